//! What people are called by what is written in the form.

use crate::case::context::label;
use crate::form::named::field;
use crate::phrases::clean::clean;
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
