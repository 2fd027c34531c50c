//! The list of a page of the form, row by row, and the ways to add a row.

use super::field::field;
use crate::components::basics::{Act, Press, paragraph};
use crate::context::Session;
use crate::field::drop_down;
use crate::session::{Action, DraftKey, DraftPart, new_cells};
use crate::shipped;
use crate::words::Words;
use govuk_yew::{Details, SelectItem};
use windscreen_core::{
    Entry, Field, FieldId, FieldKind, FormList, LiteMap, ROW_DATE, Row, Stage, Text,
};
use windscreen_summary::named::{escalation, evidence, household};
use windscreen_summary::{Asked, Scope, called, date_words, evidence_from_answers, figures_of};
use windscreen_wording as wording;
use yew::prelude::*;

/// The rows of a list, and a way to add one.
pub(super) fn rows(session: &Session, asked: &Asked<'_>, list: &FormList) -> Html {
    let only = session.state().draft(&DraftKey::RowsOf).word;
    let children = narrowed_by(asked, list);
    let only = if children.is_empty() { Text::default() } else { only };
    let mut all = by_date(session, asked, list);
    // The first event stands open, so that nobody has to add it: it is a row once something is written in it.
    let first = Row { id: 0, cells: new_cells(asked.record, &list.id) };
    let is_first = all.is_empty() && *list.id == *evidence::LIST;
    if is_first {
        all.push((0, &first));
    }
    let (shown, hidden): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, row)| is_about(list, row, &only));
    let row = |(n, row): &(usize, &Row)| one_row(session, asked, list, row, n + 1, is_first);
    html! {
        <>
            if !children.is_empty() {
                { drop_down(
                    &"rows-of".into(),
                    wording::form_rows_of(),
                    wording::form_rows_of_hint(),
                    &children,
                    &only,
                    &session.typed(|words| Action::Fill(DraftKey::RowsOf, DraftPart::Word, words)),
                ) }
            }
            if *list.id == *escalation::LIST {
                { stages(session) }
            }
            <>{ for shown.iter().map(row) }</>
            if !hidden.is_empty() {
                <p class="govuk-body">{ wording::form_rows_hidden(hidden.len()) }</p>
            }
            if *list.id == *evidence::LIST {
                { bring_in(session, asked) }
            }
            if !is_first {
                <Act classes="govuk-button--secondary" action={Action::AddRow(list.id.clone())}>
                    { wording::form_row_add(&list.row) }
                </Act>
            }
        </>
    }
}

/// One row under its number, and the way to take it out. The first event, which is no row yet, has none.
fn one_row(
    session: &Session,
    asked: &Asked<'_>,
    list: &FormList,
    row: &Row,
    number: usize,
    is_first: bool,
) -> Html {
    let number = number.to_string();
    html! {
        <section class="ws-row" key={row.id.to_string()}>
            <h2 class="govuk-heading-s">{ wording::form_row_title(&number, &list.row) }</h2>
            { cells(session, asked, list, row) }
            if !is_first {
                <Act classes="govuk-button--secondary ws-button--quiet"
                    action={Action::RemoveRow(list.id.clone(), row.id)}>
                    { wording::form_row_remove() }
                    <span class="govuk-visually-hidden">
                        { wording::form_row_remove_which(&number, &list.row) }
                    </span>
                </Act>
            }
        </section>
    }
}

/// The fields of a row that are asked first: when, what, who saw it and which child.
const FIRST: [&str; 4] = [evidence::DATE, evidence::WHAT, evidence::SOURCE, evidence::CHILDREN];

/// The fields of an adult that are asked first: who they are, and whether a child is safe from them.
const FIRST_OF_ADULT: [&str; 8] = [
    household::NAME,
    household::AGE,
    household::RELATIONSHIP,
    household::LIVES,
    household::HARM,
    household::WHERE,
    household::RESPONSIBILITY,
    household::CONTACT,
];

/// The fields of a row; of an event or an adult those that are asked first, and the rest to be opened.
fn cells(session: &Session, asked: &Asked<'_>, list: &FormList, row: &Row) -> Html {
    let scope = Scope { child: None, row: Some(row) };
    let shown = asked.shown(&list.fields, scope);
    let cell = |asks: &&Field| {
        html! {
            <div class="ws-asked" key={asks.id.as_str()}>
                { field(session, asked, asks, scope, Some((list, row))) }
            </div>
        }
    };
    let asked_first: &[&str] = match &*list.id {
        evidence::LIST => &FIRST,
        household::LIST => &FIRST_OF_ADULT,
        _ => return html! { <>{ for shown.iter().map(cell) }</> },
    };
    let first = asked_first.iter().filter_map(|id| shown.iter().find(|field| *field.id == **id));
    let rest = shown.iter().filter(|field| !asked_first.contains(&&*field.id));
    html! {
        <>
            <>{ for first.map(cell) }</>
            <Details summary={wording::form_row_more()}>{ for rest.map(cell) }</Details>
        </>
    }
}

