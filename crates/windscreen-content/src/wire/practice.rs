//! An invented family to practise on.

use super::{Filled, Format1, Id, LevelOfRule, Minutes, Role, Test, Translations, True, Years};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// An invented family to practise on. FORMAT.md explains each key. A key that is not named here is refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A family to practise on"))]
pub(crate) struct Practice {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-practice")]
    pub(crate) format: Format1,
    /// The same as the name of the file, without .json.
    pub(crate) id: Id,
    /// What the family is called in the list, as a person would tell a colleague of it.
    pub(crate) title: Filled,
    /// What is learned on it.
    pub(crate) trains: Filled,
    /// How long it takes, in minutes.
    pub(crate) minutes: Minutes,
    /// Who the reader is in the story.
    pub(crate) you_are: Filled,
    /// The people, in the order in which they stand in the record.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) people: Vec<PracticePerson>,
    /// What reaches the worker, in its order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) story: Vec<PracticeStep>,
    /// The tools that fit, each for one person.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) tools: Vec<PracticeTool>,
    /// What an experienced colleague would have noticed.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) noticed: Vec<Noticed>,
    /// Two questions to talk over with the safeguarding lead.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = 2)))]
    pub(crate) reflect: Vec<Filled>,
    /// The texts of this file in other languages.
    pub(crate) translations: Option<Translations>,
}

/// Somebody in an invented family.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "practice-person"))]
pub(crate) struct PracticePerson {
    /// The name by which this file speaks of them.
    pub(crate) id: Id,
    /// What they are called: Child A, Adult 1. Never a name.
    pub(crate) label: Filled,
    /// Child (an unborn baby too) or adult.
    pub(crate) about: Role,
    /// How old they are, in whole years.
    pub(crate) years: Option<Years>,
    /// How old a baby is, in weeks, counted back from the day of practice.
    pub(crate) weeks_old: Option<Weeks>,
    /// In how many weeks a baby is due, counted from the day of practice.
    pub(crate) due_in_weeks: Option<Weeks>,
    /// Who they are in the story.
    pub(crate) says: Filled,
}

/// Weeks.
pub(crate) type Weeks = super::Month;

/// Something that reaches the worker.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "practice-step"))]
pub(crate) struct PracticeStep {
    /// When it does, for example Tuesday.
    pub(crate) moment: Option<Filled>,
    /// What is seen, heard or read.
    pub(crate) text: Filled,
}

/// A tool that fits a person.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "practice-tool"))]
pub(crate) struct PracticeTool {
    /// The instrument, by its id.
    pub(crate) tool: Id,
    /// The person, by the id in this file.
    pub(crate) person: Id,
    /// The level that a colleague would expect at least. Left out where the tool names none.
    pub(crate) level: Option<LevelOfRule>,
    /// Whether a colleague would expect the result to ask for action today, whatever the level.
    pub(crate) act_today: Option<True>,
    /// Why.
    pub(crate) why: Filled,
}

/// Something that an experienced colleague would have noticed.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "noticed"))]
pub(crate) struct Noticed {
    /// Its id.
    pub(crate) id: Id,
    /// What would have been noticed, in one or two sentences.
    pub(crate) text: Filled,
    /// The tool in which it can be recorded.
    pub(crate) tool: Option<Id>,
    /// The person about whom it can be recorded.
    pub(crate) person: Option<Id>,
    /// The items of the tool at which it shows: any of them is enough.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) items: Option<Vec<Text>>,
    /// What such an item is answered then: any of these. The first is what a colleague would have answered.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) answered: Option<Vec<Test>>,
}
