//! `translations` of a file: its texts in other languages.
//!
//! A translation is read by walking through the texts of the file itself (`texts.rs`) and taking each from the
//! translation. So it can only exchange texts: there is no place in it for a rule, a level or a number, a text that is
//! missing is missed, and what is left over is refused as any key that does not belong. Nothing of it is looked at
//! before the rest of the file is right, because all of it is held against that.
//!
//! A language in which anything is wrong is left out, and the file is read without it: the numbers to ring, and the
//! questions, must not depend on a text that no page may ever show.

use crate::json::Json;
use crate::problems::{FileError, FileErrors, expected, fail, not_a_key, push_step};
use crate::texts::Walk;
use windscreen_core::Text;

/// The language of files that name none.
pub(crate) const BRITISH_ENGLISH: &str = "en-GB";

/// What a file says in its own language and in others, and what of it was refused without refusing the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<T> {
    /// What it says, in its own language.
    pub value: T,
    /// What could not be used, if anything.
    pub remarks: Option<FileErrors>,
    /// Its own language, as a tag.
    pub(crate) language: Text,
    pub(crate) translations: Vec<(Text, T)>,
}

impl<T> Opened<T> {
    /// A file that says this in its own language, with what of it could not be used.
    pub(crate) fn new(file: &str, value: T, language: &str, remarks: Vec<FileError>) -> Opened<T> {
        let remarks = if remarks.is_empty() { None } else { Some(fail(file, remarks)) };
        Opened { value, remarks, language: language.into(), translations: Vec::new() }
    }

    /// The same in the language of this BCP 47 tag; in its own where there is no translation. A more general
    /// translation serves (RFC 4647, lookup): `cy` for `cy-GB`.
    pub fn in_language(&self, tag: &str) -> &T {
        let mut wanted = Some(tag);
        while let Some(tag) = wanted {
            if self.language.eq_ignore_ascii_case(tag) {
                break;
            }
            let found = self.translations.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag));
            if let Some((_, translated)) = found {
                return translated;
            }
            wanted = tag.rsplit_once('-').map(|(general, _)| general);
        }
        &self.value
    }

    /// What it says, or what of it could not be used: for whoever writes or ships the file.
    ///
    /// # Errors
    ///
    /// What would be left out of it.
    pub fn without_remarks(self) -> Result<T, FileErrors> {
        match self.remarks {
            None => Ok(self.value),
            Some(remarks) => Err(remarks),
        }
    }

    /// With its translations; what is wrong with others is remarked upon.
    pub(crate) fn translated(
        mut self,
        file: &str,
        tree: &Json,
        texts: impl for<'a> Fn(&'a mut T, &mut Filling<'a>),
    ) -> Opened<T>
    where
        T: Clone,
    {
        let (all, mut problems) = translations(tree, &self.language, &self.value, texts);
        self.translations = all;
        match &mut self.remarks {
            // Everything is said at once.
            Some(remarks) => remarks.problems.append(&mut problems),
            None if problems.is_empty() => {}
            None => self.remarks = Some(fail(file, problems)),
        }
        self
    }

    /// The same with what `make` makes of it, and of each translation with its tag.
    pub(crate) fn map<U>(self, make: impl Fn(&str, T) -> U) -> Opened<U> {
        let translations = self.translations.into_iter();
        Opened {
            value: make(&self.language, self.value),
            remarks: self.remarks,
            translations: translations
                .map(|(tag, it)| {
                    let of = make(&tag, it);
                    (tag, of)
                })
                .collect(),
            language: self.language,
        }
    }

    /// The languages into which it is translated, as BCP 47 tags, in the order of the file.
    pub fn languages(&self) -> impl Iterator<Item = &Text> {
        self.translations.iter().map(|(tag, _)| tag)
    }
}

/// Under this key a file has its translations.
pub(crate) const KEY: &str = "translations";

