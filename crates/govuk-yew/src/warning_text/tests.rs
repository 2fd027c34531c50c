//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::WarningText;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("warning-text", |o| {
        html! {
            <WarningText icon_fallback_text={o.some("iconFallbackText")} classes={o.classes()}
                attributes={o.attributes()}>
                {o.content()}
            </WarningText>
        }
    });
}
