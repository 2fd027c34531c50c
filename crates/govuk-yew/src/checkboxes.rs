//! A question with any number of answers.

use std::rc::Rc;

use yew::prelude::*;

use crate::choice::{Choice, Kind, List};
use crate::enhanced::use_enhanced;
use crate::markup::Heard;
use crate::part::{Attributes, Part};

/// Options of [`Checkboxes`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct CheckboxesProps {
    /// The name that its inputs share.
    pub name: AttrValue,
    /// What ids are made from, if not the name.
    #[prop_or_default]
    pub id_prefix: Option<AttrValue>,
    /// The answers.
    pub items: Vec<Choice>,
    /// The values of the answers that are chosen.
    #[prop_or_default]
    pub values: Vec<AttrValue>,
    /// Called with all values that are chosen after a change, in the order of the items. An exclusive answer clears the
    /// others, and the others clear it.
    #[prop_or_default]
    pub onchange: Callback<Vec<AttrValue>>,
    /// Help with the question.
    #[prop_or_default]
    pub hint: Part,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error_message: Part,
    /// Said before the error by screen readers; "Error" if nothing is given.
    #[prop_or_default]
    pub error_prefix: Option<AttrValue>,
    /// Whether there is a fieldset even without a legend.
    #[prop_or_default]
    pub has_fieldset: bool,
    /// The question; with one there is a fieldset.
    #[prop_or_default]
    pub legend: Part,
    /// Whether the question is also the page's heading.
    #[prop_or_default]
    pub legend_is_page_heading: bool,
    /// Ids of elements that describe the fieldset, besides its hint and error; without a fieldset, each checkbox.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Classes of the fieldset.
    #[prop_or_default]
    pub fieldset_classes: AttrValue,
    /// Attributes of the fieldset.
    #[prop_or_default]
    pub fieldset_attributes: Attributes,
    /// Classes of the form group.
    #[prop_or_default]
    pub form_group_classes: AttrValue,
    /// Attributes of the form group.
    #[prop_or_default]
    pub form_group_attributes: Attributes,
    /// Drawn before the answers.
    #[prop_or_default]
    pub before_inputs: Html,
    /// Drawn after the answers.
    #[prop_or_default]
    pub after_inputs: Html,
    /// Classes besides the component's own: `govuk-checkboxes--small`.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

pub(crate) static KIND: Kind = Kind {
    input: "checkbox",
    describes_each: true,
    module: "govuk-checkboxes",
    list_class: "govuk-checkboxes",
    item_class: "govuk-checkboxes__item",
    input_class: "govuk-checkboxes__input",
    label_class: "govuk-label govuk-checkboxes__label",
    hint_class: "govuk-hint govuk-checkboxes__hint",
    divider_class: "govuk-checkboxes__divider",
    conditional_class: "govuk-checkboxes__conditional",
    conditional_hidden_class: "govuk-checkboxes__conditional govuk-checkboxes__conditional--hidden",
};

/// A question with any number of answers.
#[component]
pub fn Checkboxes(props: &CheckboxesProps) -> Html {
    checkboxes(props, use_enhanced(props.items.iter().any(|item| item.conditional.is_some())))
}

/// [`Checkboxes`] as a plain function. `enhanced` says that a browser draws it, so that what an answer reveals is said to be
/// its to control.
pub fn checkboxes(props: &CheckboxesProps, enhanced: bool) -> Html {
    let list = List {
        kind: &KIND,
        enhanced,
        name: &props.name,
        id_prefix: props.id_prefix.as_ref(),
        items: &props.items,
        described_by: props.described_by.as_ref(),
        hint: &props.hint,
        error_message: &props.error_message,
        error_prefix: props.error_prefix.as_ref(),
        has_fieldset: props.has_fieldset,
        legend: &props.legend,
        legend_is_page_heading: props.legend_is_page_heading,
        fieldset_classes: &props.fieldset_classes,
        fieldset_attributes: &props.fieldset_attributes,
        form_group_classes: &props.form_group_classes,
        form_group_attributes: &props.form_group_attributes,
        before_inputs: &props.before_inputs,
        after_inputs: &props.after_inputs,
        classes: &props.classes,
        attributes: &props.attributes,
    };
    draw(&list, &props.values, &props.onchange)
}

/// Draws a list of checkboxes.
pub(crate) fn draw(
    list: &List<'_>,
    values: &[AttrValue],
    onchange: &Callback<Vec<AttrValue>>,
) -> Html {
    let ticks = Rc::new(Ticks::new(list.items, values));
    list.view(&|item| is_checked(item, values), &|item| {
        let (ticks, changed, told) = (ticks.clone(), item.value.clone(), onchange.clone());
        Heard::Ticked(Callback::from(move |checked| {
            told.emit(ticks.after_change(&changed, checked));
        }))
    })
}

fn is_checked(item: &Choice, values: &[AttrValue]) -> bool {
    item.checked.unwrap_or_else(|| values.contains(&item.value))
}

/// What is ticked, and what a change makes of it: the same for all checkboxes of a list.
struct Ticks(Vec<Tick>);

struct Tick {
    value: AttrValue,
    is_checked: bool,
    exclusive: bool,
}

impl Ticks {
    fn new(items: &[Choice], values: &[AttrValue]) -> Ticks {
        let mut ticks = Vec::new();
        for item in items {
            if item.divider.is_none() {
                ticks.push(Tick {
                    value: item.value.clone(),
                    is_checked: is_checked(item, values),
                    exclusive: item.exclusive,
                });
            }
        }
        Ticks(ticks)
    }

    /// The values that are chosen once `changed` has become `checked`.
    fn after_change(&self, changed: &AttrValue, checked: bool) -> Vec<AttrValue> {
        let by_exclusive = self.0.iter().any(|it| it.exclusive && it.value == *changed);
        let mut values = Vec::new();
        for it in &self.0 {
            let is_checked = if it.value == *changed {
                checked
            } else {
                let cleared = checked && (by_exclusive || it.exclusive);
                !cleared && it.is_checked
            };
            if is_checked {
                values.push(it.value.clone());
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
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
        check(&["b"], "a", true, &["a", "b"]);
    }

    #[test]
    fn a_choice_is_taken_away() {
        check(&["a", "b"], "a", false, &["b"]);
    }

    #[test]
    fn an_exclusive_choice_clears_the_others() {
        check(&["a", "b"], "none", true, &["none"]);
    }

    #[test]
    fn another_choice_clears_the_exclusive_one() {
        check(&["none"], "b", true, &["b"]);
    }

    #[test]
    fn unchecking_clears_nothing_else() {
        check(&["none"], "none", false, &[]);
    }
}
