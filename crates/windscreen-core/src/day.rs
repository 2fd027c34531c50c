//! Days as people write them, and as files do.

use chrono::NaiveDate;
use std::ops::Range;

/// The months by name.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The day that somebody wrote: day, month and year in this order, the month in figures or by its first three letters
/// or more; or year first, as `2026-11-22`. Nothing else is guessed at: `None`.
pub fn parse_day(written: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        written.split([' ', '/', '-', '.', ',']).filter(|it| !it.is_empty()).collect();
    let [first, month, last] = parts[..] else { return None };
    if first.len() == 4 { day_of(last, month, first) } else { day_of(first, month, last) }
}

/// The day of a day, a month and a year that somebody wrote apart: the month in figures or by its first three letters or
/// more, the year one of this century or the last. `None` if there is no such day.
pub fn day_of(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    let month = month.parse().ok().or_else(|| {
        let named = |name: &&str| {
            3 <= month.len()
                && name.get(..month.len()).is_some_and(|it| it.eq_ignore_ascii_case(month))
        };
        MONTHS.iter().position(named).and_then(|it| u32::try_from(it + 1).ok())
    })?;
    // A year of two figures could be of either century: a grandparent's or a baby's.
    let year: i32 = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

/// The day that a file or a program wrote, as `2026-11-22` and in no other way; `None` if it is none.
pub fn read_day(written: &str) -> Option<NaiveDate> {
    // One with a digit too few, or a sign, would be read too.
    let is_digit = |(n, byte): (usize, u8)| {
        if n == 4 || n == 7 { byte == b'-' } else { byte.is_ascii_digit() }
    };
    if written.len() != 10 || !written.bytes().enumerate().all(is_digit) {
        return None;
    }
    let part = |range: Range<usize>| written.get(range)?.parse::<u32>().ok();
    // chrono's own reader knows the names of months and time zones too, which weighs.
    let year = i32::try_from(part(0..4)?).ok()?;
    NaiveDate::from_ymd_opt(year, part(5..7)?, part(8..10)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a day written in a test exists")
    }

    #[test]
    fn a_day_is_read_as_it_is_written_in_britain_and_never_guessed() {
        for written in [
            "22 11 2026",
            "22/11/2026",
            "22.11.2026",
            "22 November 2026",
            "22 nov 2026",
            "2026-11-22",
        ] {
            assert_eq!(parse_day(written), Some(day(2026, 11, 22)), "{written}");
        }
        for written in
            ["", "22 11 26", "11/22/2026", "31 2 2026", "last week", "22 no 2026", "22 11"]
        {
            assert_eq!(parse_day(written), None, "{written}");
        }
    }

    #[test]
    fn a_day_asked_for_in_three_parts_is_read_as_one_written_whole() {
        assert_eq!(day_of("22", "11", "2026"), Some(day(2026, 11, 22)));
        assert_eq!(day_of("22", "Nov", "2026"), Some(day(2026, 11, 22)));
        for [day, month, year] in [["22", "11", "26"], ["31", "2", "2026"], ["22", "", "2026"]] {
            assert_eq!(day_of(day, month, year), None, "{day} {month} {year}");
        }
    }

    #[test]
    fn a_day_in_a_file_is_written_in_one_way() {
        for written in ["2026-1-012", "+026-11-22", "2026-02-30", "2026-11-22 ", "2026-11-2é", ""]
        {
            assert_eq!(read_day(written), None, "{written}");
        }
        assert_eq!(read_day("2026-11-22"), Some(day(2026, 11, 22)));
    }
}
