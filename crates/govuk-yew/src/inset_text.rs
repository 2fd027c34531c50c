//! Text set apart from what is around it.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::Attributes;

/// Options of [`InsetText`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct InsetTextProps {
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
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

/// Text set apart from what is around it.
#[component]
pub fn InsetText(props: &InsetTextProps) -> Html {
    inset_text(props)
}

/// [`InsetText`] as a plain function.
pub fn inset_text(props: &InsetTextProps) -> Html {
    Markup::of(|m| {
        m.within("div", |m| {
            m.any("id", props.id.as_ref());
            m.class("govuk-inset-text", &props.classes);
            m.extra(&props.attributes);
            m.put(props.children.clone());
        });
    })
}
