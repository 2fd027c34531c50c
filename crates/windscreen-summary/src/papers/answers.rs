//! Every answer of a tool as a table, with what was written beside it.

use crate::case::person_tool::Case;
use crate::explain::answers::{answer_words, note_words};
use crate::papers::builder::DocumentBuilder;
use crate::papers::tool_result::ToolResult;
use crate::phrases::sentences::said;
use windscreen_core::{Item, Meaning, NoteField};
use windscreen_wording as wording;

/// Which note fields are meant.
#[derive(Clone, Copy)]
pub(crate) enum Fields {
    /// Those of this role, without their labels: the column says what they are.
    Of(&'static str),
    /// All but the source, with their labels.
    NotSource,
}

impl Fields {
    fn keep(self, field: &NoteField) -> bool {
        match self {
            Fields::Of(role) => *field.role == *role,
            Fields::NotSource => *field.role != *"source",
        }
    }

    fn label(self) -> bool {
        match self {
            Fields::Of(_) => false,
            Fields::NotSource => true,
        }
    }
}

/// What is written beside an answer in these fields. A wanted one that is empty is said.
pub(crate) fn written(case: &Case<'_>, item: &Item, meaning: Meaning, fields: Fields) -> String {
    let mut out = String::new();
    let Some(answer) = case.sheet.answer(&item.id) else { return out };
    for field in case.instrument.asked_notes(item, answer, meaning) {
        if !fields.keep(field) {
            continue;
        }
        let noted = answer.notes.get(&field.id);
        let mut words = match noted {
            Some(noted) => note_words(case.wide.record, &field.kind, noted),
            None => said(""),
        };
        if words.is_empty() {
            if !field.wanted {
                continue;
            }
            words = said(wording::paper_not_written());
        }
        if !out.is_empty() {
            out.push('\n');
        }
        if fields.label() {
            words = wording::paper_pair(&field.text, &words);
        }
        out.push_str(&words);
    }
    out
}

/// Every answer given, in the order of the tool, with what was written beside it.
pub(crate) fn write_answers(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let (case, outcome) = (&tool_result.case, &tool_result.explanation.outcome);
    for section in &case.instrument.sections {
        let heading = case.instrument.heading_of(&section.id, case.area);
        let title = match heading {
            Some(heading) => wording::tool_part_under(heading, &section.title),
            None => section.title.clone(),
        };
        paper.table(
            &title,
            &[
                wording::restricted_answer_about(),
                wording::restricted_answer(),
                wording::restricted_answer_notes(),
                wording::restricted_answer_source(),
            ],
        );
        for place in section.items.clone() {
            let Some(item) = case.instrument.items.get(place) else { continue };
            let reading = outcome.readings.of(&item.id);
            let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
            let topic = if item.number.is_empty() {
                item.topic.clone()
            } else {
                wording::restricted_item(&item.number, &item.topic)
            };
            paper.row(&[
                &topic,
                &answer_words(case.instrument, &case.sheet, item, reading.follow_up_open),
                &written(case, item, meaning, Fields::NotSource),
                &written(case, item, meaning, Fields::Of("source")),
            ]);
        }
        paper.end_table();
    }
}
