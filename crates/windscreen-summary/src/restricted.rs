//! The paper of a checklist about an adult: its own document, never merged with a child's.

use crate::answers::answer_words;
use crate::builder::Paper;
use crate::document::{Block, Document, NoticeKind};
use crate::note_fields::{FieldGroup, NOTE_FIELDS};
use crate::paper::{
    Context, Fields, Told, label, or_not_written, push_doors, push_editions, push_gaps,
    push_judgement, push_now, push_reached, push_result, push_texts, written,
};
use crate::review::{push_review, review_of};
use crate::words::{age_words, date_words, figure, said, text};
use windscreen_core::{SubjectId, Text};

/// Who must never have it.
pub(crate) const KEEP_FROM: &str =
    "Not to be given to, or left where it can be seen by, the person named as causing harm.";

/// Makes the restricted record of one adult on one instrument. The title names neither.
pub fn restricted(context: &Context<'_>, subject: SubjectId, instrument: &str) -> Document {
    let mut paper = Paper { blocks: Vec::new() };
    paper.notice(
        NoticeKind::Danger,
        KEEP_FROM,
        &[said("Keep it apart from the children's papers. Send it only by a way that your agency has agreed.")],
    );
    let found = context
        .record
        .subject(subject)
        .zip(context.instruments.iter().find(|it| &*it.id == instrument));
    let told = found.and_then(|(subject, instrument)| context.told(subject, instrument));
    match &told {
        Some(told) => push_record(&mut paper, context, told),
        None => paper.paragraph("Nothing was answered."),
    }
    Document {
        title: said("Record"),
        marking: said("Restricted"),
        reference: said(context.reference),
        initials: said(""),
        blocks: paper.blocks,
    }
}

fn push_record(paper: &mut Paper, context: &Context<'_>, told: &Told<'_>) {
    let (it, subject) = (&told.explanation, told.case.subject);
    push_now(paper, &it.now);
    paper.pair("Written", &text(&[&date_words(context.today), ", ", context.time]));
    paper.pair("About", &label(subject));
    paper.pair("Age", &age_words(subject, context.today));
    push_doors(paper, &it.now.doors, true);
    paper.heading(2, "Who is referring");
    for field in NOTE_FIELDS.iter().filter(|field| field.group == FieldGroup::Referrer) {
        paper.pair(field.label, or_not_written(&context.note(field.id, None)));
    }
    push_gate(paper, told);
    paper.heading(2, &it.edition.tool);
    paper.heading(3, "What came of it");
    push_result(paper, told);
    push_texts(paper, &told.case, &["other", "child-words", "carer-words", "strengths"]);
    push_texts(paper, &told.case, &["analysis"]);
    push_judgement(paper, told);
    paper.push(Block::PageBreak);
    push_answers(paper, told);
    push_gaps(paper, told);
    push_reached(paper, told);
    paper.listed("Cautions", &it.cautions);
    push_review(paper, &review_of(context, told.case.subject, &told.case.instrument.id));
    push_editions(paper, context, &[told]);
}

/// How it was asked.
fn push_gate(paper: &mut Paper, told: &Told<'_>) {
    let Some(gate) = &told.case.instrument.gate else { return };
    let mut met: Vec<Text> = Vec::new();
    for point in &gate.points {
        if told.case.sheet.points.contains(&point.id) {
            met.push(point.text.clone());
        }
    }
    paper.heading(2, "How it was asked");
    let way = told.case.sheet.way.as_ref().and_then(|way| told.case.instrument.way(way));
    paper.paragraph(&text(&[
        way.map_or("Not said", |way| &way.title),
        ". Points ticked before asking: ",
        &figure(met.len()),
        " of ",
        &figure(gate.points.len()),
        ".",
    ]));
    paper.listed("Points ticked", &met);
}

/// Every answer given, in the order of the tool, with what was written beside it.
fn push_answers(paper: &mut Paper, told: &Told<'_>) {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    for section in &case.instrument.sections {
        paper
            .table(&section.title, &["About", "Answer", "What was written", "Where it comes from"]);
        for place in section.items.clone() {
            let (Some(item), Some(reading)) =
                (case.instrument.items.get(place), outcome.readings.items.get(place))
            else {
                continue;
            };
            let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
            let gap = if item.number.is_empty() { "" } else { ". " };
            paper.row(&[
                &text(&[&item.number, gap, &item.topic]),
                &answer_words(case, item, reading.follow_up_open),
                &written(case, item, meaning, Fields::NotSource),
                &written(case, item, meaning, Fields::Of("source")),
            ]);
        }
        paper.end_table();
    }
}
