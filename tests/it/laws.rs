//! Laws: what is true of every shipped instrument, whatever is answered. Nothing here names one, but the law of grave danger.

use crate::scenes::{
    Scene, ensure, exceptions, instruments, law, meaning, meaning_of, scenes, scenes_and_item,
    today, values,
};
use proptest::prelude::*;
use std::cell::Cell;
use std::collections::BTreeSet;
use windscreen_core::{
    Age, AgeRange, AnswerForm, AnswerTest, AskedIf, Cause, ChoiceId, Completeness, Condition,
    Fired, Instrument, Item, ItemId, Judgement, Kind, Level, LiteMap, Meaning, MissingText,
    NoteKind, Number, Only, Outcome, Reading, Record, RestAs, Role, Rule, Sheet, Subject,
    SubjectId, ThresholdId, Truth, Value, WayKind, outcome, outcome_so_far,
};

// ---------------------------------------------------------------------------------------------
// What an outcome says, in ids

fn rules<'a>(instrument: &'a Instrument, outcome: &'a Outcome) -> BTreeSet<&'a str> {
    outcome.fired.iter().filter_map(|it| it.rule(instrument)).map(|rule| &*rule.id).collect()
}

fn alerts<'a>(instrument: &'a Instrument, outcome: &'a Outcome) -> BTreeSet<&'a str> {
    outcome.alerts(instrument).filter_map(|it| it.rule(instrument)).map(|rule| &*rule.id).collect()
}

/// The level that rules and signs of harm set, without what core adds for gaps and judgement.
fn level_of_rules(outcome: &Outcome) -> Level {
    let of_rules = |it: &&Fired| matches!(it.cause, Cause::Rule(_) | Cause::HarmUnknown);
    let levels = outcome.fired.iter().filter(of_rules).filter_map(|it| it.level);
    levels.max().unwrap_or(Level::NothingRecorded)
}

/// Everything a condition asks, depth first.
fn walk<'a>(condition: &'a Condition, seen: &mut impl FnMut(&'a Condition)) {
    seen(condition);
    if let Condition::All(all) | Condition::OneOf(all) = condition {
        for condition in all {
            walk(condition, seen);
        }
    }
}

