//! Translations: they exchange the texts of a file, all of them, and can reach nothing else.

use crate::files::everything;
use crate::scenes::{ensure, instruments, law, scenes};
use serde_json::{Value as Json, json};
use std::fmt::Debug;
use windscreen_content::{
    Opened, area_texts, form_texts, instrument_texts, open_area, open_instrument, practice_texts,
    withheld_texts,
};
use windscreen_core::Instrument;
use windscreen_tests::case::Case;
use windscreen_tests::pseudo::{self, TAG, accented, plain, translated, with_translation};
use windscreen_tests::{files, read, root};

fn in_pseudo(own: &Instrument) -> Instrument {
    pseudo::instrument(&own.id, TAG, &accented)
}

// ---------------------------------------------------------------------------------------------
// Laws

#[test]
fn every_case_comes_out_the_same_in_another_language() {
    let mut n = 0;
    for path in files("tests/cases", ".json") {
        let file: Json = serde_json::from_str(&read(&path)).expect("a case file is JSON");
        let own = instruments().into_iter().find(|it| file["instrument"] == *it.id);
        let own = own.expect("a case file names an instrument");
        let other = in_pseudo(&own);
        for json in file["cases"].as_array().expect("a case file has cases") {
            // Both the answering and the working out are done in the other language.
            let (said, answered) = (Case::new(&own, json), Case::new(&other, json));
            n += 1;
            assert_eq!(
                said.outcome(&own),
                answered.outcome(&other),
                "{}: {}: another language gives another result",
                own.id,
                said.name
            );
            assert_eq!(answered.differences(&other), Vec::<String>::new(), "{}", said.name);
        }
    }
    assert!(0 < n, "there are no cases");
}

#[test]
fn no_answer_means_something_else_in_another_language() {
    law("another language gives the same result", scenes, |own, scene| {
        // Made once for each instrument: reading is not what is tried here.
        thread_local! {
            static OTHERS: Vec<Instrument> = instruments().iter().map(in_pseudo).collect();
        }
        OTHERS.with(|others| {
            let other = others.iter().find(|it| it.id == own.id);
            let other = other.ok_or("an instrument has no translation")?;
            ensure!(
                scene.outcome(own) == scene.outcome(other),
                "somebody who answers in another language gets another result"
            );
            Ok(())
        })
    });
}

/// Says by what one thing differs from another but for the language of its texts.
fn differs(own: &impl Debug, other: &impl Debug, own_texts: &Json, other_texts: &Json) {
    assert_eq!(translated(own_texts, &accented), *other_texts, "a text is left as it was");
    let (own, other) = (format!("{own:#?}"), format!("{other:#?}"));
    assert_eq!(plain(&own), own, "the pseudo-language uses a letter of ours");
    for (own, other) in own.lines().zip(other.lines()) {
        assert!(
            own == plain(other) || own.trim().starts_with("language: "),
            "{own} became {other}"
        );
    }
    assert_eq!(own.lines().count(), other.lines().count());
}

