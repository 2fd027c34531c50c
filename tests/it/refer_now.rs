//! From the first press to the last page of what is asked first: which page follows which, what stands filled in, and what
//! a day and an age do that somebody types.

use crate::pages::{render, today};
use scraper::{Html, Selector};
use windscreen_app::context::Session;
use windscreen_app::session::LoadedSite;
use windscreen_app::session::{Action, Route};
use windscreen_core::{Age, Entry, FieldKey, Form, Gap, Item, Meaning, Role, SubjectId, Value};
use windscreen_summary::{Asked, Filled, Scope, found};

const CHILD: SubjectId = SubjectId(0);

fn session() -> Session {
    windscreen_app::session_for_tests(LoadedSite::default(), Route::Start, today())
}

fn form() -> Form {
    windscreen_content::form().expect("it reads")
}

/// The words of every element that this finds on the page.
fn all(session: &Session, selector: &str) -> Vec<String> {
    let html = Html::parse_fragment(&render(session));
    let selector = Selector::parse(selector).expect("it is a selector");
    let words = html.select(&selector).map(|it| it.text().collect::<String>());
    words.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Presses the button of these words, through what it does: the page after it is known by its heading.
fn page_of(id: &str, child: Option<u32>) -> Route {
    Route::Form(id.into(), child.map(SubjectId))
}

fn asked<T>(session: &Session, test: impl FnOnce(&Asked<'_>) -> T) -> T {
    let form = form();
    let state = session.state();
    let instruments = session.library().opened_in(&state.record);
    let wide = windscreen_core::Wide {
        record: &state.record,
        instruments: &instruments,
        rules: &form.rules,
        today: today(),
        to_worker: true,
    };
    let found = found(&wide, &state.area);
    test(&Asked {
        record: &state.record,
        form: &form,
        found: &found,
        area: &state.area,
        today: today(),
    })
}

/// How a field of the record, or of a child, stands.
fn filled(session: &Session, field: &str, child: Option<SubjectId>) -> Filled {
    asked(session, |it| {
        let own = it.form.field(&field.into()).expect("the form has it");
        let child = child.and_then(|id| it.record.subject(id));
        it.filled(own, Scope { child, row: None })
    })
}

fn with(words: &str) -> Filled {
    Filled::With(words.into())
}

#[test]
fn one_press_leads_to_the_first_page_and_adds_the_first_child() {
    let session = session();
    session.dispatch(Action::Refer);
    let first = form().steps[0].pages[0].clone();
    assert_eq!(*session.state().route(), Route::Form(first.id, None));
    assert_eq!(session.state().record.subjects.len(), 1);
    assert_eq!(session.state().record.subjects[0].role, Role::Child);
    // Pressed again, it adds nobody.
    session.dispatch(Action::Refer);
    assert_eq!(session.state().record.subjects.len(), 1);
}

#[test]
fn one_child_and_one_event_are_thirty_fields_on_six_pages_at_most() {
    let session = session();
    session.dispatch(Action::Refer);
    let form = form();
    let step = &form.steps[0];
    assert_eq!(step.pages.len(), 6, "six short pages");
    // The answers that ask most.
    for (field, choice) in [("u1", "yes"), ("k1", "in-part"), ("k2", "does-not")] {
        session.dispatch(Action::Note(FieldKey::once(field), choice.into()));
    }
    let n = asked(&session, |asked| {
        let mut n = 0;
        for page in &step.pages {
            let child = (page.per == windscreen_core::Per::Child)
                .then(|| asked.record.subject(CHILD).expect("added"));
            n += asked.shown(&page.fields, Scope { child, row: None }).len();
        }
        // When, what and who saw it: the child is filled in.
        n + 3
    });
    assert!(n <= 30, "{n} fields");
    let child = form.page(&"child".into()).expect("it is there");
    // The level and its reason are asked of each child: what is right for one may be wrong for another.
    assert!(child.fields.len() <= 8, "eight more for each further child");
}

#[test]
fn the_first_event_stands_open_and_is_none_while_nothing_is_written() {
    let session = session();
    session.dispatch(Action::Refer);
    session.go(page_of("evidence", None));
    assert_eq!(all(&session, "section.ws-row").len(), 1);
    assert!(all(&session, "section.ws-row > button").is_empty(), "there is nothing to take out");
    assert!(session.state().record.rows.is_empty());
    let progress = asked(&session, |it| {
        it.is_begun(it.form.page(&"evidence".into()).expect("it is there"), None)
    });
    assert!(!progress);
    let done = |session: &Session| {
        asked(session, |it| {
            it.progress(it.form.page(&"evidence".into()).expect("it is there"), None)
        })
    };
    assert_eq!(done(&session), (0, 1), "a referral without an event is none");
    let what = "A bruise on the arm";
    session.dispatch(Action::Cell("evidence".into(), 0, "what".into(), what.into()));
    let rows = session.state().record.rows.get("evidence").expect("it is there").clone();
    assert_eq!(rows.len(), 1);
    let cell = |field: &str| rows[0].cells.get(field).cloned().unwrap_or_default();
    assert_eq!(cell("what"), Entry::from(what));
    assert_eq!(cell("children"), Entry::from(CHILD), "the only child is ticked by itself");
    assert_eq!(all(&session, "section.ws-row").len(), 1);
    let (filled, wanted) = done(&session);
    assert!(filled == 2 && filled < wanted, "{filled} of {wanted}");
    session.dispatch(Action::Cell("evidence".into(), 0, "period".into(), "last week".into()));
    assert_eq!(done(&session), (3, wanted), "a time that is no day stands in its place");
    // A row that holds no more than that is no row.
    session.dispatch(Action::AddRow("evidence".into()));
    let written = |session: &Session| render(session);
    assert_eq!(all(&session, "section.ws-row").len(), 2);
    assert!(!written(&session).contains("Number 3"));
}

#[test]
fn rows_stand_by_their_day_and_none_moves_under_somebodys_hand() {
    let session = session();
    session.dispatch(Action::Refer);
    let cell = |row: u32, field: &str, words: &str| {
        session.dispatch(Action::Cell("evidence".into(), row, field.into(), words.into()));
    };
    cell(0, "date", "22 November 2026");
    session.dispatch(Action::AddRow("evidence".into()));
    session.go(page_of("evidence", None));
    cell(1, "date", "Sat 21 Nov 2026");
    let titles = || {
        let of = all(&session, "section.ws-row > h2");
        of.iter().map(|it| it.chars().take("Number 1".len()).collect()).collect::<Vec<String>>()
    };
    assert_eq!(titles(), ["Number 1", "Number 2"]);
    session.go(page_of("evidence", None));
    assert_eq!(titles(), ["Number 2", "Number 1"]);
}

#[test]
fn a_day_without_its_year_asks_which_and_stays_as_it_was_typed() {
    let session = session();
    session.dispatch(Action::Refer);
    let cell = |words: &str| {
        session.dispatch(Action::Cell("evidence".into(), 0, "date".into(), words.into()));
    };
    session.go(page_of("evidence", None));
    cell("20/11");
    let says = |selector: &str| all(&session, selector).join("|");
    assert!(says(".govuk-error-message").contains("Which year?"));
    assert_eq!(says(".ws-days button"), "20 November 2026|20 November 2027");
    cell("yesterday");
    assert_eq!(says(".ws-days button"), "21 November 2026");
    cell("Mon 22 Nov 2026");
    assert!(says(".govuk-error-message").contains("Sunday 22 November 2026"));
    cell("around half-term");
    assert!(says(".govuk-error-message").contains("no day that can be read"));
    assert_eq!(says(".ws-days button"), "");
    cell("Sun 22 Nov 2026");
    assert_eq!(says(".govuk-error-message"), "");
}

/// What somebody types into the field for the day of birth.
fn type_birth(session: &Session, words: &str) {
    session.dispatch(Action::Note(FieldKey::of("c2", CHILD), words.into()));
    let is_unborn = matches!(session.subject(CHILD).expect("added").age, Age::Unborn(_));
    let age = if words.is_empty() {
        Some(Age::NotKnown)
    } else {
        windscreen_core::parse_age(words, is_unborn)
    };
    session.dispatch(Action::Age(CHILD, age));
}

#[test]
fn an_age_is_said_in_one_place() {
    let session = session();
    session.dispatch(Action::Refer);
    let age = || session.subject(CHILD).expect("added").age;
    assert_eq!(filled(&session, "c2", Some(CHILD)), Filled::Empty);
    for words in ["a", "ab", "about", "about 7"] {
        type_birth(&session, words);
    }
    assert_eq!(age(), Age::Between(6, 8));
    assert_eq!(filled(&session, "c2", Some(CHILD)), with("about 7"));
    // What cannot be read stays, and the age is again as it was when the page was shown.
    session.go(page_of("child", Some(0)));
    for words in ["1", "12", "12 or so"] {
        type_birth(&session, words);
    }
    assert_eq!(age(), Age::Between(6, 8));
    assert_eq!(filled(&session, "c2", Some(CHILD)), with("12 or so"));
    type_birth(&session, "");
    type_birth(&session, "x");
    assert_eq!(age(), Age::NotKnown, "what was cleared does not come back");
    // Said on the page of people or before a tool, it stands here.
    type_birth(&session, "");
    session.dispatch(Action::Age(CHILD, Some(Age::Years(7))));
    assert_eq!(filled(&session, "c2", Some(CHILD)), with("7 years"));
    let born = chrono::NaiveDate::from_ymd_opt(2019, 3, 27).expect("the day exists");
    session.dispatch(Action::Age(CHILD, Some(Age::Born(born))));
    assert_eq!(filled(&session, "c2", Some(CHILD)), with("27 3 2019"));
    // An age is no day: that the day is not known can still be said.
    session.dispatch(Action::Age(CHILD, Some(Age::Years(7))));
    session.dispatch(Action::Gap(FieldKey::of("c2", CHILD), Some(Gap::NotKnown)));
    assert_eq!(filled(&session, "c2", Some(CHILD)), Filled::NotKnown);
}

#[test]
fn people_are_called_by_their_name_once_they_have_one() {
    let session = session();
    session.dispatch(Action::Refer);
    session.dispatch(Action::Note(FieldKey::of("c1-name", CHILD), "Robin Invented".into()));
    for page in [Route::People, Route::Summary, page_of("child", Some(0))] {
        session.go(page.clone());
        let rendered = render(&session);
        assert!(rendered.contains("Robin Invented"), "{page:?}");
        let heading = all(&session, "h1, h2").join("|");
        assert!(!heading.contains("Child 1"), "{page:?}: {heading}");
    }
}

#[test]
fn a_brother_or_sister_is_offered_what_the_first_child_has() {
    let session = session();
    session.dispatch(Action::Refer);
    session.dispatch(Action::Note(FieldKey::of("c9", CHILD), "1 Example Road".into()));
    let second = session.add_person(Role::Child, Age::NotKnown);
    session.go(Route::Form("child".into(), Some(second)));
    assert!(all(&session, "button").contains(&"As Child 1".to_owned()));
    session.dispatch(Action::Note(FieldKey::of("c9", second), "2 Example Road".into()));
    assert!(!all(&session, "button").contains(&"As Child 1".to_owned()));
}

#[test]
fn not_known_stands_only_where_it_can_be_true() {
    let session = session();
    session.dispatch(Action::Refer);
    let ticks = || all(&session, ".ws-gap__ticks .govuk-checkboxes__label").join("|");
    session.go(page_of("referrer", None));
    assert_eq!(ticks(), "Does not apply", "of the safeguarding lead alone");
    // What was said before stays in sight, and can be taken back.
    session.dispatch(Action::Gap(FieldKey::once("f1-name"), Some(Gap::NotKnown)));
    assert_eq!(ticks(), "Not known|Does not apply");
}

#[test]
fn what_a_tool_or_the_area_says_is_not_asked_again() {
    let mut site = LoadedSite::default();
    let local = site.areas.iter().find(|it| {
        it.front_doors.iter().any(|it| it.phones.iter().any(|it| !it.number.is_empty()))
    });
    site.area = local.expect("one has a number").clone();
    let title = site.area.title.clone();
    let session = windscreen_app::session_for_tests(site, Route::Start, today());
    let child = session.add_person(Role::Child, Age::Years(12));
    assert_eq!(filled(&session, "m1", None), with(&title));
    let key = FieldKey::once("m1");
    session.dispatch(Action::Note(key.clone(), "".into()));
    assert_eq!(filled(&session, "m1", None), Filled::Empty, "cleared by hand");
    for entry in windscreen_content::instruments() {
        let instrument = session.library().open(&entry.id.into()).expect("it opens");
        let danger = instrument.items.iter().find(|it| instrument.asks_danger(it));
        // Where it is asked only once harm was told, it stands for nothing before.
        let is_asked = |it: &&Item| instrument.about == Role::Child && it.asked_if.is_none();
        let Some(danger) = danger.filter(is_asked) else { continue };
        let scale = instrument.scale_of(danger).expect("it is chosen");
        for (meaning, says) in [(Meaning::No, "no"), (Meaning::Yes, "yes")] {
            let choice = scale.choices.iter().find(|it| it.means == meaning).expect("it has one");
            let answer = Value::Choice(choice.id.clone());
            let edit = windscreen_app::session::Edit::Answer(danger.id.clone(), answer);
            session.edit(child, &instrument.id, edit);
            assert_eq!(filled(&session, "u1", None), with(says), "{}", instrument.id);
        }
        let clear = windscreen_app::session::Edit::Answer(danger.id.clone(), Value::Unanswered);
        session.edit(child, &instrument.id, clear);
        assert_eq!(filled(&session, "u1", None), Filled::Empty);
        if let Some(text) = instrument.texts.iter().find(|it| *it.role == *"child-words") {
            let words = "I do not want to go home";
            let edit = windscreen_app::session::Edit::Text(text.id.clone(), words.into());
            session.edit(child, &instrument.id, edit);
            assert_eq!(filled(&session, "c15", Some(child)), with(words));
            let edit = windscreen_app::session::Edit::Text(text.id.clone(), "".into());
            session.edit(child, &instrument.id, edit);
        }
    }
}
