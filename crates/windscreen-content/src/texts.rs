//! Every text of a file that a person reads, each with its place: what a translation exchanges, and nothing else.
//!
//! One walk for each kind of file, in the nesting of the file. What has an id stands under it; what has none (a phone, a
//! link) in a list, in the order of the file. Whoever is shown the texts ([`Walk`]) may change them, and can reach
//! nothing else: no id, rule, level or number. A text that a file leaves empty is not shown.
//!
//! No function here is called through a table: the split of the program (crates/xtask/src/split.mjs) goes by calls, and
//! all of this belongs to the rest.

use serde_json::{Map, Value};
use windscreen_core::{
    Area, Bands, Choice, ChoiceId, Contact, Definition, FactQuestion, Field, FieldKind, Form,
    FormPage, FrontDoor, Gate, GatePoint, Item, Link, Note, NoteField, NoteKind, Order, Phone,
    ProfileArea, Route, Rule, Scale, Section, Source, Stage, Step, SubArea, Text, TextField,
    Threshold, TimeLimit, Way, WideRule,
};

use crate::{ComingTool, Withheld, WithheldTool};

/// Somebody who is shown every text of a file.
pub(crate) trait Walk<'a> {
    /// A group begins.
    fn open(&mut self, key: &'a str);
    /// A list of so many groups begins. Whether to show them.
    fn list(&mut self, key: &'static str, n: usize) -> bool;
    /// A group of the list begins.
    fn open_nth(&mut self, key: &'static str, n: usize);
    /// The group ends.
    fn close(&mut self);
    /// A text, that is not empty.
    fn text(&mut self, key: &'static str, text: &'a mut Text);
    /// Several texts, at least one.
    fn texts(&mut self, key: &'static str, texts: &'a mut [Text]);
}

/// The texts of a file that a person reads, in the nesting in which a translation of it is written: what a translator
/// is given, to put the other language in its place.
pub fn instrument_texts(it: &Definition) -> Value {
    listed(&mut it.clone(), instrument)
}

/// The texts of an area, as [`instrument_texts`].
pub fn area_texts(it: &Area) -> Value {
    listed(&mut it.clone(), area)
}

/// The texts of a form, as [`instrument_texts`].
pub fn form_texts(it: &Form) -> Value {
    listed(&mut it.clone(), form)
}

/// The texts of the list of withheld tools, as [`instrument_texts`].
pub fn withheld_texts(it: &Withheld) -> Value {
    listed(&mut it.clone(), withheld)
}

// ---------------------------------------------------------------------------------------------
// The walks

fn text<'a>(walk: &mut impl Walk<'a>, key: &'static str, text: &'a mut Text) {
    if !text.trim().is_empty() {
        walk.text(key, text);
    }
}

fn texts<'a>(walk: &mut impl Walk<'a>, key: &'static str, texts: &'a mut [Text]) {
    if !texts.is_empty() {
        walk.texts(key, texts);
    }
}

