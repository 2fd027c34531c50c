//! What happened, as lines with a day: the rows of the list of events, and what was written beside answers and has not
//! been brought into that list.

use crate::form::asked::{Asked, Scope};
use crate::form::evidence::evidence_from_answers;
use crate::form::named::evidence;
use crate::form::rows::in_order;
use crate::form::shown::Shown;
use crate::phrases::dates::day_of;
use crate::phrases::sentences::{in_a_line, said, sentences};
use std::rc::Rc;
use windscreen_core::{Entry, Field, FieldKind, FormList, Instrument, Row, Text};
use windscreen_wording as wording;

/// Something that happened.
pub(crate) struct Event {
    /// Whether its day is known.
    pub(crate) is_dated: bool,
    /// Whether it is an incident of domestic abuse.
    pub(crate) is_domestic: bool,
    /// When, what, and who saw it, in a line.
    pub(crate) line: Text,
}

/// Every event that is shown, by its day, the earliest first; those without a day come last.
pub(crate) fn events(
    asked: &Asked<'_>,
    instruments: &[Rc<Instrument>],
    shown: Shown,
) -> Vec<Event> {
    events_where(asked, instruments, shown, &|_, _| true)
}

/// As [`events`], of the rows of which this holds.
pub(crate) fn events_where(
    asked: &Asked<'_>,
    instruments: &[Rc<Instrument>],
    shown: Shown,
    is_kept: &dyn Fn(&FormList, &Row) -> bool,
) -> Vec<Event> {
    let Some(list) = asked.form.list(&evidence::LIST.into()) else { return Vec::new() };
    let beside = evidence_from_answers(asked.record, instruments);
    let beside: Vec<Row> = beside.into_iter().map(|cells| Row { id: u32::MAX, cells }).collect();
    let rows: Vec<&Row> = asked
        .rows(&list.id)
        .iter()
        .chain(&beside)
        .filter(|row| shown.row(asked, list, row) && is_kept(list, row))
        .collect();
    in_order(&rows).into_iter().map(|row| event(asked, list, row, shown)).collect()
}

fn event(asked: &Asked<'_>, list: &FormList, row: &Row, shown: Shown) -> Event {
    let scope = Scope { child: None, row: Some(row) };
    let shown_fields =
        |field: &&Field| shown.field(field) && asked.is_asked(&field.asked_if, scope);
    let words = |id: &str| {
        let field = list.fields.iter().find(|field| *field.id == *id).filter(shown_fields);
        field.map(|field| shown.words(asked, field, scope)).unwrap_or_default()
    };
    let day = row.cells.get(evidence::DATE).and_then(Entry::day);
    let date = day.map_or_else(|| words(evidence::DATE), |day| day_of(day, asked.today));
    let period = words(evidence::PERIOD);
    let mut beside: Vec<Text> = Vec::new();
    let when = match (date.is_empty(), period.is_empty()) {
        (false, false) => Some(wording::referral_event_when(&date, &period)),
        (false, true) => Some(date),
        (true, is_said) => {
            beside.push(if is_said { said(wording::referral_event_undated()) } else { period });
            None
        }
    };
    // Whom else it is about, where there are several children.
    let is_one_child = asked.children().count() < 2;
    for field in list.fields.iter().filter(shown_fields) {
        let is_said = [evidence::DATE, evidence::PERIOD, evidence::WHAT].contains(&&*field.id);
        let is_plain = field.kind == FieldKind::Children && is_one_child;
        if is_said || is_plain || field.kind == FieldKind::Readers {
            continue;
        }
        let entry = row.cells.get(&field.id);
        let has = |id: &str| entry.is_some_and(|it| it.has(&id.into()));
        beside.push(match &*field.id {
            // That something is a fact goes without saying.
            evidence::NATURE if has(evidence::FACT) => continue,
            evidence::INCIDENT if has(evidence::DOMESTIC) => {
                said(wording::referral_event_domestic())
            }
            evidence::INCIDENT if has(evidence::NOT_DOMESTIC) => continue,
            _ => match shown.words(asked, field, scope) {
                words if words.is_empty() => continue,
                words if matches!(field.kind, FieldKind::Choice(_)) => in_a_line(&words).into(),
                words => words,
            },
        });
    }
    let what = sentences(&[words(evidence::WHAT)]);
    let what = if what.is_empty() { said(wording::referral_event_unsaid()) } else { what };
    let line = when.map_or_else(|| what.clone(), |when| wording::referral_of(&what, &when));
    Event {
        is_dated: day.is_some(),
        is_domestic: row
            .cells
            .get(evidence::INCIDENT)
            .is_some_and(|it| it.has(&evidence::DOMESTIC.into())),
        line: if beside.is_empty() {
            line
        } else {
            wording::referral_event_beside(&beside.join(wording::paper_semicolon()), &line)
        },
    }
}
