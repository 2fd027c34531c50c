//! What is still not known, and whether it could matter.

use crate::case::person_tool::Case;
use crate::phrases::sentences::{listed, said};
use crate::phrases::terms::who_words;
use windscreen_core::{AnswerForm, ItemId, Level, Outcome, Readings, Sheet, Text, Value, outcome};
use windscreen_wording as wording;

/// Something not known or not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The item.
    pub item: ItemId,
    /// What it is about, in a few words.
    pub topic: Text,
    /// Who could be asked: "school or nursery or health visitor"; empty if the tool does not say,
    /// and where a safety gate says that nobody is to be asked.
    pub ask: Text,
}

/// What is still not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaps {
    /// Answered *not known*.
    pub unknown: Vec<Gap>,
    /// Not answered.
    pub unanswered: Vec<Gap>,
    /// That these answers could raise the level or open more routes; empty if they could not.
    pub could_raise: Text,
    /// "Whom to ask: …", each once; empty as in [`Gap::ask`].
    pub ask: Text,
    /// How many questions were shown.
    pub n_shown: usize,
    /// How many of them have an answer, *not known* included.
    pub n_answered: usize,
}

/// What is not known, and whether it could matter.
pub(crate) fn gaps(case: &Case<'_>) -> Gaps {
    let outcome = &case.outcome;
    let gap = |id: &ItemId| {
        let item = case.instrument.item(id)?;
        let who: Vec<&str> = if case.may_ask() {
            item.who.iter().map(|who| who_words(who)).collect()
        } else {
            Vec::new()
        };
        Some(Gap {
            item: item.id.clone(),
            topic: item.topic.clone(),
            ask: listed(&who, wording::list_or()).into(),
        })
    };
    let mut who: Vec<&str> = Vec::new();
    let open = outcome.unknown.iter().chain(&outcome.unanswered);
    for id in open.filter(|_| case.may_ask()) {
        for id in case.instrument.item(id).iter().flat_map(|item| &item.who) {
            let words = who_words(id);
            if !who.contains(&words) {
                who.push(words);
            }
        }
    }
    Gaps {
        unknown: outcome.unknown.iter().filter_map(gap).collect(),
        unanswered: outcome.unanswered.iter().filter_map(gap).collect(),
        could_raise: could_raise(case).into(),
        ask: if who.is_empty() {
            said("")
        } else {
            wording::explain_whom_to_ask(&listed(&who, wording::list_and()))
        },
        n_shown: outcome.readings.n_visible(),
        n_answered: outcome.readings.n_answered(),
    }
}

/// Whether the gaps matter is found out by filling them with the most worrying answers: a more
/// worrying answer never lowers a level, so nothing else could go higher.
fn could_raise(case: &Case<'_>) -> &'static str {
    let now = &case.outcome;
    if now.unknown.is_empty() && now.unanswered.is_empty() || now.level == Level::Immediate {
        return "";
    }
    let mut sheet = case.sheet.clone().into_owned();
    // An answer can open further questions, and those others: as often as the reading has passes.
    for _ in 0..3 {
        fill(case, &mut sheet);
    }
    let worst = outcome(case.subject, &sheet, case.instrument, &case.thresholds, case.today());
    let n_alerts = |outcome: &Outcome| outcome.alerts(case.instrument).count();
    if now.level < worst.level {
        wording::answers_could_raise()
    } else if now.routes.len() < worst.routes.len() || n_alerts(now) < n_alerts(&worst) {
        wording::answers_could_open()
    } else {
        ""
    }
}

fn fill(case: &Case<'_>, sheet: &mut Sheet) {
    let readings = Readings::new(case.instrument, case.subject, sheet, case.today());
    for item in &case.instrument.items {
        let reading = readings.of(&item.id);
        if !(reading.is_unknown() || reading.is_unanswered()) {
            continue;
        }
        let worst = match item.form {
            AnswerForm::Number => Some(Value::Number(item.most)),
            AnswerForm::Date => Some(Value::Date(case.today())),
            // No rule weighs what is said.
            AnswerForm::Words => None,
            AnswerForm::Choice(_) => case
                .instrument
                .scale_of(item)
                .and_then(|scale| scale.choices.iter().max_by_key(|choice| choice.means))
                .map(|choice| Value::Choice(choice.id.clone())),
        };
        if let Some(worst) = worst {
            sheet.answers.entry(item.id.clone()).or_default().value = worst;
        }
    }
}
