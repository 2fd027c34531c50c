//! What a tool is, and what must be known about the person before it opens.

use crate::components::age_question::AgeQuestion;
use crate::components::basics::{Act, Go};
use crate::components::words_note::words_note;
use crate::context::use_whole_state;
use crate::field::yes_or_no;
use crate::open_tool::{OpenTool, ToolPageProps};
use crate::session::{Action, DraftKey, Route};
use govuk_yew::{Details, InsetText};
use windscreen_core::{
    Age, FactQuestion, Instrument, Mark, Opening, Provenance, Role, Subject, Text, WayKind,
};
use windscreen_summary::age_words;
use windscreen_wording as wording;
use yew::prelude::*;

/// The opening page of a tool.
#[component]
pub(crate) fn ToolPage(props: &ToolPageProps) -> Html {
    let opened = &props.opened;
    let (session, instrument) = (&opened.session, &opened.instrument);
    use_whole_state(session);
    let Some(subject) = opened.subject() else { return Html::default() };
    let stops = |why: Text, instead: Html| {
        html! {
            <>
                <InsetText>{ why }</InsetText>
                { instead }
                <Act action={Action::Go(Route::People)}>{ wording::frame_to_people() }</Act>
            </>
        }
    };
    html! {
        <>
            <span class="govuk-caption-l">{ session.called(&subject) }</span>
            <h1 class="govuk-heading-l">{ instrument.title.clone() }</h1>
            { match session.state().record.opening(instrument, &subject, session.today()) {
                Opening::NotForUnborn => stops(instrument.unborn.clone(), before_birth(opened)),
                Opening::NotForBorn => stops(instrument.born.clone(), another_baby(opened)),
                Opening::NeedsAge => stops(wording::tool_needs_age().into(), Html::default()),
                Opening::NotAboutThem => stops(wording::tool_not_about_them().into(), Html::default()),
                Opening::OutsideAges => open(opened, &subject, Some(&instrument.ages_outside)),
                Opening::Open => open(opened, &subject, None),
            } }
        </>
    }
}

/// The way to the tool that is for babies not born yet, where there is one.
fn before_birth(opened: &OpenTool) -> Html {
    let library = opened.session.library();
    let children = library.listings().into_iter().filter(|listing| listing.about == Role::Child);
    let mut tools = children.filter_map(|listing| library.open(&listing.id));
    let Some(tool) = tools.find(|tool| !tool.born.is_empty()) else { return Html::default() };
    html! {
        <Act action={Action::Open(opened.id, tool.id.clone())}>{ wording::tool_open_instead(&tool.title) }</Act>
    }
}

/// The way to add the baby for whom a tool is that is not for somebody who has been born.
fn another_baby(opened: &OpenTool) -> Html {
    html! {
        <Act action={Action::Start(opened.tool(), Age::Unborn(None))}>{ wording::people_add_unborn() }</Act>
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
            if !instrument.born.is_empty() && matches!(subject.age, Age::Unborn(_)) {
                <p class="govuk-body">{ wording::tool_age(&age_words(subject, opened.session.today())) }</p>
                <AgeQuestion name={opened.name("", "due")} legend={wording::tool_due()} role={subject.role}
                    draft={DraftKey::Age(opened.id)} is_unborn=true />
            }
            if !instrument.facts.is_empty() {
                <h2 class="govuk-heading-m">{ wording::tool_facts() }</h2>
                <>{ for instrument.facts.iter().map(fact) }</>
            }
            if instrument.with_child {
                <Act action={Action::Go(opened.with_child())}>{ wording::voice_open() }</Act>
            }
            <Act classes={if instrument.with_child { "govuk-button--secondary" } else { "" }}
                action={Action::Go(opened.first_section())}>{ wording::tool_start() }</Act>
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
