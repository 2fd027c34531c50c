//! The referral: the children of a record, on paper, for the front door, in the order of practice/good-referral.md.
//!
//! Its first page answers what a front door asks first (`first`); what is written besides follows (`more`), then the
//! answers of each tool where they are asked for. It speaks to the front door: what the worker has still to do, to ask and
//! to write stands on a sheet of their own (`worker`). Nothing that was written is left out: what has no place of its own
//! stands under the page of the form on which it was asked.

mod copies;
mod first;
mod more;
mod tools;
mod worker;

pub use copies::copy_for;
pub use worker::worker_sheet;

use crate::asked::{Asked, Found, found};
use crate::builder::Paper;
use crate::checks::{Finding, Ground, Severity, checks_on_paper};
use crate::document::{Block, Document};
use crate::head::{Head, head, of_children};
use crate::named::choice;
use crate::paper::{Context, Told, called, joined, push_answers};
use crate::review::{Review, push_review, review};
use crate::words::said;
use windscreen_core::{Order, PageId, Role, Subject, Text};
use windscreen_wording as wording;

/// What a referral is made from.
struct Referral<'a> {
    context: &'a Context<'a>,
    /// Every child, with what came of each tool.
    children: Vec<(&'a Subject, Vec<Told<'a>>)>,
    found: Vec<Found>,
    head: Head,
    before: Review,
}

impl<'a> Referral<'a> {
    fn new(context: &'a Context<'a>) -> Referral<'a> {
        let children: Vec<(&Subject, Vec<Told<'_>>)> = context
            .people(Role::Child)
            .map(|child| {
                let told = context.instruments.iter().filter_map(|it| context.told(child, it));
                (child, told.collect())
            })
            .collect();
        let people: Vec<&Subject> = children.iter().map(|(child, _)| *child).collect();
        let before = review(context, &people);
        // Nothing of a tool about an adult bears on what stands here.
        let found = of_children(&found(&context.wide(), context.area));
        let head = head(context, &found);
        Referral { context, children, found, head, before }
    }

    fn asked(&self) -> Asked<'_> {
        self.context.asked(&self.found)
    }

    fn findings(&self) -> Vec<Finding> {
        let Context { record, form, area, today, .. } = *self.context;
        checks_on_paper(&Ground { record, form, found: &self.found, area, today })
    }

    /// Every tool with a result, of every child.
    fn told(&self) -> impl Iterator<Item = &Told<'a>> {
        self.children.iter().flat_map(|(_, told)| told)
    }

    /// What a child is called: by name once there is one.
    fn called(&self, child: &Subject) -> Text {
        called(self.context.record, child)
    }

    fn document(&self, paper: Paper) -> Document {
        let is_draft = self.findings().iter().any(|it| it.severity == Severity::Stop);
        Document {
            title: said(wording::referral_title()),
            marking: said(if is_draft {
                wording::referral_marking_draft()
            } else {
                wording::referral_marking()
            }),
            reference: self.context.reference.into(),
            initials: initials(self.context, &|_| true),
            blocks: paper.blocks,
        }
    }
}

/// Makes the referral of every child in the record. Nothing of a checklist about an adult stands in it, nor that there is
/// one: what the front door must know of it, the worker writes or says on the telephone.
pub fn referral(context: &Context<'_>) -> Document {
    let it = Referral::new(context);
    let mut paper = Paper { blocks: Vec::new() };
    first::push(&mut paper, &it);
    let first = paper.blocks.len();
    more::push(&mut paper, &it);
    push_review(&mut paper, &it.before);
    more::push_earlier(&mut paper, context);
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
    first::push_top(&mut paper, &it);
    let mut named: Vec<&PageId> = Vec::new();
    for part in &order.parts {
        paper.heading(2, &part.title);
        let before = paper.blocks.len();
        for id in &part.pages {
            named.push(id);
            more::push_page_of_each(&mut paper, &it, id);
        }
        if part.tools {
            tools::push(&mut paper, &it);
        }
        if paper.blocks.len() == before {
            paper.paragraph(wording::referral_part_empty());
        }
    }
    for page in context.form.pages().filter(|page| !named.contains(&&page.id)) {
        more::push_page_of_each(&mut paper, &it, &page.id);
    }
    if !order.parts.iter().any(|it| it.tools) {
        tools::push(&mut paper, &it);
    }
    push_review(&mut paper, &it.before);
    more::push_earlier(&mut paper, context);
    push_annex(&mut paper, &it);
    it.document(paper)
}

/// Every answer of every tool, where the area asks for that or the worker adds it.
fn push_annex(paper: &mut Paper, it: &Referral<'_>) {
    let added = it.asked().entry(choice::ANSWERS_ADDED.field, None);
    if !(it.context.area.answers_wanted || added.has(&choice::ANSWERS_ADDED.id.into())) {
        return;
    }
    for told in it.told().filter(|told| told.case.sheet.is_answered()) {
        paper.push(Block::PageBreak);
        let whose = it.called(told.case.subject);
        let tool = wording::referral_of(&told.explanation.edition.tool, &whose);
        paper.heading(2, &wording::referral_annex(&tool));
        push_answers(paper, told);
    }
}

/// The first letters of the name of each child who is shown, or of what each is called: never a name in a margin.
fn initials(context: &Context<'_>, is_shown: &dyn Fn(&Subject) -> bool) -> Text {
    let mut all = String::new();
    for child in context.people(Role::Child).filter(|child| is_shown(child)) {
        let name = called(context.record, child);
        if !all.is_empty() {
            all.push_str(wording::list_comma());
        }
        // What is as short as initials are stays as it is.
        if name.chars().count() <= 3 {
            all.push_str(&name);
            continue;
        }
        for word in name.split_whitespace() {
            all.extend(word.chars().next());
        }
    }
    all.into()
}
