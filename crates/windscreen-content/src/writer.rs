//! An instrument becomes a file again: file, instrument, file is stable.

use crate::instrument_file::STRENGTH_TO;
use crate::wire::{self, FieldChoice, Filled, OrNull, Small, instrument as file};
use serde_json::Value;
use windscreen_core::{
    AnswerForm, AskedIf, Choice, ChoiceId, Condition, Definition, FactQuestion, Gate, Id, Item,
    ItemId, NoteField, NoteKind, Pick, ProfileArea, ProfileDefinition, Provenance, Route, Rule,
    Text, TextField, Threshold,
};

/// Writes an instrument as its file.
pub fn write_instrument(it: &Definition) -> Value {
    serde_json::to_value(instrument(it)).unwrap_or_default()
}

fn id(it: &Id) -> wire::Id {
    wire::Id(it.clone())
}

fn filled(it: &Text) -> Filled {
    Filled(it.clone())
}

/// A text, unless it is empty.
fn any(it: &Text) -> Option<Text> {
    Some(it.clone()).filter(|it| !it.is_empty())
}

fn any_id(it: &Id) -> Option<wire::Id> {
    any(it).map(wire::Id)
}

fn flag(is: bool) -> Option<bool> {
    is.then_some(true)
}

fn each<A, B>(all: &[A], one: impl Fn(&A) -> B) -> Vec<B> {
    all.iter().map(one).collect()
}

/// A list, unless it is empty.
fn any_of<A, B>(all: &[A], one: impl Fn(&A) -> B) -> Option<Vec<B>> {
    Some(each(all, one)).filter(|it| !it.is_empty())
}

fn texts<T: std::ops::Deref<Target = str>>(all: &[T]) -> Option<Vec<Text>> {
    any_of(all, |it| Text::from(&**it))
}

fn sources(it: &Provenance) -> Option<Vec<Text>> {
    texts(&it.sources)
}

fn instrument(it: &Definition) -> file::Instrument {
    let source = |it: &windscreen_core::Source| wire::Source {
        id: wire::SourceId(it.id.clone().to_text()),
        title: filled(&it.title),
        address: any(&it.address),
    };
    let scale = |it: &windscreen_core::Scale| file::Scale {
        id: id(&it.id.to_text()),
        choices: each(&it.choices, choice),
    };
    let note = |it: &windscreen_core::Note| file::Note {
        id: id(&it.id.to_text()),
        fields: each(&it.fields, note_field),
    };
    let section = |section: &windscreen_core::Section| file::Section {
        id: id(&section.id.to_text()),
        title: filled(&section.title),
        intro: any(&section.intro),
        items: each(it.items.get(section.items.clone()).unwrap_or_default(), |one| item(it, one)),
    };
    file::Instrument {
        schema: None,
        format: wire::Format1(1),
        id: id(&it.id.to_text()),
        edition: filled(&it.edition),
        title: filled(&it.title),
        short: filled(&it.short),
        about: it.about.into(),
        worry: filled(&it.worry),
        purpose: filled(&it.purpose),
        is_not: filled(&it.is_not),
        minutes: it
            .minutes
            .map_or_else(Vec::new, |(from, to)| vec![wire::Minutes(from), wire::Minutes(to)]),
        cautions: texts(&it.cautions),
        ages: it.ages.map(|band| file::AgesOffered {
            from: wire::AgeBound(band.from),
            under: wire::AgeBound(band.under),
            needed: flag(it.age_needed),
            outside: any(&it.ages_outside),
        }),
        unborn: any(&it.unborn),
        diagram: it.diagram,
        complete_by: it.complete_by_numbered.then_some(file::CompleteBy::Numbered),
        language: filled(&it.language),
        lineage: filled(&it.lineage),
        permission: file::Permission {
            terms: filled(&it.permission.terms),
            evidence: filled(&it.permission.evidence),
            checked: filled(&it.permission.checked),
        },
        sources: each(&it.sources, source),
        gate: OrNull(it.gate.as_ref().map(gate)),
        facts: any_of(&it.facts, fact),
        scales: each(&it.scales, scale),
        notes: any_of(&it.notes, note),
        sections: each(&it.sections, section),
        n_items: wire::NumberOfItems(u32::try_from(it.n_items).unwrap_or(u32::MAX)),
        texts: any_of(&it.texts, longer),
        thresholds: any_of(&it.thresholds, threshold),
        routes: any_of(&it.routes, route),
        rules: each(&it.rules, rule),
        results: file::Results {
            nothing: filled(&it.results.nothing),
            always: texts(&it.results.always),
            below: any(&it.results.below),
        },
        profile: OrNull(it.profile.as_ref().map(profile)),
        translations: None,
    }
}

