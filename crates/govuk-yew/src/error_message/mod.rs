//! What is wrong with an answer, in red beside its field.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::part::{is_empty, says_as_part};

#[cfg(test)]
mod tests;

/// Options of [`ErrorMessage`], and of the error message of a field.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ErrorMessageProps {
    /// What it says: upstream's `text` or `html`. A field's error message that says nothing is not drawn.
    #[prop_or_default]
    pub children: Html,
    /// The id, for a field's `aria-describedby`. Fields set it themselves.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// A visually hidden prefix, said before the message with a colon; "Error" if nothing is given, none if it is empty.
    #[prop_or_default]
    pub visually_hidden_text: Option<AttrValue>,
    /// Classes to add to the error message.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the error message.
    #[prop_or_default]
    pub attributes: Attributes,
}

says_as_part!(ErrorMessageProps by children);

impl ErrorMessageProps {
    pub(crate) fn is_empty(&self) -> bool {
        is_empty(&self.children)
    }
}

/// What is wrong with an answer. Fields draw their own: use their `error_message`.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn ErrorMessage(props: &ErrorMessageProps) -> Html {
    view(props, props.id.clone())
}

/// A field's error message.
pub(crate) fn view(error: &ErrorMessageProps, id: Option<AttrValue>) -> Html {
    let prefix = error.visually_hidden_text.as_ref().map_or("Error", |text| text);
    error.attributes.on(html! {
        <p {id} class={classes!("govuk-error-message", error.classes.clone())}>
            if !prefix.is_empty() {
                <span class="govuk-visually-hidden">{prefix}{":"}</span>{" "}
            }
            {error.children.clone()}
        </p>
    })
}
