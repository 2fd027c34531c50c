//! The files: every one is valid against its schema, the schema and the reader agree, and the
//! reader survives anything and says everything that is wrong at once.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::ops::Range;
use std::rc::Rc;
use windscreen_content::{
    Beside, FileErrors, Opened, area_texts, form_texts, instrument_texts, open_area,
    open_area_beside, open_area_for_use, open_form, open_instrument, open_practice, open_withheld,
    practice_texts, read_area, read_calendar, read_instrument, read_record, read_site,
    withheld_texts,
};
use windscreen_core::{Area, Calendar, Instrument, Level, Role};
use windscreen_tests::desk::open_pack;
use windscreen_tests::pseudo::{accented, with_translation};
use windscreen_tests::{files, read, root};

const CONTENT: &str = "crates/windscreen-content";

/// The settings of a site that `FORMAT.md` shows.
fn site_example() -> Json {
    json!({
        "windscreen-site": 1,
        "area": "cheshire-east",
        "areas": ["my-area.json"],
        "instruments": ["extra.json"],
        "wording": ["pack.json"],
        "theme": { "name": "A partnership", "logo": "logo.svg", "colour": "#1d4a5f" }
    })
}

/// A small invented instrument that uses every key of the format at least once.
const EVERYTHING: &str = include_str!("../instruments/everything.json");

