//! Tidy: the repository keeps its word. Each test is an invariant that can be read from the files.

use crate::words::{below, literals};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use windscreen_tests::{files, read, root};

/// Folders that no commit holds.
const BUILT: &[&str] = &["target", "dist", "dist-npm", "node_modules", ".git", "output"];

/// Every file of the repository, except what is built or fetched.
fn every_file() -> Vec<PathBuf> {
    fn walk(folder: &Path, all: &mut Vec<PathBuf>) {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !path.is_symlink() {
                if !BUILT.contains(&name.as_str()) {
                    walk(&path, all);
                }
            } else {
                all.push(path);
            }
        }
    }
    let mut all = Vec::new();
    walk(&root(), &mut all);
    all.sort();
    all
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn crates() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("crates")).expect("there are crates");
    let mut all: Vec<PathBuf> = entries
        .flatten()
        .map(|it| it.path())
        .filter(|it| it.join("Cargo.toml").is_file())
        .collect();
    all.sort();
    all
}

/// The Rust code of a crate that is shipped: file and text, without the tests at its foot.
fn shipped_code(name: &str) -> Vec<(PathBuf, String)> {
    let files = below(&root().join("crates").join(name).join("src"), ".rs");
    assert!(!files.is_empty(), "there is no crate {name} to look at");
    files
        .into_iter()
        .filter(|path| !path.ends_with("tests.rs"))
        .map(|path| {
            let text = read(&path);
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
            (path, code)
        })
        .collect()
}

