//! What a part of a paper shows: fields, rows, people, results, days.

use crate::explain::answers::answer_words;
use crate::form::asked::Scope;
use crate::form::due::{due, how_long};
use crate::form::events::events_where;
use crate::form::evidence::FAMILY;
use crate::form::filled::Filled;
use crate::form::lines::{in_words, row_line};
use crate::form::named::evidence;
use crate::form::people::called;
use crate::form::rows::{in_order, is_written};
use crate::form::speaks::speaks;
use crate::form_papers::reasons::write_reasons;
use crate::form_papers::tells::tells;
use crate::form_papers::write::Sheet;
use crate::papers::answers::{Fields, written};
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Block;
use crate::papers::tool_result::ToolResult;
use crate::phrases::clean::clean;
use crate::phrases::dates::{age_words, date_words};
use crate::phrases::sentences::{said, sentences};
use crate::referral::tool_lines::result_line;
use windscreen_core::{
    AnswerTest, ChoiceId, Field, FieldId, FieldKind, FormList, FormPage, InstrumentId, ItemId,
    ListId, Meaning, Need, PageOne, Per, ROW_CHILDREN, Role, Row, Shows, Subject, Text, TextId,
};
use windscreen_wording as wording;

/// Writes what a part shows. Where nothing is known of it, nothing is written.
pub(super) fn write_shown(
    paper: &mut DocumentBuilder,
    sheet: &Sheet<'_>,
    shows: &Shows,
    is_alone: bool,
) {
    match shows {
        // The heading says what it is.
        Shows::Fields(ids) if is_alone && ids.len() == 1 => write_words(paper, sheet, ids),
        Shows::Fields(ids) => write_fields(paper, sheet, ids),
        Shows::Rows(list, cells, only) => write_rows(paper, sheet, list, cells, only.as_ref()),
        Shows::Named(field, cells) => write_named(paper, sheet, field, cells),
        Shows::Children(fields) => write_children(paper, sheet, fields),
        Shows::Others => write_others(paper, sheet),
        Shows::Person => write_person(paper, sheet),
        Shows::Answers(tool, items, answered) => write_answers(paper, sheet, tool, items, answered),
        Shows::Texts(tool, texts) => write_texts(paper, sheet, tool, texts),
        Shows::Referrer => write_referrer(paper, sheet),
        Shows::Reasons => write_reasons(paper, sheet),
        Shows::Tools => write_tools(paper, sheet),
        Shows::Events(n) => write_events(paper, sheet, usize::from(*n)),
        Shows::Due => write_due(paper, sheet),
        Shows::Stages => write_stages(paper, sheet),
        Shows::Words(words) => paper.paragraph(words),
        Shows::Room(lines) => {
            for _ in 0..*lines {
                paper.push(Block::Room);
            }
        }
    }
}

/// A field, and whom it is asked of on this sheet.
#[derive(Clone, Copy)]
struct AskedField<'a> {
    page: &'a FormPage,
    field: &'a Field,
    about: Option<&'a Subject>,
}

impl AskedField<'_> {
    /// Whether the form asks it here, so that nothing written is something missing.
    fn is_asked(self, sheet: &Sheet<'_>) -> bool {
        let scope = Scope { child: self.about, row: None };
        let asked = &sheet.asked;
        asked.is_asked(&self.page.asked_if, scope) && asked.is_asked(&self.field.asked_if, scope)
    }
}

/// The field of this id, and whom it is asked of on this sheet.
fn field_of<'a>(sheet: &Sheet<'a>, id: &FieldId) -> Option<AskedField<'a>> {
    let pages = sheet.context.form.pages();
    let mut all = pages.flat_map(|page| page.fields.iter().map(move |field| (page, field)));
    let (page, field) = all.find(|(_, field)| field.id == *id)?;
    let about = match page.per {
        Per::Record => None,
        Per::Child => Some(sheet.about.filter(|it| it.role == Role::Child)?),
        Per::Adult => Some(sheet.about.filter(|it| it.role == Role::Adult)?),
    };
    Some(AskedField { page, field, about })
}

/// What stands in a field, for whoever reads the sheet; empty if nothing does, or nothing that they may read.
fn words_of(sheet: &Sheet<'_>, field: &Field, about: Option<&Subject>) -> Text {
    let scope = Scope { child: about, row: None };
    let is_shown = sheet.shown.field(field)
        && !sheet.shown.waits(&sheet.asked, field, about)
        && sheet.asked.is_asked(&field.asked_if, scope);
    let words = if is_shown { sheet.shown.words(&sheet.asked, field, scope) } else { said("") };
    if tells(sheet, &words) { said("") } else { words }
}