#[test]
fn only_texts_are_exchanged_and_all_of_them() {
    for own in instruments() {
        let other = in_pseudo(&own);
        let texts = |it: &Instrument| instrument_texts(it.definition());
        differs(&own, &other, &texts(&own), &texts(&other));
        assert_eq!(&*other.language, TAG);
        // Nothing is proved again when a translation is read: no proof rests on a text.
        assert_eq!(Instrument::new(other.definition().clone()), Ok(other));
    }
    for entry in windscreen_content::areas() {
        let own = windscreen_content::area(entry.id).expect("listed").expect("it reads");
        let other = pseudo::area(entry.id, TAG, &accented);
        differs(&own, &other, &area_texts(&own), &area_texts(&other));
    }
    let file = read(&root().join("tests/areas/test-bands.json"));
    let own = windscreen_content::read_area("bands", &file).expect("it reads");
    let file = with_translation(&file, &area_texts(&own), TAG, &accented);
    let other = open_area("bands", &file).expect("it reads");
    differs(&own, other.in_language(TAG), &area_texts(&own), &area_texts(other.in_language(TAG)));
    let titles: Vec<_> = other.in_language(TAG).titles.values().collect();
    assert!(!titles.is_empty() && titles.iter().all(|it| it.starts_with('⟦')));
    let bands = other.in_language(TAG).bands.values().next().expect("it has bands");
    assert!(bands.source.starts_with('⟦') && bands.bands[0].name.starts_with('⟦'));
    let path = root().join("crates/windscreen-content/referral/form.json");
    let own = windscreen_content::read_form("form", &read(&path)).expect("it reads");
    let other = pseudo::form(TAG, &accented);
    differs(&own, &other, &form_texts(&own), &form_texts(&other));
    let path = root().join("crates/windscreen-content/withheld.json");
    let own = windscreen_content::read_withheld("withheld", &read(&path)).expect("it reads");
    let other = pseudo::withheld(TAG, &accented);
    differs(&own, &other, &withheld_texts(&own), &withheld_texts(&other));
    for entry in windscreen_content::practice_families() {
        let own = windscreen_content::practice_family(entry.id).expect("listed").expect("it reads");
        let other = pseudo::practice(entry.id, TAG, &accented);
        differs(&own, &other, &practice_texts(&own), &practice_texts(&other));
    }
}

/// Keys under which no text stands that a person reads. Everything else is a text, and must be translated: so a key that
/// is new to the format is missed here until it is in the walk, or in this list.
const NO_TEXTS: &[&str] = &[
    "id",
    "edition",
    "about",
    "children-see",
    "language",
    "checked",
    "address",
    "number",
    "kind",
    "means",
    "role",
    "mark",
    "sources",
    "limits",
    "source",
    "scale",
    "notes",
    "who",
    "answer",
    "tier",
    "one-of",
    "routes",
    "tool",
    "level",
    "when",
    "for",
    "asked-if",
    "code",
    "items",
    "leaves-out",
    "earlier",
    "for-keepers",
    "tie",
    "logo",
    "colour",
    "phone",
    "review-by",
    "calendar",
    "rule",
    "per",
    "need",
    "not-for",
    "harm",
    "page-one",
    "gaps",
    "for-worker",
    "on",
    "pages",
    "thresholds",
    "drift",
    "complete-by",
    "picture",
    "from-record",
    "same-as",
    "flags",
    "sections",
    "from",
    "until",
    "ends-with",
    "only",
    "event",
    "of",
    "fields",
    "rows",
    "named",
    "cells",
    "field",
    "is",
    "children",
    "answers",
    "answered",
    "texts",
    "sections",
    "speaks",
    "person",
    "answered",
];

/// The texts of a file by its keys alone, in no order.
fn by_key(json: &Json, key: &str, all: &mut Vec<String>) {
    match json {
        // A list of things is looked into even where a list of ids of the same name is not: `sources`, `notes`, `items`.
        Json::String(text) if !NO_TEXTS.contains(&key) && !text.trim().is_empty() => {
            all.push(text.clone());
        }
        Json::Array(list) => list.iter().for_each(|it| by_key(it, key, all)),
        // An area names the grouping that it chose; an instrument's own have titles.
        Json::Object(group) if key == "groupings" && group.values().all(Json::is_string) => {}
        Json::Object(group) if !matches!(key, "when" | "asked-if" | "and-if" | "moved") => {
            for (key, it) in group {
                by_key(it, key, all);
            }
        }
        _ => {}
    }
}

fn leaves(json: &Json, all: &mut Vec<String>) {
    match json {
        Json::String(text) => all.push(text.clone()),
        Json::Array(list) => list.iter().for_each(|it| leaves(it, all)),
        Json::Object(group) => group.values().for_each(|it| leaves(it, all)),
        _ => {}
    }
}

#[track_caller]
fn holds_every_text(name: &str, file: &str, texts: &Json) {
    let file: Json = serde_json::from_str(file).expect("the file is JSON");
    let (mut read, mut walked) = (Vec::new(), Vec::new());
    by_key(&file, "", &mut read);
    leaves(texts, &mut walked);
    read.sort();
    walked.sort();
    assert_eq!(read, walked, "{name}: what a person reads, and what can be translated");
}

