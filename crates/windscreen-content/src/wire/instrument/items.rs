//! Sections and their items.

use super::answers::Meaning;
use crate::wire::{Ages, Filled, Id, Mark, Most, StrengthTo, True};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Kind {
    Harm,
    Risk,
    Vulnerability,
    Strength,
    Context,
}

crate::wire::same_words!(Kind = core::Kind { Harm, Risk, Vulnerability, Strength, Context });

/// How strongly a sign speaks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Tier {
    High,
    Medium,
    Low,
}

crate::wire::same_words!(Tier = core::Tier { High, Medium, Low });

crate::wire::spelled!(Tier { High = "high", Medium = "medium", Low = "low" });

/// What kind of answer: a choice of the scale, a number, a date, or words that are kept as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Answer {
    Choice,
    Number,
    Date,
    Words,
}

/// What the record can answer by itself: whether there is a child.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum FromRecord {
    Children,
}

/// The time before a birth, or after it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Only {
    Unborn,
    Born,
}

crate::wire::same_words!(Only = core::Only { Unborn, Born });

/// Which grade stands where two are as frequent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Tie {
    Highest,
}

/// Who is likely to know.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Who {
    School,
    HealthVisitor,
    SchoolNurse,
    Midwife,
    Gp,
    HomeVisit,
    Police,
    Housing,
    SocialCare,
    Specialist,
    Person,
    Anyone,
}

crate::wire::spelled!(Who { School = "school", HealthVisitor = "health-visitor", SchoolNurse = "school-nurse", Midwife = "midwife", Gp = "gp", HomeVisit = "home-visit", Police = "police", Housing = "housing", SocialCare = "social-care", Specialist = "specialist", Person = "person", Anyone = "anyone" });

/// One page of items.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "section"))]
pub(crate) struct Section {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The heading.
    pub(crate) title: Filled,
    /// A sentence or two before the first item. Of a section that is read with a child: what is said to the child first.
    pub(crate) intro: Option<Text>,
    /// The ages it is about, where it is one of several.
    pub(crate) ages: Option<Ages>,
    /// Sections with the same value here are alternatives by age or stage: one is shown, with all its items.
    pub(crate) one_of: Option<Id>,
    /// The picture of its first page, where it is read with a child. Left out: it is for the adult.
    pub(crate) picture: Option<Id>,
    /// The items, in order.
    pub(crate) items: Vec<Item>,
}

/// One question or sign.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "item"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
#[cfg_attr(feature = "schema", schemars(extend("allOf" = [
    { "if": { "required": ["most"] }, "then": { "properties": { "answer": { "const": "number" } }, "required": ["answer"] } },
    { "if": { "required": ["follow-up"] }, "then": { "properties": { "kind": { "const": "risk" } } } },
    {
        "if": { "properties": { "answer": { "enum": ["number", "date", "words"] } }, "required": ["answer"] },
        "then": { "properties": { "kind": { "const": "context" }, "scale": false, "anchors": false } },
        "else": { "required": ["scale"] }
    }
])))]
pub(crate) struct Item {
    /// How it is answered. Left out: choice.
    pub(crate) answer: Option<Answer>,
    /// For items answered by a number: the greatest that can be true. Left out: 999.
    pub(crate) most: Option<Most>,
    /// The scale it is answered with. Not for numbers, dates and words.
    pub(crate) scale: Option<Filled>,
    /// Five descriptions, the best first, for items answered by grade.
    #[cfg_attr(feature = "schema", schemars(length(equal = 5)))]
    pub(crate) anchors: Option<Vec<Text>>,
    /// The notes asked beside a raised answer.
    pub(crate) notes: Option<Filled>,
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The number printed beside it, when it has one.
    pub(crate) number: Option<Text>,
    /// harm: a sign of harm, which bypasses every count. risk: counts in rules. vulnerability, strength and
    /// context: recorded beside the result and never counted as risk.
    pub(crate) kind: Kind,
    /// A few words for tables and summaries.
    pub(crate) topic: Filled,
    /// What is asked, or the sign that may be seen. About what is seen, never blaming.
    pub(crate) text: Filled,
    /// One or two sentences, only where they earn their place.
    pub(crate) help: Option<Text>,
    /// A picture to look at beside the question, where it is read with a child.
    pub(crate) picture: Option<Id>,
    /// Who usually knows, so that it can be said whom to ask.
    pub(crate) who: Option<Vec<Who>>,
    /// The ages it is about. Leave out for all ages.
    pub(crate) ages: Option<Ages>,
    /// unborn: asked only before the birth. born: only after it. Left out: at any time. What was raised or not known
    /// before the birth stays.
    pub(crate) only: Option<Only>,
    /// How much weight the sign has. Where sources differ: the highest.
    pub(crate) tier: Option<Tier>,
    /// What each source says, when they differ.
    pub(crate) tiers_seen: Option<Vec<TierSeen>>,
    /// For a risk that is a sign of harm only under a condition.
    pub(crate) follow_up: Option<FollowUp>,
    /// Show the item only when this holds. The answer of a hidden item never counts.
    pub(crate) asked_if: Option<AskedIf>,
    /// Items with the same value here are alternatives by age or stage.
    pub(crate) one_of: Option<Id>,
    /// For items answered by grade: the worst grade that is a strength to record. Left out: 2.
    pub(crate) strength_to: Option<StrengthTo>,
    /// Whether it is about the home: what is so for one child is so for the others. Left out: no.
    pub(crate) household: Option<bool>,
    /// Whether its no is a strength to record: it asks how something goes, not only whether a sign was seen. Left out: no.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) no_is_strength: Option<bool>,
    /// children: the item asks whether there is a child. A record that holds one answers it with yes; of a tool about
    /// a home, one who stays there.
    pub(crate) from_record: Option<FromRecord>,
    /// With from-record: it asks whether there is a child of these ages. One whose age is not known makes it not known,
    /// while nobody has answered it.
    pub(crate) record_ages: Option<Ages>,
    /// A name shared by items of any tools that are the same worry: raised in several for one child, they are one line
    /// on a paper.
    pub(crate) same_as: Option<Id>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// What one source says.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "tier-seen"))]
pub(crate) struct TierSeen {
    /// The tier that this source gives.
    pub(crate) tier: Tier,
    /// The id of the source.
    pub(crate) source: Filled,
}

/// For a risk that is a sign of harm only under a condition.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "follow-up"))]
pub(crate) struct FollowUp {
    /// The question that decides whether this is a sign of harm. Anything but no makes it one.
    pub(crate) text: Filled,
    /// A sentence that helps to answer it.
    pub(crate) help: Option<Text>,
}

/// Show the item only when this holds. The answer of a hidden item never counts.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "asked-if"))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["harm"] }, { "required": ["items", "answered"] }
])))]
pub(crate) struct AskedIf {
    /// Once a sign of harm is raised.
    pub(crate) harm: Option<True>,
    /// Once any one of these items
    pub(crate) items: Option<Vec<Text>>,
    /// has an answer with one of these meanings.
    pub(crate) answered: Option<Vec<Meaning>>,
}
