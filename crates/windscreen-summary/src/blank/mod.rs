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
use crate::words::listed;
use sheet::Sheet;
use std::rc::Rc;
use windscreen_core::{AgeBand, Area, Form, Instrument, Provenance, Role, Source, Text};
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

/// The list of the papers. Each instrument's stands at its id with `.html`, the form's at `referral.html`.
pub fn blank_index(blanks: &Blanks<'_>) -> String {
    let mut sheet = Sheet::new(wording::blank_index_title(), "index", blanks.area);
    sheet.heading(1, wording::blank_index_title());
    sheet.paragraph(wording::blank_index_intro());
    sheet.paragraph(wording::blank_index_print());
    sheet.heading(2, wording::blank_index_tools());
    sheet.open("ul", "");
    for instrument in blanks.instruments {
        sheet.open("li", "");
        sheet.link(&[&instrument.id, ".html"].concat(), &instrument.title);
        sheet.paragraph(&instrument.worry);
        sheet.paragraph(about(instrument));
        sheet.help(&wording::blank_edition(&instrument.edition));
        sheet.close("li");
    }
    sheet.close("ul");
    sheet.heading(2, wording::blank_index_referral());
    sheet.open("p", "");
    sheet.link("referral.html", wording::blank_index_form());
    sheet.close("p");
    sheet.help(&wording::blank_edition(&blanks.form.edition));
    area::push_area(&mut sheet, blanks.area, 2, &[Role::Child, Role::Adult]);
    sheet.open("p", "screen");
    sheet.link("../index.html", wording::blank_index_program());
    sheet.close("p");
    sheet.finish()
}

/// Whom an instrument is about.
fn about(instrument: &Instrument) -> &'static str {
    match instrument.about {
        Role::Child => wording::blank_about_child(),
        Role::Adult => wording::blank_about_adult(),
    }
}

/// An upper end above this is no limit: it is said as "or over".
const LIKELY: u8 = 110;

/// Says the ages of a band by one of the messages that choose by its kind.
fn ages(band: AgeBand, say: fn(&str, &str, &str) -> Text) -> Text {
    let kind = match (band.from, band.under) {
        (_, over) if LIKELY < over => "from",
        (0, _) => "under",
        _ => "between",
    };
    say(kind, &band.from.to_string(), &band.under.to_string())
}

/// How sure we are, with the ids of the sources listed at the foot.
fn provenance(it: &Provenance) -> Text {
    let sources: Vec<&str> = it.sources.iter().map(|id| &**id).collect();
    if sources.is_empty() {
        return mark_words(it.mark).into();
    }
    wording::blank_provenance(mark_words(it.mark), &listed(&sources, wording::list_and()))
}

/// How sure we are, with the titles of the sources.
fn provenance_in_full(it: &Provenance, sources: &[Source]) -> Text {
    let titles: Vec<&str> = sources
        .iter()
        .filter(|source| it.sources.contains(&source.id))
        .map(|source| &*source.title)
        .collect();
    if titles.is_empty() {
        return mark_words(it.mark).into();
    }
    wording::blank_provenance(mark_words(it.mark), &titles.join(wording::paper_semicolon()))
}

/// What was read, at the foot of a paper.
fn push_sources(sheet: &mut Sheet, sources: &[Source]) {
    if sources.is_empty() {
        return;
    }
    sheet.heading(2, wording::blank_sources());
    let lines: Vec<Text> =
        sources.iter().map(|it| wording::paper_pair(&it.id, &it.title)).collect();
    sheet.list("ul", &lines);
}

/// Words between quotation marks, "a" or "b".
fn quoted(words: &[&str]) -> String {
    let quoted: Vec<Text> = words.iter().map(|it| wording::blank_quoted(it)).collect();
    let quoted: Vec<&str> = quoted.iter().map(|it| &**it).collect();
    listed(&quoted, wording::list_or())
}
