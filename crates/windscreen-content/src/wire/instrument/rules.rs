//! Rules, and what they may ask.

use super::items::{Kind, Only, Tier};
use crate::wire::{Ages, Counted, Filled, Id, LevelOfRule, Mark, Test, True};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

/// Whether the published tiers of an item agree.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum TiersSeen {
    Agree,
    Differ,
}

crate::wire::same_words!(TiersSeen = core::TiersSeen { Agree, Differ });

/// That the children's papers say nothing of what a rule sets.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Kept {
    Nothing,
}

/// One rule.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "rule"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
pub(crate) struct Rule {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The rule in a few words.
    pub(crate) text: Filled,
    /// What it means, in words the worker reads.
    pub(crate) says: Filled,
    /// What to do.
    #[serde(rename = "do")]
    pub(crate) action: Option<Text>,
    /// The level it sets. Leave out for a rule that only opens routes or warns.
    pub(crate) level: Option<LevelOfRule>,
    /// Routes it opens.
    pub(crate) routes: Option<Vec<Text>>,
    /// Shown as a warning whatever the level.
    pub(crate) alert: Option<bool>,
    /// For an alert of grave danger: the sentence that heads the result in red, whatever the level. Such a rule
    /// says act today.
    pub(crate) headline: Option<Text>,
    /// nothing: the level that this rule sets is kept from the children's papers, where its tool lets them say a level.
    /// For what may rest on domestic abuse.
    pub(crate) children_see: Option<Kept>,
    /// unborn: tried only before the birth. born: only after it. Left out: at any time.
    pub(crate) only: Option<Only>,
    /// When a rule holds. There is no not, so a more worrying answer can never switch a rule off.
    pub(crate) when: Condition,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// When a rule holds. There is no not, so a more worrying answer can never switch a rule off. One of any, count,
/// sections, could-reach, number, within, age, fact, harm, harm-at, harm-unknown, all, one-of, gaps.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "condition"))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["any"] }, { "required": ["count", "at-least"] }, { "required": ["sections", "at-least"] },
    { "required": ["could-reach", "at-least"] }, { "required": ["number", "at-least"] },
    { "required": ["within", "months"] }, { "required": ["age"] }, { "required": ["fact"] }, { "required": ["harm"] },
    { "required": ["harm-unknown"] }, { "required": ["all"] }, { "required": ["one-of"] }, { "required": ["gaps"] },
    { "required": ["harm-at"] }
])))]
pub(crate) struct Condition {
    /// At least one picked item has one of the answers.
    pub(crate) any: Option<Pick>,
    /// At least so many picked items have one of the answers.
    pub(crate) count: Option<Pick>,
    /// Picked items with one of the answers stand in at least so many sections.
    pub(crate) sections: Option<Pick>,
    /// Too few have it so far, but with the unknown and unanswered ones the number could be reached.
    pub(crate) could_reach: Option<Pick>,
    /// This number item is at least so much.
    pub(crate) number: Option<Filled>,
    /// This date item lies in the months up to today.
    pub(crate) within: Option<Filled>,
    /// The person's age is in the range.
    pub(crate) age: Option<Ages>,
    /// The fact about the person is yes.
    pub(crate) fact: Option<Filled>,
    /// Any sign of harm is raised.
    pub(crate) harm: Option<True>,
    /// A sign of harm is answered not known.
    pub(crate) harm_unknown: Option<True>,
    /// Every one of the conditions holds.
    pub(crate) all: Option<Vec<Condition>>,
    /// At least one of the conditions holds.
    pub(crate) one_of: Option<Vec<Condition>>,
    /// A picked item is not known or not answered.
    pub(crate) gaps: Option<Picked>,
    /// A sign of harm is raised at one of these items.
    pub(crate) harm_at: Option<Vec<Text>>,
    /// How many, or how much.
    pub(crate) at_least: Option<Counted>,
    /// Months back from today.
    pub(crate) months: Option<Counted>,
}

/// Which items, with which answers. The keys narrow together. Hidden items are never picked.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "pick"))]
pub(crate) struct Pick {
    /// With an answer of one of these meanings. grade-at-least-4 means grade 4 or 5.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) answered: Vec<Test>,
    /// Only items of these kinds.
    pub(crate) kinds: Option<Vec<Kind>>,
    /// Only items of these tiers.
    pub(crate) tiers: Option<Vec<Tier>>,
    /// Only items whose sources agree on their tier (agree), or give different ones (differ), as their tiers-seen
    /// say.
    pub(crate) tiers_seen: Option<TiersSeen>,
    /// Only these items.
    pub(crate) items: Option<Vec<Text>>,
    /// Only items of these sections.
    pub(crate) sections: Option<Vec<Text>>,
    /// None of these items.
    pub(crate) except: Option<Vec<Text>>,
}

/// Which items: those for which everything here holds; without a key, all.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "picked"))]
pub(crate) struct Picked {
    /// Only items of these kinds.
    pub(crate) kinds: Option<Vec<Kind>>,
    /// Only items of these tiers.
    pub(crate) tiers: Option<Vec<Tier>>,
    /// Only items whose sources agree on their tier (agree), or give different ones (differ), as their tiers-seen
    /// say.
    pub(crate) tiers_seen: Option<TiersSeen>,
    /// Only these items.
    pub(crate) items: Option<Vec<Text>>,
    /// Only items of these sections.
    pub(crate) sections: Option<Vec<Text>>,
    /// None of these items.
    pub(crate) except: Option<Vec<Text>>,
}
