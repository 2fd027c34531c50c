//! What could still change the result.

use crate::components::basics::{Go, paragraph};
use crate::components::item_view::is_known_to_some;
use crate::open_tool::OpenTool;
use crate::session::Route;
use govuk_yew::Details;
use windscreen_core::{Kind, Text};
use windscreen_summary::{Explanation, Gap};
use windscreen_wording as wording;
use yew::prelude::*;

/// What could still change it: what is not known, who could be asked, and what was not answered.
pub(super) fn gaps(opened: &OpenTool, explained: &Explanation) -> Html {
    let gaps = &explained.gaps;
    if gaps.unknown.is_empty() && gaps.unanswered.is_empty() {
        return Html::default();
    }
    let questions = opened.section_after(&explained.outcome, None).unwrap_or(Route::People);
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_gaps_title() }</h2>
            // Of a result that cannot wait the heading says as much.
            if !explained.now.urgent {
                { paragraph(&gaps.could_raise) }
            }
            { gap_list(opened, wording::result_gaps_unknown, &gaps.unknown) }
            { gap_list(opened, wording::result_gaps_unanswered, &gaps.unanswered) }
            if !gaps.unanswered.is_empty() {
                <p class="govuk-body"><Go to={questions}>{ wording::result_to_questions() }</Go></p>
            }
        </>
    }
}

/// A list that folds; a sign of harm is never folded away, and stands in a line.
fn gap_list(opened: &OpenTool, title: fn(&str) -> Text, gaps: &[Gap]) -> Html {
    let item = |gap: &Gap| opened.instrument.item(&gap.item);
    let is_harm = |gap: &&Gap| item(gap).is_some_and(|item| item.kind == Kind::Harm);
    let (harm, rest): (Vec<&Gap>, Vec<&Gap>) = gaps.iter().partition(is_harm);
    // Of many the questions themselves say who may know.
    let is_few = harm.len() <= 2;
    let topic = |gap: &&Gap| {
        let is_known = item(gap).is_some_and(is_known_to_some);
        if is_known && is_few && !gap.ask.is_empty() {
            wording::result_gap_ask(&gap.ask, &gap.topic)
        } else {
            gap.topic.clone()
        }
    };
    let topics: Vec<Text> = harm.iter().map(topic).collect();
    let folded = |gap: &&Gap| {
        html! {
            <li>
                { gap.topic.clone() }
                if !gap.ask.is_empty() {
                    <span class="ws-ask">{ " " }{ gap.ask.clone() }</span>
                }
            </li>
        }
    };
    html! {
        <>
            if !harm.is_empty() {
                <p class="govuk-body">
                    <strong>{ wording::result_gaps_harm(&title(&harm.len().to_string())) }</strong>
                    { wording::result_because(&topics.join(wording::paper_semicolon())) }
                </p>
            }
            if !rest.is_empty() {
                <Details summary={title(&rest.len().to_string())}>
                    <ul class="govuk-list govuk-list--bullet">{ for rest.iter().map(folded) }</ul>
                </Details>
            }
        </>
    }
}
