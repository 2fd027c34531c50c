//! One person on one instrument, in words: what the result page shows and the paper prints.

use crate::area::edition::{area_edition, past_review};
use crate::case::person_tool::Case;
use crate::explain::answers::{AnswerWords, strengths};
use crate::explain::counted::{Counted, counted};
use crate::explain::fired::{FiredWords, could_not_try, fired_words, wide_words};
use crate::explain::gaps::{Gaps, gaps};
use crate::explain::headline::{Headline, headline};
use crate::explain::judgement::{JudgementWords, judgement, missing};
use crate::explain::levels::{Rung, rungs};
use crate::explain::licensed::{LicensedWords, licensed};
use crate::explain::now::Now;
use crate::explain::profile::{ProfileWords, profile};
use crate::explain::routes::{RouteWords, routes};
use crate::explain::sums::{SumWords, sums};
use crate::explain::why::{Reason, reasons};
use crate::phrases::sentences::{figure, text};
use windscreen_core::{Cause, Mark, Outcome, Text};
use windscreen_wording as wording;

/// Everything there is to say about one person on one instrument, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What was worked out.
    pub outcome: Outcome,
    /// What must happen now. Never withheld.
    pub now: Now,
    /// The result in a line.
    pub headline: Headline,
    /// The diagram; empty for a tool without a place on it.
    pub rungs: Vec<Rung>,
    /// What warns whatever the level.
    pub alerts: Vec<FiredWords>,
    /// What to do, opened by rules.
    pub routes: Vec<RouteWords>,
    /// Everything that fired, worst first, alerts included.
    pub fired: Vec<FiredWords>,
    /// Why, a line for each rule that was met: what decides first.
    pub reasons: Vec<Reason>,
    /// How the result was reached.
    pub counted: Counted,
    /// Rules that ask something not known, in words.
    pub could_not_try: Vec<Text>,
    /// What is still not known.
    pub gaps: Gaps,
    /// The worker's own raise.
    pub judgement: Option<JudgementWords>,
    /// What is asked for in writing and still empty. It withholds nothing.
    pub missing: Vec<Text>,
    /// Cautions under every result.
    pub cautions: Vec<Text>,
    /// What is counted and added up beside the result. No level rests on it.
    pub sums: Vec<SumWords>,
    /// The graded profile.
    pub profile: Option<ProfileWords>,
    /// Strengths recorded. They never lower a level.
    pub strengths: Vec<AnswerWords>,
    /// Signs said to be over a year ago: listed, and counted by no rule.
    pub earlier: Vec<AnswerWords>,
    /// In whose words it was asked, where not in the instrument's own.
    pub licensed: Option<LicensedWords>,
    /// What the result rests on.
    pub edition: EditionWords,
}

/// Says a case in words. The calendar counts the working days of its time limits.
pub fn explain(case: &Case<'_>) -> Explanation {
    let outcome = &case.outcome;
    let mut fired: Vec<FiredWords> = Vec::with_capacity(outcome.fired.len());
    for met in &outcome.fired {
        let mut words = fired_words(case, met);
        if let Cause::Wide(rule) = &met.cause {
            wide_words(
                case,
                rule,
                case.wide_fired.iter().find(|other| other.fired.cause == met.cause),
                &mut words,
            );
        }
        fired.push(words);
    }
    let gaps = gaps(case);
    let mut now = Now::of(case);
    for words in &fired {
        let asks = match words.cause {
            // What looks beyond the sheet asks as the tool's own rules do.
            Cause::Wide(_) => {
                words.alert
                    || words.level.is_some_and(|level| level.is_now() || level == outcome.level)
            }
            Cause::HarmUnknown | Cause::Incomplete => !now.urgent,
            _ => false,
        };
        if asks {
            now.add_by_rule(&words.action);
        }
    }
    Explanation {
        headline: headline(case, &now),
        routes: routes(case, &now),
        now,
        rungs: rungs(case),
        alerts: fired.iter().filter(|fired| fired.alert).cloned().collect(),
        reasons: reasons(case, &fired),
        fired,
        counted: counted(case),
        could_not_try: could_not_try(case),
        gaps,
        judgement: judgement(case),
        missing: missing(case),
        cautions: case.instrument.results.always.clone(),
        sums: sums(case),
        profile: profile(case),
        strengths: strengths(case),
        earlier: outcome.earlier.iter().filter_map(|item| AnswerWords::new(case, item)).collect(),
        licensed: licensed(case),
        edition: edition(case),
        outcome: outcome.clone(),
    }
}

/// What a result rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionWords {
    /// The tool and its edition.
    pub tool: Text,
    /// How many questions and rules are seen, recalled and proposed.
    pub marks: Text,
    /// The area, its edition and its review date.
    pub area: Text,
    /// Said when the review date is past; empty until then.
    pub past_review: Text,
}

pub(crate) fn edition(case: &Case<'_>) -> EditionWords {
    let instrument = case.instrument;
    let marked = |marks: Vec<Mark>, words: fn(usize, &str, &str, &str) -> Text| {
        let n = |mark: Mark| figure(marks.iter().filter(|other| **other == mark).count());
        words(marks.len(), &n(Mark::Proposed), &n(Mark::Recalled), &n(Mark::Seen))
    };
    let items: Vec<Mark> = instrument.items.iter().map(|item| item.provenance.mark).collect();
    let rules: Vec<Mark> = instrument.rules.iter().map(|rule| rule.provenance.mark).collect();
    EditionWords {
        tool: wording::explain_edition(&instrument.edition, &instrument.title),
        marks: text(&[
            &marked(items, wording::explain_questions_marked),
            " ",
            &marked(rules, wording::explain_rules_marked),
        ]),
        area: area_edition(case.area),
        past_review: past_review(case.area, case.today()),
    }
}
