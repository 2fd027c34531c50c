//! A strict walk over JSON that reports every problem at once, each with its place, in sentences
//! that somebody who does not program can act on.
//!
//! Why not derive: serde stops at the first problem and says it in a programmer's words, and code
//! that is made once for every type weighs more than the files. [`Reader`] stands in one group at
//! a time; the caller opens a group or walks a list of groups, asks for keys, and goes on. Nothing
//! in it is generic, on purpose: a first visit loads all of it. The functions that use it are kept
//! out of each other (`inline(never)`), because many small ones that look alike compress better.

use crate::contrast::refusal;
use crate::json::{Json, parse};
use crate::phone::{Fault, fault};
use crate::translations::Opened;
use chrono::NaiveDate;
use std::fmt;
use windscreen_core::{Id, Problem, Provenance, Source, Text, push_number};

/// One problem in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The place, as a path into the file; empty for the file as a whole.
    pub place: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// Every problem in a file, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileErrors {
    /// The file's name.
    pub file: String,
    /// The problems; never empty.
    pub problems: Vec<FileError>,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            f.write_str(&self.place)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.message)
    }
}

impl fmt::Display for FileErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, problem) in self.problems.iter().enumerate() {
            if 0 < n {
                f.write_str("\n")?;
            }
            f.write_str(&self.file)?;
            f.write_str(": ")?;
            fmt::Display::fmt(problem, f)?;
        }
        Ok(())
    }
}

impl std::error::Error for FileErrors {}

/// The largest file that is read, in bytes: an instrument of 10,000 items is about 4 MB.
const LARGEST_FILE: usize = 8_000_000;

/// Parses a file, which is one group.
pub(crate) fn parse_file<'a>(file: &str, json: &'a str) -> Result<Json<'a>, FileErrors> {
    let message = if LARGEST_FILE < json.len() {
        "the file is larger than 8 MB, which is more than this reader opens".to_owned()
    } else {
        match parse(json.trim_start_matches('\u{feff}')) {
            Ok(group @ Json::Group(_)) => return Ok(group),
            Ok(other) => expected("a group in { }", &other),
            Err(error) => {
                let mut message = String::from(
                    "the file is not well-formed JSON (a missing comma, quote or bracket?): ",
                );
                message.push_str(&error);
                message
            }
        }
    };
    Err(fail(file, vec![FileError { place: String::new(), message }]))
}

/// These problems of this file.
pub(crate) fn fail(file: &str, problems: Vec<FileError>) -> FileErrors {
    FileErrors { file: file.to_owned(), problems }
}

/// "there should be …, not …"
fn expected(wanted: &str, found: &Json<'_>) -> String {
    let mut message = String::from("there should be ");
    message.push_str(wanted);
    message.push_str(" here, not ");
    let found = match found {
        Json::Null => "null",
        Json::Flag(_) => "true or false",
        Json::Number(number) => number,
        Json::Text(text) => {
            message.push('"');
            push_start(&mut message, text);
            "\""
        }
        Json::List(_) => "a list",
        Json::Group(_) => "a group",
    };
    push_start(&mut message, found);
    message
}

/// Adds the first letters of what stands in a file, which may be long.
fn push_start(message: &mut String, text: &str) {
    let end = text.char_indices().nth(60).map_or(text.len(), |(end, _)| end);
    message.push_str(text.get(..end).unwrap_or_default());
}

/// Adds a name in quotes.
fn push_quoted(message: &mut String, name: &str) {
    message.push('"');
    push_start(message, name);
    message.push('"');
}

/// Whether a name is words joined by single hyphens, of letters and digits: small letters, unless
/// it is the id of a source.
pub(crate) fn is_id(id: &str, of_source: bool) -> bool {
    let mut after_letter = false;
    for byte in id.bytes() {
        let letter = byte.is_ascii_lowercase()
            || byte.is_ascii_digit()
            || of_source && byte.is_ascii_uppercase();
        if !(letter || byte == b'-' && after_letter) {
            return false;
        }
        after_letter = letter;
    }
    after_letter
}

