//! What follows the first page of the referral: whatever else was written, nothing twice and nothing left out.

use super::Referral;
use super::first::push_other_events;
use super::tools::{self, Shows};
use crate::asked::{Asked, Filled, Scope, found};
use crate::builder::Paper;
use crate::document::Block;
use crate::events::events;
use crate::form_words::{Shown, field_words, in_words, push_page, rows, to_print};
use crate::head::of_children;
use crate::named::{evidence, field, household, other_children, strengths};
use crate::paper::{Context, Standing, called, standing};
use crate::words::{plain_date, sentences};
use windscreen_core::{FormPage, PageId, PageOne, Per, Role, Subject, Text};
use windscreen_wording as wording;

/// Lists that stand on the first page.
const LISTS: [&str; 4] = [evidence::LIST, household::LIST, other_children::LIST, strengths::LIST];

pub(super) fn push(paper: &mut Paper, it: &Referral<'_>) {
    push_other_events(paper, it);
    for (child, told) in &it.children {
        let before = paper.blocks.len();
        paper.heading(2, &it.called(child));
        for (page, _) in pages_of(it, Some(child)) {
            push_fields(paper, it, page, Some(child), &Places::Beside);
        }
        for told in told {
            paper.heading(3, &told.explanation.edition.tool);
            tools::push_tool(paper, told, Shows::BesideFirst);
        }
        drop_if_bare(paper, before);
    }
    let before = paper.blocks.len();
    paper.heading(2, wording::referral_more());
    for (page, _) in pages_of(it, None) {
        push_page_of(paper, it, page, None, &page.title, &Places::Beside);
    }
    drop_if_bare(paper, before);
}

/// Takes a heading out under which nothing came.
fn drop_if_bare(paper: &mut Paper, before: usize) {
    if paper.blocks.len() == before + 1 {
        paper.blocks.truncate(before);
    }
}

/// The pages that the referral holds, of this child or of the record.
fn pages_of<'a>(
    it: &'a Referral<'_>,
    child: Option<&Subject>,
) -> Vec<(&'a FormPage, Option<&'a Subject>)> {
    let id = child.map(|it| it.id);
    let mut all = it.asked().pages();
    all.retain(|(page, of)| !page.for_worker && of.map(|it| it.id) == id);
    all
}

/// Which fields of a page are meant.
enum Places {
    /// Those that have no place on the first page.
    Beside,
    /// Those that do not stand above, in another order of the referral.
    BesideTop,
}

impl Places {
    fn keep(&self, place: Option<PageOne>) -> bool {
        match (self, place) {
            (_, None) => true,
            (Places::Beside, Some(_)) => false,
            (Places::BesideTop, Some(place)) => !matches!(
                place,
                PageOne::Urgent
                    | PageOne::Request
                    | PageOne::Contact
                    | PageOne::Referrer
                    | PageOne::Child
            ),
        }
    }
}

/// What a heading or the first lines say already, or what goes without saying.
pub(super) const OF_NAME: [&str; 5] =
    [field::CHILD_NAME, field::BIRTH, field::BIRTH_ESTIMATED, field::PART, field::RECIPIENT];

/// The fields of a page. What is not known stands together on the first page.
fn push_fields(
    paper: &mut Paper,
    it: &Referral<'_>,
    page: &FormPage,
    child: Option<&Subject>,
    places: &Places,
) {
    let asked = it.asked();
    let scope = Scope { child, row: None };
    let mut short: Vec<Text> = Vec::new();
    for field in to_print(&asked, page, scope) {
        let is_told = OF_NAME.contains(&&*field.id) || *field.id == *field::NOT_PART_WHY;
        if is_told || !places.keep(field.page_one) {
            continue;
        }
        let is_gathered =
            matches!(places, Places::Beside) && asked.filled(field, scope) == Filled::NotKnown;
        let words = field_words(&asked, field, scope);
        if words.is_empty() || is_gathered {
            continue;
        }
        if words.len() <= SHORT {
            short.extend(in_words(&asked, field, scope, &words));
            continue;
        }
        push_short(paper, &mut short);
        paper.pair(field.paper_label(), &words);
    }
    push_short(paper, &mut short);
}

/// Words up to this long (in bytes) stand with others in one paragraph.
const SHORT: usize = 160;

