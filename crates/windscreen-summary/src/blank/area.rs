//! What an area gives to a paper: the names of its levels, whom to ring, and by when.

use crate::area::edition::area_edition;
use crate::blank::shared::provenance_in_full;
use crate::blank::sheet::{Room, Sheet};
use crate::form::due::how_long;
use crate::phrases::terms::{level_name, role_words};
use windscreen_core::{Area, Level, Role, Text};
use windscreen_wording as wording;

/// A level by the area's name and by its neutral one.
pub(crate) fn level_words(area: &Area, level: Level) -> Text {
    let neutral = role_words(level.id());
    let name = level_name(area, level);
    if name == neutral {
        return name;
    }
    wording::blank_level(&name, &neutral)
}

/// The ladder, from the highest.
pub(crate) fn write_levels(sheet: &mut Sheet, area: &Area) {
    let rows: Vec<Vec<String>> = Level::ALL
        .into_iter()
        .rev()
        .filter_map(|level| {
            let says = area.level(level)?.says.to_string();
            Some(vec![level_words(area, level).to_string(), says])
        })
        .collect();
    let head = [wording::blank_levels_level(), wording::blank_levels_means()];
    sheet.table(wording::blank_levels(), &head, &rows);
}

/// Whom to ring and by when, with room for what is not known.
pub(crate) fn write_area(sheet: &mut Sheet, area: &Area, level: usize, roles: &[Role]) {
    sheet.heading(level, wording::blank_ring());
    sheet.help(&area_edition(area));
    for door in area
        .front_doors
        .iter()
        .filter(|front_door| roles.iter().any(|role| front_door.roles.contains(role)))
    {
        sheet.open("div", "whole");
        sheet.heading(level + 1, &door.name);
        for phone in &door.phones {
            write_phone(sheet, &phone.text, &phone.number, &phone.hours);
        }
        sheet.paragraph(&door.note);
        sheet.help(&provenance_in_full(&door.provenance, &area.sources));
        sheet.close("div");
    }
    if !area.contacts.is_empty() {
        sheet.heading(level + 1, wording::blank_services());
    }
    for contact in &area.contacts {
        let name =
            if contact.name.is_empty() { role_words(&contact.role) } else { contact.name.clone() };
        sheet.open("div", "whole");
        write_phone(sheet, &name, &contact.phone, &contact.hours);
        sheet.help(&contact.note);
        sheet.close("div");
    }
    if !area.times.is_empty() {
        sheet.heading(level, wording::blank_times());
    }
    for time in &area.times {
        sheet.open("div", "whole");
        match time.allowed {
            None => sheet.room(Room::Line, &time.text, wording::now_ask_partnership()),
            Some(allowed) => sheet.pair(&time.text, &how_long(allowed)),
        }
        sheet.paragraph(&time.says);
        sheet.help(&provenance_in_full(&time.provenance, &area.sources));
        sheet.close("div");
    }
    if !area.links.is_empty() {
        sheet.heading(level, wording::blank_links());
        let lines: Vec<Text> =
            area.links.iter().map(|link| wording::paper_pair(&link.text, &link.address)).collect();
        sheet.list("ul", &lines);
    }
}

fn write_phone(sheet: &mut Sheet, name: &str, number: &str, hours: &str) {
    if number.is_empty() {
        sheet.room(Room::Line, name, wording::now_ask_partnership());
    } else if hours.is_empty() {
        sheet.pair(name, number);
    } else {
        sheet.pair(name, &wording::blank_phone_hours(hours, number));
    }
}