/// The lines of code that are not comments, with their numbers.
fn code_lines(code: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(code.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[track_caller]
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

// ---------------------------------------------------------------------------------------------
// The catalogue

#[test]
fn every_message_of_the_catalogue_is_said_somewhere() {
    let mut code = String::new();
    for folder in crates() {
        for (_, text) in shipped_code(&name(&folder).replace("crates/", "")) {
            code.push_str(&text);
        }
    }
    let named: BTreeSet<&str> =
        code.split(|it: char| !it.is_ascii_alphanumeric() && it != '_').collect();
    let mut unsaid = Vec::new();
    for path in files("crates/windscreen-wording/en-GB", ".ftl") {
        // The words of files that run as they are: `static_words.rs` looks for them there.
        if path.ends_with("www.ftl") {
            continue;
        }
        let text = read(&path);
        let ids = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        for id in ids.filter(|id| id.starts_with(|it: char| it.is_ascii_lowercase())) {
            if !named.contains(&*id.replace('-', "_")) {
                unsaid.push(format!("{}: {id}", name(&path)));
            }
        }
    }
    none("whoever translates the catalogue would translate these for nobody", &unsaid);
}

// ---------------------------------------------------------------------------------------------
// The referral form

#[test]
fn no_field_of_the_form_is_named_but_where_it_is_held_against_the_form() {
    let form = windscreen_content::form().expect("it reads");
    let fields = form.pages().flat_map(|page| &page.fields).map(|it| it.id.as_str());
    // An id without a figure, such as "know", may be any word, and "h3" a heading of a page.
    let ids: Vec<String> = fields
        .filter(|id| id.contains(|it: char| it.is_ascii_digit()) && !matches!(*id, "h3" | "h5"))
        .map(|id| format!("\"{id}\""))
        .collect();
    assert!(!ids.is_empty());
    let mut named = Vec::new();
    for of in ["windscreen-core", "windscreen-summary", "windscreen-app", "windscreen-wasm"] {
        for (path, code) in shipped_code(of) {
            if path.ends_with("windscreen-summary/src/form/named.rs") {
                continue;
            }
            let lines =
                code_lines(&code).filter(|(_, line)| ids.iter().any(|id| line.contains(id)));
            named.extend(lines.map(|(n, line)| format!("{}:{n}: {}", name(&path), line.trim())));
        }
    }
    none("a field is named outside windscreen-summary/src/form/named.rs", &named);
}

// ---------------------------------------------------------------------------------------------
// The crates

/// What each crate depends on: by crate, the names under `[dependencies]` (not tests, not builds).
fn arrows() -> BTreeMap<String, BTreeMap<String, Json>> {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path"])
        .arg(root().join("Cargo.toml"))
        .output()
        .expect("cargo, which runs this test, can be run");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Json = serde_json::from_slice(&told.stdout).expect("cargo metadata is JSON");
    let list = |json: &Json| json.as_array().cloned().unwrap_or_default();
    list(&told["packages"])
        .iter()
        .map(|package| {
            let needs = list(&package["dependencies"]);
            let needs = needs.into_iter().filter(|it| it["kind"].is_null());
            let needs = needs.map(|it| (it["name"].as_str().unwrap_or_default().to_owned(), it));
            (package["name"].as_str().unwrap_or_default().to_owned(), needs.collect())
        })
        .collect()
}

#[test]
fn core_depends_on_nothing_but_the_calendar_and_a_map() {
    let all = arrows();
    let core = &all["windscreen-core"];
    let may = ["chrono", "litemap"];
    assert_eq!(core.keys().collect::<Vec<_>>(), may, "core: pure, but for calendar types and maps");
    let chrono = &core["chrono"];
    assert_eq!(chrono["uses_default_features"], false, "chrono's default features hold a clock");
    let features = chrono["features"].as_array().cloned().unwrap_or_default();
    assert!(!features.contains(&"clock".into()) && !features.contains(&"now".into()));
}

#[test]
fn no_arrow_points_back() {
    let all = arrows();
    let ours: BTreeSet<&String> = all.keys().collect();
    let may: &[(&str, &[&str])] = &[
        ("windscreen-core", &[]),
        ("govuk-yew", &[]),
        ("windscreen-content", &["windscreen-core"]),
        ("windscreen-wording", &[]),
        ("windscreen-summary", &["windscreen-core", "windscreen-wording"]),
        (
            "windscreen-app",
            &[
                "windscreen-core",
                "windscreen-content",
                "windscreen-summary",
                "windscreen-wording",
                "govuk-yew",
            ],
        ),
        ("windscreen-wasm", &["windscreen-core", "windscreen-content", "windscreen-summary"]),
    ];
    let no_limits = ["xtask", "windscreen-tests"];
    for name in may.iter().flat_map(|(name, may)| may.iter().chain([name])).chain(&no_limits) {
        assert!(all.contains_key(*name), "this test speaks of {name}, and there is no such crate");
    }
    for (name, needs) in &all {
        let Some((_, may)) = may.iter().find(|(it, _)| it == name) else {
            assert!(
                no_limits.contains(&name.as_str()),
                "{name}: say in this test what it may depend on"
            );
            continue;
        };
        for need in needs.keys().filter(|it| ours.contains(it)) {
            assert!(may.contains(&need.as_str()), "{name} may not depend on {need}");
        }
    }
}

#[test]
fn the_engine_and_the_words_forbid_unsafe_code() {
    for name in ["windscreen-core", "windscreen-content", "windscreen-summary"] {
        let text = read(&root().join("crates").join(name).join("src/lib.rs"));
        assert!(text.contains("#![forbid(unsafe_code)]"), "{name} does not forbid unsafe code");
    }
}

#[test]
fn every_crate_and_every_module_says_what_it_is() {
    let mut found = Vec::new();
    for folder in crates() {
        let opening = [folder.join("src/lib.rs"), folder.join("src/main.rs")];
        let opening =
            opening.iter().find(|it| it.is_file()).expect("a crate has lib.rs or main.rs");
        let n = read(opening).lines().take_while(|line| line.starts_with("//!")).count();
        if n < 3 {
            found.push(format!("{}: its opening has {n} lines", name(opening)));
        }
        for path in below(&folder.join("src"), ".rs") {
            let text = read(&path);
            // A program beside a library is one line, and its library speaks for it.
            if !text.starts_with("//!") {
                found.push(format!("{}: begins without a sentence (//!)", name(&path)));
            }
        }
    }
    none("a newcomer would have to guess what these know", &found);
}

#[test]
fn no_instrument_and_no_area_is_named_in_code() {
    let ids: Vec<&str> = windscreen_content::instruments()
        .iter()
        .chain(windscreen_content::areas())
        .map(|it| it.id)
        // A tool may be called as the level that it leads to: the level is core's own.
        .filter(|id| windscreen_core::Level::ALL.iter().all(|level| level.id() != *id))
        .collect();
    let mut found = Vec::new();
    for folder in crates() {
        let name_of_crate = name(&folder).replace("crates/", "");
        for (path, code) in shipped_code(&name_of_crate) {
            for (line, text) in literals(&code) {
                let names = |id: &&str| {
                    let part = text.split(|it: char| !it.is_alphanumeric() && it != '-');
                    text == **id
                        || text.contains(&format!("/tools/{id}"))
                        || (id.contains('-') && part.into_iter().any(|part| *part == **id))
                };
                if let Some(id) = ids.iter().find(|id| names(id)) {
                    found.push(format!("{}:{line}: \"{id}\"", name(&path)));
                }
            }
        }
    }
    none(
        "instruments and areas are data, so that a partnership's own work as well as ours",
        &found,
    );
}

/// Whether a literal could be words that a person reads: two words or more, or one with a capital letter. Not so are
/// the names of elements with their classes, styles, addresses and the like.
pub(crate) fn is_read(text: &str) -> bool {
    let is_word = |it: &str| {
        let it = it.trim_matches(|c: char| ",.;:?!()'\"\u{2019}\u{201c}\u{201d}".contains(c));
        2 <= it.len()
            && it.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\u{2019}' || c == '\'')
    };
    let is_markup = ["govuk-", "ws-", "<", "{", "=", "@", "://"].iter().any(|it| text.contains(it));
    let n_words = text.split_whitespace().filter(|it| is_word(it)).count();
    let mut letters = text.trim().chars();
    let begins_large = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_none_or(|it| it.is_lowercase() || it == ' ');
    !is_markup && (2 <= n_words || (n_words == 1 && (begins_large || text.contains(' '))))
}

/// What is said to whoever mends the program, and the few literals that only look like words: with why.
const NOT_SAID: &[(&str, &str)] = &[
    ("Edge", "the name of a type, for `Debug`"),
    ("Session", "the name of a type, for `Debug`"),
    ("StrengthOf", "the name of a type, for `Debug`"),
    ("item whole", "classes of the blank papers"),
    ("rule whole", "classes of the blank papers"),
    ("whole way", "classes of the blank papers"),
    ("help small", "classes of the blank papers"),
    ("ticks row", "classes of the blank papers"),
    ("room lines", "classes of the blank papers"),
    ("room large", "classes of the blank papers"),
    (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'",
        "what the blank papers may load, for the browser",
    ),
    ("Patient", "a kind of resource of FHIR"),
    ("Location", "a kind of resource of FHIR"),
    ("0 to 4", "a code of the row for statistics, the same in every language"),
    ("5 to 9", "a code of the row for statistics, the same in every language"),
    ("10 to 13", "a code of the row for statistics, the same in every language"),
    ("14 to 17", "a code of the row for statistics, the same in every language"),
    ("18 or over", "a code of the row for statistics, the same in every language"),
    ("not known", "a code of the row for statistics, the same in every language"),
    ("not named", "a code of the row for statistics, the same in every language"),
    ("at least", "a code of the row for statistics, the same in every language"),
    ("act today", "a code of the row for statistics, the same in every language"),
    ("not assessed", "a code of the row for statistics, the same in every language"),
    ("very restricted", "the name that HL7 gives to its code V: a receiver may refuse another"),
];

#[test]
fn every_string_a_person_reads_is_in_the_catalogue() {
    let mut found = Vec::new();
    let mut excepted = BTreeSet::new();
    for crate_name in ["windscreen-app", "windscreen-summary"] {
        for (path, code) in shipped_code(crate_name) {
            let lines: Vec<&str> = code.lines().collect();
            for (line, text) in literals(&code) {
                excepted.extend(NOT_SAID.iter().map(|(it, _)| *it).filter(|it| *it == text));
                let here = lines.get(line - 1).copied().unwrap_or_default();
                let before =
                    line.checked_sub(2).and_then(|it| lines.get(it)).copied().unwrap_or_default();
                let is_for_menders = ["expect(", "assert!(", "reason =", "#[", "env!("]
                    .iter()
                    .any(|it| here.contains(it) || before.trim_end().ends_with(it));
                if is_read(&text) && !is_for_menders && !NOT_SAID.iter().any(|(it, _)| *it == text)
                {
                    found.push(format!("{}:{line}: {text:?}", name(&path)));
                }
            }
        }
    }
    none("nobody could translate these: they belong in crates/windscreen-wording", &found);
    for (text, why) in NOT_SAID {
        assert!(
            excepted.contains(text),
            "{text:?} is excepted ({why}), and stands nowhere in code"
        );
        assert!(is_read(text), "{text:?} is excepted ({why}), and needs no exception");
    }
}

/// Whether a text holds something like a telephone number: seven digits or more after 0 or +44.
fn telephone(text: &str) -> bool {
    let marks = |it: char| it.is_ascii_digit() || matches!(it, ' ' | '(' | ')' | '-' | '+');
    text.split(|it| !marks(it)).map(str::trim).any(|run| {
        let n = run.chars().filter(char::is_ascii_digit).count();
        // A day (2026-11-22) does not begin with 0.
        (7..=13).contains(&n)
            && (run.starts_with('0') || run.starts_with("(0") || run.starts_with('+'))
    })
}

#[test]
fn no_telephone_number_stands_in_code() {
    let mut found = Vec::new();
    for folder in crates() {
        for (path, code) in shipped_code(&name(&folder).replace("crates/", "")) {
            for (line, text) in literals(&code) {
                if telephone(&text) || ["999", "101", "111"].contains(&text.trim()) {
                    found.push(format!("{}:{line}: \"{text}\"", name(&path)));
                }
            }
        }
    }
    none("a number in code goes stale where nobody looks; it belongs in an area", &found);
    assert!(telephone("ring 0300 123 4567 now") && telephone("+44 20 7946 0000"));
    assert!(!telephone("2026-11-22") && !telephone("from 0 to 999"));
}

#[test]
fn what_can_happen_is_worked_out_without_a_page_or_a_browser() {
    // What a page, a browser or a clock would bring into it.
    let outside =
        ["yew", "web_sys", "gloo", "js_sys", "wasm_bindgen", "chrono::Local", "crate::pages"];
    let outside = outside.iter().chain(&["crate::components", "crate::context", "crate::effects"]);
    let mut found = Vec::new();
    for (path, code) in shipped_code("windscreen-app") {
        let place = name(&path);
        if place.contains("/src/session/") {
            for (line, text) in code_lines(&code) {
                for word in outside.clone().filter(|word| text.contains(**word)) {
                    found.push(format!("{place}:{line}: {word}"));
                }
            }
        }
    }
    none("what an action does would depend on more than what there is", &found);
}

#[test]
fn a_page_does_nothing_in_the_browser_but_by_an_effect() {
    // It asks what is so now (`browser_now`) and sees to what is in sight (`window`); an action does the rest.
    let mut found = Vec::new();
    for (path, code) in shipped_code("windscreen-app") {
        let place = name(&path);
        if !place.contains("/src/effects/") && !place.ends_with("/src/context.rs") {
            let lines = code_lines(&code).filter(|(_, text)| text.contains(".edge()"));
            found.extend(lines.map(|(line, text)| format!("{place}:{line}: {}", text.trim())));
        }
    }
    none("what this does is in no test of the session", &found);
}

#[test]
fn a_list_on_a_page_moves_nothing_that_stands_before_it() {
    // Yew matches what stands beside one another from the end: where a list grows among others, what stands before it is
    // made anew, and a field that somebody is typing in loses the keyboard. In an element of its own it cannot.
    let mut found = Vec::new();
    for crate_name in ["windscreen-app", "govuk-yew"] {
        for (path, code) in shipped_code(crate_name) {
            for (line, text) in code_lines(&code) {
                let is_alone = |at: usize| text[..at].ends_with('>') && text[at..].contains("}</");
                if text.match_indices("{ for ").any(|(at, _)| !is_alone(at))
                    && text.contains("map(")
                {
                    found.push(format!("{}:{line}: {}", name(&path), text.trim()));
                }
            }
        }
    }
    none("the keyboard would be lost while somebody answers", &found);
}

#[test]
fn what_is_a_component_of_govuk_frontend_is_drawn_by_it() {
    let folders = std::fs::read_dir(root().join("crates/govuk-yew/src")).expect("it is there");
    let folders = folders.map(|folder| folder.expect("it can be read").path());
    let components: Vec<String> = folders
        .filter(|folder| folder.join("example.rs").is_file())
        .map(|folder| format!("govuk-{}", name(&folder).rsplit('/').next().unwrap_or_default()))
        .map(|class| class.replace('_', "-"))
        .collect();
    assert!(components.iter().any(|class| class == "govuk-date-input"), "{components:?}");
    let mut found = Vec::new();
    for (path, code) in shipped_code("windscreen-app") {
        let place = name(&path);
        // To find an element is not to draw one.
        if place.contains("/src/effects/") {
            continue;
        }
        for (line, text) in code_lines(&code) {
            let mut words =
                text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            if words.any(|word| components.iter().any(|class| class == word)) {
                found.push(format!("{place}:{line}: {}", text.trim()));
            }
        }
    }
    none("upstream's examples would prove nothing of what people see", &found);
}

#[test]
fn nobody_asks_a_clock() {
    let clocks = ["SystemTime::now", "Instant::now", "Utc::now", "Local::now", "Date::new_0"];
    let mut found = Vec::new();
    for crate_name in ["windscreen-core", "windscreen-content", "windscreen-summary", "govuk-yew"] {
        for (path, code) in shipped_code(crate_name) {
            for (line, text) in code_lines(&code) {
                if clocks.iter().any(|clock| text.contains(clock)) {
                    found.push(format!("{}:{line}", name(&path)));
                }
            }
        }
    }
    none(
        "the same record must give the same words on another day: dates come from the caller",
        &found,
    );
}

#[test]
fn only_one_module_reaches_the_window_and_only_one_crate_exports() {
    let mut found = Vec::new();
    // Behind the fence, and what they need there.
    let mut fence = BTreeMap::from([
        ("crates/windscreen-app/src/effects/browser.rs", false),
        ("crates/govuk-yew/src/dom.rs", false),
    ]);
    for folder in crates() {
        let crate_name = name(&folder).replace("crates/", "");
        for (path, code) in shipped_code(&crate_name) {
            let place = name(&path);
            let window = ["web_sys::window(", "gloo::utils::"];
            let reaches =
                window.iter().any(|way| code.contains(way)) || code.contains("#[wasm_bindgen");
            let fenced = fence.get_mut(&*place).map(|it| *it |= reaches).is_some();
            for (line, text) in code_lines(&code) {
                if window.iter().any(|way| text.contains(way)) && !fenced {
                    found.push(format!("{place}:{line}: reaches the window"));
                }
                if text.contains("#[wasm_bindgen") && crate_name != "windscreen-wasm" && !fenced {
                    found.push(format!("{place}:{line}: exports to JavaScript"));
                }
                if [
                    "localStorage",
                    "local_storage(",
                    "session_storage(",
                    "indexed_db(",
                    "set_cookie",
                ]
                .iter()
                .any(|store| text.contains(store))
                {
                    found.push(format!("{place}:{line}: would leave answers on a shared device"));
                }
            }
        }
    }
    none("the border with the browser is in one place", &found);
    for (place, reaches) in fence {
        assert!(reaches, "{place} stands behind the fence, and reaches nothing");
    }
}

#[test]
fn no_unwrap_outside_tests() {
    let mut found = Vec::new();
    for folder in crates() {
        for (path, code) in shipped_code(&name(&folder).replace("crates/", "")) {
            for (line, text) in code_lines(&code) {
                if [".unwrap()", "todo!(", "unimplemented!(", "dbg!("]
                    .iter()
                    .any(|it| text.contains(it))
                {
                    found.push(format!("{}:{line}: {}", name(&path), text.trim()));
                }
            }
        }
    }
    none("say why it cannot fail, or handle it", &found);
}

#[test]
fn every_exception_to_a_lint_says_why() {
    let mut found = Vec::new();
    let is_rust = |path: &&PathBuf| path.extension().is_some_and(|it| it == "rs");
    for path in every_file().iter().filter(is_rust) {
        let text = read(path);
        for attribute in ["[allow(", "[expect("] {
            for (at, _) in text.match_indices(attribute) {
                let before = &text[..at];
                let line = before.lines().next_back().unwrap_or_default().trim();
                if !matches!(line, "#" | "#!") {
                    continue;
                }
                let whole = text[at..].split(")]").next().unwrap_or_default();
                if !whole.contains("reason = ") {
                    found.push(format!("{}:{}", name(path), before.lines().count()));
                }
            }
        }
    }
    none("an exception without a reason cannot be judged later", &found);
}

// ---------------------------------------------------------------------------------------------
// The files

/// Whether a file is text that somebody here writes.
fn is_written(path: &Path) -> bool {
    let endings =
        ["rs", "toml", "md", "json", "html", "scss", "js", "mjs", "ts", "yml", "yaml", "run"];
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    endings.contains(&ending.as_str()) && !name(path).ends_with("package-lock.json")
}

#[test]
fn no_file_names_a_registry_or_a_place_on_somebodys_machine() {
    // Written in two halves, so that this file does not name them either.
    let hosts = [
        ["crates", ".io"],
        ["npm", "js.com"],
        ["npm", "js.org"],
        ["yarn", "pkg.com"],
        ["pypi", ".org"],
        ["proxy.go", "lang.org"],
        ["deb.", "debian.org"],
        ["static.rust", "-lang.org"],
    ]
    .map(|halves| halves.concat());
    let places = [["/ho", "me/"], ["/ro", "ot/"], ["/wo", "rk/"], ["/Us", "ers/"], ["C:", "\\\\"]]
        .map(|halves| halves.concat());
    let mut found = Vec::new();
    for path in every_file().iter().filter(|path| is_written(path)) {
        for (n, line) in (1..).zip(read(path).lines()) {
            if let Some(host) = hosts.iter().find(|host| line.contains(host.as_str())) {
                found.push(format!("{}:{n}: {host}", name(path)));
            }
            for place in &places {
                // At the start of a path, not in the middle of an address.
                let starts = line.match_indices(place.as_str()).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    before.is_none_or(|it| !it.is_alphanumeric() && !matches!(it, '/' | '.' | '-'))
                });
                if starts {
                    found.push(format!("{}:{n}: {place}", name(path)));
                }
            }
        }
    }
    none("another machine or another registry must do as well", &found);
}

