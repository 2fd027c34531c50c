//! An area file becomes an [`Area`].

use crate::json::Json;
use crate::opening::Opening;
use crate::place::Place;
use crate::problems::{FileError, FileErrors, fail, is_id, push_nearest};
use crate::reading::Report;
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, Opened};
use crate::wire::{self, area as file};
use std::collections::BTreeMap;
use std::rc::Rc;
use windscreen_core::{
    Area, AreaLevel, AreaPart, Band, Bands, Brand, Contact, Emergency, FrontDoor, Instrument,
    InstrumentId, LeftOut, Level, Link, LiteMap, Phone, Problem, Role, Source, Stage, Text,
    Thresholds, TimeLimit,
};

/// The key by which an area file is known, with the number of its format.
const KIND: &str = "windscreen-area";

/// What an area is read beside: what it sets for an instrument is held against it, and its calendar must be there. (The
/// catalogue stays out of it, so that a program which has these itself does not hold them twice.)
pub struct Beside<'a> {
    /// The ids of instruments for which a slip is refused.
    pub shipped: &'a [&'a str],
    /// Opens an instrument, if it is at hand.
    pub instrument: &'a dyn Fn(&str) -> Option<Rc<Instrument>>,
    /// The ids of the calendars.
    pub calendars: &'a [&'a str],
}

