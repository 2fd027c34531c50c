//! An outcome hangs on what one sheet shows, not on how it came there, on what is hidden or on anybody else.

use crate::scenes::{Scene, ensure, law, scenes, scenes_and_item, today, values};
use proptest::prelude::*;
use std::collections::BTreeSet;
use windscreen_core::{
    Age, AgeRange, AskedIf, Item, ItemId, LiteMap, Meaning, Only, Outcome, Record, Sheet, Subject,
    SubjectId, Truth, Value, WayKind, outcome, outcome_so_far,
};

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
