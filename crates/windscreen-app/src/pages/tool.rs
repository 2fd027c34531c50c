//! What a tool is, and what must be known about the person before it opens.

use crate::desk::Desk;
use crate::field::yes_or_no;
use crate::store::{Action, Page};
use govuk_yew::{Markup, Words, join, text};
use windscreen_core::{Instrument, Mark, Opening, Provenance, Subject, Truth};
use yew::prelude::*;

/// The opening page of a tool.
pub(crate) fn view(m: &mut Markup, desk: &Desk, subject: &Subject) {
    let (store, instrument) = (&desk.store, &desk.instrument);
    m.heading(&subject.label, &instrument.title);
    let stop = match instrument.opening(subject, store.today()) {
        Opening::NotForUnborn => (&instrument.unborn).words(),
        Opening::NeedsAge => {
            "This tool needs the child’s age: a rough age in years is enough.".words()
        }
        Opening::NotAboutThem => {
            "This tool is about somebody else: choose it from the list of people.".words()
        }
        Opening::OutsideAges => {
            open(m, desk, subject, (&instrument.ages_outside).words());
            return;
        }
        Opening::Open => {
            open(m, desk, subject, AttrValue::default());
            return;
        }
    };
    inset(m, stop);
    m.press("", "Go to people and tools", store.on_go(Page::People));
}

fn inset(m: &mut Markup, words: AttrValue) {
    m.say("div.govuk-inset-text", words);
}

fn open(m: &mut Markup, desk: &Desk, subject: &Subject, outside: AttrValue) {
    let instrument = &desk.instrument;
    m.say("p.govuk-body-l", &instrument.purpose);
    m.p(join(&[&instrument.is_not, &time_words(instrument)]));
    m.when(!outside.is_empty(), |m| inset(m, outside));
    m.when(!instrument.cautions.is_empty(), |m| m.bullets(&instrument.cautions));
    m.when(!instrument.facts.is_empty(), |m| {
        m.h2("First");
        for fact in &instrument.facts {
            m.put(yes_or_no(
                desk.name(&fact.id, "fact"),
                &fact.text,
                &fact.help,
                subject.facts.get(&fact.id).copied(),
                desk.store.typed(Action::Fact(desk.id, fact.id.clone(), Truth::Unknown)),
            ));
        }
    });
    m.press("", "Start answering", desk.store.on_go(desk.first_section()));
    provenance(m, instrument);
}

/// How long it takes.
fn time_words(instrument: &Instrument) -> String {
    match instrument.minutes {
        Some((from, to)) => {
            [" It takes about ", &from.to_string(), " to ", &to.to_string(), " minutes."].concat()
        }
        None => " How long it takes has not been measured yet.".to_owned(),
    }
}

/// Edition, lineage, permission, sources.
pub(crate) fn provenance(m: &mut Markup, instrument: &Instrument) {
    m.more(text("Edition, sources and permission"), false, |m| {
        m.p(join(&["Edition ", &instrument.edition, ". ", &instrument.lineage]));
        let permission = &instrument.permission;
        let checked =
            [&*permission.terms, " ", &permission.evidence, " Checked ", &permission.checked, "."];
        m.p(join(&checked));
        m.p(marks(instrument));
        m.within("ul.govuk-list govuk-list--bullet ws-sources", |m| {
            for source in &instrument.sources {
                m.say("li", join(&[&source.id, ": ", &source.title]));
            }
        });
    });
}

/// How sure the tool is of its own items and rules.
fn marks(instrument: &Instrument) -> AttrValue {
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
    join(&[
        "Of its items and rules, ",
        &seen.to_string(),
        " were read in a named source, ",
        &recalled.to_string(),
        " are known from the published tool and were not read again, and ",
        &proposed.to_string(),
        " are this toolkit’s own.",
    ])
}
