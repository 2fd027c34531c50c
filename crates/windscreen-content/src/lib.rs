//! The words and numbers of Windscreen: instruments, areas, calendars and the list of withheld
//! tools, each a JSON file beside this crate, compiled in and read when first opened.
//!
//! It knows the file format (`FORMAT.md`) and turns files into core's types and back. It does not
//! know any instrument or area by name (`catalogue.json` does), and it works out nothing.
//!
//! ```
//! let area = windscreen_content::area(windscreen_content::default_area()).expect("it is in the catalogue");
//! assert_eq!(&*area.expect("shipped files are proved by tests").emergency.number, "999");
//! ```
//!
//! Read `wire/` first, with `FORMAT.md` beside it: what each file says, key by key.
#![forbid(unsafe_code)]

mod area_file;
mod area_for_use;
mod calendar_file;
mod catalogue;
mod contrast;
mod form_file;
mod instrument_file;
mod json;
mod library;
mod opening;
mod packed;
mod phone;
mod pictures;
mod place;
mod practice_file;
mod problems;
mod reading;
mod record_file;
#[cfg(feature = "schema")]
mod schema;
mod shipped;
mod shipped_tool;
mod site_file;
mod texts;
mod translations;
mod wire;
mod withheld_file;
mod wording_pack_file;
mod writer;

pub use area_file::{Beside, open_area_beside, sets_for_nothing};
pub use area_for_use::{open_area_for_use, says_no_id};
pub use calendar_file::read_calendar;
pub use catalogue::{
    area, areas, calendar, calendar_of, calendars, default_area, emergency_numbers, form,
    instrument, instruments, open_area, practice_families, practice_family, read_area, withheld,
};
pub use form_file::{open_form, read_form};
pub use instrument_file::{open_instrument, read_instrument};
pub use library::{Entitled, Library, Listing};
pub use packed::{Pack, Packed, Unpack, pack, unpack};
pub use pictures::{ids as picture_ids, picture};
pub use practice_file::{
    Noticed, PracticeAge, PracticeFamily, PracticePerson, PracticeStep, PracticeTool, open_practice,
};
pub use problems::{FileError, FileErrors};
pub use record_file::{Saved, misfits, read_record, write_record};
#[cfg(feature = "schema")]
pub use schema::{schema, schemas};
pub use shipped::Entry;
pub use site_file::{Site, Theme, read_site};
pub use texts::{area_texts, form_texts, instrument_texts, practice_texts, withheld_texts};
pub use translations::Opened;
pub use withheld_file::{ComingTool, Withheld, WithheldTool, open_withheld, read_withheld};
pub use wording_pack_file::open_wording_pack;
pub use writer::write_instrument;