/// The rows of a list with the place of each, by their date, the earliest first; those without one that can be read come
/// last. A date that was typed since the page was shown moves nothing.
fn by_date<'a>(session: &Session, asked: &Asked<'a>, list: &FormList) -> Vec<(usize, &'a Row)> {
    let state = session.state();
    let mut rows: LiteMap<_, &Row> = LiteMap::new();
    for (place, row) in asked.rows(&list.id).iter().enumerate() {
        let typed = state.on_page.dates.iter().find(|(of, id, _)| *of == list.id && *id == row.id);
        let before = typed.map(|(.., before)| before);
        let day = before.or_else(|| row.cells.get(ROW_DATE)).and_then(Entry::day);
        rows.insert((day.is_none(), day, place), row);
    }
    rows.into_iter().map(|((.., place), row)| (place, row)).collect()
}

/// How many rows a list has before it can be narrowed to one child's.
const MANY: usize = 3;

/// Whose rows may be asked for, where there are several rows and several children: all first, which is nobody's. Empty where
/// it cannot be narrowed.
fn narrowed_by(asked: &Asked<'_>, list: &FormList) -> Vec<SelectItem> {
    let has_children = list.fields.iter().any(|field| field.kind == FieldKind::Children);
    if !has_children || asked.rows(&list.id).len() < MANY || asked.children().count() < 2 {
        return Vec::new();
    }
    let of = asked
        .children()
        .map(|child| SelectItem::new(child.id.0.to_string(), called(asked.record, child).words()));
    std::iter::once(SelectItem::new("", wording::form_rows_of_all())).chain(of).collect()
}

/// Whether a row is shown: those about this child, and those about nobody yet.
fn is_about(list: &FormList, row: &Row, only: &str) -> bool {
    let about = list
        .fields
        .iter()
        .filter(|field| field.kind == FieldKind::Children)
        .filter_map(|field| row.cells.get(&field.id))
        .find(|field| !field.is_blank());
    only.is_empty() || about.is_none_or(|ids| ids.has(&only.into()))
}

/// The area's stages, each with a way to begin it. Where the area's own are not known, the neutral ones, said to be so.
fn stages(session: &Session) -> Html {
    let state = session.state();
    let area = &state.area;
    let neutral = shipped::areas().next();
    let is_neutral = neutral.as_ref().is_some_and(|neutral| neutral.id == area.id);
    let is_own = !area.escalation.is_empty() && !is_neutral;
    let stages = match neutral {
        Some(neutral) if !is_own => neutral.escalation,
        _ => area.escalation.clone(),
    };
    let calendar = shipped::calendar_of(area);
    let shown = |stage: &Stage| {
        let due = stage.allowed.map(|allowed| allowed.due(state.today, &calendar));
        let says = match &due {
            Some(due) => wording::form_stage_due(&date_words(due.date)),
            None => wording::form_stage_due_unknown().into(),
        };
        let due = due.map(|due| figures_of(due.date)).unwrap_or_default();
        let mut cells: LiteMap<FieldId, Entry> = LiteMap::default();
        cells.insert(escalation::STAGE.into(), stage.title.clone().into());
        cells.insert(escalation::WHEN.into(), figures_of(state.today).into());
        cells.insert(escalation::DUE.into(), due.into());
        // A stage is begun once: a second press would say that it was gone through twice.
        let rows = state.record.rows.get(escalation::LIST).into_iter().flatten();
        let is_begun = rows
            .filter_map(|row| row.cells.get(escalation::STAGE))
            .any(|it| it.words().as_ref() == &*stage.title);
        let begin = Action::FilledRow(escalation::LIST.into(), cells);
        html! {
            <div class="ws-asked">
                <h3 class="govuk-heading-s">{ stage.title.clone() }</h3>
                <p class="govuk-body">{ stage.whom.clone() }</p>
                { paragraph(&stage.write) }
                <p class="govuk-body">{ says }</p>
                if !is_begun {
                    <Act classes="govuk-button--secondary" action={begin}>
                        { wording::form_stage_begin(&stage.title) }
                    </Act>
                }
            </div>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::form_stages_title() }</h2>
            <p class="govuk-body">
                if is_own {
                    { wording::form_stages_own() }
                } else {
                    { wording::form_stages_usual() }
                }
            </p>
            <>{ for stages.iter().map(shown) }</>
        </>
    }
}

/// Offers to bring in what was written beside answers, where there is any that is not here yet.
fn bring_in(session: &Session, asked: &Asked<'_>) -> Html {
    let instruments = session.library().opened_in(asked.record);
    let new = evidence_from_answers(asked.record, &instruments);
    if new.is_empty() {
        return Html::default();
    }
    let session = session.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        for row in &new {
            session.dispatch(Action::FilledRow(evidence::LIST.into(), row.clone()));
        }
    });
    html! {
        <Press classes="govuk-button--secondary" {onclick}>{ wording::form_rows_from_answers() }</Press>
    }
}
