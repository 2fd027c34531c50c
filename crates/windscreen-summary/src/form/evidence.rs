//! What was written beside answers, as rows of the evidence table: nobody types it twice.

use crate::explain::answers::note_words;
use crate::form::named::evidence;
use crate::form::voice::is_with_words;
use crate::phrases::clean::clean;
use crate::phrases::dates::figures_of;
use crate::phrases::sentences::{joined, text};
use std::rc::Rc;
use windscreen_core::{
    CHILD_ELSEWHERE, Entry, FieldId, Instrument, LiteMap, Named, NoteKind, Record, Role, Subject,
    SubjectId, Text, Ticks, parse_day,
};
use windscreen_wording as wording;

/// The cell that says which answer a row came from. It is kept and not shown.
const FROM: &str = "from";

/// The role of a note field in which a family says what goes well or what they would like.
pub(crate) const FAMILY: &str = "family";

/// A row for each answer about a child, or a home where children stay, beside which anything is written, suspicions too, unless the evidence list has one
/// from it already: what, who saw it, when and how often. An adult's checklist is kept apart: nothing of it comes here.
pub fn evidence_from_answers(
    record: &Record,
    instruments: &[Rc<Instrument>],
) -> Vec<LiteMap<FieldId, Entry>> {
    let is_child = |subject: &Subject| subject.role == Role::Child;
    let there = record.rows.get(evidence::LIST).map_or(&[][..], |rows| rows);
    let mut all = Vec::new();
    for ((person, tool), sheet) in &record.sheets {
        let subject = record.subject(*person).filter(|subject| subject.role.is_of_children());
        let instrument = instruments
            .iter()
            .find(|instrument| instrument.id == *tool && instrument.about.is_of_children());
        let Some((instrument, subject)) = instrument.zip(subject) else { continue };
        let instrument = instrument.as_asked(sheet);
        let is_home = subject.role == Role::Home;
        let stays: Vec<SubjectId> = record.children_of(subject).map(|child| child.id).collect();
        for item in &instrument.items {
            // It stands with the child's own words.
            if is_with_words(instrument, item) {
                continue;
            }
            let Some(answer) = sheet.answer(&item.id) else { continue };
            let Some(meaning) = answer.meaning(item, instrument) else { continue };
            let mut row: LiteMap<FieldId, Entry> = LiteMap::new();
            let mut times: Vec<(&Text, Text)> = Vec::new();
            // Of a home, whom it touches: those who are named, else everybody who stays there.
            let mut touched: Vec<SubjectId> = Vec::new();
            for field in instrument.asked_notes(item, answer, meaning) {
                let Some(written) = answer.notes.get(&field.id) else { continue };
                let words = note_words(record, &field.kind, written);
                if words.is_empty() {
                    continue;
                }
                if is_home && field.kind == NoteKind::Children {
                    touched.extend(named(written, &stays));
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
            // Who is touched is never lost, even where nothing else was written.
            if !touched.is_empty() && !row.contains_key(evidence::WHAT) {
                row.insert(evidence::WHAT.into(), item.topic.clone().into());
            }
            let from = Entry::from(text(&[tool, "/", &item.id, "/", &person.0.to_string()]));
            let is_there = there.iter().any(|there| there.cells.get(FROM) == Some(&from));
            if row.contains_key(evidence::WHAT) && !is_there {
                if is_home {
                    let whom = if touched.is_empty() { &stays } else { &touched };
                    // Where no child of the record stays it is about none of them, and no copy about one may hold it.
                    let is_of_others = stays.is_empty() && record.subjects.iter().any(is_child);
                    let whom: Ticks = if is_of_others {
                        std::iter::once(CHILD_ELSEWHERE.into()).collect()
                    } else {
                        whom.iter().map(|child| child.0.to_string().into()).collect()
                    };
                    row.insert(evidence::CHILDREN.into(), whom.into());
                } else {
                    row.insert(evidence::CHILDREN.into(), (*person).into());
                }
                // A note beside an answer was written for colleagues: it goes to the family only if somebody says so.
                row.insert(evidence::WITHHOLD.into(), windscreen_core::Reader::Family.id().into());
                row.insert(FROM.into(), from);
                all.push(row);
            }
        }
    }
    all
}

/// The children of a home whom a note names.
fn named(written: &Entry, stays: &[SubjectId]) -> Vec<SubjectId> {
    let here = |named: Named| match named {
        Named::Child(id) if stays.contains(&id) => Some(id),
        _ => None,
    };
    written.children().into_iter().filter_map(here).collect()
}

/// Adds words to a cell, after what stands in it.
fn add(row: &mut LiteMap<FieldId, Entry>, cell: &str, words: Text) {
    let both = match row.get(cell) {
        Some(before) => joined(&[before.words().clone(), words]),
        None => words,
    };
    row.insert(cell.into(), both.into());
}
