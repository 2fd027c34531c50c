//! What stands in files of several kinds.

use super::{AgeBound, Filled, Id, SourceId};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};
use serde_with::skip_serializing_none;
use std::fmt;
use windscreen_core::{self as core, Text};

/// Says that two enums have the same words.
macro_rules! same_words {
    ($wire:ident = $core:path { $($word:ident),+ $(,)? }) => {
        impl From<$wire> for $core {
            fn from(value: $wire) -> $core {
                use $core as Core;
                match value { $($wire::$word => Core::$word),+ }
            }
        }
        impl From<$core> for $wire {
            fn from(value: $core) -> $wire {
                use $core as Core;
                match value { $(Core::$word => $wire::$word),+ }
            }
        }
    };
}
pub(crate) use same_words;

/// Says how the words of an enum are spelled, where core keeps the word itself.
macro_rules! spelled {
    ($wire:ident { $($word:ident = $spelled:literal),+ $(,)? }) => {
        impl From<$wire> for windscreen_core::Text {
            fn from(value: $wire) -> windscreen_core::Text {
                match value { $($wire::$word => $spelled),+ }.into()
            }
        }
        impl $wire {
            /// The one that is spelled so.
            pub(crate) fn of(spelled: &str) -> Option<$wire> {
                match spelled {
                    $($spelled => Some($wire::$word),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use spelled;

/// How sure we are. seen: read in a named source. recalled: known from the published tool and not read again, so check
/// it before relying on it. proposed: ours.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "mark"))]
pub(crate) enum Mark {
    Seen,
    Recalled,
    Proposed,
}

same_words!(Mark = core::Mark { Seen, Recalled, Proposed });

/// Whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Role {
    Child,
    Home,
    Adult,
}

same_words!(Role = core::Role { Child, Adult, Home });

/// Whom a front door is for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum DoorFor {
    Child,
    Adult,
}

impl From<DoorFor> for core::Role {
    fn from(door_for: DoorFor) -> core::Role {
        match door_for {
            DoorFor::Child => core::Role::Child,
            DoorFor::Adult => core::Role::Adult,
        }
    }
}

/// A level, from the lowest to the highest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "level"))]
pub(crate) enum Level {
    NothingRecorded,
    Watch,
    EarlyHelp,
    MultiAgency,
    Statutory,
    Immediate,
}

same_words!(
    Level = core::Level { NothingRecorded, Watch, EarlyHelp, MultiAgency, Statutory, Immediate }
);

/// A level that a rule may set.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "level-of-rule"))]
pub(crate) enum LevelOfRule {
    Watch,
    EarlyHelp,
    MultiAgency,
    Statutory,
    Immediate,
}

impl From<LevelOfRule> for core::Level {
    fn from(level_of_rule: LevelOfRule) -> core::Level {
        match level_of_rule {
            LevelOfRule::Watch => core::Level::Watch,
            LevelOfRule::EarlyHelp => core::Level::EarlyHelp,
            LevelOfRule::MultiAgency => core::Level::MultiAgency,
            LevelOfRule::Statutory => core::Level::Statutory,
            LevelOfRule::Immediate => core::Level::Immediate,
        }
    }
}

impl LevelOfRule {
    /// The one that is this level.
    pub(crate) fn of(level: core::Level) -> Option<LevelOfRule> {
        match level {
            core::Level::NothingRecorded => None,
            core::Level::Watch => Some(LevelOfRule::Watch),
            core::Level::EarlyHelp => Some(LevelOfRule::EarlyHelp),
            core::Level::MultiAgency => Some(LevelOfRule::MultiAgency),
            core::Level::Statutory => Some(LevelOfRule::Statutory),
            core::Level::Immediate => Some(LevelOfRule::Immediate),
        }
    }
}

/// What a rule may look for: the meaning of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "test"))]
pub(crate) enum Test {
    Yes,
    Sometimes,
    Suspected,
    Slight,
    Clear,
    Severe,
    No,
    NotKnown,
    NotApplicable,
    #[serde(rename = "grade-1")]
    Grade1,
    #[serde(rename = "grade-2")]
    Grade2,
    #[serde(rename = "grade-3")]
    Grade3,
    #[serde(rename = "grade-4")]
    Grade4,
    #[serde(rename = "grade-5")]
    Grade5,
    #[serde(rename = "grade-at-least-1")]
    GradeAtLeast1,
    #[serde(rename = "grade-at-least-2")]
    GradeAtLeast2,
    #[serde(rename = "grade-at-least-3")]
    GradeAtLeast3,
    #[serde(rename = "grade-at-least-4")]
    GradeAtLeast4,
    #[serde(rename = "grade-at-least-5")]
    GradeAtLeast5,
}

impl From<Test> for core::AnswerTest {
    fn from(test: Test) -> core::AnswerTest {
        use core::AnswerTest::{GradeAtLeast, Is};
        use core::Meaning;
        match test {
            Test::Yes => Is(Meaning::Yes),
            Test::Sometimes => Is(Meaning::Sometimes),
            Test::Suspected => Is(Meaning::Suspected),
            Test::Slight => Is(Meaning::Slight),
            Test::Clear => Is(Meaning::Clear),
            Test::Severe => Is(Meaning::Severe),
            Test::No => Is(Meaning::No),
            Test::NotKnown => Is(Meaning::NotKnown),
            Test::NotApplicable => Is(Meaning::NotApplicable),
            Test::Grade1 => Is(Meaning::Grade(1)),
            Test::Grade2 => Is(Meaning::Grade(2)),
            Test::Grade3 => Is(Meaning::Grade(3)),
            Test::Grade4 => Is(Meaning::Grade(4)),
            Test::Grade5 => Is(Meaning::Grade(5)),
            Test::GradeAtLeast1 => GradeAtLeast(1),
            Test::GradeAtLeast2 => GradeAtLeast(2),
            Test::GradeAtLeast3 => GradeAtLeast(3),
            Test::GradeAtLeast4 => GradeAtLeast(4),
            Test::GradeAtLeast5 => GradeAtLeast(5),
        }
    }
}

impl From<core::AnswerTest> for Test {
    fn from(answer_test: core::AnswerTest) -> Test {
        use core::AnswerTest::{GradeAtLeast, Is};
        use core::Meaning;
        match answer_test {
            Is(Meaning::Yes) => Test::Yes,
            Is(Meaning::Sometimes) => Test::Sometimes,
            Is(Meaning::Suspected) => Test::Suspected,
            Is(Meaning::Slight) => Test::Slight,
            Is(Meaning::Clear) => Test::Clear,
            Is(Meaning::Severe) => Test::Severe,
            Is(Meaning::No) => Test::No,
            Is(Meaning::NotKnown) => Test::NotKnown,
            Is(Meaning::NotApplicable) => Test::NotApplicable,
            Is(Meaning::Grade(1)) => Test::Grade1,
            Is(Meaning::Grade(2)) => Test::Grade2,
            Is(Meaning::Grade(3)) => Test::Grade3,
            Is(Meaning::Grade(4)) => Test::Grade4,
            Is(Meaning::Grade(_)) => Test::Grade5,
            GradeAtLeast(1) => Test::GradeAtLeast1,
            GradeAtLeast(2) => Test::GradeAtLeast2,
            GradeAtLeast(3) => Test::GradeAtLeast3,
            GradeAtLeast(4) => Test::GradeAtLeast4,
            GradeAtLeast(_) => Test::GradeAtLeast5,
        }
    }
}

/// A number, or the name of a threshold after threshold:, so that an area may set it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Counted {
    /// The number.
    Number(u16),
    /// The name, with what stands before it.
    Threshold(Text),
}

impl From<Counted> for core::Number {
    fn from(counted: Counted) -> core::Number {
        match counted {
            Counted::Number(number) => core::Number::Fixed(number),
            Counted::Threshold(name) => {
                core::Number::Threshold(name.strip_prefix("threshold:").unwrap_or_default().into())
            }
        }
    }
}

impl From<&core::Number> for Counted {
    fn from(wanted: &core::Number) -> Counted {
        match wanted {
            core::Number::Fixed(number) => Counted::Number(*number),
            core::Number::Threshold(id) => Counted::Threshold(["threshold:", id].concat().into()),
        }
    }
}

impl Serialize for Counted {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Counted::Number(number) => to.serialize_u16(*number),
            Counted::Threshold(name) => to.serialize_str(name),
        }
    }
}

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Counted, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Counted;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a number, or the name of a threshold")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(
                self,
                from: D,
            ) -> Result<Counted, D::Error> {
                from.deserialize_any(self)
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Counted, E> {
                u16::try_from(number).map(Counted::Number).map_err(E::custom)
            }

            fn visit_str<E>(self, name: &str) -> Result<Counted, E> {
                Ok(Counted::Threshold(name.into()))
            }
        }
        from.deserialize_newtype_struct("$count", Either)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Counted {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "at-least".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A number, or threshold: and the name of one of the thresholds, so that an area may set it.",
            "oneOf": [
                { "type": "integer", "minimum": 0, "maximum": 10000 },
                { "type": "string", "pattern": "^threshold:[a-z0-9]+(-[a-z0-9]+)*$" },
            ],
        })
    }
}

