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
    FileErrors, Opened, Withheld, open_area, open_form, open_instrument, open_withheld,
};
use windscreen_core::{Area, Form, Instrument};

/// A tag for a language that nobody speaks: the region `XA` belongs to whoever wants it.
pub const TAG: &str = "en-XA";

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ";

/// A text in the pseudo-language.
pub fn accented(text: &str) -> String {
    let mut in_braces = false;
    let letters = text.chars().map(|letter| {
        in_braces = (in_braces || letter == '{') && letter != '}';
        if in_braces { letter } else { exchanged(letter, PLAIN, ACCENTED) }
    });
    format!("⟦{}⟧", letters.collect::<String>())
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
    let open = |text: &str| open("file", text).unwrap_or_else(|errors| panic!("{errors}"));
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

/// The list of withheld tools in another language.
pub fn withheld(tag: &str, how: &dyn Fn(&str) -> String) -> Withheld {
    let file = content("withheld.json");
    reread(&file, open_withheld, windscreen_content::withheld_texts, tag, how)
}
