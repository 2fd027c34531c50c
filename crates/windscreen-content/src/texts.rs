//! Every text of a file that a person reads, each with its place: what a translation exchanges, and nothing else.
//!
//! One walk for each kind of file, in the nesting of the file. What has an id stands under it; what has none (a phone, a
//! link) in a list, in the order of the file. Whoever is shown the texts ([`Walk`]) may change them, and can reach
//! nothing else: no id, rule, level or number. A text that a file leaves empty is not shown.

use serde_json::{Map, Value};
use windscreen_core::{
    Area, Bands, Choice, ChoiceId, Contact, Definition, Duty, FactQuestion, Field, FieldKind, Form,
    FormPage, FormPaper, FrontDoor, Gate, GatePoint, Grouping, Item, Limit, Link, Note, NoteField,
    NoteKind, Order, PaperPart, Phone, ProfileArea, Route, Rule, Scale, Section, Shows, Source,
    Stage, Step, SubArea, Sum, Text, TextField, Threshold, TimeLimit, Way, WideRule,
};

use crate::{
    ComingTool, Noticed, PracticeFamily, PracticePerson, PracticeTool, Withheld, WithheldTool,
};

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
pub fn instrument_texts(definition: &Definition) -> Value {
    listed(&mut definition.clone(), instrument)
}

/// The texts of an area, as [`instrument_texts`].
pub fn area_texts(own: &Area) -> Value {
    listed(&mut own.clone(), area)
}

/// The texts of a form, as [`instrument_texts`].
pub fn form_texts(own: &Form) -> Value {
    listed(&mut own.clone(), form)
}

/// The texts of the list of withheld tools, as [`instrument_texts`].
pub fn withheld_texts(own: &Withheld) -> Value {
    listed(&mut own.clone(), withheld)
}

/// The texts of an invented family, as [`instrument_texts`].
pub fn practice_texts(own: &PracticeFamily) -> Value {
    listed(&mut own.clone(), practice)
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
        for thing in all {
            one(walk, thing);
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
        for (n, thing) in all.iter_mut().enumerate() {
            walk.open_nth(key, n);
            one(walk, thing);
            walk.close();
        }
    }
}

pub(crate) fn instrument<'a>(definition: &'a mut Definition, walk: &mut impl Walk<'a>) {
    text(walk, "title", &mut definition.title);
    text(walk, "short", &mut definition.short);
    text(walk, "worry", &mut definition.worry);
    text(walk, "purpose", &mut definition.purpose);
    text(walk, "is-not", &mut definition.is_not);
    texts(walk, "cautions", &mut definition.cautions);
    if !definition.ages_outside.trim().is_empty() {
        walk.open("ages");
        text(walk, "outside", &mut definition.ages_outside);
        walk.close();
    }
    text(walk, "unborn", &mut definition.unborn);
    text(walk, "born", &mut definition.born);
    text(walk, "lineage", &mut definition.lineage);
    walk.open("permission");
    text(walk, "terms", &mut definition.permission.terms);
    text(walk, "evidence", &mut definition.permission.evidence);
    walk.close();
    each(walk, "sources", &mut definition.sources, source);
    if let Some(tool_gate) = &mut definition.gate {
        gate(walk, tool_gate);
    }
    each(walk, "facts", &mut definition.facts, |walk, fact_question: &mut FactQuestion| {
        walk.open(&fact_question.id);
        text(walk, "text", &mut fact_question.text);
        text(walk, "help", &mut fact_question.help);
    });
    each(walk, "scales", &mut definition.scales, |walk, scale: &mut Scale| {
        walk.open(&scale.id);
        each(walk, "choices", &mut scale.choices, |walk, choice: &mut Choice| {
            walk.open(&choice.id);
            text(walk, "text", &mut choice.text);
            text(walk, "help", &mut choice.help);
        });
    });
    each(walk, "notes", &mut definition.notes, |walk, note: &mut Note| {
        walk.open(&note.id);
        each(walk, "fields", &mut note.fields, note_field);
    });
    sections(walk, &mut definition.sections, &mut definition.items);
    each(walk, "groupings", &mut definition.groupings, |walk, grouping: &mut Grouping| {
        walk.open(&grouping.id);
        text(walk, "title", &mut grouping.title);
        in_order(walk, "parts", &mut grouping.parts, |walk, it| text(walk, "title", &mut it.title));
    });
    each(walk, "texts", &mut definition.texts, |walk, text_field: &mut TextField| {
        walk.open(&text_field.id);
        text(walk, "text", &mut text_field.text);
        text(walk, "help", &mut text_field.help);
    });
    each(walk, "thresholds", &mut definition.thresholds, |walk, threshold: &mut Threshold| {
        walk.open(&threshold.id);
        text(walk, "text", &mut threshold.text);
    });
    each(walk, "routes", &mut definition.routes, |walk, route: &mut Route| {
        walk.open(&route.id);
        text(walk, "title", &mut route.title);
        text(walk, "text", &mut route.text);
    });
    each(walk, "rules", &mut definition.rules, |walk, rule: &mut Rule| {
        walk.open(&rule.id);
        text(walk, "text", &mut rule.text);
        text(walk, "says", &mut rule.says);
        text(walk, "do", &mut rule.action);
        text(walk, "headline", &mut rule.headline);
    });
    each(walk, "sums", &mut definition.sums, |walk, sum: &mut Sum| {
        walk.open(&sum.id);
        text(walk, "title", &mut sum.title);
        text(walk, "text", &mut sum.text);
    });
    walk.open("results");
    text(walk, "nothing", &mut definition.results.nothing);
    texts(walk, "always", &mut definition.results.always);
    text(walk, "below", &mut definition.results.below);
    walk.close();
    if let Some(profile) = definition.profile.as_mut().filter(|profile| !profile.areas.is_empty()) {
        walk.open("profile");
        each(walk, "areas", &mut profile.areas, profile_area);
        walk.close();
    }
}

