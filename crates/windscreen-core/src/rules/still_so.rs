//! What was answered last time, beside what is asked now; and one press that says *still so*.
//!
//! Nobody's old answer counts by itself: until it is given again, the question was not looked at. An answer that reassures
//! about a sign of harm is never given again together with others.

use super::rest_of_part::RestOfPart;
use crate::{
    Answer, AskedIn, Instrument, Item, ItemId, Meaning, Readings, Record, SubjectId, Value,
};
use chrono::NaiveDate;

/// What was answered to an item at the last of the earlier times at which it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastAnswer<'a> {
    /// On which day.
    pub day: NaiveDate,
    /// What was answered.
    pub answer: &'a Answer,
    /// Whether the tool was the present edition then, so that it can be given again.
    pub same_edition: bool,
    /// In which licensed words it was asked then; `None` for the instrument's own.
    pub asked: Option<&'a AskedIn>,
}

impl Record {
    /// What was answered last; `None` if it never was.
    pub fn last_answer(
        &self,
        subject: SubjectId,
        instrument: &Instrument,
        item: &ItemId,
    ) -> Option<LastAnswer<'_>> {
        self.earlier.iter().rev().find_map(|earlier| {
            let sheet = earlier.record.sheet(subject, &instrument.id)?;
            let answer = sheet.answer(item).filter(|it| it.value != Value::Unanswered)?;
            let same_edition = earlier
                .instruments
                .iter()
                .any(|(tool, edition)| *tool == instrument.id && *edition == instrument.edition);
            let asked = sheet.asked_in(item);
            Some(LastAnswer { day: earlier.written, answer, same_edition, asked })
        })
    }
}

impl Instrument {
    /// The value that *still so* gives to an item: the last one, where the item still offers it. What was not known is no
    /// answer to give again, nor is one that was given to other words than these.
    pub fn still_so(&self, record: &Record, subject: SubjectId, item: &Item) -> Option<Value> {
        let last = record.last_answer(subject, self, &item.id).filter(|last| last.same_edition)?;
        let same_words = match (last.asked, self.licence()) {
            (Some(asked), Some(licence)) => asked.is(licence),
            (None, None) => true,
            _ => false,
        };
        if !same_words {
            return None;
        }
        let is_known = match &last.answer.value {
            // What a child said once, they have not said again.
            Value::Unanswered | Value::NotKnown | Value::Words(_) => false,
            Value::Choice(choice) => self
                .scale_of(item)
                .and_then(|scale| scale.choice(choice))
                .is_some_and(|choice| choice.means != Meaning::NotKnown),
            Value::Number(number) if item.most < *number => false,
            Value::Number(_) | Value::Date(_) => self.scale_of(item).is_none(),
        };
        is_known.then(|| last.answer.value.clone())
    }

    /// What one press would do to the part at this place: each unanswered question as it was answered last. Of the signs
    /// of harm only those that were raised; the others are each answered by itself.
    pub fn part_still_so(
        &self,
        record: &Record,
        subject: SubjectId,
        part: usize,
        readings: &Readings,
    ) -> RestOfPart {
        let mut rest = RestOfPart::default();
        let items = self.sections.get(part).and_then(|part| self.items.get(part.items.clone()));
        let open = items.unwrap_or_default().iter();
        for item in open.filter(|item| readings.of(&item.id).is_unanswered()) {
            let Some(value) = self.still_so(record, subject, item) else { continue };
            let last = Answer { value: value.clone(), ..Answer::default() };
            let is_raised = last.meaning(item, self).is_some_and(Meaning::is_raised);
            if self.is_grave_sign(item) && !is_raised {
                rest.signs.push(item.id.clone());
            } else {
                rest.answers.push((item.id.clone(), value));
            }
        }
        rest
    }
}
