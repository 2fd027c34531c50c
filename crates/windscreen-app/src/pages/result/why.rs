//! Why the result is what it is, and how it was worked out.

use crate::components::basics::{bullets, paragraph};
use crate::open_tool::OpenTool;
use crate::words::Words;
use govuk_yew::{Details, Table, TableCell};
use windscreen_core::Text;
use windscreen_summary::{CountWords, CountedAnswer, Explanation, FiredWords, Reason};
use windscreen_wording as wording;
use yew::prelude::*;

/// Why, a line for each rule that was met. What decides is never folded.
pub(super) fn why(opened: &OpenTool, explained: &Explanation) -> Html {
    let (first, rest): (Vec<&Reason>, Vec<&Reason>) =
        explained.reasons.iter().partition(|reason| reason.decides);
    // What an area says of a level is for whoever asks what its word means.
    let area = &opened.session.state().area;
    let level = area.level(explained.outcome.level).filter(|_| !explained.rungs.is_empty());
    let (meaning, says): (Vec<&Text>, Vec<&Text>) = explained
        .headline
        .says
        .iter()
        .partition(|says| level.is_some_and(|level| level.says == **says));
    let means = |meaning: &&Text| {
        html! {
            <Details summary={wording::result_level_means(&explained.headline.result)}>
                <p class="govuk-body">{ (*meaning).clone() }</p>
            </Details>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_why_title() }</h2>
            <>{ for says.iter().map(|says| html! { <p class="govuk-body">{ (*says).clone() }</p> }) }</>
            if !first.is_empty() {
                { reasons(&first) }
            }
            <>{ for meaning.iter().map(means) }</>
            if !rest.is_empty() {
                <Details summary={wording::result_why_more(&rest.len().to_string(), rest.len())}>
                    { reasons(&rest) }
                </Details>
            }
        </>
    }
}

fn reasons(reasons: &[&Reason]) -> Html {
    let line = |reason: &&Reason| {
        html! {
            <li>
                <strong>{ reason.title.clone() }</strong>
                if !reason.because.is_empty() {
                    { wording::result_because(&reason.because) }
                }
                if !reason.assumed.is_empty() {
                    <span class="ws-assumed">{ reason.assumed.clone() }</span>
                }
            </li>
        }
    };
    html! {
        <ul class="govuk-list govuk-list--bullet ws-reasons">{ for reasons.iter().map(line) }</ul>
    }
}

/// How the result was worked out: every rule that was met, what was counted, and what all of it rests on.
pub(super) fn worked_out(explained: &Explanation) -> Html {
    let count = |count: &CountWords| -> Vec<TableCell> {
        vec![cell(&count.rule), cell(&count.words), cell(&count.set_by)]
    };
    let answer = |counted: &CountedAnswer| -> Vec<TableCell> {
        let rules = counted.counted_in.iter().map(|rule| html! { <div>{ rule.clone() }</div> });
        let rules: Html = rules.collect();
        vec![cell(&counted.answer.topic), cell(&counted.answer.answer), rules.into()]
    };
    let (counts, answers) = (&explained.counted.counts, &explained.counted.answers);
    let counts_head = [
        wording::result_counts_rule(),
        wording::result_counts_count(),
        wording::result_counts_set_by(),
    ];
    let counted_head = [
        wording::result_counted_sign(),
        wording::result_counted_answer(),
        wording::result_counted_in(),
    ];
    let edition = &explained.edition;
    html! {
        <Details summary={wording::result_reached_title()}>
            <>{ for explained.fired.iter().map(fired) }</>
            { paragraph(&explained.headline.band) }
            if !explained.could_not_try.is_empty() {
                <h3 class="govuk-heading-s">{ wording::result_not_tried_title() }</h3>
                { bullets(&explained.could_not_try) }
            }
            if !counts.is_empty() {
                { table(wording::result_counts_caption(), counts_head, counts.iter().map(count).collect()) }
            }
            if answers.is_empty() {
                <p class="govuk-body">{ wording::result_counted_none() }</p>
            } else {
                { table(wording::result_counted_caption(), counted_head, answers.iter().map(answer).collect()) }
            }
            <p class="govuk-body-s">
                { [&*edition.tool, &edition.marks, &edition.area, &edition.past_review].join(" ") }
            </p>
        </Details>
    }
}

/// A rule that was met; its answers stand in the table below.
fn fired(rule: &FiredWords) -> Html {
    html! {
        <div class="ws-fired">
            <h3 class="govuk-heading-s">
                { rule.title.clone() }
                if !rule.level_name.is_empty() {
                    <span class="ws-fired__level">{ rule.level_name.clone() }</span>
                }
            </h3>
            <p class="govuk-body">{ rule.says.clone() }</p>
            { paragraph(&rule.action) }
            { paragraph(&rule.tally) }
            { paragraph(&rule.mark) }
        </div>
    }
}

fn table(caption: &'static str, head: [&'static str; 3], rows: Vec<Vec<TableCell>>) -> Html {
    let head: Vec<TableCell> = head.into_iter().map(TableCell::from).collect();
    html! {
        <Table {caption} caption_classes="govuk-table__caption--s" {head} {rows} first_cell_is_header=true />
    }
}

fn cell(words: &Text) -> TableCell {
    words.words().into()
}
