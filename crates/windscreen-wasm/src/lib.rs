//! The toolkit without its pages, for JavaScript: instruments, areas, outcomes and papers.
//!
//! It knows how each crosses the border: as JSON text with a version number, in and out. A saved record
//! (`record.schema.json` of windscreen-content) is what goes in. It deliberately works nothing out, keeps nothing
//! between calls, and knows no browser and no clock. The npm package (`npm/`) makes values and errors of the text; it
//! is the only caller, and its `index.d.ts` says what each text holds.
//!
//! What is refused comes back as JSON as well: a code that stays, a message, and every problem with its place.
//!
//! Read `request.rs` first: what a call is about is opened there.

mod outcomes;
#[cfg(feature = "summary")]
mod papers;
mod refusal;
mod request;
mod shipped;
mod wire;

use refusal::Refused;
use request::Request;
use wasm_bindgen::prelude::wasm_bindgen;
use windscreen_content::{Library, Opened};

/// What was asked for as JSON, or why not.
type Answer = Result<String, String>;

/// The version of the package, which is also the build that papers name.
#[wasm_bindgen]
pub fn version() -> String {
    shipped::VERSION.to_owned()
}

/// The instruments that are here, as a list.
#[wasm_bindgen]
pub fn instruments() -> String {
    shipped::list(windscreen_content::instruments())
}

/// The areas that are here, as a list; the first is the one for everywhere.
#[wasm_bindgen]
pub fn areas() -> String {
    shipped::list(windscreen_content::areas())
}

/// The definition of an instrument, as its file has it.
#[wasm_bindgen]
pub fn instrument(id: &str) -> Answer {
    let entry = windscreen_content::instruments().iter().find(|instrument| instrument.id == id);
    entry.map(|it| it.json.to_owned()).ok_or_else(|| Refused::no_instrument(id))
}

/// The definition of an area, as its file has it.
#[wasm_bindgen]
pub fn area(id: &str) -> Answer {
    let entry = windscreen_content::areas().iter().find(|area| area.id == id);
    entry.map(|it| it.json.to_owned()).ok_or_else(|| Refused::no_area(id))
}

/// Everything that is wrong with the definition of an instrument: with a translation too, which alone would not keep
/// the instrument from being used.
#[wasm_bindgen(js_name = checkInstrument)]
pub fn check_instrument(json: &str) -> String {
    let wrong = windscreen_content::open_instrument("instrument", json)
        .and_then(Opened::without_remarks)
        .err();
    refusal::problems(wrong.map(|wrong| wrong.problems).as_deref().unwrap_or_default())
}

/// Everything that is wrong with the definition of an area, held against the instruments that are here. A site would open
/// such an area all the same, without what is wrong; an editor is told.
#[wasm_bindgen(js_name = checkArea)]
pub fn check_area(json: &str) -> String {
    let wrong = windscreen_content::open_area("area", json).and_then(Opened::without_remarks).err();
    refusal::problems(wrong.map(|wrong| wrong.problems).as_deref().unwrap_or_default())
}

/// Everything that is wrong with a wording pack, held against the instruments that are here. A site would load one that was
/// made for another edition, for the records that were made with it; an editor is told.
#[wasm_bindgen(js_name = checkWordingPack)]
pub fn check_wording_pack(json: &str) -> String {
    let wrong = request::open_pack("wording-pack", json, &Library::of_catalogue(Vec::new()))
        .and_then(Opened::without_remarks)
        .err();
    refusal::problems(wrong.map(|wrong| wrong.problems).as_deref().unwrap_or_default())
}

/// What a sheet keeps that is asked in the words of a wording pack, and on which days that may be.
///
/// `own` are definitions of instruments that are not here.
#[wasm_bindgen(js_name = wordingPack)]
#[expect(clippy::needless_pass_by_value, reason = "a list crosses the border by value")]
pub fn wording_pack(json: &str, own: Vec<String>) -> Answer {
    request::wording_pack(json, &own)
}

/// What is worked out for each sheet of a saved record on a day.
///
/// `area` is an id, or a definition, or empty for the record's own; `own` are definitions of instruments that are not
/// here, and `wording` the wording packs in whose words sheets were asked. With `keep_misfits`, answers that no instrument offers are named and count for nothing; without, they are
/// refused.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "a list crosses the border by value")]
pub fn outcomes(
    record: &str,
    today: &str,
    area: &str,
    own: Vec<String>,
    wording: Vec<String>,
    keep_misfits: bool,
) -> Answer {
    let request = Request::open(record, today, area, &own, &wording, keep_misfits)?;
    Ok(outcomes::outcomes(&request))
}

/// The referral about the children of a saved record, in a format: `text`, `html` or `json`.
///
/// `time` is the time of writing, in words; the other arguments are those of [`outcomes()`].
#[cfg(feature = "summary")]
#[wasm_bindgen]
#[expect(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    reason = "a list crosses the border by value, and a call as one row of values"
)]
pub fn referral(
    record: &str,
    today: &str,
    area: &str,
    own: Vec<String>,
    wording: Vec<String>,
    keep_misfits: bool,
    time: &str,
    format: &str,
) -> Answer {
    let request = Request::open(record, today, area, &own, &wording, keep_misfits)?;
    papers::referral(&request, time, format)
}

/// The restricted record of one adult on one instrument, never merged with the children's; arguments as [`referral()`].
#[cfg(feature = "summary")]
#[wasm_bindgen]
#[expect(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    reason = "a list crosses the border by value, and a call as one row of values"
)]
pub fn restricted(
    record: &str,
    today: &str,
    area: &str,
    own: Vec<String>,
    wording: Vec<String>,
    keep_misfits: bool,
    time: &str,
    format: &str,
    person: u32,
    instrument: &str,
) -> Answer {
    let request = Request::open(record, today, area, &own, &wording, keep_misfits)?;
    papers::restricted(&request, time, format, person, instrument)
}

#[cfg(test)]
mod tests {
    use super::{area, areas, check_area, check_instrument, instrument, instruments};

    /// A definition that is here, by the first id of a list, with this added.
    fn with(list: &str, open: fn(&str) -> super::Answer, added: &str) -> String {
        let id = list.split("\"id\":\"").nth(1).and_then(|nth| nth.split('"').next());
        let json = open(id.expect("the list names one")).expect("nth is here");
        [json.strip_suffix('}').expect("nth is a group"), added, "}"].concat()
    }

    /// Whoever writes a definition is told, though such a file would open.
    #[test]
    fn a_check_names_a_slip_in_a_translation() {
        let added = ",\"translations\":{\"Welsh\":{}}";
        for said in [
            check_instrument(&with(&instruments(), instrument, added)),
            check_area(&with(&areas(), area, added)),
        ] {
            assert!(said.contains("\"place\":\"translations.Welsh\""), "{said}");
            assert_eq!(said.matches("\"place\"").count(), 1, "{said}");
        }
    }
}
