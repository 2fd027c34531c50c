//! The words of the files that run as they are: the page around the program, its scripts, the margins of its sheets. All
//! stand in the catalogue too (`www.ftl`), and can be exchanged there for those of another language, and nothing else.
//!
//! `www/demo.html` is left out, and stays in English: it is a page for web editors to copy, and no part of the toolkit.

use crate::languages::{ACCENTED, MIRRORED, left_in_english};
use crate::tidy::is_read;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use windscreen_tests::{files, pseudo, read, root};
use windscreen_wording::language::Language;
use windscreen_wording::static_file::{Exchanged, PREFIX, Syntax, exchange};
use windscreen_wording::{CATALOGUE, SOURCE};

/// What looks like words and is none, or is said to others than those who use the toolkit or look after a site: with
/// why. Code within it is `…`.
const NOT_SAID: &[(&str, &str)] = &[
    (NEEDED, "names of what browsers have"),
    ("then catch", "names of what browsers have"),
    ("entries fromEntries assign", "names of what browsers have"),
    ("map filter find push", "names of what browsers have"),
    ("parse stringify", "names of what browsers have"),
    ("createElement createTextNode querySelector", "names of what browsers have"),
    ("append remove setAttribute", "names of what browsers have"),
    ("appendChild insertBefore", "names of what browsers have"),
    ("instantiate instantiateStreaming", "names of what browsers have"),
    ("SyntaxError", "a kind of error, to compare with"),
    ("RuntimeError", "a kind of error, to compare with"),
    ("Shift", "a key, to compare with"),
    ("Enter", "a key, to compare with"),
    ("the page is of another build", "an error that nobody is shown: the worker is not installed"),
    (SANDBOX, "what a frame may do, for the browser"),
    ("… 'self'", "a rule of a policy, as it is to be copied"),
    ("script-src 'wasm-unsafe-eval'", "a rule of a policy, as it is to be copied"),
    ("this is version … of the interface, not …", "to whoever programs the page around"),
    ("there is no event \"…\"", "to whoever programs the page around"),
];
const NEEDED: &str =
    "fetch Promise Map Symbol URL Response TextDecoder TextEncoder setTimeout queueMicrotask";
const SANDBOX: &str = "allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/// A file that runs as it is.
struct Static {
    name: String,
    text: String,
    syntax: Syntax,
}

