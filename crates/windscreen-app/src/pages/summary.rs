//! The summary: one list of what there is to do, and the papers to take away. Nothing is asked here.

use crate::components::basics::{Act, Go, bullets};
use crate::components::numbers::NumbersSection;
use crate::context::{Session, use_session, use_whole_state};
use crate::open_tool::OpenTool;
use crate::pages::asking::Asking;
use crate::pages::paper::{Paper, papers, with_context};
use crate::pages::result::MustHappenNow;
use crate::pages::tasks::{self, coloured, task_item};
use crate::pages::{keep, review};
use crate::session::{Action, Route};
use crate::words::Words;
use govuk_yew::{Details, InsetText, TaskList, TaskListItem};
use windscreen_core::{Age, Completeness, Role, Subject, Text};
use windscreen_summary::named::page;
use windscreen_summary::{Found, age_words, asked_by_adults, suggested_for, urgency};
use windscreen_wording as wording;
use yew::prelude::*;

/// What an adult's paper asks of the form where there is no child in the record.
const ALONE: [&str; 4] = [page::REFERRER, page::ADULTS, page::EVIDENCE, page::AGENCIES];

/// The summary page.
#[component]
pub(crate) fn SummaryPage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let people = &state.record.subjects;
    if people.is_empty() {
        return html! {
            <>
                <h1 class="govuk-heading-l">{ wording::summary_page_title() }</h1>
                <InsetText>{ wording::summary_page_nobody() }</InsetText>
                <div class="govuk-button-group">
                    <Act action={Action::Refer}>{ wording::summary_page_refer() }</Act>
                    <Act classes="govuk-button--secondary" action={Action::Go(Route::People)}>
                        { wording::summary_page_to_people() }
                    </Act>
                </div>
            </>
        };
    }
    let has = |role: Role| people.iter().any(|person| person.role == role);
    let asking = Asking::new(&session);
    let papers = papers(&session);
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::summary_page_title() }</h1>
            { keep::link() }
            { review::link() }
            if has(Role::Child) || has(Role::Home) {
                { level(&session, &asking) }
            }
            <p class="govuk-body">{ wording::summary_page_intro() }</p>
            // The list below is long: whoever has all that they need is a press away from the first paper.
            if let Some(first) = papers.first() {
                <p class="govuk-body">
                    <Go to={Route::Paper(first.kind.clone())}>{ wording::summary_page_look_at(&first.name) }</Go>
                </p>
            }
            <>{ for people.iter().map(|person| adult_now(&session, &asking, person)) }</>
            { tasks::due_now(&session, &asking) }
            { tasks::other_duties(&asking) }
            <h2 class="govuk-heading-m">{ wording::summary_page_people() }</h2>
            <>{ for people.iter().map(|person| about(&session, &asking, person)) }</>
            <p class="govuk-body"><Go to={Route::People}>{ wording::summary_page_change_people() }</Go></p>
            if has(Role::Child) {
                { tasks::steps(&session, &asking) }
                { tasks::missing(&session, &asking) }
            } else {
                if has(Role::Home) {
                    // Of a home alone: the referral is about the children who stay there.
                    <Act action={Action::Refer}>{ wording::summary_page_continue() }</Act>
                }
                { tasks::only(&session, &asking, &ALONE) }
            }
            { tasks::to_take_along(&session, &asking) }
            <h2 class="govuk-heading-m">{ wording::summary_page_papers_title() }</h2>
            <p class="govuk-body">{ wording::summary_page_papers_intro() }</p>
            { listed(&papers, false) }
            if papers.iter().any(|paper| paper.is_other) {
                <Details summary={wording::summary_page_other_papers()}>{ listed(&papers, true) }</Details>
            }
            if has(Role::Adult) {
                <p class="govuk-body">{ wording::summary_page_adults() }</p>
            }
        </>
    }
}

/// What a tool about an adult asks for today, with the way to what to do. It is on the screen, and on no paper about a child.
fn adult_now(session: &Session, asking: &Asking, person: &Subject) -> Html {
    if person.role != Role::Adult {
        return Html::default();
    }
    let found = asking.found.iter().filter(|it| it.subject == person.id && it.earlier.is_none());
    let today = found.filter(|it| it.outcome.act_today || it.outcome.level.is_now());
    let one = |found: &Found| {
        let headlines: Vec<Text> =
            found.outcome.headlines(&found.instrument).into_iter().cloned().collect();
        let to = Route::Result(person.id, found.instrument.id.clone());
        html! {
            <div class="ws-now ws-now--urgent">
                <h2 class="govuk-heading-m">{ session.called(person) }</h2>
                { bullets(&headlines) }
                <p class="govuk-body"><Go {to}>{ wording::summary_page_adult_now() }</Go></p>
            </div>
        }
    };
    html! { <>{ for today.map(one) }</> }
}

