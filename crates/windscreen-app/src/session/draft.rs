//! What is typed and may not be a value yet: half a date, a number that is none, a label that ends in a space.
//!
//! It is shown for as long as it agrees with what the record holds. What is typed about somebody or into an item outlasts
//! the page, so that a slip is found again where it was made; everything else goes with it.

use chrono::{Datelike, NaiveDate};
use windscreen_core::{
    Age, DueDate, Gestation, InstrumentId, ItemId, MOST_WEEKS, Role, SubjectId, Text, Value, day_of,
};
use windscreen_wording as wording;

/// What a draft is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftKey {
    /// What a person is called.
    Label(SubjectId),
    /// How old a person is.
    Age(SubjectId),
    /// How old somebody is who is not in the record yet.
    NewAge,
    /// On which day an unborn baby was born.
    Birth(SubjectId),
    /// Whose rows of a list are shown: a child's number, or nothing for all.
    RowsOf,
    /// The passphrase of a file. It is never kept and never copied.
    Passphrase,
    /// The passphrase once more.
    PassphraseAgain,
    /// An item of a person's sheet on a tool, answered with a number, and the greatest that it takes.
    Number(SubjectId, InstrumentId, ItemId, u16),
    /// An item of a person's sheet on a tool, answered with a date.
    Date(SubjectId, InstrumentId, ItemId),
}

/// Which part of a draft is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftPart {
    /// Which kind of answer it is.
    Mode,
    /// A number or a word.
    Word,
    /// The day, the month or the year of a date.
    Date(usize),
    /// How many weeks a pregnancy has lasted.
    Weeks,
    /// How many days beyond them.
    Days,
    /// The day, the month or the year of the day on which that was so.
    SaidOn(usize),
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Which kind of answer it is.
    pub mode: Text,
    /// A number or a word.
    pub word: Text,
    /// Day, month and year.
    pub date: [Text; 3],
    /// The weeks of a pregnancy, and the days beyond them.
    pub weeks: [Text; 2],
    /// Day, month and year on which a pregnancy had lasted so long: no due date, and never taken for one.
    pub said_on: [Text; 3],
}

/// What a draft comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DraftValue {
    Label(Text),
    Age(Age),
    Value(Value),
}

impl Draft {
    /// The draft with one part filled in.
    pub(crate) fn set(&mut self, part: DraftPart, words: Text) {
        match part {
            DraftPart::Mode => self.choose(words),
            DraftPart::Word => self.word = words,
            DraftPart::Weeks => self.weeks[0] = words,
            DraftPart::Days => self.weeks[1] = words,
            DraftPart::Date(n) => {
                if let Some(slot) = self.date.get_mut(n) {
                    *slot = words;
                }
            }
            DraftPart::SaidOn(n) => {
                if let Some(slot) = self.said_on.get_mut(n) {
                    *slot = words;
                }
            }
        }
    }

    /// Another kind of answer. A due date that was worked out from weeks goes along to the boxes for one.
    fn choose(&mut self, mode: Text) {
        let due = self.due_by_weeks().filter(|_| &*self.mode == "weeks" && &*mode == "unborn");
        if let Some(due) = due {
            self.write_day(due);
        }
        self.mode = mode;
    }

    /// The due date that follows from weeks and days on a day.
    fn due_by_weeks(&self) -> Option<NaiveDate> {
        self.gestation()?.due(day_in(&self.said_on)?)
    }

    /// The age, if it is one.
    pub(crate) fn age(&self) -> Option<Age> {
        match &*self.mode {
            "years" => self.word.trim().parse().ok().filter(|years| *years < 18).map(Age::Years),
            "born" => self.day().map(Age::Born),
            "unborn" => Some(Age::Unborn(self.day())),
            "weeks" => Some(Age::Unborn(self.due_by_weeks())),
            "due-not-known" => Some(Age::Unborn(None)),
            "not-known" => Some(Age::NotKnown),
            "18" => Some(Age::Between(18, 130)),
            "16" => Some(Age::Between(16, 17)),
            "13" => Some(Age::Between(13, 15)),
            "0" => Some(Age::Between(0, 12)),
            _ => None,
        }
    }

    /// How far a pregnancy is said to be, if it can be so far. No days are none.
    fn gestation(&self) -> Option<Gestation> {
        let [weeks, days] = &self.weeks;
        let days = if days.trim().is_empty() { Some(0) } else { days.trim().parse().ok() };
        Gestation::new(weeks.trim().parse().ok()?, days?)
    }