/// The group in which the reader stands, and the list of groups through which it walks.
#[derive(Default)]
struct Frame<'a> {
    group: &'a [(String, Json<'a>)],
    /// Nothing is missing from a group that is itself missing.
    silent: bool,
    rest: &'a [Json<'a>],
    n: usize,
    /// How long the place is before this frame's own step.
    outside: usize,
    /// How long the place is with it, without the place in the list.
    place: usize,
    /// Where the keys asked for in this group begin.
    asked: usize,
}

impl<'a> Frame<'a> {
    fn of(file: &'a Json<'a>) -> Frame<'a> {
        let group: &[_] = if let Json::Group(group) = file { group } else { &[] };
        Frame { group, ..Frame::default() }
    }
}

/// A step that is no place in a list.
const NONE: usize = usize::MAX;

/// Stands in one group of a file. Every key asked for is remembered, so that the rest is refused.
#[derive(Default)]
pub(crate) struct Reader<'a> {
    top: Frame<'a>,
    outer: Vec<Frame<'a>>,
    place: String,
    asked: Vec<&'a str>,
    /// The value last asked for: its key, and its place if it stands in a list.
    key: &'a str,
    n: usize,
    problems: Vec<FileError>,
    remarks: Vec<FileError>,
    has_skipped: bool,
}

