//! A baby not born yet: nothing is asked that only a born child can have; the dates before and after the birth; and the
//! birth itself, which loses nothing.
//!
//! Which fields fit whom stands in `before-birth.json`, each with why.

use chrono::{Days, NaiveDate};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use windscreen_core::{
    Age, FieldId, Opening, Per, Reader, Record, Role, Subject, SubjectId, Value,
};
use windscreen_summary::{
    Asked, Due, Papers, Scope, age_words, blank_tool, checks, due_line, fhir, form_paper,
    form_papers, found, json, limits_of, referral, worker_sheet,
};
use windscreen_tests::desk::{Desk, copied};

const TOOL: &str = "pre-birth";

fn day(words: &str) -> NaiveDate {
    windscreen_core::read_day(words).expect("a day written in a test exists")
}

/// The fields of one group, by id.
fn fields(group: &str) -> BTreeMap<String, String> {
    let file = windscreen_tests::read(&windscreen_tests::root().join("tests/it/before-birth.json"));
    let file: Json = serde_json::from_str(&file).expect("the list is JSON");
    let all = file[group].as_array().expect("a list of fields");
    let words = |it: &Json, key: &str| it[key].as_str().expect("field and why").to_owned();
    let fields: BTreeMap<String, String> =
        all.iter().map(|it| (words(it, "field"), words(it, "why"))).collect();
    assert_eq!(fields.len(), all.len(), "a field stands twice in {group}");
    fields
}

/// A record with nobody in it but a baby not born yet, with everything answered that opens what depends on answers.
fn only_unborn(area: &str, due: Option<NaiveDate>) -> (Desk, SubjectId) {
    let mut desk = Desk::new(area);
    desk.today = day("2026-11-23");
    let baby = desk.person("Baby", Role::Child, Age::Unborn(due));
    answer(&mut desk, baby, "removed", "yes");
    (desk, baby)
}

fn answer(desk: &mut Desk, who: SubjectId, item: &str, choice: &str) {
    let tool = desk.tool(TOOL).clone();
    desk.record
        .set_answer(who, &tool, &item.into(), Value::Choice(choice.into()))
        .expect("the tool offers it");
}

/// What the form asks of whom, page by page: every field shown, with the place where it is asked.
fn asked_of(desk: &Desk, baby: SubjectId) -> Vec<(String, FieldId, bool)> {
    let found = found_at(desk);
    let asked = asked_at(desk, &found);
    let baby = desk.record.subject(baby).expect("added");
    let mut all = Vec::new();
    for page in desk.form.pages() {
        let child = match page.per {
            Per::Record => None,
            Per::Child => Some(baby),
            Per::Adult => continue,
        };
        let scope = Scope { child, row: None };
        if !asked.is_asked(&page.asked_if, scope) {
            continue;
        }
        for field in asked.shown(&page.fields, scope) {
            all.push((page.id.to_string(), field.id.clone(), child.is_some()));
        }
    }
    all
}

fn found_at(desk: &Desk) -> Vec<windscreen_summary::Found> {
    let context = desk.context();
    let wide = windscreen_core::Wide {
        record: &desk.record,
        instruments: context.instruments,
        rules: &desk.form.rules,
        today: desk.today,
        to_worker: false,
    };
    found(&wide, &desk.area)
}

fn asked_at<'a>(desk: &'a Desk, found: &'a [windscreen_summary::Found]) -> Asked<'a> {
    Asked { record: &desk.record, form: &desk.form, found, area: &desk.area, today: desk.today }
}

