//! The session: what there is while the page is open, and everything that can happen to it. Pure.
//!
//! A [`State`] holds it all. [`reduce`] takes an [`Action`] and gives the next state and the [`Effect`]s that the browser
//! must see to: it knows no Yew, no window and no clock, so that everything that can happen is tested natively. Routes lie
//! below everything and name no page.

mod action;
mod draft;
mod effect;
mod keeping;
mod library;
mod opening;
mod passphrase;
mod practice;
mod reduce;
mod route;
mod rows;
mod sections;
mod setting;
mod sheets;
mod state;

pub use action::{Action, Edit};
pub use draft::{Draft, DraftKey, DraftPart};
pub use effect::{CopyLine, Effect, FileKind, KeepFor, KeepHere, Refusal, Take};
pub(crate) use keeping::to_save;
pub use library::library;
pub(crate) use opening::{age_unasked, asks_age, opening_route};
pub use passphrase::{Strength, strength};
pub use reduce::{first_effects, reduce};
pub use route::{PaperKind, Route, VoiceStep};
pub(crate) use rows::new_cells;
pub(crate) use sections::{danger_item, next_section, section_items};
pub use setting::{BrowserFacts, LoadedSite, Setting, StrengthOf};
pub(crate) use sheets::value_words;
pub use state::{AreaKept, Coming, Offer, OnPage, Practising, SavedRecord, State};
pub use windscreen_content::{Library, Listing, PracticeFamily};

#[cfg(test)]
mod tests;
