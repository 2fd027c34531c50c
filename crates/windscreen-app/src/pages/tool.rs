//! What a tool is, and what must be known about the person before it opens.

use crate::components::item_view::FollowUpBox;
use crate::pages::{SheetPageProps, go, gone, heading};
use crate::store::{Action, Page};
use govuk_yew::{Button, Details, InsetText};
use windscreen_core::{Instrument, Opening, Truth};
use yew::prelude::*;

/// The opening page of a tool.
#[component]
pub(crate) fn Tool(props: &SheetPageProps) -> Html {
    let Some(opened) = props.open() else { return gone(&props.store) };
    let (subject, instrument) = (&opened.subject, &opened.instrument);
    let title = heading(&subject.label, &instrument.title);
    let stop = match instrument.opening(subject, props.store.today()) {
        Opening::NotForUnborn => Some(AttrValue::from(instrument.unborn.clone())),
        Opening::NeedsAge => {
            Some("This tool needs the child’s age: a rough age in years is enough.".into())
        }
        Opening::NotAboutThem => {
            Some("This tool is about somebody else: choose it from the list of people.".into())
        }
        Opening::Open | Opening::OutsideAges => None,
    };
    if let Some(stop) = stop {
        return html! {
            <>
                { title }
                <InsetText>{ stop }</InsetText>
                <Button button_type="button" onclick={go(&props.store, Page::People)}>{ "Go to people and tools" }</Button>
            </>
        };
    }
    let is_outside = instrument.opening(subject, props.store.today()) == Opening::OutsideAges;
    let facts = instrument.facts.iter().map(|fact| {
        let onanswer = {
            let (store, id, fact) = (props.store.clone(), subject.id, fact.id.clone());
            Callback::from(move |truth: Truth| {
                store.dispatch(Action::Fact(id, fact.clone(), truth))
            })
        };
        html! {
            <FollowUpBox name={crate::field::name(subject.id, &instrument.id, &fact.id, "fact")}
                text={AttrValue::from(fact.text.clone())} help={AttrValue::from(fact.help.clone())}
                answer={subject.facts.get(&fact.id).copied()} {onanswer} />
        }
    });
    html! {
        <>
            { title }
            <p class="govuk-body-l">{ &*instrument.purpose }</p>
            <p class="govuk-body">{ &*instrument.is_not }{ time_words(instrument) }</p>
            if is_outside && !instrument.ages_outside.is_empty() {
                <InsetText>{ &*instrument.ages_outside }</InsetText>
            }
            if !instrument.cautions.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    { for instrument.cautions.iter().map(|it| html! { <li>{ &**it }</li> }) }
                </ul>
            }
            if !instrument.facts.is_empty() {
                <h2 class="govuk-heading-m">{ "First" }</h2>
                { for facts }
            }
            <Button button_type="button" onclick={props.go(props.first_section())}>{ "Start answering" }</Button>
            { provenance(instrument) }
        </>
    }
}

/// How long it takes, if that is known.
fn time_words(instrument: &Instrument) -> String {
    let mut words = String::new();
    if let Some((from, to)) = instrument.minutes {
        words.push_str(" It takes about ");
        words.push_str(&from.to_string());
        words.push_str(" to ");
        words.push_str(&to.to_string());
        words.push_str(" minutes.");
    }
    words
}

/// Edition, lineage, permission, sources.
pub(crate) fn provenance(instrument: &Instrument) -> Html {
    html! {
        <Details summary={html! { { "Edition, sources and permission" } }}>
            <p class="govuk-body">{ "Edition " }{ &*instrument.edition }{ ". " }{ &*instrument.lineage }</p>
            <p class="govuk-body">{ &*instrument.permission.terms }{ " " }{ &*instrument.permission.evidence }
                { " Checked " }{ &*instrument.permission.checked }{ "." }</p>
            <p class="govuk-body">{ marks(instrument) }</p>
            <ul class="govuk-list govuk-list--bullet ws-sources">
                { for instrument.sources.iter().map(|it| html! { <li>{ &*it.id }{ ": " }{ &*it.title }</li> }) }
            </ul>
        </Details>
    }
}

/// How sure the tool is of its own items and rules.
fn marks(instrument: &Instrument) -> String {
    use windscreen_core::Mark;
    let items = instrument.items.iter().map(|it| it.provenance.mark);
    let all: Vec<Mark> =
        items.chain(instrument.rules.iter().map(|it| it.provenance.mark)).collect();
    let n = |mark: Mark| all.iter().filter(|it| **it == mark).count().to_string();
    let mut words = String::from("Of its items and rules, ");
    words.push_str(&n(Mark::Seen));
    words.push_str(" were read in a named source, ");
    words.push_str(&n(Mark::Recalled));
    words.push_str(" are known from the published tool and were not read again, and ");
    words.push_str(&n(Mark::Proposed));
    words.push_str(" are this toolkit’s own.");
    words
}
