//! Who it is about, and which tool for whom: every child of the household, each with each tool.

use crate::components::age_question::AgeQuestion;
use crate::field::TextBox;
use crate::pages::start::ADULT;
use crate::pages::{go, opening_page};
use crate::store::{Action, Edit, Page, Store};
use govuk_yew::{Button, Details, Tag};
use windscreen_core::{Age, Completeness, Id, Opening, Role, Subject, Text};
use yew::prelude::*;

/// Options of the people page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PeopleProps {
    /// What is entered.
    pub(crate) store: Store,
}

/// The people page.
#[component]
pub(crate) fn People(props: &PeopleProps) -> Html {
    let store = &props.store;
    let people = store.workspace().record.subjects.clone();
    let add = |role: Role, age: Age| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.add_person(role, age);
        })
    };
    html! {
        <>
            <h1 class="govuk-heading-l">{ "People and tools" }</h1>
            <p class="govuk-body">
                { "Add every child who lives in the household or is linked to it, however well each seems to be doing, and babies not born yet. \
                   Initials or a number are enough: no name is needed." }
            </p>
            if people.is_empty() { <p class="govuk-inset-text">{ "Nobody has been added yet." }</p> }
            { for people.iter().map(|subject| person(store, subject)) }
            <div class="govuk-button-group">
                <Button button_type="button" classes="govuk-button--secondary" onclick={add(Role::Child, Age::NotKnown)}>{ "Add a child" }</Button>
                <Button button_type="button" classes="govuk-button--secondary" onclick={add(Role::Child, Age::Unborn(None))}>{ "Add an unborn baby" }</Button>
                <Button button_type="button" classes="govuk-button--secondary" onclick={add(Role::Adult, ADULT)}>{ "Add an adult" }</Button>
            </div>
            if !people.is_empty() {
                <Button button_type="button" onclick={go(store, Page::Summary)}>{ "Go to the summary" }</Button>
            }
        </>
    }
}

fn person(store: &Store, subject: &Subject) -> Html {
    let id = subject.id;
    let name = |part: &str| crate::field::name(id, "", "", part);
    let onlabel = {
        let store = store.clone();
        Callback::from(move |text: AttrValue| {
            store.dispatch(Action::Label(id, Text::from(text.trim())))
        })
    };
    let onage = {
        let store = store.clone();
        Callback::from(move |age: Option<Age>| {
            store.dispatch(Action::Age(id, age.unwrap_or(Age::NotKnown)))
        })
    };
    let remove = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(Action::Remove(id)))
    };
    let listings = store.library().listings();
    let label =
        if subject.label.is_empty() { Text::from("No label") } else { subject.label.clone() };
    html! {
        <section class="ws-person" key={id.0} aria-labelledby={name("title")}>
            <h2 class="govuk-heading-m" id={name("title")}>
                { &*label } <span class="ws-person__age">{ &*windscreen_summary::age_words(subject, store.today()) }</span>
            </h2>
            <Details summary={html! { <>{ "Change label or age, or take out" }<span class="govuk-visually-hidden">{ ": " }{ &*label }</span></> }}>
                <TextBox name={name("label")} label="Label" hint="A number or initials. Not a full name."
                    value={AttrValue::from(subject.label.clone())} oninput={onlabel} classes="govuk-input--width-10" />
                <AgeQuestion name={name("age")} legend="Age" role={subject.role} takes_dates=true age={Some(subject.age)} {onage} />
                <Button button_type="button" classes="govuk-button--warning" onclick={remove}>
                    { "Take out " }{ &*label }{ " and everything entered" }
                </Button>
            </Details>
            <table class="govuk-table ws-grid">
                <caption class="govuk-visually-hidden">{ "Tools for " }{ &*label }</caption>
                <thead class="govuk-table__head"><tr class="govuk-table__row">
                    <th class="govuk-table__header" scope="col">{ "Tool" }</th>
                    <th class="govuk-table__header" scope="col">{ "Where it stands" }</th>
                </tr></thead>
                <tbody class="govuk-table__body">
                    { for listings.iter().filter(|it| it.about == subject.role).map(|it| row(store, subject, &it.id, &it.title)) }
                </tbody>
            </table>
        </section>
    }
}

