//! The way back to the page before.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::{Attributes, is_empty, or};

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
    Markup::of(|m| {
        m.within("a", |m| {
            m.attribute("href", or(props.href.as_ref(), "#"));
            m.class("govuk-back-link", &props.classes);
            if let Some(onclick) = &props.onclick {
                m.onclick(onclick.clone());
            }
            m.extra(&props.attributes);
            if is_empty(&props.children) {
                m.text("Back");
            } else {
                m.put(props.children.clone());
            }
        });
    })
}
