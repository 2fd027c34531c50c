//! # What it looks at
//! Whether each child who is born was seen, and one who may have words alone; if not, why.
//! # Why it matters
//! A child who is not seen alone cannot say what happens at home.
//! # How to clear it
//! Say when and by whom the child was seen, or why not, or why not alone.
//! # Source
//! practice/referral.md 8, check 3; S64, S65.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::named::{choice, field, page};
use windscreen_core::Text;
use windscreen_wording as wording;

/// A message about somebody.
type Says = fn(&str) -> Text;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    for child in
        ground.asked.children().filter(|child| ground.is_asked_of(field::SEEN, Some(child)))
    {
        // A baby is not asked alone: that the baby was seen is enough.
        let is_baby = ground.is_baby(child);
        let (not_said, not_seen): (Says, Says) = if is_baby {
            (wording::check_baby_seen_not_said, wording::check_baby_not_seen)
        } else {
            (wording::check_child_seen_not_said, wording::check_child_not_seen)
        };
        let is_seen = ground.chose(choice::SEEN_ALONE, Some(child))
            || is_baby && ground.chose(choice::SEEN_NOT_ALONE, Some(child));
        if ground.is_empty(field::SEEN, Some(child)) {
            found.add(Severity::Stop, page::SEEN, Some(child), &not_said(&ground.name(child)));
        } else if !is_seen
            && !ground.written(field::SEEN, Some(child)).is_empty()
            && ground.is_empty(field::NOT_SEEN_WHY, Some(child))
        {
            found.add(Severity::Stop, page::SEEN, Some(child), &not_seen(&ground.name(child)));
        }
    }
}
