//! Rows of a list in the order in which they are read.

use crate::form::named::evidence;
use windscreen_core::{Entry, ListId, ROW_DATE, Record, Row};

/// Rows in which something stands, by their date, the earliest first; those without one that can be read come last, as they were added.
pub(crate) fn in_order<'a>(rows: &[&'a Row]) -> Vec<&'a Row> {
    let day = |row: &Row| row.cells.get(ROW_DATE).and_then(Entry::day);
    let mut ordered: Vec<&Row> = Vec::with_capacity(rows.len());
    for row in rows.iter().copied().filter(|row| is_written(row)) {
        let own = day(row);
        let later = |it: &&Row| own.is_some_and(|own| day(it).is_none_or(|day| own < day));
        let at = ordered.iter().position(later).unwrap_or(ordered.len());
        ordered.insert(at, row);
    }
    ordered
}

/// The rows of a list, in the order in which they were added.
pub(crate) fn rows_of<'a>(record: &'a Record, list: &ListId) -> &'a [Row] {
    record.rows.get(list).map_or(&[], |rows| rows)
}

/// Whether anything was written in a row: which children it is about may be filled in by itself.
pub(crate) fn is_written(row: &Row) -> bool {
    row.cells.iter().any(|(id, it)| **id != *evidence::CHILDREN && !it.is_blank())
}
