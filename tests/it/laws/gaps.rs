//! Unanswered, not known and no are three things, and gaps are named and never a verdict.

use super::outcomes::{takes_nothing_away, walk};
use crate::scenes::{Scene, ensure, instruments, law, meaning, scenes, today, values};
use proptest::prelude::*;
use std::cell::Cell;
use windscreen_core::{
    Age, AgeRange, AnswerForm, Cause, Completeness, Condition, Fired, Instrument, Item, ItemId,
    Kind, Level, Meaning, Only, Outcome, Record, RestAs, Role, Sheet, Truth, Value,
};

#[test]
fn not_known_and_unanswered_are_always_listed() {
    law("not known and unanswered are always listed", scenes, |instrument, scene| {
        let outcome = scene.outcome(instrument);
        for id in outcome.readings.visible() {
            let item = instrument.item(id).ok_or("it is no item of the tool")?;
            let value = scene.sheet.answer(&item.id).map(|it| it.value.clone()).unwrap_or_default();
            let means = meaning(instrument, item, &value);
            ensure!(
                outcome.unknown.contains(id) == (means == Some(Meaning::NotKnown)),
                "{} is {value:?} and the list of what is not known says otherwise",
                item.id
            );
            ensure!(
                outcome.unanswered.contains(id) == means.is_none(),
                "{} is {value:?} and the list of what is unanswered says otherwise",
                item.id
            );
        }
        let listed = outcome.unknown.iter().chain(&outcome.unanswered);
        for id in listed {
            ensure!(outcome.readings.of(id).visible, "{id} is listed as a gap and was never shown");
        }
        Ok(())
    });
}

#[test]
fn too_many_gaps_are_never_a_verdict() {
    law("too many gaps are never a verdict", scenes, |instrument, scene| {
        let outcome = scene.outcome(instrument);
        // Where numbered questions alone decide, what is asked beside them does not.
        let is_numbered = |id: &ItemId| instrument.item(id).is_some_and(|it| !it.number.is_empty());
        let decides = |id: &&ItemId| !instrument.complete_by_numbered || is_numbered(id);
        let shown = outcome.readings.visible().filter(decides).count();
        let gaps = outcome.unknown.iter().chain(&outcome.unanswered).filter(decides).count();
        ensure!(
            3 * gaps < shown || outcome.completeness != Completeness::Complete,
            "{gaps} of {shown} are gaps, and the result is called complete"
        );
        ensure!(
            gaps < shown || outcome.completeness == Completeness::NotAssessed,
            "all {shown} are gaps, and the result is not called not assessed"
        );
        if outcome.completeness != Completeness::Complete {
            ensure!(
                outcome.level != Level::NothingRecorded,
                "the result is {:?} and says that nothing was recorded",
                outcome.completeness
            );
            let is_found = |id: &ItemId| {
                let meaning = outcome.readings.of(id).meaning;
                meaning.is_some_and(|it| it != Meaning::NotKnown)
            };
            let is_seen = |it: &Fired| match it.cause {
                Cause::Rule(_) => it.level.is_some() && it.items.iter().any(is_found),
                Cause::Judgement | Cause::Wide(_) => true,
                _ => false,
            };
            ensure!(
                outcome.names_level()
                    == (outcome.level.is_now() || outcome.fired.iter().any(is_seen)),
                "the result is {:?}: what was seen must be named, and gaps alone never",
                outcome.completeness
            );
            ensure!(
                outcome.is_at_least() == outcome.names_level(),
                "the result is {:?} and its level is said to be all there is",
                outcome.completeness
            );
        }
        let empty = scene.with(|scene| scene.sheet = Sheet::default()).outcome(instrument);
        ensure!(
            empty.completeness == Completeness::NotAssessed && empty.unknown.is_empty(),
            "nothing was answered and the result is {:?}",
            empty.completeness
        );
        Ok(())
    });
}

