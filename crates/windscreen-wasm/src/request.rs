//! What a call is about, opened: the record, the day, the area and the instruments that the record names.
//!
//! A slip must not pass for *not answered*. So what the record says and no instrument offers is refused by name, unless
//! the caller keeps it on purpose, as for a record of an older edition.

use crate::refusal::Refused;
use crate::{Answer, shipped, wire};
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_content::{FileError, FileErrors, Library, Opened, Saved};
use windscreen_core::{Age, Area, FieldMoved, Instrument, Record, Role, Sheet, WideRule, read_day};

/// What a call is about.
pub(crate) struct Request {
    pub(crate) saved: Saved,
    pub(crate) today: NaiveDate,
    pub(crate) area: Area,
    /// Those that the record names, now or earlier: first those that are here, in the order of the catalogue.
    pub(crate) instruments: Vec<Rc<Instrument>>,
    /// The rules that look beyond one sheet.
    pub(crate) rules: Vec<WideRule>,
    /// What the record says and no instrument offers, one sentence each.
    pub(crate) misfits: Vec<FileError>,
}

impl Request {
    /// Opens it, or says what is refused.
    pub(crate) fn open(
        record: &str,
        today: &str,
        area: &str,
        own: &[String],
        wording: &[String],
        keep_misfits: bool,
    ) -> Result<Request, String> {
        let saved = windscreen_content::read_record("record", record);
        let mut saved = saved.map_err(|errors| Refused::record(&errors))?;
        let (rules, moved) = shipped::rules_and_moved();
        FieldMoved::take_all(&moved, &mut saved.record);
        // The order that files use, and no other: a day that is guessed at could be a wrong age.
        let today = read_day(today)
            .ok_or_else(|| Refused::request("today: there should be a day such as 2026-11-22"))?;
        let area = open_area(if area.is_empty() { &saved.area } else { area })?;
        let instruments = open_instruments(&saved.record, own, wording, &area)?;
        let misfits = misfits(&saved.record, &instruments);
        if !keep_misfits && !misfits.is_empty() {
            let errors = FileErrors { file: "record".to_owned(), problems: misfits };
            return Err(Refused::misfits(&errors));
        }
        Ok(Request { saved, today, area, instruments, rules, misfits })
    }

    /// The instrument of this id, if the record names it.
    pub(crate) fn instrument(&self, id: &str) -> Option<&Rc<Instrument>> {
        self.instruments.iter().find(|instrument| &*instrument.id == id)
    }
}

/// The area of this id, or the one that this is the definition of.
fn open_area(area: &str) -> Result<Area, String> {
    let read = if area.trim_start().starts_with('{') {
        windscreen_content::read_area("area", area)
    } else {
        windscreen_content::area(area).ok_or_else(|| Refused::no_area(area))?
    };
    read.map_err(|errors| Refused::definition(&errors))
}

/// Opens the caller's own instruments, and those of the catalogue that the record names. One of the caller's own
/// stands before one of the same id.
fn open_instruments(
    record: &Record,
    own: &[String],
    wording: &[String],
    area: &Area,
) -> Result<Vec<Rc<Instrument>>, String> {
    let library = library(own)?;
    let mut wordings = Vec::new();
    for json in wording {
        let read = open_pack("wording", json, &library);
        wordings.push(Rc::new(read.map_err(|errors| Refused::definition(&errors))?.value));
    }
    let library = library.with_wordings(wordings);
    let is_brought =
        |instrument: &Instrument| library.brought().iter().any(|own| own.id == instrument.id);
    let entitled = library.of_area(area);
    let mut all = entitled.opened_in(record);
    all.retain(|it| !is_brought(it));
    let brought = library.brought().iter().filter_map(|own| entitled.open(&own.id));
    all.extend(brought.map(|own| own.for_record(record)));
    let times = record.earlier.iter().map(|earlier| &earlier.record).chain([record]);
    let mut named = times.flat_map(|time| time.sheets.keys()).map(|(_, instrument)| instrument);
    // What cannot be worked out must not be missing in silence.
    match named.find(|id| all.iter().all(|it| it.id != **id)) {
        Some(id) => Err(Refused::no_instrument(id)),
        None => Ok(all),
    }
}

/// The instruments of the catalogue, and the caller's own.
fn library(own: &[String]) -> Result<Library, String> {
    let mut mine: Vec<Rc<Instrument>> = Vec::new();
    for json in own {
        let read = windscreen_content::read_instrument("instrument", json);
        mine.push(Rc::new(read.map_err(|errors| Refused::definition(&errors))?));
    }
    Ok(Library::of_catalogue(mine))
}