impl<'a> Reader<'a> {
    /// Stands in the whole of a file of this kind.
    pub(crate) fn new(file: &'a Json<'a>, kind: &'static str) -> Reader<'a> {
        Reader::up_to(file, kind, 1)
    }

    /// Stands in the whole of a file of this kind, in this format or an earlier one.
    pub(crate) fn up_to(file: &'a Json<'a>, kind: &'static str, format: u32) -> Reader<'a> {
        let mut reader = Reader { top: Frame::of(file), n: NONE, ..Reader::default() };
        if !(1..=format).contains(&reader.number(kind, 0, u32::MAX)) {
            let mut message = String::from("this reader reads format ");
            push_number(&mut message, format);
            reader.wrong(&message);
        }
        reader
    }

    /// Leaves a key to another reader (see [`Reader::inside`]).
    pub(crate) fn leave(&mut self, key: &'a str) {
        self.asked.push(key);
    }

    /// Stands in a group of a file that was read before, if it is there.
    pub(crate) fn inside(file: &'a Json<'a>, key: &'a str) -> Reader<'a> {
        let mut reader = Reader { top: Frame::of(file), n: NONE, ..Reader::default() };
        let group = reader.get(key);
        reader.enter(group);
        reader
    }

    /// Everything that is wrong, after the last key was asked for.
    pub(crate) fn finish(mut self) -> Vec<FileError> {
        self.refuse_the_rest();
        self.problems
    }

    /// How much was wrong so far.
    pub(crate) fn n_problems(&self) -> usize {
        self.problems.len()
    }

    /// Whether nothing was wrong since so much was, and every key of the group was asked for.
    pub(crate) fn is_whole_since(&self, n: usize) -> bool {
        self.problems.len() == n && self.unasked().is_empty()
    }

    /// The keys of the group that nobody asked for so far.
    pub(crate) fn unasked(&self) -> Vec<&'a str> {
        let asked = self.asked.get(self.top.asked..).unwrap_or_default();
        let mut rest = self.keys();
        rest.retain(|key| !asked.contains(key));
        rest
    }

    /// Whether something in a list was no group, and was left out, since this was asked for.
    pub(crate) fn has_skipped(&mut self) -> bool {
        std::mem::take(&mut self.has_skipped)
    }

    /// Whether nothing was wrong so far.
    pub(crate) fn is_right(&self) -> bool {
        self.problems.is_empty()
    }

    /// Everything that is wrong, where not every key was to be asked for.
    pub(crate) fn problems(self) -> Vec<FileError> {
        self.problems
    }

    /// The end of a file: what it says, or everything that is wrong with it. Where the file is refused, what else would
    /// have been remarked upon is said with the rest.
    pub(crate) fn opened<T>(
        file: &str,
        value: T,
        language: &str,
        mut problems: Vec<FileError>,
        mut remarks: Vec<FileError>,
    ) -> Result<Opened<T>, FileErrors> {
        if !problems.is_empty() {
            problems.append(&mut remarks);
            return Err(fail(file, problems));
        }
        let remarks = if remarks.is_empty() { None } else { Some(fail(file, remarks)) };
        Ok(Opened { value, remarks, language: language.into(), translations: Vec::new() })
    }

    /// What was remarked upon so far.
    pub(crate) fn remarks(&mut self) -> Vec<FileError> {
        std::mem::take(&mut self.remarks)
    }

    /// Says why the value last asked for is not used, without refusing the file.
    pub(crate) fn remark(&mut self, message: String) {
        let place = self.place_here();
        self.remarks.push(FileError { place, message });
    }

    /// The place of the value last asked for.
    fn place_here(&self) -> String {
        let mut place = self.place.clone();
        push_step(&mut place, self.key, self.n);
        place
    }

    /// Reports a problem of the group.
    pub(crate) fn wrong_here(&mut self, message: String) {
        if !self.top.silent {
            self.problems.push(FileError { place: self.place.clone(), message });
        }
    }

    /// Reports a problem of the value last asked for, unless one was reported already.
    pub(crate) fn wrong(&mut self, message: &str) {
        self.report(message.to_owned());
    }

    fn report(&mut self, message: String) {
        let place = self.place_here();
        let known = self.problems.last().is_some_and(|it| it.place == place);
        if !known && !self.top.silent {
            self.problems.push(FileError { place, message });
        }
    }

    fn expected(&mut self, wanted: &str, found: &Json<'_>) {
        self.report(expected(wanted, found));
    }

    /// Says that the problems which follow are of this place in the list last asked for.
    pub(crate) fn at(&mut self, n: usize) {
        self.n = n;
    }

    /// A group that must be there and is not looked into.
    pub(crate) fn group(&mut self, key: &'a str) {
        if let Some(value) = self.need(key)
            && !matches!(value, Json::Group(_))
        {
            self.expected("a group in { }", value);
        }
    }

    /// Whether the group has a key. It does not count as asked for.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.top.group.iter().any(|(known, _)| known == key)
    }

    /// Whether a key of the group is text. It does not count as asked for.
    pub(crate) fn is_text(&self, key: &str) -> bool {
        self.top.group.iter().any(|(known, value)| known == key && matches!(value, Json::Text(_)))
    }

    /// Whether a key of the group is `null`. It does not count as asked for.
    fn has_null(&self, key: &str) -> bool {
        self.top.group.iter().any(|(known, value)| known == key && matches!(value, Json::Null))
    }

    /// The keys of a group whose keys are not ours to name.
    pub(crate) fn keys(&self) -> Vec<&'a str> {
        let mut keys = Vec::new();
        for (key, _) in self.top.group {
            keys.push(key.as_str());
        }
        keys
    }

    fn get(&mut self, key: &'a str) -> Option<&'a Json<'a>> {
        self.asked.push(key);
        self.key = key;
        self.n = NONE;
        let mut found = None;
        for (known, value) in self.top.group {
            if known == key {
                if found.is_some() {
                    self.wrong("this key stands twice");
                }
                found = Some(value);
            }
        }
        found
    }

    /// A key that must be there. `null` is as good as nothing.
    fn need(&mut self, key: &'a str) -> Option<&'a Json<'a>> {
        let found = self.get(key).filter(|value| !matches!(value, Json::Null));
        if found.is_none() {
            let mut message = String::new();
            push_quoted(&mut message, key);
            message.push_str(" is missing");
            self.wrong_here(message);
        }
        found
    }

    /// A key that may be absent or `null`.
    fn get_or_null(&mut self, key: &'a str) -> Option<&'a Json<'a>> {
        self.get(key).filter(|value| !matches!(value, Json::Null))
    }

