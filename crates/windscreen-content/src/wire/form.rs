//! The referral form.

pub(crate) use super::instrument::Kind as ItemKind;
use super::{
    Ages, Counted, FieldChoice, Filled, Format1, Id, Level, LevelOfRule, Mark, Small, SmallOrNone,
    Source, Test, Translations, True,
};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_with::skip_serializing_none;
use std::fmt;
use windscreen_core::{self as core, Text};

/// referral/form.json: what is asked for a referral beside the instruments. FORMAT.md explains each key. A key that
/// is not named here is refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A referral form"))]
pub(crate) struct Form {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-form")]
    pub(crate) format: Format1,
    /// Its id.
    pub(crate) id: Id,
    /// Which version of the content this is.
    pub(crate) edition: Filled,
    /// What was read.
    pub(crate) sources: Vec<Source>,
    /// The steps, in order.
    pub(crate) steps: Vec<Step>,
    /// Rules that look beyond one sheet.
    pub(crate) rules: Vec<WideRule>,
    /// How long what follows may take, wherever it is. An area sets its own number under the same id.
    pub(crate) limits: Option<Vec<Limit>>,
    /// Other duties, of which a record may remind somebody.
    pub(crate) duties: Option<Vec<Duty>>,
    /// Papers for one purpose and one reader each.
    pub(crate) papers: Option<Vec<Paper>>,
    /// Where the fields of earlier editions went.
    pub(crate) moved: Option<Vec<Moved>>,
    /// Other orders in which the same may be read.
    pub(crate) orders: Vec<Order>,
    /// The texts of this file in other languages, each under its BCP 47 tag: every text that the file has, in the
    /// nesting of the file, and nothing else. What has an id stands under it.
    pub(crate) translations: Option<Translations>,
}

/// A step of the work.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "step"))]
pub(crate) struct Step {
    /// Its id.
    pub(crate) id: Id,
    /// Its name.
    pub(crate) title: Filled,
    /// What it is for.
    pub(crate) says: Filled,
    /// Its pages.
    pub(crate) pages: Vec<Page>,
}

/// A short page.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "page"))]
pub(crate) struct Page {
    /// Its id.
    pub(crate) id: Id,
    /// Its heading.
    pub(crate) title: Filled,
    /// A line under the heading. What follows on lines of its own is shown as a numbered list.
    pub(crate) intro: Option<Text>,
    /// Whether it is asked once, for each child, or for each adult about whom a tool is asked. What is asked for each adult
    /// stands on no paper about children.
    pub(crate) per: Per,
    /// When it is shown; always if absent.
    pub(crate) asked_if: Option<Vec<Ask>>,
    /// Whose copies leave it out.
    pub(crate) not_for: Option<Vec<Reader>>,
    /// Whether it stands on the worker's own sheet and not in the referral. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) for_worker: Option<bool>,
    /// What is asked once.
    pub(crate) fields: Option<Vec<Field>>,
    /// What is asked row by row.
    pub(crate) list: Option<List>,
}

/// Whether it is asked once, for each child, or for each adult about whom a tool is asked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Per {
    Record,
    Child,
    Adult,
}

super::same_words!(Per = core::Per { Record, Child, Adult });

/// Something that happens on one day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Event {
    Call,
    Written,
    Referral,
    Reply,
    ChildSeen,
    VisitRecorded,
    Assessment,
    StrategyDiscussion,
    Conference,
    CoreGroup,
    ReviewConference,
    EarlyHelpNeed,
    EarlyHelpCheck,
    EarlyHelp,
    EarlyHelpAssessment,
    EarlyHelpPlan,
    EarlyHelpReview,
    EarlyHelpEnd,
    Birth,
}

super::same_words!(
    Event = core::Event {
        Call,
        Written,
        Referral,
        Reply,
        ChildSeen,
        VisitRecorded,
        Assessment,
        StrategyDiscussion,
        Conference,
        CoreGroup,
        ReviewConference,
        EarlyHelpNeed,
        EarlyHelpCheck,
        EarlyHelp,
        EarlyHelpAssessment,
        EarlyHelpPlan,
        EarlyHelpReview,
        EarlyHelpEnd,
        Birth
    }
);

