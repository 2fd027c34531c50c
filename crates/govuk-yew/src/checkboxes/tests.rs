//! Every example and every option that upstream publishes of it.

use yew::{AttrValue, html};

use super::Ticks;
use crate::testing::{Options, check};
use crate::{Checkboxes, Choice};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("checkboxes", |o| {
        let values = o.list("values", |it| it.itself());
        let items = o.numbered("items", |options: Options<'_>| options.choice());
        html! {
            <Checkboxes described_by={o.some("describedBy")} fieldset={o.fieldset()} hint={o.hint()}
                error_message={o.error_message()} form_group={o.form_group("Inputs")} id_prefix={o.some("idPrefix")}
                name={o.text("name")} {items} {values} classes={o.classes()} attributes={o.attributes()} />
        }
    });
}

#[track_caller]
fn check_change(
    before: &[&'static str],
    changed: &'static str,
    checked: bool,
    after: &[&'static str],
) {
    let items = [
        Choice::new("a", "A"),
        Choice::new("b", "B"),
        Choice::divider("or"),
        Choice::new("none", "None of these").exclusive(),
    ];
    let values: Vec<AttrValue> = before.iter().map(|value| AttrValue::Static(value)).collect();
    let ticks = Ticks::new(&items, &values);
    assert_eq!(ticks.after_change(&AttrValue::Static(changed), checked), after);
}

#[test]
fn a_choice_is_added_in_the_order_of_the_items() {
    check_change(&["b"], "a", true, &["a", "b"]);
}

#[test]
fn a_choice_is_taken_away() {
    check_change(&["a", "b"], "a", false, &["b"]);
}

#[test]
fn an_exclusive_choice_clears_the_others() {
    check_change(&["a", "b"], "none", true, &["none"]);
}

#[test]
fn another_choice_clears_the_exclusive_one() {
    check_change(&["none"], "b", true, &["b"]);
}

#[test]
fn unchecking_clears_nothing_else() {
    check_change(&["none"], "none", false, &[]);
}
