//! The instruments at hand: those compiled in, read when first opened, and those the site added.

use crate::shipped;
use std::rc::Rc;
use windscreen_content::{Library, Listing};
use windscreen_core::Instrument;

/// The compiled-in instruments and these, with the wordings of licences. One with the id of a compiled-in instrument takes
/// its place.
pub fn library(brought: Vec<Rc<Instrument>>, wordings: Vec<Rc<Instrument>>) -> Library {
    let listing = |entry: &shipped::Shipped| Listing {
        id: entry.id.into(),
        title: entry.title.into(),
        short: entry.short.into(),
        worry: entry.worry.into(),
        about: entry.about(),
        cannot_wait: entry.cannot_wait,
    };
    let listings = shipped::INSTRUMENTS.iter().map(listing).collect();
    Library::new(listings, shipped::instrument, brought).with_wordings(wordings)
}
