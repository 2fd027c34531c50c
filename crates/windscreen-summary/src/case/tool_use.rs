//! Whether a tool was used about a person.

use crate::phrases::clean::clean;
use windscreen_core::{Sheet, Text};

/// How one person stands with one tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was entered.
    Untouched,
    /// Marked as not needed, with the reason; empty if none was given.
    NotNeeded(Text),
    /// Something was answered, chosen or written: there is a result to say.
    Answered,
}

/// How a person stands with a tool. What was answered counts, even beside *not needed*.
pub fn standing(sheet: Option<&Sheet>) -> Standing {
    let Some(sheet) = sheet else { return Standing::Untouched };
    match &sheet.not_needed {
        _ if sheet.is_answered() => Standing::Answered,
        Some(reason) => Standing::NotNeeded(clean(reason)),
        None => Standing::Untouched,
    }
}

/// What stands in for the sheet of somebody about whom a tool was not used.
pub(crate) fn empty_sheet() -> &'static Sheet {
    thread_local! {
        // One for as long as the program runs: a sheet cannot be shared between threads, nor made beforehand.
        static EMPTY: &'static Sheet = Box::leak(Box::default());
    }
    EMPTY.with(|it| *it)
}
