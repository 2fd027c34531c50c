//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::check;
use crate::{Input, InputWrapper};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("input", |o| {
        let wrapper = o.of("inputWrapper");
        let input_wrapper =
            InputWrapper { classes: wrapper.classes(), attributes: wrapper.attributes() };
        html! {
            <Input id={o.some("id")} name={o.text("name")} r#type={o.some("type")} inputmode={o.maybe("inputmode")}
                value={o.maybe("value")} disabled={o.flag("disabled")} described_by={o.some("describedBy")}
                label={o.label()} hint={o.hint()} error_message={o.error_message()} prefix={o.part("prefix")}
                suffix={o.part("suffix")} form_group={o.form_group("Input")} classes={o.classes()}
                autocomplete={o.maybe("autocomplete")} pattern={o.maybe("pattern")}
                spellcheck={o.maybe_flag("spellcheck")} autocapitalize={o.maybe("autocapitalize")} {input_wrapper}
                attributes={o.attributes()} />
        }
    });
}
