//! The safety gate: three ways on, none of which blocks a referral.

use crate::components::age_question::AgeQuestion;
use crate::field::QUIET_CHOICE;
use crate::pages::{SheetPageProps, gone, heading};
use crate::store::{Action, Edit, Page};
use govuk_yew::{Button, Checkboxes, Choice, ErrorSummary, ErrorSummaryItem, Part, Radios};
use windscreen_core::{Age, Id, WayKind};
use yew::prelude::*;

/// The safety gate.
#[component]
pub(crate) fn GatePage(props: &SheetPageProps) -> Html {
    let redraw = use_force_update();
    let tried = use_state(|| false);
    let Some(opened) = props.open() else { return gone(&props.store) };
    let (subject, instrument, sheet) = (&opened.subject, &opened.instrument, &opened.sheet);
    let Some(gate) = &instrument.gate else { return gone(&props.store) };
    let edit = {
        let (store, id, tool) = (props.store.clone(), subject.id, instrument.id.clone());
        Callback::from(move |edit: Edit| {
            store.edit(id, &tool, edit);
            redraw.force_update();
        })
    };
    let points = gate.points.iter().map(|it| {
        Choice::new(it.id.clone(), AttrValue::from(it.text.clone())).attributes(QUIET_CHOICE)
    });
    let met = sheet.points.iter().map(|it| AttrValue::from(it.clone())).collect::<Vec<_>>();
    let onpoints = {
        let (edit, ids) =
            (edit.clone(), gate.points.iter().map(|it| it.id.clone()).collect::<Vec<Id>>());
        let before = sheet.points.clone();
        Callback::from(move |now: Vec<AttrValue>| {
            for id in &ids {
                let is_met = now.iter().any(|it| **it == **id);
                if before.contains(id) != is_met {
                    edit.emit(Edit::Point(id.clone(), is_met));
                }
            }
        })
    };
    let ways = gate.ways.iter().map(|way| {
        Choice::new(way.id.clone(), AttrValue::from(way.title.clone()))
            .hint(AttrValue::from(way.text.clone()))
            .attributes(QUIET_CHOICE)
    });
    let chosen = sheet.way.as_ref().and_then(|way| instrument.way(way));
    let onway = edit.reform(|way: AttrValue| Edit::Way(Some(Id::from(&*way))));
    let unmet = gate.points.iter().filter(|it| !sheet.points.contains(&it.id)).count();
    let error = match chosen {
        None => Some("Choose how to go on"),
        Some(way) if way.kind == WayKind::Ask && 0 < unmet => Some(
            "Asking now needs every point above. If one is not met, choose another way: each can still refer",
        ),
        Some(_) => None,
    };
    let go_on = {
        let (store, tried, is_open) = (props.store.clone(), tried.clone(), error.is_none());
        let page = Page::Tool(subject.id, instrument.id.clone());
        Callback::from(
            move |_: MouseEvent| if is_open { store.go(page.clone()) } else { tried.set(true) },
        )
    };
    let onage = {
        let (store, id) = (props.store.clone(), subject.id);
        Callback::from(move |age: Option<Age>| {
            store.dispatch(Action::Age(id, age.unwrap_or(Age::NotKnown)))
        })
    };
    let name = |part: &str| crate::field::name(subject.id, &instrument.id, "gate", part);
    let shown = error.filter(|_| *tried);
    html! {
        <>
            if let Some(error) = shown {
                <ErrorSummary error_list={vec![ErrorSummaryItem::new(&name("way"), error)]} />
            }
            { heading(&subject.label, &gate.title) }
            <p class="govuk-body-l">{ &*gate.intro }</p>
            <Checkboxes name={name("points")} items={points.collect::<Vec<_>>()} values={met} onchange={onpoints}
                legend={Part::from("Tick what is so right now").classes("govuk-fieldset__legend--m")} />
            <Radios name={name("way")} items={ways.collect::<Vec<_>>()} onchange={onway}
                value={sheet.way.clone().map(AttrValue::from)} error_message={Part::from(shown)}
                legend={Part::from("How will you go on?").classes("govuk-fieldset__legend--m")} />
            <AgeQuestion name={name("age")} legend="How old is the person?" role={subject.role} age={Some(subject.age)} {onage} />
            <Button button_type="button" onclick={go_on}>{ "Continue" }</Button>
        </>
    }
}

/// What a way that asks nobody says to do, shown above its items.
pub(crate) fn steps(props: &SheetPageProps) -> Html {
    let Some(opened) = props.open() else { return Html::default() };
    let way = opened.sheet.way.as_ref().and_then(|way| opened.instrument.way(way));
    let Some(way) = way.filter(|way| !way.steps.is_empty()) else { return Html::default() };
    html! {
        <div class="ws-steps">
            <h2 class="govuk-heading-m">{ &*way.title }</h2>
            <ul class="govuk-list govuk-list--bullet">{ for way.steps.iter().map(|it| html! { <li>{ &**it }</li> }) }</ul>
            <p class="govuk-body">{ "The questions that follow are for you alone, from what you already know. Leave any of them." }</p>
        </div>
    }
}
