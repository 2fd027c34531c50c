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

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    for child in
        ground.asked.children().filter(|child| ground.is_asked_of(field::SEEN, Some(child)))
    {
        if ground.is_empty(field::SEEN, Some(child)) {
            found.add(
                Severity::Stop,
                page::SEEN,
                Some(child),
                &wording::check_child_seen_not_said(&ground.name(child)),
            );
        } else if !ground.chose(choice::SEEN_ALONE, Some(child))
            && !ground.written(field::SEEN, Some(child)).is_empty()
            && ground.is_empty(field::NOT_SEEN_WHY, Some(child))
        {
            found.add(
                Severity::Stop,
                page::SEEN,
                Some(child),
                &wording::check_child_not_seen(&ground.name(child)),
            );
        }
    }
}
