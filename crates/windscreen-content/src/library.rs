//! The instruments at hand: those that are compiled in, opened when first asked for, and those that somebody brought.

use crate::catalogue;
use crate::shipped::INSTRUMENTS;
use std::cell::RefCell;
use std::rc::Rc;
use windscreen_core::{Area, Instrument, InstrumentId, LiteMap, Record, Role, Text};

/// What a list of instruments shows of each.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Whether its worry stands among those that cannot wait.
    pub cannot_wait: bool,
}

/// The instruments at hand.
#[derive(Debug)]
pub struct Library {
    shipped: Vec<Listing>,
    open: fn(&str) -> Option<Instrument>,
    brought: Vec<Rc<Instrument>>,
    /// Instruments in licensed words, in the order in which they are preferred.
    wordings: Vec<Rc<Instrument>>,
    opened: RefCell<LiteMap<InstrumentId, Rc<Instrument>>>,
    /// Those that an area calls by a name of its own, as last asked for.
    entitled: RefCell<LiteMap<InstrumentId, Rc<Instrument>>>,
}

/// The instruments at hand under the names that an area has for them: what pages, papers and files show.
#[derive(Debug)]
pub struct Entitled<'a> {
    library: &'a Library,
    titles: LiteMap<InstrumentId, Text>,
}

impl Library {
    /// The instruments of the catalogue and these. One with the id of another takes its place.
    pub fn of_catalogue(brought: Vec<Rc<Instrument>>) -> Library {
        let listing = |entry: &crate::Entry| Listing {
            id: entry.id.into(),
            title: entry.title.into(),
            short: entry.short.into(),
            worry: entry.worry.into(),
            about: if entry.about == "adult" { Role::Adult } else { Role::Child },
            cannot_wait: entry.cannot_wait,
        };
        // Tests prove that every file of the catalogue can be read.
        let open = |id: &str| catalogue::instrument(id)?.ok();
        Library::new(INSTRUMENTS.iter().map(listing).collect(), open, brought)
    }

    /// The same over instruments that a program holds in another form, as [`crate::unpack`] reads them: a list of them,
    /// and what opens one.
    pub fn new(
        shipped: Vec<Listing>,
        open: fn(&str) -> Option<Instrument>,
        brought: Vec<Rc<Instrument>>,
    ) -> Library {
        Library {
            shipped,
            open,
            brought,
            wordings: Vec::new(),
            opened: RefCell::default(),
            entitled: RefCell::default(),
        }
    }

    /// The same with these instruments in licensed words ([`crate::open_wording_pack`]) beside those of their ids. Of
    /// several the first is used whose licence holds.
    #[must_use]
    pub fn with_wordings(self, wordings: Vec<Rc<Instrument>>) -> Library {
        let mut library =
            Library { wordings, opened: RefCell::default(), entitled: RefCell::default(), ..self };
        let brought = std::mem::take(&mut library.brought);
        library.brought = brought.into_iter().map(|own| library.with_own_wordings(own)).collect();
        library
    }

    fn with_own_wordings(&self, instrument: Rc<Instrument>) -> Rc<Instrument> {
        let own = self.wordings.iter().filter(|wording| wording.id == instrument.id);
        let own: Vec<Rc<Instrument>> = own.cloned().collect();
        if own.is_empty() { instrument } else { Rc::new(instrument.with_wordings(own)) }
    }

