//! What was written in the referral form, on paper.

use crate::asked::{Asked, Filled, Scope, is_written};
use crate::builder::Paper;
use crate::document::Block;
use crate::events::events;
use crate::named::evidence;
use crate::paper::{called, joined};
use crate::pieces::{family_words, is_kept_from_family, is_withheld, pieces, row_waits, waits};
use crate::words::{date_words, in_a_line, said, sentences};
use windscreen_core::{
    Entry, Field, FieldKind, FormList, FormPage, Named, ROW_DATE, Reader, Row, Subject, SubjectId,
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
            let named = written.children();
            let is_here = |it: &Subject| named.contains(&Named::Child(it.id));
            // Several who are all there are need no names.
            if 1 < named.len() && asked.children().all(is_here) {
                return said(wording::paper_form_all_children());
            }
            for named in named {
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
    /// Everything.
    Everything,
    /// What this reader of this child's copy may see: nothing that is about another child alone.
    To(Reader, SubjectId),
    /// What is asked anew at each review, and no list: of an earlier time, the rest stands in the present record.
    Again,
}

impl Shown {
    fn hides(self, not_for: &[Reader]) -> bool {
        matches!(self, Shown::To(reader, _) if not_for.contains(&reader))
    }

    /// Whether a field is shown, as far as that does not hang on what stands in it.
    pub(crate) fn field(self, field: &Field) -> bool {
        !(self == Shown::Again && !field.again || self.hides(&field.not_for))
    }

    fn is_for_family(self) -> bool {
        matches!(self, Shown::To(Reader::Family, _))
    }

    /// Whether a field stays out of the family's copy, because nobody has put it in.
    fn waits(self, asked: &Asked<'_>, field: &Field, child: Option<&Subject>) -> bool {
        self.is_for_family() && waits(asked, field, child)
    }

    /// Whether a row may be read: none that names the reader may, nor one that nobody has put in, nor one about another
    /// child alone.
    pub(crate) fn row(self, asked: &Asked<'_>, list: &FormList, row: &Row) -> bool {
        let Shown::To(reader, child) = self else { return self != Shown::Again };
        let waits = reader == Reader::Family && row_waits(asked, list, row);
        let named = list.fields.iter().filter(|it| it.kind == FieldKind::Children);
        let mut named = named.filter_map(|it| row.cells.get(&it.id)).filter(|it| !it.is_blank());
        let is_about = named.all(|it| it.children().contains(&Named::Child(child)));
        !waits && is_about && !is_withheld(list, row, reader)
    }

    /// What stands in a field, for whoever reads it.
    pub(crate) fn words(self, asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
        match self {
            // The other children who were there are no business of whoever reads it.
            Shown::To(_, child) if field.kind == FieldKind::Children => {
                let is_named = match asked.filled(field, scope) {
                    Filled::With(entry) => entry.children().contains(&Named::Child(child)),
                    Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => false,
                };
                let child = asked.record.subject(child).filter(|_| is_named);
                child.map(|it| called(asked.record, it)).unwrap_or_default()
            }
            Shown::To(Reader::Family, _) => family_words(asked, field, scope),
            _ => field_words(asked, field, scope),
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
    if page.for_worker || !asked.is_begun(page, child) || shown.hides(&page.not_for) {
        return;
    }
    if shown.is_for_family() && child.is_some_and(|it| is_kept_from_family(asked, it)) {
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
        .filter(move |it| it.page_one.is_some() || asked.is_asked(&it.asked_if, scope))
}

/// The rows of a list, each in a line: events by their day.
pub(crate) fn rows(asked: &Asked<'_>, list: &FormList, shown: Shown) -> Vec<Text> {
    if *list.id == *evidence::LIST {
        return events(asked, &[], shown).into_iter().map(|it| it.line).collect();
    }
    let rows: Vec<&Row> =
        asked.rows(&list.id).iter().filter(|row| shown.row(asked, list, row)).collect();
    in_order(&rows).into_iter().filter_map(|row| row_line(asked, list, row, shown, &[])).collect()
}

/// What stands in a row, in a line, but for these cells; none if nothing does. What a row begins with needs no label, nor
/// does it need saying that something is about the only child.
pub(crate) fn row_line(
    asked: &Asked<'_>,
    list: &FormList,
    row: &Row,
    shown: Shown,
    without: &[&str],
) -> Option<Text> {
    let scope = Scope { child: None, row: Some(row) };
    let is_one_child = asked.children().count() < 2;
    let mut parts: Vec<Text> = Vec::new();
    for (n, field) in list.fields.iter().enumerate() {
        let goes_unsaid = match field.kind {
            FieldKind::Readers => true,
            FieldKind::Children => is_one_child,
            _ => false,
        };
        if goes_unsaid
            || without.contains(&&*field.id)
            || !shown.field(field)
            || !asked.is_asked(&field.asked_if, scope)
        {
            continue;
        }
        let words = shown.words(asked, field, scope);
        if n == 0 {
            parts.push(words);
        } else {
            parts.extend(in_words(asked, field, scope, &words));
        }
    }
    let line = sentences(&parts);
    (!line.is_empty()).then_some(line)
}

/// What stands in a field, with the label that it has on the referral, as part of a sentence; `None` if nothing does. What
/// needs no label has one all the same where it only says that something is not known.
pub(crate) fn in_words(
    asked: &Asked<'_>,
    field: &Field,
    scope: Scope<'_>,
    words: &str,
) -> Option<Text> {
    if words.is_empty() {
        return None;
    }
    let is_written = matches!(asked.filled(field, scope), Filled::With(_));
    Some(if field.bare && is_written { said(words) } else { labelled(field, words) })
}

/// A field's label on the referral and what stands beside it: a question is answered.
pub(crate) fn labelled(field: &Field, words: &str) -> Text {
    let label = field.paper_label();
    let is_chosen = matches!(field.kind, FieldKind::Choice(_) | FieldKind::Ticks(_));
    if label.ends_with('?') {
        wording::referral_before_doctor(words, label)
    } else if is_chosen {
        wording::paper_pair(label, &in_a_line(words))
    } else {
        wording::paper_pair(label, words)
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
