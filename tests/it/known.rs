//! How much is known, what is missing, and how much can be counted: worked out a second time, from what the documents say, and
//! held against what core says.

use crate::scenes::{Scene, ensure, instruments, law, meaning, meaning_of, scenes, today, values};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::rc::Rc;
use windscreen_core::{
    Age, Answer, AnswerForm, AnswerTest, Cause, Completeness, Condition, FieldKey, Gap, Instrument,
    Item, ItemId, Kind, Level, Meaning, MissingText, Number, Outcome, Pick, Provenance, Record,
    Role, Sheet, Subject, SubjectId, Text, Thresholds, Truth, Value, WayId, WayKind, Wide,
    WideCondition, WideRule, combine, wide_outcome,
};

/// The small instrument that uses every key of the format.
fn everything() -> Instrument {
    let json = include_str!("../instruments/everything.json");
    windscreen_content::read_instrument("everything", json).unwrap_or_else(|it| panic!("{it}"))
}

// ---------------------------------------------------------------------------------------------
// Whether enough is known

/// The question whether anyone is in danger now, by the name that all tools with it give it.
const DANGER: &str = "danger-now";

#[test]
fn the_question_of_danger_is_found_wherever_it_is_asked() {
    let mut n = 0;
    for instrument in instruments() {
        let found: Vec<&str> = instrument
            .items
            .iter()
            .filter(|it| instrument.asks_danger(it))
            .map(|it| &*it.id)
            .collect();
        let asked: Vec<&str> =
            instrument.item(&DANGER.into()).into_iter().map(|it| &*it.id).collect();
        n += asked.len();
        assert_eq!(found, asked, "{}", instrument.id);
    }
    assert!(1 < n, "only {n} tools ask it");
    // A sign of harm that is not of danger now, and a rule that does not take a gap for it.
    assert!(everything().items.iter().all(|it| !everything().asks_danger(it)));
}

/// One kept question: what it is, and whether it is a gap.
struct Kept<'a> {
    item: &'a Item,
    is_gap: bool,
}

/// Whether enough is known, as practice/neglect-and-care.md 2.5 counts it: a third of gaps is too many, among all that is
/// asked and among the signs; and nothing is assessed where nothing that counts is known.
fn enough(instrument: &Instrument, scene: &Scene, outcome: &Outcome) -> Completeness {
    let mut kept = Vec::new();
    let mut harm_is_known = false;
    for id in outcome.readings.visible() {
        let item = instrument.item(id).expect("its own");
        let reading = outcome.readings.of(id);
        if instrument.complete_by_numbered && item.number.is_empty() {
            continue;
        }
        let is_choice = matches!(item.form, AnswerForm::Choice(_));
        if is_choice && reading.meaning == Some(Meaning::NotApplicable) {
            continue;
        }
        let is_gap = reading.meaning.is_none_or(|it| it == Meaning::NotKnown);
        harm_is_known |= reading.harm && *item.id != *DANGER;
        kept.push(Kept { item, is_gap });
    }
    let of = |counts: &dyn Fn(&Item) -> bool| -> (usize, usize) {
        let some: Vec<&Kept<'_>> = kept.iter().filter(|it| counts(it.item)).collect();
        (some.iter().filter(|it| it.is_gap).count(), some.len())
    };
    let is_sign = |it: &Item| matches!(it.kind, Kind::Harm | Kind::Risk) && it.asked_if.is_none();
    let (all, signs) = (of(&|_| true), of(&is_sign));
    let others = of(&|it| is_sign(it) && *it.id != *DANGER);
    let risks = of(&|it| it.kind == Kind::Risk);
    let none_of = |(gaps, n): (usize, usize)| n != 0 && gaps == n;
    let way = scene.sheet.way.as_ref().and_then(|way| instrument.way(way));
    let nobody_was_asked = way.is_some_and(|it| it.kind == WayKind::NotSafe);
    if nobody_was_asked || all.0 == all.1 || none_of(others) || (none_of(risks) && !harm_is_known) {
        return Completeness::NotAssessed;
    }
    let is_too_much = |(gaps, n): (usize, usize)| n != 0 && gaps * 3 >= n;
    if is_too_much(all) || is_too_much(signs) {
        Completeness::Incomplete
    } else {
        Completeness::Complete
    }
}

