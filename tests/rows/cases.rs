//! Answers and what must come of them: every row of every file in `tests/cases/` and `tests/cases/referral/`.

use crate::Row;
use serde_json::Value as Json;
use std::rc::Rc;
use windscreen_core::Instrument;
use windscreen_tests::case::{Case, read_cases};
use windscreen_tests::desk;
use windscreen_tests::referral_case::{read_referral_cases, referral_differences};
use windscreen_tests::{files, read};

fn stem(path: &std::path::Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Adds a test for each case: `neglect: what the case is called`.
pub(crate) fn add(rows: &mut Vec<Row>) {
    for path in files("tests/cases", ".json") {
        let name = stem(&path);
        match read_cases(&read(&path)) {
            Err(slips) => rows.push(Row::broken(name, slips)),
            Ok((id, _)) if id != name => {
                rows.push(Row::broken(name, format!("the file is about \"{id}\"")));
            }
            Ok((id, cases)) => rows.extend(cases.into_iter().map(|json| {
                let id = id.clone();
                let called = json["name"].as_str().unwrap_or_default();
                Row::new(format!("{name}: {called}"), &ids(&json), move || {
                    let instrument = instrument(&id);
                    match Case::read(&instrument, &json) {
                        Ok(case) => case.differences(&instrument),
                        Err(slips) => slips.0,
                    }
                })
            })),
        }
    }
    for path in files("tests/cases/referral", ".json") {
        let name = format!("referral/{}", stem(&path));
        match read_referral_cases(&read(&path)) {
            Err(slips) => rows.push(Row::broken(name, slips)),
            Ok(cases) => rows.extend(cases.into_iter().map(|json| {
                let called = json["name"].as_str().unwrap_or_default();
                Row::new(format!("{name}: {called}"), "", move || {
                    referral_differences(&json).unwrap_or_else(|slips| slips.0)
                })
            })),
        }
    }
}

/// The ids that a case answers and those that it expects.
fn ids(case: &Json) -> String {
    let answered = case["answers"].as_object().into_iter().flatten().map(|(item, _)| &**item);
    let expected = case["expect"].as_object().into_iter().flatten();
    let expected = expected.filter_map(|(_, it)| it.as_array()).flatten().filter_map(Json::as_str);
    answered.chain(expected).collect::<Vec<_>>().join(" ")
}

/// Read once on each thread: reading is not what is tried here.
fn instrument(id: &str) -> Rc<Instrument> {
    thread_local! {
        static ALL: Vec<Rc<Instrument>> = desk::instruments();
    }
    let found = ALL.with(|all| all.iter().find(|it| &*it.id == id).cloned());
    found.unwrap_or_else(|| panic!("no instrument \"{id}\""))
}
