//! Whose words the questions of a sheet are in, where they are not the instrument's own. It is said wherever anything of
//! the sheet is shown: a licence asks for that, and a reader must know in which words somebody was asked.

use crate::case::person_tool::Case;
use crate::phrases::clean::clean;
use crate::phrases::dates::date_words;
use crate::phrases::sentences::{joined, sentences};
use windscreen_core::{AskedIn, Instrument, Licence, Sheet, Text};
use windscreen_wording as wording;

/// In whose words a sheet was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicensedWords {
    /// Whose words they are, and who holds the licence: a sentence, with that the rules are the toolkit's own.
    pub says: Text,
    /// The line that the licence asks for, its terms, and what is to be known besides; a sentence each.
    pub also: Vec<Text>,
}

impl LicensedWords {
    /// Every sentence, in order.
    pub fn lines(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.says).chain(&self.also)
    }
}

/// The sentences about a licence by themselves, before anything is answered.
pub fn licence_words(licence: &Licence) -> LicensedWords {
    let mut also = Vec::new();
    if !licence.credit.is_empty() {
        also.push(clean(&licence.credit));
    }
    also.push(sentences(&[
        wording::licence_terms(&clean(&licence.terms)),
        wording::licence_until(&date_words(licence.until)),
    ]));
    LicensedWords {
        says: wording::licence_words_of(&clean(&licence.holder), &clean(&licence.owner)),
        also,
    }
}

/// That the licensed words in which something was asked are not at hand.
pub fn missing_words(asked: &AskedIn) -> Text {
    wording::licence_missing(&clean(&asked.holder), &clean(&asked.owner))
}

/// In whose words a sheet was asked, of an instrument that is in these words already; `None` for its own.
pub fn licensed_words(instrument: &Instrument, sheet: &Sheet) -> Option<LicensedWords> {
    let asked = sheet.asked.as_ref()?;
    let Some(licence) = instrument.licence() else {
        return Some(LicensedWords { says: missing_words(asked), also: Vec::new() });
    };
    let mut words = licence_words(licence);
    let own = asked.own.iter().filter_map(|item| instrument.item(item));
    let own: Vec<Text> = own.map(|item| item.topic.clone()).collect();
    if !own.is_empty() {
        words.also.push(wording::licence_own_since(&joined(&own)));
    }
    Some(words)
}

pub(crate) fn licensed(case: &Case<'_>) -> Option<LicensedWords> {
    licensed_words(case.instrument, case.entered)
}
