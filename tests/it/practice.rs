//! Practising on an invented family: it says what it is wherever it can be read, mixes with no record, and names nothing
//! real.

use crate::pages::{check, render, today};
use std::collections::BTreeSet;
use windscreen_app::context::Session;
use windscreen_app::session::{Action, Edit, LoadedSite, Route};
use windscreen_content::{PracticeFamily, practice_families, practice_family, practice_texts};
use windscreen_core::{Age, InstrumentId, Reader, Role, SubjectId, Value};
use windscreen_summary::{
    Document, Papers, copy_for, docx, form_paper, form_papers, json, referral, restricted,
    worker_sheet,
};
use windscreen_tests::desk::Desk;
use windscreen_wording as wording;

fn families() -> Vec<PracticeFamily> {
    let all = practice_families().iter();
    all.map(|it| practice_family(it.id).expect("it is listed").expect("it reads")).collect()
}

fn session() -> Session {
    windscreen_app::session_for_tests(LoadedSite::default(), Route::Start, today())
}

/// A session that practises on this family.
fn practising(family: &PracticeFamily) -> Session {
    let session = session();
    session.dispatch(Action::Practise(family.clone().into()));
    assert!(session.state().practice.is_some(), "{}: practice does not begin", family.id);
    session
}

/// Records every point that can be recorded.
fn record_all(session: &Session, family: &PracticeFamily) {
    for point in family.noticed.iter().filter(|it| !it.items.is_empty()) {
        let tool = session.library().open(&point.tool).expect("it is here");
        let person = SubjectId(u32::try_from(point.person.expect("it is said")).expect("few"));
        if let Some(gate) = &tool.gate {
            session.edit(person, &tool.id, Edit::Way(Some(gate.ways[0].id.clone())));
        }
        let item = tool.item(&point.items[0]).expect("it is there");
        let scale = tool.scale_of(item).expect("it has choices");
        let choice = scale.choices.iter().find(|it| point.answered[0].accepts(it.means));
        let value = Value::Choice(choice.expect("it has one").id.clone());
        session.edit(person, &tool.id, Edit::Answer(item.id.clone(), value));
    }
}

fn words(html: &str) -> String {
    scraper::Html::parse_document(html).root_element().text().collect::<Vec<_>>().join(" ")
}

// ----- on screen

#[test]
fn there_are_twelve_families_and_each_is_offered_with_what_it_trains() {
    let families = families();
    assert_eq!(families.len(), 12);
    let session = session();
    session.go(Route::Practice);
    let page = words(&render(&session));
    for family in &families {
        assert!(page.contains(&*family.title) && page.contains(&*family.trains), "{}", family.id);
    }
}

#[test]
fn practice_is_closed_and_nothing_is_lost_while_anything_is_entered() {
    let session = session();
    session.add_person(Role::Child, Age::Years(6));
    session.go(Route::Practice);
    let page = words(&render(&session));
    assert!(page.contains(wording::practice_blocked_title()), "{page}");
    assert!(!page.contains(wording::practice_open()), "a family can be opened over a record");
    let before = session.state().record.clone();
    session.dispatch(Action::Practise(families().remove(0).into()));
    assert!(session.state().practice.is_none());
    assert_eq!(session.state().record, before);
}

#[test]
fn every_page_says_practice_and_no_number_but_that_of_an_emergency_can_be_tapped() {
    let areas = windscreen_content::areas();
    for (n, family) in families().into_iter().enumerate() {
        let session = practising(&family);
        // One with numbers.
        session.dispatch(Action::Area(areas[1].id.into()));
        record_all(&session, &family);
        let mut pages = vec![Route::PracticeStory, Route::PracticeEnd];
        // The pages about nobody in particular are the same for each.
        if n == 0 {
            pages.extend([
                Route::Start,
                Route::People,
                Route::Summary,
                Route::Keep,
                Route::Review,
                Route::About,
                Route::Practice,
            ]);
        }
        for fits in &family.tools {
            let id = SubjectId(u32::try_from(fits.person).expect("few"));
            pages.extend([
                Route::Section(id, fits.tool.clone(), 1),
                Route::Result(id, fits.tool.clone()),
            ]);
        }
        let emergency = format!("tel:{}", session.state().area.emergency.number);
        for page in pages {
            session.go(page.clone());
            let html = render(&session);
            check(&page, &html);
            let said = words(&html);
            assert!(said.contains(wording::practice_word()), "{page:?} does not say it");
            assert!(said.contains(&*family.title), "{page:?} does not say which family");
            let dialled = html.split("href=\"tel:").skip(1).filter(|it| {
                !format!("tel:{}", it.split('"').next().unwrap_or_default()).eq(&emergency)
            });
            assert_eq!(dialled.count(), 0, "{page:?}: a number of the area can be tapped");
        }
    }
}

