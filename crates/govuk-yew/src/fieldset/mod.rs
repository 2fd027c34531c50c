//! A group of fields under one question.

use yew::html::IntoPropValue;
use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::part::{is_empty, says_as_part};

#[cfg(test)]
mod tests;

/// Options of [`Fieldset`], and of the fieldset of radios, checkboxes and dates. Where a fieldset is an option, its legend
/// alone may stand for it.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct FieldsetProps {
    /// The legend.
    #[prop_or_default]
    pub legend: Legend,
    /// One or more ids of elements that describe the group, besides a hint and an error.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// An ARIA role.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// Classes to add to the fieldset.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the fieldset.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What stands within: upstream's `html`. Radios, checkboxes and dates put themselves here.
    #[prop_or_default]
    pub children: Html,
}

/// Options of the legend of a fieldset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    /// What it says: upstream's `text` or `html`. It is not drawn if it says nothing.
    pub content: Html,
    /// Whether the legend also acts as the heading of the page.
    pub is_page_heading: bool,
    /// Classes to add to the legend.
    pub classes: Classes,
    /// HTML attributes to add to the legend.
    pub attributes: Attributes,
}

says_as_part!(Legend by content);

impl Legend {
    /// A legend that says this.
    #[must_use]
    pub fn new(content: impl Into<Self>) -> Self {
        content.into()
    }
}

impl From<Legend> for FieldsetProps {
    fn from(legend: Legend) -> Self {
        Self { legend, ..Self::default() }
    }
}

impl IntoPropValue<Option<FieldsetProps>> for Legend {
    fn into_prop_value(self) -> Option<FieldsetProps> {
        Some(self.into())
    }
}

/// A group of fields under one question. Radios, checkboxes and dates draw their own: use their `fieldset`.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Fieldset(props: &FieldsetProps) -> Html {
    view(props, props.described_by.clone(), None, props.children.clone())
}

/// A field's own fieldset. `role` counts where the options name none.
pub(crate) fn view(
    fieldset: &FieldsetProps,
    described_by: Option<AttrValue>,
    role: Option<&'static str>,
    content: Html,
) -> Html {
    let FieldsetProps { legend, classes, attributes, .. } = fieldset;
    let role = fieldset.role.clone().or(role.map(AttrValue::Static));
    let legend_view = legend.attributes.on(html! {
        <legend class={classes!("govuk-fieldset__legend", legend.classes.clone())}>
            if legend.is_page_heading {
                <h1 class="govuk-fieldset__heading">{legend.content.clone()}</h1>
            } else {
                {legend.content.clone()}
            }
        </legend>
    });
    attributes.on(html! {
        <fieldset class={classes!("govuk-fieldset", classes.clone())} {role} aria-describedby={described_by}>
            if !is_empty(&legend.content) {
                {legend_view}
            }
            {content}
        </fieldset>
    })
}
