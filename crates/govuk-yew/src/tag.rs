//! A status in a word or two.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::{Attributes, Part};

/// Options of [`Tag`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct TagProps {
    /// Classes besides the component's own, such as `govuk-tag--red`.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// A status in a word or two.
#[component]
pub fn Tag(props: &TagProps) -> Html {
    tag(props)
}

/// [`Tag`] as a plain function.
pub fn tag(props: &TagProps) -> Html {
    written(&props.children, &props.classes, &props.attributes)
}

/// A tag within another component.
pub(crate) fn view(tag: &Part) -> Html {
    written(&tag.content, &tag.classes, &tag.attributes)
}

fn written(content: &Html, classes: &AttrValue, attributes: &Attributes) -> Html {
    Markup::of(|m| {
        m.within("strong", |m| {
            m.class("govuk-tag", classes);
            m.extra(attributes);
            m.put(content.clone());
        });
    })
}
