//! A warning, with an exclamation mark.

use yew::prelude::*;

use crate::shared::attributes::Attributes;

#[cfg(test)]
mod tests;

/// Options of [`WarningText`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct WarningTextProps {
    /// What it warns of: upstream's `text` or `html`.
    #[prop_or_default]
    pub children: Html,
    /// What screen readers say in place of the icon; "Warning" if nothing is given.
    #[prop_or_default]
    pub icon_fallback_text: Option<AttrValue>,
    /// Classes to add to the warning text.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the warning text.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// A warning, with an exclamation mark.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn WarningText(props: &WarningTextProps) -> Html {
    let WarningTextProps { children, icon_fallback_text, classes, attributes } = props;
    let icon_fallback_text = icon_fallback_text.clone().unwrap_or("Warning".into());
    attributes.on(html! {
        <div class={classes!("govuk-warning-text", classes.clone())}>
            <span class="govuk-warning-text__icon" aria-hidden="true">{"!"}</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{icon_fallback_text}</span>{" "}
                {children.clone()}
            </strong>
        </div>
    })
}
