//! What came of a tool at each time.

use crate::case::context::Context;
use crate::phrases::sentences::said;
use crate::phrases::terms::level_name;
use crate::review::trend::counts;
use windscreen_core::{Instrument, Level, Outcome, Text, Time};
use windscreen_wording as wording;

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
