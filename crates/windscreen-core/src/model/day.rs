//! Days as people write them, and as files do.

use chrono::{Datelike, NaiveDate};
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

/// The days of the week by name, as chrono counts them.
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What somebody wrote where a day is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenDay {
    /// A day.
    Day(NaiveDate),
    /// A day of a month without its year, which is never guessed: the days nearest to today that it may be, the nearest
    /// first.
    NoYear(Vec<NaiveDate>),
    /// A day whose year has two figures, of one century or the other: the likelier first.
    ShortYear(Vec<NaiveDate>),
    /// A day beside a weekday that it was not: one of the two is wrong.
    OtherWeekday(NaiveDate),
    /// A day counted from the one on which it was written, and another one tomorrow.
    Counted(NaiveDate),
    /// No day that can be read.
    Unread,
}

/// The day that somebody wrote: day, month and year in this order, the month in figures or by its first three letters
/// or more; or a month by name first; or year first, as `2026-11-22`. A weekday may stand before it. Nothing else is
/// guessed at: `None`.
pub fn parse_day(written: &str) -> Option<NaiveDate> {
    let (weekday, parts) = parts_of(written);
    let day = whole_day(&parts)?;
    weekday.is_none_or(|weekday| weekday == number_of_weekday(day)).then_some(day)
}

/// What somebody wrote where a day is asked for, on `today`: with the days that it may be, where it is none yet.
pub fn written_day(written: &str, today: NaiveDate) -> WrittenDay {
    let (weekday, parts) = parts_of(written);
    if let Some(day) = whole_day(&parts) {
        return if weekday.is_none_or(|weekday| weekday == number_of_weekday(day)) {
            WrittenDay::Day(day)
        } else {
            WrittenDay::OtherWeekday(day)
        };
    }
    // The weekday tells one year from another.
    let fits = |day: &NaiveDate| weekday.is_none_or(|weekday| weekday == number_of_weekday(*day));
    match parts[..] {
        [word] if weekday.is_none() => match &*word.to_ascii_lowercase() {
            "today" => WrittenDay::Counted(today),
            "yesterday" => today.pred_opt().map_or(WrittenDay::Unread, WrittenDay::Counted),
            "tomorrow" => today.succ_opt().map_or(WrittenDay::Unread, WrittenDay::Counted),
            _ => WrittenDay::Unread,
        },
        [day, month] => {
            let nearest = |but: Option<NaiveDate>| {
                let years = today.year() - 8..=today.year() + 8;
                let days = years.filter_map(|year| day_in(day, month, year)).filter(fits);
                days.filter(|day| Some(*day) != but)
                    .min_by_key(|day| (*day - today).num_days().abs())
            };
            let first = nearest(None);
            let days: Vec<NaiveDate> = first.into_iter().chain(nearest(first)).collect();
            if days.is_empty() { WrittenDay::Unread } else { WrittenDay::NoYear(days) }
        }
        [day, month, year] if year.len() == 2 => {
            let Some(year) = number(year, 2) else { return WrittenDay::Unread };
            let of = |century: i32| day_in(day, month, century + i32::try_from(year).ok()?);
            let (of_this, of_last) = (of(2000), of(1900));
            // A day further off than anybody plans is of the century before.
            let is_far = of_this.is_some_and(|day| today.year() + 2 < day.year());
            let days = if is_far { [of_last, of_this] } else { [of_this, of_last] };
            let days: Vec<NaiveDate> = days.into_iter().flatten().filter(fits).collect();
            if days.is_empty() { WrittenDay::Unread } else { WrittenDay::ShortYear(days) }
        }
        _ => WrittenDay::Unread,
    }
}

/// The weekday that was written, if one was, and the words of the day.
fn parts_of(written: &str) -> (Option<usize>, Vec<&str>) {
    let is_between = |it: char| it.is_whitespace() || matches!(it, '/' | '-' | '.' | ',' | '–');
    let mut parts: Vec<&str> =
        written.split(is_between).filter(|written| !written.is_empty()).collect();
    let weekday = parts.first().and_then(|part| named(&WEEKDAYS, part));
    if weekday.is_some() {
        parts.remove(0);
    }
    let is_filler = |it: &&str| it.eq_ignore_ascii_case("the") || it.eq_ignore_ascii_case("of");
    parts.retain(|part| !is_filler(part));
    (weekday, parts)
}

fn number_of_weekday(day: NaiveDate) -> usize {
    usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0)
}

fn whole_day(parts: &[&str]) -> Option<NaiveDate> {
    let [first, second, last] = *parts else { return None };
    if first.len() == 4 && number(first, 4).is_some() {
        day_of(last, second, first)
    } else if named(&MONTHS, first).is_some() {
        // November 22, 2026: the name says which of the two is the month.
        day_of(second, first, last)
    } else {
        day_of(first, second, last)
    }
}