/// Things with ids, each of which opens its own group.
fn each<'a, T, W: Walk<'a>>(
    walk: &mut W,
    key: &'static str,
    all: &'a mut [T],
    one: impl Fn(&mut W, &'a mut T),
) {
    if !all.is_empty() {
        walk.open(key);
        for it in all {
            one(walk, it);
            walk.close();
        }
        walk.close();
    }
}

/// Things without ids.
fn in_order<'a, T, W: Walk<'a>>(
    walk: &mut W,
    key: &'static str,
    all: &'a mut [T],
    one: impl Fn(&mut W, &'a mut T),
) {
    if !all.is_empty() && walk.list(key, all.len()) {
        for (n, it) in all.iter_mut().enumerate() {
            walk.open_nth(key, n);
            one(walk, it);
            walk.close();
        }
    }
}

pub(crate) fn instrument<'a>(it: &'a mut Definition, walk: &mut impl Walk<'a>) {
    text(walk, "title", &mut it.title);
    text(walk, "short", &mut it.short);
    text(walk, "worry", &mut it.worry);
    text(walk, "purpose", &mut it.purpose);
    text(walk, "is-not", &mut it.is_not);
    texts(walk, "cautions", &mut it.cautions);
    if !it.ages_outside.trim().is_empty() {
        walk.open("ages");
        text(walk, "outside", &mut it.ages_outside);
        walk.close();
    }
    text(walk, "unborn", &mut it.unborn);
    text(walk, "lineage", &mut it.lineage);
    walk.open("permission");
    text(walk, "terms", &mut it.permission.terms);
    text(walk, "evidence", &mut it.permission.evidence);
    walk.close();
    each(walk, "sources", &mut it.sources, source);
    if let Some(it) = &mut it.gate {
        gate(walk, it);
    }
    each(walk, "facts", &mut it.facts, |walk, it: &mut FactQuestion| {
        walk.open(&it.id);
        text(walk, "text", &mut it.text);
        text(walk, "help", &mut it.help);
    });
    each(walk, "scales", &mut it.scales, |walk, it: &mut Scale| {
        walk.open(&it.id);
        each(walk, "choices", &mut it.choices, |walk, it: &mut Choice| {
            walk.open(&it.id);
            text(walk, "text", &mut it.text);
            text(walk, "help", &mut it.help);
        });
    });
    each(walk, "notes", &mut it.notes, |walk, it: &mut Note| {
        walk.open(&it.id);
        each(walk, "fields", &mut it.fields, note_field);
    });
    sections(walk, &mut it.sections, &mut it.items);
    each(walk, "texts", &mut it.texts, |walk, it: &mut TextField| {
        walk.open(&it.id);
        text(walk, "text", &mut it.text);
        text(walk, "help", &mut it.help);
    });
    each(walk, "thresholds", &mut it.thresholds, |walk, it: &mut Threshold| {
        walk.open(&it.id);
        text(walk, "text", &mut it.text);
    });
    each(walk, "routes", &mut it.routes, |walk, it: &mut Route| {
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
        text(walk, "text", &mut it.text);
    });
    each(walk, "rules", &mut it.rules, |walk, it: &mut Rule| {
        walk.open(&it.id);
        text(walk, "text", &mut it.text);
        text(walk, "says", &mut it.says);
        text(walk, "do", &mut it.action);
        text(walk, "headline", &mut it.headline);
    });
    walk.open("results");
    text(walk, "nothing", &mut it.results.nothing);
    texts(walk, "always", &mut it.results.always);
    text(walk, "below", &mut it.results.below);
    walk.close();
    if let Some(it) = it.profile.as_mut().filter(|it| !it.areas.is_empty()) {
        walk.open("profile");
        each(walk, "areas", &mut it.areas, profile_area);
        walk.close();
    }
}

fn source<'a>(walk: &mut impl Walk<'a>, it: &'a mut Source) {
    walk.open(&it.id);
    text(walk, "title", &mut it.title);
}

fn gate<'a>(walk: &mut impl Walk<'a>, it: &'a mut Gate) {
    walk.open("gate");
    text(walk, "title", &mut it.title);
    text(walk, "intro", &mut it.intro);
    each(walk, "points", &mut it.points, |walk, it: &mut GatePoint| {
        walk.open(&it.id);
        text(walk, "text", &mut it.text);
    });
    each(walk, "ways", &mut it.ways, |walk, it: &mut Way| {
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
        text(walk, "text", &mut it.text);
        texts(walk, "do", &mut it.steps);
    });
    walk.close();
}

fn note_field<'a>(walk: &mut impl Walk<'a>, it: &'a mut NoteField) {
    walk.open(&it.id);
    text(walk, "text", &mut it.text);
    text(walk, "help", &mut it.help);
    if let NoteKind::Choice(all) | NoteKind::Ticks(all) = &mut it.kind {
        each(walk, "choices", all, choice);
    }
}

fn choice<'a>(walk: &mut impl Walk<'a>, (id, words): &'a mut (ChoiceId, Text)) {
    walk.open(id);
    text(walk, "text", words);
}

