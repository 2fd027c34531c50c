//! # What it looks at
//! Where domestic or sexual abuse is named: an address to be kept secret, somebody who wishes not to be named, or a copy
//! for the family. And an area whose review date has passed.
//! # Why it matters
//! A paper has told the person causing harm where somebody lives, and who spoke.
//! # How to clear it
//! Take it out, or write on the page on copies why it must stay and who agreed to that.
//! # Source
//! practice/referral.md 8, check 12 and 4.4; S73.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, cell};
use crate::form::named::{choice, copies, field, household, page};
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    let abuse = ground.is_about_an_adult()
        || ground.is_asked(field::TRAFFICKED)
        || ground.chose(choice::DOMESTIC_ABUSE_IN_FAMILY, None)
        || [choice::ABOUT_DOMESTIC_ABUSE, choice::ABOUT_SEXUAL_ABUSE, choice::ABOUT_EXPLOITATION]
            .iter()
            .any(|kind| ground.chose(*kind, None));
    let secret = ground
        .asked
        .rows(household::LIST)
        .iter()
        .any(|row| cell(row, household::CONTACT).contains(household::ADDRESS_SECRET));
    let unnamed = !ground.written(field::NOT_PASSED_ON, None).is_empty();
    let for_family = ground
        .asked
        .rows(copies::LIST)
        .iter()
        .any(|row| *cell(row, copies::FAMILY) == *copies::TO_FAMILY);
    if abuse && (secret || unnamed || for_family) {
        let severity = if ground.is_filled(field::DANGEROUS_WHY, None) {
            Severity::Note
        } else {
            Severity::Stop
        };
        found.add(severity, page::COPIES, None, wording::check_shows_too_much());
        found.keep_off_paper();
    }
    if ground.asked.area.is_past_review(ground.asked.today) {
        found.add(Severity::Warn, page::ROUTE, None, wording::check_area_past_review());
    }
}
