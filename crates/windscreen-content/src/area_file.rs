//! An area file becomes an [`Area`].

mod fit;

use crate::json::Json;
use crate::opening::Opening;
use crate::place::Place;
use crate::problems::{FileErrors, is_id, push_nearest};
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, Opened};
use crate::wire::{self, area as file};
pub use fit::{Beside, sets_for_nothing};
use fit::{bands_fit, grouping_fits, refuse_a_slip, thresholds_fit};
use std::collections::BTreeMap;
use windscreen_core::{
    Allowed, Area, AreaLevel, AreaPart, Band, Bands, Brand, Contact, Emergency, FrontDoor,
    GroupingId, InstrumentId, LeftOut, Level, Link, LiteMap, Phone, Problem, Role, Source, Stage,
    Text, Thresholds, TimeLimit,
};

/// The key by which an area file is known, with the number of its format.
const KIND: &str = "windscreen-area";

/// Reads an area file beside the instruments of a site.
pub fn open_area_beside(
    file: &str,
    json: &str,
    beside: &Beside<'_>,
) -> Result<Opened<Area>, FileErrors> {
    let (opening, it) = Opening::by_hand::<file::Area>(file, json)?;
    let (area, _) = convert(&opening, it, beside);
    opening.translated(area, BRITISH_ENGLISH, |it, walk| texts::area(it, walk))
}

/// What a file says, whatever is wrong with it (which `opening` knows): of what is wrong, nothing or what reads well; and
/// whether it is a file of this kind and format at all.
pub(crate) fn convert(
    opening: &Opening<'_>,
    written: file::Area,
    beside: &Beside<'_>,
) -> (Area, bool) {
    let report = &opening.report;
    let top = Place::top(report);
    // A later format may mean something else by the same words; anything but a number is a slip.
    let group: &[(String, Json)] = if let Json::Group(group) = &opening.tree { group } else { &[] };
    let is_other = group.iter().any(|(key, value)| key == KIND && matches!(value, Json::Number(_)));
    let is_right = !top.key(KIND).is_wrong();
    let is_area = is_right || !is_other && group.iter().any(|(key, _)| key == "front-doors");
    let area = area(&top, written);
    for (id, thresholds) in &area.thresholds {
        let place = ["thresholds.", id].concat();
        match (beside.instrument)(id) {
            Some(instrument) => thresholds_fit(&instrument, thresholds, &place, report),
            None => refuse_a_slip(id, beside.shipped, &place, report),
        }
    }
    for id in area.titles.keys() {
        if (beside.instrument)(id).is_none() {
            let mut message = String::from("there is no instrument of this id");
            push_nearest(&mut message, Problem::nearest(id, beside.shipped));
            report.wrong(&["titles.", id].concat(), message);
        }
    }
    for (id, bands) in &area.bands {
        let place = ["bands.", id].concat();
        match (beside.instrument)(id) {
            Some(instrument) => bands_fit(&instrument, bands, &place, report),
            None => refuse_a_slip(id, beside.shipped, &place, report),
        }
    }
    for (id, chosen) in &area.groupings {
        let place = ["groupings.", id].concat();
        match (beside.instrument)(id) {
            Some(instrument) => grouping_fits(&instrument, chosen, &place, report),
            None => refuse_a_slip(id, beside.shipped, &place, report),
        }
    }
    if is_id(&area.calendar, false) && !beside.calendars.contains(&&*area.calendar) {
        let mut message = String::from("there is no calendar of this id");
        push_nearest(&mut message, Problem::nearest(&area.calendar, beside.calendars));
        report.wrong("calendar", message);
    }
    (area, is_area)
}

/// Notes a part that could not be used, once.
pub(crate) fn leave_out(all: &mut Vec<LeftOut>, part: AreaPart, name: &str, of: &str) {
    let left_out = LeftOut { part, name: name.into(), of: of.into() };
    if !all.contains(&left_out) {
        all.push(left_out);
    }
}

