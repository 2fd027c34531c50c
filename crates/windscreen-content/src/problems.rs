//! What is wrong with a file, and the words in which it is said.

use crate::json::{Json, parse};
use std::fmt;
use windscreen_core::Problem;

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
pub(crate) fn parse_file(file: &str, json: &str) -> Result<Json, FileErrors> {
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
pub(crate) fn expected(wanted: &str, found: &Json) -> String {
    let mut message = String::from("there should be ");
    message.push_str(wanted);
    message.push_str(" here, not ");
    let found = match found {
        Json::Null => "null",
        Json::Flag(_) => "true or false",
        Json::Number(number) => &number.to_string(),
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
pub(crate) fn push_start(message: &mut String, text: &str) {
    let end = text.char_indices().nth(60).map_or(text.len(), |(end, _)| end);
    message.push_str(text.get(..end).unwrap_or_default());
}

/// Adds a name in quotes.
pub(crate) fn push_quoted(message: &mut String, name: &str) {
    message.push('"');
    push_start(message, name);
    message.push('"');
}

/// Adds what was likely meant.
pub(crate) fn push_nearest(message: &mut String, nearest: Option<&str>) {
    if let Some(nearest) = nearest {
        message.push_str("; did you mean \"");
        message.push_str(nearest);
        message.push_str("\"?");
    }
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

/// Adds a step to a place: a key, a place in a list, or both.
pub(crate) fn push_step(place: &mut String, key: &str, n: usize) {
    if !key.is_empty() {
        if !place.is_empty() {
            place.push('.');
        }
        place.push_str(key);
    }
    if n != usize::MAX {
        place.push('[');
        place.push_str(&n.to_string());
        place.push(']');
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

#[cfg(test)]
mod tests {
    use super::is_id;
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
    }
}
