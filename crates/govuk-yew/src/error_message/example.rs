//! An example, for the documentation and the page of all components.

use govuk_yew::ErrorMessage;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <ErrorMessage id="event-error">{"Enter the name of the event"}</ErrorMessage> }
}