fn choice(it: &Choice) -> file::Choice {
    file::Choice {
        id: id(&it.id.to_text()),
        text: filled(&it.text),
        means: it.means.into(),
        help: any(&it.help),
        ask_notes: flag(it.ask_notes),
    }
}

fn fact(it: &FactQuestion) -> file::Fact {
    file::Fact { id: id(&it.id.to_text()), text: filled(&it.text), help: any(&it.help) }
}

fn longer(it: &TextField) -> file::Longer {
    file::Longer {
        id: id(&it.id.to_text()),
        text: filled(&it.text),
        help: any(&it.help),
        wanted: flag(it.wanted),
        role: file::TextRole::of(&it.role),
    }
}

fn threshold(it: &Threshold) -> file::Threshold {
    file::Threshold {
        id: id(&it.id.to_text()),
        text: filled(&it.text),
        default: wire::SmallMustBeSaid(it.default.map(Small)),
        min: Small(it.min),
        max: Small(it.max),
        mark: it.provenance.mark.into(),
        sources: sources(&it.provenance),
    }
}

fn route(it: &Route) -> file::Route {
    file::Route {
        id: id(&it.id.to_text()),
        title: filled(&it.title),
        text: filled(&it.text),
        tool: any_id(&it.tool.to_text()),
        by_level: flag(it.by_level),
    }
}

fn note_field(it: &NoteField) -> file::NoteField {
    let offered = |all: &Vec<(ChoiceId, Text)>| {
        Some(each(all, |(it, words)| FieldChoice { id: id(&it.to_text()), text: filled(words) }))
    };
    let (kind, choices) = match &it.kind {
        NoteKind::Long => (file::NoteKind::Long, None),
        NoteKind::Short => (file::NoteKind::Short, None),
        NoteKind::Choice(all) => (file::NoteKind::Choice, offered(all)),
        NoteKind::Ticks(all) => (file::NoteKind::Ticks, offered(all)),
        NoteKind::Children => (file::NoteKind::Children, None),
    };
    file::NoteField {
        id: id(&it.id.to_text()),
        text: filled(&it.text),
        help: any(&it.help),
        kind,
        choices,
        whom: any_of(&it.answered, |it| (*it).into()),
        wanted: flag(it.wanted),
        role: file::FieldRole::of(&it.role),
        earlier: any_id(&it.earlier.to_text()),
    }
}

fn item(instrument: &Definition, it: &Item) -> file::Item {
    let (scale, answer) = match it.form {
        AnswerForm::Choice(scale) => (instrument.scales.get(scale), None),
        AnswerForm::Number => (None, Some(file::Answer::Number)),
        AnswerForm::Date => (None, Some(file::Answer::Date)),
    };
    let asked_if = |it: &AskedIf| match it {
        AskedIf::Harm => {
            file::AskedIf { harm: Some(wire::True(true)), items: None, answered: None }
        }
        AskedIf::Answered { items, answered } => file::AskedIf {
            harm: None,
            items: Some(each(items, ItemId::to_text)),
            answered: Some(each(answered, |it| (*it).into())),
        },
    };
    let note = it.note.and_then(|note| instrument.notes.get(note));
    file::Item {
        answer,
        scale: scale.map(|it| filled(&it.id.to_text())),
        anchors: texts(&it.anchors),
        notes: note.map(|it| filled(&it.id.to_text())),
        id: id(&it.id.to_text()),
        number: any(&it.number),
        kind: it.kind.into(),
        topic: filled(&it.topic),
        text: filled(&it.text),
        help: any(&it.help),
        who: Some(it.who.iter().filter_map(|it| file::Who::of(it)).collect())
            .filter(|it: &Vec<_>| !it.is_empty()),
        ages: it.ages.map(Into::into),
        tier: it.tier.map(Into::into),
        tiers_seen: any_of(&it.tiers_seen, |it| file::TierSeen {
            tier: file::Tier::of(&it.tier).unwrap_or(file::Tier::Low),
            source: filled(&it.source.to_text()),
        }),
        follow_up: it
            .follow_up
            .as_ref()
            .map(|it| file::FollowUp { text: filled(&it.text), help: any(&it.help) }),
        asked_if: it.asked_if.as_ref().map(asked_if),
        one_of: any_id(&it.one_of.to_text()),
        strength_to: (it.strength_to != STRENGTH_TO).then_some(wire::StrengthTo(it.strength_to)),
        household: flag(it.household),
        from_record: it.asks_for_children.then_some(file::FromRecord::Children),
        mark: it.provenance.mark.into(),
        sources: sources(&it.provenance),
    }
}

