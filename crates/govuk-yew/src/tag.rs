//! A status in a word or two.

use yew::prelude::*;

use crate::part::{Attributes, Part, class};

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
    let TagProps { classes, attributes, children } = props.clone();
    view(&Part { content: children, classes, attributes })
}

/// A tag within another component.
pub(crate) fn view(tag: &Part) -> Html {
    tag.attributes.on(
        html! { <strong class={class("govuk-tag", &tag.classes)}>{tag.content.clone()}</strong> },
    )
}
