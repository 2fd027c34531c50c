//! What people are called by what is written in the form.

use crate::case::context::label;
use crate::form::named::field;
use crate::phrases::clean::clean;
use chrono::NaiveDate;
use windscreen_core::{FieldKey, Record, Role, Subject, Text};

/// The name of a child where one stands in the record, else what they are called where people look for them.
pub fn called(record: &Record, subject: &Subject) -> Text {
    let name = record.notes.get(&FieldKey::of(field::CHILD_NAME, subject.id));
    let name = name
        .filter(|_| subject.role == Role::Child)
        .map(|name| clean(name.words()))
        .unwrap_or_default();
    if name.is_empty() { label(subject) } else { name }
}

/// Whether anything can be done before a child of the record goes home: not where all of them are still to be born.
pub(crate) fn may_go_home(record: &Record, today: NaiveDate) -> bool {
    let mut children = record.subjects.iter().filter(|it| it.role == Role::Child).peekable();
    children.peek().is_none() || children.any(|child| child.may_go_home(today))
}
