//! A saved record: everything entered, now and at earlier times, with what is needed to read it later, as versioned JSON.
//!
//! Format 2 holds earlier times and the grades of targets; format 1 is read as a record with neither. It is the payload of the encrypted file (the app's `keep`). A reader of a later build reads every earlier version;
//! a fixture of each is kept for ever (`tests/records/`). What stands in it is not held against the instruments here:
//! an answer that an instrument of another edition no longer offers is kept, and [`misfits`] names it.

use crate::reader::{FileErrors, Reader, fail, parse_file};
use crate::words::{LEVELS, ROLES};
use chrono::NaiveDate;
use std::ops::Deref;
use std::rc::Rc;
use windscreen_core::{
    Age, Answer, AreaId, Earlier, Entry, FactId, FieldKey, Gap, Id, Instrument, InstrumentId,
    ItemId, JsonWriter, Judgement, Level, ListId, Map, PointId, Record, Role, Row, Set, Sheet,
    Subject, SubjectId, Target, Text, Truth, Value,
};

/// A record as it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Everything entered.
    pub record: Record,
    /// The area's id.
    pub area: AreaId,
    /// The reference printed on each sheet.
    pub reference: Text,
    /// The day on which it was saved.
    pub written: NaiveDate,
    /// The build that saved it.
    pub build: Text,
    /// The id and edition of each instrument that was answered.
    pub instruments: Vec<(InstrumentId, Text)>,
}

const VERSION: u32 = 2;

const TRUTHS: [&str; 3] = ["yes", "no", "not-known"];

fn truth_word(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "yes",
        Truth::False => "no",
        Truth::Unknown => "not-known",
    }
}

fn truth_at(place: usize) -> Truth {
    match place {
        0 => Truth::True,
        1 => Truth::False,
        _ => Truth::Unknown,
    }
}

/// Writes a saved record. The same record is the same text.
pub fn write_record(saved: &Saved) -> String {
    JsonWriter::whole(|out| {
        out.key("windscreen-record");
        out.number(VERSION);
        out.text("area", &saved.area);
        out.text("reference", &saved.reference);
        out.text("written", &saved.written.to_string());
        out.text("build", &saved.build);
        entered(out, &saved.instruments, &saved.record);
        out.key("next-person");
        out.number(saved.record.next_person);
        out.list("earlier", &saved.record.earlier, |out, earlier| {
            out.text("written", &earlier.written.to_string());
            entered(out, &earlier.instruments, &earlier.record);
        });
    })
}

/// What was entered at one time.
fn entered(out: &mut JsonWriter, instruments: &[(InstrumentId, Text)], record: &Record) {
    out.list("instruments", instruments, |out, (id, edition)| {
        out.text("id", id);
        out.text("edition", edition);
    });
    out.list("people", &record.subjects, person);
    let sheets: Vec<(&(SubjectId, InstrumentId), &Sheet)> = record.sheets.iter().collect();
    out.list("sheets", &sheets, |out, (place, sheet)| {
        out.key("person");
        out.number(place.0.0);
        out.text("instrument", &place.1);
        write_sheet(out, sheet);
    });
    fields(out, "notes", &record.notes, |it| it.words().clone());
    fields(out, "gaps", &record.gaps, written_gap);
    let lists: Vec<(&ListId, &Vec<Row>)> = record.rows.iter().collect();
    out.list("lists", &lists, |out, (list, rows)| {
        out.text("list", list);
        out.list("rows", rows, |out, row| {
            out.key("id");
            out.number(row.id);
            entries(out, "cells", &row.cells);
        });
    });
}

/// What stands in fields, in the order of their keys as they are written.
fn fields<V>(out: &mut JsonWriter, list: &str, all: &Map<FieldKey, V>, words: fn(&V) -> Text) {
    let written: Map<Id, Text> =
        all.iter().map(|(key, value)| (key.to_string().into(), words(value))).collect();
    out.pairs(list, "field", "text", &written);
}

fn entries<K: Ord + Deref<Target = str>>(out: &mut JsonWriter, list: &str, all: &Map<K, Entry>) {
    let written: Map<&str, Text> =
        all.iter().map(|(field, entry)| (&**field, entry.words().clone())).collect();
    out.pairs(list, "field", "text", &written);
}

/// Begins the reason why a field does not apply, so that one still empty is told from *not known*, which is nothing.
const DOES_NOT_APPLY: char = '-';

fn written_gap(gap: &Gap) -> Text {
    match gap {
        Gap::NotKnown => Text::default(),
        Gap::DoesNotApply(why) => [&*DOES_NOT_APPLY.to_string(), why].concat().into(),
    }
}

fn read_gap(written: &Text) -> Gap {
    match written.strip_prefix(DOES_NOT_APPLY) {
        Some(why) => Gap::DoesNotApply(why.into()),
        None => Gap::NotKnown,
    }
}

