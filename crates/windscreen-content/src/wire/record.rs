//! A saved record.

use super::{Answered, Day, Filled, Format2, Grade, Level, Number, Role, True, Years};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

/// What the encrypted file of the toolkit holds. A later version adds a number and a fixture; this one is read for ever.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A saved record"))]
pub(crate) struct Record {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 2. Files of format 1 have no earlier times.
    #[serde(rename = "windscreen-record")]
    pub(crate) format: Format2,
    /// The area's id.
    pub(crate) area: Filled,
    /// The reference printed on each sheet.
    pub(crate) reference: Filled,
    /// The day on which it was saved.
    pub(crate) written: Day,
    /// The build that saved it.
    pub(crate) build: Filled,
    /// The instruments that were answered.
    pub(crate) instruments: Vec<Used>,
    /// The people.
    pub(crate) people: Vec<Person>,
    /// A sheet for each person and instrument.
    pub(crate) sheets: Vec<Sheet>,
    /// What is written in fields of the referral form.
    pub(crate) notes: Vec<Field>,
    /// Fields filled by saying why they are empty: nothing for not known, a hyphen and a reason for what does not apply.
    pub(crate) gaps: Vec<Field>,
    /// The lists of the referral form.
    pub(crate) lists: Vec<List>,
    /// A number above that of everybody who was ever in the record.
    pub(crate) next_person: Option<Number>,
    /// The record as it stood at earlier times, oldest first.
    pub(crate) earlier: Option<Vec<Earlier>>,
}

/// The record as it stood at one time.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Earlier {
    /// The day on which it was saved.
    pub(crate) written: Day,
    /// The instruments that were answered.
    pub(crate) instruments: Vec<Used>,
    /// The people.
    pub(crate) people: Vec<Person>,
    /// A sheet for each person and instrument.
    pub(crate) sheets: Vec<Sheet>,
    /// What is written in fields of the referral form.
    pub(crate) notes: Vec<Field>,
    /// Fields filled by saying why they are empty: nothing for not known, a hyphen and a reason for what does not apply.
    pub(crate) gaps: Vec<Field>,
    /// The lists of the referral form.
    pub(crate) lists: Vec<List>,
}

/// An instrument that was answered.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Used {
    /// Its id.
    pub(crate) id: Filled,
    /// Its edition.
    pub(crate) edition: Filled,
}

/// A person, or a home where children stay.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Person {
    /// A number that no other person of the record has had.
    pub(crate) id: Number,
    /// How the person is called.
    pub(crate) label: Option<Text>,
    /// Whether it is a child, an adult or a home.
    pub(crate) role: Role,
    /// What is known of the age.
    pub(crate) age: Age,
    /// Facts about the person.
    pub(crate) facts: Vec<Fact>,
    /// What was known before the birth, of somebody who was in the record as an unborn baby and has been born since.
    pub(crate) before_birth: Option<BeforeBirth>,
    /// Of a home, the numbers of the children who never stay there. Every other child does. Left out: none.
    pub(crate) not_here: Option<Vec<Number>>,
}

/// What stays known of a pregnancy once the baby has been born.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct BeforeBirth {
    /// The day on which the baby was due. Left out where it was not known.
    pub(crate) due: Option<Day>,
}

/// What is known of an age: one of born, years, from and to, unborn, not-known.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["born"] }, { "required": ["years"] }, { "required": ["from", "to"] },
    { "required": ["unborn"] }, { "required": ["not-known"] }
])))]
pub(crate) struct Age {
    /// Born on this day.
    pub(crate) born: Option<Day>,
    /// In whole years.
    pub(crate) years: Option<Years>,
    /// Between two ages, both included: the lower.
    pub(crate) from: Option<Years>,
    /// The higher.
    pub(crate) to: Option<Years>,
    /// Not born yet.
    pub(crate) unborn: Option<True>,
    /// Of somebody not born yet, the day on which the birth is due.
    pub(crate) due: Option<Day>,
    /// Not known.
    pub(crate) not_known: Option<True>,
}

/// A fact about a person.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Fact {
    /// Its id.
    pub(crate) fact: Filled,
    /// Whether it is so.
    pub(crate) is: Truth,
}

/// Whether something is so.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Truth {
    Yes,
    No,
    NotKnown,
}

