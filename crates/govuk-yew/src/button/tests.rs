//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::check;
use crate::{Button, ButtonType};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("button", |o| {
        let r#type = match &*o.text("type") {
            "button" => ButtonType::Button,
            "reset" => ButtonType::Reset,
            _ => ButtonType::Submit,
        };
        html! {
            <Button href={o.some("href")} {r#type} name={o.some("name")} value={o.some("value")} id={o.some("id")}
                disabled={o.flag("disabled")} is_start_button={o.flag("isStartButton")}
                prevent_double_click={o.maybe_flag("preventDoubleClick")} classes={o.classes()}
                attributes={o.attributes()}>
                {o.content()}
            </Button>
        }
    });
}
