//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::Label;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("label", |o| {
        html! {
            <Label r#for={o.some("for")} is_page_heading={o.flag("isPageHeading")} classes={o.classes()}
                attributes={o.attributes()}>
                {o.content()}
            </Label>
        }
    });
}
