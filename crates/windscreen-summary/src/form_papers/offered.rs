//! Which of the form's papers are offered for a record, and about whom.

use crate::case::context::Context;
use crate::case::history::{found_in, histories};
use crate::form::asked::Scope;
use crate::form::family_copy::is_kept_from_family;
use crate::form::filled::Filled;
use crate::form::named::{choice, field};
use crate::form::people::called;
use windscreen_core::{FormPaper, Id, Per, Role, Subject, SubjectId, Text};
use windscreen_wording as wording;

/// A paper of the form that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSheet {
    /// The paper.
    pub paper: Id,
    /// Whom this sheet is about; `None` for the record as a whole.
    pub about: Option<SubjectId>,
    /// What it is called, to choose it by.
    pub name: Text,
}

/// Every paper of the form that this record calls for, each once for everybody whom it is about.
pub fn form_papers(context: &Context<'_>) -> Vec<FormSheet> {
    let mut all = Vec::new();
    for paper in &context.form.papers {
        let people: Vec<Option<&Subject>> = match paper.per {
            Per::Record => vec![None],
            Per::Child => context.people(Role::Child).map(Some).collect(),
            Per::Adult => context.people(Role::Adult).map(Some).collect(),
        };
        for about in people.into_iter().filter(|about| is_offered(context, paper, *about)) {
            let name = match about {
                Some(person) => wording::referral_of(&called(context.record, person), &paper.name),
                None => paper.name.clone(),
            };
            all.push(FormSheet {
                paper: paper.id.clone(),
                about: about.map(|person| person.id),
                name,
            });
        }
    }
    all
}

/// Whether the record calls for a paper about this person. Nothing of an adult's tool has a say in a paper about a child.
pub(super) fn is_offered(
    context: &Context<'_>,
    paper: &FormPaper,
    about: Option<&Subject>,
) -> bool {
    if paper.per != Per::Adult && context.people(Role::Child).next().is_none() {
        return false;
    }
    let found = found_in(
        &context.wide(),
        &histories(context.wide(), context.area, |person, _| match about {
            Some(about) => person.id == about.id || person.is_home_of(about),
            None => person.role.is_of_children(),
        }),
    );
    let asked = context.asked(&found);
    if let Some(child) = about.filter(|_| paper.for_family) {
        // No paper lies at home before somebody has said that it may: whoever lives there may read it.
        let safe = choice::PLAN_IS_SAFE;
        let is_safe = asked.entry(safe.field, Some(child)).has(&safe.id.into());
        let is_written = matches!(asked.filled_of(field::PLAN_CHANGE, about), Filled::With(_));
        if is_kept_from_family(&asked, child) || !is_safe || !is_written {
            return false;
        }
    }
    asked.is_asked(&paper.asked_if, Scope { child: about, row: None })
}