fn is_as_counted(instrument: &Instrument, scene: &Scene) -> Result<Completeness, String> {
    let outcome = scene.outcome(instrument);
    let enough = enough(instrument, scene, &outcome);
    ensure!(
        outcome.completeness == enough,
        "the result is {:?}, and by the count it is {enough:?}",
        outcome.completeness
    );
    Ok(enough)
}

#[test]
fn enough_is_known_when_less_than_a_third_is_missing() {
    law("how much is known is counted", scenes, |instrument, scene| {
        is_as_counted(instrument, scene).map(drop)
    });
}

/// A tool with this age, and every item not known or not answered.
fn with_gaps(instrument: &Instrument, gap: &Value, way: Option<WayId>) -> Scene {
    let age = if instrument.about == Role::Adult { Age::Years(30) } else { Age::Years(9) };
    let subject = Subject::new(SubjectId(0), "One", instrument.about, age);
    let mut scene = Scene { subject, sheet: Sheet::default(), thresholds: Thresholds::default() };
    scene.sheet.way = way;
    for item in instrument.items.iter().filter(|_| *gap != Value::Unanswered) {
        if let Some(value) = meaning_of(instrument, item, Meaning::NotKnown) {
            scene.set(item, value);
        }
    }
    scene
}

/// One question after another is answered, so that each number of gaps comes up, and with it every edge.
#[test]
fn each_number_of_gaps_is_called_what_it_is() {
    let mut seen = BTreeSet::new();
    for instrument in instruments() {
        let mut ways = vec![None];
        ways.extend(instrument.gate.iter().flat_map(|it| &it.ways).map(|it| Some(it.id.clone())));
        let forwards: Vec<usize> = (0..instrument.items.len()).collect();
        let backwards: Vec<usize> = forwards.iter().rev().copied().collect();
        let risks_last: Vec<usize> = {
            let is_risk = |it: &&usize| instrument.items[**it].kind == Kind::Risk;
            let last = forwards.iter().filter(is_risk);
            forwards.iter().filter(|it| !is_risk(it)).chain(last).copied().collect()
        };
        for order in [forwards, backwards, risks_last] {
            for gap in [Value::Unanswered, Value::NotKnown] {
                for known in [
                    &[Meaning::No, Meaning::Grade(1)][..],
                    &[Meaning::NotApplicable, Meaning::No, Meaning::Grade(2)],
                    &[Meaning::Yes, Meaning::Grade(5)],
                ] {
                    for way in &ways {
                        let mut scene = with_gaps(&instrument, &gap, way.clone());
                        for place in &order {
                            let item = &instrument.items[*place];
                            let least = |it: &Meaning| meaning_of(&instrument, item, *it);
                            let first = || values(&instrument, item).last().cloned();
                            let value = known.iter().find_map(least).or_else(first);
                            scene.set(item, value.expect("every item takes a value"));
                            let is = is_as_counted(&instrument, &scene);
                            let is = is.unwrap_or_else(|why| {
                                panic!("{}: {why}\n{scene:?}", instrument.id)
                            });
                            seen.insert((instrument.id.clone(), is));
                        }
                    }
                }
            }
        }
    }
    assert_eq!(seen.len(), 3 * instruments().len(), "not every state came up: {seen:?}");
}

