//! What is compiled in, in the order of `catalogue.json`. Nothing of it may be left out: where a partnership's file would
//! open with remarks, one of these does not.

use crate::area_file::{Beside, open_area_beside};
use crate::calendar_file::read_calendar;
use crate::form_file::open_form;
use crate::instrument_file::open_instrument;
use crate::practice_file::{PracticeFamily, open_practice};
use crate::problems::FileErrors;
use crate::shipped::{
    AREAS, CALENDARS, EMERGENCY_NUMBERS, Entry, FORM, INSTRUMENTS, PRACTICE, WITHHELD, find,
};
use crate::shipped_tool::shipped_tool;
use crate::translations::Opened;
use crate::withheld_file::{Withheld, open_withheld};
use windscreen_core::{Area, Calendar, Form, Instrument};

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

/// The invented families to practise on that are compiled in.
pub fn practice_families() -> &'static [Entry] {
    PRACTICE
}

/// The numbers that are rung in an emergency.
pub fn emergency_numbers() -> &'static [&'static str] {
    EMERGENCY_NUMBERS
}

/// The id of the area used where a site names none: the first of the catalogue.
pub fn default_area() -> &'static str {
    AREAS.first().map_or("", |entry| entry.id)
}

/// Reads an instrument that is compiled in; `None` if there is none of this id.
pub fn instrument(id: &str) -> Option<Result<Instrument, FileErrors>> {
    find(INSTRUMENTS, id).map(|entry| open_instrument(entry.id, entry.json)?.without_remarks())
}

/// Reads an area that is compiled in; `None` if there is none of this id.
pub fn area(id: &str) -> Option<Result<Area, FileErrors>> {
    find(AREAS, id).map(|entry| open_area(entry.id, entry.json)?.without_remarks())
}

/// Reads a calendar that is compiled in; `None` if there is none of this id.
pub fn calendar(id: &str) -> Option<Result<Calendar, FileErrors>> {
    find(CALENDARS, id).map(|entry| read_calendar(entry.id, entry.json))
}

/// The bank holidays of an area, as far as they are held. A calendar that is not held is [`Calendar::not_held`].
pub fn calendar_of(area: &Area) -> Calendar {
    let held = calendar(&area.calendar).and_then(Result::ok);
    held.unwrap_or_else(|| Calendar::not_held(area.calendar.clone()))
}

/// Reads an invented family that is compiled in; `None` if there is none of this id.
pub fn practice_family(id: &str) -> Option<Result<PracticeFamily, FileErrors>> {
    find(PRACTICE, id).map(|entry| open_practice(entry.id, entry.json)?.without_remarks())
}

/// Reads the referral form.
pub fn form() -> Result<Form, FileErrors> {
    open_form("form", FORM)?.without_remarks()
}

/// Reads the list of tools that are withheld or not here yet.
pub fn withheld() -> Result<Withheld, FileErrors> {
    open_withheld("withheld", WITHHELD)?.without_remarks()
}

/// Reads an area file, or says everything that is wrong with it; a colour or a translation that could not be used is left
/// out without a word (see [`open_area`]). Thresholds and bands are held
/// against the instruments of the catalogue; those of other instruments are taken as they are,
/// unless their id looks like a slip.
pub fn read_area(file: &str, json: &str) -> Result<Area, FileErrors> {
    Ok(open_area(file, json)?.value)
}

/// As [`read_area`], with the translations of the area and what of it could not be used.
pub fn open_area(file: &str, json: &str) -> Result<Opened<Area>, FileErrors> {
    let shipped: Vec<&str> = INSTRUMENTS.iter().map(|it| it.id).collect();
    let calendars: Vec<&str> = CALENDARS.iter().map(|it| it.id).collect();
    let beside = Beside { shipped: &shipped, instrument: &shipped_tool, calendars: &calendars };
    open_area_beside(file, json, &beside)
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
