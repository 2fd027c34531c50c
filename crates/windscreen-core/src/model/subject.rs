//! Whom a record is about: a child, an unborn baby or an adult, and what is known of their age.

use crate::{DueDate, FactId, Text, Truth};
use chrono::{Datelike, NaiveDate};
use litemap::LiteMap;

/// A person's place in the record: 0, 1, 2 … It says nothing about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubjectId(pub u32);

/// Whether this is a child (unborn included), an adult the instrument is about, or a home in which children stay.
///
/// What is about a home stands among the children's papers; what is about an adult never does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A child or an unborn baby.
    Child,
    /// An adult, as in a checklist about an adult victim.
    Adult,
    /// A home. It has no age; which children stay there stands in [`Subject::not_here`].
    Home,
}

impl Role {
    /// Whether papers of this kind are the children's: about a child, or about a home where children stay.
    pub fn is_of_children(self) -> bool {
        self != Role::Adult
    }
}

/// What is known of a person's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Age {
    /// Born on this day.
    Born(NaiveDate),
    /// In whole years, as said by somebody.
    Years(u8),
    /// Somewhere between two ages, both included.
    Between(u8, u8),
    /// Not born yet; the due date if it is known.
    Unborn(Option<NaiveDate>),
    /// Not known. Every rule that asks the age then *could not be tried*.
    NotKnown,
}

/// The whole years a person may have, both ends included. An unborn baby has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeRange {
    /// Not born yet.
    Unborn,
    /// At least the first, at most the second.
    Years(u8, u8),
}

/// The oldest age that a range of years can hold.
const OLDEST: u8 = 130;

/// The last whole year in which a person is a child.
pub(super) const LAST_CHILD_YEAR: u8 = 17;

impl AgeRange {
    /// Whether the age lies in `from..under`, in whole years.
    pub fn is_within(self, from: u8, under: u8) -> Truth {
        match self {
            AgeRange::Unborn => Truth::False,
            AgeRange::Years(low, high) => {
                if from <= low && high < under {
                    Truth::True
                } else if high < from || under <= low {
                    Truth::False
                } else {
                    Truth::Unknown
                }
            }
        }
    }
}

/// The whole years before which a child is taken to have no words yet: what was seen of them counts instead.
const BEFORE_WORDS: u8 = 2;

/// Completed years on `today` of somebody born on `born`; `None` if `born` is later than `today`.
///
/// A birthday counts from the start of the day. Somebody born on 29 February completes a year on
/// 1 March in a year without that day: the later of the two customs, so that a rule for younger
/// children never stops a day early.
pub fn years_on(born: NaiveDate, today: NaiveDate) -> Option<u8> {
    if today < born {
        return None;
    }
    let birthday_reached = (born.month(), born.day()) <= (today.month(), today.day());
    let years = today.year() - born.year() - i32::from(!birthday_reached);
    Some(u8::try_from(years).unwrap_or(OLDEST).min(OLDEST))
}

impl Age {
    /// What is left of an age said on one day, on a later one: whole years may have moved on by one more.
    #[must_use]
    pub fn later(self, said: NaiveDate, today: NaiveDate) -> Age {
        if today <= said {
            return self;
        }
        let years = years_on(said, today).unwrap_or(0);
        let (low, high) = match self {
            Age::Years(n) => (n, n),
            Age::Between(from, to) => (from.min(to), from.max(to)),
            Age::Born(_) | Age::Unborn(_) | Age::NotKnown => return self,
        };
        let on = |age: u8, years: u8| age.saturating_add(years).min(OLDEST);
        Age::Between(on(low, years), on(high, years.saturating_add(1)))
    }
}

/// One person in the record, or one home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Their place in the record.
    pub id: SubjectId,
    /// What they are called on screen: "Child 1" or initials. Never needed to be a name.
    pub label: Text,
    /// Child or adult.
    pub role: Role,
    /// What is known of their age.
    pub age: Age,
    /// Facts that rules may ask. A fact that is not here was not asked: unknown, never no.
    pub facts: LiteMap<FactId, Truth>,
    /// What was known before the birth of somebody who was in the record as an unborn baby, and has been born since;
    /// `None` for everybody else.
    pub before_birth: Option<BeforeBirth>,
    /// Of a home, the children who never stay there. Every other child of the record is taken to stay there, those who
    /// are added later too, so that nobody is left out by being forgotten.
    pub not_here: Vec<SubjectId>,
}

