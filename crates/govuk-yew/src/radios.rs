//! A question with one answer out of a few.

use yew::prelude::*;

use crate::choice::{Choice, Kind, List};
use crate::enhanced::use_enhanced;
use crate::markup::Heard;
use crate::part::{Attributes, Part};

/// Options of [`Radios`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct RadiosProps {
    /// The name that its inputs share.
    pub name: AttrValue,
    /// What ids are made from, if not the name.
    #[prop_or_default]
    pub id_prefix: Option<AttrValue>,
    /// The answers.
    pub items: Vec<Choice>,
    /// The value of the answer that is chosen.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Called with the value of the answer that somebody chooses.
    #[prop_or_default]
    pub onchange: Callback<AttrValue>,
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
    /// Ids of elements that describe the fieldset, besides its hint and error.
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
    /// Classes besides the component's own: `govuk-radios--small`, `govuk-radios--inline`.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

pub(crate) static KIND: Kind = Kind {
    input: "radio",
    describes_each: false,
    module: "govuk-radios",
    list_class: "govuk-radios",
    item_class: "govuk-radios__item",
    input_class: "govuk-radios__input",
    label_class: "govuk-label govuk-radios__label",
    hint_class: "govuk-hint govuk-radios__hint",
    divider_class: "govuk-radios__divider",
    conditional_class: "govuk-radios__conditional",
    conditional_hidden_class: "govuk-radios__conditional govuk-radios__conditional--hidden",
};

/// A question with one answer out of a few.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    radios(props, use_enhanced(props.items.iter().any(|item| item.conditional.is_some())))
}

/// [`Radios`] as a plain function. `enhanced` says that a browser draws it, so that what an answer reveals is said to be
/// its to control.
pub fn radios(props: &RadiosProps, enhanced: bool) -> Html {
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
    draw(&list, props.value.as_ref(), &props.onchange)
}

/// Draws a list of radios.
pub(crate) fn draw(
    list: &List<'_>,
    value: Option<&AttrValue>,
    onchange: &Callback<AttrValue>,
) -> Html {
    list.view(
        &|item| item.checked.unwrap_or_else(|| value == Some(&item.value)),
        // A radio tells of a change only when it is chosen, and then holds its own value.
        &|_| Heard::Chosen(onchange.clone()),
    )
}
