//! Several lines of text.

use yew::prelude::*;

use crate::field::{Control, Notes, id_or_name};
use crate::part::{Attributes, Part};

/// Options of [`Textarea`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct TextareaProps {
    /// The id, if not the name.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name.
    pub name: AttrValue,
    /// How many lines are shown; 5 if nothing is given.
    #[prop_or_default]
    pub rows: Option<u32>,
    /// What it holds.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Called with what it holds at each keypress.
    #[prop_or_default]
    pub oninput: Option<Callback<AttrValue>>,
    /// Called with what it holds once somebody has finished.
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
    /// What is wrong with what it holds.
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
    /// Whether it cannot be filled in.
    #[prop_or_default]
    pub disabled: bool,
    /// What the browser may fill in; `off` for nothing.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
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
pub(crate) const OWN: [&str; 2] = ["govuk-textarea", "govuk-textarea govuk-textarea--error"];

/// Several lines of text.
#[component]
pub fn Textarea(props: &TextareaProps) -> Html {
    textarea(props)
}

/// [`Textarea`] as a plain function.
pub fn textarea(props: &TextareaProps) -> Html {
    let control = Control {
        tag: "textarea",
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
        value: props.value.as_ref(),
        oninput: props.oninput.as_ref(),
        onchange: props.onchange.as_ref(),
        disabled: props.disabled,
        autocomplete: props.autocomplete.as_ref(),
        spellcheck: props.spellcheck,
        form_group_classes: &props.form_group_classes,
        form_group_attributes: &props.form_group_attributes,
        classes: &props.classes,
        attributes: &props.attributes,
    };
    control.view(&|m| m.attribute("rows", props.rows.unwrap_or(5).to_string()), &|m, textarea| {
        m.put(props.before_input.clone());
        textarea(m);
        m.put(props.after_input.clone());
    })
}