/// That instrument, parsed.
pub(crate) fn everything() -> Json {
    parse(EVERYTHING, "everything")
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

/// A reader of which only the refusal matters.
type Reads = fn(&str) -> Result<(), FileErrors>;

/// Refuses a file of which anything could not be used, as an editor marks that too.
fn whole<T>(read: Result<Opened<T>, FileErrors>) -> Result<(), FileErrors> {
    read?.without_remarks().map(drop)
}

/// A kind of file, with its schema, its reader, and every example of it here.
struct Kind {
    name: &'static str,
    schema: jsonschema::Validator,
    reads: Reads,
    examples: Vec<(String, Json)>,
}

/// A file with a translation made by machine.
fn translated<T>(
    file: &Json,
    open: fn(&str, &str) -> Result<Opened<T>, FileErrors>,
    texts: impl Fn(&T) -> Json,
) -> Json {
    let file = file.to_string();
    let own = open("file", &file).unwrap_or_else(|errors| panic!("{errors}")).value;
    let file = with_translation(&file, &texts(&own), "cy", &accented);
    parse(&file, "translated")
}

/// One file, by its place in the repository.
fn one(path: &str) -> Json {
    parse(&read(&root().join(path)), path)
}

/// Every kind of file that has a schema and a reader.
const KINDS: [&str; 9] = [
    "instrument",
    "area",
    "site",
    "calendar",
    "withheld",
    "practice",
    "form",
    "record",
    "wording-pack",
];

fn kinds() -> impl Iterator<Item = Kind> {
    KINDS.into_iter().map(kind)
}

fn kind(name: &'static str) -> Kind {
    let (reads, examples): (Reads, _) = match name {
        "instrument" => (|json| whole(open_instrument("file", json)), instrument_files()),
        "area" => (|json| whole(open_area("file", json)), area_files()),
        "site" => (|json| whole(read_site("file", json)), site_files()),
        "calendar" => (|json| read_calendar("file", json).map(drop), shipped("calendars")),
        "withheld" => (|json| whole(open_withheld("file", json)), withheld_files()),
        "practice" => (|json| whole(open_practice("file", json)), practice_files()),
        "form" => (|json| whole(open_form("file", json)), form_files()),
        "record" => (|json| read_record("file", json).map(drop), records()),
        "wording-pack" => (|json| whole(open_pack("file", json)), wording_packs()),
        other => panic!("no kind of file is called {other}"),
    };
    let schema = one(&format!("{CONTENT}/schema/{name}.schema.json"));
    let schema =
        jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
    Kind { name, schema, reads, examples }
}

fn instrument_files() -> Vec<(String, Json)> {
    let translated =
        translated(&everything(), open_instrument, |it| instrument_texts(it.definition()));
    let mut all = vec![
        ("everything".to_owned(), everything()),
        ("everything, translated".to_owned(), translated),
    ];
    all.extend(shipped("instruments"));
    all
}

fn area_files() -> Vec<(String, Json)> {
    let mut all = shipped("areas");
    for name in ["test-bands", "harbour"] {
        all.push((name.to_owned(), one(&format!("tests/areas/{name}.json"))));
    }
    for (name, area) in all.clone() {
        all.push((format!("{name}, translated"), translated(&area, open_area, area_texts)));
    }
    all
}

fn site_files() -> Vec<(String, Json)> {
    vec![
        ("the example of FORMAT.md".to_owned(), site_example()),
        ("the least".to_owned(), json!({ "windscreen-site": 1 })),
    ]
}

fn withheld_files() -> Vec<(String, Json)> {
    let withheld = one(&format!("{CONTENT}/withheld.json"));
    let translated = translated(&withheld, open_withheld, withheld_texts);
    vec![("withheld".to_owned(), withheld), ("withheld, translated".to_owned(), translated)]
}

fn practice_files() -> Vec<(String, Json)> {
    let mut all = shipped("practice");
    let (name, family) = &all[0];
    let translated = translated(family, open_practice, practice_texts);
    all.push((format!("{name}, translated"), translated));
    all
}

fn form_files() -> Vec<(String, Json)> {
    let form = one(&format!("{CONTENT}/referral/form.json"));
    let translated = translated(&form, open_form, form_texts);
    vec![("form".to_owned(), form), ("form, translated".to_owned(), translated)]
}

fn wording_packs() -> Vec<(String, Json)> {
    let name = |path: &std::path::Path| path.display().to_string();
    let all = files("tests/wording", ".json");
    all.iter().map(|path| (name(path), parse(&read(path), &name(path)))).collect()
}

/// Every saved file of the tests, and each as it is saved again.
fn records() -> Vec<(String, Json)> {
    let mut all = files("tests/records", ".json");
    all.extend(files("tests/records/saved", ".json"));
    let name = |path: &std::path::Path| path.display().to_string();
    all.iter().map(|path| (name(path), parse(&read(path), &name(path)))).collect()
}

/// What an editor goes by is what the types say that read and write the files.
#[test]
fn the_schemas_that_are_kept_are_made_from_the_types() {
    let referral = ("referral", windscreen_content::schema::<windscreen_summary::ReferralFile>());
    let made: Vec<_> = windscreen_content::schemas().into_iter().chain([referral]).collect();
    let folder = format!("{CONTENT}/schema");
    assert_eq!(files(&folder, ".json").len(), made.len(), "a schema is of no type: {folder}");
    for (kind, made) in made {
        let path = root().join(CONTENT).join(format!("schema/{kind}.schema.json"));
        assert!(
            read(&path) == made,
            "schema/{kind}.schema.json is not as its type says: run `cargo xtask schema`"
        );
    }
}

#[test]
fn every_shipped_file_is_valid_and_read() {
    for kind in kinds() {
        assert!(!kind.examples.is_empty(), "there is no file of the kind {}", kind.name);
        for (name, json) in &kind.examples {
            if let Err(errors) = (kind.reads)(&json.to_string()) {
                panic!("{} {name} cannot be read:\n{errors}", kind.name);
            }
            let errors: Vec<String> = kind
                .schema
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

/// The file with something else at this place. One at a time: thousands of them are more than a machine may have room for.
fn changed(json: &Json, place: &str, new: Json) -> Json {
    let mut file = json.clone();
    if let Some(slot) = file.pointer_mut(place) {
        *slot = new;
    }
    file
}

/// Where and what may be done to a file, and what stands there then.
fn mutations(json: &Json, seen: &mut BTreeSet<String>, few: bool) -> Vec<(String, String, Json)> {
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
        let mut change = |what: String, new: Json| out.push((place.clone(), what, new));
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
        let others = if few { &others[..1] } else { others };
        // What something else in its place brings does not hang on its keys.
        let others = if seen.insert(shape(&place)) { others } else { &[] };
        for other in others.iter().filter(|other| *other != here) {
            change(format!("{other} instead"), other.clone());
        }
        if let Json::Object(map) = here {
            let mut more = map.clone();
            more.insert("no-such-key".to_owned(), json!(1));
            if !others.is_empty() {
                change("an unknown key".to_owned(), Json::Object(more));
            }
            for key in map.keys() {
                let mut fewer: Map<String, Json> = map.clone();
                fewer.remove(key);
                change(format!("without \"{key}\""), Json::Object(fewer));
            }
        }
        if let Json::Array(list) = here
            && let Some(first) = list.first()
        {
            change(
                "its first twice".to_owned(),
                [std::slice::from_ref(first), &list[..]].concat().into(),
            );
        }
    }
    out
}

/// A file as text, with where in it each place stands: what is changed at one place is written without writing the
/// rest again, which for a long file is most of the work.
struct Spliced {
    text: String,
    places: BTreeMap<String, Range<usize>>,
}

impl Spliced {
    fn of(json: &Json) -> Spliced {
        let mut it = Spliced { text: String::new(), places: BTreeMap::new() };
        it.write(json, String::new());
        it
    }

    fn write(&mut self, json: &Json, at: String) {
        let start = self.text.len();
        match json {
            Json::Object(map) => {
                let mut opens = '{';
                for (key, value) in map {
                    self.text.push(opens);
                    self.text.push_str(&json!(key).to_string());
                    self.text.push(':');
                    self.write(value, format!("{at}/{key}"));
                    opens = ',';
                }
                self.text.push_str(if map.is_empty() { "{}" } else { "}" });
            }
            Json::Array(list) => {
                let mut opens = '[';
                for (n, value) in list.iter().enumerate() {
                    self.text.push(opens);
                    self.write(value, format!("{at}/{n}"));
                    opens = ',';
                }
                self.text.push_str(if list.is_empty() { "[]" } else { "]" });
            }
            _ => self.text.push_str(&json.to_string()),
        }
        self.places.insert(at, start..self.text.len());
    }

    /// The file with something else at this place.
    fn with(&self, place: &str, new: &str) -> String {
        let here = &self.places[place];
        [&self.text[..here.start], new, &self.text[here.end..]].concat()
    }
}

/// A text that is badly written would be refused whatever the slip.
#[test]
fn what_is_spliced_says_what_the_changed_file_says() {
    let json = everything();
    let text = Spliced::of(&json);
    for (place, what, new) in mutations(&json, &mut BTreeSet::new(), false) {
        let spliced = parse(&text.with(&place, &new.to_string()), &place);
        assert_eq!(spliced, changed(&json, &place, new), "{place}: {what}");
    }
    for kind in kinds() {
        for (name, json) in &kind.examples {
            assert_eq!(parse(&Spliced::of(json).text, name), *json, "{name}");
        }
    }
}

/// What the schema of a kind refuses and its reader takes, of every so many slips one; and how many were tried.
fn differing(kind: &Kind, every: usize, nth: usize) -> (BTreeSet<String>, usize) {
    let mut differ = BTreeSet::new();
    let mut tried = 0;
    let mut seen = BTreeSet::new();
    for (name, json) in &kind.examples {
        // The long files take only what the small ones cannot show; and in a translation each id is a place of
        // its own.
        let is_translated = name.ends_with("translated");
        if is_translated && !["everything, translated", "withheld, translated"].contains(&&**name) {
            continue;
        }
        // The two first saved files hold every key; the rest are long.
        let is_first = name.ends_with("records/v1.json") || name.ends_with("records/v2.json");
        if kind.name == "record" && !is_first {
            continue;
        }
        // Families are alike.
        if kind.name == "practice" && *name != kind.examples[0].0 {
            continue;
        }
        let few = kind.name == "instrument" && !name.starts_with("everything");
        let text = Spliced::of(json);
        let mut file = json.clone();
        let slips = mutations(json, &mut seen, few);
        for (place, what, new) in slips.into_iter().skip(nth).step_by(every) {
            tried += 1;
            let written = new.to_string();
            let own = exchange(&mut file, &place, new);
            let is_refused = !kind.schema.is_valid(&file);
            if is_refused && (kind.reads)(&text.with(&place, &written)).is_ok() {
                differ.insert(format!("{} {}: {what}", kind.name, shape(&place)));
            }
            exchange(&mut file, &place, own);
        }
    }
    (differ, tried)
}

/// Puts something else at a place, and gives back what stood there.
fn exchange(file: &mut Json, place: &str, new: Json) -> Json {
    std::mem::replace(file.pointer_mut(place).expect("it is a place of this file"), new)
}

/// A schema cannot say everything (names must be declared, counts must agree), so it may take what
/// the reader refuses. What it refuses, the reader must refuse too: else an editor calls wrong what
/// the site opens.
#[test]
fn what_a_schema_refuses_the_reader_refuses() {
    // The longest of the tests, and most of it the form: so each kind is shared out among the processors.
    let every = std::thread::available_parallelism().map_or(1, NonZero::get);
    let of_all_kinds = |nth| kinds().map(|kind| differing(&kind, every, nth)).collect::<Vec<_>>();
    let found: Vec<_> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..every).map(|nth| scope.spawn(move || of_all_kinds(nth))).collect();
        all.into_iter().flat_map(|it| it.join().expect("no reader panics")).collect()
    });
    let tried: usize = found.iter().map(|(_, tried)| tried).sum();
    let differ: BTreeSet<_> = found.into_iter().flat_map(|(differ, _)| differ).collect();
    assert!(18_000 < tried, "only {tried} mutations were tried");
    assert!(
        differ.is_empty(),
        "the schema refuses and the reader takes, so an editor and the site disagree:\n{differ:#?}"
    );
}

