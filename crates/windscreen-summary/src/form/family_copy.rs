//! The pieces that the family's copy leaves out until somebody puts each in by hand: what a child said, what others
//! reported, a pregnancy, other children, and what may be planned. Which fields and lists they are is data.

use crate::form::asked::{Asked, Scope};
use crate::form::filled::Filled;
use crate::form::people::called;
use crate::form::rows::is_written;
use crate::form::values::{child_of, value_words};
use crate::phrases::dates::age_words;
use crate::phrases::sentences::{figure, joined, said, text};
use windscreen_core::{
    AgeRange, ChoiceId, Field, FieldKey, FieldKind, FormList, FormPage, Reader, Row, Subject, Text,
};
use windscreen_wording as wording;

/// A piece that can be put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPart {
    /// By what the record keeps it.
    pub id: ChoiceId,
    /// What it is.
    pub title: Text,
    /// What the family would read.
    pub shows: Text,
}

/// Every piece of which something stands in the record, whether it is put in or not.
pub fn copy_parts(asked: &Asked<'_>) -> Vec<CopyPart> {
    let mut all: Vec<CopyPart> = Vec::new();
    for child in asked.children().filter(|child| is_unborn(asked, child)) {
        all.push(CopyPart {
            id: of_unborn(child),
            title: wording::pieces_unborn(&called(asked.record, child)),
            shows: age_words(child, asked.today),
        });
    }
    let hidden = |not_for: &[Reader]| not_for.contains(&Reader::Family);
    for (page, child) in asked.pages() {
        if hidden(&page.not_for) {
            continue;
        }
        let scope = Scope { child, row: None };
        let fields = asked.shown(&page.fields, scope);
        for field in fields.into_iter().filter(|field| field.by_hand && !hidden(&field.not_for)) {
            let shows = value_words(asked, field, scope);
            if !shows.is_empty() {
                let title = match child {
                    Some(child) => wording::referral_of(&field.label, &called(asked.record, child)),
                    None => field.label.clone(),
                };
                all.push(CopyPart { id: of_field(field, child), title, shows });
            }
        }
        let Some(list) = page.list.as_ref().filter(|list| list.by_hand) else { continue };
        for (n, row) in asked.rows(&list.id).iter().enumerate() {
            let shows = row_words(asked, list, row);
            if is_written(row) && !is_withheld(list, row, Reader::Family) && !shows.is_empty() {
                let title = row_title(page, n);
                all.push(CopyPart { id: of_row(list, row), title, shows });
            }
        }
    }
    all
}

fn row_title(page: &FormPage, n: usize) -> Text {
    wording::pieces_row(&figure(n + 1), &page.title)
}

/// What the family would read of a row.
fn row_words(asked: &Asked<'_>, list: &FormList, row: &Row) -> Text {
    let scope = Scope { child: None, row: Some(row) };
    let mut parts: Vec<Text> = Vec::new();
    for field in &list.fields {
        if field.kind != FieldKind::Readers && !field.not_for.contains(&Reader::Family) {
            let words = family_words(asked, field, scope);
            if !words.is_empty() {
                parts.push(words);
            }
        }
    }
    joined(&parts)
}

/// Whether a row names this reader as one who may not read it.
pub(crate) fn is_withheld(list: &FormList, row: &Row, reader: Reader) -> bool {
    list.fields.iter().any(|field| {
        field.kind == FieldKind::Readers
            && row.cells.get(&field.id).is_some_and(|cell| cell.has(&reader.id().into()))
    })
}

/// What stands in a field, as the family may read it: a child who is not born yet is named only where that was put in.
pub(crate) fn family_words(asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
    let filled = asked.filled(field, scope);
    if field.kind == FieldKind::Children
        && let Filled::With(ids) = filled
    {
        let mut parts: Vec<Text> = Vec::new();
        for named in ids.children() {
            match child_of(asked, named) {
                Some(child) if is_kept_from_family(asked, child) => {}
                Some(child) => parts.push(called(asked.record, child)),
                None => parts.push(said(wording::paper_form_child_taken_out())),
            }
        }
        return joined(&parts);
    }
    value_words(asked, field, scope)
}

fn is_unborn(asked: &Asked<'_>, child: &Subject) -> bool {
    child.ages_on(asked.today) == AgeRange::Unborn
}

/// Whether a child is not born yet, and the family's copy may not say so.
pub(crate) fn is_kept_from_family(asked: &Asked<'_>, child: &Subject) -> bool {
    is_unborn(asked, child) && !is_put_in(asked, &of_unborn(child))
}

/// Whether a field waits to be put into the family's copy.
pub(crate) fn waits(asked: &Asked<'_>, field: &Field, child: Option<&Subject>) -> bool {
    field.by_hand && !is_put_in(asked, &of_field(field, child))
}

/// Whether a row does.
pub(crate) fn row_waits(asked: &Asked<'_>, list: &FormList, row: &Row) -> bool {
    list.by_hand && !is_put_in(asked, &of_row(list, row))
}

/// Whether a piece was put in by hand.
fn is_put_in(asked: &Asked<'_>, id: &ChoiceId) -> bool {
    let fields = asked.form.pages().flat_map(|page| &page.fields);
    let mut chosen = fields.filter(|field| field.kind == FieldKind::Pieces);
    chosen.any(|chosen| asked.entry(&chosen.id, None).has(id))
}

fn of_unborn(child: &Subject) -> ChoiceId {
    text(&["unborn:", &child.id.0.to_string()]).into()
}

fn of_field(field: &Field, child: Option<&Subject>) -> ChoiceId {
    FieldKey::new(&field.id, child.map(|child| child.id)).to_string().into()
}

fn of_row(list: &FormList, row: &Row) -> ChoiceId {
    text(&[&list.id, "/", &row.id.to_string()]).into()
}
