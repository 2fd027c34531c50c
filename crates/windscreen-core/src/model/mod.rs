//! What is asked and what is entered: instruments, the referral form, areas and their calendars; people, answers and days.
//! Data, and what can be said of each piece by itself. Nothing here tries a rule.

pub(crate) mod area;
pub(crate) mod calendar;
pub(crate) mod day;
pub(crate) mod entry;
pub(crate) mod field_key;
pub(crate) mod form;
pub(crate) mod gate;
pub(crate) mod ids;
pub(crate) mod instrument;
pub(crate) mod item;
pub(crate) mod level;
pub(crate) mod licence;
pub(crate) mod limit;
pub(crate) mod paper;
pub(crate) mod pregnancy;
pub(crate) mod profile;
pub(crate) mod provenance;
pub(crate) mod record;
pub(crate) mod rule;
pub(crate) mod subject;
pub(crate) mod sum;
pub(crate) mod truth;
pub(crate) mod wide_rule;
pub(crate) mod written_age;
