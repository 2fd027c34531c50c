//! A group of fields under one question.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::{Attributes, Part};

/// Options of [`Fieldset`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FieldsetProps {
    /// The question.
    #[prop_or_default]
    pub legend: Part,
    /// Whether the question is also the page's heading.
    #[prop_or_default]
    pub legend_is_page_heading: bool,
    /// Ids of elements that describe the group.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The ARIA role, if it is not the usual one.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// The fields.
    #[prop_or_default]
    pub children: Html,
}

/// A group of fields under one question. Radios, checkboxes and dates draw their own: use their `legend`.
#[component]
pub fn Fieldset(props: &FieldsetProps) -> Html {
    view(props)
}

/// A field's own fieldset.
pub(crate) fn view(props: &FieldsetProps) -> Html {
    Markup::of(|m| write(m, props))
}

/// A field's own fieldset, written where it belongs.
pub(crate) fn write(m: &mut Markup, props: &FieldsetProps) {
    let legend = &props.legend;
    m.within("fieldset", |m| {
        m.class("govuk-fieldset", &props.classes);
        m.any("role", props.role.as_ref());
        m.any("aria-describedby", props.described_by.as_ref());
        m.extra(&props.attributes);
        m.when(!legend.is_empty(), |m| {
            m.within("legend", |m| {
                m.class("govuk-fieldset__legend", &legend.classes);
                m.extra(&legend.attributes);
                if props.legend_is_page_heading {
                    m.within("h1.govuk-fieldset__heading", |m| m.put(legend.content.clone()));
                } else {
                    m.put(legend.content.clone());
                }
            });
        });
        m.put(props.children.clone());
    });
}
