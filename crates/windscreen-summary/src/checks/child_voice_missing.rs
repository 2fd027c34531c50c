//! # What it looks at
//! Each child's own words, and what the worry does to this child now and if nothing changes; and whether the same
//! words stand for two children.
//! # Why it matters
//! It is about the child. What harms one child may pass another by.
//! # How to clear it
//! Write what the child said or showed, and what it does to them. For a baby, what was seen of them.
//! # Source
//! practice/referral.md 8, check 6; S59, S113, S151.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, Label};
use crate::form::named::{field, page};
use windscreen_core::Text;
use windscreen_wording as wording;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    let mut seen: Vec<Text> = Vec::new();
    let mut copied = false;
    for child in ground.asked.children() {
        // Of an unborn baby the form does not ask the first.
        let does = if ground.is_unborn(child) {
            wording::check_does_to_baby
        } else {
            wording::check_does_to_child
        };
        let is_baby = ground.is_baby(child);
        let own_words =
            if is_baby { wording::check_seen_of_baby } else { wording::check_own_words };
        let own: [(&str, Label); 3] = [
            (field::OWN_WORDS, own_words),
            (field::EFFECT_NOW, does),
            (field::EFFECT_LATER, wording::check_if_nothing_changes),
        ];
        let missing = ground.missing(Some(child), &own);
        // Nobody waits for the words of a baby.
        let [_, effects @ ..] = &own;
        let lacks_sight_alone = is_baby && ground.missing(Some(child), effects).is_empty();
        let severity = if lacks_sight_alone { Severity::Warn } else { Severity::Stop };
        if !missing.is_empty() {
            found.add(
                severity,
                page::CONCERN,
                Some(child),
                &wording::check_still_to_write(&ground.name(child), &missing),
            );
        }
        for (field, _) in own {
            let words = ground.written(field, Some(child));
            copied |= !words.is_empty() && seen.contains(&words);
            seen.push(words);
        }
    }
    if copied {
        found.add(Severity::Warn, page::CONCERN, None, wording::check_same_words());
    }
}
