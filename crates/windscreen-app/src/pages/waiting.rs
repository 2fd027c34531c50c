//! Shown while a part of the program is on its way, and where it could not be loaded. What must happen now, and whom
//! to ring, never waits for it.

use crate::components::action_panel::ActionPanel;
use crate::components::basics::Act;
use crate::components::numbers::{Numbers, linked};
use crate::context::{use_session, use_whole_state};
use crate::open_tool::OpenTool;
use crate::session::{Action, Route, State};
use windscreen_core::Subject;
use windscreen_summary::{area_left_out, doors};
use windscreen_wording as wording;
use yew::prelude::*;

/// The page in place of the present one, which needs a part of the program.
#[component]
pub(crate) fn WaitingPage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    if let Route::Result(id, tool) = state.route()
        && let Some(opened) = OpenTool::new(&session, *id, tool)
        && let Some(subject) = opened.subject()
    {
        return html! {
            <>
                <span class="govuk-caption-l">{ opened.caption(&subject) }</span>
                <h1 class="govuk-heading-l">{ wording::frame_waiting_result() }</h1>
                { loading(&state) }
                { so_far(&opened, &subject) }
            </>
        };
    }
    html! {
        <>
            if state.waits_in_vain() {
                <h1 class="govuk-heading-l">{ wording::frame_waiting_failed() }</h1>
                <p class="govuk-body">{ wording::frame_waiting_do_not_wait() }</p>
            } else {
                <h1 class="govuk-heading-l">{ wording::frame_waiting_title() }</h1>
            }
            { loading(&state) }
        </>
    }
}

/// How the loading stands, and what can be done where it failed.
fn loading(state: &State) -> Html {
    if !state.waits_in_vain() {
        return html! { <p class="govuk-body" role="status">{ wording::frame_waiting_loading() }</p> };
    }
    html! {
        <>
            <p class="govuk-body" role="status">{ wording::frame_waiting_missing() }</p>
            <Act action={Action::Again}>{ wording::frame_waiting_again() }</Act>
            // Where the site was built anew since this page came, its files have other names, and only a new page knows
            // them.
            if !state.is_touched() {
                <p class="govuk-body">{ wording::frame_waiting_reload() }</p>
            }
            <p class="govuk-body">
                <a class="govuk-link" href="./paper/index.html">{ wording::frame_waiting_paper() }</a>
            </p>
        </>
    }
}

/// What the rules say, without the explanation that is still to come.
fn so_far(opened: &OpenTool, subject: &Subject) -> Html {
    let Some(outcome) = opened.outcome() else { return Html::default() };
    let area = opened.session.state().area.clone();
    let rules = outcome.fired.iter().filter_map(|fired| fired.rule(&opened.instrument));
    // The panel below gives the numbers too.
    let has_numbers = outcome.level.is_now() || outcome.act_today;
    let left_out = area_left_out(&area);
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::frame_waiting_so_far() }</h2>
            <ul class="govuk-list govuk-list--bullet">
                <>{ for rules.map(|rule| html! { <li>{ rule.says.clone() }{ " " }{ rule.action.clone() }</li> }) }</>
            </ul>
            <p class="govuk-body">{ wording::frame_waiting_not_all() }</p>
            <p class="govuk-body">{ linked(&area.emergency.text, &area.emergency.number) }</p>
            if !has_numbers {
                <Numbers doors={doors(&area, subject.role, false)} place="-waiting" />
            }
            // The panel below says it too.
            if !outcome.level.is_now() && !left_out.is_empty() {
                <p class="govuk-body ws-area-left-out">{ left_out }</p>
            }
            <ActionPanel opened={opened.clone()} {outcome} />
        </>
    }
}
