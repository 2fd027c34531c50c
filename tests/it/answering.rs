//! What makes answering quick and loses nothing: the area first, numbers first, one field beside an answer, and the rest of
//! a part in one press.

use crate::pages::{render, today};
use scraper::{ElementRef, Html, Selector};
use std::rc::Rc;
use windscreen_app::context::Session;
use windscreen_app::session::LoadedSite;
use windscreen_app::session::{Action, AreaKept, Edit, Route};
use windscreen_core::{
    Age, Area, Entry, Instrument, Kind, Level, Meaning, NoteKind, PageId, Role, SubjectId, Value,
};
use windscreen_summary::named::page;
use windscreen_tests::desk::instruments;
use windscreen_wording as wording;

fn session() -> Session {
    windscreen_app::session_for_tests(LoadedSite::default(), Route::Start, today())
}

/// A session with one person on a tool, at the place where questions begin.
fn session_for(instrument: &Instrument) -> (Session, SubjectId) {
    let session = session();
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

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).expect("it parses")).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// An area of ours that has numbers.
fn with_numbers(site: &LoadedSite) -> Rc<Area> {
    site.areas.iter().find(|it| it.has_numbers()).expect("one of ours has numbers").clone()
}

/// Answers the first sign that by itself asks for action now.
fn raise_alarm(session: &Session, person: SubjectId, instrument: &Instrument) {
    let signs = instrument.items.iter().filter(|it| instrument.is_grave_sign(it));
    for item in signs.filter(|it| it.asked_if.is_none() && !instrument.asks_danger(it)) {
        let scale = instrument.scale_of(item).expect("a sign is answered by choice");
        let Some(yes) = scale.choices.iter().find(|it| it.means == Meaning::Yes) else { continue };
        session.edit(
            person,
            &instrument.id,
            Edit::Answer(item.id.clone(), Value::Choice(yes.id.clone())),
        );
        let outcome = session.outcome(person, instrument).expect("the person is there");
        if outcome.level.is_now() || outcome.act_today {
            return;
        }
    }
    panic!("{}: no sign asks for action now", instrument.id);
}

/// The pages on which an alarm gives numbers.
fn alarms(person: SubjectId, instrument: &Instrument) -> Vec<(Route, &'static str)> {
    vec![
        (Route::Section(person, instrument.id.clone(), 0), ".ws-panel"),
        (Route::Result(person, instrument.id.clone()), ".ws-now"),
        (Route::Summary, ".ws-now"),
        (Route::Form(PageId::from(page::URGENT), None), ".ws-now"),
    ]
}

#[test]
fn the_area_can_be_chosen_in_the_header_of_every_page_and_first_on_the_start_page() {
    let instrument = &instruments()[0];
    let (session, person) = session_for(instrument);
    for page in crate::pages::pages_of(instrument, person) {
        session.go(page.clone());
        let html = Html::parse_fragment(&render(&session));
        let header = all(html.root_element(), "header details.ws-area");
        let header = header.first().unwrap_or_else(|| panic!("{page:?}: no choice of area"));
        assert_eq!(all(*header, "select option").len(), session.site().areas.len(), "{page:?}");
        assert!(words(*header).contains(wording::area_choose()), "{page:?}: nobody is asked");
    }
    session.go(Route::Start);
    let page = render(&session);
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("the page has no {what}"));
    assert!(at("ws-area-first") < at("ws-worries"), "the area comes after the tools");
    let area = with_numbers(session.site());
    session.dispatch(Action::Area(area.id.clone()));
    let html = Html::parse_fragment(&render(&session));
    let header = all(html.root_element(), "header .ws-area__name");
    assert!(words(header[0]).contains(&*area.short), "the header does not say which area it is");
}

