//! The referral: the children of a record, on paper, for the front door, in the order of practice/good-referral.md.
//!
//! Its first page answers what a front door asks first (`first_page`); what is written besides follows (`further`), then
//! the answers of each tool where they are asked for. It speaks to the front door: what the worker has still to do, to ask
//! and to write stands on a sheet of their own (`worker`). Nothing that was written is left out: what has no place of its
//! own stands under the page of the form on which it was asked.

pub(crate) mod contents;
pub(crate) mod copies;
pub(crate) mod earlier;
pub(crate) mod events;
pub(crate) mod first_page;
pub(crate) mod further;
pub(crate) mod not_known;
pub(crate) mod people;
pub(crate) mod places;
mod same_worry;
pub(crate) mod tool_details;
pub(crate) mod tool_lines;
pub(crate) mod whole;
pub(crate) mod worker;