    /// Why weeks and days on a day say nothing of a due date; none while they are not all written.
    fn weeks_problem(&self, today: NaiveDate) -> Option<&'static str> {
        let [weeks, days] = &self.weeks;
        let number = |words: &Text| words.trim().parse::<u8>().ok();
        if !weeks.trim().is_empty() && number(weeks).is_none_or(|weeks| MOST_WEEKS < weeks) {
            return Some(wording::field_weeks_wrong());
        }
        if !days.trim().is_empty() && number(days).is_none_or(|days| 6 < days) {
            return Some(wording::field_days_wrong());
        }
        if !weeks.trim().is_empty() && self.gestation().is_none() {
            return Some(wording::field_weeks_wrong());
        }
        if is_no_day(&self.said_on) {
            return Some(wording::field_no_day_of_weeks());
        }
        if day_in(&self.said_on).is_some_and(|on| today < on) {
            return Some(wording::field_weeks_later());
        }
        self.due_by_weeks().and_then(|due| due_problem(due, today))
    }

    /// Why what is filled in is no day on which a baby who was not born yet can have been born.
    pub(crate) fn birth_problem(&self, today: NaiveDate) -> Option<&'static str> {
        match self.day() {
            _ if self.is_no_day() => Some(wording::field_no_day_of_age()),
            None => Some(wording::field_birth_needed()),
            Some(born) if today < born => Some(wording::field_birth_later()),
            Some(born) if today.years_since(born).is_none_or(|years| 0 < years) => {
                Some(wording::field_birth_long_ago())
            }
            Some(_) => None,
        }
    }

    /// The day, if it is one of this century or the last.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        day_in(&self.date)
    }

    /// Why what is filled in is no age of a child, or of anybody: said where the question stands, and nothing is taken.
    pub(crate) fn age_problem(&self, role: Role, today: NaiveDate) -> Option<&'static str> {
        match (&*self.mode, self.day()) {
            ("born" | "unborn", _) if self.is_no_day() => Some(wording::field_no_day_of_age()),
            ("unborn", Some(due)) => due_problem(due, today),
            ("weeks", _) => self.weeks_problem(today),
            ("born", Some(born)) if today < born => Some(wording::field_born_later()),
            ("born", Some(born)) if role == Role::Child => today
                .years_since(born)
                .filter(|years| 18 <= *years)
                .map(|_| wording::field_born_adult()),
            ("years", _) if !self.word.trim().is_empty() && self.age().is_none() => {
                Some(wording::field_years_of_child())
            }
            _ => None,
        }
    }

    /// Whether day, month and year are all filled in, and there is no such day.
    pub(crate) fn is_no_day(&self) -> bool {
        is_no_day(&self.date)
    }

    /// The whole number from 0 to the greatest, if it is one.
    fn number(&self, most: u16) -> Option<u16> {
        self.word.trim().parse::<u16>().ok().filter(|n| *n <= most)
    }

    /// Whether something is written that is no such number.
    pub(crate) fn is_no_number(&self, most: u16) -> bool {
        !self.word.trim().is_empty() && self.number(most).is_none()
    }

    fn of_age(age: Age) -> Draft {
        let mut draft = Draft::default();
        let mode = match age {
            Age::Years(years) => {
                draft.word = years.to_string().into();
                "years"
            }
            Age::Born(born) => {
                draft.write_day(born);
                "born"
            }
            Age::Unborn(due) => {
                if let Some(due) = due {
                    draft.write_day(due);
                }
                "unborn"
            }
            Age::Between(18, _) => "18",
            Age::Between(16, _) => "16",
            Age::Between(13, _) => "13",
            Age::Between(_, _) => "0",
            Age::NotKnown => "not-known",
        };
        draft.mode = mode.into();
        draft
    }

    fn write_day(&mut self, day: NaiveDate) {
        self.date = [
            day.day().to_string().into(),
            day.month().to_string().into(),
            day.year().to_string().into(),
        ];
    }

    pub(super) fn of(value: DraftValue) -> Draft {
        let mut draft = Draft::default();
        match value {
            DraftValue::Label(label) => draft.word = label,
            DraftValue::Age(age) => return Draft::of_age(age),
            DraftValue::Value(Value::Number(n)) => draft.word = n.to_string().into(),
            DraftValue::Value(Value::Date(day)) => draft.write_day(day),
            DraftValue::Value(_) => {}
        }
        draft
    }
}

fn day_in([day, month, year]: &[Text; 3]) -> Option<NaiveDate> {
    day_of(day.trim(), month.trim(), year.trim())
}

fn is_no_day(boxes: &[Text; 3]) -> bool {
    boxes.iter().all(|part| !part.trim().is_empty()) && day_in(boxes).is_none()
}

/// Why a due date cannot be right: it is kept, and nothing is worked out from it.
fn due_problem(due: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    match DueDate::on(due, today) {
        DueDate::Likely => None,
        DueDate::TooFarAhead => Some(wording::field_due_too_far()),
        DueDate::LongPast => Some(wording::field_due_long_past()),
    }
}

impl DraftKey {
    /// Whether what is typed here and is no value yet is kept while somebody looks at other pages: of what stands in the
    /// record, and of no passphrase.
    pub(super) fn outlasts_page(&self) -> bool {
        matches!(self, DraftKey::Age(_) | DraftKey::Number(..) | DraftKey::Date(..))
    }

    /// What a draft comes to here.
    pub(crate) fn value(&self, draft: &Draft) -> DraftValue {
        match self {
            // A pasted mark that turns words round would turn ours round too.
            DraftKey::Label(_) => {
                DraftValue::Label(windscreen_summary::clean(&draft.word.trim().into()))
            }
            DraftKey::Age(_) | DraftKey::NewAge => {
                DraftValue::Age(draft.age().unwrap_or(Age::NotKnown))
            }
            DraftKey::Passphrase
            | DraftKey::PassphraseAgain
            | DraftKey::RowsOf
            | DraftKey::Birth(_) => DraftValue::Label(draft.word.clone()),
            DraftKey::Number(.., most) => {
                DraftValue::Value(draft.number(*most).map_or(Value::Unanswered, Value::Number))
            }
            DraftKey::Date(..) => {
                DraftValue::Value(draft.day().map_or(Value::Unanswered, Value::Date))
            }
        }
    }
}