#[test]
fn worries_that_cannot_wait_come_first() {
    let html = Html::parse_fragment(&render(&session()));
    let worries = all(html.root_element(), ".ws-worry__text");
    let worries: Vec<String> = worries.into_iter().map(words).collect();
    let entries = windscreen_content::instruments();
    let mut wanted: Vec<&str> =
        entries.iter().filter(|it| it.cannot_wait).map(|it| it.worry).collect();
    assert!(!wanted.is_empty() && wanted.len() < entries.len(), "everything or nothing can wait");
    wanted.extend(entries.iter().filter(|it| !it.cannot_wait).map(|it| it.worry));
    assert_eq!(worries, wanted);
}

#[test]
fn every_alarm_gives_every_number_with_its_hours_and_each_can_be_tapped() {
    for instrument in instruments() {
        let (session, person) = session_for(&instrument);
        let area = with_numbers(session.site());
        session.dispatch(Action::Area(area.id.clone()));
        raise_alarm(&session, person, &instrument);
        let doors: Vec<_> = area.front_doors_for(Role::Child).collect();
        for (page, place) in alarms(person, &instrument) {
            if instrument.about == Role::Adult && page == Route::Summary {
                continue; // an adult alone has no referral
            }
            session.go(page.clone());
            let html = Html::parse_fragment(&render(&session));
            let place = all(html.root_element(), place);
            let place = place.first().unwrap_or_else(|| panic!("{page:?}: no place for numbers"));
            let said = words(*place);
            let links: Vec<&str> =
                all(*place, "a[href]").iter().filter_map(|it| it.value().attr("href")).collect();
            for phone in doors.iter().flat_map(|it| &it.phones) {
                assert!(said.contains(&*phone.number), "{page:?}: no {}", phone.text);
                assert!(said.contains(&*phone.hours), "{page:?}: no hours of {}", phone.text);
                let address = format!("tel:{}", phone.number.replace(' ', ""));
                assert!(links.contains(&&*address), "{page:?}: {address} cannot be tapped");
            }
            assert!(!said.contains(wording::area_find_numbers()), "{page:?}: the area is known");
        }
    }
}

#[test]
fn in_an_alarm_the_numbers_come_before_what_else_is_to_be_done() {
    for instrument in instruments().iter().filter(|it| it.about == Role::Child) {
        let (session, person) = session_for(instrument);
        session.dispatch(Action::Area(with_numbers(session.site()).id.clone()));
        raise_alarm(&session, person, instrument);
        session.go(Route::Result(person, instrument.id.clone()));
        let html = Html::parse_fragment(&render(&session));
        let now = all(html.root_element(), ".ws-now")[0];
        let text = words(now);
        let number = text.find(&*with_numbers(session.site()).front_doors[0].phones[0].number);
        let lead = text.find(wording::now_tell_lead()).expect("the lead is told");
        assert!(number.is_some_and(|it| it < lead), "{}: the numbers come last", instrument.id);
        let steps: usize = all(now, "ol > li").len();
        assert!(2 <= steps, "{}: what to do is gone", instrument.id);
    }
}

#[test]
fn until_the_area_is_known_each_place_of_numbers_says_how_to_find_them_and_lets_one_choose() {
    for instrument in instruments() {
        let (session, person) = session_for(&instrument);
        raise_alarm(&session, person, &instrument);
        for (page, place) in alarms(person, &instrument) {
            if instrument.about == Role::Adult && page == Route::Summary {
                continue;
            }
            session.go(page.clone());
            let html = Html::parse_fragment(&render(&session));
            let place = all(html.root_element(), place)[0];
            assert!(words(place).contains(wording::area_find_numbers()), "{page:?}");
            assert_eq!(all(place, "details select").len(), 1, "{page:?}: no choice stands there");
        }
    }
}