impl From<Truth> for core::Truth {
    fn from(truth: Truth) -> core::Truth {
        match truth {
            Truth::Yes => core::Truth::True,
            Truth::No => core::Truth::False,
            Truth::NotKnown => core::Truth::Unknown,
        }
    }
}

impl From<core::Truth> for Truth {
    fn from(truth: core::Truth) -> Truth {
        match truth {
            core::Truth::True => Truth::Yes,
            core::Truth::False => Truth::No,
            core::Truth::Unknown => Truth::NotKnown,
        }
    }
}

/// Everything answered about one person on one instrument.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Sheet {
    /// The number of the person.
    pub(crate) person: Number,
    /// The id of the instrument.
    pub(crate) instrument: Filled,
    /// What was answered.
    pub(crate) answers: Vec<Answer>,
    /// Longer texts.
    pub(crate) texts: Vec<Longer>,
    /// The worker's raise.
    pub(crate) judgement: Option<Judgement>,
    /// The way chosen at the safety gate.
    pub(crate) way: Option<Filled>,
    /// The points of the safety gate that are met.
    pub(crate) points: Vec<Point>,
    /// Items picked by hand.
    pub(crate) stages: Vec<Stage>,
    /// Exceptions claimed.
    pub(crate) exceptions: Vec<Exception>,
    /// Why the tool is not needed.
    pub(crate) not_needed: Option<Text>,
    /// Targets.
    pub(crate) targets: Vec<Target>,
    /// The licensed words in which it was asked. Left out: the instrument's own.
    pub(crate) asked: Option<Asked>,
}

/// The licensed words in which a sheet was asked.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Asked {
    /// The id of the wording pack.
    pub(crate) pack: Filled,
    /// Tells its words from others under the same id.
    pub(crate) words: Filled,
    /// Whose words they are.
    pub(crate) owner: Filled,
    /// Who held the licence.
    pub(crate) holder: Filled,
    /// The last day of the licence, as it was known then.
    pub(crate) until: Day,
    /// Items that were answered in the instrument's own words all the same, after the licence had ended.
    pub(crate) own: Option<Vec<Filled>>,
}

/// What was answered to an item. At most one of choice, number, date, words and not-known; none while it is open.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Answer {
    /// The item.
    pub(crate) item: Filled,
    /// The choice.
    pub(crate) choice: Option<Filled>,
    /// A number.
    pub(crate) number: Option<Answered>,
    /// A day.
    pub(crate) date: Option<Day>,
    /// Words, exactly as they were typed.
    pub(crate) words: Option<Filled>,
    /// A number, a day or words that were asked and are not known, or that nobody asked for.
    pub(crate) not_known: Option<True>,
    /// The answer to the item's further question.
    pub(crate) follow_up: Option<Truth>,
    /// What is written beside it.
    pub(crate) notes: Vec<Field>,
}

/// What is written in a field.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Field {
    /// The id of the field.
    pub(crate) field: Filled,
    /// What is written.
    pub(crate) text: Option<Text>,
}

/// A longer text.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Longer {
    /// Its id.
    pub(crate) id: Filled,
    /// What is written.
    pub(crate) text: Option<Text>,
}

/// The worker's raise.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Judgement {
    /// The level.
    pub(crate) level: Level,
    /// Why.
    pub(crate) reason: Option<Text>,
}

/// A point met.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Point {
    /// Its id.
    pub(crate) point: Filled,
}

/// An item picked by hand.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Stage {
    /// The group of items.
    pub(crate) group: Filled,
    /// The item picked.
    pub(crate) item: Option<Text>,
}

/// An exception claimed.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Exception {
    /// Its id.
    pub(crate) id: Filled,
    /// Why.
    pub(crate) comment: Option<Text>,
}

/// A target.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Target {
    /// The item.
    pub(crate) item: Filled,
    /// By when.
    pub(crate) by_when: Option<Text>,
    /// The aim.
    pub(crate) aim: Option<Text>,
    /// The grade aimed at.
    pub(crate) grade: Option<Grade>,
}

/// A list of the referral form.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct List {
    /// Its id.
    pub(crate) list: Filled,
    /// Its rows.
    pub(crate) rows: Vec<Row>,
}

/// A row.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Row {
    /// A number that no other row of the list has had.
    pub(crate) id: Number,
    /// What is written in its fields.
    pub(crate) cells: Vec<Field>,
}