impl std::fmt::Debug for Beside<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Beside").finish_non_exhaustive()
    }
}

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
pub(crate) fn convert(opening: &Opening<'_>, it: file::Area, beside: &Beside<'_>) -> (Area, bool) {
    let report = &opening.report;
    let top = Place::top(report);
    // A later format may mean something else by the same words; anything but a number is a slip.
    let group: &[(String, Json)] = if let Json::Group(group) = &opening.tree { group } else { &[] };
    let is_other = group.iter().any(|(key, value)| key == KIND && matches!(value, Json::Number(_)));
    let is_right = !top.key(KIND).is_wrong();
    let is_area = is_right || !is_other && group.iter().any(|(key, _)| key == "front-doors");
    let area = area(&top, it);
    for (id, thresholds) in &area.thresholds {
        let place = ["thresholds.", id].concat();
        match (beside.instrument)(id) {
            Some(instrument) => thresholds_fit(&instrument, thresholds, &place, report),
            None => refuse_a_slip(id, beside.shipped, &place, report),
        }
    }
    for (id, bands) in &area.bands {
        let place = ["bands.", id].concat();
        match (beside.instrument)(id) {
            Some(instrument) => bands_fit(&instrument, bands, &place, report),
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
    let it = LeftOut { part, name: name.into(), of: of.into() };
    if !all.contains(&it) {
        all.push(it);
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

fn area(top: &Place<'_>, it: file::Area) -> Area {
    let sources: Vec<Source> = wire::all(it.sources);
    let mut left_out = Vec::new();
    let brand = Brand {
        name: it.brand.name.unwrap_or_default(),
        logo: logo(&top.key("brand").key("logo"), it.brand.logo.unwrap_or_default()),
        colour: it.brand.colour.map(|it| it.0).unwrap_or_default(),
    };
    let emergency = emergency(&top.key("emergency"), it.emergency);
    let levels = levels(top, it.levels, &mut left_out);
    let front_doors = front_doors(top, it.front_doors, &sources, &mut left_out);
    let contacts = contacts(top, it.contacts, &mut left_out);
    let times = times(top, it.times, &sources, &mut left_out);
    let drift_months = it.drift.map_or_else(Vec::new, |it| drift(&top.key("drift"), it, &sources));
    let escalation = escalation(top, it.escalation, &mut left_out);
    for key in top.report().unknown("") {
        leave_out(&mut left_out, AreaPart::Other, &key, "");
    }
    Area {
        id: it.id.0.into(),
        edition: it.edition.0,
        title: it.title.0,
        short: it.short.0,
        not_issued_by: it.not_issued_by.map(|it| it.0).unwrap_or_default(),
        review_by: it.review_by.0,
        brand,
        emergency,
        levels,
        front_doors,
        contacts,
        thresholds: thresholds(it.thresholds),
        bands: bands(&top.key("bands"), it.bands.unwrap_or_default()),
        times,
        links: links(top, it.links),
        calendar: it.calendar.0.into(),
        drift_months,
        answers_wanted: it.answers_wanted.unwrap_or_default(),
        escalation,
        sources,
        left_out,
    }
}

/// A number that may not be known; one that could not be read is not.
fn known(here: &Place<'_>, number: &wire::SmallOrNone) -> Option<u16> {
    number.0.as_ref().filter(|_| !here.is_lost()).map(|it| it.0)
}

fn drift(here: &Place<'_>, it: file::Drift, sources: &[Source]) -> Vec<Text> {
    let months: Vec<u16> = it.months.iter().map(|it| it.0).collect();
    // A slip in one could name work as drift too late.
    let mut is_whole = !here.key("months").is_wrong();
    if is_whole && (months.is_empty() || !months.is_sorted_by(|a, b| a < b)) {
        here.also_wrong("\"months\" are at least one, in rising order");
        is_whole = false;
    }
    here.prove(&wire::provenance(it.mark, it.sources), sources);
    let months = months.into_iter().map(|it| it.to_string().into());
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
    let stage = |it: file::Stage| Stage {
        title: it.title.0,
        whom: it.whom.0,
        working_days: it.working_days.0.map(|it| it.0),
    };
    stages.into_iter().flatten().map(stage).collect()
}

fn emergency(here: &Place<'_>, it: file::Emergency) -> Emergency {
    let (number, text) = (it.number.0, it.text.0);
    if !number.is_empty() && !text.trim().is_empty() && !names(&text, &number) {
        let message = ["name the number of \"number\" here, as in \"ring ", &number, "\""];
        here.key("text").wrong(message.concat());
    }
    Emergency { number, text }
}

/// Whether a text names a number, and not only as a part of a longer one.
fn names(text: &str, number: &str) -> bool {
    text.split(|it: char| !it.is_ascii_digit()).any(|it| it == number)
}

fn levels(
    top: &Place<'_>,
    levels: Vec<file::AreaLevel>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<AreaLevel> {
    let mut all = Vec::new();
    let is_list = !top.key("levels").is_lost();
    let mut are_read = is_list;
    for (n, it) in levels.into_iter().enumerate() {
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
        let level = Level::from(it.level);
        let mut name = it.name.unwrap_or_default();
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
        all.push(AreaLevel { level, name, says: it.says.0 });
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
    for (n, it) in doors.into_iter().enumerate() {
        let here = top.nth("front-doors", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::FrontDoor, "", "");
            continue;
        }
        let (id, name) = (it.id.0, it.name.unwrap_or_default());
        if !id.is_empty() && all.iter().any(|door| door.id == id) {
            here.key("id").wrong("another front door has this id");
        }
        let whom = here.key("for");
        if it.whom.is_empty() {
            whom.wrong("name whom it is for: \"child\", \"adult\" or both");
        }
        let is_read = |(n, role): (usize, wire::Role)| {
            (!here.nth("for", n).is_lost()).then_some(Role::from(role))
        };
        let roles: Vec<Role> = it.whom.into_iter().enumerate().filter_map(is_read).collect();
        let shown = if name.trim().is_empty() { id.clone() } else { name.clone() };
        // What is wrong with a number is said of the number.
        let phones = phones(&here, it.phones, &shown, left_out);
        if !here.is_whole(&["id", "name", "for", "note"]) {
            leave_out(left_out, AreaPart::FrontDoor, &shown, "");
        }
        let provenance = wire::provenance(it.mark, it.sources);
        here.prove(&provenance, sources);
        // Whom a door is for may be what is wrong with it.
        is_list &= !roles.is_empty();
        all.push(FrontDoor {
            id,
            name,
            roles,
            phones,
            note: it.note.unwrap_or_default(),
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
    for (n, it) in phones.into_iter().enumerate() {
        let here = door.nth("phones", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::Phone, "", of);
            continue;
        }
        let mut text = it.text.0;
        if here.is_wrong() {
            leave_out(left_out, AreaPart::Phone, &text, of);
            if text.trim().is_empty() {
                text = of.into();
            }
        }
        let number = it.number.map(|it| it.0).unwrap_or_default();
        all.push(Phone { text, number, hours: it.hours.unwrap_or_default() });
    }
    all
}

fn contacts(
    top: &Place<'_>,
    contacts: Vec<file::Contact>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Contact> {
    let mut all = Vec::new();
    for (n, it) in contacts.into_iter().enumerate() {
        let here = top.nth("contacts", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::Contact, "", "");
            continue;
        }
        let contact = Contact {
            role: it.role.0,
            name: it.name.unwrap_or_default(),
            phone: it.phone.map(|it| it.0).unwrap_or_default(),
            hours: it.hours.unwrap_or_default(),
            note: it.note.unwrap_or_default(),
        };
        if here.is_wrong() {
            leave_out(left_out, AreaPart::Contact, &contact.name, &contact.role);
        }
        if !contact.role.is_empty() && all.iter().any(|it: &Contact| it.role == contact.role) {
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

fn bands(here: &Place<'_>, all: BTreeMap<Text, file::Bands>) -> LiteMap<InstrumentId, Bands> {
    let mut bands = LiteMap::new();
    for (id, it) in all {
        let here = here.key(&id);
        let mut own = Bands { source: it.source.0, rule: it.rule.0.into(), bands: Vec::new() };
        let mut next = None;
        for (n, it) in it.all.into_iter().enumerate() {
            own.bands.push(band(&here.nth("bands", n), it, &mut next));
        }
        if own.bands.is_empty() {
            here.key("bands").wrong("name at least one band, or take this instrument out");
        }
        bands.insert(id.into(), own);
    }
    bands
}

/// A band. It begins right after the one before, so that no count has two words, or none.
fn band(here: &Place<'_>, it: file::Band, next: &mut Option<u16>) -> Band {
    let (from, to) = (it.from.0, it.to.0);
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
    Band { from, to, name: it.name.0 }
}

fn times(
    top: &Place<'_>,
    times: Vec<file::Time>,
    sources: &[Source],
    left_out: &mut Vec<LeftOut>,
) -> Vec<TimeLimit> {
    let mut all = Vec::new();
    for (n, it) in times.into_iter().enumerate() {
        let here = top.nth("times", n);
        if here.is_lost() {
            leave_out(left_out, AreaPart::Time, "", "");
            continue;
        }
        let time = TimeLimit {
            id: it.id.0,
            text: it.text.0,
            working_days: known(&here.key("working-days"), &it.working_days),
            hours: known(&here.key("hours"), &it.hours),
            says: it.says.unwrap_or_default(),
            provenance: wire::provenance(it.mark, it.sources),
        };
        if !here.is_whole(&["id", "text", "working-days", "hours", "says"]) {
            let shown = if time.text.trim().is_empty() { &time.id } else { &time.text };
            leave_out(left_out, AreaPart::Time, shown, "");
        }
        if !time.id.is_empty() && all.iter().any(|it: &TimeLimit| it.id == time.id) {
            here.key("id").remark("another time has this id, and only the first is used");
        }
        here.prove(&time.provenance, sources);
        all.push(time);
    }
    all
}

fn links(top: &Place<'_>, links: Vec<file::Link>) -> Vec<Link> {
    let mut all = Vec::new();
    for (n, it) in links.into_iter().enumerate() {
        let here = top.nth("links", n);
        if here.is_lost() {
            continue;
        }
        let link = Link { text: it.text.0, address: it.address.0 };
        if !link.address.is_empty() && !link.address.starts_with("https://") {
            here.key("address").wrong("an address begins with https://");
        }
        all.push(link);
    }
    all
}

/// A threshold outside its permitted range, or of a name the instrument does not have, is refused:
/// silently using another number would be worse than not opening.
#[inline(never)]
fn thresholds_fit(instrument: &Instrument, own: &Thresholds, place: &str, report: &Report) {
    for (name, number) in &own.0 {
        let mut message = String::new();
        match instrument.thresholds.iter().find(|threshold| threshold.id == *name) {
            None => message.push_str("this instrument has no threshold of that name"),
            Some(it) if *number < it.min || it.max < *number => {
                message = format!("this number must lie from {} to {}", it.min, it.max);
            }
            Some(_) => continue,
        }
        report.wrong(&[place, ".", name].concat(), message);
    }
}

/// Bands divide the count of one rule that counts, up to the most it can come to: else a count
/// would have no word, and the highest ones first of all.
#[inline(never)]
fn bands_fit(instrument: &Instrument, own: &Bands, place: &str, report: &Report) {
    let say = |key: &str, message: String| report.also_wrong(&[place, key].concat(), message);
    let Some(rule) = instrument.rule(&own.rule) else {
        // A rule that is missing, or that is no id, was reported already.
        if is_id(&own.rule, false) {
            let rules: Vec<&str> = instrument.rules.iter().map(|it| &*it.id).collect();
            let mut message = String::from("this instrument has no rule of that name");
            push_nearest(&mut message, Problem::nearest(&own.rule, &rules));
            say(".rule", message);
        }
        return;
    };
    match (&rule.when.highest_counts(instrument)[..], own.bands.last()) {
        ([], _) => say(".rule", "this rule does not count: name one that does".to_owned()),
        ([most], Some(last))
            if usize::from(last.to) < *most && !report.has_lost_in(&[place, ".bands"].concat()) =>
        {
            let message = format!(
                "the last band must end at {most} or more, the most that this rule can count"
            );
            say(".bands", message);
        }
        ([_], _) => {}
        _ => say(
            ".rule",
            "this rule counts several things: name one that counts a single thing".to_owned(),
        ),
    }
}

/// An id that no instrument has and that is a likely slip for a shipped one is refused: what is set
/// under it would never be used.
#[inline(never)]
fn refuse_a_slip(id: &str, shipped: &[&str], place: &str, report: &Report) {
    let meant = shipped.iter().find(|it| is_slip(id, it));
    if let Some(meant) = meant {
        let mut message = String::from("there is no instrument of this id");
        push_nearest(&mut message, Some(meant));
        report.wrong(place, message);
    }
}

/// Whether a name was likely meant as another: a part of it, or a letter missing, added or changed,
/// or two letters swapped. Narrower than what is offered as a guess, because it refuses; and short
/// names, which differ by a letter on purpose, are left alone.
fn is_slip(name: &str, meant: &str) -> bool {
    let (name, meant) = (name.as_bytes(), meant.as_bytes());
    if name.len() < 5 {
        return false;
    }
    if name.len() < meant.len() && meant.windows(name.len()).any(|part| part == name) {
        return true;
    }
    let same = |(a, b): &(&u8, &u8)| a == b;
    let before = name.iter().zip(meant).take_while(same).count();
    let (name, meant) =
        (name.get(before..).unwrap_or_default(), meant.get(before..).unwrap_or_default());
    let after = name.iter().rev().zip(meant.iter().rev()).take_while(same).count();
    match (name.len() - after, meant.len() - after) {
        (0 | 1, 0 | 1) => true,
        (2, 2) => name.first() == meant.get(1) && name.get(1) == meant.first(),
        _ => false,
    }
}

/// What an area sets for instruments that are not among these of a site, shipped ones included: it
/// would never be used. The area opens all the same, because its numbers to ring are needed.
pub fn sets_for_nothing(file: &str, area: &Area, known: &[&str]) -> Option<FileErrors> {
    let mut problems = Vec::new();
    let mut check = |key: &str, id: &str| {
        if !known.contains(&id) {
            let mut message = String::from(
                "no instrument of this id is shipped or named in windscreen.json, so what is set here is never used",
            );
            push_nearest(&mut message, Problem::nearest(id, known));
            problems.push(FileError { place: [key, id].concat(), message });
        }
    };
    for id in area.thresholds.keys() {
        check("thresholds.", id);
    }
    for id in area.bands.keys() {
        check("bands.", id);
    }
    if problems.is_empty() { None } else { Some(fail(file, problems)) }
}
