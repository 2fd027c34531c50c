//! An area file becomes an [`Area`].

use crate::instrument_file::{provenance, sources};
use crate::reader::{FileError, FileErrors, Reader, fail, is_id, parse_file, push_number};
use crate::words::{LEVELS, ROLES};
use std::collections::BTreeMap;
use windscreen_core::{
    Area, AreaLevel, Band, Bands, Brand, Contact, Emergency, FrontDoor, Id, Level, Link, Phone,
    Source, Text, Thresholds, TimeLimit,
};

/// Reads an area file, or says everything that is wrong with it. Thresholds and bands are held
/// against the instruments of the catalogue; those of other instruments are taken as they are.
pub fn read_area(file: &str, json: &str) -> Result<Area, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::new(&tree, "windscreen-area");
    let area = area(&mut it);
    let mut problems = it.finish();
    thresholds_in_range(&area, &mut problems);
    if problems.is_empty() { Ok(area) } else { Err(fail(file, problems)) }
}

#[inline(never)]
fn area(it: &mut Reader<'_>) -> Area {
    let sources = sources(it);
    Area {
        id: it.id("id"),
        edition: it.text("edition"),
        title: it.text("title"),
        short: it.text("short"),
        review_by: it.day("review-by"),
        brand: brand(it),
        emergency: emergency(it),
        levels: levels(it),
        front_doors: front_doors(it, &sources),
        contacts: contacts(it),
        thresholds: thresholds(it),
        bands: bands(it),
        times: times(it, &sources),
        links: links(it),
        calendar: it.id("calendar"),
        sources,
    }
}

#[inline(never)]
fn brand(it: &mut Reader<'_>) -> Brand {
    it.open("brand");
    let brand = Brand {
        name: it.optional_text("name"),
        logo: it.optional_text("logo"),
        colour: colour(it),
    };
    it.close();
    brand
}

