//! The worker's own sheet: whom to ring, what to do next and by when, whom to ask, what is still to be written, what the
//! rules asked for, and what all of it rests on. It is never sent. Nothing of an adult's checklist stands in it: it may
//! lie on a desk.

use crate::area::doors::contacts;
use crate::case::context::Context;
use crate::explain::gaps::Gap;
use crate::form::asked::Scope;
use crate::form::due::{Due, DueStands, due};
use crate::form::duties::duties;
use crate::form::field_words::field_words;
use crate::form::lines::rows;
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::{Block, Document, NoticeKind};
use crate::papers::shared::{write_doors, write_editions, write_left_out};
use crate::papers::tool_result::ToolResult;
use crate::phrases::dates::date_words;
use crate::phrases::sentences::{figure, joined, said, sentences};
use crate::referral::contents::{Contents, initials};
use windscreen_core::Text;
use windscreen_wording as wording;

/// So many questions without an answer are named; of more, the number.
const OPEN: usize = 12;

/// Makes the worker's own sheet.
pub fn worker_sheet(context: &Context<'_>) -> Document {
    let contents = Contents::new(context);
    let mut paper = DocumentBuilder { blocks: Vec::new() };
    let now = &contents.urgency.now;
    paper.notice(
        if now.urgent || now.today { NoticeKind::Danger } else { NoticeKind::Note },
        &now.title,
        &now.steps().cloned().collect::<Vec<_>>(),
    );
    write_doors(&mut paper, &now.doors, true);
    write_left_out(&mut paper, context.area);
    write_next(&mut paper, &contents);
    write_duties(&mut paper, &contents);
    write_whom_to_ask(&mut paper, &contents);
    write_missing(&mut paper, &contents);
    write_rules(&mut paper, &contents);
    write_own_pages(&mut paper, &contents);
    write_others(&mut paper, context);
    let tool_results: Vec<&ToolResult<'_>> = contents.tool_results().collect();
    write_editions(&mut paper, context, &tool_results);
    Document {
        title: said(wording::worker_title()),
        marking: said(wording::worker_marking()),
        reference: context.reference.into(),
        initials: initials(context, &|_| true),
        practice: false,
        blocks: paper.blocks,
    }
}

/// The days to come, and the times that nobody knows.
fn write_next(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    paper.heading(
        2,
        if contents.urgency.level.is_now() {
            wording::worker_next_after_call()
        } else {
            wording::worker_next()
        },
    );
    let all = due(&contents.asked(), contents.context.calendar);
    let lines: Vec<Text> = all.iter().map(line).collect();
    paper.push(Block::List(lines));
}

/// Other duties than the referral.
fn write_duties(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let lines: Vec<Text> = duties(&contents.asked())
        .into_iter()
        .map(|duty| wording::paper_pair(&duty.heading(), &duty.says))
        .collect();
    if !lines.is_empty() {
        paper.heading(2, wording::duties_title());
        paper.push(Block::List(lines));
    }
}

/// A day with what is due on it, overdue said first; or what to do where nobody knows by when.
fn line(one: &Due) -> Text {
    let Some(day) = one.day else {
        let words = if one.counts.is_empty() { &one.says } else { &one.counts };
        return wording::paper_pair(&one.what, words);
    };
    let stands = match one.stands {
        DueStands::Overdue => wording::due_overdue_on(&date_words(day)),
        DueStands::Soon | DueStands::Later | DueStands::NoDay => date_words(day),
    };
    if one.counts.is_empty() {
        wording::paper_pair(&stands, &one.what)
    } else {
        wording::worker_due(&one.counts, &stands, &one.what)
    }
}

/// What is not known, by whom to ask; what has no answer; and what could not be tried for want of it.
fn write_whom_to_ask(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let before = paper.blocks.len();
    paper.heading(2, wording::worker_ask());
    for tool_result in contents.tool_results() {
        let gaps = &tool_result.explanation.gaps;
        let whose = wording::referral_of(
            &tool_result.case.instrument.title,
            &contents.called(tool_result.case.subject),
        );
        let mut lines: Vec<Text> = by_whom(&gaps.unknown);
        if !gaps.unanswered.is_empty() {
            lines.push(if gaps.unanswered.len() <= OPEN {
                let open: Vec<&str> =
                    gaps.unanswered.iter().map(|unanswered| &*unanswered.topic).collect();
                wording::worker_unanswered(&open.join(wording::paper_semicolon()))
            } else {
                wording::worker_unanswered_many(&figure(gaps.unanswered.len()))
            });
        }
        if !gaps.could_raise.is_empty() {
            lines.push(gaps.could_raise.clone());
        }
        if !tool_result.explanation.could_not_try.is_empty() {
            lines.push(wording::worker_not_tried(&joined(&tool_result.explanation.could_not_try)));
        }
        if !lines.is_empty() {
            paper.heading(3, &whose);
            paper.push(Block::List(lines));
        }
    }
    if paper.blocks.len() == before + 1 {
        paper.blocks.truncate(before);
    }
}