#[test]
fn the_lock_files_know_only_the_default_registry() {
    let default = ["registry+https://github.com/rust-lang/crates", ".io-index"].concat();
    let lock = read(&root().join("Cargo.lock"));
    let sources = lock.lines().filter_map(|line| line.strip_prefix("source = \""));
    for source in sources {
        assert_eq!(source.trim_end_matches('"'), default, "Cargo.lock: another source");
    }
    let npm = root().join("package-lock.json");
    if npm.is_file() {
        assert!(!read(&npm).contains("\"resolved\""), "package-lock.json names where it came from");
    }
}

#[test]
fn what_is_not_looked_at_is_in_no_commit() {
    let ignored = read(&root().join(".gitignore"));
    for folder in BUILT.iter().filter(|it| **it != ".git") {
        assert!(
            ignored.lines().any(|line| line.rsplit('/').next() == Some(folder)),
            "{folder} is passed over here, and git keeps it"
        );
    }
}

#[test]
fn nothing_built_is_kept() {
    let built = [
        "wasm", "br", "gz", "zip", "pdf", "docx", "rlib", "rmeta", "so", "dll", "exe", "o", "d",
        "map", "orig", "rej", "bak", "swp", "tmp", "log",
    ];
    let mut found = Vec::new();
    for path in every_file() {
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let place = name(&path);
        if built.contains(&ending.as_str())
            || place.ends_with(".snap.new")
            || place.contains("proptest-regressions")
        {
            found.push(place);
        }
    }
    none("what is built does not belong beside what it is built from", &found);
}