    fn as_str(&mut self, value: Option<&'a Json<'a>>) -> &'a str {
        match value {
            None => "",
            Some(Json::Text(text)) => text,
            Some(other) => {
                self.expected("text in quotes", other);
                ""
            }
        }
    }

    fn as_filled(&mut self, value: Option<&'a Json<'a>>) -> &'a str {
        let text = self.as_str(value);
        if value.is_some() && text.trim().is_empty() {
            self.wrong("this may not be empty");
        }
        text
    }

    /// Text that must be there and not be empty.
    pub(crate) fn text(&mut self, key: &'a str) -> Text {
        let value = self.need(key);
        self.as_filled(value).into()
    }

    /// Text that may be absent or empty.
    pub(crate) fn optional_text(&mut self, key: &'a str) -> Text {
        let value = self.get(key);
        self.as_str(value).into()
    }

    /// What the keepers of the file tell each other about this group. No page and no paper shows it.
    pub(crate) fn for_keepers(&mut self) {
        self.optional_text("for-keepers");
    }

    /// A telephone number that is whole, or empty where it is not known. One that says more than an option is kept, and
    /// remarked upon; of what is no number nothing is kept.
    pub(crate) fn phone(&mut self, key: &'a str) -> Text {
        let n = self.problems.len();
        let value = self.get(key);
        let text = self.as_str(value);
        let Some(found) = value.filter(|_| !text.is_empty() && self.problems.len() == n) else {
            return "".into();
        };
        match fault(text) {
            None => text.into(),
            Some(Fault::SaysMore) => {
                self.remark(
                    "after the number only an option or an extension is said, as \"option 3\"; other words belong \
                     in \"text\", \"hours\" or \"note\", and another number in a place of its own"
                        .to_owned(),
                );
                text.into()
            }
            Some(Fault::NotWhole) => {
                self.expected("a whole telephone number with its code", found);
                "".into()
            }
        }
    }

    /// A colour that can be read, or empty. A wrong one is remarked upon and left out: it must never cost anybody the
    /// rest of the file, which may hold the numbers to ring.
    pub(crate) fn colour(&mut self, key: &'a str) -> Text {
        let refused = match self.get(key) {
            None => None,
            Some(Json::Text(text)) if text.is_empty() => None,
            Some(Json::Text(text)) => match refusal(text) {
                None => return text.as_str().into(),
                refused => refused,
            },
            Some(other) => Some(expected("text in quotes", other)),
        };
        if let Some(message) = refused {
            self.remark(message);
        }
        "".into()
    }

    /// Text that may be absent but not be empty.
    pub(crate) fn filled_text(&mut self, key: &'a str) -> Text {
        let value = self.get(key);
        self.as_filled(value).into()
    }

    fn as_id<T: From<Id>>(&mut self, value: Option<&'a Json<'a>>, of_source: bool) -> T {
        let id = self.as_filled(value);
        if value.is_some() && !is_id(id, of_source) {
            self.wrong(if of_source {
                "an id is letters and digits, in words joined by hyphens"
            } else {
                "an id is lower-case words joined by hyphens"
            });
        }
        Id::from(id).into()
    }

    /// An id that must be there.
    pub(crate) fn id<T: From<Id>>(&mut self, key: &'a str) -> T {
        let value = self.need(key);
        self.as_id(value, false)
    }

    /// An id of a source, that must be there.
    pub(crate) fn source_id<T: From<Id>>(&mut self, key: &'a str) -> T {
        let value = self.need(key);
        self.as_id(value, true)
    }

    /// An id that may be absent.
    pub(crate) fn optional_id<T: From<Id>>(&mut self, key: &'a str) -> T {
        let value = self.get(key);
        self.as_id(value, false)
    }

    fn as_number(&mut self, value: &Json<'_>, least: u32, most: u32) -> u32 {
        if let Json::Number(number) = value
            && let Ok(number) = number.parse()
            && least <= number
            && number <= most
        {
            return number;
        }
        let mut wanted = String::from("a whole number from ");
        push_number(&mut wanted, least);
        wanted.push_str(" to ");
        push_number(&mut wanted, most);
        self.expected(&wanted, value);
        least
    }

    /// A whole number that must be there.
    pub(crate) fn number(&mut self, key: &'a str, least: u32, most: u32) -> u32 {
        match self.need(key) {
            Some(value) => self.as_number(value, least, most),
            None => least,
        }
    }

    /// A whole number up to 10,000 that must be there.
    pub(crate) fn small(&mut self, key: &'a str, least: u32) -> u16 {
        u16::try_from(self.number(key, least, 10_000)).unwrap_or(0)
    }

    /// A whole number up to 10,000; `null` where there is none. The key itself must be there.
    pub(crate) fn small_or_null(&mut self, key: &'a str, least: u32) -> Option<u16> {
        if self.has_null(key) {
            self.get_or_null(key);
            return None;
        }
        Some(self.small(key, least))
    }

    /// A whole number from 1 to 10,000; absent or `null` where it is not known.
    pub(crate) fn known_number(&mut self, key: &'a str) -> Option<u16> {
        let n = self.problems.len();
        let value = self.get_or_null(key)?;
        let number = u16::try_from(self.as_number(value, 1, 10_000)).ok();
        // A wrong number is not known.
        number.filter(|_| self.problems.len() == n)
    }

    /// Whole numbers; the list must be there.
    pub(crate) fn numbers(&mut self, key: &'a str, most: u32) -> Vec<u32> {
        let mut numbers = Vec::new();
        for (n, value) in self.list(key).iter().enumerate() {
            self.n = n;
            numbers.push(self.as_number(value, 0, most));
        }
        numbers
    }

    fn as_flag(&mut self, value: Option<&'a Json<'a>>) -> bool {
        match value {
            None => false,
            Some(Json::Flag(flag)) => *flag,
            Some(other) => {
                self.expected("true or false", other);
                true
            }
        }
    }

    /// True or false; false if absent.
    pub(crate) fn flag(&mut self, key: &'a str) -> bool {
        let value = self.get(key);
        self.as_flag(value)
    }

    /// True or false, that must be there.
    pub(crate) fn need_flag(&mut self, key: &'a str) -> bool {
        let value = self.need(key);
        self.as_flag(value)
    }

    fn as_word(&mut self, value: &Json<'_>, words: &[&str]) -> usize {
        if let Json::Text(text) = value {
            for (n, word) in words.iter().enumerate() {
                if text == word {
                    return n;
                }
            }
        }
        let mut wanted = String::from("one of");
        for (n, word) in words.iter().enumerate() {
            wanted.push_str(if n == 0 { " " } else { ", " });
            push_quoted(&mut wanted, word);
        }
        self.expected(&wanted, value);
        words.len()
    }

    /// One of a few words, that must be there: its place among them, or how many they are.
    pub(crate) fn word(&mut self, key: &'a str, words: &[&str]) -> usize {
        match self.need(key) {
            Some(value) => self.as_word(value, words),
            None => words.len(),
        }
    }

    /// One of a few words: its place among them, or how many they are, as where it is absent.
    pub(crate) fn optional_word(&mut self, key: &'a str, words: &[&str]) -> usize {
        match self.get(key) {
            Some(value) => self.as_word(value, words),
            None => words.len(),
        }
    }

    /// One of a few words, as it stands; empty if absent.
    pub(crate) fn role(&mut self, key: &'a str, words: &[&str]) -> Text {
        let n = self.optional_word(key, words);
        words.get(n).copied().unwrap_or_default().into()
    }

    fn as_list(&mut self, value: Option<&'a Json<'a>>) -> &'a [Json<'a>] {
        match value {
            None => &[],
            Some(Json::List(list)) => list,
            Some(other) => {
                self.expected("a list in [ ]", other);
                &[]
            }
        }
    }

    fn list(&mut self, key: &'a str) -> &'a [Json<'a>] {
        let value = self.need(key);
        self.as_list(value)
    }

    fn optional_list(&mut self, key: &'a str) -> &'a [Json<'a>] {
        let value = self.get(key);
        self.as_list(value)
    }

    fn as_words(&mut self, list: &'a [Json<'a>], words: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        for (n, value) in list.iter().enumerate() {
            self.n = n;
            found.push(self.as_word(value, words));
        }
        found
    }

    /// A list of a few words, that must be there.
    pub(crate) fn words(&mut self, key: &'a str, words: &[&str]) -> Vec<usize> {
        let list = self.list(key);
        self.as_words(list, words)
    }

    /// A list of a few words, that may be absent.
    pub(crate) fn optional_words(&mut self, key: &'a str, words: &[&str]) -> Vec<usize> {
        let list = self.optional_list(key);
        self.as_words(list, words)
    }

    fn as_texts<T: From<Text>>(&mut self, list: &'a [Json<'a>]) -> Vec<T> {
        let mut texts = Vec::new();
        for (n, value) in list.iter().enumerate() {
            self.n = n;
            texts.push(Text::from(self.as_str(Some(value))).into());
        }
        texts
    }

    /// A list of texts, that must be there.
    pub(crate) fn texts<T: From<Text>>(&mut self, key: &'a str) -> Vec<T> {
        let list = self.list(key);
        self.as_texts(list)
    }

    /// A list of texts, that may be absent.
    pub(crate) fn optional_texts<T: From<Text>>(&mut self, key: &'a str) -> Vec<T> {
        let list = self.optional_list(key);
        self.as_texts(list)
    }

    fn as_day(&mut self, value: Option<&'a Json<'a>>) -> NaiveDate {
        let day = parse_day(self.as_str(value));
        if day.is_none() && value.is_some() {
            self.wrong("a day is written year-month-day, as 2026-11-22, and must exist");
        }
        day.unwrap_or_default()
    }

    /// A day that must be there.
    pub(crate) fn day(&mut self, key: &'a str) -> NaiveDate {
        let value = self.need(key);
        self.as_day(value)
    }

    /// A list of days, that must be there.
    pub(crate) fn days(&mut self, key: &'a str) -> Vec<NaiveDate> {
        let mut days = Vec::new();
        for (n, value) in self.list(key).iter().enumerate() {
            self.n = n;
            days.push(self.as_day(Some(value)));
        }
        days
    }

    /// The place of a thing of this file that is named here. One that is not declared is reported.
    pub(crate) fn place_of(&mut self, what: &'static str, name: &str, names: &[&str]) -> usize {
        let place = names.iter().position(|known| *known == name);
        if place.is_none() && !name.is_empty() {
            self.report(Problem::not_declared(what, name, names).to_string());
        }
        place.unwrap_or(0)
    }

    /// Reports what is wrong with where a fact of this group was read.
    pub(crate) fn prove(&mut self, provenance: &Provenance, sources: &[Source]) {
        for error in provenance.problems(&self.place, sources) {
            self.problems
                .push(FileError { place: error.place, message: error.problem.to_string() });
        }
    }

    fn enter(&mut self, group: Option<&'a Json<'a>>) {
        let mut frame = Frame { silent: true, asked: self.asked.len(), ..Frame::default() };
        match group {
            Some(Json::Group(group)) => {
                frame.group = group;
                frame.silent = false;
            }
            Some(other) => self.expected("a group in { }", other),
            None => {}
        }
        self.push(frame);
    }

    fn push(&mut self, mut frame: Frame<'a>) {
        frame.outside = self.place.len();
        push_step(&mut self.place, self.key, self.n);
        frame.place = self.place.len();
        self.outer.push(std::mem::replace(&mut self.top, frame));
    }

    /// Opens a group that must be there. One that is not is read as empty, without further reports.
    pub(crate) fn open(&mut self, key: &'a str) {
        let value = self.need(key);
        self.enter(value);
    }

    /// Whether a list, that must be there, holds as many things as are wanted.
    pub(crate) fn has_as_many(&mut self, key: &'a str, wanted: usize) -> bool {
        let Some(value) = self.need(key) else { return false };
        let n = self.as_list(Some(value)).len();
        if n != wanted {
            let mut message = String::from("there should be ");
            push_number(&mut message, u32::try_from(wanted).unwrap_or(u32::MAX));
            message.push_str(" here, in the order of the original");
            self.report(message);
        }
        n == wanted
    }

    /// Opens a group in a list, by its place.
    pub(crate) fn open_nth(&mut self, key: &'a str, n: usize) {
        let value = self.list(key).get(n);
        self.n = n;
        self.enter(value);
    }

    /// Opens a group that may be absent; whether it is there.
    pub(crate) fn opens(&mut self, key: &'a str) -> bool {
        let value = self.get(key);
        if value.is_some() {
            self.enter(value);
        }
        value.is_some()
    }

    /// Opens a group that may be absent or `null`; whether it is there.
    pub(crate) fn opens_or_null(&mut self, key: &'a str) -> bool {
        let value = self.get_or_null(key);
        if value.is_some() {
            self.enter(value);
        }
        value.is_some()
    }

    /// Leaves a group that was opened.
    pub(crate) fn close(&mut self) {
        self.refuse_the_rest();
        if let Some(outer) = self.outer.pop() {
            self.place.truncate(self.top.outside);
            self.top = outer;
        }
    }

    fn walk(&mut self, rest: &'a [Json<'a>]) {
        let asked = self.asked.len();
        self.push(Frame { silent: true, rest, asked, ..Frame::default() });
    }

    /// Begins a walk through a list of groups, that must be there: [`Reader::next`] until it is false.
    pub(crate) fn groups(&mut self, key: &'a str) {
        let list = self.list(key);
        self.walk(list);
    }

    /// Begins a walk through a list of groups, that may be absent.
    pub(crate) fn optional_groups(&mut self, key: &'a str) {
        let list = self.optional_list(key);
        self.walk(list);
    }

    /// Stands in the next group of the list; at its end leaves it. One that is no group is reported
    /// and left out.
    pub(crate) fn next(&mut self) -> bool {
        self.refuse_the_rest();
        while let Some((value, rest)) = self.top.rest.split_first() {
            self.place.truncate(self.top.place);
            push_step(&mut self.place, "", self.top.n);
            self.top.rest = rest;
            self.top.n += 1;
            self.top.silent = false;
            if let Json::Group(group) = value {
                self.top.group = group;
                return true;
            }
            self.wrong_here(expected("a group in { }", value));
            self.has_skipped = true;
        }
        self.top.silent = true;
        self.close();
        false
    }

    /// Refuses the keys of the group that were not asked for.
    fn refuse_the_rest(&mut self) {
        let mut all_asked = std::mem::take(&mut self.asked);
        let asked = all_asked.get(self.top.asked..).unwrap_or_default();
        let group = std::mem::take(&mut self.top.group);
        for (key, _) in group {
            if !asked.contains(&key.as_str()) {
                let mut message = String::new();
                push_quoted(&mut message, key);
                message.push_str(" is not a key that belongs here");
                if let Some(near) = Problem::nearest(key, asked) {
                    message.push_str("; did you mean ");
                    push_quoted(&mut message, near);
                    message.push('?');
                }
                self.wrong_here(message);
            }
        }
        all_asked.truncate(self.top.asked);
        self.asked = all_asked;
    }
}

