//! An area file becomes an [`Area`].

use crate::instrument_file::{provenance, sources};
use crate::reader::{FileError, FileErrors, Reader, fail, is_id, parse_file};
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, KEY as TRANSLATIONS, Opened};
use crate::words::{LEVELS, ROLES};
use std::rc::Rc;
use windscreen_core::Map;
use windscreen_core::{
    Area, AreaLevel, Band, Bands, Brand, Contact, Emergency, FrontDoor, Id, Instrument, Level,
    Link, Phone, Problem, Source, Stage, Text, Thresholds, TimeLimit, push_number,
};

/// The key by which an area file is known, with the number of its format.
const KIND: &str = "windscreen-area";

/// Reads an area file, or says everything that is wrong with it; a colour or a translation that could not be used is left
/// out without a word (see [`open_area`]). Thresholds and bands are held
/// against the instruments of the catalogue; those of other instruments are taken as they are,
/// unless their id looks like a slip.
pub fn read_area(file: &str, json: &str) -> Result<Area, FileErrors> {
    Ok(open_area(file, json)?.value)
}

/// As [`read_area`], with the translations of the area and what of it could not be used.
pub fn open_area(file: &str, json: &str) -> Result<Opened<Area>, FileErrors> {
    let shipped: Vec<&str> = crate::instruments().iter().map(|it| it.id).collect();
    open_area_beside(file, json, &shipped, &|id| crate::instrument(id)?.ok().map(Rc::new))
}

/// Reads an area file beside the instruments of a site: what the area sets for one is held against
/// it. `instrument` opens those at hand, `shipped` are the ids for which a slip is refused. (The
/// catalogue stays out of it, so that a program which has the instruments does not hold them twice.)
pub fn open_area_beside(
    file: &str,
    json: &str,
    shipped: &[&str],
    instrument: &dyn Fn(&str) -> Option<Rc<Instrument>>,
) -> Result<Opened<Area>, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::new(&tree, KIND);
    let own = area(&mut it);
    it.leave(TRANSLATIONS);
    let remarks = it.remarks();
    let mut problems = it.finish();
    for (id, thresholds) in &own.thresholds {
        let place = ["thresholds.", id].concat();
        match instrument(id) {
            Some(instrument) => thresholds_fit(&instrument, thresholds, &place, &mut problems),
            None => refuse_a_slip(id, shipped, place, &mut problems),
        }
    }
    for (id, bands) in &own.bands {
        let place = ["bands.", id].concat();
        match instrument(id) {
            Some(instrument) => bands_fit(&instrument, bands, &place, &mut problems),
            None => refuse_a_slip(id, shipped, place, &mut problems),
        }
    }
    let opened = Reader::opened(file, own, BRITISH_ENGLISH, problems, remarks)?;
    let again = || area(&mut Reader::new(&tree, KIND));
    Ok(opened.translated(file, &tree, again, |it, walk| texts::area(it, walk)))
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
        drift_months: drift(it, &sources),
        escalation: escalation(it),
        sources,
    }
}

#[inline(never)]
fn drift(it: &mut Reader<'_>, sources: &[Source]) -> Vec<Text> {
    let mut months = Vec::new();
    if !it.opens("drift") {
        return months;
    }
    let mut last = 0;
    let mut is_rising = true;
    for n in it.numbers("months", 60) {
        is_rising &= last < n;
        last = n;
        let mut text = String::new();
        push_number(&mut text, n);
        months.push(text.into());
    }
    if months.is_empty() || !is_rising {
        it.wrong_here("\"months\" are at least one, in rising order".to_owned());
    }
    let provenance = provenance(it);
    it.prove(&provenance, sources);
    it.close();
    months
}

#[inline(never)]
fn escalation(it: &mut Reader<'_>) -> Vec<Stage> {
    let mut all = Vec::new();
    it.optional_groups("escalation");
    while it.next() {
        all.push(Stage {
            title: it.text("title"),
            whom: it.text("whom"),
            working_days: it.known_number("working-days"),
        });
    }
    all
}

