//! The way back to the page before.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::part::or_text;

#[cfg(test)]
mod tests;

/// Options of [`BackLink`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct BackLinkProps {
    /// What it says: upstream's `text` or `html`; "Back" if nothing.
    #[prop_or_default]
    pub children: Html,
    /// Where it leads; `#` if nothing is given.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// Classes to add to the anchor tag.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the anchor tag.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called when it is followed; it may prevent the event's default.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
}

/// The way back to the page before.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn BackLink(props: &BackLinkProps) -> Html {
    let BackLinkProps { children, href, classes, attributes, onclick } = props;
    attributes.on(html! {
        <a href={href.clone().unwrap_or("#".into())} class={classes!("govuk-back-link", classes.clone())}
            onclick={onclick.clone()}>
            {or_text(children, "Back")}
        </a>
    })
}