/// Years of age: from, included, and under, not.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "range"))]
pub(crate) struct Ages {
    /// The first age inside.
    pub(crate) from: AgeBound,
    /// The first age outside.
    pub(crate) under: AgeBound,
}

impl From<Ages> for core::AgeBand {
    fn from(ages: Ages) -> core::AgeBand {
        core::AgeBand { from: ages.from.0, under: ages.under.0 }
    }
}

impl From<core::AgeBand> for Ages {
    fn from(age_band: core::AgeBand) -> Ages {
        Ages { from: AgeBound(age_band.from), under: AgeBound(age_band.under) }
    }
}

/// One of the offered choices of a field.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "field-choice"))]
pub(crate) struct FieldChoice {
    /// Its id.
    pub(crate) id: Id,
    /// Its words.
    pub(crate) text: Filled,
}

/// Choices with their words, by ids of the kind that is wanted there.
pub(crate) fn choices<T: From<Text>>(all: Vec<FieldChoice>) -> Vec<(T, Text)> {
    all.into_iter().map(|it| (it.id.0.into(), it.text.0)).collect()
}

/// A published text that was read.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "source"))]
pub(crate) struct Source {
    /// Its name in this file, as S1.
    pub(crate) id: SourceId,
    /// Its title, with its edition.
    pub(crate) title: Filled,
    /// Where it can be read.
    pub(crate) address: Option<Text>,
}

