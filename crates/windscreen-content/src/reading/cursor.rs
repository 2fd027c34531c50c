//! One place of a file, and what must stand there: whatever of the deserializer does not depend on a type, so that it is
//! compiled once.

use super::report::Report;
use crate::contrast::refusal;
use crate::json::Json;
use crate::phone::{Fault, fault};
use crate::problems::{expected, is_id, not_a_key, push_quoted};
use crate::shipped::EMERGENCY_NUMBERS;

/// What stands where a value is asked for.
#[derive(Clone, Copy)]
pub(super) enum Slot<'r> {
    Value(&'r Json),
    /// The key is not there.
    Missing,
    /// What this stands in is missing or wrong, and that was said.
    Nothing,
}

/// The place in a file that is read.
pub(super) struct Cursor<'r> {
    pub(super) slot: Slot<'r>,
    pub(super) report: &'r Report,
    /// The key under which the value stands; empty in a list.
    pub(super) key: &'static str,
    /// How long the place is without it.
    pub(super) outer: usize,
    /// Whether the key may be left out.
    pub(super) may_be: bool,
    /// What the value must be like: the name of its type, if that says so.
    pub(super) form: &'static str,
}

impl<'r> Cursor<'r> {
    /// Begins to read at another place. It was this long without its last step.
    pub(super) fn begin(&mut self, outer: usize) {
        self.outer = outer;
        self.may_be = false;
        self.form = "";
    }

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
        let place = self.report.here();
        let mut message = String::new();
        push_quoted(&mut message, self.key);
        message.push_str(" is missing");
        let outside = place.get(..self.outer).unwrap_or_default();
        self.report.also_wrong(outside, message);
        self.report.lost.borrow_mut().push(place);
        None
    }

    fn wrong(&self, message: impl Into<String>) {
        self.report.wrong(&self.report.here(), message);
    }

    /// Says that something else should stand here, in whose place nothing does.
    fn expected(&self, wanted: &str, found: &Json) {
        self.wrong(expected(wanted, found));
        self.report.lost.borrow_mut().push(self.report.here());
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

    fn whole_number(&self, least: u32, most: u32) -> u32 {
        let Some(value) = self.value() else { return least };
        if let Json::Number(number) = value
            && let Some(number) = number.as_u64().and_then(|number| u32::try_from(number).ok())
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
            && let Some(word) = words.iter().find(|word| **word == text)
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
                self.report.remark(&self.report.here(), message.to_owned());
                text
            }
            Some(Fault::Misshapen) => {
                let message = "the figures of a number stand with single spaces, hyphens or full stops between them, brackets \
                               in pairs, and a plus sign only before all of them";
                self.report.remark(&self.report.here(), message.to_owned());
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
            self.report.remark(&self.report.here(), message);
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
            let place = self.report.here();
            self.report.also_wrong(place.get(..self.outer).unwrap_or_default(), message);
            self.report.lost.borrow_mut().push(place);
            return 0;
        }
        let format = self.whole_number(0, u32::MAX);
        if matches!(self.slot, Slot::Value(_)) && !(1..=newest).contains(&format) {
            self.wrong(format!("this reader reads format {newest}"));
        }
        format
    }

    /// A number, or the name of a threshold.
    fn count(&self) -> Either<'r> {
        let Slot::Value(Json::Text(text)) = self.slot else {
            return Either::Number(self.whole_number(0, 10_000));
        };
        let name = text.strip_prefix("threshold:").unwrap_or_default();
        if text.trim().is_empty() {
            self.wrong("this may not be empty");
        } else if !is_id(name, false) {
            self.wrong("a number, or \"threshold:\" and the name of one");
        }
        Either::Text(text)
    }

    pub(super) fn group(&self) -> Option<&'r [(String, Json)]> {
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
    pub(super) fn list(&self) -> &'r [Json] {
        match self.value() {
            Some(Json::List(list)) => return list,
            Some(other) => self.expected("a list in [ ]", other),
            None => {}
        }
        self.hole();
        &[]
    }

    /// A group whose keys are ids.
    pub(super) fn by_id(&self) -> &'r [(String, Json)] {
        let group = self.group().unwrap_or_default();
        for (n, (key, _)) in group.iter().enumerate() {
            let place = self.report.here();
            if !is_id(key, false) {
                let message = format!("\"{key}\" must be lower-case words joined by hyphens");
                self.report.also_wrong(&place, message);
            }
            if group.iter().take(n).any(|(known, _)| known == key) {
                let outer = self.report.step(key, usize::MAX);
                self.wrong("this key stands twice");
                self.report.back(outer);
            }
        }
        group
    }

    /// Says which keys of a group do not belong to it.
    pub(super) fn say_unknown(&self, group: Option<&[(String, Json)]>, fields: &[&str]) {
        for (key, _) in group.unwrap_or_default() {
            if !fields.contains(&key.as_str()) {
                let place = self.report.here();
                self.report.also_wrong(&place, not_a_key(key, fields));
                self.report.unknown.borrow_mut().push((place, key.clone()));
            }
        }
    }

    /// Which of the words of an enum it is; where it is none of them, the one from which least follows.
    pub(super) fn word(&self, words: &[&'static str]) -> u32 {
        let found = self.one_of(words);
        let is = |wanted: &str| words.iter().position(|words| *words == wanted);
        let n = is(found).or_else(|| is("not-known")).unwrap_or(words.len().saturating_sub(1));
        u32::try_from(n).unwrap_or_default()
    }

    /// Whether something stands where nothing may; that is looked at next.
    pub(super) fn is_there(&mut self) -> bool {
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
        let mut form = self.form.split([' ', '.']).filter(|form| !form.is_empty());
        let kind = form.next().unwrap_or_default();
        let mut bound = || form.next().and_then(|form| form.parse().ok()).unwrap_or(0);
        (kind, bound(), bound())
    }

    /// The text, which must be as its form says.
    pub(super) fn text_in_form(&self) -> &'r str {
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
    pub(super) fn number_in_form(&self) -> u32 {
        match self.form() {
            ("$format", newest, _) => self.format(newest),
            (_, least, most) => self.whole_number(least, most),
        }
    }

    pub(super) fn flag_in_form(&self) -> bool {
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
    pub(super) fn either(&self) -> Either<'r> {
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
            self.report.holes.borrow_mut().push(self.report.here());
        }
    }
}

/// What a value is that may be one kind or another.
pub(super) enum Either<'r> {
    Number(u32),
    Text(&'r str),
    Flag(bool),
    List,
}
