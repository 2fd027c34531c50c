//! The referral of every child, in our order or in that of an area.

use crate::case::context::Context;
use crate::form::named::choice;
use crate::papers::answers::write_answers;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::{Block, Document};
use crate::papers::review_pages::write_review;
use crate::papers::shared::write_licensed;
use crate::phrases::sentences::{joined, said};
use crate::referral::contents::Contents;
use crate::referral::earlier::write_earlier;
use crate::referral::first_page::{write_first_page, write_top};
use crate::referral::further::{write_further, write_page_of_each};
use crate::referral::tool_details::write_tools;
use windscreen_core::{Order, PageId, Text};
use windscreen_wording as wording;

/// Makes the referral of every child in the record. Nothing of a checklist about an adult stands in it, nor that there is
/// one: what the front door must know of it, the worker writes or says on the telephone.
pub fn referral(context: &Context<'_>) -> Document {
    let contents = Contents::new(context);
    let mut paper = DocumentBuilder { blocks: Vec::new() };
    write_first_page(&mut paper, &contents);
    let first = paper.blocks.len();
    write_further(&mut paper, &contents);
    write_review(&mut paper, &contents.before);
    write_earlier(&mut paper, context);
    write_annex(&mut paper, &contents);
    say_what_follows(&mut paper, first);
    contents.document(paper)
}

/// Names at the top what stands after the first page, so that nobody who reads that alone misses it.
fn say_what_follows(paper: &mut DocumentBuilder, first: usize) {
    let further: Vec<Text> = paper
        .blocks
        .iter()
        .skip(first)
        .filter_map(|block| match block {
            Block::Heading(2, words) => Some(words.clone()),
            _ => None,
        })
        .collect();
    if let Some(Block::Pairs(pairs)) = paper.blocks.first_mut().filter(|_| !further.is_empty()) {
        pairs.push((said(wording::referral_further_on()), joined(&further)));
    }
}

/// The same in another order. What the order does not name comes at its end, and nothing is lost.
pub fn referral_in(context: &Context<'_>, order: &Order) -> Document {
    let contents = Contents::new(context);
    let mut paper = DocumentBuilder { blocks: Vec::new() };
    write_top(&mut paper, &contents);
    let mut named: Vec<&PageId> = Vec::new();
    for part in &order.parts {
        paper.heading(2, &part.title);
        let before = paper.blocks.len();
        for id in &part.pages {
            named.push(id);
            write_page_of_each(&mut paper, &contents, id);
        }
        if part.tools {
            write_tools(&mut paper, &contents);
        }
        if paper.blocks.len() == before {
            paper.paragraph(wording::referral_part_empty());
        }
    }
    for page in context.form.pages().filter(|page| !named.contains(&&page.id)) {
        write_page_of_each(&mut paper, &contents, &page.id);
    }
    if !order.parts.iter().any(|part| part.tools) {
        write_tools(&mut paper, &contents);
    }
    write_review(&mut paper, &contents.before);
    write_earlier(&mut paper, context);
    write_annex(&mut paper, &contents);
    contents.document(paper)
}

/// Every answer of every tool, where the area asks for that or the worker adds it.
fn write_annex(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let added = contents.asked().entry(choice::ANSWERS_ADDED.field, None);
    if !(contents.context.area.answers_wanted || added.has(&choice::ANSWERS_ADDED.id.into())) {
        return;
    }
    for tool_result in
        contents.tool_results().filter(|tool_result| tool_result.case.entered.is_answered())
    {
        paper.push(Block::PageBreak);
        let whose = contents.called(tool_result.case.subject);
        let tool = wording::referral_of(&tool_result.explanation.edition.tool, &whose);
        paper.heading(2, &wording::referral_annex(&tool));
        write_licensed(paper, tool_result);
        write_answers(paper, tool_result);
    }
}
