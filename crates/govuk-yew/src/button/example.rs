//! An example, for the documentation and the page of all components.

use govuk_yew::{Button, ButtonType};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let save = |_: MouseEvent| {};
    html! {
        <div class="govuk-button-group">
            <Button prevent_double_click=true>{"Accept and send"}</Button>
            <Button r#type={ButtonType::Button} classes="govuk-button--secondary" onclick={save}>{"Save as draft"}</Button>
            <Button href="#button" is_start_button=true>{"Start now"}</Button>
        </div>
    }
}
