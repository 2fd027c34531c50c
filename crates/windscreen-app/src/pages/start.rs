//! What this is and is not; choose by worry or by name; the area.

use crate::pages::opening_page;
use crate::store::{Action, Page, Store};
use govuk_yew::{Button, Part, Select, SelectItem};
use windscreen_core::{Age, Role};
use yew::prelude::*;

/// Options of the start page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StartProps {
    /// What is entered.
    pub(crate) store: Store,
}

/// The start page.
#[component]
pub(crate) fn Start(props: &StartProps) -> Html {
    let store = &props.store;
    let listings = store.library().listings();
    let areas: Vec<SelectItem> = {
        store
            .site()
            .areas
            .iter()
            .map(|area| SelectItem::new(area.id.clone(), AttrValue::from(area.title.clone())))
            .collect()
    };
    let chosen = AttrValue::from(store.workspace().area.id.clone());
    let onarea = {
        let store = store.clone();
        Callback::from(move |id: AttrValue| {
            if let Some(area) = store.site().areas.iter().find(|area| *area.id == *id) {
                store.dispatch(Action::Area(area.clone()));
            }
        })
    };
    let open = |id: windscreen_core::Id, about: Role| {
        let store = store.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            begin(&store, &id, about);
        })
    };
    let people = crate::pages::go(store, Page::People);
    html! {
        <>
            <h1 class="govuk-heading-xl">{ "Worried about a child, or about an adult at home?" }</h1>
            <p class="govuk-body-l">
                { "Choose what fits your worry, answer what you know, and see at once what must happen now and why. \
                   Take away a summary for the front door." }
            </p>
            <p class="govuk-body">
                { "For school, health and other staff. It is worked out in this browser: nothing is sent anywhere and nothing is kept. \
                   Names are not needed. It supports your judgement and does not replace it." }
            </p>
            <h2 class="govuk-heading-l">{ "What worries you?" }</h2>
            <ul class="ws-worries">
                { for listings.iter().map(|it| html! {
                    <li class="ws-worry">
                        <a class="ws-worry__link" href="#/" onclick={open(it.id.clone(), it.about)}>
                            <span class="ws-worry__text">{ &it.worry }</span>
                            <span class="ws-worry__tool">{ &it.title }</span>
                        </a>
                    </li>
                }) }
            </ul>
            <h2 class="govuk-heading-m">{ "More than one child, or more than one worry" }</h2>
            <p class="govuk-body">{ "Add every child in the household, unborn babies too, and choose tools for each." }</p>
            <Button button_type="button" onclick={people}>{ "Start with the people" }</Button>
            <h2 class="govuk-heading-m">{ "Your area" }</h2>
            <Select id="area" name="area" items={areas} value={chosen} onchange={onarea}
                label={Part::from("Whose names, numbers and thresholds to use").classes("govuk-label--s")}
                hint="Choose the area where the child or adult lives."
                attributes={crate::field::QUIET_CHOICE} />
        </>
    }
}

/// Opens a tool from the start: for the only person of its kind, for nobody yet (then the one quick question), or
/// for one of several (then the page that lists them).
fn begin(store: &Store, tool: &windscreen_core::Id, about: Role) {
    let people: Vec<_> = {
        let workspace = store.workspace();
        workspace.record.subjects.iter().filter(|it| it.role == about).map(|it| it.id).collect()
    };
    let page = match people[..] {
        [] => Page::Quick(tool.clone()),
        [only] => match store.library().open(tool) {
            Some(instrument) => opening_page(&instrument, only),
            None => Page::Start,
        },
        _ => Page::People,
    };
    store.go(page);
}

/// The age with which an adult is added: the word says it, and the gate asks.
pub(crate) const ADULT: Age = Age::Between(18, 130);
