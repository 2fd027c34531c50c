//! More, for those who want it. The browser's own `<details>`: no script.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::Attributes;

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
    Markup::of(|m| {
        m.within("details", |m| {
            m.any("id", props.id.as_ref());
            m.class("govuk-details", &props.classes);
            m.flag("open", props.open);
            m.extra(&props.attributes);
            inside(m, props.summary.clone(), props.children.clone());
        });
    })
}

/// What stands inside: the words that open it, and what it opens to.
pub(crate) fn inside(m: &mut Markup, summary: Html, children: Html) {
    m.within("summary.govuk-details__summary", |m| {
        m.within("span.govuk-details__summary-text", |m| m.put(summary));
    });
    m.within("div.govuk-details__text", |m| m.put(children));
}
