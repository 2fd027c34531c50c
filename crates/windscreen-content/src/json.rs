//! Text becomes a kept tree of JSON values, or the first thing that is wrong with it and where.
//!
//! `serde_json` reads the text. A tree of our own is kept and not its `Value`, because a key that stands twice must be
//! seen and keys are told of in the order of the file.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use std::fmt;

/// A JSON value.
#[derive(Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    Number(Number),
    Text(String),
    List(Vec<Json>),
    /// Keys and values, in the order of the file.
    Group(Vec<(String, Json)>),
}

/// Parses a text, or says what is wrong with it, with its line and column.
pub(crate) fn parse(text: &str) -> Result<Json, String> {
    serde_json::from_str(text).map_err(|error| {
        let said = error.to_string();
        let what = said.split(" at line ").next().unwrap_or_default();
        // Columns are counted in letters, as editors do, and not in bytes.
        let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let before = line.get(..error.column()).map_or(error.column(), |it| it.chars().count());
        let before = before.max(1);
        format!("{} at line {} column {before}", in_words(what), error.line())
    })
}

/// What the parser says, for somebody who does not program.
fn in_words(said: &str) -> &str {
    match said {
        "EOF while parsing an object" => "expected `,` or `}`",
        "EOF while parsing a list" => "expected `,` or `]`",
        "EOF while parsing a value" | "expected value" | "expected ident" => "expected a value",
        "EOF while parsing a string"
        | "control character (\\u0000-\\u001F) found while parsing a string" => {
            "a text does not end in a quote on its own line"
        }
        "key must be a string" => "expected a key in quotes",
        "invalid escape" => "expected one of \" \\ / b f n r t u after \\",
        "invalid number" => "a number is not well written",
        "invalid unicode code point"
        | "lone leading surrogate in hex escape"
        | "unexpected end of hex escape" => "\\u and four digits are no letter",
        "trailing comma" => "no comma may stand after the last of a group or list",
        "trailing characters" => "nothing may follow the last bracket",
        "recursion limit exceeded" => "groups and lists stand too deep in each other",
        other => other,
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Json, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a value")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
                Ok(Json::Flag(flag))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
                Ok(Json::Number(number.into()))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Number(number.into()))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
                Number::from_f64(number)
                    .map(Json::Number)
                    .ok_or_else(|| E::custom("invalid number"))
            }

            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }

            fn visit_string<E>(self, text: String) -> Result<Json, E> {
                Ok(Json::Text(text))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Json, A::Error> {
                let mut list = Vec::new();
                while let Some(it) = all.next_element()? {
                    list.push(it);
                }
                Ok(Json::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Json, A::Error> {
                let mut group = Vec::new();
                while let Some(it) = all.next_entry()? {
                    group.push(it);
                }
                Ok(Json::Group(group))
            }
        }
        from.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, parse};

    #[test]
    fn a_key_that_stands_twice_is_kept_twice() {
        let Ok(Json::Group(group)) = parse(r#"{"a":1,"a":2}"#) else { unreachable!() };
        assert_eq!(group.len(), 2);
    }

    #[test]
    fn it_says_where_in_words() {
        let wrong = |text: &str| parse(text).map(drop).unwrap_err();
        assert_eq!(wrong("{\n  \"é\" \"b\"\n}"), "expected `:` at line 2 column 7");
        assert_eq!(wrong("[1] 2"), "nothing may follow the last bracket at line 1 column 5");
        assert_eq!(
            wrong(&"[".repeat(100_000)),
            "groups and lists stand too deep in each other at line 1 column 128"
        );
        assert_eq!(wrong("{a:1}"), "expected a key in quotes at line 1 column 2");
        assert_eq!(
            wrong("[1,]"),
            "no comma may stand after the last of a group or list at line 1 column 4"
        );
        assert_eq!(wrong("{\"a\":1"), "expected `,` or `}` at line 1 column 6");
        assert_eq!(wrong("[1"), "expected `,` or `]` at line 1 column 2");
        assert_eq!(wrong(""), "expected a value at line 1 column 1");
        assert_eq!(wrong("01"), "a number is not well written at line 1 column 2");
        assert_eq!(
            wrong("\"a\nb\""),
            "a text does not end in a quote on its own line at line 2 column 1"
        );
        assert_eq!(
            wrong("\"\\x\""),
            "expected one of \" \\ / b f n r t u after \\ at line 1 column 3"
        );
        for slip in ["\"\\ud83e\"", "\"\\udd86\""] {
            assert!(wrong(slip).starts_with("\\u and four digits"), "{slip}: {}", wrong(slip));
        }
    }
}
