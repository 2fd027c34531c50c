//! What an area gives to read: whom to ring, by when, and how far its names and numbers can be relied on.
//! The result page, the papers and the blank papers all say it in these words. Nothing here looks at a record.

pub(crate) mod doors;
pub(crate) mod edition;
pub(crate) mod left_out;
