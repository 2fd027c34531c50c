//! A warning, with an exclamation mark.

use yew::prelude::*;

use crate::part::{Attributes, class};

/// Options of [`WarningText`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WarningTextProps {
    /// What the exclamation mark says to screen readers.
    #[prop_or(AttrValue::Static("Warning"))]
    pub icon_fallback_text: AttrValue,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it warns of.
    #[prop_or_default]
    pub children: Html,
}

/// A warning, with an exclamation mark.
#[component]
pub fn WarningText(props: &WarningTextProps) -> Html {
    let WarningTextProps { icon_fallback_text, classes, attributes, children } = props;
    attributes.on(html! {
        <div class={class("govuk-warning-text", classes)}>
            <span class="govuk-warning-text__icon" aria-hidden="true">{"!"}</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{icon_fallback_text}</span>{" "}
                {children.clone()}
            </strong>
        </div>
    })
}
