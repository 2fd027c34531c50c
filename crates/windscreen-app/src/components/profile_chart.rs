//! A care profile as a chart that a parent could follow: a row for each sub-area, five places, the worst item named.
//! It has no total.

use govuk_yew::{Markup, join, text};
use windscreen_core::Text;
use windscreen_summary::{ProfileAreaWords, ProfileWords, SubAreaWords};
use windscreen_wording as wording;

/// From this grade on the worst items are named: grades below it are strengths (practice/neglect-and-care.md 3.3).
const SHOWN: u8 = 3;

/// From this grade on an area stands open.
const OPEN: u8 = 4;

/// The chart.
pub(crate) fn view(m: &mut Markup, profile: &ProfileWords) {
    m.h2(wording::tool_profile());
    m.p(wording::tool_profile_scale());
    for area in &profile.areas {
        m.within("div.ws-profile", |m| {
            let caption = wording::tool_profile_area(&area.code, &area.words, &area.title);
            let worst = area.worst.as_ref().map(|(grade, _)| *grade);
            if area.grade.is_none() {
                // Its line says all there is.
                m.say("p.govuk-body-s", caption);
            } else if worst.is_some_and(|grade| grade < OPEN) {
                let summary = match area.worst.as_ref().filter(|(grade, _)| SHOWN <= *grade) {
                    Some((grade, item)) => {
                        let worst = wording::tool_profile_worst(&grade.to_string(), &item.topic);
                        join(&[&caption, ". ", &worst])
                    }
                    None => caption.clone().into(),
                };
                m.more(text(summary), false, |m| chart(m, area, caption));
            } else {
                chart(m, area, caption);
            }
            if !area.exception.is_empty() {
                m.say("p.govuk-body-s", join(&[&area.exception, " ", &area.comment]));
            }
        });
    }
}

fn chart(m: &mut Markup, area: &ProfileAreaWords, caption: Text) {
    m.within("table.govuk-table ws-profile__table", |m| {
        m.say("caption.govuk-table__caption govuk-table__caption--s", caption);
        m.within("thead.govuk-table__head", |m| m.within("tr.govuk-table__row", head));
        m.within("tbody.govuk-table__body", |m| {
            for sub in &area.sub_areas {
                row(m, sub);
            }
        });
    });
}

fn head(m: &mut Markup) {
    let plain = "govuk-table__header";
    let grade = "govuk-table__header ws-profile__grade";
    for (words, class) in [
        (wording::tool_profile_part(), plain),
        ("1", grade),
        ("2", grade),
        ("3", grade),
        ("4", grade),
        ("5", grade),
        (wording::tool_profile_words(), plain),
    ] {
        m.within("th", |m| {
            m.attribute("class", class);
            m.attribute("scope", "col");
            m.text(words);
        });
    }
}

fn row(m: &mut Markup, sub: &SubAreaWords) {
    m.within("tr.govuk-table__row", |m| {
        m.row_head(|m| m.text(join(&[&sub.code, " ", &sub.title])));
        for grade in 1..=5 {
            if sub.grade == Some(grade) {
                m.within("td.govuk-table__cell ws-profile__cell ws-profile__cell--here", |m| {
                    m.say("span.ws-profile__mark", usize::from(grade));
                });
            } else {
                m.within("td.govuk-table__cell ws-profile__cell", |_| ());
            }
        }
        m.cell(|m| {
            // A whole grade stands in the picture already.
            if sub
                .grade
                .is_none_or(|grade| *sub.words != *wording::profile_grade(&grade.to_string()))
            {
                m.text(&sub.words);
            }
            if let Some((grade, worst)) = sub.worst.as_ref().filter(|(grade, _)| SHOWN <= *grade) {
                let words = wording::tool_profile_worst(&grade.to_string(), &worst.topic);
                m.say("span.ws-profile__worst", join(&[" ", &words]));
            }
        });
    });
}
