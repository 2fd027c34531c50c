//! How something went over time: a small picture for each line, and the same as a table. Never colour alone.

use govuk_yew::{Markup, join};
use windscreen_summary::{Trend, TrendLine};
use windscreen_wording as wording;

/// The picture's width and height in its own units, and the margin in which its numbers stand.
const WIDTH: usize = 300;
const HEIGHT: usize = 64;
const MARGIN: usize = 18;

/// The pictures and the table.
pub(crate) fn view(m: &mut Markup, trend: &Trend) {
    m.within("div.ws-trend", |m| {
        for line in &trend.lines {
            m.within("figure.ws-trend__line", |m| {
                m.say("figcaption.govuk-body-s", &line.title);
                picture(m, trend, line);
            });
        }
    });
    let mut head: Vec<Box<str>> = vec![wording::tool_trend_time().into()];
    head.extend(trend.days.iter().map(|it| Box::from(&**it)));
    table(m, &trend.title, &head, &trend.rows());
}

/// A table whose first column is each row's heading. It scrolls in its own box where the page is narrow.
pub(crate) fn table<T: AsRef<str>, U: AsRef<str>>(
    m: &mut Markup,
    caption: &str,
    head: &[T],
    rows: &[Vec<U>],
) {
    m.within("div.ws-wide", |m| {
        m.attribute("tabindex", "0");
        m.attribute("role", "region");
        m.attribute("aria-label", join(&[caption]));
        m.within("table.govuk-table", |m| {
            m.say("caption.govuk-table__caption govuk-table__caption--s", join(&[caption]));
            m.within("thead.govuk-table__head", |m| {
                m.within("tr.govuk-table__row", |m| {
                    for words in head {
                        m.within("th.govuk-table__header", |m| {
                            m.attribute("scope", "col");
                            m.text(join(&[words.as_ref()]));
                        });
                    }
                });
            });
            m.within("tbody.govuk-table__body", |m| {
                for row in rows {
                    m.within("tr.govuk-table__row", |m| {
                        for (n, words) in row.iter().enumerate() {
                            if n == 0 {
                                m.row_head(|m| m.text(join(&[words.as_ref()])));
                            } else {
                                m.cell(|m| m.text(join(&[words.as_ref()])));
                            }
                        }
                    });
                }
            });
        });
    });
}

fn picture(m: &mut Markup, trend: &Trend, line: &TrendLine) {
    let largest = line.values.iter().flatten().max().copied().unwrap_or(0);
    let most = trend.most.unwrap_or(largest).max(1);
    let last = trend.offsets.last().copied().unwrap_or(0).max(1);
    let mut said = String::new();
    let mut path = String::new();
    let mut points: Vec<(usize, usize, usize)> = Vec::new();
    for ((value, day), offset) in line.values.iter().zip(&trend.days).zip(&trend.offsets) {
        if !said.is_empty() {
            said.push_str(wording::list_comma());
        }
        let Some(value) = value else {
            said.push_str(&wording::tool_trend_no_point(day));
            continue;
        };
        said.push_str(&wording::tool_trend_point(day, &value.to_string()));
        let x = MARGIN + offset * (WIDTH - 2 * MARGIN) / last;
        let y = HEIGHT - 8 - value * (HEIGHT - 30) / most;
        path.push_str(if path.is_empty() { "M" } else { "L" });
        path.push_str(&[&*x.to_string(), " ", &y.to_string(), " "].concat());
        points.push((x, y, *value));
    }
    m.within("svg.ws-trend__picture", |m| {
        m.attribute("role", "img");
        m.attribute("aria-label", wording::tool_trend(&said, &line.title));
        m.attribute("viewBox", join(&["0 0 ", &WIDTH.to_string(), " ", &HEIGHT.to_string()]));
        m.within("path.ws-trend__path", |m| m.attribute("d", path));
        for (x, y, value) in points {
            m.within("circle.ws-trend__point", |m| {
                m.attribute("cx", x);
                m.attribute("cy", y);
                m.attribute("r", 5_usize);
            });
            m.within("text.ws-trend__value", |m| {
                m.attribute("x", x);
                m.attribute("y", y - 9);
                m.text(value);
            });
        }
    });
}
