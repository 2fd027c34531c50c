//! Writing a page: one element after another, each a call.
//!
//! `html!` writes out the making of every element anew, which for pages of this size is most of what a visitor would
//! download. So it is kept for the few elements with many attributes, and everything else is written with a [`Markup`].
//!
//! Yew knows an element again by its place among its neighbours. What may be there or not therefore stands in a
//! [`Markup::group`] of its own, which keeps its place when it is empty: nobody's field loses the keyboard because a
//! paragraph came before it.

use govuk_yew::{ButtonProps, DetailsProps, Part, button, details};
use windscreen_core::Text;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};

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

impl Words for &Text {
    fn words(self) -> AttrValue {
        AttrValue::from(self.clone())
    }
}

impl Words for String {
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

/// Words as part of a component; none if there are none.
pub(crate) fn part(words: impl Words) -> Part {
    words.words().into()
}

/// Attributes whose names are known when the program is written.
macro_rules! attributes {
    ($($name:literal: $value:expr),* $(,)?) => {
        $crate::markup::fixed(&[$($name),*], vec![$($crate::markup::Words::words($value)),*])
    };
}
pub(crate) use attributes;

/// Attributes of these names with these values.
pub(crate) fn fixed(names: &'static [&'static str], values: Vec<AttrValue>) -> Attributes {
    let mut all = Vec::with_capacity(values.len());
    for value in values {
        all.push(Some(AttributeOrProperty::Attribute(value)));
    }
    Attributes::Dynamic { keys: names, values: all.into() }
}

fn class_only(class: &'static str) -> Attributes {
    if class.is_empty() {
        Attributes::default()
    } else {
        attributes! { "class": class }
    }
}

fn list(mut nodes: Vec<Html>) -> Html {
    // Words alone need no list around them: nothing but words ever comes in their place.
    if nodes.len() == 1 && matches!(nodes.first(), Some(VNode::VText(_))) {
        return nodes.pop().unwrap_or_default();
    }
    VList::from(nodes).into()
}

fn element(tag: &'static str, attributes: Attributes, key: Option<Key>, nodes: Vec<Html>) -> Html {
    let mut tag = VTag::new(AttrValue::Static(tag));
    tag.attributes = attributes;
    tag.key = key;
    if let Some(children) = tag.children_mut() {
        *children = list(nodes);
    }
    tag.into()
}

/// A piece of a page while it is written.
#[derive(Default)]
pub(crate) struct Markup {
    nodes: Vec<Html>,
}

impl Markup {
    /// What was written.
    pub(crate) fn done(self) -> Html {
        list(self.nodes)
    }

    /// Writes a piece by itself.
    pub(crate) fn of(write: impl FnOnce(&mut Markup)) -> Html {
        let mut markup = Markup::default();
        write(&mut markup);
        markup.done()
    }

    fn open(&mut self) -> Vec<Html> {
        std::mem::take(&mut self.nodes)
    }

    fn close(&mut self, outer: Vec<Html>, tag: &'static str, attributes: Attributes) {
        let inner = std::mem::replace(&mut self.nodes, outer);
        self.nodes.push(element(tag, attributes, None, inner));
    }

    fn close_keyed(
        &mut self,
        outer: Vec<Html>,
        tag: &'static str,
        attributes: Attributes,
        key: &str,
    ) {
        let inner = std::mem::replace(&mut self.nodes, outer);
        self.nodes.push(element(tag, attributes, Some(key.into()), inner));
    }

    fn close_group(&mut self, outer: Vec<Html>) {
        let inner = std::mem::replace(&mut self.nodes, outer);
        self.nodes.push(VList::from(inner).into());
    }

    /// An element with a class (or none, if empty) and what is written inside it.
    pub(crate) fn within(
        &mut self,
        tag: &'static str,
        class: &'static str,
        write: impl FnOnce(&mut Markup),
    ) {
        let outer = self.open();
        write(self);
        self.close(outer, tag, class_only(class));
    }

    /// An element with attributes and what is written inside it.
    pub(crate) fn with(
        &mut self,
        tag: &'static str,
        attributes: Attributes,
        write: impl FnOnce(&mut Markup),
    ) {
        let outer = self.open();
        write(self);
        self.close(outer, tag, attributes);
    }

    /// An element that Yew knows again by its key, and what is written inside it.
    pub(crate) fn keyed(
        &mut self,
        key: &str,
        tag: &'static str,
        attributes: Attributes,
        write: impl FnOnce(&mut Markup),
    ) {
        let outer = self.open();
        write(self);
        self.close_keyed(outer, tag, attributes, key);
    }

    /// What may be there or not, or be longer or shorter; its place stays.
    pub(crate) fn group(&mut self, write: impl FnOnce(&mut Markup)) {
        let outer = self.open();
        write(self);
        self.close_group(outer);
    }

    /// What is there only sometimes; its place stays.
    pub(crate) fn when(&mut self, is_there: bool, write: impl FnOnce(&mut Markup)) {
        let outer = self.open();
        if is_there {
            write(self);
        }
        self.close_group(outer);
    }

