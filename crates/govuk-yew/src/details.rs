//! More, for those who want it. The browser's own `<details>`: no script.

use yew::prelude::*;

use crate::part::{Attributes, class};

/// Options of [`Details`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct DetailsProps {
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What it says while it is closed.
    pub summary: Html,
    /// Whether it is open to begin with.
    #[prop_or_default]
    pub open: bool,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it opens to.
    #[prop_or_default]
    pub children: Html,
}

/// More, for those who want it.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    details(props)
}

/// [`Details`] as a plain function.
pub fn details(props: &DetailsProps) -> Html {
    let DetailsProps { id, summary, open, classes, attributes, children } = props;
    attributes.on(html! {
        <details {id} class={class("govuk-details", classes)} open={*open}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary.clone()}</span>
            </summary>
            <div class="govuk-details__text">{children.clone()}</div>
        </details>
    })
}
