//! A saved record comes back as it went, and a damaged one is refused in words.

use crate::scenes::{Scene, scenes};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use windscreen_content::{Saved, misfits, read_record, write_record};
use windscreen_core::{
    Age, Answer, AnswerError, Earlier, Entry, FieldId, FieldKey, Gap, InstrumentId, Level, Record,
    Role, Row, Subject, SubjectId, Thresholds, Value, outcome,
};

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists")
}

fn saved(record: Record) -> Saved {
    Saved {
        record,
        area: "england".into(),
        reference: "2026-11-22-TEST".into(),
        written: day(),
        build: "test".into(),
        instruments: vec![("neglect".into(), "2026-11".into())],
    }
}

/// What is in no scene: people of every kind of age, fields, gaps and rows, with words that hurt.
fn beside(record: &mut Record) {
    let ages = [
        Age::Born(day()),
        Age::Between(18, 130),
        Age::Unborn(None),
        Age::Unborn(Some(day())),
        Age::NotKnown,
    ];
    for (n, age) in ages.into_iter().enumerate() {
        let id = SubjectId(u32::try_from(n).expect("few people") + 10);
        record.subjects.push(Subject::new(id, "Person \"Ä\" \\ \u{1}\n", Role::Child, age));
    }
    for (n, due) in [None, Some(day())].into_iter().enumerate() {
        let id = SubjectId(u32::try_from(n).expect("few people") + 20);
        let mut baby = Subject::new(id, "Baby", Role::Child, Age::Unborn(due));
        baby.take_age(Age::Born(day()), day());
        record.subjects.push(baby);
    }
    record
        .notes
        .insert(FieldKey::of("e2", SubjectId(10)), "line\nline \u{202e}<b> \u{7f}\t😀".into());
    record.gaps.insert(FieldKey::of("c7", SubjectId(10)), Gap::NotKnown);
    record.gaps.insert(FieldKey::of("c9", SubjectId(10)), Gap::DoesNotApply("\"no home\"".into()));
    let cells =
        [(FieldId::from("what"), Entry::from("seen")), (FieldId::from("date"), Entry::default())]
            .into_iter()
            .collect();
    record.rows.insert("evidence".into(), vec![Row { id: 3, cells }, Row::default()]);
    let before = record.clone();
    let used = vec![("neglect".into(), "2025-01".into())];
    for days in [300, 10] {
        let written = day() - chrono::Days::new(days);
        record.earlier.push(Earlier {
            written,
            instruments: used.clone(),
            record: Record { earlier: Vec::new(), ..before.clone() },
        });
    }
}

fn record_of(scene: &Scene, tool: &InstrumentId) -> Record {
    let mut record = Record { subjects: vec![scene.subject.clone()], ..Record::default() };
    record.sheets.insert((scene.subject.id, tool.clone()), scene.sheet.clone());
    beside(&mut record);
    record
}

#[test]
fn what_is_saved_is_what_is_opened() {
    for entry in windscreen_content::instruments() {
        let instrument =
            windscreen_content::instrument(entry.id).expect("listed").expect("it reads");
        let mut runner =
            TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() });
        let result = runner.run(&scenes(&instrument), |scene| {
            let saved = saved(record_of(&scene, &instrument.id));
            let text = write_record(&saved);
            let again = read_record("saved", &text).unwrap_or_else(|errors| panic!("{errors}"));
            prop_assert_eq!(&again, &saved, "something that was written would be lost");
            prop_assert_eq!(write_record(&again), text, "the same record is another text");
            prop_assert!(misfits(&again.record, &[instrument.clone().into()]).is_empty());
            Ok(())
        });
        result.unwrap_or_else(|error| panic!("{}: {error}", entry.id));
    }
}

/// Files that were saved must open for ever. A later version adds a fixture and keeps this one.
#[test]
fn a_file_of_the_first_version_opens() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/records/v1.json");
    let text = std::fs::read_to_string(path).expect("the fixture is here");
    let opened =
        read_record("v1.json", text.trim_end()).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(opened.record.subjects.len(), 6);
    let rewritten = read_record("v1.json", &write_record(&opened));
    assert_eq!(
        rewritten.as_ref(),
        Ok(&opened),
        "what the first version says is lost when it is saved again"
    );
    assert_eq!(opened.record.earlier, [], "the first version knew no earlier times");
    let answer = opened
        .record
        .sheet(SubjectId(0), &"neglect".into())
        .and_then(|sheet| sheet.answer(&"no-such-item".into()));
    assert!(answer.is_some(), "an answer that no instrument offers any more is lost");
    let instrument = windscreen_content::instrument("neglect").expect("listed").expect("it reads");
    assert_eq!(
        misfits(&opened.record, &[instrument.into()]).len(),
        2,
        "nobody would be told of that answer"
    );
}

