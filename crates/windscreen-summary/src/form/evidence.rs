//! What was written beside answers, as rows of the evidence table: nobody types it twice.

use crate::explain::answers::note_words;
use crate::form::named::evidence;
use crate::phrases::clean::clean;
use crate::phrases::dates::figures_of;
use crate::phrases::sentences::{joined, text};
use std::rc::Rc;
use windscreen_core::{
    Entry, FieldId, Instrument, LiteMap, NoteKind, Record, Role, Text, parse_day,
};
use windscreen_wording as wording;

/// The cell that says which answer a row came from. It is kept and not shown.
const FROM: &str = "from";

/// The role of a note field in which a family says what goes well or what they would like.
pub(crate) const FAMILY: &str = "family";

/// A row for each answer about a child beside which anything is written, suspicions too, unless the evidence list has one
/// from it already: what, who saw it, when and how often. An adult's checklist is kept apart: nothing of it comes here.
pub fn evidence_from_answers(
    record: &Record,
    instruments: &[Rc<Instrument>],
) -> Vec<LiteMap<FieldId, Entry>> {
    let there = record.rows.get(evidence::LIST).map_or(&[][..], |rows| rows);
    let mut all = Vec::new();
    for ((person, tool), sheet) in &record.sheets {
        let about_child =
            record.subject(*person).is_some_and(|subject| subject.role == Role::Child);
        let instrument = instruments
            .iter()
            .find(|instrument| instrument.id == *tool && instrument.about == Role::Child);
        let Some(instrument) = instrument.filter(|_| about_child) else { continue };
        for item in &instrument.items {
            let Some(answer) = sheet.answer(&item.id) else { continue };
            let Some(meaning) = answer.meaning(item, instrument) else { continue };
            let mut row: LiteMap<FieldId, Entry> = LiteMap::new();
            let mut times: Vec<(&Text, Text)> = Vec::new();
            for field in instrument.asked_notes(item, answer, meaning) {
                let Some(written) = answer.notes.get(&field.id) else { continue };
                let words = note_words(record, &field.kind, written);
                if words.is_empty() {
                    continue;
                }
                match (&*field.role, &field.kind) {
                    ("evidence", _) => {
                        add(&mut row, evidence::WHAT, wording::paper_pair(&item.topic, &words));
                    }
                    // Why something is suspected is what somebody thinks, and said to be so.
                    ("reason", _) => {
                        let why = wording::paper_suspected(&words);
                        add(&mut row, evidence::WHAT, wording::paper_pair(&item.topic, &why));
                        row.insert(evidence::NATURE.into(), evidence::OPINION.into());
                    }
                    // What a family says of itself is no event: it stands beside the tool.
                    (FAMILY, _) => {}
                    ("source", _) => add(&mut row, evidence::SOURCE, words),
                    // How often stands beside when.
                    ("when", _) | ("", NoteKind::Choice(_)) => times.push((&field.text, words)),
                    ("fact-or-opinion", _) => {
                        add(&mut row, evidence::NATURE, clean(written.words()));
                    }
                    _ => add(&mut row, evidence::WHAT, wording::paper_pair(&field.text, &words)),
                }
            }
            if let [(_, only)] = &times[..]
                && let Some(day) = parse_day(only)
            {
                row.insert(evidence::DATE.into(), figures_of(day).into());
            } else {
                for (label, words) in &times {
                    add(&mut row, evidence::PERIOD, wording::paper_pair(label, words));
                }
            }
            let from = Entry::from(text(&[tool, "/", &item.id, "/", &person.0.to_string()]));
            let is_there = there.iter().any(|there| there.cells.get(FROM) == Some(&from));
            if row.contains_key(evidence::WHAT) && !is_there {
                row.insert(evidence::CHILDREN.into(), (*person).into());
                // A note beside an answer was written for colleagues: it goes to the family only if somebody says so.
                row.insert(evidence::WITHHOLD.into(), windscreen_core::Reader::Family.id().into());
                row.insert(FROM.into(), from);
                all.push(row);
            }
        }
    }
    all
}

/// Adds words to a cell, after what stands in it.
fn add(row: &mut LiteMap<FieldId, Entry>, cell: &str, words: Text) {
    let both = match row.get(cell) {
        Some(before) => joined(&[before.words().clone(), words]),
        None => words,
    };
    row.insert(cell.into(), both.into());
}
