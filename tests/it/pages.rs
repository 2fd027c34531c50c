//! Every page, rendered natively: for every instrument, every section, nobody answered and everything raised.

use scraper::{ElementRef, Html, Selector};
use std::rc::Rc;
use windscreen_app::app::{App, AppProps};
use windscreen_app::context::Session;
use windscreen_app::pages::first::FirstPage;
use windscreen_app::session::LoadedSite;
use windscreen_app::session::{Action, Coming, Edit, PaperKind, Route, VoiceStep};
use windscreen_core::{
    Age, FieldKey, Gap, Instrument, InstrumentId, Meaning, Per, Readings, Role, Step, SubjectId,
    Text, Value,
};
use yew::LocalServerRenderer;

pub(crate) fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists")
}

pub(crate) fn render(session: &Session) -> String {
    rendered(LocalServerRenderer::<App>::with_props(AppProps { session: session.clone() }))
}

/// What stands on the page before the program runs.
pub(crate) fn first_page() -> String {
    rendered(LocalServerRenderer::<FirstPage>::new())
}

fn rendered<COMP: yew::BaseComponent>(renderer: LocalServerRenderer<COMP>) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
    tokio::task::LocalSet::new().block_on(&runtime, renderer.hydratable(false).render())
}

#[test]
fn what_stands_before_the_program_runs_is_true_of_every_area() {
    let words: String = Html::parse_fragment(&first_page()).root_element().text().collect();
    assert!(!words.is_empty());
    let number = words.contains(|letter: char| letter.is_ascii_digit());
    assert!(!number, "a number of one area would be rung in another: {words}");
    for entry in windscreen_content::areas() {
        let area = windscreen_content::area(entry.id).expect("it is shipped").expect("it reads");
        assert!(!words.contains(&*area.title), "{}: another area would be named", area.id);
    }
}

fn instruments() -> Vec<Rc<Instrument>> {
    let read =
        |id: &str| windscreen_content::instrument(id).expect("it is shipped").expect("it reads");
    windscreen_content::instruments().iter().map(|entry| Rc::new(read(entry.id))).collect()
}

/// A session with one person about whom nothing is answered.
fn session_for(instrument: &Instrument) -> (Session, SubjectId) {
    let session = windscreen_app::session_for_tests(LoadedSite::default(), Route::Start, today());
    let age = match instrument.about {
        Role::Adult => Age::Between(18, 130),
        Role::Child if instrument.born.is_empty() => Age::Years(6),
        Role::Child => Age::Unborn(None),
        Role::Home => Age::NotKnown,
    };
    let person = session.add_person(instrument.about, age);
    if let Some(gate) = &instrument.gate {
        session.edit(person, &instrument.id, Edit::Way(Some(gate.ways[0].id.clone())));
    }
    (session, person)
}

/// Gives every item shown its most worrying answer, until nothing more opens.
pub(crate) fn raise_everything(session: &Session, person: SubjectId, instrument: &Rc<Instrument>) {
    let worst = |meaning: Meaning| match meaning {
        Meaning::Grade(grade) => 10 + grade,
        Meaning::Yes | Meaning::Severe => 9,
        Meaning::Sometimes | Meaning::Suspected | Meaning::Clear => 8,
        Meaning::Slight => 7,
        _ => 0,
    };
    loop {
        let (subject, sheet) =
            (session.subject(person).expect("added"), session.sheet(person, &instrument.id));
        let readings = Readings::new(instrument, &subject, &sheet, today());
        let open = readings
            .visible()
            .map(|id| instrument.item(id).expect("its own"))
            .find(|it| sheet.answer(&it.id).is_none_or(|answer| answer.value == Value::Unanswered));
        let Some(item) = open else { break };
        let value = match instrument.scale_of(item) {
            Some(scale) => {
                let choice = scale
                    .choices
                    .iter()
                    .max_by_key(|it| worst(it.means))
                    .expect("a scale has choices");
                Value::Choice(choice.id.clone())
            }
            None => Value::NotKnown,
        };
        session.edit(person, &instrument.id, Edit::Answer(item.id.clone(), value));
    }
}

