//! The rules of published tools, walked exhaustively and held against their own counts.

use crate::scenes::{Ground, Scene, ground_value, instruments, meaning_of};
use windscreen_core::{
    Age, AnswerForm, Completeness, Instrument, Item, Kind, Level, Meaning, Sheet, Subject,
    SubjectId, Thresholds, Truth, Value, combine,
};

/// An instrument, and a person with every item answered *no*, *never* or the like.
fn all_no(id: &str, age: Age) -> (Instrument, Scene) {
    let instrument = instruments().into_iter().find(|it| &*it.id == id).expect("it is shipped");
    let mut subject = Subject::new(SubjectId(0), "One", instrument.about, age);
    for fact in &instrument.facts {
        subject.facts.insert(fact.id.clone(), Truth::False);
    }
    let mut scene = Scene { subject, sheet: Sheet::default(), thresholds: Thresholds::default() };
    for item in &instrument.items {
        let value = match item.form {
            AnswerForm::Number => Value::Number(0),
            AnswerForm::Date | AnswerForm::Words => Value::Unanswered,
            AnswerForm::Choice(_) => ground_value(&instrument, item, Ground::No),
        };
        scene.set(item, value);
    }
    (instrument, scene)
}

fn answer(instrument: &Instrument, scene: &mut Scene, item: &str, means: Meaning) {
    let item = instrument.item(&item.into()).unwrap_or_else(|| panic!("no item {item}"));
    let value = meaning_of(instrument, item, means);
    scene.set(item, value.unwrap_or_else(|| panic!("{} cannot be {means:?}", item.id)));
}

/// The 24 points by counts, not by their 3²⁴ answers: every number of *yes* and of *don't know*,
/// at every number that an area may set, from either end of the list.
#[test]
fn the_checklist_by_counts() {
    let (instrument, none) = all_no("domestic-abuse", Age::Years(30));
    let points: Vec<&Item> =
        instrument.items.iter().filter(|item| item.kind == Kind::Risk).collect();
    assert_eq!(points.len(), 24, "the checklist has 24 points");
    let threshold = instrument.thresholds.iter().find(|it| &*it.id == "visible-high");
    let threshold = threshold.expect("the checklist has its threshold");
    for from_the_end in [false, true] {
        for n_yes in 0..=points.len() {
            for n_unknown in 0..=points.len() - n_yes {
                let mut scene = none.clone();
                for n in 0..n_yes + n_unknown {
                    let item = points[if from_the_end { points.len() - 1 - n } else { n }];
                    let means = if n < n_yes { Meaning::Yes } else { Meaning::NotKnown };
                    answer(&instrument, &mut scene, &item.id, means);
                }
                for needed in threshold.min..=threshold.max {
                    scene.thresholds.0.insert(threshold.id.clone(), needed);
                    let needed = usize::from(needed);
                    let outcome = scene.outcome(&instrument);
                    let reached = needed <= n_yes;
                    let could = n_yes < needed && needed <= n_yes + n_unknown;
                    let at = format!("{n_yes} yes, {n_unknown} not known, {needed} needed");
                    assert_eq!(outcome.has_fired(&"r1-visible".into()), reached, "{at}");
                    assert_eq!(outcome.has_fired(&"could-reach".into()), could, "{at}");
                    let marac = outcome.routes.iter().any(|route| &**route == "marac");
                    assert_eq!(marac, reached, "{at}: a referral is missed or made up");
                    let counted = outcome.tally(&"r1-visible".into()).map(|tally| tally.n);
                    assert_eq!(counted, Some(n_yes), "{at}: the number printed is not the count");
                    assert!(n_yes == 0 || Level::Watch <= outcome.level, "{at}");
                }
            }
        }
    }
}

/// Every way in which six headings can stand: nothing, sometimes, applies.
/// Source: practice/neglect-and-care.md 2.4.
#[test]
fn the_six_headings_of_neglect() {
    let (instrument, none) = all_no("neglect", Age::Years(9));
    let one_of_each = ["tired", "infections", "diet", "warmth", "development", "boundaries"];
    for walk in 0..3_u32.pow(6) {
        let mut scene = none.clone();
        let (mut raised, mut applies) = (0, 0);
        for (n, item) in (0..).zip(one_of_each) {
            match walk / 3_u32.pow(n) % 3 {
                1 => {
                    raised += 1;
                    answer(&instrument, &mut scene, item, Meaning::Sometimes);
                }
                2 => {
                    raised += 1;
                    applies += 1;
                    answer(&instrument, &mut scene, item, Meaning::Yes);
                }
                _ => {}
            }
        }
        let expected = match (applies, raised) {
            (2.., _) => Level::MultiAgency,
            (1, _) | (_, 2..) => Level::EarlyHelp,
            (_, 1) => Level::Watch,
            _ => Level::NothingRecorded,
        };
        let at = format!("{applies} headings established, {raised} raised");
        let outcome = scene.outcome(&instrument);
        assert_eq!(outcome.level, expected, "{at}");
        assert_eq!(outcome.completeness, Completeness::Complete, "{at}");
        answer(&instrument, &mut scene, "hurt", Meaning::Sometimes);
        assert_eq!(scene.outcome(&instrument).level, Level::Statutory, "{at}, and a sign of harm");
    }
}