#[test]
fn a_page_about_a_real_record_never_says_practice() {
    let session = session();
    let child = session.add_person(Role::Child, Age::Years(6));
    for page in [Route::People, Route::Summary, Route::Keep, Route::About] {
        session.go(page.clone());
        assert!(!words(&render(&session)).contains(wording::practice_word()), "{page:?}");
    }
    let tool = InstrumentId::from(windscreen_content::instruments()[0].id);
    session.go(Route::Result(child, tool));
    assert!(!words(&render(&session)).contains(wording::practice_word()));
}

#[test]
fn the_end_says_of_each_point_whether_the_answers_hold_it_and_gives_no_mark() {
    for family in families() {
        let session = practising(&family);
        let count = |sentence: &str| words(&render(&session)).matches(sentence).count();
        let can_be = family.noticed.iter().filter(|it| !it.items.is_empty()).count();
        session.go(Route::PracticeEnd);
        assert_eq!(count(wording::practice_end_recorded()), 0, "{}", family.id);
        assert_eq!(count(wording::practice_end_not_recorded()), can_be, "{}", family.id);
        record_all(&session, &family);
        session.go(Route::PracticeEnd);
        assert_eq!(count(wording::practice_end_recorded()), can_be, "{}", family.id);
        let page = words(&render(&session));
        for question in &family.reflect {
            assert!(page.contains(&**question));
        }
        // A tool says in its own name that nothing is.
        let page = page.replace("(not scored)", "");
        for verdict in ["score", "passed", "failed", "wrong", "correct", "%"] {
            assert!(!page.contains(verdict), "{}: it says \"{verdict}\"", family.id);
        }
    }
}

#[test]
fn somebody_who_was_taken_out_leaves_the_story_and_the_end_readable() {
    let family = families().remove(0);
    let session = practising(&family);
    session.dispatch(Action::Remove(SubjectId(0)));
    for page in [Route::PracticeStory, Route::PracticeEnd] {
        session.go(page);
        assert!(words(&render(&session)).contains(&*family.title));
    }
    session.dispatch(Action::Wipe);
    session.go(Route::PracticeStory);
    assert!(words(&render(&session)).contains(wording::frame_gone()));
}

// ----- on paper

/// Every paper of a desk, with its name.
fn papers(desk: &Desk) -> Vec<(String, Document)> {
    let context = desk.context();
    let mut all = vec![
        ("referral".to_owned(), referral(&context)),
        ("worker".to_owned(), worker_sheet(&context)),
    ];
    for person in &desk.record.subjects {
        for reader in [Reader::Family, Reader::Agency] {
            all.extend(copy_for(&context, reader, person.id).map(|it| (format!("{reader:?}"), it)));
        }
        if person.role == Role::Adult {
            all.push((
                "restricted".to_owned(),
                restricted(&context, person.id, &"domestic-abuse".into()),
            ));
        }
    }
    for sheet in form_papers(&context) {
        let paper = form_paper(&context, &sheet.paper, sheet.about).expect("it is offered");
        all.push((sheet.name.to_string(), paper));
    }
    all
}

fn desk(family: &PracticeFamily) -> Desk {
    let session = practising(family);
    record_all(&session, family);
    Desk {
        record: (*session.state().record).clone(),
        ..Desk::new(windscreen_content::default_area())
    }
}

/// A part of a Word file.
fn part(file: &[u8], name: &str) -> String {
    use std::io::Read as _;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("it is a zip");
    let mut text = String::new();
    zip.by_name(name).expect("the part is there").read_to_string(&mut text).expect("it is text");
    text
}

#[test]
fn every_paper_of_an_invented_family_says_so_on_each_sheet_and_in_each_part() {
    let word = wording::practice_word();
    let mut tried = 0;
    for family in families() {
        let desk = desk(&family);
        for (name, paper) in papers(&desk) {
            let real = paper.clone();
            let paper = paper.for_practice();
            // The margin of each sheet, the title, the face.
            assert!(paper.running().starts_with(word), "{name}");
            assert!(paper.title.starts_with(word) && paper.marking.starts_with(word), "{name}");
            let html = paper.to_html();
            assert!(html.contains(&format!("content:\"{word}")), "{name}: not in the margin");
            assert!(html.contains("class=\"practice\" aria-hidden=\"true\">PRACTICE"), "{name}");
            assert!(
                html.contains("position:fixed"),
                "{name}: a browser without margins prints none"
            );
            let file = docx(&paper);
            for place in ["word/header1.xml", "word/footer1.xml", "word/document.xml"] {
                assert!(part(&file, place).contains(word), "{name}: {place}");
            }
            assert!(paper.to_text().starts_with(word), "{name}");
            for (title, taken) in paper.sections() {
                assert!(taken.to_bare_text().starts_with(word), "{name}: {title} can be pasted");
            }
            // And a real one, of the very same record, never.
            let real_file = docx(&real);
            for place in ["word/header1.xml", "word/footer1.xml", "word/document.xml"] {
                assert!(!part(&real_file, place).contains(word), "{name}: {place}");
            }
            let real_html = real.to_html();
            assert!(!real_html.contains(word) && !real_html.contains("practice"), "{name}");
            assert!(!real.to_text().contains(word), "{name}");
            tried += 1;
        }
    }
    assert!(48 < tried, "only {tried} papers were tried");
}