/// A picture. The page loads none of another site, so the address of one is of no use.
fn logo(here: &Place<'_>, logo: Text) -> Text {
    if logo.contains("//") && !logo.starts_with("data:") {
        here.remark(
            "the page loads no picture from another site: name one that stands in the folder of index.html",
        );
        return Text::default();
    }
    logo
}

fn area(top: &Place<'_>, area: file::Area) -> Area {
    let sources: Vec<Source> = wire::all(area.sources);
    let mut left_out = Vec::new();
    let brand = Brand {
        name: area.brand.name.unwrap_or_default(),
        logo: logo(&top.key("brand").key("logo"), area.brand.logo.unwrap_or_default()),
        colour: area.brand.colour.map(|colour| colour.0).unwrap_or_default(),
    };
    let emergency = emergency(&top.key("emergency"), area.emergency);
    let levels = levels(top, area.levels, &mut left_out);
    let front_doors = front_doors(top, area.front_doors, &sources, &mut left_out);
    let contacts = contacts(top, area.contacts, &mut left_out);
    let times = times(top, area.times, &sources, &mut left_out);
    let drift_months =
        area.drift.map_or_else(Vec::new, |it| drift(&top.key("drift"), it, &sources));
    let escalation = escalation(top, area.escalation, &mut left_out);
    for key in top.report().unknown("") {
        leave_out(&mut left_out, AreaPart::Other, &key, "");
    }
    Area {
        id: area.id.0.into(),
        edition: area.edition.0,
        title: area.title.0,
        short: area.short.0,
        not_issued_by: area.not_issued_by.map(|not_issued_by| not_issued_by.0).unwrap_or_default(),
        review_by: area.review_by.0,
        brand,
        emergency,
        levels,
        front_doors,
        contacts,
        thresholds: thresholds(area.thresholds),
        titles: titles(area.titles.unwrap_or_default()),
        bands: bands(&top.key("bands"), area.bands.unwrap_or_default()),
        groupings: groupings(area.groupings.unwrap_or_default()),
        times,
        links: links(top, area.links),
        calendar: area.calendar.0.into(),
        drift_months,
        answers_wanted: area.answers_wanted.unwrap_or_default(),
        escalation,
        sources,
        left_out,
    }
}

/// The keys under which a time may be given.
const MEASURES: [&str; 6] = ["working-days", "hours", "days", "weeks", "months", "days-before"];

/// A key under which a time may be given, what stands there, and what it measures.
pub(crate) type Given<'a> = (&'a str, &'a wire::SmallOrNone, fn(u16) -> Allowed);

/// How long something may take, in one of these measures; a number that could not be read is not known.
pub(crate) fn allowed(here: &Place<'_>, given: &[Given<'_>]) -> Option<Allowed> {
    let known = |(key, number, measure): &Given<'_>| {
        let number = number.0.as_ref().filter(|_| !here.key(key).is_lost());
        number.map(|number| measure(number.0))
    };
    let mut all = given.iter().filter_map(known);
    let first = all.next();
    // Which of two is meant nobody knows: then neither is. Working days beside hours have always had the last word.
    let is_beside =
        |it: Allowed| matches!((first, it), (Some(Allowed::WorkingDays(_)), Allowed::Hours(_)));
    if all.any(|other| !is_beside(other)) {
        let keys: Vec<&str> = given.iter().map(|(key, ..)| *key).collect();
        here.also_wrong(format!("give the time in one measure, not in two: {}", keys.join(", ")));
        return None;
    }
    first
}