/// The sections, each with its items, which the definition holds in one run.
fn sections<'a>(walk: &mut impl Walk<'a>, all: &'a mut [Section], items: &'a mut [Item]) {
    if all.is_empty() {
        return;
    }
    walk.open("sections");
    let mut rest = items;
    for it in all {
        let n = it.items.len().min(rest.len());
        let (here, after) = rest.split_at_mut(n);
        rest = after;
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
        text(walk, "intro", &mut it.intro);
        each(walk, "items", here, item);
        walk.close();
    }
    walk.close();
}

fn item<'a>(walk: &mut impl Walk<'a>, it: &'a mut Item) {
    walk.open(&it.id);
    text(walk, "topic", &mut it.topic);
    text(walk, "text", &mut it.text);
    text(walk, "help", &mut it.help);
    if let Some(it) = &mut it.follow_up {
        walk.open("follow-up");
        text(walk, "text", &mut it.text);
        text(walk, "help", &mut it.help);
        walk.close();
    }
    texts(walk, "anchors", &mut it.anchors);
}

fn profile_area<'a>(walk: &mut impl Walk<'a>, it: &'a mut ProfileArea) {
    walk.open(&it.id);
    text(walk, "title", &mut it.title);
    each(walk, "sub-areas", &mut it.sub_areas, |walk, it: &mut SubArea| {
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
    });
    if let Some(it) = &mut it.exception {
        walk.open("exception");
        text(walk, "text", &mut it.text);
        text(walk, "help", &mut it.help);
        walk.close();
    }
}

pub(crate) fn area<'a>(it: &'a mut Area, walk: &mut impl Walk<'a>) {
    text(walk, "title", &mut it.title);
    text(walk, "short", &mut it.short);
    text(walk, "not-issued-by", &mut it.not_issued_by);
    if !it.brand.name.trim().is_empty() {
        walk.open("brand");
        text(walk, "name", &mut it.brand.name);
        walk.close();
    }
    walk.open("emergency");
    text(walk, "text", &mut it.emergency.text);
    walk.close();
    walk.open("levels");
    for it in &mut it.levels {
        walk.open(it.level.id());
        text(walk, "name", &mut it.name);
        text(walk, "says", &mut it.says);
        walk.close();
    }
    walk.close();
    each(walk, "front-doors", &mut it.front_doors, |walk, it: &mut FrontDoor| {
        walk.open(&it.id);
        text(walk, "name", &mut it.name);
        in_order(walk, "phones", &mut it.phones, |walk, it: &mut Phone| {
            text(walk, "text", &mut it.text);
            text(walk, "hours", &mut it.hours);
        });
        text(walk, "note", &mut it.note);
    });
    // Two may have the same role, which is no id.
    in_order(walk, "contacts", &mut it.contacts, |walk, it: &mut Contact| {
        text(walk, "name", &mut it.name);
        text(walk, "hours", &mut it.hours);
        text(walk, "note", &mut it.note);
    });
    if !it.bands.is_empty() {
        walk.open("bands");
        for (id, it) in &mut it.bands {
            walk.open(id);
            bands(walk, it);
            walk.close();
        }
        walk.close();
    }
    each(walk, "times", &mut it.times, |walk, it: &mut TimeLimit| {
        walk.open(&it.id);
        text(walk, "text", &mut it.text);
        text(walk, "says", &mut it.says);
    });
    in_order(walk, "links", &mut it.links, |walk, it: &mut Link| {
        text(walk, "text", &mut it.text);
    });
    in_order(walk, "escalation", &mut it.escalation, |walk, it: &mut Stage| {
        text(walk, "title", &mut it.title);
        text(walk, "whom", &mut it.whom);
    });
    each(walk, "sources", &mut it.sources, source);
}

fn bands<'a>(walk: &mut impl Walk<'a>, it: &'a mut Bands) {
    text(walk, "source", &mut it.source);
    in_order(walk, "bands", &mut it.bands, |walk, it| text(walk, "name", &mut it.name));
}

