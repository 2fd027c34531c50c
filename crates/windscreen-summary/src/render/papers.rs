//! Whose papers are taken away, and the ids by which files name things.

use crate::case::context::Context;
use crate::case::found::{Found, of_children};
use crate::case::history::{found_in, histories};
use crate::papers::tool_result::{ToolResult, results_by_person};
use windscreen_core::{Cause, Completeness, Instrument, Role, Subject, SubjectId};

/// Whose papers are taken away. What is about an adult never goes with the children's: it is a restricted record of its
/// own, one for each adult and instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Papers<'a> {
    /// Every child of the record, and the homes where they stay: what [`crate::referral`] prints.
    Children,
    /// One adult on the instrument of this id: what [`crate::restricted`] prints.
    Adult(SubjectId, &'a str),
}

/// What the files of these papers are made from: the people with the tools that have a result; and what came of the tools
/// about children, all that stands among the children's papers.
pub(super) struct PeopleAndFound<'a> {
    pub(super) people: Vec<(&'a Subject, Vec<ToolResult<'a>>)>,
    pub(super) found: Vec<Found>,
}

/// Works out what these papers rest on.
pub(super) fn people_and_found<'a>(
    context: &Context<'a>,
    papers: Papers<'_>,
) -> PeopleAndFound<'a> {
    let (is_of_children, only) = match papers {
        Papers::Children => (true, None),
        Papers::Adult(subject, instrument) => (false, Some((subject, instrument))),
    };
    let is_it = |person: &Subject, tool: &Instrument| {
        person.role.is_of_children() == is_of_children
            && only.is_none_or(|(id, it)| id == person.id && *it == *tool.id)
    };
    let histories = histories(context.wide(), context.area, is_it);
    let found = of_children(&found_in(&context.wide(), &histories));
    let is_asked_for = |person: &&Subject| only.is_none_or(|(id, _)| id == person.id);
    let people = if is_of_children {
        context.people_of_children().collect()
    } else {
        context.people(Role::Adult).filter(is_asked_for).collect()
    };
    PeopleAndFound { people: results_by_person(people, histories), found }
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
