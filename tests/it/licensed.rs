//! Licensed words: in which words somebody is asked on which day, that an answer stands in the words in which it was asked
//! for ever after, and that nothing but words is exchanged. The packs of `tests/wording` are invented.

use crate::pages::render;
use chrono::NaiveDate;
use scraper::Html;
use serde_json::{Value as Json, json};
use std::rc::Rc;
use windscreen_app::context::Session;
use windscreen_app::session::{Action, Edit, LoadedSite, PaperKind, Route};
use windscreen_content::{Library, Saved, read_record, write_record};
use windscreen_core::{
    Age, Direction, Hindrance, Instrument, Item, ItemId, Meaning, RestAs, Role, Sheet, SubjectId,
    Thresholds, Value, WordsStand, moved, outcome, times,
};
use windscreen_summary::{
    Document, Papers, fhir, json as referral_json, referral, restricted, worker_sheet,
};
use windscreen_tests::case::{Case, read_cases};
use windscreen_tests::desk::{Desk, instrument, open_pack, today};
use windscreen_tests::{read, root};

const A: SubjectId = SubjectId(0);

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day written in a test exists")
}

fn file(tool: &str) -> Json {
    let path = root().join(format!("tests/wording/{tool}.json"));
    serde_json::from_str(&read(&path)).unwrap_or_else(|error| panic!("{tool}: {error}"))
}

fn opened(file: &Json) -> Rc<Instrument> {
    let read = open_pack("pack", &file.to_string()).unwrap_or_else(|errors| panic!("{errors}"));
    Rc::new(read.value)
}

/// The pack of a tool with this in the place of what it has.
fn pack(tool: &str, changes: &Json) -> Rc<Instrument> {
    let mut file = file(tool);
    for (key, value) in changes.as_object().expect("changes are a group") {
        file[key] = value.clone();
    }
    opened(&file)
}

fn with(tool: &str, packs: Vec<Rc<Instrument>>) -> Rc<Instrument> {
    let library = Library::of_catalogue(Vec::new()).with_wordings(packs);
    library.open(&tool.into()).expect("it is shipped")
}

fn item<'a>(instrument: &'a Instrument, id: &str) -> &'a Item {
    instrument.item(&id.into()).expect("the item is there")
}

fn choice(instrument: &Instrument, id: &str, meaning: Meaning) -> Value {
    let scale = instrument.scale_of(item(instrument, id)).expect("it offers choices");
    let choice = scale.choices.iter().find(|choice| choice.means == meaning);
    Value::Choice(choice.expect("something means that").id.clone())
}

/// Answers as the app does: first it is noted in which words.
fn answer(desk: &mut Desk, tool: &Rc<Instrument>, id: &str, meaning: Meaning, on: &str) {
    desk.record.note_words(A, tool, &[id.into()], day(on));
    let value = choice(tool, id, meaning);
    desk.record.set_answer(A, tool, &id.into(), value).expect("its own choice");
}

/// A desk at which a tool has these packs.
fn desk(tool: &str, packs: Vec<Rc<Instrument>>) -> (Desk, Rc<Instrument>) {
    let mut desk = Desk::new("england");
    let instrument = with(tool, packs);
    let role = instrument.about;
    let age = if role == Role::Child { Age::Years(6) } else { Age::Between(18, 130) };
    desk.person("Person A", role, age);
    at_hand(&mut desk, &instrument);
    (desk, instrument)
}

/// The tool as it is at hand where this record is open.
fn at_hand(desk: &mut Desk, tool: &Rc<Instrument>) {
    let tool = tool.for_record(&desk.record);
    for known in &mut desk.instruments {
        if known.id == tool.id {
            *known = tool.clone();
        }
    }
}

fn paper(desk: &Desk, tool: &str) -> Document {
    match desk.tool(tool).about {
        Role::Child | Role::Home => referral(&desk.context()),
        Role::Adult => restricted(&desk.context(), A, &tool.into()),
    }
}

// ---------------------------------------------------------------------------------------------
// In which words somebody is asked