#[test]
fn no_page_asks_of_an_unborn_baby_what_only_a_born_child_can_have() {
    let (only_born, either) = (fields("only-born"), fields("either"));
    for due in [None, Some(day("2027-03-12"))] {
        let (desk, baby) = only_unborn("england", due);
        for (page, field, is_of_child) in asked_of(&desk, baby) {
            let why = only_born.get(field.as_str());
            assert_eq!(why, None, "{page} asks {field} of a baby not born yet");
            assert!(
                !is_of_child || either.contains_key(field.as_str()),
                "{page} asks {field} of a baby not born yet: say in before-birth.json whether that can be"
            );
        }
    }
    // What is said to be asked of neither would be a slip in the list.
    let desk = Desk::new("england");
    for field in only_born.keys().chain(either.keys()) {
        assert!(desk.form.field(&field.as_str().into()).is_some(), "there is no field {field}");
    }
    let both: Vec<&String> = only_born.keys().filter(|it| either.contains_key(*it)).collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn of_a_born_child_everything_is_asked_as_before() {
    let only_born = fields("only-born");
    let mut desk = Desk::new("england");
    let child = desk.person("Child A", Role::Child, Age::Years(6));
    let asked: Vec<FieldId> =
        asked_of(&desk, child).into_iter().map(|(_, field, _)| field).collect();
    for field in ["u4", "u5", "c3", "c10", "c13", "c15", "k4", "r10", "c9-earlier", "c11-gp"] {
        assert!(only_born.contains_key(field) && asked.contains(&field.into()), "{field}");
    }
    assert!(!asked.contains(&"u6".into()), "there is no pregnancy");
}

/// Every text about the record that somebody may read.
fn papers(desk: &Desk) -> Vec<(String, String)> {
    let context = desk.context();
    let referral = referral(&context);
    let mut all = vec![
        ("the referral".to_owned(), referral.to_text()),
        ("the worker’s sheet".to_owned(), worker_sheet(&context).to_text()),
        ("the family’s copy".to_owned(), copied(&context, Reader::Family)),
        ("a copy for an agency".to_owned(), copied(&context, Reader::Agency)),
        ("the JSON file".to_owned(), json(&referral, &context, Papers::Children)),
        ("the FHIR file".to_owned(), fhir(&context, Papers::Children)),
    ];
    for sheet in form_papers(&context) {
        let paper = form_paper(&context, &sheet.paper, sheet.about).expect("it is offered");
        all.push((sheet.paper.to_string(), paper.to_text()));
    }
    all
}

#[test]
fn no_paper_and_no_check_misses_of_an_unborn_baby_what_only_a_born_child_can_have() {
    let only_born = fields("only-born");
    let (desk, _) = only_unborn("england", Some(day("2027-03-12")));
    for (paper, text) in papers(&desk) {
        for id in only_born.keys() {
            let field = desk.form.field(&id.as_str().into()).expect("it is there");
            for label in [&field.label, field.paper_label()] {
                // "When" stands at other fields too.
                if label.len() < 8 {
                    continue;
                }
                let is_there = text.contains(&format!("{label}:"))
                    || paper.ends_with("file") && text.contains(&format!("\"{label}\""));
                assert!(!is_there, "{paper} speaks of {label} ({id})");
            }
        }
    }
    let found = found_at(&desk);
    let asked = asked_at(&desk, &found);
    let is_asked = asked_of(&desk, SubjectId(0));
    for finding in checks(&asked) {
        let page = desk.form.pages().find(|page| *page.id == *finding.page);
        let is_list = page.is_some_and(|page| page.list.is_some());
        assert!(
            is_list || is_asked.iter().any(|(page, ..)| *page == *finding.page),
            "{}: the page {} asks nothing: {}",
            finding.check,
            finding.page,
            finding.says
        );
        for words in [
            "school",
            "seen alone",
            "own words",
            "first language",
            "parental responsibility",
            "GP",
            "ethnic",
        ] {
            assert!(!finding.says.contains(words), "{}: {}", finding.check, finding.says);
        }
    }
}

#[test]
fn a_due_date_that_is_not_known_is_a_gap_and_no_date_is_worked_out() {
    let (desk, baby) = only_unborn("gateshead", None);
    let says: Vec<String> =
        checks(&asked_at(&desk, &found_at(&desk))).iter().map(|it| it.says.to_string()).collect();
    assert!(says.iter().any(|it| it.contains("day the baby is due")), "{says:#?}");
    let dates = dates(&desk, baby);
    assert!(!dates.is_empty() && dates.iter().all(|it| it.day.is_none()), "{dates:#?}");
    assert!(dates.iter().all(|it| it.counts.contains("ask the midwife")), "{dates:#?}");
    let text = referral(&desk.context()).to_text();
    assert!(text.contains("due date not known: ask the midwife"), "{text}");
}

fn dates(desk: &Desk, who: SubjectId) -> Vec<Due> {
    let found = found_at(desk);
    let tool = desk.tool(TOOL);
    let subject = desk.record.subject(who).expect("added");
    limits_of(&asked_at(desk, &found), &desk.calendar, subject, &tool.limits)
}

/// Words of what is due, its day, and words of its rule.
type Dates = &'static [(&'static str, &'static str, &'static str)];

