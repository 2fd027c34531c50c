//! An example, for the documentation and the page of all components.

use govuk_yew::{DateInput, Legend};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let oninput = |(name, value): (AttrValue, AttrValue)| drop((name, value));
    html! {
        <DateInput id="issued" name_prefix="issued" fieldset={Legend::new("When was your passport issued?")}
            hint="For example, 27 3 2007" error_message="The date must include a year" {oninput} />
    }
}