/// Reads the translations of what a file says, whose own language is `own`, and says everything that is wrong with those
/// that are left out.
fn translations<T: Clone>(
    tree: &Json,
    own: &str,
    value: &T,
    texts: impl for<'a> Fn(&'a mut T, &mut Filling<'a>),
) -> (Vec<(Text, T)>, Vec<FileError>) {
    let mut top = Filling::of(tree);
    top.open_if_there(KEY);
    let mut tags: Vec<&str> = Vec::new();
    for (tag, _) in top.here().keys.unwrap_or_default() {
        // One that stands twice is refused, once.
        if !tags.contains(&tag.as_str()) {
            tags.push(tag);
        }
    }
    let mut problems = top.problems;
    if !problems.is_empty() {
        return (Vec::new(), problems);
    }
    let mut all = Vec::new();
    for tag in tags {
        // Its texts are exchanged one by one.
        let mut copy = value.clone();
        let mut filling = Filling::of(tree);
        filling.open_if_there(KEY);
        filling.open(tag);
        let is_there = filling.problems.is_empty();
        if is_there && !is_tag(tag) {
            let message = "a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant";
            filling.wrong_here(message.to_owned());
        } else if is_there && own.eq_ignore_ascii_case(tag) {
            filling.wrong_here("the file is written in this language already".to_owned());
        } else if is_there {
            texts(&mut copy, &mut filling);
            filling.close();
        }
        let mut wrong = filling.problems;
        if wrong.is_empty() {
            all.push((tag.into(), copy));
        }
        problems.append(&mut wrong);
    }
    (all, problems)
}

/// A group in which the walk stands; none where it is missing, and that was said.
#[derive(Default)]
struct Group<'a> {
    keys: Option<&'a [(String, Json)]>,
    asked: Vec<&'a str>,
    /// How long the place is outside.
    outside: usize,
}

/// Takes each text from a translation.
pub(crate) struct Filling<'a> {
    groups: Vec<Group<'a>>,
    place: String,
    problems: Vec<FileError>,
}

impl<'a> Filling<'a> {
    fn of(tree: &'a Json) -> Filling<'a> {
        let group = if let Json::Group(group) = tree { Some(&group[..]) } else { None };
        let top = Group { keys: group, ..Group::default() };
        Filling { groups: vec![top], place: String::new(), problems: Vec::new() }
    }

    fn here(&self) -> &Group<'a> {
        self.groups.last().expect("the walk closes as often as it opens, and begins in a group")
    }

    /// Says what is wrong with the group.
    fn wrong_here(&mut self, message: String) {
        self.problems.push(FileError { place: self.place.clone(), message });
    }

    /// Says what is wrong with a key of the group, or a place in the list under it, unless something was said of it.
    fn wrong(&mut self, key: &str, n: usize, message: String) {
        let mut place = self.place.clone();
        push_step(&mut place, key, n);
        if self.problems.last().is_none_or(|problem| problem.place != place) {
            self.problems.push(FileError { place, message });
        }
    }

