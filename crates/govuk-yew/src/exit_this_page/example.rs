//! An example, for the documentation and the page of all components.

use govuk_yew::ExitThisPage;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let wipe = |()| {};
    html! { <ExitThisPage redirect_url="https://www.gov.uk" onexit={wipe} /> }
}
