//! What came of a tool at each time.

use crate::case::context::Context;
use crate::phrases::sentences::said;
use crate::phrases::terms::level_name;
use crate::review::trend::counts;
use windscreen_core::{Instrument, Level, Outcome, Subject, Text, Time, times, wide_outcome};
use windscreen_wording as wording;

/// Every time of a tool for a person; at the present one what rules say that look further, too.
pub(super) fn times_of<'a>(
    context: &Context<'a>,
    person: &Subject,
    instrument: &Instrument,
) -> Vec<Time<'a>> {
    let thresholds = context.area.thresholds_for(&instrument.id);
    let mut all = times(context.record, person.id, instrument, &thresholds, context.today);
    let is_now = context
        .record
        .sheet(person.id, &instrument.id)
        .is_some_and(windscreen_core::Sheet::is_answered);
    if let Some(now) = all.last_mut().filter(|_| is_now) {
        let (outcome, _) =
            wide_outcome(&context.wide(), now.subject, now.sheet, instrument, &thresholds);
        now.outcome = outcome;
    }
    all
}

/// What came of the tool at a time: the level if one is named, or how much was known.
pub(super) fn result(context: &Context<'_>, instrument: &Instrument, time: &Time<'_>) -> Text {
    let words = match time.level() {
        Some(_) if !instrument.diagram => raised_words(&time.outcome, instrument),
        Some(Level::NothingRecorded) => said(wording::review_no_rule()),
        Some(level) => level_name(context.area, level),
        None => said(wording::review_not_named()),
    };
    if time.same_edition { words } else { wording::review_result_other_edition(&words) }
}

fn raised_words(outcome: &Outcome, instrument: &Instrument) -> Text {
    let (raised, unknown) = counts(outcome, instrument);
    wording::review_raised(raised, unknown)
}