fn write_fields(paper: &mut DocumentBuilder, sheet: &Sheet<'_>, ids: &[FieldId]) {
    for asked_field in ids.iter().filter_map(|id| field_of(sheet, id)) {
        let AskedField { field, about, .. } = asked_field;
        let words = words_of(sheet, field, about);
        let is_asked = asked_field.is_asked(sheet);
        let is_missed = field.need == Need::Required && !sheet.paper.for_family && is_asked;
        if !field.speaks.is_empty() && !sheet.paper.for_family {
            if is_asked {
                write_what_speaks(paper, sheet, field, &words);
            }
        } else if !words.is_empty() {
            paper.pair(field.paper_label(), &words);
        } else if is_missed {
            paper.pair(field.paper_label(), wording::referral_not_given());
        }
    }
}

/// A question about the worker's own work, what was answered, and what of the record bears on it.
fn write_what_speaks(paper: &mut DocumentBuilder, sheet: &Sheet<'_>, field: &Field, words: &Text) {
    let answer = if words.is_empty() { said(wording::referral_not_given()) } else { words.clone() };
    paper.pair(field.paper_label(), &answer);
    let lines = speaks(&sheet.asked, field);
    if lines.is_empty() {
        paper.paragraph(wording::speaks_nothing());
    } else {
        paper.push(Block::List(lines));
    }
}

/// What stands in a field, under a heading that says what it is.
fn write_words(paper: &mut DocumentBuilder, sheet: &Sheet<'_>, ids: &[FieldId]) {
    for asked_field in ids.iter().filter_map(|id| field_of(sheet, id)) {
        let AskedField { field, about, .. } = asked_field;
        let words = words_of(sheet, field, about);
        let is_missed = field.need == Need::Required && asked_field.is_asked(sheet);
        if !words.is_empty() {
            paper.paragraph(&words);
        } else if is_missed && !sheet.paper.for_family {
            paper.paragraph(wording::referral_not_given());
        }
    }
}

/// A row in these cells.
fn line(sheet: &Sheet<'_>, list: &FormList, row: &Row, cells: &[FieldId]) -> Option<Text> {
    let without: Vec<&str> = list
        .fields
        .iter()
        .filter(|field| !cells.contains(&field.id))
        .map(|field| field.id.as_str())
        .collect();
    row_line(&sheet.asked, list, row, sheet.shown, &without)
}

fn write_rows(
    paper: &mut DocumentBuilder,
    sheet: &Sheet<'_>,
    list: &ListId,
    cells: &[FieldId],
    only: Option<&(FieldId, ChoiceId)>,
) {
    let Some(list) = sheet.context.form.list(list) else { return };
    if *list.id == *evidence::LIST {
        return write_happened(paper, sheet, only);
    }
    let is_chosen = |row: &&Row| {
        only.is_none_or(|(field, choice)| row.cells.get(field).is_some_and(|cell| cell.has(choice)))
    };
    let rows: Vec<&Row> = sheet
        .asked
        .rows(&list.id)
        .iter()
        .filter(|row| is_written(row) && is_chosen(row) && is_shown(sheet, list, row))
        .collect();
    let lines = in_order(&rows).into_iter().filter_map(|row| line(sheet, list, row, cells));
    // What would tell the family of another child, or of who is suspected, stays off their paper.
    let lines: Vec<Text> = lines.filter(|line| !tells(sheet, line)).collect();
    if !lines.is_empty() {
        paper.push(Block::List(lines));
    }
}

/// What happened, as it is said of every event, where a cell has this choice.
fn write_happened(
    paper: &mut DocumentBuilder,
    sheet: &Sheet<'_>,
    only: Option<&(FieldId, ChoiceId)>,
) {
    let is_kept = |list: &FormList, row: &Row| {
        let is_chosen =
            only.is_none_or(|(field, is)| row.cells.get(field).is_some_and(|cell| cell.has(is)));
        is_chosen && is_shown(sheet, list, row)
    };
    let all = events_where(&sheet.asked, sheet.context.instruments, sheet.shown, &is_kept);
    let lines: Vec<Text> = all.into_iter().map(|event| event.line).collect();
    if !lines.is_empty() {
        paper.push(Block::List(lines));
    }
}

