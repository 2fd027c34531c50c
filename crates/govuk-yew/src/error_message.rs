//! What is wrong with an answer, in red beside its field.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::{Attributes, Part, join};

/// Options of [`ErrorMessage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ErrorMessageProps {
    /// The id, for a field's `aria-describedby`.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Said before the message by screen readers, with a colon; nothing if empty.
    #[prop_or(AttrValue::Static("Error"))]
    pub visually_hidden_text: AttrValue,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// What is wrong with an answer. Fields draw their own: use their `error_message`.
#[component]
pub fn ErrorMessage(props: &ErrorMessageProps) -> Html {
    let ErrorMessageProps { id, classes, attributes, visually_hidden_text, children } = props;
    let error = Part {
        content: children.clone(),
        classes: classes.clone(),
        attributes: attributes.clone(),
    };
    Markup::of(|m| write(m, &error, visually_hidden_text, id.as_ref()))
}

/// A field's error message.
pub(crate) fn write(m: &mut Markup, error: &Part, prefix: &str, id: Option<&AttrValue>) {
    m.within("p", |m| {
        m.any("id", id);
        m.class("govuk-error-message", &error.classes);
        m.extra(&error.attributes);
        if !prefix.is_empty() {
            m.say("span.govuk-visually-hidden", join(&[prefix, ":"]));
            m.text(" ");
        }
        m.put(error.content.clone());
    });
}
