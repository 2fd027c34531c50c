//! The list of the blank papers.

use crate::blank::area::write_area;
use crate::blank::child::{blank_child_file, sections_for_child};
use crate::blank::shared::{Blanks, about};
use crate::blank::sheet::Sheet;
use windscreen_core::Role;
use windscreen_wording as wording;

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
        if sections_for_child(instrument).next().is_some() {
            sheet.paragraph(wording::blank_child_pages());
            sheet.open("ul", "");
            for section in sections_for_child(instrument) {
                sheet.open("li", "");
                sheet.link(&blank_child_file(instrument, section), &section.title);
                sheet.close("li");
            }
            sheet.close("ul");
        }
        sheet.close("li");
    }
    sheet.close("ul");
    sheet.heading(2, wording::blank_index_referral());
    sheet.open("p", "");
    sheet.link("referral.html", wording::blank_index_form());
    sheet.close("p");
    sheet.help(&wording::blank_edition(&blanks.form.edition));
    write_area(&mut sheet, blanks.area, 2, &[Role::Child, Role::Adult]);
    sheet.open("p", "screen");
    sheet.link("../index.html", wording::blank_index_program());
    sheet.close("p");
    sheet.finish()
}
