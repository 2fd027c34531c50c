//! Other languages: two that nobody speaks, made by machine from the catalogue and from the content, prove that every
//! word of the pages and papers can be said in another language, and let a browser set and print what runs from right
//! to left (`tests/browser/languages.test.mjs`).
//!
//! No real language is here: none ships before a person has reviewed it.

use crate::pages::{first_page, pages_of, raise_everything, render, sample, today};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use scraper::{Html, Selector};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;
use windscreen_app::context::Session;
use windscreen_app::session::LoadedSite;
use windscreen_app::session::{Action, Edit, PaperKind, Route};
use windscreen_core::{Age, Instrument, Reader, Role, SubjectId};
use windscreen_summary::{Blanks, blank_index, blank_referral, blank_tool};
use windscreen_tests::pseudo::{self, TAG, TAG_FROM_THE_RIGHT, accent, accented, mirror, mirrored};
use windscreen_tests::{read, root};
use windscreen_wording::CATALOGUE;
use windscreen_wording::language::{Language, speak};

/// A language made by machine.
#[derive(Clone, Copy)]
pub(crate) struct Made {
    pub(crate) tag: &'static str,
    letter: fn(char) -> char,
    text: fn(&str) -> String,
}

/// English with an accent on every letter.
pub(crate) const ACCENTED: Made = Made { tag: TAG, letter: accent, text: accented };

/// English in letters that run from right to left.
pub(crate) const MIRRORED: Made = Made { tag: TAG_FROM_THE_RIGHT, letter: mirror, text: mirrored };

/// Speaks a language until it is dropped.
struct Spoken;

impl Spoken {
    fn now(made: Made) -> Self {
        let language = Language::read(made.tag, &made.catalogue());
        speak(Some(language.unwrap_or_else(|error| panic!("{error}"))));
        Self
    }
}

impl Drop for Spoken {
    fn drop(&mut self) {
        speak(None);
    }
}

impl Made {
    /// The catalogue, each message between ⟦ and ⟧ and a third longer, as another language may well be.
    pub(crate) fn catalogue(self) -> String {
        let mut resource = fluent_syntax::parser::parse(CATALOGUE.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{}", errors[0]));
        for entry in &mut resource.body {
            let Entry::Message(message) = entry else { continue };
            let Some(says) = &mut message.value else { continue };
            self.change(says);
            let n: usize = says.elements.iter().map(length).sum();
            let text = |value: String| PatternElement::TextElement { value };
            says.elements.insert(0, text("⟦".into()));
            // In words, as any language has them: a line can break between.
            let more: String = (1..=n / 3).map(|it| if it % 9 == 0 { ' ' } else { '~' }).collect();
            says.elements.push(text(format!("{more}⟧")));
        }
        fluent_syntax::serializer::serialize(&resource)
    }

    fn change(self, pattern: &mut Pattern<String>) {
        for element in &mut pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    *value = value.chars().map(self.letter).collect();
                }
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    for variant in variants {
                        self.change(&mut variant.value);
                    }
                }
                PatternElement::Placeable { expression: Expression::Inline(_) } => {}
            }
        }
    }

    fn instruments(self) -> Vec<Rc<Instrument>> {
        let ids = windscreen_content::instruments().iter().map(|it| it.id);
        ids.map(|id| Rc::new(pseudo::instrument(id, self.tag, &self.text))).collect()
    }

    /// A site whose areas and instruments are in this language.
    fn site(self) -> LoadedSite {
        let ids = windscreen_content::areas().iter().map(|it| it.id);
        let areas: Vec<_> = ids.map(|id| Rc::new(pseudo::area(id, self.tag, &self.text))).collect();
        LoadedSite {
            area: areas[0].clone(),
            areas,
            instruments: self.instruments(),
            ..LoadedSite::default()
        }
    }

    /// A household about which everything that can be raised is, with this tool used for its person.
    fn household(self, instrument: &Rc<Instrument>, answers: bool) -> (Session, SubjectId) {
        let session = windscreen_app::session_for_tests(self.site(), Route::Start, today());
        let age =
            if instrument.about == Role::Adult { Age::Between(18, 130) } else { Age::Years(6) };
        let person = session.add_person(instrument.about, age);
        session.add_person(Role::Child, Age::Unborn(None));
        if let Some(gate) = &instrument.gate {
            session.edit(person, &instrument.id, Edit::Way(Some(gate.ways[0].id.clone())));
        }
        if answers {
            raise_everything(&session, person, instrument);
        }
        (session, person)
    }
}

