//! # What it looks at
//! Strengths without a day on which they were seen, two or more signs of agreeing without changing, such signs without
//! two days on which they were seen, and gains that have not yet held.
//! # Why it matters
//! Hope that rests on promises has left children where they were.
//! # How to clear it
//! Give the day on which each strength was seen. Say what changed for the child, not what was agreed.
//! # Source
//! practice/referral.md 8, check 8; S114, S117, S125 to S128; practice/neglect-and-care.md 6, R12.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, cell};
use crate::form::named::{field, page, strengths};
use windscreen_core::parse_day;
use windscreen_wording as wording;

/// How many signs of agreeing without changing are named.
const SIGNS: usize = 2;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    let undated = ground.asked.rows(strengths::LIST).iter().any(|row| {
        !cell(row, strengths::WHAT).is_empty()
            && parse_day(&cell(row, strengths::OBSERVED)).is_none()
    });
    if undated {
        found.add(Severity::Warn, page::STRENGTHS, None, wording::check_strength_undated());
    }
    let signs = ground.entry(field::SIGNS, None).ticks();
    let is_dated = |field: &str| ground.entry(field, None).day().is_some();
    let is_seen_twice = is_dated(field::SIGNS_FIRST) && is_dated(field::SIGNS_SECOND);
    if !signs.is_empty() && !is_seen_twice {
        found.add(Severity::Warn, page::WORKING_TOGETHER, None, wording::check_signs_undated());
    }
    if SIGNS <= signs.len() {
        found.add(Severity::Warn, page::WORKING_TOGETHER, None, wording::check_signs_several());
    }
    for one in ground.asked.found.iter().filter(|one| one.earlier.is_none() && one.has_new_gain) {
        let Some(person) = ground.asked.record.subject(one.subject) else { continue };
        found.add(
            Severity::Note,
            page::SEEN,
            Some(person),
            &wording::check_gain_new(&ground.name(person)),
        );
        found.is_of(person);
    }
}
