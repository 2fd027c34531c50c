//! What is wrong with an answer, in red beside its field.

use yew::prelude::*;

use crate::part::{Attributes, Part, class};

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
    view(&error, visually_hidden_text, id.clone())
}

/// A field's error message.
pub(crate) fn view(error: &Part, prefix: &AttrValue, id: Option<AttrValue>) -> Html {
    error.attributes.on(html! {
        <p {id} class={class("govuk-error-message", &error.classes)}>
            if !prefix.is_empty() {
                <span class="govuk-visually-hidden">{prefix}{":"}</span>{" "}
            }
            {error.content.clone()}
        </p>
    })
}
