//! Other languages: two that nobody speaks, made from the catalogue by machine, prove that every word of the pages and
//! papers can be said in another language, and that what runs from right to left is set so.
//!
//! No real language is here: none ships before a person has reviewed it.

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use std::sync::OnceLock;
use windscreen_wording::CATALOGUE;
use windscreen_wording::language::{Language, speak};

/// English with an accent on every letter, a third longer, each message between ⟦ and ⟧.
pub(crate) fn accented() -> &'static Language {
    thread_local! {
        static IT: OnceLock<&'static Language> = const { OnceLock::new() };
    }
    IT.with(|it| *it.get_or_init(|| made("en-XA", accent)))
}

/// English in the letters of a script that runs from right to left, with Arabic's plurals.
pub(crate) fn mirrored() -> &'static Language {
    thread_local! {
        static IT: OnceLock<&'static Language> = const { OnceLock::new() };
    }
    IT.with(|it| *it.get_or_init(|| made("ar-XB", mirror)))
}

/// Speaks a language until it is dropped.
pub(crate) struct Spoken;

impl Spoken {
    pub(crate) fn now(language: &'static Language) -> Self {
        speak(Some(language));
        Self
    }
}

impl Drop for Spoken {
    fn drop(&mut self) {
        speak(None);
    }
}

/// A letter of the accented language.
pub(crate) fn accent(letter: char) -> char {
    const FROM: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const TO: &str = "áƀçđéƒĝĥíĵķĺɱñóƥɋŕšťúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ";
    FROM.chars().zip(TO.chars()).find(|(from, _)| *from == letter).map_or(letter, |(_, to)| to)
}

/// A letter of the mirrored language.
pub(crate) fn mirror(letter: char) -> char {
    let place = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_lowercase()) - 97);
    place.and_then(|it| char::from_u32(0x5d0 + it)).unwrap_or(letter)
}

fn made(tag: &str, letter: fn(char) -> char) -> &'static Language {
    let mut resource = fluent_syntax::parser::parse(CATALOGUE.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{}", errors[0]));
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        let Some(says) = &mut message.value else { continue };
        change(says, letter);
        let text = |value: String| PatternElement::TextElement { value };
        let n: usize = says.elements.iter().map(length).sum();
        says.elements.insert(0, text("⟦".into()));
        says.elements.push(text(format!("{}⟧", "~".repeat(n / 3))));
    }
    let messages = fluent_syntax::serializer::serialize(&resource);
    Language::read(tag, &messages).unwrap_or_else(|error| panic!("{error}"))
}

fn length(element: &PatternElement<String>) -> usize {
    match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { .. } => 0,
    }
}

fn change(pattern: &mut Pattern<String>, letter: fn(char) -> char) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = value.chars().map(letter).collect(),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    change(&mut variant.value, letter);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => {}
        }
    }
}

#[test]
fn a_made_language_says_every_message_in_its_own_letters() {
    let said = |language| {
        let _spoken = Spoken::now(language);
        (windscreen_wording::yes().to_owned(), windscreen_wording::n_questions(2))
    };
    assert_eq!(said(accented()), ("⟦Ýéš~⟧".to_owned(), "⟦2 ɋúéšťíóñš⟧".into()));
    let (yes, questions) = said(mirrored());
    assert_eq!(yes, "⟦\u{5e8}\u{5d4}\u{5e2}~⟧");
    assert!(!questions.chars().any(|it| it.is_ascii_alphabetic()) && questions.contains('2'));
    assert_eq!(windscreen_wording::yes(), "Yes", "whoever speaks next is heard in English again");
}
