//! Translations made by machine, for tests alone: they show what is left untranslated, and that words decide nothing.
//!
//! [`accented`] writes a text in letters that nothing here uses, between `⟦` and `⟧`. What a page, a paper or a file
//! says outside the brackets, or in plain letters, comes from somewhere that nobody can translate. Any other way of
//! writing (right to left, say) can take its place, as long as numbers and what stands in `{ }` stay.
//!
//! ```
//! use windscreen_tests::pseudo::{TAG, accented, instrument};
//! let tool = instrument(windscreen_content::instruments()[0].id, TAG, &accented);
//! assert!(tool.title.starts_with('⟦') && &*tool.language == TAG);
//! ```

use crate::{read, root};
use serde_json::{Value as Json, json};
use windscreen_content::{
    FileErrors, Opened, PracticeFamily, Withheld, open_area, open_form, open_instrument,
    open_practice, open_withheld,
};
use windscreen_core::{Area, Form, Instrument};

/// A tag for a language that nobody speaks: the region `XA` belongs to whoever wants it.
pub const TAG: &str = "en-XA";

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ";

/// A tag for another, which runs from right to left and counts as Arabic does.
pub const TAG_FROM_THE_RIGHT: &str = "ar-XB";

/// A text in the pseudo-language.
pub fn accented(text: &str) -> String {
    format!("⟦{}⟧", in_letters(text, &accent))
}

/// A text in letters that run from right to left.
pub fn mirrored(text: &str) -> String {
    format!("⟦{}⟧", in_letters(text, &mirror))
}

/// A text in other letters; what stands in braces, where a value is put in, stays.
fn in_letters(text: &str, letter: &dyn Fn(char) -> char) -> String {
    let mut in_braces = false;
    let letters = text.chars().map(|it| {
        in_braces = (in_braces || it == '{') && it != '}';
        if in_braces { it } else { letter(it) }
    });
    letters.collect()
}

/// A letter of the pseudo-language.
pub fn accent(letter: char) -> char {
    exchanged(letter, PLAIN, ACCENTED)
}

/// A letter of the language from right to left: one of the 27 that Hebrew has.
pub fn mirror(letter: char) -> char {
    let place = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_lowercase()) - 97);
    place.and_then(|it| char::from_u32(0x5d0 + it)).unwrap_or(letter)
}

/// What was written by [`accented`], as it was before.
pub fn plain(text: &str) -> String {
    let letters = text.chars().filter(|it| !matches!(it, '⟦' | '⟧'));
    letters.map(|letter| exchanged(letter, ACCENTED, PLAIN)).collect()
}

fn exchanged(letter: char, from: &str, to: &str) -> char {
    let place = from.chars().position(|it| it == letter);
    place.and_then(|place| to.chars().nth(place)).unwrap_or(letter)
}

/// Every text of these (`instrument_texts` and its like), written another way.
#[must_use]
pub fn translated(texts: &Json, how: &dyn Fn(&str) -> String) -> Json {
    match texts {
        Json::String(text) => how(text).into(),
        Json::Array(list) => list.iter().map(|it| translated(it, how)).collect(),
        Json::Object(group) => {
            let all = group.iter().map(|(key, it)| (key.clone(), translated(it, how)));
            Json::Object(all.collect())
        }
        other => other.clone(),
    }
}

/// A file with such a translation.
///
/// # Panics
///
/// If the file is no JSON.
#[must_use]
pub fn with_translation(
    file: &str,
    texts: &Json,
    tag: &str,
    how: &dyn Fn(&str) -> String,
) -> String {
    let mut file: Json = serde_json::from_str(file).expect("the file is JSON");
    file["translations"] = json!({ tag: translated(texts, how) });
    file.to_string()
}

/// Reads a file with such a translation, in that language, through the strict reader.
fn reread<T: Clone>(
    file: &str,
    open: fn(&str, &str) -> Result<Opened<T>, FileErrors>,
    texts: impl Fn(&T) -> Json,
    tag: &str,
    how: &dyn Fn(&str) -> String,
) -> T {
    let open = |text: &str| {
        let opened = open("file", text).unwrap_or_else(|errors| panic!("{errors}"));
        if let Some(errors) = &opened.remarks {
            panic!("{errors}");
        }
        opened
    };
    let own = open(file).value;
    open(&with_translation(file, &texts(&own), tag, how)).in_language(tag).clone()
}

fn shipped(entries: &'static [windscreen_content::Entry], id: &str) -> &'static str {
    let entry = entries.iter().find(|it| it.id == id);
    entry.unwrap_or_else(|| panic!("there is no \"{id}\"")).json
}

fn content(path: &str) -> String {
    read(&root().join("crates/windscreen-content").join(path))
}

/// An instrument of the catalogue in another language.
pub fn instrument(id: &str, tag: &str, how: &dyn Fn(&str) -> String) -> Instrument {
    let file = shipped(windscreen_content::instruments(), id);
    let texts = |it: &Instrument| windscreen_content::instrument_texts(it.definition());
    reread(file, open_instrument, texts, tag, how)
}

/// An area of the catalogue in another language.
pub fn area(id: &str, tag: &str, how: &dyn Fn(&str) -> String) -> Area {
    let file = shipped(windscreen_content::areas(), id);
    reread(file, open_area, windscreen_content::area_texts, tag, how)
}

/// The referral form in another language.
pub fn form(tag: &str, how: &dyn Fn(&str) -> String) -> Form {
    let file = content("referral/form.json");
    reread(&file, open_form, windscreen_content::form_texts, tag, how)
}

/// An invented family in another language.
pub fn practice(id: &str, tag: &str, how: &dyn Fn(&str) -> String) -> PracticeFamily {
    let file = shipped(windscreen_content::practice_families(), id);
    reread(file, open_practice, windscreen_content::practice_texts, tag, how)
}

/// The list of withheld tools in another language.
pub fn withheld(tag: &str, how: &dyn Fn(&str) -> String) -> Withheld {
    let file = content("withheld.json");
    reread(&file, open_withheld, windscreen_content::withheld_texts, tag, how)
}
