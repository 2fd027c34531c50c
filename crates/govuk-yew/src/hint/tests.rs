//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::Hint;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("hint", |o| {
        html! { <Hint id={o.some("id")} classes={o.classes()} attributes={o.attributes()}>{o.content()}</Hint> }
    });
}
