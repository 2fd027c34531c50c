//! An example, for the documentation and the page of all components.

use govuk_yew::{Fieldset, Input, Legend};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let legend = Legend {
        classes: "govuk-fieldset__legend--m".into(),
        ..Legend::new("What is your address?")
    };
    html! {
        <Fieldset {legend}>
            <Input name="address-line" label="Address line 1" autocomplete="address-line1" />
            <Input name="town" label="Town or city" autocomplete="address-level2" classes="govuk-!-width-two-thirds" />
        </Fieldset>
    }
}
