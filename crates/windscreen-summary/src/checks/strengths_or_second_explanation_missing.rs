//! # What it looks at
//! Whether any strength is named, and two other explanations.
//! # Why it matters
//! A picture without strengths is half a picture, and a first explanation that nobody tries becomes the only one.
//! # How to clear it
//! Name what protects each child, or say that nothing was found; think of two other explanations.
//! # Source
//! practice/referral.md 8, check 10; S97, S104.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, cell};
use crate::form::named::{field, page, strengths};
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    if ground.asked.rows(strengths::LIST).iter().all(|row| cell(row, strengths::WHAT).is_empty()) {
        found.add(Severity::Warn, page::STRENGTHS, None, wording::check_no_strength());
    }
    if ground.is_empty(field::EXPLANATION_FIRST, None)
        || ground.is_empty(field::EXPLANATION_SECOND, None)
    {
        found.add(Severity::Warn, page::QUESTIONS, None, wording::check_few_explanations());
    }
}
