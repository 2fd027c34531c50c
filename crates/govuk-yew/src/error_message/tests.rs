//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::ErrorMessage;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("error-message", |o| {
        html! {
            <ErrorMessage id={o.some("id")} visually_hidden_text={o.visually_hidden_text()} classes={o.classes()}
                attributes={o.attributes()}>
                {o.content()}
            </ErrorMessage>
        }
    });
}
