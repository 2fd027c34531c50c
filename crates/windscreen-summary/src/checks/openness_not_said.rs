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

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::named::{choice, field, page};
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    if ground.is_empty(field::TOLD, None) || ground.is_empty(field::AGREE, None) {
        found.add(Severity::Stop, page::TOLD, None, wording::check_told_not_said());
    }
    let not_open = ground.chose(choice::NOBODY_TOLD, None)
        || ground.chose(choice::TOLD_IN_PART, None)
        || ground.chose(choice::DO_NOT_AGREE, None)
        || ground.chose(choice::NOT_ASKED, None);
    if not_open
        && (ground.is_empty(field::NOT_TOLD_REASON, None)
            || ground.is_empty(field::NOT_TOLD_AUTHORISER, None))
    {
        found.add(Severity::Stop, page::TOLD, None, wording::check_not_open());
    }
}
