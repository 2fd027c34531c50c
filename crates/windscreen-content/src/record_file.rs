//! A saved record: everything entered, now and at earlier times, with what is needed to read it later, as versioned JSON.
//!
//! Format 2 holds earlier times and the grades of targets; format 1 is read as a record with neither. It is the payload of the encrypted file (the app's `keep`). A reader of a later build reads every earlier version;
//! a fixture of each is kept for ever (`tests/records/`). What stands in it is not held against the instruments here:
//! an answer that an instrument of another edition no longer offers is kept, and [`misfits`] names it.

use crate::opening::Opening;
use crate::place::Place;
use crate::problems::FileErrors;
use crate::wire::{self, record as file};
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Age, Answer, AreaId, AskedIn, BeforeBirth, Earlier, Entry, FieldKey, Gap, Instrument,
    InstrumentId, ItemId, Judgement, LiteMap, Record, Role, Row, Sheet, Subject, SubjectId, Target,
    Text, Value,
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

/// The number of the format that is written.
const VERSION: u32 = 2;

/// Writes a saved record. The same record is the same text.
///
/// # Panics
///
/// Never: every key of a record is a text, and nothing in it is written anywhere but to memory.
pub fn write_record(saved: &Saved) -> String {
    let Saved { record, area, reference, written, build, instruments } = saved;
    let (instruments, people, sheets, notes, gaps, lists) = entered(instruments, record);
    let earlier = record.earlier.iter().map(|earlier| {
        let (instruments, people, sheets, notes, gaps, lists) =
            entered(&earlier.instruments, &earlier.record);
        let written = wire::Day(earlier.written);
        file::Earlier { written, instruments, people, sheets, notes, gaps, lists }
    });
    let file = file::Record {
        schema: None,
        format: wire::Format2(VERSION),
        area: filled(area),
        reference: filled(reference),
        written: wire::Day(*written),
        build: filled(build),
        instruments,
        people,
        sheets,
        notes,
        gaps,
        lists,
        next_person: Some(wire::Number(record.next_person)),
        earlier: Some(earlier.collect()),
    };
    serde_json::to_string(&file).expect("every key of a record is a text")
}

fn filled(text: &str) -> wire::Filled {
    wire::Filled(text.into())
}

/// What was entered at one time, as it stands in the file.
type Entered = (
    Vec<file::Used>,
    Vec<file::Person>,
    Vec<file::Sheet>,
    Vec<file::Field>,
    Vec<file::Field>,
    Vec<file::List>,
);

fn entered(instruments: &[(InstrumentId, Text)], record: &Record) -> Entered {
    let used = instruments
        .iter()
        .map(|(id, edition)| file::Used { id: filled(id), edition: filled(edition) });
    let lists = record.rows.iter().map(|(list, rows)| {
        let rows = rows.iter().map(|it| file::Row {
            id: wire::Number(it.id),
            cells: fields(&it.cells, |it| it.words().clone()),
        });
        file::List { list: filled(list), rows: rows.collect() }
    });
    (
        used.collect(),
        record.subjects.iter().map(person).collect(),
        record.sheets.iter().map(|((person, tool), it)| sheet(*person, tool, it)).collect(),
        fields(&record.notes, |it| it.words().clone()),
        fields(&record.gaps, written_gap),
        lists.collect(),
    )
}

/// Fields by their keys as files write them, in the order of these: the same record is the same text.
fn fields<K: Ord + ToString, V>(all: &LiteMap<K, V>, words: fn(&V) -> Text) -> Vec<file::Field> {
    let mut written: LiteMap<String, Text> = LiteMap::new();
    for (key, value) in all {
        written.insert(key.to_string(), words(value));
    }
    let field = |(key, text): (&String, &Text)| file::Field {
        field: filled(key),
        text: Some(text.clone()),
    };
    written.iter().map(field).collect()
}

/// Begins the reason why a field does not apply, so that one still empty is told from *not known*, which is nothing.
const DOES_NOT_APPLY: char = '-';

fn written_gap(gap: &Gap) -> Text {
    match gap {
        Gap::NotKnown => Text::default(),
        Gap::DoesNotApply(why) => [&*DOES_NOT_APPLY.to_string(), why].concat().into(),
    }
}

fn read_gap(written: &str) -> Gap {
    match written.strip_prefix(DOES_NOT_APPLY) {
        Some(why) => Gap::DoesNotApply(why.into()),
        None => Gap::NotKnown,
    }
}