#[test]
fn what_a_site_sets_wins_over_what_is_remembered() {
    let remembered = with_numbers(&LoadedSite::default()).id.clone();
    let free = session();
    free.dispatch(Action::RecallArea((&*remembered).into()));
    assert_eq!(free.state().area.id, remembered);
    assert_eq!(free.state().area_kept, AreaKept::Yes);
    let site = LoadedSite::default();
    let own = site.areas.iter().rfind(|it| it.has_numbers() && it.id != remembered);
    let own = own.expect("another has numbers").clone();
    let set = windscreen_app::session_for_tests(
        LoadedSite { area: own.clone(), ..site.clone() },
        Route::Start,
        today(),
    );
    set.dispatch(Action::RecallArea((&*remembered).into()));
    assert_eq!(set.state().area.id, own.id, "a partnership's page shows another's numbers");
    // One that a site asks for and that is not here is not replaced by what somebody chose elsewhere.
    let lost = Rc::new(site.areas[0].instead_of("atlantis"));
    let lost = windscreen_app::session_for_tests(
        LoadedSite { area: lost.clone(), ..site },
        Route::Start,
        today(),
    );
    lost.dispatch(Action::RecallArea((&*remembered).into()));
    assert!(!lost.state().area.left_out.is_empty(), "nobody is told that the area is missing");
    // What is not here any more changes nothing.
    let free = session();
    free.dispatch(Action::RecallArea("atlantis".into()));
    assert!(!free.is_area_known());
}

#[test]
fn storage_that_is_refused_is_said_and_the_area_stays() {
    let session = session();
    let area = with_numbers(session.site());
    assert!(
        !render(&session).contains("area-remember"),
        "nothing is chosen, and may be remembered"
    );
    session.dispatch(Action::Area(area.id.clone()));
    assert_eq!(session.state().area_kept, AreaKept::No, "it is remembered unasked");
    session.dispatch(Action::RememberArea(true));
    assert_eq!(session.state().area_kept, AreaKept::Refused);
    assert!(render(&session).contains(wording::area_not_remembered()));
    assert_eq!(session.state().area.id, area.id);
    // An area is nothing about a person.
    session.dispatch(Action::Wipe);
    assert_eq!(session.state().area.id, area.id);
}

#[test]
fn beside_an_answer_stands_one_field_and_nothing_that_is_written_is_folded() {
    let mut folded = 0;
    for instrument in instruments() {
        let mut seen = Vec::new();
        let (session, person) = session_for(&instrument);
        for place in 0..instrument.sections.len() {
            session.go(Route::Section(person, instrument.id.clone(), place));
            for item in &instrument.items[instrument.sections[place].items.clone()] {
                let Some(scale) = instrument.scale_of(item) else { continue };
                let readings = session.outcome(person, &instrument).expect("there").readings;
                if !readings.of(&item.id).visible {
                    continue;
                }
                for choice in &scale.choices {
                    let value = Value::Choice(choice.id.clone());
                    session.edit(person, &instrument.id, Edit::Answer(item.id.clone(), value));
                    let answer = session.answer(person, &instrument.id, &item.id);
                    let asked: Vec<_> =
                        instrument.asked_notes(item, &answer, choice.means).collect();
                    // Once for each set of fields that an instrument asks together.
                    let ids: Vec<_> = asked.iter().map(|it| it.id.clone()).collect();
                    if asked.is_empty() || seen.contains(&(item.note, ids.clone())) {
                        continue;
                    }
                    seen.push((item.note, ids));
                    let evidence = asked.iter().filter(|it| &*it.role == "evidence").count();
                    let evidence = evidence.max(1);
                    let children = asked.iter().filter(|it| it.kind == NoteKind::Children).count();
                    let page = render(&session);
                    let html = Html::parse_fragment(&page);
                    let id = format!("#item-p{}-{}-{}", person.0, instrument.id, item.id);
                    let shown = all(html.root_element(), &id);
                    let Some(shown) = shown.first().copied() else { continue };
                    let boxes =
                        |within| all(within, ".govuk-form-group .govuk-label, legend").len();
                    let beside = all(shown, ".ws-item__beside");
                    let beside = *beside.last().expect("notes are asked");
                    let more = all(beside, "details");
                    let n_folded: usize = asked.len() - evidence.min(1) - children;
                    assert_eq!(more.len(), usize::from(0 < n_folded), "{id}: {page}");
                    let Some(more) = more.first().copied() else { continue };
                    assert!(more.value().attr("open").is_none(), "{id}: it is open for nothing");
                    let in_sight = boxes(beside) - boxes(more);
                    assert!(0 < in_sight, "{id}: nothing can be written");
                    folded += 1;
                    // Something written there, and taken out again: it is open, and stays open.
                    let hidden = asked.iter().rfind(|it| {
                        &*it.role != "evidence" && !matches!(it.kind, NoteKind::Children)
                    });
                    let Some(field) = hidden else { continue };
                    let entry = match &field.kind {
                        NoteKind::Choice(choices) | NoteKind::Ticks(choices) => {
                            Entry::from(choices[0].0.clone())
                        }
                        _ => Entry::from("Invented words"),
                    };
                    for entry in [entry, Entry::default()] {
                        let note = Edit::Note(item.id.clone(), field.id.clone(), entry);
                        session.edit(person, &instrument.id, note);
                        let page = render(&session);
                        let html = Html::parse_fragment(&page);
                        let more = all(html.root_element(), &format!("{id} details"));
                        assert!(
                            more.iter().any(|it| it.value().attr("open").is_some()),
                            "{id}: what is written is folded away, or closes under the hand"
                        );
                    }
                    session.go(Route::Section(person, instrument.id.clone(), place));
                }
                // As before, for the next.
                let cleared = Edit::Answer(item.id.clone(), Value::Unanswered);
                session.edit(person, &instrument.id, cleared);
            }
        }
    }
    assert!(20 < folded, "only {folded} answers fold anything");
}

