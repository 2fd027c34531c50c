//! Words as Yew takes them.

use govuk_yew::Part;
use std::rc::Rc;
use yew::AttrValue;

/// What can be said on a page. Fixed words cost nothing, kept words no copy.
pub(crate) trait Words {
    /// The words.
    fn words(self) -> AttrValue;
}

impl Words for &'static str {
    fn words(self) -> AttrValue {
        AttrValue::Static(self)
    }
}

impl Words for &Rc<str> {
    fn words(self) -> AttrValue {
        AttrValue::from(self.clone())
    }
}

impl Words for String {
    fn words(self) -> AttrValue {
        AttrValue::from(self)
    }
}

impl Words for Rc<str> {
    fn words(self) -> AttrValue {
        AttrValue::from(self)
    }
}

impl Words for AttrValue {
    fn words(self) -> AttrValue {
        self
    }
}

impl Words for &AttrValue {
    fn words(self) -> AttrValue {
        self.clone()
    }
}

impl Words for usize {
    fn words(self) -> AttrValue {
        AttrValue::from(self.to_string())
    }
}

/// Words made of pieces.
pub(crate) fn join(pieces: &[&str]) -> AttrValue {
    AttrValue::from(pieces.concat())
}

/// Words as a piece of a component: its label, its hint.
pub(crate) fn part(words: impl Words) -> Part {
    Part::from(words.words())
}
