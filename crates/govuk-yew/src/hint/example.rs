//! An example, for the documentation and the page of all components.

use govuk_yew::Hint;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <Hint id="event-hint">{"The name you will use on promotional material"}</Hint> }
}
