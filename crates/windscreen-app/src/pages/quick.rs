//! A quick screen: one thing is asked first, and no name.

use crate::components::age_question::AgeQuestion;
use crate::components::basics::Act;
use crate::context::{Session, use_session, use_whole_state};
use crate::pages::gate::errors;
use crate::pages::people::ADULT;
use crate::session::{Action, DraftKey, age_unasked, asks_age};
use chrono::NaiveDate;
use windscreen_core::{Age, Instrument, InstrumentId, Opening, Role, Subject, SubjectId};
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`QuickPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuickPageProps {
    /// The tool, which is at hand.
    pub(crate) tool: InstrumentId,
}

/// A quick screen.
#[component]
pub(crate) fn QuickPage(props: &QuickPageProps) -> Html {
    let session = use_session();
    let _ = use_whole_state(&session);
    let Some(instrument) = session.library().open(&props.tool) else { return Html::default() };
    let is_adult = instrument.about == Role::Adult;
    let whom = match instrument.about {
        Role::Adult => wording::quick_no_name_adult(&wording::people_adult_n("1")),
        Role::Child => wording::quick_no_name_child(&wording::people_child_n("1")),
        Role::Home => wording::quick_no_name_home(&wording::people_home_n("1")),
    };
    // An adult's age is asked at the gate; a tool without age rules needs none.
    let (asked, onwards) = if is_adult || !asks_age(&instrument) {
        let asked = html! {
            <>
                <h1 class="govuk-heading-l">{ instrument.title.clone() }</h1>
                <p class="govuk-body">{ instrument.purpose.clone() }</p>
            </>
        };
        let age = if is_adult { ADULT } else { age_unasked(&instrument) };
        (asked, Action::Start(props.tool.clone(), age))
    } else {
        ask_age(&session, &instrument)
    };
    html! {
        <>
            { asked }
            <p class="govuk-body">{ whom }</p>
            <Act action={onwards}>{ wording::frame_continue() }</Act>
        </>
    }
}

/// The question of age, and what *continue* does.
fn ask_age(session: &Session, instrument: &Instrument) -> (Html, Action) {
    let state = session.state();
    let age = state.draft(&DraftKey::NewAge).age();
    let problem = problem(instrument, age, state.today);
    let shown = problem.filter(|_| 0 < state.on_page.tried);
    let asked = html! {
        <>
            { errors("age", shown) }
            <span class="govuk-caption-l">{ instrument.title.clone() }</span>
            <AgeQuestion name="age" legend={wording::quick_age()} role={Role::Child} draft={DraftKey::NewAge} is_page_heading=true error={shown} />
        </>
    };
    let onwards = match (age, problem) {
        (Some(age), None) => Action::Start(instrument.id.clone(), age),
        _ => Action::Try,
    };
    (asked, onwards)
}

/// What stands in the way of starting.
fn problem(instrument: &Instrument, age: Option<Age>, today: NaiveDate) -> Option<&'static str> {
    let Some(age) = age else {
        return Some(wording::quick_no_age());
    };
    let child = Subject::new(SubjectId(0), "", Role::Child, age);
    (instrument.opening(&child, today) == Opening::NeedsAge).then(wording::quick_needs_age)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_tool_that_asks_the_age_waits_for_one() {
        let tool =
            |id| windscreen_content::instrument(id).expect("it is shipped").expect("it reads");
        for entry in windscreen_content::instruments() {
            let instrument = tool(entry.id);
            let unknown = problem(&instrument, Some(Age::NotKnown), NaiveDate::default());
            assert_eq!(
                unknown.is_some(),
                instrument.age_needed && instrument.about == Role::Child,
                "{}",
                entry.id
            );
            assert!(problem(&instrument, None, NaiveDate::default()).is_some());
        }
    }
}
