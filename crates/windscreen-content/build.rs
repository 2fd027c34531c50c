//! Compiles the catalogue: each JSON file without its white space and without what says nothing, and
//! of each instrument and area the few words that a list of them needs, so that the file itself is
//! read only when it is opened.
#![allow(clippy::print_stdout, reason = "Cargo reads it; tests build this as a program of its own")]

use serde_json::Value;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "src/wire/catalogue.rs"]
mod catalogue;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/wire/catalogue.rs");
    println!("cargo::rerun-if-changed=catalogue.json");
    // From the text, so that a slip is told with its line.
    let catalogue: catalogue::Catalogue =
        serde_json::from_str(&fs::read_to_string("catalogue.json")?)
            .map_err(|error| format!("catalogue.json: {error}"))?;
    let mut code = String::new();
    let lists = [
        ("instruments", &catalogue.instruments),
        ("areas", &catalogue.areas),
        ("calendars", &catalogue.calendars),
        ("practice", &catalogue.practice),
        ("emergency-numbers", &catalogue.emergency_numbers),
    ];
    for (name, list) in lists {
        if list.is_empty() {
            return Err(format!("catalogue.json: {name}: name at least one").into());
        }
        if let Some((_, it)) =
            list.iter().enumerate().find(|(n, it)| list.iter().take(*n).any(|known| known == *it))
        {
            return Err(format!("catalogue.json: {name}: \"{it}\" stands twice").into());
        }
    }
    let first = &catalogue.cannot_wait;
    if let Some(it) = first.iter().find(|it| !catalogue.instruments.contains(it)) {
        return Err(format!("catalogue.json: cannot-wait: there is no instrument \"{it}\"").into());
    }
    entries(&mut code, &catalogue.instruments, first, "instruments", "INSTRUMENTS")?;
    entries(&mut code, &catalogue.areas, &[], "areas", "AREAS")?;
    entries(&mut code, &catalogue.calendars, &[], "calendars", "CALENDARS")?;
    entries(&mut code, &catalogue.practice, &[], "practice", "PRACTICE")?;
    let emergency = &catalogue.emergency_numbers;
    writeln!(
        code,
        "/// The numbers that are rung in an emergency.\npub(crate) const EMERGENCY_NUMBERS: &[&str] = &{emergency:?};"
    )?;
    let withheld = lean(read("withheld.json")?);
    writeln!(
        code,
        "/// Tools that are withheld or not here yet.\npub(crate) const WITHHELD: &str = {:?};",
        withheld.to_string()
    )?;
    let form = lean(read("referral/form.json")?);
    writeln!(
        code,
        "/// The referral form.\npub(crate) const FORM: &str = {:?};",
        form.to_string()
    )?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("catalogue.rs"), code)?;
    Ok(())
}

fn read(path: &str) -> Result<Value, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={path}");
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?)
}

/// The file without the addresses of its sources and what its keepers tell each other, and without keys
/// that say nothing. Every file is loaded by everybody.
fn lean(mut file: Value) -> Value {
    for source in file["sources"].as_array_mut().into_iter().flatten() {
        source.as_object_mut().map(|source| source.remove("address"));
    }
    if let Value::Object(keys) = &mut file {
        keys.remove("for-keepers");
        keys.values_mut().for_each(drop_empty);
        keys.retain(|key, value| !says_nothing(key, value));
    }
    file
}

fn drop_empty(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(drop_empty),
        Value::Object(keys) => {
            keys.remove("for-keepers");
            keys.values_mut().for_each(drop_empty);
            keys.retain(|key, value| {
                let cites_nothing = key == "sources" && value.as_array().is_some_and(Vec::is_empty);
                !cites_nothing && !says_nothing(key, value)
            });
        }
        _ => {}
    }
}

/// Whether the reader takes the key as if it were absent. (Most empty lists are not: a reader asks
/// for them, so that nobody forgets one.)
fn says_nothing(key: &str, value: &Value) -> bool {
    match value {
        // An area's number alone has to be set somewhere: that the tool has none must be said.
        Value::Null => key != "default",
        Value::Bool(flag) => !flag && key != "diagram",
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty() && matches!(key, "facts" | "thresholds" | "cautions"),
        _ => false,
    }
}

fn entries(
    code: &mut String,
    ids: &[String],
    cannot_wait: &[String],
    folder: &str,
    name: &str,
) -> Result<(), Box<dyn Error>> {
    writeln!(
        code,
        "/// The files of {folder} that are compiled in.\npub(crate) const {name}: &[Entry] = &["
    )?;
    for id in ids {
        let file = read(&format!("{folder}/{id}.json"))?;
        let word = |key: &str| file[key].as_str().unwrap_or_default().to_owned();
        let (title, short, worry, about) =
            (word("title"), word("short"), word("worry"), word("about"));
        writeln!(
            code,
            "    Entry {{ id: {id:?}, title: {title:?}, short: {short:?}, worry: {worry:?}, cannot_wait: {}, about: {about:?}, json: {:?} }},",
            cannot_wait.contains(id),
            lean(file).to_string(),
        )?;
    }
    writeln!(code, "];")?;
    Ok(())
}
