//! A line of text.

use yew::prelude::*;

use crate::field::{Control, Notes, id_or_name};
use crate::markup::Markup;
use crate::part::{Attributes, Part, is_empty, or};

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

/// Its class, and its class beside an error.
pub(crate) const OWN: [&str; 2] = ["govuk-input", "govuk-input govuk-input--error"];

/// A line of text.
#[component]
pub fn Input(props: &InputProps) -> Html {
    input(props)
}

/// [`Input`] as a plain function.
pub fn input(props: &InputProps) -> Html {
    let control = Control {
        tag: "input",
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
    let is_wrapped = !(props.prefix.is_empty()
        && props.suffix.is_empty()
        && is_empty(&props.before_input)
        && is_empty(&props.after_input));
    control.view(
        &|m| {
            m.attribute("type", or(props.input_type.as_ref(), "text"));
            m.any("autocapitalize", props.autocapitalize.as_ref());
            m.any("pattern", props.pattern.as_ref());
            m.any("inputmode", props.inputmode.as_ref());
        },
        &|m, input| {
            if !is_wrapped {
                input(m);
                return;
            }
            m.within("div", |m| {
                m.class("govuk-input__wrapper", &props.wrapper_classes);
                m.extra(&props.wrapper_attributes);
                m.put(props.before_input.clone());
                affix(m, &props.prefix, "govuk-input__prefix");
                input(m);
                affix(m, &props.suffix, "govuk-input__suffix");
                m.put(props.after_input.clone());
            });
        },
    )
}

fn affix(m: &mut Markup, part: &Part, own: &'static str) {
    m.when(!part.is_empty(), |m| {
        m.within("div", |m| {
            m.class(own, &part.classes);
            m.attribute("aria-hidden", "true");
            m.extra(&part.attributes);
            m.put(part.content.clone());
        });
    });
}
