//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::Textarea;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("textarea", |o| {
        html! {
            <Textarea id={o.some("id")} name={o.text("name")} spellcheck={o.maybe_flag("spellcheck")}
                rows={o.number::<u32>("rows")} value={o.maybe("value")} disabled={o.flag("disabled")}
                described_by={o.some("describedBy")} label={o.label()} hint={o.hint()}
                error_message={o.error_message()} form_group={o.form_group("Input")} classes={o.classes()}
                autocomplete={o.some("autocomplete")} attributes={o.attributes()} />
        }
    });
}
