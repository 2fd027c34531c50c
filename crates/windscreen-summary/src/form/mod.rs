//! What the referral form asks in a record, and how each thing it asks is filled and said.
//! Which fields there are is data; the few that the program knows by itself stand in `named`.
//! What a tool, the area or an earlier page says already is not asked twice, and what happened is gathered from all of them.

pub(crate) mod asked;
pub(crate) mod due;
pub(crate) mod duties;
pub(crate) mod events;
pub(crate) mod evidence;
pub(crate) mod family_copy;
pub(crate) mod field_words;
pub(crate) mod filled;
pub(crate) mod lines;
pub mod named;
pub(crate) mod people;
pub(crate) mod prefilled;
pub(crate) mod rows;
pub(crate) mod shown;
pub(crate) mod speaks;
pub(crate) mod urgency;
pub(crate) mod values;
pub(crate) mod voice;
