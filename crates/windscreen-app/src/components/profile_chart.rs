//! A care profile as a chart that a parent could follow: a row for each sub-area, five places, the worst item named.
//! It has no total.

use govuk_yew::{Markup, join};
use windscreen_summary::{ProfileWords, SubAreaWords};
use windscreen_wording as wording;

/// The chart.
pub(crate) fn view(m: &mut Markup, profile: &ProfileWords) {
    m.h2(wording::tool_profile());
    m.p(wording::tool_profile_scale());
    for area in &profile.areas {
        m.within("div.ws-profile", |m| {
            let caption = wording::tool_profile_area(&area.code, &area.words, &area.title);
            m.within("table.govuk-table ws-profile__table", |m| {
                m.say("caption.govuk-table__caption govuk-table__caption--s", caption);
                m.within("thead.govuk-table__head", |m| m.within("tr.govuk-table__row", head));
                m.within("tbody.govuk-table__body", |m| {
                    for sub in &area.sub_areas {
                        row(m, sub);
                    }
                });
            });
            if let Some((grade, worst)) = &area.worst {
                let words = wording::tool_profile_worst(&grade.to_string(), &worst.topic);
                m.say("p.govuk-body-s", words);
            }
            if !area.exception.is_empty() {
                m.say("p.govuk-body-s", join(&[&area.exception, " ", &area.comment]));
            }
        });
    }
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
            m.text(&sub.words);
            if let Some((grade, worst)) = &sub.worst {
                let words = wording::tool_profile_worst_short(&grade.to_string(), &worst.topic);
                m.say("span.ws-profile__worst", join(&[" ", &words]));
            }
        });
    });
}
