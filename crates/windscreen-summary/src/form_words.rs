//! What was written in the referral form, on paper.

use crate::asked::{Asked, Filled, Scope, is_written};
use crate::builder::Paper;
use crate::paper::{called, joined};
use crate::pieces::{family_words, is_kept_from_family, is_withheld, pieces, row_waits, waits};
use crate::words::{date_words, figure, said};
use windscreen_core::{
    Entry, Field, FieldKind, FormList, FormPage, Named, Need, Per, ROW_DATE, Reader, Row, Subject,
    Text,
};
use windscreen_wording as wording;

/// What stands in a field, in words; empty if nothing does. A day stands there in full, and what is none as it was typed.
pub fn field_words(asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
    match asked.filled(field, scope) {
        Filled::Empty => said(""),
        Filled::NotKnown => said(wording::not_known()),
        Filled::DoesNotApply(why) if why.is_empty() => {
            said(wording::paper_form_does_not_apply_unsaid())
        }
        Filled::DoesNotApply(why) => wording::paper_form_does_not_apply(&why),
        Filled::With(written) => written_words(asked, &field.kind, &written),
    }
}

fn written_words(asked: &Asked<'_>, kind: &FieldKind, written: &Entry) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    match kind {
        FieldKind::Short | FieldKind::Long | FieldKind::NhsNumber => {
            return written.words().clone();
        }
        FieldKind::Date => {
            return written.day().map_or_else(|| written.words().clone(), date_words);
        }
        FieldKind::Choice(choices) | FieldKind::Ticks(choices) => {
            for id in &written.ticks() {
                let known = choices.iter().find(|(it, _)| it == id);
                parts.push(known.map_or_else(|| id.to_text(), |(_, words)| words.clone()));
            }
        }
        FieldKind::Readers => {
            for reader in Reader::ALL.into_iter().filter(|it| written.has(&it.id().into())) {
                parts.push(said(reader_words(reader)));
            }
        }
        FieldKind::Children => {
            for named in written.children() {
                parts.push(child_of(asked, named).map_or_else(
                    || said(wording::paper_form_child_taken_out()),
                    |it| called(asked.record, it),
                ));
            }
        }
        FieldKind::Pieces => {
            for it in pieces(asked).into_iter().filter(|it| written.has(&it.id)) {
                parts.push(it.title);
            }
        }
    }
    joined(&parts)
}

/// A child who is named in a field; `None` if they are not in the record any more.
pub(crate) fn child_of<'a>(asked: &Asked<'a>, named: Named) -> Option<&'a Subject> {
    match named {
        Named::Child(id) => asked.record.subject(id),
        Named::Elsewhere | Named::NotKnown | Named::Unread => None,
    }
}

/// Who may read a copy, in words.
pub fn reader_words(reader: Reader) -> &'static str {
    match reader {
        Reader::Family => wording::paper_form_reader_family(),
        Reader::Agency => wording::paper_form_reader_agency(),
    }
}

/// What of the form is written, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// What page one does not say in a place of its own.
    BesidePageOne,
    /// Everything.
    Everything,
    /// What this reader may see.
    To(Reader),
    /// What is asked anew at each review, and no list: of an earlier time, the rest stands in the present record.
    Again,
}

impl Shown {
    fn hides(self, not_for: &[Reader]) -> bool {
        matches!(self, Shown::To(reader) if not_for.contains(&reader))
    }

    fn field(self, field: &Field) -> bool {
        let twice = match self {
            Shown::BesidePageOne => field.page_one.is_some(),
            Shown::Again => !field.again,
            Shown::Everything | Shown::To(_) => false,
        };
        !twice && !self.hides(&field.not_for)
    }

    /// Whether a field stays out of the family's copy, because nobody has put it in.
    fn waits(self, asked: &Asked<'_>, field: &Field, child: Option<&Subject>) -> bool {
        self == Shown::To(Reader::Family) && waits(asked, field, child)
    }

    /// Whether a row may be read: none that names the reader may, nor one that nobody has put in.
    fn row(self, asked: &Asked<'_>, list: &FormList, row: &Row) -> bool {
        let Shown::To(reader) = self else { return self != Shown::Again };
        let waits = reader == Reader::Family && row_waits(asked, list, row);
        !waits && !is_withheld(list, row, reader)
    }

