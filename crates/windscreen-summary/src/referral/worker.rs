//! The worker's own sheet: whom to ring, what to do next and by when, whom to ask, what is still to be written, what the
//! rules asked for, and what all of it rests on. It is never sent. Nothing of an adult's checklist stands in it: it may
//! lie on a desk.

use crate::area::doors::contacts;
use crate::area::times::times;
use crate::case::context::Context;
use crate::explain::gaps::Gap;
use crate::form::asked::Scope;
use crate::form::field_words::field_words;
use crate::form::follow_ups::follow_ups;
use crate::form::lines::rows;
use crate::form::shown::Shown;
use crate::papers::builder::Paper;
use crate::papers::document::{Block, Document, NoticeKind};
use crate::papers::shared::{push_doors, push_editions, push_left_out};
use crate::papers::tool_result::ToolResult;
use crate::phrases::dates::date_words;
use crate::phrases::sentences::{figure, joined, said, sentences};
use crate::referral::contents::{Referral, initials};
use windscreen_core::Text;
use windscreen_wording as wording;

/// So many questions without an answer are named; of more, the number.
const OPEN: usize = 12;

/// Makes the worker's own sheet.
pub fn worker_sheet(context: &Context<'_>) -> Document {
    let it = Referral::new(context);
    let mut paper = Paper { blocks: Vec::new() };
    let now = &it.head.now;
    paper.notice(
        if now.urgent || now.today { NoticeKind::Danger } else { NoticeKind::Note },
        &now.title,
        &now.steps().cloned().collect::<Vec<_>>(),
    );
    push_doors(&mut paper, &now.doors, true);
    push_left_out(&mut paper, context.area);
    push_next(&mut paper, &it);
    push_whom_to_ask(&mut paper, &it);
    push_missing(&mut paper, &it);
    push_rules(&mut paper, &it);
    push_own_pages(&mut paper, &it);
    push_others(&mut paper, context);
    let told: Vec<&ToolResult<'_>> = it.told().collect();
    push_editions(&mut paper, context, &told);
    Document {
        title: said(wording::worker_title()),
        marking: said(wording::worker_marking()),
        reference: context.reference.into(),
        initials: initials(context, &|_| true),
        blocks: paper.blocks,
    }
}

/// The days to come, and the times that nobody knows.
fn push_next(paper: &mut Paper, it: &Referral<'_>) {
    let Context { record, area, calendar, today, .. } = *it.context;
    paper.heading(
        2,
        if it.head.level.is_now() {
            wording::worker_next_after_call()
        } else {
            wording::worker_next()
        },
    );
    let times = times(area, calendar, today);
    let mut lines: Vec<Text> = Vec::new();
    for time in &times {
        // Where nobody knows by when, what to do about that is all there is to say.
        let words = if time.known { &time.by } else { &time.says };
        lines.push(wording::paper_pair(&time.text, words));
    }
    for next in follow_ups(record, area, calendar, today) {
        if times.iter().all(|it| it.text != next.what) {
            lines.push(wording::paper_pair(&date_words(next.day), &next.what));
        }
    }
    paper.push(Block::List(lines));
}

/// What is not known, by whom to ask; what has no answer; and what could not be tried for want of it.
fn push_whom_to_ask(paper: &mut Paper, it: &Referral<'_>) {
    let before = paper.blocks.len();
    paper.heading(2, wording::worker_ask());
    for told in it.told() {
        let gaps = &told.explanation.gaps;
        let whose =
            wording::referral_of(&told.case.instrument.title, &it.called(told.case.subject));
        let mut lines: Vec<Text> = by_whom(&gaps.unknown);
        if !gaps.unanswered.is_empty() {
            lines.push(if gaps.unanswered.len() <= OPEN {
                let open: Vec<&str> = gaps.unanswered.iter().map(|it| &*it.topic).collect();
                wording::worker_unanswered(&open.join(wording::paper_semicolon()))
            } else {
                wording::worker_unanswered_many(&figure(gaps.unanswered.len()))
            });
        }
        if !gaps.could_raise.is_empty() {
            lines.push(gaps.could_raise.clone());
        }
        if !told.explanation.could_not_try.is_empty() {
            lines.push(wording::worker_not_tried(&joined(&told.explanation.could_not_try)));
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
fn push_missing(paper: &mut Paper, it: &Referral<'_>) {
    let mut lines: Vec<Text> = Vec::new();
    for finding in &it.findings {
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
    for told in it.told() {
        let missing = &told.explanation.missing;
        if !missing.is_empty() {
            let name = it.called(told.case.subject);
            let whose = wording::referral_tool_of(&name, &told.case.instrument.title);
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
fn push_rules(paper: &mut Paper, it: &Referral<'_>) {
    let before = paper.blocks.len();
    paper.heading(2, wording::worker_rules());
    for told in it.told() {
        let mut lines: Vec<Text> = told.steps();
        // The contacts below say whom to ring for them.
        let routes: Vec<Text> = told.routes().into_iter().map(|it| it.title).collect();
        if !routes.is_empty() {
            lines.push(wording::worker_routes(&joined(&routes)));
        }
        if !lines.is_empty() {
            let name = it.called(told.case.subject);
            let whose = wording::referral_of(&told.case.instrument.title, &name);
            paper.heading(3, &whose);
            paper.push(Block::List(lines));
        }
    }
    if paper.blocks.len() == before + 1 {
        paper.blocks.truncate(before);
    }
}

/// What the worker wrote of the referral's own way: disagreements, copies, what came of it.
fn push_own_pages(paper: &mut Paper, it: &Referral<'_>) {
    let asked = it.asked();
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
fn push_others(paper: &mut Paper, context: &Context<'_>) {
    paper.heading(2, wording::worker_doors());
    let mut lines: Vec<Text> = Vec::new();
    for contact in contacts(context.area) {
        let words = sentences(&[contact.phone, contact.note]);
        lines.push(wording::paper_pair(&contact.name, &words));
    }
    paper.push(Block::List(lines));
}