// ---------------------------------------------------------------------------------------------
// An area is read for use, whatever is wrong with it

/// The telephone numbers of an area file, each with its place.
fn numbers(json: &Json) -> Vec<(String, String)> {
    let mut all = Vec::new();
    places(json, "", &mut all);
    let is_number = |place: &String| {
        place.ends_with("/phone") || place.contains("/phones/") && place.ends_with("/number")
    };
    let with = |place: String| Some((json.pointer(&place)?.as_str()?.to_owned(), place));
    let all = all.into_iter().filter(is_number).filter_map(with);
    all.filter(|(number, _)| !number.is_empty()).map(|(number, place)| (place, number)).collect()
}

/// The telephone numbers of an area.
fn numbers_of(area: &Area) -> BTreeSet<String> {
    let doors = area.front_doors.iter().flat_map(|it| &it.phones).map(|it| &it.number);
    let all = doors.chain(area.contacts.iter().map(|it| &it.phone));
    all.filter(|it| !it.is_empty()).map(ToString::to_string).collect()
}

fn for_use(json: &Json) -> Result<Opened<Area>, FileErrors> {
    let instrument = |id: &str| windscreen_content::instrument(id)?.ok().map(Rc::new);
    let shipped: Vec<&str> = windscreen_content::instruments().iter().map(|it| it.id).collect();
    let calendars: Vec<&str> = windscreen_content::calendars().iter().map(|it| it.id).collect();
    let beside = Beside { shipped: &shipped, instrument: &instrument, calendars: &calendars };
    let neutral = windscreen_content::area(windscreen_content::default_area());
    let neutral = neutral.expect("it is shipped").expect("it reads");
    open_area_for_use("file.json", &json.to_string(), &beside, &neutral)
}