/// The place of a name among others, by its first three letters or more.
fn named(names: &[&str], word: &str) -> Option<usize> {
    let begins = |name: &&str| {
        3 <= word.len()
            && name.get(..word.len()).is_some_and(|name| name.eq_ignore_ascii_case(word))
    };
    names.iter().position(begins)
}

/// A whole number of at most so many figures, without a sign.
fn number(word: &str, figures: usize) -> Option<u32> {
    let is_one = word.len() <= figures && word.bytes().all(|byte| byte.is_ascii_digit());
    if is_one { word.parse().ok() } else { None }
}

/// The day of a day, a month and a year that somebody wrote apart: the month in figures or by its first three letters or
/// more, the year one of this century or the last. `None` if there is no such day.
pub fn day_of(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    // A year of two figures could be of either century: a grandparent's or a baby's.
    let year = number(year, 4).filter(|year| (1900..=2200).contains(year))?;
    day_in(day, month, i32::try_from(year).ok()?)
}

/// The day of a month, as somebody wrote them, in this year.
fn day_in(day: &str, month: &str, year: i32) -> Option<NaiveDate> {
    let month = match number(month, 2) {
        Some(month) => month,
        None => u32::try_from(named(&MONTHS, month)? + 1).ok()?,
    };
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|it| day.strip_suffix(it));
    NaiveDate::from_ymd_opt(year, month, number(figures.unwrap_or(day), 2)?)
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

    /// What is read, line by line as it is written: golden.
    #[test]
    fn a_day_is_read_as_it_is_written_in_britain_and_never_guessed() {
        for written in [
            "22 11 2026",
            "22/11/2026",
            "22.11.2026",
            "22 - 11 - 2026",
            "22\u{a0}November 2026",
            "22 nov 2026",
            "22 Nov. 2026",
            "22nd November 2026",
            "the 22nd of November, 2026",
            "Sun 22 Nov 2026",
            "Sunday, 22/11/2026",
            "November 22, 2026",
            "Nov 22nd 2026",
            "2026-11-22",
        ] {
            assert_eq!(parse_day(written), Some(day(2026, 11, 22)), "{written}");
        }
        assert_eq!(parse_day("Sat 21 Nov 2026"), Some(day(2026, 11, 21)));
        assert_eq!(parse_day("1 Sept 2026"), Some(day(2026, 9, 1)));
        for written in [
            "",
            "22 11 26",
            "11/22/2026",
            "31 2 2026",
            "+22 11 2026",
            "022 11 2026",
            "last week",
            "22 no 2026",
            "22 11",
            "22 November",
            "November 2026",
            "Sunday",
            "Mon 22 Nov 2026",
            "yesterday",
            "since 20 October",
            "since 20 October 2026",
            "20 to 22 November 2026",
            "20-22 November 2026",
            "early November 2026",
            "22 11 2026 14:30",
            "22 November 2026?",
        ] {
            assert_eq!(parse_day(written), None, "{written}");
        }
    }

    #[test]
    fn what_is_no_day_yet_comes_with_the_days_that_it_may_be() {
        use WrittenDay::{Counted, Day, NoYear, OtherWeekday, ShortYear, Unread};
        let today = day(2026, 11, 30);
        let read = |written: &str| written_day(written, today);
        assert_eq!(read("Sat 21 Nov 2026"), Day(day(2026, 11, 21)));
        let seen = NoYear(vec![day(2026, 11, 27), day(2027, 11, 27)]);
        assert_eq!(read("27/11"), seen);
        assert_eq!(read("27th of November"), seen);
        assert_eq!(read("3 Dec"), NoYear(vec![day(2026, 12, 3), day(2025, 12, 3)]));
        assert_eq!(read("29 Feb"), NoYear(vec![day(2028, 2, 29), day(2024, 2, 29)]));
        // A Saturday it was in one of the years around, and in the next one nearest.
        assert_eq!(read("Sat 21 Nov"), NoYear(vec![day(2026, 11, 21), day(2020, 11, 21)]));
        assert_eq!(read("22/11/26"), ShortYear(vec![day(2026, 11, 22), day(1926, 11, 22)]));
        assert_eq!(read("3 May 71"), ShortYear(vec![day(1971, 5, 3), day(2071, 5, 3)]));
        assert_eq!(read("Mon 22 Nov 2026"), OtherWeekday(day(2026, 11, 22)));
        assert_eq!(read("Today"), Counted(today));
        assert_eq!(read("yesterday"), Counted(day(2026, 11, 29)));
        assert_eq!(read("tomorrow"), Counted(day(2026, 12, 1)));
        for written in ["", "11/22", "31/2", "31/2/26", "Sunday", "since October", "a b", "1 2 3 4"]
        {
            assert_eq!(read(written), Unread, "{written}");
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
