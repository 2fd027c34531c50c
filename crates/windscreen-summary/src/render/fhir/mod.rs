//! A record as a FHIR R4 bundle: people, the questionnaires that were used, and what was answered in them.
//! `wire` is the format, `bundle` fills it, and each item of a questionnaire is first a `node`.
//! Nothing is worked out from it again: there are no rules, thresholds or scores in it.

pub(crate) mod bundle;
pub(crate) mod items;
pub(crate) mod node;
pub(crate) mod questions;
pub(crate) mod result;
pub(crate) mod wire;