/// Who reads a copy, besides the front door.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Reader {
    Family,
    Agency,
}

super::same_words!(Reader = core::Reader { Family, Agency });

/// Whether its absence is named.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Need {
    Required,
    Optional,
}

super::same_words!(Need = core::Need { Required, Optional });

/// Where on the first sheet of the referral a field has a place of its own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum PageOne {
    Urgent,
    Contact,
    Request,
    Referrer,
    Child,
    Worry,
    WhyNow,
    View,
    Told,
    Gaps,
    Level,
}

super::same_words!(
    PageOne = core::PageOne {
        Urgent,
        Contact,
        Request,
        Referrer,
        Child,
        Worry,
        WhyNow,
        View,
        Told,
        Gaps,
        Level
    }
);

/// What may be said of a field in which nothing can be written.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum GapKind {
    NotKnown,
    DoesNotApply,
}

super::same_words!(GapKind = core::GapKind { NotKnown, DoesNotApply });

/// How a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Kind {
    Short,
    Long,
    Date,
    NhsNumber,
    Choice,
    Ticks,
    Children,
    Row,
    Rows,
    Readers,
    Pieces,
}

/// Rows of the same fields.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "list"))]
pub(crate) struct List {
    /// The id of the list.
    pub(crate) id: Id,
    /// What one row is called.
    pub(crate) row: Filled,
    /// Whether each row stays out of the family's copy until somebody puts it in by hand. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) by_hand: Option<bool>,
    /// What is asked in each row.
    pub(crate) fields: Vec<Field>,
}

/// One thing asked.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "field"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
#[cfg_attr(feature = "schema", schemars(extend("allOf" = [{
    "if": { "properties": { "kind": { "enum": ["choice", "ticks"] } } },
    "then": { "required": ["choices"], "properties": { "harm": { "type": "array" } } },
    "else": { "properties": { "choices": false, "harm": { "const": true } } }
}, {
    "if": { "properties": { "kind": { "enum": ["row", "rows"] } } },
    "then": { "required": ["of"] }, "else": { "properties": { "of": false } }
}, {
    "if": { "properties": { "kind": { "const": "date" } } }, "else": { "properties": { "event": false } }
}], "dependentRequired" = { "if-written": ["page-one"] })))]
pub(crate) struct Field {
    /// Its id.
    pub(crate) id: Id,
    /// The label.
    pub(crate) label: Filled,
    /// The label on the referral, which speaks to the front door. Leave it out if it is the same.
    pub(crate) on_paper: Option<Filled>,
    /// Whether what stands in it needs no label on the referral. Leave it out if it does.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) bare: Option<bool>,
    /// A line of explanation.
    pub(crate) help: Option<Text>,
    /// How it is written.
    pub(crate) kind: Kind,
    /// The list of which rows are named, for row and rows.
    pub(crate) of: Option<Id>,
    /// Of which event it holds the day, for a date from which time limits count or by which they are kept.
    pub(crate) event: Option<Event>,
    /// What of the record bears on the question and is shown beside it: ids of fields and lists, or tools for what came of
    /// the tools about children. Not in a list.
    pub(crate) speaks: Option<Vec<Text>>,
    /// The choices, for choice and ticks.
    pub(crate) choices: Option<Vec<FieldChoice>>,
    /// Whether its absence is named.
    pub(crate) need: Need,
    /// What may be said in its place where nothing can be written. Leave out what can never be true.
    pub(crate) gaps: Option<Vec<GapKind>>,
    /// Whether it is asked again at each review. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) again: Option<bool>,
    /// Whose copies leave it out.
    pub(crate) not_for: Option<Vec<Reader>>,
    /// Whether it stays out of the family's copy until somebody puts it in by hand. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) by_hand: Option<bool>,
    /// Where it has a place of its own on paper, before what the other pages hold. Leave it out if it has none.
    pub(crate) page_one: Option<PageOne>,
    /// Whether that place is left out while nothing is written. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) if_written: Option<bool>,
    /// Whether what stands in it is harm, or may be: true for whatever is written; of choice and ticks, the choices
    /// that are. Leave it out if not.
    pub(crate) harm: Option<Harm>,
    /// When it is asked; always if absent.
    pub(crate) asked_if: Option<Vec<Ask>>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// Whether what stands in a field is harm, or may be: true for whatever is written; of choice and ticks, the choices that
/// are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Harm {
    Written(bool),
    Chosen(Vec<Text>),
}

