//! # What it looks at
//! Whether danger now is said, by the worker or by a tool, and neither the police nor the front door is noted as rung.
//! # Why it matters
//! The call is what protects a child. A paper that does not say whether it was made leaves the next reader to guess.
//! # How to clear it
//! Ring, then write down when, whom you spoke to and what was agreed.
//! # Source
//! practice/referral.md 8, check 1; T1, T2, S60.

use super::{Findings, Ground, Severity};

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    if it.is_emergency() && it.is_empty("u2", None) {
        found.add(
            Severity::Warn,
            "urgent",
            None,
            &[
                "Danger now is recorded, and no call to ",
                &it.area.emergency.number,
                ". Ring first; write down when, and the log number, afterwards.",
            ],
        );
    }
    let urgent = it.is_emergency() || it.highest().is_now();
    if urgent && it.is_empty("u3", None) {
        found.add(Severity::Warn, "urgent", None, &[
            "No call to the front door is recorded. Telephone now, before the child goes home; this paper does not replace the call.",
        ]);
    }
}
