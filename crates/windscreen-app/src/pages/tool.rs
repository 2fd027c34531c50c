//! What a tool is, and what must be known about the person before it opens.

use crate::field::yes_or_no;
use crate::open_tool::OpenTool;
use crate::session::{Action, Route};
use govuk_yew::{Markup, Words, join, text};
use windscreen_core::{Instrument, Mark, Opening, Provenance, Subject, Text, WayKind};
use windscreen_wording as wording;
use yew::prelude::*;

/// The opening page of a tool.
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, subject: &Subject) {
    let (session, instrument) = (&opened.session, &opened.instrument);
    m.heading(session.called(subject), &instrument.title);
    let stop = match instrument.opening(subject, session.today()) {
        Opening::NotForUnborn => (&instrument.unborn).words(),
        Opening::NeedsAge => wording::tool_needs_age().words(),
        Opening::NotAboutThem => wording::tool_not_about_them().words(),
        Opening::OutsideAges => {
            open(m, opened, subject, (&instrument.ages_outside).words());
            return;
        }
        Opening::Open => {
            open(m, opened, subject, AttrValue::default());
            return;
        }
    };
    inset(m, stop);
    m.press("", wording::frame_to_people(), session.on_go(Route::People));
}

fn inset(m: &mut Markup, words: AttrValue) {
    m.say("div.govuk-inset-text", words);
}

fn open(m: &mut Markup, opened: &OpenTool, subject: &Subject, outside: AttrValue) {
    let instrument = &opened.instrument;
    let way = opened.sheet().way;
    let way = way.as_ref().and_then(|way| instrument.way(way));
    if let Some(way) = way {
        let gate = Route::Gate(opened.id, opened.tool());
        m.p_link(wording::tool_way(&way.title), opened.session.on_go(gate));
    }
    // Where it is not safe to ask, nothing may say how to.
    m.when(way.is_none_or(|way| way.kind != WayKind::NotSafe), |m| {
        m.say("p.govuk-body-l", &instrument.purpose);
        m.p(join(&[&instrument.is_not, " ", &time_words(instrument)]));
    });
    m.when(!outside.is_empty(), |m| inset(m, outside));
    m.when(!instrument.cautions.is_empty(), |m| m.bullets(&instrument.cautions));
    m.when(!instrument.facts.is_empty(), |m| {
        m.h2(wording::tool_facts());
        for fact in &instrument.facts {
            m.put(yes_or_no(
                opened.name(&fact.id, "fact"),
                &fact.text,
                &fact.help,
                subject.facts.get(&fact.id).copied(),
                &opened.session.with({
                    let (id, fact) = (opened.id, fact.id.clone());
                    move |truth| Action::Fact(id, fact.clone(), truth)
                }),
            ));
        }
    });
    m.press("", wording::tool_start(), opened.session.on_go(opened.first_section()));
    provenance(m, instrument);
}

/// How long it takes.
fn time_words(instrument: &Instrument) -> Text {
    match instrument.minutes {
        Some((from, to)) => wording::tool_minutes(&from.to_string(), usize::from(to)),
        None => wording::tool_minutes_not_known().into(),
    }
}

/// Edition, lineage, permission, sources.
pub(crate) fn provenance(m: &mut Markup, instrument: &Instrument) {
    m.more(text(wording::tool_provenance()), false, |m| {
        m.p(join(&[&wording::tool_edition(&instrument.edition), " ", &instrument.lineage]));
        let permission = &instrument.permission;
        let checked = wording::tool_permission_checked(&permission.checked);
        m.p(join(&[&permission.terms, " ", &permission.evidence, " ", &checked]));
        m.p(marks(instrument));
        m.within("ul.govuk-list govuk-list--bullet ws-sources", |m| {
            for source in &instrument.sources {
                m.say("li", wording::tool_source(&source.id, &source.title));
            }
        });
    });
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