    fn get(&mut self, key: &'a str) -> Option<&'a Json> {
        if let Some(here) = self.groups.last_mut() {
            here.asked.push(key);
        }
        let mut found = self.here().keys?.iter().filter(|(known, _)| known == key);
        let first = found.next();
        let last = found.next_back();
        if last.is_some() {
            self.wrong(key, NONE, "this key stands twice".to_owned());
        }
        last.or(first).map(|(_, value)| value)
    }

    /// A key that must be there. `null` is as good as nothing.
    fn need(&mut self, key: &'a str) -> Option<&'a Json> {
        let found = self.get(key).filter(|it| !matches!(it, Json::Null));
        if found.is_none() && self.here().keys.is_some() {
            self.wrong_here(format!("\"{key}\" is missing"));
        }
        found
    }

    fn enter(&mut self, key: &str, n: usize, value: Option<&'a Json>) {
        let group = match value {
            Some(Json::Group(group)) => Some(&group[..]),
            Some(other) => {
                self.wrong(key, n, expected("a group in { }", other));
                None
            }
            None => None,
        };
        let outside = self.place.len();
        push_step(&mut self.place, key, n);
        self.groups.push(Group { keys: group, asked: Vec::new(), outside });
    }

    fn open_if_there(&mut self, key: &'a str) {
        let value = self.get(key);
        self.enter(key, NONE, value);
    }

    fn entries(&mut self, key: &'a str) -> Option<&'a [Json]> {
        match self.need(key)? {
            Json::List(list) => Some(list),
            other => {
                self.wrong(key, NONE, expected("a list in [ ]", other));
                None
            }
        }
    }

    /// A list with as many things as are wanted.
    fn as_many(&mut self, key: &'a str, wanted: usize) -> Option<&'a [Json]> {
        let list = self.entries(key)?;
        if list.len() != wanted {
            let message = format!("there should be {wanted} here, in the order of the original");
            self.wrong(key, NONE, message);
            return None;
        }
        Some(list)
    }

    /// Puts a text in the place of another, unless something of it is lost.
    fn put(&mut self, key: &str, n: usize, own: &mut Text, value: &Json) {
        let Json::Text(translated) = value else {
            self.wrong(key, n, expected("text in quotes", value));
            return;
        };
        if translated.trim().is_empty() {
            // One in a list may be empty where the file's own is.
            if !own.trim().is_empty() || n == NONE {
                self.wrong(key, n, "this may not be empty".to_owned());
            }
        } else if let Some(lost) = lost(own, translated) {
            let message = format!(
                "\"{lost}\" of the original is missing: numbers and what stands in {{ }} stay as they are"
            );
            self.wrong(key, n, message);
        }
        *own = translated.as_str().into();
    }
}

/// A step that is no place in a list.
const NONE: usize = usize::MAX;

impl<'a> Walk<'a> for Filling<'a> {
    fn open(&mut self, key: &'a str) {
        let value = self.need(key);
        self.enter(key, NONE, value);
    }

    fn list(&mut self, key: &'static str, n: usize) -> bool {
        self.as_many(key, n).is_some()
    }

    fn open_nth(&mut self, key: &'static str, n: usize) {
        let list = self.entries(key);
        self.enter(key, n, list.and_then(|list| list.get(n)));
    }

    /// Leaves a group, and refuses its keys that were not asked for.
    fn close(&mut self) {
        let Some(Group { keys, asked, outside }) = self.groups.pop() else { return };
        for (key, _) in keys.unwrap_or_default() {
            if !asked.contains(&key.as_str()) {
                self.wrong_here(not_a_key(key, &asked));
            }
        }
        self.place.truncate(outside);
    }

    fn text(&mut self, key: &'static str, text: &'a mut Text) {
        if let Some(value) = self.need(key) {
            self.put(key, NONE, text, value);
        }
    }

    fn texts(&mut self, key: &'static str, texts: &'a mut [Text]) {
        for (n, (value, own)) in
            self.as_many(key, texts.len()).unwrap_or_default().iter().zip(texts).enumerate()
        {
            self.put(key, n, own, value);
        }
    }
}

/// Whether it is a language tag in its usual spelling: a language, perhaps a script, a region, and more after them.
pub(crate) fn is_tag(tag: &str) -> bool {
    let mut last = 0;
    let mut is_extended = false;
    for (n, part) in tag.split('-').enumerate() {
        let all = |holds: fn(&u8) -> bool| part.bytes().all(|byte| holds(&byte));
        let is_small = all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        // What this part is decides what may follow.
        let kind = match (part.len(), part.as_bytes()) {
            (2 | 3, _) if n == 0 && all(u8::is_ascii_lowercase) => 1,
            (4, [first, rest @ ..])
                if first.is_ascii_uppercase() && rest.iter().all(u8::is_ascii_lowercase) =>
            {
                2
            }
            (2, _) if all(u8::is_ascii_uppercase) => 3,
            (3, _) if all(u8::is_ascii_digit) => 3,
            // A part of one letter only says what the next ones are.
            (1, _) if is_small => 4,
            (5..=8, _) if is_small => 5,
            (4, [first, ..]) if is_small && first.is_ascii_digit() => 5,
            (2..=4, _) if is_small && is_extended => 5,
            _ => return false,
        };
        if (kind == 1) != (n == 0) || kind < 4 && kind <= last {
            return false;
        }
        is_extended |= kind == 4;
        last = kind;
    }
    last != 4
}

/// What of a text is lost in its translation: a number, or a word in braces, that does not stand in it as often.
fn lost(own: &str, translated: &str) -> Option<String> {
    let mut kept = fixed(translated);
    for part in fixed(own) {
        match kept.iter().position(|kept| *kept == part) {
            Some(place) => {
                kept.swap_remove(place);
            }
            None => return Some(part),
        }
    }
    None
}

/// The numbers of a text, and what stands in braces.
fn fixed(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let (mut in_braces, mut in_number) = (false, false);
    for letter in text.chars() {
        let digit = digit(letter);
        if in_braces || letter == '{' {
            if !in_braces {
                all.push(String::new());
            }
            if let Some(part) = all.last_mut() {
                part.push(letter);
            }
            in_braces = letter != '}';
        } else if let Some(digit) = digit {
            if !in_number {
                all.push(String::new());
            }
            if let Some(part) = all.last_mut() {
                part.push(digit);
            }
        }
        in_number = digit.is_some() && !in_braces;
    }
    all
}

/// A digit, whatever the script it is written in.
fn digit(letter: char) -> Option<char> {
    // The zeros of Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil and Thai; the other nine follow.
    const ZEROS: [u32; 8] = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50];
    if letter.is_ascii_digit() {
        return Some(letter);
    }
    let letter = u32::from(letter);
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&letter))?;
    char::from_digit(letter - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::{Opened, is_tag, lost};

    #[test]
    fn tags_are_told_from_others() {
        for (tag, holds) in [
            ("cy", true),
            ("pt-BR", true),
            ("zh-Hant", true),
            ("zh-Hant-HK", true),
            ("es-419", true),
            ("en-XA", true),
            ("sl-rozaj", true),
            ("en-x-plain", true),
            ("en-x-in-easy", true),
            ("", false),
            ("c", false),
            ("cymraeg", false),
            ("CY", false),
            ("cy-gb", false),
            ("zh-hant", false),
            ("de-1996", true),
            ("pt-br-", false),
            ("pt-BR-Latn", false),
            ("pt-BR-BR", false),
            ("pt_BR", false),
            ("en-x", false),
            ("en-ÉÉ", false),
            ("when", false),
            ("level", false),
        ] {
            assert_eq!(is_tag(tag), holds, "{tag}");
        }
    }

    #[test]
    fn numbers_and_what_stands_in_braces_must_stay() {
        for (own, translated, expected) in [
            ("Ring 999 now", "Ffoniwch 999 nawr", None),
            ("Ring 999 now", "Ffoniwch 99 nawr", Some("999")),
            ("Ring 999 now", "Ffoniwch 9990 nawr", Some("999")),
            ("1 of 1", "1", Some("1")),
            ("14 or more", "15 or more", Some("14")),
            ("0808 800 5000", "٠٨٠٨ ٨٠٠ ٥٠٠٠", None),
            ("16 and 17", "17 و 16", None),
            ("Seen by {name} on {day}", "{day}: {name}", None),
            ("Seen by {name} on {day}", "{day}: {nam}", Some("{name}")),
            ("an open { brace", "no brace", Some("{ brace")),
            ("{14}", "14", Some("{14}")),
            ("in one day", "in 1 day", None),
        ] {
            assert_eq!(lost(own, translated).as_deref(), expected, "{own} / {translated}");
        }
    }

    #[test]
    fn a_more_general_translation_serves_and_else_the_own_language() {
        let opened = Opened {
            value: "own",
            remarks: None,
            language: "en-GB".into(),
            translations: vec![("en".into(), "en"), ("cy".into(), "cy"), ("zh-Hant".into(), "zh")],
        };
        for (tag, expected) in [
            ("cy", "cy"),
            ("CY", "cy"),
            ("cy-GB", "cy"),
            ("cy-x-plain", "cy"),
            ("zh-Hant-HK", "zh"),
            ("zh", "own"),
            ("en-GB", "own"),
            ("en-gb-x-plain", "own"),
            ("en-US", "en"),
            ("fr", "own"),
            ("", "own"),
        ] {
            assert_eq!(*opened.in_language(tag), expected, "{tag}");
        }
    }
}
