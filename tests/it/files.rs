//! The files: every one is valid against its schema, the schema and the reader agree, and the
//! reader survives anything and says everything that is wrong at once.

use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;
use windscreen_content::{
    FileErrors, read_area, read_calendar, read_instrument, read_site, read_withheld,
};
use windscreen_tests::{files, read, root};

const CONTENT: &str = "crates/windscreen-content";

/// The settings of a site that `FORMAT.md` shows.
fn site_example() -> Json {
    json!({
        "windscreen-site": 1,
        "area": "cheshire-east",
        "areas": ["my-area.json"],
        "instruments": ["extra.json"],
        "theme": { "name": "A partnership", "logo": "logo.svg", "colour": "#1d4a5f" }
    })
}

fn parse(text: &str, name: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn shipped(folder: &str) -> Vec<(String, Json)> {
    let name = |path: &std::path::Path| {
        path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
    };
    files(&format!("{CONTENT}/{folder}"), ".json")
        .iter()
        .map(|path| (name(path), parse(&read(path), &path.display().to_string())))
        .collect()
}

/// A kind of file, with its schema if it has one, its reader, and every example of it here.
struct Kind {
    name: &'static str,
    schema: Option<jsonschema::Validator>,
    reads: fn(&str) -> Result<(), FileErrors>,
    examples: Vec<(String, Json)>,
}

fn kinds() -> Vec<Kind> {
    let schema = |name: &str| {
        let path = root().join(CONTENT).join(format!("schema/{name}.schema.json"));
        let schema = parse(&read(&path), name);
        jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let mut area_files = shipped("areas");
    let bands = root().join("tests/areas/test-bands.json");
    area_files.push(("test-bands".to_owned(), parse(&read(&bands), "test-bands")));
    let withheld = root().join(CONTENT).join("withheld.json");
    let mut sites = vec![("the example of FORMAT.md".to_owned(), site_example())];
    sites.push(("the least".to_owned(), json!({ "windscreen-site": 1 })));
    vec![
        Kind {
            name: "instrument",
            schema: Some(schema("instrument")),
            reads: |json| read_instrument("file", json).map(drop),
            examples: shipped("instruments"),
        },
        Kind {
            name: "area",
            schema: Some(schema("area")),
            reads: |json| read_area("file", json).map(drop),
            examples: area_files,
        },
        Kind {
            name: "site",
            schema: Some(schema("site")),
            reads: |json| read_site("file", json).map(drop),
            examples: sites,
        },
        Kind {
            name: "calendar",
            schema: None,
            reads: |json| read_calendar("file", json).map(drop),
            examples: shipped("calendars"),
        },
        Kind {
            name: "withheld",
            schema: None,
            reads: |json| read_withheld("file", json).map(drop),
            examples: vec![("withheld".to_owned(), parse(&read(&withheld), "withheld"))],
        },
    ]
}

#[test]
fn every_shipped_file_is_valid_and_read() {
    for kind in kinds() {
        assert!(!kind.examples.is_empty(), "there is no file of the kind {}", kind.name);
        for (name, json) in &kind.examples {
            if let Err(errors) = (kind.reads)(&json.to_string()) {
                panic!("{} {name} cannot be read:\n{errors}", kind.name);
            }
            if let Some(schema) = &kind.schema {
                let errors: Vec<String> = schema
                    .iter_errors(json)
                    .map(|error| format!("{}: {error}", error.instance_path))
                    .collect();
                assert!(
                    errors.is_empty(),
                    "{} {name} is not as its schema says, so an editor would mark it wrong:\n{}",
                    kind.name,
                    errors.join("\n")
                );
            }
        }
    }
}

// ---------------------------------------------------------------------------------------------
// The reader and the schema agree

/// Every place in a file, as pointers.
fn places(json: &Json, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match json {
        Json::Object(map) => {
            for (key, value) in map {
                places(value, &format!("{at}/{key}"), all);
            }
        }
        Json::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                places(value, &format!("{at}/{n}"), all);
            }
        }
        _ => {}
    }
}

/// The place without its numbers, so that each kind of place is tried once.
fn shape(place: &str) -> String {
    let steps = place.split('/').map(|step| {
        if !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit()) { "*" } else { step }
    });
    steps.collect::<Vec<_>>().join("/")
}