/// Each graded item at 5, the rest at 1: all but four ask for the front door now.
/// Source: practice/neglect-and-care.md 3.8; issue 10, section 4 point 3.
#[test]
fn every_item_of_the_care_profile_at_grade_5() {
    let today_only = [
        "stimulation-2-toys",
        "stimulation-2-outings",
        "stimulation-2-celebrations",
        "stimulation-5-peers",
    ];
    let mut n = 0;
    for years in [0, 1, 3, 6, 9] {
        let (instrument, none) = all_no("graded-care", Age::Years(years));
        let readings = none.outcome(&instrument).readings;
        for id in readings.visible() {
            let item = instrument.item(id).expect("its own");
            if item.anchors.is_empty() {
                continue;
            }
            let mut scene = none.clone();
            answer(&instrument, &mut scene, &item.id, Meaning::Grade(5));
            let expected = if today_only.contains(&&*item.id) {
                n += 1;
                Level::MultiAgency
            } else {
                Level::Statutory
            };
            assert_eq!(scene.outcome(&instrument).level, expected, "{} at {years}", item.id);
        }
    }
    assert_eq!(n, 5, "each of the four was asked at the ages it is for");
}

/// Every mixture of a few signs, by age, by learning disability and by the area's number.
/// Source: practice/exploitation.md 7, the proposed engine, steps 2 to 5.
#[test]
fn the_steps_of_the_exploitation_screen() {
    let (instrument, none) = all_no("cse", Age::NotKnown);
    let high = ["vehicles-unknown-adults", "controlling-older-person"];
    let others = ["secretive", "mood-volatility", "unknown-callers", "peers-exploited"];
    let ages = [Age::Years(12), Age::Years(13), Age::Years(14), Age::Years(17), Age::NotKnown];
    for walk in 0..2 * 2 * 3 * 3 {
        let (high_seen, high_suspected) = (walk % 2, walk / 2 % 2);
        let (seen, suspected) = (walk / 4 % 3, walk / 12 % 3);
        let mut signs = none.clone();
        let mut put = |item: &str, means| answer(&instrument, &mut signs, item, means);
        high[..high_seen].iter().for_each(|item| put(item, Meaning::Yes));
        high[1..][..high_suspected].iter().for_each(|item| put(item, Meaning::Suspected));
        others[..seen].iter().for_each(|item| put(item, Meaning::Yes));
        others[2..][..suspected].iter().for_each(|item| put(item, Meaning::Suspected));
        let n = high_seen + high_suspected + seen + suspected;
        for age in ages {
            for disability in [Truth::True, Truth::False, Truth::Unknown] {
                for needed in 1..=3_u16 {
                    let outcome = signs
                        .with(|scene| {
                            scene.subject.age = age;
                            scene.subject.facts.insert("learning-disability".into(), disability);
                            scene.thresholds.0.insert("other-factors".into(), needed);
                        })
                        .outcome(&instrument);
                    let may_be_under = |years| match age {
                        Age::Years(age) => age < years,
                        _ => true,
                    };
                    let expected = if may_be_under(14) && 0 < high_seen + high_suspected {
                        Level::Statutory
                    } else if 0 < high_seen
                        || usize::from(needed) <= n
                        || (0 < n && (may_be_under(13) || disability != Truth::False))
                    {
                        Level::MultiAgency
                    } else if 0 < n {
                        Level::Watch
                    } else {
                        Level::NothingRecorded
                    };
                    assert_eq!(
                        outcome.level, expected,
                        "high: {high_seen} seen, {high_suspected} suspected; others: {seen} seen, \
                         {suspected} suspected; {age:?}, learning disability {disability:?}, \
                         {needed} needed"
                    );
                }
            }
        }
    }
}

/// Every list of up to six grades. Source: practice/neglect-and-care.md 3.4.
#[test]
fn combined_grades_hide_no_serious_failing() {
    let mut lists: Vec<Vec<u8>> = vec![Vec::new()];
    let mut longest = 0;
    for _ in 0..6 {
        let from = longest;
        longest = lists.len();
        for n in from..longest {
            let longer: Vec<_> = (1..=5).map(|grade| [&lists[n][..], &[grade]].concat()).collect();
            lists.extend(longer);
        }
    }
    assert_eq!(lists.len(), (5_usize.pow(7) - 1) / 4);
    for grades in lists {
        let combined = combine(&grades, 3);
        let worst = grades.iter().copied().max();
        assert_eq!(combined.is_none(), grades.is_empty(), "{grades:?}");
        assert!(combined.is_none_or(|grade| grades.contains(&grade)), "{grades:?}: {combined:?}");
        if worst.is_some_and(|worst| 3 < worst) {
            assert_eq!(combined, worst, "{grades:?}: a grade of 4 or 5 is hidden by better ones");
        }
        let mut sorted = grades.clone();
        sorted.sort_unstable();
        assert_eq!(combined, combine(&sorted, 3), "{grades:?}: the order of items matters");
    }
}
