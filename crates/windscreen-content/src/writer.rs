//! An instrument becomes a file again: file, instrument, file is stable.

use crate::instrument_file::STRENGTH_TO;
use crate::wire::{self, FieldChoice, Filled, OrNull, Small, instrument as file};
use serde_json::Value;
use windscreen_core::{
    AnswerForm, AskedIf, ChildrenSee, Choice, ChoiceId, Condition, Definition, FactQuestion, Gate,
    Grouping, Id, Item, ItemId, LARGEST_NUMBER, NoteField, NoteKind, Pick, ProfileArea,
    ProfileDefinition, Provenance, Route, Rule, SectionId, Sum, Text, TextField, Threshold,
};

/// Writes an instrument as its file.
pub fn write_instrument(definition: &Definition) -> Value {
    serde_json::to_value(instrument(definition)).unwrap_or_default()
}

fn id(id: &Id) -> wire::Id {
    wire::Id(id.clone())
}

fn filled(text: &Text) -> Filled {
    Filled(text.clone())
}

/// A text, unless it is empty.
fn any(text: &Text) -> Option<Text> {
    Some(text.clone()).filter(|words| !words.is_empty())
}

fn any_id(id: &Id) -> Option<wire::Id> {
    any(id).map(wire::Id)
}

fn flag(is: bool) -> Option<bool> {
    is.then_some(true)
}

fn each<A, B>(all: &[A], one: impl Fn(&A) -> B) -> Vec<B> {
    all.iter().map(one).collect()
}

/// A list, unless it is empty.
fn any_of<A, B>(all: &[A], one: impl Fn(&A) -> B) -> Option<Vec<B>> {
    Some(each(all, one)).filter(|words| !words.is_empty())
}

fn texts<T: std::ops::Deref<Target = str>>(all: &[T]) -> Option<Vec<Text>> {
    any_of(all, |it| Text::from(&**it))
}

fn sources(provenance: &Provenance) -> Option<Vec<Text>> {
    texts(&provenance.sources)
}

fn instrument(definition: &Definition) -> file::Instrument {
    let source = |source: &windscreen_core::Source| wire::Source {
        id: wire::SourceId(source.id.clone().to_text()),
        title: filled(&source.title),
        address: any(&source.address),
    };
    let scale = |scale: &windscreen_core::Scale| file::Scale {
        id: id(&scale.id.to_text()),
        choices: each(&scale.choices, choice),
    };
    let note = |note: &windscreen_core::Note| file::Note {
        id: id(&note.id.to_text()),
        fields: each(&note.fields, note_field),
    };
    let section = |section: &windscreen_core::Section| file::Section {
        id: id(&section.id.to_text()),
        title: filled(&section.title),
        intro: any(&section.intro),
        ages: section.ages.map(Into::into),
        one_of: any_id(&section.one_of.to_text()),
        picture: any_id(&section.picture.to_text()),
        items: each(definition.items.get(section.items.clone()).unwrap_or_default(), |one| {
            let mut written = item(definition, one);
            // What the section says, its items do not say again.
            if !section.one_of.is_empty() {
                written.one_of = None;
                written.ages = one.ages.filter(|ages| Some(*ages) != section.ages).map(Into::into);
            }
            written
        }),
    };
    file::Instrument {
        schema: None,
        format: wire::Format1(1),
        id: id(&definition.id.to_text()),
        edition: filled(&definition.edition),
        title: filled(&definition.title),
        short: filled(&definition.short),
        about: definition.about.into(),
        worry: filled(&definition.worry),
        purpose: filled(&definition.purpose),
        is_not: filled(&definition.is_not),
        minutes: definition
            .minutes
            .map_or_else(Vec::new, |(from, to)| vec![wire::Minutes(from), wire::Minutes(to)]),
        cautions: texts(&definition.cautions),
        ages: definition.ages.map(|band| file::AgesOffered {
            from: wire::AgeBound(band.from),
            under: wire::AgeBound(band.under),
            needed: flag(definition.age_needed),
            outside: any(&definition.ages_outside),
        }),
        unborn: any(&definition.unborn),
        born: any(&definition.born),
        with_child: flag(definition.with_child),
        diagram: definition.diagram,
        children_see: (definition.children_see == ChildrenSee::Level)
            .then_some(file::ChildrenSee::Level),
        complete_by: definition.complete_by_numbered.then_some(file::CompleteBy::Numbered),
        language: filled(&definition.language),
        lineage: filled(&definition.lineage),
        permission: file::Permission {
            terms: filled(&definition.permission.terms),
            evidence: filled(&definition.permission.evidence),
            checked: filled(&definition.permission.checked),
        },
        sources: each(&definition.sources, source),
        gate: OrNull(definition.gate.as_ref().map(gate)),
        facts: any_of(&definition.facts, fact),
        scales: each(&definition.scales, scale),
        notes: any_of(&definition.notes, note),
        sections: each(&definition.sections, section),
        groupings: any_of(&definition.groupings, grouping),
        n_items: wire::NumberOfItems(u32::try_from(definition.n_items).unwrap_or(u32::MAX)),
        texts: any_of(&definition.texts, longer),
        thresholds: any_of(&definition.thresholds, threshold),
        routes: any_of(&definition.routes, route),
        rules: each(&definition.rules, rule),
        limits: any_of(&definition.limits, id),
        sums: any_of(&definition.sums, sum),
        results: file::Results {
            nothing: filled(&definition.results.nothing),
            always: texts(&definition.results.always),
            below: any(&definition.results.below),
        },
        profile: OrNull(definition.profile.as_ref().map(profile)),
        translations: None,
    }
}

