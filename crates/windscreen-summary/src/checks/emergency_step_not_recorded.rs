//! # What it looks at
//! Whether danger now is said, by the worker or by a tool, and neither the police nor the front door is noted as rung.
//! # Why it matters
//! The call is what protects a child. A paper that does not say whether it was made leaves the next reader to guess.
//! # How to clear it
//! Ring, then write down when, whom you spoke to and what was agreed.
//! # Source
//! practice/referral.md 8, check 1; T1, T2, S60.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::named::{field, page};
use crate::form::people::may_go_home;
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    if ground.is_emergency() && ground.is_empty(field::EMERGENCY_CALL, None) {
        found.add(
            Severity::Warn,
            page::URGENT,
            None,
            &wording::check_no_emergency_call(&ground.asked.area.emergency.number),
        );
    }
    let urgent = ground.is_emergency() || ground.worst().is_now();
    if urgent && ground.is_empty(field::FRONT_DOOR_CALL, None) {
        let says = if may_go_home(ground.asked.record, ground.asked.today) {
            wording::check_no_call()
        } else {
            wording::check_no_call_unborn()
        };
        found.add(Severity::Warn, page::URGENT, None, says);
    }
}
