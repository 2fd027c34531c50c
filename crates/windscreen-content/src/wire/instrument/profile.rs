//! The tree of a graded profile.

use super::items::Tie;
use crate::wire::{Above, Filled, Id, Mark};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// How grades are put together.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "profile"))]
pub(crate) struct Profile {
    /// At a tie: the highest grade, which is the worst.
    pub(crate) tie: Tie,
    /// Any grade above this stands for the whole.
    pub(crate) above: Above,
    /// The areas of care.
    pub(crate) areas: Vec<CareArea>,
}

/// An area of care.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "care-area"))]
pub(crate) struct CareArea {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// Its code, for example A.
    pub(crate) code: Filled,
    /// Its name.
    pub(crate) title: Filled,
    /// Its parts.
    pub(crate) sub_areas: Vec<SubArea>,
    /// A reason to leave one part out. It changes the area's grade, never the level.
    pub(crate) exception: Option<Exception>,
}

/// A part of an area of care.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "sub-area"))]
pub(crate) struct SubArea {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// Its code, for example A1.
    pub(crate) code: Filled,
    /// Its name.
    pub(crate) title: Filled,
    /// The items it is graded from.
    pub(crate) items: Vec<Text>,
}

/// A reason to leave one part out. It changes the area's grade, never the level.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "exception"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
pub(crate) struct Exception {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// What the exception says.
    pub(crate) text: Filled,
    /// When it applies. It applies only once its comment is written.
    pub(crate) help: Option<Text>,
    /// The part that is left out of the area's grade.
    pub(crate) leaves_out: Filled,
    /// How sure we are. seen: read in a named source. recalled: known from the published tool and not read again,
    /// so check it before relying on it. proposed: ours.
    pub(crate) mark: Option<Mark>,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}