/// What is due in an area for a baby due on 12 March 2027: each day, and words of its rule.
const DATES: &[(&str, Dates)] = &[
    (
        "gateshead",
        &[
            ("before a birth is finished", "2027-02-12", "Rule of Gateshead"),
            ("conference before the birth", "2026-12-11", "No rule of Gateshead was found"),
        ],
    ),
    (
        "cheshire-east",
        &[
            ("before the birth is finished", "2027-02-12", "No rule of Cheshire East was found"),
            ("conference before the birth", "2026-12-11", "Rule of Cheshire East"),
            ("review conference after the birth", "2027-04-09", "older manual"),
        ],
    ),
    (
        "southampton",
        &[
            ("before the birth is finished", "2027-02-12", "No rule of Southampton was found"),
            ("conference before the birth", "2026-12-11", "No rule of"),
            ("still covers the baby", "2027-04-09", "HIPS"),
        ],
    ),
    (
        "england",
        &[
            ("before the birth is finished", "2027-02-12", "No rule of England"),
            ("conference before the birth", "2026-12-11", "Proposed"),
        ],
    ),
];

#[test]
fn each_area_gives_its_own_dates_and_says_whose_rule_it_is() {
    for (area, expected) in DATES {
        let (desk, baby) = only_unborn(area, Some(day("2027-03-12")));
        let dates = dates(&desk, baby);
        assert_eq!(dates.len(), expected.len(), "{area}: {dates:#?}");
        for ((what, at, rule), due) in expected.iter().zip(&dates) {
            assert!(due.what.contains(what), "{area}: {due:#?}");
            assert_eq!(due.day, Some(day(at)), "{area}: {due:#?}");
            assert!(due.rule.contains(rule), "{area}: {due:#?}");
            assert!(!due.says.is_empty(), "{area}: nothing to do at it: {due:#?}");
        }
    }
}

#[test]
fn a_due_date_that_cannot_be_right_is_said_and_no_date_rests_on_it() {
    for due in ["2028-03-12", "2026-01-12"] {
        let (desk, baby) = only_unborn("gateshead", Some(day(due)));
        for it in dates(&desk, baby) {
            assert!(it.day.is_none() && it.counts.contains("cannot be right"), "{it:#?}");
        }
        let subject = desk.record.subject(baby).expect("added");
        let age = age_words(subject, desk.today);
        assert!(age.contains("ask the midwife") || age.contains("Ask the midwife"), "{age}");
        let found = found_at(&desk);
        let all = windscreen_summary::due(&asked_at(&desk, &found), &desk.calendar);
        assert!(all.iter().all(|it| !it.what.contains("birth")), "{all:#?}");
    }
}

#[test]
fn a_birth_keeps_what_was_answered_written_and_due() {
    let (mut desk, baby) = only_unborn("cheshire-east", Some(day("2027-03-12")));
    desk.write("b-midwife", Some(baby), "Midwife at the hospital");
    desk.write("e2", Some(baby), "An earlier child was removed");
    desk.text(baby, TOOL, "different-now", "She has moved out");
    let before = dates(&desk, baby);
    desk.today = day("2027-02-20");
    born(&mut desk, baby, "2027-02-19");
    let subject = desk.record.subject(baby).expect("added").clone();
    assert_eq!(desk.record.opening(desk.tool(TOOL), &subject, desk.today), Opening::Open);
    let text = referral(&desk.context()).to_text();
    for words in [
        "born 19 February 2027",
        "born at 37 weeks",
        "was due 12 March 2027",
        "Midwife at the hospital",
        "An earlier child was removed",
        "She has moved out",
        "Earlier child removed",
    ] {
        assert!(text.contains(words), "{words} is lost:\n{text}");
    }
    // What was to be done before the birth is no more; what comes after counts from the birth.
    let after = dates(&desk, baby);
    assert_eq!((before.len(), after.len()), (3, 1), "{after:#?}");
    assert_eq!(after[0].day, Some(day("2027-03-19")), "{after:#?}");
    assert!(after[0].counts.contains("the day the baby was born"), "{after:#?}");
    // A review conference before the birth keeps nothing after it.
    desk.write("t-review", None, "1 2 2027");
    assert_eq!(dates(&desk, baby).len(), 1);
    desk.write("t-review", None, "10 3 2027");
    assert_eq!(dates(&desk, baby).len(), 0);
}

fn born(desk: &mut Desk, who: SubjectId, on: &str) {
    let today = desk.today;
    let subject = desk.record.subjects.iter_mut().find(|it| it.id == who).expect("added");
    subject.take_age(Age::Born(day(on)), today);
}

