//! A kept tree becomes a wire type, and everything that is wrong with it is said at once, each with its place, in
//! sentences that somebody who does not program can act on.
//!
//! Why a deserializer of our own and not `serde_json`'s: serde stops at the first problem. This one never does. Where a
//! value is missing or of another kind it says so, hands over an empty one in its place, and goes on; so the derived
//! code comes to the end of every file. A key that may be left out is an `Option`; every other one is missed. What a
//! text or a number must be like stands in the name of its type (`wire/leaves.rs`), which serde hands to the
//! deserializer.
//!
//! serde makes code anew for each type, so whatever does not depend on one stands in `At`, which is compiled once.

use crate::catalogue::EMERGENCY_NUMBERS;
use crate::contrast::refusal;
use crate::json::Json;
use crate::phone::{Fault, fault};
use crate::problems::{FileError, expected, is_id, push_quoted, push_step};
use crate::translations::KEY as TRANSLATIONS;
use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected};
use serde::de::{IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use std::cell::RefCell;
use std::fmt;
use windscreen_core::Problem;

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
pub(crate) fn read<T: DeserializeOwned>(tree: &Json) -> (T, Reading) {
    let reading = Reading::default();
    let slot = Slot::Value(tree);
    let mut at = At { slot, reading: &reading, key: "", outer: 0, may_be: false, form: "" };
    let Ok(it) = T::deserialize(&mut at);
    (it, reading)
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

/// serde asks for an error, and there is none: every value asked for is handed over. So nothing is compiled that hands
/// one on.
#[derive(Debug)]
pub(crate) enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: fmt::Display>(message: T) -> Never {
        unreachable!("a wire type asks for what no reader of it hands over: {message}")
    }

    fn invalid_type(_: Unexpected<'_>, wanted: &dyn Expected) -> Never {
        Never::custom(wanted)
    }

    fn invalid_value(_: Unexpected<'_>, wanted: &dyn Expected) -> Never {
        Never::custom(wanted)
    }

    fn invalid_length(_: usize, wanted: &dyn Expected) -> Never {
        Never::custom(wanted)
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

/// The place in a file that is read.
struct At<'r> {
    slot: Slot<'r>,
    reading: &'r Reading,
    /// The key under which the value stands; empty in a list.
    key: &'static str,
    /// How long the place is without it.
    outer: usize,
    /// Whether the key may be left out.
    may_be: bool,
    /// What the value must be like: the name of its type, if that says so.
    form: &'static str,
}

impl<'r> At<'r> {
    /// The value, if there is one; else it is missed.
    fn value(&self) -> Option<&'r Json> {
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

    fn wrong(&self, message: impl Into<String>) {
        self.reading.wrong(&self.reading.here(), message);
    }

    /// Says that something else should stand here, in whose place nothing does.
    fn expected(&self, wanted: &str, found: &Json) {
        self.wrong(expected(wanted, found));
        self.reading.lost.borrow_mut().push(self.reading.here());
    }

    fn text(&self) -> &'r str {
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
    fn filled(&self) -> &'r str {
        let text = self.text();
        if matches!(self.slot, Slot::Value(_)) && text.trim().is_empty() {
            self.wrong("this may not be empty");
        }
        text
    }

    fn id(&self, of_source: bool) -> &'r str {
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

    fn whole(&self, least: u32, most: u32) -> u32 {
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
    fn one_of(&self, words: &[&'static str]) -> &'static str {
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

    fn flag(&self) -> bool {
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
    fn day(&self) -> &'r str {
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
    fn phone(&self) -> &'r str {
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
    fn colour(&self) -> &'r str {
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
    fn format(&self, newest: u32) -> u32 {
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
    fn count(&self) -> Either<'r> {
        let Slot::Value(Json::Text(text)) = self.slot else {
            return Either::Number(self.whole(0, 10_000));
        };
        let name = text.strip_prefix("threshold:").unwrap_or_default();
        if text.trim().is_empty() {
            self.wrong("this may not be empty");
        } else if !is_id(name, false) {
            self.wrong("a number, or \"threshold:\" and the name of one");
        }
        Either::Text(text)
    }

    fn group(&self) -> Option<&'r [(String, Json)]> {
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

    /// The things of a list; none where there is no list.
    #[inline(never)]
    fn list(&self) -> &'r [Json] {
        match self.value() {
            Some(Json::List(list)) => return list,
            Some(other) => self.expected("a list in [ ]", other),
            None => {}
        }
        self.hole();
        &[]
    }

    /// A group whose keys are ids.
    #[inline(never)]
    fn by_id(&self) -> &'r [(String, Json)] {
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
        group
    }

    /// Says which keys of a group do not belong to it.
    #[inline(never)]
    fn say_unknown(&self, group: Option<&[(String, Json)]>, fields: &[&str]) {
        for (key, _) in group.unwrap_or_default() {
            if !fields.contains(&key.as_str()) {
                let place = self.reading.here();
                self.reading.also_wrong(&place, not_a_key(key, fields));
                self.reading.unknown.borrow_mut().push((place, key.clone()));
            }
        }
    }

    /// Which of the words of an enum it is; where it is none of them, the one from which least follows.
    #[inline(never)]
    fn word(&self, words: &[&'static str]) -> u32 {
        let found = self.one_of(words);
        let is = |wanted: &str| words.iter().position(|it| *it == wanted);
        let n = is(found).or_else(|| is("not-known")).unwrap_or(words.len().saturating_sub(1));
        u32::try_from(n).unwrap_or_default()
    }

    /// Whether something stands where nothing may; that is looked at next.
    #[inline(never)]
    fn is_there(&mut self) -> bool {
        if self.form == "$must-say-null" && matches!(self.slot, Slot::Missing) {
            // The key must be there, so that nobody forgets it.
            self.value();
            return false;
        }
        let is = match self.slot {
            Slot::Missing | Slot::Nothing => false,
            Slot::Value(Json::Null) => !matches!(self.form, "$or-null" | "$must-say-null"),
            Slot::Value(_) => true,
        };
        self.may_be |= is;
        self.form = "";
        is
    }

    /// The kind of form, and its bounds.
    fn form(&self) -> (&'static str, u32, u32) {
        let mut form = self.form.split([' ', '.']).filter(|it| !it.is_empty());
        let kind = form.next().unwrap_or_default();
        let mut bound = || form.next().and_then(|it| it.parse().ok()).unwrap_or(0);
        (kind, bound(), bound())
    }

    /// The text, which must be as its form says.
    #[inline(never)]
    fn text_in_form(&self) -> &'r str {
        match self.form {
            "$filled" => self.filled(),
            "$id" => self.id(false),
            "$source-id" => self.id(true),
            "$day" => self.day(),
            "$phone" => self.phone(),
            "$colour" => self.colour(),
            "$emergency" => self.one_of(EMERGENCY_NUMBERS),
            _ => self.text(),
        }
    }

    /// The number, which must be as its form says.
    #[inline(never)]
    fn number_in_form(&self) -> u32 {
        match self.form() {
            ("$format", newest, _) => self.format(newest),
            (_, least, most) => self.whole(least, most),
        }
    }

    #[inline(never)]
    fn flag_in_form(&self) -> bool {
        let flag = self.flag();
        if self.form != "$true" {
            return flag;
        }
        if !flag && self.value().is_some() {
            self.wrong("this can only be true: leave the key out instead");
        }
        true
    }

    /// What may be one kind of value or another.
    #[inline(never)]
    fn either(&self) -> Either<'r> {
        if self.form == "$count" {
            return self.count();
        }
        match self.value() {
            None => Either::Flag(false),
            Some(Json::Flag(flag)) => Either::Flag(*flag),
            Some(Json::List(_)) => Either::List,
            Some(other) => {
                self.expected("true, or a list of choices in [ ],", other);
                Either::Flag(false)
            }
        }
    }

    /// Notes that whatever should be declared here is not.
    fn hole(&self) {
        if !matches!(self.slot, Slot::Nothing) {
            self.reading.holes.borrow_mut().push(self.reading.here());
        }
    }
}

/// What a value is that may be one kind or another.
enum Either<'r> {
    Number(u32),
    Text(&'r str),
    Flag(bool),
    List,
}

impl<'de> Deserializer<'de> for &mut At<'_> {
    type Error = Never;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.either() {
            Either::Number(it) => visitor.visit_u64(it.into()),
            Either::Text(it) => visitor.visit_str(it),
            Either::Flag(it) => visitor.visit_bool(it),
            Either::List => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.flag_in_form())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.number_in_form())
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_str(self.text_in_form())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.is_there() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.form = name;
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let list = self.list();
        visitor.visit_seq(Inside { at: self, group: Group::List(list), n: 0 })
    }

    /// A group whose keys are not ours to name: ids.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let group = self.by_id();
        visitor.visit_map(Inside { at: self, group: Group::ById(group), n: 0 })
    }

    /// serde's code for a list of fields in the order of the type is far shorter than the one for keys in any order, and
    /// every key is asked for, there or not.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let group = self.group();
        let read =
            visitor.visit_seq(Inside { at: self, group: Group::Keys(group, fields), n: 0 })?;
        self.say_unknown(group, fields);
        Ok(read)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let which: U32Deserializer<Never> = self.word(variants).into_deserializer();
        visitor.visit_enum(which)
    }

    /// What another reader looks into.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u64 u128 f32 f64 char bytes byte_buf unit_struct tuple tuple_struct identifier ignored_any
    }
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

