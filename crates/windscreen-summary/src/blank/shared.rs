//! What the blank papers are made from, and what several of them say.

use crate::blank::sheet::Sheet;
use crate::phrases::sentences::listed;
use crate::phrases::terms::mark_words;
use std::rc::Rc;
use windscreen_core::{AgeBand, Area, Form, Instrument, Only, Provenance, Role, Source, Text};
use windscreen_wording as wording;

/// What the papers are made from.
#[derive(Debug, Clone, Copy)]
pub struct Blanks<'a> {
    /// The area whose names, numbers and times are printed.
    pub area: &'a Area,
    /// The instruments, in order.
    pub instruments: &'a [Rc<Instrument>],
    /// The referral form.
    pub form: &'a Form,
}

/// Whom an instrument is about.
pub(crate) fn about(instrument: &Instrument) -> &'static str {
    match instrument.about {
        Role::Child => wording::blank_about_child(),
        Role::Adult => wording::blank_about_adult(),
        Role::Home => wording::blank_about_home(),
    }
}

/// An upper end above this is no limit: it is said as "or over".
const LIKELY: u8 = 110;

/// Says the ages of a band by one of the messages that choose by its kind.
pub(crate) fn ages(band: AgeBand, say: fn(&str, &str, &str) -> Text) -> Text {
    let kind = match (band.from, band.under) {
        (_, over) if LIKELY < over => "from",
        (0, _) => "under",
        _ => "between",
    };
    say(kind, &band.from.to_string(), &band.under.to_string())
}

/// That something is only for the time before a birth, or after it.
pub(crate) fn only_words(only: Only) -> &'static str {
    match only {
        Only::Unborn => wording::blank_only_unborn(),
        Only::Born => wording::blank_only_born(),
    }
}

/// How sure we are, with the ids of the sources listed at the foot.
pub(crate) fn provenance(provenance: &Provenance) -> Text {
    let sources: Vec<&str> = provenance.sources.iter().map(|id| &**id).collect();
    if sources.is_empty() {
        return mark_words(provenance.mark).into();
    }
    wording::blank_provenance(mark_words(provenance.mark), &listed(&sources, wording::list_and()))
}

/// How sure we are, with the titles of the sources.
pub(crate) fn provenance_in_full(provenance: &Provenance, sources: &[Source]) -> Text {
    let titles: Vec<&str> = sources
        .iter()
        .filter(|source| provenance.sources.contains(&source.id))
        .map(|source| &*source.title)
        .collect();
    if titles.is_empty() {
        return mark_words(provenance.mark).into();
    }
    wording::blank_provenance(mark_words(provenance.mark), &titles.join(wording::paper_semicolon()))
}

/// What was read, at the foot of a paper.
pub(crate) fn write_sources(sheet: &mut Sheet, sources: &[Source]) {
    if sources.is_empty() {
        return;
    }
    sheet.heading(2, wording::blank_sources());
    let lines: Vec<Text> =
        sources.iter().map(|source| wording::paper_pair(&source.id, &source.title)).collect();
    sheet.list("ul", &lines);
}

/// Words between quotation marks, "a" or "b".
pub(crate) fn quoted(words: &[&str]) -> String {
    let quoted: Vec<Text> = words.iter().map(|words| wording::blank_quoted(words)).collect();
    let quoted: Vec<&str> = quoted.iter().map(|quoted| &**quoted).collect();
    listed(&quoted, wording::list_or())
}