/// What stays known of a pregnancy once the baby has been born.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeforeBirth {
    /// The day on which the baby was due, if it was known.
    pub due: Option<NaiveDate>,
}

impl Subject {
    /// A person of whom only the label, role and age are known.
    pub fn new(id: SubjectId, label: impl Into<Text>, role: Role, age: Age) -> Subject {
        let facts = LiteMap::new();
        Subject {
            id,
            label: label.into(),
            role,
            age,
            facts,
            not_here: Vec::new(),
            before_birth: None,
        }
    }

    /// The ages this person may have on `today`. A date of birth still to come is not believed.
    pub fn ages_on(&self, today: NaiveDate) -> AgeRange {
        let unknown = match self.role {
            Role::Child => AgeRange::Years(0, LAST_CHILD_YEAR),
            Role::Adult | Role::Home => AgeRange::Years(0, OLDEST),
        };
        match self.age {
            Age::Born(born) => {
                years_on(born, today).map_or(unknown, |years| AgeRange::Years(years, years))
            }
            Age::Years(years) => AgeRange::Years(years, years),
            Age::Between(low, high) => AgeRange::Years(low.min(high), high.max(low)),
            Age::Unborn(_) => AgeRange::Unborn,
            Age::NotKnown => unknown,
        }
    }

    /// What is known of a fact: unknown if it was not asked.
    pub fn fact(&self, fact: &str) -> Truth {
        self.facts.get(fact).copied().unwrap_or(Truth::Unknown)
    }

    /// Whether this is a home where that child stays: every child does, unless somebody said that they never do.
    pub fn is_home_of(&self, child: &Subject) -> bool {
        self.role == Role::Home && child.role == Role::Child && !self.not_here.contains(&child.id)
    }

    /// Whether this is a baby of whom nobody can expect words: a child who has been born and is known to be under two. One
    /// whose age is not known is never taken for a baby.
    pub fn is_before_words(&self, today: NaiveDate) -> bool {
        self.role == Role::Child && self.ages_on(today).is_within(0, BEFORE_WORDS).is_true()
    }

    /// Whether something can be done before a child goes home: not of a baby who is not born yet, nor of a home, where
    /// whoever looked at it stands. Of an adult it is said of the children.
    pub fn may_go_home(&self, today: NaiveDate) -> bool {
        self.role != Role::Home && self.ages_on(today) != AgeRange::Unborn
    }

    /// Whether this is an unborn baby whose due date lies before `today`: the baby may be here.
    pub fn due_date_passed(&self, today: NaiveDate) -> bool {
        matches!(self.age, Age::Unborn(Some(due)) if due < today)
    }

    /// The day on which an unborn baby is due, if it is known and can be right on `today`: no date is worked out from
    /// any other.
    pub fn due_date(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self.age {
            Age::Unborn(Some(due)) if DueDate::on(due, today) == DueDate::Likely => Some(due),
            _ => None,
        }
    }

    /// The day of birth of somebody who was in the record before it.
    pub fn born_since(&self) -> Option<NaiveDate> {
        match self.age {
            Age::Born(born) if self.before_birth.is_some() => Some(born),
            _ => None,
        }
    }

