//! A document, or a record, becomes a file: text, HTML, Word, JSON, FHIR, a calendar, a row of statistics.
//! Each file holds what its paper holds and no more. Nothing is worked out or decided here.

pub(crate) mod csv;
pub(crate) mod docx;
pub(crate) mod fhir;
pub(crate) mod html;
pub(crate) mod ics;
pub(crate) mod json;
pub(crate) mod papers;
pub(crate) mod share;
pub(crate) mod text;
pub(crate) mod zip;
