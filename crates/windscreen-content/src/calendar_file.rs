//! A calendar file becomes a [`Calendar`].

use crate::area_file::day;
use crate::instrument_file::{MARKS, format};
use crate::reader::{FileErrors, read_file};
use windscreen_core::{Calendar, Mark};

/// Reads a calendar file, or says everything that is wrong with it.
pub fn read_calendar(file: &str, json: &str) -> Result<Calendar, FileErrors> {
    let (calendar, problems) = read_file(file, json, |node| {
        node.object(|it| {
            format(it, "windscreen-calendar");
            Some(Calendar {
                id: it.id("id"),
                until: i32::try_from(it.required("until", |node| node.number(9_999)).unwrap_or(0))
                    .unwrap_or(0),
                mark: it.word("mark", MARKS).unwrap_or(Mark::Proposed),
                days: it.list("days", day).into_iter().collect(),
            })
        })
    })?;
    match calendar {
        Some(calendar) if problems.is_empty() => Ok(calendar),
        _ => Err(FileErrors { file: file.to_owned(), problems }),
    }
}
