//! # What it looks at
//! Where domestic or sexual abuse is named: an address to be kept secret, somebody who wishes not to be named, or a copy
//! for the family. And an area whose review date has passed.
//! # Why it matters
//! A paper has told the person causing harm where somebody lives, and who spoke.
//! # How to clear it
//! Take it out, or write on the page on copies why it must stay and who agreed to that.
//! # Source
//! practice/referral.md 8, check 12 and 4.4; S73.

use super::{Findings, Ground, Severity, cell};
use windscreen_wording as wording;

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    let abuse = it.is_about_an_adult()
        || it.is_asked("k7")
        || it.chose("e10", None, "domestic")
        || ["domestic", "sexual", "exploitation"].iter().any(|kind| it.chose("e1", None, kind));
    let secret = it.rows("household").iter().any(|row| cell(row, "contact").contains("no-address"));
    let unnamed = !it.written("k6", None).is_empty();
    let for_family = it.rows("copies").iter().any(|row| cell(row, "family") == "yes".into());
    if abuse && (secret || unnamed || for_family) {
        let severity = if it.is_filled("z1-why", None) { Severity::Note } else { Severity::Stop };
        found.add(severity, "copies", None, wording::check_shows_too_much());
        found.keep_off_paper();
    }
    if it.area.is_past_review(it.today) {
        found.add(Severity::Warn, "route", None, wording::check_area_past_review());
    }
}