/// With anything at all changed, whatever is elsewhere in the file stands, nothing half-read is shown, and every slip
/// that an editor is told of is said.
#[test]
fn a_slip_in_an_area_costs_no_number_that_stands_elsewhere() {
    let json = one("tests/areas/harbour.json");
    let all = numbers(&json);
    assert_eq!(all.len(), 5);
    let neutral = numbers_of(&areas()[0]);
    let mut tried = 0;
    for (place, what, new) in mutations(&json, &mut BTreeSet::new(), false) {
        let file = changed(&json, &place, new);
        let name = format!("{place}: {what}");
        // What stands there, or under the key that is gone.
        let lost = match what.strip_prefix("without \"") {
            Some(key) => format!("{place}/{}", key.trim_end_matches('"')),
            None if what == "an unknown key" || what == "its first twice" => "nothing".to_owned(),
            None => place.clone(),
        };
        let Ok(opened) = for_use(&file) else {
            assert!(place.is_empty() || place == "/windscreen-area", "{name}: it is not opened");
            continue;
        };
        tried += 1;
        let area = opened.value;
        let strict = whole(open_area("file.json", &file.to_string()));
        assert_eq!(strict.is_ok(), opened.remarks.is_none(), "{name}: it is not said");
        let known = numbers_of(&area);
        for (at, number) in &all {
            if !at.starts_with(&lost) {
                assert!(known.contains(number), "{name}: {number} is gone");
            }
        }
        for number in &known {
            let is_ours = all.iter().any(|(_, it)| it == number) || neutral.contains(number);
            assert!(is_ours, "{name}: {number} stands there");
        }
        let emergency = &area.emergency;
        assert!(windscreen_content::emergency_numbers().contains(&&*emergency.number), "{name}");
        assert!(emergency.text.contains(&*emergency.number), "{name}");
        assert_eq!(area.levels.iter().map(|it| it.level).collect::<Vec<_>>(), Level::ALL, "{name}");
        for role in [Role::Child, Role::Adult] {
            assert!(area.front_doors_for(role).next().is_some(), "{name}");
        }
        let mut ids: Vec<_> = area.front_doors.iter().map(|it| &it.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), area.front_doors.len(), "{name}: one front door hides another");
        assert!(!area.title.is_empty() && !area.short.is_empty() && !area.id.is_empty(), "{name}");
    }
    assert!(500 < tried, "only {tried} slips were tried");
}

/// No sentence to whoever keeps a file is shipped, and no page can show one.
#[test]
fn what_keepers_tell_each_other_is_not_shipped() {
    for entry in windscreen_content::areas() {
        assert!(!entry.json.contains("for-keepers"), "{}", entry.id);
    }
    let mut said = 0;
    for (name, json) in shipped("areas") {
        let mut file = json.clone();
        let mut all = Vec::new();
        places(&json, "", &mut all);
        for place in all.iter().filter(|it| it.ends_with("/for-keepers")) {
            said += 1;
            file.pointer_mut(place).map(|it| *it = json!("A secret")).expect("it is there");
        }
        let area = read_area(&name, &file.to_string()).unwrap_or_else(|errors| panic!("{errors}"));
        assert!(!format!("{area:?}").contains("A secret"), "{name}");
    }
    assert!(10 < said, "{said}");
}