#[test]
fn who_begins_inside_the_days_of_the_licence_is_asked_in_its_words_and_nobody_else() {
    let tool = with("neglect", vec![pack("neglect", &json!({}))]);
    let empty = Sheet::default();
    for (on, is_licensed) in [
        ("2026-10-31", false),
        ("2026-11-01", true),
        ("2026-11-22", true),
        ("2026-11-30", true),
        ("2026-12-01", false),
    ] {
        let asked = tool.to_ask(&empty, day(on));
        assert_eq!(asked.licence().is_some(), is_licensed, "{on}");
        let begins = item(asked, "clothing-fit").text.starts_with("Invented");
        assert_eq!(begins, is_licensed, "{on}");
        // What the pack does not name keeps our words.
        assert_eq!(item(asked, "hurt").text, item(&instrument("neglect"), "hurt").text);
    }
    let stands = |on: &str| tool.words_stand(&empty, day(on));
    assert!(matches!(stands("2026-10-31"), WordsStand::NotYet(_)));
    assert!(matches!(stands("2026-11-01"), WordsStand::Licensed(_)));
    assert!(matches!(stands("2026-12-01"), WordsStand::Ended(_)));
}

#[test]
fn of_two_licences_the_first_that_holds_is_used() {
    let old = pack("neglect", &json!({}));
    let new = pack(
        "neglect",
        &json!({ "id": "example-next", "from": "2026-11-25", "until": "2027-11-24", "title": "Invented anew" }),
    );
    let tool = with("neglect", vec![old, new]);
    let title = |on: &str| tool.to_ask(&Sheet::default(), day(on)).title.to_string();
    assert_eq!(title("2026-11-24"), "Invented neglect tool");
    assert_eq!(title("2026-11-27"), "Invented neglect tool");
    assert_eq!(title("2026-12-01"), "Invented anew");
    assert_eq!(title("2027-11-25"), instrument("neglect").title.to_string());
}

#[test]
fn a_sheet_that_was_begun_in_our_words_stays_in_them() {
    let (mut desk, tool) = desk("neglect", vec![pack("neglect", &json!({}))]);
    answer(&mut desk, &tool, "clothing-fit", Meaning::Yes, "2026-10-30");
    answer(&mut desk, &tool, "clothing-weather", Meaning::Yes, "2026-11-22");
    let sheet = desk.record.sheet(A, &tool.id).expect("it was answered");
    assert_eq!(sheet.asked, None);
    assert!(tool.to_ask(sheet, today()).licence().is_none());
    assert!(matches!(tool.words_stand(sheet, today()), WordsStand::Own));
}

/// What was ticked at the gate, and what was answered and taken back, was no answer to anybody's words.
#[test]
fn a_sheet_without_any_answer_is_asked_in_the_words_of_the_day() {
    let (mut desk, tool) = desk("neglect", vec![pack("neglect", &json!({}))]);
    answer(&mut desk, &tool, "clothing-fit", Meaning::Yes, "2026-10-30");
    desk.record.set_answer(A, &tool, &"clothing-fit".into(), Value::Unanswered).expect("it clears");
    answer(&mut desk, &tool, "clothing-fit", Meaning::Yes, "2026-11-22");
    let sheet = desk.record.sheet(A, &tool.id).expect("it was answered");
    let asked = sheet.asked.as_ref().expect("it was asked in licensed words");
    assert_eq!((&*asked.pack, &*asked.owner), ("example-neglect", "Example Owner"));
}

