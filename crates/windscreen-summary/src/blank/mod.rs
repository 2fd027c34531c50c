//! Blank paper: every tool and the referral form as pages to fill in with a pen, where the program cannot run.
//!
//! It prints what the files say and nothing else: a page is made from an instrument, an area and the form, without a
//! record. Rules are printed so that a person can work out by hand what the program would.

mod area;
mod form;
mod rules;
mod sheet;
mod style;
mod tool;

pub use form::blank_referral;
pub use style::blank_style;
pub use tool::blank_tool;

use crate::explain::mark_words;
use crate::words::{listed, plain_date};
use sheet::Sheet;
use std::rc::Rc;
use windscreen_core::{AgeBand, Area, Form, Instrument, Provenance, Role, Source};

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

/// The list of the papers. Each instrument's stands at its id with `.html`, the form's at `referral.html`.
pub fn blank_index(blanks: &Blanks<'_>) -> String {
    let mut sheet = Sheet::new("On paper", "index", blanks.area);
    sheet.heading(1, "On paper");
    sheet.paragraph(
        "Every questionnaire with its rules, and the referral form, to print and to fill in with a pen. \
         They hold the same words as the program. Do not wait for a paper to be filled in before you telephone.",
    );
    sheet.paragraph(
        "Print them before they are needed. Opening one leaves its address in this browser's history and, on most \
         servers, in a log.",
    );
    sheet.heading(2, "Questionnaires");
    sheet.open("ul", "");
    for instrument in blanks.instruments {
        sheet.open("li", "");
        sheet.link(&[&instrument.id, ".html"].concat(), &instrument.title);
        sheet.paragraph(&instrument.worry);
        sheet.paragraph(about(instrument));
        sheet.help(&["Edition ", &instrument.edition].concat());
        sheet.close("li");
    }
    sheet.close("ul");
    sheet.heading(2, "Referral");
    sheet.open("p", "");
    sheet.link("referral.html", "The referral form");
    sheet.close("p");
    sheet.help(&["Edition ", &blanks.form.edition].concat());
    area::push_area(&mut sheet, blanks.area, 2, &[Role::Child, Role::Adult]);
    sheet.open("p", "screen");
    sheet.link("../index.html", "Go to the questionnaires that run in the browser");
    sheet.close("p");
    sheet.finish()
}

/// Whom an instrument is about.
fn about(instrument: &Instrument) -> &'static str {
    match instrument.about {
        Role::Child => "About one child. Use a paper of its own for each child.",
        Role::Adult => "About one adult. Use a paper of its own for each adult.",
    }
}

/// An upper end above this is no limit: it is said as "or over".
const LIKELY: u8 = 110;

/// The ages of a band, in words that follow "Only".
fn ages(band: AgeBand) -> String {
    let (from, under) = (band.from.to_string(), band.under.to_string());
    match (band.from, band.under) {
        (_, over) if LIKELY < over => ["from ", &from, " on"].concat(),
        (0, _) => ["under ", &under].concat(),
        _ => ["from ", &from, " to under ", &under].concat(),
    }
}

/// How sure we are, with the ids of the sources listed at the foot.
fn provenance(it: &Provenance) -> String {
    let sources: Vec<&str> = it.sources.iter().map(|id| &**id).collect();
    if sources.is_empty() {
        return mark_words(it.mark).to_owned();
    }
    [mark_words(it.mark), ": ", &listed(&sources, "and")].concat()
}

/// How sure we are, with the titles of the sources.
fn provenance_in_full(it: &Provenance, sources: &[Source]) -> String {
    let titles: Vec<&str> = sources
        .iter()
        .filter(|source| it.sources.contains(&source.id))
        .map(|source| &*source.title)
        .collect();
    if titles.is_empty() {
        return mark_words(it.mark).to_owned();
    }
    [mark_words(it.mark), ": ", &titles.join("; ")].concat()
}

/// What was read, at the foot of a paper.
fn push_sources(sheet: &mut Sheet, sources: &[Source]) {
    if sources.is_empty() {
        return;
    }
    sheet.heading(2, "Sources");
    let lines: Vec<String> =
        sources.iter().map(|it| [&*it.id, ": ", &*it.title].concat()).collect();
    sheet.list("ul", &lines);
}

/// The area's own edition, and by when it should have been checked.
fn edition_of(area: &Area) -> String {
    [&*area.title, ", edition ", &*area.edition, ", to be checked by ", &plain_date(area.review_by)]
        .concat()
}

/// Words between quotation marks, "a" or "b".
fn quoted(words: &[&str]) -> String {
    let quoted: Vec<String> =
        words.iter().map(|it| ["\u{201c}", it, "\u{201d}"].concat()).collect();
    let quoted: Vec<&str> = quoted.iter().map(|it| &**it).collect();
    listed(&quoted, "or")
}