/// Where one tool stands for one person.
fn row(store: &Store, subject: &Subject, tool: &Id, title: &AttrValue) -> Html {
    let id = subject.id;
    let sheet = store.sheet(id, tool);
    let Some(instrument) = store.library().open(tool) else { return Html::default() };
    let opening = instrument.opening(subject, store.today());
    let outcome = (!sheet.is_untouched()).then(|| store.outcome(id, &instrument)).flatten();
    let started = outcome.as_ref().is_some_and(|it| 0 < it.readings.n_answered());
    let claimed = sheet.not_needed.is_some();
    let not_needed = sheet.not_needed.as_ref().is_some_and(|it| !it.trim().is_empty()) && !started;
    let blocked: Option<AttrValue> = match opening {
        Opening::NotForUnborn => Some(AttrValue::from(instrument.unborn.clone())),
        Opening::NeedsAge => Some("Needs an age: give one above.".into()),
        Opening::Open | Opening::OutsideAges | Opening::NotAboutThem => None,
    };
    let status = match &outcome {
        Some(it) if started => {
            let (n, of) = (it.readings.n_answered(), it.readings.n_visible());
            html! {
                <>
                    <Tag classes={ if it.completeness == Completeness::Complete { "govuk-tag--blue" } else { "govuk-tag--yellow" } }>
                        { if it.level.is_now() { "Act now" } else if n == of { "Answered" } else { "In progress" } }
                    </Tag>
                    <span class="ws-grid__count">{ n }{ " of " }{ of }{ " answered" }</span>
                </>
            }
        }
        _ if not_needed => html! { <Tag classes="govuk-tag--grey">{ "Not needed" }</Tag> },
        _ => html! { <Tag classes="govuk-tag--grey">{ "Not started" }</Tag> },
    };
    let page = if started { Page::Result(id, tool.clone()) } else { opening_page(&instrument, id) };
    let claim = {
        let (store, tool) = (store.clone(), tool.clone());
        Callback::from(move |_: MouseEvent| {
            let reason = if claimed { None } else { Some(Text::from("")) };
            store.edit(id, &tool, Edit::NotNeeded(reason));
        })
    };
    let onreason = {
        let (store, tool) = (store.clone(), tool.clone());
        Callback::from(move |text: AttrValue| {
            store.edit(id, &tool, Edit::NotNeeded(Some(Text::from(&*text))))
        })
    };
    html! {
        <tr class="govuk-table__row" key={(**tool).to_owned()}>
            <th class="govuk-table__header" scope="row">
                if blocked.is_none() {
                    <a class="govuk-link" href="#/" onclick={go(store, page)}>
                        { title }<span class="govuk-visually-hidden">{ " for " }{ &*subject.label }</span>
                    </a>
                } else { { title } }
            </th>
            <td class="govuk-table__cell">
                if let Some(blocked) = blocked { <p class="ws-grid__note">{ blocked }</p> } else {
                    { status }
                    if started {
                        <a class="govuk-link ws-grid__more" href="#/" onclick={go(store, Page::Section(id, tool.clone(), 0))}>{ "Change answers" }</a>
                    } else {
                        <Button button_type="button" classes="govuk-button--secondary ws-button--quiet" onclick={claim}>
                            { if claimed { "It is needed after all" } else { "Not needed" } }
                            <span class="govuk-visually-hidden">{ ": " }{ title }</span>
                        </Button>
                        if claimed {
                            <TextBox name={crate::field::name(id, tool, "", "not-needed")} label="Why is it not needed?"
                                hint="Until a reason stands here, the tool counts as not done."
                                value={AttrValue::from(sheet.not_needed.clone().unwrap_or_default())} oninput={onreason} />
                        }
                    }
                }
            </td>
        </tr>
    }
}