impl<'de> Deserialize<'de> for Harm {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Harm, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Harm;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("true, or a list of choices")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Harm, D::Error> {
                from.deserialize_any(self)
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Harm, E> {
                Ok(Harm::Written(flag))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Harm, A::Error> {
                let mut choices = Vec::new();
                while let Some(it) = all.next_element()? {
                    choices.push(it);
                }
                Ok(Harm::Chosen(choices))
            }
        }
        from.deserialize_newtype_struct("$flag-or-list", Either)
    }
}

/// When something is asked. Any one of them is enough.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "ask"))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["field", "is"] }, { "required": ["tool"] }, { "required": ["level"] }, { "required": ["ages"] },
    { "required": ["unborn"] }
])))]
pub(crate) struct Ask {
    /// A field has one of the choices in is.
    pub(crate) field: Option<Id>,
    /// The choices.
    pub(crate) is: Option<Vec<Text>>,
    /// One of these instruments was answered.
    pub(crate) tool: Option<Vec<Text>>,
    /// What came of an instrument is at least this level.
    pub(crate) level: Option<Level>,
    /// The child's age lies, or may lie, in these years.
    pub(crate) ages: Option<Ages>,
    /// The child is not born yet.
    pub(crate) unborn: Option<True>,
}

/// A rule.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "rule"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
pub(crate) struct WideRule {
    /// Its id.
    pub(crate) id: Id,
    /// The instrument in whose result it speaks.
    pub(crate) on: Id,
    /// The condition in plain words.
    pub(crate) text: Filled,
    /// What it means.
    pub(crate) says: Filled,
    /// What to do.
    #[serde(rename = "do")]
    pub(crate) action: Option<Text>,
    /// The level it sets.
    pub(crate) level: Option<LevelOfRule>,
    /// Routes of that instrument which it opens.
    pub(crate) routes: Option<Vec<Text>>,
    /// Whether it warns whatever the level.
    pub(crate) alert: Option<bool>,
    /// When it fires: all of these.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) when: Vec<Wide>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// What a rule asks.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "wide"))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["grade-on", "at-least"] }, { "required": ["no-better"] }, { "required": ["again"] },
    { "required": ["written"] }, { "required": ["listed", "field", "is"] }, { "required": ["rows-of", "field", "is", "months", "at-least"] },
    { "required": ["age"] }, { "required": ["other-child", "item", "answered", "note"] },
    { "required": ["home", "answered"] }, { "required": ["adult", "level"] }
])))]
pub(crate) struct Wide {
    /// An area of the person's profile on this tool has at least the grade in at-least.
    pub(crate) grade_on: Option<Id>,
    /// The tool was used before, something had fired, and the level is no lower now.
    pub(crate) no_better: Option<True>,
    /// Something is raised, or graded 4 or 5, that was so before.
    pub(crate) again: Option<True>,
    /// This field of the form is filled.
    pub(crate) written: Option<Id>,
    /// Something stands in this list about the person, or about nobody in particular. Where it is empty, field and is name
    /// the choice that says that there was nothing.
    pub(crate) listed: Option<Id>,
    /// At least so many rows of this list have a choice, dated within so many months.
    pub(crate) rows_of: Option<Id>,
    /// The field of the rows; of listed, the field that says whether there was anything.
    pub(crate) field: Option<Id>,
    /// The choice in it.
    pub(crate) is: Option<Id>,
    /// How far back.
    pub(crate) months: Option<Small>,
    /// How many; of grade-on, the grade.
    pub(crate) at_least: Option<Counted>,
    /// The person's age.
    pub(crate) age: Option<Ages>,
    /// Of another child of the record an item of this tool has one of the answers, and a note beside it names this
    /// child. A note that names nobody, or says that it is not known who, is unknown and taken as the worrying
    /// answer.
    pub(crate) other_child: Option<Id>,
    /// Its item.
    pub(crate) item: Option<Id>,
    /// The meanings looked for.
    pub(crate) answered: Option<Vec<Test>>,
    /// The note field of kind children beside it.
    pub(crate) note: Option<Id>,
    /// In a home where the child stays, an item of this tool has one of the answers.
    pub(crate) home: Option<Id>,
    /// Of home, the kinds of item looked at. Left out: all.
    pub(crate) kinds: Option<Vec<ItemKind>>,
    /// Of home, the items looked at. Left out: all.
    pub(crate) items: Option<Vec<Text>>,
    /// Of an adult of the record this tool suggests at least the level in level, as far as the children's papers may say
    /// it. Such a rule sets no level, and speaks on no paper.
    pub(crate) adult: Option<Id>,
    /// That level.
    pub(crate) level: Option<LevelOfRule>,
}