fn drift(here: &Place<'_>, drift: file::Drift, sources: &[Source]) -> Vec<Text> {
    let months: Vec<u16> = drift.months.iter().map(|month| month.0).collect();
    // A slip in one could name work as drift too late.
    let mut is_whole = !here.key("months").is_wrong();
    if is_whole && (months.is_empty() || !months.is_sorted_by(|a, b| a < b)) {
        here.also_wrong("\"months\" are at least one, in rising order");
        is_whole = false;
    }
    here.prove(&wire::provenance(drift.mark, drift.sources), sources);
    let months = months.into_iter().map(|month| month.to_string().into());
    if is_whole { months.collect() } else { Vec::new() }
}

fn escalation(
    top: &Place<'_>,
    stages: Option<Vec<file::Stage>>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Stage> {
    // A ladder with a rung missing would send somebody to the wrong door.
    if top.key("escalation").is_wrong() {
        leave_out(left_out, AreaPart::Escalation, "", "");
        return Vec::new();
    }
    let stage = |(n, stage): (usize, file::Stage)| Stage {
        title: stage.title.0,
        whom: stage.whom.0,
        write: stage.write.unwrap_or_default(),
        allowed: allowed(
            &top.nth("escalation", n),
            &[
                ("working-days", &stage.working_days, Allowed::WorkingDays),
                ("hours", &stage.hours, Allowed::Hours),
                ("days", &stage.days, Allowed::Days),
                ("weeks", &stage.weeks, Allowed::Weeks),
                ("months", &stage.months, Allowed::Months),
            ],
        ),
    };
    let all: Vec<Stage> = stages.into_iter().flatten().enumerate().map(stage).collect();
    // Two measures of one step are a slip as well.
    if top.key("escalation").is_wrong() {
        leave_out(left_out, AreaPart::Escalation, "", "");
        return Vec::new();
    }
    all
}

fn emergency(here: &Place<'_>, emergency: file::Emergency) -> Emergency {
    let (number, text) = (emergency.number.0, emergency.text.0);
    if !number.is_empty() && !text.trim().is_empty() && !names(&text, &number) {
        let message = ["name the number of \"number\" here, as in \"ring ", &number, "\""];
        here.key("text").wrong(message.concat());
    }
    Emergency { number, text }
}

/// Whether a text names a number, and not only as a part of a longer one.
fn names(text: &str, number: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit()).any(|text| text == number)
}

fn levels(
    top: &Place<'_>,
    levels: Vec<file::AreaLevel>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<AreaLevel> {
    let mut all = Vec::new();
    let is_list = !top.key("levels").is_lost();
    let mut are_read = is_list;
    for (n, written) in levels.into_iter().enumerate() {
        let here = top.nth("levels", n);
        if here.is_lost() {
            are_read = false;
            continue;
        }
        if here.key("level").is_lost() {
            are_read = false;
            leave_out(left_out, AreaPart::Level, "", "");
            continue;
        }
        let level = Level::from(written.level);
        let mut name = written.name.unwrap_or_default();
        if level <= Level::Watch && !name.trim().is_empty() {
            here.key("name").remark(
                "this level takes no name of a partnership's, so none is used: the name of a service here would \
                 say that it is enough",
            );
            name = Text::default();
        }
        if !here.is_whole(&["name", "says"]) {
            leave_out(left_out, AreaPart::Level, level.id(), "");
        }
        all.push(AreaLevel { level, name, says: written.says.0 });
    }
    if are_read && !all.iter().map(|it| it.level).eq(Level::ALL) {
        top.also_wrong(
            "\"levels\" names the six levels once each, from \"nothing-recorded\" to \"immediate\"",
        );
    }
    all
}

fn front_doors(
    top: &Place<'_>,
    doors: Vec<file::FrontDoor>,
    sources: &[Source],
    left_out: &mut Vec<LeftOut>,
) -> Vec<FrontDoor> {
    let mut all: Vec<FrontDoor> = Vec::new();
    let mut is_list = !top.key("front-doors").is_lost();
    for (n, written) in doors.into_iter().enumerate() {
        let here = top.nth("front-doors", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::FrontDoor, "", "");
            continue;
        }
        let (id, name) = (written.id.0, written.name.unwrap_or_default());
        if !id.is_empty() && all.iter().any(|door| door.id == id) {
            here.key("id").wrong("another front door has this id");
        }
        let whom = here.key("for");
        if written.whom.is_empty() {
            whom.wrong("name whom it is for: \"child\", \"adult\" or both");
        }
        let is_read = |(n, role): (usize, wire::DoorFor)| {
            (!here.nth("for", n).is_lost()).then_some(Role::from(role))
        };
        let roles: Vec<Role> = written.whom.into_iter().enumerate().filter_map(is_read).collect();
        let shown = if name.trim().is_empty() { id.clone() } else { name.clone() };
        // What is wrong with a number is said of the number.
        let phones = phones(&here, written.phones, &shown, left_out);
        if !here.is_whole(&["id", "name", "for", "note"]) {
            leave_out(left_out, AreaPart::FrontDoor, &shown, "");
        }
        let provenance = wire::provenance(written.mark, written.sources);
        here.prove(&provenance, sources);
        // Whom a door is for may be what is wrong with it.
        is_list &= !roles.is_empty();
        all.push(FrontDoor {
            id,
            name,
            roles,
            phones,
            note: written.note.unwrap_or_default(),
            provenance,
        });
    }
    for (word, role) in [("child", Role::Child), ("adult", Role::Adult)] {
        if is_list && !all.iter().any(|door| door.roles.contains(&role)) {
            let message = [
                "\"front-doors\" has none for \"",
                word,
                "\": add one, with an empty number where it is not known",
            ];
            top.also_wrong(message.concat());
        }
    }
    all
}

