//! An example, for the documentation and the page of all components.

use govuk_yew::{Checkboxes, Choice, Input, Legend};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let items = vec![
        Choice::new("email", "Email").conditional(html! {
            <Input name="email-address" label="Email address" r#type="email" classes="govuk-!-width-one-third" />
        }),
        Choice::new("post", "Post").hint("To the address that we have"),
        Choice::divider("or"),
        Choice::new("none", "Do not contact me").exclusive(),
    ];
    let onchange = |chosen: Vec<AttrValue>| drop(chosen);
    html! {
        <Checkboxes name="contact" fieldset={Legend::new("How should we contact you?")}
            hint="Select all that apply" {items} values={vec!["email".into()]} {onchange} />
    }
}
