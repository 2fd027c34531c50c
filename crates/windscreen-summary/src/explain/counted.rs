//! How a result was reached: the answers that counted, and every count beside its number.

use crate::case::person_tool::Case;
use crate::explain::answers::AnswerWords;
use crate::phrases::sentences::{figure, said};
use windscreen_core::{Cause, Condition, Number, Rule, Tally, Text};
use windscreen_wording as wording;

/// An answer that counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedAnswer {
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
    /// Whether the count reached the number; for what is not known, whether it could.
    pub reached: bool,
    /// The same in words.
    pub state: Text,
    /// The two beside each other: "1 counted; the number is 2".
    pub words: Text,
    /// Who set the number: the tool, or the area.
    pub set_by: Text,
}

/// How a result was reached, in whole counts only.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// Every answer that counted, in the order of the tool.
    pub answers: Vec<CountedAnswer>,
    /// Every counting rule, fired or not, in the order of the tool.
    pub counts: Vec<CountWords>,
}

pub(crate) fn counted(case: &Case<'_>) -> Counted {
    let outcome = &case.outcome;
    // By the places of the items, which put them in the order of the tool.
    let mut counted: Vec<(usize, CountedAnswer)> = Vec::new();
    for fired in &outcome.fired {
        let rule = match (fired.rule(case.instrument), &fired.cause) {
            (Some(rule), _) => rule.text.clone(),
            (None, Cause::HarmUnknown) => said(wording::reached_harm_unknown()),
            (None, Cause::Wide(rule)) => {
                case.wide.rule(rule).map_or_else(|| said(""), |it| it.text.clone())
            }
            (None, _) => said(""),
        };
        for item in &fired.items {
            let Some(place) = case.instrument.place(item) else { continue };
            match counted.binary_search_by_key(&place, |(place, _)| *place) {
                Ok(at) => {
                    if let Some((_, it)) = counted.get_mut(at) {
                        it.counted_in.push(rule.clone());
                    }
                }
                Err(at) => {
                    let Some(answer) = AnswerWords::new(case, item) else { continue };
                    let counted_in = vec![rule.clone()];
                    counted.insert(at, (place, CountedAnswer { answer, counted_in }));
                }
            }
        }
    }
    let mut counts = Vec::new();
    for (id, _) in &outcome.tallies {
        let Some(rule) = case.instrument.rule(id) else { continue };
        let fired = outcome.has_fired(id);
        for (part, tally) in tallies(case, rule) {
            let full = usize::from(tally.needed) <= tally.n;
            let (reached, state) = match part {
                Condition::CouldReach(..) if full => (false, wording::reached_already()),
                Condition::CouldReach(..) if fired => (true, wording::reached_could()),
                Condition::CouldReach(..) => (false, wording::reached_could_not()),
                _ if full => (true, wording::reached_yes()),
                _ => (false, wording::reached_no()),
            };
            counts.push(CountWords {
                rule: rule.text.clone(),
                n: tally.n,
                needed: tally.needed,
                reached,
                state: state.into(),
                words: tally_words(case, part, tally),
                set_by: set_by(case, part, tally),
            });
        }
    }
    Counted { answers: counted.into_iter().map(|(_, it)| it).collect(), counts }
}

/// Every counting part of a rule with its tally. Core keeps one tally for each rule; where a rule
/// has several parts, a rule that holds the same part alone has the tally of that part.
pub(crate) fn tallies<'a>(case: &Case<'a>, rule: &'a Rule) -> Vec<(&'a Condition, Tally)> {
    let outcome = &case.outcome;
    let parts_of = |rule: &'a Rule| {
        let mut parts = Vec::new();
        collect_counting(&rule.when, &mut parts);
        parts
    };
    let own = parts_of(rule);
    let alone = |part: &Condition| {
        outcome.tallies.iter().find_map(|(other, tally)| {
            let parts = parts_of(case.instrument.rule(other)?);
            (parts.len() == 1 && parts.first().is_some_and(|other| **other == *part))
                .then_some(*tally)
        })
    };
    let kept = outcome.tally(&rule.id);
    match (own.as_slice(), kept) {
        ([part], Some(tally)) => vec![(*part, tally)],
        _ => own.into_iter().filter_map(|part| Some((part, alone(part)?))).collect(),
    }
}

fn collect_counting<'a>(when: &'a Condition, parts: &mut Vec<&'a Condition>) {
    match when {
        Condition::Count(..)
        | Condition::Sections(..)
        | Condition::CouldReach(..)
        | Condition::AtLeast(..) => parts.push(when),
        Condition::All(inner) | Condition::OneOf(inner) => {
            for part in inner {
                collect_counting(part, parts);
            }
        }
        Condition::Any(_)
        | Condition::Gaps(_)
        | Condition::Within(..)
        | Condition::Age { .. }
        | Condition::Fact(_)
        | Condition::Harm
        | Condition::HarmAt(_)
        | Condition::HarmUnknown => {}
    }
}

/// A count beside its number, in words.
pub(crate) fn tally_words(case: &Case<'_>, part: &Condition, tally: Tally) -> Text {
    let needed = figure(tally.needed.into());
    match part {
        Condition::Sections(..) => wording::reached_headings(tally.n, &needed),
        Condition::CouldReach(..) => wording::reached_without_gaps(tally.n, &needed),
        Condition::AtLeast(item, _) => {
            let item = case.instrument.item(item);
            let topic = item.map_or(wording::reached_given_topic(), |item| &*item.topic);
            wording::reached_given(&figure(tally.n), &needed, topic)
        }
        _ => wording::reached_count(tally.n, &needed),
    }
}

/// Whether the area or the tool set the number.
pub(crate) fn set_by(case: &Case<'_>, part: &Condition, tally: Tally) -> Text {
    let thresholds = &case.thresholds;
    let own = match part {
        Condition::Count(_, Number::Threshold(id))
        | Condition::Sections(_, Number::Threshold(id))
        | Condition::CouldReach(_, Number::Threshold(id))
        | Condition::AtLeast(_, Number::Threshold(id)) => thresholds.0.get(id).copied(),
        _ => None,
    };
    match own {
        Some(number) if number == tally.needed => wording::reached_set_by_area(&case.area.title),
        Some(_) => said(wording::reached_set_outside()),
        None => said(wording::reached_set_by_tool()),
    }
}