fn phones(
    door: &Place<'_>,
    phones: Vec<file::PhoneNumber>,
    of: &str,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Phone> {
    let mut all = Vec::new();
    if door.key("phones").is_lost() {
        leave_out(left_out, AreaPart::Phone, "", of);
    }
    for (n, phone) in phones.into_iter().enumerate() {
        let here = door.nth("phones", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::Phone, "", of);
            continue;
        }
        let mut text = phone.text.0;
        if here.is_wrong() {
            leave_out(left_out, AreaPart::Phone, &text, of);
            if text.trim().is_empty() {
                text = of.into();
            }
        }
        let number = phone.number.map(|number| number.0).unwrap_or_default();
        all.push(Phone { text, number, hours: phone.hours.unwrap_or_default() });
    }
    all
}

fn contacts(
    top: &Place<'_>,
    contacts: Vec<file::Contact>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Contact> {
    let mut all = Vec::new();
    for (n, written) in contacts.into_iter().enumerate() {
        let here = top.nth("contacts", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::Contact, "", "");
            continue;
        }
        let contact = Contact {
            role: written.role.0,
            name: written.name.unwrap_or_default(),
            phone: written.phone.map(|phone| phone.0).unwrap_or_default(),
            hours: written.hours.unwrap_or_default(),
            note: written.note.unwrap_or_default(),
        };
        if here.is_wrong() {
            leave_out(left_out, AreaPart::Contact, &contact.name, &contact.role);
        }
        if !contact.role.is_empty() && all.iter().any(|other: &Contact| other.role == contact.role)
        {
            here.key("role").remark(
                "another contact has this role, and only the first is said beside a route of its name",
            );
        }
        all.push(contact);
    }
    all
}

fn thresholds(
    all: BTreeMap<Text, BTreeMap<Text, wire::Small>>,
) -> LiteMap<InstrumentId, Thresholds> {
    let mut thresholds = LiteMap::new();
    for (id, numbers) in all {
        let mut own = Thresholds::default();
        for (name, number) in numbers {
            own.0.insert(name.into(), number.0);
        }
        thresholds.insert(id.into(), own);
    }
    thresholds
}

fn titles(all: BTreeMap<Text, wire::Filled>) -> LiteMap<InstrumentId, Text> {
    let mut titles = LiteMap::new();
    for (id, title) in all {
        titles.insert(id.into(), title.0);
    }
    titles
}