impl Static {
    fn in_language(&self, language: &Language) -> Exchanged {
        exchange(&self.text, self.syntax, language)
            .unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// All of them: a new script or style is among them by itself.
fn all() -> Vec<Static> {
    let mut paths = vec![root().join("www/index.html")];
    paths.extend(files("www/scripts", ".js"));
    paths.extend(files("www/styles", ".scss"));
    paths
        .iter()
        .map(|path| Static {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            text: read(path),
            syntax: match path.extension().unwrap_or_default().to_str() {
                Some("html") => Syntax::Page,
                Some("scss") => Syntax::Style,
                _ => Syntax::Script,
            },
        })
        .collect()
}

fn english() -> &'static Language {
    Language::read(SOURCE, CATALOGUE).expect("the catalogue reads")
}

#[track_caller]
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn every_sentence_of_a_static_file_is_in_the_catalogue() {
    let english = english();
    let (mut found, mut used) = (Vec::new(), BTreeSet::new());
    for file in all() {
        for text in file.in_language(english).others {
            if let Some((it, _)) = NOT_SAID.iter().find(|(it, _)| *it == text) {
                used.insert(*it);
            } else if is_read(&text) {
                found.push(format!("{}: {text:?}", file.name));
            }
        }
    }
    none("nobody could translate these: they belong in www.ftl as well", &found);
    let stale = NOT_SAID.iter().filter(|(it, _)| !used.contains(it));
    none("no file has these any more", &stale.map(|(it, _)| (*it).to_owned()).collect::<Vec<_>>());
}

#[test]
fn every_message_for_a_static_file_stands_in_one() {
    let (english, all) = (english(), all());
    let said: BTreeSet<&str> = all.iter().flat_map(|it| it.in_language(english).said).collect();
    let ids = CATALOGUE.lines().filter(|it| it.starts_with(PREFIX));
    let ids = ids.filter_map(|it| it.split_once(" = ")).map(|(id, _)| id);
    let lost: Vec<String> = ids.filter(|id| !said.contains(id)).map(str::to_owned).collect();
    none("a translator would work on these for nothing, and a file says something else", &lost);
    assert!(70 < said.len(), "only {} were found", said.len());
}

#[test]
fn a_static_file_in_its_own_language_is_the_same_file() {
    let english = english();
    for file in all() {
        assert_eq!(file.in_language(english).text, file.text, "{}", file.name);
    }
}

/// A file in a language made by machine, turned back; one of the two has small letters alone.
fn turned_back(text: &str, tag: &str) -> String {
    let mut text = text.to_owned();
    // Another language may well be a third longer.
    while text.contains("~⟧") || text.contains("~ ⟧") {
        text = text.replace("~⟧", "⟧").replace("~ ⟧", "~⟧");
    }
    let mirrored = |it: char| {
        let n = u32::from(it).checked_sub(0x5d0).filter(|it| *it < 26);
        n.and_then(|it| char::from_u32(97 + it)).unwrap_or(it)
    };
    let text: String = pseudo::plain(&text).chars().map(mirrored).collect();
    text.replace(['\u{2068}', '\u{2069}'], "").replace(" dir=\"rtl\"", "").replace(tag, SOURCE)
}

/// A file in small letters, without strings that hold nothing: a bracket of such a language may have stood in one.
fn leveled(text: &str) -> String {
    let empty = [" + \"\"", "\"\" + ", " \"\"", "\"\" "];
    empty.iter().fold(text.to_ascii_lowercase(), |text, it| text.replace(it, ""))
}

#[test]
fn nothing_but_the_sentences_is_exchanged_and_none_is_left() {
    let english = english();
    for made in [ACCENTED, MIRRORED] {
        let language =
            Language::read(made.tag, &made.catalogue()).unwrap_or_else(|error| panic!("{error}"));
        for file in all() {
            let Exchanged { text, others, said } = file.in_language(language);
            let (back, own) = (leveled(&turned_back(&text, made.tag)), leveled(&file.text));
            for (n, (back, own)) in (1..).zip(back.lines().zip(own.lines())) {
                assert_eq!(back, own, "{}:{n}: more was changed", file.name);
            }
            assert_eq!(back.len(), own.len(), "{}: something is gone", file.name);
            assert_eq!(text.contains('⟦'), !said.is_empty(), "{}: nothing was changed", file.name);

            // Read anew, it says what was no sentence before, and nothing more in plain letters.
            let again = exchange(&text, file.syntax, english).expect("English chooses nothing");
            assert!(again.said.is_empty(), "{}: in English still: {:?}", file.name, again.said);
            let plain = again.others.into_iter().filter(|it| !others.contains(it)).filter(|it| {
                // Not so the name of the language and that of a file.
                let rest = it.replace(made.tag, "").replace("windscreen-nowasm.html", "");
                let mut words = rest.split(|it: char| !it.is_alphanumeric());
                words.any(|it| 1 < it.len() && it.chars().all(|it| it.is_ascii_alphabetic()))
            });
            let plain: Vec<String> = plain.collect();
            none(&format!("{} would say these in English", file.name), &plain);
            if file.syntax == Syntax::Page {
                // To a browser with scripts that element holds text, in which nothing is an element.
                let page = text.replace("noscript>", "div>");
                let file = ["windscreen-nowasm.html".to_owned()];
                none("a browser would show these in English", &left_in_english(&page, &file));
            }
        }
    }
}

#[test]
fn a_page_says_which_language_it_is_in_and_which_way_it_runs() {
    for (made, says) in
        [(ACCENTED, "<html lang=\"en-XA\">"), (MIRRORED, "<html lang=\"ar-XB\" dir=\"rtl\">")]
    {
        let language = Language::read(made.tag, &made.catalogue()).expect("it reads");
        for file in all() {
            let text = file.in_language(language).text;
            let is_page = file.text.contains("<html lang=\"en-GB\">");
            assert_eq!(text.contains(says), is_page, "{}", file.name);
            assert!(!text.contains(SOURCE), "{}: something is in English still", file.name);
        }
    }
}

/// Everything that could end a string, a template, a tag, a script or a style.
const SPITE: &str = " \" ' ` \\ $x ${x} </script> <b> <!-- & &amp; #{x} \u{2028}!";

/// The catalogue with all that in each message of ours.
fn spiteful() -> String {
    let spite = SPITE.replace("{x}", "{\"{\"}x{\"}\"}");
    let lines = CATALOGUE
        .lines()
        .map(|line| [line, if line.starts_with(PREFIX) { &spite } else { "" }, "\n"].concat());
    lines.collect()
}

#[test]
fn no_translation_breaks_a_script() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("static_words");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for (tag, catalogue) in [
        (ACCENTED.tag, ACCENTED.catalogue()),
        (MIRRORED.tag, MIRRORED.catalogue()),
        ("cy", spiteful()),
    ] {
        let language = Language::read(tag, &catalogue).unwrap_or_else(|error| panic!("{error}"));
        for file in all().iter().filter(|it| it.syntax == Syntax::Script) {
            let text = file.in_language(language).text;
            let path = folder.join(format!("{tag}-{}", file.name)).with_extension("mjs");
            std::fs::write(&path, &text).expect("the folder can be written to");
            let told = Command::new("node").arg("--check").arg(&path).output();
            let told = told.expect("Node, which the build asks for, can be run");
            let why = String::from_utf8_lossy(&told.stderr);
            assert!(told.status.success(), "{} in {tag} cannot be read: {why}", file.name);
            assert!(
                !text.contains("</script>") || file.text.contains("</script>"),
                "{}",
                file.name
            );
        }
    }
}

#[test]
fn no_translation_breaks_a_page() {
    let language = Language::read("cy", &spiteful()).unwrap_or_else(|error| panic!("{error}"));
    for file in all().iter().filter(|it| it.syntax == Syntax::Page) {
        let Exchanged { text, said, .. } = file.in_language(language);
        let text = text.replace("noscript>", "div>");
        let page = Html::parse_document(&text);
        let everything = Selector::parse("*").expect("it parses");
        let mut n = 0;
        for element in page.select(&everything) {
            assert_ne!(element.value().name(), "b", "a translation put an element into the page");
            let texts = element.children().filter_map(|it| Some(it.value().as_text()?.to_string()));
            let aloud = element.value().attr("aria-label").map(str::to_owned);
            n += texts.chain(aloud).filter(|it| it.trim().ends_with(SPITE.trim())).count();
        }
        assert_eq!(n, said.len(), "{}: a sentence is not as it was translated", file.name);
    }
}