/// A partnership's own tool may ask nothing that counts: then what is asked decides by itself.
#[test]
fn a_tool_without_signs_is_complete_once_it_is_answered() {
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../instruments/everything.json")).expect("it is JSON");
    let mut items = json["sections"][1]["items"].take();
    items.as_array_mut().expect("it has items").truncate(2);
    let rule = json["rules"][4].take();
    let rest = json["sections"][1].take();
    json["sections"] = serde_json::json!([rest]);
    json["sections"][0]["items"] = items;
    json["rules"] = serde_json::json!([rule]);
    json["n-items"] = 2.into();
    json["gate"]["ways"][2]["items"] = serde_json::json!([]);
    json["sums"] = serde_json::json!([]);
    json["profile"] = serde_json::Value::Null;
    json["groupings"] = serde_json::json!([]);
    let tool = windscreen_content::read_instrument("own", &json.to_string());
    let tool = tool.unwrap_or_else(|errors| panic!("{errors}"));
    let mut scene = with_gaps(&tool, &Value::NotKnown, None);
    assert_eq!(is_as_counted(&tool, &scene), Ok(Completeness::NotAssessed));
    scene.set(&tool.items[0], Value::Number(2));
    assert_eq!(is_as_counted(&tool, &scene), Ok(Completeness::Incomplete));
    scene.set(&tool.items[1], Value::Date(today()));
    assert_eq!(is_as_counted(&tool, &scene), Ok(Completeness::Complete));
}

// ---------------------------------------------------------------------------------------------
// What heads the result

#[test]
fn each_sentence_of_grave_danger_heads_the_result_once_and_nothing_else_does() {
    let tried = std::cell::Cell::new(0);
    law("grave danger heads the result", scenes, |instrument, scene| {
        let outcome = scene.outcome(instrument);
        let mut sentences: Vec<&Text> = Vec::new();
        for rule in &instrument.rules {
            let is_grave = !rule.headline.is_empty() && outcome.has_fired(&rule.id);
            if is_grave && !sentences.contains(&&rule.headline) {
                sentences.push(&rule.headline);
            }
        }
        tried.set(tried.get() + sentences.len());
        ensure!(
            outcome.headlines(instrument) == sentences,
            "the result is headed by {:?}, and should be by {sentences:?}",
            outcome.headlines(instrument)
        );
        ensure!(outcome.act_today != sentences.is_empty(), "that it is for today is not said");
        let is_shown = outcome.names_level() && (instrument.diagram || outcome.level.is_now());
        ensure!(
            outcome.shown_level(instrument) == is_shown.then_some(outcome.level),
            "the level shown is {:?}",
            outcome.shown_level(instrument)
        );
        Ok(())
    });
    assert!(10 < tried.get(), "only {} were tried", tried.get());
}

// ---------------------------------------------------------------------------------------------
// What is asked for and empty

/// A sheet, and for each field of it whether something is written: nothing, a space, or words.
fn scenes_and_words(instrument: &Instrument) -> BoxedStrategy<(Scene, Vec<u8>)> {
    (scenes(instrument), proptest::collection::vec(any::<u8>(), 64)).boxed()
}

/// The fields that stand open beside an answer.
fn open_fields<'a>(
    instrument: &'a Instrument,
    item: &Item,
    answer: &Answer,
) -> Vec<&'a windscreen_core::NoteField> {
    let Some(means) = meaning(instrument, item, &answer.value) else { return Vec::new() };
    let opens = match &answer.value {
        Value::Choice(id) => {
            let scale = instrument.scale_of(item).expect("it is answered by choice");
            scale.choices.iter().any(|it| it.id == *id && it.ask_notes)
        }
        Value::Number(_) | Value::Date(_) | Value::Words(_) => true,
        Value::NotKnown | Value::Unanswered => false,
    };
    let note = instrument.note_of(item).filter(|_| opens);
    let fields = note.into_iter().flat_map(|it| &it.fields);
    fields.filter(|it| it.answered.is_empty() || it.answered.contains(&means)).collect()
}

