//! A question with one answer out of a few.

use yew::prelude::*;

use crate::dom;
use crate::error_message::ErrorMessageProps;
use crate::fieldset::FieldsetProps;
use crate::hint::HintProps;
use crate::shared::attributes::Attributes;
use crate::shared::choice::{Choice, ChoiceList, Kind};
use crate::shared::field::FormGroup;

#[cfg(test)]
mod tests;

/// Options of [`Radios`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct RadiosProps {
    /// The fieldset, with the question as its legend.
    #[prop_or_default]
    pub fieldset: Option<FieldsetProps>,
    /// A hint.
    #[prop_or_default]
    pub hint: HintProps,
    /// An error message.
    #[prop_or_default]
    pub error_message: ErrorMessageProps,
    /// The form group around it, with what stands before and after the radio items.
    #[prop_or_default]
    pub form_group: FormGroup,
    /// What ids of the radio items, the hint and the error message begin with; the name if nothing is given.
    #[prop_or_default]
    pub id_prefix: Option<AttrValue>,
    /// The name of the radio items.
    pub name: AttrValue,
    /// The radio items.
    pub items: Vec<Choice>,
    /// The value of the item that is chosen.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Classes to add to the radio container: `govuk-radios--small`, `govuk-radios--inline`.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the radio container.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called with the value of the item that somebody chooses.
    #[prop_or_default]
    pub onchange: Option<Callback<AttrValue>>,
}

static RADIOS: Kind = Kind {
    input: "radio",
    describes_each: false,
    list: "govuk-radios",
    item: "govuk-radios__item",
    item_input: "govuk-radios__input",
    item_label: "govuk-radios__label",
    item_hint: "govuk-radios__hint",
    divider: "govuk-radios__divider",
    conditional: "govuk-radios__conditional",
    conditional_hidden: "govuk-radios__conditional--hidden",
};

/// A question with one answer out of a few.
///
/// Unlike upstream an item does not say by `aria-expanded` that it reveals something: ARIA does not allow that on a
/// radio. What it reveals stands right after it.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    view(props)
}

pub(crate) fn view(props: &RadiosProps) -> Html {
    // A radio tells of a change only when it is chosen, and then holds its own value.
    let onchange = dom::with_value(props.onchange.as_ref());
    let list = ChoiceList {
        kind: &RADIOS,
        name: &props.name,
        id_prefix: props.id_prefix.as_ref(),
        items: &props.items,
        hint: &props.hint,
        error_message: &props.error_message,
        fieldset: props.fieldset.as_ref(),
        described_by: props.fieldset.as_ref().and_then(|fieldset| fieldset.described_by.as_ref()),
        form_group: &props.form_group,
        classes: &props.classes,
        attributes: &props.attributes,
        controls: false,
        is_checked: &|item| {
            item.checked.unwrap_or_else(|| props.value.as_ref() == Some(&item.value))
        },
        onchange: &|_| onchange.clone(),
    };
    list.view()
}
