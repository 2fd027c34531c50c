//! Attributes that a component has no option for.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// HTML attributes to add to one element, beyond those that a component has options for.
///
/// Names are fixed in the program's text, never made from what somebody typed; values may be anything.
///
/// ```
/// use govuk_yew::Attributes;
/// const PLAIN: Attributes = Attributes::fixed(&[("writingsuggestions", "false"), ("autocorrect", "off")]);
/// let with_note = Attributes::from([("data-note", "1".into())]);
/// # assert_ne!(PLAIN, with_note);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Attributes(Pairs);

#[derive(Clone, Debug, PartialEq)]
enum Pairs {
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
        // The components call this with an element that they have just made, which nobody else holds yet.
        if let VNode::VTag(tag) = &mut node
            && let Some(tag) = Rc::get_mut(tag)
        {
            for (name, value) in self.pairs() {
                tag.add_attribute(name, value);
            }
        }
        node
    }

    /// The attributes, one after another.
    pub(crate) fn pairs(&self) -> Vec<(&'static str, AttrValue)> {
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

impl<const N: usize> From<[(&'static str, AttrValue); N]> for Attributes {
    fn from(pairs: [(&'static str, AttrValue); N]) -> Self {
        Self(Pairs::Made(pairs.into()))
    }
}

impl<const N: usize> IntoPropValue<Attributes> for [(&'static str, AttrValue); N] {
    fn into_prop_value(self) -> Attributes {
        self.into()
    }
}
