//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::Tag;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("tag", |o| {
        html! { <Tag classes={o.classes()} attributes={o.attributes()}>{o.content()}</Tag> }
    });
}
