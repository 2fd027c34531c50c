//! The way past what every page repeats, for those who use a keyboard.

use yew::prelude::*;

use crate::dom;
use crate::part::{Attributes, class, or};

/// Options of [`SkipLink`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct SkipLinkProps {
    /// The page's content, as `#id`; `#content` if nothing is given.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// The way past what every page repeats. Focuses the content.
///
/// Unlike upstream it does not also change the page's address, where an app may keep its route.
#[component]
pub fn SkipLink(props: &SkipLinkProps) -> Html {
    skip_link(props)
}

/// [`SkipLink`] as a plain function.
pub fn skip_link(props: &SkipLinkProps) -> Html {
    let SkipLinkProps { href, classes, attributes, children } = props;
    attributes.on(html! {
        <a href={or(href.as_ref(), "#content")} class={class("govuk-skip-link", classes)} data-module="govuk-skip-link" onclick={|event: MouseEvent| dom::skip(&event)}>
            {children.clone()}
        </a>
    })
}