#[test]
fn after_a_birth_everything_is_asked_of_a_born_child() {
    let (mut desk, baby) = only_unborn("england", Some(day("2027-03-12")));
    desk.today = day("2027-03-13");
    born(&mut desk, baby, "2027-03-12");
    let asked: Vec<FieldId> = asked_of(&desk, baby).into_iter().map(|(_, it, _)| it).collect();
    for field in ["u4", "u5", "c3", "c13", "c15", "h3", "b-midwife", "b-plan"] {
        assert!(asked.contains(&field.into()), "{field} is not asked after the birth");
    }
}

#[test]
fn a_tool_for_unborn_babies_opens_for_nobody_else_unless_it_was_used_before_the_birth() {
    let desk = Desk::new("england");
    let today = desk.today;
    let tool = desk.tool(TOOL);
    let opening = |record: &Record, age: Age| {
        record.opening(tool, &Subject::new(SubjectId(0), "A", Role::Child, age), today)
    };
    let nobody = Record::default();
    assert_eq!(opening(&nobody, Age::Unborn(None)), Opening::Open);
    for age in [Age::Years(0), Age::Years(16), Age::NotKnown, Age::Born(today - Days::new(1))] {
        assert_eq!(opening(&nobody, age), Opening::NotForBorn, "{age:?}");
    }
    let (used, _) = only_unborn("england", None);
    assert_eq!(opening(&used.record, Age::Born(today)), Opening::Open);
    // Also where it was answered at an earlier time alone.
    let mut reviewed = used.record.clone();
    reviewed.begin_review(today, Vec::new(), &[], today + Days::new(30));
    assert_eq!(opening(&reviewed, Age::Born(today)), Opening::Open);
}

#[test]
fn a_review_after_the_birth_shows_what_was_answered_before_it() {
    let (mut desk, baby) = only_unborn("england", Some(day("2027-03-12")));
    let (used, written) = (vec![(TOOL.into(), "2026-11".into())], desk.today);
    desk.today = day("2027-03-20");
    let again = desk.form.asked_again();
    desk.record.begin_review(written, used, &again, desk.today);
    born(&mut desk, baby, "2027-03-14");
    answer(&mut desk, baby, "removed", "yes");
    answer(&mut desk, baby, "may-leave", "yes");
    let review =
        windscreen_summary::review(&desk.context(), &[desk.record.subject(baby).expect("added")]);
    let text = format!("{review:?}");
    assert!(
        text.contains("1 answer is as before") && text.contains("May leave the area"),
        "{text}"
    );
    let paper = referral(&desk.context()).to_text();
    assert!(paper.contains("born at 40 weeks and 2 days"), "{paper}");
}

#[test]
fn a_saved_file_brings_back_what_was_known_before_the_birth() {
    let (mut desk, baby) = only_unborn("england", Some(day("2027-03-12")));
    desk.today = day("2027-03-20");
    born(&mut desk, baby, "2027-03-14");
    let saved = windscreen_content::Saved {
        record: desk.record.clone(),
        area: "england".into(),
        reference: "T".into(),
        written: desk.today,
        build: "test".into(),
        instruments: Vec::new(),
    };
    let text = windscreen_content::write_record(&saved);
    let opened = windscreen_content::read_record("record", &text).expect("it opens");
    assert_eq!(opened.record, desk.record);
}

#[test]
fn every_time_limit_that_a_tool_shows_is_one_of_the_form_and_says_what_to_do() {
    let desk = Desk::new("england");
    for tool in &desk.instruments {
        for id in &tool.limits {
            let limit = desk.form.limits.iter().find(|it| it.id == *id);
            assert!(limit.is_some_and(|it| !it.says.is_empty()), "{}: {id}", tool.id);
        }
        assert!(tool.unborn.is_empty() || tool.born.is_empty(), "{} opens for nobody", tool.id);
    }
}

#[test]
fn a_blank_paper_shows_the_dates_with_room_to_write_them() {
    for (area, expected) in DATES {
        let desk = Desk::new(area);
        let blanks = windscreen_summary::Blanks {
            area: &desk.area,
            instruments: &desk.instruments,
            form: &desk.form,
        };
        let paper = blank_tool(&blanks, desk.tool(TOOL));
        assert!(paper.contains("After birth"), "{paper}");
        for (what, ..) in *expected {
            assert!(paper.contains(what), "{area}: {what}");
        }
        assert!(paper.contains("28 days before the day the baby is due"), "{area}");
    }
}

