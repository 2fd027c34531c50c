//! What each reader says of a slip, word for word: every row of `tests/messages/`. A slip is a change to a good file; what is
//! said is a sentence that somebody who does not program can act on.
//!
//! A message that changes is changed there too, on purpose, after reading it aloud: run with `WINDSCREEN_WRITE_ROWS=1`, and
//! read the difference. A row whose `says` is empty is a fault that nobody is told of yet.

use crate::{Row, is_writing};
use serde_json::{Map, Value as Json, json};
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use windscreen_content::{
    Beside, FileErrors, Opened, open_area, open_area_for_use, open_form, open_instrument,
    open_practice, open_withheld, read_calendar, read_record, read_site,
};
use windscreen_core::Area;
use windscreen_tests::case::{Case, Slips, read_cases};
use windscreen_tests::desk::{instrument, open_pack};
use windscreen_tests::referral_case::{desk_of, read_referral_cases};
use windscreen_tests::{files, read, root};

/// What is said of a file, and whether it is used all the same.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    opens: bool,
    says: Vec<String>,
}

/// A file that all slips of a kind are made in.
struct Good {
    kind: String,
    /// What the reader is told that it is called.
    file: String,
    text: String,
}

/// Adds a test for each slip: `messages/area: what is wrong`.
pub(crate) fn add(rows: &mut Vec<Row>) {
    for path in files("tests/messages", ".json") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut file: Json = serde_json::from_str(&read(&path))
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        if is_writing() {
            write(&path, &mut file);
        }
        let mut names = std::collections::BTreeSet::new();
        for slip in list(&file["slips"]) {
            let called = called(slip);
            let row = format!("messages/{name}: {called}");
            if !names.insert(called) {
                rows.push(Row::broken(row, "two slips are the same, or called the same"));
                continue;
            }
            let (good, slip) = (good(&file), slip.clone());
            rows.push(Row::new(row, "", move || differences(&good, &slip)));
        }
    }
}

fn list(json: &Json) -> &[Json] {
    json.as_array().map_or(&[], |it| it)
}

/// The good file: written out in the file of slips, or named by its place in the repository.
fn good(file: &Json) -> Good {
    let text = match &file["good"] {
        Json::String(path) => read(&root().join(path)),
        other => other.to_string(),
    };
    let word = |key: &str| file[key].as_str().unwrap_or_default().to_owned();
    Good { kind: word("kind"), file: word("file"), text }
}

/// What a slip is called: as it says, or by what it changes.
fn called(slip: &Json) -> String {
    if let Some(name) = slip["name"].as_str() {
        return name.to_owned();
    }
    let of = |change: &Json| {
        let at = change["at"].as_str().unwrap_or_default();
        if change["gone"] == true {
            format!("without {at}")
        } else {
            format!("{at} is {}", change["be"])
        }
    };
    list(&slip["change"]).iter().map(of).collect::<Vec<_>>().join(", ")
}

/// The good file with the slip in it.
fn with(good: &str, slip: &Json) -> Result<String, String> {
    if let Some(whole) = slip["whole"].as_str() {
        return Ok(whole.to_owned());
    }
    if let Some(old) = slip["replace"].as_str() {
        let new = slip["with"].as_str().unwrap_or_default();
        if !good.contains(old) {
            return Err(format!("the good file does not hold {old:?}"));
        }
        return Ok(good.replacen(old, new, 1));
    }
    let mut file: Json = serde_json::from_str(good).map_err(|error| error.to_string())?;
    for change in list(&slip["change"]) {
        let at = change["at"].as_str().unwrap_or_default();
        if at.is_empty() {
            file = change["be"].clone();
            continue;
        }
        let (group, key) = at.rsplit_once('/').unwrap_or_default();
        let found = match file.pointer_mut(group) {
            Some(Json::Object(map)) if change["gone"] == true => map.remove(key).is_some(),
            Some(Json::Object(map)) => {
                map.insert(key.to_owned(), change["be"].clone());
                true
            }
            Some(Json::Array(all)) => match key.parse::<usize>() {
                Ok(n) if change["gone"] == true => n < all.len() && !all.remove(n).is_null(),
                Ok(n) if n < all.len() => {
                    all[n] = change["be"].clone();
                    true
                }
                _ if key == "-" => {
                    all.push(change["be"].clone());
                    true
                }
                _ => false,
            },
            _ => false,
        };
        if !found {
            return Err(format!("the good file has no {at}"));
        }
    }
    Ok(file.to_string())
}

fn of<T>(read: Result<Opened<T>, FileErrors>) -> Said {
    match read {
        Ok(opened) => Said { opens: true, says: lines(opened.remarks.as_ref()) },
        Err(errors) => Said { opens: false, says: lines(Some(&errors)) },
    }
}