pub(crate) fn pages_of(instrument: &Instrument, person: SubjectId) -> Vec<Route> {
    let tool = || -> InstrumentId { instrument.id.clone() };
    let mut pages = vec![
        Route::Tool(person, tool()),
        Route::Texts(person, tool()),
        Route::Result(person, tool()),
    ];
    if instrument.gate.is_some() {
        pages.push(Route::Gate(person, tool()));
    }
    pages.extend((0..instrument.sections.len()).map(|n| Route::Section(person, tool(), n)));
    if instrument.with_child {
        pages.push(Route::Voice(person, tool(), VoiceStep::Before));
    }
    for (place, section) in
        instrument.sections.iter().enumerate().filter(|(_, it)| it.is_for_child())
    {
        let all = 0..section.items.len() + 2;
        pages.extend(all.map(|n| Route::Voice(person, tool(), VoiceStep::Page(place, n))));
    }
    // An adult has a paper of their own, and alone no referral.
    pages.push(Route::Paper(match instrument.about {
        Role::Child | Role::Home => PaperKind::Referral,
        Role::Adult => PaperKind::Restricted(person, tool()),
    }));
    pages.extend([
        Route::Summary,
        Route::Keep,
        Route::People,
        Route::About,
        Route::Start,
        Route::Quick(tool()),
    ]);
    pages
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector written in a test parses")).collect()
}

/// Everything that must hold on any page.
#[track_caller]
pub(crate) fn check(page: &Route, rendered: &str) {
    let html = Html::parse_fragment(rendered);
    // The paper has a heading of its own: on the printer it is all there is.
    let headings = all(&html, "main h1:not(.ws-paper__title)").len();
    assert_eq!(headings, 1, "{page:?}: a page has one heading, which is read aloud on arrival");
    let mut names = std::collections::BTreeMap::new();
    for field in all(&html, "input, textarea, select") {
        let attribute = |name: &str| field.value().attr(name).unwrap_or_default();
        let (kind, id) = (attribute("type"), attribute("id"));
        assert!(!id.is_empty(), "{page:?}: a field has an id, by which its label names it");
        let label =
            all(&html, "label").into_iter().filter(|it| it.value().attr("for") == Some(id)).count();
        assert_eq!(label, 1, "{page:?}: {id} has one label");
        assert_eq!(
            attribute("autocomplete"),
            "off",
            "{page:?}: {id}: the browser would keep what is typed"
        );
        if !matches!(kind, "radio" | "checkbox") && field.value().name() != "select" {
            for (name, value) in [
                ("spellcheck", "false"),
                ("writingsuggestions", "false"),
                ("autocorrect", "off"),
                ("data-gramm", "false"),
            ] {
                assert_eq!(
                    attribute(name),
                    value,
                    "{page:?}: {id}: a helper would read or send what is typed ({name})"
                );
            }
        }
        *names.entry(attribute("name").to_owned()).or_insert(0) +=
            usize::from(kind != "radio" && kind != "checkbox");
        if kind == "radio" {
            let fieldset = field
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|it| it.value().name() == "fieldset");
            let fieldset =
                fieldset.unwrap_or_else(|| panic!("{page:?}: {id} stands in a fieldset"));
            let legend = fieldset.select(&Selector::parse("legend").expect("parses")).next();
            assert!(
                legend.is_some_and(|it| !it.text().collect::<String>().trim().is_empty()),
                "{page:?}: {id}: a question is said with its answers"
            );
        }
    }
    for (name, n) in names {
        assert!(
            n <= 1,
            "{page:?}: two fields are called {name}: the browser would offer one's words in the other"
        );
    }
    let ids: Vec<&str> =
        all(&html, "[id]").into_iter().filter_map(|it| it.value().attr("id")).collect();
    let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "{page:?}: an id stands twice: {ids:?}");
    for element in all(&html, "*") {
        for (name, _) in element.value().attrs() {
            assert!(
                name != "style" && !name.starts_with("on"),
                "{page:?}: the page's policy allows no {name}"
            );
        }
    }
}

