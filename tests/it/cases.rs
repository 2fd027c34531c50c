//! Answers and what must come of them: every file in `tests/cases/`, every row.

use serde_json::Value as Json;
use windscreen_core::{Area, Instrument};
use windscreen_tests::case::Case;
use windscreen_tests::{files, read, root};

fn instrument(id: &str) -> Instrument {
    let read =
        windscreen_content::instrument(id).unwrap_or_else(|| panic!("no instrument \"{id}\""));
    read.unwrap_or_else(|errors| panic!("{errors}"))
}

fn area(id: &str) -> Area {
    let shipped = windscreen_content::area(id);
    let read = shipped.unwrap_or_else(|| {
        let path = root().join("tests/areas").join(format!("{id}.json"));
        windscreen_content::read_area(id, &read(&path))
    });
    read.unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn every_case_holds() {
    let mut failures = Vec::new();
    let mut n = 0;
    for path in files("tests/cases", ".json") {
        let file: Json = serde_json::from_str(&read(&path))
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let instrument =
            instrument(file["instrument"].as_str().expect("a case file names its instrument"));
        for json in file["cases"].as_array().expect("a case file has cases") {
            let case = Case::new(&instrument, json, area);
            n += 1;
            for difference in case.differences(&instrument) {
                failures.push(format!("{}: {}\n    {difference}", instrument.id, case.name));
            }
        }
    }
    assert!(0 < n, "there are no cases");
    assert!(
        failures.is_empty(),
        "{} of {n} cases differ:\n{}",
        failures.len(),
        failures.join("\n")
    );
}