/// The licence ends while a sheet is half answered. Nobody is stopped, no answer is lost, and each stands in its words.
#[test]
fn after_the_licence_has_ended_new_answers_are_asked_in_our_words_and_marked() {
    let (mut desk, tool) = desk("neglect", vec![pack("neglect", &json!({}))]);
    answer(&mut desk, &tool, "clothing-weather", Meaning::Yes, "2026-11-30");
    answer(&mut desk, &tool, "cleanliness", Meaning::Yes, "2026-11-30");
    let sheet = desk.record.sheet(A, &tool.id).expect("it was answered");
    let later = day("2026-12-01");
    assert!(tool.to_ask(sheet, later).licence().is_none(), "nobody is asked in expired words");
    assert!(matches!(tool.words_stand(sheet, later), WordsStand::EndedWhileAnswering(_)));
    assert!(tool.as_asked(sheet).licence().is_some(), "what was answered stands as it was");

    // One more answer, and one that is given anew.
    answer(&mut desk, &tool, "infestation", Meaning::Yes, "2026-12-01");
    answer(&mut desk, &tool, "cleanliness", Meaning::Sometimes, "2026-12-01");
    at_hand(&mut desk, &tool);
    let sheet = desk.record.sheet(A, &tool.id).expect("it was answered");
    let own: Vec<&str> = sheet.asked.as_ref().expect("kept").own.iter().map(|it| &**it).collect();
    assert_eq!(own, ["infestation", "cleanliness"]);
    let told = desk.tool("neglect").as_asked(sheet);
    let ours = instrument("neglect");
    assert!(item(told, "clothing-weather").text.starts_with("Invented sign A"));
    for id in ["infestation", "cleanliness"] {
        assert_eq!(item(told, id).text, item(&ours, id).text, "{id} was answered in our words");
        let yes = choice(told, id, Meaning::Yes);
        let scale = told.scale_of(item(told, id)).expect("it has choices");
        let Value::Choice(yes) = yes else { panic!("it is a choice") };
        assert_eq!(&*scale.choice(&yes).expect("it is there").text, "Applies");
    }
    let words = referral(&desk.context()).to_text();
    assert!(words.contains("Invented topic A"), "{words}");
    assert!(!words.contains("Invented topic C") && !words.contains("Invented topic D"), "{words}");
    assert!(
        words.contains("Answered in this toolkit’s own words, after the licence had ended"),
        "{words}"
    );

    // The licence is renewed for the same words: they are used again, and an answer that is given anew is one to them.
    let renewed = with("neglect", vec![pack("neglect", &json!({ "until": "2027-11-30" }))]);
    answer(&mut desk, &renewed, "infestation", Meaning::Yes, "2026-12-02");
    let sheet = desk.record.sheet(A, &tool.id).expect("it was answered");
    assert!(renewed.to_ask(sheet, day("2026-12-02")).licence().is_some());
    let own: Vec<&str> = sheet.asked.as_ref().expect("kept").own.iter().map(|it| &**it).collect();
    assert_eq!(own, ["cleanliness"]);
}

/// A question may have changed with the edition: nobody is asked in words that were not checked against it.
#[test]
fn a_pack_for_another_edition_asks_nothing_new_and_shows_what_was_asked() {
    let (mut desk, tool) = desk("neglect", vec![pack("neglect", &json!({}))]);
    answer(&mut desk, &tool, "clothing-fit", Meaning::Yes, "2026-11-22");
    let mut other = file("neglect");
    other["edition"] = json!("2025-01");
    let other = with("neglect", vec![opened(&other)]);
    let empty = Sheet::default();
    assert!(other.to_ask(&empty, today()).licence().is_none());
    assert!(matches!(other.words_stand(&empty, today()), WordsStand::OtherEdition(_)));
    let sheet = desk.record.sheet(A, &tool.id).expect("it was answered");
    assert!(other.to_ask(sheet, today()).licence().is_none());
    assert!(item(other.as_asked(sheet), "clothing-fit").text.starts_with("Invented sign B"));
}

// ---------------------------------------------------------------------------------------------
// Nothing but words

