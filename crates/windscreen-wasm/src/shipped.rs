//! What is compiled in: lists of it, and the rules that look beyond one sheet.

use crate::wire;
use windscreen_content::Entry;
use windscreen_core::{FieldMoved, WideRule};

/// The version of this crate.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A list of instruments or areas: of each the few words by which somebody chooses.
pub(crate) fn list(entries: &[Entry]) -> String {
    let any = |words: &'static str| Some(words).filter(|words| !words.is_empty());
    let list = entries.iter().map(|entry| wire::Entry {
        id: entry.id,
        title: entry.title,
        short: entry.short,
        about: any(entry.about),
        worry: any(entry.about).map(|_| entry.worry),
    });
    wire::json(&wire::List { format: 1, list: list.collect() })
}

/// The rules that look beyond one sheet, and where fields of earlier editions of the form went, packed when this was built
/// (see `build.rs`).
pub(crate) fn rules_and_moved() -> (Vec<WideRule>, Vec<FieldMoved>) {
    windscreen_content::unpack(
        include_bytes!(concat!(env!("OUT_DIR"), "/rules.numbers")),
        include_str!(concat!(env!("OUT_DIR"), "/rules.words")),
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rules_are_those_of_the_form() {
        let form = windscreen_content::form().expect("shipped files are proved by tests");
        assert_eq!(super::rules_and_moved(), (form.rules, form.moved));
    }
}