#[test]
fn what_does_not_apply_never_thins_the_gaps() {
    law(
        "an item that does not apply counts neither as known nor as a gap",
        scenes,
        |instrument, scene| {
            let outcome = scene.outcome(instrument);
            let is_choice = |id: &ItemId| {
                let form = instrument.item(id).map(|it| it.form);
                matches!(form, Some(AnswerForm::Choice(_)))
            };
            let is_numbered =
                |id: &ItemId| instrument.item(id).is_some_and(|it| !it.number.is_empty());
            let decides = |id: &&ItemId| !instrument.complete_by_numbered || is_numbered(id);
            let applies = |id: &&ItemId| {
                outcome.readings.of(id).meaning != Some(Meaning::NotApplicable) || !is_choice(id)
            };
            let shown = outcome.readings.visible().filter(applies).filter(decides).count();
            let gaps = outcome.unknown.iter().chain(&outcome.unanswered).filter(decides).count();
            ensure!(
                gaps == 0 || 3 * gaps < shown || outcome.completeness != Completeness::Complete,
                "{gaps} of the {shown} that apply are gaps, and the result is called complete \
                 because others do not apply"
            );
            Ok(())
        },
    );
}

#[test]
fn the_rest_of_a_part_not_known_touches_no_answer_and_no_sign_of_harm_and_is_taken_back_whole() {
    let (n_answered, n_signs) = (Cell::new(0), Cell::new(0));
    law(
        "the rest of a part, not known, touches no answer and no sign of harm, and is taken back whole",
        scenes,
        |instrument, scene| {
            let id = scene.subject.id;
            let mut record = Record { subjects: vec![scene.subject.clone()], ..Record::default() };
            if !scene.sheet.is_untouched() {
                *record.sheet_mut(id, &instrument.id) = scene.sheet.clone();
            }
            let readings = scene.outcome(instrument).readings;
            for part in 0..instrument.sections.len() {
                let before = record.clone();
                let rest = instrument.rest_of_part(part, &readings);
                let done = record.answer_rest(id, instrument, part, &rest, RestAs::NotKnown);
                n_answered.set(n_answered.get() + done.n());
                n_signs.set(n_signs.get() + rest.signs.len());
                let sheet = record.sheet(id, &instrument.id).cloned().unwrap_or_default();
                for (place, item) in instrument.items.iter().enumerate() {
                    let was = scene.sheet.answer(&item.id).cloned().unwrap_or_default();
                    let now = sheet.answer(&item.id).cloned().unwrap_or_default();
                    if was == now {
                        continue;
                    }
                    ensure!(
                        was.value == Value::Unanswered && readings.of(&item.id).is_unanswered(),
                        "{}: an answer is lost, or a question nobody saw is answered",
                        item.id
                    );
                    ensure!(
                        item.kind != Kind::Harm && item.follow_up.is_none(),
                        "{}: a sign of harm is passed over",
                        item.id
                    );
                    ensure!(
                        now.meaning(item, instrument) == Some(Meaning::NotKnown)
                            && instrument.sections[part].items.contains(&place),
                        "{}: something else than *not known* is answered, or in another part",
                        item.id
                    );
                    ensure!(
                        now == windscreen_core::Answer { value: now.value.clone(), ..was },
                        "{}: what was written beside it is gone",
                        item.id
                    );
                }
                let after = Scene { sheet, ..scene.clone() }.outcome(instrument);
                for sign in &rest.signs {
                    ensure!(
                        after.readings.of(sign).meaning.is_none(),
                        "{sign}: a sign of grave danger is answered by nobody"
                    );
                }
                takes_nothing_away(instrument, &scene.outcome(instrument), &after)?;
                // What is answered since is nobody's to take back.
                let mut other = record.clone();
                if let Some((item, _)) = rest.answers.first() {
                    let answered = instrument.item(item).expect("its own");
                    let value = values(instrument, answered).into_iter().find(|it| {
                        *it != Value::Unanswered
                            && meaning(instrument, answered, it) != Some(Meaning::NotKnown)
                    });
                    if let Some(value) = value {
                        let answer = other.set_answer(id, instrument, item, value.clone());
                        answer.map_err(|error| error.to_string())?;
                        other.take_back(&done);
                        let kept = other.sheet(id, &instrument.id).and_then(|it| it.answer(item));
                        ensure!(
                            kept.is_some_and(|it| it.value == value),
                            "{item}: what was answered afterwards is taken back with the rest"
                        );
                    }
                }
                ensure!(
                    record.take_back(&done).len() == done.n() && record == before,
                    "taking it back leaves another record than there was"
                );
            }
            Ok(())
        },
    );
    assert!(100 < n_answered.get() && 100 < n_signs.get(), "the law tried nothing");
}

