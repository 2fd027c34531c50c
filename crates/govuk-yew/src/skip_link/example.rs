//! An example, for the documentation and the page of all components.

use govuk_yew::SkipLink;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <SkipLink href="#main">{"Skip to main content"}</SkipLink> }
}