/// A slip of an earlier edition, such as week 99 for week 19, stays and is named, and asks for no telephone call.
#[test]
fn a_number_over_the_greatest_that_can_be_true_stays_and_counts_for_nothing() {
    let tool = windscreen_content::instrument("pre-birth").expect("listed").expect("it reads");
    let item = tool.item(&"booking-week".into()).expect("it is asked");
    let baby = Subject::new(SubjectId(0), "Baby", Role::Child, Age::Unborn(None));
    let mut record = Record::default();
    record.subjects.push(baby.clone());
    let given = |number| Answer { value: Value::Number(number), ..Answer::default() };
    let with = |mut record: Record, number| {
        let sheet = record.sheet_mut(SubjectId(0), &tool.id);
        sheet.answers.insert(item.id.clone(), given(number));
        record
    };
    let tools = [std::rc::Rc::new(tool.clone())];
    let level = |record: &Record| {
        let sheet = record.sheet(SubjectId(0), &tool.id).expect("it was opened");
        outcome(&baby, sheet, &tool, &Thresholds::default(), day())
    };
    let late = with(record.clone(), item.most);
    assert_eq!(misfits(&late, &tools), [""; 0].map(windscreen_core::Text::from));
    assert_eq!(level(&late).level, Level::Statutory);

    let slip = saved(with(record, item.most + 1));
    let opened = read_record("file", &write_record(&slip)).expect("it opens");
    assert_eq!(opened, slip, "the number is lost");
    assert_eq!(misfits(&opened.record, &tools).len(), 1, "nobody would be told of that number");
    let outcome = level(&opened.record);
    assert!(outcome.level < Level::EarlyHelp, "{:?}", outcome.level);
    assert!(outcome.could_not_try.iter().any(|rule| *rule == "booked-very-late".into()));
    let mut record = opened.record;
    assert_eq!(
        record.set_answer(SubjectId(0), &tool, &item.id, Value::Number(item.most + 1)),
        Err(AnswerError::NumberTooLarge { given: item.most + 1, most: item.most })
    );
}

/// The second version holds earlier times and the grades of targets.
#[test]
fn a_file_of_the_second_version_opens() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/records/v2.json");
    let text = std::fs::read_to_string(path).expect("the fixture is here");
    let opened =
        read_record("v2.json", text.trim_end()).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(
        write_record(&opened),
        text.trim_end(),
        "what the second version says is said otherwise now"
    );
    let [first, second] = &opened.record.earlier[..] else { panic!("an earlier time is lost") };
    assert!(first.written < second.written && !first.record.sheets.is_empty());
    let targets = opened.record.sheets.values().flat_map(|it| &it.targets);
    assert!(targets.into_iter().any(|it| it.grade == Some(2)), "the grade aimed at is lost");
    let turned = text.replacen("2026-01-26", "2026-11-21", 1);
    assert!(read_record("v2.json", &turned).is_err(), "earlier times stand in any order");
}

#[test]
fn a_damaged_file_is_refused_and_never_stops_the_program() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/records/v2.json");
    let text = std::fs::read(path).expect("the fixture is here");
    let mut runner =
        TestRunner::new(Config { cases: 2_000, failure_persistence: None, ..Config::default() });
    let changes = proptest::collection::vec((0..text.len(), any::<u8>()), 1..4);
    runner
        .run(&(changes, 0..=text.len()), |(changes, end)| {
            let mut bytes = text.clone();
            for (at, byte) in changes {
                bytes[at] = byte;
            }
            let cut = String::from_utf8_lossy(&bytes[..end.max(1)]);
            if let Err(errors) = read_record("saved", &cut) {
                prop_assert!(!errors.to_string().is_empty(), "refused without a word");
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_file_of_another_kind_says_so() {
    let errors =
        read_record("x", "{\"windscreen-record\": 3}").expect_err("it is of a later version");
    assert!(errors.to_string().contains("format 2"), "{errors}");
    assert!(read_record("x", "%PDF-1.7").is_err());
    assert!(read_record("x", "").is_err());
}

#[test]
fn whatever_is_entered_is_asked_about_before_it_is_lost() {
    let empty = Record { next_person: 3, ..Record::default() };
    assert!(empty.is_untouched(), "somebody who was taken out again is no reason to ask");
    let mut gap = empty.clone();
    gap.gaps.insert(FieldKey::once("u1"), Gap::NotKnown);
    assert!(!gap.is_untouched(), "that something is not known was entered too");
    let mut earlier = empty.clone();
    earlier.begin_review(day(), Vec::new(), &[], day());
    assert!(!earlier.is_untouched(), "an earlier time is lost");
}