// ---------------------------------------------------------------------------------------------
// The reader survives anything, and says everything at once

fn try_all<S: Strategy>(asks: &S, holds: impl Fn(S::Value)) {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 200;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(20_261_122);
    }
    let tried = TestRunner::new(config).run(asks, |it| {
        holds(it);
        Ok(())
    });
    tried.unwrap_or_else(|error| panic!("{error}"));
}

/// Reads a text as every kind of file; what it says must be said of some place or of the whole.
fn survives(text: &str) {
    for reads in readers() {
        if let Err(errors) = reads(text) {
            assert!(!errors.problems.is_empty(), "refused without a reason: {text}");
            for problem in &errors.problems {
                assert!(!problem.message.trim().is_empty(), "an empty message about {text}");
            }
        }
    }
}

fn readers() -> [Reads; 7] {
    [
        |json| whole(open_instrument("file", json)),
        |json| {
            let tree = serde_json::from_str(json).unwrap_or_default();
            for_use(&tree).map_or_else(Err, |it| it.without_remarks().map(drop))
        },
        |json| whole(open_area("file", json)),
        |json| whole(read_site("file", json)),
        |json| read_calendar("file", json).map(drop),
        |json| whole(open_withheld("file", json)),
        |json| whole(open_practice("file", json)),
    ]
}

/// Any JSON, with keys of the format often enough to get past the first of them.
fn any_json() -> impl Strategy<Value = Json> {
    let mut keys = BTreeSet::new();
    for example in [everything(), site_example(), shipped("areas").remove(0).1] {
        let mut all = Vec::new();
        places(&example, "", &mut all);
        let last = |place: &String| place.rsplit('/').next().map(str::to_owned);
        keys.extend(all.iter().filter_map(last).filter(|key| key.parse::<usize>().is_err()));
    }
    let keys: Vec<String> = keys.into_iter().collect();
    let key = prop_oneof![4 => proptest::sample::select(keys), 1 => any::<String>()];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        (0_i64..20).prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        key.clone().prop_map(Json::from),
    ];
    leaf.prop_recursive(6, 200, 12, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            proptest::collection::vec((key.clone(), inner), 0..12)
                .prop_map(|all| Json::Object(all.into_iter().collect())),
        ]
    })
}

#[test]
fn no_json_makes_the_reader_panic() {
    try_all(&any_json(), |json| survives(&json.to_string()));
}

#[test]
fn no_bytes_make_the_reader_panic() {
    let any_text = || any::<Vec<u8>>().prop_map(|it| String::from_utf8_lossy(&it).into_owned());
    try_all(&any_text(), |text| survives(&text));
    // A file cut short, or with a byte changed, as a broken download or a bad disk leaves it.
    let whole = everything().to_string();
    let cut = (0..whole.len(), any::<u8>(), any::<bool>());
    try_all(&cut, |(at, byte, short)| {
        let mut bytes = whole.clone().into_bytes();
        if short {
            bytes.truncate(at);
        } else {
            bytes[at] = byte;
        }
        survives(&String::from_utf8_lossy(&bytes));
    });
    survives(&"[".repeat(100_000));
    survives(&" ".repeat(9_000_000));
}

#[test]
fn no_damaged_file_makes_the_reader_panic() {
    let mut all = Vec::new();
    places(&everything(), "", &mut all);
    let damage = proptest::collection::vec((proptest::sample::select(all), any_json()), 1..6);
    try_all(&damage, |damage| {
        let mut json = everything();
        for (place, value) in damage {
            if let Some(slot) = json.pointer_mut(&place) {
                *slot = value;
            }
        }
        survives(&json.to_string());
    });
}