fn person(subject: &Subject) -> file::Person {
    let day = |day: NaiveDate| Some(wire::Day(day));
    let mut age = file::Age {
        born: None,
        years: None,
        from: None,
        to: None,
        unborn: None,
        due: None,
        not_known: None,
    };
    match subject.age {
        Age::Born(born) => age.born = day(born),
        Age::Years(years) => age.years = Some(wire::Years(years)),
        Age::Between(from, to) => {
            (age.from, age.to) = (Some(wire::Years(from)), Some(wire::Years(to)));
        }
        Age::Unborn(due) => {
            (age.unborn, age.due) = (Some(wire::True(true)), due.and_then(day));
        }
        Age::NotKnown => age.not_known = Some(wire::True(true)),
    }
    let fact = |(fact, is): (&windscreen_core::FactId, &windscreen_core::Truth)| file::Fact {
        fact: filled(fact),
        is: (*is).into(),
    };
    file::Person {
        id: wire::Number(subject.id.0),
        label: Some(subject.label.clone()),
        role: subject.role.into(),
        age,
        facts: subject.facts.iter().map(fact).collect(),
        before_birth: subject
            .before_birth
            .map(|before| file::BeforeBirth { due: before.due.and_then(day) }),
        not_here: Some(subject.not_here.iter().map(|child| wire::Number(child.0)).collect())
            .filter(|all: &Vec<_>| !all.is_empty()),
    }
}

fn sheet(person: SubjectId, tool: &InstrumentId, sheet: &Sheet) -> file::Sheet {
    let target = |target: &Target| file::Target {
        item: filled(&target.item),
        by_when: Some(target.by_when.clone()),
        aim: Some(target.aim.clone()),
        grade: target.grade.map(wire::Grade),
    };
    file::Sheet {
        person: wire::Number(person.0),
        instrument: filled(tool),
        answers: sheet.answers.iter().map(|(item, it)| answer(item, it)).collect(),
        texts: sheet
            .texts
            .iter()
            .map(|(id, text)| file::Longer { id: filled(id), text: Some(text.clone()) })
            .collect(),
        judgement: sheet.judgement.as_ref().map(|judgement| file::Judgement {
            level: judgement.level.into(),
            reason: Some(judgement.reason.clone()),
        }),
        way: sheet.way.as_ref().map(|way| filled(way)),
        points: sheet.points.iter().map(|other| file::Point { point: filled(other) }).collect(),
        stages: sheet
            .stages
            .iter()
            .map(|(group, item)| file::Stage { group: filled(group), item: Some(item.to_text()) })
            .collect(),
        exceptions: sheet
            .exceptions
            .iter()
            .map(|(id, comment)| file::Exception { id: filled(id), comment: Some(comment.clone()) })
            .collect(),
        not_needed: sheet.not_needed.clone(),
        targets: sheet.targets.iter().map(target).collect(),
        asked: sheet.asked.as_ref().map(|asked| file::Asked {
            pack: filled(&asked.pack),
            words: filled(&asked.words),
            owner: filled(&asked.owner),
            holder: filled(&asked.holder),
            until: wire::Day(asked.until),
            own: Some(asked.own.iter().map(|item| filled(item)).collect::<Vec<_>>())
                .filter(|own| !own.is_empty()),
        }),
    }
}

fn answer(item: &ItemId, given: &Answer) -> file::Answer {
    let mut answer = file::Answer {
        item: filled(item),
        choice: None,
        number: None,
        date: None,
        words: None,
        not_known: None,
        follow_up: given.follow_up.map(Into::into),
        notes: fields(&given.notes, |it| it.words().clone()),
    };
    match &given.value {
        Value::Unanswered => {}
        Value::Choice(choice) => answer.choice = Some(filled(choice)),
        Value::Number(number) => answer.number = Some(wire::Answered(*number)),
        Value::Date(day) => answer.date = Some(wire::Day(*day)),
        Value::Words(words) => answer.words = Some(wire::Filled(words.clone())),
        Value::NotKnown => answer.not_known = Some(wire::True(true)),
    }
    answer
}

