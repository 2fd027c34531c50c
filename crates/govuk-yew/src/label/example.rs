//! An example, for the documentation and the page of all components.

use govuk_yew::Label;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! {
        <>
            <Label r#for="event">{"What is the name of the event?"}</Label>
            <input class="govuk-input" id="event" name="event" aria-describedby="event-hint event-error" />
        </>
    }
}