fn source<'a>(walk: &mut impl Walk<'a>, source: &'a mut Source) {
    walk.open(&source.id);
    text(walk, "title", &mut source.title);
}

fn gate<'a>(walk: &mut impl Walk<'a>, gate: &'a mut Gate) {
    walk.open("gate");
    text(walk, "title", &mut gate.title);
    text(walk, "intro", &mut gate.intro);
    each(walk, "points", &mut gate.points, |walk, gate_point: &mut GatePoint| {
        walk.open(&gate_point.id);
        text(walk, "text", &mut gate_point.text);
    });
    each(walk, "ways", &mut gate.ways, |walk, way: &mut Way| {
        walk.open(&way.id);
        text(walk, "title", &mut way.title);
        text(walk, "text", &mut way.text);
        texts(walk, "do", &mut way.steps);
    });
    walk.close();
}

fn note_field<'a>(walk: &mut impl Walk<'a>, note_field: &'a mut NoteField) {
    walk.open(&note_field.id);
    text(walk, "text", &mut note_field.text);
    text(walk, "help", &mut note_field.help);
    if let NoteKind::Choice(all) | NoteKind::Ticks(all) = &mut note_field.kind {
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
    for thing in all {
        let n = thing.items.len().min(rest.len());
        let (here, after) = rest.split_at_mut(n);
        rest = after;
        walk.open(&thing.id);
        text(walk, "title", &mut thing.title);
        text(walk, "intro", &mut thing.intro);
        each(walk, "items", here, item);
        walk.close();
    }
    walk.close();
}

fn item<'a>(walk: &mut impl Walk<'a>, item: &'a mut Item) {
    walk.open(&item.id);
    text(walk, "topic", &mut item.topic);
    text(walk, "text", &mut item.text);
    text(walk, "help", &mut item.help);
    if let Some(follow_up) = &mut item.follow_up {
        walk.open("follow-up");
        text(walk, "text", &mut follow_up.text);
        text(walk, "help", &mut follow_up.help);
        walk.close();
    }
    texts(walk, "anchors", &mut item.anchors);
}

fn profile_area<'a>(walk: &mut impl Walk<'a>, area: &'a mut ProfileArea) {
    walk.open(&area.id);
    text(walk, "title", &mut area.title);
    each(walk, "sub-areas", &mut area.sub_areas, |walk, sub_area: &mut SubArea| {
        walk.open(&sub_area.id);
        text(walk, "title", &mut sub_area.title);
    });
    if let Some(exception) = &mut area.exception {
        walk.open("exception");
        text(walk, "text", &mut exception.text);
        text(walk, "help", &mut exception.help);
        walk.close();
    }
}

