//! What is compiled in, in the order of `catalogue.json`. Nothing of it may be left out: where a partnership's file would
//! open with remarks, one of these does not.

use crate::{
    FileErrors, Withheld, open_area, open_form, open_instrument, open_withheld, read_calendar,
};
use windscreen_core::{Area, Calendar, Form, Instrument};

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
    /// Whether the worry stands among those that cannot wait: `cannot-wait` of the catalogue.
    pub cannot_wait: bool,
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

/// The calendars that are compiled in.
pub fn calendars() -> &'static [Entry] {
    CALENDARS
}

/// The numbers that are rung in an emergency.
pub fn emergency_numbers() -> &'static [&'static str] {
    EMERGENCY_NUMBERS
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
    find(INSTRUMENTS, id).map(|entry| open_instrument(entry.id, entry.json)?.whole())
}

/// Reads an area that is compiled in; `None` if there is none of this id.
pub fn area(id: &str) -> Option<Result<Area, FileErrors>> {
    find(AREAS, id).map(|entry| open_area(entry.id, entry.json)?.whole())
}

/// Reads a calendar that is compiled in; `None` if there is none of this id.
pub fn calendar(id: &str) -> Option<Result<Calendar, FileErrors>> {
    find(CALENDARS, id).map(|entry| read_calendar(entry.id, entry.json))
}

/// Reads the referral form.
pub fn form() -> Result<Form, FileErrors> {
    open_form("form", FORM)?.whole()
}

/// Reads the list of tools that are withheld or not here yet.
pub fn withheld() -> Result<Withheld, FileErrors> {
    open_withheld("withheld", WITHHELD)?.whole()
}

#[cfg(test)]
mod tests {
    use super::{AREAS, INSTRUMENTS, WITHHELD};
    use crate::{read_area, read_instrument, read_withheld};
    use windscreen_core::{Instrument, Source};

    fn file(path: &str) -> String {
        let top = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(top.join(path)).expect("the file is in the catalogue")
    }

    fn forget_addresses(sources: &mut [Source]) {
        for source in sources {
            source.address = "".into();
        }
    }

    /// What is compiled in says what its file says, without the addresses of sources.
    #[test]
    fn nothing_else_is_left_out() {
        for entry in INSTRUMENTS {
            let json = file(&format!("instruments/{}.json", entry.id));
            let whole = read_instrument(entry.id, &json).expect("it reads");
            let mut definition = whole.definition().clone();
            forget_addresses(&mut definition.sources);
            let shipped = read_instrument(entry.id, entry.json).expect("it reads");
            assert_eq!(Instrument::new(definition), Ok(shipped), "{}", entry.id);
        }
        for entry in AREAS {
            let json = file(&format!("areas/{}.json", entry.id));
            let mut area = read_area(entry.id, &json).expect("it reads");
            forget_addresses(&mut area.sources);
            assert_eq!(read_area(entry.id, entry.json), Ok(area), "{}", entry.id);
        }
        let mut withheld = read_withheld("withheld", &file("withheld.json")).expect("it reads");
        forget_addresses(&mut withheld.sources);
        assert_eq!(read_withheld("withheld", WITHHELD), Ok(withheld));
    }
}
