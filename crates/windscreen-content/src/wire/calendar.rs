//! The bank holidays.

use super::{Day, Format1, Id, Mark, Year};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// The bank holidays from which working days are counted. FORMAT.md explains each key. A key that is not named here is
/// refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A Windscreen calendar"))]
pub(crate) struct Calendar {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-calendar")]
    pub(crate) format: Format1,
    /// The same as the name of the file, without .json.
    pub(crate) id: Id,
    /// The last year whose days are all here. Past it nothing is counted, and the result says so.
    pub(crate) until: Year,
    /// How sure we are of the days.
    pub(crate) mark: Mark,
    /// The bank holidays, in order, each on a weekday, none after the year in until.
    pub(crate) days: Vec<Day>,
}
