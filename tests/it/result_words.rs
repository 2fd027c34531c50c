//! How much the result page says before anything is opened, for every case: a worried person reads it standing.

use crate::pages::render;
use chrono::NaiveDate;
use scraper::{ElementRef, Html, Selector};
use std::rc::Rc;
use windscreen_app::session::LoadedSite;
use windscreen_app::session::{Action, Route, SavedRecord};
use windscreen_core::{Area, Instrument, InstrumentId, Record, Role, SubjectId, Text};
use windscreen_tests::case::{Case, read_cases};
use windscreen_tests::desk::instruments;

/// Of any case at most so many words: nobody reads more of them before a call.
const MOST: usize = 500;

/// What belongs under *How this was worked out* and nowhere else: the machinery, and what it rests on.
const MACHINERY: &[&str] =
    &["fired", "routes have opened", "the number is", "set by the tool", "seen in a source"];

/// What stands in an element before anything in it is opened.
fn in_sight(element: ElementRef<'_>, words: &mut String) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            words.push(' ');
            words.push_str(text);
        } else if let Some(child) = ElementRef::wrap(child) {
            let it = child.value();
            if it.attr("hidden").is_some() {
                continue;
            }
            if it.name() == "details" && it.attr("open").is_none() {
                let summary = Selector::parse("summary").expect("a selector in a test parses");
                child.select(&summary).take(1).for_each(|it| in_sight(it, words));
            } else {
                in_sight(child, words);
            }
        }
    }
}

/// What the result page of a case says before anything is opened.
fn result_page(case: &Case, instrument: &Instrument) -> String {
    let mut record = case.record.clone();
    for (n, subject) in record.subjects.iter_mut().enumerate() {
        let kind = if subject.role == Role::Child { "Child" } else { "Adult" };
        subject.label = format!("{kind} {}", n + 1).into();
    }
    result_page_of(record, case.area.as_ref(), case.today, case.subject.id, &instrument.id)
}

/// What the result page of one person and tool of a record says before anything is opened.
pub(crate) fn result_page_of(
    record: Record,
    area: Option<&Area>,
    today: NaiveDate,
    who: SubjectId,
    tool: &InstrumentId,
) -> String {
    let mut site = LoadedSite::default();
    if let Some(area) = area {
        site.area = Rc::new(area.clone());
    }
    let session = windscreen_app::session_for_tests(site, Route::Start, today);
    let opened = SavedRecord {
        record: Rc::new(record),
        area: session.state().area.id.clone(),
        reference: Text::default(),
        written: today,
        instruments: Vec::new(),
    };
    session.dispatch(Action::Opened(Rc::new(opened)));
    session.go(Route::Result(who, tool.clone()));
    let page = Html::parse_fragment(&render(&session));
    let main = Selector::parse("main").expect("a selector in a test parses");
    let mut words = String::new();
    in_sight(page.select(&main).next().expect("a page has its main part"), &mut words);
    words
}

pub(crate) fn n_words(text: &str) -> usize {
    text.split_whitespace().filter(|it| it.contains(char::is_alphanumeric)).count()
}

#[test]
fn the_result_of_every_case_is_read_standing() {
    let mut wrong = Vec::new();
    for instrument in instruments() {
        let path = format!("{}/cases/{}.json", env!("CARGO_MANIFEST_DIR"), instrument.id);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let (_, cases) = read_cases(&text).unwrap_or_else(|slips| panic!("{slips}"));
        for json in &cases {
            let case = Case::new(&instrument, json);
            let page = result_page(&case, &instrument);
            let n = n_words(&page);
            let what = format!("{}: {}", instrument.id, case.name);
            if MOST < n {
                wrong.push(format!("{what}: {n} words before anything is opened, at most {MOST}"));
            }
            let small = page.to_lowercase();
            for said in MACHINERY.iter().filter(|it| small.contains(**it)) {
                wrong.push(format!("{what}: \"{said}\" is said to somebody who asks what to do"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
