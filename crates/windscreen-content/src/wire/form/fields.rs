//! What is asked on a page, and where it went since earlier editions.

use super::limits::Event;
use super::pages::{Ask, Reader};
use crate::wire::{FieldChoice, Filled, Id, Mark};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_with::skip_serializing_none;
use std::fmt;
use windscreen_core::{self as core, Text};

/// One thing asked.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "field"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
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
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::True>"))]
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
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::True>"))]
    pub(crate) again: Option<bool>,
    /// Whose copies leave it out.
    pub(crate) not_for: Option<Vec<Reader>>,
    /// Whether it stays out of the family's copy until somebody puts it in by hand. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::True>"))]
    pub(crate) by_hand: Option<bool>,
    /// Where it has a place of its own on paper, before what the other pages hold. Leave it out if it has none.
    pub(crate) page_one: Option<PageOne>,
    /// Whether that place is left out while nothing is written. Leave it out if not.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::True>"))]
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

/// Whether its absence is named.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Need {
    Required,
    Optional,
}

crate::wire::same_words!(Need = core::Need { Required, Optional });

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

crate::wire::same_words!(
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

crate::wire::same_words!(GapKind = core::GapKind { NotKnown, DoesNotApply });

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
