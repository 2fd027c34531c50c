use govuk_yew::ErrorMessage;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <ErrorMessage id="event-error">{"Enter the name of the event"}</ErrorMessage> }
}