fn choice(choice: &Choice) -> file::Choice {
    file::Choice {
        id: id(&choice.id.to_text()),
        text: filled(&choice.text),
        means: choice.means.into(),
        help: any(&choice.help),
        ask_notes: flag(choice.ask_notes),
    }
}

fn fact(fact_question: &FactQuestion) -> file::Fact {
    file::Fact {
        id: id(&fact_question.id.to_text()),
        text: filled(&fact_question.text),
        help: any(&fact_question.help),
    }
}

fn longer(text_field: &TextField) -> file::Longer {
    file::Longer {
        id: id(&text_field.id.to_text()),
        text: filled(&text_field.text),
        help: any(&text_field.help),
        wanted: flag(text_field.wanted),
        role: file::TextRole::of(&text_field.role),
    }
}

fn threshold(threshold: &Threshold) -> file::Threshold {
    file::Threshold {
        id: id(&threshold.id.to_text()),
        text: filled(&threshold.text),
        default: wire::SmallMustBeSaid(threshold.default.map(Small)),
        min: Small(threshold.min),
        max: Small(threshold.max),
        mark: threshold.provenance.mark.into(),
        sources: sources(&threshold.provenance),
    }
}

fn route(route: &Route) -> file::Route {
    file::Route {
        id: id(&route.id.to_text()),
        title: filled(&route.title),
        text: filled(&route.text),
        tool: any_id(&route.tool.to_text()),
        by_level: flag(route.by_level),
    }
}

fn note_field(note_field: &NoteField) -> file::NoteField {
    let offered = |all: &Vec<(ChoiceId, Text)>| {
        Some(each(all, |(it, words)| FieldChoice { id: id(&it.to_text()), text: filled(words) }))
    };
    let (kind, choices) = match &note_field.kind {
        NoteKind::Long => (file::NoteKind::Long, None),
        NoteKind::Short => (file::NoteKind::Short, None),
        NoteKind::Choice(all) => (file::NoteKind::Choice, offered(all)),
        NoteKind::Ticks(all) => (file::NoteKind::Ticks, offered(all)),
        NoteKind::Children => (file::NoteKind::Children, None),
    };
    file::NoteField {
        id: id(&note_field.id.to_text()),
        text: filled(&note_field.text),
        help: any(&note_field.help),
        kind,
        choices,
        whom: any_of(&note_field.answered, |it| (*it).into()),
        wanted: flag(note_field.wanted),
        role: file::FieldRole::of(&note_field.role),
        earlier: any_id(&note_field.earlier.to_text()),
    }
}

