//! # What it looks at
//! Each child's own words, and what the worry does to this child now and if nothing changes; and whether the same
//! words stand for two children.
//! # Why it matters
//! It is about the child. What harms one child may pass another by.
//! # How to clear it
//! Write what the child said or showed, and what it does to them. For a baby, what was seen of them.
//! # Source
//! practice/referral.md 8, check 6; S59, S113, S151.

use super::{Findings, Ground, Severity};
use windscreen_core::Text;

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    let mut seen: Vec<Text> = Vec::new();
    let mut copied = false;
    for child in it.children() {
        let own: &[(&str, &str)] = if it.is_unborn(child) {
            &[
                ("c16-now", "what it does to the baby now"),
                ("c16-later", "what it will do if nothing changes"),
            ]
        } else {
            &[
                ("c15", "the child's own words"),
                ("c16-now", "what it does to this child now"),
                ("c16-later", "what it will do if nothing changes"),
            ]
        };
        let missing = it.missing(Some(child), own);
        if !missing.is_empty() {
            found.add(Severity::Stop, "concern", Some(child), &["still to write: ", &missing, "."]);
        }
        for (field, _) in own {
            let words = it.written(field, Some(child));
            copied |= !words.is_empty() && seen.contains(&words);
            seen.push(words);
        }
    }
    if copied {
        found.add(Severity::Warn, "concern", None, &[
            "The same words stand for two children, or twice for one. Each child's days differ: say what is so of each.",
        ]);
    }
}
