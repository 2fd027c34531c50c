//! What every component is made of: content with classes and attributes.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VText};

/// Extra attributes for one element, beyond those that a component has options for.
///
/// Names are fixed in the program's text, never made from what somebody typed; values may be anything.
///
/// ```
/// use govuk_yew::Attributes;
/// const PLAIN: Attributes = Attributes::fixed(&[("writingsuggestions", "false"), ("autocorrect", "off")]);
/// let with_note = Attributes::from(vec![("data-note", "1".into())]);
/// # assert_ne!(PLAIN, with_note);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Attributes(pub(crate) Pairs);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Pairs {
    Fixed(&'static [(&'static str, &'static str)]),
    Made(Rc<[(&'static str, AttrValue)]>),
}

impl Attributes {
    /// Attributes known when the program is written; free to clone.
    #[must_use]
    pub const fn fixed(pairs: &'static [(&'static str, &'static str)]) -> Self {
        Self(Pairs::Fixed(pairs))
    }

    /// Puts the attributes on an element. Anything that is not an element is left as it is.
    pub(crate) fn on(&self, mut node: Html) -> Html {
        if let VNode::VTag(tag) = &mut node {
            // The components call this with an element that they have just made, which nobody else holds yet.
            if let Some(tag) = Rc::get_mut(tag) {
                match &self.0 {
                    Pairs::Fixed(pairs) => {
                        for (name, value) in *pairs {
                            tag.add_attribute(name, *value);
                        }
                    }
                    Pairs::Made(pairs) => {
                        for (name, value) in pairs.iter() {
                            tag.add_attribute(name, value.clone());
                        }
                    }
                }
            }
        }
        node
    }

    /// The attributes as owned pairs, to add to.
    pub(crate) fn to_vec(&self) -> Vec<(&'static str, AttrValue)> {
        match &self.0 {
            Pairs::Fixed(pairs) => {
                pairs.iter().map(|(name, value)| (*name, AttrValue::Static(value))).collect()
            }
            Pairs::Made(pairs) => pairs.to_vec(),
        }
    }
}

impl Default for Attributes {
    fn default() -> Self {
        Self::fixed(&[])
    }
}

impl From<Vec<(&'static str, AttrValue)>> for Attributes {
    fn from(pairs: Vec<(&'static str, AttrValue)>) -> Self {
        Self(Pairs::Made(pairs.into()))
    }
}

/// A piece of a component, such as its hint, label or legend: what it says, with extra classes and attributes.
///
/// A part that says nothing is not drawn, so the default means "none". Text and [`Html`] turn into parts by themselves:
/// `hint="As seen today"`, `hint={html! { <b>{"Now"}</b> }}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it says.
    pub content: Html,
    /// Classes besides the component's own.
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    pub attributes: Attributes,
}

impl Default for Part {
    // Html's own default is an empty list, which has to be made; no words are simply there.
    #[inline(never)]
    fn default() -> Self {
        AttrValue::Static("").into()
    }
}

impl Part {
    /// A part that says this.
    #[must_use]
    pub fn new(content: impl Into<Self>) -> Self {
        content.into()
    }

    /// The part with these classes besides the component's own.
    #[must_use]
    pub fn classes(mut self, classes: impl Into<AttrValue>) -> Self {
        self.classes = classes.into();
        self
    }

    /// The part with these attributes besides the component's own.
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

impl From<&'static str> for Part {
    fn from(text: &'static str) -> Self {
        AttrValue::Static(text).into()
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        AttrValue::from(text).into()
    }
}

impl From<AttrValue> for Part {
    fn from(text: AttrValue) -> Self {
        VNode::from(VText::new(text)).into()
    }
}

impl From<&AttrValue> for Part {
    fn from(text: &AttrValue) -> Self {
        text.clone().into()
    }
}

impl From<Html> for Part {
    fn from(content: Html) -> Self {
        Self { content, classes: AttrValue::default(), attributes: Attributes::default() }
    }
}

impl<T: Into<Part>> From<Option<T>> for Part {
    fn from(content: Option<T>) -> Self {
        content.map(Into::into).unwrap_or_default()
    }
}

macro_rules! part_from_prop {
    ($($from:ty),*) => {$(
        impl IntoPropValue<Part> for $from {
            fn into_prop_value(self) -> Part {
                self.into()
            }
        }
    )*};
}
part_from_prop!(
    &'static str,
    String,
    AttrValue,
    &AttrValue,
    Html,
    Option<&'static str>,
    Option<String>,
    Option<AttrValue>,
    Option<Html>,
    Option<Part>
);

/// Whether there is nothing to draw.
pub(crate) fn is_empty(content: &Html) -> bool {
    match content {
        VNode::VList(list) => list.is_empty(),
        VNode::VText(text) => text.text.is_empty(),
        _ => false,
    }
}

/// A component's own class, and those the caller adds.
pub(crate) fn class(own: &'static str, added: &AttrValue) -> AttrValue {
    if added.is_empty() { AttrValue::Static(own) } else { join(&[own, " ", added]) }
}

/// An attribute made of pieces.
pub(crate) fn join(pieces: &[&str]) -> AttrValue {
    AttrValue::from(pieces.concat())
}

/// What was given, or else this.
pub(crate) fn or(given: Option<&AttrValue>, usual: &'static str) -> AttrValue {
    given.cloned().unwrap_or(AttrValue::Static(usual))
}