#[test]
fn the_first_page_names_the_unborn_baby_with_weeks_and_due_date() {
    let (desk, _) = only_unborn("england", Some(day("2027-03-12")));
    let text = referral(&desk.context()).to_text();
    assert!(text.contains("24 weeks and 3 days today, due 12 March 2027"), "{text}");
    assert!(text.contains("Before birth, Baby:"), "the tool’s line is missing:\n{text}");
}

#[test]
fn after_a_birth_the_papers_speak_of_a_baby_who_is_here() {
    let before = ["Do not wait for the birth", "Plan for the birth", "May the birth have begun"];
    let (mut desk, baby) = only_unborn("southampton", Some(day("2027-03-12")));
    let paper = |desk: &Desk| worker_sheet(&desk.context()).to_text();
    let was = paper(&desk);
    assert!(was.contains(before[0]) && !was.contains("who is with the baby now"), "{was}");
    desk.today = day("2027-03-14");
    born(&mut desk, baby, "2027-03-13");
    let now = paper(&desk);
    for words in before {
        assert!(!now.contains(words), "{words}:\n{now}");
    }
    for words in ["say that the baby has been born", "who is with the baby now", "leaves hospital"]
    {
        assert!(now.contains(words), "{words}:\n{now}");
    }
    // The area's own time after the birth, whose rule it is and where it was read.
    let dates = dates(&desk, baby);
    assert_eq!(dates.len(), 1, "{dates:#?}");
    assert_eq!(dates[0].day, Some(day("2027-04-10")), "{dates:#?}");
    assert!(dates[0].rule.contains("Rule of Southampton") && !dates[0].source.is_empty());
}

#[test]
fn nobody_is_told_to_telephone_before_an_unborn_baby_goes_home() {
    let (mut desk, baby) = only_unborn("england", Some(day("2027-03-12")));
    for (paper, text) in papers(&desk) {
        assert!(!text.contains("goes home"), "{paper}:\n{text}");
    }
    let text = worker_sheet(&desk.context()).to_text();
    assert!(text.contains("Telephone the front door now."), "{text}");
    desk.today = day("2027-03-14");
    born(&mut desk, baby, "2027-03-13");
    let text = worker_sheet(&desk.context()).to_text();
    assert!(text.contains("before the child goes home"), "{text}");
}

#[test]
fn what_is_overdue_is_named_before_what_comes_next() {
    let (mut desk, baby) = only_unborn("england", Some(day("2027-03-12")));
    let line = |desk: &Desk| due_line(&dates(desk, baby)).expect("there are days").to_string();
    assert_eq!(line(&desk), "Dates: the next is Friday 11 December 2026");
    desk.today = day("2026-12-12");
    assert_eq!(
        line(&desk),
        "Dates: 1 overdue since Friday 11 December 2026; the next is Friday 12 February 2027"
    );
    desk.today = day("2027-02-13");
    assert_eq!(line(&desk), "Dates: 2 overdue, the first since Friday 11 December 2026");
}

#[test]
fn nobody_is_asked_for_whom_an_adult_is_responsible_before_a_child_is_born() {
    let (mut desk, baby) = only_unborn("england", Some(day("2027-03-12")));
    let is_asked = |desk: &Desk| {
        let found = found_at(desk);
        let list = desk.form.list(&"household".into()).expect("it is there").clone();
        let shown = asked_at(desk, &found).shown(&list.fields, Scope::default());
        shown.iter().any(|field| *field.id == *"responsibility")
    };
    assert!(!is_asked(&desk));
    desk.today = day("2027-03-14");
    born(&mut desk, baby, "2027-03-13");
    assert!(is_asked(&desk));
}

#[test]
fn a_tool_without_open_questions_that_is_not_finished_says_why() {
    let mut desk = Desk::new("england");
    let baby = desk.person("Baby", Role::Child, Age::Unborn(None));
    let tool = desk.tool(TOOL).clone();
    for item in &tool.items {
        let not_known = tool.scale_of(item).and_then(|scale| {
            scale.choices.iter().find(|it| it.means == windscreen_core::Meaning::NotKnown)
        });
        let value = not_known.map_or(Value::NotKnown, |it| Value::Choice(it.id.clone()));
        desk.record.set_answer(baby, &tool, &item.id, value).expect("the tool offers it");
    }
    let all = checks(&asked_at(&desk, &found_at(&desk)));
    let says: Vec<&str> = all.iter().map(|it| &*it.says).collect();
    assert!(says.iter().any(|it| it.contains("too much is not known")), "{says:#?}");
    assert!(!says.iter().any(|it| it.contains(" 0 questions")), "{says:#?}");
}
