//! What a tool is, and what must be known about the person before it opens.

use crate::components::basics::{Act, Go};
use crate::components::words_note::words_note;
use crate::context::use_whole_state;
use crate::field::yes_or_no;
use crate::open_tool::{OpenTool, ToolPageProps};
use crate::session::{Action, Route};
use govuk_yew::{Details, InsetText};
use windscreen_core::{
    FactQuestion, Instrument, Mark, Opening, Provenance, Subject, Text, WayKind,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// The opening page of a tool.
#[component]
pub(crate) fn ToolPage(props: &ToolPageProps) -> Html {
    let opened = &props.opened;
    let (session, instrument) = (&opened.session, &opened.instrument);
    use_whole_state(session);
    let Some(subject) = opened.subject() else { return Html::default() };
    let stops = |why: Text| {
        html! {
            <>
                <InsetText>{ why }</InsetText>
                <Act action={Action::Go(Route::People)}>{ wording::frame_to_people() }</Act>
            </>
        }
    };
    html! {
        <>
            <span class="govuk-caption-l">{ session.called(&subject) }</span>
            <h1 class="govuk-heading-l">{ instrument.title.clone() }</h1>
            { match instrument.opening(&subject, session.today()) {
                Opening::NotForUnborn => stops(instrument.unborn.clone()),
                Opening::NeedsAge => stops(wording::tool_needs_age().into()),
                Opening::NotAboutThem => stops(wording::tool_not_about_them().into()),
                Opening::OutsideAges => open(opened, &subject, Some(&instrument.ages_outside)),
                Opening::Open => open(opened, &subject, None),
            } }
        </>
    }
}

/// What stands on the page of a tool that may be opened. `outside` says that it is for other ages.
fn open(opened: &OpenTool, subject: &Subject, outside: Option<&Text>) -> Html {
    let instrument = &opened.instrument;
    let way = opened.sheet().way;
    let way = way.as_ref().and_then(|way| instrument.way(way));
    // Where it is not safe to ask, nothing may say how to.
    let may_ask = way.is_none_or(|way| way.kind != WayKind::NotSafe);
    let caution = |caution: &Text| html! { <li>{ caution.clone() }</li> };
    let fact = |fact: &FactQuestion| {
        let write = opened.session.with({
            let (person, fact) = (opened.id, fact.id.clone());
            move |truth| Action::Fact(person, fact.clone(), truth)
        });
        let known = subject.facts.get(&fact.id).copied();
        yes_or_no(opened.name(&fact.id, "fact"), &fact.text, &fact.help, known, &write)
    };
    html! {
        <>
            { words_note(opened, true) }
            if let Some(way) = way {
                <p class="govuk-body">
                    <Go to={Route::Gate(opened.id, opened.tool())}>{ wording::tool_way(&way.title) }</Go>
                </p>
            }
            if may_ask {
                <p class="govuk-body-l">{ instrument.purpose.clone() }</p>
                <p class="govuk-body">{ instrument.is_not.clone() }{ " " }{ time_words(instrument) }</p>
            }
            if let Some(outside) = outside.filter(|words| !words.is_empty()) {
                <InsetText>{ outside.clone() }</InsetText>
            }
            if !instrument.cautions.is_empty() {
                <ul class="govuk-list govuk-list--bullet">{ for instrument.cautions.iter().map(caution) }</ul>
            }
            if !instrument.facts.is_empty() {
                <h2 class="govuk-heading-m">{ wording::tool_facts() }</h2>
                <>{ for instrument.facts.iter().map(fact) }</>
            }
            <Act action={Action::Go(opened.first_section())}>{ wording::tool_start() }</Act>
            { provenance(instrument) }
        </>
    }
}

/// How long it takes.
fn time_words(instrument: &Instrument) -> Text {
    match instrument.minutes {
        Some((from, to)) => wording::tool_minutes(&from.to_string(), usize::from(to)),
        None => wording::tool_minutes_not_known().into(),
    }
}

/// Edition, lineage, permission, sources.
pub(crate) fn provenance(instrument: &Instrument) -> Html {
    let permission = &instrument.permission;
    let sources = instrument.sources.iter().map(|source| {
        html! { <li>{ wording::tool_source(&source.id, &source.title) }</li> }
    });
    html! {
        <Details summary={wording::tool_provenance()}>
            <p class="govuk-body">
                { wording::tool_edition(&instrument.edition) }{ " " }{ instrument.lineage.clone() }
            </p>
            <p class="govuk-body">
                { permission.terms.clone() }{ " " }{ permission.evidence.clone() }{ " " }
                { wording::tool_permission_checked(&permission.checked) }
            </p>
            <p class="govuk-body">{ marks(instrument) }</p>
            <ul class="govuk-list govuk-list--bullet ws-sources">{ for sources }</ul>
        </Details>
    }
}

/// How sure the tool is of its own items and rules.
fn marks(instrument: &Instrument) -> Text {
    let (mut seen, mut recalled, mut proposed) = (0_usize, 0_usize, 0_usize);
    let mut count = |provenance: &Provenance| match provenance.mark {
        Mark::Seen => seen += 1,
        Mark::Recalled => recalled += 1,
        Mark::Proposed => proposed += 1,
    };
    for item in &instrument.items {
        count(&item.provenance);
    }
    for rule in &instrument.rules {
        count(&rule.provenance);
    }
    wording::tool_marks(proposed, recalled, seen)
}
