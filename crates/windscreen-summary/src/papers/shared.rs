//! What several papers say in the same words: whom to ring, and what all of it rests on.

use crate::area::doors::{Door, with_hours};
use crate::area::edition::{area_edition, past_review};
use crate::area::left_out::left_out;
use crate::case::context::Context;
use crate::explain::licensed::LicensedWords;
use crate::form::due::due;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::{Block, NoticeKind};
use crate::papers::tool_result::ToolResult;
use crate::phrases::sentences::said;
use windscreen_core::{Area, Text};
use windscreen_wording as wording;

/// Whom to ring, each beside its name; with what to know about it, or the numbers alone.
pub(crate) fn write_doors(paper: &mut DocumentBuilder, doors: &[Door], notes: bool) {
    for door in doors {
        let mut words = String::new();
        for phone in &door.phones {
            let number = with_hours(&phone.number, &phone.hours);
            words.push_str(&if phone.text.is_empty() {
                number
            } else {
                wording::paper_pair(&phone.text, &number)
            });
            words.push('\n');
        }
        if notes {
            words.push_str(&door.note);
        }
        paper.pair(&door.name, words.trim());
    }
    if doors.is_empty() {
        paper.pair(wording::paper_front_door(), wording::now_ask_partnership());
    }
}

/// What of the area's file could not be used, beside its numbers.
pub(crate) fn write_left_out(paper: &mut DocumentBuilder, area: &Area) {
    let words = left_out(area);
    if !words.is_empty() {
        paper.notice(NoticeKind::Caution, &words, &[]);
    }
}

/// Build, editions, marks, area and review date.
pub(crate) fn write_editions(
    paper: &mut DocumentBuilder,
    context: &Context<'_>,
    tool_results: &[&ToolResult<'_>],
) {
    paper.heading(2, wording::paper_editions());
    let mut lines: Vec<Text> = Vec::new();
    for result in tool_results {
        let edition = &result.explanation.edition;
        let line = wording::paper_sentences(&edition.tool, &edition.marks);
        if !lines.contains(&line) {
            lines.push(line);
        }
        for line in result.explanation.licensed.iter().flat_map(LicensedWords::lines) {
            // Where it stands with the result it is not said again.
            let is_said = paper.blocks.contains(&Block::Paragraph(line.clone()));
            if !is_said && !lines.contains(line) {
                lines.push(line.clone());
            }
        }
    }
    lines.push(wording::paper_editions_area(&area_edition(context.area)));
    let past = past_review(context.area, context.today);
    if !past.is_empty() {
        lines.push(past);
    }
    lines.push(wording::paper_editions_holidays(&context.calendar.until.to_string()));
    for one in due(&context.asked(&[]), context.calendar) {
        if one.day.is_some() && !one.source.is_empty() {
            lines.push(wording::paper_editions_time(&one.source, &one.what));
        }
    }
    lines.push(wording::paper_editions_build(context.build));
    lines.push(said(wording::paper_editions_device()));
    paper.push(Block::List(lines));
}

/// In whose words a tool was asked, where not in the toolkit's own.
pub(crate) fn write_licensed(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    for line in tool_result.explanation.licensed.iter().flat_map(LicensedWords::lines) {
        paper.paragraph(line);
    }
}

/// The words, or that they are still to come.
pub(crate) fn or_not_written(words: &str) -> &str {
    if words.is_empty() { wording::paper_not_written() } else { words }
}