#[test]
fn a_program_that_reads_the_papers_is_told_and_of_a_real_record_nothing_changes() {
    let desk = desk(&families().remove(0));
    let context = desk.context();
    let real = referral(&context);
    let told = json(&real.clone().for_practice(), &context, Papers::Children);
    let file: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
    assert_eq!(file["practice"], true);
    assert_eq!(file["reference"], wording::practice_word());
    let file = json(&real, &context, Papers::Children);
    assert!(!file.contains("practice") && !file.contains(wording::practice_word()));
}

// ----- what the families say

fn every_text(json: &serde_json::Value, all: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => all.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|it| every_text(it, all)),
        serde_json::Value::Object(map) => map.values().for_each(|it| every_text(it, all)),
        _ => {}
    }
}

/// Places that a story could slip into: nations, and cities and counties that many people know.
const PLACES: &[&str] = &[
    "England",
    "Scotland",
    "Wales",
    "Ireland",
    "Britain",
    "London",
    "Manchester",
    "Liverpool",
    "Birmingham",
    "Leeds",
    "Sheffield",
    "Bradford",
    "Bristol",
    "Newcastle",
    "Nottingham",
    "Leicester",
    "Derby",
    "Coventry",
    "Cardiff",
    "Swansea",
    "Edinburgh",
    "Glasgow",
    "Belfast",
    "Chester",
    "Crewe",
    "Cheshire",
    "Merseyside",
    "Yorkshire",
    "Lancashire",
    "Kent",
    "Essex",
    "Surrey",
    "Sussex",
    "Norfolk",
    "Suffolk",
    "Devon",
    "Cornwall",
    "Rotherham",
    "Rochdale",
    "Oldham",
    "Telford",
    "Oxford",
    "Cambridge",
    "Poland",
    "Pakistan",
    "India",
    "Syria",
    "Nigeria",
    "Romania",
];

#[test]
fn no_family_names_a_real_place_an_area_or_a_number_that_could_be_rung() {
    let mut known: BTreeSet<String> = PLACES.iter().map(|it| (*it).to_owned()).collect();
    for entry in windscreen_content::areas() {
        let area = windscreen_content::area(entry.id).expect("it is listed").expect("it reads");
        known.extend([area.title.to_string(), area.short.to_string(), area.id.to_string()]);
        known.extend(area.front_doors.iter().map(|it| it.name.to_string()));
    }
    // A front door may be called by what it is.
    known.retain(|it| {
        it.chars().next().is_some_and(char::is_uppercase) && !it.contains("front door")
    });
    for family in families() {
        let mut all = Vec::new();
        every_text(&practice_texts(&family), &mut all);
        assert!(20 < all.len(), "{}: hardly a text was found", family.id);
        for text in all {
            let words: Vec<&str> = text.split(|it: char| !it.is_alphanumeric()).collect();
            for place in &known {
                let is_said = if place.contains(' ') {
                    text.contains(&**place)
                } else {
                    words.contains(&&**place)
                };
                assert!(!is_said, "{}: \"{place}\" is real: {text}", family.id);
            }
            let longest = text.split(|it: char| !it.is_ascii_digit()).map(str::len).max();
            assert!(longest < Some(3), "{}: a number stands in: {text}", family.id);
        }
    }
}

#[test]
fn a_story_is_short_names_nobody_and_everybody_in_it_is_in_the_record() {
    for family in families() {
        let n: usize = family.story.iter().map(|it| it.text.split_whitespace().count()).sum();
        assert!((150..=300).contains(&n), "{}: the story has {n} words", family.id);
        for person in &family.people {
            let is_label = ["Child ", "Baby ", "Adult ", "Home "]
                .iter()
                .any(|it| person.label.starts_with(it));
            assert!(is_label, "{}: \"{}\" could be a name", family.id, person.label);
        }
        // Whoever the story speaks of by a label stands in the record.
        let mut all = Vec::new();
        every_text(&practice_texts(&family), &mut all);
        for text in all {
            for kind in ["Child", "Baby", "Adult"] {
                for (at, _) in text.match_indices(&format!("{kind} ")) {
                    let mark = text[at + kind.len() + 1..].chars().next().unwrap_or(' ');
                    let label = format!("{kind} {mark}");
                    let is_mark = mark.is_ascii_uppercase() || mark.is_ascii_digit();
                    let is_there = family.people.iter().any(|it| *it.label == *label);
                    assert!(!is_mark || is_there, "{}: {label} is in no record", family.id);
                }
            }
        }
    }
}

#[test]
fn every_person_about_whom_a_tool_is_named_can_be_asked_about_on_it() {
    for family in families() {
        for fits in &family.tools {
            let points = family.noticed.iter().filter(|it| it.tool == fits.tool);
            let n = points.filter(|it| it.person == Some(fits.person)).count();
            let expects = fits.level.is_some() || fits.act_today;
            assert!(
                0 < n || !expects,
                "{}: nothing leads to what is expected of {}",
                family.id,
                fits.tool
            );
        }
    }
}
