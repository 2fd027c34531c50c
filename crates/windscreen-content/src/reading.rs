//! A kept tree becomes a wire type, and everything that is wrong with it is said at once, each with its place, in
//! sentences that somebody who does not program can act on.
//!
//! Why a deserializer of our own and not `serde_json`'s: serde stops at the first problem. This one never does. Where a
//! value is missing or of another kind it says so, hands over an empty one in its place, and goes on; so the derived
//! code comes to the end of every file. A key that may be left out is an `Option`; every other one is missed. What a
//! text or a number must be like stands in the name of its type (`wire/leaves.rs`), which serde hands to the
//! deserializer.

use crate::catalogue::EMERGENCY_NUMBERS;
use crate::contrast::refusal;
use crate::json::Json;
use crate::phone::{Fault, fault};
use crate::problems::{FileError, expected, is_id, push_quoted, push_step};
use crate::translations::KEY as TRANSLATIONS;
use serde::de::value::{StrDeserializer, U32Deserializer, UnitDeserializer};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};
use serde::de::{MapAccess, SeqAccess};
use std::cell::RefCell;
use std::fmt;
use windscreen_core::{Problem, Text as Words};

/// What was found while a file was read, and where.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    place: RefCell<String>,
    problems: RefCell<Vec<FileError>>,
    remarks: RefCell<Vec<FileError>>,
    /// The places at which a group or a list is missing or wrong, and with it whatever is declared in it.
    holes: RefCell<Vec<String>>,
    /// Keys that do not belong, with the places of their groups.
    unknown: RefCell<Vec<(String, String)>>,
    /// The places at which an empty value stands for one that is missing or wrong.
    lost: RefCell<Vec<String>>,
}

/// Reads a tree as a wire type.
pub(crate) fn read<T: DeserializeOwned>(tree: &Json) -> (Result<T, Broken>, Reading) {
    let reading = Reading::default();
    let at = At {
        slot: Slot::Value(tree),
        reading: &reading,
        key: "",
        outer: 0,
        may_be: false,
        null: false,
    };
    (T::deserialize(at), reading)
}

impl Reading {
    /// Says what is wrong at a place, unless something was said of it, or of the whole in which it stands.
    pub(crate) fn wrong(&self, place: &str, message: impl Into<String>) {
        if !self.is_lost(place) && !self.problems.borrow().iter().any(|it| it.place == place) {
            self.also_wrong(place, message);
        }
    }

    /// The same, where several things may be wrong with one place.
    pub(crate) fn also_wrong(&self, place: &str, message: impl Into<String>) {
        let problem = FileError { place: place.to_owned(), message: message.into() };
        if !self.is_lost(place) && !self.problems.borrow().contains(&problem) {
            self.problems.borrow_mut().push(problem);
        }
    }

    /// Says what of a place is not used, without refusing the file.
    pub(crate) fn remark(&self, place: &str, message: String) {
        self.remarks.borrow_mut().push(FileError { place: place.to_owned(), message });
    }

    /// Notes that what stands at a place is nothing that was read.
    pub(crate) fn lose(&self, place: String) {
        self.lost.borrow_mut().push(place);
    }

    /// Whether nothing could be read at a place, or at one in which it stands.
    pub(crate) fn is_lost(&self, place: &str) -> bool {
        self.lost.borrow().iter().any(|it| is_in(place, it))
    }

    /// Whether nothing could be read at a place, at one in which it stands, or at one inside it.
    pub(crate) fn has_lost_in(&self, place: &str) -> bool {
        self.is_lost(place) || self.lost.borrow().iter().any(|it| is_in(it, place))
    }

    /// Whether something is wrong at a place or inside it.
    pub(crate) fn is_wrong_in(&self, place: &str) -> bool {
        self.problems.borrow().iter().any(|it| is_in(&it.place, place))
            || self.lost.borrow().iter().any(|it| is_in(it, place))
    }

    /// The keys of a group that do not belong to it, in the order of the file.
    pub(crate) fn unknown(&self, place: &str) -> Vec<String> {
        let unknown = self.unknown.borrow();
        unknown.iter().filter(|(at, _)| at == place).map(|(_, key)| key.clone()).collect()
    }

    /// Whether a key of a group was said to be likely meant as another.
    pub(crate) fn was_guessed(&self, place: &str) -> bool {
        let problems = self.problems.borrow();
        problems.iter().any(|it| it.place == place && it.message.contains("did you mean"))
    }

