//! How far a pregnancy is: weeks and days worked out from the day on which the baby is due, and the other way round.
//!
//! A pregnancy is counted as 280 days up to the due date, as midwives count it. Source: practice/domestic-abuse.md, 5.3.

use chrono::{Days, NaiveDate, TimeDelta};

/// The days of a pregnancy, from the day from which its weeks are counted up to the due date.
const TERM: i64 = 280;

/// The most weeks of a pregnancy that can be entered. Ours.
pub const MOST_WEEKS: u8 = 44;

/// A due date further ahead than this is a slip: 42 weeks. Ours.
const FARTHEST_AHEAD: i64 = 42 * 7;

/// A due date longer past than this is a slip, or of a baby who was born: so long that the pregnancy would be over
/// [`MOST_WEEKS`]. Ours.
const LONGEST_PAST: i64 = 28;

/// How far a pregnancy is: whole weeks, and up to six days more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gestation {
    /// Whole weeks.
    pub weeks: u8,
    /// Days beyond them: 0 to 6.
    pub days: u8,
}

/// Whether a due date can be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueDate {
    /// It can.
    Likely,
    /// It lies more than 42 weeks ahead: no pregnancy is so long.
    TooFarAhead,
    /// It passed more than 28 days ago: no baby stays unborn so long.
    LongPast,
}

impl Gestation {
    /// So many weeks and days, if a pregnancy can have them: at most 44 weeks, and 0 to 6 days.
    pub fn new(weeks: u8, days: u8) -> Option<Gestation> {
        let fits = days < 7 && (weeks < MOST_WEEKS || weeks == MOST_WEEKS && days == 0);
        fits.then_some(Gestation { weeks, days })
    }

    /// How far a pregnancy with this due date is on a day; `None` on a day that is not in it, or long after it.
    pub fn on(due: NaiveDate, day: NaiveDate) -> Option<Gestation> {
        let days = TERM - (due - day).num_days();
        let weeks = u8::try_from(days.div_euclid(7)).ok()?;
        Gestation::new(weeks, u8::try_from(days.rem_euclid(7)).ok()?)
    }

    /// The day on which the baby is due if the pregnancy was so far on this day; `None` where the calendar ends.
    pub fn due(self, on: NaiveDate) -> Option<NaiveDate> {
        let so_far = TimeDelta::days(i64::from(self.weeks) * 7 + i64::from(self.days));
        on.checked_add_days(Days::new(TERM.unsigned_abs()))?.checked_sub_signed(so_far)
    }
}

impl DueDate {
    /// Whether this due date can be right on `today`.
    pub fn on(due: NaiveDate, today: NaiveDate) -> DueDate {
        let ahead = (due - today).num_days();
        if FARTHEST_AHEAD < ahead {
            DueDate::TooFarAhead
        } else if ahead < -LONGEST_PAST {
            DueDate::LongPast
        } else {
            DueDate::Likely
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a day written in a test exists")
    }

    #[test]
    fn the_weeks_are_those_that_a_midwife_counts() {
        let due = day(2027, 3, 12);
        // 280 days before the due date the count begins; on it stand forty weeks.
        assert_eq!(Gestation::on(due, day(2026, 6, 5)), Gestation::new(0, 0));
        assert_eq!(Gestation::on(due, due), Gestation::new(40, 0));
        assert_eq!(Gestation::on(due, day(2026, 11, 23)), Gestation::new(24, 3));
        assert_eq!(Gestation::on(due, day(2027, 3, 20)), Gestation::new(41, 1));
        assert_eq!(Gestation::on(due, day(2026, 6, 4)), None, "before it began");
        assert_eq!(Gestation::on(due, day(2027, 4, 10)), None, "44 weeks and a day");
    }

    #[test]
    fn weeks_and_days_said_on_a_day_are_a_due_date_and_back() {
        let on = day(2026, 11, 23);
        for weeks in 0..=MOST_WEEKS {
            for days in 0..7 {
                let Some(gestation) = Gestation::new(weeks, days) else {
                    assert_eq!(weeks, MOST_WEEKS);
                    continue;
                };
                let due = gestation.due(on).expect("the calendar goes on");
                assert_eq!(Gestation::on(due, on), Some(gestation));
            }
        }
        assert_eq!(Gestation::new(12, 7), None, "seven days are a week");
        assert_eq!(Gestation::new(45, 0), None);
        assert_eq!(Gestation::new(20, 0).and_then(|it| it.due(on)), Some(day(2027, 4, 12)));
    }

    #[test]
    fn a_due_date_that_cannot_be_right_is_told_from_one_that_can() {
        let today = day(2026, 11, 30);
        let ahead = |days: i64| DueDate::on(today + TimeDelta::days(days), today);
        assert_eq!(ahead(294), DueDate::Likely);
        assert_eq!(ahead(295), DueDate::TooFarAhead);
        assert_eq!(ahead(-28), DueDate::Likely, "late, and the baby may be here");
        assert_eq!(ahead(-29), DueDate::LongPast);
    }
}
