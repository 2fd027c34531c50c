//! A quick screen: one thing is asked first, and no name.

use crate::components::age_question::AgeQuestion;
use crate::context::Session;
use crate::pages::gate::errors;
use crate::pages::people::ADULT;
use crate::session::DraftKey;
use crate::session::{Action, asks_age};
use govuk_yew::Markup;
use windscreen_core::{Age, Instrument, InstrumentId, Opening, Role, Subject, SubjectId};
use windscreen_wording as wording;

/// A quick screen.
pub(crate) fn view(m: &mut Markup, session: &Session, tool: &InstrumentId) -> Option<()> {
    let instrument = session.library().open(tool)?;
    let is_adult = instrument.about == Role::Adult;
    let whom = if is_adult {
        wording::quick_no_name_adult(&wording::people_adult_n("1"))
    } else {
        wording::quick_no_name_child(&wording::people_child_n("1"))
    };
    // An adult's age is asked at the gate; a tool without age rules needs none.
    let onwards = if is_adult || !asks_age(&instrument) {
        m.h1(&instrument.title);
        m.p(&instrument.purpose);
        Action::Start(tool.clone(), if is_adult { ADULT } else { Age::NotKnown })
    } else {
        let (age, tried) = {
            let state = session.state();
            (state.draft(&DraftKey::NewAge).age(), 0 < state.on_page.tried)
        };
        let problem = problem(&instrument, age, session.today());
        let shown = problem.filter(|_| tried);
        errors(m, "age", shown);
        m.say("span.govuk-caption-l", &instrument.title);
        let question = AgeQuestion {
            name: "age".into(),
            legend: wording::quick_age(),
            role: Role::Child,
            blank: DraftKey::NewAge,
            takes_dates: false,
            is_page_heading: true,
            error: shown,
        };
        m.put(question.view(session));
        match (age, problem) {
            (Some(age), None) => Action::Start(tool.clone(), age),
            _ => Action::Try,
        }
    };
    m.p(whom);
    m.press("", wording::frame_continue(), session.on(onwards));
    Some(())
}

/// What stands in the way of starting.
fn problem(
    instrument: &Instrument,
    age: Option<Age>,
    today: chrono::NaiveDate,
) -> Option<&'static str> {
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
            let unknown = problem(&instrument, Some(Age::NotKnown), chrono::NaiveDate::default());
            assert_eq!(
                unknown.is_some(),
                instrument.age_needed && instrument.about == Role::Child,
                "{}",
                entry.id
            );
            assert!(problem(&instrument, None, chrono::NaiveDate::default()).is_some());
        }
    }
}
