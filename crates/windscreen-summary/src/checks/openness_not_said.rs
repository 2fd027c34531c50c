//! # What it looks at
//! Whether it is said that the parents or carers were told, and whether they agree; and where not, why not and who
//! agreed to that.
//! # Why it matters
//! The front door acts differently on a family that knows. Agreement is not needed to protect a child; saying how it
//! stands is.
//! # How to clear it
//! Fill in the page on being open with the family. Never tell anybody if that could put somebody at risk.
//! # Source
//! practice/referral.md 8, check 4 and 4.1; S62, S63.

use super::{Findings, Ground, Severity};
use windscreen_wording as wording;

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    if it.is_empty("k1", None) || it.is_empty("k2", None) {
        found.add(Severity::Stop, "told", None, wording::check_told_not_said());
    }
    let not_open = it.chose("k1", None, "no")
        || it.chose("k1", None, "in-part")
        || it.chose("k2", None, "does-not")
        || it.chose("k2", None, "not-asked");
    if not_open && (it.is_empty("k3-reason", None) || it.is_empty("k3-authoriser", None)) {
        found.add(Severity::Stop, "told", None, wording::check_not_open());
    }
}
