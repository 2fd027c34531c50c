//! An instrument.

use super::{
    Above, AgeBound, Ages, Counted, FieldChoice, Filled, Format1, Id, LevelOfRule, Mark, Minutes,
    NumberOfItems, OrNull, Role, Small, SmallMustBeSaid, Source, StrengthTo, Test, Translations,
    True,
};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

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
    /// false for a tool that has routes and no place on the level diagram.
    pub(crate) diagram: bool,
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

super::same_words!(Kind = core::Kind { Harm, Risk, Vulnerability, Strength, Context });

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

super::same_words!(Tier = core::Tier { High, Medium, Low });

super::spelled!(Tier { High = "high", Medium = "medium", Low = "low" });

/// Whether the published tiers of an item agree.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum TiersSeen {
    Agree,
    Differ,
}

super::same_words!(TiersSeen = core::TiersSeen { Agree, Differ });

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

super::same_words!(WayKind = core::WayKind { Ask, FromWhatIsKnown, NotSafe });

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum NoteKind {
    Long,
    Short,
    Choice,
    Ticks,
    Children,
}

/// What kind of answer: a choice of the scale, a number, or a date.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Answer {
    Choice,
    Number,
    Date,
}

/// What the record can answer by itself: whether there is a child.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum FromRecord {
    Children,
}

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

super::spelled!(Who { School = "school", HealthVisitor = "health-visitor", SchoolNurse = "school-nurse", Midwife = "midwife", Gp = "gp", HomeVisit = "home-visit", Police = "police", Housing = "housing", SocialCare = "social-care", Specialist = "specialist", Person = "person", Anyone = "anyone" });

/// What the summary uses a field for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum FieldRole {
    Evidence,
    Impact,
    Source,
    When,
    FactOrOpinion,
    Reason,
}

super::spelled!(FieldRole { Evidence = "evidence", Impact = "impact", Source = "source", When = "when", FactOrOpinion = "fact-or-opinion", Reason = "reason" });

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

/// What a choice means to the rules.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "means"))]
pub(crate) enum Meaning {
    Yes,
    Sometimes,
    Suspected,
    No,
    NotKnown,
    NotApplicable,
    #[serde(rename = "grade-1")]
    Grade1,
    #[serde(rename = "grade-2")]
    Grade2,
    #[serde(rename = "grade-3")]
    Grade3,
    #[serde(rename = "grade-4")]
    Grade4,
    #[serde(rename = "grade-5")]
    Grade5,
}

impl From<Meaning> for core::Meaning {
    fn from(it: Meaning) -> core::Meaning {
        match it {
            Meaning::Yes => core::Meaning::Yes,
            Meaning::Sometimes => core::Meaning::Sometimes,
            Meaning::Suspected => core::Meaning::Suspected,
            Meaning::No => core::Meaning::No,
            Meaning::NotKnown => core::Meaning::NotKnown,
            Meaning::NotApplicable => core::Meaning::NotApplicable,
            Meaning::Grade1 => core::Meaning::Grade(1),
            Meaning::Grade2 => core::Meaning::Grade(2),
            Meaning::Grade3 => core::Meaning::Grade(3),
            Meaning::Grade4 => core::Meaning::Grade(4),
            Meaning::Grade5 => core::Meaning::Grade(5),
        }
    }
}

impl From<core::Meaning> for Meaning {
    fn from(it: core::Meaning) -> Meaning {
        match it {
            core::Meaning::Yes => Meaning::Yes,
            core::Meaning::Sometimes => Meaning::Sometimes,
            core::Meaning::Suspected => Meaning::Suspected,
            core::Meaning::No => Meaning::No,
            core::Meaning::NotKnown => Meaning::NotKnown,
            core::Meaning::NotApplicable => Meaning::NotApplicable,
            core::Meaning::Grade(1) => Meaning::Grade1,
            core::Meaning::Grade(2) => Meaning::Grade2,
            core::Meaning::Grade(3) => Meaning::Grade3,
            core::Meaning::Grade(4) => Meaning::Grade4,
            core::Meaning::Grade(_) => Meaning::Grade5,
        }
    }
}

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

/// A set of answers that items share.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "scale"))]
pub(crate) struct Scale {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The answers, in the order they are shown.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) choices: Vec<Choice>,
}

/// One answer of a scale.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "choice"))]
pub(crate) struct Choice {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The words on the screen.
    pub(crate) text: Filled,
    /// What a choice says to the rules. yes, sometimes and suspected are raised answers. Not known never means no.
    pub(crate) means: Meaning,
    /// What choosing it says, in a short sentence.
    pub(crate) help: Option<Text>,
    /// Choosing it opens the note fields of the item.
    pub(crate) ask_notes: Option<bool>,
}

/// What is asked beside a raised answer.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "note"))]
pub(crate) struct Note {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The fields, in order.
    pub(crate) fields: Vec<NoteField>,
}

/// One thing asked beside an answer.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "field"))]
#[cfg_attr(feature = "schema", schemars(extend(
    "if" = { "properties": { "kind": { "enum": ["choice", "ticks"] } }, "required": ["kind"] },
    "then" = { "required": ["choices"] },
    "else" = { "properties": { "choices": false } }
)))]
pub(crate) struct NoteField {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// The label of the field.
    pub(crate) text: Filled,
    /// A sentence that helps to fill it in.
    pub(crate) help: Option<Text>,
    /// long: several lines. short: one line. choice: one of some choices. ticks: any number of them. children: any
    /// of the other children of the record, one who is not in it, or not known who.
    pub(crate) kind: NoteKind,
    /// For kind choice and ticks.
    pub(crate) choices: Option<Vec<FieldChoice>>,
    /// Show the field only for answers with these meanings. Leave out to show it for every answer that opens notes.
    #[serde(rename = "for")]
    pub(crate) whom: Option<Vec<Meaning>>,
    /// Left empty, it is named in the result and on paper. It holds nothing back.
    pub(crate) wanted: Option<bool>,
    /// Which column of the summary the text goes in.
    pub(crate) role: Option<FieldRole>,
    /// For kind choice and role when: the choice that says that it was over a year ago. Such a sign is listed and
    /// not counted, unless it is a sign of harm.
    pub(crate) earlier: Option<Id>,
}

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
    /// A sentence or two before the first item.
    pub(crate) intro: Option<Text>,
    /// The items, in order.
    pub(crate) items: Vec<Item>,
}

/// One question or sign.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "item"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
#[cfg_attr(feature = "schema", schemars(extend("allOf" = [
    { "if": { "required": ["follow-up"] }, "then": { "properties": { "kind": { "const": "risk" } } } },
    {
        "if": { "properties": { "answer": { "enum": ["number", "date"] } }, "required": ["answer"] },
        "then": { "properties": { "kind": { "const": "context" }, "scale": false, "anchors": false } },
        "else": { "required": ["scale"] }
    }
])))]
pub(crate) struct Item {
    /// How it is answered. Left out: choice.
    pub(crate) answer: Option<Answer>,
    /// The scale it is answered with. Not for numbers and dates.
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
    /// Who usually knows, so that it can be said whom to ask.
    pub(crate) who: Option<Vec<Who>>,
    /// The ages it is about. Leave out for all ages.
    pub(crate) ages: Option<Ages>,
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
    /// children: the item asks whether there is a child. A record that holds one answers it with yes.
    pub(crate) from_record: Option<FromRecord>,
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

/// One rule.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "rule"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
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
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
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
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
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
