//! The days by which something is to happen that the tool names: what, by when, whose rule it is, and what to do.

use crate::open_tool::OpenTool;
use crate::pages::asking::Asking;
use crate::shipped;
use crate::words::Words;
use govuk_yew::{Details, Table, TableCell};
use windscreen_core::{Subject, Text};
use windscreen_summary::{Due, DueStands, age_words, date_words, due_line, limits_of};
use windscreen_wording as wording;
use yew::prelude::*;

/// The days of the time limits that the tool names, for this person. Where something must happen now they are folded: nothing
/// stands in the way of the call.
pub(super) fn dates(opened: &OpenTool, subject: &Subject, is_now: bool) -> Html {
    let session = &opened.session;
    let asking = Asking::new(session);
    let calendar = shipped::calendar_of(&asking.state.area);
    let days = limits_of(&asking.asked(), &calendar, subject, &opened.instrument.limits);
    let head: Vec<TableCell> = vec![
        wording::dates_what().into(),
        wording::dates_when().into(),
        wording::dates_rule().into(),
        wording::dates_do().into(),
    ];
    let rows: Vec<Vec<TableCell>> = days.iter().map(row).collect();
    let no_rule = if subject.before_birth.is_some() {
        wording::dates_none_born()
    } else {
        wording::dates_none()
    };
    let body = html! {
        <>
            <p class="govuk-body">{ wording::tool_age(&age_words(subject, session.today())) }</p>
            <p class="govuk-body">{ wording::dates_intro() }</p>
            if rows.is_empty() {
                <p class="govuk-body">{ no_rule }</p>
            } else {
                <Table caption={wording::dates_title().words()} caption_classes="govuk-visually-hidden" {head} {rows}
                    first_cell_is_header=true classes="ws-grid" />
            }
        </>
    };
    let summary = due_line(&days).unwrap_or_else(|| wording::dates_title().into());
    html! {
        if is_now {
            <Details {summary}>{ body }</Details>
        } else {
            <h2 class="govuk-heading-m">{ wording::dates_title() }</h2>
            { body }
        }
    }
}

fn row(one: &Due) -> Vec<TableCell> {
    let by_when: Text = match (one.day, one.stands) {
        (Some(day), DueStands::Overdue) => wording::due_overdue_on(&date_words(day)),
        (Some(day), _) => date_words(day),
        (None, _) => wording::dates_no_day().into(),
    };
    let rule = wording::paper_sentences(&one.counts, &one.rule);
    [&one.what, &by_when, &rule, &one.says].map(|words| words.words().into()).into()
}
