//! What is counted and added up beside a result, in words: flags first, and no total alone.

use crate::case::person_tool::Case;
use crate::phrases::sentences::{figure, joined, said, sentences};
use windscreen_core::{Summed, Text};
use windscreen_wording as wording;

/// A sum in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SumWords {
    /// What it is called.
    pub title: Text,
    /// What it is, and what it is not.
    pub text: Text,
    /// The topics that are flagged.
    pub flagged: Vec<Text>,
    /// "Signs seen: 3 of 9 looked at; 2 not looked at", or the points over what was looked at with what is flagged.
    pub words: Text,
    /// The sum itself.
    pub summed: Summed,
}

/// Every sum of a tool on which something was looked at.
pub(crate) fn sums(case: &Case<'_>) -> Vec<SumWords> {
    let mut all = Vec::new();
    for (sum, summed) in case.instrument.sums.iter().zip(&case.outcome.sums) {
        if summed.n_looked_at == 0 {
            continue;
        }
        let flagged: Vec<Text> = summed
            .flagged
            .iter()
            .filter_map(|id| case.instrument.item(id))
            .map(|item| item.topic.clone())
            .collect();
        let not_looked_at = summed.n_not_looked_at;
        let words = match summed.points {
            None => wording::sum_seen(
                &figure(summed.n_looked_at),
                not_looked_at,
                &figure(summed.n_seen),
            ),
            Some(points) => {
                let total =
                    wording::sum_points(summed.n_looked_at, not_looked_at, usize::from(points));
                let flags = if flagged.is_empty() {
                    said("")
                } else {
                    wording::sum_flagged(&joined(&flagged))
                };
                sentences(&[total, flags])
            }
        };
        all.push(SumWords {
            title: sum.title.clone(),
            text: sum.text.clone(),
            flagged,
            words,
            summed: summed.clone(),
        });
    }
    all
}

/// Everything that is flagged in any sum, each once, in a line that stands above them all; empty for nothing.
pub fn flagged_first(sums: &[SumWords]) -> Text {
    let mut topics: Vec<Text> = Vec::new();
    for topic in sums.iter().flat_map(|sum| &sum.flagged) {
        if !topics.contains(topic) {
            topics.push(topic.clone());
        }
    }
    joined(&topics)
}
