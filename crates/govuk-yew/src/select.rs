//! A question with one answer out of many, in a list that drops down.

use yew::prelude::*;

use crate::dom;
use crate::field::{Control, Notes, id_or_name};
use crate::markup::Markup;
use crate::part::{Attributes, Part};

/// An answer of a [`Select`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelectItem {
    /// What is handed to `onchange`; the text if none.
    pub value: Option<AttrValue>,
    /// What the answer says.
    pub text: AttrValue,
    /// Whether it is chosen; otherwise the `value` of the select decides.
    pub selected: Option<bool>,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Attributes of the option.
    pub attributes: Attributes,
}

impl SelectItem {
    /// An answer.
    #[must_use]
    pub fn new(value: impl Into<AttrValue>, text: impl Into<AttrValue>) -> Self {
        Self { value: Some(value.into()), text: text.into(), ..Self::default() }
    }

    fn effective_value(&self) -> &AttrValue {
        self.value.as_ref().unwrap_or(&self.text)
    }
}

/// Options of [`Select`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct SelectProps {
    /// The id, if not the name.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name.
    pub name: AttrValue,
    /// The answers.
    pub items: Vec<SelectItem>,
    /// The value of the answer that is chosen.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Called with the value of the answer that somebody chooses.
    #[prop_or_default]
    pub onchange: Option<Callback<AttrValue>>,
    /// The name of the field.
    #[prop_or_default]
    pub label: Part,
    /// Whether the label is also the page's heading.
    #[prop_or_default]
    pub label_is_page_heading: bool,
    /// Help with the field.
    #[prop_or_default]
    pub hint: Part,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error_message: Part,
    /// Said before the error by screen readers; "Error" if nothing is given.
    #[prop_or_default]
    pub error_prefix: Option<AttrValue>,
    /// Ids of elements that describe it, besides its hint and error.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Drawn before it.
    #[prop_or_default]
    pub before_input: Html,
    /// Drawn after it.
    #[prop_or_default]
    pub after_input: Html,
    /// Whether it cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Classes of the form group.
    #[prop_or_default]
    pub form_group_classes: AttrValue,
    /// Attributes of the form group.
    #[prop_or_default]
    pub form_group_attributes: Attributes,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// Its class, and its class beside an error.
pub(crate) const OWN: [&str; 2] = ["govuk-select", "govuk-select govuk-select--error"];

/// A question with one answer out of many.
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
    view(props, Some(&root))
}

/// [`Select`] as a plain function, for values that change only because somebody chose them.
pub fn select(props: &SelectProps) -> Html {
    view(props, None)
}

fn view(props: &SelectProps, root: Option<&NodeRef>) -> Html {
    let control = Control {
        tag: "select",
        own: OWN,
        name: &props.name,
        notes: Notes {
            id: id_or_name(props.id.as_ref(), &props.name),
            described_by: props.described_by.as_ref(),
            hint: &props.hint,
            error: &props.error_message,
            error_prefix: props.error_prefix.as_ref(),
        },
        label: &props.label,
        label_is_page_heading: props.label_is_page_heading,
        value: None,
        oninput: None,
        onchange: props.onchange.as_ref(),
        disabled: props.disabled,
        autocomplete: None,
        spellcheck: None,
        form_group_classes: &props.form_group_classes,
        form_group_attributes: &props.form_group_attributes,
        classes: &props.classes,
        attributes: &props.attributes,
    };
    control.view(
        &|m| {
            if let Some(root) = root {
                m.node(root);
            }
            options(m, &props.items, props.value.as_ref());
        },
        &|m, select| {
            m.put(props.before_input.clone());
            select(m);
            m.put(props.after_input.clone());
        },
    )
}

/// The answers inside a `<select>`.
pub(crate) fn options(m: &mut Markup, items: &[SelectItem], value: Option<&AttrValue>) {
    for item in items {
        let chosen = value == Some(item.effective_value());
        m.within("option", |m| {
            m.any("value", item.value.as_ref());
            m.flag("selected", item.selected.unwrap_or(chosen));
            m.flag("disabled", item.disabled);
            m.extra(&item.attributes);
            m.text(&item.text);
        });
    }
}
