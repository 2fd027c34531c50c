//! What is written beside answers comes into the evidence table once, and nothing of an adult's checklist does.

use std::rc::Rc;
use windscreen_core::{
    Age, Instrument, Item, ItemId, Kind, Meaning, NoteKind, Record, Role, Row, Subject, SubjectId,
    Value,
};
use windscreen_summary::evidence_from_answers;

/// The first item of an instrument beside whose raised answer evidence is written.
fn write_beside(
    record: &mut Record,
    person: SubjectId,
    instrument: &Instrument,
    words: &str,
) -> ItemId {
    for item in &instrument.items {
        for choice in instrument.scale_of(item).map_or(&[][..], |scale| &scale.choices) {
            let value = Value::Choice(choice.id.clone());
            record.set_answer(person, instrument, &item.id, value).expect("its own choice");
            let answer = record
                .sheet(person, &instrument.id)
                .and_then(|it| it.answer(&item.id))
                .expect("just given");
            let field = instrument
                .asked_notes(item, answer, choice.means)
                .find(|it| &*it.role == "evidence");
            if let Some(field) = field.map(|it| it.id.clone()) {
                let sheet = record.sheet_mut(person, &instrument.id);
                sheet.answers.entry(item.id.clone()).or_default().notes.insert(field, words.into());
                return item.id.clone();
            }
        }
    }
    panic!("{}: no answer asks for evidence", instrument.id);
}

#[test]
fn what_is_written_beside_answers_comes_once_and_keeps_its_child() {
    for entry in windscreen_content::instruments() {
        let instrument =
            Rc::new(windscreen_content::instrument(entry.id).expect("listed").expect("it reads"));
        // What is written about a home comes for the children who stay there: `home.rs`.
        if instrument.about != Role::Child {
            continue;
        }
        let mut record = Record::default();
        for id in [SubjectId(0), SubjectId(4)] {
            record.subjects.push(Subject::new(id, "Child", Role::Child, Age::Years(6)));
        }
        let item = write_beside(&mut record, SubjectId(4), &instrument, "Invented words");
        let rows = evidence_from_answers(&record, std::slice::from_ref(&instrument));
        let [row] = &rows[..] else { panic!("{}: {rows:?}", entry.id) };
        let topic = &instrument.item(&item).expect("it is there").topic;
        assert_eq!(
            row.get("what").map(|it| &**it.words()),
            Some(&*[topic, ": Invented words"].concat())
        );
        assert_eq!(
            row.get("children").map(|it| &**it.words()),
            Some("4"),
            "it would stand under another child"
        );
        record.rows.insert("evidence".into(), vec![Row { id: 0, cells: row.clone() }]);
        assert!(
            evidence_from_answers(&record, &[instrument]).is_empty(),
            "it would stand there twice"
        );
    }
}

#[test]
fn nothing_of_an_adults_checklist_comes_into_the_childrens_table() {
    for entry in windscreen_content::instruments() {
        let instrument =
            Rc::new(windscreen_content::instrument(entry.id).expect("listed").expect("it reads"));
        if instrument.about == Role::Child {
            continue;
        }
        let mut record = Record::default();
        record.subjects.push(Subject::new(
            SubjectId(0),
            "Adult",
            Role::Adult,
            Age::Between(18, 130),
        ));
        for item in &instrument.items {
            let Some(choice) = instrument.scale_of(item).and_then(|scale| scale.choices.first())
            else {
                continue;
            };
            record
                .set_answer(SubjectId(0), &instrument, &item.id, Value::Choice(choice.id.clone()))
                .expect("its own");
            let notes = instrument.note_of(item).into_iter().flat_map(|note| &note.fields);
            for field in notes.map(|it| it.id.clone()).collect::<Vec<_>>() {
                let sheet = record.sheet_mut(SubjectId(0), &instrument.id);
                sheet
                    .answers
                    .entry(item.id.clone())
                    .or_default()
                    .notes
                    .insert(field, "secret".into());
            }
        }
        assert!(
            evidence_from_answers(&record, &[instrument]).is_empty(),
            "the children's paper would tell"
        );
    }
}

