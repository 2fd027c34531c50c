//! A strict walk over JSON that reports every problem at once, each with its place, in sentences
//! that somebody who does not program can act on.
//!
//! Why not derive: serde stops at the first problem and says it in a programmer's words.

use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;
use windscreen_core::{Id, Text};

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
            write!(f, "{}: {problem}", self.file)?;
        }
        Ok(())
    }
}

impl std::error::Error for FileErrors {}

/// The largest file that is read, in bytes: an instrument of 10,000 items is about 4 MB.
const LARGEST_FILE: usize = 8_000_000;

/// Reads a file with `read`, and reports either its value or everything that is wrong.
pub(crate) fn read_file<T>(
    file: &str,
    json: &str,
    read: impl FnOnce(&Node<'_>) -> T,
) -> Result<(T, Vec<FileError>), FileErrors> {
    let whole = |message: String| FileErrors {
        file: file.to_owned(),
        problems: vec![FileError { place: String::new(), message }],
    };
    if LARGEST_FILE < json.len() {
        return Err(whole(
            "the file is larger than 8 MB, which is more than this reader opens".to_owned(),
        ));
    }
    let value: Value =
        serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| {
            let mut message = String::from(
                "the file is not well-formed JSON (a missing comma, quote or bracket?): ",
            );
            message.push_str(&error.to_string());
            whole(message)
        })?;
    let problems = RefCell::new(Vec::new());
    let node =
        Node { value: &value, at: &At { parent: None, step: Step::Root }, problems: &problems };
    let read = read(&node);
    Ok((read, problems.into_inner()))
}

/// A step into a file.
enum Step<'a> {
    Root,
    Key(&'a str),
    Place(usize),
}

/// A place in a file, as a chain of steps.
pub(crate) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

impl At<'_> {
    fn path(&self) -> String {
        let mut path = self.parent.map(At::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Place(n) => {
                path.push('[');
                path.push_str(&n.to_string());
                path.push(']');
            }
        }
        path
    }
}

/// A value in a file with its place.
pub(crate) struct Node<'a> {
    pub(crate) value: &'a Value,
    at: &'a At<'a>,
    problems: &'a RefCell<Vec<FileError>>,
}