/// What is not known, a line for each answer to the question whom to ask.
fn by_whom(gaps: &[Gap]) -> Vec<Text> {
    let mut all: Vec<(Text, Vec<&str>)> = Vec::new();
    for gap in gaps {
        match all.iter_mut().find(|(who, _)| *who == gap.ask) {
            Some((_, topics)) => topics.push(&gap.topic),
            None => all.push((gap.ask.clone(), vec![&*gap.topic])),
        }
    }
    all.into_iter()
        .map(|(who, topics)| {
            let topics = topics.join(wording::paper_semicolon());
            if who.is_empty() { topics.into() } else { wording::worker_ask_whom(&topics, &who) }
        })
        .collect()
}

/// What the checks find missing on the referral.
fn write_missing(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let mut lines: Vec<Text> = Vec::new();
    for finding in &contents.findings {
        // A sheet on a desk tells no more than the referral would.
        let words = if finding.is_kept_off_paper {
            said(wording::worker_look_again())
        } else {
            finding.says.clone()
        };
        if !lines.contains(&words) {
            lines.push(words);
        }
    }
    for tool_result in contents.tool_results() {
        let missing = &tool_result.explanation.missing;
        if !missing.is_empty() {
            let name = contents.called(tool_result.case.subject);
            let whose = wording::referral_tool_of(&name, &tool_result.case.instrument.title);
            let words = match &missing[..] {
                [one] => one.clone(),
                several => wording::worker_missing_beside(several.len()),
            };
            lines.push(wording::referral_of(&words, &whose));
        }
    }
    if !lines.is_empty() {
        paper.heading(2, wording::worker_missing());
        paper.push(Block::List(lines));
    }
}

/// What the rules asked for, and the ways on, tool by tool.
fn write_rules(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let before = paper.blocks.len();
    paper.heading(2, wording::worker_rules());
    for tool_result in contents.tool_results() {
        let mut lines: Vec<Text> = tool_result.steps();
        // The contacts below say whom to ring for them.
        let routes: Vec<Text> = tool_result.routes().into_iter().map(|route| route.title).collect();
        if !routes.is_empty() {
            lines.push(wording::worker_routes(&joined(&routes)));
        }
        if !lines.is_empty() {
            let name = contents.called(tool_result.case.subject);
            let whose = wording::referral_of(&tool_result.case.instrument.title, &name);
            paper.heading(3, &whose);
            paper.push(Block::List(lines));
        }
    }
    if paper.blocks.len() == before + 1 {
        paper.blocks.truncate(before);
    }
}

/// What the worker wrote of the referral's own way: disagreements, copies, what came of it.
fn write_own_pages(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let asked = contents.asked();
    for (page, _) in asked.pages().into_iter().filter(|(page, _)| page.for_worker) {
        let before = paper.blocks.len();
        paper.heading(2, &page.title);
        for field in asked.shown(&page.fields, Scope::default()) {
            let words = field_words(&asked, field, Scope::default());
            if !words.is_empty() {
                paper.pair(&field.label, &words);
            }
        }
        if let Some(list) = &page.list {
            let lines = rows(&asked, list, Shown::Everything);
            if !lines.is_empty() {
                paper.push(Block::List(lines));
            }
        }
        if paper.blocks.len() == before + 1 {
            paper.blocks.truncate(before);
        }
    }
}

/// The area's other services: the same for every family, whatever was answered.
fn write_others(paper: &mut DocumentBuilder, context: &Context<'_>) {
    paper.heading(2, wording::worker_doors());
    let mut lines: Vec<Text> = Vec::new();
    for contact in contacts(context.area) {
        let words = sentences(&[contact.phone, contact.note]);
        lines.push(wording::paper_pair(&contact.name, &words));
    }
    paper.push(Block::List(lines));
}
