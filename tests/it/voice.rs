//! What a child says: pages that show nothing of the record, words kept as they are typed, and no way for them to reach a
//! parent by themselves.

use crate::pages::{render, today};
use crate::scenes::{ensure, law, scenes_and_item};
use std::rc::Rc;
use windscreen_app::context::Session;
use windscreen_app::session::{Action, Edit, LoadedSite, Route, VoiceStep};
use windscreen_content::{Saved, read_record, write_record};
use windscreen_core::{
    Age, AnswerForm, Entry, FieldKey, Instrument, InstrumentId, Item, Reader, Record, Role, Sheet,
    SubjectId, Value,
};
use windscreen_summary::{
    Document, blank_child, copy_for, form_paper, form_papers, json, referral, sections_for_child,
    worker_sheet,
};
use windscreen_tests::desk::{Desk, instruments};

/// Every shipped tool that is used together with a child.
fn tools() -> Vec<Rc<Instrument>> {
    let all: Vec<_> = instruments().into_iter().filter(|it| it.with_child).collect();
    assert!(!all.is_empty(), "none is shipped, and nothing here would be tried");
    all
}

const SECRET: &str = "Invented: the door is locked at night";

/// Every page that a child may look at.
fn pages(tool: &Instrument, child: SubjectId) -> Vec<Route> {
    let mut all = vec![Route::Voice(child, tool.id.clone(), VoiceStep::Before)];
    for (place, section) in tool.sections.iter().enumerate().filter(|(_, it)| it.is_for_child()) {
        let steps = 0..section.items.len() + 2;
        all.extend(steps.map(|n| Route::Voice(child, tool.id.clone(), VoiceStep::Page(place, n))));
    }
    all
}

/// The first question of the first section that is read with a child.
fn first_question(tool: &Instrument) -> (usize, &Item) {
    let (place, section) =
        tool.sections.iter().enumerate().find(|(_, it)| it.is_for_child()).expect("one is");
    (place, &tool.items[section.items.start])
}

fn session(tool: &Instrument) -> (Session, SubjectId) {
    let session = windscreen_app::session_for_tests(LoadedSite::default(), Route::Start, today());
    let child = session.add_person(Role::Child, Age::Years(4));
    let other = session.add_person(Role::Child, Age::Years(9));
    for (id, name) in [(child, "Robin Invented"), (other, "Sam Invented")] {
        session.dispatch(Action::Fill(
            windscreen_app::session::DraftKey::Label(id),
            windscreen_app::session::DraftPart::Word,
            name.into(),
        ));
    }
    for item in tool.items.iter().filter(|it| it.form == AnswerForm::Words) {
        session.edit(child, &tool.id, Edit::Words(item.id.clone(), SECRET.into()));
    }
    for instrument in instruments().iter().filter(|it| it.about == Role::Child) {
        for text in &instrument.texts {
            session.edit(child, &instrument.id, Edit::Text(text.id.clone(), SECRET.into()));
        }
    }
    (session, child)
}

#[test]
fn a_child_who_looks_at_the_screen_sees_nothing_of_the_record() {
    for tool in tools() {
        let (session, child) = session(&tool);
        for page in pages(&tool, child) {
            session.go(page.clone());
            let shown = render(&session);
            for words in
                ["Invented", SECRET, "ws-header", "ws-back", "govuk-back-link", "ws-footer"]
            {
                assert!(!shown.contains(words), "{page:?} shows {words}: {shown}");
            }
            for instrument in instruments() {
                for name in [&instrument.title, &instrument.short, &instrument.worry] {
                    assert!(!shown.contains(&**name), "{page:?} says which tool is used: {name}");
                }
            }
            assert!(shown.contains("ws-exit"), "{page:?} has no way out");
        }
    }
}

