//! The instruments at hand: those compiled in, read when first opened, and those the site added.

use crate::shipped;
use std::cell::RefCell;
use std::rc::Rc;
use windscreen_core::{Instrument, InstrumentId, LiteMap, Role, Text};

/// What a list of instruments shows of each.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Its id.
    pub id: InstrumentId,
    /// Its name.
    pub title: Text,
    /// Its name in a narrow column.
    pub short: Text,
    /// The practitioner's own worry that leads to it.
    pub worry: Text,
    /// Whom it is about.
    pub about: Role,
    /// Whether its worry stands among those that cannot wait, first on the start page.
    pub cannot_wait: bool,
}

/// The instruments at hand.
#[derive(Debug, Default)]
pub struct Library {
    extra: Vec<Rc<Instrument>>,
    opened: RefCell<LiteMap<InstrumentId, Rc<Instrument>>>,
}

impl Library {
    /// The compiled-in instruments and these. One with the id of a compiled-in instrument takes its place: so a
    /// partnership that holds a licence brings the licensed wording.
    pub fn new(extra: Vec<Rc<Instrument>>) -> Library {
        Library { extra, opened: RefCell::default() }
    }

    /// The instrument of this id, read now if it was not opened before.
    pub fn open(&self, id: &InstrumentId) -> Option<Rc<Instrument>> {
        if let Some(extra) = self.extra.iter().find(|it| it.id == *id) {
            return Some(extra.clone());
        }
        if let Some(opened) = self.opened.borrow().get(id) {
            return Some(opened.clone());
        }
        let read = Rc::new(shipped::instrument(id)?);
        self.opened.borrow_mut().insert(read.id.clone(), read.clone());
        Some(read)
    }

    /// Every instrument, in the order in which they are offered.
    pub fn listings(&self) -> Vec<Listing> {
        let shipped = shipped::INSTRUMENTS.iter();
        let shipped =
            shipped.filter(|entry| !self.extra.iter().any(|it| &*it.id == entry.id)).map(|entry| {
                Listing {
                    id: entry.id.into(),
                    title: entry.title.into(),
                    short: entry.short.into(),
                    worry: entry.worry.into(),
                    about: entry.about(),
                    cannot_wait: entry.cannot_wait,
                }
            });
        let extra = self.extra.iter().map(|it| Listing {
            id: it.id.clone(),
            title: it.title.clone(),
            short: it.short.clone(),
            worry: it.worry.clone(),
            about: it.about,
            cannot_wait: false,
        });
        shipped.chain(extra).collect()
    }

    /// Every instrument on which something was entered, now or before, read, in the order in which they are offered.
    pub fn opened_in(&self, record: &windscreen_core::Record) -> Vec<Rc<Instrument>> {
        let all = || std::iter::once(record).chain(record.earlier.iter().map(|it| &it.record));
        let used = |id: &InstrumentId| all().any(|it| it.sheets.keys().any(|(_, used)| used == id));
        self.listings()
            .iter()
            .filter(|it| used(&it.id))
            .filter_map(|it| self.open(&it.id))
            .collect()
    }
}
