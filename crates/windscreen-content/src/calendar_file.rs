//! A calendar file becomes a [`Calendar`].

use crate::opening::Opening;
use crate::problems::FileErrors;
use crate::wire;
use windscreen_core::{Calendar, Set};

/// Reads a calendar file, or says everything that is wrong with it.
pub fn read_calendar(file: &str, json: &str) -> Result<Calendar, FileErrors> {
    let (opening, it) = Opening::of::<wire::Calendar>(file, json)?;
    let mut days = Set::new();
    for day in it.days {
        days.insert(day.0);
    }
    let calendar = Calendar { id: it.id.0, until: it.until.0.into(), mark: it.mark.into(), days };
    Ok(opening.whole(calendar, "")?.value)
}
