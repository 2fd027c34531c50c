//! A line of text.

use yew::prelude::*;

use crate::dom;
use crate::field::{flag, form_group, id_or_name, notes};
use crate::label;
use crate::part::{Attributes, Part, class, is_empty, or};

/// Options of [`Input`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct InputProps {
    /// The id, if not the name.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name.
    pub name: AttrValue,
    /// `text` if nothing is given, `email`, `tel` and so on. Not `number`: use `inputmode`.
    #[prop_or_default]
    pub input_type: Option<AttrValue>,
    /// Which keyboard a touch screen shows, such as `numeric`.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
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
    /// A unit before it, such as "£".
    #[prop_or_default]
    pub prefix: Part,
    /// A unit after it, such as "kg".
    #[prop_or_default]
    pub suffix: Part,
    /// Drawn before it, in its wrapper.
    #[prop_or_default]
    pub before_input: Html,
    /// Drawn after it, in its wrapper.
    #[prop_or_default]
    pub after_input: Html,
    /// Classes of the wrapper around it and its units.
    #[prop_or_default]
    pub wrapper_classes: AttrValue,
    /// Attributes of the wrapper.
    #[prop_or_default]
    pub wrapper_attributes: Attributes,
    /// Whether it cannot be filled in.
    #[prop_or_default]
    pub disabled: bool,
    /// What the browser may fill in; `off` for nothing.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// When a touch keyboard starts with a capital.
    #[prop_or_default]
    pub autocapitalize: Option<AttrValue>,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// The pattern that what it holds must match.
    #[prop_or_default]
    pub pattern: Option<AttrValue>,
    /// Classes of the form group.
    #[prop_or_default]
    pub form_group_classes: AttrValue,
    /// Attributes of the form group.
    #[prop_or_default]
    pub form_group_attributes: Attributes,
    /// Classes besides the component's own, such as `govuk-input--width-4`.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// A line of text.
#[component]
pub fn Input(props: &InputProps) -> Html {
    input(props)
}

/// [`Input`] as a plain function.
pub fn input(props: &InputProps) -> Html {
    let id = id_or_name(props.id.as_ref(), &props.name);
    let notes = notes(
        id,
        props.described_by.as_ref(),
        &props.hint,
        &props.error_message,
        props.error_prefix.as_ref(),
    );
    let has_error = !props.error_message.is_empty();
    let own = if has_error { "govuk-input govuk-input--error" } else { "govuk-input" };
    let InputProps { name, value, inputmode, autocomplete, autocapitalize, pattern, .. } = props;
    let input = props.attributes.on(html! {
        <input class={class(own, &props.classes)} {id} {name} type={or(props.input_type.as_ref(), "text")}
            spellcheck={props.spellcheck.map(flag)} {value} disabled={props.disabled}
            aria-describedby={notes.described_by} {autocomplete} {autocapitalize} {pattern} {inputmode}
            oninput={dom::typed(props.oninput.as_ref())} onchange={dom::typed(props.onchange.as_ref())} />
    });
    let is_wrapped = !(props.prefix.is_empty()
        && props.suffix.is_empty()
        && is_empty(&props.before_input)
        && is_empty(&props.after_input));
    let input = if is_wrapped {
        props.wrapper_attributes.on(html! {
            <div class={class("govuk-input__wrapper", &props.wrapper_classes)}>
                {props.before_input.clone()}
                {affix(&props.prefix, "govuk-input__prefix")}
                {input}
                {affix(&props.suffix, "govuk-input__suffix")}
                {props.after_input.clone()}
            </div>
        })
    } else {
        input
    };
    let label =
        label::view(&props.label, "govuk-label", Some(id.clone()), props.label_is_page_heading);
    let content = html! {<>{label}{notes.view}{input}</>};
    form_group(has_error, &props.form_group_classes, &props.form_group_attributes, content)
}

fn affix(part: &Part, own: &'static str) -> Html {
    if part.is_empty() {
        return Html::default();
    }
    part.attributes.on(html! { <div class={class(own, &part.classes)} aria-hidden="true">{part.content.clone()}</div> })
}