fn push_short(paper: &mut Paper, short: &mut Vec<Text>) {
    if !short.is_empty() {
        paper.paragraph(&sentences(short));
        short.clear();
    }
}

/// A page under this heading, with its list.
fn push_page_of(
    paper: &mut Paper,
    it: &Referral<'_>,
    page: &FormPage,
    child: Option<&Subject>,
    heading: &str,
    places: &Places,
) {
    let before = paper.blocks.len();
    paper.heading(3, heading);
    push_fields(paper, it, page, child, places);
    if let Some(list) = &page.list {
        let asked = it.asked();
        let lines: Vec<Text> = match (&*list.id, places) {
            (id, Places::Beside) if LISTS.contains(&id) => Vec::new(),
            (household::LIST | other_children::LIST, Places::BesideTop) => Vec::new(),
            (evidence::LIST, _) => events(&asked, it.context.instruments, Shown::Everything)
                .into_iter()
                .map(|it| it.line)
                .collect(),
            _ => rows(&asked, list, Shown::Everything),
        };
        if !lines.is_empty() {
            paper.push(Block::List(lines));
        }
    }
    drop_if_bare(paper, before);
}

/// What protects each child, on the first page.
pub(super) fn push_strengths(paper: &mut Paper, it: &Referral<'_>) {
    let asked = it.asked();
    let Some(list) = it.context.form.list(&strengths::LIST.into()) else { return };
    let lines = rows(&asked, list, Shown::Everything);
    if !lines.is_empty() {
        paper.pair(wording::referral_strengths(), &lines.join("\n"));
    }
}

/// One page of the form in another order of the referral, for each child where it is asked for each.
pub(super) fn push_page_of_each(paper: &mut Paper, it: &Referral<'_>, id: &PageId) {
    let pages = it.asked().pages();
    for (page, child) in pages.into_iter().filter(|(page, _)| page.id == *id && !page.for_worker) {
        let heading = match child {
            Some(child) => wording::referral_of(&page.title, &it.called(child)),
            None => page.title.clone(),
        };
        push_page_of(paper, it, page, child, &heading, &Places::BesideTop);
    }
}

/// What was written and found about the children at earlier times and does not stand above: what is asked anew at each
/// review, tools that were not used again, and children who are no longer here. The last time first.
pub(super) fn push_earlier(paper: &mut Paper, context: &Context<'_>) {
    for earlier in context.record.earlier.iter().rev() {
        let then = Context { record: &earlier.record, today: earlier.written, ..*context };
        paper.push(Block::PageBreak);
        paper.heading(2, &wording::referral_earlier(&plain_date(earlier.written)));
        let empty = paper.blocks.len();
        let found = of_children(&found(&then.wide(), context.area));
        let asked = then.asked(&found);
        for page in asked.form.pages() {
            push_pages(paper, &asked, &page.id, Shown::Again);
        }
        for child in then.people(Role::Child) {
            for instrument in context.instruments {
                let now = context.record.sheet(child.id, &instrument.id);
                let is_gone = context.record.subject(child.id).is_none();
                if (is_gone || standing(now) != Standing::Answered)
                    && let Some(told) = then.told(child, instrument)
                    && told.case.sheet.is_answered()
                {
                    let name = called(then.record, child);
                    paper.heading(3, &wording::referral_of(&instrument.title, &name));
                    tools::push_tool(paper, &told, Shows::Result);
                }
            }
        }
        if paper.blocks.len() == empty {
            paper.paragraph(wording::referral_earlier_empty());
        }
    }
}

/// One page of the form, for each child where it is asked for each.
pub(super) fn push_pages(paper: &mut Paper, asked: &Asked<'_>, id: &PageId, shown: Shown) {
    for (page, child) in asked.pages().into_iter().filter(|(page, _)| page.id == *id) {
        let is_another = matches!((shown, child), (Shown::To(_, own), Some(it)) if it.id != own);
        if is_another {
            continue;
        }
        // A copy is about one child, whose name heads it.
        let heading = match child.filter(|_| page.per == Per::Child) {
            Some(child) if !matches!(shown, Shown::To(..)) => {
                wording::referral_of(&page.title, &called(asked.record, child))
            }
            _ => page.title.clone(),
        };
        push_page(paper, asked, page, child, &heading, shown);
    }
}
