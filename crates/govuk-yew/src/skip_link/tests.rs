//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::SkipLink;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("skip-link", |o| {
        html! {
            <SkipLink href={o.some("href")} classes={o.classes()} attributes={o.attributes()}>{o.content()}</SkipLink>
        }
    });
}
