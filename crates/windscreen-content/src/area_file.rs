//! An area file becomes an [`Area`].

use crate::catalogue::EMERGENCY_NUMBERS;
use crate::instrument_file::{provenance, sources};
use crate::json::Json;
use crate::reader::{FileError, FileErrors, Reader, fail, is_id, parse_file};
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, KEY as TRANSLATIONS, Opened};
use crate::words::{LEVELS, ROLES};
use std::rc::Rc;
use windscreen_core::Map;
use windscreen_core::{
    Area, AreaLevel, AreaPart, Band, Bands, Brand, Contact, Emergency, FrontDoor, Id, Instrument,
    InstrumentId, LeftOut, Level, Link, Phone, Problem, Source, Stage, Text, Thresholds, TimeLimit,
    push_number,
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
    let calendars: Vec<&str> = crate::calendars().iter().map(|it| it.id).collect();
    let instrument = |id: &str| crate::instrument(id)?.ok().map(Rc::new);
    let beside = Beside { shipped: &shipped, instrument: &instrument, calendars: &calendars };
    open_area_beside(file, json, &beside)
}

/// Reads an area file beside the instruments of a site.
pub fn open_area_beside(
    file: &str,
    json: &str,
    beside: &Beside<'_>,
) -> Result<Opened<Area>, FileErrors> {
    let tree = parse_file(file, json)?;
    let found = find(&tree, beside);
    let opened = Reader::opened(file, found.area, BRITISH_ENGLISH, found.problems, found.remarks)?;
    let again = || area(&mut Reader::new(&tree, KIND));
    Ok(opened.translated(file, &tree, again, |it, walk| texts::area(it, walk)))
}

/// What a file says, whatever is wrong with it: of what is wrong, nothing or what reads well.
pub(crate) struct Found {
    pub(crate) area: Area,
    pub(crate) problems: Vec<FileError>,
    pub(crate) remarks: Vec<FileError>,
    /// Whether it is a file of this kind and format.
    pub(crate) is_area: bool,
}

