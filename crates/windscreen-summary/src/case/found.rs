//! What came of every tool for every person, as the form and the checks look at it.

use crate::case::tool_use::{Standing, empty_sheet, standing};
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Area, Instrument, Outcome, Role, Subject, SubjectId, Thresholds, Wide, not_done_again,
    speaks_unasked, times, wide_outcome,
};

/// What came of one instrument for one person.
#[derive(Debug, Clone)]
pub struct Found {
    /// The person.
    pub subject: SubjectId,
    /// The instrument.
    pub instrument: Rc<Instrument>,
    /// What came of it.
    pub outcome: Outcome,
    /// The day of an earlier time, where it was not used again: what stood there stands until it is looked at again.
    pub earlier: Option<NaiveDate>,
}

/// Works out every instrument on which something was answered, for every person; where it was not used again, as it last
/// was. One that was not used about a child is there too, if what was answered about another child speaks of them.
pub fn found(wide: &Wide<'_>, area: &Area) -> Vec<Found> {
    let mut all = Vec::new();
    for subject in &wide.record.subjects {
        for instrument in wide.instruments {
            let sheet = wide.record.sheet(subject.id, &instrument.id);
            if instrument.about != subject.role {
                continue;
            }
            let thresholds = area.thresholds_for(&instrument.id);
            if standing(sheet) != Standing::Answered {
                all.extend(last_time(wide, subject, instrument, &thresholds));
                if !speaks_unasked(wide, subject, instrument) {
                    continue;
                }
            }
            let sheet = sheet.unwrap_or_else(|| empty_sheet());
            let (outcome, _) = wide_outcome(wide, subject, sheet, instrument, &thresholds);
            let instrument = instrument.clone();
            all.push(Found { subject: subject.id, instrument, outcome, earlier: None });
        }
    }
    all
}

/// A tool that is not used again, as it last was; none if somebody said why it is not needed any more.
fn last_time(
    wide: &Wide<'_>,
    subject: &Subject,
    instrument: &Rc<Instrument>,
    thresholds: &Thresholds,
) -> Option<Found> {
    let left = not_done_again(wide.record, subject.id);
    left.iter().find(|(_, tool)| **tool == instrument.id)?;
    let all = times(wide.record, subject.id, instrument, thresholds, wide.today);
    let last = all.last()?;
    Some(Found {
        subject: subject.id,
        instrument: instrument.clone(),
        outcome: last.outcome.clone(),
        earlier: Some(last.day),
    })
}

/// What came of the tools about children: all that a child's paper may rest on.
pub(crate) fn of_children(found: &[Found]) -> Vec<Found> {
    found.iter().filter(|it| it.instrument.about == Role::Child).cloned().collect()
}
