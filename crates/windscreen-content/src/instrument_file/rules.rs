//! The rules of an instrument file.

use crate::place::Place;
use crate::wire::{self, instrument as file};
use windscreen_core::{AgeBand, Condition, Number, Pick, Rule};

pub(super) fn rule(here: &Place<'_>, it: file::Rule) -> Rule {
    Rule {
        id: it.id.0.into(),
        text: it.text.0,
        says: it.says.0,
        action: it.action.unwrap_or_default(),
        level: it.level.map(Into::into),
        routes: wire::all(it.routes.unwrap_or_default()),
        alert: it.alert.unwrap_or_default(),
        headline: it.headline.unwrap_or_default(),
        when: condition(&here.key("when"), it.when),
        provenance: wire::provenance(it.mark, it.sources),
    }
}

/// The keys by which conditions are chosen, each with those that belong to it.
const CONDITIONS: &[&[&str]] = &[
    &["any"],
    &["count", "at-least"],
    &["sections", "at-least"],
    &["could-reach", "at-least"],
    &["number", "at-least"],
    &["within", "months"],
    &["age"],
    &["fact"],
    &["harm"],
    &["harm-unknown"],
    &["all"],
    &["one-of"],
    &["gaps"],
    &["harm-at"],
];

fn condition(here: &Place<'_>, it: file::Condition) -> Condition {
    let present = [
        ("any", it.any.is_some()),
        ("count", it.count.is_some()),
        ("sections", it.sections.is_some()),
        ("could-reach", it.could_reach.is_some()),
        ("number", it.number.is_some()),
        ("within", it.within.is_some()),
        ("age", it.age.is_some()),
        ("fact", it.fact.is_some()),
        ("harm", it.harm.is_some()),
        ("harm-unknown", it.harm_unknown.is_some()),
        ("all", it.all.is_some()),
        ("one-of", it.one_of.is_some()),
        ("gaps", it.gaps.is_some()),
        ("harm-at", it.harm_at.is_some()),
        ("at-least", it.at_least.is_some()),
        ("months", it.months.is_some()),
    ];
    // Nothing is said of what is missing from a condition that could not be read.
    let key = if here.is_lost() { None } else { here.chosen(&present, CONDITIONS) };
    if key.is_none() {
        here.key("any").lose();
    }
    let pick = |it: Option<file::Pick>| it.map(Pick::from).unwrap_or_default();
    let words = |it: Option<wire::Filled>| it.map(|it| it.0).unwrap_or_default();
    let number = |it: Option<wire::Counted>| it.map_or(Number::Fixed(1), Number::from);
    match key.unwrap_or_default() {
        "count" => Condition::Count(pick(it.count), number(it.at_least)),
        "sections" => Condition::Sections(pick(it.sections), number(it.at_least)),
        "could-reach" => Condition::CouldReach(pick(it.could_reach), number(it.at_least)),
        "number" => Condition::AtLeast(words(it.number).into(), number(it.at_least)),
        "within" => Condition::Within(words(it.within).into(), number(it.months)),
        "age" => {
            let band = it.age.map_or(AgeBand { from: 0, under: 1 }, Into::into);
            Condition::Age { from: band.from, under: band.under }
        }
        "fact" => Condition::Fact(words(it.fact).into()),
        "harm" => Condition::Harm,
        "harm-unknown" => Condition::HarmUnknown,
        "all" => Condition::All(conditions(here, "all", it.all)),
        "one-of" => Condition::OneOf(conditions(here, "one-of", it.one_of)),
        "gaps" => Condition::Gaps(it.gaps.map(Pick::from).unwrap_or_default()),
        "harm-at" => Condition::HarmAt(wire::all(it.harm_at.unwrap_or_default())),
        _ => Condition::Any(pick(it.any)),
    }
}

fn conditions(of: &Place<'_>, key: &str, all: Option<Vec<file::Condition>>) -> Vec<Condition> {
    let condition = |(n, it)| condition(&of.nth(key, n), it);
    all.into_iter().flatten().enumerate().map(condition).collect()
}

impl From<file::Pick> for Pick {
    fn from(it: file::Pick) -> Pick {
        Pick {
            kinds: wire::all(it.kinds.unwrap_or_default()),
            tiers: wire::all(it.tiers.unwrap_or_default()),
            tiers_seen: it.tiers_seen.map(Into::into),
            items: wire::all(it.items.unwrap_or_default()),
            sections: wire::all(it.sections.unwrap_or_default()),
            except: wire::all(it.except.unwrap_or_default()),
            answered: wire::all(it.answered),
        }
    }
}

impl From<file::Picked> for Pick {
    fn from(it: file::Picked) -> Pick {
        Pick {
            kinds: wire::all(it.kinds.unwrap_or_default()),
            tiers: wire::all(it.tiers.unwrap_or_default()),
            tiers_seen: it.tiers_seen.map(Into::into),
            items: wire::all(it.items.unwrap_or_default()),
            sections: wire::all(it.sections.unwrap_or_default()),
            except: wire::all(it.except.unwrap_or_default()),
            answered: Vec::new(),
        }
    }
}
