//! One person's sheet on one tool: to read from and to write on.

use crate::pages::{opening_page, section};
use crate::store::{Action, Edit, Page, Store};
use govuk_yew::Words;
use std::rc::Rc;
use windscreen_core::{
    Instrument, InstrumentId, Item, Outcome, Role, Sheet, Subject, SubjectId, Ticks,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// One person's sheet on one tool.
#[derive(Clone)]
pub(crate) struct Desk {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) id: SubjectId,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Desk) -> bool {
        self.id == other.id
            && self.store == other.store
            && Rc::ptr_eq(&self.instrument, &other.instrument)
    }
}

impl Desk {
    /// The sheet; `None` if the tool is not at hand.
    pub(crate) fn new(store: &Store, id: SubjectId, tool: &InstrumentId) -> Option<Desk> {
        let instrument = store.library().open(tool)?;
        Some(Desk { store: store.clone(), id, instrument })
    }

    /// The tool's id.
    pub(crate) fn tool(&self) -> InstrumentId {
        self.instrument.id.clone()
    }

    /// The person; `None` if they were taken out.
    pub(crate) fn subject(&self) -> Option<Subject> {
        self.store.subject(self.id)
    }

    /// What is entered.
    pub(crate) fn sheet(&self) -> Sheet {
        self.store.sheet(self.id, &self.instrument.id)
    }

    /// What comes of it now.
    pub(crate) fn outcome(&self) -> Option<Outcome> {
        self.store.outcome(self.id, &self.instrument)
    }

    /// Whether the record answers this by itself: it asks for children, and one stands in the record.
    pub(crate) fn is_answered_by_record(&self, item: &Item) -> bool {
        item.asks_for_children
            && self.store.workspace().record.subjects.iter().any(|it| it.role == Role::Child)
    }

    /// Writes on the sheet when pressed.
    pub(crate) fn on(&self, edit: Edit) -> Callback<MouseEvent> {
        self.store.on(Action::Edit(self.id, self.tool(), edit))
    }

    /// Writes on the sheet what is typed or chosen.
    pub(crate) fn typed(&self, edit: Edit) -> Callback<AttrValue> {
        self.store.typed(Action::Edit(self.id, self.tool(), edit))
    }

    /// Writes on the sheet what is ticked.
    pub(crate) fn ticked(&self, edit: Edit) -> Callback<Ticks> {
        self.store.ticked(Action::Edit(self.id, self.tool(), edit))
    }

    /// A name for a field.
    pub(crate) fn name(&self, item: &str, part: &str) -> AttrValue {
        crate::field::name(self.id, &self.instrument.id, item, part)
    }

    /// The person and the tool, to stand above a page's heading.
    pub(crate) fn caption(&self, subject: &Subject) -> AttrValue {
        wording::tool_caption(&self.store.called(subject), &self.instrument.title).words()
    }

    /// The page of what came of it.
    pub(crate) fn result(&self) -> Page {
        Page::Result(self.id, self.tool())
    }

    /// The page on which answering starts.
    pub(crate) fn first_section(&self) -> Page {
        section::next(self, None).unwrap_or_else(|| self.result())
    }

    /// The page on which answers are changed: the gate if it was not passed, otherwise the first part.
    pub(crate) fn again(&self) -> Page {
        let at_gate = self.instrument.gate.is_some() && self.sheet().way.is_none();
        match section::next(self, None) {
            Some(page) if !at_gate => page,
            _ => opening_page(&self.instrument, self.id),
        }
    }
}
