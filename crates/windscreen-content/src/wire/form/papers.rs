//! Papers for one purpose each, and other orders in which the same is read.

use super::pages::{Ask, Per};
use crate::wire::{Filled, Id, Small, Test, True};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

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
