//! Help with a question, in grey below its label.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::part::{is_empty, says_as_part};

#[cfg(test)]
mod tests;

/// Options of [`Hint`], and of the hint of a field.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct HintProps {
    /// What it says: upstream's `text` or `html`. A field's hint that says nothing is not drawn.
    #[prop_or_default]
    pub children: Html,
    /// The id, for a field's `aria-describedby`. Fields set it themselves.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Classes to add to the hint.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the hint.
    #[prop_or_default]
    pub attributes: Attributes,
}

says_as_part!(HintProps by children);

impl HintProps {
    pub(crate) fn is_empty(&self) -> bool {
        is_empty(&self.children)
    }
}

/// Help with a question. Fields draw their own: use their `hint`.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Hint(props: &HintProps) -> Html {
    view(props, props.id.clone(), None)
}

/// A field's hint, with the class that its kind of field adds.
pub(crate) fn view(hint: &HintProps, id: Option<AttrValue>, own: Option<&'static str>) -> Html {
    hint.attributes.on(html! {
        <div {id} class={classes!("govuk-hint", own, hint.classes.clone())}>{hint.children.clone()}</div>
    })
}
