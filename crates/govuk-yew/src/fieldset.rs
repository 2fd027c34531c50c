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
    let FieldsetProps { legend, legend_is_page_heading, classes, attributes, .. } = props;
    let group = Group {
        legend,
        legend_is_page_heading: *legend_is_page_heading,
        role: props.role.as_ref(),
        classes,
        attributes,
    };
    Markup::of(|m| group.write(m, props.described_by.as_ref(), props.children.clone()))
}

/// A field's own fieldset.
pub(crate) struct Group<'a> {
    pub(crate) legend: &'a Part,
    pub(crate) legend_is_page_heading: bool,
    pub(crate) role: Option<&'a AttrValue>,
    pub(crate) classes: &'a AttrValue,
    pub(crate) attributes: &'a Attributes,
}

impl Group<'_> {
    /// Writes it where it belongs.
    pub(crate) fn write(&self, m: &mut Markup, described_by: Option<&AttrValue>, children: Html) {
        let legend = self.legend;
        m.within("fieldset", |m| {
            m.class("govuk-fieldset", self.classes);
            m.any("role", self.role);
            m.any("aria-describedby", described_by);
            m.extra(self.attributes);
            m.when(!legend.is_empty(), |m| {
                m.within("legend", |m| {
                    m.class("govuk-fieldset__legend", &legend.classes);
                    m.extra(&legend.attributes);
                    if self.legend_is_page_heading {
                        m.within("h1.govuk-fieldset__heading", |m| m.put(legend.content.clone()));
                    } else {
                        m.put(legend.content.clone());
                    }
                });
            });
            m.put(children);
        });
    }
}
