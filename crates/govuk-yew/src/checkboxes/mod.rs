//! A question with any number of answers.

use std::rc::Rc;

use yew::prelude::*;

use crate::dom;
use crate::error_message::ErrorMessageProps;
use crate::fieldset::FieldsetProps;
use crate::hint::HintProps;
use crate::shared::attributes::Attributes;
use crate::shared::choice::{Behaviour, Choice, ChoiceList, Kind};
use crate::shared::enhanced::use_enhanced;
use crate::shared::field::FormGroup;

#[cfg(test)]
mod tests;

/// Options of [`Checkboxes`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct CheckboxesProps {
    /// One or more ids of elements that describe each input, besides the hint and the error message, where there is no
    /// fieldset.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The fieldset, with the question as its legend.
    #[prop_or_default]
    pub fieldset: Option<FieldsetProps>,
    /// A hint.
    #[prop_or_default]
    pub hint: HintProps,
    /// An error message.
    #[prop_or_default]
    pub error_message: ErrorMessageProps,
    /// The form group around it, with what stands before and after the checkbox items.
    #[prop_or_default]
    pub form_group: FormGroup,
    /// What ids of the checkbox items, the hint and the error message begin with; the name if nothing is given.
    #[prop_or_default]
    pub id_prefix: Option<AttrValue>,
    /// The name of the checkbox items.
    pub name: AttrValue,
    /// The checkbox items.
    pub items: Vec<Choice>,
    /// The values of the items that are chosen.
    #[prop_or_default]
    pub values: Vec<AttrValue>,
    /// Classes to add to the checkboxes container: `govuk-checkboxes--small`.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the checkboxes container.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called with all values that are chosen after a change, in the order of the items. An exclusive item clears the
    /// others, and the others clear it.
    #[prop_or_default]
    pub onchange: Option<Callback<Vec<AttrValue>>>,
}

static CHECKBOXES: Kind = Kind {
    input: "checkbox",
    describes_each: true,
    list: "govuk-checkboxes",
    item: "govuk-checkboxes__item",
    item_input: "govuk-checkboxes__input",
    item_label: "govuk-checkboxes__label",
    item_hint: "govuk-checkboxes__hint",
    divider: "govuk-checkboxes__divider",
    conditional: "govuk-checkboxes__conditional",
    conditional_hidden: "govuk-checkboxes__conditional--hidden",
};

/// A question with any number of answers.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Checkboxes(props: &CheckboxesProps) -> Html {
    view(props, use_enhanced(props.items.iter().any(|item| item.conditional.is_some())))
}

/// The checkboxes; `enhanced` says that a browser draws them, so that an item says that what it reveals is its to
/// control.
pub(crate) fn view(props: &CheckboxesProps, enhanced: bool) -> Html {
    let CheckboxesProps { items, values, fieldset, described_by, onchange, .. } = props;
    let of_fieldset = fieldset.as_ref().and_then(|fieldset| fieldset.described_by.as_ref());
    let ticks = Rc::new(Ticks::new(items, values));
    let list = ChoiceList {
        kind: &CHECKBOXES,
        name: &props.name,
        id_prefix: props.id_prefix.as_ref(),
        items,
        hint: &props.hint,
        error_message: &props.error_message,
        fieldset: fieldset.as_ref(),
        described_by: of_fieldset.or(described_by.as_ref()),
        form_group: &props.form_group,
        classes: &props.classes,
        attributes: &props.attributes,
        controls: enhanced,
        is_checked: &|item| is_checked(item, values),
        onchange: &|item| {
            let (ticks, changed) = (ticks.clone(), item.value.clone());
            let onchange = onchange.clone()?;
            Some(Callback::from(move |event: Event| {
                onchange.emit(ticks.after_change(&changed, dom::is_checked(&event)));
            }))
        },
    };
    list.view()
}

fn is_checked(item: &Choice, values: &[AttrValue]) -> bool {
    item.checked.unwrap_or_else(|| values.contains(&item.value))
}

/// What is ticked, and what a change makes of it: the same for all checkboxes of a list.
struct Ticks(Vec<Tick>);

struct Tick {
    value: AttrValue,
    is_checked: bool,
    is_exclusive: bool,
}

impl Ticks {
    fn new(items: &[Choice], values: &[AttrValue]) -> Ticks {
        let mut ticks = Vec::new();
        for item in items {
            if item.divider.is_none() {
                ticks.push(Tick {
                    value: item.value.clone(),
                    is_checked: is_checked(item, values),
                    is_exclusive: item.behaviour == Some(Behaviour::Exclusive),
                });
            }
        }
        Ticks(ticks)
    }

    /// The values that are chosen once `changed` has become `checked`.
    fn after_change(&self, changed: &AttrValue, checked: bool) -> Vec<AttrValue> {
        let by_exclusive = self.0.iter().any(|it| it.is_exclusive && it.value == *changed);
        let mut values = Vec::new();
        for it in &self.0 {
            let is_checked = if it.value == *changed {
                checked
            } else {
                let cleared = checked && (by_exclusive || it.is_exclusive);
                !cleared && it.is_checked
            };
            if is_checked {
                values.push(it.value.clone());
            }
        }
        values
    }
}
