//! The referral form on paper.

use crate::blank::area::{level_words, write_area};
use crate::blank::shared::{Blanks, ages, quoted, write_sources};
use crate::blank::sheet::{Room, Sheet};
use crate::form::values::reader_words;
use crate::phrases::sentences::listed;
use windscreen_core::{
    AgeBand, Ask, ChoiceId, Field, FieldId, FieldKind, Form, FormPage, Need, Per, Reader, Role,
    Text,
};
use windscreen_wording as wording;

/// How many empty rows a list has on paper.
const ROWS: usize = 2;

/// The pages of the referral form, to print and to fill in.
pub fn blank_referral(blanks: &Blanks<'_>) -> String {
    let form = blanks.form;
    let mut sheet = Sheet::new(wording::blank_referral_title(), "referral", blanks.area);
    sheet.words("p", "mark", wording::blank_marking());
    sheet.heading(1, wording::blank_referral_heading());
    sheet.help(&wording::blank_edition(&form.edition));
    sheet.paragraph(wording::blank_referral_telephone_first());
    sheet.room(Room::Line, wording::blank_room_reference(), "");
    sheet.room(Room::Line, wording::blank_room_date(), "");
    for step in &form.steps {
        sheet.heading(2, &step.title);
        sheet.paragraph(&step.says);
        for page in &step.pages {
            write_page(&mut sheet, blanks, page);
        }
    }
    write_area(&mut sheet, blanks.area, 2, &[Role::Child, Role::Adult]);
    write_sources(&mut sheet, &form.sources);
    sheet.finish()
}

fn write_page(sheet: &mut Sheet, blanks: &Blanks<'_>, page: &FormPage) {
    sheet.heading(3, &page.title);
    // The first line explains; further lines are a list.
    let mut lines = page.intro.lines();
    sheet.paragraph(lines.next().unwrap_or_default());
    sheet.list("ol", &lines.collect::<Vec<_>>());
    if page.per == Per::Child {
        sheet.paragraph(wording::blank_referral_each_child());
        sheet.room(Room::Line, wording::blank_referral_which_child(), "");
    }
    write_conditions(sheet, blanks, Some(page), &page.asked_if);
    write_not_for(sheet, &page.not_for);
    for field in &page.fields {
        write_field(sheet, blanks, page, field);
    }
    if let Some(list) = &page.list {
        for n in 1..=ROWS {
            sheet.heading(4, &wording::blank_referral_row(&n.to_string(), &list.row));
            for field in &list.fields {
                write_field(sheet, blanks, page, field);
            }
        }
        sheet.help(wording::blank_referral_more_rows());
    }
}

fn write_field(sheet: &mut Sheet, blanks: &Blanks<'_>, page: &FormPage, field: &Field) {
    sheet.open("div", "item whole");
    let asked = conditions(blanks, Some(page), &field.asked_if);
    let label = if field.need == Need::Optional {
        wording::blank_field_optional(&field.label)
    } else {
        field.label.clone()
    };
    let mut more: Vec<String> = Vec::new();
    if !asked.is_empty() {
        more.push(asked);
    }
    if !field.help.is_empty() {
        more.push(field.help.to_string());
    }
    let looked_at = what_speaks(blanks.form, field);
    if !looked_at.is_empty() {
        more.push(wording::blank_field_speaks(&looked_at).to_string());
    }
    let more = more.join(" ");
    let choices = |sheet: &mut Sheet, choices: &[(ChoiceId, Text)]| {
        sheet.words("p", "label", &label);
        sheet.help(&more);
        sheet.ticks(choices.iter().map(|(_, words)| (&**words, "")));
    };
    match &field.kind {
        FieldKind::Short | FieldKind::NhsNumber | FieldKind::Rows { .. } => {
            sheet.room(Room::Line, &label, &more);
        }
        FieldKind::Long | FieldKind::Pieces => sheet.room(Room::Lines, &label, &more),
        FieldKind::Date => {
            sheet.room(Room::Line, &wording::blank_field_date(&label), &more);
        }
        FieldKind::Children => {
            sheet.room(Room::Line, &wording::blank_field_children(&label), &more);
        }
        FieldKind::Choice(of) | FieldKind::Ticks(of) => choices(sheet, of),
        FieldKind::Readers => {
            sheet.words("p", "label", &label);
            sheet.help(&more);
            sheet.ticks(Reader::ALL.map(|reader| (reader_words(reader), "")));
        }
    }
    if field.need == Need::Required {
        let offered = |words: &str| match &field.kind {
            FieldKind::Choice(of) | FieldKind::Ticks(of) => {
                of.iter().any(|(_, it)| it.eq_ignore_ascii_case(words))
            }
            _ => false,
        };
        let also = [wording::not_known(), wording::blank_field_does_not_apply()];
        sheet.ticks(also.into_iter().filter(|also| !offered(also)).map(|also| (also, "")));
    }
    write_not_for(sheet, &field.not_for);
    sheet.close("div");
}