fn bands(here: &Place<'_>, all: BTreeMap<Text, file::Bands>) -> LiteMap<InstrumentId, Bands> {
    let mut bands = LiteMap::new();
    for (id, written) in all {
        let here = here.key(&id);
        let mut own =
            Bands { source: written.source.0, rule: written.rule.0.into(), bands: Vec::new() };
        let mut next = None;
        for (n, one) in written.all.into_iter().enumerate() {
            own.bands.push(band(&here.nth("bands", n), one, &mut next));
        }
        if own.bands.is_empty() {
            here.key("bands").wrong("name at least one band, or take this instrument out");
        }
        bands.insert(id.into(), own);
    }
    bands
}

fn groupings(all: BTreeMap<Text, wire::Id>) -> LiteMap<InstrumentId, GroupingId> {
    let mut groupings = LiteMap::new();
    for (id, chosen) in all {
        groupings.insert(id.into(), chosen.0.into());
    }
    groupings
}

/// A band. It begins right after the one before, so that no count has two words, or none.
fn band(here: &Place<'_>, band: file::Band, next: &mut Option<u16>) -> Band {
    let (from, to) = (band.from.0, band.to.0);
    if let Some(next) = next.filter(|next| *next != from) {
        here.key("from").wrong(format!(
            "this band must begin at {next}, right after the one before: in order, without gap or overlap"
        ));
    }
    let is_read = !here.key("from").is_lost() && !here.key("to").is_lost();
    // What follows from an end that is wrong is not reported.
    *next = if to < from || !is_read { None } else { Some(to + 1) };
    if to < from && is_read {
        here.key("to")
            .wrong("a band ends where it begins or after: \"to\" may not be less than \"from\"");
    }
    Band { from, to, name: band.name.0 }
}

fn times(
    top: &Place<'_>,
    times: Vec<file::Time>,
    sources: &[Source],
    left_out: &mut Vec<LeftOut>,
) -> Vec<TimeLimit> {
    let mut all = Vec::new();
    for (n, written) in times.into_iter().enumerate() {
        let here = top.nth("times", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::Time, "", "");
            continue;
        }
        let time = TimeLimit {
            id: written.id.0,
            text: written.text.0,
            allowed: allowed(
                &here,
                &[
                    ("working-days", &written.working_days, Allowed::WorkingDays),
                    ("hours", &written.hours, Allowed::Hours),
                    ("days", &written.days, Allowed::Days),
                    ("weeks", &written.weeks, Allowed::Weeks),
                    ("months", &written.months, Allowed::Months),
                    ("days-before", &written.days_before, Allowed::DaysBefore),
                ],
            ),
            says: written.says.unwrap_or_default(),
            provenance: wire::provenance(written.mark, written.sources),
        };
        if !here.is_whole(&[&["id", "text", "says"], &MEASURES[..]].concat()) {
            let shown = if time.text.trim().is_empty() { &time.id } else { &time.text };
            leave_out(left_out, AreaPart::Time, shown, "");
        }
        if !time.id.is_empty() && all.iter().any(|time_limit: &TimeLimit| time_limit.id == time.id)
        {
            here.key("id").remark("another time has this id, and only the first is used");
        }
        here.prove(&time.provenance, sources);
        all.push(time);
    }
    all
}

fn links(top: &Place<'_>, links: Vec<file::Link>) -> Vec<Link> {
    let mut all = Vec::new();
    for (n, written) in links.into_iter().enumerate() {
        let here = top.nth("links", n);
        if here.is_lost() {
            continue;
        }
        let link = Link { text: written.text.0, address: written.address.0 };
        if !link.address.is_empty() && !link.address.starts_with("https://") {
            here.key("address").wrong("an address begins with https://");
        }
        all.push(link);
    }
    all
}