#[inline(never)]
fn brand(it: &mut Reader<'_>) -> Brand {
    it.open("brand");
    let brand = Brand {
        name: it.optional_text("name"),
        logo: it.optional_text("logo"),
        colour: it.colour("colour"),
    };
    it.close();
    brand
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
fn thresholds(it: &mut Reader<'_>) -> Map<Id, Thresholds> {
    let mut all = Map::new();
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
fn bands(it: &mut Reader<'_>) -> Map<Id, Bands> {
    let mut all = Map::new();
    if it.opens("bands") {
        for id in it.keys() {
            check_id(it, id);
            it.open(id);
            let mut own =
                Bands { source: it.text("source"), rule: it.id("rule"), bands: Vec::new() };
            it.groups("bands");
            let mut next = None;
            while it.next() {
                own.bands.push(band(it, &mut next));
            }
            if own.bands.is_empty() && it.has("bands") {
                it.wrong("name at least one band, or take this instrument out");
            }
            it.close();
            all.insert(id.into(), own);
        }
        it.close();
    }
    all
}

/// Reads a band. It begins right after the one before, so that no count has two words, or none.
fn band(it: &mut Reader<'_>, next: &mut Option<u16>) -> Band {
    let from = it.small("from", 0);
    if let Some(next) = next.filter(|next| *next != from) {
        let mut message = String::from("this band must begin at ");
        push_number(&mut message, next.into());
        message.push_str(", right after the one before: in order, without gap or overlap");
        it.wrong(&message);
    }
    let to = it.small("to", 0);
    // What follows from an end that is wrong is not reported.
    *next = if to < from { None } else { Some(to + 1) };
    if to < from {
        it.wrong("a band ends where it begins or after: \"to\" may not be less than \"from\"");
    }
    Band { from, to, name: it.text("name") }
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
#[inline(never)]
fn thresholds_fit(
    instrument: &Instrument,
    own: &Thresholds,
    place: &str,
    problems: &mut Vec<FileError>,
) {
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
        problems.push(FileError { place: [place, ".", name].concat(), message });
    }
}

/// Bands divide the count of one rule that counts, up to the most it can come to: else a count
/// would have no word, and the highest ones first of all.
#[inline(never)]
fn bands_fit(instrument: &Instrument, own: &Bands, place: &str, problems: &mut Vec<FileError>) {
    let mut report = |key: &str, message: String| {
        problems.push(FileError { place: [place, key].concat(), message });
    };
    let Some(rule) = instrument.rule(&own.rule) else {
        // A rule that is missing, or that is no id, was reported already.
        if is_id(&own.rule, false) {
            let rules: Vec<&str> = instrument.rules.iter().map(|it| &*it.id).collect();
            let mut message = String::from("this instrument has no rule of that name");
            push_nearest(&mut message, Problem::nearest(&own.rule, &rules));
            report(".rule", message);
        }
        return;
    };
    match (&rule.when.highest_counts(instrument)[..], own.bands.last()) {
        ([], _) => report(".rule", "this rule does not count: name one that does".to_owned()),
        ([most], Some(last)) if usize::from(last.to) < *most => {
            let mut message = String::from("the last band must end at ");
            push_number(&mut message, u32::try_from(*most).unwrap_or(u32::MAX));
            message.push_str(" or more, the most that this rule can count");
            report(".bands", message);
        }
        ([_], _) => {}
        _ => report(
            ".rule",
            "this rule counts several things: name one that counts a single thing".to_owned(),
        ),
    }
}

/// An id that no instrument has and that is a likely slip for a shipped one is refused: what is set
/// under it would never be used.
#[inline(never)]
fn refuse_a_slip(id: &str, shipped: &[&str], place: String, problems: &mut Vec<FileError>) {
    let meant = shipped.iter().find(|it| is_slip(id, it));
    if let Some(meant) = meant {
        let mut message = String::from("there is no instrument of this id");
        push_nearest(&mut message, Some(meant));
        problems.push(FileError { place, message });
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

/// Adds the name that was likely meant, if there is one.
fn push_nearest(message: &mut String, nearest: Option<&str>) {
    if let Some(nearest) = nearest {
        message.push_str("; did you mean \"");
        message.push_str(nearest);
        message.push_str("\"?");
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
