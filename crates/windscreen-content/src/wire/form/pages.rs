//! Steps, their pages, and when something is asked.

use super::fields::Field;
use crate::wire::{Ages, Filled, Id, Level, True};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

/// A step of the work.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "step"))]
pub(crate) struct Step {
    /// Its id.
    pub(crate) id: Id,
    /// Its name.
    pub(crate) title: Filled,
    /// What it is for.
    pub(crate) says: Filled,
    /// Its pages.
    pub(crate) pages: Vec<Page>,
}

/// A short page.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "page"))]
pub(crate) struct Page {
    /// Its id.
    pub(crate) id: Id,
    /// Its heading.
    pub(crate) title: Filled,
    /// A line under the heading. What follows on lines of its own is shown as a numbered list.
    pub(crate) intro: Option<Text>,
    /// Whether it is asked once, for each child, or for each adult about whom a tool is asked. What is asked for each adult
    /// stands on no paper about children.
    pub(crate) per: Per,
    /// When it is shown; always if absent.
    pub(crate) asked_if: Option<Vec<Ask>>,
    /// Whose copies leave it out.
    pub(crate) not_for: Option<Vec<Reader>>,
    /// Whether it stands on the worker's own sheet and not in the referral. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) for_worker: Option<bool>,
    /// What is asked once.
    pub(crate) fields: Option<Vec<Field>>,
    /// What is asked row by row.
    pub(crate) list: Option<List>,
}

/// Whether it is asked once, for each child, or for each adult about whom a tool is asked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Per {
    Record,
    Child,
    Adult,
}

crate::wire::same_words!(Per = core::Per { Record, Child, Adult });

/// Who reads a copy, besides the front door.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Reader {
    Family,
    Agency,
}

crate::wire::same_words!(Reader = core::Reader { Family, Agency });

/// Rows of the same fields.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "list"))]
pub(crate) struct List {
    /// The id of the list.
    pub(crate) id: Id,
    /// What one row is called.
    pub(crate) row: Filled,
    /// Whether each row stays out of the family's copy until somebody puts it in by hand. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) by_hand: Option<bool>,
    /// What is asked in each row.
    pub(crate) fields: Vec<Field>,
}

/// When something is asked. Any one of them is enough.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "ask"))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["field", "is"] }, { "required": ["tool"] }, { "required": ["level"] }, { "required": ["ages"] },
    { "required": ["unborn"] }
])))]
pub(crate) struct Ask {
    /// A field has one of the choices in is.
    pub(crate) field: Option<Id>,
    /// The choices.
    pub(crate) is: Option<Vec<Text>>,
    /// One of these instruments was answered.
    pub(crate) tool: Option<Vec<Text>>,
    /// What came of an instrument is at least this level.
    pub(crate) level: Option<Level>,
    /// The child's age lies, or may lie, in these years.
    pub(crate) ages: Option<Ages>,
    /// The child is not born yet.
    pub(crate) unborn: Option<True>,
}