#[test]
fn every_planted_problem_is_reported_at_once_with_its_place() {
    let planted: &[(&str, Json, &str)] = &[
        ("/title", json!(7), "title"),
        ("/about", json!("dog"), "about"),
        ("/minutes", json!([1, 2, 3]), ""),
        ("/sources/0/id", json!(null), "sources[0]"),
        ("/gate/points/0/mark", json!("guessed"), "gate.points[0].mark"),
        ("/scales/0/choices/1/means", json!("maybe"), "scales[0].choices[1].means"),
        ("/scales/1/choices/2/means", json!("no"), "scales[1].choices"),
        ("/notes/0/fields/0/kind", json!("essay"), "notes[0].fields[0].kind"),
        ("/sections/0/items/0/who/0", json!("nobody"), "sections[0].items[0].who[0]"),
        ("/sections/0/items/1/scale", json!("sings"), "sections[0].items[1].scale"),
        ("/sections/1/items/2/anchors", json!(["1"]), "sections[1].items[2].anchors"),
        ("/thresholds/0/default", json!(9), "thresholds[0]"),
        ("/rules/0/level", json!("bad"), "rules[0].level"),
        ("/rules/1/when/at-least", json!("threshold:sum"), "rules[1].when"),
        ("/rules/2/routes/0", json!("cal"), "rules[2].routes"),
        ("/rules/6/when/all/1/one-of/0/fact", json!("fict"), "rules[6].when.all[1].one-of[0].fact"),
        ("/n-items", json!(9), "n-items"),
        ("/results", json!([]), "results"),
        ("/profile/areas/0/exception/leaves-out", json!("sob"), "profile.areas[0].exception"),
    ];
    let mut json = everything();
    for (place, value, _) in planted {
        *json.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = value.clone();
    }
    json["extra"] = json!(1);
    let Err(errors) = read_instrument("file.json", &json.to_string()) else {
        panic!("a file with {} problems is read", planted.len())
    };
    let unreported: Vec<&str> = planted
        .iter()
        .filter(|(_, _, place)| !errors.problems.iter().any(|it| it.place.starts_with(place)))
        .map(|(_, _, place)| *place)
        .collect();
    assert!(unreported.is_empty(), "not reported: {unreported:?}\n{errors}");
    assert!(errors.to_string().contains("\"extra\" is not a key"), "{errors}");
    assert!(planted.len() < errors.problems.len(), "{errors}");
}

// ---------------------------------------------------------------------------------------------
// What the shipped files say

fn instruments() -> Vec<Instrument> {
    windscreen_content::instruments()
        .iter()
        .map(|it| read_instrument(it.id, it.json).unwrap_or_else(|errors| panic!("{errors}")))
        .collect()
}

fn areas() -> Vec<Area> {
    windscreen_content::areas()
        .iter()
        .map(|it| read_area(it.id, it.json).unwrap_or_else(|errors| panic!("{errors}")))
        .collect()
}

#[test]
fn the_catalogue_lists_every_file_and_each_is_named_as_its_id() {
    let catalogue = root().join(CONTENT).join("catalogue.json");
    let catalogue = parse(&read(&catalogue), "catalogue.json");
    for folder in ["instruments", "areas", "calendars"] {
        let listed: BTreeSet<&str> =
            catalogue[folder].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
        let here = shipped(folder);
        let names: BTreeSet<&str> = here.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(listed, names, "{folder}: the catalogue and the folder differ");
        for (name, json) in &here {
            assert_eq!(json["id"], name.as_str(), "{folder}/{name}.json has another id");
        }
    }
    let first = catalogue["areas"].get(0).and_then(Json::as_str);
    assert_eq!(first, Some(windscreen_content::default_area()));
}

/// Every group of a file, with its place.
fn each_group<'a>(json: &'a Json, at: &str, see: &mut impl FnMut(&str, &'a Map<String, Json>)) {
    match json {
        Json::Object(map) => {
            see(at, map);
            for (key, value) in map {
                each_group(value, &format!("{at}/{key}"), see);
            }
        }
        Json::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                each_group(value, &format!("{at}/{n}"), see);
            }
        }
        _ => {}
    }
}

#[test]
fn everything_is_marked_and_what_was_seen_names_its_source() {
    let marked = [
        "/sections/*/items/*",
        "/rules/*",
        "/thresholds/*",
        "/gate/points/*",
        "/profile/areas/*/exception",
        "/front-doors/*",
        "/times/*",
        "/withheld/*",
    ];
    let mut wrong = Vec::new();
    for kind in kinds().filter(|kind| kind.name != "calendar") {
        for (name, json) in &kind.examples {
            let declared: BTreeSet<&str> = json["sources"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|source| source["id"].as_str())
                .collect();
            each_group(json, "", &mut |at, group| {
                let mark = group.get("mark").and_then(Json::as_str);
                let none = Vec::new();
                let cited = group.get("sources").and_then(Json::as_array).unwrap_or(&none);
                if marked.contains(&shape(at).as_str()) && mark.is_none() {
                    wrong.push(format!("{name}{at}: it does not say how sure we are"));
                }
                if mark == Some("seen") && cited.is_empty() {
                    wrong.push(format!("{name}{at}: marked seen, and no source is named"));
                }
                for source in cited.iter().filter_map(Json::as_str) {
                    if !declared.contains(source) {
                        wrong.push(format!("{name}{at}: the source {source} is not in the list"));
                    }
                }
            });
        }
    }
    assert!(wrong.is_empty(), "nobody could check these:\n{}", wrong.join("\n"));
}