fn length(element: &PatternElement<String>) -> usize {
    match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { .. } => 0,
    }
}

/// What no catalogue holds, longest first: the reference, and the texts of files that the app opens from its own shelf,
/// where no other language can be put: the referral form, the list of withheld tools and the neutral area's stages of a
/// disagreement. That they can be translated is
/// another test's (`translations.rs`).
fn not_to_translate() -> Vec<String> {
    fn texts(json: &Json, all: &mut BTreeSet<String>) {
        match json {
            Json::String(text) => all.extend(text.lines().map(str::to_owned)),
            Json::Array(list) => list.iter().for_each(|it| texts(it, all)),
            Json::Object(map) => map.values().for_each(|it| texts(it, all)),
            _ => {}
        }
    }
    let mut all = BTreeSet::from(["2026-11-22-TEST".to_owned()]);
    let neutral = format!("areas/{}.json", windscreen_content::default_area());
    for (path, part) in
        [("referral/form.json", None), ("withheld.json", None), (&*neutral, Some("escalation"))]
    {
        let file = read(&root().join("crates/windscreen-content").join(path));
        let file: Json = serde_json::from_str(&file).expect("it is JSON");
        texts(part.map_or(&file, |it| &file[it]), &mut all);
    }
    let mut all: Vec<String> = all.into_iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.len()));
    all
}

/// A text up to this long is known only where it is all there is.
const SHORT: usize = 4;

/// What a page says that is in plain letters: each text, and each attribute that is read aloud.
pub(crate) fn left_in_english(html: &str, known: &[String]) -> Vec<String> {
    let page = Html::parse_document(html);
    let everything = Selector::parse("*").expect("it parses");
    let mut said: Vec<String> = Vec::new();
    for element in page.select(&everything) {
        if matches!(element.value().name(), "style" | "script" | "code") {
            continue;
        }
        said.extend(element.children().filter_map(|it| Some(it.value().as_text()?.to_string())));
        let aloud = ["aria-label", "aria-description", "title", "alt", "placeholder"];
        said.extend(aloud.iter().filter_map(|it| element.value().attr(it)).map(str::to_owned));
    }
    said.retain(|text| {
        let mut rest = text.clone();
        for it in known {
            if rest.trim_matches(|c| " ⟦⟧:~".contains(c)) == it {
                return false;
            }
            // A short word could be part of one that somebody forgot: it is known as a label, and as what is answered.
            if SHORT < it.len() {
                rest = rest.replace(it.as_str(), " ").replace(&within(it), " ");
            } else {
                rest = rest.replace(&format!("⟦{it}: "), " ").replace(&format!(" {it}⟧"), " ");
                rest = rest.replace(&format!(" {}⟧", within(it)), " ");
                rest = rest.replace(&format!("⟧{}⟦", within(it)), " ");
            }
        }
        // Addresses are the same in any language.
        rest =
            rest.split(' ').filter(|it| !it.starts_with("https://")).collect::<Vec<_>>().join(" ");
        // What holds a figure is a code, such as the place of an item in its tool.
        rest.split(|it: char| !it.is_alphanumeric())
            .any(|it| 1 < it.len() && it.chars().all(|it| it.is_ascii_alphabetic()))
    });
    said
}