fn person(out: &mut JsonWriter, it: &Subject) {
    out.key("id");
    out.number(it.id.0);
    out.text("label", &it.label);
    out.text("role", if it.role == Role::Adult { "adult" } else { "child" });
    out.key("age");
    out.group(|out| match it.age {
        Age::Born(day) => out.text("born", &day.to_string()),
        Age::Years(years) => {
            out.key("years");
            out.number(years.into());
        }
        Age::Between(from, to) => {
            out.key("from");
            out.number(from.into());
            out.key("to");
            out.number(to.into());
        }
        Age::Unborn(due) => {
            out.flag("unborn");
            if let Some(due) = due {
                out.text("due", &due.to_string());
            }
        }
        Age::NotKnown => out.flag("not-known"),
    });
    let facts: Vec<(&FactId, &Truth)> = it.facts.iter().collect();
    out.list("facts", &facts, |out, (fact, truth)| {
        out.text("fact", fact);
        out.text("is", truth_word(**truth));
    });
}

fn write_sheet(out: &mut JsonWriter, sheet: &Sheet) {
    let answers: Vec<(&ItemId, &Answer)> = sheet.answers.iter().collect();
    out.list("answers", &answers, |out, (item, answer)| {
        out.text("item", item);
        match &answer.value {
            Value::Unanswered => {}
            Value::Choice(choice) => out.text("choice", choice),
            Value::Number(number) => {
                out.key("number");
                out.number((*number).into());
            }
            Value::Date(day) => out.text("date", &day.to_string()),
            Value::NotKnown => out.flag("not-known"),
        }
        if let Some(truth) = answer.follow_up {
            out.text("follow-up", truth_word(truth));
        }
        entries(out, "notes", &answer.notes);
    });
    out.pairs("texts", "id", "text", &sheet.texts);
    if let Some(judgement) = &sheet.judgement {
        out.key("judgement");
        out.group(|out| {
            out.text("level", judgement.level.id());
            out.text("reason", &judgement.reason);
        });
    }
    if let Some(way) = &sheet.way {
        out.text("way", way);
    }
    let points: Vec<&PointId> = sheet.points.iter().collect();
    out.list("points", &points, |out, point| out.text("point", point));
    out.pairs("stages", "group", "item", &sheet.stages);
    out.pairs("exceptions", "id", "comment", &sheet.exceptions);
    if let Some(reason) = &sheet.not_needed {
        out.text("not-needed", reason);
    }
    out.list("targets", &sheet.targets, |out, target| {
        out.text("item", &target.item);
        out.text("by-when", &target.by_when);
        out.text("aim", &target.aim);
        if let Some(grade) = target.grade {
            out.key("grade");
            out.number(grade.into());
        }
    });
}

/// Reads a saved record, or says everything that is wrong with it.
pub fn read_record(file: &str, json: &str) -> Result<Saved, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::up_to(&tree, "windscreen-record", VERSION);
    let mut saved = Saved {
        area: it.text("area").into(),
        reference: it.text("reference"),
        written: it.day("written"),
        build: it.text("build"),
        instruments: Vec::new(),
        record: Record::default(),
    };
    (saved.instruments, saved.record) = read_entered(&mut it);
    // The first format knew no earlier times, and the second did not always say this number.
    if it.has("next-person") {
        saved.record.next_person = it.number("next-person", 0, MOST);
    }
    it.optional_groups("earlier");
    while it.next() {
        let written = it.day("written");
        let (instruments, record) = read_entered(&mut it);
        if saved.record.earlier.last().is_some_and(|before| written < before.written) {
            it.wrong_here("the earlier times do not stand in order".to_owned());
        }
        saved.record.earlier.push(Earlier { written, instruments, record });
    }
    let problems = it.finish();
    if problems.is_empty() { Ok(saved) } else { Err(fail(file, problems)) }
}

fn read_entered(it: &mut Reader<'_>) -> (Vec<(InstrumentId, Text)>, Record) {
    let mut instruments = Vec::new();
    let mut record = Record::default();
    it.groups("instruments");
    while it.next() {
        instruments.push((it.text("id").into(), it.text("edition")));
    }
    it.groups("people");
    while it.next() {
        let subject = read_person(it);
        if record.subject(subject.id).is_some() {
            it.wrong_here("two people have the same number".to_owned());
        }
        record.subjects.push(subject);
    }
    it.groups("sheets");
    while it.next() {
        let place = (SubjectId(it.number("person", 0, MOST)), it.text("instrument").into());
        let sheet = read_sheet(it);
        if record.sheets.insert(place, sheet).is_some() {
            it.wrong_here("this person has two sheets for this instrument".to_owned());
        }
    }
    record.notes = read_fields(it, "notes", |it| it.clone().into());
    record.gaps = read_fields(it, "gaps", read_gap);
    it.groups("lists");
    while it.next() {
        let list = it.text("list").into();
        let mut rows = Vec::new();
        it.groups("rows");
        while it.next() {
            rows.push(Row {
                id: it.number("id", 0, MOST),
                cells: pairs(it, "cells", "field", "text"),
            });
        }
        record.rows.insert(list, rows);
    }
    (instruments, record)
}