/// Somebody it is about, and where each tool stands that was begun for them.
fn about(session: &Session, asking: &Asking, person: &Subject) -> Html {
    let age = if person.role == Role::Home {
        Text::default()
    } else if person.age == Age::NotKnown {
        wording::people_age_not_known().into()
    } else {
        age_words(person, session.today())
    };
    let listings = session.library().listings();
    let own = listings.iter().filter(|listing| listing.about == person.role);
    let opened = own.filter_map(|listing| OpenTool::new(session, person.id, &listing.id));
    let begun = opened.filter(|opened| opened.sheet().is_answered());
    let tools: Vec<TaskListItem> = begun.filter_map(|opened| tool(session, &opened)).collect();
    let pages = match person.role {
        Role::Adult => tasks::of_adult(session, asking, person),
        Role::Child | Role::Home => Vec::new(),
    };
    let items: Vec<TaskListItem> = tools.into_iter().chain(pages).collect();
    html! {
        <section class="ws-about">
            <h3 class="govuk-heading-s">
                { session.called(person) }{ " " }
                <span class="ws-person__age">{ age }</span>
            </h3>
            if items.is_empty() {
                <p class="govuk-body">{ wording::summary_page_no_tools() }</p>
            } else {
                <TaskList {items} id_prefix={crate::field::name(person.id, "", "", "tools")} />
            }
        </section>
    }
}

/// One tool, and how far it has come.
fn tool(session: &Session, opened: &OpenTool) -> Option<TaskListItem> {
    let outcome = opened.outcome()?;
    let stands = if outcome.level.is_now() {
        coloured("govuk-tag--red", wording::people_act_now())
    } else if outcome.completeness == Completeness::Complete {
        coloured("govuk-tag--blue", wording::people_answered())
    } else {
        let (answered, asked) = (outcome.readings.n_answered(), outcome.readings.n_visible());
        let so_far = wording::tool_answered(&answered.to_string(), &asked.to_string());
        coloured("govuk-tag--yellow", so_far)
    };
    Some(task_item(session, opened.result(), &opened.instrument.title, stands))
}

/// What must happen now where something must, and which level the worker suggests: the head of the children's papers.
fn level(session: &Session, asking: &Asking) -> Html {
    let (head, by_adults) = with_context(session, |context| {
        (urgency(context, &asking.found), asked_by_adults(context, &asking.found))
    });
    // For the worker's eyes: the children's papers say nothing of it.
    let by_adults = by_adults.filter(|_| !head.now.urgent);
    let first = asking
        .asked()
        .children()
        .map(|child| child.id)
        .find(|id| suggested_for(&asking.state.record, *id).is_none());
    let ask_level = Route::Form(page::CHILD.into(), first);
    html! {
        <>
            if let Some(urgent) = by_adults {
                <MustHappenNow heading={(&urgent.title).words()} now={urgent.clone()} />
                <p class="govuk-body">{ wording::summary_page_from_adult() }</p>
            } else if head.now.urgent || head.asks_level {
                <MustHappenNow heading={(&head.now.title).words()} now={head.now.clone()} />
            } else {
                <NumbersSection doors={head.now.doors.clone()} place="-summary" />
            }
            if !head.harm_recorded.is_empty() {
                <p class="govuk-body">{ wording::summary_page_recorded() }</p>
                { bullets(&head.harm_recorded) }
            }
            if head.asks_level {
                <p class="govuk-body"><Go to={ask_level}>{ wording::summary_page_to_level() }</Go></p>
            }
        </>
    }
}

/// The papers that everybody needs, or the others.
fn listed(papers: &[Paper], others: bool) -> Html {
    let classes = others.then_some("govuk-button--secondary");
    let paper = |paper: &Paper| {
        html! {
            <li>
                <Act classes={classes!(classes)} action={Action::Go(Route::Paper(paper.kind.clone()))}>
                    { wording::summary_page_look_at(&paper.name) }
                </Act>
            </li>
        }
    };
    let listed = papers.iter().filter(|paper| paper.is_other == others);
    html! { <ul class="ws-papers">{ for listed.map(paper) }</ul> }
}
