//! A care profile as a chart that a parent could follow: a row for each sub-area, five places, the worst item named.
//! It has no total.

use windscreen_summary::{ProfileWords, SubAreaWords};
use yew::prelude::*;

/// Options of [`ProfileChart`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ProfileChartProps {
    /// The profile in words.
    pub(crate) profile: ProfileWords,
}

/// The grades, best first.
const GRADES: [u8; 5] = [1, 2, 3, 4, 5];

/// The chart.
#[component]
pub(crate) fn ProfileChart(props: &ProfileChartProps) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m">{ "The profile" }</h2>
            <p class="govuk-body">{ "1 is the best care, 5 the worst. Grades are never added up or averaged." }</p>
            { for props.profile.areas.iter().map(|area| html! {
                <div class="ws-profile">
                    <table class="govuk-table ws-profile__table">
                        <caption class="govuk-table__caption govuk-table__caption--s">
                            { &*area.code }{ " " }{ &*area.title }{ ": " }{ &*area.words }
                        </caption>
                        <thead class="govuk-table__head"><tr class="govuk-table__row">
                            <th class="govuk-table__header" scope="col">{ "Part of care" }</th>
                            { for GRADES.iter().map(|grade| html! { <th class="govuk-table__header ws-profile__grade" scope="col">{ *grade }</th> }) }
                            <th class="govuk-table__header" scope="col">{ "In words" }</th>
                        </tr></thead>
                        <tbody class="govuk-table__body">{ for area.sub_areas.iter().map(row) }</tbody>
                    </table>
                    if let Some((grade, worst)) = &area.worst {
                        <p class="govuk-body-s">{ "Worst item: " }{ &*worst.topic }{ ", grade " }{ *grade }{ "." }</p>
                    }
                    if !area.exception.is_empty() { <p class="govuk-body-s">{ &*area.exception }{ " " }{ &*area.comment }</p> }
                </div>
            }) }
        </>
    }
}

fn row(sub: &SubAreaWords) -> Html {
    let cell = |grade: u8| {
        let is_here = sub.grade == Some(grade);
        let class = classes!(
            "govuk-table__cell",
            "ws-profile__cell",
            is_here.then_some("ws-profile__cell--here")
        );
        html! { <td {class}>if is_here { <span class="ws-profile__mark">{ grade }</span> }</td> }
    };
    html! {
        <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">{ &*sub.code }{ " " }{ &*sub.title }</th>
            { for GRADES.iter().map(|grade| cell(*grade)) }
            <td class="govuk-table__cell">{ &*sub.words }
                if let Some((grade, worst)) = &sub.worst { <span class="ws-profile__worst">{ " Worst: " }{ &*worst.topic }{ ", " }{ *grade }{ "." }</span> }
            </td>
        </tr>
    }
}