#[test]
fn every_text_that_a_person_reads_can_be_translated() {
    let own = everything().to_string();
    let everything = windscreen_content::read_instrument("file", &own).expect("it reads");
    holds_every_text("everything", &own, &instrument_texts(everything.definition()));
    for own in instruments() {
        let path = root().join(format!("crates/windscreen-content/instruments/{}.json", own.id));
        holds_every_text(&own.id, &read(&path), &instrument_texts(own.definition()));
    }
    for path in files("crates/windscreen-content/areas", ".json") {
        let file = read(&path);
        let own = windscreen_content::read_area("file", &file).expect("it reads");
        holds_every_text(&own.id, &file, &area_texts(&own));
    }
    let file = read(&root().join("crates/windscreen-content/referral/form.json"));
    let own = windscreen_content::read_form("form", &file).expect("it reads");
    holds_every_text("form", &file, &form_texts(&own));
    let file = read(&root().join("crates/windscreen-content/withheld.json"));
    let own = windscreen_content::read_withheld("withheld", &file).expect("it reads");
    holds_every_text("withheld", &file, &withheld_texts(&own));
    for path in files("crates/windscreen-content/practice", ".json") {
        let file = read(&path);
        let own = windscreen_content::open_practice("file", &file).expect("it reads").value;
        holds_every_text(&own.id, &file, &practice_texts(&own));
    }
}

/// Words that nobody has reviewed could be read as if somebody had.
#[test]
fn no_translation_is_shipped_before_a_person_has_reviewed_it() {
    let families = windscreen_content::practice_families();
    let instruments = windscreen_content::instruments();
    for entry in instruments.iter().chain(windscreen_content::areas()).chain(families) {
        let file: Json = serde_json::from_str(entry.json).expect("a shipped file is JSON");
        assert!(file.get("translations").is_none(), "{}", entry.id);
    }
    for name in ["referral/form.json", "withheld.json"] {
        let file = read(&root().join("crates/windscreen-content").join(name));
        assert!(!file.contains("\"translations\""), "{name}");
    }
}

// ---------------------------------------------------------------------------------------------
// What is left out, and what is said of it, literally

/// The small instrument with a Welsh translation, as machine-made as the tests need it.
fn bilingual() -> Json {
    let mut file = everything();
    let own = windscreen_content::read_instrument("file", &file.to_string()).expect("it reads");
    file["translations"] =
        json!({ "cy": translated(&instrument_texts(own.definition()), &accented) });
    file
}

/// What must be said of it with this put in a place of its translations, or taken out. The instrument opens all the same.
#[track_caller]
fn check(place: &str, value: Option<Json>, expected: &str) {
    let mut file = bilingual();
    let (outer, key) = place.rsplit_once('/').expect("a place");
    let outer = file["translations"].pointer_mut(outer).expect("the place is there");
    match (outer, value) {
        (Json::Array(list), Some(value)) => list[key.parse::<usize>().expect("a number")] = value,
        (Json::Object(group), Some(value)) => {
            group.insert(key.to_owned(), value);
        }
        (Json::Object(group), None) => {
            group.remove(key).expect("the key is there");
        }
        _ => panic!("nothing can be put at {place}"),
    }
    is_left_out(&file, "cy", expected);
}

/// The file opens as it would without translations, with this remark; whoever ships it is refused. The translation into
/// `tag` is there only if nothing is wrong.
#[track_caller]
fn is_left_out(file: &Json, tag: &str, expected: &str) {
    let read = || open_instrument("my-tool.json", &file.to_string());
    let opened = read().unwrap_or_else(|errors| panic!("{errors}"));
    let own = windscreen_content::read_instrument("file", &everything().to_string());
    assert_eq!(Ok(&opened.value), own.as_ref());
    let said = opened.remarks.as_ref().map(ToString::to_string).unwrap_or_default();
    assert_eq!(said, expected, "{tag}");
    let is_there = opened.languages().any(|it| **it == *tag);
    assert_eq!(is_there, expected.is_empty(), "{tag} is there, although: {expected}");
    assert_eq!(&*opened.in_language(tag).title == "Everything", !is_there);
    assert_eq!(read().and_then(Opened::without_remarks).err(), opened.remarks);
}

