//! One press that answers the rest of a part *not known*, and one that takes exactly that back.

use crate::{
    Answer, AnswerTest, Condition, Instrument, InstrumentId, Item, ItemId, Kind, Level, Meaning,
    Readings, Record, Rule, Section, SubjectId, Value,
};

/// What one press would do to a part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RestOfPart {
    /// Each item that is shown, unanswered and may be said to be not known, with the answer that says so.
    pub answers: Vec<(ItemId, Value)>,
    /// The signs of harm and grave danger that are shown and unanswered. Each is answered by itself.
    pub signs: Vec<ItemId>,
}

/// As what one press answers the rest of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestAs {
    /// Not known.
    NotKnown,
    /// As it was answered last time.
    StillSo,
}

/// What one press answered, so that another takes back exactly that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredRest {
    /// Whose sheet it was.
    pub subject: SubjectId,
    /// Which tool.
    pub instrument: InstrumentId,
    /// The place of the part.
    pub part: usize,
    /// As what.
    pub answered: RestAs,
    /// Whether there was a sheet before.
    had_sheet: bool,
    /// Each item, what stood there before if anything did, and what was answered.
    answers: Vec<(ItemId, Option<Answer>, Value)>,
}

impl AnsweredRest {
    /// The items that were answered.
    pub fn items(&self) -> impl Iterator<Item = &ItemId> {
        self.answers.iter().map(|(item, ..)| item)
    }

    /// How many were answered.
    pub fn n(&self) -> usize {
        self.answers.len()
    }
}

impl Instrument {
    /// Whether one answer here can say by itself that somebody must act now or today: a sign of harm, or one that a rule
    /// about grave danger names. A grade names no sign: every one of them can be the worst.
    pub fn is_grave_sign(&self, item: &Item) -> bool {
        item.kind == Kind::Harm
            || item.follow_up.is_some()
            || self.rules.iter().any(|rule| names(&rule.when, rule, &item.id))
    }

    /// What one press would do to the part at this place, as the sheet was read.
    pub fn rest_of_part(&self, part: usize, readings: &Readings) -> RestOfPart {
        let mut rest = RestOfPart::default();
        let items = self.sections.get(part).map(|section: &Section| section.items.clone());
        let items = items.and_then(|item| self.items.get(item)).unwrap_or_default();
        for item in items.iter().filter(|item| readings.of(&item.id).is_unanswered()) {
            if self.is_grave_sign(item) {
                rest.signs.push(item.id.clone());
            } else if let Some(value) = self.not_known(item) {
                rest.answers.push((item.id.clone(), value));
            }
        }
        rest
    }

    /// The answer that says that this is not known; `None` where the item takes none.
    fn not_known(&self, item: &Item) -> Option<Value> {
        match self.scale_of(item) {
            Some(scale) => {
                let choice =
                    scale.choices.iter().find(|choice| choice.means == Meaning::NotKnown)?;
                Some(Value::Choice(choice.id.clone()))
            }
            None => Some(Value::NotKnown),
        }
    }
}

/// Whether a rule about grave danger names this item.
fn names(condition: &Condition, rule: &Rule, item: &ItemId) -> bool {
    let warns = rule.alert || !rule.headline.is_empty();
    let is_now = rule.level.is_some_and(Level::is_now);
    match condition {
        Condition::Any(pick) => {
            let is_sign =
                pick.answered.iter().any(|answered| matches!(answered, AnswerTest::Is(_)));
            (warns || (is_now && is_sign)) && pick.items.contains(item)
        }
        Condition::Gaps(pick) => warns && pick.items.contains(item),
        Condition::HarmAt(items) => items.contains(item),
        Condition::AtLeast(it, _) | Condition::Within(it, _) => (warns || is_now) && it == item,
        Condition::All(all) | Condition::OneOf(all) => all.iter().any(|it| names(it, rule, item)),
        Condition::Count(..)
        | Condition::Sections(..)
        | Condition::CouldReach(..)
        | Condition::Age { .. }
        | Condition::Fact(_)
        | Condition::Harm
        | Condition::HarmUnknown => false,
    }
}

impl Record {
    /// Answers the rest of a part as [`Instrument::rest_of_part`] or [`Instrument::part_still_so`] says. What is answered already stays, whatever `rest`
    /// says of it.
    pub fn answer_rest(
        &mut self,
        subject: SubjectId,
        instrument: &Instrument,
        part: usize,
        rest: &RestOfPart,
        answered: RestAs,
    ) -> AnsweredRest {
        let had_sheet = self.sheet(subject, &instrument.id).is_some();
        let mut answers = Vec::new();
        for (item, value) in &rest.answers {
            let sheet = self.sheet(subject, &instrument.id);
            let before = sheet.and_then(|sheet| sheet.answer(item)).cloned();
            let is_answered =
                before.as_ref().is_some_and(|before| before.value != Value::Unanswered);
            if !is_answered && self.set_answer(subject, instrument, item, value.clone()).is_ok() {
                answers.push((item.clone(), before, value.clone()));
            }
        }
        let instrument = instrument.id.clone();
        AnsweredRest { subject, instrument, part, answered, had_sheet, answers }
    }

    /// Takes back what one press answered, and says which items that were. What was answered anew or written since stays.
    pub fn take_back(&mut self, rest: &AnsweredRest) -> Vec<ItemId> {
        let mut taken = Vec::new();
        let place = (rest.subject, rest.instrument.clone());
        let Some(sheet) = self.sheets.get_mut(&place) else { return taken };
        for (item, before, value) in &rest.answers {
            let given = Answer { value: value.clone(), ..before.clone().unwrap_or_default() };
            if sheet.answer(item) != Some(&given) {
                continue;
            }
            match before {
                Some(before) => sheet.answers.insert(item.clone(), before.clone()),
                None => sheet.answers.remove(item),
            };
            taken.push(item.clone());
        }
        // In which words it would have been asked is nothing that was entered.
        if (!rest.had_sheet || sheet.asked.is_some()) && sheet.is_untouched() {
            self.sheets.remove(&place);
        }
        taken
    }
}
