//! Words: nothing that a person reads reassures, blames or forbids.
//!
//! `words.json` lists what may not be said, why, and what to say instead. It is held against every
//! string of the content, every string in the code that a person may read, the pages and the
//! snapshots. A phrase counts as a whole, in any case, however its spaces and apostrophes are set.

use serde_json::Value as Json;
use std::fmt;
use std::path::{Path, PathBuf};
use windscreen_tests::{files, read, root};

/// A phrase that may not be said.
struct Phrase {
    words: String,
    why: String,
    instead: String,
    unless: Vec<String>,
}

/// A phrase that was said, and where.
struct Found<'a> {
    place: String,
    text: String,
    phrase: &'a Phrase,
}

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Found { place, text, phrase } = self;
        write!(
            f,
            "{place}\n    says \"{}\" in: {text}\n    why not: {}\n    instead: {}",
            phrase.words, phrase.why, phrase.instead
        )
    }
}

fn list() -> Vec<Phrase> {
    let path = root().join("tests/it/words.json");
    let json: Json = serde_json::from_str(&read(&path)).expect("words.json is JSON");
    let text = |entry: &Json, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    json.as_array()
        .into_iter()
        .flatten()
        .map(|entry| Phrase {
            words: normal(&text(entry, "words")),
            why: text(entry, "why"),
            instead: text(entry, "instead"),
            unless: entry["unless"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|it| it.as_str().map(normal))
                .collect(),
        })
        .collect()
}

/// Small letters, straight apostrophes, single spaces, and no soft hyphens.
fn normal(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|it| !matches!(it, '\u{ad}' | '\u{200b}'))
        .map(|it| match it {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            _ => it,
        })
        .collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a phrase stands whole in a normal text, as ranges of bytes.
fn whole<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let joins = |a: Option<char>, b: Option<char>| matches!((a, b), (Some(a), Some(b)) if a.is_alphanumeric() && b.is_alphanumeric());
    text.match_indices(words).map(|(at, found)| (at, at + found.len())).filter(move |(from, to)| {
        !joins(text[..*from].chars().next_back(), words.chars().next())
            && !joins(words.chars().next_back(), text[*to..].chars().next())
    })
}

/// Whether a text says a phrase outside the turns in which it may be said.
fn says(text: &str, phrase: &Phrase) -> bool {
    says_normal(&normal(text), phrase)
}

/// The same of a text that is already normal.
fn says_normal(text: &str, phrase: &Phrase) -> bool {
    if !text.contains(&phrase.words) {
        return false;
    }
    let excused: Vec<(usize, usize)> =
        phrase.unless.iter().flat_map(|turn| whole(text, turn).collect::<Vec<_>>()).collect();
    whole(text, &phrase.words)
        .any(|(from, to)| !excused.iter().any(|(start, end)| *start <= from && to <= *end))
}

/// Every text in a file, with its place.
fn strings(json: &Json, at: &str, all: &mut Vec<(String, String)>) {
    match json {
        Json::String(text) => all.push((at.to_owned(), text.clone())),
        Json::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                strings(value, &format!("{at}[{n}]"), all);
            }
        }
        Json::Object(map) => {
            for (key, value) in map {
                strings(value, &format!("{at}.{key}"), all);
            }
        }
        _ => {}
    }
}

/// Every file with this ending below a folder, if the folder is there.
pub(crate) fn below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let entries = std::fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut entries: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            all.extend(below(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            all.push(path);
        }
    }
    all
}