fn uses_threshold(rule: &Rule, id: &ThresholdId) -> bool {
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
fn rests_on_gaps(rule: &Rule) -> bool {
    matches!(rule.when, Condition::CouldReach(..) | Condition::Gaps(_))
}

/// The grade from which this instrument's rules set a level; 3 in the published profile.
fn worrying_grade(instrument: &Instrument) -> u8 {
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
fn no_less_worrying(worrying_grade: u8, from: Option<Meaning>, to: Option<Meaning>) -> bool {
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
fn takes_nothing_away(
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

// ---------------------------------------------------------------------------------------------
// The laws

#[test]
fn the_order_of_answering_does_not_matter() {
    law(
        "the order of answering does not matter",
        |it| {
            let order = Just((0..it.items.len()).collect::<Vec<_>>()).prop_shuffle();
            (scenes(it), order).boxed()
        },
        |instrument, (scene, order)| {
            let in_order = |order: &mut dyn Iterator<Item = usize>| {
                let mut record =
                    Record { subjects: vec![scene.subject.clone()], ..Record::default() };
                let id = scene.subject.id;
                let sheet = record.sheet_mut(id, &instrument.id);
                *sheet = Sheet { answers: LiteMap::new(), ..scene.sheet.clone() };
                for place in order {
                    let item = &instrument.items[place];
                    let Some(answer) = scene.sheet.answer(&item.id) else { continue };
                    if item.follow_up.is_some() {
                        record
                            .set_follow_up(id, instrument, &item.id, answer.follow_up)
                            .map_err(|error| error.to_string())?;
                    }
                    record
                        .set_answer(id, instrument, &item.id, answer.value.clone())
                        .map_err(|error| error.to_string())?;
                }
                Ok::<_, String>(Scene {
                    sheet: record.sheet(id, &instrument.id).cloned().unwrap_or_default(),
                    ..scene.clone()
                })
            };
            let forwards = in_order(&mut (0..instrument.items.len()))?;
            let shuffled = in_order(&mut order.iter().copied())?;
            ensure!(
                forwards.outcome(instrument) == shuffled.outcome(instrument),
                "two people who saw the same and answered in another order get other results"
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
fn changing_an_answer_back_restores_the_outcome() {
    law(
        "changing an answer back restores the outcome",
        |it| (scenes_and_item(it), any::<u8>()).boxed(),
        |instrument, ((scene, place), which)| {
            let item = &instrument.items[*place];
            let all = values(instrument, item);
            let before = scene.outcome(instrument);
            let first = scene.sheet.answer(&item.id).cloned().unwrap_or_default();
            let mut record = Record { subjects: vec![scene.subject.clone()], ..Record::default() };
            let id = scene.subject.id;
            *record.sheet_mut(id, &instrument.id) = scene.sheet.clone();
            for value in
                [all[usize::from(*which) % all.len()].clone(), Value::Unanswered, first.value]
            {
                record
                    .set_answer(id, instrument, &item.id, value)
                    .map_err(|error| error.to_string())?;
            }
            let sheet = record.sheet(id, &instrument.id).cloned().unwrap_or_default();
            let after = Scene { sheet, ..scene.clone() }.outcome(instrument);
            ensure!(
                before == after,
                "a slip on {} that was put right still changes the result",
                item.id
            );
            Ok(())
        },
    );
}

#[test]
fn a_more_worrying_answer_takes_nothing_away() {
    law(
        "a more worrying answer lowers no level and closes nothing",
        scenes_and_item,
        |instrument, (scene, place)| {
            let item = &instrument.items[*place];
            let grade = worrying_grade(instrument);
            let tried: Vec<(Value, Outcome)> = values(instrument, item)
                .into_iter()
                .map(|value| {
                    let outcome = scene.with_answer(item, value.clone()).outcome(instrument);
                    (value, outcome)
                })
                .collect();
            for (from, before) in &tried {
                for (to, after) in &tried {
                    let means = |value| meaning(instrument, item, value);
                    let worse = match (from, to) {
                        (Value::Number(from), Value::Number(to)) => from <= to,
                        (Value::Date(from), Value::Date(to)) => from <= to && *to <= today(),
                        _ if item.counts() => no_less_worrying(grade, means(from), means(to)),
                        // Of the others a gap is a gap, and only *no* becoming *yes* is worse.
                        _ => {
                            means(from) == Some(Meaning::No)
                                && means(to).is_some_and(Meaning::is_raised)
                        }
                    };
                    if worse {
                        takes_nothing_away(instrument, before, after)
                            .map_err(|why| format!("{} from {from:?} to {to:?}: {why}", item.id))?;
                    }
                }
            }
            Ok(())
        },
    );
}

#[test]
fn a_follow_up_that_is_not_no_takes_nothing_away() {
    law(
        "a follow-up answered anything but no lowers no level and closes nothing",
        scenes_and_item,
        |instrument, (scene, place)| {
            let item = &instrument.items[*place];
            if item.follow_up.is_none() {
                return Ok(());
            }
            let told = |follow_up| {
                let scene = scene.with(|scene| {
                    scene.sheet.answers.entry(item.id.clone()).or_default().follow_up = follow_up;
                });
                scene.outcome(instrument)
            };
            let no = told(Some(Truth::False));
            let yes = told(Some(Truth::True));
            takes_nothing_away(instrument, &no, &yes)
                .map_err(|why| format!("the follow-up of {}: {why}", item.id))?;
            for gap in [None, Some(Truth::Unknown)] {
                ensure!(
                    told(gap).level == yes.level,
                    "the follow-up of {} counts less when it is {gap:?} than when it is yes",
                    item.id
                );
            }
            Ok(())
        },
    );
}

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
fn judgement_raises_or_leaves() {
    law(
        "judgement raises or leaves, with a reason or without",
        |it| (scenes(it), 0..Level::ALL.len()).boxed(),
        |instrument, (scene, level)| {
            let judged = |judgement| {
                scene.with(|scene| scene.sheet.judgement = judgement).outcome(instrument)
            };
            let level = Level::ALL[*level];
            let without = judged(None);
            let bare = judged(Some(Judgement { level, reason: " ".into() }));
            let reasoned = judged(Some(Judgement { level, reason: "seen twice".into() }));
            for with in [&bare, &reasoned] {
                ensure!(
                    with.level == without.level.max(level),
                    "the rules say {}, the worker says {level}, and the result says {}",
                    without.level,
                    with.level
                );
                ensure!(
                    rules(instrument, with) == rules(instrument, &without)
                        && with.routes == without.routes
                        && with.completeness == without.completeness,
                    "judgement hides something that the answers show"
                );
            }
            let named =
                |outcome: &Outcome| outcome.missing_texts.contains(&MissingText::JudgementReason);
            ensure!(named(&bare), "a missing reason is not named");
            ensure!(!named(&reasoned), "a written reason is called missing");
            Ok(())
        },
    );
}

#[test]
fn a_sign_of_harm_sets_its_own_level_whatever_else_is_said() {
    law("a sign of harm is never outweighed", scenes_and_item, |instrument, (scene, place)| {
        let item = &instrument.items[*place];
        let raised = values(instrument, item);
        for value in raised {
            let outcome = scene.with_answer(item, value.clone()).outcome(instrument);
            let reading = outcome.readings.of(&item.id);
            if reading.harm {
                ensure!(
                    Level::Statutory <= outcome.level,
                    "{} is {value:?}, a sign of harm, and the level is {}",
                    item.id,
                    outcome.level
                );
                ensure!(outcome.names_level(), "{} is raised and no level is named", item.id);
            }
            if reading.visible && reading.harm_unknown {
                ensure!(
                    Level::Watch <= outcome.level,
                    "{} is not known, a sign of harm, and the level is {}",
                    item.id,
                    outcome.level
                );
                let named = outcome
                    .fired
                    .iter()
                    .any(|it| it.cause == Cause::HarmUnknown && it.items.contains(&item.id));
                ensure!(named, "{} is not known, and the result does not name it", item.id);
            }
            let kind_says = item.kind == Kind::Harm
                && reading.visible
                && meaning(instrument, item, &value).is_some_and(Meaning::is_raised);
            ensure!(
                !kind_says || reading.harm,
                "{} is a sign of harm, is raised, and is not read as one",
                item.id
            );
        }
        Ok(())
    });
}

/// The items that set the highest level when they are not known: is anyone in danger now?
fn danger_questions(instrument: &Instrument) -> Vec<&Item> {
    let mut found = Vec::new();
    for rule in instrument.rules.iter().filter(|rule| rule.level == Some(Level::Immediate)) {
        if let Condition::Any(pick) = &rule.when
            && pick.answered.contains(&AnswerTest::Is(Meaning::NotKnown))
        {
            found.extend(pick.items.iter().filter_map(|id| instrument.item(id)));
        }
    }
    found
}

#[test]
fn danger_now_sets_immediate_when_it_is_yes_or_not_known() {
    law("danger now is never a question of counts", scenes, |instrument, scene| {
        let questions = danger_questions(instrument);
        ensure!(!questions.is_empty(), "no question asks whether anyone is in danger now");
        for item in questions {
            ensure!(item.kind == Kind::Harm, "{} is not of kind harm", item.id);
            for means in [Meaning::Yes, Meaning::NotKnown] {
                let value = meaning_of(instrument, item, means)
                    .ok_or_else(|| format!("{} cannot be answered {means:?}", item.id))?;
                let outcome = scene.with_answer(item, value).outcome(instrument);
                ensure!(
                    !outcome.readings.of(&item.id).visible || outcome.level == Level::Immediate,
                    "{} is {means:?} and the level is {}",
                    item.id,
                    outcome.level
                );
            }
        }
        // A sign of harm always brings the question with it, unless nobody may be asked.
        let outcome = scene.outcome(instrument);
        let not_safe = scene
            .sheet
            .way
            .as_ref()
            .and_then(|way| instrument.way(way))
            .is_some_and(|way| way.kind == WayKind::NotSafe);
        let asked = danger_questions(instrument)
            .into_iter()
            .any(|item| outcome.readings.of(&item.id).visible);
        ensure!(
            !outcome.harm || asked || not_safe,
            "a sign of harm is raised and nothing asks whether anyone is in danger now"
        );
        Ok(())
    });
}

#[test]
fn the_danger_question_alone_is_no_assessment() {
    law("whether anyone is in danger now is no assessment", scenes, |instrument, scene| {
        for item in danger_questions(instrument) {
            let empty = scene.with(|scene| scene.sheet = Sheet::default());
            for value in values(instrument, item) {
                let outcome = empty.with_answer(item, value.clone()).outcome(instrument);
                ensure!(
                    outcome.completeness == Completeness::NotAssessed,
                    "only {} is answered, {value:?}, and the result is {:?}",
                    item.id,
                    outcome.completeness
                );
            }
        }
        Ok(())
    });
}

#[test]
fn no_person_and_no_other_tool_touches_an_outcome() {
    law(
        "one person's answers never touch another's outcome",
        |it| (scenes(it), scenes(it), any::<u8>()).boxed(),
        |instrument, (one, two, which)| {
            let mut other = two.subject.clone();
            other.id = SubjectId(1);
            let mut record =
                Record { subjects: vec![one.subject.clone(), other.clone()], ..Record::default() };
            *record.sheet_mut(one.subject.id, &instrument.id) = one.sheet.clone();
            let of = |record: &Record, subject: &Subject| {
                let sheet = record.sheet(subject.id, &instrument.id).cloned().unwrap_or_default();
                outcome(subject, &sheet, instrument, &one.thresholds, today())
            };
            let before = of(&record, &one.subject);
            // Everything about the other person, and another tool about the first.
            *record.sheet_mut(other.id, &instrument.id) = two.sheet.clone();
            *record.sheet_mut(one.subject.id, &"another-tool".into()) = two.sheet.clone();
            for item in &instrument.items {
                let all = values(instrument, item);
                let value = all[usize::from(*which) % all.len()].clone();
                record
                    .set_answer(other.id, instrument, &item.id, value)
                    .map_err(|error| error.to_string())?;
            }
            ensure!(
                of(&record, &one.subject) == before,
                "what was answered about one child changed the result of another"
            );
            ensure!(
                record.sheet(one.subject.id, &instrument.id) == Some(&one.sheet),
                "what was answered about one child was written on another's sheet"
            );
            let theirs = of(&record, &other);
            record.sheets.remove(&(one.subject.id, instrument.id.clone()));
            ensure!(
                of(&record, &other) == theirs,
                "taking one child away changed the result of another"
            );
            Ok(())
        },
    );
}

#[test]
fn every_level_names_what_set_it() {
    law("every level above the lowest names what set it", scenes, |instrument, scene| {
        let outcome = scene.outcome(instrument);
        let set_by = outcome.fired.iter().find(|it| it.level == Some(outcome.level));
        ensure!(
            outcome.level == Level::NothingRecorded || set_by.is_some(),
            "the level is {} and nothing says why",
            outcome.level
        );
        let highest = outcome.fired.iter().filter_map(|it| it.level).max();
        ensure!(
            highest.unwrap_or(Level::NothingRecorded) == outcome.level,
            "the level {} is not the highest that anything set ({highest:?})",
            outcome.level
        );
        let levels: Vec<Option<Level>> = outcome.fired.iter().map(|it| it.level).collect();
        ensure!(levels.is_sorted_by(|a, b| b <= a), "the worst is not said first");
        for fired in &outcome.fired {
            if let Cause::Rule(id) = &fired.cause {
                let rule = instrument.rule(id).expect("it is its own");
                ensure!(fired.level == rule.level, "{} sets a level not its own", rule.id);
                for route in &rule.routes {
                    ensure!(
                        outcome.routes.contains(route),
                        "{} fired and its route {route} is not open",
                        rule.id
                    );
                }
            }
            for id in &fired.items {
                ensure!(
                    outcome.readings.of(id).visible,
                    "{:?} rests on {id}, which was never shown",
                    fired.cause
                );
            }
        }
        for route in &outcome.routes {
            let opened = outcome.fired.iter().filter_map(|it| it.rule(instrument));
            ensure!(
                opened.into_iter().any(|rule| rule.routes.contains(route)),
                "the route {route} is open and no rule opened it"
            );
        }
        Ok(())
    });
}

#[test]
fn a_threshold_changes_only_the_rules_that_use_it() {
    law(
        "an area's number changes only the rules that use it",
        |it| (scenes(it), any::<u8>()).boxed(),
        |instrument, (scene, which)| {
            for threshold in &instrument.thresholds {
                let with = |number: Option<u16>| {
                    let scene = scene.with(|scene| {
                        scene.thresholds.0.remove(&threshold.id);
                        scene.thresholds.0.extend(number.map(|it| (threshold.id.clone(), it)));
                    });
                    scene.outcome(instrument)
                };
                let set = |number| with(Some(number));
                let span = threshold.max - threshold.min + 1;
                let other = threshold.min + u16::from(*which) % span;
                let (before, after) = (with(threshold.default), set(other));
                let kept = |outcome: &Outcome| -> Vec<Fired> {
                    let uses = |it: &Fired| {
                        it.rule(instrument).is_some_and(|rule| uses_threshold(rule, &threshold.id))
                    };
                    outcome.fired.iter().filter(|it| !uses(it)).cloned().collect()
                };
                ensure!(
                    kept(&before) == kept(&after)
                        && before.unknown == after.unknown
                        && before.unanswered == after.unanswered
                        && before.completeness == after.completeness
                        && before.readings == after.readings
                        && before.profile == after.profile
                        && before.missing_texts == after.missing_texts,
                    "setting {} to {other} changes more than the rules that use it",
                    threshold.id
                );
                // A number that may not be set is not used, rather than used silently.
                for outside in [threshold.min.saturating_sub(1), threshold.max + 1, u16::MAX] {
                    if outside < threshold.min || threshold.max < outside {
                        ensure!(
                            set(outside) == before,
                            "{} takes {outside}, outside its range",
                            threshold.id
                        );
                    }
                }
            }
            let unknown = scene.with(|scene| scene.thresholds.0.extend([("none".into(), 1)]));
            ensure!(
                unknown.outcome(instrument) == scene.outcome(instrument),
                "a number of a name that no rule uses changes the result"
            );
            Ok(())
        },
    );
}

#[test]
fn a_number_that_only_an_area_sets_is_off_until_it_does() {
    let n = Cell::new(0);
    law(
        "a condition that uses a number which nobody set never holds",
        |it| (scenes(it), any::<u8>()).boxed(),
        |instrument, (scene, which)| {
            for threshold in instrument.thresholds.iter().filter(|it| it.default.is_none()) {
                let with = |number: Option<u16>| {
                    let scene = scene.with(|scene| {
                        scene.thresholds.0.remove(&threshold.id);
                        scene.thresholds.0.extend(number.map(|it| (threshold.id.clone(), it)));
                    });
                    scene.outcome(instrument)
                };
                let span = threshold.max - threshold.min + 1;
                let number = threshold.min + u16::from(*which) % span;
                let (off, on) = (with(None), with(Some(number)));
                for rule in &instrument.rules {
                    let Condition::Count(_, Number::Threshold(id)) = &rule.when else { continue };
                    if *id != threshold.id {
                        continue;
                    }
                    n.set(n.get() + 1);
                    let has_fired = |it: &Outcome| it.has_fired(&rule.id);
                    ensure!(!has_fired(&off), "{} fires and no area has asked for it", rule.id);
                    ensure!(
                        off.tally(&rule.id).is_none(),
                        "{} is held against a number that nobody set",
                        rule.id
                    );
                    let tally = on.tally(&rule.id).map(|it| (it.n, it.needed));
                    let counted = tally.is_some_and(|(n, needed)| {
                        needed == number && has_fired(&on) == (usize::from(needed) <= n)
                    });
                    ensure!(counted, "{}: the area set {number}, and it counts {tally:?}", rule.id);
                }
            }
            Ok(())
        },
    );
    assert!(0 < n.get(), "no rule waits for an area's number");
}

#[test]
fn a_sign_of_over_a_year_ago_is_listed_and_a_sign_of_harm_counts_whenever_it_was() {
    let (n, n_harm) = (Cell::new(0), Cell::new(0));
    law(
        "saying that a sign was over a year ago raises nothing, hides nothing and leaves harm as it is",
        scenes_and_item,
        |instrument, (scene, place)| {
            // Those that may be a sign of harm are few: each of them is tried.
            let followed = |it: &usize| instrument.items[*it].follow_up.is_some();
            let tried = (0..instrument.items.len()).filter(followed).chain([*place]);
            for place in tried {
                let item = &instrument.items[place];
                let fields = instrument.note_of(item).map_or(&[][..], |note| &note.fields);
                let Some(field) = fields.iter().find(|it| !it.earlier.is_empty()) else { continue };
                let NoteKind::Choice(choices) = &field.kind else {
                    return Err(format!("{}: only a choice says how long ago", field.id));
                };
                for value in values(instrument, item) {
                    let said = |words: Option<&ChoiceId>| {
                        let scene = scene.with(|scene| {
                            scene.set(item, value.clone());
                            let answer = scene.sheet.answers.entry(item.id.clone()).or_default();
                            answer.notes.remove(&field.id);
                            answer
                                .notes
                                .extend(words.map(|it| (field.id.clone(), it.clone().into())));
                        });
                        scene.outcome(instrument)
                    };
                    let unsaid = said(None);
                    let earlier = said(Some(&field.earlier));
                    takes_nothing_away(instrument, &earlier, &unsaid).map_err(|why| {
                        format!("{} is no longer over a year ago: {why}", item.id)
                    })?;
                    ensure!(
                        earlier.completeness == unsaid.completeness
                            && earlier.unknown == unsaid.unknown
                            && earlier.unanswered == unsaid.unanswered
                            && earlier.harm == unsaid.harm,
                        "what was over a year ago thins out what is known"
                    );
                    for (other, _) in choices.iter().filter(|(id, _)| *id != field.earlier) {
                        let other = said(Some(other));
                        ensure!(
                            other.fired == unsaid.fired && other.earlier == unsaid.earlier,
                            "{}: only a year ago or more is earlier",
                            item.id
                        );
                    }
                    let reading = unsaid.readings.of(&item.id);
                    let raised = reading.visible && reading.meaning.is_some_and(Meaning::is_raised);
                    let listed = earlier.earlier.contains(&item.id);
                    ensure!(!unsaid.earlier.contains(&item.id), "{}: unsaid is not now", item.id);
                    ensure!(
                        listed == (raised && !reading.harm),
                        "{} is raised: {raised}, of harm: {}, listed: {listed}",
                        item.id,
                        reading.harm
                    );
                    if listed {
                        n.set(n.get() + 1);
                        let counts = |it: &Fired| it.items.contains(&item.id);
                        ensure!(
                            !earlier.fired.iter().any(counts),
                            "{} counts all the same",
                            item.id
                        );
                    } else {
                        n_harm.set(n_harm.get() + usize::from(raised));
                        ensure!(
                            earlier.fired == unsaid.fired && earlier.routes == unsaid.routes,
                            "{} is a sign of harm and counts less because it was long ago",
                            item.id
                        );
                    }
                }
            }
            Ok(())
        },
    );
    assert!(0 < n.get() && 0 < n_harm.get(), "{n:?} signs were long ago, and {n_harm:?} of harm");
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
fn items_are_named_in_the_order_of_the_tool_each_once() {
    law("items are named in the order of the tool, each once", scenes, |instrument, scene| {
        let outcome = scene.outcome(instrument);
        let readings = &outcome.readings;
        let read = readings.iter().map(|(id, _)| id);
        ensure!(
            read.eq(instrument.items.iter().map(|it| &it.id)),
            "an item is not read in its turn"
        );
        for (id, reading) in readings.iter() {
            ensure!(readings.of(id) == reading, "{id} is found as another item was read");
        }
        ensure!(readings.of(&"no-item-at-all".into()) == Reading::default(), "nothing is shown");
        let rested_on = outcome.fired.iter().map(|it| &it.items);
        for items in
            [&outcome.unknown, &outcome.unanswered, &outcome.earlier].into_iter().chain(rested_on)
        {
            let places: Vec<Option<usize>> = items.iter().map(|it| instrument.place(it)).collect();
            ensure!(places.iter().all(Option::is_some), "{items:?} are not all items of the tool");
            ensure!(places.is_sorted_by(|one, next| one < next), "{items:?} are out of order");
        }
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
fn what_is_hidden_never_counts() {
    law("an answer that is no longer shown never counts", scenes, |instrument, scene| {
        let before = scene.outcome(instrument);
        let shown: BTreeSet<&ItemId> = before.readings.visible().collect();
        let stripped = scene.with(|scene| scene.sheet.answers.retain(|id, _| shown.contains(id)));
        ensure!(
            stripped.outcome(instrument) == before,
            "answers that nobody can see any more change the result"
        );
        Ok(())
    });
}

/// Worked out here once more, from the definition alone.
#[test]
fn an_item_is_shown_when_it_should_be_and_only_then() {
    law("an item is shown when it should be, and only then", scenes, |instrument, scene| {
        let readings = scene.outcome(instrument).readings;
        let ages = scene.subject.ages_on(today());
        let fits = |item: &Item| {
            item.ages.is_none_or(|band| ages.is_within(band.from, band.under) != Truth::False)
        };
        let way = scene.sheet.way.as_ref().and_then(|way| instrument.way(way));
        for item in &instrument.items {
            let reading = readings.of(&item.id);
            let opened = match &item.asked_if {
                None => true,
                // Whatever harm opens is itself no reason to open it.
                Some(AskedIf::Harm) => instrument
                    .items
                    .iter()
                    .any(|it| it.asked_if != Some(AskedIf::Harm) && readings.of(&it.id).harm),
                Some(AskedIf::Answered { items, answered }) => items.iter().any(|opener| {
                    readings.of(opener).meaning.is_some_and(|it| answered.contains(&it))
                }),
            };
            let allowed =
                way.is_none_or(|way| way.kind != WayKind::NotSafe || way.items.contains(&item.id));
            let at_this_stage = if item.one_of.is_empty() {
                fits(item)
            } else {
                let mut group = instrument.items.iter().filter(|it| it.one_of == item.one_of);
                // Where whole sections are the alternatives, any item stands for its own.
                let section = |id: &ItemId| {
                    let place = instrument.place(id)?;
                    let section = instrument.section_of(place)?;
                    (section.one_of == item.one_of).then_some(&section.id)
                };
                let is_it = |id: &ItemId| {
                    *id == item.id || section(id).is_some_and(|it| section(&item.id) == Some(it))
                };
                match scene.sheet.stages.get(&item.one_of) {
                    Some(picked) => is_it(picked),
                    None => group.find(|it| fits(it)).is_some_and(|first| is_it(&first.id)),
                }
            };
            let now = scene.sheet.answer(&item.id).and_then(|it| it.meaning(item, instrument));
            let is_worrying = now.is_some_and(|it| it.is_raised() || it == Meaning::NotKnown);
            // A birth takes no worry back, and an age that is not known hides nothing.
            let of_time = scene.subject.age == Age::NotKnown
                || match item.only {
                    None => true,
                    Some(Only::Unborn) => ages == AgeRange::Unborn || is_worrying,
                    Some(Only::Born) => ages != AgeRange::Unborn,
                };
            let should = opened && allowed && at_this_stage && of_time;
            ensure!(
                reading.visible == should,
                "{} is {} and should not be",
                item.id,
                if reading.visible { "shown" } else { "hidden" }
            );
            ensure!(
                reading.visible || (reading.meaning.is_none() && !reading.harm),
                "{} is hidden and its answer counts",
                item.id
            );
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
                            Some(Value::Number(_)) => true,
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

#[test]
fn a_strength_never_outweighs() {
    law("strengths never lower a level and open nothing", scenes_and_item, |instrument, it| {
        let (scene, place) = it;
        let item = &instrument.items[*place];
        if item.kind != Kind::Strength {
            return Ok(());
        }
        let tried: Vec<Outcome> = values(instrument, item)
            .into_iter()
            .map(|value| scene.with_answer(item, value).outcome(instrument))
            .collect();
        for pair in tried.windows(2) {
            ensure!(
                level_of_rules(&pair[0]) == level_of_rules(&pair[1])
                    && rules(instrument, &pair[0]) == rules(instrument, &pair[1])
                    && pair[0].routes == pair[1].routes,
                "the strength {} changes what fires",
                item.id
            );
        }
        Ok(())
    });
}

#[test]
fn what_is_written_withholds_nothing() {
    law(
        "notes, texts, comments and targets change no level and close nothing",
        scenes,
        |instrument, scene| {
            let plain = scene.with(|scene| {
                scene.sheet.texts.clear();
                scene.sheet.exceptions.clear();
                scene.sheet.not_needed = None;
                scene.sheet.answers.iter_mut().for_each(|(_, answer)| answer.notes.clear());
            });
            let written = plain.with(|scene| {
                for field in &instrument.texts {
                    scene.sheet.texts.insert(field.id.clone(), "written".into());
                }
                for exception in exceptions(instrument) {
                    scene.sheet.exceptions.insert(exception, "very irritable".into());
                }
                scene.sheet.not_needed = Some("done elsewhere".into());
                let gate = instrument.gate.as_ref();
                scene.sheet.points =
                    gate.iter().flat_map(|gate| &gate.points).map(|it| it.id.clone()).collect();
                for (id, answer) in &mut scene.sheet.answers {
                    let note = instrument.item(id).and_then(|item| instrument.note_of(item));
                    for field in note.iter().flat_map(|note| &note.fields) {
                        answer.notes.insert(field.id.clone(), "written".into());
                    }
                }
            });
            let (plain, written) = (plain.outcome(instrument), written.outcome(instrument));
            ensure!(
                plain.level == written.level
                    && plain.fired == written.fired
                    && plain.routes == written.routes
                    && plain.completeness == written.completeness,
                "what is written beside the answers changes the result"
            );
            let named = |outcome: &Outcome| outcome.missing_texts.len();
            ensure!(
                named(&written) <= named(&plain),
                "writing something makes more be called missing"
            );
            Ok(())
        },
    );
}

#[test]
fn a_milder_grade_waits_for_its_comment() {
    law("an exception without its comment changes no grade", scenes, |instrument, scene| {
        let claimed = |comment: Option<&str>| {
            let scene = scene.with(|scene| {
                scene.sheet.exceptions.clear();
                for exception in exceptions(instrument) {
                    if let Some(comment) = comment {
                        scene.sheet.exceptions.insert(exception, comment.into());
                    }
                }
            });
            scene.outcome(instrument)
        };
        let (none, empty, written) = (claimed(None), claimed(Some("  ")), claimed(Some("why")));
        let grades = |outcome: &Outcome| -> Vec<_> {
            outcome.profile.iter().flat_map(|it| &it.areas).map(|area| area.grade).collect()
        };
        ensure!(
            grades(&none) == grades(&empty),
            "an exception makes a grade milder before its comment is written"
        );
        ensure!(
            none.level == empty.level && none.level == written.level,
            "an exception changes the level"
        );
        Ok(())
    });
}

#[test]
fn file_to_instrument_to_file_is_stable() {
    for instrument in instruments() {
        let json = windscreen_content::write_instrument(&instrument).to_string();
        let again = windscreen_content::read_instrument(&instrument.id, &json)
            .unwrap_or_else(|errors| panic!("what was written cannot be read:\n{errors}"));
        assert!(instrument == again, "{}: writing and reading loses something", instrument.id);
        let twice = windscreen_content::write_instrument(&again).to_string();
        assert_eq!(json, twice, "{}: written twice, it differs", instrument.id);
    }
}

// ---------------------------------------------------------------------------------------------
// Every rule, from the cases

#[test]
fn every_rule_can_fire_and_can_fail_to() {
    let mut missing = Vec::new();
    let stated = |case: &serde_json::Value, key: &str, rule: &str| {
        let list = case["expect"][key].as_array();
        list.is_some_and(|list| list.iter().any(|it| it == rule))
    };
    let files: Vec<serde_json::Value> = windscreen_tests::files("tests/cases", ".json")
        .iter()
        .map(|path| serde_json::from_str(&windscreen_tests::read(path)).expect("a case is JSON"))
        .collect();
    for instrument in instruments() {
        let cases: Vec<&serde_json::Value> = files
            .iter()
            .filter(|file| file["instrument"] == *instrument.id)
            .flat_map(|file| file["cases"].as_array().into_iter().flatten())
            .collect();
        for rule in &instrument.rules {
            let seen_to_fire = cases.iter().any(|case| {
                ["fired", "fires", "alerts"].iter().any(|key| stated(case, key, &rule.id))
            });
            let seen_not_to = cases.iter().any(|case| {
                stated(case, "does-not-fire", &rule.id)
                    || (case["expect"]["fired"].is_array() && !stated(case, "fired", &rule.id))
            });
            if !seen_to_fire {
                missing.push(format!("{}: no case in which {} fires", instrument.id, rule.id));
            }
            if !seen_not_to {
                missing.push(format!("{}: no case in which {} does not", instrument.id, rule.id));
            }
        }
        for route in &instrument.routes {
            if !cases.iter().any(|case| stated(case, "routes", &route.id)) {
                missing.push(format!("{}: no case opens the route {}", instrument.id, route.id));
            }
        }
    }
    assert!(missing.is_empty(), "rules that nothing has been seen to try:\n{}", missing.join("\n"));
}

#[test]
fn what_a_page_knows_while_somebody_answers_is_what_the_result_says() {
    law("an answer and the result agree", scenes, |instrument, scene| {
        let whole = scene.outcome(instrument);
        let Scene { subject, sheet, thresholds } = scene;
        let so_far = outcome_so_far(subject, sheet, instrument, thresholds, today());
        let same = Outcome {
            profile: whole.profile.clone(),
            sums: whole.sums.clone(),
            missing_texts: whole.missing_texts.clone(),
            ..so_far
        };
        ensure!(same == whole, "the panel and the result would say different things");
        Ok(())
    });
}

/// Over the domestic abuse checklist: whatever else is answered or not known, and whichever way was chosen at the gate.
#[test]
fn grave_danger_always_says_act_today() {
    law("a rule with a headline says act today, and nothing else does", scenes, |tool, scene| {
        let outcome = scene.outcome(tool);
        let headed = |it: &Fired| it.rule(tool).is_some_and(|rule| !rule.headline.is_empty());
        ensure!(
            outcome.act_today == outcome.fired.iter().any(headed),
            "somebody in grave danger is not decided about today, or somebody is for no reason"
        );
        // Who is answered about was born: the tool opens for nobody else.
        let is_born = scene.subject.ages_on(today()) != AgeRange::Unborn;
        let Some(rule) = tool.rule(&"critical-sign".into()).filter(|_| is_born) else {
            return Ok(());
        };
        let mut signs: Vec<ItemId> = Vec::new();
        walk(&rule.when, &mut |condition| {
            if let Condition::Any(pick) = condition {
                signs.extend(pick.items.iter().cloned());
            }
        });
        ensure!(10 < signs.len(), "the critical signs are gone");
        signs.push("serious-concern".into());
        for sign in signs {
            ensure!(tool.item(&sign).is_some(), "no such sign");
            let is_yes = outcome.readings.of(&sign).meaning == Some(Meaning::Yes);
            ensure!(
                !is_yes || outcome.act_today,
                "{sign} is answered yes, and nobody is told to decide today"
            );
        }
        Ok(())
    });
}
