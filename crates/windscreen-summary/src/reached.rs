//! How a result was reached: the answers that counted, and every count beside its number.

use crate::answers::AnswerWords;
use crate::explain::Case;
use crate::words::{figure, text};
use windscreen_core::{Cause, Condition, Number, Outcome, Tally, Text, Thresholds};

/// An answer that counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachedAnswer {
    /// The answer.
    pub answer: AnswerWords,
    /// The rules in which it counted, in words.
    pub counted_in: Vec<Text>,
}

/// A count beside the number it is held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountWords {
    /// The rule, in words.
    pub rule: Text,
    /// What was counted.
    pub n: usize,
    /// The number that fires the rule.
    pub needed: u16,
    /// Whether the count reached the number.
    pub reached: bool,
    /// The two beside each other: "1 counted; the number is 2".
    pub words: Text,
    /// Who set the number: the tool, or the area.
    pub set_by: Text,
}

/// How a result was reached. Never a probability and never a percentage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reached {
    /// Every answer that counted, in the order of the tool.
    pub answers: Vec<ReachedAnswer>,
    /// Every counting rule, fired or not, in the order of the tool.
    pub counts: Vec<CountWords>,
}

pub(crate) fn reached(case: &Case<'_>, outcome: &Outcome, thresholds: &Thresholds) -> Reached {
    let mut places: Vec<usize> =
        outcome.fired.iter().flat_map(|fired| fired.items.iter().copied()).collect();
    places.sort_unstable();
    places.dedup();
    let answers = places.into_iter().filter_map(|place| {
        let counted_in =
            outcome.fired.iter().filter(|fired| fired.items.contains(&place)).map(|fired| {
                match (fired.rule(case.instrument), fired.cause) {
                    (Some(rule), _) => rule.text.clone(),
                    (None, Cause::HarmUnknown) => HARM_UNKNOWN.into(),
                    (None, _) => "".into(),
                }
            });
        Some(ReachedAnswer {
            answer: AnswerWords::new(case, outcome, place)?,
            counted_in: counted_in.collect(),
        })
    });
    let counts = outcome.tallies.iter().filter_map(|(place, tally)| {
        let rule = case.instrument.rules.get(*place)?;
        Some(CountWords {
            rule: rule.text.clone(),
            n: tally.n,
            needed: tally.needed,
            reached: usize::from(tally.needed) <= tally.n,
            words: tally_words(case, thresholds, &rule.when, *tally),
            set_by: set_by(case, thresholds, &rule.when, *tally),
        })
    });
    Reached { answers: answers.collect(), counts: counts.collect() }
}

/// What core's own rule about signs of harm is called.
pub(crate) const HARM_UNKNOWN: &str = "A sign of harm is not known";

/// A count beside its number, in words.
pub(crate) fn tally_words(
    case: &Case<'_>,
    thresholds: &Thresholds,
    when: &Condition,
    tally: Tally,
) -> Text {
    let n = figure(tally.n);
    let needed = figure(tally.needed.into());
    match counting(case, thresholds, when, tally) {
        Some((Condition::Sections(..), _)) => text(&[
            "Under ",
            &n,
            if tally.n == 1 { " heading" } else { " headings" },
            "; the number is ",
            &needed,
        ]),
        Some((Condition::CouldReach(..), _)) => text(&[
            &n,
            " counted, and what is not known or not answered is held against the number, ",
            &needed,
        ]),
        Some((Condition::AtLeast(..), _)) => text(&[&n, " written; the number is ", &needed]),
        _ => text(&[&n, " counted; the number is ", &needed]),
    }
}

/// Whether the area or the tool set the number.
pub(crate) fn set_by(
    case: &Case<'_>,
    thresholds: &Thresholds,
    when: &Condition,
    tally: Tally,
) -> Text {
    let own = match counting(case, thresholds, when, tally) {
        Some((_, Number::Threshold(id))) => thresholds.0.get(id).copied(),
        _ => None,
    };
    match own {
        Some(number) if number == tally.needed => text(&["Set by the area: ", &case.area.title]),
        Some(_) => {
            "Set by the tool: the area's own number lies outside what the tool permits".into()
        }
        None => "Set by the tool".into(),
    }
}

/// The counting part of a condition to which a tally belongs: the last with its number, as the
/// last one tried is the one kept.
fn counting<'a>(
    case: &Case<'_>,
    thresholds: &Thresholds,
    when: &'a Condition,
    tally: Tally,
) -> Option<(&'a Condition, &'a Number)> {
    match when {
        Condition::Count(_, number)
        | Condition::Sections(_, number)
        | Condition::CouldReach(_, number)
        | Condition::AtLeast(_, number) => {
            let needed = match number {
                Number::Fixed(number) => *number,
                Number::Threshold(id) => thresholds.number(case.instrument, id),
            };
            (needed == tally.needed).then_some((when, number))
        }
        Condition::All(parts) | Condition::OneOf(parts) => {
            parts.iter().rev().find_map(|part| counting(case, thresholds, part, tally))
        }
        Condition::Any(_)
        | Condition::Within(..)
        | Condition::Age { .. }
        | Condition::Fact(_)
        | Condition::Harm
        | Condition::HarmUnknown => None,
    }
}