#[test]
fn a_translation_holds_every_text_and_nothing_else() {
    check("/cy/title", Some(json!("Teitl")), "");
    check("/cy/title", None, "my-tool.json: translations.cy: \"title\" is missing");
    check(
        "/cy/sections/first/items/harm/help",
        None,
        "my-tool.json: translations.cy.sections.first.items.harm: \"help\" is missing",
    );
    check("/cy/rules/count", None, "my-tool.json: translations.cy.rules: \"count\" is missing");
    check(
        "/cy/cautions/0",
        Some(json!(" ")),
        "my-tool.json: translations.cy.cautions[0]: this may not be empty",
    );
    check(
        "/cy/worry",
        Some(json!("")),
        "my-tool.json: translations.cy.worry: this may not be empty",
    );
    check(
        "/cy/sections/second/items/grade/anchors",
        Some(json!(["1", "2", "3", "4"])),
        "my-tool.json: translations.cy.sections.second.items.grade.anchors: there should be 5 here, in the order of \
         the original",
    );
    check(
        "/cy/sections/second/items/grade/anchors/1",
        Some(json!("3")),
        "my-tool.json: translations.cy.sections.second.items.grade.anchors[1]: \"2\" of the original is missing: \
         numbers and what stands in { } stay as they are",
    );
    check(
        "/cy/gate/ways/not-safe/do/0",
        Some(json!("Ffoniwch 99")),
        "my-tool.json: translations.cy.gate.ways.not-safe.do[0]: \"999\" of the original is missing: numbers and what \
         stands in { } stay as they are",
    );
    check(
        "/cy/rules/count/when",
        Some(json!({ "harm": true })),
        "my-tool.json: translations.cy.rules.count: \"when\" is not a key that belongs here",
    );
    check(
        "/cy/rules/count/level",
        Some(json!("watch")),
        "my-tool.json: translations.cy.rules.count: \"level\" is not a key that belongs here",
    );
    check(
        "/cy/scales/signs/choices/yes/means",
        Some(json!("no")),
        "my-tool.json: translations.cy.scales.signs.choices.yes: \"means\" is not a key that belongs here",
    );
    check(
        "/cy/sections/first/items/harms",
        Some(json!({ "topic": "a", "text": "b" })),
        "my-tool.json: translations.cy.sections.first.items: \"harms\" is not a key that belongs here; did you mean \
         \"harm\"?",
    );
    check(
        "/cy/sections/first/items/risk/help",
        Some(json!("Help that the original has not")),
        "my-tool.json: translations.cy.sections.first.items.risk: \"help\" is not a key that belongs here",
    );
    check(
        "/cy/rules/count/says",
        Some(json!(7)),
        "my-tool.json: translations.cy.rules.count.says: there should be text in quotes here, not 7",
    );
    check(
        "/cy/rules",
        Some(json!([])),
        "my-tool.json: translations.cy.rules: there should be a group in { } here, not a list",
    );
}

#[test]
fn a_translation_is_named_by_a_language_that_is_not_the_file_s_own() {
    check_tag(
        "en-GB",
        json!({}),
        "my-tool.json: translations.en-GB: the file is written in this language already",
    );
    check_tag(
        "Welsh",
        json!({}),
        "my-tool.json: translations.Welsh: a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant",
    );
    check_tag(
        "fr",
        json!("Bonjour"),
        "my-tool.json: translations.fr: there should be a group in { } here, not \"Bonjour\"",
    );
    let mut file = bilingual();
    file["translations"] = json!([]);
    is_left_out(
        &file,
        "cy",
        "my-tool.json: translations: there should be a group in { } here, not a list",
    );
}