impl From<Source> for core::Source {
    fn from(source: Source) -> core::Source {
        core::Source {
            id: source.id.0.into(),
            title: source.title.0,
            address: source.address.unwrap_or_default(),
        }
    }
}

/// These things as core's; names as ids of the kind that is wanted there.
pub(crate) fn all<A, B: From<A>>(them: Vec<A>) -> Vec<B> {
    them.into_iter().map(B::from).collect()
}

/// How sure we are, and where it was read.
pub(crate) fn provenance(mark: Mark, sources: Option<Vec<Text>>) -> core::Provenance {
    core::Provenance { mark: mark.into(), sources: all(sources.unwrap_or_default()) }
}

/// What was seen names the source it was seen in.
#[cfg(feature = "schema")]
pub(crate) fn seen_names_a_source(schema: &mut schemars::Schema) {
    use serde_json::json;
    schema.insert(
        "if".to_owned(),
        json!({ "properties": { "mark": { "const": "seen" } }, "required": ["mark"] }),
    );
    schema.insert(
        "then".to_owned(),
        json!({ "required": ["sources"], "properties": { "sources": { "minItems": 1 } } }),
    );
}

/// The keys of a group are ids.
#[cfg(feature = "schema")]
pub(crate) fn ids_are_keys(schema: &mut schemars::Schema) {
    let keys = serde_json::json!({ "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" });
    schema.insert("propertyNames".to_owned(), keys);
}
