//! Working days, counted over dated bank holidays.

use crate::{CalendarId, Mark};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The bank holidays of one country, as far as they are held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The id by which areas name this calendar.
    pub id: CalendarId,
    /// The last year whose holidays are held.
    pub until: i32,
    /// How sure we are of the days.
    pub mark: Mark,
    /// The holidays, in order.
    pub days: Vec<NaiveDate>,
}

/// A day counted in working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingDay {
    /// The day reached.
    pub date: NaiveDate,
    /// Whether it lies past the last year held, so that bank holidays may be missing.
    pub beyond_calendar: bool,
}

impl Calendar {
    /// One of which no day is held: empty and past its last year, so that a result still shows, and says that bank
    /// holidays may be missing.
    pub fn not_held(id: CalendarId) -> Calendar {
        Calendar { id, until: 0, mark: Mark::Proposed, days: Vec::new() }
    }

    /// Whether people are at work: not Saturday, Sunday or a bank holiday held here.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.days.contains(&day)
    }

    /// The day that lies `n` working days after `from`; `from` itself is not counted.
    /// With `n` 0 it is `from`.
    pub fn working_days_after(&self, from: NaiveDate, n: u16) -> WorkingDay {
        let mut date = from;
        let mut left = n;
        while 0 < left {
            let Some(next) = date.checked_add_days(Days::new(1)) else { break };
            date = next;
            if self.is_working_day(date) {
                left -= 1;
            }
        }
        WorkingDay { date, beyond_calendar: self.until < date.year() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a day written in a test exists")
    }

    #[test]
    fn a_working_day_skips_the_weekend_and_bank_holidays() {
        let calendar = Calendar {
            id: "test".into(),
            until: 2026,
            mark: Mark::Proposed,
            days: vec![day(2026, 12, 25), day(2026, 12, 28)],
        };
        // Christmas Eve 2026 is a Thursday; Friday and Monday are holidays.
        let next = calendar.working_days_after(day(2026, 12, 24), 1);
        assert_eq!(next, WorkingDay { date: day(2026, 12, 29), beyond_calendar: false });
        assert!(calendar.working_days_after(day(2026, 12, 31), 1).beyond_calendar);
        assert_eq!(calendar.working_days_after(day(2026, 12, 25), 0).date, day(2026, 12, 25));
    }
}
