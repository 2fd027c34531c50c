//! Whether a tool was used about a person.

use crate::phrases::clean::clean;
use windscreen_core::{Sheet, Text};

/// Whether a tool was used about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToolUse {
    /// Nothing was entered.
    NotUsed,
    /// Marked as not needed, with the reason; empty if none was given.
    NotNeeded(Text),
    /// Something was answered, chosen or written: there is a result to say.
    Used,
}

/// Whether a tool was used, by what was entered. What was answered counts, even beside *not needed*.
pub fn tool_use(sheet: Option<&Sheet>) -> ToolUse {
    let Some(sheet) = sheet else { return ToolUse::NotUsed };
    match &sheet.not_needed {
        _ if sheet.is_answered() => ToolUse::Used,
        Some(reason) => ToolUse::NotNeeded(clean(reason)),
        None => ToolUse::NotUsed,
    }
}

/// What stands in for the sheet of somebody about whom a tool was not used.
pub(crate) fn empty_sheet() -> &'static Sheet {
    thread_local! {
        // One for as long as the program runs: a sheet cannot be shared between threads, nor made beforehand.
        static EMPTY: &'static Sheet = Box::leak(Box::default());
    }
    EMPTY.with(|sheet| *sheet)
}
