//! What the form asks in a record.

use crate::case::context::Context;
use crate::case::found::Found;
use crate::form::filled::{
    Filled, as_written, cleaned, filled, filled_with, suggested, suggested_for,
};
use crate::form::named::{choice, evidence, field, household};
use crate::form::prefilled::{
    area_named, danger_in_tools, may_cause_harm, own_row, own_words, responsible,
};
use crate::form::rows::{is_written, rows_of};
use crate::form::voice::{heard_in_tools, said_in_tools};
use chrono::NaiveDate;
use windscreen_core::{
    AgeRange, Area, Ask, Entry, Field, FieldId, FieldKey, Form, FormPage, ListId, Need, Per,
    Record, Role, Row, Subject, Text, Truth,
};

/// Of whom, or of which row, something is asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scope<'a> {
    /// The child, on a child's page; the adult, on an adult's.
    pub child: Option<&'a Subject>,
    /// The row, in a list.
    pub row: Option<&'a Row>,
}

/// A form before a record.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Everything entered.
    pub record: &'a Record,
    /// What is asked.
    pub form: &'a Form,
    /// What came of the instruments.
    pub found: &'a [Found],
    /// Where it goes.
    pub area: &'a Area,
    /// The day.
    pub today: NaiveDate,
}

impl<'a> Asked<'a> {
    /// The children of the record, unborn included.
    pub fn children(&self) -> impl Iterator<Item = &'a Subject> {
        self.record.subjects.iter().filter(|subject| subject.role == Role::Child)
    }

    /// Whether something was found about this person, or about a home where they stay.
    pub(crate) fn is_about(&self, found: &Found, person: &Subject) -> bool {
        let home = self.record.subject(found.subject);
        found.subject == person.id || home.is_some_and(|home| home.is_home_of(person))
    }

    /// Every page that is shown, for each child where it is asked for each.
    pub fn pages(&self) -> Vec<(&'a FormPage, Option<&'a Subject>)> {
        let mut all = Vec::new();
        for page in self.form.pages() {
            match page.per {
                Per::Record if self.is_asked(&page.asked_if, Scope::default()) => {
                    all.push((page, None));
                }
                // What is asked about an adult never stands among the children's pages.
                Per::Record | Per::Adult => {}
                Per::Child => {
                    for child in self.children() {
                        if self.is_asked(&page.asked_if, Scope { child: Some(child), row: None }) {
                            all.push((page, Some(child)));
                        }
                    }
                }
            }
        }
        all
    }

    /// Every page that is shown for this adult, about whom a tool is asked. Nothing of it is for a paper about children.
    pub fn pages_of_adult(&self, adult: &Subject) -> Vec<&'a FormPage> {
        let scope = Scope { child: Some(adult), row: None };
        let pages = self.form.pages().filter(|page| page.per == Per::Adult);
        pages.filter(|page| self.is_asked(&page.asked_if, scope)).collect()
    }

    /// Whether something is shown here. What is not known counts as reason to ask.
    pub fn is_asked(&self, asks: &[Ask], scope: Scope<'_>) -> bool {
        asks.is_empty() || asks.iter().any(|ask| self.holds(ask, scope))
    }

    fn holds(&self, ask: &Ask, scope: Scope<'_>) -> bool {
        // A checklist about an adult bears on every child of the household, and on no other adult.
        let bears = |found: &&Found| {
            scope.child.is_none_or(|person| {
                self.is_about(found, person)
                    || person.role == Role::Child && found.instrument.about == Role::Adult
            })
        };
        match ask {
            Ask::Field(id, choices) => {
                let entry = match scope.row.and_then(|row| row.cells.get(id)) {
                    Some(entry) => entry.clone(),
                    None => self.entry(id, scope.child),
                };
                choices.iter().any(|choice| entry.has(choice))
            }
            Ask::Tool(tools) => {
                self.found.iter().filter(bears).any(|found| tools.contains(&found.instrument.id))
            }
            Ask::Level(level) => {
                self.found.iter().filter(bears).any(|found| *level <= found.outcome.level)
                    || match scope.child.filter(|person| person.role == Role::Child) {
                        Some(child) => suggested_for(self.record, child.id),
                        None => suggested(self.record),
                    }
                    .is_some_and(|own| *level <= own)
            }
            Ask::Age { from, under } => self.of_children(scope, |child| {
                child.ages_on(self.today).is_within(*from, *under) != Truth::False
            }),
            Ask::Unborn => self.of_children(scope, |child| is_before_birth(child, self.today)),
        }
    }

    /// Whether something is so of the child here, or of any child where there is none.
    fn of_children(&self, scope: Scope<'_>, test: impl Fn(&Subject) -> bool) -> bool {
        match scope.child {
            Some(child) => test(child),
            None => self.children().any(test),
        }
    }

    /// What is written in a field: of the child, else of the record.
    pub fn written(&self, field: impl Into<FieldId>, child: Option<&Subject>) -> Text {
        self.entry(field, child).words().clone()
    }

    /// What stands in a field: of the child, else of the record.
    pub fn entry(&self, field: impl Into<FieldId>, child: Option<&Subject>) -> Entry {
        let field = field.into();
        let of_child =
            child.and_then(|child| self.record.notes.get(&FieldKey::of(&field, child.id)));
        let found = of_child.or_else(|| self.record.notes.get(&FieldKey::once(field.clone())));
        if let Some(found) = found {
            return cleaned(found);
        }
        match self.filled_of(&field, None) {
            Filled::With(known) => known,
            Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => Entry::default(),
        }
    }

    /// How a field stands.
    pub fn filled(&self, field: &Field, scope: Scope<'_>) -> Filled {
        match scope.row {
            Some(row) => filled_with(row.cells.get(&field.id)),
            None => self.filled_of(&field.id, scope.child),
        }
    }

    /// How a field of the record, or of a child, stands: as it was written, else with what an earlier page, a tool or the
    /// area says. Nothing is asked twice.
    pub(crate) fn filled_of(&self, field: &str, child: Option<&Subject>) -> Filled {
        let key = FieldKey::new(field, child.map(|child| child.id));
        let written = filled(self.record, field, key.child);
        // What was cleared by hand stays so.
        if written != Filled::Empty || self.record.notes.contains_key(&key) {
            return written;
        }
        let known = match (field, child) {
            (field::RECIPIENT, None) => area_named(self.area),
            (field::DANGER, None) => danger_in_tools(self.found),
            (field::OWN_WORDS, Some(child)) => own_words(self.record, self.found, child),
            (field::HOW_HEARD, Some(child)) => heard_in_tools(self.record, self.found, child),
            (field::RESPONSIBILITY, Some(child)) => responsible(self.record, child),
            (field::OWN_ROW, Some(adult)) => own_row(self.record, adult),
            (field::HARMED_BY, Some(adult)) => may_cause_harm(self.record, adult),
            _ => None,
        };
        known.map_or(Filled::Empty, Filled::With)
    }

    /// Whether a field that is asked is missed while it stands empty. Of a baby before words nobody misses a school, nor why
    /// they were not seen alone.
    pub(crate) fn is_missed(&self, field: &Field, scope: Scope<'_>) -> bool {
        let baby = scope.child.filter(|child| child.is_before_words(self.today));
        let needs_none = baby.is_some_and(|baby| match &*field.id {
            field::SCHOOL => true,
            field::NOT_SEEN_WHY => self
                .entry(choice::SEEN_NOT_ALONE.field, Some(baby))
                .has(&choice::SEEN_NOT_ALONE.id.into()),
            _ => false,
        });
        !needs_none && self.is_asked(&field.asked_if, scope)
    }

    /// The fields of a page or row that are shown.
    pub fn shown<'f>(&self, fields: &'f [Field], scope: Scope<'_>) -> Vec<&'f Field> {
        fields.iter().filter(|field| self.is_asked(&field.asked_if, scope)).collect()
    }

    /// How many fields of a page and of its rows are wanted, and how many of those are filled. Of events one is wanted at
    /// least.
    pub fn progress(&self, page: &FormPage, child: Option<&Subject>) -> (usize, usize) {
        let scope = Scope { child, row: None };
        let mut filled = 0;
        let mut wanted = 0;
        for field in self.shown(&page.fields, scope) {
            let is_filled = self.filled(field, scope).is_filled();
            if field.need == Need::Required && (is_filled || self.is_missed(field, scope)) {
                wanted += 1;
                filled += usize::from(is_filled);
            }
        }
        let Some(list) = &page.list else { return (filled, wanted) };
        let mut is_empty = true;
        for row in self.rows(&list.id).iter().filter(|row| is_written(row)) {
            is_empty = false;
            let scope = Scope { child: None, row: Some(row) };
            let has_period = row.cells.get(evidence::PERIOD).is_some_and(|cell| !cell.is_blank());
            for field in self.shown(&list.fields, scope) {
                // A time that is no day stands in its place.
                let is_said = has_period && *field.id == *evidence::DATE;
                if field.need == Need::Required {
                    wanted += 1;
                    filled += usize::from(is_said || self.filled(field, scope).is_filled());
                }
            }
        }
        let has_adult = self.record.subjects.iter().any(|it| it.role == Role::Adult);
        // An adult's own paper takes who is who from the list of adults.
        let is_wanted = *list.id == *evidence::LIST || has_adult && *list.id == *household::LIST;
        if is_empty && is_wanted {
            wanted += 1;
        }
        (filled, wanted)
    }

    /// Whether anything is written on a page, in its fields or its rows.
    pub fn is_begun(&self, page: &FormPage, child: Option<&Subject>) -> bool {
        let is_filled = |field: &Field| {
            let key = FieldKey::new(&field.id, child.map(|child| child.id));
            as_written(self.record, &key) != Filled::Empty
        };
        // What a child said in a tool stands on its page even while nobody has written there.
        let is_heard = child.is_some_and(|child| {
            page.fields.iter().any(|field| *field.id == *field::OWN_WORDS)
                && !said_in_tools(self.record, self.found, child).is_empty()
        });
        is_heard
            || page.fields.iter().any(is_filled)
            || page.list.as_ref().is_some_and(|list| self.rows(&list.id).iter().any(is_written))
    }

    /// The rows of a list.
    pub fn rows(&self, list: impl Into<ListId>) -> &'a [Row] {
        rows_of(self.record, &list.into())
    }
}

impl<'a> Context<'a> {
    /// The form before the record, with what came of the instruments as far as it matters there.
    pub(crate) fn asked(&self, found: &'a [Found]) -> Asked<'a> {
        Asked { record: self.record, form: self.form, found, area: self.area, today: self.today }
    }
}

/// Whether a child is not born yet, or is a baby who was not when they came into the record: what was written before the
/// birth is shown after it, and can be added to.
fn is_before_birth(child: &Subject, today: NaiveDate) -> bool {
    match child.ages_on(today) {
        AgeRange::Unborn => true,
        AgeRange::Years(_, years) => years == 0 && child.born_since().is_some(),
    }
}
