//! The safety gate: three ways on, none of which blocks a referral.

use crate::components::age_question::AgeQuestion;
use crate::components::basics::Act;
use crate::context::use_whole_state;
use crate::field::{Question, choice};
use crate::open_tool::{OpenTool, ToolPageProps};
use crate::session::{Action, DraftKey, Edit, Route};
use crate::words::{Words, part};
use govuk_yew::{ErrorSummary, ErrorSummaryItem};
use windscreen_core::{ChoiceId, Gate, Sheet, Text, WayKind};
use windscreen_wording as wording;
use yew::prelude::*;

/// The safety gate.
#[component]
pub(crate) fn GatePage(props: &ToolPageProps) -> Html {
    let opened = &props.opened;
    let state = use_whole_state(&opened.session);
    let (Some(subject), Some(gate)) = (opened.subject(), &opened.instrument.gate) else {
        return Html::default();
    };
    let sheet = opened.sheet();
    let error = in_the_way(opened, gate, &sheet);
    let onwards = match error {
        Some(_) => Action::Try,
        None => Action::Go(Route::Tool(opened.id, opened.tool())),
    };
    let shown = error.filter(|_| 0 < state.on_page.tried);
    let way_name = opened.name("gate", "way");
    let points = gate.points.iter().map(|point| choice(point.id.to_text(), &point.text)).collect();
    let points = Question::new(
        opened.name("gate", "points"),
        part(wording::gate_points()).classes("govuk-fieldset__legend--m"),
        points,
    );
    let met = sheet.points.iter().map(|point| ChoiceId::from(point.as_str())).collect();
    let write = opened
        .ticked(|ticks| Edit::Points(ticks.iter().map(|point| point.as_str().into()).collect()));
    let ways = gate.ways.iter();
    let ways = ways.map(|way| choice(way.id.to_text(), &way.title).hint(part(&way.text))).collect();
    let legend = part(wording::gate_ways()).classes("govuk-fieldset__legend--m");
    let mut ways = Question::new(way_name.clone(), legend, ways);
    ways.error = shown.as_ref().map(part).unwrap_or_default();
    let way = sheet.way.map(|way| way.to_text().words());
    html! {
        <>
            { errors(&way_name, shown.as_ref()) }
            <span class="govuk-caption-l">{ opened.session.called(&subject) }</span>
            <h1 class="govuk-heading-l">{ gate.title.clone() }</h1>
            <p class="govuk-body-l">{ gate.intro.clone() }</p>
            { points.ticks(met, write) }
            { ways.radios(way, opened.typed(|way| Edit::Way(Some(way.into())))) }
            <AgeQuestion name={opened.name("gate", "age")} legend={wording::gate_age()} role={subject.role} draft={DraftKey::Age(opened.id)} />
            <Act action={onwards}>{ wording::frame_continue() }</Act>
        </>
    }
}

/// Why it does not go on yet: no way is chosen, or to ask is chosen and not every point is met.
fn in_the_way(opened: &OpenTool, gate: &Gate, sheet: &Sheet) -> Option<Text> {
    let Some(way) = sheet.way.as_ref().and_then(|way| opened.instrument.way(way)) else {
        return Some(wording::gate_no_way().into());
    };
    let is_met = gate.points.iter().all(|point| sheet.points.contains(&point.id));
    if way.kind != WayKind::Ask || is_met {
        return None;
    }
    let title = |kind| gate.ways.iter().find(|way| way.kind == kind).map_or("", |way| &way.title);
    let (known, not_safe) = (title(WayKind::FromWhatIsKnown), title(WayKind::NotSafe));
    Some(wording::gate_points_missing(known, not_safe))
}

/// What is wrong with the page, at its top, with a link to the field.
pub(crate) fn errors(field: &str, error: Option<impl Words>) -> Html {
    let Some(error) = error else { return Html::default() };
    let error_list = vec![ErrorSummaryItem::new(field, error.words())];
    html! { <ErrorSummary title={wording::field_problem()} {error_list} /> }
}

/// What a way that asks nobody says to do, shown above its items.
pub(crate) fn steps(opened: &OpenTool) -> Html {
    let way = opened.sheet().way;
    let way = way.as_ref().and_then(|way| opened.instrument.way(way));
    let Some(way) = way.filter(|way| !way.steps.is_empty()) else { return Html::default() };
    let step = |step: &Text| html! { <li>{ step.clone() }</li> };
    html! {
        <div class="ws-steps">
            <h2 class="govuk-heading-m">{ way.title.clone() }</h2>
            <ul class="govuk-list govuk-list--bullet">{ for way.steps.iter().map(step) }</ul>
            <p class="govuk-body">{ wording::gate_alone() }</p>
        </div>
    }
}