#[test]
fn nothing_is_declared_and_never_used() {
    let mut unused = Vec::new();
    for (name, json) in shipped("instruments") {
        let named = |list: &str| -> Vec<String> {
            let all = json[list].as_array().into_iter().flatten();
            all.filter_map(|it| it["id"].as_str()).map(str::to_owned).collect()
        };
        let mut used = BTreeSet::new();
        each_group(&json, "", &mut |_, group| {
            for (key, value) in group {
                let texts = value.as_array().map_or(std::slice::from_ref(value), |it| &it[..]);
                for text in texts.iter().filter_map(Json::as_str) {
                    used.insert(format!("{key} {text}"));
                }
            }
        });
        for (list, keys) in [
            ("scales", &["scale"][..]),
            ("notes", &["notes"]),
            ("routes", &["routes"]),
            ("facts", &["fact"]),
        ] {
            for id in named(list) {
                if !keys.iter().any(|key| used.contains(&format!("{key} {id}"))) {
                    unused.push(format!("{name}: {list} {id}"));
                }
            }
        }
        for id in named("thresholds") {
            if !["at-least", "months"]
                .iter()
                .any(|key| used.contains(&format!("{key} threshold:{id}")))
            {
                unused.push(format!("{name}: thresholds {id}: setting it would change nothing"));
            }
        }
    }
    assert!(unused.is_empty(), "declared and never used:\n{}", unused.join("\n"));
}

#[test]
fn every_tool_that_a_route_names_is_known() {
    let withheld = windscreen_content::withheld().unwrap_or_else(|errors| panic!("{errors}"));
    let here: Vec<&str> = windscreen_content::instruments().iter().map(|it| it.id).collect();
    let mut elsewhere: Vec<&str> = withheld.withheld.iter().map(|it| &*it.id).collect();
    elsewhere.extend(withheld.coming.iter().map(|it| &*it.id));
    let once: BTreeSet<&str> = elsewhere.iter().copied().collect();
    assert_eq!(once.len(), elsewhere.len(), "an id stands twice in withheld.json");
    for id in &elsewhere {
        assert!(!here.contains(id), "{id} is listed as not here, and it is");
    }
    for instrument in instruments() {
        for route in instrument.routes.iter().filter(|route| !route.tool.is_empty()) {
            assert!(
                here.contains(&&*route.tool) || elsewhere.contains(&&*route.tool),
                "{}: the route {} leads to {}, which is nowhere described",
                instrument.id,
                route.id,
                route.tool
            );
        }
    }
}

#[test]
fn a_number_outside_its_range_is_refused() {
    let (_, england) = shipped("areas").remove(0);
    for instrument in instruments() {
        for threshold in &instrument.thresholds {
            let with = |number: u16| {
                let mut area = england.clone();
                area["thresholds"] = json!({ &*instrument.id: { &*threshold.id: number } });
                read_area("file", &area.to_string())
            };
            for number in threshold.min..=threshold.max {
                let area = with(number).unwrap_or_else(|errors| panic!("{errors}"));
                let set = area.thresholds_for(&instrument.id).number(&instrument, &threshold.id);
                assert_eq!(set, Some(number), "{} is not what the area set", threshold.id);
            }
            for outside in [threshold.min - 1, threshold.max + 1] {
                let Err(errors) = with(outside) else {
                    panic!("{} may be set to {outside}, outside its range", threshold.id)
                };
                assert!(
                    errors.problems.iter().any(|problem| problem.place
                        == format!("thresholds.{}.{}", instrument.id, threshold.id)),
                    "{errors}"
                );
            }
        }
    }
}

/// A shipped area, with bands for one of the rules of the adult checklist and of a screen of one's own.
fn area_with(id: &str, rule: &str, bands: &Json) -> Result<Area, FileErrors> {
    let (_, mut area) = shipped("areas").remove(0);
    area["bands"] = json!({ id: { "source": "A test", "rule": rule, "bands": bands } });
    let own = read_instrument("file", EVERYTHING).unwrap_or_else(|errors| panic!("{errors}"));
    let own = Rc::new(own);
    let instrument = |_: &str| Some(own.clone());
    let calendars: Vec<&str> = windscreen_content::calendars().iter().map(|it| it.id).collect();
    let beside = Beside { shipped: &[], instrument: &instrument, calendars: &calendars };
    Ok(open_area_beside("file", &area.to_string(), &beside)?.value)
}

