//! The referral form on paper.

use super::area::{level_words, push_area};
use super::sheet::{Room, Sheet};
use super::{Blanks, ages, push_sources, quoted};
use crate::form_words::reader_words;
use crate::words::listed;
use windscreen_core::{
    AgeBand, Ask, Field, FieldKind, Form, FormPage, Id, Need, Per, Reader, Role, Text,
};

/// How many empty rows a list has on paper.
const ROWS: usize = 2;

/// The pages of the referral form, to print and to fill in.
pub fn blank_referral(blanks: &Blanks<'_>) -> String {
    let form = blanks.form;
    let mut sheet = Sheet::new("Referral: on paper", "referral", blanks.area);
    sheet.words("p", "mark", "Restricted. Give it only to those who must act on it.");
    sheet.heading(1, "Referral");
    sheet.help(&["Edition ", &form.edition].concat());
    sheet.paragraph(
        "Telephone first. Nothing on this paper holds up a call, and an empty field holds up nothing.",
    );
    sheet.room(Room::Line, "Reference, written on every sheet", "");
    sheet.room(Room::Line, "Date and time", "");
    for step in &form.steps {
        sheet.heading(2, &step.title);
        sheet.paragraph(&step.says);
        for page in &step.pages {
            push_page(&mut sheet, blanks, page);
        }
    }
    push_area(&mut sheet, blanks.area, 2, &[Role::Child, Role::Adult]);
    push_sources(&mut sheet, &form.sources);
    sheet.finish()
}

fn push_page(sheet: &mut Sheet, blanks: &Blanks<'_>, page: &FormPage) {
    sheet.heading(3, &page.title);
    // The first line explains; further lines are a list.
    let mut lines = page.intro.lines();
    sheet.paragraph(lines.next().unwrap_or_default());
    sheet.list("ol", &lines.collect::<Vec<_>>());
    if page.per == Per::Child {
        sheet.paragraph("Once for each child, unborn included: copy this part.");
        sheet.room(Room::Line, "Which child", "");
    }
    push_conditions(sheet, blanks, Some(page), &page.asked_if);
    push_not_for(sheet, &page.not_for);
    for field in &page.fields {
        push_field(sheet, blanks, page, field);
    }
    if let Some(list) = &page.list {
        for n in 1..=ROWS {
            sheet.heading(4, &[&*n.to_string(), ": ", &*list.row].concat());
            for field in &list.fields {
                push_field(sheet, blanks, page, field);
            }
        }
        sheet.help("For more, copy this part.");
    }
}

fn push_field(sheet: &mut Sheet, blanks: &Blanks<'_>, page: &FormPage, field: &Field) {
    sheet.open("div", "item whole");
    let asked = conditions(blanks, Some(page), &field.asked_if);
    let mut label = field.label.to_string();
    if field.need == Need::Optional {
        label.push_str(" (if it matters)");
    }
    let mut more: Vec<String> = Vec::new();
    if !asked.is_empty() {
        more.push(asked);
    }
    if !field.help.is_empty() {
        more.push(field.help.to_string());
    }
    let more = more.join(" ");
    let choices = |sheet: &mut Sheet, choices: &[(Id, Text)]| {
        sheet.words("p", "label", &label);
        sheet.help(&more);
        sheet.ticks(choices.iter().map(|(_, words)| (&**words, "")));
    };
    match &field.kind {
        FieldKind::Short | FieldKind::NhsNumber => sheet.room(Room::Line, &label, &more),
        FieldKind::Long => sheet.room(Room::Lines, &label, &more),
        FieldKind::Date => {
            sheet.room(Room::Line, &[&*label, ": day, month and year"].concat(), &more);
        }
        FieldKind::Children => {
            sheet.room(Room::Line, &[&*label, ": which children"].concat(), &more);
        }
        FieldKind::Choice(of) | FieldKind::Ticks(of) => choices(sheet, of),
        FieldKind::Readers => {
            sheet.words("p", "label", &label);
            sheet.help(&more);
            sheet.ticks(Reader::ALL.map(|it| (reader_words(it), "")));
        }
    }
    if field.need == Need::Required {
        let offered = |words: &str| match &field.kind {
            FieldKind::Choice(of) | FieldKind::Ticks(of) => {
                of.iter().any(|(_, it)| it.eq_ignore_ascii_case(words))
            }
            _ => false,
        };
        let also = [("Not known", ""), ("Does not apply, because \u{2026}", "")];
        sheet.ticks(also.into_iter().filter(|(words, _)| !offered(words)));
    }
    push_not_for(sheet, &field.not_for);
    sheet.close("div");
}

fn push_not_for(sheet: &mut Sheet, readers: &[Reader]) {
    if readers.is_empty() {
        return;
    }
    let words: Vec<&str> = readers.iter().map(|it| reader_words(*it)).collect();
    sheet.help(&["Leave it out of copies for: ", &listed(&words, "and"), "."].concat());
}

fn push_conditions(
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
    let words: Vec<String> = asked_if.iter().map(|it| condition(blanks, page, it)).collect();
    let words: Vec<&str> = words.iter().map(|it| &**it).collect();
    ["Only if ", &listed(&words, "or"), "."].concat()
}

fn condition(blanks: &Blanks<'_>, page: Option<&FormPage>, ask: &Ask) -> String {
    match ask {
        Ask::Field(id, choices) => {
            let Some(field) = field_of(blanks.form, page, id) else { return id.to_string() };
            let words: Vec<&str> = match &field.kind {
                FieldKind::Choice(of) | FieldKind::Ticks(of) => of
                    .iter()
                    .filter(|(id, _)| choices.contains(id))
                    .map(|(_, words)| &**words)
                    .collect(),
                _ => Vec::new(),
            };
            [&*quoted(&[&field.label]), " is answered ", &quoted(&words)].concat()
        }
        Ask::Tool(ids) => {
            let names: Vec<&str> = ids
                .iter()
                .map(|id| {
                    let found = blanks.instruments.iter().find(|it| it.id == *id);
                    found.map_or(&**id, |it| &*it.short)
                })
                .collect();
            ["a tool was used: ", &quoted(&names)].concat()
        }
        Ask::Level(level) => {
            let name = level_words(blanks.area, *level);
            ["a tool came to ", &quoted(&[&name]), " or higher"].concat()
        }
        Ask::Age { from, under } => {
            let band = ages(AgeBand { from: *from, under: *under });
            ["the child's age is or may be ", &band].concat()
        }
        Ask::Unborn => "the child is not born yet".to_owned(),
    }
}

/// A field of the same page or row, else of the form.
fn field_of<'a>(form: &'a Form, page: Option<&'a FormPage>, id: &str) -> Option<&'a Field> {
    let own = page
        .into_iter()
        .flat_map(|it| it.list.iter().flat_map(|list| &list.fields).chain(&it.fields));
    own.into_iter().find(|it| &*it.id == id).or_else(|| form.field(id))
}
