//! Turns of phrase that every other room uses: days and ages, lists and sentences, the terms of the field.
//! What somebody typed is cleaned here before it stands anywhere. Nothing here knows a case, a form or a paper.

pub(crate) mod clean;
pub(crate) mod dates;
pub(crate) mod sentences;
pub(crate) mod terms;
