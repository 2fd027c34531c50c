//! How long something may take: from which event it counts, and by when it is due.

use crate::{Calendar, Id, Provenance, Text, WorkingDay};
use chrono::{Days, Months, NaiveDate};

/// Something that happened, or will, on one day, from which a time limit counts or by which it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// The front door was telephoned.
    Call,
    /// The referral was sent in writing.
    Written,
    /// The front door heard of it: on the day of the call or of the writing, whichever came first. No field holds it.
    Referral,
    /// The front door answered.
    Reply,
    /// A child was seen.
    ChildSeen,
    /// That was written up.
    VisitRecorded,
    /// The council's assessment was finished.
    Assessment,
    /// The strategy discussion at which a child protection enquiry was begun.
    StrategyDiscussion,
    /// The first child protection conference.
    Conference,
    /// The last meeting of the core group.
    CoreGroup,
    /// The last review conference.
    ReviewConference,
    /// It was seen that a family may need early help.
    EarlyHelpNeed,
    /// Somebody looked whether the family has a plan or a lead practitioner already.
    EarlyHelpCheck,
    /// The family agreed to early help.
    EarlyHelp,
    /// The early help assessment was finished.
    EarlyHelpAssessment,
    /// The family's plan was made.
    EarlyHelpPlan,
    /// The last meeting at which that plan was reviewed.
    EarlyHelpReview,
    /// Early help ended, or went over into something else.
    EarlyHelpEnd,
    /// The day on which a baby is due. No field holds it: it is the child's.
    Birth,
}

impl Event {
    /// Every event, in the order in which they happen.
    pub const ALL: [Event; 19] = [
        Event::Call,
        Event::Written,
        Event::Referral,
        Event::Reply,
        Event::ChildSeen,
        Event::VisitRecorded,
        Event::Assessment,
        Event::StrategyDiscussion,
        Event::Conference,
        Event::CoreGroup,
        Event::ReviewConference,
        Event::EarlyHelpNeed,
        Event::EarlyHelpCheck,
        Event::EarlyHelp,
        Event::EarlyHelpAssessment,
        Event::EarlyHelpPlan,
        Event::EarlyHelpReview,
        Event::EarlyHelpEnd,
        Event::Birth,
    ];
}

/// How long something may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// Working days: the day of the event is not counted.
    WorkingDays(u16),
    /// Hours. Only days are held, so it is due on the day on which they have passed.
    Hours(u16),
    /// Days, weekends and bank holidays included.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Calendar months.
    Months(u16),
    /// Days before the event.
    DaysBefore(u16),
}

impl Allowed {
    /// The day by which it is due.
    pub fn due(self, from: NaiveDate, calendar: &Calendar) -> WorkingDay {
        let days = |days: u16| from.checked_add_days(Days::new(days.into()));
        let date = match self {
            Allowed::WorkingDays(n) => return calendar.working_days_after(from, n),
            Allowed::Hours(n) => days(n.div_ceil(24)),
            Allowed::Days(n) => days(n),
            Allowed::Weeks(n) => days(n.saturating_mul(7)),
            Allowed::Months(n) => from.checked_add_months(Months::new(n.into())),
            Allowed::DaysBefore(n) => from.checked_sub_days(Days::new(n.into())),
        };
        WorkingDay { date: date.unwrap_or(from), beyond_calendar: false }
    }
}

/// A time limit that is the same everywhere, or of which an area sets the number: the area's
/// [`TimeLimit`](crate::TimeLimit) of the same id has the last word on how long, and on what to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Its id.
    pub id: Id,
    /// What is to happen.
    pub text: Text,
    /// From which event it counts.
    pub from: Event,
    /// Which event shows that it was kept; `None` if nothing that the record holds does.
    pub until: Option<Event>,
    /// With which event nobody waits for it any more, whether it was kept or not.
    pub ends_with: Option<Event>,
    /// How long; `None` where only an area sets it.
    pub allowed: Option<Allowed>,
    /// What to know about it; empty for nothing.
    pub says: Text,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Mark;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day written in a test exists")
    }

    #[test]
    fn a_limit_counts_from_its_event_in_its_own_measure() {
        let calendar =
            Calendar { id: "t".into(), until: 2027, mark: Mark::Proposed, days: vec![day(12, 25)] };
        let due = |allowed: Allowed, from| allowed.due(from, &calendar).date;
        // Friday 27 November: the weekend is no working day, and counts for hours and days.
        assert_eq!(due(Allowed::WorkingDays(1), day(11, 27)), day(11, 30));
        assert_eq!(due(Allowed::Hours(24), day(11, 27)), day(11, 28));
        assert_eq!(due(Allowed::Hours(25), day(11, 27)), day(11, 29));
        assert_eq!(due(Allowed::Days(10), day(11, 27)), day(12, 7));
        assert_eq!(due(Allowed::Weeks(6), day(11, 2)), day(12, 14));
        assert_eq!(due(Allowed::Months(1), day(10, 31)), day(11, 30));
        assert_eq!(due(Allowed::DaysBefore(28), day(12, 29)), day(12, 1));
    }
}
