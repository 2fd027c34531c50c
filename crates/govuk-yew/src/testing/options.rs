//! A fixture's options, read as props want them.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Value;
use yew::virtual_dom::{VNode, VText};
use yew::{AttrValue, Classes, Html};

use crate::{
    Attributes, Choice, ErrorMessageProps, FieldsetProps, FormGroup, HintProps, LabelProps, Legend,
    Part, TagProps,
};

static NULL: Value = Value::Null;

/// A fixture's options, or some of them. Whatever is not there is `null`.
pub(crate) struct Options<'a> {
    value: &'a Value,
    /// Where they stand among the component's options: `items.hint.`.
    place: String,
    /// The names of all that were looked at.
    looked_at: &'a RefCell<BTreeSet<String>>,
}

impl<'a> Options<'a> {
    pub(crate) fn new(value: &'a Value, looked_at: &'a RefCell<BTreeSet<String>>) -> Self {
        Self { value, place: String::new(), looked_at }
    }

    pub(crate) fn of(&self, name: &str) -> Options<'a> {
        let place = format!("{}{name}", self.place);
        self.looked_at.borrow_mut().insert(place.clone());
        self.at(self.value.get(name).unwrap_or(&NULL), &place)
    }

    fn at(&self, value: &'a Value, place: &str) -> Options<'a> {
        Options { value, place: format!("{place}."), looked_at: self.looked_at }
    }

    /// Whether it is said at all, and is not `false` or empty, as a template's `if` sees it.
    pub(crate) fn is(&self) -> bool {
        match self.value {
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
        self.of(name).value.as_bool()
    }

    /// The number, which may be written as text.
    pub(crate) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.maybe(name)?.parse().ok()
    }

    /// The text, where numbers are text too.
    pub(crate) fn maybe(&self, name: &str) -> Option<AttrValue> {
        match self.of(name).value {
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

    /// The text that this is.
    pub(crate) fn itself(&self) -> AttrValue {
        self.value.as_str().unwrap_or_default().to_owned().into()
    }

    /// The members of a list that are something.
    pub(crate) fn list<T>(&self, name: &str, read: impl Fn(Options<'a>) -> T) -> Vec<T> {
        self.of(name).members().filter(Options::is).map(read).collect()
    }

    /// The members of a list; those that are `false`, `null` or empty are the default, and keep their numbers.
    pub(crate) fn numbered<T: Default>(
        &self,
        name: &str,
        read: impl Fn(Options<'a>) -> T,
    ) -> Vec<T> {
        let members = self.of(name).members();
        members.map(|member| if member.is() { read(member) } else { T::default() }).collect()
    }

    /// The members of the list that this is.
    pub(crate) fn members(self) -> impl Iterator<Item = Options<'a>> {
        let place = self.place.trim_end_matches('.').to_owned();
        self.value.as_array().into_iter().flatten().map(move |it| self.at(it, &place))
    }

    /// The names and texts of an object.
    pub(crate) fn pairs(&self, name: &str) -> Vec<(AttrValue, AttrValue)> {
        let object = self.of(name);
        let names = object.value.as_object().into_iter().flat_map(|fields| fields.keys());
        names.map(|name| (AttrValue::from(name.clone()), object.text(name))).collect()
    }

    pub(crate) fn classes(&self) -> Classes {
        self.text("classes").into()
    }

    pub(crate) fn attributes(&self) -> Attributes {
        let attributes = self.of("attributes");
        let Some(pairs) = attributes.value.as_object() else { return Attributes::default() };
        let pairs = pairs
            .keys()
            .map(|name| (&*name.clone().leak(), attributes.written(name).unwrap_or_default()));
        Attributes::from(pairs.collect::<Vec<_>>())
    }

    /// What a pair of options such as `html` and `text` say.
    pub(crate) fn either(&self, html: &str, text: &str) -> Html {
        let (html, text) = (self.some(html), self.some(text));
        if let Some(html) = html {
            return Html::from_html_unchecked(html);
        }
        text.map_or_else(Html::default, |text| VNode::from(VText::new(text)))
    }

    /// What it says.
    pub(crate) fn content(&self) -> Html {
        self.either("html", "text")
    }

    pub(crate) fn part(&self, name: &str) -> Part {
        let o = self.of(name);
        Part { content: o.content(), classes: o.classes(), attributes: o.attributes() }
    }

    pub(crate) fn label(&self) -> LabelProps {
        let o = self.of("label");
        LabelProps {
            children: o.content(),
            r#for: None,
            is_page_heading: o.flag("isPageHeading"),
            classes: o.classes(),
            attributes: o.attributes(),
        }
    }

    pub(crate) fn hint(&self) -> HintProps {
        let o = self.of("hint");
        HintProps {
            children: o.content(),
            id: None,
            classes: o.classes(),
            attributes: o.attributes(),
        }
    }

    pub(crate) fn error_message(&self) -> ErrorMessageProps {
        let o = self.of("errorMessage");
        ErrorMessageProps {
            children: o.content(),
            id: None,
            visually_hidden_text: o.visually_hidden_text(),
            classes: o.classes(),
            attributes: o.attributes(),
        }
    }

    /// What comes before an error message: `null` is nothing, and only what is not there is as usual.
    pub(crate) fn visually_hidden_text(&self) -> Option<AttrValue> {
        let text = self.text("visuallyHiddenText");
        self.value.get("visuallyHiddenText").map(|_| text)
    }

    pub(crate) fn legend(&self) -> Legend {
        let o = self.of("legend");
        Legend {
            content: o.content(),
            is_page_heading: o.flag("isPageHeading"),
            classes: o.classes(),
            attributes: o.attributes(),
        }
    }

    pub(crate) fn fieldset(&self) -> Option<FieldsetProps> {
        let o = self.of("fieldset");
        o.is().then(|| FieldsetProps {
            legend: o.legend(),
            described_by: o.some("describedBy"),
            role: o.some("role"),
            classes: o.classes(),
            attributes: o.attributes(),
            children: Html::default(),
        })
    }

    /// The form group of one field (`inputs` is "Input") or several ("Inputs").
    pub(crate) fn form_group(&self, inputs: &str) -> FormGroup {
        let o = self.of("formGroup");
        FormGroup {
            classes: o.classes(),
            attributes: o.attributes(),
            before_input: o.of(&format!("before{inputs}")).content(),
            after_input: o.of(&format!("after{inputs}")).content(),
        }
    }

    pub(crate) fn tag(&self) -> TagProps {
        let o = self.of("tag");
        TagProps { children: o.content(), classes: o.classes(), attributes: o.attributes() }
    }

    /// An entry of the items of radios or checkboxes.
    pub(crate) fn choice(&self) -> Choice {
        let label = LabelProps { children: self.content(), ..self.label() };
        Choice {
            value: self.text("value"),
            label,
            hint: self.hint(),
            id: self.some("id"),
            name: self.some("name"),
            checked: self.maybe_flag("checked"),
            disabled: self.flag("disabled"),
            behaviour: (self.text("behaviour") == "exclusive")
                .then_some(crate::Behaviour::Exclusive),
            conditional: self.of("conditional").some("html").map(Html::from_html_unchecked),
            attributes: self.attributes(),
            divider: self.some("divider"),
        }
    }
}
