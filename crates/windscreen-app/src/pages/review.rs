//! Then and now: what was found at earlier times beside what is so now, and beginning to look again.

use crate::components::basics::{Act, Go, Press};
use crate::components::trend::{WideTable, trend_chart};
use crate::context::{Session, use_session, use_whole_state};
use crate::pages::paper::with_context;
use crate::session::{Action, Route, SavedRecord, State};
use govuk_yew::InsetText;
use std::rc::Rc;
use windscreen_core::{Direction, Subject, Text};
use windscreen_summary::{PersonReview, ToolReview, date_words, review};
use windscreen_wording as wording;
use yew::prelude::*;

/// The page.
#[component]
pub(crate) fn ReviewPage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let (children, adults) = with_context(&session, |context| {
        let (children, adults): (Vec<&Subject>, Vec<&Subject>) =
            context.record.subjects.iter().partition(|subject| subject.role.is_of_children());
        (review(context, &children), review(context, &adults))
    });
    let times = if children.days.is_empty() {
        state.opened.is_none().then(|| Text::from(wording::review_page_none()))
    } else {
        let days = children.days.join(wording::review_page_days_between());
        Some(wording::review_page_days(&days))
    };
    let cautions = children.cautions.iter().chain(&adults.cautions);
    let caution = |caution: &Text| html! { <InsetText>{ caution.clone() }</InsetText> };
    let (head, rows) = &children.side_by_side;
    let head: Vec<String> = head.iter().map(ToString::to_string).collect();
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::review_page_title() }</h1>
            { begin(&session, &state) }
            if let Some(times) = times {
                <p class="govuk-body">{ times }</p>
            }
            <>{ for cautions.map(caution) }</>
            if !rows.is_empty() {
                <h2 class="govuk-heading-m">{ wording::review_page_side_title() }</h2>
                <WideTable caption={wording::review_page_side_caption()} {head} {rows} />
            }
            { help(&children.help) }
            <>{ for children.people.iter().chain(&adults.people).map(person) }</>
            <div class="govuk-button-group">
                <Act action={Action::Go(Route::People)}>{ wording::review_page_to_people() }</Act>
                <Act classes="govuk-button--secondary" action={Action::Go(Route::Summary)}>
                    { wording::review_page_to_referral() }
                </Act>
            </div>
        </>
    }
}

/// What help changed for the child, then and now.
fn help(all: &[[Text; 4]]) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let head = [
        wording::review_page_moved_about(),
        wording::review_page_moved_then(),
        wording::review_page_moved_now(),
        wording::review_page_moved_says(),
    ];
    let rows: Vec<Vec<String>> =
        all.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::review_help() }</h2>
            <WideTable caption={wording::review_help()} head={head.map(str::to_owned).to_vec()} {rows} />
        </>
    }
}

/// Offers to put aside what an opened file held and look again.
fn begin(session: &Session, state: &State) -> Html {
    let opened = state.opened.clone().filter(|opened| opened.written < state.today);
    let Some(opened) = opened.filter(|_| !state.record.sheets.is_empty()) else {
        return Html::default();
    };
    // Not below 0: today is later.
    let n_days = usize::try_from((state.today - opened.written).num_days()).unwrap_or_default();
    let written = wording::review_page_again_written(&date_words(opened.written), n_days);
    let is_as_it_was = state.record == opened.record;
    let session = session.clone();
    let begin = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        start(&session, &opened);
    });
    html! {
        <InsetText>
            <h2 class="govuk-heading-m">{ wording::review_page_again_title() }</h2>
            <p class="govuk-body">{ written }</p>
            <p class="govuk-body">{ wording::review_page_again_intro() }</p>
            if is_as_it_was {
                <Press onclick={begin}>{ wording::review_page_again_start() }</Press>
                <p class="govuk-body">{ wording::review_page_again_correct() }</p>
            } else {
                <p class="govuk-body">{ wording::review_page_again_changed() }</p>
            }
        </InsetText>
    }
}

/// Puts what was opened aside, and goes to the people to look again.
fn start(session: &Session, opened: &SavedRecord) {
    let today = session.today();
    let mut record = (*session.state().record).clone();
    let again = session.setting().form().asked_again();
    record.begin_review(opened.written, opened.instruments.clone(), &again, today);
    let (area, reference) = {
        let state = session.state();
        (state.area.id.clone(), state.reference.clone())
    };
    session.dispatch(Action::Opened(Rc::new(SavedRecord {
        record: Rc::new(record),
        area,
        reference,
        written: today,
        instruments: Vec::new(),
    })));
    session.go(Route::People);
}

fn person(person: &PersonReview) -> Html {
    let shown = |reviewed: &ToolReview| {
        html! {
            <>
                <h2 class="govuk-heading-m">
                    { wording::review_page_tool_of(&person.label, &reviewed.title) }
                </h2>
                <p class="govuk-body ws-between">{ reviewed.between.clone() }</p>
                <>{ for reviewed.words.iter().map(|words| html! { <p class="govuk-body">{ words.clone() }</p> }) }</>
                { tool(reviewed) }
            </>
        }
    };
    html! { <>{ for person.tools.iter().map(shown) }</> }
}

fn tool(tool: &ToolReview) -> Html {
    let result = |(day, result): &(Text, Text)| {
        html! {
            <li><strong>{ day.clone() }</strong>{ wording::review_page_result_then(result) }</li>
        }
    };
    let hidden = |words: &Text| html! { <li>{ words.clone() }</li> };
    let moved: Vec<Vec<String>> = tool
        .moved
        .iter()
        .map(|moved| {
            let says = format!("{} {}", arrow(moved.direction), moved.says);
            vec![moved.topic.to_string(), moved.then.to_string(), moved.now.to_string(), says]
        })
        .collect();
    let moved_head = [
        wording::review_page_moved_about(),
        wording::review_page_moved_then(),
        wording::review_page_moved_now(),
        wording::review_page_moved_says(),
    ];
    let targets: Vec<Vec<String>> = tool
        .targets
        .iter()
        .map(|target| {
            [&target.topic, &target.aim, &target.grades, &target.stands].map(ToString::to_string)
        })
        .map(Vec::from)
        .collect();
    let targets_head = [
        wording::review_page_targets_about(),
        wording::review_page_targets_aim(),
        wording::review_page_targets_grades(),
        wording::review_page_targets_stands(),
    ];
    html! {
        <>
            <ul class="govuk-list">{ for tool.results.iter().map(result) }</ul>
            <ul class="govuk-list govuk-list--bullet">{ for tool.hidden.iter().map(hidden) }</ul>
            { trend_chart(&tool.trend) }
            if !moved.is_empty() {
                <WideTable caption={wording::review_page_moved_caption()}
                    head={moved_head.map(str::to_owned).to_vec()} rows={moved} />
            }
            <p class="govuk-body">{ tool.same.clone() }</p>
            if !targets.is_empty() {
                <WideTable caption={wording::review_page_targets_caption()}
                    head={targets_head.map(str::to_owned).to_vec()} rows={targets} />
            }
        </>
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
pub(crate) fn link() -> Html {
    html! { <p class="govuk-body"><Go to={Route::Review}>{ wording::review_page_link() }</Go></p> }
}
