//! An answer in words, and what is still not known.

use crate::explain::Case;
use crate::paper::{joined, label};
use crate::words::{clean, listed, plain_date, said, who_words};
use windscreen_core::{
    AnswerForm, Entry, Item, ItemId, Level, Outcome, Reading, Readings, Record, Sheet, Text,
    Thresholds, Truth, Value, outcome,
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

/// Something not known or not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The item.
    pub item: ItemId,
    /// What it is about, in a few words.
    pub topic: Text,
    /// Who could be asked: "school or nursery or health visitor"; empty if the tool does not say,
    /// and where a safety gate says that nobody is to be asked.
    pub ask: Text,
}

/// What is still not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaps {
    /// Answered *not known*.
    pub unknown: Vec<Gap>,
    /// Not answered.
    pub unanswered: Vec<Gap>,
    /// That these answers could raise the level or open more routes; empty if they could not.
    pub could_raise: Text,
    /// "Whom to ask: …", each once; empty as in [`Gap::ask`].
    pub ask: Text,
    /// How many questions were shown.
    pub n_shown: usize,
    /// How many of them have an answer, *not known* included.
    pub n_answered: usize,
}

/// The words of what was answered to an item.
pub(crate) fn answer_words(case: &Case<'_>, item: &Item, follow_up_open: bool) -> Text {
    let Some(answer) = case.sheet.answer(&item.id) else {
        return said(wording::answers_not_answered());
    };
    let words: Text = match &answer.value {
        Value::Unanswered => said(wording::answers_not_answered()),
        Value::NotKnown => said(wording::not_known()),
        Value::Number(n) => n.to_string().into(),
        Value::Date(day) => plain_date(*day),
        Value::Choice(choice) => case
            .instrument
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
    pub(crate) fn new(case: &Case<'_>, outcome: &Outcome, id: &ItemId) -> Option<AnswerWords> {
        let item = case.instrument.item(id)?;
        let reading = outcome.readings.of(id);
        Some(AnswerWords {
            item: item.id.clone(),
            topic: item.topic.clone(),
            answer: answer_words(case, item, reading.follow_up_open),
        })
    }
}

/// Strengths recorded: items of that kind that are raised, and the grades that are strengths.
pub(crate) fn strengths(case: &Case<'_>, outcome: &Outcome) -> Vec<AnswerWords> {
    let is_strength = |id: &ItemId, reading: Reading| {
        let item = case.instrument.item(id).filter(|_| reading.visible);
        item.zip(reading.meaning).is_some_and(|(item, meaning)| item.is_strength(meaning))
    };
    let strengths = outcome.readings.iter().filter(|(id, reading)| is_strength(id, *reading));
    strengths.filter_map(|(id, _)| AnswerWords::new(case, outcome, id)).collect()
}

/// What is not known, and whether it could matter.
pub(crate) fn gaps(case: &Case<'_>, outcome: &Outcome, thresholds: &Thresholds) -> Gaps {
    let gap = |id: &ItemId| {
        let item = case.instrument.item(id)?;
        let who: Vec<&str> = if case.may_ask() {
            item.who.iter().map(|who| who_words(who)).collect()
        } else {
            Vec::new()
        };
        Some(Gap {
            item: item.id.clone(),
            topic: item.topic.clone(),
            ask: listed(&who, wording::list_or()).into(),
        })
    };
    let mut who: Vec<&str> = Vec::new();
    let open = outcome.unknown.iter().chain(&outcome.unanswered);
    for id in open.filter(|_| case.may_ask()) {
        for id in case.instrument.item(id).iter().flat_map(|item| &item.who) {
            let words = who_words(id);
            if !who.contains(&words) {
                who.push(words);
            }
        }
    }
    Gaps {
        unknown: outcome.unknown.iter().filter_map(gap).collect(),
        unanswered: outcome.unanswered.iter().filter_map(gap).collect(),
        could_raise: could_raise(case, outcome, thresholds).into(),
        ask: if who.is_empty() {
            said("")
        } else {
            wording::explain_whom_to_ask(&listed(&who, wording::list_and()))
        },
        n_shown: outcome.readings.n_visible(),
        n_answered: outcome.readings.n_answered(),
    }
}

/// Whether the gaps matter is found out by filling them with the most worrying answers: a more
/// worrying answer never lowers a level, so nothing else could go higher.
fn could_raise(case: &Case<'_>, now: &Outcome, thresholds: &Thresholds) -> &'static str {
    if now.unknown.is_empty() && now.unanswered.is_empty() || now.level == Level::Immediate {
        return "";
    }
    let mut sheet = case.sheet.clone();
    // An answer can open further questions, and those others: as often as the reading has passes.
    for _ in 0..3 {
        fill(case, &mut sheet);
    }
    let worst = outcome(case.subject, &sheet, case.instrument, thresholds, case.today);
    let n_alerts = |outcome: &Outcome| outcome.alerts(case.instrument).count();
    if now.level < worst.level {
        wording::answers_could_raise()
    } else if now.routes.len() < worst.routes.len() || n_alerts(now) < n_alerts(&worst) {
        wording::answers_could_open()
    } else {
        ""
    }
}

fn fill(case: &Case<'_>, sheet: &mut Sheet) {
    let readings = Readings::new(case.instrument, case.subject, sheet, case.today);
    for item in &case.instrument.items {
        let reading = readings.of(&item.id);
        if !(reading.is_unknown() || reading.is_unanswered()) {
            continue;
        }
        let worst = match item.form {
            AnswerForm::Number => Some(Value::Number(999)),
            AnswerForm::Date => Some(Value::Date(case.today)),
            AnswerForm::Choice(_) => case
                .instrument
                .scale_of(item)
                .and_then(|scale| scale.choices.iter().max_by_key(|choice| choice.means))
                .map(|choice| Value::Choice(choice.id.clone())),
        };
        if let Some(worst) = worst {
            sheet.answers.entry(item.id.clone()).or_default().value = worst;
        }
    }
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