#[test]
fn the_critical_signs_are_passed_over_by_no_press() {
    for instrument in instruments() {
        for rule in instrument.rules.iter().filter(|it| !it.headline.is_empty()) {
            walk(&rule.when, &mut |condition| {
                let Condition::Any(pick) = condition else { return };
                let named = pick.items.iter().filter_map(|it| instrument.item(it));
                for item in named {
                    assert!(instrument.is_grave_sign(item), "{}: {}", instrument.id, item.id);
                }
            });
        }
        let all = instrument.items.iter().filter(|it| instrument.is_grave_sign(it)).count();
        let left = instrument.items.len() - all;
        // A handful of questions is pressed through one by one.
        assert!(
            10 < left || instrument.items.len() < 12,
            "{}: {left} left: nothing to press for",
            instrument.id
        );
    }
}

#[test]
fn a_fact_not_known_is_never_no() {
    law("a fact that is not known is taken as the worrying one", scenes, |instrument, scene| {
        for fact in &instrument.facts {
            let told = |truth: Option<Truth>| {
                let scene = scene.with(|scene| {
                    scene.subject.facts.remove(&fact.id);
                    scene.subject.facts.extend(truth.map(|truth| (fact.id.clone(), truth)));
                });
                scene.outcome(instrument)
            };
            let no = told(Some(Truth::False));
            let yes = told(Some(Truth::True));
            takes_nothing_away(instrument, &no, &yes)
                .map_err(|why| format!("{}: {why}", fact.id))?;
            for gap in [told(None), told(Some(Truth::Unknown))] {
                ensure!(
                    gap.level == yes.level && gap.routes == yes.routes,
                    "{} is not known, and the result is {} where yes gives {}",
                    fact.id,
                    gap.level,
                    yes.level
                );
            }
        }
        Ok(())
    });
}

/// The same sheet for somebody of a known age: only what would have been asked, each stage picked.
fn as_asked_at(instrument: &Instrument, scene: &Scene, age: Age) -> Scene {
    let mut known = scene.with(|scene| scene.subject.age = age);
    let readings = known.outcome(instrument).readings;
    let shown: Vec<&Item> = readings.visible().filter_map(|id| instrument.item(id)).collect();
    for item in &shown {
        if !item.one_of.is_empty() {
            known.sheet.stages.insert(item.one_of.clone(), item.id.clone());
        }
    }
    known.sheet.answers.retain(|id, _| shown.iter().any(|item| item.id == *id));
    known
}

#[test]
fn an_age_not_known_is_never_the_milder_age() {
    law(
        "with the age not known the result is at least that of each age it may be, answers alike",
        |it| (scenes(it), 0..=130_u8, 0..=130_u8, any::<bool>()).boxed(),
        |instrument, (scene, one, two, all)| {
            let oldest = match instrument.about {
                Role::Child => 17,
                Role::Adult => 130,
                // A home has no age.
                Role::Home => return Ok(()),
            };
            let (one, two) = (one % (oldest + 1), two % (oldest + 1));
            let range = Age::Between(one.min(two), one.max(two));
            let (unknown, age) =
                if *all { (Age::NotKnown, Age::Years(one)) } else { (range, Age::Years(two)) };
            let ages = if *all { vec![age, Age::Unborn(None)] } else { vec![age] };
            for age in ages {
                let known = as_asked_at(instrument, scene, age);
                let gap = known.with(|scene| scene.subject.age = unknown);
                let (known, gap) = (known.outcome(instrument), gap.outcome(instrument));
                takes_nothing_away(instrument, &known, &gap)
                    .map_err(|why| format!("{age:?} becomes {unknown:?}: {why}"))?;
                ensure!(
                    gap.completeness <= known.completeness,
                    "with {unknown:?} more is called known than with {age:?}"
                );
            }
            Ok(())
        },
    );
}