    /// Whether a thing of a list may be one that is named elsewhere, because its id could not be read.
    pub(crate) fn has_lost_ids(&self, list: &str) -> bool {
        let is_id = |place: &str| is_in(place, list) && place.rsplit('.').next() == Some("id");
        self.holes.borrow().iter().any(|it| is_in(it, list) || is_in(list, it))
            || self.lost.borrow().iter().any(|it| is_id(it))
            || self.problems.borrow().iter().any(|it| is_id(&it.place))
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_right(&self) -> bool {
        self.problems.borrow().is_empty()
    }

    /// Everything that is wrong, and everything that was remarked upon.
    pub(crate) fn finish(self) -> (Vec<FileError>, Vec<FileError>) {
        (self.problems.into_inner(), self.remarks.into_inner())
    }

    fn here(&self) -> String {
        self.place.borrow().clone()
    }

    fn step(&self, key: &str, n: usize) -> usize {
        let mut place = self.place.borrow_mut();
        let outer = place.len();
        push_step(&mut place, key, n);
        outer
    }

    fn back(&self, outer: usize) {
        self.place.borrow_mut().truncate(outer);
    }
}

/// Whether a place is another, or lies inside it.
pub(crate) fn is_in(place: &str, outer: &str) -> bool {
    let rest = place.strip_prefix(outer);
    rest.is_some_and(|it| it.is_empty() || outer.is_empty() || it.starts_with(['.', '[']))
}

/// What serde itself found wrong. Every value asked for is handed over, so this is a fault of a wire type.
#[derive(Debug)]
pub(crate) struct Broken(String);

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Broken {}

impl serde::de::Error for Broken {
    fn custom<T: fmt::Display>(message: T) -> Broken {
        Broken(message.to_string())
    }
}

/// What stands where a value is asked for.
#[derive(Clone, Copy)]
enum Slot<'r> {
    Value(&'r Json),
    /// The key is not there.
    Missing,
    /// What this stands in is missing or wrong, and that was said.
    Nothing,
}

/// A place in a file.
#[derive(Clone, Copy)]
struct At<'r> {
    slot: Slot<'r>,
    reading: &'r Reading,
    /// The key under which the value stands; empty in a list.
    key: &'static str,
    /// How long the place is without it.
    outer: usize,
    /// Whether the key may be left out.
    may_be: bool,
    /// Whether `null` is said in place of nothing.
    null: bool,
}

