//! What was said in a tool that is used together with a child, for the referral: each child's own words with the question
//! they answered, and how the child was heard. They stand there once, with the child, and go to no family by themselves.

use crate::case::found::Found;
use crate::explain::answers::{answer_words, note_words};
use crate::form::named::field;
use crate::phrases::sentences::sentences;
use windscreen_core::{
    Entry, FieldKey, Instrument, Item, Kind, Meaning, Readings, Record, Sheet, Subject, SubjectId,
    Text, Value,
};
use windscreen_wording as wording;

/// Whether what is answered to an item, and written beside it, stands with the child's own words: whatever is recorded
/// beside the result in a tool that is used with a child. A sign of harm is not: it stands where all of them do.
pub(crate) fn is_with_words(instrument: &Instrument, item: &Item) -> bool {
    instrument.with_child && item.kind == Kind::Context
}

/// Whether an item asks what the child said or showed, and not how they were heard: it stands among pages of which the
/// age picks one.
fn is_said(item: &Item) -> bool {
    !item.one_of.is_empty()
}

/// What the child said or showed, a line for each question.
pub(crate) fn said_words(
    record: &Record,
    instrument: &Instrument,
    readings: &Readings,
    sheet: &Sheet,
) -> Vec<Text> {
    lines(record, instrument, readings, sheet, true)
}

/// How the child was heard, a line for each answer.
fn heard_words(
    record: &Record,
    instrument: &Instrument,
    readings: &Readings,
    sheet: &Sheet,
) -> Vec<Text> {
    lines(record, instrument, readings, sheet, false)
}

fn lines(
    record: &Record,
    instrument: &Instrument,
    readings: &Readings,
    sheet: &Sheet,
    said: bool,
) -> Vec<Text> {
    let mut all: Vec<Text> = Vec::new();
    let items = instrument.items.iter().filter(|item| is_with_words(instrument, item));
    for item in items.filter(|item| is_said(item) == said) {
        let reading = readings.of(&item.id);
        let (Some(meaning), Some(answer)) = (reading.meaning, sheet.answer(&item.id)) else {
            continue;
        };
        // That nobody asked is said in the result. How the child was heard is not known where that was answered.
        if !reading.visible || said && answer.value == Value::NotKnown {
            continue;
        }
        let line = wording::paper_pair(
            &item.topic,
            &answer_words(instrument, sheet, item, reading.follow_up_open),
        );
        let beside = beside(record, instrument, item, answer, meaning);
        all.push(if beside.is_empty() { line } else { wording::voice_beside(&beside, &line) });
    }
    all
}

/// What was written beside an answer, each with its label.
fn beside(
    record: &Record,
    instrument: &Instrument,
    item: &Item,
    answer: &windscreen_core::Answer,
    meaning: Meaning,
) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    for field in instrument.asked_notes(item, answer, meaning) {
        let words = answer.notes.get(&field.id).map(|it| note_words(record, &field.kind, it));
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            parts.push(wording::paper_pair(&field.text, &words));
        }
    }
    sentences(&parts)
}

/// Each tool that was used with this child now, with its sheet.
fn used<'a>(
    record: &'a Record,
    found: &'a [Found],
    child: SubjectId,
) -> impl Iterator<Item = (&'a Found, &'a Sheet)> {
    let own = found.iter().filter(move |it| it.subject == child && it.earlier.is_none());
    own.filter(|it| it.instrument.with_child)
        .filter_map(move |it| Some((it, record.sheet(child, &it.instrument.id)?)))
}

/// What the child said or showed in tools that are used with a child.
pub(crate) fn said_in_tools(record: &Record, found: &[Found], child: &Subject) -> Vec<Text> {
    let mut all = Vec::new();
    for (tool, sheet) in used(record, found, child.id) {
        all.extend(said_words(record, &tool.instrument, &tool.outcome.readings, sheet));
    }
    all
}

/// How the child was heard there; `None` where nothing says so.
pub(super) fn heard_in_tools(record: &Record, found: &[Found], child: &Subject) -> Option<Entry> {
    let mut all = Vec::new();
    for (tool, sheet) in used(record, found, child.id) {
        all.extend(heard_words(record, &tool.instrument, &tool.outcome.readings, sheet));
    }
    let all: Vec<&str> = all.iter().map(|it| &**it).collect();
    if all.is_empty() { None } else { Some(all.join("\n").into()) }
}

/// What a tool holds of the child's words and of how they were heard, where the worker wrote something else in the place
/// where it would stand: nothing that was written down is lost.
pub(crate) fn not_said_elsewhere(
    record: &Record,
    child: SubjectId,
    instrument: &Instrument,
    readings: &Readings,
    sheet: &Sheet,
) -> Vec<Text> {
    if !instrument.with_child {
        return Vec::new();
    }
    let is_by_hand = |id: &str| {
        let key = FieldKey::new(id, Some(child));
        record.notes.contains_key(&key) || record.gaps.contains_key(&key)
    };
    let mut all = Vec::new();
    if is_by_hand(field::OWN_WORDS) {
        all.extend(said_words(record, instrument, readings, sheet));
    }
    if is_by_hand(field::HOW_HEARD) {
        all.extend(heard_words(record, instrument, readings, sheet));
    }
    all
}