#[test]
fn every_file_ends_as_text_does() {
    let mut found = Vec::new();
    for path in every_file().iter().filter(|path| is_written(path)) {
        let text = read(path);
        if text.contains('\r') {
            found.push(format!("{}: has carriage returns", name(path)));
        }
        if !text.is_empty() && !text.ends_with('\n') {
            found.push(format!("{}: its last line does not end", name(path)));
        }
        for (n, line) in (1..).zip(text.lines()) {
            // Two spaces at the end are a break in Markdown.
            if line.ends_with([' ', '\t']) && path.extension().is_none_or(|it| it != "md") {
                found.push(format!("{}:{n}: spaces at the end", name(path)));
            }
        }
    }
    none("these make differences that nobody sees", &found);
}

#[test]
fn every_test_file_is_run() {
    let lib = read(&root().join("tests/it/lib.rs"));
    let manifest = read(&root().join("tests/Cargo.toml"));
    for folder in ["it", "rows"] {
        let main = read(&root().join("tests").join(folder).join("main.rs"));
        assert!(
            manifest.contains(&format!("path = \"{folder}/main.rs\"")),
            "{folder} is no program"
        );
        let lib = if folder == "it" { &*lib } else { "" };
        for path in files(&["tests/", folder].concat(), ".rs") {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let named = |text: &str| {
                text.lines().any(|line| line.trim_start_matches("pub ") == format!("mod {stem};"))
            };
            assert!(
                ["main", "lib"].contains(&stem.as_str()) || named(&main) || named(lib),
                "{} is in no program, so its tests never run",
                name(&path)
            );
            // Rows are run by being added to the list of them.
            let adds = ["main", "lib"].contains(&stem.as_str())
                || folder == "it"
                || main.contains(&format!("{stem}::add(&mut rows)"));
            assert!(adds, "{} adds no row", name(&path));
        }
    }
    let stems = |files: Vec<PathBuf>| -> BTreeSet<String> {
        let stem = |it: &PathBuf| Some(it.file_stem()?.to_string_lossy().into_owned());
        files.iter().filter_map(stem).collect()
    };
    let shipped = windscreen_content::instruments().iter().map(|it| it.id.to_owned()).collect();
    assert_eq!(stems(files("tests/cases", ".json")), shipped, "each instrument has its cases");
}