/// The largest number of a person or a row.
const MOST: u32 = 1_000_000;

fn read_person(it: &mut Reader<'_>) -> Subject {
    let id = SubjectId(it.number("id", 0, MOST));
    let label = it.optional_text("label");
    let role = ROLES.at(it.word("role", ROLES.words)).unwrap_or(Role::Child);
    it.open("age");
    let years = |number: u32| u8::try_from(number).unwrap_or(0);
    let age = if it.has("born") {
        Age::Born(it.day("born"))
    } else if it.has("years") {
        Age::Years(years(it.number("years", 0, 130)))
    } else if it.has("from") {
        Age::Between(years(it.number("from", 0, 130)), years(it.number("to", 0, 130)))
    } else if it.flag("unborn") {
        Age::Unborn(it.has("due").then(|| it.day("due")))
    } else {
        it.need_flag("not-known");
        Age::NotKnown
    };
    it.close();
    let mut subject = Subject::new(id, label, role, age);
    it.groups("facts");
    while it.next() {
        subject.facts.insert(it.text("fact").into(), truth_at(it.word("is", &TRUTHS)));
    }
    subject
}

fn read_sheet(it: &mut Reader<'_>) -> Sheet {
    let mut sheet = Sheet::default();
    it.groups("answers");
    while it.next() {
        let item = it.text("item").into();
        let value = if it.has("choice") {
            Value::Choice(it.text("choice").into())
        } else if it.has("number") {
            Value::Number(u16::try_from(it.number("number", 0, 999)).unwrap_or(0))
        } else if it.has("date") {
            Value::Date(it.day("date"))
        } else if it.flag("not-known") {
            Value::NotKnown
        } else {
            Value::Unanswered
        };
        let follow_up = it.has("follow-up").then(|| truth_at(it.word("follow-up", &TRUTHS)));
        let answer = Answer { value, follow_up, notes: pairs(it, "notes", "field", "text") };
        if sheet.answers.insert(item, answer).is_some() {
            it.wrong_here("this item is answered twice".to_owned());
        }
    }
    sheet.texts = pairs(it, "texts", "id", "text");
    if it.opens("judgement") {
        let level = LEVELS.at(it.word("level", LEVELS.words)).unwrap_or(Level::Immediate);
        sheet.judgement = Some(Judgement { level, reason: it.optional_text("reason") });
        it.close();
    }
    sheet.way = it.has("way").then(|| it.text("way").into());
    let mut points = Set::new();
    it.groups("points");
    while it.next() {
        points.insert(it.text("point").into());
    }
    sheet.points = points;
    sheet.stages = pairs(it, "stages", "group", "item");
    sheet.exceptions = pairs(it, "exceptions", "id", "comment");
    sheet.not_needed = it.has("not-needed").then(|| it.optional_text("not-needed"));
    it.groups("targets");
    while it.next() {
        sheet.targets.push(Target {
            item: it.text("item").into(),
            by_when: it.optional_text("by-when"),
            aim: it.optional_text("aim"),
            grade: it.has("grade").then(|| u8::try_from(it.number("grade", 1, 5)).unwrap_or(5)),
        });
    }
    sheet
}

fn pairs<K: From<Text> + Ord, V: From<Text>>(
    it: &mut Reader<'_>,
    list: &'static str,
    key: &'static str,
    value: &'static str,
) -> Map<K, V> {
    let mut all = Map::new();
    it.groups(list);
    while it.next() {
        let words = it.optional_text(value);
        if all.insert(it.text(key).into(), words.into()).is_some() {
            it.wrong_here("this stands twice".to_owned());
        }
    }
    all
}

fn read_fields<V>(
    it: &mut Reader<'_>,
    list: &'static str,
    value: fn(&Text) -> V,
) -> Map<FieldKey, V> {
    let written: Map<Text, Text> = pairs(it, list, "field", "text");
    written.iter().map(|(key, words)| (FieldKey::from_written(key), value(words))).collect()
}

/// The answers of a record that the instruments at hand do not offer, each as "Child 1, Neglect screen: item". They
/// stay in the record, count for nothing, and must be named.
pub fn misfits(record: &Record, instruments: &[Rc<Instrument>]) -> Vec<Text> {
    let mut all = Vec::new();
    for ((person, tool), sheet) in &record.sheets {
        let who = record.subject(*person).map_or("", |it| &it.label);
        let Some(instrument) = instruments.iter().find(|it| it.id == *tool) else {
            all.push([who, ", ", tool, ": this tool is not here"].concat().into());
            continue;
        };
        for (id, answer) in &sheet.answers {
            let fits = match (&answer.value, instrument.item(id)) {
                (Value::Unanswered, _) => true,
                (_, None) => false,
                (_, Some(item)) => answer.meaning(item, instrument).is_some(),
            };
            if !fits {
                all.push([who, ", ", &instrument.title, ": ", id].concat().into());
            }
        }
    }
    all
}