/// Reads a saved record, or says everything that is wrong with it.
pub fn read_record(file: &str, json: &str) -> Result<Saved, FileErrors> {
    let (opening, it) = Opening::of::<file::Record>(file, json)?;
    let top = Place::top(&opening.report);
    let (instruments, mut record) =
        read_entered(&top, (it.instruments, it.people, it.sheets, it.notes, it.gaps, it.lists));
    // The first format knew no earlier times, and the second did not always say this number.
    record.next_person = it.next_person.map_or(0, |it| it.0);
    for (n, time) in it.earlier.into_iter().flatten().enumerate() {
        let here = top.nth("earlier", n);
        let written = time.written.0;
        let (instruments, before) = read_entered(
            &here,
            (time.instruments, time.people, time.sheets, time.notes, time.gaps, time.lists),
        );
        if record.earlier.last().is_some_and(|before| written < before.written)
            && !here.key("written").is_wrong()
        {
            here.also_wrong("the earlier times do not stand in order");
        }
        record.earlier.push(Earlier { written, instruments, record: before });
    }
    let saved = Saved {
        record,
        area: it.area.0.into(),
        reference: it.reference.0,
        written: it.written.0,
        build: it.build.0,
        instruments,
    };
    Ok(opening.opened(saved, "")?.value)
}

fn read_entered(
    here: &Place<'_>,
    (used, people, sheets, notes, gaps, lists): Entered,
) -> (Vec<(InstrumentId, Text)>, Record) {
    let mut record = Record::default();
    for (n, person) in people.into_iter().enumerate() {
        let here = here.nth("people", n);
        let id = SubjectId(person.id.0);
        if record.subject(id).is_some() && !here.is_lost() {
            here.also_wrong("two people have the same number");
        }
        let age = read_age(&here.key("age"), &person.age);
        let mut subject =
            Subject::new(id, person.label.unwrap_or_default(), person.role.into(), age);
        for fact in person.facts {
            subject.facts.insert(fact.fact.0.into(), fact.is.into());
        }
        subject.before_birth =
            person.before_birth.map(|before| BeforeBirth { due: before.due.map(|due| due.0) });
        if person.not_here.is_some() && subject.role != Role::Home && !here.is_lost() {
            here.also_wrong("only of a home it is said who never stays there");
        }
        subject.not_here =
            person.not_here.into_iter().flatten().map(|child| SubjectId(child.0)).collect();
        record.subjects.push(subject);
    }
    for (n, sheet) in sheets.into_iter().enumerate() {
        let here = here.nth("sheets", n);
        let place = (SubjectId(sheet.person.0), sheet.instrument.0.clone().into());
        if record.sheets.insert(place, read_sheet(&here, sheet)).is_some() {
            here.also_wrong("this person has two sheets for this instrument");
        }
    }
    let key = |key: Text| FieldKey::from_written(&key);
    record.notes = read_fields(here, "notes", notes, key, Entry::from);
    record.gaps = read_fields(here, "gaps", gaps, key, |it| read_gap(&it));
    for (n, list) in lists.into_iter().enumerate() {
        let here = here.nth("lists", n);
        let row = |(n, it): (usize, file::Row)| Row {
            id: it.id.0,
            cells: read_fields(&here.nth("rows", n), "cells", it.cells, Into::into, Entry::from),
        };
        let rows = list.rows.into_iter().enumerate().map(row).collect();
        record.rows.insert(list.list.0.into(), rows);
    }
    (used.into_iter().map(|used| (used.id.0.into(), used.edition.0)).collect(), record)
}

fn read_age(here: &Place<'_>, written: &file::Age) -> Age {
    let present = [
        ("born", written.born.is_some()),
        ("years", written.years.is_some()),
        ("from", written.from.is_some()),
        ("to", written.to.is_some()),
        ("unborn", written.unborn.is_some()),
        ("due", written.due.is_some()),
        ("not-known", written.not_known.is_some()),
    ];
    let (age, belong): (Age, &[&str]) = if let Some(day) = &written.born {
        (Age::Born(day.0), &["born"])
    } else if let Some(years) = &written.years {
        (Age::Years(years.0), &["years"])
    } else if let Some(from) = &written.from {
        if written.to.is_none() {
            here.missing("to");
        }
        (Age::Between(from.0, written.to.as_ref().map_or(0, |it| it.0)), &["from", "to"])
    } else if written.unborn.is_some() {
        (Age::Unborn(written.due.as_ref().map(|due| due.0)), &["unborn", "due"])
    } else {
        if written.not_known.is_none() && !here.is_wrong() {
            here.wrong("an age has one of these keys: born, years, from, unborn, not-known");
        }
        (Age::NotKnown, &["not-known"])
    };
    here.only(&present, belong);
    age
}

