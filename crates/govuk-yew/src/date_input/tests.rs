//! Every example and every option that upstream publishes of it.

use yew::{AttrValue, html};

use crate::testing::{Options, check};
use crate::{DateInput, DateInputItem};

fn item(o: &Options<'_>) -> DateInputItem {
    DateInputItem {
        id: o.some("id"),
        name: o.text("name"),
        label: o.maybe("label"),
        value: o.maybe("value"),
        error: o.maybe_flag("error"),
        inputmode: o.some("inputmode"),
        autocomplete: o.maybe("autocomplete"),
        pattern: o.maybe("pattern"),
        classes: o.classes(),
        attributes: o.attributes(),
        oninput: None,
    }
}

fn part(o: &Options<'_>, name: &str) -> Option<DateInputItem> {
    let part = o.of(name);
    part.is().then(|| item(&part))
}

#[test]
fn every_published_example_is_drawn_as_published() {
    check("date-input", |o| {
        // A part that is `false` is left out, which in Rust is said by the items that are there.
        let parts = ["day", "month", "year"];
        let left_out = |part: &&str| o.maybe_flag(part) == Some(false);
        let mut items = o.list("items", |o| item(&o));
        if items.is_empty() && parts.iter().any(left_out) {
            items =
                parts.into_iter().filter(|part| !left_out(part)).map(DateInputItem::new).collect();
        }
        // What a part is when it is `null`: empty.
        let values: Vec<(AttrValue, AttrValue)> = o.pairs("values");
        let value = o.of("values");
        let _ = (value.maybe("day"), value.maybe("month"), value.maybe("year"));
        html! {
            <DateInput id={o.text("id")} name_prefix={o.some("namePrefix")} {items} day={part(o, "day")}
                month={part(o, "month")} year={part(o, "year")} {values} hint={o.hint()}
                error_message={o.error_message()} form_group={o.form_group("Inputs")} fieldset={o.fieldset()}
                classes={o.classes()} attributes={o.attributes()} />
        }
    });
}
