//! Saved files must open for ever: every file of `tests/records/` is opened, drawn and saved again. What it then says stands
//! in `tests/records/saved/` under the same name; where there is none, every letter is as it was.
//!
//! A new version adds files and keeps all of these. A difference that is meant is written with `WINDSCREEN_WRITE_ROWS=1`.

use crate::{Row, is_writing};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};
use windscreen_content::{read_record, write_record};
use windscreen_core::Role;
use windscreen_summary::{referral, restricted};
use windscreen_tests::desk::Desk;
use windscreen_tests::{files, read, root};

const FOLDER: &str = "tests/records";

fn again(path: &Path) -> PathBuf {
    root().join(FOLDER).join("saved").join(path.file_name().unwrap_or_default())
}

/// Adds a test for each saved file: `records/v1-hostile-words`.
pub(crate) fn add(rows: &mut Vec<Row>) {
    let all = files(FOLDER, ".json");
    for path in &all {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let path = path.clone();
        rows.push(Row::new(format!("records/{name}"), "", move || {
            if is_writing() {
                write(&path);
            }
            differences(&name, &path)
        }));
    }
    for path in files(&[FOLDER, "/saved"].concat(), ".json") {
        let name = path.file_name().unwrap_or_default();
        if !all.iter().any(|it| it.file_name() == Some(name)) {
            rows.push(Row::broken(
                format!("records/saved/{}", name.display()),
                "nothing is saved as this",
            ));
        }
    }
}

fn differences(name: &str, path: &Path) -> Vec<String> {
    let text = read(path);
    let text = text.trim_end();
    let saved = match read_record(name, text) {
        Ok(saved) => saved,
        Err(errors) => return vec![format!("it does not open any more:\n{errors}")],
    };
    let mut wrong = Vec::new();
    let written = write_record(&saved);
    let wanted = if again(path).is_file() { read(&again(path)) } else { text.to_owned() };
    if written != wanted.trim_end() {
        let parse = |text: &str| serde_json::from_str(text).unwrap_or_default();
        let mut found = Vec::new();
        compare("", &parse(&written), &parse(wanted.trim_end()), &mut found);
        if found.is_empty() {
            found.push("the same is written in other letters".to_owned());
        }
        wrong.append(&mut found);
    }
    if read_record("again", &written).as_ref() != Ok(&saved) {
        wrong.push("what was saved again opens as something else".to_owned());
    }
    // Whatever it holds can be drawn.
    let mut desk = Desk::of(saved.record);
    desk.today = saved.written;
    if referral(&desk.context()).to_text().is_empty() {
        wrong.push("its referral is empty".to_owned());
    }
    for person in desk.record.subjects.iter().filter(|it| it.role == Role::Adult) {
        for tool in &desk.instruments {
            restricted(&desk.context(), person.id, &tool.id).to_text();
        }
    }
    wrong
}

/// Where two texts differ, each place in a line: the whole would fill a screen and say less.
fn compare(at: &str, is: &Json, should: &Json, found: &mut Vec<String>) {
    match (is, should) {
        (Json::Object(is), Json::Object(should)) => {
            let keys: std::collections::BTreeSet<&String> =
                is.keys().chain(should.keys()).collect();
            for key in keys {
                let of = |it: &serde_json::Map<String, Json>| it.get(key).cloned();
                match (of(is), of(should)) {
                    (Some(is), Some(should)) => {
                        compare(&format!("{at}/{key}"), &is, &should, found);
                    }
                    (None, _) => found.push(format!("{at}/{key} is lost")),
                    (_, None) => found.push(format!("{at}/{key} was not there")),
                }
            }
        }
        (Json::Array(is), Json::Array(should)) if is.len() == should.len() => {
            for (n, (is, should)) in is.iter().zip(should).enumerate() {
                compare(&format!("{at}/{n}"), is, should, found);
            }
        }
        _ if is == should => {}
        _ => found.push(format!("{at} is {is}, and should be {should}")),
    }
}

fn write(path: &Path) {
    let text = read(path);
    let Ok(saved) = read_record("saved", text.trim_end()) else { return };
    let written = write_record(&saved);
    if written == text.trim_end() {
        // Where nothing differs there is nothing to keep.
        let _ = std::fs::remove_file(again(path));
    } else {
        std::fs::write(again(path), [&*written, "\n"].concat()).expect("a file can be written");
    }
}
