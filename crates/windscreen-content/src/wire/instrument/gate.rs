//! The safety gate.

use crate::wire::{Filled, Id, Mark};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

/// What kind of way on it is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum WayKind {
    Ask,
    FromWhatIsKnown,
    NotSafe,
}

crate::wire::same_words!(WayKind = core::WayKind { Ask, FromWhatIsKnown, NotSafe });

/// What comes before the questions of a tool about an adult.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "gate"))]
pub(crate) struct Gate {
    /// The heading.
    pub(crate) title: Filled,
    /// Why it comes first.
    pub(crate) intro: Option<Text>,
    /// What must be so.
    pub(crate) points: Vec<Point>,
    /// The ways on: one of each kind.
    #[cfg_attr(feature = "schema", schemars(extend("allOf" = [
        { "contains": { "properties": { "kind": { "const": "ask" } } }, "minContains": 1, "maxContains": 1 },
        { "contains": { "properties": { "kind": { "const": "from-what-is-known" } } }, "minContains": 1, "maxContains": 1 },
        { "contains": { "properties": { "kind": { "const": "not-safe" } } }, "minContains": 1, "maxContains": 1 },
    ])))]
    pub(crate) ways: Vec<Way>,
}

/// One point of the safety gate.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "point"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
pub(crate) struct Point {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// What must be so before anything is asked.
    pub(crate) text: Filled,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// One way on from the gate.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "way"))]
pub(crate) struct Way {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// ask: opens only with every point met. from-what-is-known: nobody is asked, and sources are asked for.
    /// not-safe: no question is asked of anybody.
    pub(crate) kind: WayKind,
    /// The heading.
    pub(crate) title: Filled,
    /// What this way is for.
    pub(crate) text: Filled,
    /// What to do today, for the way not-safe.
    #[serde(rename = "do")]
    pub(crate) action: Option<Vec<Text>>,
    /// The items that rest on what the worker already knows, for the way not-safe.
    pub(crate) items: Option<Vec<Text>>,
}