    /// The instruments under the names that this area has for them.
    pub fn of_area(&self, area: &Area) -> Entitled<'_> {
        Entitled { library: self, titles: area.titles.clone() }
    }

    /// The instrument of this id, opened now if it was not before.
    pub fn open(&self, id: &InstrumentId) -> Option<Rc<Instrument>> {
        if let Some(brought) = self.brought.iter().find(|brought| brought.id == *id) {
            return Some(brought.clone());
        }
        if let Some(opened) = self.opened.borrow().get(id) {
            return Some(opened.clone());
        }
        let opened = self.with_own_wordings(Rc::new((self.open)(id)?));
        self.opened.borrow_mut().insert(opened.id.clone(), opened.clone());
        Some(opened)
    }

    /// The instruments that somebody brought.
    pub fn brought(&self) -> &[Rc<Instrument>] {
        &self.brought
    }

    /// Every instrument, in the order in which they are offered: the shipped ones as the catalogue has them, then those
    /// that somebody brought.
    pub fn listings(&self) -> Vec<Listing> {
        let is_brought = |id: &InstrumentId| self.brought.iter().any(|brought| brought.id == *id);
        let shipped = self.shipped.iter().filter(|shipped| !is_brought(&shipped.id)).cloned();
        let brought = self.brought.iter().map(|instrument| Listing {
            id: instrument.id.clone(),
            title: instrument.title.clone(),
            short: instrument.short.clone(),
            worry: instrument.worry.clone(),
            about: instrument.about,
            cannot_wait: false,
        });
        shipped.chain(brought).collect()
    }

    /// Every instrument on which something was entered, now or at an earlier time, in the order of the list, each with the
    /// words in which it was asked.
    pub fn opened_in(&self, record: &Record) -> Vec<Rc<Instrument>> {
        let used = self.listings().into_iter().filter(|listing| is_used(&listing.id, record));
        used.filter_map(|used| Some(self.open(&used.id)?.for_record(record))).collect()
    }
}

/// Whether anything was entered on an instrument, now or at an earlier time.
fn is_used(id: &InstrumentId, record: &Record) -> bool {
    let times = std::iter::once(record).chain(record.earlier.iter().map(|earlier| &earlier.record));
    times.into_iter().any(|record| record.sheets.keys().any(|(_, used)| used == id))
}

impl Entitled<'_> {
    /// As [`Library::open`].
    pub fn open(&self, id: &InstrumentId) -> Option<Rc<Instrument>> {
        let own = self.library.open(id)?;
        let Some(title) = self.titles.get(id) else { return Some(own) };
        let mut kept = self.library.entitled.borrow_mut();
        if let Some(kept) = kept.get(id).filter(|kept| kept.title == *title) {
            return Some(kept.clone());
        }
        let entitled = Rc::new(own.under_title(title));
        kept.insert(id.clone(), entitled.clone());
        Some(entitled)
    }

    /// As [`Library::listings`].
    pub fn listings(&self) -> Vec<Listing> {
        let mut all = self.library.listings();
        for listing in &mut all {
            if let Some(title) = self.titles.get(&listing.id) {
                (listing.title, listing.short) = (title.clone(), title.clone());
            }
        }
        all
    }

    /// As [`Library::opened_in`].
    pub fn opened_in(&self, record: &Record) -> Vec<Rc<Instrument>> {
        let used = self.listings().into_iter().filter(|listing| is_used(&listing.id, record));
        used.filter_map(|used| Some(self.open(&used.id)?.for_record(record))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_brought_takes_the_place_of_the_shipped_one_of_its_id() {
        let shipped = Library::of_catalogue(Vec::new());
        let [first, .., last] = &shipped.listings()[..] else { panic!("several are shipped") };
        let opened = shipped.open(&first.id).expect("it is listed");
        assert!(Rc::ptr_eq(&opened, &shipped.open(&first.id).expect("it is kept")));

        let library = Library::of_catalogue(vec![opened.clone()]);
        assert!(Rc::ptr_eq(&opened, &library.open(&first.id).expect("it was brought")));
        let listed = library.listings();
        assert_eq!(listed.len(), shipped.listings().len());
        assert_eq!(
            listed.last().map(|listed| &listed.id),
            Some(&first.id),
            "after the shipped ones"
        );
        assert!(library.open(&last.id).is_some() && library.open(&"none-such".into()).is_none());
    }
}
