//! The settings of a site, `windscreen.json` beside the page, and the files it names: all loaded at start.

use crate::later;
use crate::session::{LoadedSite, library};
use crate::shipped;
use std::rc::Rc;
use windscreen_content::{FileError, read_site};
use windscreen_core::{Instrument, Text};
use windscreen_wording as wording;

/// Where a file comes from: the browser's network, or a test.
pub trait Files {
    /// The text of a file of the site's own folder; `Ok(None)` if there is none.
    fn text(&self, name: &str) -> impl Future<Output = Result<Option<String>, String>>;

    /// Whether the area was named by whoever shows the toolkit on a page, and not by the settings. Asked once they are
    /// here.
    fn names_area(&self) -> bool {
        false
    }

    /// Makes sure that areas and instruments can be read; `false` if the part of the program that reads them could
    /// not be loaded.
    fn can_be_read(&self) -> impl Future<Output = bool>;
}

/// The site's settings are in this file.
const SETTINGS: &str = "windscreen.json";

/// Loads a site. Whatever is wrong is reported; the rest still opens.
pub async fn load_from(files: &impl Files) -> LoadedSite {
    let mut site = LoadedSite::default();
    let read = match files.text(SETTINGS).await {
        Ok(None) => return site,
        Ok(Some(text)) => read_site(SETTINGS, &text),
        Err(error) => {
            site.problems.push(error.into());
            site.stand_in("");
            return site;
        }
    };
    let (settings, errors) = match read {
        Ok(read) => (Some(read.value), read.remarks),
        Err(errors) => (None, Some(errors)),
    };
    if let Some(mut errors) = errors {
        if files.names_area() {
            let (area, others) =
                errors.problems.into_iter().partition(|problem| problem.place == "area");
            let area: Vec<FileError> = area;
            let said = area.iter().map(|area| wording::site_area_misspelt(&area.message));
            site.problems.extend(said);
            errors.problems = others;
        }
        if !errors.problems.is_empty() {
            site.problems.push(errors.to_string().into());
        }
    }
    let Some(settings) = settings else {
        site.stand_in("");
        return site;
    };
    // A file named as the area is one of the areas.
    let mut names = settings.areas.clone();
    if settings.area.ends_with(".json") && !names.contains(&settings.area) {
        names.push(settings.area.clone());
    }
    site.theme = settings.theme;
    // A compiled-in area opens even where nothing else can be read; one of the site's own may take its place below.
    let compiled_in = site.areas.iter().find(|area| *area.id == *settings.area).cloned();
    let is_compiled_in = compiled_in.is_some();
    if let Some(area) = compiled_in {
        site.area = area;
    }
    let brings_files =
        !names.is_empty() || !settings.instruments.is_empty() || !settings.wording.is_empty();
    let door = if brings_files && files.can_be_read().await { later::door() } else { None };
    if brings_files && door.is_none() {
        site.problems.push(wording::site_no_reader().into());
        if !is_compiled_in && !settings.area.is_empty() {
            site.stand_in(&settings.area);
        }
        return site;
    }
    // Before the areas, which set numbers for them.
    if let Some(door) = door {
        for name in &settings.instruments {
            match file(files, name).await {
                Ok(text) => match (door.read_instrument)(name, &text) {
                    Ok(read) => {
                        if let Some(errors) = &read.remarks {
                            site.problems.push((door.said)(errors).into());
                        }
                        let id = &read.value.id;
                        let is_shipped =
                            shipped::INSTRUMENTS.iter().any(|shipped| *shipped.id == **id);
                        if site.instruments.iter().any(|instrument| instrument.id == *id) {
                            site.problems.push(wording::site_same_id(name, id));
                        } else if is_shipped
                            && !settings.replaces.iter().any(|replace| **replace == **id)
                        {
                            site.problems.push(wording::site_takes_place(name, id));
                        }
                        site.instruments.push(Rc::new(read.value));
                    }
                    Err(errors) => site.problems.push((door.said)(&errors).into()),
                },
                Err(problem) => site.problems.push(problem.into()),
            }
        }
    }
    for id in &settings.replaces {
        let is_shipped = shipped::INSTRUMENTS.iter().any(|shipped| *shipped.id == **id);
        if !is_shipped || !site.instruments.iter().any(|instrument| *instrument.id == **id) {
            site.problems.push(wording::site_replaces_nothing(SETTINGS, id));
        }
    }
    let library = library(site.instruments.clone(), Vec::new());
    if let Some(door) = door {
        for name in &settings.wording {
            match file(files, name).await {
                Ok(text) => match (door.read_wording)(name, &text, &library) {
                    Ok(read) => {
                        if let Some(errors) = &read.remarks {
                            site.problems.push((door.said)(errors).into());
                        }
                        if let Some(problem) = beside_others(name, &read.value, &site.wordings) {
                            site.problems.push(problem);
                        }
                        site.wordings.push(Rc::new(read.value));
                    }
                    Err(errors) => site.problems.push((door.said)(&errors).into()),
                },
                Err(problem) => site.problems.push(problem.into()),
            }
        }
    }
    let neutral = site.area_of_everywhere();
    let mut chosen = None;
    if let Some(door) = door {
        for name in &names {
            match file(files, name).await {
                Ok(text) => match (door.read_area)(name, &text, &library, &neutral) {
                    Ok(read) => {
                        let area = read.value;
                        if let Some(errors) = &read.remarks {
                            site.problems.push((door.said)(errors).into());
                        }
                        if let Some(errors) = (door.sets_for_nothing)(name, &area, &library) {
                            site.problems.push((door.said)(&errors).into());
                        }
                        let area = Rc::new(area);
                        // A file that does not say its id may be the one that was meant.
                        let has_no_id = read.remarks.as_ref().is_some_and(door.says_no_id);
                        let is_meant = has_no_id && names.len() == 1 && !is_compiled_in;
                        if *name == settings.area || *area.id == *settings.area || is_meant {
                            chosen = Some(area.clone());
                        }
                        site.areas.push(area);
                    }
                    Err(errors) => site.problems.push((door.said)(&errors).into()),
                },
                Err(problem) => site.problems.push(problem.into()),
            }
        }
    }
    let names_an_id = !settings.area.is_empty() && !settings.area.ends_with(".json");
    if chosen.is_none() && names_an_id && !is_compiled_in {
        site.problems.push(if files.names_area() {
            wording::site_no_area_of_element(&settings.area)
        } else {
            wording::site_no_area(&settings.area, SETTINGS)
        });
    }
    match chosen {
        Some(area) => site.area = area,
        // Another area's numbers are never shown in silence.
        None if !settings.area.is_empty() && !is_compiled_in => site.stand_in(&settings.area),
        None => {}
    }
    site
}

/// What is wrong with a wording beside those that were loaded before it: of two under which the same may be asked on the
/// same day, the first is used.
fn beside_others(name: &str, new: &Instrument, others: &[Rc<Instrument>]) -> Option<Text> {
    let licence = new.licence()?;
    let mut others = others.iter().filter(|it| it.id == new.id).filter_map(|it| it.licence());
    others.find_map(|other| {
        if other.id == licence.id && other.words != licence.words {
            return Some(wording::site_same_pack(name, &licence.id));
        }
        let is_used = !other.other_edition && !licence.other_edition;
        let meet = licence.from <= other.until && other.from <= licence.until;
        (is_used && meet).then(|| wording::site_wordings_meet(name, &other.id))
    })
}

async fn file(files: &impl Files, name: &str) -> Result<String, String> {
    match files.text(name).await? {
        Some(text) => Ok(text),
        None => Err(wording::site_no_file(name).to_string()),
    }
}