/// The same with the words of the instrument in the place of the pack's.
#[test]
fn a_pack_exchanges_words_and_nothing_else() {
    for tool in ["neglect", "domestic-abuse"] {
        let (own, licensed) = (instrument(tool), pack(tool, &json!({})));
        assert_ne!(own.definition(), licensed.definition(), "{tool}: some words are others");
        let mut back = licensed.definition().clone();
        back.title.clone_from(&own.title);
        back.short.clone_from(&own.short);
        for (back, own) in back.sections.iter_mut().zip(&own.sections) {
            back.title.clone_from(&own.title);
            back.intro.clone_from(&own.intro);
        }
        for (back, own) in back.items.iter_mut().zip(&own.items) {
            back.text.clone_from(&own.text);
            back.help.clone_from(&own.help);
            back.topic.clone_from(&own.topic);
            back.anchors.clone_from(&own.anchors);
            back.follow_up.clone_from(&own.follow_up);
        }
        for (back, own) in back.scales.iter_mut().zip(&own.scales) {
            for (back, own) in back.choices.iter_mut().zip(&own.choices) {
                back.text.clone_from(&own.text);
                back.help.clone_from(&own.help);
            }
        }
        assert_eq!(*own.definition(), back, "{tool}: something else is another");
    }
}

#[test]
fn no_case_comes_out_otherwise_in_licensed_words() {
    for tool in ["neglect", "domestic-abuse"] {
        let path = root().join(format!("tests/cases/{tool}.json"));
        let (id, cases) = read_cases(&read(&path)).unwrap_or_else(|slips| panic!("{slips}"));
        let own = instrument(&id);
        let licensed = pack(tool, &json!({}));
        for written in &cases {
            let case = Case::read(&own, written).unwrap_or_else(|slips| panic!("{slips}"));
            let empty = Sheet::default();
            let sheet = case.record.sheet(case.subject.id, &own.id).unwrap_or(&empty);
            let of =
                |it: &Instrument| outcome(&case.subject, sheet, it, &case.thresholds, case.today);
            assert_eq!(of(&own), of(&licensed), "{tool}: {}", case.name);
        }
    }
}

/// Records name these words for ever: if this number changes, every record that was made with a pack loses its words.
#[test]
fn words_are_told_from_others_by_a_number_that_never_changes() {
    let words =
        |changes: Json| pack("neglect", &changes).licence().expect("it has one").words.to_string();
    let first = words(json!({}));
    assert_eq!(first, "6ef8d735c496d4fb");
    let renewed =
        json!({ "until": "2030-01-01", "licence": "Another number.", "holder": "Another holder" });
    assert_eq!(words(renewed), first, "a renewed licence is for the same words");
    assert_ne!(words(json!({ "title": "Another title" })), first);
}

// ---------------------------------------------------------------------------------------------
// What stands on paper and in files

fn answered(tool: &str) -> (Desk, Rc<Instrument>) {
    let (mut desk, instrument) = desk(tool, vec![pack(tool, &json!({}))]);
    let answers: &[(&str, Meaning)] = if tool == "neglect" {
        &[
            ("danger-now", Meaning::No),
            ("clothing-weather", Meaning::Yes),
            ("cleanliness", Meaning::Yes),
            ("delay", Meaning::Yes),
        ]
    } else {
        let gate = instrument.gate.as_ref().expect("it has a gate");
        let way = gate.ways[0].id.clone();
        desk.record.sheet_mut(A, &instrument.id).way = Some(way);
        &[
            ("danger-now", Meaning::No),
            ("injury", Meaning::Yes),
            ("frightened", Meaning::Yes),
            ("weapons", Meaning::No),
        ]
    };
    for (id, meaning) in answers {
        answer(&mut desk, &instrument, id, *meaning, "2026-11-22");
    }
    at_hand(&mut desk, &instrument);
    (desk, instrument)
}

#[test]
fn every_output_names_whose_words_they_are_and_who_holds_the_licence() {
    for (tool, papers) in
        [("neglect", Papers::Children), ("domestic-abuse", Papers::Adult(A, "domestic-abuse"))]
    {
        let (desk, _) = answered(tool);
        let context = desk.context();
        let document = paper(&desk, tool);
        let docx = windscreen_summary::docx(&document);
        assert!(!docx.is_empty());
        let named = ["Example Owner", "used under licence by Example Partnership"];
        let mut outputs = vec![
            ("text", document.to_text()),
            ("html", document.to_html()),
            ("fhir", fhir(&context, papers)),
        ];
        if tool == "neglect" {
            outputs.push(("worker", worker_sheet(&context).to_text()));
        }
        for (what, output) in &outputs {
            for words in named {
                assert!(output.contains(words), "{tool}: {what} does not say {words}:\n{output}");
            }
        }
        let file: Json =
            serde_json::from_str(&referral_json(&document, &context, papers)).expect("it is JSON");
        let wording = &file["people"][0]["tools"][0]["wording"];
        assert_eq!(wording["owner"], "Example Owner");
        assert_eq!(wording["holder"], "Example Partnership");
        assert_eq!(wording["until"], "2026-11-30");
        insta::with_settings!({
            snapshot_path => "../snapshots",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(format!("licensed-{tool}"), document.to_text()) });
    }
}