// ---------------------------------------------------------------------------------------------
// What is named

/// The test files that the invariants name are there: an invariant that nothing keeps is a wish.
#[test]
fn every_invariant_is_kept_by_files_that_exist() {
    let text = read(&root().join("crates/ARCHITECTURE.md"));
    let (_, rest) = text.split_once("## Invariants").expect("it lists the invariants");
    let (list, _) = rest.split_once("\n## ").expect("something follows");
    let here = ["it", "rows", "browser"].map(|it| name(&root().join("tests").join(it)));
    let mut n = 0;
    let mut found = Vec::new();
    for line in list.lines().filter(|line| line.starts_with(|it: char| it.is_ascii_digit())) {
        n += 1;
        let is_file =
            |it: &&str| Path::new(it).extension().is_some_and(|it| it == "rs" || it == "json");
        for named in line.split('`').filter(is_file) {
            if !here.iter().any(|folder| root().join(folder).join(named).is_file()) {
                found.push(format!("{named}: {line}"));
            }
        }
        for id in line.split("cases of `").skip(1).filter_map(|it| it.split('`').next()) {
            if !root().join("tests/cases").join([id, ".json"].concat()).is_file() {
                found.push(format!("there are no cases of {id}: {line}"));
            }
        }
    }
    assert!(10 < n, "only {n} invariants were found");
    none("these keep an invariant, and are not there", &found);
}