#[test]
fn what_was_written_is_hidden_from_the_next_child_who_looks() {
    for tool in tools() {
        let (session, child) = session(&tool);
        let (place, item) = first_question(&tool);
        let page = |n| Route::Voice(child, tool.id.clone(), VoiceStep::Page(place, n));
        session.edit(child, &tool.id, Edit::Answer(item.id.clone(), Value::Unanswered));
        session.go(page(1));
        assert!(render(&session).contains("<textarea"), "nobody could write here");
        session.edit(child, &tool.id, Edit::Words(item.id.clone(), SECRET.into()));
        assert!(render(&session).contains(SECRET), "what is being typed would vanish");
        session.dispatch(Action::Hide(true));
        assert!(!render(&session).contains(SECRET), "the cover does not cover");
        session.dispatch(Action::Hide(false));
        let shown = render(&session);
        assert!(!shown.contains(SECRET) && !shown.contains("<textarea"), "uncovered, it is seen");
        session.dispatch(Action::ShowWords);
        assert!(render(&session).contains(SECRET), "nobody could read on");
        session.go(page(2));
        session.go(page(1));
        assert!(!render(&session).contains(SECRET), "who goes back reads what was written");
    }
}

#[test]
fn a_childs_words_are_kept_as_they_were_typed() {
    let words = "  he said \"shut up\" 😀\n\n - and\tthen\r\nnothing…  ";
    for tool in tools() {
        let (_, item) = first_question(&tool);
        let mut record = Record::default();
        let child = SubjectId(0);
        record.subjects.push(windscreen_core::Subject::new(
            child,
            "One",
            Role::Child,
            Age::Years(4),
        ));
        let set = |record: &mut Record, words: &str| {
            record
                .set_answer(child, &tool, &item.id, Value::Words(words.into()))
                .expect("it is taken");
        };
        set(&mut record, words);
        let saved = Saved {
            record,
            area: "england".into(),
            reference: "TEST".into(),
            written: today(),
            build: "test".into(),
            instruments: vec![(tool.id.clone(), tool.edition.clone())],
        };
        let back = read_record("saved", &write_record(&saved)).expect("it opens").record;
        let answer = back.sheet(child, &tool.id).and_then(|it| it.answer(&item.id)).cloned();
        assert_eq!(answer.map(|it| it.value), Some(Value::Words(words.into())));
        let mut back = back;
        set(&mut back, " \n ");
        let answer = back.sheet(child, &tool.id).and_then(|it| it.answer(&item.id)).cloned();
        assert_eq!(answer.map(|it| it.value), Some(Value::Unanswered), "nothing was said");
    }
}

/// A record in which a child of six was heard, with what stands beside each answer; and what was written.
fn heard() -> (Desk, SubjectId, Vec<String>) {
    let mut desk = Desk::of(Record::default());
    let child = desk.person("Robin", Role::Child, Age::Years(6));
    desk.record.next_person = 1;
    let mut marks = Vec::new();
    for tool in desk.instruments.clone().iter().filter(|it| it.with_child) {
        let readings = |record: &Record| {
            let sheet = record.sheet(child, &tool.id).cloned().unwrap_or_default();
            windscreen_core::Readings::new(tool, &record.subjects[0], &sheet, desk.today)
        };
        let shown = readings(&desk.record);
        for item in tool.items.iter().filter(|it| shown.of(&it.id).visible) {
            let value = match item.form {
                AnswerForm::Words => {
                    let words = format!("Mark<{}>", item.id);
                    marks.push(words.clone());
                    Value::Words(words.into())
                }
                AnswerForm::Choice(_) => {
                    let scale = tool.scale_of(item).expect("it has one");
                    let means =
                        |it: &&windscreen_core::Choice| it.means.is_raised() && it.ask_notes;
                    let choice = scale.choices.iter().find(means).expect("one asks for notes");
                    Value::Choice(choice.id.clone())
                }
                AnswerForm::Date => Value::Date(desk.today),
                AnswerForm::Number => Value::Number(1),
            };
            desk.record.set_answer(child, tool, &item.id, value).expect("it is taken");
            for field in tool.note_of(item).map_or(&[][..], |it| &it.fields) {
                let words = format!("Mark<{}/{}>", item.id, field.id);
                marks.push(words.clone());
                desk.note(child, &tool.id, &item.id, &field.id, &words);
            }
        }
    }
    (desk, child, marks)
}

