//! An answer in words, with what was written beside it.

use crate::case::context::label;
use crate::case::person_tool::Case;
use crate::phrases::clean::clean;
use crate::phrases::dates::plain_date;
use crate::phrases::sentences::{joined, said};
use windscreen_core::{
    AnswerForm, Entry, Instrument, Item, ItemId, Reading, Record, Sheet, Text, Truth, Value,
};
use windscreen_wording as wording;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerWords {
    /// The item's id.
    pub item: ItemId,
    /// What it is about, in a few words.
    pub topic: Text,
    /// The words chosen, with the follow-up question's answer.
    pub answer: Text,
}

/// The words of what was answered to an item.
pub(crate) fn answer_words(
    instrument: &Instrument,
    sheet: &Sheet,
    item: &Item,
    follow_up_open: bool,
) -> Text {
    let Some(answer) = sheet.answer(&item.id) else {
        return said(wording::answers_not_answered());
    };
    let words: Text = match &answer.value {
        Value::Unanswered => said(wording::answers_not_answered()),
        Value::NotKnown if item.form == AnswerForm::Words => said(wording::not_asked_or_known()),
        Value::NotKnown => said(wording::not_known()),
        Value::Number(n) => n.to_string().into(),
        Value::Date(day) => plain_date(*day),
        Value::Words(words) if instrument.is_child_speaking(item) => {
            wording::answers_own_words(&clean(words))
        }
        Value::Words(words) => clean(words),
        Value::Choice(choice) => instrument
            .scale_of(item)
            .and_then(|scale| scale.choice(choice))
            .map_or_else(|| said(wording::answers_not_answered()), |choice| choice.text.clone()),
    };
    match &item.follow_up {
        Some(follow_up) if follow_up_open => {
            let said = match answer.follow_up {
                None => "none",
                Some(Truth::True) => "yes",
                Some(Truth::False) => "no",
                Some(Truth::Unknown) => "not-known",
            };
            wording::answers_followed_up(&words, &follow_up.text, said)
        }
        _ => words,
    }
}

impl AnswerWords {
    pub(crate) fn new(case: &Case<'_>, id: &ItemId) -> Option<AnswerWords> {
        let outcome = &case.outcome;
        let item = case.instrument.item(id)?;
        let reading = outcome.readings.of(id);
        Some(AnswerWords {
            item: item.id.clone(),
            topic: item.topic.clone(),
            answer: answer_words(case.instrument, &case.sheet, item, reading.follow_up_open),
        })
    }
}

/// Strengths recorded: items of that kind that are raised, and the grades that are strengths.
pub(crate) fn strengths(case: &Case<'_>) -> Vec<AnswerWords> {
    let outcome = &case.outcome;
    let is_strength = |id: &ItemId, reading: Reading| {
        let item = case.instrument.item(id).filter(|_| reading.visible);
        item.zip(reading.meaning).is_some_and(|(item, meaning)| item.is_strength(meaning))
    };
    let strengths = outcome.readings.iter().filter(|(id, reading)| is_strength(id, *reading));
    strengths.filter_map(|(id, _)| AnswerWords::new(case, id)).collect()
}

/// What was written in a note field of an answer, in words: choices and ticks by their labels.
pub(crate) fn note_words(
    record: &Record,
    kind: &windscreen_core::NoteKind,
    written: &Entry,
) -> Text {
    use windscreen_core::{Named, NoteKind};
    match kind {
        NoteKind::Children => {
            let mut ticked: Vec<Text> = Vec::new();
            for named in written.children() {
                let taken_out = || said(wording::paper_form_child_taken_out());
                ticked.push(match named {
                    Named::Child(id) => record.subject(id).map_or_else(taken_out, label),
                    Named::Elsewhere => said(wording::paper_child_elsewhere()),
                    Named::NotKnown => said(wording::paper_child_not_known()),
                    Named::Unread => taken_out(),
                });
            }
            joined(&ticked)
        }
        NoteKind::Long | NoteKind::Short => clean(written.words()),
        NoteKind::Choice(choices) | NoteKind::Ticks(choices) => {
            let ticked: Vec<Text> = choices
                .iter()
                .filter(|(id, _)| written.has(id))
                .map(|(_, words)| words.clone())
                .collect();
            joined(&ticked)
        }
    }
}