/// Reads a file.
pub(crate) fn find(tree: &Json<'_>, beside: &Beside<'_>) -> Found {
    let mut it = Reader::new(tree, KIND);
    // A later format may mean something else by the same words; anything but a number is a slip.
    let is_number =
        |(key, value): &(String, Json<'_>)| key == KIND && matches!(value, Json::Number(_));
    let is_other = matches!(tree, Json::Group(group) if group.iter().any(is_number));
    let is_area = it.is_right() || !is_other && it.has("front-doors");
    let mut own = area(&mut it);
    it.leave(TRANSLATIONS);
    for key in it.unasked() {
        leave_out(&mut own.left_out, AreaPart::Other, key, "");
    }
    let remarks = it.remarks();
    let mut problems = it.finish();
    for (id, thresholds) in &own.thresholds {
        let place = ["thresholds.", id].concat();
        match (beside.instrument)(id) {
            Some(instrument) => thresholds_fit(&instrument, thresholds, &place, &mut problems),
            None => refuse_a_slip(id, beside.shipped, place, &mut problems),
        }
    }
    for (id, bands) in &own.bands {
        let place = ["bands.", id].concat();
        match (beside.instrument)(id) {
            Some(instrument) => bands_fit(&instrument, bands, &place, &mut problems),
            None => refuse_a_slip(id, beside.shipped, place, &mut problems),
        }
    }
    if is_id(&own.calendar, false) && !beside.calendars.contains(&&*own.calendar) {
        let mut message = String::from("there is no calendar of this id");
        push_nearest(&mut message, Problem::nearest(&own.calendar, beside.calendars));
        problems.push(FileError { place: "calendar".to_owned(), message });
    }
    Found { area: own, problems, remarks, is_area }
}

/// Notes a part that could not be used, once.
pub(crate) fn leave_out(all: &mut Vec<LeftOut>, part: AreaPart, name: &str, of: &str) {
    let it = LeftOut { part, name: name.into(), of: of.into() };
    if !all.contains(&it) {
        all.push(it);
    }
}

#[inline(never)]
fn area(it: &mut Reader<'_>) -> Area {
    let sources = sources(it);
    let mut left_out = Vec::new();
    it.for_keepers();
    Area {
        id: it.id("id"),
        edition: it.text("edition"),
        title: it.text("title"),
        short: it.text("short"),
        not_issued_by: it.filled_text("not-issued-by"),
        review_by: it.day("review-by"),
        brand: brand(it),
        emergency: emergency(it),
        levels: levels(it, &mut left_out),
        front_doors: front_doors(it, &sources, &mut left_out),
        contacts: contacts(it, &mut left_out),
        thresholds: thresholds(it),
        bands: bands(it),
        times: times(it, &sources, &mut left_out),
        links: links(it),
        calendar: it.id("calendar"),
        drift_months: drift(it, &sources),
        escalation: escalation(it, &mut left_out),
        sources,
        left_out,
    }
}

#[inline(never)]
fn drift(it: &mut Reader<'_>, sources: &[Source]) -> Vec<Text> {
    let mut months = Vec::new();
    if !it.opens("drift") {
        return months;
    }
    let whole = it.n_problems();
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
    // A slip in one could name work as drift too late.
    let is_whole = it.n_problems() == whole;
    let provenance = provenance(it);
    it.prove(&provenance, sources);
    it.close();
    if !is_whole {
        months.clear();
    }
    months
}

#[inline(never)]
fn escalation(it: &mut Reader<'_>, left_out: &mut Vec<LeftOut>) -> Vec<Stage> {
    let mut all = Vec::new();
    let whole = it.n_problems();
    it.optional_groups("escalation");
    let mut is_whole = true;
    while it.next() {
        let stage = Stage {
            title: it.text("title"),
            whom: it.text("whom"),
            working_days: it.known_number("working-days"),
        };
        is_whole &= it.is_whole_since(whole);
        all.push(stage);
    }
    // A ladder with a rung missing would send somebody to the wrong door.
    if !is_whole || it.n_problems() != whole {
        leave_out(left_out, AreaPart::Escalation, "", "");
        all.clear();
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
    let number = it.word("number", EMERGENCY_NUMBERS);
    let number: Text = EMERGENCY_NUMBERS.get(number).copied().unwrap_or_default().into();
    let text = it.text("text");
    if !number.is_empty() && !text.trim().is_empty() && !names(&text, &number) {
        let message = ["name the number of \"number\" here, as in \"ring ", &number, "\""];
        it.wrong(&message.concat());
    }
    it.close();
    Emergency { number, text }
}

/// Whether a text names a number, and not only as a part of a longer one.
fn names(text: &str, number: &str) -> bool {
    text.split(|it: char| !it.is_ascii_digit()).any(|it| it == number)
}

#[inline(never)]
fn levels(it: &mut Reader<'_>, left_out: &mut Vec<LeftOut>) -> Vec<AreaLevel> {
    let mut all = Vec::new();
    let mut in_order = true;
    let mut n = 0;
    it.groups("levels");
    while it.next() {
        let whole = it.n_problems();
        let place = it.word("level", LEVELS.words);
        in_order &= place == n;
        n += 1;
        let Some(level) = LEVELS.at(place) else {
            leave_out(left_out, AreaPart::Level, "", "");
            it.optional_text("name");
            it.text("says");
            continue;
        };
        let mut name = it.optional_text("name");
        if level <= Level::Watch && !name.trim().is_empty() {
            it.remark(
                "this level takes no name of a partnership's, so none is used: the name of a service here would \
                 say that it is enough"
                    .to_owned(),
            );
            name = "".into();
        }
        let says = it.text("says");
        if !it.is_whole_since(whole) {
            leave_out(left_out, AreaPart::Level, level.id(), "");
        }
        all.push(AreaLevel { level, name, says });
    }
    if !in_order || n != LEVELS.words.len() {
        it.wrong_here(
            "\"levels\" names the six levels once each, from \"nothing-recorded\" to \"immediate\""
                .to_owned(),
        );
    }
    all
}

#[inline(never)]
fn front_doors(
    it: &mut Reader<'_>,
    sources: &[Source],
    left_out: &mut Vec<LeftOut>,
) -> Vec<FrontDoor> {
    let mut all: Vec<FrontDoor> = Vec::new();
    let whole = it.n_problems();
    it.groups("front-doors");
    let mut is_list = it.n_problems() == whole;
    it.has_skipped();
    while it.next() {
        skipped(it, left_out, AreaPart::FrontDoor, "");
        let whole = it.n_problems();
        let id: Id = it.id("id");
        if !id.is_empty() && all.iter().any(|door| door.id == id) {
            it.wrong("another front door has this id");
        }
        let name = it.optional_text("name");
        let before = it.n_problems();
        let roles = ROLES.all(&it.words("for", ROLES.words));
        if roles.is_empty() && it.n_problems() == before {
            it.wrong("name whom it is for: \"child\", \"adult\" or both");
        }
        let note = it.optional_text("note");
        // What is wrong with a number is said of the number.
        let is_whole = it.n_problems() == whole;
        let shown = if name.is_empty() { &id } else { &name };
        let phones = phones(it, shown, left_out);
        it.for_keepers();
        let door = FrontDoor { id, name, roles, phones, note, provenance: provenance(it) };
        if !is_whole || !it.unasked().is_empty() {
            let shown = if door.name.is_empty() { &door.id } else { &door.name };
            leave_out(left_out, AreaPart::FrontDoor, shown, "");
        }
        it.prove(&door.provenance, sources);
        // Whom a door is for may be what is wrong with it.
        is_list &= !door.roles.is_empty();
        all.push(door);
    }
    skipped(it, left_out, AreaPart::FrontDoor, "");
    for (word, role) in ROLES.words.iter().zip(ROLES.means) {
        if is_list && !all.iter().any(|door| door.roles.contains(role)) {
            let message = [
                "\"front-doors\" has none for \"",
                word,
                "\": add one, with an empty number where it is not known",
            ];
            it.wrong_here(message.concat());
        }
    }
    all
}

/// Notes that something in a list was no group.
fn skipped(it: &mut Reader<'_>, left_out: &mut Vec<LeftOut>, part: AreaPart, of: &str) {
    if it.has_skipped() {
        leave_out(left_out, part, "", of);
    }
}

#[inline(never)]
fn phones(it: &mut Reader<'_>, of: &str, left_out: &mut Vec<LeftOut>) -> Vec<Phone> {
    let mut all = Vec::new();
    let whole = it.n_problems();
    it.groups("phones");
    if it.n_problems() != whole {
        leave_out(left_out, AreaPart::Phone, "", of);
    }
    while it.next() {
        skipped(it, left_out, AreaPart::Phone, of);
        let whole = it.n_problems();
        let mut phone = Phone {
            text: it.text("text"),
            number: it.phone("number"),
            hours: it.optional_text("hours"),
        };
        it.for_keepers();
        if !it.is_whole_since(whole) {
            leave_out(left_out, AreaPart::Phone, &phone.text, of);
            if phone.text.trim().is_empty() {
                phone.text = of.into();
            }
        }
        all.push(phone);
    }
    skipped(it, left_out, AreaPart::Phone, of);
    all
}

#[inline(never)]
fn contacts(it: &mut Reader<'_>, left_out: &mut Vec<LeftOut>) -> Vec<Contact> {
    let mut all = Vec::new();
    it.groups("contacts");
    it.has_skipped();
    while it.next() {
        skipped(it, left_out, AreaPart::Contact, "");
        let whole = it.n_problems();
        let contact = Contact {
            role: it.id("role"),
            name: it.optional_text("name"),
            phone: it.phone("phone"),
            hours: it.optional_text("hours"),
            note: it.optional_text("note"),
        };
        it.for_keepers();
        if !it.is_whole_since(whole) {
            leave_out(left_out, AreaPart::Contact, &contact.name, &contact.role);
        }
        all.push(contact);
    }
    skipped(it, left_out, AreaPart::Contact, "");
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
fn thresholds(it: &mut Reader<'_>) -> Map<InstrumentId, Thresholds> {
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
fn bands(it: &mut Reader<'_>) -> Map<InstrumentId, Bands> {
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
fn times(it: &mut Reader<'_>, sources: &[Source], left_out: &mut Vec<LeftOut>) -> Vec<TimeLimit> {
    let mut all = Vec::new();
    it.groups("times");
    it.has_skipped();
    while it.next() {
        skipped(it, left_out, AreaPart::Time, "");
        let whole = it.n_problems();
        let (id, text) = (it.id("id"), it.text("text"));
        let (working_days, hours) = (it.known_number("working-days"), it.known_number("hours"));
        let says = it.optional_text("says");
        let is_whole = it.n_problems() == whole;
        it.for_keepers();
        let time = TimeLimit { id, text, working_days, hours, says, provenance: provenance(it) };
        if !is_whole || !it.unasked().is_empty() {
            let shown = if time.text.trim().is_empty() { &time.id } else { &time.text };
            leave_out(left_out, AreaPart::Time, shown, "");
        }
        it.prove(&time.provenance, sources);
        all.push(time);
    }
    skipped(it, left_out, AreaPart::Time, "");
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
