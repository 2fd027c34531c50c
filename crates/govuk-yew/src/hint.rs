//! Help with a question, in grey below its label.

use yew::prelude::*;

use crate::markup::Markup;
use crate::part::{Attributes, Part, class};

/// Options of [`Hint`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HintProps {
    /// The id, for a field's `aria-describedby`.
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

/// Help with a question. Fields draw their own: use their `hint`.
#[component]
pub fn Hint(props: &HintProps) -> Html {
    let HintProps { id, classes, attributes, children } = props;
    attributes.on(html! { <div {id} class={class("govuk-hint", classes)}>{children.clone()}</div> })
}

/// A field's hint, with the class or classes that its kind of field wants.
pub(crate) fn write(m: &mut Markup, hint: &Part, own: &'static str, id: Option<&AttrValue>) {
    m.within("div", |m| {
        m.any("id", id);
        m.class(own, &hint.classes);
        m.extra(&hint.attributes);
        m.put(hint.content.clone());
    });
}
