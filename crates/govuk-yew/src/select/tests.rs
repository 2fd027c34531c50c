//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::check;
use crate::{Select, SelectItem};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("select", |o| {
        let items = o.list("items", |it| SelectItem {
            value: it.written("value"),
            text: it.text("text"),
            selected: it.maybe_flag("selected"),
            disabled: it.flag("disabled"),
            attributes: it.attributes(),
        });
        html! {
            <Select id={o.some("id")} name={o.text("name")} {items} value={o.some("value")}
                disabled={o.flag("disabled")} described_by={o.some("describedBy")} label={o.label()} hint={o.hint()}
                error_message={o.error_message()} form_group={o.form_group("Input")} classes={o.classes()}
                attributes={o.attributes()} />
        }
    });
}
