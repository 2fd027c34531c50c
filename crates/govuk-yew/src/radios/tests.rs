//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::Radios;
use crate::testing::{Options, check};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("radios", |o| {
        let items = o.numbered("items", |options: Options<'_>| options.choice());
        html! {
            <Radios fieldset={o.fieldset()} hint={o.hint()} error_message={o.error_message()}
                form_group={o.form_group("Inputs")} id_prefix={o.some("idPrefix")} name={o.text("name")} {items}
                value={o.some("value")} classes={o.classes()} attributes={o.attributes()} />
        }
    });
}