#[test]
fn a_record_opens_after_the_licence_has_ended_and_prints_the_same_words() {
    for tool in ["neglect", "domestic-abuse"] {
        let (desk, instrument) = answered(tool);
        let saved = Saved {
            record: desk.record.clone(),
            area: desk.area.id.clone(),
            reference: "R-1".into(),
            written: today(),
            build: "test".into(),
            instruments: vec![(instrument.id.clone(), instrument.edition.clone())],
        };
        let text = write_record(&saved);
        let opened = read_record("record", &text).unwrap_or_else(|errors| panic!("{errors}"));
        assert_eq!(opened.record, saved.record, "{tool}");
        // A site on which the licence ended long ago.
        let ended = json!({ "until": "2026-11-23" });
        let (mut later, _) = self::desk(tool, Vec::new());
        later.record = opened.record;
        at_hand(&mut later, &with(tool, vec![pack(tool, &ended)]));
        let lines = |desk: &Desk| {
            let words = paper(desk, tool).to_text();
            let mut lines: Vec<String> = words.lines().map(str::to_owned).collect();
            lines.retain(|line| !line.contains("In force until"));
            lines
        };
        assert_eq!(lines(&desk), lines(&later), "{tool}");
        assert!(lines(&later).iter().any(|line| line.contains("Invented")), "{tool}");
    }
}

/// Nothing is lost where the file is gone, or holds other words under the same id: it is said.
#[test]
fn a_record_opens_without_the_words_in_which_it_was_asked_and_says_so() {
    for tool in ["neglect", "domestic-abuse"] {
        let others = json!({ "items": { "danger-now": { "text": "Other invented words?" } } });
        for packs in [Vec::new(), vec![pack(tool, &others)]] {
            let (mut desk, _) = answered(tool);
            at_hand(&mut desk, &with(tool, packs));
            let words = paper(&desk, tool).to_text();
            assert!(words.contains("are not on this site any more"), "{tool}: {words}");
            assert!(
                words.contains("Example Owner") && !words.contains("nvented"),
                "{tool}: {words}"
            );
            let sheet = desk.record.sheet(A, &tool.into()).expect("it is there");
            let at_hand = desk.tool(tool);
            assert!(matches!(at_hand.words_stand(sheet, today()), WordsStand::Missing(_)));
            let papers = if tool == "neglect" { Papers::Children } else { Papers::Adult(A, tool) };
            let file = referral_json(&paper(&desk, tool), &desk.context(), papers);
            let file: Json = serde_json::from_str(&file).expect("it is JSON");
            assert_eq!(file["people"][0]["tools"][0]["wording"]["missing"], true);
            let bundle = fhir(&desk.context(), papers);
            assert!(bundle.contains("urn:windscreen:asked-in"), "{bundle}");
        }
    }
}

#[test]
fn a_childrens_paper_says_nothing_of_the_licence_of_an_adults_checklist() {
    let (mut desk, _) = answered("domestic-abuse");
    desk.person("Child B", Role::Child, Age::Years(6));
    let with = referral(&desk.context()).to_html();
    desk.record.sheets.clear();
    assert_eq!(referral(&desk.context()).to_html(), with);
}

// ---------------------------------------------------------------------------------------------
// Coming back