impl<'r> At<'r> {
    /// The value, if there is one; else it is missed.
    fn value(self) -> Option<&'r Json> {
        let is_missing = match self.slot {
            Slot::Nothing => return None,
            Slot::Missing => true,
            // In a place that must be filled, `null` is as good as nothing.
            Slot::Value(Json::Null) => !self.key.is_empty() && !self.may_be,
            Slot::Value(_) => false,
        };
        if let (Slot::Value(value), false) = (self.slot, is_missing) {
            return Some(value);
        }
        let place = self.reading.here();
        let mut message = String::new();
        push_quoted(&mut message, self.key);
        message.push_str(" is missing");
        let outside = place.get(..self.outer).unwrap_or_default();
        self.reading.also_wrong(outside, message);
        self.reading.lost.borrow_mut().push(place);
        None
    }

    fn wrong(self, message: impl Into<String>) {
        self.reading.wrong(&self.reading.here(), message);
    }

    /// Says that something else should stand here, in whose place nothing does.
    fn expected(self, wanted: &str, found: &Json) {
        self.wrong(expected(wanted, found));
        self.reading.lost.borrow_mut().push(self.reading.here());
    }

    fn text(self) -> &'r str {
        match self.value() {
            Some(Json::Text(text)) => text,
            Some(other) => {
                self.expected("text in quotes", other);
                ""
            }
            None => "",
        }
    }

    /// A text with something in it.
    fn filled(self) -> &'r str {
        let text = self.text();
        if matches!(self.slot, Slot::Value(_)) && text.trim().is_empty() {
            self.wrong("this may not be empty");
        }
        text
    }

    fn id(self, of_source: bool) -> &'r str {
        let id = self.filled();
        if matches!(self.slot, Slot::Value(_)) && !is_id(id, of_source) {
            self.wrong(if of_source {
                "an id is letters and digits, in words joined by hyphens"
            } else {
                "an id is lower-case words joined by hyphens"
            });
        }
        id
    }

    fn whole(self, least: u32, most: u32) -> u32 {
        let Some(value) = self.value() else { return least };
        if let Json::Number(number) = value
            && let Some(number) = number.as_u64().and_then(|it| u32::try_from(it).ok())
            && (least..=most).contains(&number)
        {
            return number;
        }
        self.expected(&format!("a whole number from {least} to {most}"), value);
        least
    }

    /// One of a few words; empty where it is none of them.
    fn one_of(self, words: &[&'static str]) -> &'static str {
        let Some(value) = self.value() else { return "" };
        if let Json::Text(text) = value
            && let Some(word) = words.iter().find(|it| **it == text)
        {
            return word;
        }
        let mut wanted = String::from("one of");
        for (n, word) in words.iter().enumerate() {
            wanted.push_str(if n == 0 { " " } else { ", " });
            push_quoted(&mut wanted, word);
        }
        self.expected(&wanted, value);
        ""
    }

    fn flag(self) -> bool {
        match self.value() {
            None => false,
            Some(Json::Flag(flag)) => *flag,
            Some(other) => {
                self.expected("true or false", other);
                true
            }
        }
    }

    /// A day, as it is written; one that is none is said to be so.
    fn day(self) -> &'r str {
        let text = self.text();
        if windscreen_core::read_day(text).is_some() {
            return text;
        }
        if matches!(self.slot, Slot::Value(_)) {
            self.wrong("a day is written year-month-day, as 2026-11-22, and must exist");
        }
        "1970-01-01"
    }

    /// A telephone number that is whole, or empty where it is not known. One that says more than an option is kept, and
    /// remarked upon; of what is no number nothing is kept.
    fn phone(self) -> &'r str {
        let text = self.text();
        let Some(found) = self.value().filter(|_| !text.is_empty()) else { return "" };
        match fault(text) {
            None => text,
            Some(Fault::SaysMore) => {
                let message = "after the number only an option or an extension is said, as \"option 3\"; other words \
                               belong in \"text\", \"hours\" or \"note\", and another number in a place of its own";
                self.reading.remark(&self.reading.here(), message.to_owned());
                text
            }
            Some(Fault::Misshapen) => {
                let message = "the figures of a number stand with single spaces, hyphens or full stops between them, brackets \
                               in pairs, and a plus sign only before all of them";
                self.reading.remark(&self.reading.here(), message.to_owned());
                text
            }
            Some(Fault::NotWhole) => {
                self.expected("a whole telephone number with its code", found);
                ""
            }
        }
    }

    /// A colour that can be read, or empty. A wrong one is remarked upon and left out: it must never cost anybody the
    /// rest of the file, which may hold the numbers to ring.
    fn colour(self) -> &'r str {
        let refused = match self.slot {
            Slot::Value(Json::Text(text)) if text.is_empty() => None,
            Slot::Value(Json::Text(text)) => match refusal(text) {
                None => return text,
                refused => refused,
            },
            Slot::Value(other) => Some(expected("text in quotes", other)),
            Slot::Missing | Slot::Nothing => None,
        };
        if let Some(message) = refused {
            self.reading.remark(&self.reading.here(), message);
        }
        ""
    }

    /// The number of the format.
    fn format(self, newest: u32) -> u32 {
        if matches!(self.slot, Slot::Missing | Slot::Value(Json::Null)) {
            let message = format!(
                "\"{}\" is missing: a file of this kind begins with it, and the number {newest}",
                self.key
            );
            let place = self.reading.here();
            self.reading.also_wrong(place.get(..self.outer).unwrap_or_default(), message);
            self.reading.lost.borrow_mut().push(place);
            return 0;
        }
        let format = self.whole(0, u32::MAX);
        if matches!(self.slot, Slot::Value(_)) && !(1..=newest).contains(&format) {
            self.wrong(format!("this reader reads format {newest}"));
        }
        format
    }

    /// A number, or the name of a threshold.
    fn count(self) -> Counted<'r> {
        let Slot::Value(Json::Text(text)) = self.slot else {
            return Counted::Number(self.whole(0, 10_000));
        };
        let name = text.strip_prefix("threshold:").unwrap_or_default();
        if text.trim().is_empty() {
            self.wrong("this may not be empty");
        } else if !is_id(name, false) {
            self.wrong("a number, or \"threshold:\" and the name of one");
        }
        Counted::Threshold(text)
    }

    fn group(self) -> Option<&'r [(String, Json)]> {
        match self.value() {
            Some(Json::Group(group)) => Some(group),
            Some(other) => {
                self.expected("a group in { }", other);
                self.hole();
                None
            }
            None => {
                self.hole();
                None
            }
        }
    }

    /// Notes that whatever should be declared here is not.
    fn hole(self) {
        if !matches!(self.slot, Slot::Nothing) {
            self.reading.holes.borrow_mut().push(self.reading.here());
        }
    }
}

