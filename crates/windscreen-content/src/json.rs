//! Text becomes a tree of JSON values, or the first thing that is wrong with it and where.
//!
//! Why our own: half of a general parser is floating-point numbers, and a file holds none. This one
//! keeps a number as it is written, and the keys of a group in their order, so that a key that
//! stands twice is seen.

use windscreen_core::push_number;

/// A JSON value.
#[derive(Debug, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Flag(bool),
    /// As it is written.
    Number(&'a str),
    Text(String),
    List(Vec<Json<'a>>),
    /// Keys and values, in the order of the file.
    Group(Vec<(String, Json<'a>)>),
}

/// How deep groups and lists may stand in each other. A condition inside a condition is the deepest
/// that a file needs.
const DEEPEST: u8 = 120;

/// Parses a text, or says what is wrong with it, with its line and column.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, String> {
    let mut parser = Parser { text, at: 0 };
    let parsed = parser.value(DEEPEST);
    let wrong = match parsed {
        Err(wrong) => wrong,
        Ok(value) => {
            if parser.space() == 0 && parser.at == text.len() {
                return Ok(value);
            }
            "nothing may follow the last bracket"
        }
    };
    let before = text.get(..parser.at).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    let column = before.chars().rev().take_while(|it| *it != '\n').count();
    let mut message = String::from(wrong);
    message.push_str(" at line ");
    push_number(&mut message, u32::try_from(line + 1).unwrap_or(u32::MAX));
    message.push_str(" column ");
    push_number(&mut message, u32::try_from(column + 1).unwrap_or(u32::MAX));
    Err(message)
}

type Parsed<T> = Result<T, &'static str>;

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    /// The byte here; 0 at the end, which no valid file holds.
    fn here(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// The byte after white space.
    fn space(&mut self) -> u8 {
        while matches!(self.here(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.here()
    }

    /// Whether this byte stands here, and if so steps over it.
    fn take(&mut self, byte: u8) -> bool {
        let is_here = self.here() == byte;
        if is_here {
            self.at += 1;
        }
        is_here
    }

    /// Steps over digits; whether there was one.
    fn digits(&mut self) -> bool {
        let first = self.at;
        while self.here().is_ascii_digit() {
            self.at += 1;
        }
        first < self.at
    }

    fn value(&mut self, deeper: u8) -> Parsed<Json<'a>> {
        let Some(deeper) = deeper.checked_sub(1) else {
            return Err("groups and lists stand too deep in each other");
        };
        match self.space() {
            b'{' => self.group(deeper),
            b'[' => self.list(deeper),
            b'"' => Ok(Json::Text(self.string()?)),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let rest = self.text.get(self.at..).unwrap_or_default();
                let (word, value) = match self.here() {
                    b't' => ("true", Json::Flag(true)),
                    b'f' => ("false", Json::Flag(false)),
                    _ => ("null", Json::Null),
                };
                if !rest.starts_with(word) {
                    return Err("expected a value");
                }
                self.at += word.len();
                Ok(value)
            }
        }
    }

    fn list(&mut self, deeper: u8) -> Parsed<Json<'a>> {
        self.at += 1;
        let mut list = Vec::new();
        if self.space() != b']' {
            loop {
                list.push(self.value(deeper)?);
                self.space();
                if !self.take(b',') {
                    break;
                }
            }
        }
        if self.take(b']') { Ok(Json::List(list)) } else { Err("expected `,` or `]`") }
    }

    fn group(&mut self, deeper: u8) -> Parsed<Json<'a>> {
        self.at += 1;
        let mut group = Vec::new();
        if self.space() != b'}' {
            loop {
                if self.space() != b'"' {
                    return Err("expected a key in quotes");
                }
                let key = self.string()?;
                self.space();
                if !self.take(b':') {
                    return Err("expected `:`");
                }
                group.push((key, self.value(deeper)?));
                self.space();
                if !self.take(b',') {
                    break;
                }
            }
        }
        if self.take(b'}') { Ok(Json::Group(group)) } else { Err("expected `,` or `}`") }
    }

    fn number(&mut self) -> Parsed<Json<'a>> {
        let first = self.at;
        self.take(b'-');
        let mut well = self.take(b'0') || self.digits();
        if self.take(b'.') {
            well &= self.digits();
        }
        if matches!(self.here(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.here(), b'+' | b'-') {
                self.at += 1;
            }
            well &= self.digits();
        }
        match self.text.get(first..self.at) {
            Some(number) if well => Ok(Json::Number(number)),
            _ => Err("a number is not well written"),
        }
    }

    fn string(&mut self) -> Parsed<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let first = self.at;
            while !matches!(self.here(), b'"' | b'\\' | 0..=31) {
                self.at += 1;
            }
            string.push_str(self.text.get(first..self.at).unwrap_or_default());
            if self.take(b'"') {
                return Ok(string);
            }
            if !self.take(b'\\') {
                return Err("a text does not end in a quote on its own line");
            }
            let escape = self.here();
            self.at += 1;
            string.push(match escape {
                b'"' | b'\\' | b'/' => char::from(escape),
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'u' => self.letter().ok_or("\\u and four digits are no letter")?,
                _ => {
                    self.at -= 1;
                    return Err("expected one of \" \\ / b f n r t u after \\");
                }
            });
        }
    }

    /// The letter written as four hexadecimal digits, or as two such halves.
    fn letter(&mut self) -> Option<char> {
        let first = self.half()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        if !(self.take(b'\\') && self.take(b'u')) {
            return None;
        }
        let second = self.half()?.checked_sub(0xDC00).filter(|it| *it < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)
    }

    fn half(&mut self) -> Option<u32> {
        let mut half = 0;
        for _ in 0..4 {
            half = half << 4 | char::from(self.here()).to_digit(16)?;
            self.at += 1;
        }
        Some(half)
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, parse};
    use serde_json::Value;

    fn same(ours: &Json<'_>, theirs: &Value) -> bool {
        match (ours, theirs) {
            (Json::Null, Value::Null) => true,
            (Json::Flag(ours), Value::Bool(theirs)) => ours == theirs,
            (Json::Number(ours), Value::Number(theirs)) => {
                ours.parse().ok() == theirs.as_f64() || ours.parse().ok() == theirs.as_u64()
            }
            (Json::Text(ours), Value::String(theirs)) => ours == theirs,
            (Json::List(ours), Value::Array(theirs)) => {
                ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| same(a, b))
            }
            (Json::Group(ours), Value::Object(theirs)) => {
                ours.iter().all(|(key, it)| theirs.get(key).is_some_and(|other| same(it, other)))
                    && theirs.keys().all(|key| ours.iter().any(|(known, _)| known == key))
            }
            _ => false,
        }
    }

    #[track_caller]
    fn check(text: &str) {
        let (ours, theirs) = (parse(text), serde_json::from_str::<Value>(text));
        match (&ours, &theirs) {
            (Ok(ours), Ok(theirs)) => assert!(same(ours, theirs), "{text}: {ours:?}"),
            _ => assert!(ours.is_err() && theirs.is_err(), "{text}: {ours:?}, {theirs:?}"),
        }
    }

    #[test]
    fn it_reads_what_another_parser_reads() {
        for text in [
            "",
            " ",
            "null",
            "nul",
            "nulll",
            "true",
            "tru",
            "false",
            "[]",
            "[ ]",
            "[,]",
            "[1,]",
            "[1 2]",
            "[1",
            "{}",
            "{ }",
            "{,}",
            r#"{"a":1,}"#,
            r#"{"a" 1}"#,
            r"{a:1}",
            r#"{"a":1 "b":2}"#,
            r#"{"a":{"b":[{}]}}"#,
            r#"{"a":1}x"#,
            "[]]",
            "0",
            "-0",
            "00",
            "01",
            "-",
            "-1",
            "+1",
            "1.",
            ".5",
            "1.5",
            "1e",
            "1e5",
            "1E+5",
            "1e-5",
            "1.5e3",
            "-1.0",
            "0x1",
            "1a",
            "4294967296",
            r#""""#,
            r#"""#,
            r#""a"#,
            r#""é🦆""#,
            r#""\n\t\r\b\f\"\\\/""#,
            r#""\x""#,
            r#""\u0041""#,
            r#""\u00e9""#,
            r#""\u004""#,
            r#""\ud83e\udd86""#,
            r#""\ud83e""#,
            r#""\ud83e\n""#,
            r#""\udd86""#,
            r#""\ud83e\ud83e""#,
            r#""\ud83e\u0041""#,
            "\"a\nb\"",
            "\"a\tb\"",
            "\"\u{0}\"",
            "\u{0}",
            "[\u{a0}]",
            "\u{feff}[]",
            "[1]\n ",
            "'a'",
            "// x",
            "NaN",
            "é",
        ] {
            check(text);
        }
        for entry in crate::instruments().iter().chain(crate::areas()) {
            check(entry.json);
            for end in
                (0..entry.json.len()).step_by(997).filter(|end| entry.json.is_char_boundary(*end))
            {
                check(&entry.json[..end]);
            }
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_kept_twice() {
        let Ok(Json::Group(group)) = parse(r#"{"a":1,"a":2}"#) else { unreachable!() };
        assert_eq!(group.len(), 2);
    }

    #[test]
    fn it_says_where() {
        let wrong = |text: &str| parse(text).map(drop).unwrap_err();
        assert_eq!(wrong("{\n  \"é\" \"b\"\n}"), "expected `:` at line 2 column 7");
        assert_eq!(wrong("[1] 2"), "nothing may follow the last bracket at line 1 column 5");
        assert_eq!(
            wrong(&"[".repeat(100_000)),
            "groups and lists stand too deep in each other at line 1 column 121"
        );
    }
}