#[test]
fn an_answer_to_other_words_is_not_given_again_unread_and_better_is_no_gain() {
    let (mut desk, tool) = desk("neglect", vec![pack("neglect", &json!({}))]);
    for id in ["clothing-weather", "clothing-fit", "cleanliness"] {
        answer(&mut desk, &tool, id, Meaning::Yes, "2026-11-22");
    }
    let used = vec![(tool.id.clone(), tool.edition.clone())];
    desk.record.begin_review(today(), used, &[], day("2026-12-10"));
    let asked = tool.to_ask(&Sheet::default(), day("2026-12-10")).clone();
    let fit = item(&asked, "clothing-fit");
    assert_eq!(asked.still_so(&desk.record, A, fit), None);
    let licensed = tool.to_ask(&Sheet::default(), today());
    assert!(licensed.still_so(&desk.record, A, fit).is_some(), "to the same words it is");

    answer(&mut desk, &tool, "clothing-weather", Meaning::No, "2026-12-10");
    answer(&mut desk, &tool, "clothing-fit", Meaning::Yes, "2026-12-10");
    let times = times(&desk.record, A, &tool, &Thresholds::default(), day("2026-12-10"));
    let moved = moved(&times, &tool);
    let of = |id: &str| moved.iter().find(|it| *it.item == *id).expect("it was asked").direction;
    assert_eq!(of("clothing-weather"), Direction::Not(Hindrance::Words));
    assert_eq!(of("clothing-fit"), Direction::Same, "what is still raised is no news");
    at_hand(&mut desk, &tool);
    desk.today = day("2026-12-10");
    let words = referral(&desk.context()).to_text();
    assert!(words.contains("Cannot be compared: asked in other words"), "{words}");
    assert!(words.contains("Invented yes"), "the answer then stands in its words: {words}");
    assert!(words.contains("used under licence by Example Partnership"), "{words}");
}

// ---------------------------------------------------------------------------------------------
// In the app

fn session(tool: &str, on: &str, packs: Vec<Rc<Instrument>>) -> Session {
    let site = LoadedSite { wordings: packs, ..LoadedSite::default() };
    let session = windscreen_app::session_for_tests(site, Route::Start, day(on));
    let role = instrument(tool).about;
    let age = if role == Role::Child { Age::Years(6) } else { Age::Between(18, 130) };
    session.add_person(role, age);
    session
}

fn words(session: &Session, route: Route) -> String {
    session.go(route);
    let page = Html::parse_fragment(&render(session));
    page.root_element().text().collect::<Vec<_>>().join(" ")
}

fn part_of(tool: &str, id: &str) -> Route {
    let instrument = instrument(tool);
    let place = instrument.place(&id.into()).expect("the item is there");
    let section = instrument.sections.iter().position(|it| it.items.contains(&place));
    Route::Section(A, tool.into(), section.expect("it stands in a part"))
}

#[test]
fn the_pages_ask_in_the_words_of_the_licence_and_say_whose_they_are() {
    let session = session("neglect", "2026-11-22", vec![pack("neglect", &json!({}))]);
    let tool = words(&session, Route::Tool(A, "neglect".into()));
    assert!(tool.contains("Questions in the words of Example Owner"), "{tool}");
    assert!(tool.contains("Invented licence no. 8"), "{tool}");
    let part = words(&session, part_of("neglect", "clothing-fit"));
    assert!(part.contains("Invented sign B") && part.contains("Invented part"), "{part}");
    assert_eq!(part.matches("used under licence by").count(), 1, "once, at the top: {part}");
    let yes = choice(&instrument("neglect"), "clothing-fit", Meaning::Yes);
    session.edit(A, &"neglect".into(), Edit::Answer("clothing-fit".into(), yes));
    assert!(session.sheet(A, &"neglect".into()).asked.is_some());
    let result = words(&session, Route::Result(A, "neglect".into()));
    assert!(result.contains("The rules, and the levels that come of them, are this toolkit’s own"));
    let paper = words(&session, Route::Paper(PaperKind::Referral));
    assert!(paper.contains("used under licence by Example Partnership"), "{paper}");
}

