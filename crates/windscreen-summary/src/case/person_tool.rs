//! One person on one tool.

use chrono::NaiveDate;
use windscreen_core::{Area, Calendar, Instrument, Sheet, Subject, WayKind, Wide};

/// One person on one instrument, in an area, on a day.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The person.
    pub subject: &'a Subject,
    /// What was answered about them.
    pub sheet: &'a Sheet,
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The area.
    pub area: &'a Area,
    /// The calendar by which working days are counted.
    pub calendar: &'a Calendar,
    /// The day.
    pub today: NaiveDate,
    /// What rules that look beyond the sheet look at.
    pub wide: Wide<'a>,
}

impl Case<'_> {
    /// Whether anybody may be asked: always, unless a safety gate stands before the questions and
    /// the way chosen there is not *ask*.
    pub(crate) fn may_ask(&self) -> bool {
        let way = self.sheet.way.as_ref().and_then(|way| self.instrument.way(way));
        self.instrument.gate.is_none() || way.is_some_and(|way| way.kind == WayKind::Ask)
    }
}
