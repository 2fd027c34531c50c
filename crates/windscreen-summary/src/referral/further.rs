//! What follows the first page of the referral: whatever else was written, nothing twice and nothing left out.

use crate::form::asked::{Asked, Scope};
use crate::form::events::events;
use crate::form::field_words::field_words;
use crate::form::filled::Filled;
use crate::form::lines::{in_words, rows};
use crate::form::named::{evidence, field, household, other_children, other_tools, strengths};
use crate::form::people::called;
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Block;
use crate::papers::form_page::{to_print, write_page};
use crate::phrases::sentences::sentences;
use crate::referral::contents::{Contents, SAID_IN_HEADINGS};
use crate::referral::events::write_other_events;
use crate::referral::same_worry::SameWorries;
use crate::referral::tool_details::{Shows, write_stays, write_tool};
use windscreen_core::{FormPage, PageId, PageOne, Per, Subject, Text};
use windscreen_wording as wording;

/// Lists that stand on the first page.
const LISTS: [&str; 5] =
    [evidence::LIST, household::LIST, other_children::LIST, other_tools::LIST, strengths::LIST];

pub(super) fn write_further(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    write_other_events(paper, contents);
    // What stood in a line with another tool is not told again with the home.
    let mut told = Vec::new();
    for (child, tool_results) in &contents.children {
        let before = paper.blocks.len();
        paper.heading(2, &contents.called(child));
        for (page, _) in pages_of(contents, Some(child)) {
            write_fields(paper, contents, page, Some(child), &Places::Beside);
        }
        let same = SameWorries::of(contents, child);
        if !same.lines.is_empty() {
            paper.heading(3, wording::referral_same_worry());
            same.write(paper);
        }
        told.extend(same.told);
        for tool_result in tool_results {
            paper.heading(3, &tool_result.explanation.edition.tool);
            write_tool(paper, tool_result, Shows::BesideFirst, &told);
        }
        drop_if_bare(paper, before);
    }
    for (home, tool_results) in &contents.homes {
        let before = paper.blocks.len();
        paper.heading(2, &contents.called(home));
        for tool_result in tool_results {
            paper.heading(3, &tool_result.explanation.edition.tool);
            write_stays(paper, contents, home);
            write_tool(paper, tool_result, Shows::BesideFirst, &told);
        }
        drop_if_bare(paper, before);
    }
    let before = paper.blocks.len();
    paper.heading(2, wording::referral_more());
    for (page, _) in pages_of(contents, None) {
        write_page_of(paper, contents, page, None, &page.title, &Places::Beside);
    }
    drop_if_bare(paper, before);
}

/// Takes a heading out under which nothing came.
fn drop_if_bare(paper: &mut DocumentBuilder, before: usize) {
    if paper.blocks.len() == before + 1 {
        paper.blocks.truncate(before);
    }
}

/// The pages that the referral holds, of this child or of the record.
fn pages_of<'a>(
    contents: &'a Contents<'_>,
    child: Option<&Subject>,
) -> Vec<(&'a FormPage, Option<&'a Subject>)> {
    let id = child.map(|child| child.id);
    let mut all = contents.asked().pages();
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

/// The fields of a page. What is not known stands together on the first page.
fn write_fields(
    paper: &mut DocumentBuilder,
    contents: &Contents<'_>,
    page: &FormPage,
    child: Option<&Subject>,
    places: &Places,
) {
    let asked = contents.asked();
    let scope = Scope { child, row: None };
    let mut short: Vec<Text> = Vec::new();
    for field in to_print(&asked, page, scope) {
        let is_told = SAID_IN_HEADINGS.contains(&&*field.id) || *field.id == *field::NOT_PART_WHY;
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
        write_short(paper, &mut short);
        paper.pair(field.paper_label(), &words);
    }
    write_short(paper, &mut short);
}

/// Words up to this long (in bytes) stand with others in one paragraph.
const SHORT: usize = 160;

fn write_short(paper: &mut DocumentBuilder, short: &mut Vec<Text>) {
    if !short.is_empty() {
        paper.paragraph(&sentences(short));
        short.clear();
    }
}

/// A page under this heading, with its list.
fn write_page_of(
    paper: &mut DocumentBuilder,
    contents: &Contents<'_>,
    page: &FormPage,
    child: Option<&Subject>,
    heading: &str,
    places: &Places,
) {
    let before = paper.blocks.len();
    paper.heading(3, heading);
    write_fields(paper, contents, page, child, places);
    if let Some(list) = &page.list {
        let asked = contents.asked();
        let lines: Vec<Text> = match (&*list.id, places) {
            (id, Places::Beside) if LISTS.contains(&id) => Vec::new(),
            (household::LIST | other_children::LIST, Places::BesideTop) => Vec::new(),
            (evidence::LIST, _) => events(&asked, contents.context.instruments, Shown::Everything)
                .into_iter()
                .map(|event| event.line)
                .collect(),
            _ => rows(&asked, list, Shown::Everything),
        };
        if !lines.is_empty() {
            paper.push(Block::List(lines));
        }
    }
    drop_if_bare(paper, before);
}

/// One page of the form in another order of the referral, for each child where it is asked for each.
pub(super) fn write_page_of_each(
    paper: &mut DocumentBuilder,
    contents: &Contents<'_>,
    id: &PageId,
) {
    let pages = contents.asked().pages();
    for (page, child) in pages.into_iter().filter(|(page, _)| page.id == *id && !page.for_worker) {
        let heading = match child {
            Some(child) => wording::referral_of(&page.title, &contents.called(child)),
            None => page.title.clone(),
        };
        write_page_of(paper, contents, page, child, &heading, &Places::BesideTop);
    }
}

/// One page of the form, for each child where it is asked for each.
pub(crate) fn write_pages(
    paper: &mut DocumentBuilder,
    asked: &Asked<'_>,
    id: &PageId,
    shown: Shown,
) {
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
        write_page(paper, asked, page, child, &heading, shown);
    }
}
