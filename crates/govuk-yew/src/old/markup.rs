//! Writing a page: one element after another, each a call.
//!
//! `html!` writes out the making of every element anew, which for pages of some size is most of what a visitor would
//! download. Here an element is a call, and only the call is written out.
//!
//! ```
//! use govuk_yew::Markup;
//! let page = Markup::of(|m| {
//!     m.h1("Before you start");
//!     m.within("div.govuk-inset-text", |m| {
//!         m.attribute("id", "note");
//!         m.text("It takes ten minutes.");
//!     });
//! });
//! # drop(page);
//! ```
//!
//! Yew knows an element again by its place among its neighbours. What may be there or not therefore stands in a
//! [`Markup::group`] of its own, or is written by [`Markup::when`], which keep their place when they are empty: nobody's
//! field loses the keyboard because a paragraph came before it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes as VAttributes, Key, Listener, ListenerKind, VList, VNode,
    VTag, VText,
};

use crate::shared::part::Part;

/// What can be said on a page. Fixed words cost nothing, kept words no copy.
pub trait Words {
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
pub fn join(pieces: &[&str]) -> AttrValue {
    AttrValue::from(pieces.concat())
}

/// Words as a node.
#[inline(never)]
pub fn text(words: impl Words) -> Html {
    VText::new(words.words()).into()
}

/// Words as part of a component; none if there are none.
#[inline(never)]
pub fn part(words: impl Words) -> Part {
    text(words).into()
}

/// What is done about an event.
#[derive(Debug)]
enum Heard {
    Clicked(Callback<MouseEvent>),
    /// What the element shows could not be loaded.
    Failed(Callback<()>),
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self {
            Heard::Clicked(_) => ListenerKind::onclick,
            Heard::Failed(_) => ListenerKind::onerror,
        }
    }

