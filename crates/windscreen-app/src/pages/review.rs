//! Then and now: what was found at earlier times beside what is so now, and beginning to look again.

use crate::components::trend;
use crate::pages::paper::{keep_copy, with_context};
use crate::shelf;
use crate::store::{Action, Opened, Page, Store};
use govuk_yew::{InsetTextProps, Markup, inset_text, join, text};
use std::rc::Rc;
use windscreen_core::{Direction, Role, Subject};
use windscreen_summary::{PersonReview, ToolReview, date_words, review};
use yew::prelude::*;

/// The page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    m.h1("Then and now");
    begin(m, store);
    let (children, adults) = with_context(store, |context| {
        let (children, adults): (Vec<&Subject>, Vec<&Subject>) =
            context.record.subjects.iter().partition(|it| it.role == Role::Child);
        (review(context, &children), review(context, &adults))
    });
    if children.days.is_empty() && store.workspace().opened.is_none() {
        m.p("Nothing stands here from an earlier time. Keep this record as a file today; when you look again, open that file and start a review. What was found then is set beside what is found now, and can no longer be left out.");
    } else if !children.days.is_empty() {
        let mut days = String::new();
        for day in &children.days {
            days.push_str(if days.is_empty() { "Written before, on: " } else { "; " });
            days.push_str(day);
        }
        m.p(days);
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
        m.h2("The children side by side");
        trend::table(m, "What came of each tool, as it last was", head, rows);
    });
    for person in children.people.iter().chain(&adults.people) {
        m.group(|m| person_view(m, person));
    }
    m.within("div.govuk-button-group", |m| {
        m.press("", "People and tools", store.on_go(Page::People));
        m.press("govuk-button--secondary", "The whole referral", store.on_go(Page::Referral));
    });
}

/// Offers to put aside what an opened file held and look again.
fn begin(m: &mut Markup, store: &Store) {
    let Some(opened) = store.workspace().opened.clone() else { return };
    let today = store.today();
    if today <= opened.written || store.workspace().record.sheets.is_empty() {
        return;
    }
    let is_as_it_was = store.workspace().record == opened.was;
    let days = (today - opened.written).num_days().to_string();
    m.within("div.govuk-inset-text", |m| {
        m.h2("Look again");
        m.p(join(&[
            "What is open was written on ",
            &date_words(opened.written),
            ", ",
            &days,
            if days == "1" { " day ago." } else { " days ago." },
        ]));
        m.p("A review puts those answers aside, dated, and asks again. People, the chronology and what is written once about the household stay. Nothing is lost, and nothing of it can be left out later.");
        if !is_as_it_was {
            m.p("Something was changed since it was opened. What is changed today must not stand under that day: save it, or open the file again, to start a review.");
            return;
        }
        let store = store.clone();
        m.press(
            "",
            "Start a review",
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                start(&store, &opened);
            }),
        );
        m.p("To correct or finish what you wrote then, go on without a review: the answers stay as they are and the new date stands over all of them.");
    });
}

/// Puts what was opened aside, and goes to the people to look again.
fn start(store: &Store, opened: &Opened) {
    let today = store.today();
    let mut record = store.workspace().record.clone();
    let again = shelf::form().asked_again();
    record.begin_review(opened.written, opened.instruments.clone(), &again, today);
    let (area, reference) = {
        let workspace = store.workspace();
        (workspace.area.id.clone(), workspace.reference.clone())
    };
    store.dispatch(&Action::Opened(Rc::new(Opened {
        was: record.clone(),
        record: record.into(),
        area,
        reference,
        written: today,
        instruments: Vec::new(),
    })));
    keep_copy(store);
    store.go(Page::People);
}

fn person_view(m: &mut Markup, person: &PersonReview) {
    for tool in &person.tools {
        m.h2(join(&[&person.label, ": ", &tool.title]));
        m.say("p.govuk-body ws-between", &tool.between);
        tool_view(m, tool);
    }
}

fn tool_view(m: &mut Markup, tool: &ToolReview) {
    m.within("ul.govuk-list", |m| {
        for (day, result) in &tool.results {
            m.within("li", |m| {
                m.say("strong", day);
                m.text(join(&[": ", result]));
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
        let head = ["About", "Then", "Now", "What that says"];
        trend::table(m, "What moved, and what cannot be compared", &head, &rows);
    }
    m.p(&tool.same);
    if !tool.targets.is_empty() {
        let rows: Vec<Vec<&str>> = tool
            .targets
            .iter()
            .map(|it| vec![&*it.topic, &*it.aim, &*it.grades, &*it.stands])
            .collect();
        let head = ["About", "Aim", "Grades", "How it stands"];
        trend::table(m, "Targets set last time", &head, &rows);
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
pub(crate) fn link(m: &mut Markup, store: &Store) {
    m.p_link("Then and now: look again, and see what has changed", store.on_go(Page::Review));
}
