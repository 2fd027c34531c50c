//! A fixture's options, read as props want them.

use govuk_yew::{Attributes, Part};
use serde_json::Value;
use yew::virtual_dom::{VNode, VText};
use yew::{AttrValue, Html};

static NULL: Value = Value::Null;

/// A fixture's options, or some of them. Whatever is not there is `null`.
pub(crate) struct Options<'a>(pub(crate) &'a Value);

impl<'a> Options<'a> {
    pub(crate) fn of(&self, name: &str) -> Options<'a> {
        Options(self.0.get(name).unwrap_or(&NULL))
    }

    /// Whether it is said at all, and is not `false` or empty, as a template's `if` sees it.
    pub(crate) fn is(&self) -> bool {
        match self.0 {
            Value::Null => false,
            Value::Bool(value) => *value,
            Value::String(value) => !value.is_empty(),
            Value::Number(value) => value.as_i64() != Some(0),
            Value::Array(_) | Value::Object(_) => true,
        }
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.of(name).is()
    }

    pub(crate) fn maybe_flag(&self, name: &str) -> Option<bool> {
        self.of(name).0.as_bool()
    }

    pub(crate) fn number<N: TryFrom<u64>>(&self, name: &str) -> Option<N> {
        self.of(name).0.as_u64().and_then(|number| N::try_from(number).ok())
    }

    /// The text, where numbers are text too.
    pub(crate) fn maybe(&self, name: &str) -> Option<AttrValue> {
        match self.of(name).0 {
            Value::String(text) => Some(AttrValue::from(text.clone())),
            Value::Number(number) => Some(AttrValue::from(number.to_string())),
            _ => None,
        }
    }

    /// What a template writes, where `false` is text like any other.
    pub(crate) fn written(&self, name: &str) -> Option<AttrValue> {
        self.maybe_flag(name)
            .map(|flag| AttrValue::from(flag.to_string()))
            .or_else(|| self.maybe(name))
    }

    pub(crate) fn text(&self, name: &str) -> AttrValue {
        self.maybe(name).unwrap_or_default()
    }

    /// Text that is not empty.
    pub(crate) fn some(&self, name: &str) -> Option<AttrValue> {
        self.maybe(name).filter(|text| !text.is_empty())
    }

    /// The members of a list that are not `false` or `null`.
    pub(crate) fn list(&self, name: &str) -> impl Iterator<Item = Options<'a>> {
        self.of(name).0.as_array().into_iter().flatten().map(Options).filter(Options::is)
    }

    pub(crate) fn classes(&self) -> AttrValue {
        self.text("classes")
    }

    pub(crate) fn attributes(&self) -> Attributes {
        let attributes = self.of("attributes");
        let Some(pairs) = attributes.0.as_object() else { return Attributes::default() };
        let pairs = pairs
            .keys()
            .map(|name| (&*name.clone().leak(), attributes.written(name).unwrap_or_default()));
        Attributes::from(pairs.collect::<Vec<_>>())
    }

    /// What a pair of options such as `html` and `text` say.
    pub(crate) fn either(&self, html: &str, text: &str) -> Html {
        if let Some(html) = self.some(html) {
            return Html::from_html_unchecked(html);
        }
        self.some(text).map_or_else(Html::default, |text| VNode::from(VText::new(text)))
    }

    /// What it says.
    pub(crate) fn content(&self) -> Html {
        self.either("html", "text")
    }

    pub(crate) fn part(&self) -> Part {
        Part { content: self.content(), classes: self.classes(), attributes: self.attributes() }
    }
}
