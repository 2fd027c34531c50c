//! A sign of harm speaks for itself, and danger now is acted on today.

use super::outcomes::{takes_nothing_away, walk};
use crate::scenes::{ensure, law, meaning, meaning_of, scenes, scenes_and_item, today, values};
use std::cell::Cell;
use windscreen_core::{
    AgeRange, AnswerTest, Cause, ChoiceId, Completeness, Condition, Fired, Instrument, Item,
    ItemId, Kind, Level, Meaning, NoteKind, Sheet, WayKind,
};

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
