//! The label of a field.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::part::{is_empty, says_as_part};

#[cfg(test)]
mod tests;

/// Options of [`Label`], and of the label of a field.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct LabelProps {
    /// What it says: upstream's `text` or `html`. It is not drawn if it says nothing.
    #[prop_or_default]
    pub children: Html,
    /// The id of the field that it belongs to. Fields set it themselves.
    #[prop_or_default]
    pub r#for: Option<AttrValue>,
    /// Whether the label also acts as the heading of the page.
    #[prop_or_default]
    pub is_page_heading: bool,
    /// Classes to add to the label tag.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the label tag.
    #[prop_or_default]
    pub attributes: Attributes,
}

says_as_part!(LabelProps by children);

impl LabelProps {
    pub(crate) fn is_empty(&self) -> bool {
        is_empty(&self.children)
    }
}

/// The label of a field. Fields draw their own: use their `label`.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Label(props: &LabelProps) -> Html {
    view(props, props.r#for.clone(), None)
}

/// A field's label, with the class that its kind of field adds.
pub(crate) fn view(label: &LabelProps, id: Option<AttrValue>, own: Option<&'static str>) -> Html {
    if label.is_empty() {
        return Html::default();
    }
    let of_field = label.attributes.on(html! {
        <label class={classes!("govuk-label", own, label.classes.clone())} for={id}>{label.children.clone()}</label>
    });
    if label.is_page_heading {
        html! { <h1 class="govuk-label-wrapper">{of_field}</h1> }
    } else {
        of_field
    }
}