/// Whatever is written beside any answer about a child, a suspicion's too, stands in its row: nothing is typed twice.
#[test]
fn everything_that_is_written_beside_an_answer_comes() {
    for entry in windscreen_content::instruments() {
        let instrument =
            Rc::new(windscreen_content::instrument(entry.id).expect("listed").expect("it reads"));
        // What is written about a home comes for the children who stay there: `home.rs`.
        if instrument.about != Role::Child {
            continue;
        }
        // How a child was heard stands with the child's own words (voice.rs).
        let is_voice = |item: &Item| instrument.with_child && item.kind == Kind::Context;
        for item in instrument.items.iter().filter(|it| !is_voice(it)) {
            for choice in instrument.scale_of(item).map_or(&[][..], |scale| &scale.choices) {
                let mut record = Record::default();
                let child = SubjectId(0);
                record.subjects.push(Subject::new(child, "Child", Role::Child, Age::Years(6)));
                let value = Value::Choice(choice.id.clone());
                record.set_answer(child, &instrument, &item.id, value).expect("its own choice");
                let sheet = record.sheet_mut(child, &instrument.id);
                let answer = sheet.answers.entry(item.id.clone()).or_default();
                let mut written = Vec::new();
                for field in instrument.asked_notes(item, &answer.clone(), choice.means) {
                    let (entry, words) = match &field.kind {
                        NoteKind::Long | NoteKind::Short => {
                            let words = ["words for ", &*field.id].concat();
                            (words.clone(), words)
                        }
                        NoteKind::Choice(choices) | NoteKind::Ticks(choices) => {
                            let (id, words) = &choices[0];
                            let is_nature = *field.role == *"fact-or-opinion";
                            let shown = if is_nature { id.to_string() } else { words.to_string() };
                            (id.to_string(), shown)
                        }
                        NoteKind::Children => continue,
                    };
                    answer.notes.insert(field.id.clone(), entry.as_str().into());
                    // What a family says of itself stands beside the tool, and is no event.
                    if *field.role != *"family" {
                        written.push(words);
                    }
                }
                let rows = evidence_from_answers(&record, std::slice::from_ref(&instrument));
                assert_eq!(rows.is_empty(), written.is_empty(), "{}: {}", entry.id, item.id);
                let cells = rows.iter().flat_map(windscreen_core::LiteMap::values);
                let all: Vec<&str> = cells.map(|it| &**it.words()).collect();
                for words in &written {
                    let is_there = all.iter().any(|it| it.contains(&**words));
                    assert!(is_there, "{}: {}: {words:?} is not in {all:?}", entry.id, item.id);
                }
            }
        }
    }
}

#[test]
fn a_note_that_is_a_day_is_the_day_of_its_row() {
    let mut n = 0;
    for entry in windscreen_content::instruments() {
        let instrument =
            Rc::new(windscreen_content::instrument(entry.id).expect("listed").expect("it reads"));
        for item in instrument.items.iter().filter(|_| instrument.about == Role::Child) {
            let fields = instrument.note_of(item).map_or(&[][..], |note| &note.fields);
            let scale = instrument.scale_of(item).map_or(&[][..], |scale| &scale.choices);
            let worst = scale.iter().find(|it| it.ask_notes && it.means != Meaning::Suspected);
            let when = fields.iter().find(|it| *it.role == *"when" && it.kind == NoteKind::Short);
            let what = fields.iter().find(|it| *it.role == *"evidence");
            let (Some(choice), Some(when), Some(what)) = (worst, when, what) else { continue };
            let mut record = Record::default();
            let child = SubjectId(0);
            record.subjects.push(Subject::new(child, "Child", Role::Child, Age::Years(6)));
            let value = Value::Choice(choice.id.clone());
            record.set_answer(child, &instrument, &item.id, value).expect("its own choice");
            let sheet = record.sheet_mut(child, &instrument.id);
            let answer = sheet.answers.entry(item.id.clone()).or_default();
            answer.notes.insert(what.id.clone(), "Invented words".into());
            answer.notes.insert(when.id.clone(), "Sat 21 Nov 2026".into());
            for row in evidence_from_answers(&record, std::slice::from_ref(&instrument)) {
                assert_eq!(row.get("date").map(|it| &**it.words()), Some("21 11 2026"));
                assert!(row.get("period").is_none());
                n += 1;
            }
        }
    }
    assert!(0 < n, "no note asks when");
}
