//! Ages as people write them.

use super::subject::LAST_CHILD_YEAR;
use crate::{Age, Gestation, parse_day};

/// The age of a child that somebody wrote where an age, a date of birth or the day on which a baby is due may stand: a
/// day, whole years ("7", "about 7", "6 or 7"), a baby's months or weeks, or that it is not known. Nothing else is
/// guessed at: `None`. Of somebody not born yet a day is the one on which the baby is due; it may also be said by the weeks
/// and days of the pregnancy on a day ("24 weeks and 3 days on 23 November 2026").
pub fn parse_age(written: &str, is_unborn: bool) -> Option<Age> {
    let small = written.trim().to_lowercase();
    let small = small.trim_end_matches('.');
    match small {
        "not known" | "unknown" if is_unborn => return Some(Age::Unborn(None)),
        "not known" | "unknown" => return Some(Age::NotKnown),
        "unborn" | "not born yet" | "not yet born" => return Some(Age::Unborn(None)),
        "newborn" | "new born" if !is_unborn => return Some(Age::Years(0)),
        _ => {}
    }
    // The day follows the first word that says which it is.
    let after = |words: &[&str]| words.iter().find_map(|words| small.strip_prefix(words));
    if let Some(day) = after(&["due on ", "due "]) {
        return parse_day(day).map(|due| Age::Unborn(Some(due)));
    }
    let born = after(&["born on ", "born "]);
    if let Some(day) = parse_day(born.unwrap_or(small)) {
        return Some(if is_unborn && born.is_none() {
            Age::Unborn(Some(day))
        } else {
            Age::Born(day)
        });
    }
    // The weeks of a pregnancy are no age.
    if is_unborn {
        due_by_weeks(small)
    } else if born.is_some() {
        None
    } else {
        span_of(small)
    }
}

/// A due date said by how far the pregnancy was on a day. Without the day weeks say nothing: they go on.
fn due_by_weeks(small: &str) -> Option<Age> {
    let (so_far, day) = small.split_once(" on ")?;
    let on = parse_day(day)?;
    let separated = so_far.replace('+', " weeks ").replace(',', " ");
    let words: Vec<&str> = separated.split_whitespace().filter(|word| *word != "and").collect();
    let number = |word: &str| word.parse::<u8>().ok().filter(|_| word.len() <= 2);
    let is_weeks = |word: &str| unit(word) == Some(52);
    let is_days = |word: &str| unit(word) == Some(365);
    let (weeks, days) = match words[..] {
        [weeks, of] if is_weeks(of) => (number(weeks)?, 0),
        [weeks, of, days] if is_weeks(of) => (number(weeks)?, number(days)?),
        [weeks, of, days, of_days] if is_weeks(of) && is_days(of_days) => {
            (number(weeks)?, number(days)?)
        }
        _ => return None,
    };
    Some(Age::Unborn(Some(Gestation::new(weeks, days)?.due(on)?)))
}

/// A unit of age, and how many of it are a year.
fn unit(word: &str) -> Option<u16> {
    match word {
        "years" | "year" | "yrs" | "yr" | "yo" | "y" => Some(1),
        "months" | "month" | "mths" | "mth" => Some(12),
        "weeks" | "week" | "wks" | "wk" => Some(52),
        "days" | "day" => Some(365),
        _ => None,
    }
}

