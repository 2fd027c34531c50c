//! A group of fields under one question.

use yew::prelude::*;

use crate::part::{Attributes, Part, class};

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
    let FieldsetProps {
        legend,
        legend_is_page_heading,
        described_by,
        role,
        classes,
        attributes,
        children,
    } = props;
    attributes.on(html! {
        <fieldset class={class("govuk-fieldset", classes)} {role} aria-describedby={described_by}>
            if !legend.is_empty() {
                {legend.attributes.on(html! {
                    <legend class={class("govuk-fieldset__legend", &legend.classes)}>
                        if *legend_is_page_heading {
                            <h1 class="govuk-fieldset__heading">{legend.content.clone()}</h1>
                        } else {
                            {legend.content.clone()}
                        }
                    </legend>
                })}
            }
            {children.clone()}
        </fieldset>
    })
}
