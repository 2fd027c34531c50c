//! Why a result is what it is: a line for each rule that was met, with the answers that decided it, strongest first.

use crate::case::person_tool::Case;
use crate::explain::answers::AnswerWords;
use crate::explain::fired::FiredWords;
use crate::phrases::sentences::{figure, said};
use windscreen_core::{Cause, Condition, Fired, ItemId, Kind, Level, Meaning, RuleId, Text};
use windscreen_wording as wording;

/// A rule that was met, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule in plain words.
    pub title: Text,
    /// The level it sets, in the area's own words; empty if it sets none.
    pub level_name: Text,
    /// The answers that decided it, in a few words; empty where a stronger reason named the same, and for what is
    /// not known.
    pub because: Text,
    /// What is not known and was taken as the worrying answer; empty if nothing was.
    pub assumed: Text,
    /// Whether it decides: it is a warning, or it sets the level that stands. The others stand below it.
    pub decides: bool,
}

/// Of several answers so many are named. Signs of harm are all named, however many they are.
const NAMED: usize = 3;

/// Of so many answers each has its words.
const FEW: usize = 2;

/// Of more answers than these none is named, but signs of harm: which ones come first says nothing.
const MANY: usize = 8;

/// The reasons, strongest first.
pub(crate) fn reasons(case: &Case<'_>, fired: &[FiredWords]) -> Vec<Reason> {
    let outcome = &case.outcome;
    let mut all: Vec<(Strength, &FiredWords)> = fired
        .iter()
        .zip(&outcome.fired)
        .map(|(words, it)| (strength(case, words, it), words))
        .collect();
    // Where nothing sets a level and nothing warns, what was met is all there is to say.
    if all.iter().all(|(strength, _)| *strength == Strength::Beside) {
        for (strength, _) in &mut all {
            *strength = Strength::Level;
        }
    }
    let of = |strength: Strength| all.iter().copied().filter(move |(own, _)| *own == strength);
    let mut all: Vec<(Strength, &FiredWords)> = Strength::ALL.into_iter().flat_map(of).collect();
    // What is not known is said with the result and under what could still change it; here only where it is all there is.
    let is_gap = |words: &FiredWords| {
        matches!(words.cause, Cause::HarmUnknown | Cause::Incomplete | Cause::NotAssessed)
    };
    if all.iter().any(|(_, it)| !is_gap(it)) {
        all.retain(|(_, it)| !is_gap(it));
    }
    let mut named: Vec<Vec<&ItemId>> = Vec::new();
    let mut told: Vec<&ItemId> = Vec::new();
    let mut reasons: Vec<Reason> = Vec::with_capacity(all.len());
    for (strength, words) in all {
        let items: Vec<&ItemId> = words.answers.iter().map(|answer| &answer.item).collect();
        reasons.push(Reason {
            title: words.title.clone(),
            level_name: words.level_name.clone(),
            because: match &words.cause {
                Cause::HarmUnknown => said(""),
                Cause::Rule(id) if could_reach(case, id) => said(""),
                _ if items.is_empty() => words.find_out.clone(),
                _ if named.contains(&items) => said(""),
                _ => because(case, words, &told),
            },
            assumed: words.assumed.clone(),
            decides: strength != Strength::Beside,
        });
        // Answers that came with their words are not given again under a weaker reason.
        let is_told = reasons.last().is_some_and(|reason| !reason.because.is_empty());
        if is_told && items.len() <= FEW {
            told.extend(&items);
        }
        named.push(items);
    }
    reasons
}

/// How much a rule that was met decides, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// It cannot wait.
    Now,
    /// It heads the result.
    Headline,
    /// It warns whatever the level.
    Alert,
    /// It sets the level that stands.
    Level,
    /// It was met as well.
    Beside,
}

impl Strength {
    /// The most first.
    const ALL: [Strength; 5] =
        [Strength::Now, Strength::Headline, Strength::Alert, Strength::Level, Strength::Beside];
}

fn strength(case: &Case<'_>, words: &FiredWords, fired: &Fired) -> Strength {
    let outcome = &case.outcome;
    if fired.level.is_some_and(Level::is_now) {
        Strength::Now
    } else if fired.rule(case.instrument).is_some_and(|rule| !rule.headline.is_empty()) {
        Strength::Headline
    } else if words.alert {
        Strength::Alert
    } else if words.rule.is_empty() || fired.level == Some(outcome.level) {
        Strength::Level
    } else {
        Strength::Beside
    }
}

/// Whether a rule speaks of what is not known and not of what was found.
fn could_reach(case: &Case<'_>, rule: &RuleId) -> bool {
    case.instrument.rule(rule).is_some_and(|rule| matches!(rule.when, Condition::CouldReach(..)))
}

/// The answers, each with its words where they are few, without those that a stronger reason told.
fn because(case: &Case<'_>, words: &FiredWords, told: &[&ItemId]) -> Text {
    let is_harm = |answer_words: &&AnswerWords| {
        case.instrument.item(&answer_words.item).is_some_and(|item| item.kind == Kind::Harm)
    };
    let is_now = words.level.is_some_and(Level::is_now);
    let is_suspected = |answer_words: &AnswerWords| {
        case.outcome.readings.of(&answer_words.item).meaning == Some(Meaning::Suspected)
    };
    let (harm, mut others): (Vec<&AnswerWords>, Vec<&AnswerWords>) = words
        .answers
        .iter()
        .filter(|answer| !told.contains(&&answer.item))
        .partition(|answer| is_now && is_harm(answer));
    // What is certain is named before what is suspected, and no suspicion of harm takes its room.
    others.sort_by_key(|answer| is_suspected(answer));
    let n_certain = others.iter().filter(|answer| !is_suspected(answer)).count();
    let left = NAMED.saturating_sub(harm.len()).max(n_certain.min(NAMED));
    let room = if MANY < others.len() { 0 } else { left };
    // "And one more" is no shorter than the one.
    let shown = if others.len() == room + 1 { others.len() } else { others.len().min(room) };
    let rest = others.len() - shown;
    let is_few = harm.len() + others.len() <= FEW;
    let mut named: Vec<&AnswerWords> =
        harm.into_iter().chain(others.into_iter().take(shown)).collect();
    named.sort_by_key(|answer| is_suspected(answer));
    let mut because = String::new();
    for answer in named {
        if !because.is_empty() {
            because.push_str(wording::paper_semicolon());
        }
        if is_few && is_said(&answer.topic, &words.title, words.answers.len()) {
            because.push_str(&answer.answer);
        } else if is_few {
            because.push_str(&wording::result_answer(&answer.answer, &answer.topic));
        } else {
            because.push_str(&answer.topic);
        }
    }
    if 0 < rest {
        if because.is_empty() {
            return wording::why_answers(&figure(rest));
        }
        return wording::why_and_more(&because, &figure(rest));
    }
    because.into()
}

/// Whether a title names the topic of its only answer, or is that of one of several; small and large letters apart.
fn is_said(topic: &str, title: &str, n_answers: usize) -> bool {
    let (topic, title) = (topic.to_lowercase(), title.to_lowercase());
    if n_answers == 1 { title.starts_with(&topic) } else { title == topic }
}
