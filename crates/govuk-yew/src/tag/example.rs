//! An example, for the documentation and the page of all components.

use govuk_yew::Tag;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <><Tag>{"Active"}</Tag>{" "}<Tag classes="govuk-tag--grey">{"Inactive"}</Tag></> }
}