/// The string literals of Rust code with their lines; comments and characters are left out.
pub(crate) fn literals(code: &str) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    let chars: Vec<char> = code.chars().collect();
    let at = |n: usize| chars.get(n).copied().unwrap_or('\0');
    let (mut n, mut line) = (0, 1);
    while n < chars.len() {
        match at(n) {
            '\n' => {
                line += 1;
                n += 1;
            }
            '/' if at(n + 1) == '/' => {
                while n < chars.len() && at(n) != '\n' {
                    n += 1;
                }
            }
            '/' if at(n + 1) == '*' => {
                while n < chars.len() && !(at(n) == '*' && at(n + 1) == '/') {
                    line += usize::from(at(n) == '\n');
                    n += 1;
                }
                n += 2;
            }
            // A character, not a lifetime.
            '\'' if at(n + 1) == '\\' => {
                n += 3;
                while n < chars.len() && at(n) != '\'' {
                    n += 1;
                }
                n += 1;
            }
            '\'' if at(n + 2) == '\'' => n += 3,
            'r' if matches!(at(n + 1), '"' | '#') && !at(n.wrapping_sub(1)).is_alphanumeric() => {
                let hashes = chars[n + 1..].iter().take_while(|it| **it == '#').count();
                let from = n + 2 + hashes;
                if at(n + 1 + hashes) != '"' {
                    n += 1;
                    continue;
                }
                let ends = |it: usize| at(it) == '"' && (1..=hashes).all(|h| at(it + h) == '#');
                let to = (from..chars.len()).find(|it| ends(*it)).unwrap_or(chars.len());
                let text: String = chars[from..to].iter().collect();
                let first = line;
                line += text.matches('\n').count();
                all.push((first, text));
                n = to + 1 + hashes;
            }
            '"' => {
                let first = line;
                let mut text = String::new();
                n += 1;
                while n < chars.len() && at(n) != '"' {
                    if at(n) == '\\' {
                        n += 1;
                        match at(n) {
                            // A line that goes on: the break and the indent are not part of it.
                            '\n' => {
                                line += 1;
                                while at(n + 1).is_whitespace() {
                                    line += usize::from(at(n + 1) == '\n');
                                    n += 1;
                                }
                            }
                            'u' => {
                                let digits: String =
                                    chars.iter().skip(n + 2).take_while(|it| **it != '}').collect();
                                let code = u32::from_str_radix(&digits, 16).ok();
                                text.extend(code.and_then(char::from_u32));
                                n += 2 + digits.len();
                            }
                            'n' | 't' | 'r' => text.push(' '),
                            other => text.push(other),
                        }
                    } else {
                        line += usize::from(at(n) == '\n');
                        text.push(at(n));
                    }
                    n += 1;
                }
                n += 1;
                all.push((first, text));
            }
            _ => n += 1,
        }
    }
    all
}

/// A page without its tags, and what its attributes say.
fn page(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut all = Vec::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        // A tag of the line (<b>, <a>) does not part words; any other does.
        text.push(' ');
        all.extend(tag.split('"').skip(1).step_by(2).map(str::to_owned));
        rest = after;
    }
    text.push_str(rest);
    all.push(text);
    all
}

/// Everything a person may read, with its place.
fn everything_said() -> Vec<(String, String)> {
    let mut all = Vec::new();
    let place = |path: &Path| {
        path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
    };
    let content = "crates/windscreen-content";
    let mut json = vec![root().join(content).join("withheld.json")];
    for folder in ["instruments", "areas", "calendars", "practice"] {
        json.extend(files(&format!("{content}/{folder}"), ".json"));
    }
    json.extend(below(&root().join("www"), ".json"));
    for path in json {
        let value: Json = serde_json::from_str(&read(&path))
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        strings(&value, &place(&path), &mut all);
    }
    for name in ["windscreen-app", "windscreen-summary", "windscreen-core", "windscreen-content"] {
        for path in below(&root().join("crates").join(name).join("src"), ".rs") {
            let literals = literals(&read(&path));
            all.extend(
                literals.into_iter().map(|(line, text)| (format!("{}:{line}", place(&path)), text)),
            );
        }
    }
    let wording = "crates/windscreen-wording/en-GB";
    for path in below(&root().join(wording), ".ftl") {
        let lines = read(&path);
        all.extend(
            (1..)
                .zip(lines.lines())
                .map(|(n, text)| (format!("{}:{n}", place(&path)), text.to_owned())),
        );
    }
    for path in below(&root().join("www"), ".html") {
        all.extend(page(&read(&path)).into_iter().map(|text| (place(&path), text)));
    }
    let mut plain = below(&root().join("www"), ".js");
    plain.push(root().join("README.md"));
    plain.extend(below(&root().join("tests/snapshots"), ".snap"));
    for path in plain.iter().filter(|path| path.is_file()) {
        let text = read(path);
        // A page in a snapshot is read as a page.
        all.extend(page(&text).into_iter().map(|text| (place(path), text)));
    }
    all
}

