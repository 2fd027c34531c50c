//! More, for those who want it. The browser's own `<details>`: no script.

use yew::prelude::*;

use crate::shared::attributes::Attributes;

#[cfg(test)]
mod tests;

/// Options of [`Details`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct DetailsProps {
    /// What the visible part says: upstream's `summaryText` or `summaryHtml`.
    pub summary: Html,
    /// What is disclosed: upstream's `text` or `html`.
    #[prop_or_default]
    pub children: Html,
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it is expanded to begin with.
    #[prop_or_default]
    pub open: bool,
    /// Classes to add to the `<details>` element.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the `<details>` element.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// More, for those who want it.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let DetailsProps { summary, children, id, open, classes, attributes } = props;
    attributes.on(html! {
        <details id={id.clone()} class={classes!("govuk-details", classes.clone())} open={*open}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary.clone()}</span>
            </summary>
            <div class="govuk-details__text">{children.clone()}</div>
        </details>
    })
}