    /// Takes what is known of the age now. Of an unborn baby who is not one any more the due date stays known, unless they
    /// were born over a year ago: then somebody was entered as unborn by a slip.
    pub fn take_age(&mut self, age: Age, today: NaiveDate) {
        if let Age::Unborn(due) = self.age {
            self.before_birth = Some(BeforeBirth { due });
        }
        self.age = age;
        let is_baby = match age {
            Age::Born(born) => years_on(born, today).is_none_or(|years| years == 0),
            Age::Years(0) | Age::NotKnown => true,
            Age::Years(_) | Age::Between(..) | Age::Unborn(_) => false,
        };
        if !is_baby {
            self.before_birth = None;
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
    fn a_birthday_counts_from_the_start_of_the_day() {
        assert_eq!(years_on(day(2012, 11, 22), day(2026, 11, 21)), Some(13));
        assert_eq!(years_on(day(2012, 11, 22), day(2026, 11, 22)), Some(14));
    }

    #[test]
    fn a_child_born_on_29_february_turns_older_on_1_march() {
        assert_eq!(years_on(day(2012, 2, 29), day(2026, 2, 28)), Some(13));
        assert_eq!(years_on(day(2012, 2, 29), day(2026, 3, 1)), Some(14));
        assert_eq!(years_on(day(2012, 2, 29), day(2028, 2, 29)), Some(16));
    }

    #[test]
    fn a_birth_still_to_come_is_not_an_age() {
        assert_eq!(years_on(day(2027, 1, 1), day(2026, 1, 1)), None);
        let child = Subject::new(SubjectId(0), "Child 1", Role::Child, Age::Born(day(2027, 1, 1)));
        assert_eq!(child.ages_on(day(2026, 1, 1)), AgeRange::Years(0, 17));
    }

    #[test]
    fn a_due_date_passes_on_the_day_after() {
        let baby =
            Subject::new(SubjectId(0), "Baby", Role::Child, Age::Unborn(Some(day(2026, 5, 1))));
        assert!(!baby.due_date_passed(day(2026, 5, 1)));
        assert!(baby.due_date_passed(day(2026, 5, 2)));
    }

    #[test]
    fn nothing_is_done_before_a_home_or_an_unborn_baby_goes_home() {
        let may =
            |role, age| Subject::new(SubjectId(0), "A", role, age).may_go_home(day(2026, 12, 1));
        assert!(may(Role::Child, Age::NotKnown) && may(Role::Child, Age::Years(0)));
        assert!(!may(Role::Home, Age::NotKnown) && !may(Role::Child, Age::Unborn(None)));
    }

    #[test]
    fn a_birth_keeps_the_due_date() {
        let due = day(2026, 12, 20);
        let mut baby = Subject::new(SubjectId(0), "Baby", Role::Child, Age::Unborn(Some(due)));
        let today = day(2026, 11, 30);
        baby.take_age(Age::Born(day(2026, 11, 29)), today);
        assert_eq!(baby.age, Age::Born(day(2026, 11, 29)));
        assert_eq!(baby.before_birth, Some(BeforeBirth { due: Some(due) }));
        assert_eq!(baby.born_since(), Some(day(2026, 11, 29)));
        baby.take_age(Age::Born(day(2026, 11, 28)), today);
        assert_eq!(baby.before_birth, Some(BeforeBirth { due: Some(due) }), "a day put right");
        baby.take_age(Age::Unborn(Some(due)), today);
        assert_eq!((baby.before_birth, baby.born_since()), (None, None), "not born after all");
        baby.take_age(Age::Born(day(2019, 1, 1)), today);
        assert_eq!(baby.before_birth, None, "entered as unborn by a slip");
        let mut child = Subject::new(SubjectId(1), "Child", Role::Child, Age::NotKnown);
        child.take_age(Age::Born(day(2026, 11, 29)), today);
        assert_eq!(child.born_since(), None);
    }

    #[test]
    fn a_due_date_that_cannot_be_right_is_not_used() {
        let baby = |due| Subject::new(SubjectId(0), "Baby", Role::Child, Age::Unborn(due));
        let today = day(2026, 11, 30);
        assert_eq!(baby(Some(day(2027, 3, 1))).due_date(today), Some(day(2027, 3, 1)));
        assert_eq!(baby(Some(day(2028, 3, 1))).due_date(today), None);
        assert_eq!(baby(Some(day(2026, 1, 1))).due_date(today), None);
        assert_eq!(baby(None).due_date(today), None);
    }

    #[test]
    fn an_age_that_straddles_a_boundary_is_unknown_not_false() {
        assert_eq!(AgeRange::Years(0, 17).is_within(0, 14), Truth::Unknown);
        assert_eq!(AgeRange::Years(13, 13).is_within(0, 14), Truth::True);
        assert_eq!(AgeRange::Years(14, 14).is_within(0, 14), Truth::False);
        assert_eq!(AgeRange::Unborn.is_within(0, 14), Truth::False);
    }
}
