//! One person on one tool, with what came of it.

use chrono::NaiveDate;
use std::borrow::Cow;
use windscreen_core::{
    Area, Instrument, Outcome, Sheet, Subject, Thresholds, WayKind, Wide, WideFired, wide_outcome,
};

/// One person on one tool, in an area, on a day, with what came of it. It is worked out when it is made, and nowhere else.
#[derive(Debug, Clone)]
pub struct Case<'a> {
    /// The person.
    pub subject: &'a Subject,
    /// What was answered about them, as it was entered.
    pub entered: &'a Sheet,
    /// The same with what the record answers by itself: what the outcome rests on.
    pub sheet: Cow<'a, Sheet>,
    /// The tool, in the words in which this sheet was asked.
    pub instrument: &'a Instrument,
    /// The area.
    pub area: &'a Area,
    /// What rules that look beyond the sheet look at, and the day.
    pub wide: Wide<'a>,
    /// The numbers that the area sets for the rules of the tool.
    pub(crate) thresholds: Thresholds,
    /// What came of it.
    pub outcome: Outcome,
    /// The rules that look beyond the sheet and were met.
    pub(crate) wide_fired: Vec<WideFired>,
}

impl<'a> Case<'a> {
    /// Works out what comes of this sheet.
    pub fn new(
        wide: Wide<'a>,
        subject: &'a Subject,
        entered: &'a Sheet,
        instrument: &'a Instrument,
        area: &'a Area,
    ) -> Case<'a> {
        // Whatever is said of an answer is said in the words in which it was asked.
        let instrument = instrument.as_asked(entered);
        let thresholds = area.thresholds_for(&instrument.id);
        let (outcome, wide_fired) = wide_outcome(&wide, subject, entered, instrument, &thresholds);
        let sheet = wide.record.answered_by_itself(entered, instrument, subject, wide.today);
        Case { subject, entered, sheet, instrument, area, wide, thresholds, outcome, wide_fired }
    }

    /// The day.
    pub(crate) fn today(&self) -> NaiveDate {
        self.wide.today
    }

    /// Whether anybody may be asked: always, unless a safety gate stands before the questions and
    /// the way chosen there is not *ask*.
    pub(crate) fn may_ask(&self) -> bool {
        let way = self.entered.way.as_ref().and_then(|way| self.instrument.way(way));
        self.instrument.gate.is_none() || way.is_some_and(|way| way.kind == WayKind::Ask)
    }
}