/// Whether a row may stand on the sheet: on one about a child, if it is about that child; for the family, only if it says so.
fn is_shown(sheet: &Sheet<'_>, list: &FormList, row: &Row) -> bool {
    if !sheet.shown.row(&sheet.asked, list, row) {
        return false;
    }
    let Some(child) = sheet.about.filter(|it| it.role == Role::Child) else { return true };
    let is_for_family = sheet.paper.for_family;
    if list.fields.iter().all(|field| *field.id != *ROW_CHILDREN) {
        return !is_for_family;
    }
    match row.cells.get(ROW_CHILDREN).filter(|cell| !cell.is_blank()) {
        Some(cell) => cell.has(&child.id.0.to_string().into()),
        None => !is_for_family,
    }
}

fn write_named(paper: &mut DocumentBuilder, sheet: &Sheet<'_>, id: &FieldId, cells: &[FieldId]) {
    let Some(AskedField { field, about, .. }) = field_of(sheet, id) else { return };
    let FieldKind::Rows { list, .. } = &field.kind else { return };
    let Some(list) = sheet.context.form.list(list) else { return };
    let scope = Scope { child: about, row: None };
    let named = match sheet.asked.filled(field, scope) {
        Filled::With(named) => named,
        Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => {
            return write_fields(paper, sheet, std::slice::from_ref(id));
        }
    };
    let rows = sheet.asked.rows(&list.id).iter();
    let rows = rows.filter(|row| named.has(&row.id.to_string().into()));
    let mut lines: Vec<Text> = rows.filter_map(|row| line(sheet, list, row, cells)).collect();
    match lines.len() {
        0 => write_fields(paper, sheet, std::slice::from_ref(id)),
        1 => paper.pair(field.paper_label(), &lines.remove(0)),
        _ => paper.pair(field.paper_label(), &lines.join("\n")),
    }
}

fn write_children(paper: &mut DocumentBuilder, sheet: &Sheet<'_>, fields: &[FieldId]) {
    let only = sheet.about.filter(|it| it.role == Role::Child).map(|it| it.id);
    for child in sheet.context.people(Role::Child) {
        if only.is_some_and(|only| only != child.id) {
            continue;
        }
        let mut parts = vec![age_words(child, sheet.context.today)];
        let scope = Scope { child: Some(child), row: None };
        for field in fields.iter().filter_map(|id| sheet.context.form.field(id)) {
            if sheet.shown.field(field) && sheet.asked.is_asked(&field.asked_if, scope) {
                let words = sheet.shown.words(&sheet.asked, field, scope);
                parts.extend(in_words(&sheet.asked, field, scope, &words));
            }
        }
        paper.pair(&called(sheet.context.record, child), &sentences(&parts));
    }
    if sheet.context.people(Role::Child).next().is_none() {
        paper.paragraph(wording::referral_children_none());
    }
}

/// The other children, each by name and age: whoever protects one must know of all.
fn write_others(paper: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    let others = sheet.context.people(Role::Child);
    let others = others.filter(|child| sheet.about.is_none_or(|own| own.id != child.id));
    for child in others {
        let age = age_words(child, sheet.context.today);
        paper.pair(&called(sheet.context.record, child), &age);
    }
}

fn write_person(paper: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    let Some(person) = sheet.about else { return };
    let name = called(sheet.context.record, person);
    let name = if sheet.paper.for_family {
        name
    } else {
        sentences(&[name, age_words(person, sheet.context.today)])
    };
    paper.pair(wording::form_paper_about(), &name);
}

/// The tool about the person, as far as it was used.
fn tool<'a>(sheet: &Sheet<'a>, id: &InstrumentId) -> Option<ToolResult<'a>> {
    let mut all = sheet.histories().into_iter();
    let case = all.find(|history| history.instrument.id == *id)?.case?;
    Some(ToolResult::new(case))
}

