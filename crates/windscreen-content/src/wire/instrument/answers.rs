//! How an item is answered, and what is written beside the answer: scales and notes.

use crate::wire::{FieldChoice, Filled, Id};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum NoteKind {
    Long,
    Short,
    Choice,
    Ticks,
    Children,
}

/// What the summary uses a field for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum FieldRole {
    Evidence,
    Impact,
    Source,
    When,
    FactOrOpinion,
    Reason,
    Family,
}

crate::wire::spelled!(FieldRole { Evidence = "evidence", Impact = "impact", Source = "source", When = "when", FactOrOpinion = "fact-or-opinion", Reason = "reason", Family = "family" });

/// What a choice means to the rules.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "means"))]
pub(crate) enum Meaning {
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
}

impl From<Meaning> for core::Meaning {
    fn from(meaning: Meaning) -> core::Meaning {
        match meaning {
            Meaning::Yes => core::Meaning::Yes,
            Meaning::Sometimes => core::Meaning::Sometimes,
            Meaning::Suspected => core::Meaning::Suspected,
            Meaning::Slight => core::Meaning::Slight,
            Meaning::Clear => core::Meaning::Clear,
            Meaning::Severe => core::Meaning::Severe,
            Meaning::No => core::Meaning::No,
            Meaning::NotKnown => core::Meaning::NotKnown,
            Meaning::NotApplicable => core::Meaning::NotApplicable,
            Meaning::Grade1 => core::Meaning::Grade(1),
            Meaning::Grade2 => core::Meaning::Grade(2),
            Meaning::Grade3 => core::Meaning::Grade(3),
            Meaning::Grade4 => core::Meaning::Grade(4),
            Meaning::Grade5 => core::Meaning::Grade(5),
        }
    }
}

impl From<core::Meaning> for Meaning {
    fn from(meaning: core::Meaning) -> Meaning {
        match meaning {
            core::Meaning::Yes => Meaning::Yes,
            core::Meaning::Sometimes => Meaning::Sometimes,
            core::Meaning::Suspected => Meaning::Suspected,
            core::Meaning::Slight => Meaning::Slight,
            core::Meaning::Clear => Meaning::Clear,
            core::Meaning::Severe => Meaning::Severe,
            core::Meaning::No => Meaning::No,
            core::Meaning::NotKnown => Meaning::NotKnown,
            core::Meaning::NotApplicable => Meaning::NotApplicable,
            core::Meaning::Grade(1) => Meaning::Grade1,
            core::Meaning::Grade(2) => Meaning::Grade2,
            core::Meaning::Grade(3) => Meaning::Grade3,
            core::Meaning::Grade(4) => Meaning::Grade4,
            core::Meaning::Grade(_) => Meaning::Grade5,
        }
    }
}

/// A set of answers that items share.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "scale"))]
pub(crate) struct Scale {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The answers, in the order they are shown.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) choices: Vec<Choice>,
}

/// One answer of a scale.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "choice"))]
pub(crate) struct Choice {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The words on the screen.
    pub(crate) text: Filled,
    /// What a choice says to the rules. yes, sometimes and suspected are raised answers, and so are
    /// slight, clear and severe, which say how strongly. Not known never means no.
    pub(crate) means: Meaning,
    /// What choosing it says, in a short sentence.
    pub(crate) help: Option<Text>,
    /// Choosing it opens the note fields of the item.
    pub(crate) ask_notes: Option<bool>,
}

/// What is asked beside a raised answer.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "note"))]
pub(crate) struct Note {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The fields, in order.
    pub(crate) fields: Vec<NoteField>,
}

/// One thing asked beside an answer.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "field"))]
#[cfg_attr(feature = "schema", schemars(extend(
    "if" = { "properties": { "kind": { "enum": ["choice", "ticks"] } }, "required": ["kind"] },
    "then" = { "required": ["choices"] },
    "else" = { "properties": { "choices": false } }
)))]
pub(crate) struct NoteField {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The label of the field.
    pub(crate) text: Filled,
    /// A sentence that helps to fill it in.
    pub(crate) help: Option<Text>,
    /// long: several lines. short: one line. choice: one of some choices. ticks: any number of them. children: any
    /// of the other children of the record, one who is not in it, or not known who.
    pub(crate) kind: NoteKind,
    /// For kind choice and ticks.
    pub(crate) choices: Option<Vec<FieldChoice>>,
    /// Show the field only for answers with these meanings. Leave out to show it for every answer that opens notes.
    #[serde(rename = "for")]
    pub(crate) whom: Option<Vec<Meaning>>,
    /// Left empty, it is named in the result and on paper. It holds nothing back.
    pub(crate) wanted: Option<bool>,
    /// Which column of the summary the text goes in.
    pub(crate) role: Option<FieldRole>,
    /// For kind choice and role when: the choice that says that it was over a year ago. Such a sign is listed and
    /// not counted, unless it is a sign of harm.
    pub(crate) earlier: Option<Id>,
}