/// What a page is there for: words that stand on no other in its place.
fn own_words(session: &Session, page: &Route) -> Vec<String> {
    use windscreen_wording as wording;
    let tool = |id: &InstrumentId| {
        instruments().into_iter().find(|it| it.id == *id).expect("it is shipped")
    };
    let mut all: Vec<String> = Vec::new();
    match page {
        Route::Start => {
            let shipped = windscreen_content::instruments().iter();
            all.extend(shipped.map(|it| it.worry.to_owned()));
        }
        Route::People => {
            let record = &session.state().record;
            all.extend(record.subjects.iter().map(|it| it.label.to_string()));
        }
        Route::Quick(id) => all.push(tool(id).title.to_string()),
        Route::Tool(_, id) => {
            let tool = tool(id);
            all.extend([&tool.title, &tool.purpose, &tool.is_not].map(ToString::to_string));
            all.extend(tool.facts.iter().map(|it| it.text.to_string()));
        }
        Route::Gate(_, id) => {
            let tool = tool(id);
            let gate = tool.gate.as_ref().expect("only a tool with a gate has its page");
            all.extend([&gate.title, &gate.intro].map(ToString::to_string));
            all.extend(gate.points.iter().map(|it| it.text.to_string()));
            all.extend(gate.ways.iter().map(|it| it.title.to_string()));
        }
        Route::Section(person, id, n) => {
            let tool = tool(id);
            let (subject, sheet) =
                (session.subject(*person).expect("added"), session.sheet(*person, id));
            let readings = Readings::new(&tool, &subject, &sheet, today());
            let section = &tool.sections[*n];
            let here = tool.items[section.items.clone()].iter();
            let items = here.filter(|it| readings.of(&it.id).visible);
            all.push(section.title.to_string());
            for item in items {
                all.push(item.text.to_string());
                let choices = tool.scale_of(item).map_or(&[][..], |scale| &scale.choices);
                all.extend(choices.iter().map(|it| it.text.to_string()));
            }
        }
        Route::Voice(_, id, step) => {
            let tool = tool(id);
            match *step {
                VoiceStep::Before => all.push(wording::voice_title().to_owned()),
                VoiceStep::Page(section, 0) => all.push(tool.sections[section].intro.to_string()),
                VoiceStep::Page(section, page) => {
                    let items = &tool.items[tool.sections[section].items.clone()];
                    let end = wording::voice_end_says().to_owned();
                    all.push(items.get(page - 1).map_or(end, |it| it.text.to_string()));
                }
            }
        }
        Route::Texts(_, id) => all.extend(tool(id).texts.iter().map(|it| it.text.to_string())),
        Route::Result(person, id) => {
            let state = session.state();
            let (subject, sheet) =
                (session.subject(*person).expect("added"), session.sheet(*person, id));
            let (tool, form) = (tool(id), windscreen_content::form().expect("it reads"));
            let wide = windscreen_core::Wide {
                record: &state.record,
                instruments: &instruments(),
                rules: &form.rules,
                today: today(),
                to_worker: true,
            };
            let case = windscreen_summary::Case::new(wide, &subject, &sheet, &tool, &state.area);
            let told = windscreen_summary::explain(&case);
            all.push(told.now.title.to_string());
            // Of a tool without a place on the diagram the title says it; that it is the least there is stands among the reasons.
            if tool.diagram || !told.outcome.is_at_least() {
                all.push(told.headline.result.to_string());
            }
            all.extend(told.fired.iter().map(|it| it.title.to_string()));
            all.extend(told.now.steps().map(ToString::to_string));
            all.extend(told.routes.iter().map(|it| it.title.to_string()));
        }
        Route::Summary => {
            let form = windscreen_content::form().expect("it reads");
            let people = session.state().record.subjects.clone();
            if people.iter().any(|it| it.role == Role::Child) {
                // A step that nothing in the record calls for is not there.
                let always = |it: &&Step| it.pages.iter().any(|page| page.asked_if.is_empty());
                all.extend(form.steps.iter().filter(always).map(|it| it.title.to_string()));
            } else {
                // An adult's paper says who refers; the rest is for the children's.
                let page = form.page(&"referrer".into()).expect("it is in the form");
                all.push(page.title.to_string());
            }
        }
        Route::Form(id, _) => {
            let form = windscreen_content::form().expect("it reads");
            let page = form.page(id).expect("it is in the form");
            all.push(page.title.to_string());
            let asked = page.fields.iter().filter(|it| it.asked_if.is_empty());
            all.extend(asked.map(|it| it.label.to_string()));
        }
        Route::Keep => all.push(wording::keep_title().to_owned()),
        Route::Review => all.push(wording::review_page_title().to_owned()),
        Route::About => {
            let area = &session.state().area;
            all.extend(area.contacts.iter().map(|it| it.name.to_string()));
            all.push(wording::about_title().to_owned());
        }
        Route::Paper(PaperKind::Restricted(person, id)) => {
            all.push(session.subject(*person).expect("added").label.to_string());
            all.push(tool(id).title.to_string());
        }
        Route::Paper(_) => all.push(wording::referral_title().to_owned()),
        Route::Practice => all.push(wording::practice_title().to_owned()),
        Route::PracticeStory => all.push(wording::practice_story_title().to_owned()),
        Route::PracticeEnd => all.push(wording::practice_end_title().to_owned()),
    }
    all.retain(|it| !it.trim().is_empty());
    all
}

