//! Whose papers are taken away, and the ids by which files name things.

use crate::case::context::Context;
use crate::papers::tool_result::Told;
use windscreen_core::{Cause, Completeness, Role, Subject, SubjectId};

/// Whose papers are taken away. What is about an adult never goes with the children's: it is a restricted record of its
/// own, one for each adult and instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Papers<'a> {
    /// Every child of the record: what [`crate::referral`] prints.
    Children,
    /// One adult on the instrument of this id: what [`crate::restricted`] prints.
    Adult(SubjectId, &'a str),
}

/// The people of these papers, each with the tools that have a result.
pub(crate) fn told<'a>(
    context: &Context<'a>,
    papers: Papers<'_>,
) -> Vec<(&'a Subject, Vec<Told<'a>>)> {
    let mut all = Vec::new();
    let (role, only) = match papers {
        Papers::Children => (Role::Child, None),
        Papers::Adult(subject, instrument) => (Role::Adult, Some((subject, instrument))),
    };
    for subject in context.people(role).filter(|it| only.is_none_or(|(id, _)| id == it.id)) {
        let tools = context.instruments.iter();
        let tools = tools.filter(|it| only.is_none_or(|(_, id)| *id == *it.id));
        all.push((subject, tools.filter_map(|it| context.told(subject, it)).collect()));
    }
    all
}

/// The id of what fired: of the instrument's rule, of one that looks further, or of core's own cause.
pub(crate) fn cause_id(cause: &Cause) -> &str {
    match cause {
        Cause::Rule(rule) | Cause::Wide(rule) => rule,
        Cause::HarmUnknown => "harm-unknown",
        Cause::Incomplete => "incomplete",
        Cause::NotAssessed => "not-assessed",
        Cause::Judgement => "judgement",
    }
}

/// The id of how much is known.
pub(crate) fn completeness_id(completeness: Completeness) -> &'static str {
    match completeness {
        Completeness::NotAssessed => "not-assessed",
        Completeness::Incomplete => "incomplete",
        Completeness::Complete => "complete",
    }
}
