//! # What it looks at
//! Whether each child who is born was seen, alone, and if not, why.
//! # Why it matters
//! A child who is not seen alone cannot say what happens at home.
//! # How to clear it
//! Say when and by whom the child was seen, or why not, or why not alone.
//! # Source
//! practice/referral.md 8, check 3; S64, S65.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::named::{choice, field, page};
use windscreen_wording as wording;

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    for child in it.children().filter(|child| it.is_asked_of(field::SEEN, Some(child))) {
        if it.is_empty(field::SEEN, Some(child)) {
            found.add(
                Severity::Stop,
                page::SEEN,
                Some(child),
                &wording::check_child_seen_not_said(&it.name(child)),
            );
        } else if !it.chose(choice::SEEN_ALONE, Some(child))
            && !it.written(field::SEEN, Some(child)).is_empty()
            && it.is_empty(field::NOT_SEEN_WHY, Some(child))
        {
            found.add(
                Severity::Stop,
                page::SEEN,
                Some(child),
                &wording::check_child_not_seen(&it.name(child)),
            );
        }
    }
}
