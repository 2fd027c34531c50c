//! A quick screen: one thing is asked first, and no name.

use crate::components::age_question::AgeQuestion;
use crate::pages::{gone, opening_page};
use crate::store::Store;
use govuk_yew::{Button, ErrorSummary, ErrorSummaryItem};
use std::rc::Rc;
use windscreen_core::{Age, Id, Instrument, Opening, Role, Subject, SubjectId};
use yew::prelude::*;

/// Options of the quick page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct QuickProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The tool.
    pub(crate) tool: Id,
}

/// Whether a tool's questions or rules ask the age at all.
fn asks_age(instrument: &Instrument) -> bool {
    fn condition(it: &windscreen_core::Condition) -> bool {
        use windscreen_core::Condition;
        match it {
            Condition::Age { .. } => true,
            Condition::All(all) | Condition::OneOf(all) => all.iter().any(condition),
            _ => false,
        }
    }
    instrument.ages.is_some()
        || instrument.items.iter().any(|it| it.ages.is_some())
        || instrument.rules.iter().any(|it| condition(&it.when))
}

/// A quick screen.
#[component]
pub(crate) fn Quick(props: &QuickProps) -> Html {
    let age = use_state(|| None::<Age>);
    let tried = use_state(|| false);
    let Some(instrument) = props.store.library().open(&props.tool) else {
        return gone(&props.store);
    };
    let start = {
        let (store, instrument) = (props.store.clone(), instrument.clone());
        move |age: Age| {
            let subject = store.add_person(instrument.about, age);
            store.go(opening_page(&instrument, subject));
        }
    };
    // An adult's age is asked at the gate; a tool without age rules needs none.
    if instrument.about == Role::Adult || !asks_age(&instrument) {
        return html! { <Straight {instrument} start={Callback::from(start)} /> };
    }
    let problem = problem(&instrument, *age, props.store.today());
    let go_on = {
        let (age, tried, ok) = (age.clone(), tried.clone(), problem.is_none());
        Callback::from(move |_: MouseEvent| match *age {
            Some(age) if ok => start(age),
            _ => tried.set(true),
        })
    };
    let onage = {
        let age = age.clone();
        Callback::from(move |new| age.set(new))
    };
    let error = problem.filter(|_| *tried);
    html! {
        <>
            if let Some(error) = &error {
                <ErrorSummary title="There is a problem" error_list={vec![ErrorSummaryItem::new("age", error.clone())]} />
            }
            <span class="govuk-caption-l">{ &*instrument.title }</span>
            <AgeQuestion name="age" legend="How old is the child?" role={Role::Child} is_page_heading=true age={None}
                error={error} {onage} />
            <p class="govuk-body">{ "No name is asked. The child is called Child 1 here." }</p>
            <Button button_type="button" onclick={go_on}>{ "Continue" }</Button>
        </>
    }
}

/// What stands in the way of starting.
fn problem(
    instrument: &Instrument,
    age: Option<Age>,
    today: chrono::NaiveDate,
) -> Option<AttrValue> {
    let Some(age) = age else {
        return Some("Choose one. For an age, write whole years from 0 to 17".into());
    };
    let child = Subject::new(SubjectId(0), "", Role::Child, age);
    (instrument.opening(&child, today) == Opening::NeedsAge)
        .then(|| "This tool needs the child’s age: a rough age in years is enough".into())
}

/// Options of [`Straight`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct StraightProps {
    instrument: Rc<Instrument>,
    start: Callback<Age>,
}

/// A tool that asks nothing first.
#[component]
fn Straight(props: &StraightProps) -> Html {
    let start = {
        let (start, about) = (props.start.clone(), props.instrument.about);
        Callback::from(move |_: MouseEvent| {
            start.emit(if about == Role::Adult {
                crate::pages::start::ADULT
            } else {
                Age::NotKnown
            });
        })
    };
    html! {
        <>
            <h1 class="govuk-heading-l">{ &*props.instrument.title }</h1>
            <p class="govuk-body">{ &*props.instrument.purpose }</p>
            <p class="govuk-body">
                { if props.instrument.about == Role::Adult { "No name is asked. The adult is called Adult 1 here." }
                  else { "No name is asked. The child is called Child 1 here." } }
            </p>
            <Button button_type="button" onclick={start}>{ "Continue" }</Button>
        </>
    }
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
