//! # What it looks at
//! Severity, likelihood, the time the judgement covers and its review; tools with questions left open; whether the
//! worker suggests a level; and one that is below what a tool suggests, without reasons.
//! # Why it matters
//! A risk without a time or a size cannot be acted on, and an unfinished tool reads like a finished one.
//! # How to clear it
//! Fill in the page on the risk, answer what is open or say why not, and give reasons for the level.
//! # Source
//! practice/referral.md 8, check 9; S50, S101 and the Cambridgeshire audit named there.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::filled::suggested;
use crate::form::named::{field, page};
use windscreen_core::Completeness;
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    let missing = ground.missing(
        None,
        &[
            (field::SEVERITY, wording::check_risk_severity),
            (field::LIKELIHOOD, wording::check_risk_likelihood),
            (field::PERIOD, wording::check_risk_period),
            (field::REVIEW, wording::check_risk_review),
        ],
    );
    if !missing.is_empty() {
        found.add(Severity::Warn, page::RISK, None, &wording::check_risk_to_say(&missing));
    }
    for one in ground.asked.found.iter().filter(|found| found.earlier.is_none()) {
        let open = one.outcome.unanswered.len();
        if 0 < open || one.outcome.completeness != Completeness::Complete {
            let Some(person) = ground.asked.record.subject(one.subject) else { continue };
            let says =
                wording::check_questions_open(&ground.name(person), open, &one.instrument.title);
            found.add(Severity::Warn, page::RISK, Some(person), &says);
            // The children's paper says nothing of an adult's checklist, nor of how far it went.
            found.is_of(person);
        }
    }
    let named = ground.written(field::LEVEL_WORDS, None).to_ascii_lowercase();
    let own = ground
        .asked
        .area
        .levels
        .iter()
        .filter(|level| !level.name.is_empty() && level.name.to_ascii_lowercase() == named)
        .map(|level| level.level)
        .max();
    let own = own.max(suggested(ground.asked.record));
    if own.is_none() && ground.is_empty(field::SUGGESTED, None) {
        found.add(Severity::Warn, page::ASKED, None, wording::check_no_level());
    }
    if own.is_some_and(|own| own < ground.highest()) && ground.is_empty(field::LEVEL_REASONS, None)
    {
        found.add(Severity::Warn, page::ASKED, None, wording::check_level_below());
    }
}