fn family(desk: &Desk, child: SubjectId) -> String {
    let context = desk.context();
    let mut all = copy_for(&context, Reader::Family, child)
        .as_ref()
        .map(Document::to_text)
        .unwrap_or_default();
    for offered in form_papers(&context) {
        let id = &offered.paper;
        if desk.form.papers.iter().any(|it| it.id == *id && it.for_family) {
            all +=
                &form_paper(&context, id, Some(child)).map(|it| it.to_text()).unwrap_or_default();
        }
    }
    all
}

#[test]
fn a_childs_words_about_a_parent_reach_no_parent_by_themselves() {
    let (mut desk, child, marks) = heard();
    // Even where the family may read results.
    desk.write("copy-answers", None, "yes");
    let copy = family(&desk, child);
    for mark in &marks {
        assert!(!copy.contains(mark.as_str()), "{mark} goes to the family: {copy}");
    }
    assert!(!copy.contains("Mark<"), "{copy}");
    for tool in tools() {
        assert!(
            !copy.contains(&*tool.title),
            "it says that the child was heard, and what came of it: {copy}"
        );
    }
    // Put in by hand they are there, and only what was put in.
    let key = FieldKey::of("c15", child);
    desk.write("copy-family", None, Entry::from(key.to_string()));
    let copy = family(&desk, child);
    let (said, how): (Vec<&String>, Vec<&String>) =
        marks.iter().partition(|it| it.contains("primary-"));
    assert!(said.iter().all(|it| copy.contains(it.as_str())), "a ticked piece is missing: {copy}");
    assert!(how.iter().all(|it| !copy.contains(it.as_str())), "more than was ticked: {copy}");
}

#[test]
fn the_front_door_reads_a_childs_words_once_with_how_they_were_heard() {
    let (mut desk, child, marks) = heard();
    let paper = referral(&desk.context()).to_text();
    for mark in &marks {
        assert_eq!(paper.matches(mark.as_str()).count(), 1, "{mark} stands not once: {paper}");
    }
    assert!(paper.contains("“Mark<primary-worry>”"), "words without their marks: {paper}");
    assert!(!paper.contains("“Mark<heard-where>”"), "an adult's words as if a child's: {paper}");
    let data =
        json(&referral(&desk.context()), &desk.context(), windscreen_summary::Papers::Children);
    assert!(data.contains("Mark<primary-worry>"), "the file for computers lost it");
    // Whoever writes something else in that place loses nothing.
    desk.write("c15", Some(child), "Something else");
    desk.write("c15-how", Some(child), "Otherwise");
    let paper = referral(&desk.context()).to_text();
    for mark in &marks {
        assert_eq!(paper.matches(mark.as_str()).count(), 1, "{mark} stands not once: {paper}");
    }
    let agency = copy_for(&desk.context(), Reader::Agency, child).expect("it is made").to_text();
    assert!(agency.contains("“Mark<primary-worry>”"), "{agency}");
    assert!(!worker_sheet(&desk.context()).to_text().is_empty());
}

#[test]
fn what_a_child_says_moves_no_level_and_opens_nothing() {
    law(
        "words change no level, no rule and nothing that is shown",
        scenes_and_item,
        |instrument, (scene, place)| {
            let item = &instrument.items[*place];
            // When and where a child was heard decides how much is known of that.
            if item.form != AnswerForm::Words || !item.number.is_empty() {
                return Ok(());
            }
            let of = |value: Value| scene.with_answer(item, value).outcome(instrument);
            let (without, with) = (of(Value::Unanswered), of(Value::Words("He hits me.".into())));
            ensure!(without.level == with.level, "{} moved the level", item.id);
            ensure!(
                without.fired.len() == with.fired.len() && without.routes == with.routes,
                "{} met a rule",
                item.id
            );
            ensure!(
                without.readings.visible().eq(with.readings.visible()),
                "{} opened or hid something",
                item.id
            );
            Ok(())
        },
    );
}