/// A file with one thing done to it, and what was done.
fn mutations(json: &Json, seen: &mut BTreeSet<String>) -> Vec<(String, String, Json)> {
    let mut all = Vec::new();
    places(json, "", &mut all);
    let mut out = Vec::new();
    for place in all {
        let Some(here) = json.pointer(&place) else { continue };
        // Each shape once: things of a list with the same keys are alike.
        let keys: Vec<&String> =
            here.as_object().map(|map| map.keys().collect()).unwrap_or_default();
        if !seen.insert(format!("{} {keys:?}", shape(&place))) {
            continue;
        }
        let mut change = |what: String, new: Json| {
            let mut file = json.clone();
            if let Some(slot) = file.pointer_mut(&place) {
                *slot = new;
            }
            out.push((place.clone(), what, file));
        };
        let others: &[Json] = &[
            json!(null),
            json!(true),
            json!(-1),
            json!(1.5),
            json!(70_000),
            json!(""),
            json!(" "),
            json!("Not A Word"),
            json!([]),
            json!({}),
            json!([null]),
        ];
        for other in others.iter().filter(|other| *other != here) {
            change(format!("{other} instead"), other.clone());
        }
        if let Json::Object(map) = here {
            let mut more = map.clone();
            more.insert("no-such-key".to_owned(), json!(1));
            change("an unknown key".to_owned(), Json::Object(more));
            for key in map.keys() {
                let mut fewer: Map<String, Json> = map.clone();
                fewer.remove(key);
                change(format!("without \"{key}\""), Json::Object(fewer));
            }
        }
        if let Json::Array(list) = here
            && let Some(first) = list.first()
        {
            change("its first twice".to_owned(), [&[first.clone()], &list[..]].concat().into());
        }
    }
    out
}

/// Where the reader is milder than the schema on purpose.
const MILDER_ON_PURPOSE: &[(&str, &str)] = &[
    (
        "null instead",
        "null counts as absent: FORMAT.md writes \"gate\": null; the schema says so of \
                      gate and profile, and asks an editor to leave the other keys out",
    ),
    ("anchors: [] instead", "an empty list counts as absent, like an empty text"),
    ("tool: \"\" instead", "an empty text counts as absent, as everywhere in the reader"),
    ("one-of: \"\" instead", "an empty text counts as absent"),
    ("role: \"\" instead", "an empty text counts as absent"),
];

/// Where the reader is milder than the schema and should not be: known failures, each with what a
/// partnership would lose. The list may only shrink; the test says when a line can go.
const TO_MEND: &[(&str, &str)] = &[
    ("items/*/scale: \"\" instead", "an item whose scale is empty silently takes the first scale"),
    ("items/*/notes: \"\" instead", "an item whose notes are empty silently has none"),
    ("asked-if/answered: [] instead", "no answer opens the item, so it is never asked"),
    ("asked-if/items: [] instead", "no item opens the item, so it is never asked"),
    ("asked-if: without \"answered\"", "no answer opens the item, so it is never asked"),
    ("area /front-doors/*/sources", "a number marked seen may name no source, or one not declared"),
    ("area /front-doors/*: without \"sources\"", "a number marked seen may name no source"),
    ("area /times/*/sources", "a time limit marked seen may name no source, or one not declared"),
    ("area /sources/*/id", "an id of any shape is taken"),
    ("area /id", "an id of any shape is taken"),
    ("area /calendar", "an id of any shape is taken"),
    ("area /bands/domestic-abuse/rule", "an id of any shape is taken"),
    ("area /contacts/*/role", "an id of any shape is taken"),
    ("area /front-doors/*/id", "an id of any shape is taken"),
    ("area /times/*", "an id of any shape is taken, and a time limit marked seen names no source"),
    ("choices/*/id", "an id of any shape is taken"),
    ("exception/id", "an id of any shape is taken"),
    ("/tool: ", "an id of any shape is taken"),
    ("/one-of: ", "an id of any shape is taken"),
    ("/role: ", "a slip in a role drops the text from its column of the summary, silently"),
    ("tiers-seen/*/tier", "a tier of any word is taken"),
    ("site /area: ", "an area that is neither an id nor a file name is taken"),
    ("site /areas: ", "a file may be named twice"),
    ("site /instruments: ", "a file may be named twice"),
    ("site /theme/logo", "a logo that is no picture of the same folder is taken"),
];

/// A schema cannot say everything (names must be declared, counts must agree), so it may take what
/// the reader refuses. What it refuses, the reader must refuse too: else an editor calls wrong what
/// the site opens.
#[test]
fn what_a_schema_refuses_the_reader_refuses() {
    let mut differ = BTreeSet::new();
    let mut tried = 0;
    for kind in kinds() {
        let Some(schema) = &kind.schema else { continue };
        let mut seen = BTreeSet::new();
        for (_, json) in &kind.examples {
            for (place, what, file) in mutations(json, &mut seen) {
                tried += 1;
                if (kind.reads)(&file.to_string()).is_ok() && !schema.is_valid(&file) {
                    differ.insert(format!("{} {}: {what}", kind.name, shape(&place)));
                }
            }
        }
    }
    assert!(1_000 < tried, "only {tried} mutations were tried");
    let listed = || MILDER_ON_PURPOSE.iter().chain(TO_MEND).map(|(part, _)| *part);
    let new: Vec<&String> =
        differ.iter().filter(|it| !listed().any(|part| it.contains(part))).collect();
    assert!(
        new.is_empty(),
        "the schema refuses and the reader takes, so an editor and the site disagree:\n{new:#?}"
    );
    let mended: Vec<&str> =
        listed().filter(|part| !differ.iter().any(|it| it.contains(part))).collect();
    assert!(mended.is_empty(), "these no longer differ: take them off the list\n{mended:#?}");
}