enum Counted<'r> {
    Number(u32),
    Threshold(&'r str),
}

impl<'de> Deserializer<'de> for At<'_> {
    type Error = Broken;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        visitor.visit_bool(self.flag())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        visitor.visit_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        match self.slot {
            Slot::Missing | Slot::Nothing => visitor.visit_none(),
            Slot::Value(Json::Null) if self.null => visitor.visit_none(),
            Slot::Value(_) => visitor.visit_some(At { may_be: true, ..self }),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Broken> {
        let mut rule = name.split([' ', '.']).filter(|it| !it.is_empty());
        let kind = rule.next().unwrap_or_default();
        let mut bound = || rule.next().and_then(|it| it.parse().ok()).unwrap_or(0);
        match kind {
            "$filled" => visitor.visit_newtype_struct(text(self.filled())),
            "$id" => visitor.visit_newtype_struct(text(self.id(false))),
            "$source-id" => visitor.visit_newtype_struct(text(self.id(true))),
            "$day" => visitor.visit_newtype_struct(text(self.day())),
            "$phone" => visitor.visit_newtype_struct(text(self.phone())),
            "$colour" => visitor.visit_newtype_struct(text(self.colour())),
            "$emergency" => visitor.visit_newtype_struct(text(self.one_of(EMERGENCY_NUMBERS))),
            "$whole" => {
                let (least, most) = (bound(), bound());
                visitor.visit_newtype_struct(number(self.whole(least, most)))
            }
            "$format" => visitor.visit_newtype_struct(number(self.format(bound()))),
            "$count" => match self.count() {
                Counted::Number(it) => visitor.visit_u64(it.into()),
                Counted::Threshold(it) => visitor.visit_str(it),
            },
            "$flag-or-list" => match self.value() {
                None => visitor.visit_bool(false),
                Some(Json::Flag(flag)) => visitor.visit_bool(*flag),
                Some(Json::List(_)) => self.deserialize_seq(visitor),
                Some(other) => {
                    self.expected("true, or a list of choices in [ ],", other);
                    visitor.visit_bool(false)
                }
            },
            "$true" => {
                if !self.flag() && self.value().is_some() {
                    self.wrong("this can only be true: leave the key out instead");
                }
                visitor.visit_newtype_struct(true.into_deserializer())
            }
            "$or-null" => visitor.visit_newtype_struct(At { null: true, ..self }),
            // The key must be there, so that nobody forgets it.
            "$must-say-null" => match self.slot {
                Slot::Missing => {
                    self.value();
                    visitor.visit_newtype_struct(At { slot: Slot::Nothing, ..self })
                }
                _ => visitor.visit_newtype_struct(At { null: true, ..self }),
            },
            // Another reader looks into it.
            "$left" => visitor.visit_newtype_struct(UnitDeserializer::new()),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        let list: &[Json] = match self.value() {
            Some(Json::List(list)) => list,
            Some(other) => {
                self.expected("a list in [ ]", other);
                self.hole();
                &[]
            }
            None => {
                self.hole();
                &[]
            }
        };
        visitor.visit_seq(Items { list, n: 0, reading: self.reading })
    }

    /// A group whose keys are not ours to name: ids.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        let group = self.group().unwrap_or_default();
        for (n, (key, _)) in group.iter().enumerate() {
            let place = self.reading.here();
            if !is_id(key, false) {
                let message = format!("\"{key}\" must be lower-case words joined by hyphens");
                self.reading.also_wrong(&place, message);
            }
            if group.iter().take(n).any(|(known, _)| known == key) {
                let outer = self.reading.step(key, usize::MAX);
                self.wrong("this key stands twice");
                self.reading.back(outer);
            }
        }
        visitor.visit_map(ById { group, n: 0, reading: self.reading })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Broken> {
        let group = self.group();
        let read = visitor.visit_map(Keys { group, fields, n: 0, reading: self.reading })?;
        for (key, _) in group.unwrap_or_default() {
            if !fields.contains(&key.as_str()) {
                let place = self.reading.here();
                self.reading.also_wrong(&place, not_a_key(key, fields));
                self.reading.unknown.borrow_mut().push((place, key.clone()));
            }
        }
        Ok(read)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Broken> {
        let found = self.one_of(variants);
        // The word from which least follows.
        let instead = variants.iter().find(|it| **it == "not-known").or(variants.last());
        let word = if found.is_empty() { instead.copied().unwrap_or_default() } else { found };
        visitor.visit_enum(text(word))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

fn text(text: &str) -> StrDeserializer<'_, Broken> {
    text.into_deserializer()
}

fn number(number: u32) -> U32Deserializer<Broken> {
    number.into_deserializer()
}

/// "… is not a key that belongs here", with what was likely meant.
pub(crate) fn not_a_key(key: &str, fields: &[&str]) -> String {
    let mut message = String::new();
    push_quoted(&mut message, key);
    message.push_str(" is not a key that belongs here");
    if let Some(near) = Problem::nearest(key, fields) {
        message.push_str("; did you mean ");
        push_quoted(&mut message, near);
        message.push('?');
    }
    message
}

/// The things of a list.
struct Items<'r> {
    list: &'r [Json],
    n: usize,
    reading: &'r Reading,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Broken;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Broken> {
        let Some(value) = self.list.get(self.n) else { return Ok(None) };
        let outer = self.reading.step("", self.n);
        self.n += 1;
        let at = At {
            slot: Slot::Value(value),
            reading: self.reading,
            key: "",
            outer,
            may_be: false,
            null: false,
        };
        let read = seed.deserialize(at)?;
        self.reading.back(outer);
        Ok(Some(read))
    }
}

/// The keys of a group, in the order of the type; whether they are there or not.
struct Keys<'r> {
    group: Option<&'r [(String, Json)]>,
    fields: &'static [&'static str],
    n: usize,
    reading: &'r Reading,
}

