//! Several lines of text.

use yew::prelude::*;

use crate::dom;
use crate::field::{flag, form_group, id_or_name, notes};
use crate::label;
use crate::part::{Attributes, Part, class};

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

/// Several lines of text.
#[component]
pub fn Textarea(props: &TextareaProps) -> Html {
    textarea(props)
}

/// [`Textarea`] as a plain function.
pub fn textarea(props: &TextareaProps) -> Html {
    let id = id_or_name(props.id.as_ref(), &props.name);
    let notes = notes(
        id,
        props.described_by.as_ref(),
        &props.hint,
        &props.error_message,
        props.error_prefix.as_ref(),
    );
    let has_error = !props.error_message.is_empty();
    let own = if has_error { "govuk-textarea govuk-textarea--error" } else { "govuk-textarea" };
    let TextareaProps { name, value, autocomplete, .. } = props;
    let textarea = props.attributes.on(html! {
        <textarea class={class(own, &props.classes)} {id} {name} rows={props.rows.unwrap_or(5).to_string()}
            spellcheck={props.spellcheck.map(flag)} {value} disabled={props.disabled}
            aria-describedby={notes.described_by} {autocomplete}
            oninput={dom::typed(props.oninput.as_ref())} onchange={dom::typed(props.onchange.as_ref())} />
    });
    let label =
        label::view(&props.label, "govuk-label", Some(id.clone()), props.label_is_page_heading);
    let content = html! {<>{label}{notes.view}{props.before_input.clone()}{textarea}{props.after_input.clone()}</>};
    form_group(has_error, &props.form_group_classes, &props.form_group_attributes, content)
}