/// What stands in a group or a list.
#[derive(Clone, Copy)]
enum Group<'r> {
    /// The things of a list.
    List(&'r [Json]),
    /// The things of a group whose keys are ids.
    ById(&'r [(String, Json)]),
    /// The keys of a group, in the order of the type; whether they are there or not.
    Keys(Option<&'r [(String, Json)]>, &'static [&'static str]),
}

/// Inside a group or a list, whose things are read one after another.
struct Inside<'a, 'r> {
    at: &'a mut At<'r>,
    group: Group<'r>,
    n: usize,
}

impl Inside<'_, '_> {
    /// Goes to the next thing, if there is one; says how long the place is without it.
    #[inline(never)]
    fn enter(&mut self) -> Option<usize> {
        let n = self.n;
        let at = &mut *self.at;
        let reading = at.reading;
        let outer = match self.group {
            Group::List(list) => {
                at.slot = Slot::Value(list.get(n)?);
                at.key = "";
                reading.step("", n)
            }
            Group::ById(group) => {
                let (id, value) = group.get(n)?;
                at.slot = Slot::Value(value);
                at.key = "";
                reading.step(id, usize::MAX)
            }
            Group::Keys(group, fields) => {
                let key = fields.get(n)?;
                let outer = reading.step(key, usize::MAX);
                at.slot = group.map_or(Slot::Nothing, |it| find(it, key, reading));
                at.key = key;
                outer
            }
        };
        self.n += 1;
        at.outer = outer;
        at.may_be = false;
        at.form = "";
        Some(outer)
    }
}

/// What stands under a key.
fn find<'r>(group: &'r [(String, Json)], key: &str, reading: &Reading) -> Slot<'r> {
    let mut found = group.iter().filter(|(known, _)| known == key).map(|(_, it)| it);
    let first = found.next();
    let last = found.next_back();
    // Of translations it costs no more than themselves, and their own reader says so.
    if last.is_some() && key != TRANSLATIONS {
        reading.wrong(&reading.here(), "this key stands twice");
    }
    last.or(first).map_or(Slot::Missing, Slot::Value)
}

impl<'de> SeqAccess<'de> for Inside<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        let Some(outer) = self.enter() else { return Ok(None) };
        let read = seed.deserialize(&mut *self.at)?;
        self.at.reading.back(outer);
        Ok(Some(read))
    }
}

