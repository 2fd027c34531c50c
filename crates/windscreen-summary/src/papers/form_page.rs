//! A page of the form on a paper.

use crate::form::asked::{Asked, Scope};
use crate::form::family_copy::is_kept_from_family;
use crate::form::lines::rows;
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Block;
use windscreen_core::{Field, FormPage, Subject, Text};

/// Adds one page of the form under this heading, if anything stands on it that is shown.
pub(crate) fn write_page(
    paper: &mut DocumentBuilder,
    asked: &Asked<'_>,
    page: &FormPage,
    child: Option<&Subject>,
    heading: &str,
    shown: Shown,
) {
    if page.for_worker || !asked.is_begun(page, child) || shown.hides(&page.not_for) {
        return;
    }
    if shown.is_for_family() && child.is_some_and(|child| is_kept_from_family(asked, child)) {
        return;
    }
    let scope = Scope { child, row: None };
    let mut filled: Vec<(Text, Text)> = Vec::new();
    for field in to_print(asked, page, scope) {
        if shown.field(field) && !shown.waits(asked, field, child) {
            let words = shown.words(asked, field, scope);
            if !words.is_empty() {
                filled.push((field.paper_label().clone(), words));
            }
        }
    }
    let list = page.list.as_ref().filter(|_| shown != Shown::Again);
    let lines = list.map(|list| rows(asked, list, shown)).unwrap_or_default();
    if filled.is_empty() && lines.is_empty() {
        return;
    }
    paper.heading(3, heading);
    for (label, words) in &filled {
        paper.pair(label, words);
    }
    if !lines.is_empty() {
        paper.push(Block::List(lines));
    }
}

/// The fields of a page that are printed: those that are asked, and of what stands on the first page also what was written
/// and is not asked any more, such as that the police were called.
pub(crate) fn to_print<'a>(
    asked: &Asked<'_>,
    page: &'a FormPage,
    scope: Scope<'_>,
) -> impl Iterator<Item = &'a Field> {
    let asked = *asked;
    let scope = Scope { child: scope.child, row: None };
    page.fields
        .iter()
        // A day from which a time limit counts is for whoever keeps the limit.
        .filter(move |it| it.event.is_none() || it.page_one.is_some() || page.for_worker)
        .filter(move |it| it.page_one.is_some() || asked.is_asked(&it.asked_if, scope))
}