#[test]
fn what_is_asked_for_and_empty_is_named_and_nothing_else() {
    let tried = std::cell::Cell::new([0_usize; 4]);
    law("what is missing is named", scenes_and_words, |instrument, (scene, rolls)| {
        let mut rolls = rolls.iter().cycle();
        let mut words = || match rolls.next().map_or(0, |it| it % 4) {
            0 => None,
            1 => Some(Text::from(" \n")),
            _ => Some(Text::from("written")),
        };
        let scene = scene.with(|scene| {
            for (id, answer) in &mut scene.sheet.answers {
                let item = instrument.item(id).expect("its own");
                for field in instrument.note_of(item).map_or(&[][..], |it| &it.fields) {
                    answer.notes.extend(words().map(|it| (field.id.clone(), it.into())));
                }
            }
            for field in &instrument.texts {
                scene.sheet.texts.extend(words().map(|it| (field.id.clone(), it)));
            }
        });
        let outcome = scene.outcome(instrument);
        let is_empty = |it: Option<&str>| it.is_none_or(|it| it.trim().is_empty());
        let way = scene.sheet.way.as_ref().and_then(|way| instrument.way(way));
        let is_secondhand = way.is_some_and(|it| it.kind == WayKind::FromWhatIsKnown);
        let mut missing = Vec::new();
        let mut n = tried.get();
        for id in outcome.readings.visible() {
            let item = instrument.item(id).expect("its own");
            let Some(answer) = scene.sheet.answer(&item.id) else { continue };
            for field in open_fields(instrument, item, answer) {
                let is_source = is_secondhand && *field.role == *"source";
                if (field.wanted || is_source)
                    && is_empty(answer.notes.get(&field.id).map(|it| &**it.words()))
                {
                    n[usize::from(!field.wanted)] += 1;
                    missing.push(MissingText::Note(item.id.clone(), field.id.clone()));
                }
            }
        }
        for field in instrument.texts.iter().filter(|it| it.wanted) {
            if is_empty(scene.sheet.texts.get(&field.id).map(|it| &**it)) {
                n[2] += 1;
                missing.push(MissingText::Text(field.id.clone()));
            }
        }
        if scene.sheet.judgement.as_ref().is_some_and(|it| it.reason.trim().is_empty()) {
            n[3] += 1;
            missing.push(MissingText::JudgementReason);
        }
        tried.set(n);
        ensure!(
            outcome.missing_texts == missing,
            "named are {:?}, and missing are {missing:?}",
            outcome.missing_texts
        );
        Ok(())
    });
    assert!(tried.get().iter().all(|it| 5 < *it), "hardly anything was missing: {tried:?}");
}

// ---------------------------------------------------------------------------------------------
// How much of a profile was graded