fn rule(it: &Rule) -> file::Rule {
    file::Rule {
        id: id(&it.id.to_text()),
        text: filled(&it.text),
        says: filled(&it.says),
        action: any(&it.action),
        level: it.level.and_then(wire::LevelOfRule::of),
        routes: texts(&it.routes),
        alert: flag(it.alert),
        headline: any(&it.headline),
        when: condition(&it.when),
        mark: it.provenance.mark.into(),
        sources: sources(&it.provenance),
    }
}

fn condition(it: &Condition) -> file::Condition {
    let mut to = file::Condition::default();
    let at_least = match it {
        Condition::Any(it) => {
            to.any = Some(pick(it));
            None
        }
        Condition::Count(it, n) => {
            to.count = Some(pick(it));
            Some(n)
        }
        Condition::Sections(it, n) => {
            to.sections = Some(pick(it));
            Some(n)
        }
        Condition::CouldReach(it, n) => {
            to.could_reach = Some(pick(it));
            Some(n)
        }
        Condition::AtLeast(item, n) => {
            to.number = Some(filled(&item.to_text()));
            Some(n)
        }
        Condition::Within(item, n) => {
            (to.within, to.months) = (Some(filled(&item.to_text())), Some(n.into()));
            None
        }
        Condition::Age { from, under } => {
            let (from, under) = (wire::AgeBound(*from), wire::AgeBound(*under));
            to.age = Some(wire::Ages { from, under });
            None
        }
        Condition::Fact(fact) => {
            to.fact = Some(filled(&fact.to_text()));
            None
        }
        Condition::Harm => {
            to.harm = Some(wire::True(true));
            None
        }
        Condition::HarmUnknown => {
            to.harm_unknown = Some(wire::True(true));
            None
        }
        Condition::HarmAt(items) => {
            to.harm_at = Some(each(items, ItemId::to_text));
            None
        }
        Condition::Gaps(it) => {
            let file::Pick { kinds, tiers, tiers_seen, items, sections, except, .. } = pick(it);
            to.gaps = Some(file::Picked { kinds, tiers, tiers_seen, items, sections, except });
            None
        }
        Condition::All(all) => {
            to.all = Some(each(all, condition));
            None
        }
        Condition::OneOf(all) => {
            to.one_of = Some(each(all, condition));
            None
        }
    };
    to.at_least = at_least.map(Into::into);
    to
}

fn pick(it: &Pick) -> file::Pick {
    file::Pick {
        answered: each(&it.answered, |it| (*it).into()),
        kinds: any_of(&it.kinds, |it| (*it).into()),
        tiers: any_of(&it.tiers, |it| (*it).into()),
        tiers_seen: it.tiers_seen.map(Into::into),
        items: texts(&it.items),
        sections: texts(&it.sections),
        except: texts(&it.except),
    }
}

fn gate(it: &Gate) -> file::Gate {
    file::Gate {
        title: filled(&it.title),
        intro: any(&it.intro),
        points: each(&it.points, |it| file::Point {
            id: id(&it.id.to_text()),
            text: filled(&it.text),
            mark: it.provenance.mark.into(),
            sources: sources(&it.provenance),
        }),
        ways: each(&it.ways, |it| file::Way {
            id: id(&it.id.to_text()),
            kind: it.kind.into(),
            title: filled(&it.title),
            text: filled(&it.text),
            action: texts(&it.steps),
            items: texts(&it.items),
        }),
    }
}

fn profile(it: &ProfileDefinition) -> file::Profile {
    file::Profile {
        tie: file::Tie::Highest,
        above: wire::Above(it.above),
        areas: each(&it.areas, care_area),
    }
}

fn care_area(it: &ProfileArea) -> file::CareArea {
    file::CareArea {
        id: id(&it.id.to_text()),
        code: filled(&it.code),
        title: filled(&it.title),
        sub_areas: each(&it.sub_areas, |it| file::SubArea {
            id: id(&it.id.to_text()),
            code: filled(&it.code),
            title: filled(&it.title),
            items: each(&it.items, ItemId::to_text),
        }),
        exception: it.exception.as_ref().map(|it| file::Exception {
            id: id(&it.id.to_text()),
            text: filled(&it.text),
            help: any(&it.help),
            leaves_out: filled(&it.leaves_out.to_text()),
            mark: Some(it.provenance.mark.into()),
            sources: sources(&it.provenance),
        }),
    }
}
