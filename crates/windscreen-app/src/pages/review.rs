//! Then and now: what was found at earlier times beside what is so now, and beginning to look again.

use crate::components::trend;
use crate::context::Session;
use crate::pages::paper::{keep_copy, with_context};
use crate::session::{Action, Opened, Route};
use crate::shipped;
use govuk_yew::{InsetTextProps, Markup, inset_text, text};
use std::rc::Rc;
use windscreen_core::{Direction, Role, Subject};
use windscreen_summary::{PersonReview, ToolReview, date_words, review};
use windscreen_wording as wording;
use yew::prelude::*;

/// The page.
pub(crate) fn view(m: &mut Markup, session: &Session) {
    m.h1(wording::review_page_title());
    begin(m, session);
    let (children, adults) = with_context(session, |context| {
        let (children, adults): (Vec<&Subject>, Vec<&Subject>) =
            context.record.subjects.iter().partition(|it| it.role == Role::Child);
        (review(context, &children), review(context, &adults))
    });
    if children.days.is_empty() && session.state().opened.is_none() {
        m.p(wording::review_page_none());
    } else if !children.days.is_empty() {
        let days = children.days.join(wording::review_page_days_between());
        m.p(wording::review_page_days(&days));
    }
    for it in [&children, &adults] {
        m.group(|m| {
            for caution in &it.cautions {
                m.put(inset_text(&InsetTextProps {
                    children: text(caution),
                    ..Default::default()
                }));
            }
        });
    }
    let (head, rows) = &children.side_by_side;
    m.when(!rows.is_empty(), |m| {
        m.h2(wording::review_page_side_title());
        trend::table(m, wording::review_page_side_caption(), head, rows);
    });
    for person in children.people.iter().chain(&adults.people) {
        m.group(|m| person_view(m, person));
    }
    m.within("div.govuk-button-group", |m| {
        m.press("", wording::review_page_to_people(), session.on_go(Route::People));
        m.press(
            "govuk-button--secondary",
            wording::review_page_to_referral(),
            session.on_go(Route::Summary),
        );
    });
}

/// Offers to put aside what an opened file held and look again.
fn begin(m: &mut Markup, session: &Session) {
    let Some(opened) = session.state().opened.clone() else { return };
    let today = session.today();
    if today <= opened.written || session.state().record.sheets.is_empty() {
        return;
    }
    let is_as_it_was = session.state().record == opened.record;
    // Not below 0: today is later.
    let n_days = usize::try_from((today - opened.written).num_days()).unwrap_or_default();
    m.within("div.govuk-inset-text", |m| {
        m.h2(wording::review_page_again_title());
        m.p(wording::review_page_again_written(&date_words(opened.written), n_days));
        m.p(wording::review_page_again_intro());
        if !is_as_it_was {
            m.p(wording::review_page_again_changed());
            return;
        }
        let session = session.clone();
        m.press(
            "",
            wording::review_page_again_start(),
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                start(&session, &opened);
            }),
        );
        m.p(wording::review_page_again_correct());
    });
}

/// Puts what was opened aside, and goes to the people to look again.
fn start(session: &Session, opened: &Opened) {
    let today = session.today();
    let mut record = (*session.state().record).clone();
    let again = shipped::form().asked_again();
    record.begin_review(opened.written, opened.instruments.clone(), &again, today);
    let (area, reference) = {
        let state = session.state();
        (state.area.id.clone(), state.reference.clone())
    };
    session.dispatch(Action::Opened(Rc::new(Opened {
        record: Rc::new(record),
        area,
        reference,
        written: today,
        instruments: Vec::new(),
    })));
    keep_copy(session);
    session.go(Route::People);
}

fn person_view(m: &mut Markup, person: &PersonReview) {
    for tool in &person.tools {
        m.h2(wording::review_page_tool_of(&person.label, &tool.title));
        m.say("p.govuk-body ws-between", &tool.between);
        tool_view(m, tool);
    }
}

fn tool_view(m: &mut Markup, tool: &ToolReview) {
    m.within("ul.govuk-list", |m| {
        for (day, result) in &tool.results {
            m.within("li", |m| {
                m.say("strong", day);
                m.text(wording::review_page_result_then(result));
            });
        }
    });
    m.bullets(&tool.hidden);
    trend::view(m, &tool.trend);
    if !tool.moved.is_empty() {
        let rows: Vec<Vec<String>> = tool
            .moved
            .iter()
            .map(|it| {
                let says = [arrow(it.direction), " ", &it.says].concat();
                vec![it.topic.to_string(), it.then.to_string(), it.now.to_string(), says]
            })
            .collect();
        let head = [
            wording::review_page_moved_about(),
            wording::review_page_moved_then(),
            wording::review_page_moved_now(),
            wording::review_page_moved_says(),
        ];
        trend::table(m, wording::review_page_moved_caption(), &head, &rows);
    }
    m.p(&tool.same);
    if !tool.targets.is_empty() {
        let rows: Vec<Vec<&str>> = tool
            .targets
            .iter()
            .map(|it| vec![&*it.topic, &*it.aim, &*it.grades, &*it.stands])
            .collect();
        let head = [
            wording::review_page_targets_about(),
            wording::review_page_targets_aim(),
            wording::review_page_targets_grades(),
            wording::review_page_targets_stands(),
        ];
        trend::table(m, wording::review_page_targets_caption(), &head, &rows);
    }
}

/// A mark beside the words of a direction, the same in every language.
fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Worse => "▲",
        Direction::Better => "▼",
        Direction::Same => "=",
        Direction::Different => "≠",
        Direction::Not(_) => "?",
    }
}

/// Where the page is reached from.
pub(crate) fn link(m: &mut Markup, session: &Session) {
    m.p_link(wording::review_page_link(), session.on_go(Route::Review));
}
