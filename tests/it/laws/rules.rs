//! Every level names what set it, and every rule does what its definition says.

use super::outcomes::uses_threshold;
use crate::scenes::{ensure, instruments, law, scenes};
use proptest::prelude::*;
use std::cell::Cell;
use windscreen_core::{Cause, Condition, Fired, Level, Number, Outcome, Reading};

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
