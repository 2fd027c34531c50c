//! What came of a tool for a person, as the form and the checks look at it.

use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{Instrument, Outcome, SubjectId};

/// What came of one tool for one person.
#[derive(Debug, Clone)]
pub struct Found {
    /// The person.
    pub subject: SubjectId,
    /// The tool.
    pub instrument: Rc<Instrument>,
    /// What came of it.
    pub outcome: Outcome,
    /// The day of an earlier time, where it was not used again: what stood there stands until it is looked at again.
    pub earlier: Option<NaiveDate>,
    /// Whether anything is better than last time and has not held yet.
    pub has_new_gain: bool,
}

/// What came of the tools about children and their homes: all that a child's paper may rest on.
pub(crate) fn of_children(found: &[Found]) -> Vec<Found> {
    found.iter().filter(|found| found.instrument.about.is_of_children()).cloned().collect()
}
