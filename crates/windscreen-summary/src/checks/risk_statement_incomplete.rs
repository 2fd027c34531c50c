//! # What it looks at
//! Of each child: severity, likelihood and the time the judgement covers; whether the worker suggests a level, and one
//! that is below what a tool suggests, without reasons. The day of the review; tools with questions left open.
//! # Why it matters
//! A risk without a time or a size cannot be acted on, and an unfinished tool reads like a finished one.
//! # How to clear it
//! Fill in the page on the risk to each child, answer what is open or say why not, and give reasons for the level.
//! # Source
//! practice/referral.md 8, check 9; S50, S101 and the Cambridgeshire audit named there.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::filled::suggested_for;
use crate::form::named::{field, page};
use windscreen_core::{Completeness, Subject};
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    for child in ground.asked.children() {
        let missing = ground.missing(
            Some(child),
            &[
                (field::SEVERITY, wording::check_risk_severity),
                (field::LIKELIHOOD, wording::check_risk_likelihood),
                (field::PERIOD, wording::check_risk_period),
            ],
        );
        if !missing.is_empty() {
            let says = wording::check_risk_to_say(&ground.name(child), &missing);
            found.add(Severity::Warn, page::RISK, Some(child), &says);
        }
    }
    if ground.is_empty(field::REVIEW, None) {
        found.add(Severity::Warn, page::ACTIONS, None, wording::check_no_review());
    }
    for one in ground.asked.found.iter().filter(|found| found.earlier.is_none()) {
        let open = one.outcome.unanswered.len();
        if 0 < open || one.outcome.completeness != Completeness::Complete {
            let Some(person) = ground.asked.record.subject(one.subject) else { continue };
            let (name, title) = (ground.name(person), &one.instrument.title);
            let says = if open == 0 {
                wording::check_not_finished(&name, title)
            } else {
                wording::check_questions_open(&name, open, title)
            };
            found.add(Severity::Warn, page::QUESTIONS, Some(person), &says);
            // The children's paper says nothing of an adult's checklist, nor of how far it went.
            found.is_of(person);
        }
    }
    for child in ground.asked.children() {
        level_of(ground, found, child);
    }
}

/// Whether a level is suggested for a child, and reasons where it is below what a tool suggests.
fn level_of(ground: &Ground<'_>, found: &mut Findings, child: &Subject) {
    let child_found = ground.asked.found.iter().filter(|found| ground.asked.is_about(found, child));
    let by_tools = child_found.map(|found| found.outcome.level).max();
    let named = ground.written(field::LEVEL_WORDS, Some(child)).to_ascii_lowercase();
    let own = ground
        .asked
        .area
        .levels
        .iter()
        .filter(|level| !level.name.is_empty() && level.name.to_ascii_lowercase() == named)
        .map(|level| level.level)
        .max();
    let own = own.max(suggested_for(ground.asked.record, child.id));
    let name = ground.name(child);
    if own.is_none() && ground.is_empty(field::SUGGESTED, Some(child)) {
        let says = wording::check_no_level(&name);
        found.add(Severity::Warn, page::CHILD, Some(child), &says);
    }
    let is_below = own.zip(by_tools).is_some_and(|(own, by_tools)| own < by_tools);
    if is_below && ground.is_empty(field::LEVEL_REASONS, Some(child)) {
        let says = wording::check_level_below(&name);
        found.add(Severity::Warn, page::CHILD, Some(child), &says);
    }
}
