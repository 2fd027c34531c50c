//! # What it looks at
//! Each action: who does it, by when, how anybody will know, and what it changes for the child. Where that names
//! something that is done ("support", "monitoring") and nothing that will be different.
//! # Why it matters
//! A list of activities is kept up while the child's day stays as it was.
//! # How to clear it
//! Say what will be different in the child's day, and who will see it.
//! # Source
//! practice/early-help-and-voice.md 7; E37 to E39 named there.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, cell};
use crate::form::named::{actions, page};
use windscreen_wording as wording;

/// With so many words it says more than what is done.
const ENOUGH_WORDS: usize = 8;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    let mut incomplete: Vec<String> = Vec::new();
    let mut activities: Vec<String> = Vec::new();
    for (n, row) in ground.asked.rows(actions::LIST).iter().enumerate() {
        if cell(row, actions::WHAT).is_empty() {
            continue;
        }
        let needed = [actions::WHO, actions::BY_WHEN, actions::MEASURE, actions::OUTCOME];
        if needed.iter().any(|field| cell(row, field).is_empty()) {
            incomplete.push((n + 1).to_string());
        }
        if is_activity(&cell(row, actions::OUTCOME)) {
            activities.push((n + 1).to_string());
        }
    }
    if !incomplete.is_empty() {
        let rows = incomplete.join(wording::list_comma());
        let says = wording::check_actions_incomplete(incomplete.len(), &rows);
        found.add(Severity::Warn, page::ACTIONS, None, &says);
    }
    if !activities.is_empty() {
        let rows = activities.join(wording::list_comma());
        let says = wording::check_actions_activity(activities.len(), &rows);
        found.add(Severity::Warn, page::ACTIONS, None, &says);
    }
}

/// Whether a few words begin with what somebody does, and so end there.
fn is_activity(outcome: &str) -> bool {
    let small = outcome.to_lowercase();
    let mut words = small.split_whitespace().filter(|word| *word != wording::check_activity_to());
    let first = words.next().unwrap_or_default();
    let begins = wording::check_activity_words().split_whitespace().any(|it| first.starts_with(it));
    begins && words.count() + 1 < ENOUGH_WORDS
}