fn item(instrument: &Definition, item: &Item) -> file::Item {
    let (scale, answer) = match item.form {
        AnswerForm::Choice(scale) => (instrument.scales.get(scale), None),
        AnswerForm::Number => (None, Some(file::Answer::Number)),
        AnswerForm::Date => (None, Some(file::Answer::Date)),
        AnswerForm::Words => (None, Some(file::Answer::Words)),
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
    let note = item.note.and_then(|note| instrument.notes.get(note));
    file::Item {
        answer,
        most: (item.most != LARGEST_NUMBER).then_some(wire::Most(item.most)),
        scale: scale.map(|scale| filled(&scale.id.to_text())),
        anchors: texts(&item.anchors),
        notes: note.map(|note| filled(&note.id.to_text())),
        id: id(&item.id.to_text()),
        number: any(&item.number),
        kind: item.kind.into(),
        topic: filled(&item.topic),
        text: filled(&item.text),
        help: any(&item.help),
        picture: any_id(&item.picture.to_text()),
        who: Some(item.who.iter().filter_map(|who| file::Who::of(who)).collect())
            .filter(|vec: &Vec<_>| !vec.is_empty()),
        ages: item.ages.map(Into::into),
        only: item.only.map(Into::into),
        tier: item.tier.map(Into::into),
        tiers_seen: any_of(&item.tiers_seen, |it| file::TierSeen {
            tier: file::Tier::of(&it.tier).unwrap_or(file::Tier::Low),
            source: filled(&it.source.to_text()),
        }),
        follow_up: item.follow_up.as_ref().map(|follow_up| file::FollowUp {
            text: filled(&follow_up.text),
            help: any(&follow_up.help),
        }),
        asked_if: item.asked_if.as_ref().map(asked_if),
        one_of: any_id(&item.one_of.to_text()),
        strength_to: (item.strength_to != STRENGTH_TO)
            .then_some(wire::StrengthTo(item.strength_to)),
        household: flag(item.household),
        no_is_strength: flag(item.no_is_strength),
        from_record: item.from_record.map(|_| file::FromRecord::Children),
        record_ages: item.from_record.and_then(|asked| asked.ages).map(Into::into),
        same_as: any_id(&item.same_as),
        mark: item.provenance.mark.into(),
        sources: sources(&item.provenance),
    }
}

fn grouping(grouping: &Grouping) -> file::Grouping {
    file::Grouping {
        id: id(&grouping.id.to_text()),
        title: filled(&grouping.title),
        parts: each(&grouping.parts, |part| file::GroupingPart {
            title: filled(&part.title),
            sections: each(&part.sections, SectionId::to_text),
        }),
    }
}

fn rule(rule: &Rule) -> file::Rule {
    file::Rule {
        id: id(&rule.id.to_text()),
        text: filled(&rule.text),
        says: filled(&rule.says),
        action: any(&rule.action),
        level: rule.level.and_then(wire::LevelOfRule::of),
        routes: texts(&rule.routes),
        alert: flag(rule.alert),
        headline: any(&rule.headline),
        children_see: rule.kept_from_children.then_some(file::Kept::Nothing),
        only: rule.only.map(Into::into),
        when: condition(&rule.when),
        mark: rule.provenance.mark.into(),
        sources: sources(&rule.provenance),
    }
}

fn sum(sum: &Sum) -> file::Sum {
    file::Sum {
        id: id(&sum.id.to_text()),
        title: filled(&sum.title),
        text: filled(&sum.text),
        items: texts(&sum.items),
        sections: texts(&sum.sections),
        points: any_of(&sum.points, |points| file::Points {
            means: points.means.into(),
            points: wire::Answered(points.points),
        }),
        flags: any_of(&sum.flags, |flag| (*flag).into()),
    }
}

fn condition(of: &Condition) -> file::Condition {
    let mut to = file::Condition::default();
    let at_least = match of {
        Condition::Any(picked) => {
            to.any = Some(pick(picked));
            None
        }
        Condition::Count(picked, n) => {
            to.count = Some(pick(picked));
            Some(n)
        }
        Condition::Sections(picked, n) => {
            to.sections = Some(pick(picked));
            Some(n)
        }
        Condition::CouldReach(picked, n) => {
            to.could_reach = Some(pick(picked));
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
        Condition::Gaps(picked) => {
            let file::Pick { kinds, tiers, tiers_seen, items, sections, except, .. } = pick(picked);
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

fn pick(pick: &Pick) -> file::Pick {
    file::Pick {
        answered: each(&pick.answered, |it| (*it).into()),
        kinds: any_of(&pick.kinds, |it| (*it).into()),
        tiers: any_of(&pick.tiers, |it| (*it).into()),
        tiers_seen: pick.tiers_seen.map(Into::into),
        items: texts(&pick.items),
        sections: texts(&pick.sections),
        except: texts(&pick.except),
    }
}

fn gate(gate: &Gate) -> file::Gate {
    file::Gate {
        title: filled(&gate.title),
        intro: any(&gate.intro),
        points: each(&gate.points, |it| file::Point {
            id: id(&it.id.to_text()),
            text: filled(&it.text),
            mark: it.provenance.mark.into(),
            sources: sources(&it.provenance),
        }),
        ways: each(&gate.ways, |it| file::Way {
            id: id(&it.id.to_text()),
            kind: it.kind.into(),
            title: filled(&it.title),
            text: filled(&it.text),
            action: texts(&it.steps),
            items: texts(&it.items),
        }),
    }
}

fn profile(profile_definition: &ProfileDefinition) -> file::Profile {
    file::Profile {
        tie: file::Tie::Highest,
        above: wire::Above(profile_definition.above),
        areas: each(&profile_definition.areas, care_area),
    }
}

fn care_area(profile_area: &ProfileArea) -> file::CareArea {
    file::CareArea {
        id: id(&profile_area.id.to_text()),
        code: filled(&profile_area.code),
        title: filled(&profile_area.title),
        sub_areas: each(&profile_area.sub_areas, |it| file::SubArea {
            id: id(&it.id.to_text()),
            code: filled(&it.code),
            title: filled(&it.title),
            items: each(&it.items, ItemId::to_text),
        }),
        exception: profile_area.exception.as_ref().map(|exception| file::Exception {
            id: id(&exception.id.to_text()),
            text: filled(&exception.text),
            help: any(&exception.help),
            leaves_out: filled(&exception.leaves_out.to_text()),
            mark: Some(exception.provenance.mark.into()),
            sources: sources(&exception.provenance),
        }),
    }
}
