//! What a field says by itself while nobody has written in it.

use crate::case::found::Found;
use crate::form::filled::cleaned;
use crate::form::named::{choice, household};
use crate::form::rows::{is_written, rows_of};
use crate::form::voice::said_in_tools;
use crate::phrases::clean::clean;
use windscreen_core::{Area, Entry, Meaning, Named, Phone, Record, Role, Row, Subject, Text};
use windscreen_wording as wording;

/// The role of a tool's text that holds what a child said.
pub(crate) const CHILD_WORDS: &str = "child-words";

/// The area's name, where it is one: of no particular area no number is known.
pub(super) fn area_named(area: &Area) -> Option<Entry> {
    let has_number = |phones: &[Phone]| phones.iter().any(|phone| !phone.number.is_empty());
    let is_one = area.front_doors.iter().any(|front_door| has_number(&front_door.phones));
    is_one.then(|| area.title.clone().into())
}

/// What a tool about a child or a home says of danger now: the gravest of all.
pub(super) fn danger_in_tools(found: &[Found]) -> Option<Entry> {
    let mut said: Vec<Meaning> = Vec::new();
    for tool in found.iter().filter(|found| found.instrument.about.is_of_children()) {
        let of = tool.instrument.items.iter().filter(|item| tool.instrument.asks_danger(item));
        said.extend(of.filter_map(|item| tool.outcome.readings.of(&item.id).meaning));
    }
    let has = |meaning: Meaning| said.contains(&meaning);
    let choice = if has(Meaning::Yes) {
        choice::DANGER_NOW
    } else if has(Meaning::NotKnown) {
        choice::DANGER_NOT_KNOWN
    } else if has(Meaning::No) {
        choice::NO_DANGER
    } else {
        return None;
    };
    Some(choice.id.into())
}

/// The child's own words, where a tool holds them.
pub(super) fn own_words(record: &Record, found: &[Found], child: &Subject) -> Option<Entry> {
    let mut all: Vec<Text> = Vec::new();
    for tool in found.iter().filter(|found| found.subject == child.id && found.earlier.is_none()) {
        let Some(sheet) = record.sheet(child.id, &tool.instrument.id) else { continue };
        for field in tool.instrument.texts.iter().filter(|text| *text.role == *CHILD_WORDS) {
            let words = clean(&sheet.text(&field.id).into());
            if !words.is_empty() && !all.contains(&words) {
                all.push(words);
            }
        }
    }
    all.extend(said_in_tools(record, found, child));
    let words: Vec<&str> = all.iter().map(|it| &**it).collect();
    if words.is_empty() { None } else { Some(words.join("\n").into()) }
}

/// The row of an adult about whom a tool is asked: the one with the same name, else the only one of whom it is not said
/// that they may be causing harm, where there is but one such tool.
pub(super) fn own_row(record: &Record, adult: &Subject) -> Option<Entry> {
    let rows = rows_of(record, &household::LIST.into());
    let name = clean(&adult.label).to_lowercase();
    let is_named = |row: &&Row| {
        let own = row.cells.get(household::NAME).map(cleaned);
        own.is_some_and(|own| own.words().to_lowercase() == name)
    };
    let of_name = rows.iter().find(is_named);
    let is_alone = record.subjects.iter().filter(|it| it.role == Role::Adult).count() == 1;
    let mut others = rows.iter().filter(|row| is_written(row) && !causes_harm(row));
    let only = others.next().filter(|_| is_alone && others.next().is_none());
    of_name.or(only).map(|row| row.id.to_string().into())
}

/// The rows of whom it is said that they may be causing harm, but for the adult's own.
pub(super) fn may_cause_harm(record: &Record, adult: &Subject) -> Option<Entry> {
    let own = own_row(record, adult);
    let rows = rows_of(record, &household::LIST.into()).iter().filter(|row| causes_harm(row));
    let ids: Vec<String> = rows.map(|row| row.id.to_string()).collect();
    let ids: Vec<&str> = ids
        .iter()
        .map(|it| &**it)
        .filter(|id| own.as_ref().is_none_or(|own| **own.words() != **id))
        .collect();
    if ids.is_empty() { None } else { Some(ids.join(" ").into()) }
}

fn causes_harm(row: &Row) -> bool {
    let harm = row.cells.get(household::HARM);
    household::CAUSES.iter().any(|id| harm.is_some_and(|it| it.has(&(*id).into())))
}

/// The adults of whom it is said that they hold parental responsibility for the child.
pub(super) fn responsible(record: &Record, child: &Subject) -> Option<Entry> {
    let holds = |row: &&Row| {
        let of = row.cells.get(household::RESPONSIBILITY);
        of.is_some_and(|it| it.children().contains(&Named::Child(child.id)))
    };
    let words = |row: &Row| {
        let name = row.cells.get(household::NAME).filter(|cell| !cell.is_blank());
        name.or_else(|| row.cells.get(household::RELATIONSHIP)).map(cleaned)
    };
    let rows = rows_of(record, &household::LIST.into()).iter().filter(holds);
    let all: Vec<Text> = rows.filter_map(words).map(|row| row.words().clone()).collect();
    if all.is_empty() { None } else { Some(all.join(wording::list_comma()).into()) }
}
