//! # What it looks at
//! Whether it is said why now, and what came before.
//! # Why it matters
//! Starting again each time hides what has been going on for years.
//! # How to clear it
//! Write what is different now, and the earlier worries, plans and moves. "None known" is an answer.
//! # Source
//! practice/referral.md 8, check 7; S110, S116.

use super::{Findings, Ground, Severity};

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    if it.is_empty("e7", None) {
        found.add(
            Severity::Warn,
            "kinds",
            None,
            &["It is not said why now: what is different from before."],
        );
    }
    if it.is_empty("e8", None) {
        found.add(Severity::Warn, "evidence", None, &[
            "No history is written. Earlier worries, plans and moves show whether this is new; \"none known\" is an answer.",
        ]);
    }
}
