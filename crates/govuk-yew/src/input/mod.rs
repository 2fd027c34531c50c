//! A line of text.

use yew::prelude::*;

use crate::dom;
use crate::error_message::ErrorMessageProps;
use crate::hint::HintProps;
use crate::label::{self, LabelProps};
use crate::shared::attributes::Attributes;
use crate::shared::field::{FormGroup, Notes, flag, id_or_name};
use crate::shared::part::{Part, is_empty};

#[cfg(test)]
mod tests;

/// Options of [`Input`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct InputProps {
    /// The id of the input; the name if nothing is given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name of the input, which is submitted with the form data.
    pub name: AttrValue,
    /// The type of input control, such as `email` or `tel`; `text` if nothing is given. Not `number`: use `inputmode`.
    #[prop_or_default]
    pub r#type: Option<AttrValue>,
    /// Which keyboard a touch screen shows, such as `numeric`.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
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
    /// A unit before it, such as "£".
    #[prop_or_default]
    pub prefix: Part,
    /// A unit after it, such as "kg".
    #[prop_or_default]
    pub suffix: Part,
    /// The form group around it, with what stands before and after the input.
    #[prop_or_default]
    pub form_group: FormGroup,
    /// Classes to add to the input, such as `govuk-input--width-4`.
    #[prop_or_default]
    pub classes: Classes,
    /// What the browser may fill in, such as `postal-code`; `off` for nothing.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// A regular expression that the value must match.
    #[prop_or_default]
    pub pattern: Option<AttrValue>,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// When a touch keyboard starts with a capital.
    #[prop_or_default]
    pub autocapitalize: Option<AttrValue>,
    /// The element around the input and its units, there if there is a unit, or something before or after the input.
    #[prop_or_default]
    pub input_wrapper: InputWrapper,
    /// HTML attributes to add to the input.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called with what it holds at each keypress.
    #[prop_or_default]
    pub oninput: Option<Callback<AttrValue>>,
    /// Called with what it holds once somebody has finished.
    #[prop_or_default]
    pub onchange: Option<Callback<AttrValue>>,
}

/// Options of the element around an input and its units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputWrapper {
    /// Classes to add to it.
    pub classes: Classes,
    /// HTML attributes to add to it.
    pub attributes: Attributes,
}

/// A line of text.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Input(props: &InputProps) -> Html {
    view(props)
}

/// An input within another component.
pub(crate) fn view(props: &InputProps) -> Html {
    let InputProps { name, label, hint, error_message, prefix, suffix, form_group, .. } = props;
    let id = id_or_name(props.id.as_ref(), name);
    let Notes { hint, error, described_by } =
        Notes::new(id, props.described_by.as_ref(), hint, error_message);
    let has_error = (!error_message.is_empty()).then_some("govuk-input--error");
    let input = props.attributes.on(html! {
        <input class={classes!("govuk-input", has_error, props.classes.clone())} id={id.clone()} name={name.clone()}
            type={props.r#type.clone().unwrap_or("text".into())} spellcheck={props.spellcheck.map(flag)}
            value={props.value.clone()} disabled={props.disabled} aria-describedby={described_by}
            autocomplete={props.autocomplete.clone()} autocapitalize={props.autocapitalize.clone()}
            pattern={props.pattern.clone()} inputmode={props.inputmode.clone()}
            oninput={dom::with_value(props.oninput.as_ref())} onchange={dom::with_value(props.onchange.as_ref())} />
    });
    let is_wrapped = !(prefix.is_empty()
        && suffix.is_empty()
        && is_empty(&form_group.before_input)
        && is_empty(&form_group.after_input));
    let content = if is_wrapped {
        let InputWrapper { classes, attributes } = &props.input_wrapper;
        attributes.on(html! {
            <div class={classes!("govuk-input__wrapper", classes.clone())}>
                {form_group.before_input.clone()}
                {affix(prefix, "govuk-input__prefix")}
                {input}
                {affix(suffix, "govuk-input__suffix")}
                {form_group.after_input.clone()}
            </div>
        })
    } else {
        input
    };
    let label = label::view(label, Some(id.clone()), None);
    form_group.view(error_message, html! { <>{label}{hint}{error}{content}</> })
}

fn affix(part: &Part, own: &'static str) -> Html {
    if part.is_empty() {
        return Html::default();
    }
    part.attributes.on(html! {
        <div class={classes!(own, part.classes.clone())} aria-hidden="true">{part.content.clone()}</div>
    })
}
