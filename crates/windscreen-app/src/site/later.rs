//! The door to the reader of a partnership's own files, which is in the later part of the program (see `pages::later`).

use crate::session::Library;
use crate::shipped;
use windscreen_content::{Beside, FileErrors, Opened};
use windscreen_core::{Area, Instrument};

/// Reads an area that a site brings, beside the instruments of the site, as far as it can be read. `neutral` stands in
/// where something must be said.
#[inline(never)]
pub(crate) fn read_area(
    name: &str,
    text: &str,
    library: &Library,
    neutral: &Area,
) -> Result<Opened<Area>, FileErrors> {
    let shipped: Vec<&str> = shipped::INSTRUMENTS.iter().map(|it| it.id).collect();
    let calendars: Vec<&str> = shipped::CALENDARS.iter().map(|it| it.id).collect();
    let instrument = |id: &str| library.open(&id.into());
    let beside = Beside { shipped: &shipped, instrument: &instrument, calendars: &calendars };
    windscreen_content::open_area_for_use(name, text, &beside, neutral)
}

/// Whether an area does not say which it is.
#[inline(never)]
pub(crate) fn says_no_id(remarks: &FileErrors) -> bool {
    windscreen_content::says_no_id(remarks)
}

/// What an area sets for instruments that the site has not.
#[inline(never)]
pub(crate) fn sets_for_nothing(name: &str, area: &Area, library: &Library) -> Option<FileErrors> {
    let listings = library.listings();
    let known: Vec<&str> = listings.iter().map(|it| &*it.id).collect();
    windscreen_content::sets_for_nothing(name, area, &known)
}

/// Reads an instrument that a site brings.
#[inline(never)]
pub(crate) fn read_instrument(name: &str, text: &str) -> Result<Opened<Instrument>, FileErrors> {
    windscreen_content::open_instrument(name, text)
}

/// All that is wrong with a file, in sentences.
#[inline(never)]
pub(crate) fn said(errors: &FileErrors) -> String {
    errors.to_string()
}