pub(crate) fn area<'a>(area: &'a mut Area, walk: &mut impl Walk<'a>) {
    text(walk, "title", &mut area.title);
    text(walk, "short", &mut area.short);
    text(walk, "not-issued-by", &mut area.not_issued_by);
    if !area.brand.name.trim().is_empty() {
        walk.open("brand");
        text(walk, "name", &mut area.brand.name);
        walk.close();
    }
    walk.open("emergency");
    text(walk, "text", &mut area.emergency.text);
    walk.close();
    walk.open("levels");
    for level in &mut area.levels {
        walk.open(level.level.id());
        text(walk, "name", &mut level.name);
        text(walk, "says", &mut level.says);
        walk.close();
    }
    walk.close();
    each(walk, "front-doors", &mut area.front_doors, |walk, front_door: &mut FrontDoor| {
        walk.open(&front_door.id);
        text(walk, "name", &mut front_door.name);
        in_order(walk, "phones", &mut front_door.phones, |walk, phone: &mut Phone| {
            text(walk, "text", &mut phone.text);
            text(walk, "hours", &mut phone.hours);
        });
        text(walk, "note", &mut front_door.note);
    });
    // Two may have the same role, which is no id.
    in_order(walk, "contacts", &mut area.contacts, |walk, contact: &mut Contact| {
        text(walk, "name", &mut contact.name);
        text(walk, "hours", &mut contact.hours);
        text(walk, "note", &mut contact.note);
    });
    if !area.titles.is_empty() {
        walk.open("titles");
        for (id, title) in &mut area.titles {
            walk.open(id);
            text(walk, "title", title);
            walk.close();
        }
        walk.close();
    }
    if !area.bands.is_empty() {
        walk.open("bands");
        for (id, band) in &mut area.bands {
            walk.open(id);
            bands(walk, band);
            walk.close();
        }
        walk.close();
    }
    each(walk, "times", &mut area.times, |walk, time_limit: &mut TimeLimit| {
        walk.open(&time_limit.id);
        text(walk, "text", &mut time_limit.text);
        text(walk, "says", &mut time_limit.says);
    });
    in_order(walk, "links", &mut area.links, |walk, link: &mut Link| {
        text(walk, "text", &mut link.text);
    });
    in_order(walk, "escalation", &mut area.escalation, |walk, stage: &mut Stage| {
        text(walk, "title", &mut stage.title);
        text(walk, "whom", &mut stage.whom);
        text(walk, "write", &mut stage.write);
    });
    each(walk, "sources", &mut area.sources, source);
}

fn bands<'a>(walk: &mut impl Walk<'a>, bands: &'a mut Bands) {
    text(walk, "source", &mut bands.source);
    in_order(walk, "bands", &mut bands.bands, |walk, it| text(walk, "name", &mut it.name));
}

pub(crate) fn form<'a>(form: &'a mut Form, walk: &mut impl Walk<'a>) {
    each(walk, "sources", &mut form.sources, source);
    each(walk, "steps", &mut form.steps, |walk, step: &mut Step| {
        walk.open(&step.id);
        text(walk, "title", &mut step.title);
        text(walk, "says", &mut step.says);
        each(walk, "pages", &mut step.pages, page);
    });
    each(walk, "rules", &mut form.rules, |walk, wide_rule: &mut WideRule| {
        walk.open(&wide_rule.id);
        text(walk, "text", &mut wide_rule.text);
        text(walk, "says", &mut wide_rule.says);
        text(walk, "do", &mut wide_rule.action);
    });
    each(walk, "limits", &mut form.limits, |walk, limit: &mut Limit| {
        walk.open(&limit.id);
        text(walk, "text", &mut limit.text);
        text(walk, "says", &mut limit.says);
    });
    each(walk, "duties", &mut form.duties, |walk, duty: &mut Duty| {
        walk.open(&duty.id);
        text(walk, "title", &mut duty.title);
        text(walk, "says", &mut duty.says);
        text(walk, "off", &mut duty.off);
    });
    each(walk, "papers", &mut form.papers, |walk, paper: &mut FormPaper| {
        walk.open(&paper.id);
        text(walk, "name", &mut paper.name);
        text(walk, "title", &mut paper.title);
        text(walk, "marking", &mut paper.marking);
        text(walk, "warning", &mut paper.warning);
        in_order(walk, "parts", &mut paper.parts, |walk, part: &mut PaperPart| {
            text(walk, "title", &mut part.title);
            in_order(walk, "shows", &mut part.shows, |walk, shows: &mut Shows| {
                if let Shows::Words(words) = shows {
                    text(walk, "words", words);
                }
            });
        });
    });
    each(walk, "orders", &mut form.orders, |walk, order: &mut Order| {
        walk.open(&order.id);
        text(walk, "title", &mut order.title);
        in_order(walk, "parts", &mut order.parts, |walk, it| text(walk, "title", &mut it.title));
    });
}

