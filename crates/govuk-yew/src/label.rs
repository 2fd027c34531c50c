//! The name of a field.

use yew::prelude::*;

use crate::part::{Attributes, Part, class};

/// Options of [`Label`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LabelProps {
    /// The id of the field it names.
    #[prop_or_default]
    pub for_id: Option<AttrValue>,
    /// Whether it is also the page's heading.
    #[prop_or_default]
    pub is_page_heading: bool,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it says; nothing is drawn if empty.
    #[prop_or_default]
    pub children: Html,
}

/// The name of a field. Fields draw their own: use their `label`.
#[component]
pub fn Label(props: &LabelProps) -> Html {
    let LabelProps { for_id, is_page_heading, classes, attributes, children } = props;
    let label = Part {
        content: children.clone(),
        classes: classes.clone(),
        attributes: attributes.clone(),
    };
    view(&label, "govuk-label", for_id.clone(), *is_page_heading)
}

/// A field's label, with the class or classes that its kind of field wants.
pub(crate) fn view(
    label: &Part,
    own: &'static str,
    id: Option<AttrValue>,
    is_page_heading: bool,
) -> Html {
    if label.is_empty() {
        return Html::default();
    }
    let view =
        label.attributes.on(html! { <label class={class(own, &label.classes)} for={id}>{label.content.clone()}</label> });
    if is_page_heading {
        html! { <h1 class="govuk-label-wrapper">{view}</h1> }
    } else {
        view
    }
}