/// An age in years, months, weeks or days: one number, or two with an *or* between them.
fn span_of(small: &str) -> Option<Age> {
    // A number and its unit may be written as one word.
    let mut words: Vec<&str> = Vec::new();
    for word in small.split(|it: char| it.is_whitespace() || matches!(it, ',' | '.')) {
        let figures = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = word.split_at(figures);
        let mut rest = rest;
        words.push(number);
        // So may a span: 6-7.
        for dash in ['-', '–'] {
            if let Some(second) = rest.strip_prefix(dash) {
                words.push("or");
                rest = second;
            }
        }
        words.push(rest);
    }
    words.retain(|word| !matches!(*word, "" | "old" | "age" | "aged"));
    let is_about = |it: &&str| matches!(*it, "about" | "around" | "approximately" | "approx" | "c");
    let about = words.first().filter(|it| is_about(it) || matches!(**it, "under" | "between"));
    let about = about.copied();
    if about.is_some() {
        words.remove(0);
    }
    // Of anything but figures the unit is asked last.
    let per_year = match words.last().and_then(|words| unit(words)) {
        Some(per_year) => {
            words.pop();
            per_year
        }
        None => 1,
    };
    let n = |word: &str| word.parse::<u16>().ok().filter(|_| word.len() <= 3);
    let (low, high) = match (about, &words[..]) {
        (None, [one]) => (n(one)?, n(one)?),
        (Some("under"), [one]) => (0, n(one)?.checked_sub(1)?),
        (Some("between"), [low, "and" | "or", high]) => (n(low)?, n(high)?),
        (Some("under" | "between"), _) => return None,
        (Some(_), [one]) => (n(one)?.saturating_sub(1), n(one)? + 1),
        // Two years and three months are two years.
        (None, [years, of, months] | [years, of, "and", months])
            if per_year == 12 && unit(of) == Some(1) =>
        {
            n(months)?;
            let months = n(years)?.checked_mul(12)?;
            (months, months)
        }
        (_, [low, "or" | "to", high]) => (n(low)?, n(high)?),
        _ => return None,
    };
    let years = |n: u16| u8::try_from(n / per_year).ok().filter(|year| *year <= LAST_CHILD_YEAR);
    let (low, high) = (years(low)?, years(high)?);
    if low == high {
        Some(Age::Years(low))
    } else {
        Some(Age::Between(low.min(high), low.max(high)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a day written in a test exists")
    }

    /// What is read, line by line as it is written: golden.
    #[test]
    fn an_age_is_read_as_people_write_it() {
        let born = Age::Born(day(2019, 3, 27));
        for (written, age) in [
            ("27/3/2019", born),
            ("born 27 March 2019", born),
            ("7", Age::Years(7)),
            (" 7 years ", Age::Years(7)),
            ("7 years old", Age::Years(7)),
            ("7yrs", Age::Years(7)),
            ("7yo", Age::Years(7)),
            ("aged 7", Age::Years(7)),
            ("about 7", Age::Between(6, 8)),
            ("approx. 7 years", Age::Between(6, 8)),
            ("6 or 7", Age::Between(6, 7)),
            ("6-7", Age::Between(6, 7)),
            ("6 to 7 years", Age::Between(6, 7)),
            ("between 6 and 7 years", Age::Between(6, 7)),
            ("about 6 or 7", Age::Between(6, 7)),
            ("8 months", Age::Years(0)),
            ("6 to 8 months", Age::Years(0)),
            ("18 months", Age::Years(1)),
            ("3 weeks", Age::Years(0)),
            ("10 days old", Age::Years(0)),
            ("2 years 3 months", Age::Years(2)),
            ("2 years and 3 months", Age::Years(2)),
            ("under 1 year", Age::Years(0)),
            ("under 5", Age::Between(0, 4)),
            ("newborn", Age::Years(0)),
            ("Not known", Age::NotKnown),
            ("not born yet", Age::Unborn(None)),
            ("due 3 May 2027", Age::Unborn(Some(day(2027, 5, 3)))),
        ] {
            assert_eq!(parse_age(written, false), Some(age), "{written}");
        }
        for written in [
            "",
            "seven",
            "7/8",
            "27/3",
            "27/3/19",
            "7.5",
            "18",
            "1985",
            "-7",
            "7 or so",
            "x 7",
            "last year",
            "between 6",
            "under 0",
            "7 7",
            "due soon",
            "born in May",
            "year",
            "about",
        ] {
            assert_eq!(parse_age(written, false), None, "{written}");
        }
    }

    #[test]
    fn of_a_baby_not_born_yet_a_day_is_the_one_on_which_it_is_due() {
        let due = Age::Unborn(Some(day(2027, 5, 3)));
        assert_eq!(parse_age("3 May 2027", true), Some(due));
        assert_eq!(parse_age("due 3/5/2027", true), Some(due));
        assert_eq!(parse_age("born 3 May 2027", true), Some(Age::Born(day(2027, 5, 3))));
        assert_eq!(parse_age("not known", true), Some(Age::Unborn(None)));
        assert_eq!(parse_age("20 weeks", true), None, "of a pregnancy, and nobody knows when");
        let due = Age::Unborn(Some(day(2027, 3, 12)));
        for written in [
            "24 weeks and 3 days on 23 November 2026",
            "24 weeks 3 days on 23/11/2026",
            "24+3 on 23 11 2026",
            "25 weeks on 27 November 2026",
        ] {
            assert_eq!(parse_age(written, true), Some(due), "{written}");
        }
        for written in [
            "24+7 on 23 11 2026",
            "45 weeks on 23 11 2026",
            "24+3 on Monday",
            "24 on 23 11 2026",
            "x weeks on 23 11 2026",
        ] {
            assert_eq!(parse_age(written, true), None, "{written}");
        }
        assert_eq!(parse_age("7", true), None);
    }
}
