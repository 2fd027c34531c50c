//! Whether a condition of a rule holds for one person, and what it rests on.

use super::readings::{Reading, Readings};
use crate::{
    AnswerTest, Condition, Instrument, ItemId, Meaning, Number, Pick, Sheet, Subject, Thresholds,
    Truth, Value,
};
use chrono::{Months, NaiveDate};

/// A count beside the number it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// What was counted.
    pub n: usize,
    /// The number that fires the rule.
    pub needed: u16,
}

/// What a condition rested on.
#[derive(Default)]
pub(super) struct Trace {
    /// The places of items: here, where the instrument is at hand, they are put in order and told apart most cheaply.
    places: Vec<usize>,
    /// The count, where one was held against a number.
    pub(super) tally: Option<Tally>,
    /// Whether it asked something that is not known.
    pub(super) asked_unknown: bool,
}

impl Trace {
    /// The items in the order of the definition, each once.
    pub(super) fn items(&self, instrument: &Instrument) -> Vec<ItemId> {
        let mut ordered: Vec<usize> = Vec::with_capacity(self.places.len());
        for &place in &self.places {
            // Nearly always the last: conditions find items in the order of the definition.
            match ordered.last() {
                Some(last) if place <= *last => {
                    if let Err(at) = ordered.binary_search(&place) {
                        ordered.insert(at, place);
                    }
                }
                _ => ordered.push(place),
            }
        }
        let items = ordered.into_iter().filter_map(|place| instrument.items.get(place));
        items.map(|item| item.id.clone()).collect()
    }
}

/// Everything a condition may ask.
pub(super) struct Trial<'a> {
    pub(super) subject: &'a Subject,
    pub(super) sheet: &'a Sheet,
    pub(super) instrument: &'a Instrument,
    pub(super) thresholds: &'a Thresholds,
    pub(super) today: NaiveDate,
    pub(super) readings: &'a Readings,
}

