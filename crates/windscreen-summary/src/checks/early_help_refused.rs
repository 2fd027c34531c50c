//! # What it looks at
//! Whether somebody who was asked does not agree to early help, nobody does, and it is not written what then.
//! # Why it matters
//! Early help rests on agreement. Without it the assessment stops, and the child must not be left with nothing.
//! # How to clear it
//! Write what other help was offered, and when you ask again.
//! # Source
//! practice/early-help-and-voice.md 3; E6 named there.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::named::{consent, field, page};
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    let rows = ground.asked.rows(consent::LIST);
    let is_chosen = |id: &str| {
        rows.iter().any(|row| row.cells.get(consent::HELPED).is_some_and(|it| it.has(&id.into())))
    };
    let is_refused = is_chosen(consent::DOES_NOT) && !is_chosen(consent::AGREES);
    if is_refused && ground.is_empty(field::REFUSED, None) {
        found.add(Severity::Warn, page::CONSENT, None, wording::check_early_help_refused());
    }
}
