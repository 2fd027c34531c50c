//! Compiles the catalogue: each JSON file without its white space, and of each instrument and area
//! the few words that a list of them needs, so that the file itself is read only when it is opened.

use serde_json::Value;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=catalogue.json");
    let catalogue = read("catalogue.json")?;
    let mut code = String::new();
    entries(&mut code, &catalogue, "instruments", "INSTRUMENTS")?;
    entries(&mut code, &catalogue, "areas", "AREAS")?;
    entries(&mut code, &catalogue, "calendars", "CALENDARS")?;
    let withheld = read("withheld.json")?;
    writeln!(
        code,
        "/// Tools that are withheld or not here yet.\npub(crate) const WITHHELD: &str = {:?};",
        withheld.to_string()
    )?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("catalogue.rs"), code)?;
    Ok(())
}

fn read(path: &str) -> Result<Value, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={path}");
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?)
}

fn entries(
    code: &mut String,
    catalogue: &Value,
    folder: &str,
    name: &str,
) -> Result<(), Box<dyn Error>> {
    let ids = catalogue[folder]
        .as_array()
        .ok_or_else(|| format!("catalogue.json: {folder} is not a list"))?;
    writeln!(
        code,
        "/// The {folder} that are compiled in.\npub(crate) const {name}: &[Entry] = &["
    )?;
    for id in ids {
        let id = id.as_str().ok_or("catalogue.json: an id is not text")?;
        let file = read(&format!("{folder}/{id}.json"))?;
        let word = |key: &str| file[key].as_str().unwrap_or_default().to_owned();
        writeln!(
            code,
            "    Entry {{ id: {id:?}, title: {:?}, short: {:?}, worry: {:?}, about: {:?}, json: {:?} }},",
            word("title"),
            word("short"),
            word("worry"),
            word("about"),
            file.to_string(),
        )?;
    }
    writeln!(code, "];")?;
    Ok(())
}