/// Adds a step to a place: a key, a place in a list, or both.
fn push_step(place: &mut String, key: &str, n: usize) {
    if !key.is_empty() {
        if !place.is_empty() {
            place.push('.');
        }
        place.push_str(key);
    }
    if n != NONE {
        place.push('[');
        push_number(place, u32::try_from(n).unwrap_or(u32::MAX));
        place.push(']');
    }
}

/// A day written as 2026-11-22.
fn parse_day(text: &str) -> Option<NaiveDate> {
    if text.len() != 10 {
        return None;
    }
    let mut parts = [0; 3];
    let mut part = 0;
    for (n, byte) in text.bytes().enumerate() {
        if n == 4 || n == 7 {
            part += 1;
            if byte != b'-' {
                return None;
            }
        } else {
            let digit = char::from(byte).to_digit(10)?;
            let number: &mut u32 = parts.get_mut(part)?;
            *number = *number * 10 + digit;
        }
    }
    let [year, month, day] = parts;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::{is_id, parse_day};
    use crate::{read_area, read_calendar, read_site, read_withheld};

    #[track_caller]
    fn check<T>(read: Result<T, crate::FileErrors>, expected: &[&str]) {
        let said = read.err().map(|errors| errors.to_string()).unwrap_or_default();
        assert_eq!(said.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_key_that_stands_twice_is_refused() {
        let json = r#"{"windscreen-site": 1, "area": "england", "area": "kent"}"#;
        check(read_site("f", json), &["f: area: this key stands twice"]);
    }

    #[test]
    fn what_follows_from_a_missing_group_is_not_reported() {
        let area = include_str!("../areas/england.json");
        let area = area.replacen("\"emergency\"", "\"emergancy\"", 1);
        check(
            read_area("f", &area),
            &[
                "f: \"emergency\" is missing",
                "f: \"emergancy\" is not a key that belongs here; did you mean \"emergency\"?",
            ],
        );
    }

    #[test]
    fn what_was_seen_names_a_source_that_is_there() {
        let tool = |id: &str, sources: &str| {
            let mut json = String::from(
                r#"{"windscreen-withheld": 1, "sources": [{"id": "S1", "title": "t"}], "coming": [], "withheld": [
                {"title": "t", "owner": "o", "reason": "r", "instead": "i", "mark": "seen", "id": ""#,
            );
            json.push_str(id);
            json.push_str("\", \"sources\": ");
            json.push_str(sources);
            json.push_str("}]}");
            read_withheld("f", &json)
        };
        check(tool("gcp2", "[\"S1\"]"), &[]);
        check(
            tool("gcp2", "[\"S2\"]"),
            &["f: withheld[0].sources: source \"S2\" is not declared; did you mean \"S1\"?"],
        );
        check(
            tool("Gcp2", "[]"),
            &[
                "f: withheld[0].id: an id is lower-case words joined by hyphens",
                "f: withheld[0]: a fact marked \"seen\" must name the source it was seen in",
            ],
        );
    }

    #[test]
    fn null_is_nothing_only_where_the_format_says_so() {
        let json = r#"{"windscreen-site": 1, "area": null, "theme": null}"#;
        check(
            read_site("f", json),
            &[
                "f: area: there should be text in quotes here, not null",
                "f: theme: there should be a group in { } here, not null",
            ],
        );
        let json =
            r#"{"windscreen-calendar": 1, "id": "x", "until": 2030, "mark": "seen", "days": null}"#;
        check(read_calendar("f", json), &["f: \"days\" is missing"]);
        let area = include_str!("../areas/england.json");
        check(read_area("f", area), &[]);
        let area = area.replacen("\"working-days\": null", "\"working-days\": 0", 1);
        check(
            read_area("f", &area),
            &[
                "f: times[0].working-days: there should be a whole number from 1 to 10000 here, not 0",
            ],
        );
    }

    #[test]
    fn ids_days_and_numbers_are_told_from_others() {
        for (id, holds) in [
            ("a", true),
            ("a-1", true),
            ("", false),
            ("-a", false),
            ("a-", false),
            ("a--b", false),
            ("A", false),
        ] {
            assert_eq!(is_id(id, false), holds, "{id}");
        }
        assert!(is_id("S1", true));
        for day in ["2026-1-012", "+026-11-22", "2026-02-30", "2026-11-22 ", "2026-11-2é", ""] {
            assert_eq!(parse_day(day), None, "{day}");
        }
        assert_eq!(parse_day("2026-11-22"), chrono::NaiveDate::from_ymd_opt(2026, 11, 22));
    }
}