impl<'de> MapAccess<'de> for Keys<'_> {
    type Error = Broken;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Broken> {
        let Some(field) = self.fields.get(self.n) else { return Ok(None) };
        seed.deserialize(text(field)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Broken> {
        let key = self.fields.get(self.n).copied().unwrap_or_default();
        self.n += 1;
        let outer = self.reading.step(key, usize::MAX);
        let slot = match self.group {
            None => Slot::Nothing,
            Some(group) => {
                let mut found = group.iter().filter(|(known, _)| known == key).map(|(_, it)| it);
                let first = found.next();
                let last = found.next_back();
                // Of translations it costs no more than themselves, and their own reader says so.
                if last.is_some() && key != TRANSLATIONS {
                    self.reading.wrong(&self.reading.here(), "this key stands twice");
                }
                last.or(first).map_or(Slot::Missing, Slot::Value)
            }
        };
        let read = seed.deserialize(At {
            slot,
            reading: self.reading,
            key,
            outer,
            may_be: false,
            null: false,
        })?;
        self.reading.back(outer);
        Ok(read)
    }
}

/// The things of a group whose keys are ids.
struct ById<'r> {
    group: &'r [(String, Json)],
    n: usize,
    reading: &'r Reading,
}

impl<'de> MapAccess<'de> for ById<'_> {
    type Error = Broken;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Broken> {
        let Some((key, _)) = self.group.get(self.n) else { return Ok(None) };
        seed.deserialize(text(key)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Broken> {
        let (key, slot) = match self.group.get(self.n) {
            Some((key, value)) => (key.as_str(), Slot::Value(value)),
            None => ("", Slot::Nothing),
        };
        self.n += 1;
        let outer = self.reading.step(key, usize::MAX);
        let read = seed.deserialize(At {
            slot,
            reading: self.reading,
            key: "",
            outer,
            may_be: false,
            null: false,
        })?;
        self.reading.back(outer);
        Ok(read)
    }
}

/// Names as ids of the kind that is wanted there.
pub(crate) fn ids<T: From<Words>>(all: Vec<Words>) -> Vec<T> {
    all.into_iter().map(T::from).collect()
}

/// Names with words, as ids of the kind that is wanted there.
pub(crate) fn pairs<T: From<Words>>(all: Vec<(Words, Words)>) -> Vec<(T, Words)> {
    all.into_iter().map(|(id, words)| (id.into(), words)).collect()
}
