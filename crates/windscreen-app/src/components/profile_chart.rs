//! A care profile as a chart that a parent could follow: a row for each sub-area, five places, the worst item named.
//! It has no total.

use crate::words::Words;
use govuk_yew::{Details, Table, TableCell};
use windscreen_core::Text;
use windscreen_summary::{ProfileAreaWords, ProfileWords, SubAreaWords};
use windscreen_wording as wording;
use yew::prelude::*;

/// From this grade on the worst items are named: grades below it are strengths (practice/neglect-and-care.md 3.3).
const SHOWN: u8 = 3;

/// From this grade on an area stands open.
const OPEN: u8 = 4;

/// The chart.
pub(crate) fn profile_chart(profile: &ProfileWords) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::tool_profile() }</h2>
            <p class="govuk-body">{ wording::tool_profile_scale() }</p>
            <>{ for profile.areas.iter().map(area) }</>
        </>
    }
}

fn area(area: &ProfileAreaWords) -> Html {
    let caption = wording::tool_profile_area(&area.code, &area.words, &area.title);
    let worst = area.worst.as_ref().map(|(grade, _)| *grade);
    let shown = if area.grade.is_none() {
        // Its line says all there is.
        html! { <p class="govuk-body-s">{ caption }</p> }
    } else if worst.is_some_and(|grade| grade < OPEN) {
        let summary = match area.worst.as_ref().filter(|(grade, _)| SHOWN <= *grade) {
            Some((grade, item)) => {
                let worst = wording::tool_profile_worst(&grade.to_string(), &item.topic);
                format!("{caption}. {worst}")
            }
            None => caption.to_string(),
        };
        html! { <Details {summary}>{ chart(area, caption) }</Details> }
    } else {
        chart(area, caption)
    };
    html! {
        <div class="ws-profile">
            { shown }
            if !area.exception.is_empty() {
                <p class="govuk-body-s">{ area.exception.clone() }{ " " }{ area.comment.clone() }</p>
            }
        </div>
    }
}

fn chart(area: &ProfileAreaWords, caption: Text) -> Html {
    let grade =
        |grade: u8| TableCell { classes: "ws-profile__grade".into(), ..grade.to_string().into() };
    let mut head = vec![wording::tool_profile_part().into()];
    head.extend((1..=5).map(grade));
    head.push(wording::tool_profile_words().into());
    let rows: Vec<Vec<TableCell>> = area.sub_areas.iter().map(row).collect();
    html! {
        <Table caption={caption.words()} caption_classes="govuk-table__caption--s" {head} {rows}
            first_cell_is_header=true classes="ws-profile__table" />
    }
}

fn row(sub: &SubAreaWords) -> Vec<TableCell> {
    let place = |grade: u8| {
        if sub.grade == Some(grade) {
            let mark = html! { <span class="ws-profile__mark">{ grade }</span> };
            TableCell { classes: "ws-profile__cell ws-profile__cell--here".into(), ..mark.into() }
        } else {
            TableCell { classes: "ws-profile__cell".into(), ..TableCell::default() }
        }
    };
    // A whole grade stands in the picture already.
    let in_picture = |grade: u8| *sub.words == *wording::profile_grade(&grade.to_string());
    let worst = sub.worst.as_ref().filter(|(grade, _)| SHOWN <= *grade);
    let words = html! {
        <>
            if !sub.grade.is_some_and(in_picture) {
                { sub.words.clone() }
            }
            if let Some((grade, item)) = worst {
                <span class="ws-profile__worst">
                    { " " }{ wording::tool_profile_worst(&grade.to_string(), &item.topic) }
                </span>
            }
        </>
    };
    let title = html! { <>{ sub.code.clone() }{ " " }{ sub.title.clone() }</> };
    let mut cells = vec![title.into()];
    cells.extend((1..=5).map(place));
    cells.push(words.into());
    cells
}
