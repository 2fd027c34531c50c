//! An example, for the documentation and the page of all components.

use govuk_yew::Input;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let oninput = |typed: AttrValue| drop(typed);
    html! {
        <Input name="cost" label="What is the cost per item?" hint="In pounds" inputmode="numeric" prefix="£"
            suffix="per item" classes="govuk-input--width-5" value="12" {oninput} />
    }
}