// ---------------------------------------------------------------------------------------------
// The hazards

#[test]
fn every_hazard_is_guarded_by_tests_that_exist() {
    let list: Json = serde_json::from_str(&read(&root().join("tests/hazards.json")))
        .expect("hazards.json is JSON");
    let list = list.as_array().expect("hazards.json is a list");
    assert!(10 <= list.len(), "only {} hazards are listed", list.len());
    let mut found = Vec::new();
    for entry in list {
        let hazard = entry["hazard"].as_str().unwrap_or_default();
        let harm = entry["harm"].as_str().unwrap_or_default();
        assert!(!hazard.is_empty() && !harm.is_empty(), "a hazard says what and whom it harms");
        let guards = entry["guards"].as_array().cloned().unwrap_or_default();
        if guards.is_empty() {
            found.push(format!("{hazard}: nothing guards it"));
        }
        for guard in guards.iter().filter_map(Json::as_str) {
            // "tests/it/laws/gaps.rs: the_name" or "tests/cases/x.json: The name of the case".
            let Some((file, test)) = guard.split_once(": ") else {
                found.push(format!("{hazard}: \"{guard}\" is not a file and a test"));
                continue;
            };
            if !is_a_test(file, test) {
                found.push(format!("{hazard}: {file} has no \"{test}\""));
            }
        }
    }
    none("a hazard is only as guarded as the tests that its entry names", &found);
}

