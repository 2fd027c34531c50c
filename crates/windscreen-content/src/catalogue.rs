//! What is compiled in, in the order of `catalogue.json`.

use crate::{FileErrors, Withheld, read_area, read_calendar, read_instrument, read_withheld};
use windscreen_core::{Area, Calendar, Instrument};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// One file that is compiled in, with the few words that a list of them needs.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// Its name in a narrow column.
    pub short: &'static str,
    /// The practitioner's own worry; empty for areas.
    pub worry: &'static str,
    /// `child` or `adult`; empty for areas.
    pub about: &'static str,
    /// The file itself.
    pub json: &'static str,
}

/// The instruments that are compiled in.
pub fn instruments() -> &'static [Entry] {
    INSTRUMENTS
}

/// The areas that are compiled in.
pub fn areas() -> &'static [Entry] {
    AREAS
}

/// The id of the area used where a site names none: the first of the catalogue.
pub fn default_area() -> &'static str {
    AREAS.first().map_or("", |entry| entry.id)
}

fn find(entries: &'static [Entry], id: &str) -> Option<&'static Entry> {
    entries.iter().find(|entry| entry.id == id)
}

/// Reads an instrument that is compiled in; `None` if there is none of this id.
pub fn instrument(id: &str) -> Option<Result<Instrument, FileErrors>> {
    find(INSTRUMENTS, id).map(|entry| read_instrument(entry.id, entry.json))
}

/// Reads an area that is compiled in; `None` if there is none of this id.
pub fn area(id: &str) -> Option<Result<Area, FileErrors>> {
    find(AREAS, id).map(|entry| read_area(entry.id, entry.json))
}

/// Reads a calendar that is compiled in; `None` if there is none of this id.
pub fn calendar(id: &str) -> Option<Result<Calendar, FileErrors>> {
    find(CALENDARS, id).map(|entry| read_calendar(entry.id, entry.json))
}

/// Reads the list of tools that are withheld or not here yet.
pub fn withheld() -> Result<Withheld, FileErrors> {
    read_withheld("withheld", WITHHELD)
}
