//! The paper of a checklist about an adult: its own document, never merged with a child's.

use crate::case::context::{Context, label};
use crate::case::history::histories;
use crate::papers::answers::write_answers;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::{Block, Document, NoticeKind};
use crate::papers::review_pages::write_review;
use crate::papers::shared::{
    or_not_written, write_doors, write_editions, write_left_out, write_licensed,
};
use crate::papers::tool_result::ToolResult;
use crate::phrases::dates::{age_words, date_words};
use crate::phrases::sentences::{figure, joined, said};
use crate::restricted::result::{
    write_gaps, write_judgement, write_now, write_reached, write_result, write_texts,
};
use crate::review::parts::Review;
use crate::review::then_and_now::review_of_one;
use windscreen_core::{Instrument, InstrumentId, PageOne, Subject, SubjectId, Text};
use windscreen_wording as wording;

/// Makes the restricted record of one adult on one instrument. The title names neither.
pub fn restricted(
    context: &Context<'_>,
    subject: SubjectId,
    instrument: &InstrumentId,
) -> Document {
    let mut paper = DocumentBuilder { blocks: Vec::new() };
    paper.notice(
        NoticeKind::Danger,
        wording::restricted_keep_from(),
        &[said(wording::restricted_keep_apart())],
    );
    let is_it =
        |person: &Subject, tool: &Instrument| person.id == subject && tool.id == *instrument;
    let history = histories(context.wide(), context.area, is_it).pop();
    let review = history.as_ref().map(|history| review_of_one(context, history));
    let case = history.and_then(|history| history.case);
    let result = case.map(ToolResult::new);
    match result.zip(review) {
        Some((result, review)) => write_record(&mut paper, context, &result, &review),
        None => paper.paragraph(wording::restricted_nothing()),
    }
    Document {
        title: said(wording::restricted_title()),
        marking: said(wording::restricted_marking()),
        reference: said(context.reference),
        initials: said(""),
        practice: false,
        blocks: paper.blocks,
    }
}

fn write_record(
    paper: &mut DocumentBuilder,
    context: &Context<'_>,
    tool_result: &ToolResult<'_>,
    review: &Review,
) {
    let (explanation, subject) = (&tool_result.explanation, tool_result.case.subject);
    write_now(paper, &explanation.now);
    let grave = tool_result.grave_signs();
    if !grave.is_empty() {
        paper.pair(wording::restricted_grave(), &joined(&grave));
    }
    let written = wording::restricted_written_at(&date_words(context.today), context.time);
    paper.pair(wording::restricted_written(), &written);
    paper.pair(wording::restricted_about(), &label(subject));
    paper.pair(wording::restricted_age(), &age_words(subject, context.today));
    write_doors(paper, &explanation.now.doors, true);
    write_left_out(paper, context.area);
    paper.heading(2, wording::restricted_referrer());
    for field in context.form.at(PageOne::Referrer) {
        let words = context.note(&field.id, None);
        if !words.is_empty() || !field.if_written {
            paper.pair(&field.label, or_not_written(&words));
        }
    }
    write_gate(paper, tool_result);
    paper.heading(2, &explanation.edition.tool);
    write_licensed(paper, tool_result);
    paper.heading(3, wording::restricted_result());
    write_result(paper, tool_result);
    write_texts(paper, &tool_result.case, &["other", "child-words", "carer-words", "strengths"]);
    write_texts(paper, &tool_result.case, &["analysis"]);
    write_judgement(paper, tool_result);
    paper.push(Block::PageBreak);
    write_answers(paper, tool_result);
    write_gaps(paper, tool_result);
    write_reached(paper, tool_result);
    paper.listed(wording::restricted_cautions(), &explanation.cautions);
    write_review(paper, review);
    write_editions(paper, context, &[tool_result]);
}

/// How it was asked.
fn write_gate(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let Some(gate) = &tool_result.case.instrument.gate else { return };
    let mut met: Vec<Text> = Vec::new();
    for point in &gate.points {
        if tool_result.case.entered.points.contains(&point.id) {
            met.push(point.text.clone());
        }
    }
    paper.heading(2, wording::restricted_asked());
    let way =
        tool_result.case.entered.way.as_ref().and_then(|way| tool_result.case.instrument.way(way));
    let way = way.map_or(wording::restricted_way_not_said(), |way| &way.title);
    paper.paragraph(&wording::restricted_way(&figure(met.len()), gate.points.len(), way));
    paper.listed(wording::restricted_points(), &met);
}
