//! How something went over time: a small picture for each line, and the same as a table. Never colour alone.

use govuk_yew::{Table, TableCell};
use windscreen_summary::{Trend, TrendLine};
use windscreen_wording as wording;
use yew::prelude::*;

/// The picture's width and height in its own units, and the margin in which its numbers stand.
const WIDTH: usize = 300;
const HEIGHT: usize = 64;
const MARGIN: usize = 18;

/// The pictures and the table.
pub(crate) fn trend_chart(trend: &Trend) -> Html {
    let figure = |line: &TrendLine| {
        html! {
            <figure class="ws-trend__line">
                <figcaption class="govuk-body-s">{ line.title.clone() }</figcaption>
                { picture(trend, line) }
            </figure>
        }
    };
    let days = trend.days.iter().map(ToString::to_string);
    let head: Vec<String> =
        std::iter::once(wording::tool_trend_time().to_owned()).chain(days).collect();
    let rows: Vec<Vec<String>> =
        trend.rows().iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    html! {
        <>
            <div class="ws-trend">{ for trend.lines.iter().map(figure) }</div>
            <WideTable caption={trend.title.to_string()} {head} {rows} />
        </>
    }
}

/// Options of [`WideTable`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct WideTableProps {
    /// What it shows.
    pub(crate) caption: AttrValue,
    /// The names of the columns.
    pub(crate) head: Vec<String>,
    /// The rows. The first cell of each is its heading.
    pub(crate) rows: Vec<Vec<String>>,
}

/// A table whose first column is each row's heading. It scrolls in its own box where the page is narrow.
#[component]
pub(crate) fn WideTable(props: &WideTableProps) -> Html {
    let cells =
        |words: &Vec<String>| words.iter().map(|words| TableCell::from(words.clone())).collect();
    let rows: Vec<Vec<TableCell>> = props.rows.iter().map(cells).collect();
    html! {
        <div class="ws-wide" tabindex="0" role="region" aria-label={props.caption.clone()}>
            <Table caption={props.caption.clone()} caption_classes="govuk-table__caption--s"
                head={cells(&props.head)} {rows} first_cell_is_header=true />
        </div>
    }
}

fn picture(trend: &Trend, line: &TrendLine) -> Html {
    let largest = line.values.iter().flatten().max().copied().unwrap_or(0);
    let most = trend.most.unwrap_or(largest).max(1);
    let last = trend.offsets.last().copied().unwrap_or(0).max(1);
    let mut said = Vec::new();
    let mut path = Vec::new();
    let mut points: Vec<(usize, usize, usize)> = Vec::new();
    for ((value, day), offset) in line.values.iter().zip(&trend.days).zip(&trend.offsets) {
        let Some(value) = value else {
            said.push(wording::tool_trend_no_point(day).to_string());
            continue;
        };
        said.push(wording::tool_trend_point(day, &value.to_string()).to_string());
        let x = MARGIN + offset * (WIDTH - 2 * MARGIN) / last;
        let y = HEIGHT - 8 - value * (HEIGHT - 30) / most;
        path.push(format!("{}{x} {y} ", if path.is_empty() { "M" } else { "L" }));
        points.push((x, y, *value));
    }
    let label = wording::tool_trend(&said.join(wording::list_comma()), &line.title);
    let point = |(x, y, value): &(usize, usize, usize)| {
        html! {
            <>
                <circle class="ws-trend__point" cx={x.to_string()} cy={y.to_string()} r="5" />
                <text class="ws-trend__value" x={x.to_string()} y={(y - 9).to_string()}>{ *value }</text>
            </>
        }
    };
    html! {
        <svg class="ws-trend__picture" role="img" aria-label={label} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
            <path class="ws-trend__path" d={path.concat()} />
            <>{ for points.iter().map(point) }</>
        </svg>
    }
}
