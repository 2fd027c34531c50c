//! The way past what every page repeats, for those who use a keyboard.

use yew::prelude::*;

use crate::dom;
use crate::shared::attributes::Attributes;

#[cfg(test)]
mod tests;

/// Options of [`SkipLink`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct SkipLinkProps {
    /// What it says: upstream's `text` or `html`.
    #[prop_or_default]
    pub children: Html,
    /// The page's content, as `#id`; `#content` if nothing is given.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// Classes to add to the skip link.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the skip link.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// The way past what every page repeats. Focuses the content.
///
/// Unlike upstream it does not also change the page's address, where an app may keep its route.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn SkipLink(props: &SkipLinkProps) -> Html {
    let SkipLinkProps { children, href, classes, attributes } = props;
    attributes.on(html! {
        <a href={href.clone().unwrap_or("#content".into())} class={classes!("govuk-skip-link", classes.clone())}
            data-module="govuk-skip-link" onclick={|event: MouseEvent| dom::skip(&event)}>
            {children.clone()}
        </a>
    })
}
