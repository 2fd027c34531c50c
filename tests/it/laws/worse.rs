//! A more worrying answer takes nothing away, and neither does anything else that is said beside it.

use super::outcomes::{
    level_of_rules, no_less_worrying, rules, takes_nothing_away, worrying_grade,
};
use crate::scenes::{ensure, exceptions, law, meaning, scenes, scenes_and_item, today, values};
use proptest::prelude::*;
use windscreen_core::{Judgement, Kind, Level, Meaning, MissingText, Outcome, Truth, Value};

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
