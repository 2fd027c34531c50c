//! JSON in the making. By hand: a general writer would ship for the few things that are written.
//!
//! It stands here because what is saved and what is taken away are written by it, and they know nothing of each other.

use crate::Map;
use std::ops::Deref;

/// JSON in the making. What is written in the same order is the same text.
#[derive(Debug, Default)]
pub struct JsonWriter(String);

impl JsonWriter {
    /// A group and what is written in it, as text.
    pub fn whole(write: impl FnOnce(&mut JsonWriter)) -> String {
        let mut out = JsonWriter::default();
        out.group(write);
        out.0
    }

    /// A group, where a value stands: after a key.
    pub fn group(&mut self, write: impl FnOnce(&mut JsonWriter)) {
        self.0.push('{');
        write(self);
        self.0.push('}');
    }

    /// A group, where a thing of a list stands.
    pub fn entry(&mut self, write: impl FnOnce(&mut JsonWriter)) {
        self.comma();
        self.group(write);
    }

    #[inline(never)]
    fn comma(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    /// A key. Its value must follow.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        self.comma();
        self.quoted(key);
        self.0.push(':');
    }

    #[inline(never)]
    fn quoted(&mut self, words: &str) {
        self.0.push('"');
        for letter in words.chars() {
            match letter {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(letter);
                }
                '\n' => self.0.push_str("\\n"),
                letter if letter < ' ' => {
                    self.0.push_str("\\u00");
                    for digit in [u32::from(letter) / 16, u32::from(letter) % 16] {
                        self.0.extend(char::from_digit(digit, 16));
                    }
                }
                letter => self.0.push(letter),
            }
        }
        self.0.push('"');
    }

    /// A number, where a value stands: after a key.
    pub fn number(&mut self, number: u32) {
        push_number(&mut self.0, number);
    }

    /// A key that is true.
    pub fn flag(&mut self, key: &str) {
        self.key(key);
        self.0.push_str("true");
    }

    /// A key and its text.
    #[inline(never)]
    pub fn text(&mut self, key: &str, words: &str) {
        self.key(key);
        self.quoted(words);
    }

    /// A text, where a thing of a list stands.
    #[inline(never)]
    pub fn item(&mut self, words: &str) {
        self.comma();
        self.quoted(words);
    }

    /// A key and a list, in which entries or items are written.
    pub fn array(&mut self, key: &str, write: impl FnOnce(&mut JsonWriter)) {
        self.key(key);
        self.0.push('[');
        write(self);
        self.0.push(']');
    }

    /// The same, and nothing at all where nothing is written in it.
    pub fn array_if_any(&mut self, key: &str, write: impl FnOnce(&mut JsonWriter)) {
        let before = self.0.len();
        self.key(key);
        self.0.push('[');
        write(self);
        if self.0.ends_with('[') {
            self.0.truncate(before);
        } else {
            self.0.push(']');
        }
    }

    /// A key and a list with a group for each of these.
    pub fn list<T>(&mut self, key: &str, all: &[T], write: impl Fn(&mut JsonWriter, &T)) {
        self.array(key, |out| {
            for it in all {
                out.entry(|out| write(out, it));
            }
        });
    }

    /// A key and a list of groups of two texts each.
    pub fn pairs<K: Ord + Deref<Target = str>, V: Deref<Target = str>>(
        &mut self,
        list: &str,
        key: &str,
        value: &str,
        all: &Map<K, V>,
    ) {
        self.array(list, |out| {
            for (id, words) in all {
                out.entry(|out| {
                    out.text(key, id);
                    out.text(value, words);
                });
            }
        });
    }
}

/// Adds a number. (Each `to_string` weighs a quarter of a kilobyte.)
pub fn push_number(text: &mut String, number: u32) {
    if 9 < number {
        push_number(text, number / 10);
    }
    text.extend(char::from_digit(number % 10, 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_between_and_nowhere_else() {
        let json = JsonWriter::whole(|out| {
            out.text("a", "{[");
            out.array("b", |out| {
                out.item("[");
                out.entry(|_| {});
                out.entry(|out| out.flag("c"));
            });
            out.array_if_any("d", |_| {});
            out.array_if_any("e", |out| out.item("\"\\\n\u{1}"));
            out.key("f");
            out.number(120);
        });
        let wanted = r#"{"a":"{[","b":["[",{},{"c":true}],"e":["\"\\\n\u0001"],"f":120}"#;
        assert_eq!(json, wanted);
    }

    #[test]
    fn every_number_is_written_out() {
        let mut text = String::new();
        push_number(&mut text, 0);
        push_number(&mut text, 4_294_967_295);
        assert_eq!(text, "04294967295");
    }
}
