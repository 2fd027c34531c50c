//! Text or HTML, with classes and attributes: what upstream's options `text`, `html`, `classes` and `attributes` say
//! together.

use yew::prelude::*;
use yew::virtual_dom::{VNode, VText};

use crate::shared::attributes::Attributes;

/// A piece of a component that is none of its own, such as the unit beside a field or the key of a row: what it says,
/// with extra classes and attributes.
///
/// Text and [`Html`] turn into parts by themselves: `prefix="£"`, `suffix={html! { <abbr>{"kg"}</abbr> }}`. A part that
/// says nothing is not drawn, so the default means "none".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// What it says: upstream's `text` or `html`.
    pub content: Html,
    /// Classes to add to its element.
    pub classes: Classes,
    /// HTML attributes to add to its element.
    pub attributes: Attributes,
}

impl Part {
    /// The part with these classes.
    #[must_use]
    pub fn classes(mut self, classes: impl Into<Classes>) -> Self {
        self.classes = classes.into();
        self
    }

    /// The part with these attributes.
    #[must_use]
    pub fn attributes(mut self, attributes: impl Into<Attributes>) -> Self {
        self.attributes = attributes.into();
        self
    }

    /// Whether it says nothing, and so is not drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        is_empty(&self.content)
    }
}

/// Text as a node.
pub(crate) fn text(text: AttrValue) -> Html {
    VNode::from(VText::new(text))
}

/// Whether there is nothing to draw.
pub(crate) fn is_empty(content: &Html) -> bool {
    match content {
        VNode::VList(list) => list.is_empty(),
        VNode::VText(text) => text.text.is_empty(),
        _ => false,
    }
}

/// What was given if it says anything, or else this.
pub(crate) fn or_text(content: &Html, usual: &'static str) -> Html {
    if is_empty(content) { text(AttrValue::Static(usual)) } else { content.clone() }
}

/// Lets text and [`Html`] stand for an option that says it, in `html!` and by `into()`.
macro_rules! says {
    ($option:ident by $content:ident) => {
        $crate::shared::part::says!(@text $option: &'static str, String, yew::AttrValue);

        impl From<&yew::AttrValue> for $option {
            fn from(text: &yew::AttrValue) -> Self {
                text.clone().into()
            }
        }

        $crate::shared::part::says!(@prop $option: &'static str, String, yew::AttrValue, &yew::AttrValue, yew::Html);
        $crate::shared::part::says!(@prop $option: Option<&'static str>, Option<String>, Option<yew::AttrValue>, Option<yew::Html>,
            Option<$option>);

        impl From<yew::Html> for $option {
            fn from($content: yew::Html) -> Self {
                Self { $content, ..Self::default() }
            }
        }

        impl<T: Into<$option>> From<Option<T>> for $option {
            fn from(content: Option<T>) -> Self {
                content.map(Into::into).unwrap_or_default()
            }
        }
    };
    (@text $option:ident: $($from:ty),*) => {$(
        impl From<$from> for $option {
            fn from(text: $from) -> Self {
                $crate::shared::part::text(yew::AttrValue::from(text)).into()
            }
        }
    )*};
    (@prop $option:ident: $($from:ty),*) => {$(
        impl yew::html::IntoPropValue<$option> for $from {
            fn into_prop_value(self) -> $option {
                self.into()
            }
        }
    )*};
}
pub(crate) use says;

/// The same for the options of a component that other components draw: a [`Part`] may stand for them too.
macro_rules! says_as_part {
    ($option:ident by $content:ident) => {
        $crate::shared::part::says!($option by $content);

        impl From<$crate::Part> for $option {
            fn from(part: $crate::Part) -> Self {
                let $crate::Part { content: $content, classes, attributes } = part;
                Self { $content, classes, attributes, ..Self::default() }
            }
        }

        impl yew::html::IntoPropValue<$option> for $crate::Part {
            fn into_prop_value(self) -> $option {
                self.into()
            }
        }
    };
}
pub(crate) use says_as_part;

says!(Part by content);
