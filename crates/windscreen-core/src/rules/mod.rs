//! What comes of the answers: what each one means, which rules hold, and the outcome of it all, at one time and over
//! several.

pub(crate) mod compare;
pub(crate) mod completeness;
pub(crate) mod condition;
pub(crate) mod grades;
pub(crate) mod outcome;
pub(crate) mod readings;
pub(crate) mod rest_of_part;
pub(crate) mod still_so;
pub(crate) mod sums;
pub(crate) mod wide;
