//! Rows and fields of the form as lines of a paper.

use crate::form::asked::{Asked, Scope};
use crate::form::events::events;
use crate::form::filled::Filled;
use crate::form::named::{actions, evidence};
use crate::form::rows::in_order;
use crate::form::shown::Shown;
use crate::phrases::sentences::{in_a_line, said, sentences};
use windscreen_core::{Field, FieldKind, FormList, Row, Text};
use windscreen_wording as wording;

/// The rows of a list, each in a line: events by their day.
pub(crate) fn rows(asked: &Asked<'_>, list: &FormList, shown: Shown) -> Vec<Text> {
    if *list.id == *evidence::LIST {
        return events(asked, &[], shown).into_iter().map(|event| event.line).collect();
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
            || *field.id == *actions::PLAN
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