    /// Something made elsewhere.
    pub(crate) fn put(&mut self, node: Html) {
        self.nodes.push(node);
    }

    /// Words.
    pub(crate) fn text(&mut self, words: impl Words) {
        self.write(words.words());
    }

    fn write(&mut self, words: AttrValue) {
        self.nodes.push(VText::new(words).into());
    }

    /// An element that holds words only.
    pub(crate) fn say(&mut self, tag: &'static str, class: &'static str, words: impl Words) {
        self.write_in(tag, class, words.words());
    }

    fn write_in(&mut self, tag: &'static str, class: &'static str, words: AttrValue) {
        let outer = self.open();
        self.write(words);
        self.close(outer, tag, class_only(class));
    }

    /// An element that holds words only; nothing, but in its place, if there are no words.
    pub(crate) fn say_any(&mut self, tag: &'static str, class: &'static str, words: impl Words) {
        let words = words.words();
        let outer = self.open();
        if !words.is_empty() {
            self.write_in(tag, class, words);
        }
        self.close_group(outer);
    }

    /// A paragraph.
    pub(crate) fn p(&mut self, words: impl Words) {
        self.say("p", "govuk-body", words);
    }

    /// A paragraph if there are words.
    pub(crate) fn p_any(&mut self, words: impl Words) {
        self.say_any("p", "govuk-body", words);
    }

    /// The page's heading.
    pub(crate) fn h1(&mut self, words: impl Words) {
        self.say("h1", "govuk-heading-l", words);
    }

    /// The heading of a part of a page.
    pub(crate) fn h2(&mut self, words: impl Words) {
        self.say("h2", "govuk-heading-m", words);
    }

    /// The heading of a part of a page, in small type.
    pub(crate) fn h2_s(&mut self, words: impl Words) {
        self.say("h2", "govuk-heading-s", words);
    }

    /// A heading below that.
    pub(crate) fn h3(&mut self, words: impl Words) {
        self.say("h3", "govuk-heading-s", words);
    }

    /// Whom and what a page is about, then what it asks.
    pub(crate) fn heading(&mut self, caption: impl Words, title: impl Words) {
        self.say("span", "govuk-caption-l", caption);
        self.h1(title);
    }

    /// A list of sentences.
    pub(crate) fn bullets(&mut self, lines: &[Text]) {
        self.within("ul", "govuk-list govuk-list--bullet", |m| {
            for line in lines {
                m.say("li", "", line);
            }
        });
    }

    /// A link that goes nowhere but within the program.
    pub(crate) fn link(&mut self, class: &'static str, words: Html, onclick: Callback<MouseEvent>) {
        let class = (!class.is_empty()).then_some(class);
        self.put(html! { <a {class} href="#/" {onclick}>{ words }</a> });
    }

    /// A paragraph that is a link.
    pub(crate) fn p_link(&mut self, words: impl Words, onclick: Callback<MouseEvent>) {
        let words = part(words).content;
        self.within("p", "govuk-body", |m| m.link("govuk-link", words, onclick));
    }

    /// Something to press.
    pub(crate) fn press(
        &mut self,
        classes: &'static str,
        words: impl Words,
        onclick: Callback<MouseEvent>,
    ) {
        self.press_on(classes, part(words).content, onclick);
    }

    /// Something to press that says more than plain words.
    pub(crate) fn press_on(
        &mut self,
        classes: &'static str,
        children: Html,
        onclick: Callback<MouseEvent>,
    ) {
        self.put(button(&ButtonProps {
            button_type: Some(AttrValue::Static("button")),
            classes: AttrValue::Static(classes),
            onclick: Some(onclick),
            children,
            ..Default::default()
        }));
    }

    /// More, for those who want it.
    pub(crate) fn more(&mut self, summary: Html, open: bool, write: impl FnOnce(&mut Markup)) {
        let children = Markup::of(write);
        self.put(details(&DetailsProps { summary, open, children, ..Default::default() }));
    }

    /// A table's head and rows: the first cell of each row is the row's own heading.
    pub(crate) fn table(
        &mut self,
        class: &'static str,
        caption: Html,
        caption_class: &'static str,
        head: &[&'static str],
        rows: impl FnOnce(&mut Markup),
    ) {
        self.within("table", class, |m| {
            m.within("caption", caption_class, |m| m.put(caption));
            m.within("thead", "govuk-table__head", |m| {
                m.within("tr", "govuk-table__row", |m| {
                    for words in head {
                        let attributes =
                            attributes! { "class": "govuk-table__header", "scope": "col" };
                        m.with("th", attributes, |m| m.text(*words));
                    }
                });
            });
            m.within("tbody", "govuk-table__body", rows);
        });
    }

    /// The first cell of a row.
    pub(crate) fn row_head(&mut self, write: impl FnOnce(&mut Markup)) {
        self.with("th", attributes! { "class": "govuk-table__header", "scope": "row" }, write);
    }

    /// Another cell of a row.
    pub(crate) fn cell(&mut self, write: impl FnOnce(&mut Markup)) {
        self.within("td", "govuk-table__cell", write);
    }
}