/// Words that begin a line, as they stand within one.
fn within(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

#[track_caller]
fn none(what: &str, mut found: Vec<String>) {
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn a_made_language_says_every_message_in_its_own_letters() {
    let said = |made| {
        let _spoken = Spoken::now(made);
        (windscreen_wording::yes().to_owned(), windscreen_wording::n_questions(2))
    };
    let (yes, questions) = said(ACCENTED);
    assert!(yes.starts_with('⟦') && yes.ends_with("~⟧"), "{yes}");
    assert!(questions.contains('2') && !questions.chars().any(|it| it.is_ascii_alphabetic()));
    let (yes, _) = said(MIRRORED);
    assert!(yes.contains('\u{5e8}'), "{yes}");
    assert_eq!(windscreen_wording::yes(), "Yes", "whoever speaks next is heard in English again");
}

#[test]
fn no_page_keeps_a_word_of_english() {
    let known = not_to_translate();
    let _spoken = Spoken::now(ACCENTED);
    let mut found = Vec::new();
    for instrument in ACCENTED.instruments() {
        for answers in [false, true] {
            let (session, person) = ACCENTED.household(&instrument, answers);
            let mut pages = pages_of(&instrument, person);
            pages.extend([
                Route::Review,
                Route::Paper(PaperKind::Ordered(0)),
                Route::Paper(PaperKind::Worker),
                Route::Paper(PaperKind::Copy(Reader::Family, person)),
                Route::Paper(PaperKind::Copy(Reader::Agency, person)),
                Route::Paper(PaperKind::Restricted(person, instrument.id.clone())),
            ]);
            for page in pages {
                session.go(page.clone());
                let rendered = render(&session);
                found.extend(
                    left_in_english(&rendered, &known)
                        .into_iter()
                        .map(|it| format!("{page:?}: {it}")),
                );
            }
        }
    }
    none("these would stand in English on a page in another language", found);
}

/// The list holds the families as they are shipped; the one that is practised on can be in another language.
#[test]
fn no_page_of_practice_keeps_a_word_of_english() {
    let entry = &windscreen_content::practice_families()[0];
    let family = pseudo::practice(entry.id, TAG, &accented);
    let _spoken = Spoken::now(ACCENTED);
    let session = windscreen_app::session_for_tests(ACCENTED.site(), Route::Start, today());
    session.dispatch(Action::Practise(family.into()));
    let mut found = Vec::new();
    let known = not_to_translate();
    for page in
        [Route::PracticeStory, Route::PracticeEnd, Route::Keep, Route::Paper(PaperKind::Worker)]
    {
        session.go(page.clone());
        let left = left_in_english(&render(&session), &known);
        found.extend(left.into_iter().map(|it| format!("{page:?}: {it}")));
    }
    none("these would stand in English in practice", found);
}

#[test]
fn what_stands_before_the_program_runs_keeps_no_word_of_english() {
    let _spoken = Spoken::now(ACCENTED);
    // To a browser with scripts that element holds text, in which nothing is an element.
    let page = first_page().replace("noscript>", "div>");
    assert!(page.contains('⟦'), "it says nothing at all");
    assert_eq!(left_in_english(&page, &[]), Vec::<String>::new());
}

#[test]
fn no_page_of_the_referral_keeps_a_word_of_english() {
    let mut known = not_to_translate();
    // What begins a line in the form stands within one on the paper.
    let small = |it: &String| {
        let first = it.chars().next()?;
        Some([&first.to_lowercase().to_string(), it.get(first.len_utf8()..)?].concat())
    };
    known.extend(known.iter().filter_map(small).collect::<Vec<_>>());
    let _spoken = Spoken::now(ACCENTED);
    let form = windscreen_content::form().unwrap_or_else(|errors| panic!("{errors}"));
    let session = windscreen_app::session_for_tests(ACCENTED.site(), Route::Start, today());
    let child = session.add_person(Role::Child, Age::Years(16));
    let mut found = Vec::new();
    for is_filled in [false, true] {
        for page in form.pages() {
            let own = (page.per == windscreen_core::Per::Child).then_some(child);
            for field in page.fields.iter().filter(|_| is_filled) {
                let key = windscreen_core::FieldKey::new(&field.id, own);
                session.dispatch(Action::Note(key, in_figures(field)));
            }
            for list in page.list.iter().filter(|_| is_filled) {
                session.dispatch(Action::AddRow(list.id.clone()));
                for field in &list.fields {
                    let words = in_figures(field);
                    session.dispatch(Action::Cell(list.id.clone(), 0, field.id.clone(), words));
                }
            }
            let to = Route::Form(page.id.clone(), own);
            session.go(to.clone());
            let left = left_in_english(&render(&session), &known);
            found.extend(left.into_iter().map(|it| format!("{to:?}: {it}")));
        }
        for to in [Route::Summary, Route::Paper(PaperKind::Referral)] {
            session.go(to.clone());
            let left = left_in_english(&render(&session), &known);
            found.extend(left.into_iter().map(|it| format!("{to:?}: {it}")));
        }
    }
    none("these would stand in English on a referral in another language", found);
}

/// Something that fits a field, and is no word of English.
fn in_figures(field: &windscreen_core::Field) -> windscreen_core::Entry {
    let sample = sample(&field.kind);
    if sample == "Invented words".into() { "12 34".into() } else { sample }
}

#[test]
fn no_blank_paper_keeps_a_word_of_english() {
    let _spoken = Spoken::now(ACCENTED);
    let area = pseudo::area(windscreen_content::default_area(), TAG, &accented);
    let form = pseudo::form(TAG, &accented);
    let instruments = ACCENTED.instruments();
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    // A band that a source uses is quoted as it stands there.
    let quoted: Vec<String> = ["low", "medium", "high"].map(|it| format!("“{it}”")).to_vec();
    let mut found = left_in_english(&blank_index(&blanks), &quoted);
    found.extend(left_in_english(&blank_referral(&blanks), &quoted));
    for instrument in &instruments {
        found.extend(left_in_english(&blank_tool(&blanks, instrument), &quoted));
    }
    none("these would stand in English on a blank paper in another language", found);
}

/// What a browser is to set and print from right to left: pages as they stand in the frame, and a blank paper. Where
/// `WINDSCREEN_LANGUAGES` names a folder they are written there.
#[test]
fn pages_that_run_from_right_to_left_say_so() {
    let folder = std::env::var_os("WINDSCREEN_LANGUAGES").map(PathBuf::from);
    let _spoken = Spoken::now(MIRRORED);
    let instruments = MIRRORED.instruments();
    let instrument =
        instruments.iter().find(|it| it.about == Role::Child).expect("one is about children");
    let (session, person) = MIRRORED.household(instrument, true);
    let tool = || instrument.id.clone();
    let mut files = Vec::new();
    for (name, page) in [
        ("start", Route::Start),
        ("people", Route::People),
        ("section", Route::Section(person, tool(), 0)),
        ("result", Route::Result(person, tool())),
        ("summary", Route::Summary),
        ("keep", Route::Keep),
        ("paper", Route::Paper(PaperKind::Referral)),
    ] {
        session.go(page);
        files.push((format!("page-{name}.html"), render(&session)));
    }
    let area = pseudo::area(windscreen_content::default_area(), MIRRORED.tag, &mirrored);
    let form = pseudo::form(MIRRORED.tag, &mirrored);
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    let blank = blank_tool(&blanks, instrument);
    assert!(
        blank.contains("<html lang=\"ar-XB\" dir=\"rtl\""),
        "a browser would set the paper from the left: {}",
        &blank[..120]
    );
    files.push(("blank.html".into(), blank));
    files.push(("paper.css".into(), windscreen_summary::blank_style(&blanks)));
    for (name, text) in files {
        assert!(name == "paper.css" || text.contains('\u{5d0}'), "{name} is not in that language");
        if let Some(folder) = &folder {
            std::fs::create_dir_all(folder).expect("the folder can be made");
            std::fs::write(folder.join(name), text).expect("the folder can be written to");
        }
    }
}
