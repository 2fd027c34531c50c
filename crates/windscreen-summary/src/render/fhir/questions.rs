//! The questions of an instrument as FHIR items, with their notes.

use crate::explain::answers::note_words;
use crate::papers::tool_result::ToolResult;
use crate::render::fhir::node::{
    CHOICE, Choosable, DATE, Given, INTEGER, Node, STRING, TEXT, system, truth_code,
};
use windscreen_core::{
    Answer, AnswerForm, AskedIf, Choice, Instrument, Item, Kind, Meaning, NoteField, NoteKind,
    Reading, Record, Scale, Text, Value,
};

/// What was answered to an item that is shown.
pub(crate) fn shown<'a>(
    tool_result: &'a ToolResult<'_>,
    item: &Item,
) -> Option<(&'a Answer, Reading)> {
    let reading = tool_result.explanation.outcome.readings.of(&item.id);
    reading.meaning.filter(|_| reading.visible)?;
    Some((tool_result.case.sheet.answer(&item.id)?, reading))
}

pub(crate) fn question(
    instrument: &Instrument,
    item: &Item,
    place: usize,
    tool_result: Option<&ToolResult<'_>>,
) -> Node {
    let kind = match item.form {
        AnswerForm::Choice(_) => CHOICE,
        AnswerForm::Number => INTEGER,
        AnswerForm::Date => DATE,
        AnswerForm::Words => TEXT,
    };
    let mut node = Node::new(&[&item.id], &item.text, kind);
    node.number = item.number.clone();
    node.opened_by = opened_by(instrument, item);
    let scale = instrument.scale_of(item);
    if let Some(scale) = scale {
        let counted = ordinals(instrument, scale, place);
        for (choice, ordinal) in scale.choices.iter().zip(counted) {
            node.options.push(Choosable {
                system: system(instrument, "scale", &scale.id),
                code: choice.id.to_text(),
                display: choice.text.clone(),
                ordinal,
            });
        }
    }
    let given = tool_result.and_then(|tool_result| shown(tool_result, item));
    if let Some((answer, _)) = given {
        match (&answer.value, item.form) {
            (Value::Choice(choice), AnswerForm::Choice(_)) => node.give_code(choice),
            (Value::NotKnown, AnswerForm::Choice(_)) => {
                let not_known = scale.and_then(|scale| {
                    scale.choices.iter().find(|choice| choice.means == Meaning::NotKnown)
                });
                if let Some(choice) = not_known {
                    node.give_code(&choice.id);
                }
            }
            (Value::NotKnown, _) => node.given.push(Given::Unknown),
            (Value::Number(number), AnswerForm::Number) => node.give_number(usize::from(*number)),
            (Value::Date(day), AnswerForm::Date) => node.given.push(Given::Day(*day)),
            (Value::Words(words), AnswerForm::Words) => node.give_words(words),
            _ => {}
        }
    }
    if let Some(follow_up) = &item.follow_up {
        let link = [&*item.id, ":follow-up"];
        let mut below = Node::yes_no(&link, &follow_up.text);
        below.opened_by = choices_where(instrument, item, |choice| choice.means.is_raised());
        if let Some((answer, reading)) = given
            && let Some(truth) = answer.follow_up.filter(|_| reading.follow_up_open)
        {
            below.give_code(truth_code(truth));
        }
        node.nodes.push(below);
    }
    for field in instrument.note_of(item).map_or(&[][..], |note| &note.fields) {
        let record = tool_result.map(|tool_result| tool_result.case.wide.record);
        add_note(&mut node, instrument, item, field, given.zip(record));
    }
    node
}

