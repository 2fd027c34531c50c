//! # What it looks at
//! Whether any strength is named, and two other explanations.
//! # Why it matters
//! A picture without strengths is half a picture, and a first explanation that nobody tries becomes the only one.
//! # How to clear it
//! Name what protects each child, or say that nothing was found; think of two other explanations.
//! # Source
//! practice/referral.md 8, check 10; S97, S104.

use super::{Findings, Ground, Severity, cell};
use windscreen_wording as wording;

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    if it.rows("strengths").iter().all(|row| cell(row, "what").is_empty()) {
        found.add(Severity::Warn, "strengths", None, wording::check_no_strength());
    }
    if it.is_empty("r6-first", None) || it.is_empty("r6-second", None) {
        found.add(Severity::Warn, "questions", None, wording::check_few_explanations());
    }
}
