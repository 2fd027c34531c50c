//! An instrument.

mod answers;
mod gate;
mod items;
mod profile;
mod rules;
mod sums;

use super::{
    AgeBound, Filled, Format1, Id, Mark, Minutes, NumberOfItems, OrNull, Role, Small,
    SmallMustBeSaid, Source, Translations,
};
pub(crate) use answers::{Choice, FieldRole, Note, NoteField, NoteKind, Scale};
pub(crate) use gate::{Gate, Point, Way};
pub(crate) use items::{
    Answer, AskedIf, FollowUp, FromRecord, Item, Kind, Section, Tie, Tier, TierSeen, Who,
};
pub(crate) use profile::{CareArea, Exception, Profile, SubArea};
pub(crate) use rules::{Condition, Kept, Pick, Picked, Rule};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
pub(crate) use sums::{Points, Sum};
use windscreen_core::Text;

/// One screening questionnaire or care profile. FORMAT.md explains each key. A key that is not named here is
/// refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A Windscreen instrument"))]
pub(crate) struct Instrument {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-instrument")]
    pub(crate) format: Format1,
    /// The same as the name of the file, without .json.
    pub(crate) id: Id,
    /// The year and month of this wording, for example 2026-11.
    pub(crate) edition: Filled,
    /// The full name.
    pub(crate) title: Filled,
    /// A short name for tables and menus.
    pub(crate) short: Filled,
    /// Whom it is about.
    pub(crate) about: Role,
    /// When to use it, in the words of the person who is worried.
    pub(crate) worry: Filled,
    /// Who it is for and what it does, in two or three sentences.
    pub(crate) purpose: Filled,
    /// What it is not.
    pub(crate) is_not: Filled,
    /// How long it takes: from, to. An empty list when not known.
    #[cfg_attr(feature = "schema", schemars(extend("anyOf" = [
        { "maxItems": 0 }, { "minItems": 2, "maxItems": 2 }
    ])))]
    pub(crate) minutes: Vec<Minutes>,
    /// What to keep in mind while using it.
    pub(crate) cautions: Option<Vec<Text>>,
    /// The ages it is meant for. Outside them it still opens, unless an age is needed.
    pub(crate) ages: Option<AgesOffered>,
    /// What to do instead for an unborn baby. Leave out when the tool may be used before birth.
    pub(crate) unborn: Option<Text>,
    /// What to do instead for a child who has been born. Leave out when the tool may be used after birth. What was
    /// answered before the birth stays, and can be updated after it.
    pub(crate) born: Option<Text>,
    /// true for a tool that is used together with a child: its sections with a picture are pages to read with them.
    pub(crate) with_child: Option<bool>,
    /// false for a tool that has routes and no place on the level diagram.
    pub(crate) diagram: bool,
    /// Of a tool about an adult: level lets the children's papers say which level it suggests for them, and no more. Left
    /// out: nothing, not even that it was used.
    pub(crate) children_see: Option<ChildrenSee>,
    /// numbered: only items with a number decide whether enough is known. Left out: all items do.
    pub(crate) complete_by: Option<CompleteBy>,
    /// The language it is written in, for example en-GB.
    pub(crate) language: Filled,
    /// Where the structure comes from, in a sentence or two.
    pub(crate) lineage: Filled,
    /// Whose words these are, and what may be done with them.
    pub(crate) permission: Permission,
    /// What was read.
    pub(crate) sources: Vec<Source>,
    /// What comes before the questions. null when there is none.
    #[serde(default, skip_serializing_if = "OrNull::is_none")]
    pub(crate) gate: OrNull<Gate>,
    /// What rules ask about the person.
    pub(crate) facts: Option<Vec<Fact>>,
    /// The sets of answers.
    pub(crate) scales: Vec<Scale>,
    /// What is asked beside answers.
    pub(crate) notes: Option<Vec<Note>>,
    /// The pages, in order.
    pub(crate) sections: Vec<Section>,
    /// Ways in which the sections stand under headings. The first holds where an area chooses none.
    pub(crate) groupings: Option<Vec<Grouping>>,
    /// How many items the file has. Said twice on purpose: a disagreement is an error.
    pub(crate) n_items: NumberOfItems,
    /// Longer texts of the whole tool.
    pub(crate) texts: Option<Vec<Longer>>,
    /// Numbers that an area may set.
    pub(crate) thresholds: Option<Vec<Threshold>>,
    /// Ways on that rules open.
    pub(crate) routes: Option<Vec<Route>>,
    /// The rules. All are tried at once.
    pub(crate) rules: Vec<Rule>,
    /// The time limits of the referral form whose days the result and the paper show, by id.
    pub(crate) limits: Option<Vec<Id>>,
    /// What is counted and added up beside the result. No rule can use it, and it sets no level.
    pub(crate) sums: Option<Vec<Sum>>,
    /// What is said at the end.
    pub(crate) results: Results,
    /// How grades are put together, for a graded tool. null for others.
    #[serde(default, skip_serializing_if = "OrNull::is_none")]
    pub(crate) profile: OrNull<Profile>,
    /// The texts of this file in other languages, each under its BCP 47 tag: every text that the file has, in the
    /// nesting of the file, and nothing else. What has an id stands under it.
    pub(crate) translations: Option<Translations>,
}