#[test]
fn a_profile_says_how_much_of_it_was_graded() {
    let partial = std::cell::Cell::new([0_usize; 2]);
    law("a profile is counted", scenes, |instrument, scene| {
        let outcome = scene.outcome(instrument);
        let (Some(tree), Some(profile)) = (&instrument.profile, &outcome.profile) else {
            return Ok(());
        };
        for (area, told) in tree.areas.iter().zip(&profile.areas) {
            let exception = area.exception.as_ref().filter(|it| {
                let comment = scene.sheet.exceptions.get(&it.id);
                comment.is_some_and(|it| !it.trim().is_empty())
            });
            let (mut grades, mut n_sub_areas, mut has_gap) = (Vec::new(), 0, false);
            let mut worst_of_area: Option<(ItemId, u8)> = None;
            for (sub, told) in area.sub_areas.iter().zip(&told.sub_areas) {
                let is_shown = |it: &&ItemId| outcome.readings.of(it).visible;
                let shown: Vec<&ItemId> = sub.items.iter().filter(is_shown).collect();
                let means = |it: &ItemId| outcome.readings.of(it).meaning;
                let rated: Vec<(&ItemId, u8)> = shown
                    .iter()
                    .filter_map(|it| match means(it) {
                        Some(Meaning::Grade(grade)) => Some((*it, grade)),
                        _ => None,
                    })
                    .collect();
                let applies = |it: &&&ItemId| means(it) != Some(Meaning::NotApplicable);
                let n_items = shown.iter().filter(applies).count();
                let own: Vec<u8> = rated.iter().map(|(_, grade)| *grade).collect();
                // Of several that are as bad, the first.
                let worst = rated.iter().rev().max_by_key(|(_, grade)| *grade);
                let worst = worst.map(|(item, grade)| (ItemId::clone(item), *grade));
                ensure!(
                    (told.grade, told.n_graded, told.n_items, told.worst.clone())
                        == (combine(&own, tree.above), own.len(), n_items, worst.clone()),
                    "{}: {told:?}, from {rated:?} of {n_items}",
                    sub.code
                );
                has_gap |= own.len() < n_items;
                worst_of_area = worst_of_area.max_by_grade(worst);
                if n_items != 0 && exception.is_none_or(|it| it.leaves_out != sub.id) {
                    n_sub_areas += 1;
                    grades.extend(told.grade);
                }
            }
            let grade = combine(&grades, tree.above);
            ensure!(
                (told.grade, told.n_graded, told.n_sub_areas) == (grade, grades.len(), n_sub_areas),
                "{}: {told:?}, from {grades:?} of {n_sub_areas}",
                area.code
            );
            ensure!(
                told.worst.as_ref().map(|it| it.1) == worst_of_area.as_ref().map(|it| it.1),
                "{}: the worst is {:?}, and was said to be {:?}",
                area.code,
                worst_of_area,
                told.worst
            );
            let is_partial = grade.is_some() && (has_gap || grades.len() < n_sub_areas);
            ensure!(
                told.is_partial() == is_partial,
                "{}: a grade that rests on gaps does not say so, or one that does not says it: {told:?}",
                area.code
            );
            let mut n = partial.get();
            n[usize::from(is_partial)] += 1;
            partial.set(n);
        }
        Ok(())
    });
    assert!(partial.get().iter().all(|it| 10 < *it), "{partial:?}");
}

trait Worse {
    fn max_by_grade(self, other: Self) -> Self;
}

impl Worse for Option<(ItemId, u8)> {
    fn max_by_grade(self, other: Self) -> Self {
        match (self, other) {
            (Some(one), Some(two)) if one.1 < two.1 => Some(two),
            (None, other) => other,
            (one, _) => one,
        }
    }
}

// ---------------------------------------------------------------------------------------------
// How much could be counted

/// For each count in a condition, how many things it could come to: counted one by one.
fn could_come_to(condition: &Condition, instrument: &Instrument, all: &mut Vec<usize>) {
    match condition {
        Condition::Count(pick, _) | Condition::CouldReach(pick, _) => {
            let places = 0..instrument.items.len();
            all.push(places.filter(|place| pick.picks(instrument, *place)).count());
        }
        Condition::Sections(..) => all.push(instrument.sections.len()),
        Condition::AtLeast(asked, _) => {
            all.push(instrument.item(asked).expect("it is there").most.into());
        }
        Condition::All(some) | Condition::OneOf(some) => {
            for one in some {
                could_come_to(one, instrument, all);
            }
        }
        _ => {}
    }
}