impl Trial<'_> {
    /// Tries a condition. With `assume`, what is not known about the person (age, facts) is taken
    /// as the worrying answer; numbers and dates are not, for there is no telling which.
    pub(super) fn holds(&self, condition: &Condition, assume: bool, trace: &mut Trace) -> Truth {
        match condition {
            Condition::Any(pick) => {
                let found = self.pick(pick);
                let any = !found.is_empty();
                trace.places.extend(found);
                any.into()
            }
            Condition::Count(pick, number) => {
                let found = self.pick(pick);
                self.reaches(found.len(), found, number, trace)
            }
            Condition::Sections(pick, number) => {
                let found = self.pick(pick);
                let sections = &self.instrument.sections;
                let n = sections
                    .iter()
                    .filter(|section| found.iter().any(|place| section.items.contains(place)))
                    .count();
                self.reaches(n, found, number, trace)
            }
            Condition::CouldReach(pick, number) => {
                let n = self.pick(pick).len();
                let gaps =
                    self.places(pick, |meaning| matches!(meaning, None | Some(Meaning::NotKnown)));
                let Some(needed) = self.number(number) else { return Truth::False };
                trace.tally = Some(Tally { n, needed });
                let needed = usize::from(needed);
                let could = n < needed && needed <= n + gaps.len();
                if could {
                    trace.places.extend(gaps);
                }
                could.into()
            }
            Condition::Gaps(pick) => {
                let gaps =
                    self.places(pick, |meaning| matches!(meaning, None | Some(Meaning::NotKnown)));
                let any = !gaps.is_empty();
                trace.places.extend(gaps);
                any.into()
            }
            Condition::AtLeast(item, number) => {
                let Some(needed) = self.number(number) else { return Truth::False };
                match self.value(item) {
                    Some(Value::Number(n)) if self.takes(item, *n) => {
                        trace.tally = Some(Tally { n: usize::from(*n), needed });
                        trace.places.extend(self.instrument.place(item));
                        (needed <= *n).into()
                    }
                    _ => self.unknown_number(item, trace),
                }
            }
            Condition::Within(item, months) => {
                let Some(months) = self.number(months) else { return Truth::False };
                match self.value(item) {
                    Some(Value::Date(date)) if *date <= self.today => {
                        let last = date.checked_add_months(Months::new(months.into()));
                        trace.places.extend(self.instrument.place(item));
                        last.is_none_or(|last| self.today <= last).into()
                    }
                    _ => self.unknown_number(item, trace),
                }
            }
            Condition::Age { from, under } => {
                let truth = self.subject.ages_on(self.today).is_within(*from, *under);
                assumed(truth, assume, trace)
            }
            Condition::Fact(fact) => assumed(self.subject.fact(fact), assume, trace),
            Condition::Harm => {
                trace.places.extend(self.found(|found| found.harm));
                self.readings.harm.into()
            }
            Condition::HarmAt(items) => {
                let before = trace.places.len();
                let raised = |place: &usize| {
                    self.readings.at(*place).is_some_and(|reading| reading.visible && reading.harm)
                };
                let places = items.iter().filter_map(|id| self.instrument.place(id));
                trace.places.extend(places.filter(raised));
                (before < trace.places.len()).into()
            }
            Condition::HarmUnknown => {
                let before = trace.places.len();
                trace.places.extend(self.found(|found| found.harm_unknown));
                (before < trace.places.len()).into()
            }
            Condition::All(conditions) => {
                conditions.iter().fold(Truth::True, |truth, condition| {
                    truth.and(self.holds(condition, assume, trace))
                })
            }
            Condition::OneOf(conditions) => {
                conditions.iter().fold(Truth::False, |truth, condition| {
                    let before = trace.places.len();
                    let held = self.holds(condition, assume, trace);
                    // The rule does not rest on what was found for a part that does not hold.
                    if !held.is_true() {
                        trace.places.truncate(before);
                    }
                    truth.or(held)
                })
            }
        }
    }

    fn reaches(&self, n: usize, found: Vec<usize>, number: &Number, trace: &mut Trace) -> Truth {
        let Some(needed) = self.number(number) else { return Truth::False };
        trace.tally = Some(Tally { n, needed });
        trace.places.extend(found);
        (usize::from(needed) <= n).into()
    }

    /// A number or date that is hidden cannot hold; one that is shown and not given is unknown.
    fn unknown_number(&self, item: &ItemId, trace: &mut Trace) -> Truth {
        if self.readings.of(item).visible {
            trace.asked_unknown = true;
            Truth::Unknown
        } else {
            Truth::False
        }
    }

    /// What was entered for a shown item.
    fn value(&self, item: &ItemId) -> Option<&Value> {
        let answer = self.sheet.answer(item).filter(|_| self.readings.of(item).visible);
        answer.map(|answer| &answer.value)
    }

    /// Whether an item takes this number: one that it does not take, as an earlier edition may have, says nothing.
    fn takes(&self, item: &ItemId, number: u16) -> bool {
        self.instrument.item(item).is_some_and(|item| number <= item.most)
    }

    /// The number; none where only an area can set it and this one has not: what uses it then never holds.
    fn number(&self, number: &Number) -> Option<u16> {
        match number {
            Number::Fixed(number) => Some(*number),
            Number::Threshold(id) => self.thresholds.number(self.instrument, id),
        }
    }

    /// The shown items whose reading passes.
    fn found(&self, passes: fn(Reading) -> bool) -> impl Iterator<Item = usize> {
        let all = self.readings.iter().enumerate();
        all.filter(move |(_, (_, it))| it.visible && passes(*it)).map(|(place, _)| place)
    }

    /// The shown items of a pick that have one of its answers.
    fn pick(&self, pick: &Pick) -> Vec<usize> {
        self.places(pick, |meaning| {
            meaning.is_some_and(|meaning| {
                pick.answered.iter().any(|test: &AnswerTest| test.accepts(meaning))
            })
        })
    }

    /// The shown items of a pick whose meaning passes.
    fn places(&self, pick: &Pick, passes: impl Fn(Option<Meaning>) -> bool) -> Vec<usize> {
        let instrument = self.instrument;
        let in_sections = |place: usize| {
            pick.sections.is_empty()
                || instrument
                    .section_of(place)
                    .is_some_and(|section| pick.sections.contains(&section.id))
        };
        let test = |place: &usize| {
            let (Some(item), Some(reading)) =
                (instrument.items.get(*place), self.readings.at(*place))
            else {
                return false;
            };
            reading.visible
                && !reading.earlier
                && passes(reading.meaning)
                && pick.takes(item)
                && (pick.items.is_empty() || in_sections(*place))
        };
        if pick.items.is_empty() && !pick.sections.is_empty() {
            let sections =
                instrument.sections.iter().filter(|section| pick.sections.contains(&section.id));
            sections.flat_map(|section| section.items.clone()).filter(test).collect()
        } else if pick.items.is_empty() {
            (0..instrument.items.len()).filter(test).collect()
        } else {
            pick.items.iter().filter_map(|id| instrument.place(id)).filter(test).collect()
        }
    }
}

/// What is not known about the person, taken as the worrying answer where that is asked.
fn assumed(truth: Truth, assume: bool, trace: &mut Trace) -> Truth {
    if truth == Truth::Unknown {
        trace.asked_unknown = true;
        if assume {
            return Truth::True;
        }
    }
    truth
}
