//! Pages of a tool to use with a child, on paper: what is said first, then each question with its picture and room to draw
//! and write. No name stands on them, no tool and no result: a child may carry them home.

use crate::blank::sheet::Sheet;
use windscreen_core::{AnswerForm, Instrument, Section};
use windscreen_wording as wording;

/// The name of the file in which these pages of an instrument stand.
pub fn blank_child_file(instrument: &Instrument, section: &Section) -> String {
    [&*instrument.id, "-", &section.id, ".html"].concat()
}

/// The sections of an instrument that are read with a child.
pub fn sections_for_child(instrument: &Instrument) -> impl Iterator<Item = &Section> {
    let all = instrument.sections.iter();
    all.filter(|section| instrument.with_child && section.is_for_child())
}

/// The pages of one section. `picture` gives the `svg` element of a picture by its id.
pub fn blank_child(
    instrument: &Instrument,
    section: &Section,
    picture: &dyn Fn(&str) -> Option<&'static str>,
) -> String {
    let mut sheet = Sheet::bare(wording::blank_child_title(), "for-child");
    sheet.open("section", "child-page");
    sheet.picture(picture(&section.picture));
    sheet.heading(1, wording::voice_first());
    sheet.words("p", "child-says", &section.intro);
    sheet.close("section");
    let items = instrument.items.get(section.items.clone()).unwrap_or_default();
    for item in items.iter().filter(|item| item.form == AnswerForm::Words) {
        sheet.open("section", "child-page");
        sheet.picture(picture(&item.picture));
        sheet.heading(2, &item.text);
        sheet.open("div", "child-room");
        sheet.close("div");
        sheet.close("section");
    }
    sheet.finish()
}