#[test]
fn a_count_could_come_to_all_that_it_picks_and_no_more() {
    let mut seen = BTreeSet::new();
    let mut all = instruments();
    all.push(everything());
    for instrument in all {
        let check = |condition: &Condition| {
            let mut counted = Vec::new();
            could_come_to(condition, &instrument, &mut counted);
            assert_eq!(condition.highest_counts(&instrument), counted, "{condition:?}");
            counted
        };
        for rule in &instrument.rules {
            seen.extend(check(&rule.when));
        }
        let count = |pick: Pick| Condition::Count(pick, Number::Fixed(1));
        let answered = vec![AnswerTest::Is(Meaning::Yes)];
        let any = Pick { answered, ..Pick::default() };
        let n_counting = instrument.items.iter().filter(|it| it.counts()).count();
        assert_eq!(check(&count(any.clone())), [n_counting]);
        for section in &instrument.sections {
            let sections = vec![section.id.clone()];
            let here = Pick { sections: sections.clone(), ..any.clone() };
            let n = instrument.items[section.items.clone()].iter().filter(|it| it.counts()).count();
            assert_eq!(check(&count(here)), [n], "{}", section.id);
            for item in &instrument.items {
                let one = Pick { items: vec![item.id.clone()], ..any.clone() };
                // What somebody said is never picked.
                let is_picked = item.form != AnswerForm::Words;
                assert_eq!(check(&count(one.clone())), [usize::from(is_picked)], "{}", item.id);
                let both = Pick { sections: sections.clone(), ..one.clone() };
                let place = instrument.place(&item.id).expect("its own");
                let is_here = section.items.contains(&place);
                let n = usize::from(is_here && is_picked);
                assert_eq!(check(&count(both)), [n], "{}", item.id);
                let except = Pick { except: vec![item.id.clone()], ..any.clone() };
                let left = n_counting - usize::from(item.counts());
                assert_eq!(check(&count(except)), [left], "{}", item.id);
            }
        }
        let pair = Condition::All(vec![count(any.clone()), Condition::Harm, count(any.clone())]);
        assert_eq!(check(&pair), [n_counting, n_counting]);
        assert_eq!(check(&Condition::OneOf(vec![pair, Condition::Harm])), [n_counting; 2]);
    }
    assert!(4 < seen.len(), "{seen:?}");
}

// ---------------------------------------------------------------------------------------------
// Whether something was written

/// What a rule makes of a field of the referral form: `None` where it is not met, else whether that is assumed.
fn asked_of(notes: Option<&str>, gap: Option<&str>) -> Option<bool> {
    let tool = Rc::new(instruments().remove(0));
    let rule = WideRule {
        id: "rule".into(),
        on: tool.id.clone(),
        text: "".into(),
        says: "".into(),
        action: "".into(),
        level: Some(Level::EarlyHelp),
        routes: Vec::new(),
        alert: false,
        when: vec![WideCondition::Written("e9".into())],
        provenance: Provenance { mark: windscreen_core::Mark::Proposed, sources: Vec::new() },
    };
    let mut record = Record::default();
    record.subjects.push(Subject::new(SubjectId(0), "One", Role::Child, Age::Years(9)));
    record.notes.extend(notes.map(|it| (FieldKey::once("e9"), it.into())));
    let gap = gap.map(|it| match it.strip_prefix('-') {
        Some(why) => Gap::DoesNotApply(why.into()),
        None => Gap::NotKnown,
    });
    record.gaps.extend(gap.map(|it| (FieldKey::once("e9"), it)));
    let wide = Wide {
        record: &record,
        instruments: std::slice::from_ref(&tool),
        rules: std::slice::from_ref(&rule),
        today: today(),
        to_worker: true,
    };
    let sheet = Sheet::default();
    let (outcome, fired) =
        wide_outcome(&wide, &record.subjects[0], &sheet, &tool, &Thresholds::default());
    let [fired] = &fired[..] else {
        assert!(!outcome.fired.iter().any(|it| matches!(it.cause, Cause::Wide(_))));
        return None;
    };
    assert!(outcome.fired.contains(&fired.fired) && Level::EarlyHelp <= outcome.level);
    Some(fired.fired.assumed)
}

#[test]
fn what_was_not_written_is_not_known_and_never_no() {
    assert_eq!(asked_of(Some("A nurse came."), None), Some(false), "it is written");
    for nothing in [None, Some(""), Some(" \n\t")] {
        assert_eq!(asked_of(nothing, None), Some(true), "{nothing:?} is read as an answer");
        assert_eq!(asked_of(nothing, Some("")), Some(true), "not known is read as an answer");
        assert_eq!(asked_of(nothing, Some("-")), None, "what does not apply is read as written");
        assert_eq!(asked_of(nothing, Some("-no help was offered")), None);
    }
    // What was said of the gap stands before what is left in the field.
    assert_eq!(asked_of(Some("A nurse came."), Some("")), Some(true));
    assert_eq!(asked_of(Some("A nurse came."), Some("-")), None);
    assert_eq!(Truth::True.and(Truth::Unknown), Truth::Unknown);
}
