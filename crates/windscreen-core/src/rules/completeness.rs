//! Whether enough is known for a result.

use super::readings::{Reading, Readings};
use crate::{AnswerForm, Instrument, Item, Kind, Meaning, Sheet, WayKind};

/// How much is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Completeness {
    /// Nothing that counts is known: no result at all.
    NotAssessed,
    /// A third or more is not known or unanswered: what fired stands, and is the least there is.
    Incomplete,
    /// Enough is known.
    Complete,
}

/// The share of gaps at which a result is incomplete: one in this many.
const GAPS_ONE_IN: usize = 3;

/// Source: practice/neglect-and-care.md 2.5 rule 3, taken for every instrument. Gaps are counted
/// twice, over everything shown and over the signs that can count, so that neither many answered
/// side questions nor many empty ones can hide the other.
pub(super) fn completeness(
    instrument: &Instrument,
    sheet: &Sheet,
    readings: &Readings,
) -> Completeness {
    let gap = |reading: Reading| matches!(reading.meaning, None | Some(Meaning::NotKnown));
    // An item that does not apply is neither known nor a gap: it may not thin the gaps out. (Numbers
    // and dates that were given mean the same to rules, and do count.)
    let is_kept = |item: &Item, reading: Reading| {
        reading.visible
            && (reading.meaning != Some(Meaning::NotApplicable)
                || !matches!(item.form, AnswerForm::Choice(_)))
    };
    // A tool may say that its published questions alone decide; what is asked beside them is named where it is empty.
    let is_one = |item: &Item| !instrument.complete_by_numbered || !item.number.is_empty();
    let shown = || {
        let all = readings.on(instrument);
        all.filter(|(item, reading)| is_kept(item, *reading) && is_one(item))
    };
    let share = |counts: &dyn Fn(&Item) -> bool| {
        let n = shown().filter(|(item, _)| counts(item)).count();
        let gaps = shown().filter(|(item, reading)| counts(item) && gap(*reading)).count();
        (gaps, n)
    };
    let (gaps, n) = share(&|_| true);
    // A question asked because of a sign is by itself no assessment.
    let is_sign = |item: &Item| item.counts() && item.asked_if.is_none();
    let (sign_gaps, n_signs) = share(&is_sign);
    // Nor is whether anyone is in danger now, which is asked of everybody.
    let asks_danger = |item: &Item| instrument.asks_danger(item);
    let (other_gaps, n_others) = share(&|item| is_sign(item) && !asks_danger(item));
    let not_safe = sheet
        .way
        .as_ref()
        .and_then(|way| instrument.way(way))
        .is_some_and(|way| way.kind == WayKind::NotSafe);
    let (risk_gaps, n_risks) = share(&|item| item.kind == Kind::Risk);
    let harm = shown().any(|(item, reading)| reading.harm && !asks_danger(item));
    let none_known = 0 < n_risks && risk_gaps == n_risks && !harm;
    if not_safe || gaps == n || none_known || (0 < n_others && other_gaps == n_others) {
        Completeness::NotAssessed
    } else if n <= GAPS_ONE_IN * gaps || (0 < n_signs && n_signs <= GAPS_ONE_IN * sign_gaps) {
        Completeness::Incomplete
    } else {
        Completeness::Complete
    }
}