fn in_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything that must hold on any page, and what this one is there for.
#[track_caller]
fn check_with_its_own(session: &Session, page: &Route, rendered: &str) {
    check(page, rendered);
    let html = Html::parse_fragment(rendered);
    let said = in_one_line(&html.root_element().text().collect::<Vec<_>>().join(" "));
    let own = own_words(session, page);
    assert!(!own.is_empty(), "{page:?}: nothing is looked for");
    for words in own {
        assert!(said.contains(&in_one_line(&words)), "{page:?} does not say {words:?}:\n{said}");
    }
    for gone in [windscreen_wording::frame_gone(), windscreen_wording::frame_waiting_failed()] {
        assert!(!said.contains(gone), "{page:?}: another page stands in its place: {said}");
    }
}

#[test]
fn every_page_of_every_instrument_stands_with_nothing_answered() {
    for instrument in instruments() {
        let (session, person) = session_for(&instrument);
        for page in pages_of(&instrument, person) {
            // Behind no gate nothing was entered yet, and an adult of whom nothing was has no paper.
            if instrument.gate.is_none() && matches!(page, Route::Paper(PaperKind::Restricted(..)))
            {
                continue;
            }
            session.go(page.clone());
            check_with_its_own(&session, &page, &render(&session));
        }
    }
}

#[test]
fn every_page_of_every_instrument_stands_with_everything_raised() {
    for instrument in instruments() {
        let (session, person) = session_for(&instrument);
        raise_everything(&session, person, &instrument);
        for page in pages_of(&instrument, person) {
            session.go(page.clone());
            let rendered = render(&session);
            check_with_its_own(&session, &page, &rendered);
            if matches!(page, Route::Section(..)) {
                assert!(
                    rendered.contains("ws-panel--open"),
                    "{page:?}: with a sign of harm raised the panel stands on every part"
                );
            }
        }
    }
}

