//! The rules of an instrument file.

use crate::place::Place;
use crate::wire::{self, instrument as file};
use windscreen_core::{AgeBand, Condition, Number, Pick, Rule};

pub(super) fn rule(here: &Place<'_>, rule: file::Rule) -> Rule {
    Rule {
        id: rule.id.0.into(),
        text: rule.text.0,
        says: rule.says.0,
        action: rule.action.unwrap_or_default(),
        level: rule.level.map(Into::into),
        routes: wire::all(rule.routes.unwrap_or_default()),
        alert: rule.alert.unwrap_or_default(),
        headline: rule.headline.unwrap_or_default(),
        kept_from_children: rule.children_see.is_some(),
        only: rule.only.map(Into::into),
        when: condition(&here.key("when"), rule.when),
        provenance: wire::provenance(rule.mark, rule.sources),
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

fn condition(here: &Place<'_>, condition: file::Condition) -> Condition {
    let present = [
        ("any", condition.any.is_some()),
        ("count", condition.count.is_some()),
        ("sections", condition.sections.is_some()),
        ("could-reach", condition.could_reach.is_some()),
        ("number", condition.number.is_some()),
        ("within", condition.within.is_some()),
        ("age", condition.age.is_some()),
        ("fact", condition.fact.is_some()),
        ("harm", condition.harm.is_some()),
        ("harm-unknown", condition.harm_unknown.is_some()),
        ("all", condition.all.is_some()),
        ("one-of", condition.one_of.is_some()),
        ("gaps", condition.gaps.is_some()),
        ("harm-at", condition.harm_at.is_some()),
        ("at-least", condition.at_least.is_some()),
        ("months", condition.months.is_some()),
    ];
    // Nothing is said of what is missing from a condition that could not be read.
    let key = if here.is_lost() { None } else { here.chosen(&present, CONDITIONS) };
    if key.is_none() {
        here.key("any").lose();
    }
    let pick = |pick: Option<file::Pick>| pick.map(Pick::from).unwrap_or_default();
    let words = |it: Option<wire::Filled>| it.map(|it| it.0).unwrap_or_default();
    let number = |counted: Option<wire::Counted>| counted.map_or(Number::Fixed(1), Number::from);
    match key.unwrap_or_default() {
        "count" => Condition::Count(pick(condition.count), number(condition.at_least)),
        "sections" => Condition::Sections(pick(condition.sections), number(condition.at_least)),
        "could-reach" => {
            Condition::CouldReach(pick(condition.could_reach), number(condition.at_least))
        }
        "number" => Condition::AtLeast(words(condition.number).into(), number(condition.at_least)),
        "within" => Condition::Within(words(condition.within).into(), number(condition.months)),
        "age" => {
            let band = condition.age.map_or(AgeBand { from: 0, under: 1 }, Into::into);
            Condition::Age { from: band.from, under: band.under }
        }
        "fact" => Condition::Fact(words(condition.fact).into()),
        "harm" => Condition::Harm,
        "harm-unknown" => Condition::HarmUnknown,
        "all" => Condition::All(conditions(here, "all", condition.all)),
        "one-of" => Condition::OneOf(conditions(here, "one-of", condition.one_of)),
        "gaps" => Condition::Gaps(condition.gaps.map(Pick::from).unwrap_or_default()),
        "harm-at" => Condition::HarmAt(wire::all(condition.harm_at.unwrap_or_default())),
        _ => Condition::Any(pick(condition.any)),
    }
}

fn conditions(of: &Place<'_>, key: &str, all: Option<Vec<file::Condition>>) -> Vec<Condition> {
    let condition = |(n, it)| condition(&of.nth(key, n), it);
    all.into_iter().flatten().enumerate().map(condition).collect()
}

impl From<file::Pick> for Pick {
    fn from(pick: file::Pick) -> Pick {
        Pick {
            kinds: wire::all(pick.kinds.unwrap_or_default()),
            tiers: wire::all(pick.tiers.unwrap_or_default()),
            tiers_seen: pick.tiers_seen.map(Into::into),
            items: wire::all(pick.items.unwrap_or_default()),
            sections: wire::all(pick.sections.unwrap_or_default()),
            except: wire::all(pick.except.unwrap_or_default()),
            answered: wire::all(pick.answered),
        }
    }
}

impl From<file::Picked> for Pick {
    fn from(picked: file::Picked) -> Pick {
        Pick {
            kinds: wire::all(picked.kinds.unwrap_or_default()),
            tiers: wire::all(picked.tiers.unwrap_or_default()),
            tiers_seen: picked.tiers_seen.map(Into::into),
            items: wire::all(picked.items.unwrap_or_default()),
            sections: wire::all(picked.sections.unwrap_or_default()),
            except: wire::all(picked.except.unwrap_or_default()),
            answered: Vec::new(),
        }
    }
}
