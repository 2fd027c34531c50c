//! The way past what every page repeats, for those who use a keyboard.

use yew::prelude::*;

use crate::dom;
use crate::markup::Markup;
use crate::part::{Attributes, or};

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
    Markup::of(|m| {
        m.within("a", |m| {
            m.attribute("href", or(props.href.as_ref(), "#content"));
            m.class("govuk-skip-link", &props.classes);
            m.attribute("data-module", "govuk-skip-link");
            m.onclick(Callback::from(|event| dom::skip(&event)));
            m.extra(&props.attributes);
            m.put(props.children.clone());
        });
    })
}
