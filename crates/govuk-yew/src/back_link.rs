//! The way back to the page before.

use yew::prelude::*;

use crate::part::{Attributes, class, is_empty, or};

/// Options of [`BackLink`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct BackLinkProps {
    /// Where it leads; `#` if nothing is given.
    #[prop_or_default]
    pub href: Option<AttrValue>,
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
    back_link(props)
}

/// [`BackLink`] as a plain function.
pub fn back_link(props: &BackLinkProps) -> Html {
    let BackLinkProps { href, onclick, classes, attributes, children } = props;
    attributes.on(html! {
        <a href={or(href.as_ref(), "#")} class={class("govuk-back-link", classes)} onclick={onclick.clone()}>
            if is_empty(children) { {"Back"} } else { {children.clone()} }
        </a>
    })
}