/// Which items decide whether enough is known: those with a number. Without the key, all.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum CompleteBy {
    Numbered,
}

/// What the children's papers may say of a tool about an adult: the level that it suggests for them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum ChildrenSee {
    Level,
}

/// What the summary uses a longer text for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum TextRole {
    Analysis,
    ChildWords,
    Strengths,
    CarerWords,
    Other,
}

super::spelled!(TextRole { Analysis = "analysis", ChildWords = "child-words", Strengths = "strengths", CarerWords = "carer-words", Other = "other" });

/// The ages it is meant for. Outside them it still opens, unless an age is needed.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "ages"))]
pub(crate) struct AgesOffered {
    /// Whole years. This age is included.
    pub(crate) from: AgeBound,
    /// Whole years. This age is not included.
    pub(crate) under: AgeBound,
    /// It cannot open without an age.
    pub(crate) needed: Option<bool>,
    /// What to do for somebody older or younger.
    pub(crate) outside: Option<Text>,
}

/// Whose words these are, and what may be done with them.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "permission"))]
pub(crate) struct Permission {
    /// On what terms the words may be used.
    pub(crate) terms: Filled,
    /// How we know.
    pub(crate) evidence: Filled,
    /// The day this was checked, for example 2026-11-22.
    pub(crate) checked: Filled,
}

/// Something about the person that a rule asks.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "fact"))]
pub(crate) struct Fact {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The question about the person, answered yes, no or not known.
    pub(crate) text: Filled,
    /// A sentence that helps to answer it.
    pub(crate) help: Option<Text>,
}

/// One way in which the sections stand under headings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "grouping"))]
pub(crate) struct Grouping {
    /// A short name in small letters, digits and single hyphens. Once published it never changes.
    pub(crate) id: Id,
    /// What it is called.
    pub(crate) title: Filled,
    /// The headings, in the order of the sections.
    pub(crate) parts: Vec<GroupingPart>,
}

/// A heading and the sections under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "grouping-part"))]
pub(crate) struct GroupingPart {
    /// The heading.
    pub(crate) title: Filled,
    /// The sections under it, by their ids. A section that no part names stands under no heading.
    pub(crate) sections: Vec<Text>,
}

/// A longer text about the whole person.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "text"))]
pub(crate) struct Longer {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The label of the box.
    pub(crate) text: Filled,
    /// What to write in it.
    pub(crate) help: Option<Text>,
    /// Left empty, it is named in the result and on paper. It holds nothing back.
    pub(crate) wanted: Option<bool>,
    /// Where the summary puts it.
    pub(crate) role: Option<TextRole>,
}

/// A number that an area may set.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "threshold"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
pub(crate) struct Threshold {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// What is counted.
    pub(crate) text: Filled,
    /// The number used unless the area sets its own. null: only an area sets one, and until it does no condition
    /// that uses it holds.
    pub(crate) default: SmallMustBeSaid,
    /// The lowest number an area may set.
    pub(crate) min: Small,
    /// The highest number an area may set.
    pub(crate) max: Small,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// A way on.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "route"))]
pub(crate) struct Route {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// What to do, as a heading.
    pub(crate) title: Filled,
    /// What that means, in a sentence or two.
    pub(crate) text: Filled,
    /// Another instrument, or one of the withheld or coming tools. Linked only if it is here.
    pub(crate) tool: Option<Id>,
    /// The call to children's social care, telling the lead, or 999: what every level that cannot wait asks for by
    /// itself. Under such a level the result does not say it a second time.
    pub(crate) by_level: Option<bool>,
}

/// What is said at the end.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "results"))]
pub(crate) struct Results {
    /// Said when nothing was recorded. It never reassures.
    pub(crate) nothing: Filled,
    /// Said under every result.
    pub(crate) always: Option<Vec<Text>>,
    /// For tools with routes: said when no route opened.
    pub(crate) below: Option<Text>,
}