    /// What stands in a field, for whoever reads it.
    fn words(self, asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
        if self == Shown::To(Reader::Family) {
            family_words(asked, field, scope)
        } else {
            field_words(asked, field, scope)
        }
    }
}

/// Adds every page about this child, or about the record as a whole, on which something stands or is missing.
pub(crate) fn push_form(paper: &mut Paper, asked: &Asked<'_>, child: Option<&Subject>) {
    for (page, of) in asked.pages() {
        let is_here = match page.per {
            Per::Record => child.is_none(),
            Per::Child => of.map(|it| it.id) == child.map(|it| it.id),
        };
        if is_here {
            push_page(paper, asked, page, of, &page.title, Shown::BesidePageOne);
        }
    }
}

/// Adds one page of the form under this heading, if anything stands on it that is shown.
pub(crate) fn push_page(
    paper: &mut Paper,
    asked: &Asked<'_>,
    page: &FormPage,
    child: Option<&Subject>,
    heading: &str,
    shown: Shown,
) {
    if !asked.is_begun(page, child) || shown.hides(&page.not_for) {
        return;
    }
    let is_family = shown == Shown::To(Reader::Family);
    if is_family && child.is_some_and(|it| is_kept_from_family(asked, it)) {
        return;
    }
    let scope = Scope { child, row: None };
    let mut filled: Vec<(Text, Text)> = Vec::new();
    let mut empty: Vec<Text> = Vec::new();
    for field in asked.shown(&page.fields, scope) {
        if !shown.field(field) || shown.waits(asked, field, child) {
            continue;
        }
        let words = shown.words(asked, field, scope);
        if !words.is_empty() {
            filled.push((field.label.clone(), words));
        } else if field.need == Need::Required {
            empty.push(field.label.clone());
        }
    }
    let mut rows: Vec<&Row> = Vec::new();
    if let Some(list) = &page.list {
        rows.extend(asked.rows(&list.id).iter().filter(|row| shown.row(asked, list, row)));
    }
    if filled.is_empty() && rows.is_empty() {
        return;
    }
    paper.heading(3, heading);
    for (label, words) in &filled {
        paper.pair(label, words);
    }
    // To whoever may not see all of it, what is missing says nothing.
    if !empty.is_empty() && matches!(shown, Shown::BesidePageOne | Shown::Everything) {
        paper.pair(wording::paper_form_missing(), &joined(&empty));
    }
    if let Some(list) = &page.list {
        push_list(paper, asked, &page.title, list, &rows, shown);
    }
}

/// Rows in which something stands, by their date, the earliest first; those without one that can be read come last, as they were added.
pub(crate) fn in_order<'a>(rows: &[&'a Row]) -> Vec<&'a Row> {
    let day = |row: &Row| row.cells.get(ROW_DATE).and_then(Entry::day);
    let mut ordered: Vec<&Row> = Vec::with_capacity(rows.len());
    for row in rows.iter().copied().filter(|row| is_written(row)) {
        let own = day(row);
        let later = |it: &&Row| own.is_some_and(|own| day(it).is_none_or(|it| own < it));
        let at = ordered.iter().position(later).unwrap_or(ordered.len());
        ordered.insert(at, row);
    }
    ordered
}

/// A list as a table.
fn push_list(
    paper: &mut Paper,
    asked: &Asked<'_>,
    title: &str,
    list: &FormList,
    rows: &[&Row],
    shown: Shown,
) {
    // Who may not read a row is no business of whoever reads it.
    let is_shown = |field: &&Field| {
        shown.field(field) && (field.kind != FieldKind::Readers || !matches!(shown, Shown::To(_)))
    };
    // A number names each row, because any of its fields may be empty.
    let mut head: Vec<&str> = vec![wording::paper_form_row()];
    head.extend(list.fields.iter().filter(is_shown).map(|field| &*field.label));
    paper.table(title, &head);
    // The number that the page and the checks name it by, wherever its date puts it.
    let entered = asked.rows(&list.id);
    for row in in_order(rows) {
        let scope = Scope { child: None, row: Some(row) };
        let number = entered.iter().position(|it| it.id == row.id).map_or(0, |it| it + 1);
        let mut cells: Vec<Text> = vec![figure(number).into()];
        cells.extend(
            list.fields.iter().filter(is_shown).map(|field| shown.words(asked, field, scope)),
        );
        let cells: Vec<&str> = cells.iter().map(|it| &**it).collect();
        paper.row(&cells);
    }
    paper.end_table();
}