/// What of the record bears on a question, by what it is called; empty for nothing.
fn what_speaks(form: &Form, field: &Field) -> String {
    let called = |id: &Text| {
        let in_list = |page: &&FormPage| page.list.as_ref().is_some_and(|list| *list.id == **id);
        let own = form.field(&FieldId::from(id.clone()));
        own.map(|own| own.paper_label().clone())
            .or_else(|| form.pages().find(in_list).map(|page| page.title.clone()))
            .unwrap_or_else(|| wording::blank_field_speaks_tools().into())
    };
    let all: Vec<Text> = field.speaks.iter().map(called).collect();
    all.join(wording::paper_semicolon())
}

fn write_not_for(sheet: &mut Sheet, readers: &[Reader]) {
    if readers.is_empty() {
        return;
    }
    let words: Vec<&str> = readers.iter().map(|reader| reader_words(*reader)).collect();
    sheet.help(&wording::blank_field_not_for(&listed(&words, wording::list_and())));
}

fn write_conditions(
    sheet: &mut Sheet,
    blanks: &Blanks<'_>,
    page: Option<&FormPage>,
    asked_if: &[Ask],
) {
    let words = conditions(blanks, page, asked_if);
    if !words.is_empty() {
        sheet.paragraph(&words);
    }
}

/// When something is asked; empty for always.
fn conditions(blanks: &Blanks<'_>, page: Option<&FormPage>, asked_if: &[Ask]) -> String {
    if asked_if.is_empty() {
        return String::new();
    }
    let words: Vec<Text> =
        asked_if.iter().map(|asked_if| condition(blanks, page, asked_if)).collect();
    let words: Vec<&str> = words.iter().map(|word| &**word).collect();
    wording::blank_asked_if(&listed(&words, wording::list_or())).to_string()
}

fn condition(blanks: &Blanks<'_>, page: Option<&FormPage>, ask: &Ask) -> Text {
    match ask {
        Ask::Field(id, choices) => {
            let Some(field) = field_of(blanks.form, page, id) else { return id.to_text() };
            let words: Vec<&str> = match &field.kind {
                FieldKind::Choice(of) | FieldKind::Ticks(of) => of
                    .iter()
                    .filter(|(id, _)| choices.contains(id))
                    .map(|(_, words)| &**words)
                    .collect(),
                _ => Vec::new(),
            };
            wording::blank_asked_answer(&quoted(&words), &quoted(&[&field.label]))
        }
        Ask::Tool(ids) => {
            let names: Vec<&str> = ids
                .iter()
                .map(|id| {
                    let found = blanks.instruments.iter().find(|instrument| instrument.id == *id);
                    found.map_or(&**id, |it| &*it.short)
                })
                .collect();
            wording::blank_asked_tool(&quoted(&names))
        }
        Ask::Level(level) => {
            let name = level_words(blanks.area, *level);
            wording::blank_asked_level(&quoted(&[&name]))
        }
        Ask::Age { from, under } => {
            ages(AgeBand { from: *from, under: *under }, wording::blank_asked_age)
        }
        Ask::Unborn => wording::blank_asked_unborn().into(),
    }
}

/// A field of the same page or row, else of the form.
fn field_of<'a>(form: &'a Form, page: Option<&'a FormPage>, id: &FieldId) -> Option<&'a Field> {
    let own = page
        .into_iter()
        .flat_map(|page| page.list.iter().flat_map(|list| &list.fields).chain(&page.fields));
    own.into_iter().find(|own| own.id == *id).or_else(|| form.field(id))
}
