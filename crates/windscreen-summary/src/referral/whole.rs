//! The referral of every child, in our order or in that of an area.

use crate::case::context::Context;
use crate::form::named::choice;
use crate::papers::answers::push_answers;
use crate::papers::builder::Paper;
use crate::papers::document::{Block, Document};
use crate::papers::review_pages::push_review;
use crate::phrases::sentences::{joined, said};
use crate::referral::contents::Referral;
use crate::referral::earlier::push_earlier;
use crate::referral::first_page::{push_first_page, push_top};
use crate::referral::further::{push_further, push_page_of_each};
use crate::referral::tool_details::push_tools;
use windscreen_core::{Order, PageId, Text};
use windscreen_wording as wording;

/// Makes the referral of every child in the record. Nothing of a checklist about an adult stands in it, nor that there is
/// one: what the front door must know of it, the worker writes or says on the telephone.
pub fn referral(context: &Context<'_>) -> Document {
    let it = Referral::new(context);
    let mut paper = Paper { blocks: Vec::new() };
    push_first_page(&mut paper, &it);
    let first = paper.blocks.len();
    push_further(&mut paper, &it);
    push_review(&mut paper, &it.before);
    push_earlier(&mut paper, context);
    push_annex(&mut paper, &it);
    say_what_follows(&mut paper, first);
    it.document(paper)
}

/// Names at the top what stands after the first page, so that nobody who reads that alone misses it.
fn say_what_follows(paper: &mut Paper, first: usize) {
    let further: Vec<Text> = paper
        .blocks
        .iter()
        .skip(first)
        .filter_map(|it| match it {
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
    let it = Referral::new(context);
    let mut paper = Paper { blocks: Vec::new() };
    push_top(&mut paper, &it);
    let mut named: Vec<&PageId> = Vec::new();
    for part in &order.parts {
        paper.heading(2, &part.title);
        let before = paper.blocks.len();
        for id in &part.pages {
            named.push(id);
            push_page_of_each(&mut paper, &it, id);
        }
        if part.tools {
            push_tools(&mut paper, &it);
        }
        if paper.blocks.len() == before {
            paper.paragraph(wording::referral_part_empty());
        }
    }
    for page in context.form.pages().filter(|page| !named.contains(&&page.id)) {
        push_page_of_each(&mut paper, &it, &page.id);
    }
    if !order.parts.iter().any(|it| it.tools) {
        push_tools(&mut paper, &it);
    }
    push_review(&mut paper, &it.before);
    push_earlier(&mut paper, context);
    push_annex(&mut paper, &it);
    it.document(paper)
}

/// Every answer of every tool, where the area asks for that or the worker adds it.
fn push_annex(paper: &mut Paper, it: &Referral<'_>) {
    let added = it.asked().entry(choice::ANSWERS_ADDED.field, None);
    if !(it.context.area.answers_wanted || added.has(&choice::ANSWERS_ADDED.id.into())) {
        return;
    }
    for told in it.told().filter(|told| told.case.entered.is_answered()) {
        paper.push(Block::PageBreak);
        let whose = it.called(told.case.subject);
        let tool = wording::referral_of(&told.explanation.edition.tool, &whose);
        paper.heading(2, &wording::referral_annex(&tool));
        push_answers(paper, told);
    }
}