#[test]
fn bands_divide_all_that_a_rule_can_count() {
    let band = |from: u16, to: u16| json!({ "from": from, "to": to, "name": "a word" });
    // Three items are picked: the sign, the grade and the strong one.
    for (rule, most) in [("count", 3), ("could-reach", 3), ("sections", 2), ("number", 45)] {
        let whole = json!([band(0, 1), band(2, most)]);
        area_with("everything", rule, &whole).unwrap_or_else(|errors| panic!("{rule}: {errors}"));
        let short = area_with("everything", rule, &json!([band(0, most - 1)]));
        let Err(errors) = short else { panic!("{rule} can count {most}, which has no word") };
        assert_eq!(errors.problems[0].place, "bands.everything.bands", "{errors}");
    }
    // Past what can be counted, and from 1: a source need not have a word for none.
    area_with("everything", "count", &json!([band(1, 50)])).unwrap_or_else(|it| panic!("{it}"));
    for rule in ["any", "within", "age", "harm", "worst"] {
        let Err(errors) = area_with("everything", rule, &json!([band(0, 999)])) else {
            panic!("{rule} counts nothing, and bands divide it")
        };
        assert_eq!(errors.problems[0].place, "bands.everything.rule", "{errors}");
    }
}

#[test]
fn an_id_that_may_be_a_slip_is_refused_and_others_are_taken() {
    let (_, england) = shipped("areas").remove(0);
    let with = |id: &str| {
        let mut area = england.clone();
        area["thresholds"] = json!({ id: { "some": 2 } });
        read_area("file", &area.to_string()).is_ok()
    };
    for shipped in windscreen_content::instruments() {
        let id = shipped.id;
        if id.len() < 5 {
            continue;
        }
        let mut swapped = id.as_bytes().to_vec();
        swapped.swap(1, 2);
        let swapped = String::from_utf8(swapped).expect("an id is plain letters");
        for slip in [&id[1..], &id[..id.len() - 1], &format!("{id}s"), &format!("x{id}"), &swapped]
        {
            assert!(!with(slip), "{slip} is taken, and {id} was meant");
        }
        // A screen of a partnership's own.
        for own in [format!("{id}-2"), format!("{id}-our-town"), format!("our-{id}")] {
            assert!(with(&own), "{own} is refused");
        }
    }
    for own in ["everything", "cce", "fgm", "home"] {
        assert!(with(own), "{own} is refused");
    }
}

#[test]
fn an_area_says_when_it_must_be_checked_again() {
    for area in areas() {
        let due = area.review_by;
        assert!(!area.is_past_review(due), "{}: due on the day itself", area.id);
        assert!(area.is_past_review(due + Days::new(1)), "{}: never due", area.id);
        let edition = format!("{}-01", area.edition).parse::<NaiveDate>();
        let edition = edition.unwrap_or_else(|_| panic!("{}: edition {}", area.id, area.edition));
        assert!(
            edition < due && due <= edition + Days::new(366),
            "{}: telephone numbers go stale within a year, and nobody is asked before {due}",
            area.id
        );
        assert!(windscreen_content::calendar(&area.calendar).is_some(), "{}", area.calendar);
        assert_eq!(&*area.emergency.number, "999", "{}", area.id);
        assert!(area.levels.iter().map(|it| it.level).eq(Level::ALL), "{}", area.id);
        assert!(area.bands.is_empty(), "{}: no published source gives bands", area.id);
    }
}

fn calendars() -> Vec<Calendar> {
    shipped("calendars")
        .iter()
        .map(|(name, json)| {
            read_calendar(name, &json.to_string()).unwrap_or_else(|errors| panic!("{errors}"))
        })
        .collect()
}

#[test]
fn a_calendar_covers_what_it_says() {
    for (name, json) in shipped("calendars") {
        let days: Vec<&str> =
            json["days"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
        assert!(days.is_sorted_by(|a, b| a < b), "{name}: the days are in order, each once");
    }
    for calendar in calendars() {
        let first = calendar.days.first().map_or(0, Datelike::year);
        assert!(first <= 2026, "{}: it begins in {first}", calendar.id);
        for year in first..=calendar.until {
            let n = calendar.days.iter().filter(|day| day.year() == year).count();
            assert!(8 <= n, "{}: {n} bank holidays in {year}; England has eight", calendar.id);
        }
        for day in &calendar.days {
            assert!(day.year() <= calendar.until, "{}: {day} is past its end", calendar.id);
            assert!(
                day.weekday().number_from_monday() <= 5,
                "{}: {day} is no weekday",
                calendar.id
            );
        }
        let last = NaiveDate::from_ymd_opt(calendar.until, 12, 31).expect("the day exists");
        assert!(!calendar.working_days_after(last - Days::new(20), 1).beyond_calendar);
        assert!(
            calendar.working_days_after(last, 1).beyond_calendar,
            "{}: past its last year it counts as if it knew",
            calendar.id
        );
    }
}
