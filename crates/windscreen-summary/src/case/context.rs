//! Everything that a paper is made from, and what people in it are called where others look for them.

use crate::phrases::clean::clean;
use crate::phrases::sentences::{figure, said};
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Area, Calendar, FieldId, FieldKey, Form, Instrument, Record, Role, Subject, SubjectId, Text,
    Wide,
};
use windscreen_wording as wording;

/// Everything a paper is made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Everything entered.
    pub record: &'a Record,
    /// The instruments, in the order of the catalogue.
    pub instruments: &'a [Rc<Instrument>],
    /// The referral form.
    pub form: &'a Form,
    /// The area.
    pub area: &'a Area,
    /// The calendar by which working days are counted.
    pub calendar: &'a Calendar,
    /// The day of writing.
    pub today: NaiveDate,
    /// The time of writing, in words.
    pub time: &'a str,
    /// The reference that stands on each sheet. It says nothing about anybody.
    pub reference: &'a str,
    /// The build that made it.
    pub build: &'a str,
}

impl<'a> Context<'a> {
    /// What rules that look beyond one sheet look at.
    pub fn wide(&self) -> Wide<'a> {
        Wide {
            record: self.record,
            instruments: self.instruments,
            rules: &self.form.rules,
            today: self.today,
            to_worker: false,
        }
    }

    /// The children, then the homes where they stay: whom the children's papers are about.
    pub(crate) fn people_of_children(&self) -> impl Iterator<Item = &'a Subject> {
        self.people(Role::Child).chain(self.people(Role::Home))
    }

    pub(crate) fn people(&self, role: Role) -> impl Iterator<Item = &'a Subject> {
        self.record.subjects.iter().filter(move |subject| subject.role == role)
    }

    /// What was written in a field of the summary; empty if nothing was.
    pub(crate) fn note(&self, field: impl Into<FieldId>, child: Option<SubjectId>) -> Text {
        match self.record.notes.get(&FieldKey::new(field, child)) {
            Some(entry) => clean(entry.words()),
            None => said(""),
        }
    }
}

/// Where people look for it: the label of a person, cleaned; "Child" if it is empty.
pub(crate) fn label(subject: &Subject) -> Text {
    let words = clean(&subject.label);
    match (words.is_empty(), subject.role) {
        (false, _) => words,
        (true, Role::Child) => wording::paper_child(&figure(subject.id.0 as usize + 1)),
        (true, Role::Home) => wording::paper_home(&figure(subject.id.0 as usize + 1)),
        (true, Role::Adult) => wording::paper_adult(&figure(subject.id.0 as usize + 1)),
    }
}
