//! The door to the rest of the program: what nobody needs before the first result.
//!
//! The built program comes in three files. The first holds what every visit needs; the second what stands in the
//! instruments (`shelf`), all of them together; the rest (results in words, the summary, the papers, the reader of a
//! partnership's own files) is the third. Each is asked for at the first page that needs it, by everybody alike. The
//! build (crates/xtask/src/split.mjs) puts into the rest whatever is reached only through the functions of this
//! module, so they are never inlined, and nothing else may call into it. Before the rest is here, calling one of them
//! stops the program: `Store` and `site` see to that.

use crate::library::Library;
use crate::pages::{about, form, keep, paper, result, review, summary};
use crate::store::{Page, Store};
use govuk_yew::Markup;
use windscreen_content::{Beside, FileErrors, Opened};
use windscreen_core::{Area, Instrument, InstrumentId, Subject, Wide, speaks_unasked};

/// Writes the result page.
#[inline(never)]
pub(crate) fn result(m: &mut Markup, desk: &crate::desk::Desk, subject: &Subject) {
    result::view(m, desk, subject);
}

/// Writes any other page of the rest.
#[inline(never)]
pub(crate) fn page(m: &mut Markup, store: &Store, page: &Page) -> Option<()> {
    match page {
        Page::Paper(kind) => return paper::view(m, store, kind),
        Page::About => about::view(m, store),
        Page::Keep => keep::view(m, store),
        Page::Review => review::view(m, store),
        Page::Form(page, child) => return form::view(m, store, page, *child),
        _ => summary::view(m, store),
    }
    Some(())
}

/// The tools in whose result a rule speaks about this person because of what was answered about another child.
#[inline(never)]
pub(crate) fn spoken_of(store: &Store, subject: &Subject) -> Vec<InstrumentId> {
    let form = crate::shelf::form();
    let workspace = store.workspace();
    let instruments = store.library().opened_in(&workspace.record);
    let wide = Wide {
        record: &workspace.record,
        instruments: &instruments,
        rules: &form.rules,
        today: store.today(),
    };
    let mut all = Vec::new();
    for instrument in instruments.iter().filter(|it| it.about == subject.role) {
        if speaks_unasked(&wide, subject, instrument) {
            all.push(instrument.id.clone());
        }
    }
    all
}

/// Asks for the passphrase before a covered screen is shown again. Nobody has one before the rest is here.
#[inline(never)]
pub(crate) fn uncover(m: &mut Markup, store: &Store) {
    keep::uncover(m, store);
}

/// Reads an area that a site brings, beside the instruments of the site, as far as it can be read. `neutral` stands in
/// where something must be said.
#[inline(never)]
pub(crate) fn read_area(
    name: &str,
    text: &str,
    library: &Library,
    neutral: &Area,
) -> Result<Opened<Area>, FileErrors> {
    let shipped: Vec<&str> = crate::shelf::INSTRUMENTS.iter().map(|it| it.id).collect();
    let calendars: Vec<&str> = crate::shelf::CALENDARS.iter().map(|it| it.id).collect();
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