/// Whether a file has a test of just this name.
fn is_a_test(file: &str, test: &str) -> bool {
    let path = root().join(file);
    if !path.is_file() {
        return false;
    }
    let whole = read(&path);
    match path.extension().and_then(|it| it.to_str()) {
        Some("rs") => whole.split("#[test]").skip(1).any(|it| {
            let opening = it.split('{').next().unwrap_or_default();
            opening.contains(&format!("fn {test}("))
        }),
        Some("json") => {
            let json: Json = serde_json::from_str(&whole).unwrap_or_default();
            let rows = json["cases"].as_array().or(json["slips"].as_array());
            rows.into_iter().flatten().any(|it| it["name"] == test)
        }
        Some("mjs") => ["\"", "'", "`"].iter().any(|quote| {
            let quoted = [quote, test, quote].concat();
            whole.match_indices(&quoted).any(|(at, _)| {
                let before = whole[..at].trim_end();
                ["test(", "journey(", "without("].iter().any(|it| before.ends_with(it))
            })
        }),
        _ => false,
    }
}

#[test]
fn a_test_that_does_not_exist_is_not_found() {
    let file = "tests/cases/neglect.json";
    assert!(is_a_test(file, "N4: food withheld alone is statutory"));
    assert!(!is_a_test(file, "N4: food withheld alone"));
    assert!(!is_a_test("tests/cases/none.json", "N4: food withheld alone is statutory"));
    assert!(is_a_test("tests/it/tidy.rs", "a_test_that_does_not_exist_is_not_found"));
    assert!(!is_a_test("tests/it/tidy.rs", "is_a_test"));
    assert!(!is_a_test("tests/browser/papers.test.mjs", "two children"));
}
