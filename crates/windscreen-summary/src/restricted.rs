//! The paper of a checklist about an adult: its own document, never merged with a child's.

use crate::document::{Block, Document, NoticeKind};
use crate::note_fields::{FieldGroup, NOTE_FIELDS};
use crate::paper::{
    Context, Told, door_pairs, label, or_not_written, push_editions, push_gaps, push_judgement,
    push_listed, push_now, push_reached, push_result, push_table, push_texts, written,
};
use crate::words::{age_words, date_words, figure, text};
use windscreen_core::{Instrument, Subject, SubjectId, Text};

/// Who must never have it.
const KEEP_FROM: &str =
    "Not to be given to, or left where it can be seen by, the person named as causing harm.";

/// Makes the restricted record of one adult on one instrument. The title names neither.
pub fn restricted(context: &Context<'_>, subject: SubjectId, instrument: &str) -> Document {
    let found = context
        .record
        .subject(subject)
        .zip(context.instruments.iter().find(|it| &*it.id == instrument));
    let mut blocks = vec![Block::Notice(
        NoticeKind::Danger,
        KEEP_FROM.into(),
        vec![
            "Keep it apart from the children's papers. Send it only by a way that your agency has agreed.".into(),
        ],
    )];
    match found {
        Some((subject, instrument)) => {
            push_record(&mut blocks, context, subject, instrument);
        }
        None => blocks.push(Block::Paragraph("Nothing was answered.".into())),
    }
    Document {
        title: "Record".into(),
        marking: "Restricted".into(),
        reference: context.reference.into(),
        blocks,
    }
}

fn push_record(
    blocks: &mut Vec<Block>,
    context: &Context<'_>,
    subject: &Subject,
    instrument: &Instrument,
) {
    let Some(told) = context.told(subject, instrument) else {
        blocks.push(Block::Paragraph("Nothing was answered.".into()));
        return;
    };
    let it = &told.explanation;
    push_now(blocks, &it.now);
    blocks.push(Block::Pairs(door_pairs(&it.now.doors, true)));
    blocks.push(Block::Pairs(vec![
        ("Written".into(), text(&[&date_words(context.today), ", ", context.time])),
        ("About".into(), label(subject)),
        ("Age".into(), age_words(subject, context.today)),
    ]));
    blocks.push(Block::Heading(2, "Who is referring".into()));
    blocks.push(Block::Pairs(
        NOTE_FIELDS
            .iter()
            .filter(|field| field.group == FieldGroup::Referrer)
            .map(|field| (field.label.into(), or_not_written(context.note(field.id, None))))
            .collect(),
    ));
    push_gate(blocks, &told);
    blocks.push(Block::Heading(2, it.edition.tool.clone()));
    push_result(blocks, &told);
    push_texts(blocks, &told.case, &["other", "child-words", "carer-words", "strengths"]);
    push_texts(blocks, &told.case, &["analysis"]);
    push_judgement(blocks, &told);
    blocks.push(Block::PageBreak);
    push_answers(blocks, &told);
    push_gaps(blocks, &told);
    push_reached(blocks, &told);
    push_listed(blocks, "Cautions", it.cautions.clone());
    push_editions(blocks, context, &[&told]);
}

/// How it was asked.
fn push_gate(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let Some(gate) = &told.case.instrument.gate else { return };
    let way = told.case.sheet.way.as_ref().and_then(|way| told.case.instrument.way(way));
    let met = gate
        .points
        .iter()
        .filter(|point| told.case.sheet.points.contains(&point.id))
        .map(|point| point.text.clone())
        .collect::<Vec<Text>>();
    blocks.push(Block::Heading(2, "How it was asked".into()));
    match way {
        Some(way) => {
            blocks.push(Block::Paragraph(text(&[
                &way.title,
                ". Points ticked before asking: ",
                &figure(met.len()),
                " of ",
                &figure(gate.points.len()),
                ".",
            ])));
        }
        None => blocks.push(Block::Paragraph("Not said.".into())),
    }
    push_listed(blocks, "Points ticked", met);
}

/// Every answer given, in the order of the tool, with what was written beside it.
fn push_answers(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    for section in &case.instrument.sections {
        let mut rows: Vec<Vec<Text>> = Vec::new();
        for place in section.items.clone() {
            let (Some(item), Some(reading)) =
                (case.instrument.items.get(place), outcome.readings.items.get(place))
            else {
                continue;
            };
            let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
            rows.push(vec![
                if item.number.is_empty() {
                    item.topic.clone()
                } else {
                    text(&[&item.number, ". ", &item.topic])
                },
                crate::answers::answer_words(case, item, reading.follow_up_open),
                written(case, item, meaning, |it| &*it.role != "source", true).into(),
                written(case, item, meaning, |it| &*it.role == "source", false).into(),
            ]);
        }
        push_table(
            blocks,
            &section.title,
            &["About", "Answer", "What was written", "Where it comes from"],
            rows.into_iter(),
        );
    }
}