fn write_answers(
    paper: &mut DocumentBuilder,
    sheet: &Sheet<'_>,
    id: &InstrumentId,
    items: &[ItemId],
    answered: &[AnswerTest],
) {
    let Some(tool) = tool(sheet, id) else { return };
    let case = &tool.case;
    for item in items.iter().filter_map(|id| case.instrument.item(id)) {
        let reading = tool.explanation.outcome.readings.of(&item.id);
        let is_wanted = |test: &AnswerTest| reading.meaning.is_some_and(|it| test.accepts(it));
        if !reading.visible || !answered.is_empty() && !answered.iter().any(is_wanted) {
            continue;
        }
        let answer = answer_words(case.instrument, &case.sheet, item, false);
        let meaning = reading.meaning.unwrap_or(Meaning::NotKnown);
        // The family reads what they said themselves; what others saw is not theirs to tell.
        let fields = if sheet.paper.for_family { Fields::Of(FAMILY) } else { Fields::NotSource };
        let notes = written(case, item, meaning, fields);
        let notes: Vec<Text> =
            notes.lines().filter(|line| !tells(sheet, line)).map(Text::from).collect();
        // How much help a worker sees is no wish of the family's.
        if sheet.paper.for_family && meaning.is_raised() {
            if !notes.is_empty() {
                paper.pair(&item.topic, &sentences(&notes));
            }
            continue;
        }
        paper.pair(&item.topic, &sentences(&[&[answer], &notes[..]].concat()));
    }
}

fn write_texts(
    paper: &mut DocumentBuilder,
    sheet: &Sheet<'_>,
    id: &InstrumentId,
    texts: &[TextId],
) {
    let Some(tool) = tool(sheet, id) else { return };
    for id in texts {
        let field = tool.case.instrument.texts.iter().find(|field| field.id == *id);
        let Some(field) = field else { continue };
        let words = clean(&tool.case.entered.text(id).into());
        if !words.is_empty() {
            paper.pair(&field.text, &words);
        } else if field.wanted {
            paper.pair(&field.text, wording::referral_not_given());
        }
    }
}

fn write_referrer(paper: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    let scope = Scope::default();
    let mut parts: Vec<Text> = Vec::new();
    for field in sheet.context.form.at(PageOne::Referrer) {
        if sheet.shown.field(field) {
            let words = sheet.shown.words(&sheet.asked, field, scope);
            parts.extend(in_words(&sheet.asked, field, scope, &words));
        }
    }
    let words = sentences(&parts);
    let words = if words.is_empty() { said(wording::referral_not_given()) } else { words };
    paper.pair(wording::referral_referrer(), &words);
}

fn write_tools(paper: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    let cases = sheet.histories().into_iter().filter_map(|history| history.case);
    let lines: Vec<Text> = cases
        .map(|case| {
            let tool = ToolResult::new(case);
            wording::referral_of(&result_line(&tool), &tool.case.instrument.title)
        })
        .collect();
    if !lines.is_empty() {
        paper.push(Block::List(lines));
    }
}

/// The last events that may stand on the sheet, the earliest of them first.
fn write_events(paper: &mut DocumentBuilder, sheet: &Sheet<'_>, most: usize) {
    let is_kept = |list: &FormList, row: &Row| is_shown(sheet, list, row);
    let all = events_where(&sheet.asked, sheet.context.instruments, sheet.shown, &is_kept);
    let n = all.len();
    // An incident of abuse is never among those that are left out.
    let mut shown: Vec<bool> = all.iter().map(|event| event.is_domestic).collect();
    let mut left = most.saturating_sub(shown.iter().filter(|is| **is).count());
    for (event, is_shown) in all.iter().zip(&mut shown).rev() {
        if event.is_dated && !*is_shown && 0 < left {
            *is_shown = true;
            left -= 1;
        }
    }
    let kept = all.into_iter().zip(&shown).filter(|(_, is)| **is);
    let mut lines: Vec<Text> = kept.map(|(event, _)| event.line).collect();
    if lines.len() < n {
        lines.push(wording::form_paper_more_events(n - lines.len()));
    }
    if !lines.is_empty() {
        paper.push(Block::List(lines));
    }
}

fn write_due(paper: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    let lines: Vec<Text> = due(&sheet.asked, sheet.context.calendar)
        .into_iter()
        .filter_map(|one| Some(wording::paper_pair(&date_words(one.day?), &one.what)))
        .collect();
    if !lines.is_empty() {
        paper.push(Block::List(lines));
    }
}

fn write_stages(paper: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    for stage in &sheet.context.area.escalation {
        let within = match stage.allowed {
            Some(allowed) => wording::form_paper_stage_within(&how_long(allowed)),
            None => said(wording::form_paper_stage_unknown()),
        };
        paper.pair(&stage.title, &sentences(&[stage.whom.clone(), within]));
    }
}
