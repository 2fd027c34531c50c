//! The way back to the page before.

use yew::prelude::*;

use crate::part::{Attributes, class, is_empty};

/// Options of [`BackLink`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BackLinkProps {
    /// Where it leads.
    #[prop_or(AttrValue::Static("#"))]
    pub href: AttrValue,
    /// Called when it is followed; it may prevent the event's default.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it says; "Back" if empty.
    #[prop_or_default]
    pub children: Html,
}

/// The way back to the page before.
#[component]
pub fn BackLink(props: &BackLinkProps) -> Html {
    let BackLinkProps { href, onclick, classes, attributes, children } = props;
    attributes.on(html! {
        <a {href} class={class("govuk-back-link", classes)} onclick={onclick.clone()}>
            if is_empty(children) { {"Back"} } else { {children.clone()} }
        </a>
    })
}