#[test]
fn every_page_of_the_referral_form_stands_empty_and_filled() {
    let form = windscreen_content::form().unwrap_or_else(|errors| panic!("{errors}"));
    let session = windscreen_app::session_for_tests(LoadedSite::default(), Route::Start, today());
    let child = session.add_person(Role::Child, Age::Years(16));
    let baby = session.add_person(Role::Child, Age::Unborn(None));
    let adult = session.add_person(Role::Adult, Age::NotKnown);
    for round in 0..3 {
        for page in form.pages() {
            let own = page.per != Per::Record;
            let people = if page.per == Per::Adult { vec![adult] } else { vec![child, baby] };
            for person in people {
                let to = Route::Form(page.id.clone(), own.then_some(person));
                session.go(to.clone());
                check_with_its_own(&session, &to, &render(&session));
                for field in &page.fields {
                    let key = FieldKey::new(&field.id, own.then_some(person));
                    if round == 0 {
                        session
                            .dispatch(Action::Gap(key, Some(Gap::DoesNotApply(Text::default()))));
                    } else {
                        session.dispatch(Action::Gap(key.clone(), None));
                        session.dispatch(Action::Note(key, sample(&field.kind)));
                    }
                }
            }
            for list in page.list.iter().filter(|_| round == 1) {
                session.dispatch(Action::AddRow(list.id.clone()));
                for field in &list.fields {
                    let cell =
                        Action::Cell(list.id.clone(), 0, field.id.clone(), sample(&field.kind));
                    session.dispatch(cell.clone());
                }
            }
        }
    }
    session.go(Route::Paper(PaperKind::Referral));
    let paper = render(&session);
    check(&Route::Paper(PaperKind::Referral), &paper);
    // That nothing which is asked is missing on paper: copies.rs.
}

/// Something that fits a field.
pub(crate) fn sample(kind: &windscreen_core::FieldKind) -> windscreen_core::Entry {
    use windscreen_core::FieldKind;
    match kind {
        FieldKind::Choice(choices) | FieldKind::Ticks(choices) => choices[0].0.clone().into(),
        FieldKind::Children | FieldKind::Rows { .. } => "0".into(),
        FieldKind::Readers => "family".into(),
        FieldKind::Pieces => "c15:0".into(),
        FieldKind::Date => "22 11 2026".into(),
        FieldKind::NhsNumber => "943 476 5919".into(),
        FieldKind::Short | FieldKind::Long => "Invented words".into(),
    }
}

#[test]
fn everyone_an_area_names_can_be_found_on_the_about_page() {
    for area in LoadedSite::default().areas {
        let site = LoadedSite { area: area.clone(), ..LoadedSite::default() };
        let rendered = render(&windscreen_app::session_for_tests(site, Route::About, today()));
        let html = Html::parse_fragment(&rendered);
        let main: String = all(&html, "main").iter().flat_map(ElementRef::text).collect();
        for contact in &area.contacts {
            let known = !contact.phone.is_empty();
            let phone = if known { &*contact.phone } else { "not known: ask your partnership" };
            for words in [&*contact.name, phone, &*contact.note] {
                assert!(main.contains(words), "{}: {}: {words}", area.id, contact.role);
            }
        }
        let numbers = area.contacts.len();
        assert_eq!(main.matches("Telephone: ").count(), numbers, "{}: each has a line", area.id);
    }
}

#[test]
fn the_progress_says_how_many_are_answered() {
    let instrument = &instruments()[0];
    let (session, person) = session_for(instrument);
    session.go(Route::Section(person, instrument.id.clone(), 0));
    assert!(render(&session).contains("data-answered=\"0\""));
    let item = &instrument.items[instrument.sections[0].items.start];
    let choice = instrument.scale_of(item).expect("it has a scale").choices[0].id.clone();
    session.edit(person, &instrument.id, Edit::Answer(item.id.clone(), Value::Choice(choice)));
    assert!(render(&session).contains("data-answered=\"1\""));
}

#[test]
fn a_hidden_screen_shows_nothing_and_loses_nothing() {
    let instrument = &instruments()[0];
    let (session, person) = session_for(instrument);
    raise_everything(&session, person, instrument);
    session.go(Route::Result(person, instrument.id.clone()));
    let before = render(&session);
    session.dispatch(Action::Hide(true));
    let hidden = render(&session);
    assert!(
        !hidden.contains("Child 1") && !hidden.contains(&*instrument.title),
        "a covered screen says nothing"
    );
    session.dispatch(Action::Hide(false));
    assert_eq!(render(&session), before, "covering the screen loses nothing");
}

#[test]
fn exit_forgets_everything() {
    let instrument = &instruments()[0];
    let (session, person) = session_for(instrument);
    raise_everything(&session, person, instrument);
    session.dispatch(Action::Wipe);
    assert!(!session.state().is_touched());
    assert!(
        render(&session).contains("data-page=\"start\""),
        "what is left is an empty start page"
    );
}

