//! An area file becomes an [`Area`].

use crate::instrument_file::{ROLES, format, provenance, sources};
use crate::reader::{FileError, FileErrors, Node, Object, read_file};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use windscreen_core::{
    Area, AreaLevel, Band, Bands, Brand, Contact, Emergency, FrontDoor, Id, Level, Link, Phone,
    Thresholds, TimeLimit,
};

const LEVELS: &[(&str, Level)] = &[
    ("nothing-recorded", Level::NothingRecorded),
    ("watch", Level::Watch),
    ("early-help", Level::EarlyHelp),
    ("multi-agency", Level::MultiAgency),
    ("statutory", Level::Statutory),
    ("immediate", Level::Immediate),
];

/// Reads an area file, or says everything that is wrong with it. Thresholds and bands are held
/// against the instruments of the catalogue; those of other instruments are taken as they are.
pub fn read_area(file: &str, json: &str) -> Result<Area, FileErrors> {
    let (area, mut problems) = read_file(file, json, |node| node.object(|it| Some(area(it))))?;
    if let Some(area) = &area {
        thresholds_in_range(area, &mut problems);
        if problems.is_empty() {
            return Ok(area.clone());
        }
    }
    Err(FileErrors { file: file.to_owned(), problems })
}

fn groups<T>(
    it: &mut Object<'_>,
    key: &'static str,
    mut read: impl FnMut(&mut Object<'_>) -> T,
) -> Vec<T> {
    it.list(key, |node| node.object(|it| Some(read(it)))).into_iter().flatten().collect()
}

/// Reads a day written as 2026-11-22.
pub(crate) fn day(node: &Node<'_>) -> NaiveDate {
    let text = node.text();
    let parts: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    let day = match parts[..] {
        [year, month, day] if text.len() == 10 => {
            NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or(0), month, day)
        }
        _ => None,
    };
    day.unwrap_or_else(|| {
        node.wrong("a day is written year-month-day, as 2026-11-22, and must exist");
        NaiveDate::default()
    })
}

fn small(node: &Node<'_>) -> u16 {
    u16::try_from(node.number(10_000)).unwrap_or(0)
}

fn area(it: &mut Object<'_>) -> Area {
    format(it, "windscreen-area");
    let levels = groups(it, "levels", |it| AreaLevel {
        level: it.word("level", LEVELS).unwrap_or(Level::NothingRecorded),
        name: it.optional_text("name"),
        says: it.text("says"),
    });
    if !levels.iter().map(|level| level.level).eq(Level::ALL) {
        it.wrong(
            "\"levels\" names the six levels once each, from \"nothing-recorded\" to \"immediate\"",
        );
    }
    Area {
        id: it.id("id"),
        edition: it.text("edition"),
        title: it.text("title"),
        short: it.text("short"),
        review_by: it.required("review-by", day).unwrap_or_default(),
        brand: it
            .required("brand", |node| {
                node.object(|it| Brand {
                    name: it.optional_text("name"),
                    logo: it.optional_text("logo"),
                    colour: it.optional("colour", colour).unwrap_or_else(|| "".into()),
                })
            })
            .unwrap_or_default(),
        emergency: it
            .required("emergency", |node| {
                node.object(|it| {
                    Some(Emergency { number: it.text("number"), text: it.text("text") })
                })
            })
            .flatten()
            .unwrap_or_else(|| Emergency { number: "".into(), text: "".into() }),
        levels,
        front_doors: groups(it, "front-doors", |it| FrontDoor {
            id: it.id("id"),
            name: it.optional_text("name"),
            roles: it.list("for", |node| node.word(ROLES)).into_iter().flatten().collect(),
            phones: groups(it, "phones", |it| Phone {
                text: it.text("text"),
                number: it.optional_text("number"),
                hours: it.optional_text("hours"),
            }),
            note: it.optional_text("note"),
            provenance: provenance(it),
        }),
        contacts: groups(it, "contacts", |it| Contact {
            role: it.id("role"),
            name: it.optional_text("name"),
            phone: it.optional_text("phone"),
            hours: it.optional_text("hours"),
            note: it.optional_text("note"),
        }),
        thresholds: it.required("thresholds", thresholds).unwrap_or_default(),
        bands: it.optional("bands", bands).unwrap_or_default(),
        times: groups(it, "times", |it| TimeLimit {
            id: it.id("id"),
            text: it.text("text"),
            working_days: it.optional("working-days", small),
            hours: it.optional("hours", small),
            says: it.optional_text("says"),
            provenance: provenance(it),
        }),
        links: groups(it, "links", |it| Link {
            text: it.text("text"),
            address: it
                .required("address", |node| {
                    let address = node.text();
                    if !address.starts_with("https://") {
                        node.wrong("an address begins with https://");
                    }
                    address
                })
                .unwrap_or_else(|| "".into()),
        }),
        calendar: it.id("calendar"),
        sources: sources(it),
    }
}

/// Reads a colour as `#rrggbb`, or nothing.
pub(crate) fn colour(node: &Node<'_>) -> windscreen_core::Text {
    let text = node.text();
    let digits = text
        .strip_prefix('#')
        .is_some_and(|rest| rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if !text.is_empty() && !digits {
        node.wrong("a colour is # and six hexadecimal digits, as #1d4a5f");
    }
    text
}

/// Reads a group whose keys are ids of our own choosing.
fn by_id<T>(node: &Node<'_>, mut read: impl FnMut(&Node<'_>) -> T) -> BTreeMap<Id, T> {
    let mut all = BTreeMap::new();
    node.entries(|key, node| {
        all.insert(Id::from(key), read(node));
    });
    all
}

fn thresholds(node: &Node<'_>) -> BTreeMap<Id, Thresholds> {
    by_id(node, |node| Thresholds(by_id(node, small)))
}

fn bands(node: &Node<'_>) -> BTreeMap<Id, Bands> {
    by_id(node, |node| {
        node.object(|it| {
            Some(Bands {
                source: it.text("source"),
                rule: it.id("rule"),
                bands: groups(it, "bands", |it| Band {
                    from: it.required("from", small).unwrap_or(0),
                    to: it.required("to", small).unwrap_or(0),
                    name: it.text("name"),
                }),
            })
        })
        .unwrap_or_else(|| Bands {
            source: "".into(),
            rule: "".into(),
            bands: Vec::new(),
        })
    })
}

/// A threshold outside its permitted range, or of a name the instrument does not have, is refused:
/// silently using another number would be worse than not opening.
fn thresholds_in_range(area: &Area, problems: &mut Vec<FileError>) {
    for (id, own) in &area.thresholds {
        let Some(Ok(instrument)) = crate::instrument(id) else { continue };
        for (name, number) in &own.0 {
            let place = || {
                let mut place = String::from("thresholds.");
                place.push_str(id);
                place.push('.');
                place.push_str(name);
                place
            };
            match instrument.thresholds.iter().find(|threshold| threshold.id == *name) {
                None => problems.push(FileError {
                    place: place(),
                    message: "this instrument has no threshold of that name".to_owned(),
                }),
                Some(threshold) if !(threshold.min..=threshold.max).contains(number) => {
                    let mut message = String::from("this number must lie from ");
                    message.push_str(&threshold.min.to_string());
                    message.push_str(" to ");
                    message.push_str(&threshold.max.to_string());
                    problems.push(FileError { place: place(), message });
                }
                Some(_) => {}
            }
        }
    }
}