/// How long something may take.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "limit"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
pub(crate) struct Limit {
    /// Its id, under which an area may set another number.
    pub(crate) id: Id,
    /// What is to happen.
    pub(crate) text: Filled,
    /// The event from which it counts.
    pub(crate) from: Event,
    /// The event that shows that it was kept. Leave it out if none does.
    pub(crate) until: Option<Event>,
    /// In working days. Give one measure at most, and none where only an area sets it.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) working_days: SmallOrNone,
    /// In hours. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) hours: SmallOrNone,
    /// In days, weekends and bank holidays included. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) days: SmallOrNone,
    /// In weeks. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) weeks: SmallOrNone,
    /// In calendar months. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) months: SmallOrNone,
    /// In days before the event. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) days_before: SmallOrNone,
    /// What to know about it.
    pub(crate) says: Option<Text>,
    /// What the keepers of this file tell each other. No page and no paper shows it.
    pub(crate) for_keepers: Option<Text>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// Another duty than the referral.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "duty"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
pub(crate) struct Duty {
    /// Its id.
    pub(crate) id: Id,
    /// What it is about.
    pub(crate) title: Filled,
    /// What to do, who does it and by when.
    pub(crate) says: Filled,
    /// When somebody is reminded of it: any one is enough.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) asked_if: Vec<Ask>,
    /// Where there are any, one of these must hold too.
    pub(crate) and_if: Option<Vec<Ask>>,
    /// Why nobody is reminded of it yet. Leave it out for a duty that is in force.
    pub(crate) off: Option<Filled>,
    /// What the keepers of this file tell each other. No page and no paper shows it.
    pub(crate) for_keepers: Option<Text>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// A paper for one purpose and one reader.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "paper"))]
pub(crate) struct Paper {
    /// Its id.
    pub(crate) id: Id,
    /// What it is called where it is chosen.
    pub(crate) name: Filled,
    /// Its heading. It names nobody; of a paper about an adult, no tool either.
    pub(crate) title: Filled,
    /// Who may have it.
    pub(crate) marking: Filled,
    /// A line of warning at its head.
    pub(crate) warning: Option<Text>,
    /// Whom each sheet is about.
    pub(crate) per: Per,
    /// When it is offered; always if absent.
    pub(crate) asked_if: Option<Vec<Ask>>,
    /// Whether the family reads it: then nothing stands on it that is kept from them. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<True>"))]
    pub(crate) for_family: Option<bool>,
    /// Its parts.
    pub(crate) parts: Vec<PaperPart>,
}

/// A part of a paper.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "paper-part"))]
pub(crate) struct PaperPart {
    /// Its heading.
    pub(crate) title: Filled,
    /// What stands under it.
    pub(crate) shows: Vec<Shows>,
}

/// What a part shows.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "shows"))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["fields"] }, { "required": ["rows", "cells"] }, { "required": ["named", "cells"] },
    { "required": ["answers", "tool"] }, { "required": ["texts", "tool"] },
    { "required": ["children"] }, { "required": ["others"] }, { "required": ["person"] }, { "required": ["referrer"] }, { "required": ["reasons"] },
    { "required": ["tools"] }, { "required": ["events"] }, { "required": ["due"] }, { "required": ["stages"] },
    { "required": ["words"] }, { "required": ["room"] }
], "dependentRequired" = { "field": ["is", "rows"], "is": ["field"], "answered": ["answers"] })))]
pub(crate) struct Shows {
    /// Fields, of the person whom the sheet is about, else of the record.
    pub(crate) fields: Option<Vec<Text>>,
    /// Rows of this list, in the cells of cells.
    pub(crate) rows: Option<Id>,
    /// The rows that this field names, in the cells of cells.
    pub(crate) named: Option<Id>,
    /// The cells.
    pub(crate) cells: Option<Vec<Text>>,
    /// Only rows in which this cell has the choice in is.
    pub(crate) field: Option<Id>,
    /// The choice.
    pub(crate) is: Option<Id>,
    /// The tool that answers and texts are of.
    pub(crate) tool: Option<Id>,
    /// What was answered to these of its questions, about the person whom the sheet is about.
    pub(crate) answers: Option<Vec<Text>>,
    /// Of those only what was answered so. Left out: all of them.
    pub(crate) answered: Option<Vec<Test>>,
    /// What was written in these of its longer texts.
    pub(crate) texts: Option<Vec<Text>>,
    /// Each child of the record, with these fields.
    pub(crate) children: Option<Vec<Text>>,
    /// The other children of the record, by name and age.
    pub(crate) others: Option<True>,
    /// The person whom the sheet is about.
    pub(crate) person: Option<True>,
    /// Who refers.
    pub(crate) referrer: Option<True>,
    /// What came of the tools about the person, critical signs first.
    pub(crate) reasons: Option<True>,
    /// What came of the tools about the child, a line for each.
    pub(crate) tools: Option<True>,
    /// The last dated events, at most so many.
    pub(crate) events: Option<Small>,
    /// What is due, and by when.
    pub(crate) due: Option<True>,
    /// The area's steps of a professional disagreement.
    pub(crate) stages: Option<True>,
    /// A sentence.
    pub(crate) words: Option<Filled>,
    /// Room to write in, so many lines.
    pub(crate) room: Option<Small>,
}

/// Where a field of an earlier edition went: to each child, or into a row.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "moved"))]
#[cfg_attr(feature = "schema", schemars(extend("dependentRequired" = { "to-list": ["cell"], "cell": ["to-list"], "gap": ["to-list"] })))]
pub(crate) struct Moved {
    /// The field, as it was asked once.
    pub(crate) field: Id,
    /// The list into a row of which it went. Leave it out if it went to each child.
    pub(crate) to_list: Option<Id>,
    /// In which cell.
    pub(crate) cell: Option<Id>,
    /// The field that keeps why there was nothing, where that was said.
    pub(crate) gap: Option<Id>,
}

/// An order.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "order"))]
pub(crate) struct Order {
    /// Its id.
    pub(crate) id: Id,
    /// What it is called.
    pub(crate) title: Filled,
    /// Its parts.
    pub(crate) parts: Vec<OrderPart>,
}

/// A part.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "order-part"))]
pub(crate) struct OrderPart {
    /// Its heading.
    pub(crate) title: Filled,
    /// The pages that it holds.
    pub(crate) pages: Vec<Text>,
    /// Whether it holds what came of the tools.
    pub(crate) tools: Option<bool>,
}
