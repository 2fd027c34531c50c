//! The summary: one list of what there is to do, and the papers to take away. Nothing is asked here.

use crate::components::numbers::NumbersSection;
use crate::context::Session;
use crate::open_tool::OpenTool;
use crate::pages::paper::{Paper, papers, with_context};
use crate::pages::result::now;
use crate::pages::tasks::{self, Asking};
use crate::pages::{keep, review};
use crate::session::{Action, Route};
use govuk_yew::{InsetTextProps, Markup, TagProps, Words, inset_text, tag, text};
use windscreen_core::{Age, Completeness, Role, Subject};
use windscreen_summary::named::page;
use windscreen_summary::{age_words, asked_by_adults, urgency};
use windscreen_wording as wording;
use yew::prelude::*;

/// The summary page.
pub(crate) fn view(m: &mut Markup, session: &Session) {
    let people = session.state().record.subjects.clone();
    let has_children = people.iter().any(|it| it.role == Role::Child);
    let has_adults = people.iter().any(|it| it.role == Role::Adult);
    m.h1(wording::summary_page_title());
    if people.is_empty() {
        m.put(inset_text(&InsetTextProps {
            children: text(wording::summary_page_nobody()),
            ..Default::default()
        }));
        m.within("div.govuk-button-group", |m| {
            m.press("", wording::summary_page_refer(), session.on(Action::Refer));
            let class = "govuk-button--secondary";
            m.press(class, wording::summary_page_to_people(), session.on_go(Route::People));
        });
        return;
    }
    keep::link(m, session);
    m.put(review::link());
    let asking = Asking::new(session);
    m.group(|m| {
        if has_children {
            level(m, session, &asking);
        }
    });
    m.p(wording::summary_page_intro());
    let papers = papers(session);
    // The list below is long: whoever has all that they need is a press away from the first paper.
    m.group(|m| {
        if let Some(first) = papers.first() {
            let to = Route::Paper(first.kind.clone());
            m.p_link(wording::summary_page_look_at(&first.name), session.on_go(to));
        }
    });
    m.h2(wording::summary_page_people());
    m.group(|m| {
        for person in &people {
            about(m, session, person);
        }
    });
    m.p_link(wording::summary_page_change_people(), session.on_go(Route::People));
    if has_children {
        m.group(|m| tasks::steps(m, session, &asking));
        m.group(|m| tasks::missing(m, session, &asking));
    } else {
        // An adult's paper says who refers; the rest is for the children's.
        m.group(|m| tasks::only(m, session, &asking, page::REFERRER));
    }
    m.group(|m| tasks::dates(m, session, &asking));
    m.h2(wording::summary_page_papers_title());
    m.p(wording::summary_page_papers_intro());
    listed(m, session, &papers, false);
    m.when(papers.iter().any(|it| it.is_other), |m| {
        m.more(text(wording::summary_page_other_papers()), false, |m| {
            listed(m, session, &papers, true);
        });
    });
    if has_adults {
        m.p(wording::summary_page_adults());
    }
}

/// Somebody it is about, and where each tool stands that was begun for them.
fn about(m: &mut Markup, session: &Session, person: &Subject) {
    m.within("section.ws-about", |m| {
        m.within("h3.govuk-heading-s", |m| {
            m.text(session.called(person));
            m.text(" ");
            let age = if person.age == Age::NotKnown {
                wording::people_age_not_known().words()
            } else {
                age_words(person, session.today()).words()
            };
            m.say("span.ws-person__age", age);
        });
        let mut begun = Vec::new();
        for listing in session.library().listings().iter().filter(|it| it.about == person.role) {
            if let Some(opened) = OpenTool::new(session, person.id, &listing.id)
                && opened.sheet().is_answered()
            {
                begun.push(opened);
            }
        }
        m.when(begun.is_empty(), |m| m.p(wording::summary_page_no_tools()));
        m.when(!begun.is_empty(), |m| {
            m.within("ul.ws-tasks", |m| {
                for opened in &begun {
                    tool(m, opened);
                }
            });
        });
    });
}

/// One tool, and how far it has come.
fn tool(m: &mut Markup, opened: &OpenTool) {
    let Some(outcome) = opened.outcome() else { return };
    let (colour, words) = if outcome.level.is_now() {
        ("govuk-tag--red", wording::people_act_now().words())
    } else if outcome.completeness == Completeness::Complete {
        ("govuk-tag--blue", wording::people_answered().words())
    } else {
        let (n, of) = (outcome.readings.n_answered(), outcome.readings.n_visible());
        ("govuk-tag--yellow", wording::tool_answered(&n.to_string(), &of.to_string()).words())
    };
    m.within("li.ws-tasks__task", |m| {
        m.link_to("govuk-link", &opened.instrument.title, opened.session.on_go(opened.result()));
        m.put(tag(&TagProps {
            classes: AttrValue::Static(colour),
            children: text(words),
            ..Default::default()
        }));
    });
}

/// What must happen now where something must, and which level the worker suggests: the head of the children's papers.
fn level(m: &mut Markup, session: &Session, asking: &Asking) {
    let (head, by_adults) = with_context(session, |context| {
        (urgency(context, asking.found()), asked_by_adults(context, asking.found()))
    });
    m.group(|m| {
        // For the worker's eyes: the children's papers say nothing of it.
        if let Some(urgent) = by_adults.filter(|_| !head.now.urgent) {
            m.put(now(session, &urgent.title, &urgent));
            m.p(wording::summary_page_from_adult());
        } else if head.now.urgent || head.asks_level {
            m.put(now(session, &head.now.title, &head.now));
        } else {
            m.put(html! {
                <NumbersSection doors={head.now.doors.clone()} place="-summary" />
            });
        }
    });
    m.when(!head.harm_recorded.is_empty(), |m| {
        m.p(wording::summary_page_recorded());
        m.bullets(&head.harm_recorded);
    });
    m.when(head.asks_level, |m| {
        let to = Route::Form(page::ASKED.into(), None);
        m.p_link(wording::summary_page_to_level(), session.on_go(to));
    });
}

/// The papers that everybody needs, or the others.
fn listed(m: &mut Markup, session: &Session, papers: &[Paper], others: bool) {
    m.within("ul.ws-papers", |m| {
        for paper in papers.iter().filter(|it| it.is_other == others) {
            m.within("li", |m| {
                let class = if others { "govuk-button--secondary" } else { "" };
                m.press(
                    class,
                    wording::summary_page_look_at(&paper.name),
                    session.on_go(Route::Paper(paper.kind.clone())),
                );
            });
        }
    });
}