fn lines(errors: Option<&FileErrors>) -> Vec<String> {
    errors
        .into_iter()
        .flat_map(|it| it.to_string().lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

fn of_slips<T>(read: Result<T, Slips>) -> Said {
    let says = read.err().map(|it| it.0).unwrap_or_default();
    Said { opens: says.is_empty(), says }
}

/// What is said of a text.
fn said(kind: &str, file: &str, text: &str) -> Said {
    let plain =
        |errors: Option<FileErrors>| Said { opens: errors.is_none(), says: lines(errors.as_ref()) };
    match kind {
        "instrument" => of(open_instrument(file, text)),
        "area" => of(open_area(file, text)),
        "form" => of(open_form(file, text)),
        "withheld" => of(open_withheld(file, text)),
        "practice" => of(open_practice(file, text)),
        "site" => of(read_site(file, text)),
        "wording pack" => of(open_pack(file, text)),
        "calendar" => plain(read_calendar(file, text).err()),
        "record" => plain(read_record(file, text).err()),
        "catalogue" => catalogue(text),
        "cases" => match read_cases(text) {
            Err(slips) => of_slips::<()>(Err(slips)),
            Ok((id, cases)) => {
                let instrument = instrument(&id);
                let read = cases.iter().map(|it| Case::read(&instrument, it));
                of_slips(read.collect::<Result<Vec<_>, _>>())
            }
        },
        "referral cases" => match read_referral_cases(text) {
            Err(slips) => of_slips::<()>(Err(slips)),
            Ok(cases) => of_slips(cases.iter().map(desk_of).collect::<Result<Vec<_>, _>>()),
        },
        other => panic!("there is no kind of file \"{other}\""),
    }
}

/// What the page that uses an area says of it.
fn in_use(file: &str, text: &str) -> Said {
    let instrument = |id: &str| windscreen_content::instrument(id)?.ok().map(Rc::new);
    let shipped: Vec<&str> = windscreen_content::instruments().iter().map(|it| it.id).collect();
    let calendars: Vec<&str> = windscreen_content::calendars().iter().map(|it| it.id).collect();
    let beside = Beside { shipped: &shipped, instrument: &instrument, calendars: &calendars };
    let neutral: Option<Area> = windscreen_tests::case::area(windscreen_content::default_area());
    of(open_area_for_use(file, text, &beside, &neutral.expect("it is shipped")))
}

/// The catalogue is read by the program that compiles it in, so that program is run on it, in a folder of its own.
fn catalogue(text: &str) -> Said {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static N: AtomicUsize = AtomicUsize::new(0);
    let n = N.fetch_add(1, Ordering::Relaxed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("catalogue-{n}"));
    for part in ["instruments", "areas", "calendars", "practice", "referral", "."] {
        std::fs::create_dir_all(folder.join(part)).expect("a folder can be made");
        for path in files(&format!("crates/windscreen-content/{part}"), ".json") {
            let to = folder.join(part).join(path.file_name().unwrap_or_default());
            std::fs::copy(&path, to).expect("a file can be copied");
        }
    }
    std::fs::write(folder.join("catalogue.json"), text).expect("a file can be written");
    let mut program = Command::new(env!("CARGO_BIN_EXE_catalogue"));
    let told = program.current_dir(&folder).env("OUT_DIR", &folder).output();
    let told = told.expect("the program that compiles the catalogue can be run");
    let says = String::from_utf8_lossy(&told.stderr).lines().map(str::to_owned).collect();
    Said { opens: told.status.success(), says }
}

/// The row as it should stand: what is said, and what the page that uses an area says where that is something else.
fn told(good: &Good, slip: &Json) -> Result<Map<String, Json>, String> {
    let text = with(&good.text, slip)?;
    let said = said(&good.kind, &good.file, &text);
    let mut told = Map::new();
    told.insert("says".to_owned(), json!(said.says));
    if said.opens {
        told.insert("opens".to_owned(), json!(true));
    }
    if good.kind == "area" {
        let used = in_use(&good.file, &text);
        if used.says != said.says {
            told.insert("in-use".to_owned(), json!(used.says));
        }
        if used.opens != said.opens {
            told.insert("opens-in-use".to_owned(), json!(used.opens));
        }
    }
    Ok(told)
}

const SAID: [&str; 4] = ["says", "opens", "in-use", "opens-in-use"];

fn differences(good: &Good, slip: &Json) -> Vec<String> {
    let is = match told(good, slip) {
        Ok(is) => is,
        Err(why) => return vec![why],
    };
    let differs = |key: &&str| is.get(*key).unwrap_or(&Json::Null) != &slip[*key];
    let differing = SAID.iter().filter(|it| differs(it)).map(|key| {
        let line = |json: &Json| match json {
            Json::Array(all) => {
                let all: Vec<&str> = all.iter().filter_map(Json::as_str).collect();
                ["\n    ", &*all.join("\n    ")].concat()
            }
            other => other.to_string(),
        };
        let is = line(is.get(*key).unwrap_or(&Json::Null));
        format!("{key}: {is}\n  and should be: {}", line(&slip[*key]))
    });
    differing.collect()
}

/// Writes what is said today into the file.
fn write(path: &Path, file: &mut Json) {
    let good = good(file);
    for slip in file["slips"].as_array_mut().into_iter().flatten() {
        let told = told(&good, slip).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let Json::Object(slip) = slip else { continue };
        slip.retain(|key, _| !SAID.contains(&&**key));
        slip.extend(told);
    }
    // A row is a line, so that a message that changes is a line that changes.
    let slips: Vec<String> = list(&file["slips"]).iter().map(|it| format!("    {it}")).collect();
    let head = ["kind", "file", "good"].map(|key| format!("  \"{key}\": {},\n", file[key]));
    let text = format!("{{\n{}  \"slips\": [\n{}\n  ]\n}}\n", head.concat(), slips.join(",\n"));
    std::fs::write(path, text).expect("a row can be written");
}