fn page<'a>(walk: &mut impl Walk<'a>, page: &'a mut FormPage) {
    walk.open(&page.id);
    text(walk, "title", &mut page.title);
    text(walk, "intro", &mut page.intro);
    each(walk, "fields", &mut page.fields, field);
    if let Some(list) = &mut page.list {
        walk.open("list");
        text(walk, "row", &mut list.row);
        each(walk, "fields", &mut list.fields, field);
        walk.close();
    }
}

fn field<'a>(walk: &mut impl Walk<'a>, field: &'a mut Field) {
    walk.open(&field.id);
    text(walk, "label", &mut field.label);
    text(walk, "on-paper", &mut field.on_paper);
    text(walk, "help", &mut field.help);
    if let FieldKind::Choice(all) | FieldKind::Ticks(all) = &mut field.kind {
        each(walk, "choices", all, choice);
    }
}

pub(crate) fn withheld<'a>(withheld: &'a mut Withheld, walk: &mut impl Walk<'a>) {
    each(walk, "sources", &mut withheld.sources, source);
    each(walk, "withheld", &mut withheld.withheld, |walk, withheld_tool: &mut WithheldTool| {
        walk.open(&withheld_tool.id);
        text(walk, "title", &mut withheld_tool.title);
        text(walk, "owner", &mut withheld_tool.owner);
        text(walk, "reason", &mut withheld_tool.reason);
        text(walk, "instead", &mut withheld_tool.instead);
    });
    each(walk, "coming", &mut withheld.coming, |walk, coming_tool: &mut ComingTool| {
        walk.open(&coming_tool.id);
        text(walk, "title", &mut coming_tool.title);
        text(walk, "instead", &mut coming_tool.instead);
    });
}

pub(crate) fn practice<'a>(family: &'a mut PracticeFamily, walk: &mut impl Walk<'a>) {
    text(walk, "title", &mut family.title);
    text(walk, "trains", &mut family.trains);
    text(walk, "you-are", &mut family.you_are);
    each(walk, "people", &mut family.people, |walk, person: &mut PracticePerson| {
        walk.open(&person.id);
        text(walk, "label", &mut person.label);
        text(walk, "says", &mut person.says);
    });
    in_order(walk, "story", &mut family.story, |walk, step| {
        text(walk, "moment", &mut step.moment);
        text(walk, "text", &mut step.text);
    });
    // A tool may fit several people: its id is no name here.
    in_order(walk, "tools", &mut family.tools, |walk, tool: &mut PracticeTool| {
        text(walk, "why", &mut tool.why);
    });
    each(walk, "noticed", &mut family.noticed, |walk, noticed: &mut Noticed| {
        walk.open(&noticed.id);
        text(walk, "text", &mut noticed.text);
    });
    texts(walk, "reflect", &mut family.reflect);
}

// ---------------------------------------------------------------------------------------------
// The texts as JSON

/// Writes down every text it is shown.
struct Listing {
    /// The groups that are open, the outermost first, each with its key and, in a list, its place.
    open: Vec<(String, Option<usize>, Map<String, Value>)>,
}

fn listed<'a, T>(value: &'a mut T, texts: impl FnOnce(&'a mut T, &mut Listing)) -> Value {
    let mut listing = Listing { open: vec![(String::new(), None, Map::new())] };
    texts(value, &mut listing);
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
        let list = texts.iter().map(|text| Value::String((**text).to_owned()));
        self.put(key, Value::Array(list.collect()));
    }
}
