//! The referral form.

mod fields;
mod limits;
mod pages;
mod papers;
mod rules;

pub(crate) use super::instrument::Kind as ItemKind;
use super::{Filled, Format1, Id, Source, Translations};
pub(crate) use fields::{Field, Harm, Kind, Moved};
pub(crate) use limits::{Duty, Event, Limit};
pub(crate) use pages::{Ask, List, Page, Step};
pub(crate) use papers::{Order, Paper, Shows};
pub(crate) use rules::{Wide, WideRule};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

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
