//! A status in a word or two.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::part::says;

#[cfg(test)]
mod tests;

/// Options of [`Tag`], and of the tag that shows a task's status.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct TagProps {
    /// What it says: upstream's `text` or `html`.
    #[prop_or_default]
    pub children: Html,
    /// Classes to add to the tag, such as `govuk-tag--red`.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the tag.
    #[prop_or_default]
    pub attributes: Attributes,
}

says!(TagProps by children);

/// A status in a word or two.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Tag(props: &TagProps) -> Html {
    view(props)
}

/// A tag within another component.
pub(crate) fn view(tag: &TagProps) -> Html {
    let TagProps { children, classes, attributes } = tag;
    attributes.on(html! {
        <strong class={classes!("govuk-tag", classes.clone())}>{children.clone()}</strong>
    })
}