#[test]
fn a_birth_lowers_no_level() {
    law("the same answers ask for no less once the baby is born", scenes, |instrument, scene| {
        if instrument.born.is_empty() {
            return Ok(());
        }
        let at = |age: Age| scene.with(|scene| scene.subject.age = age).outcome(instrument);
        let (before, after) = (at(Age::Unborn(None)), at(Age::Born(today())));
        let by_rules = |outcome: &Outcome| {
            let rules = outcome.fired.iter().filter(|it| matches!(it.cause, Cause::Rule(_)));
            rules.filter_map(|it| it.level).max()
        };
        let (was, is) = (by_rules(&before), by_rules(&after));
        ensure!(was <= is, "{was:?} becomes {is:?}");
        let names: Vec<Option<Only>> = after
            .fired
            .iter()
            .filter_map(|fired| fired.rule(instrument))
            .map(|rule| rule.only)
            .collect();
        ensure!(
            !names.contains(&Some(Only::Unborn)),
            "a rule for before the birth speaks after it"
        );
        Ok(())
    });
}

#[test]
fn a_rule_that_asks_an_age_not_known_is_listed() {
    law("a rule that rests on something not known says so", scenes, |instrument, scene| {
        let outcome = scene.outcome(instrument);
        for fired in outcome.fired.iter().filter(|it| it.assumed) {
            let Cause::Rule(rule) = &fired.cause else {
                return Err(format!("{:?} is assumed and is no rule", fired.cause));
            };
            ensure!(
                outcome.could_not_try.contains(rule),
                "{rule} is taken as met and not listed as one that could not be tried"
            );
        }
        for rule in &instrument.rules {
            let mut asks = false;
            walk(&rule.when, &mut |condition| {
                asks |= match condition {
                    Condition::AtLeast(item, _) | Condition::Within(item, _) => {
                        let shown = outcome.readings.of(item).visible;
                        let value = scene.sheet.answer(item).map(|answer| &answer.value);
                        let given = match value {
                            Some(Value::Number(n)) => {
                                instrument.item(item).is_some_and(|item| *n <= item.most)
                            }
                            Some(Value::Date(date)) => *date <= today(),
                            _ => false,
                        };
                        shown && !given
                    }
                    Condition::Age { from, under } => {
                        scene.subject.ages_on(today()).is_within(*from, *under) == Truth::Unknown
                    }
                    Condition::Fact(fact) => scene.subject.fact(fact) == Truth::Unknown,
                    _ => false,
                };
            });
            let met = |it: &Fired| it.cause == Cause::Rule(rule.id.clone()) && !it.assumed;
            ensure!(
                !asks || outcome.could_not_try.contains(&rule.id) || outcome.fired.iter().any(met),
                "{} asks something that is not known, and the result does not say so",
                rule.id
            );
        }
        let known = matches!(scene.subject.ages_on(today()), AgeRange::Years(a, b) if a == b);
        let facts = instrument.facts.iter().all(|fact| {
            matches!(scene.subject.facts.get(&fact.id), Some(Truth::True | Truth::False))
        });
        if known && facts {
            ensure!(
                outcome.fired.iter().all(|it| !it.assumed),
                "everything about the person is known, and a rule is taken as met without proof"
            );
        }
        Ok(())
    });
}
