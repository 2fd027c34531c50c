//! What each file says, key by key: one type for each kind of file, by which it is read and written, and from which its
//! JSON Schema is made (`schema.rs`). Their documentation is what an editor shows to whoever writes a file.
//!
//! They know how a file is spelled and nothing of what it means: `<kind>_file.rs` beside this folder makes core's types
//! of them, proves what no type can say, and makes files of core's types again. (`catalogue.rs` is read by `build.rs` alone.)

pub(crate) mod area;
mod calendar;
pub(crate) mod form;
pub(crate) mod instrument;
mod leaves;
pub(crate) mod practice;
pub(crate) mod record;
mod shared;
mod site;
mod withheld;
mod wording_pack;

pub(crate) use calendar::Calendar;
pub(crate) use leaves::*;
pub(crate) use practice::Practice;
pub(crate) use shared::*;
pub(crate) use site::Site;
pub(crate) use withheld::{ComingTool, Withheld, WithheldTool};
pub(crate) use wording_pack::{PackItem, PackSection, PackWords, WordingPack};
