//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::BackLink;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("back-link", |o| {
        html! {
            <BackLink href={o.some("href")} classes={o.classes()} attributes={o.attributes()}>{o.content()}</BackLink>
        }
    });
}
