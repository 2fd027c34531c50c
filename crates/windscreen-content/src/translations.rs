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
use crate::reader::{FileError, FileErrors, Reader, fail};
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
    pub fn whole(self) -> Result<T, FileErrors> {
        match self.remarks {
            None => Ok(self.value),
            Some(remarks) => Err(remarks),
        }
    }

    /// With its translations; what is wrong with others is remarked upon. `again` reads the file's own texts once more,
    /// to be exchanged.
    pub(crate) fn translated(
        mut self,
        file: &str,
        tree: &Json<'_>,
        again: impl Fn() -> T,
        texts: impl for<'a> Fn(&'a mut T, &mut Filling<'a>),
    ) -> Opened<T> {
        let (all, mut problems) = translations(tree, &self.language, again, texts);
        self.translations = all;
        match &mut self.remarks {
            // Everything is said at once.
            Some(remarks) => remarks.problems.append(&mut problems),
            None if problems.is_empty() => {}
            None => self.remarks = Some(fail(file, problems)),
        }
        self
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
pub(crate) fn translations<T>(
    tree: &Json<'_>,
    own: &str,
    again: impl Fn() -> T,
    texts: impl for<'a> Fn(&'a mut T, &mut Filling<'a>),
) -> (Vec<(Text, T)>, Vec<FileError>) {
    let (tags, mut problems) = tags(tree);
    let mut all = Vec::new();
    for tag in tags {
        let mut it = Reader::inside(tree, KEY);
        check_tag(&mut it, tag, own);
        if it.is_right() {
            // Read again rather than copied: the reader is here, and code that copies every type of it would be more.
            let mut copy = again();
            let mut filling = Filling { it: Reader::inside(tree, KEY) };
            filling.open(tag);
            texts(&mut copy, &mut filling);
            filling.close();
            let mut wrong = filling.it.problems();
            if wrong.is_empty() {
                all.push((tag.into(), copy));
            }
            problems.append(&mut wrong);
        } else {
            problems.append(&mut it.problems());
        }
    }
    (all, problems)
}

/// For which languages a file has translations, or why it has none.
#[inline(never)]
fn tags<'a>(tree: &'a Json<'_>) -> (Vec<&'a str>, Vec<FileError>) {
    let mut tags = Vec::new();
    let it = Reader::inside(tree, KEY);
    if it.is_right() {
        for tag in it.keys() {
            // One that stands twice is refused, once.
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    (tags, it.problems())
}

#[inline(never)]
fn check_tag<'a>(it: &mut Reader<'a>, tag: &'a str, own: &str) {
    it.group(tag);
    if !is_tag(tag) {
        it.wrong("a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant");
    } else if own.eq_ignore_ascii_case(tag) {
        it.wrong("the file is written in this language already");
    }
}

/// Takes each text from a translation.
pub(crate) struct Filling<'a> {
    it: Reader<'a>,
}

impl Filling<'_> {
    /// Puts a text in the place of another, unless something of it is lost.
    fn put(&mut self, own: &mut Text, translated: &Text) {
        if translated.trim().is_empty() {
            // A text that is missing was reported already; one in a list may be empty where the file's own is.
            if !own.trim().is_empty() {
                self.it.wrong("this may not be empty");
            }
        } else if let Some(lost) = lost(own, translated) {
            let message = [
                "\"",
                &lost,
                "\" of the original is missing: numbers and what stands in { } stay as they are",
            ];
            self.it.wrong(&message.concat());
        }
        own.clone_from(translated);
    }
}

impl<'a> Walk<'a> for Filling<'a> {
    fn open(&mut self, key: &'a str) {
        self.it.open(key);
    }

    fn list(&mut self, key: &'static str, n: usize) -> bool {
        self.it.has_as_many(key, n)
    }

    fn open_nth(&mut self, key: &'static str, n: usize) {
        self.it.open_nth(key, n);
    }

    fn close(&mut self) {
        self.it.close();
    }

    #[inline(never)]
    fn text(&mut self, key: &'static str, text: &'a mut Text) {
        if self.it.has(key) {
            let translated = self.it.text(key);
            self.put(text, &translated);
        } else {
            self.it.text(key);
        }
    }

    #[inline(never)]
    fn texts(&mut self, key: &'static str, texts: &'a mut [Text]) {
        if self.it.has_as_many(key, texts.len()) {
            let translated: Vec<Text> = self.it.texts(key);
            for (n, (own, translated)) in texts.iter_mut().zip(&translated).enumerate() {
                self.it.at(n);
                self.put(own, translated);
            }
        }
    }
}

/// Whether it is a language tag in its usual spelling: a language, perhaps a script, a region, and more after them.
fn is_tag(tag: &str) -> bool {
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
        match kept.iter().position(|it| *it == part) {
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
