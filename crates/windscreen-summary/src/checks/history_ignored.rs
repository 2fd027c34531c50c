//! # What it looks at
//! Whether it is said why now, and what came before; whether a person or a tool of an earlier time has gone.
//! # Why it matters
//! Starting again each time hides what has been going on for years.
//! # How to clear it
//! Write what is different now, and the earlier worries, plans and moves. "None known" is an answer. Use the tool again,
//! or say in the history why not; say where somebody is who stood in the record before. What stood before is printed
//! whatever this says.
//! # Source
//! practice/referral.md 8, check 7; S110, S116.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::named::{field, page};
use windscreen_core::{no_longer_here, not_done_again};
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    if ground.is_empty(field::WHY_NOW, None) {
        found.add(Severity::Warn, page::KINDS, None, wording::check_why_now());
    }
    if ground.is_empty(field::HISTORY, None) {
        found.add(Severity::Warn, page::HISTORY, None, wording::check_no_history());
    }
    for person in &ground.asked.record.subjects {
        if !not_done_again(ground.asked.record, person.id).is_empty() {
            found.add(
                Severity::Warn,
                page::HISTORY,
                Some(person),
                &wording::check_tool_not_again(&ground.name(person)),
            );
            found.is_of(person);
        }
    }
    for (_, person) in no_longer_here(ground.asked.record) {
        found.add(
            Severity::Warn,
            page::OTHER_CHILDREN,
            Some(person),
            &wording::check_no_longer_here(&ground.name(person)),
        );
        found.is_of(person);
    }
}
