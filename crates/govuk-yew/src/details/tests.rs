//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::Details;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("details", |o| {
        html! {
            <Details id={o.some("id")} summary={o.either("summaryHtml", "summaryText")} open={o.flag("open")}
                classes={o.classes()} attributes={o.attributes()}>
                {o.content()}
            </Details>
        }
    });
}
