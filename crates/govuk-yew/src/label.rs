//! The name of a field.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::{Attributes, Part};

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
    Markup::of(|m| write(m, &label, "govuk-label", for_id.as_ref(), *is_page_heading))
}

/// A field's label, with the class or classes that its kind of field wants; nothing, but in its place, if it says
/// nothing.
pub(crate) fn write(
    m: &mut Markup,
    label: &Part,
    own: &'static str,
    id: Option<&AttrValue>,
    is_page_heading: bool,
) {
    if is_page_heading && !label.is_empty() {
        m.within("h1.govuk-label-wrapper", |m| write_label(m, label, own, id));
    } else {
        m.when(!label.is_empty(), |m| write_label(m, label, own, id));
    }
}

fn write_label(m: &mut Markup, label: &Part, own: &'static str, id: Option<&AttrValue>) {
    m.within("label", |m| {
        m.class(own, &label.classes);
        m.any("for", id);
        m.extra(&label.attributes);
        m.put(label.content.clone());
    });
}
