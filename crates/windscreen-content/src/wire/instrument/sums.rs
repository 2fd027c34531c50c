//! What is counted and added up beside a result.

use super::answers::Meaning;
use crate::wire::{Answered, Filled, Id, Test};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// Items whose answers are counted, flagged and perhaps added up. It sets no level, and no rule can use it.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "sum"))]
pub(crate) struct Sum {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// What it is called.
    pub(crate) title: Filled,
    /// What it is, and what it is not.
    pub(crate) text: Filled,
    /// The items.
    pub(crate) items: Option<Vec<Text>>,
    /// Sections all of whose signs belong to it.
    pub(crate) sections: Option<Vec<Text>>,
    /// The points of each meaning. Left out: nothing is added up.
    pub(crate) points: Option<Vec<Points>>,
    /// The answers that are flagged. Flags stand before the total.
    pub(crate) flags: Option<Vec<Test>>,
}

/// The points of one meaning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "points"))]
pub(crate) struct Points {
    /// The meaning of the answer.
    pub(crate) means: Meaning,
    /// Its points.
    pub(crate) points: Answered,
}