/// Of a group whose keys are ids.
impl<'de> MapAccess<'de> for Inside<'_, '_> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Never> {
        let Group::ById(group) = self.group else { return Ok(None) };
        let Some((key, _)) = group.get(self.n) else { return Ok(None) };
        let key: StrDeserializer<'_, Never> = key.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Never> {
        let outer = self.enter();
        let read = seed.deserialize(&mut *self.at)?;
        if let Some(outer) = outer {
            self.at.reading.back(outer);
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::json::parse;
    use crate::wire;
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};
    use std::collections::{BTreeMap, BTreeSet};

    /// Where values stand in a file: of things of lists that are spelled alike, the first.
    fn places(value: &Value, place: &str, shape: &str, all: &mut BTreeMap<String, String>) {
        all.entry(shape.to_owned()).or_insert_with(|| place.to_owned());
        match value {
            Value::Array(list) => {
                for (n, it) in list.iter().enumerate() {
                    places(it, &format!("{place}/{n}"), &format!("{shape}/*"), all);
                }
            }
            Value::Object(group) => {
                for (key, it) in group {
                    places(it, &format!("{place}/{key}"), &format!("{shape}/{key}"), all);
                }
            }
            _ => {}
        }
    }

    /// Takes out of every list what is spelled like something before it; says whether something is not.
    fn thin(value: &mut Value, shape: &str, seen: &mut BTreeSet<String>) -> bool {
        let mut is_new = seen.insert(shape.to_owned());
        match value {
            Value::Array(list) => {
                list.retain_mut(|it| thin(it, &format!("{shape}/*"), seen));
                is_new |= !list.is_empty();
            }
            Value::Object(group) => {
                for (key, it) in group {
                    is_new |= thin(it, &format!("{shape}/{key}"), seen);
                }
            }
            _ => {}
        }
        is_new
    }

