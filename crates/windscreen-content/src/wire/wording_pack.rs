//! Licensed words in the place of an instrument's own.

use super::{Day, Filled, Format1, Id};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use std::collections::BTreeMap;
use windscreen_core::Text;

/// Words that a partnership may use under a licence, in the place of an instrument's own. Texts alone are exchanged, by the
/// ids of what they belong to; whatever is not named keeps its own words. FORMAT.md explains each key. A key that is not
/// named here is refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A Windscreen wording pack"))]
pub(crate) struct WordingPack {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-wording-pack")]
    pub(crate) format: Format1,
    /// A short name in small letters, digits and single hyphens. Records keep it: other words get another id, a renewed
    /// licence for the same words does not.
    pub(crate) id: Id,
    /// The id of the instrument whose words are exchanged.
    pub(crate) instrument: Id,
    /// The edition of the instrument for which the pack was made and checked. With another edition nothing new is asked in
    /// these words.
    pub(crate) edition: Filled,
    /// The language of the words, for example en-GB: the instrument's own.
    pub(crate) language: Filled,
    /// Who holds the licence. Named in every output.
    pub(crate) holder: Filled,
    /// Whose words they are. Named in every output.
    pub(crate) owner: Filled,
    /// The terms in a sentence, with the number of the licence if it has one.
    pub(crate) licence: Filled,
    /// The first day on which the words may be used.
    pub(crate) from: Day,
    /// The last day on which the words may be used.
    pub(crate) until: Day,
    /// The line that the licence asks to be shown.
    pub(crate) credit: Option<Filled>,
    /// The full name of the tool.
    pub(crate) title: Option<Filled>,
    /// The short name of the tool, for tables and menus.
    pub(crate) short: Option<Filled>,
    /// The headings of parts, by the ids of sections.
    #[cfg_attr(feature = "schema", schemars(transform = super::ids_are_keys))]
    pub(crate) sections: Option<BTreeMap<Text, PackSection>>,
    /// Questions and signs, by the ids of items.
    #[cfg_attr(feature = "schema", schemars(transform = super::ids_are_keys))]
    pub(crate) items: BTreeMap<Text, PackItem>,
    /// The words of answers: by the ids of scales, and then of choices. What an answer means stays.
    #[cfg_attr(feature = "schema", schemars(transform = super::ids_are_keys))]
    pub(crate) choices: Option<BTreeMap<Text, BTreeMap<Text, PackWords>>>,
}

/// A part.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "pack-section"))]
pub(crate) struct PackSection {
    /// Its heading.
    pub(crate) title: Filled,
    /// The line under it. Left out: its own stays.
    pub(crate) intro: Option<Filled>,
}

/// A question or sign. What is left out keeps its own words.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "pack-item"))]
pub(crate) struct PackItem {
    /// Its words.
    pub(crate) text: Filled,
    /// What helps to answer it.
    pub(crate) help: Option<Filled>,
    /// What it is called where it is named in a few words.
    pub(crate) topic: Option<Filled>,
    /// The question that follows where it is raised.
    pub(crate) follow_up: Option<PackWords>,
    /// What each of the five grades means, best first.
    pub(crate) anchors: Option<Vec<Filled>>,
}

/// A text with its help.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "pack-words"))]
pub(crate) struct PackWords {
    /// Its words.
    pub(crate) text: Filled,
    /// A sentence that helps. Left out: its own stays.
    pub(crate) help: Option<Filled>,
}