#[test]
fn every_age_has_its_pages_and_another_may_be_chosen() {
    for tool in tools() {
        let shown = |age: Age, picked: Option<&Item>| {
            let mut sheet = Sheet::default();
            if let Some(item) = picked {
                sheet.stages.insert(item.one_of.clone(), item.id.clone());
            }
            let child = windscreen_core::Subject::new(SubjectId(0), "One", Role::Child, age);
            let readings = windscreen_core::Readings::new(&tool, &child, &sheet, today());
            let is_shown = |place: &usize| readings.of(&tool.items[*place].id).visible;
            let all = tool.sections.iter().filter(|it| !it.one_of.is_empty());
            all.filter(|it| it.items.clone().any(|place| is_shown(&place)))
                .map(|it| {
                    assert!(it.items.clone().all(|place| is_shown(&place)), "half of {}", it.id);
                    it.id.to_string()
                })
                .collect::<Vec<_>>()
        };
        for years in 0..18 {
            let picked = shown(Age::Years(years), None);
            assert_eq!(picked.len(), 1, "{years}: {picked:?}");
            let section = tool.sections.iter().find(|it| *it.id == *picked[0]).expect("its own");
            let band = section.ages.expect("what an age picks says for which");
            assert!((band.from..band.under).contains(&years), "{years}: {}", section.id);
        }
        assert_eq!(shown(Age::NotKnown, None).len(), 1);
        for section in tool.sections.iter().filter(|it| !it.one_of.is_empty()) {
            for place in section.items.clone() {
                let item = &tool.items[place];
                assert_eq!(shown(Age::Years(7), Some(item)), [section.id.to_string()]);
            }
        }
    }
}

#[test]
fn pages_on_paper_carry_a_childs_questions_and_no_name() {
    for tool in tools() {
        let mut n = 0;
        for section in sections_for_child(&tool) {
            n += 1;
            let paper = blank_child(&tool, section, &windscreen_content::picture);
            assert_eq!(paper.matches("<svg ").count(), section.items.len() + 1, "{}", section.id);
            assert!(paper.contains("class=\"for-child\""));
            for place in section.items.clone() {
                let item = &tool.items[place];
                assert!(!item.picture.is_empty(), "{} has no picture", item.id);
                assert!(!paper.contains(&*item.help) || item.help.is_empty(), "help for the adult");
            }
            for words in [&tool.title, &tool.short, &section.title] {
                assert!(!paper.contains(&**words), "{words} stands on a child's paper");
            }
            assert!(!paper.contains("999") && !paper.contains("style=") && !paper.contains("//"));
        }
        assert!(n > 2, "{}", tool.id);
    }
}

#[test]
fn the_worker_finds_the_pages_from_the_tool_and_comes_back_to_whether_harm_was_told() {
    for tool in tools() {
        let (session, child) = session(&tool);
        session.go(Route::Tool(child, tool.id.clone()));
        let open = windscreen_wording::voice_open();
        assert!(render(&session).contains(open));
        let (place, _) = first_question(&tool);
        let n = tool.sections[place].items.len() + 1;
        session.go(Route::Voice(child, tool.id.clone(), VoiceStep::Page(place, n)));
        assert!(render(&session).contains(windscreen_wording::voice_after_go()));
        // Where a tool is not used with a child, there are no such pages.
        let other: InstrumentId = instruments()
            .iter()
            .find(|it| !it.with_child && it.about == Role::Child)
            .expect("one is")
            .id
            .clone();
        session.go(Route::Voice(child, other, VoiceStep::Before));
        assert!(render(&session).contains(windscreen_wording::frame_gone()));
    }
}
