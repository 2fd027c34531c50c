//! Days and ages as people write them: what is wrong with what was typed, and which days may be meant.

use crate::context::Session;
use crate::session::Action;
use chrono::NaiveDate;
use windscreen_core::{
    Age, Entry, FieldKey, Subject, Text, WrittenDay, parse_age, written_day, years_on,
};
use windscreen_summary::date_words;
use windscreen_wording as wording;
use yew::{AttrValue, Callback};

/// What is wrong with a field, and the days that may be meant.
#[derive(Default)]
pub(super) struct Unread {
    pub(super) says: Text,
    pub(super) days: Vec<NaiveDate>,
    /// The day on which a baby may be due who is not said to be unborn.
    pub(super) is_due: Option<NaiveDate>,
}

/// What is wrong with a day, if anything is: what was typed stays, and whoever typed it says what was meant.
pub(super) fn unread_day(written: &Entry, today: NaiveDate) -> Unread {
    let (says, days): (Text, _) = match written_day(written.words(), today) {
        WrittenDay::Day(_) => return Unread::default(),
        WrittenDay::NoYear(days) | WrittenDay::ShortYear(days) => {
            (wording::form_date_which_year().into(), days)
        }
        WrittenDay::OtherWeekday(day) => {
            (wording::form_date_other_weekday(&date_words(day)), vec![day])
        }
        WrittenDay::Counted(day) => (wording::form_date_counted().into(), vec![day]),
        WrittenDay::Unread => (wording::form_date_wrong().into(), Vec::new()),
    };
    Unread { says, days, is_due: None }
}

/// The same of a day of birth, or of an age.
pub(super) fn unread_birth(written: &Entry, child: &Subject, today: NaiveDate) -> Unread {
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let says = |words: &str| Unread { says: words.into(), ..Unread::default() };
    match parse_age(written.words(), is_unborn) {
        Some(Age::Born(born)) => match years_on(born, today) {
            None => Unread { is_due: Some(born), ..says(wording::form_birth_later()) },
            Some(years) if 18 <= years => says(wording::field_born_adult()),
            Some(_) => Unread::default(),
        },
        Some(_) => Unread::default(),
        None => match written_day(written.words(), today) {
            // Without its year a day of birth may be one of eighteen.
            WrittenDay::NoYear(_) => says(wording::form_date_which_year()),
            WrittenDay::ShortYear(mut days) => {
                let age = |day: NaiveDate| years_on(day, today);
                days.retain(|day| {
                    is_unborn == (today < *day) && age(*day).is_none_or(|years| years < 18)
                });
                Unread { days, ..says(wording::form_date_which_year()) }
            }
            WrittenDay::Unread => says(wording::form_birth_wrong()),
            WrittenDay::Day(_) | WrittenDay::OtherWeekday(_) | WrittenDay::Counted(_) => {
                unread_day(written, today)
            }
        },
    }
}

/// Takes what is typed as a day of birth or an age.
pub(super) fn born(session: &Session, key: &FieldKey, child: &Subject) -> Callback<AttrValue> {
    let (session, key, child) = (session.clone(), key.clone(), child.clone());
    Callback::from(move |words: AttrValue| {
        take_birth(&session, &key, &child, Entry::from(words.as_str()));
    })
}

/// Writes it down, and says how old the child is. What cannot be read changes no age, and an empty field knows none.
pub(super) fn take_birth(session: &Session, key: &FieldKey, child: &Subject, entry: Entry) {
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let age = if entry.is_blank() {
        Some(if is_unborn { Age::Unborn(None) } else { Age::NotKnown })
    } else {
        let later = |age: &Age| matches!(age, Age::Born(born) if session.today() < *born);
        parse_age(entry.words(), is_unborn).filter(|age| !later(age))
    };
    session.dispatch(Action::Note(key.clone(), entry));
    session.dispatch(Action::Age(child.id, age));
}
