//! Days and ages in words.

use crate::phrases::sentences::{figure, said, text};
use chrono::{Datelike, NaiveDate};
use windscreen_core::{Age, DueDate, Gestation, Subject, Text, years_on};
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
            Some(0) => before_birth(subject, born, wording::age_born(&plain_date(born), 0)),
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
        Age::Unborn(Some(due)) => unborn(due, today),
        Age::NotKnown => said(wording::age_not_known()),
    }
}

/// An unborn baby whose due date was given: how far the pregnancy is, unless that date cannot be right.
fn unborn(due: NaiveDate, today: NaiveDate) -> Text {
    let day = plain_date(due);
    match DueDate::on(due, today) {
        DueDate::TooFarAhead => wording::age_unborn_due_too_far(&day),
        DueDate::LongPast => wording::age_unborn_due_long_past(&day),
        DueDate::Likely => match Gestation::on(due, today) {
            Some(so_far) if due < today => {
                wording::age_unborn_due_passed(&day, &gestation_words(so_far))
            }
            Some(so_far) => wording::age_unborn_due(&day, &gestation_words(so_far)),
            // The first days of a pregnancy are no weeks yet.
            None => wording::age_unborn_due_only(&day),
        },
    }
}

/// How far a pregnancy is: "24 weeks and 3 days".
pub fn gestation_words(so_far: Gestation) -> Text {
    let weeks = wording::due_weeks(so_far.weeks.into());
    match so_far.days {
        0 => weeks,
        days => wording::age_weeks_and_days(&wording::due_days(days.into()), &weeks),
    }
}

/// A baby's age, with what is known from before the birth.
fn before_birth(subject: &Subject, born: NaiveDate, age: Text) -> Text {
    let due = subject.before_birth.and_then(|before| before.due);
    let Some(due) = due else { return age };
    match Gestation::on(due, born) {
        Some(so_far) => wording::age_born_at(&age, &plain_date(due), &gestation_words(so_far)),
        None => wording::age_born_was_due(&age, &plain_date(due)),
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

    #[test]
    fn an_unborn_baby_is_so_many_weeks_and_days() {
        let unborn = |due| aged(Age::Unborn(due));
        assert_eq!(&*unborn(None), "not born yet, due date not known: ask the midwife");
        assert_eq!(
            &*unborn(Some(day(2027, 3, 11))),
            "not born yet: 24 weeks and 3 days today, due 11 March 2027"
        );
        assert_eq!(
            &*unborn(Some(day(2026, 11, 15))),
            "not born yet when added; due 15 November 2026, which has passed (41 weeks): the baby may be here"
        );
        assert!(unborn(Some(day(2029, 3, 12))).contains("more than 42 weeks ahead"));
        assert!(unborn(Some(day(2025, 3, 12))).contains("long past"));
        assert_eq!(&*unborn(Some(day(2027, 9, 5))), "not born yet, due 5 September 2027");
    }

    #[test]
    fn a_baby_born_since_was_due_on_a_day() {
        let due = Age::Unborn(Some(day(2026, 12, 13)));
        let mut baby = Subject::new(SubjectId(0), "Baby", Role::Child, due);
        baby.take_age(Age::Born(day(2026, 11, 22)), day(2026, 11, 22));
        assert_eq!(
            &*age_words(&baby, day(2026, 11, 22)),
            "under 1 year (born 22 November 2026), born at 37 weeks, was due 13 December 2026"
        );
        assert_eq!(&*age_words(&baby, day(2027, 11, 22)), "1 year (born 22 November 2026)");
    }
}