/// Reads a wording pack beside these instruments.
pub(crate) fn open_pack(
    file: &str,
    json: &str,
    library: &Library,
) -> Result<Opened<Instrument>, FileErrors> {
    let listings = library.listings();
    let known: Vec<&str> = listings.iter().map(|it| &*it.id).collect();
    let instrument = |id: &str| library.open(&id.into());
    windscreen_content::open_wording_pack(file, json, &known, &instrument)
}

/// What a sheet keeps that is asked in the words of a pack.
pub(crate) fn wording_pack(json: &str, own: &[String]) -> Answer {
    let read = open_pack("wording", json, &library(own)?);
    let instrument = read.map_err(|errors| Refused::definition(&errors))?.value;
    let licence = instrument.licence().expect("what a pack is read as has its licence");
    Ok(wire::json(&wire::WordingPack {
        format: 1,
        instrument: instrument.id.to_text(),
        asked: wire::Asked {
            pack: licence.id.to_text(),
            words: licence.words.clone(),
            owner: licence.owner.clone(),
            holder: licence.holder.clone(),
            until: licence.until.to_string(),
        },
        from: licence.from.to_string(),
        other_edition: licence.other_edition.then_some(true),
    }))
}

/// What the record says and no instrument offers.
fn misfits(record: &Record, instruments: &[Rc<Instrument>]) -> Vec<FileError> {
    let mut all = Vec::new();
    for subject in &record.subjects {
        if matches!(subject.age, Age::Between(from, to) if to < from) {
            let message =
                "the age is between \"from\" and \"to\", and \"from\" is the higher of them";
            all.push(FileError { place: subject.label.to_string(), message: message.to_owned() });
        }
    }
    for words in windscreen_content::misfits(record, instruments) {
        let message = "the instrument does not offer this answer".to_owned();
        all.push(FileError { place: words.to_string(), message });
    }
    for ((person, id), sheet) in &record.sheets {
        let Some(instrument) = instruments.iter().find(|instrument| instrument.id == *id) else {
            continue;
        };
        let place = [record.subject(*person).map_or("", |it| &it.label), ", ", id].concat();
        let mut say = |words: &str| {
            all.push(FileError { place: place.clone(), message: words.to_owned() });
        };
        match record.subject(*person) {
            None => say("the record has no person of this number"),
            Some(subject) if subject.role != instrument.about => say(match instrument.about {
                Role::Child => "this instrument is about children",
                Role::Adult => "this instrument is about adults",
                Role::Home => "this instrument is about homes",
            }),
            Some(_) => {}
        }
        of_sheet(sheet, instrument, &mut say);
    }
    all
}

/// What else stands on a sheet and not in the instrument.
fn of_sheet(sheet: &Sheet, instrument: &Instrument, say: &mut impl FnMut(&str)) {
    let mut unless = |is_offered: bool, what: &str, id: &str| {
        if !is_offered {
            say(&["the instrument has no ", what, " \"", id, "\""].concat());
        }
    };
    if let Some(way) = &sheet.way {
        unless(instrument.way(way).is_some(), "way", way);
    }
    let gate = instrument.gate.as_ref();
    for id in &sheet.points {
        unless(
            gate.is_some_and(|gate| gate.points.iter().any(|point| point.id == *id)),
            "point",
            id,
        );
    }
    let areas = instrument.profile.as_ref().map_or(&[][..], |it| &it.areas);
    for id in sheet.exceptions.keys() {
        let is = areas
            .iter()
            .any(|area| area.exception.as_ref().is_some_and(|exception| exception.id == *id));
        unless(is, "exception", id);
    }
    for (group, item) in &sheet.stages {
        let is = instrument.item(item).is_some_and(|item| item.one_of == *group);
        unless(is, "stage", item);
    }
    for target in &sheet.targets {
        unless(instrument.item(&target.item).is_some(), "item", &target.item);
    }
    for (id, answer) in &sheet.answers {
        // An item that is not there is named with its answer.
        let Some(item) = instrument.item(id) else { continue };
        let asks = answer.follow_up.is_none() || item.follow_up.is_some();
        unless(asks, "follow-up question of", id);
        let fields = instrument.note_of(item).map_or(&[][..], |it| &it.fields);
        for field in answer.notes.keys() {
            unless(fields.iter().any(|other| other.id == *field), "note field", field);
        }
    }
    for id in sheet.asked.iter().flat_map(|asked| &asked.own) {
        unless(instrument.item(id).is_some(), "item", id);
    }
    for id in sheet.texts.keys() {
        unless(instrument.texts.iter().any(|text| text.id == *id), "text", id);
    }
}
