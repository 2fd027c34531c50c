//! A question with one answer out of many, in a list that drops down.

use yew::prelude::*;

use crate::dom;
use crate::error_message::ErrorMessageProps;
use crate::hint::HintProps;
use crate::label::{self, LabelProps};
use crate::shared::attributes::Attributes;
use crate::shared::field::{FormGroup, Notes, id_or_name};

#[cfg(test)]
mod tests;

/// An answer of a [`Select`]: an entry of upstream's `items`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelectItem {
    /// The value of the option, which is handed to `onchange`; its text if nothing is given.
    pub value: Option<AttrValue>,
    /// The text of the option.
    pub text: AttrValue,
    /// Whether it is chosen. Takes precedence over the `value` of the select.
    pub selected: Option<bool>,
    /// Whether it is disabled.
    pub disabled: bool,
    /// HTML attributes to add to the option.
    pub attributes: Attributes,
}

impl SelectItem {
    /// An answer.
    #[must_use]
    pub fn new(value: impl Into<AttrValue>, text: impl Into<AttrValue>) -> Self {
        Self { value: Some(value.into()), text: text.into(), ..Self::default() }
    }

    fn view(&self, chosen: Option<&AttrValue>) -> Html {
        let is_chosen = chosen == Some(self.value.as_ref().unwrap_or(&self.text));
        self.attributes.on(html! {
            <option value={self.value.clone()} selected={self.selected.unwrap_or(is_chosen)} disabled={self.disabled}>
                {&self.text}
            </option>
        })
    }
}

/// Options of [`Select`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct SelectProps {
    /// The id of the select box; the name if nothing is given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name of the select box.
    pub name: AttrValue,
    /// The answers.
    pub items: Vec<SelectItem>,
    /// The value of the answer that is chosen.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Whether it is disabled. Items have a `disabled` of their own.
    #[prop_or_default]
    pub disabled: bool,
    /// One or more ids of elements that describe it, besides its hint and error.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The label.
    #[prop_or_default]
    pub label: LabelProps,
    /// A hint.
    #[prop_or_default]
    pub hint: HintProps,
    /// An error message.
    #[prop_or_default]
    pub error_message: ErrorMessageProps,
    /// The form group around it, with what stands before and after the select box.
    #[prop_or_default]
    pub form_group: FormGroup,
    /// Classes to add to the select box.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the select box.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called with the value of the answer that somebody chooses.
    #[prop_or_default]
    pub onchange: Option<Callback<AttrValue>>,
}

/// A question with one answer out of many.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let root = use_node_ref();
    let to_set = root.clone();
    // Once somebody has chosen, the `selected` attributes no longer count: the element's own value does.
    use_effect_with(props.value.clone(), move |value| {
        if let Some(value) = value {
            dom::set_select_value(&to_set, value);
        }
    });
    view(props, root)
}

pub(crate) fn view(props: &SelectProps, root: NodeRef) -> Html {
    let SelectProps { name, items, value, label, hint, error_message, form_group, .. } = props;
    let id = id_or_name(props.id.as_ref(), name);
    let Notes { hint, error, described_by } =
        Notes::new(id, props.described_by.as_ref(), hint, error_message);
    let has_error = (!error_message.is_empty()).then_some("govuk-select--error");
    let select = props.attributes.on(html! {
        <select class={classes!("govuk-select", has_error, props.classes.clone())} id={id.clone()} name={name.clone()}
            disabled={props.disabled} aria-describedby={described_by} ref={root}
            onchange={dom::with_value(props.onchange.as_ref())}>
            {for items.iter().map(|item| item.view(value.as_ref()))}
        </select>
    });
    let content = html! {
        <>
            {label::view(label, Some(id.clone()), None)}
            {hint}
            {error}
            {form_group.before_input.clone()}
            {select}
            {form_group.after_input.clone()}
        </>
    };
    form_group.view(error_message, content)
}