fn read_sheet(here: &Place<'_>, written: file::Sheet) -> Sheet {
    let mut sheet = Sheet::default();
    for (n, item) in written.answers.into_iter().enumerate() {
        let here = here.nth("answers", n);
        let (item, answer) = read_answer(&here, item);
        if sheet.answers.insert(item, answer).is_some() {
            here.also_wrong("this item is answered twice");
        }
    }
    let texts = written.texts.into_iter().map(|text| (text.id, text.text));
    sheet.texts = once(here, "texts", texts, Into::into, |it| it);
    sheet.judgement = written.judgement.map(|judgement| Judgement {
        level: judgement.level.into(),
        reason: judgement.reason.unwrap_or_default(),
    });
    sheet.way = written.way.map(|way| way.0.into());
    sheet.points = written.points.into_iter().map(|point| point.point.0.into()).collect();
    sheet.stages = once(
        here,
        "stages",
        written.stages.into_iter().map(|stage| (stage.group, stage.item)),
        Into::into,
        Into::into,
    );
    let exceptions =
        written.exceptions.into_iter().map(|exception| (exception.id, exception.comment));
    sheet.exceptions = once(here, "exceptions", exceptions, Into::into, |it| it);
    sheet.not_needed = written.not_needed;
    let target = |target: file::Target| Target {
        item: target.item.0.into(),
        by_when: target.by_when.unwrap_or_default(),
        aim: target.aim.unwrap_or_default(),
        grade: target.grade.map(|grade| grade.0),
    };
    sheet.targets = written.targets.into_iter().map(target).collect();
    sheet.asked = written.asked.map(|asked| AskedIn {
        pack: asked.pack.0.into(),
        words: asked.words.0,
        owner: asked.owner.0,
        holder: asked.holder.0,
        until: asked.until.0,
        own: asked.own.into_iter().flatten().map(|item| item.0.into()).collect(),
    });
    sheet
}

fn read_answer(here: &Place<'_>, answer: file::Answer) -> (ItemId, Answer) {
    let present = [
        ("choice", answer.choice.is_some()),
        ("number", answer.number.is_some()),
        ("date", answer.date.is_some()),
        ("words", answer.words.is_some()),
        ("not-known", answer.not_known.is_some()),
    ];
    let (value, belong): (Value, &[&str]) = if let Some(choice) = answer.choice {
        (Value::Choice(choice.0.into()), &["choice"])
    } else if let Some(number) = answer.number {
        (Value::Number(number.0), &["number"])
    } else if let Some(day) = answer.date {
        (Value::Date(day.0), &["date"])
    } else if let Some(words) = answer.words {
        (Value::Words(words.0), &["words"])
    } else if answer.not_known.is_some() {
        (Value::NotKnown, &["not-known"])
    } else {
        (Value::Unanswered, &[])
    };
    here.only(&present, belong);
    let notes = read_fields(here, "notes", answer.notes, Into::into, Entry::from);
    (answer.item.0.into(), Answer { value, follow_up: answer.follow_up.map(Into::into), notes })
}

fn read_fields<K: Ord, V>(
    here: &Place<'_>,
    list: &str,
    fields: Vec<file::Field>,
    key: fn(Text) -> K,
    value: fn(Text) -> V,
) -> LiteMap<K, V> {
    once(here, list, fields.into_iter().map(|field| (field.field, field.text)), key, value)
}

/// Texts by their ids, each of which stands once.
fn once<K: Ord, V>(
    here: &Place<'_>,
    list: &str,
    texts: impl Iterator<Item = (wire::Filled, Option<Text>)>,
    key: fn(Text) -> K,
    value: fn(Text) -> V,
) -> LiteMap<K, V> {
    let mut all = LiteMap::new();
    for (n, (id, text)) in texts.enumerate() {
        if all.insert(key(id.0), value(text.unwrap_or_default())).is_some() {
            here.nth(list, n).also_wrong("this stands twice");
        }
    }
    all
}

/// The answers of a record that the instruments at hand do not offer, each as "Child 1, Neglect screen: item". They
/// stay in the record, count for nothing, and must be named.
pub fn misfits(record: &Record, instruments: &[Rc<Instrument>]) -> Vec<Text> {
    let mut all = Vec::new();
    for ((person, tool), sheet) in &record.sheets {
        let who = record.subject(*person).map_or("", |it| &it.label);
        let Some(instrument) = instruments.iter().find(|instrument| instrument.id == *tool) else {
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
