//! An example, for the documentation and the page of all components.

use govuk_yew::BackLink;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <BackLink href="#main" /> }
}
