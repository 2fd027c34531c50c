//! What an outcome says, in ids, and when one takes nothing away from another.

use crate::scenes::ensure;
use std::collections::BTreeSet;
use windscreen_core::{
    AnswerTest, Cause, Condition, Fired, Instrument, Level, Meaning, Number, Outcome, Rule,
    ThresholdId,
};

pub(super) fn rules<'a>(instrument: &'a Instrument, outcome: &'a Outcome) -> BTreeSet<&'a str> {
    outcome.fired.iter().filter_map(|it| it.rule(instrument)).map(|rule| &*rule.id).collect()
}

pub(super) fn alerts<'a>(instrument: &'a Instrument, outcome: &'a Outcome) -> BTreeSet<&'a str> {
    outcome.alerts(instrument).filter_map(|it| it.rule(instrument)).map(|rule| &*rule.id).collect()
}

/// The level that rules and signs of harm set, without what core adds for gaps and judgement.
pub(super) fn level_of_rules(outcome: &Outcome) -> Level {
    let of_rules = |it: &&Fired| matches!(it.cause, Cause::Rule(_) | Cause::HarmUnknown);
    let levels = outcome.fired.iter().filter(of_rules).filter_map(|it| it.level);
    levels.max().unwrap_or(Level::NothingRecorded)
}

/// Everything a condition asks, depth first.
pub(super) fn walk<'a>(condition: &'a Condition, seen: &mut impl FnMut(&'a Condition)) {
    seen(condition);
    if let Condition::All(all) | Condition::OneOf(all) = condition {
        for condition in all {
            walk(condition, seen);
        }
    }
}

pub(super) fn uses_threshold(rule: &Rule, id: &ThresholdId) -> bool {
    let mut uses = false;
    walk(&rule.when, &mut |condition| {
        if let Condition::Count(_, number)
        | Condition::Sections(_, number)
        | Condition::CouldReach(_, number)
        | Condition::AtLeast(_, number)
        | Condition::Within(_, number) = condition
        {
            uses |= *number == Number::Threshold(id.clone());
        }
    });
    uses
}

/// A rule that only says what gaps could mean closes once they are filled.
pub(super) fn rests_on_gaps(rule: &Rule) -> bool {
    matches!(rule.when, Condition::CouldReach(..) | Condition::Gaps(_))
}

/// The grade from which this instrument's rules set a level; 3 in the published profile.
pub(super) fn worrying_grade(instrument: &Instrument) -> u8 {
    let mut least = 5;
    for rule in instrument.rules.iter().filter(|rule| rule.level.is_some()) {
        walk(&rule.when, &mut |condition| {
            if let Condition::Any(pick) = condition {
                for test in &pick.answered {
                    if let AnswerTest::GradeAtLeast(grade) = test {
                        least = least.min(*grade);
                    }
                }
            }
        });
    }
    least
}

/// Whether the second answer to a sign of harm or risk is at least as worrying as the first.
/// `None` is unanswered. Grades that set no level stand with *no*. That something does not apply
/// stands above *no*, for it leaves fewer items on which a result can rest.
pub(super) fn no_less_worrying(
    worrying_grade: u8,
    from: Option<Meaning>,
    to: Option<Meaning>,
) -> bool {
    let rank = |meaning| match meaning {
        Some(Meaning::No) => 0,
        Some(Meaning::Grade(grade)) if grade < worrying_grade => 0,
        Some(Meaning::NotApplicable) => 1,
        None => 2,
        Some(Meaning::NotKnown) => 3,
        Some(Meaning::Suspected | Meaning::Sometimes | Meaning::Slight) => 4,
        Some(Meaning::Yes | Meaning::Grade(_) | Meaning::Clear) => 5,
        Some(Meaning::Severe) => 6,
    };
    match (from, to) {
        (Some(Meaning::Grade(from)), Some(Meaning::Grade(to))) => from <= to,
        _ => rank(from) <= rank(to),
    }
}

/// Whether the second outcome takes nothing away from the first.
pub(super) fn takes_nothing_away(
    instrument: &Instrument,
    before: &Outcome,
    after: &Outcome,
) -> Result<(), String> {
    ensure!(
        before.level <= after.level,
        "the level falls from {} to {}: somebody who saw more would be told to do less",
        before.level,
        after.level
    );
    ensure!(
        !before.act_today || after.act_today,
        "nobody must decide today any more: somebody who saw more would be told to wait"
    );
    for route in &before.routes {
        ensure!(
            after.routes.contains(route),
            "the route {route} closes: somebody who saw more would be shown fewer ways to help"
        );
    }
    let still = alerts(instrument, after);
    for alert in alerts(instrument, before) {
        let filled = instrument.rule(&alert.into()).is_some_and(rests_on_gaps);
        ensure!(
            still.contains(alert) || filled,
            "the warning {alert} goes: somebody who saw more would be warned less"
        );
    }
    Ok(())
}
