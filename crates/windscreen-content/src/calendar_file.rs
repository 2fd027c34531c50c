//! A calendar file becomes a [`Calendar`].

use crate::reader::{FileErrors, Reader, fail, parse_file};
use crate::words::MARKS;
use windscreen_core::Set;
use windscreen_core::{Calendar, Mark};

/// Reads a calendar file, or says everything that is wrong with it.
pub fn read_calendar(file: &str, json: &str) -> Result<Calendar, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::new(&tree, "windscreen-calendar");
    let mut calendar = Calendar {
        id: it.id("id"),
        until: i32::try_from(it.number("until", 0, 9_999)).unwrap_or(0),
        mark: MARKS.at(it.word("mark", MARKS.words)).unwrap_or(Mark::Proposed),
        days: Set::new(),
    };
    // One by one: collecting would bring a sort with it.
    for day in it.days("days") {
        calendar.days.insert(day);
    }
    let problems = it.finish();
    if problems.is_empty() { Ok(calendar) } else { Err(fail(file, problems)) }
}