impl Node<'_> {
    /// Reports a problem here.
    pub(crate) fn wrong(&self, message: &str) {
        self.problems
            .borrow_mut()
            .push(FileError { place: self.at.path(), message: message.to_owned() });
    }

    /// Reads an object; keys that `read` did not ask for are reported.
    pub(crate) fn object<T: Default>(&self, read: impl FnOnce(&mut Object<'_>) -> T) -> T {
        let Some(map) = self.value.as_object() else {
            self.wrong(&expected("a group in { }", self.value));
            return T::default();
        };
        let mut object = Object { map, node: self, asked: Vec::new() };
        let read = read(&mut object);
        object.refuse_the_rest();
        read
    }

    /// Reads a list.
    pub(crate) fn list<T>(&self, mut read: impl FnMut(&Node<'_>) -> T) -> Vec<T> {
        let Some(list) = self.value.as_array() else {
            self.wrong(&expected("a list in [ ]", self.value));
            return Vec::new();
        };
        let mut all = Vec::with_capacity(list.len());
        for (n, value) in list.iter().enumerate() {
            let at = At { parent: Some(self.at), step: Step::Place(n) };
            all.push(read(&Node { value, at: &at, problems: self.problems }));
        }
        all
    }

    /// Reads a group whose keys are not ours to name, in the order of the keys.
    pub(crate) fn entries(&self, mut read: impl FnMut(&str, &Node<'_>)) {
        let Some(map) = self.value.as_object() else {
            self.wrong(&expected("a group in { }", self.value));
            return;
        };
        for (key, value) in map {
            let at = At { parent: Some(self.at), step: Step::Key(key) };
            read(key, &Node { value, at: &at, problems: self.problems });
        }
    }

    /// Reads text.
    pub(crate) fn text(&self) -> Text {
        if let Some(text) = self.value.as_str() { text.into() } else {
            self.wrong(&expected("text in quotes", self.value));
            "".into()
        }
    }

    /// Reads a whole number up to `most`.
    pub(crate) fn number(&self, most: u64) -> u64 {
        if let Some(number) = self.value.as_u64().filter(|number| *number <= most) { number } else {
            let mut wanted = String::from("a whole number from 0 to ");
            wanted.push_str(&most.to_string());
            self.wrong(&expected(&wanted, self.value));
            0
        }
    }

    /// Reads true or false.
    pub(crate) fn flag(&self) -> bool {
        self.value.as_bool().unwrap_or_else(|| {
            self.wrong(&expected("true or false", self.value));
            false
        })
    }

    /// Reads one of a few words.
    pub(crate) fn word<T: Copy>(&self, words: &[(&str, T)]) -> Option<T> {
        let text = self.value.as_str();
        let found = words.iter().find(|(word, _)| Some(*word) == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let mut wanted = String::from("one of");
            for (n, (word, _)) in words.iter().enumerate() {
                wanted.push_str(if n == 0 { " \"" } else { ", \"" });
                wanted.push_str(word);
                wanted.push('"');
            }
            self.wrong(&expected(&wanted, self.value));
        }
        found
    }
}

/// "expected …, found …"
fn expected(wanted: &str, found: &Value) -> String {
    let mut message = String::from("there should be ");
    message.push_str(wanted);
    message.push_str(" here, not ");
    match found {
        Value::Null => message.push_str("null"),
        Value::Bool(_) => message.push_str("true or false"),
        Value::Number(number) => message.push_str(&number.to_string()),
        Value::String(text) => {
            message.push('"');
            message.extend(text.chars().take(60));
            message.push('"');
        }
        Value::Array(_) => message.push_str("a list"),
        Value::Object(_) => message.push_str("a group"),
    }
    message
}

/// An object being read. Every key asked for is remembered, so that the rest can be refused.
pub(crate) struct Object<'a> {
    map: &'a Map<String, Value>,
    node: &'a Node<'a>,
    asked: Vec<&'static str>,
}

impl Object<'_> {
    /// Reads a key that may be absent. `null` counts as absent.
    pub(crate) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Node<'_>) -> T,
    ) -> Option<T> {
        self.asked.push(key);
        let value = self.map.get(key).filter(|value| !value.is_null())?;
        let at = At { parent: Some(self.node.at), step: Step::Key(key) };
        Some(read(&Node { value, at: &at, problems: self.node.problems }))
    }

    /// Reads a key that must be there.
    pub(crate) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Node<'_>) -> T,
    ) -> Option<T> {
        let value = self.optional(key, read);
        if value.is_none() {
            let mut message = String::from("\"");
            message.push_str(key);
            message.push_str("\" is missing");
            self.node.wrong(&message);
        }
        value
    }

    /// Text that must be there and not be empty.
    pub(crate) fn text(&mut self, key: &'static str) -> Text {
        self.required(key, |node| {
            let text = node.text();
            if text.trim().is_empty() && node.value.is_string() {
                node.wrong("this may not be empty");
            }
            text
        })
        .unwrap_or_else(|| "".into())
    }

    /// Text that may be absent or empty.
    pub(crate) fn optional_text(&mut self, key: &'static str) -> Text {
        self.optional(key, as_text).unwrap_or_else(|| "".into())
    }

    /// An id that must be there.
    pub(crate) fn id(&mut self, key: &'static str) -> Id {
        self.text(key)
    }

    /// A list that must be there.
    pub(crate) fn list<T>(
        &mut self,
        key: &'static str,
        read: impl FnMut(&Node<'_>) -> T,
    ) -> Vec<T> {
        self.required(key, |node| node.list(read)).unwrap_or_default()
    }

    /// A list that may be absent.
    pub(crate) fn optional_list<T>(
        &mut self,
        key: &'static str,
        read: impl FnMut(&Node<'_>) -> T,
    ) -> Vec<T> {
        self.optional(key, |node| node.list(read)).unwrap_or_default()
    }

    /// A list of ids that may be absent.
    pub(crate) fn ids(&mut self, key: &'static str) -> Vec<Id> {
        self.optional_list(key, as_text)
    }

    /// True or false; false if absent.
    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        self.optional(key, as_flag).unwrap_or(false)
    }

    /// One of a few words, that must be there.
    pub(crate) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        self.required(key, |node| node.word(words)).flatten()
    }

    /// The first key of the object, for conditions that are told apart by their key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    /// Reports a problem of the object as a whole.
    pub(crate) fn wrong(&self, message: &str) {
        self.node.wrong(message);
    }

    fn refuse_the_rest(&self) {
        for key in self.map.keys().filter(|key| !self.asked.contains(&key.as_str())) {
            let mut message = String::from("\"");
            message.extend(key.chars().take(60));
            message.push_str("\" is not a key that belongs here");
            let near = self
                .asked
                .iter()
                .find(|asked| asked.contains(key.as_str()) || key.contains(**asked));
            if let Some(near) = near {
                message.push_str("; did you mean \"");
                message.push_str(near);
                message.push_str("\"?");
            }
            self.node.wrong(&message);
        }
    }
}

/// Reads text, for use where a function is passed.
pub(crate) fn as_text(node: &Node<'_>) -> Text {
    node.text()
}

/// Reads true or false, for use where a function is passed.
pub(crate) fn as_flag(node: &Node<'_>) -> bool {
    node.flag()
}
