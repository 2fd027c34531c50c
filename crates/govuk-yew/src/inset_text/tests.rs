//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::InsetText;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("inset-text", |o| {
        html! {
            <InsetText id={o.some("id")} classes={o.classes()} attributes={o.attributes()}>{o.content()}</InsetText>
        }
    });
}
