//! Days and ages in words.

use crate::phrases::sentences::{figure, said, text};
use chrono::{Datelike, NaiveDate};
use windscreen_core::{Age, Subject, Text, years_on};
use windscreen_wording as wording;

/// A day in full: "Monday 23 November 2026".
pub fn date_words(day: NaiveDate) -> Text {
    let weekday = wording::day_weekday(day.weekday().number_from_monday() as usize);
    wording::day_full(&plain_date(day), &weekday)
}

/// A day within a list that is read together: "Saturday 21 November", with its year where that is another than today's.
pub(crate) fn day_of(day: NaiveDate, today: NaiveDate) -> Text {
    if day.year() != today.year() {
        return date_words(day);
    }
    let weekday = wording::day_weekday(day.weekday().number_from_monday() as usize);
    let month = wording::day_month(day.month() as usize);
    wording::day_short(&figure(day.day() as usize), &month, &weekday)
}

/// A day without its weekday: "23 November 2026".
pub fn plain_date(day: NaiveDate) -> Text {
    let month = wording::day_month(day.month() as usize);
    wording::day_plain(&figure(day.day() as usize), &month, &day.year().to_string())
}

/// A day as it is written in a field: 22 11 2026.
pub fn figures_of(day: NaiveDate) -> Text {
    let [day, month, year] =
        [day.day().to_string(), day.month().to_string(), day.year().to_string()];
    text(&[&day, " ", &month, " ", &year])
}

/// An upper end above this is no knowledge of the age: it is said as "or over".
const LIKELY: u8 = 110;

/// What is known of a person's age, on `today`.
pub fn age_words(subject: &Subject, today: NaiveDate) -> Text {
    match subject.age {
        Age::Born(born) => match years_on(born, today) {
            Some(n) => wording::age_born(&plain_date(born), n.into()),
            None => wording::age_born_later(&plain_date(born)),
        },
        Age::Years(n) => wording::age_years(n.into()),
        // An adult's age is often known only so far.
        Age::Between(from, to) if LIKELY < from.max(to) => {
            wording::age_or_over(from.min(to).into())
        }
        Age::Between(from, to) => {
            wording::age_between(&figure(from.min(to).into()), from.max(to).into())
        }
        Age::Unborn(None) => said(wording::age_unborn()),
        Age::Unborn(Some(due)) if subject.due_date_passed(today) => {
            wording::age_unborn_due_passed(&plain_date(due))
        }
        Age::Unborn(Some(due)) => wording::age_unborn_due(&plain_date(due)),
        Age::NotKnown => said(wording::age_not_known()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use windscreen_core::{Role, SubjectId};

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a day written in a test exists")
    }

    fn aged(age: Age) -> Text {
        age_words(&Subject::new(SubjectId(0), "Child A", Role::Child, age), day(2026, 11, 22))
    }

    #[test]
    fn a_date_is_written_in_full() {
        assert_eq!(&*date_words(day(2026, 11, 22)), "Sunday 22 November 2026");
    }

    #[test]
    fn an_age_is_said_as_it_is_known() {
        assert_eq!(&*aged(Age::Born(day(2020, 5, 12))), "6 years (born 12 May 2020)");
        assert_eq!(&*aged(Age::Years(1)), "1 year");
        assert_eq!(&*aged(Age::Years(0)), "under 1 year");
        assert_eq!(&*aged(Age::Between(7, 5)), "between 5 and 7 years");
        assert_eq!(&*aged(Age::Between(18, 130)), "18 or over");
        assert_eq!(&*aged(Age::NotKnown), "not known");
        assert!(aged(Age::Born(day(2027, 1, 1))).starts_with("not known"));
        assert!(aged(Age::Unborn(Some(day(2026, 11, 1)))).ends_with("the baby may be here"));
    }
}
