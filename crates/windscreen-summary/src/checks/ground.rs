//! What the checks look at.

use crate::form::asked::{Asked, Scope};
use crate::form::filled::{Filled, is_danger, suggested};
use crate::form::named::Choice;
use crate::form::people::called;
use crate::phrases::clean::clean;
use windscreen_core::{AgeRange, Entry, Level, Role, Row, Subject, Text};
use windscreen_wording as wording;

/// What the form asks in the record, as the checks look at it: by the names of fields, and never at what is no longer asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) asked: Asked<'a>,
}

/// What a field is called in a list of what is missing: a message of the catalogue.
pub(crate) type Label = fn() -> &'static str;

impl Ground<'_> {
    /// Whether somebody said that there is danger now, or that it is not known. What an instrument says is no less urgent,
    /// nor what the worker suggests.
    pub(super) fn is_emergency(&self) -> bool {
        is_danger(self.asked.record) || self.worst() == Level::Immediate
    }

    /// The highest level that came of any instrument, or that the worker suggests.
    pub(super) fn worst(&self) -> Level {
        self.highest().max(suggested(self.asked.record).unwrap_or(Level::NothingRecorded))
    }

    pub(super) fn is_unborn(&self, child: &Subject) -> bool {
        child.ages_on(self.asked.today) == AgeRange::Unborn
    }

    /// The highest level that came of any instrument.
    pub(super) fn highest(&self) -> Level {
        self.asked
            .found
            .iter()
            .map(|found| found.outcome.level)
            .max()
            .unwrap_or(Level::NothingRecorded)
    }

    /// Whether the form asks a field of the record as it stands: which instruments and choices call for it is data.
    pub(super) fn is_asked(&self, field: &str) -> bool {
        self.is_asked_of(field, None)
    }

    /// Whether a checklist about an adult was answered: what stands behind its safety gate.
    pub(super) fn is_about_an_adult(&self) -> bool {
        self.asked.found.iter().any(|found| found.instrument.about == Role::Adult)
    }

    /// What somebody is called where something is missing.
    pub(super) fn name(&self, person: &Subject) -> Text {
        called(self.asked.record, person)
    }

    pub(super) fn filled(&self, field: &str, child: Option<&Subject>) -> Filled {
        self.asked.filled_of(field, child)
    }

    pub(super) fn is_filled(&self, field: &str, child: Option<&Subject>) -> bool {
        self.filled(field, child).is_filled()
    }

    pub(super) fn is_empty(&self, field: &str, child: Option<&Subject>) -> bool {
        !self.is_filled(field, child)
    }

    /// What was written; empty where a gap was given in its place, or where the field is no longer asked: what somebody
    /// can no longer see counts for nothing.
    pub(super) fn written(&self, field: &str, child: Option<&Subject>) -> Text {
        self.entry(field, child).words().clone()
    }

    pub(super) fn entry(&self, field: &str, child: Option<&Subject>) -> Entry {
        let asked = &self.asked;
        let scope = Scope { child, row: None };
        if self
            .asked
            .form
            .field(&field.into())
            .is_some_and(|field| !asked.is_asked(&field.asked_if, scope))
        {
            return Entry::default();
        }
        match self.filled(field, child) {
            Filled::With(entry) => entry,
            Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => Entry::default(),
        }
    }

    pub(super) fn chose(&self, choice: Choice, child: Option<&Subject>) -> bool {
        self.entry(choice.field, child).has(&choice.id.into())
    }

    /// Whether the form asks this of the child, or of the record: nothing that fits only a child who is born, or older, is
    /// missed of a baby.
    pub(super) fn is_asked_of(&self, field: &str, child: Option<&Subject>) -> bool {
        let asked = &self.asked;
        let scope = Scope { child, row: None };
        self.asked.form.pages().any(|page| {
            let own = page.fields.iter().find(|other| *other.id == *field);
            own.is_some_and(|asked_field| {
                asked.is_asked(&page.asked_if, scope)
                    && asked.is_asked(&asked_field.asked_if, scope)
            })
        })
    }

    /// Whether this is a baby before words.
    pub(super) fn is_baby(&self, child: &Subject) -> bool {
        child.is_before_words(self.asked.today)
    }

    /// The labels of those fields of a child that are asked and empty, joined.
    pub(super) fn missing(&self, child: Option<&Subject>, fields: &[(&str, Label)]) -> String {
        let missing = fields
            .iter()
            .filter(|(field, _)| self.is_asked_of(field, child) && self.is_empty(field, child))
            .filter(|(field, _)| {
                let scope = Scope { child, row: None };
                let field = self.asked.form.field(&(*field).into());
                field.is_none_or(|field| self.asked.is_missed(field, scope))
            });
        let labels: Vec<&str> = missing.map(|(_, label)| label()).collect();
        labels.join(wording::list_comma())
    }
}

/// What is written in a cell of a row.
pub(crate) fn cell(row: &Row, field: &str) -> Text {
    row.cells.get(field).map(|cell| clean(cell.words())).unwrap_or_default()
}