pub(crate) fn form<'a>(it: &'a mut Form, walk: &mut impl Walk<'a>) {
    each(walk, "sources", &mut it.sources, source);
    each(walk, "steps", &mut it.steps, |walk, it: &mut Step| {
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
        text(walk, "says", &mut it.says);
        each(walk, "pages", &mut it.pages, page);
    });
    each(walk, "rules", &mut it.rules, |walk, it: &mut WideRule| {
        walk.open(&it.id);
        text(walk, "text", &mut it.text);
        text(walk, "says", &mut it.says);
        text(walk, "do", &mut it.action);
    });
    each(walk, "orders", &mut it.orders, |walk, it: &mut Order| {
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
        in_order(walk, "parts", &mut it.parts, |walk, it| text(walk, "title", &mut it.title));
    });
}

fn page<'a>(walk: &mut impl Walk<'a>, it: &'a mut FormPage) {
    walk.open(&it.id);
    text(walk, "title", &mut it.title);
    text(walk, "intro", &mut it.intro);
    each(walk, "fields", &mut it.fields, field);
    if let Some(it) = &mut it.list {
        walk.open("list");
        text(walk, "row", &mut it.row);
        each(walk, "fields", &mut it.fields, field);
        walk.close();
    }
}

fn field<'a>(walk: &mut impl Walk<'a>, it: &'a mut Field) {
    walk.open(&it.id);
    text(walk, "label", &mut it.label);
    text(walk, "on-paper", &mut it.on_paper);
    text(walk, "help", &mut it.help);
    if let FieldKind::Choice(all) | FieldKind::Ticks(all) = &mut it.kind {
        each(walk, "choices", all, choice);
    }
}

pub(crate) fn withheld<'a>(it: &'a mut Withheld, walk: &mut impl Walk<'a>) {
    each(walk, "sources", &mut it.sources, source);
    each(walk, "withheld", &mut it.withheld, |walk, it: &mut WithheldTool| {
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
        text(walk, "owner", &mut it.owner);
        text(walk, "reason", &mut it.reason);
        text(walk, "instead", &mut it.instead);
    });
    each(walk, "coming", &mut it.coming, |walk, it: &mut ComingTool| {
        walk.open(&it.id);
        text(walk, "title", &mut it.title);
        text(walk, "instead", &mut it.instead);
    });
}

// ---------------------------------------------------------------------------------------------
// The texts as JSON

/// Writes down every text it is shown.
struct Listing {
    /// The groups that are open, the outermost first, each with its key and, in a list, its place.
    open: Vec<(String, Option<usize>, Map<String, Value>)>,
}

fn listed<'a, T>(it: &'a mut T, texts: impl FnOnce(&'a mut T, &mut Listing)) -> Value {
    let mut listing = Listing { open: vec![(String::new(), None, Map::new())] };
    texts(it, &mut listing);
    listing.open.pop().map(|(_, _, whole)| Value::Object(whole)).unwrap_or_default()
}

impl Listing {
    fn put(&mut self, key: &str, value: Value) {
        if let Some((_, _, group)) = self.open.last_mut() {
            group.insert(key.to_owned(), value);
        }
    }
}

impl<'a> Walk<'a> for Listing {
    fn open(&mut self, key: &'a str) {
        self.open.push((key.to_owned(), None, Map::new()));
    }

    fn list(&mut self, key: &'static str, _: usize) -> bool {
        self.put(key, Value::Array(Vec::new()));
        true
    }

    fn open_nth(&mut self, key: &'static str, n: usize) {
        self.open.push((key.to_owned(), Some(n), Map::new()));
    }

    fn close(&mut self) {
        let Some((key, n, group)) = self.open.pop() else { return };
        let group = Value::Object(group);
        if n.is_none() {
            self.put(&key, group);
        } else if let Some((_, _, outer)) = self.open.last_mut()
            && let Some(Value::Array(list)) = outer.get_mut(&key)
        {
            list.push(group);
        }
    }

    fn text(&mut self, key: &'static str, text: &'a mut Text) {
        self.put(key, Value::String((**text).to_owned()));
    }

    fn texts(&mut self, key: &'static str, texts: &'a mut [Text]) {
        let list = texts.iter().map(|it| Value::String((**it).to_owned()));
        self.put(key, Value::Array(list.collect()));
    }
}
