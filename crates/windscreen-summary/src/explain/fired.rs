//! Each rule that fired, in words, and each that could not be tried.

use crate::case::context::label;
use crate::case::person_tool::Case;
use crate::explain::answers::AnswerWords;
use crate::explain::counted::{set_by, tallies, tally_words};
use crate::phrases::dates::plain_date;
use crate::phrases::sentences::{figure, joined, listed, said, text};
use crate::phrases::terms::{level_name, mark_words};
use chrono::NaiveDate;
use windscreen_core::{
    Cause, Condition, Fired, InstrumentId, ItemId, Level, RestsOn, RuleId, SubjectId, Text, Truth,
    Value, WideCondition, WideFired,
};
use windscreen_wording as wording;

/// Something that fired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiredWords {
    /// What fired.
    pub cause: Cause,
    /// The rule's id; empty for core's own causes.
    pub rule: RuleId,
    /// The condition in plain words.
    pub title: Text,
    /// What it means.
    pub says: Text,
    /// What to do; empty for nothing beyond its routes.
    pub action: Text,
    /// "Find out today: …", of a rule that asks for what is not known; empty for the others.
    pub find_out: Text,
    /// The level it sets, if any.
    pub level: Option<Level>,
    /// That level in the area's own words; empty where no level is named.
    pub level_name: Text,
    /// The count beside its number, and who set it; of a rule that looks beyond the sheet, what it found there. Empty
    /// for the others.
    pub tally: Text,
    /// What is not known and was taken as the worrying answer; empty if nothing was.
    pub assumed: Text,
    /// The answers it rests on.
    pub answers: Vec<AnswerWords>,
    /// How sure we are of the rule; empty for core's own causes.
    pub mark: Text,
    /// Whether it warns whatever the level.
    pub alert: bool,
}

pub(crate) fn fired_words(case: &Case<'_>, fired: &Fired) -> FiredWords {
    let outcome = &case.outcome;
    let named = case.instrument.diagram && (outcome.names_level());
    let mut words = FiredWords {
        cause: fired.cause.clone(),
        rule: RuleId::default(),
        title: said(""),
        says: said(""),
        action: said(""),
        find_out: said(""),
        level: fired.level,
        level_name: match fired.level {
            Some(level) if named => level_name(case.area, level),
            _ => said(""),
        },
        tally: said(""),
        assumed: said(""),
        answers: fired.items.iter().filter_map(|item| AnswerWords::new(case, item)).collect(),
        mark: said(""),
        alert: false,
    };
    if let Some(rule) = fired.rule(case.instrument) {
        words.rule = rule.id.clone();
        words.title = rule.text.clone();
        words.says = rule.says.clone();
        // Where a higher level stands, what a lower one asks is no longer something to do.
        if rule.level.is_none_or(|level| outcome.level <= level || level.is_now()) {
            words.action = rule.action.clone();
        }
        if matches!(rule.when, Condition::Gaps(_)) {
            let topics: Vec<&str> = words.answers.iter().map(|answer| &*answer.topic).collect();
            words.find_out = wording::explain_find_out(&listed(&topics, wording::list_and()));
            words.action = words.find_out.clone();
            words.answers.clear();
        }
        words.alert = rule.alert;
        words.mark = mark_words(rule.provenance.mark).into();
        if let Cause::Rule(_) = fired.cause {
            let mut tally = String::new();
            for (part, counted) in tallies(case, rule) {
                if !tally.is_empty() {
                    tally.push(' ');
                }
                let count = tally_words(case, part, counted);
                tally.push_str(&wording::explain_tally(&count, &set_by(case, part, counted)));
            }
            words.tally = tally.into();
        }
        if fired.assumed {
            let (n, what) = not_known(case, &rule.when);
            words.assumed = assumed(&wording::explain_fired_not_tried(n, &what));
        }
        return words;
    }
    let (title, says, action) = match fired.cause {
        Cause::HarmUnknown => (
            wording::reached_harm_unknown(),
            wording::explain_harm_unknown(),
            wording::explain_harm_unknown_action(),
        ),
        Cause::Incomplete => (
            wording::explain_incomplete_title(),
            wording::explain_incomplete(),
            if case.may_ask() {
                wording::explain_incomplete_action()
            } else {
                wording::explain_no_asking()
            },
        ),
        Cause::NotAssessed => (
            wording::explain_none_known_title(),
            wording::explain_none_known(),
            if case.may_ask() {
                wording::explain_none_known_action()
            } else {
                wording::explain_no_asking()
            },
        ),
        Cause::Judgement | Cause::Rule(_) | Cause::Wide(_) => {
            (wording::explain_judgement_title(), wording::explain_judgement(), "")
        }
    };
    words.title = title.into();
    words.says = says.into();
    words.action = action.into();
    words
}