    /// Reads a file with every kind of value in every place, and without every key. Nothing that it is read as may ask for
    /// what the reader does not hand over: serde's code would then ask for an error, which there is not.
    fn exchange<T: DeserializeOwned>(file: &str) {
        let read_as = |file: &Value| {
            let tree = parse(&file.to_string()).expect("it is JSON");
            read::<T>(&tree);
        };
        let mut file: Value = serde_json::from_str(file).expect("it is JSON");
        thin(&mut file, "", &mut BTreeSet::new());
        let mut all = BTreeMap::new();
        places(&file, "", "", &mut all);
        for place in all.into_values() {
            for other in [
                json!(null),
                json!(true),
                json!(70_000),
                json!("a-word"),
                json!([[], {}, "a-word", 7, null]),
                json!({ "a-word": 1 }),
            ] {
                let mut changed = file.clone();
                *changed.pointer_mut(&place).expect("it was found there") = other;
                read_as(&changed);
            }
            let Some((outer, key)) = place.rsplit_once('/') else { continue };
            let mut changed = file.clone();
            let outer = changed.pointer_mut(outer).expect("it was found there");
            if outer.as_object_mut().is_some_and(|it| it.remove(key).is_some()) {
                read_as(&changed);
            }
        }
    }

    #[test]
    fn something_is_handed_over_for_whatever_stands_in_a_file() {
        exchange::<wire::instrument::Instrument>(include_str!(
            "../../../tests/instruments/everything.json"
        ));
        exchange::<wire::area::Area>(include_str!("../../../tests/areas/harbour.json"));
        exchange::<wire::area::Area>(include_str!("../areas/england.json"));
        exchange::<wire::record::Record>(include_str!("../../../tests/records/v2.json"));
        exchange::<wire::form::Form>(include_str!("../referral/form.json"));
        exchange::<wire::Withheld>(include_str!("../withheld.json"));
        exchange::<wire::Calendar>(r#"{ "windscreen-calendar": 1, "days": ["2026-12-25"] }"#);
        let site =
            r##"{ "areas": ["a.json"], "replaces": ["a"], "theme": { "colour": "#123456" } }"##;
        exchange::<wire::Site>(site);
    }
}
