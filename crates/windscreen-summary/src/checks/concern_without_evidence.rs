//! # What it looks at
//! Whether anything seen, heard or reported stands in the record, each with a time and a source, marked as fact or
//! opinion, in words that say what was seen.
//! # Why it matters
//! The front door can act on what happened. A word such as "chaotic" means something else to each reader.
//! # How to clear it
//! Add a row for each thing: what, when, where, and who saw it.
//! # Source
//! practice/referral.md 8, check 5; S79, S104 and the Nottinghamshire and RCGP guidance named there.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, cell};
use crate::form::named::{evidence, page};
use windscreen_wording as wording;

/// A sentence shorter than this that leans on a vague word says nothing else.
const FEW_WORDS: usize = 8;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    let rows = ground.asked.rows(evidence::LIST);
    if rows.iter().all(|row| cell(row, evidence::WHAT).is_empty()) {
        found.add(Severity::Stop, page::EVIDENCE, None, wording::check_no_evidence());
    }
    let mut incomplete: Vec<String> = Vec::new();
    let mut vague: Vec<String> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let (what, number) = (cell(row, evidence::WHAT), (n + 1).to_string());
        if what.is_empty() {
            continue;
        }
        let undated =
            cell(row, evidence::DATE).is_empty() && cell(row, evidence::PERIOD).is_empty();
        if undated
            || cell(row, evidence::SOURCE).is_empty()
            || cell(row, evidence::NATURE).is_empty()
        {
            incomplete.push(number.clone());
        }
        let small = what.to_ascii_lowercase();
        if wording::check_vague_words().split_whitespace().any(|word| small.contains(word))
            && small.split_whitespace().count() < FEW_WORDS
        {
            vague.push(number);
        }
    }
    if !incomplete.is_empty() {
        let rows = incomplete.join(wording::list_comma());
        let says = wording::check_rows_incomplete(incomplete.len(), &rows);
        found.add(Severity::Warn, page::EVIDENCE, None, &says);
    }
    if !vague.is_empty() {
        let rows = vague.join(wording::list_comma());
        let says = wording::check_rows_vague(vague.len(), &rows);
        found.add(Severity::Warn, page::EVIDENCE, None, &says);
    }
}
