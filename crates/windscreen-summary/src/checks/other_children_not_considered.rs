//! # What it looks at
//! Every child of the record, and every other child linked to the home: whether they are part of the referral or were
//! considered, with a reason; and whether one child was looked at with fewer tools than another, without a reason.
//! # Why it matters
//! Where one child is harmed, the others may be. A child nobody asked about is the one who is missed.
//! # How to clear it
//! Say for each child whether they are part of this referral, or why not; answer the tools for each, or say why one is
//! not needed.
//! # Source
//! practice/referral.md 8, check 2; S58, S59, S86.

use crate::case::tool_use::{ToolUse, tool_use};
use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, cell};
use crate::form::named::{choice, field, other_children, page};
use windscreen_core::Opening;
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    for child in ground.asked.children() {
        // Of whom a worry is written, it is said that they are part of it.
        if ground.is_empty(field::PART, Some(child)) && ground.is_empty(field::WORRY, Some(child)) {
            found.add(
                Severity::Stop,
                page::CONCERN,
                Some(child),
                &wording::check_child_part_not_said(&ground.name(child)),
            );
        } else if ground.chose(choice::CONSIDERED, Some(child))
            && ground.is_empty(field::NOT_PART_WHY, Some(child))
        {
            found.add(
                Severity::Stop,
                page::CONCERN,
                Some(child),
                &wording::check_child_left_out(&ground.name(child)),
            );
        }
        for other in ground.asked.found.iter().filter(|other| other.instrument.about == child.role)
        {
            let sheet = ground.asked.record.sheet(child.id, &other.instrument.id);
            let is_left_out = match tool_use(sheet) {
                ToolUse::Used => false,
                ToolUse::NotNeeded(reason) => reason.is_empty(),
                // A tool that is not for this child's age, or opens only before or only after birth, is not left out.
                ToolUse::NotUsed => !matches!(
                    ground.asked.record.opening(&other.instrument, child, ground.asked.today),
                    Opening::OutsideAges | Opening::NotForUnborn | Opening::NotForBorn
                ),
            };
            let is_first = ground
                .asked
                .found
                .iter()
                .find(|found| found.instrument.id == other.instrument.id)
                .is_some_and(|found| found.subject == other.subject);
            if is_left_out && is_first {
                found.add(
                    Severity::Stop,
                    page::CONCERN,
                    Some(child),
                    &wording::check_tool_not_answered(&ground.name(child), &other.instrument.title),
                );
            }
        }
    }
    for row in ground.asked.rows(other_children::LIST) {
        if cell(row, other_children::INCLUDED).is_empty()
            || (*cell(row, other_children::INCLUDED) == *other_children::CONSIDERED
                && cell(row, other_children::WHY).is_empty())
        {
            found.add(
                Severity::Stop,
                page::OTHER_CHILDREN,
                None,
                wording::check_other_child_not_said(),
            );
        }
    }
}
