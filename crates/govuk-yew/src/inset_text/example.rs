//! An example, for the documentation and the page of all components.

use govuk_yew::InsetText;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <InsetText>{"It can take up to 8 weeks to register a lasting power of attorney."}</InsetText> }
}
