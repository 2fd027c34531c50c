//! Several lines of text.

use yew::prelude::*;

use crate::dom;
use crate::error_message::ErrorMessageProps;
use crate::hint::HintProps;
use crate::label::{self, LabelProps};
use crate::shared::attributes::Attributes;
use crate::shared::field::{FormGroup, Notes, flag, id_or_name};

#[cfg(test)]
mod tests;

/// Options of [`Textarea`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct TextareaProps {
    /// The id of the textarea; the name if nothing is given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name of the textarea, which is submitted with the form data.
    pub name: AttrValue,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// How many rows are shown; 5 if nothing is given.
    #[prop_or_default]
    pub rows: Option<u32>,
    /// What it holds.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Whether it is disabled.
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
    /// The form group around it, with what stands before and after the textarea.
    #[prop_or_default]
    pub form_group: FormGroup,
    /// Classes to add to the textarea.
    #[prop_or_default]
    pub classes: Classes,
    /// What the browser may fill in, such as `street-address`; `off` for nothing.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// HTML attributes to add to the textarea.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called with what it holds at each keypress.
    #[prop_or_default]
    pub oninput: Option<Callback<AttrValue>>,
    /// Called with what it holds once somebody has finished.
    #[prop_or_default]
    pub onchange: Option<Callback<AttrValue>>,
}

/// Several lines of text.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Textarea(props: &TextareaProps) -> Html {
    view(props)
}

/// A textarea within another component.
pub(crate) fn view(props: &TextareaProps) -> Html {
    let TextareaProps { name, label, hint, error_message, form_group, .. } = props;
    let id = id_or_name(props.id.as_ref(), name);
    let Notes { hint, error, described_by } =
        Notes::new(id, props.described_by.as_ref(), hint, error_message);
    let has_error = (!error_message.is_empty()).then_some("govuk-textarea--error");
    let textarea = props.attributes.on(html! {
        <textarea class={classes!("govuk-textarea", has_error, props.classes.clone())} id={id.clone()}
            name={name.clone()} rows={props.rows.unwrap_or(5).to_string()} spellcheck={props.spellcheck.map(flag)}
            value={props.value.clone()} disabled={props.disabled} aria-describedby={described_by}
            autocomplete={props.autocomplete.clone()} oninput={dom::with_value(props.oninput.as_ref())}
            onchange={dom::with_value(props.onchange.as_ref())} />
    });
    let content = html! {
        <>
            {label::view(label, Some(id.clone()), None)}
            {hint}
            {error}
            {form_group.before_input.clone()}
            {textarea}
            {form_group.after_input.clone()}
        </>
    };
    form_group.view(error_message, content)
}