#[test]
fn the_rest_of_a_part_is_not_known_in_one_press_and_unanswered_again_in_another() {
    for instrument in instruments() {
        let (session, person) = session_for(&instrument);
        for place in 0..instrument.sections.len() {
            session.go(Route::Section(person, instrument.id.clone(), place));
            let before = session.state().record.clone();
            let readings = session.outcome(person, &instrument).expect("there").readings;
            let rest = instrument.rest_of_part(place, &readings);
            let offered = render(&session).contains(wording::section_rest());
            assert_eq!(offered, !rest.answers.is_empty(), "{}: {place}", instrument.id);
            if !offered {
                continue;
            }
            session.dispatch(Action::RestNotKnown(person, instrument.id.clone(), place));
            let page = render(&session);
            assert!(page.contains(wording::section_rest_undo()), "there is no way back");
            let outcome = session.outcome(person, &instrument).expect("there");
            for item in instrument.items.iter().filter(|it| it.kind == Kind::Harm) {
                assert!(
                    outcome.readings.of(&item.id).meaning.is_none(),
                    "{} is passed over",
                    item.id
                );
            }
            assert!(outcome.level < Level::Statutory, "a press raises an alarm");
            if 1 < rest.signs.len() {
                let n = rest
                    .signs
                    .iter()
                    .filter(|it| instrument.item(it).is_some_and(|it| !instrument.asks_danger(it)));
                let n = n.count();
                assert!(
                    n == 0 || page.contains(&*wording::section_rest_signs(&n.to_string(), n)),
                    "{}: nobody is told that signs of harm are left",
                    instrument.id
                );
            }
            // It stays there when somebody comes back.
            session.go(Route::People);
            session.go(Route::Section(person, instrument.id.clone(), place));
            assert!(render(&session).contains(wording::section_rest_undo()));
            session.dispatch(Action::TakeBack);
            assert_eq!(session.state().record, before, "{}: {place}", instrument.id);
            assert!(render(&session).contains(wording::section_rest_undone()));
        }
    }
}