/// Says a rule that looks beyond the sheet.
pub(crate) fn wide_words(
    case: &Case<'_>,
    rule: &RuleId,
    met: Option<&WideFired>,
    words: &mut FiredWords,
) {
    let Some((rule, met)) = case.wide.rule(rule).zip(met) else { return };
    words.rule = rule.id.clone();
    words.title = rule.text.clone();
    words.says = rule.says.clone();
    words.action = rule.action.clone();
    words.alert = rule.alert;
    words.mark = mark_words(rule.provenance.mark).into();
    let mut rests: Vec<Text> = Vec::new();
    if let Some(tally) = met.fired.tally {
        rests.push(wording::reached_count(tally.n, &figure(tally.needed.into())));
    }
    for rests_on in &met.rests_on {
        rests.push(rests_words(case, rests_on));
    }
    if !rests.is_empty() {
        words.tally = wording::explain_rests_on(&joined(&rests));
    }
    if met.fired.assumed {
        let of_a_child =
            rule.when.iter().any(|when| matches!(when, WideCondition::OtherChild { .. }));
        words.assumed = assumed(if of_a_child {
            wording::explain_asks_which_child()
        } else {
            wording::explain_asks_not_written()
        });
    }
}

/// What such a rule rests on, in words.
fn rests_words(case: &Case<'_>, rests_on: &RestsOn) -> Text {
    match rests_on {
        RestsOn::Area(tool, area, grade, day) => {
            let instrument = case.wide.instruments.iter().find(|instrument| instrument.id == *tool);
            let title = instrument.map_or("", |it| &it.title);
            let area = instrument
                .and_then(|instrument| instrument.profile.as_ref())
                .and_then(|instrument| instrument.areas.iter().find(|other| other.id == *area))
                .map_or("", |it| &it.title);
            let grade = figure(usize::from(*grade));
            wording::explain_rests_grade(area, &plain_date(*day), &grade, title)
        }
        RestsOn::Level(day, level) => {
            wording::explain_rests_level(&plain_date(*day), &level_name(case.area, *level))
        }
        RestsOn::Day(day) => wording::explain_rests_raised(&plain_date(*day)),
        RestsOn::Home(home, tool, items, day) => home_words(case, *home, tool, items, *day),
    }
}

/// What was found in a home where the child stays: each answer by its topic, with the home and the day.
fn home_words(
    case: &Case<'_>,
    home: SubjectId,
    tool: &InstrumentId,
    items: &[ItemId],
    day: NaiveDate,
) -> Text {
    let instrument = case.wide.instruments.iter().find(|instrument| instrument.id == *tool);
    let topic = |id: &ItemId| Some(instrument?.item(id)?.topic.clone());
    let topics: Vec<Text> = items.iter().filter_map(topic).collect();
    let earlier = case.wide.record.earlier.iter().rev().map(|earlier| &earlier.record);
    let mut records = std::iter::once(case.wide.record).chain(earlier);
    let called = records.find_map(|record| record.subject(home)).map(label);
    let tool = instrument.map_or("", |instrument| &instrument.title);
    let whose = wording::referral_tool_of(&called.unwrap_or_default(), tool);
    wording::explain_rests_home(&plain_date(day), &joined(&topics), &whose)
}

/// That a rule fired although it could not be tried, after what is not known.
fn assumed(not_known: &str) -> Text {
    text(&[not_known, " ", wording::explain_taken_as_applied()])
}

/// What a rule asks that is not known: how many things, and a list of them.
fn not_known(case: &Case<'_>, when: &Condition) -> (usize, String) {
    let mut found = Vec::new();
    collect_not_known(case, when, &mut found);
    let parts: Vec<&str> = found.iter().map(|found| &**found).collect();
    (parts.len(), listed(&parts, wording::list_and()))
}

fn collect_not_known(case: &Case<'_>, when: &Condition, found: &mut Vec<Text>) {
    let outcome = &case.outcome;
    let words = match when {
        Condition::Age { from, under } => {
            (case.subject.ages_on(case.today()).is_within(*from, *under) == Truth::Unknown)
                .then(|| said(wording::explain_asks_age()))
        }
        Condition::Fact(id) => (case.subject.fact(id) == Truth::Unknown).then(|| {
            let question = case.instrument.facts.iter().find(|fact| fact.id == *id);
            match question {
                Some(question) => wording::explain_asks_fact(&question.text),
                None => said(wording::explain_asks_some_fact()),
            }
        }),
        Condition::AtLeast(item, _) | Condition::Within(item, _) => {
            let shown =
                case.instrument.item(item).filter(|item| outcome.readings.of(&item.id).visible);
            let given = case
                .sheet
                .answer(item)
                .is_some_and(|answer| matches!(answer.value, Value::Number(_) | Value::Date(_)));
            shown.filter(|_| !given).map(|item| wording::explain_asks_topic(&item.topic))
        }
        Condition::All(parts) | Condition::OneOf(parts) => {
            for part in parts {
                collect_not_known(case, part, found);
            }
            None
        }
        _ => None,
    };
    found.extend(words.filter(|words| !found.contains(words)));
}

pub(crate) fn could_not_try(case: &Case<'_>) -> Vec<Text> {
    let outcome = &case.outcome;
    let words = |rule: &RuleId| {
        let is_it = |fired: &Fired| fired.assumed && fired.cause == Cause::Rule(rule.clone());
        let fired = outcome.fired.iter().any(is_it);
        let rule = case.instrument.rule(rule)?;
        let (n, what) = not_known(case, &rule.when);
        let words = wording::explain_not_tried(n, &rule.text, &what);
        Some(if fired { assumed(&words) } else { words })
    };
    outcome.could_not_try.iter().filter_map(words).collect()
}
