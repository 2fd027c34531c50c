//! Text set apart from what is around it.

use yew::prelude::*;

use crate::shared::attributes::Attributes;

#[cfg(test)]
mod tests;

/// Options of [`InsetText`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct InsetTextProps {
    /// What it says: upstream's `text` or `html`.
    #[prop_or_default]
    pub children: Html,
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Classes to add to the container.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the container.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// Text set apart from what is around it.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn InsetText(props: &InsetTextProps) -> Html {
    let InsetTextProps { children, id, classes, attributes } = props;
    attributes.on(html! {
        <div id={id.clone()} class={classes!("govuk-inset-text", classes.clone())}>{children.clone()}</div>
    })
}