/// The number of each choice where the instrument gives one: the grade; or, where its rules count the item, one for what
/// is counted and nought for what is not. *Not known* and *does not apply* get none, or they would pass for no. Rules that
/// count it differently leave every choice without a number, and so does an instrument that counts nothing: none is
/// invented. A sign that may be said to be over a year ago has none either: its choice alone does not say whether it counts.
fn ordinals(instrument: &Instrument, scale: &Scale, place: usize) -> Vec<Option<u8>> {
    let mut all = Vec::new();
    let item = instrument.items.get(place);
    let note =
        item.filter(|item| item.kind != Kind::Harm).and_then(|item| instrument.note_of(item));
    let may_be_earlier =
        note.is_some_and(|note| note.fields.iter().any(|field| !field.earlier.is_empty()));
    for choice in &scale.choices {
        all.push(match choice.means {
            Meaning::Grade(grade) => Some(grade),
            Meaning::NotKnown | Meaning::NotApplicable => None,
            _ if may_be_earlier => None,
            meaning => {
                let mut counts = Vec::new();
                for rule in &instrument.rules {
                    counts.extend(rule.when.counts(instrument, place, meaning));
                }
                let one = counts.first().copied();
                if counts.iter().any(|count| Some(*count) != one) {
                    return vec![None; scale.choices.len()];
                }
                one.map(u8::from)
            }
        });
    }
    all
}

/// The choices of an item that pass, as what opens another.
fn choices_where(
    instrument: &Instrument,
    item: &Item,
    passes: impl Fn(&Choice) -> bool,
) -> Vec<(Text, Text, Text)> {
    let mut all = Vec::new();
    if let Some(scale) = instrument.scale_of(item) {
        for choice in scale.choices.iter().filter(|choice| passes(choice)) {
            let system = system(instrument, "scale", &scale.id);
            all.push((item.id.to_text(), system, choice.id.to_text()));
        }
    }
    all
}

/// The choices that open an item. What an age, a stage, a gate or a sign of harm opens cannot be said in this way, and
/// neither can a number or date that is not known: such an item is simply not answered.
pub(crate) fn opened_by(instrument: &Instrument, item: &Item) -> Vec<(Text, Text, Text)> {
    let mut all = Vec::new();
    let Some(AskedIf::Answered { items, answered }) = &item.asked_if else { return all };
    for opener in items.iter().filter_map(|id| instrument.item(id)) {
        if instrument.scale_of(opener).is_none() {
            return Vec::new();
        }
        let opens = |choice: &Choice| answered.contains(&choice.means);
        all.extend(choices_where(instrument, opener, opens));
    }
    all
}

fn add_note(
    node: &mut Node,
    instrument: &Instrument,
    item: &Item,
    field: &NoteField,
    given: Option<((&Answer, Reading), &Record)>,
) {
    let asks = |choice: &Choice| {
        choice.ask_notes && (field.answered.is_empty() || field.answered.contains(&choice.means))
    };
    let opened_by = choices_where(instrument, item, asks);
    if opened_by.is_empty() && node.kind == CHOICE {
        return; // no choice of this item ever asks for it
    }
    let link = [&*item.id, ":note:", &*field.id];
    let (kind, choices) = match &field.kind {
        NoteKind::Long => (TEXT, None),
        // Who is in the record is no part of a questionnaire.
        NoteKind::Short | NoteKind::Children => (STRING, None),
        NoteKind::Choice(choices) | NoteKind::Ticks(choices) => (CHOICE, Some(choices)),
    };
    let mut below = Node::new(&link, &field.text, kind);
    below.repeats = matches!(field.kind, NoteKind::Ticks(_));
    below.opened_by = opened_by;
    let block = instrument.note_of(item).map_or("", |it| &it.id);
    let system = system(instrument, "note", &[block, ":", &field.id].concat());
    for (code, display) in choices.into_iter().flatten() {
        below.offer(&system, code, display);
    }
    let asked = given.and_then(|((answer, reading), record)| {
        let asked = instrument
            .asked_notes(item, answer, reading.meaning?)
            .any(|asked_note| asked_note == field);
        Some((answer.notes.get(&field.id).filter(|_| asked)?, record))
    });
    if let Some((written, record)) = asked {
        match choices {
            None => below.give_words(&note_words(record, &field.kind, written)),
            Some(choices) => {
                for (code, _) in choices {
                    let is_ticked = written.has(code);
                    if is_ticked && (below.repeats || below.given.is_empty()) {
                        below.give_code(code);
                    }
                }
            }
        }
    }
    node.nodes.push(below);
}