/// The part of a text around a phrase, for a failure that can be read.
fn around(text: &str, words: &str) -> String {
    let at = text.find(words).unwrap_or(0);
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let place = chars.iter().position(|(n, _)| *n == at).unwrap_or(0);
    chars.iter().skip(place.saturating_sub(60)).take(160).map(|(_, it)| it).collect()
}

fn found<'a>(said: &[(String, String)], list: &'a [Phrase]) -> Vec<Found<'a>> {
    let mut all = Vec::new();
    for (place, text) in said {
        let text = normal(text);
        for phrase in list {
            if says_normal(&text, phrase) {
                let text = around(&text, &phrase.words);
                all.push(Found { place: place.clone(), text, phrase });
            }
        }
    }
    all
}

#[test]
fn nothing_reassures_or_blames() {
    let said = everything_said();
    assert!(1_000 < said.len(), "only {} texts were found", said.len());
    let list = list();
    let found = found(&said, &list);
    let shown: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(
        found.is_empty(),
        "{} texts say what may not be said:\n{}",
        shown.len(),
        shown.join("\n")
    );
}

#[test]
fn every_phrase_says_why_and_what_instead() {
    let list = list();
    assert!(100 < list.len(), "the list has {} phrases", list.len());
    for phrase in &list {
        let Phrase { words, why, instead, unless } = phrase;
        assert!(!words.is_empty() && !why.is_empty() && !instead.is_empty(), "{words}: {why}");
        for turn in unless {
            assert!(
                turn.contains(words.as_str()),
                "\"{turn}\" excuses \"{words}\" and does not hold it"
            );
        }
    }
}

#[test]
fn a_planted_phrase_is_found() {
    let list = list();
    for phrase in &list {
        let sentence = format!("It says: {}, and more.", phrase.words.to_uppercase());
        assert!(says(&sentence, phrase), "\"{}\" is not found", phrase.words);
        let spread = phrase.words.replace(' ', " \n\t");
        assert!(says(&spread, phrase), "\"{}\" is not found over two lines", phrase.words);
        let curly = phrase.words.replace('\'', "\u{2019}");
        assert!(says(&curly, phrase), "\"{}\" is not found with a curly apostrophe", phrase.words);
        for turn in &phrase.unless {
            assert!(!says(turn, phrase), "\"{turn}\" should be excused");
            let both = format!("{turn}. {}.", phrase.words);
            assert!(says(&both, phrase), "\"{turn}\" excuses more than itself");
        }
    }
    let safe = list.iter().find(|it| it.words == "is safe").expect("the list has it");
    assert!(!says("What this safeguarding lead is safeguarding", safe), "a part of a word counts");
    let code =
        "// \"is safe\"\nlet a = 'x'; /* \"is safe\" */ let b = \"The child is \\\n    safe\";";
    assert_eq!(literals(code), [(2, "The child is safe".to_owned())]);
    assert_eq!(
        literals("r#\"a \"b\" c\"# '\"' \"\\u{2019}\\\"\""),
        [(1, "a \"b\" c".to_owned()), (1, "\u{2019}\"".to_owned())]
    );
    let tags = page("<p title=\"is safe\">The child is <b>safe</b></p>");
    assert_eq!(tags.iter().filter(|text| says(text, safe)).count(), 2);
}