#[test]
fn after_the_end_the_pages_ask_in_our_words_and_say_who_can_renew() {
    let session = session("neglect", "2026-12-05", vec![pack("neglect", &json!({}))]);
    let tool = words(&session, Route::Tool(A, "neglect".into()));
    assert!(tool.contains("The licence for the wording of Example Owner ended on"), "{tool}");
    assert!(tool.contains("Example Partnership can renew the licence"), "{tool}");
    let part = words(&session, part_of("neglect", "clothing-fit"));
    assert!(!part.contains("nvented") && !part.contains("Example Owner"), "said once: {part}");
    let yes = choice(&instrument("neglect"), "clothing-fit", Meaning::Yes);
    session.edit(A, &"neglect".into(), Edit::Answer("clothing-fit".into(), yes));
    assert_eq!(session.sheet(A, &"neglect".into()).asked, None);
}

/// The record of the sitting in which it was begun, opened on a later day.
fn reopened(from: &Session, on: &str, packs: Vec<Rc<Instrument>>) -> Session {
    use windscreen_app::session::SavedRecord;
    let site = LoadedSite { wordings: packs, ..LoadedSite::default() };
    let session = windscreen_app::session_for_tests(site, Route::Start, day(on));
    let state = from.state();
    session.dispatch(Action::Opened(Rc::new(SavedRecord {
        record: state.record.clone(),
        area: state.area.id.clone(),
        reference: "R-1".into(),
        written: state.today,
        instruments: vec![("neglect".into(), instrument("neglect").edition.clone())],
    })));
    session
}

#[test]
fn a_sheet_goes_on_in_our_words_when_the_licence_ends_and_nothing_is_lost() {
    let tool = windscreen_core::InstrumentId::from("neglect");
    let before = session("neglect", "2026-11-30", vec![pack("neglect", &json!({}))]);
    let yes =
        |id: &str| Edit::Answer(ItemId::from(id), choice(&instrument("neglect"), id, Meaning::Yes));
    before.edit(A, &tool, yes("clothing-weather"));

    let after = reopened(&before, "2026-12-01", vec![pack("neglect", &json!({}))]);
    let part = words(&after, part_of("neglect", "clothing-fit"));
    assert!(part.contains("so the questions are now in this toolkit’s own words"), "{part}");
    let asked_as = "Answered when it was asked as: Invented sign A";
    assert!(part.contains(asked_as), "{part}");
    let ours = item(&instrument("neglect"), "clothing-fit").text.clone();
    assert!(part.contains(&*ours) && !part.contains("Invented sign B"), "{part}");
    after.edit(A, &tool, yes("clothing-fit"));
    let sheet = after.sheet(A, &tool);
    assert_eq!(sheet.asked.as_ref().expect("it was kept").own, [ItemId::from("clothing-fit")]);
    let result = words(&after, Route::Result(A, tool.clone()));
    assert!(result.contains("Answered in this toolkit’s own words, after the licence"), "{result}");
    let paper = words(&after, Route::Paper(PaperKind::Referral));
    assert!(paper.contains("Invented topic A"), "{paper}");
    assert!(!paper.contains("Invented topic B"), "{paper}");

    // The rest at one press is as new as any other answer.
    let Route::Section(_, _, section) = part_of("neglect", "clothing-fit") else { return };
    after.dispatch(Action::RestNotKnown(A, tool.clone(), section));
    let own = after.sheet(A, &tool).asked.expect("it was kept").own;
    assert!(own.contains(&"cleanliness".into()) && !own.contains(&"clothing-weather".into()));
    assert!(matches!(
        after.state().answered_rest.as_ref().map(|it| it.answered),
        Some(RestAs::NotKnown)
    ));

    // The file is taken off the site.
    let without = reopened(&before, "2026-12-01", Vec::new());
    let part = words(&without, part_of("neglect", "clothing-fit"));
    assert!(part.contains("are not on this site any more"), "{part}");
    let result = words(&without, Route::Result(A, tool.clone()));
    assert!(result.contains("are not on this site any more"), "{result}");
    let given = without.sheet(A, &tool);
    let kept = given.answer(&"clothing-weather".into()).expect("it is there");
    assert_ne!(kept.value, Value::Unanswered, "no answer is lost");
}