#[test]
fn a_logo_that_cannot_be_shown_is_said_and_its_place_is_empty() {
    let mut site = LoadedSite::default();
    site.theme.logo = "crest.svg".into();
    let session = windscreen_app::session_for_tests(site, Route::Start, today());
    assert!(render(&session).contains("src=\"crest.svg\""));
    session.dispatch(Action::NoPicture("crest.svg".into()));
    let page = render(&session);
    assert!(!page.contains("src=\"crest.svg\""), "{page}");
    let said = "windscreen.json: theme.logo: the picture \"crest.svg\" could not be shown";
    assert!(
        in_one_line(&Html::parse_document(&page).root_element().text().collect::<String>())
            .contains(said)
    );
}

#[test]
fn taking_a_child_out_takes_only_that_child() {
    let instrument = &instruments()[0];
    let (session, first) = session_for(instrument);
    let second = session.add_person(Role::Child, Age::Years(3));
    raise_everything(&session, first, instrument);
    raise_everything(&session, second, instrument);
    let before = session.sheet(second, &instrument.id);
    session.dispatch(Action::Remove(first));
    assert_eq!(session.sheet(second, &instrument.id), before);
    assert!(session.sheet(first, &instrument.id).is_untouched());
    let third = session.add_person(Role::Child, Age::NotKnown);
    assert!(
        third != first && third != second,
        "a new child never takes another's place in the record"
    );
}

/// Whoever has tried again sees the result, and no more that something is missing.
#[test]
fn what_came_at_last_is_not_missed() {
    let instrument = &instruments()[0];
    let (session, person) = session_for(instrument);
    session.go(Route::Result(person, instrument.id.clone()));
    session.dispatch(Action::LaterPart(Coming::Asked));
    session.dispatch(Action::LaterPart(Coming::Missing));
    let missing = windscreen_wording::frame_waiting_missing();
    assert!(render(&session).contains(missing), "the page does not say what is missing");
    session.dispatch(Action::LaterPart(Coming::Here));
    assert!(!session.state().waits());
    assert!(!render(&session).contains(missing), "the result is here and is not shown");
}

/// A practitioner who reads "housing" on the page and "housing officer" on the paper looks for two people.
#[test]
fn a_page_names_whom_to_ask_as_the_papers_do() {
    let mut named = 0;
    for instrument in instruments() {
        let (session, person) = session_for(&instrument);
        for place in 0..instrument.sections.len() {
            session.go(Route::Section(person, instrument.id.clone(), place));
            let html = Html::parse_document(&render(&session));
            let lines = Selector::parse(".ws-item__line").expect("a selector");
            for line in html.select(&lines) {
                let line: String = line.text().collect();
                let Some(who) = line.strip_prefix("Who usually knows: ") else { continue };
                for who in who.split(", ") {
                    let is_known = instrument
                        .items
                        .iter()
                        .flat_map(|item| &item.who)
                        .any(|id| windscreen_summary::who_words(id) == who);
                    assert!(is_known, "{}: the papers have no \"{who}\"", instrument.id);
                    named += 1;
                }
            }
        }
    }
    assert!(100 < named, "only {named} are named");
}

#[test]
fn on_the_people_page_what_can_be_used_stands_before_what_cannot() {
    let session = windscreen_app::session_for_tests(LoadedSite::default(), Route::Start, today());
    session.dispatch(Action::AddPerson(Role::Child, Age::Unborn(None)));
    session.dispatch(Action::Go(Route::People));
    let page = Html::parse_document(&render(&session));
    let row = Selector::parse(".ws-person tbody tr").expect("a selector");
    let link = Selector::parse("th a").expect("a selector");
    let open: Vec<bool> = page.select(&row).map(|row| row.select(&link).next().is_some()).collect();
    assert!(open.contains(&true) && open.contains(&false), "{open:?}");
    assert!(open.is_sorted_by(|one, next| *one || !*next), "{open:?}");
}
