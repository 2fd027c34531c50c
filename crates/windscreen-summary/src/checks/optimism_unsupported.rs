//! # What it looks at
//! Strengths without a day on which they were seen, and two or more signs of agreeing without changing.
//! # Why it matters
//! Hope that rests on promises has left children where they were.
//! # How to clear it
//! Give the day on which each strength was seen. Say what changed for the child, not what was agreed.
//! # Source
//! practice/referral.md 8, check 8; S114, S117, S125 to S128.

use super::{Findings, Ground, Severity, cell};
use crate::words::parse_day;

/// How many signs of agreeing without changing are named.
const SIGNS: usize = 2;

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    let undated = it
        .rows("strengths")
        .iter()
        .any(|row| !cell(row, "what").is_empty() && parse_day(&cell(row, "observed")).is_none());
    if undated {
        found.add(Severity::Warn, "strengths", None, &[
            "A strength has no day on which it was seen. What was promised and not yet seen protects nobody.",
        ]);
    }
    if SIGNS <= it.written("e11-compliance", None).split_whitespace().count() {
        found.add(Severity::Warn, "working-together", None, &[
            "Two or more signs of agreeing without changing are ticked. Say what has changed for the child.",
        ]);
    }
}