    fn handle(&self, event: Event) {
        match self {
            Heard::Clicked(callback) => callback.emit(event.unchecked_into()),
            Heard::Failed(callback) => callback.emit(()),
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

/// A piece of a page while it is written.
#[derive(Debug, Default)]
pub struct Markup {
    /// What is being written: the element begun last.
    inner: Begun,
    /// The elements around it.
    outer: Vec<Begun>,
}

/// An element that is begun and not ended.
#[derive(Debug, Default)]
struct Begun {
    tag: &'static str,
    nodes: Vec<Html>,
    /// The names of its attributes, and what they say.
    keys: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    key: Option<Key>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
}

fn list(mut nodes: Vec<Html>) -> Html {
    // Words alone need no list around them: nothing but words ever comes in their place.
    if nodes.len() == 1 && matches!(nodes.first(), Some(VNode::VText(_))) {
        return nodes.pop().unwrap_or_default();
    }
    VList::from(nodes).into()
}

thread_local! {
    /// The names of attributes that came together on some element, kept for good.
    static KEYS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// These names, kept for good and once. Names are fixed in the program's text and so are their combinations; and from
/// the same names in the same place of memory Yew knows that only values can have changed.
fn kept(keys: Vec<&'static str>) -> &'static [&'static str] {
    KEYS.with_borrow_mut(|known| {
        if let Some(keys) = known.iter().find(|it| ***it == *keys) {
            return *keys;
        }
        let keys: &[_] = Box::leak(keys.into());
        known.push(keys);
        keys
    })
}

impl Begun {
    fn attribute(&mut self, name: &'static str, value: AttrValue) {
        let value = Some(AttributeOrProperty::Attribute(value));
        // Said twice, the later counts, in the place of the earlier.
        if let Some(place) = self.keys.iter().position(|it| *it == name) {
            self.values[place] = value;
        } else {
            self.keys.push(name);
            self.values.push(value);
        }
    }

    fn ended(self) -> Html {
        let mut tag = VTag::new(AttrValue::Static(self.tag));
        if !self.keys.is_empty() {
            tag.attributes =
                VAttributes::Dynamic { keys: kept(self.keys), values: self.values.into() };
        }
        tag.key = self.key;
        if !self.listeners.is_empty() {
            tag.set_listeners(self.listeners.into());
        }
        if let Some(children) = tag.children_mut() {
            *children = list(self.nodes);
        }
        tag.into()
    }
}

// None of the small ones is to be written out where it is called: that is the whole point.
impl Markup {
    /// What was written.
    #[inline(never)]
    pub fn done(mut self) -> Html {
        if self.inner.nodes.len() == 1 {
            return self.inner.nodes.pop().unwrap_or_default();
        }
        list(self.inner.nodes)
    }

    /// Writes a piece by itself.
    pub fn of(write: impl FnOnce(&mut Markup)) -> Html {
        let mut markup = Markup::default();
        write(&mut markup);
        markup.done()
    }

    /// Begins an element, given its tag and its class: `p.govuk-body`. A group has none.
    #[inline(never)]
    fn begin(&mut self, what: &'static str) {
        self.outer.push(std::mem::take(&mut self.inner));
        let (tag, class) = what.split_once('.').unwrap_or((what, ""));
        self.inner.tag = tag;
        if !class.is_empty() {
            self.attribute("class", class);
        }
    }

    fn end_one(&mut self) -> Begun {
        std::mem::replace(&mut self.inner, self.outer.pop().unwrap_or_default())
    }

    #[inline(never)]
    fn end(&mut self) {
        let inner = self.end_one();
        self.put(inner.ended());
    }

    #[inline(never)]
    fn end_group(&mut self) {
        let inner = self.end_one();
        self.put(VList::from(inner.nodes).into());
    }

    /// An element and what is written inside it. It is named by its tag and, after a dot, its classes.
    pub fn within(&mut self, what: &'static str, write: impl FnOnce(&mut Markup)) {
        self.begin(what);
        write(self);
        self.end();
    }

    /// An attribute of the element begun last.
    #[inline(never)]
    pub fn attribute(&mut self, name: &'static str, value: impl Words) {
        self.inner.attribute(name, value.words());
    }

    /// An attribute that counts by being there.
    #[inline(never)]
    fn flag(&mut self, name: &'static str, is_there: bool) {
        if is_there {
            self.attribute(name, name);
        }
    }

    /// What the element begun last does about an event.
    #[inline(never)]
    fn hear(&mut self, heard: Heard) {
        self.inner.listeners.push(Some(Rc::new(heard)));
    }

    /// What the element begun last does when it is pressed.
    #[inline(never)]
    pub fn onclick(&mut self, callback: Callback<MouseEvent>) {
        self.hear(Heard::Clicked(callback));
    }

    /// What is done when the picture begun last cannot be loaded.
    pub fn onerror(&mut self, callback: Callback<()>) {
        self.hear(Heard::Failed(callback));
    }

    /// The key by which Yew knows the element begun last again.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        self.inner.key = Some(key.into());
    }

    /// What may be longer or shorter; its place stays.
    pub fn group(&mut self, write: impl FnOnce(&mut Markup)) {
        self.begin("");
        write(self);
        self.end_group();
    }

    /// What is there only sometimes; its place stays.
    pub fn when(&mut self, is_there: bool, write: impl FnOnce(&mut Markup)) {
        self.begin("");
        if is_there {
            write(self);
        }
        self.end_group();
    }

    /// Something made elsewhere.
    #[inline(never)]
    pub fn put(&mut self, node: Html) {
        self.inner.nodes.push(node);
    }

    /// An element made elsewhere, with the key by which Yew knows it again.
    pub fn put_keyed(&mut self, key: &str, mut node: Html) {
        if let VNode::VTag(tag) = &mut node
            && let Some(tag) = Rc::get_mut(tag)
        {
            tag.key = Some(key.into());
        }
        self.put(node);
    }

    /// Words.
    #[inline(never)]
    pub fn text(&mut self, words: impl Words) {
        self.put(VText::new(words.words()).into());
    }

    /// An element that holds words only.
    #[inline(never)]
    pub fn say(&mut self, what: &'static str, words: impl Words) {
        self.begin(what);
        self.text(words);
        self.end();
    }

    /// An element that holds words only; nothing, but in its place, if there are no words.
    #[inline(never)]
    pub fn say_any(&mut self, what: &'static str, words: impl Words) {
        let words = words.words();
        self.when(!words.is_empty(), |m| m.say(what, words));
    }

    /// A paragraph.
    #[inline(never)]
    pub fn p(&mut self, words: impl Words) {
        self.say("p.govuk-body", words);
    }

    /// A paragraph if there are words.
    #[inline(never)]
    pub fn p_any(&mut self, words: impl Words) {
        self.say_any("p.govuk-body", words);
    }

    /// The page's heading.
    #[inline(never)]
    pub fn h1(&mut self, words: impl Words) {
        self.say("h1.govuk-heading-l", words);
    }

    /// The heading of a part of a page.
    #[inline(never)]
    pub fn h2(&mut self, words: impl Words) {
        self.say("h2.govuk-heading-m", words);
    }

    /// The heading of a part of a page, in small type.
    #[inline(never)]
    pub fn h2_s(&mut self, words: impl Words) {
        self.say("h2.govuk-heading-s", words);
    }

    /// A heading below that.
    #[inline(never)]
    pub fn h3(&mut self, words: impl Words) {
        self.say("h3.govuk-heading-s", words);
    }

    /// Whom and what a page is about, then what it asks.
    pub fn heading(&mut self, caption: impl Words, title: impl Words) {
        self.say("span.govuk-caption-l", caption);
        self.h1(title);
    }

    /// A list of sentences.
    pub fn bullets(&mut self, lines: &[Rc<str>]) {
        self.within("ul.govuk-list govuk-list--bullet", |m| {
            for line in lines {
                m.say("li", line);
            }
        });
    }

    /// A link that goes nowhere but within the program.
    #[inline(never)]
    pub fn link(&mut self, class: &'static str, words: Html, onclick: Callback<MouseEvent>) {
        self.within("a", |m| {
            if !class.is_empty() {
                m.attribute("class", class);
            }
            m.attribute("href", "#/");
            m.onclick(onclick);
            m.put(words);
        });
    }

    /// A link that says plain words.
    #[inline(never)]
    pub fn link_to(
        &mut self,
        class: &'static str,
        words: impl Words,
        onclick: Callback<MouseEvent>,
    ) {
        self.link(class, text(words), onclick);
    }

    /// A paragraph that is a link.
    #[inline(never)]
    pub fn p_link(&mut self, words: impl Words, onclick: Callback<MouseEvent>) {
        self.within("p.govuk-body", |m| m.link_to("govuk-link", words, onclick));
    }

    /// Something to press.
    #[inline(never)]
    pub fn press(
        &mut self,
        classes: &'static str,
        words: impl Words,
        onclick: Callback<MouseEvent>,
    ) {
        self.press_on(classes, text(words), onclick);
    }

    /// Something to press that says more than plain words.
    #[inline(never)]
    pub fn press_on(
        &mut self,
        classes: &'static str,
        children: Html,
        onclick: Callback<MouseEvent>,
    ) {
        self.within("button", |m| {
            m.attribute("type", "button");
            m.attribute("class", join(&["govuk-button ", classes]).trim_end().to_owned());
            m.attribute("data-module", "govuk-button");
            m.onclick(onclick);
            m.put(children);
        });
    }

    /// More, for those who want it.
    pub fn more(&mut self, summary: Html, open: bool, write: impl FnOnce(&mut Markup)) {
        self.begin("");
        write(self);
        self.end_more(summary, open);
    }

    #[inline(never)]
    fn end_more(&mut self, summary: Html, open: bool) {
        let children = list(self.end_one().nodes);
        self.within("details.govuk-details", |m| {
            m.flag("open", open);
            m.within("summary.govuk-details__summary", |m| {
                m.within("span.govuk-details__summary-text", |m| m.put(summary));
            });
            m.within("div.govuk-details__text", |m| m.put(children));
        });
    }

    /// The names of a table's columns.
    #[inline(never)]
    pub fn columns(&mut self, columns: &[&'static str]) {
        self.within("thead.govuk-table__head", |m| {
            m.within("tr.govuk-table__row", |m| {
                for words in columns {
                    m.within("th.govuk-table__header", |m| {
                        m.attribute("scope", "col");
                        m.text(*words);
                    });
                }
            });
        });
    }

    /// The first cell of a row, which is its heading.
    pub fn row_head(&mut self, write: impl FnOnce(&mut Markup)) {
        self.within("th.govuk-table__header", |m| {
            m.attribute("scope", "row");
            write(m);
        });
    }

    /// Another cell of a row.
    pub fn cell(&mut self, write: impl FnOnce(&mut Markup)) {
        self.within("td.govuk-table__cell", write);
    }
}
