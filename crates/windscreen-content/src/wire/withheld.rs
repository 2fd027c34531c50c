//! The tools that are withheld or not here yet.

use super::{Filled, Format1, Id, Mark, Source, Translations};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// Tools that are withheld or not here yet. FORMAT.md explains each key. A key that is not named here is refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "The list of tools that are not here"))]
pub(crate) struct Withheld {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-withheld")]
    pub(crate) format: Format1,
    /// What was read.
    pub(crate) sources: Vec<Source>,
    /// Published tools whose words may not be printed here.
    #[serde(rename = "withheld")]
    pub(crate) tools: Vec<WithheldTool>,
    /// Tools that are planned.
    pub(crate) coming: Vec<ComingTool>,
    /// The texts of this file in other languages.
    pub(crate) translations: Option<Translations>,
}

/// A published tool whose words may not be printed here.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "withheld"))]
pub(crate) struct WithheldTool {
    /// What the keepers of the file tell each other. No page and no paper shows it.
    pub(crate) for_keepers: Option<Text>,
    /// Its id.
    pub(crate) id: Id,
    /// What it is called.
    pub(crate) title: Filled,
    /// Whose it is.
    pub(crate) owner: Filled,
    /// Why it is not here.
    pub(crate) reason: Filled,
    /// What to do instead.
    pub(crate) instead: Filled,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// A tool that is planned.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "coming"))]
pub(crate) struct ComingTool {
    /// Its id.
    pub(crate) id: Id,
    /// What it is called.
    pub(crate) title: Filled,
    /// What to do instead today.
    pub(crate) instead: Filled,
}
