//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::Fieldset;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("fieldset", |o| {
        html! {
            <Fieldset legend={o.legend()} described_by={o.some("describedBy")} role={o.some("role")}
                classes={o.classes()} attributes={o.attributes()}>
                {o.content()}
            </Fieldset>
        }
    });
}