/// Reads a colour as `#rrggbb`, or nothing.
#[inline(never)]
pub(crate) fn colour(it: &mut Reader<'_>) -> Text {
    let text = it.optional_text("colour");
    let digits = text
        .strip_prefix('#')
        .is_some_and(|rest| rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if !text.is_empty() && !digits {
        it.wrong("a colour is # and six hexadecimal digits, as #1d4a5f");
    }
    text
}

#[inline(never)]
fn emergency(it: &mut Reader<'_>) -> Emergency {
    it.open("emergency");
    let emergency = Emergency { number: it.text("number"), text: it.text("text") };
    it.close();
    emergency
}

#[inline(never)]
fn levels(it: &mut Reader<'_>) -> Vec<AreaLevel> {
    let mut all = Vec::new();
    let mut in_order = true;
    it.groups("levels");
    while it.next() {
        let place = it.word("level", LEVELS.words);
        in_order &= place == all.len();
        all.push(AreaLevel {
            level: LEVELS.at(place).unwrap_or(Level::NothingRecorded),
            name: it.optional_text("name"),
            says: it.text("says"),
        });
    }
    if !in_order || all.len() != LEVELS.words.len() {
        it.wrong_here(
            "\"levels\" names the six levels once each, from \"nothing-recorded\" to \"immediate\""
                .to_owned(),
        );
    }
    all
}

#[inline(never)]
fn front_doors(it: &mut Reader<'_>, sources: &[Source]) -> Vec<FrontDoor> {
    let mut all = Vec::new();
    it.groups("front-doors");
    while it.next() {
        let door = FrontDoor {
            id: it.id("id"),
            name: it.optional_text("name"),
            roles: ROLES.all(&it.words("for", ROLES.words)),
            phones: phones(it),
            note: it.optional_text("note"),
            provenance: provenance(it),
        };
        it.prove(&door.provenance, sources);
        all.push(door);
    }
    all
}

#[inline(never)]
fn phones(it: &mut Reader<'_>) -> Vec<Phone> {
    let mut all = Vec::new();
    it.groups("phones");
    while it.next() {
        all.push(Phone {
            text: it.text("text"),
            number: it.optional_text("number"),
            hours: it.optional_text("hours"),
        });
    }
    all
}

#[inline(never)]
fn contacts(it: &mut Reader<'_>) -> Vec<Contact> {
    let mut all = Vec::new();
    it.groups("contacts");
    while it.next() {
        all.push(Contact {
            role: it.id("role"),
            name: it.optional_text("name"),
            phone: it.optional_text("phone"),
            hours: it.optional_text("hours"),
            note: it.optional_text("note"),
        });
    }
    all
}

/// Reports a key of a group whose keys are ids, if it is none.
#[inline(never)]
fn check_id(it: &mut Reader<'_>, key: &str) {
    if !is_id(key, false) {
        let mut message = String::from("\"");
        message.push_str(key);
        message.push_str("\" must be lower-case words joined by hyphens");
        it.wrong_here(message);
    }
}

#[inline(never)]
fn thresholds(it: &mut Reader<'_>) -> BTreeMap<Id, Thresholds> {
    let mut all = BTreeMap::new();
    it.open("thresholds");
    for id in it.keys() {
        check_id(it, id);
        let mut own = Thresholds::default();
        it.open(id);
        for name in it.keys() {
            check_id(it, name);
            own.0.insert(name.into(), it.small(name, 1));
        }
        it.close();
        all.insert(id.into(), own);
    }
    it.close();
    all
}

#[inline(never)]
fn bands(it: &mut Reader<'_>) -> BTreeMap<Id, Bands> {
    let mut all = BTreeMap::new();
    if it.opens("bands") {
        for id in it.keys() {
            check_id(it, id);
            it.open(id);
            let mut own =
                Bands { source: it.text("source"), rule: it.id("rule"), bands: Vec::new() };
            it.groups("bands");
            while it.next() {
                own.bands.push(Band {
                    from: it.small("from", 0),
                    to: it.small("to", 0),
                    name: it.text("name"),
                });
            }
            it.close();
            all.insert(id.into(), own);
        }
        it.close();
    }
    all
}

#[inline(never)]
fn times(it: &mut Reader<'_>, sources: &[Source]) -> Vec<TimeLimit> {
    let mut all = Vec::new();
    it.groups("times");
    while it.next() {
        let time = TimeLimit {
            id: it.id("id"),
            text: it.text("text"),
            working_days: it.known_number("working-days"),
            hours: it.known_number("hours"),
            says: it.optional_text("says"),
            provenance: provenance(it),
        };
        it.prove(&time.provenance, sources);
        all.push(time);
    }
    all
}

#[inline(never)]
fn links(it: &mut Reader<'_>) -> Vec<Link> {
    let mut all = Vec::new();
    it.groups("links");
    while it.next() {
        let link = Link { text: it.text("text"), address: it.text("address") };
        if !link.address.is_empty() && !link.address.starts_with("https://") {
            it.wrong("an address begins with https://");
        }
        all.push(link);
    }
    all
}

/// A threshold outside its permitted range, or of a name the instrument does not have, is refused:
/// silently using another number would be worse than not opening.
fn thresholds_in_range(area: &Area, problems: &mut Vec<FileError>) {
    for (id, own) in &area.thresholds {
        let Some(Ok(instrument)) = crate::instrument(id) else { continue };
        for (name, number) in &own.0 {
            let mut message = String::new();
            match instrument.thresholds.iter().find(|threshold| threshold.id == *name) {
                None => message.push_str("this instrument has no threshold of that name"),
                Some(it) if *number < it.min || it.max < *number => {
                    message.push_str("this number must lie from ");
                    push_number(&mut message, u32::from(it.min));
                    message.push_str(" to ");
                    push_number(&mut message, u32::from(it.max));
                }
                Some(_) => continue,
            }
            let mut place = String::from("thresholds.");
            place.push_str(id);
            place.push('.');
            place.push_str(name);
            problems.push(FileError { place, message });
        }
    }
}
