//! What was written in one field, or chosen there, in words.

use crate::form::asked::{Asked, Scope};
use crate::form::filled::{Filled, cleaned};
use crate::form::people::called;
use crate::form::rows::is_written;
use crate::phrases::dates::date_words;
use crate::phrases::sentences::{figure, joined, said};
use windscreen_core::{ChoiceId, Entry, Field, FieldKind, ListId, Named, Reader, Subject, Text};
use windscreen_wording as wording;

/// What stands in a field, in words, but for one that lists parts of the family's copy: what those are called rests on
/// what stands in other fields.
pub(crate) fn value_words(asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
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
            for reader in Reader::ALL.into_iter().filter(|reader| written.has(&reader.id().into()))
            {
                parts.push(said(reader_words(reader)));
            }
        }
        FieldKind::Children => {
            let named = written.children();
            let is_here = |subject: &Subject| named.contains(&Named::Child(subject.id));
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
        FieldKind::Rows { list, .. } => {
            for id in &written.ticks() {
                parts.push(
                    row_called(asked, list, id)
                        .unwrap_or_else(|| said(wording::paper_form_row_taken_out())),
                );
            }
        }
        FieldKind::Pieces => {}
    }
    joined(&parts)
}

/// What a row is called where another field names it: by what it begins with, or by its number; `None` if it is not there
/// any more.
pub(crate) fn row_called(asked: &Asked<'_>, list: &ListId, id: &ChoiceId) -> Option<Text> {
    let mut rows = asked.rows(list).iter().enumerate();
    let (n, row) = rows.find(|(_, row)| *row.id.to_string() == **id)?;
    let form = asked.form.list(list)?;
    let first = form.fields.first().and_then(|field| row.cells.get(&field.id)).map(cleaned);
    let first = first.filter(|first| !first.is_blank());
    let number = wording::form_row_title(&figure(n + 1), &form.row);
    Some(first.map_or(number, |first| first.words().clone()))
}

/// The rows of a list that a field may name, each by its number and what it is called.
pub fn rows_to_name(asked: &Asked<'_>, list: &ListId) -> Vec<(ChoiceId, Text)> {
    let rows = asked.rows(list).iter().filter(|row| is_written(row));
    let ids = rows.map(|row| ChoiceId::from(row.id.to_string()));
    ids.filter_map(|id| row_called(asked, list, &id).map(|called| (id, called))).collect()
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
