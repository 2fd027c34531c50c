//! Texts and numbers of a certain form. The name that each gives serde says which: `reading/` goes by it, and so does
//! the schema, so that a bound stands once.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use windscreen_core::{Text, read_day};

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
#[cfg(feature = "schema")]
use std::borrow::Cow;

/// A type that holds one value of a certain form.
macro_rules! leaf {
    ($(#[$said:meta])* $name:ident($inner:ty), $form:literal $(, $schema:tt)?) => {
        $(#[$said])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename = $form)]
        pub(crate) struct $name(pub(crate) $inner);

        #[cfg(feature = "schema")]
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                leaf!(@schema $form $(, $schema)?)
            }
        }
    };
    (@schema $form:literal, $schema:tt) => { json_schema!($schema) };
    (@schema $form:literal) => { whole($form) };
}

/// The schema of a whole number, by its form.
#[cfg(feature = "schema")]
fn whole(form: &str) -> Schema {
    let mut bounds = form.split([' ', '.']).skip(1).filter_map(|form| form.parse::<u32>().ok());
    let (least, most) = (bounds.next(), bounds.next());
    json_schema!({ "type": "integer", "minimum": least, "maximum": most })
}

leaf!(
    /// A text with something in it.
    Filled(Text), "$filled", { "type": "string", "pattern": "\\S" }
);
leaf!(
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it never
    /// changes.
    Id(Text), "$id", { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }
);
leaf!(
    /// The name of a source, as S1.
    SourceId(Text), "$source-id", { "type": "string", "pattern": "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$" }
);
leaf!(
    /// A colour, as #1d4a5f; empty for none.
    Colour(Text), "$colour", { "type": "string", "pattern": "^(#[0-9a-fA-F]{6})?$" }
);
leaf!(
    /// The first number of a format.
    Format1(u32), "$format 1", { "const": 1 }
);
leaf!(
    /// The first two numbers of a format.
    Format2(u32), "$format 2", { "enum": [1, 2] }
);
leaf!(
    /// What can only be true: else the key is left out.
    True(bool), "$true", { "const": true }
);
leaf!(
    /// A whole number in the format's usual bounds.
    Small(u16), "$whole 1..10000"
);
leaf!(
    /// A count, which may be none.
    Count0(u16), "$whole 0..10000"
);
leaf!(
    /// Months, as many as are still looked at.
    Month(u16), "$whole 1..60"
);
leaf!(
    #[derive(Default)]
    /// A whole number; null where it is not known.
    SmallOrNone(Option<Small>), "$or-null", { "type": ["null", "integer"], "minimum": 1, "maximum": 10000 }
);
leaf!(
    /// A whole number, or null. The key must be there, so that nobody forgets it.
    SmallMustBeSaid(Option<Small>), "$must-say-null", { "type": ["null", "integer"], "minimum": 1, "maximum": 10000 }
);
leaf!(
    /// Minutes.
    Minutes(u16), "$whole 0..1000"
);
leaf!(
    /// A number of items.
    NumberOfItems(u32), "$whole 0..100000"
);
leaf!(
    /// The greatest number that is an answer.
    Most(u16), "$whole 1..999"
);
leaf!(
    /// The worst grade that is a strength.
    StrengthTo(u8), "$whole 1..2"
);
leaf!(
    /// A grade, or none.
    Above(u8), "$whole 0..5"
);
leaf!(
    /// A whole telephone number with the code of its place, in figures; after it at most an option or an extension, for example
    /// option 3. Empty when not known.
    Phone(Text), "$phone", {
        "type": "string",
        "pattern": "^$|^[ (]*\\+?([ ().-]*[0-9]){3,17}[ ().-]*([ ,;:.()]*([0-9#*]{1,6}|[Oo][Pp][Tt]([Ii][Oo][Nn])?|[Ee][Xx][Tt]([Ee][Nn][Ss][Ii][Oo][Nn])?|[Tt][Hh][Ee][Nn]|[Pp][Rr][Ee][Ss][Ss]))*[ ,;:.()]*$"
    }
);
leaf!(
    /// A number that is rung in an emergency.
    EmergencyNumber(Text), "$emergency", { "enum": (crate::emergency_numbers()) }
);
leaf!(
    /// Years, as a bound.
    AgeBound(u8), "$whole 0..200"
);
leaf!(
    /// A year.
    Year(u16), "$whole 0..9999"
);
leaf!(
    /// A grade, best first.
    Grade(u8), "$whole 1..5"
);
leaf!(
    /// The number of a person or of a row.
    Number(u32), "$whole 0..1000000"
);
leaf!(
    /// Years of somebody's age.
    Years(u8), "$whole 0..130"
);
leaf!(
    /// A number that is an answer.
    Answered(u16), "$whole 0..999"
);

/// A day, as 2026-12-25.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Day(pub(crate) chrono::NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "$day")]
        struct Written(Text);
        let Written(day) = Written::deserialize(from)?;
        read_day(&day).map(Day).ok_or_else(|| D::Error::custom("a day"))
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        })
    }
}

/// What another reader looks into: the translations of a file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Translations;

impl<'de> Deserialize<'de> for Translations {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Translations, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "$left")]
        struct Left(());
        Left::deserialize(from).map(|Left(())| Translations)
    }
}

impl Serialize for Translations {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_unit()
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for Translations {
    fn schema_name() -> Cow<'static, str> {
        "translations".into()
    }

    fn json_schema(made: &mut SchemaGenerator) -> Schema {
        let texts = made.subschema_for::<Translated>();
        json_schema!({
            "type": "object",
            "description": "The texts of this file in other languages, each under its BCP 47 tag: every text that the \
                            file has, in the nesting of the file, and nothing else. What has an id stands under it.",
            "propertyNames": {
                "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{1,8})*$"
            },
            "additionalProperties": texts,
        })
    }
}

/// The texts of a part of a file.
#[cfg(feature = "schema")]
struct Translated;

#[cfg(feature = "schema")]
impl JsonSchema for Translated {
    fn schema_name() -> Cow<'static, str> {
        "translation".into()
    }

    fn json_schema(made: &mut SchemaGenerator) -> Schema {
        let texts = made.subschema_for::<Translated>();
        json_schema!({
            "type": "object",
            "description": "The texts of a part of the file, under the same keys.",
            "additionalProperties": { "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "anyOf": [{ "type": "string" }, texts] } },
                texts,
            ] },
        })
    }
}

impl SmallOrNone {
    /// Whether it is not known.
    pub(crate) fn is_none(&self) -> bool {
        self.0.is_none()
    }
}

/// What may be left out, or be null.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "$or-null")]
pub(crate) struct OrNull<T>(pub(crate) Option<T>);

impl<T> OrNull<T> {
    /// Whether it is left out.
    pub(crate) fn is_none(&self) -> bool {
        self.0.is_none()
    }
}

impl<T> Default for OrNull<T> {
    fn default() -> OrNull<T> {
        OrNull(None)
    }
}

#[cfg(feature = "schema")]
impl<T: JsonSchema> JsonSchema for OrNull<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(made: &mut SchemaGenerator) -> Schema {
        json_schema!({ "oneOf": [{ "type": "null" }, made.subschema_for::<T>()] })
    }
}