/// Which of the two is meant, nobody can tell.
#[test]
fn a_language_that_stands_twice_is_left_out() {
    let file = bilingual();
    let one = format!("\"cy\":{}", file["translations"]["cy"]);
    for (text, place) in [
        (format!("{one},\"cy\":{{}}"), "translations.cy"),
        (format!("{one}}},\"translations\":{{{one}"), "translations"),
    ] {
        let file = file.to_string().replacen(&one, &text, 1);
        let opened = open_instrument("my-tool.json", &file).expect("it reads");
        let said = opened.remarks.as_ref().map(ToString::to_string);
        assert_eq!(said, Some(format!("my-tool.json: {place}: this key stands twice")));
        assert_eq!(opened.languages().count(), 0);
    }
}

/// One slip costs the language in which it was made, and no other.
#[test]
fn the_other_languages_stay() {
    let mut file = bilingual();
    file["translations"]["pl"] = file["translations"]["cy"].clone();
    file["translations"]["cy"]["title"] = json!("");
    let opened = open_instrument("my-tool.json", &file.to_string()).expect("it reads");
    assert_eq!(opened.languages().map(|it| &**it).collect::<Vec<_>>(), ["pl"]);
    assert_eq!(
        opened.remarks.map(|it| it.to_string()).as_deref(),
        Some("my-tool.json: translations.cy.title: this may not be empty")
    );
}

/// With this under a language, beside the translation that is right.
#[track_caller]
fn check_tag(tag: &str, value: Json, expected: &str) {
    let mut file = bilingual();
    file["translations"][tag] = value;
    is_left_out(&file, tag, expected);
    let opened = open_instrument("my-tool.json", &file.to_string()).expect("it reads");
    assert_eq!(opened.languages().map(|it| &**it).collect::<Vec<_>>(), ["cy"]);
}

/// A translation that is held against a file with mistakes would be blamed for them.
#[test]
fn nothing_is_said_of_a_translation_before_the_file_is_right() {
    let mut file = bilingual();
    file["title"] = json!("");
    file["translations"]["cy"]["title"] = json!(7);
    let said = open_instrument("my-tool.json", &file.to_string()).expect_err("it has no title");
    assert_eq!(said.to_string(), "my-tool.json: title: this may not be empty");
}

#[test]
fn a_file_speaks_the_languages_it_has_and_else_its_own() {
    let opened = open_instrument("file", &bilingual().to_string()).expect("it reads");
    assert_eq!(opened.languages().map(|it| &**it).collect::<Vec<_>>(), ["cy"]);
    assert_eq!(*opened.in_language("cy").title, *accented("Everything"));
    assert_eq!(&*opened.in_language("cy").language, "cy");
    assert_eq!(opened.in_language("fr"), &opened.value);
    assert_eq!(&*opened.value.title, "Everything");
}

#[test]
fn the_numbers_to_ring_of_an_area_are_the_same_in_every_language() {
    let file = read(&root().join("crates/windscreen-content/areas/england.json"));
    let mut json: Json = serde_json::from_str(&file).expect("it is JSON");
    let own = windscreen_content::read_area("file", &file).expect("it reads");
    json["translations"] = json!({ "cy": translated(&area_texts(&own), &accented) });
    json["translations"]["cy"]["emergency"]["number"] = json!("998");
    json["brand"]["colour"] = json!("red");
    json["translations"]["cy"]["emergency"]["text"] = json!("Ffoniwch.");
    json["translations"]["cy"]["front-doors"]["children"]["phones"][0]["number"] = json!("1");
    let opened = open_area("my-area.json", &json.to_string()).expect("its numbers are needed");
    assert_eq!(opened.languages().count(), 0);
    assert_eq!(opened.value.emergency, own.emergency);
    assert_eq!(opened.in_language("cy").front_doors, own.front_doors);
    assert_eq!(
        opened.remarks.map(|it| it.to_string()).unwrap_or_default(),
        "my-area.json: brand.colour: a colour is # and six hexadecimal digits, as #1d4a5f, so another colour is used\n\
         my-area.json: translations.cy.emergency.text: \"999\" of the original is missing: numbers and what stands \
         in { } stay as they are\n\
         my-area.json: translations.cy.emergency: \"number\" is not a key that belongs here\n\
         my-area.json: translations.cy.front-doors.children.phones[0]: \"number\" is not a key that belongs here"
    );
}
