//! The rules of a form file, which look beyond one sheet.

use super::known::{Known, once};
use crate::place::Place;
use crate::problems::push_nearest;
use crate::shipped::INSTRUMENTS;
use crate::shipped_tool::shipped_tool;
use crate::wire::{self, form as file};
use windscreen_core::{
    AgeBand, ChildrenSee, Id, ItemId, Level, Number, Problem, Role, Source, Text, WideCondition,
    WideRule,
};

/// The rules that look beyond one sheet.
pub(super) fn rules(
    top: &Place<'_>,
    rules: Vec<file::WideRule>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<WideRule> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    for (n, written) in rules.into_iter().enumerate() {
        let here = top.nth("rules", n);
        once(&here, &mut names, &written.id.0);
        let rule = WideRule {
            id: written.id.0.into(),
            on: written.on.0.into(),
            text: written.text.0,
            says: written.says.0,
            action: written.action.unwrap_or_default(),
            level: written.level.map(Into::into),
            routes: wire::all(written.routes.unwrap_or_default()),
            alert: written.alert.unwrap_or_default(),
            when: wide_conditions(&here, written.when, known),
            provenance: wire::provenance(written.mark, written.sources),
        };
        if rule.level.is_none() && rule.routes.is_empty() && !rule.alert && !here.is_lost() {
            here.also_wrong("a rule sets a level, opens a route or raises an alert");
        }
        here.prove(&rule.provenance, sources);
        if rule.looks_at_adults() && rule.level.is_some() {
            here.key("level").wrong(
                "a rule that looks at a tool about an adult sets no level: a child's paper would tell of it",
            );
        }
        is_of_a_tool(&here, &rule);
        all.push(rule);
    }
    all
}

/// Says of a rule on a tool that is not here that it is never tried, and of a way on that the tool does not have that it
/// is never opened.
fn is_of_a_tool(here: &Place<'_>, rule: &WideRule) {
    let place = here.key("on");
    if rule.on.is_empty() || place.is_lost() {
        return;
    }
    let shipped: Vec<&str> = INSTRUMENTS.iter().map(|it| it.id).collect();
    if !shipped.contains(&&*rule.on) {
        let mut message = format!("there is no instrument \"{}\"", &*rule.on);
        push_nearest(&mut message, Problem::nearest(&rule.on, &shipped));
        return place.wrong(message);
    }
    if rule.routes.is_empty() {
        return;
    }
    let Some(tool) = shipped_tool(&rule.on) else { return };
    for (n, route) in rule.routes.iter().enumerate() {
        if !tool.routes.iter().any(|other| other.id == *route) {
            let message = format!("the instrument \"{}\" has no route \"{}\"", &*rule.on, &**route);
            here.nth("routes", n).wrong(message);
        }
    }
}

/// Says of a tool that a rule looks at that it is not here, or lets the children's papers say no level.
fn says_a_level(here: &Place<'_>, tool: &Id) {
    if tool.is_empty() || here.is_lost() {
        return;
    }
    let says = shipped_tool(tool).map(|found| found.children_see);
    match says {
        None => {
            let shipped: Vec<&str> = INSTRUMENTS.iter().map(|it| it.id).collect();
            let mut message = format!("there is no instrument \"{tool}\"");
            push_nearest(&mut message, Problem::nearest(tool, &shipped));
            here.wrong(message);
        }
        Some(ChildrenSee::Nothing) => here.wrong(format!(
            "the instrument \"{tool}\" has no \"children-see\": its levels are for no page about a child"
        )),
        Some(ChildrenSee::Level) => {}
    }
}

/// The keys by which conditions of a wide rule are chosen, each with those that belong to it.
const WIDE: &[&[&str]] = &[
    &["grade-on", "at-least"],
    &["no-better"],
    &["again"],
    &["written"],
    &["listed", "field", "is"],
    &["rows-of", "field", "is", "months", "at-least"],
    &["age"],
    &["other-child", "item", "answered", "note"],
    // It may have kinds and items besides.
    &["home", "answered"],
    &["adult", "level"],
];

fn wide_conditions(
    rule: &Place<'_>,
    when: Vec<file::Wide>,
    known: &mut Known,
) -> Vec<WideCondition> {
    let mut all = Vec::new();
    if when.is_empty() && !rule.key("when").is_lost() {
        rule.also_wrong("a rule has at least one condition");
    }
    for (n, condition) in when.into_iter().enumerate() {
        let here = rule.nth("when", n);
        if here.is_lost() {
            continue;
        }
        all.extend(wide_condition(&here, condition, known));
    }
    all
}

fn wide_condition(here: &Place<'_>, wide: file::Wide, known: &mut Known) -> Option<WideCondition> {
    let present = [
        ("grade-on", wide.grade_on.is_some()),
        ("no-better", wide.no_better.is_some()),
        ("again", wide.again.is_some()),
        ("written", wide.written.is_some()),
        ("listed", wide.listed.is_some()),
        ("rows-of", wide.rows_of.is_some()),
        ("field", wide.field.is_some()),
        ("is", wide.is.is_some()),
        ("months", wide.months.is_some()),
        ("at-least", wide.at_least.is_some()),
        ("age", wide.age.is_some()),
        ("other-child", wide.other_child.is_some()),
        ("item", wide.item.is_some()),
        ("answered", wide.answered.is_some()),
        ("note", wide.note.is_some()),
        ("home", wide.home.is_some()),
        ("kinds", wide.kinds.is_some() && wide.home.is_none()),
        ("items", wide.items.is_some() && wide.home.is_none()),
        ("adult", wide.adult.is_some()),
        ("level", wide.level.is_some()),
    ];
    let key = here.chosen(&present, WIDE)?;
    let id = |it: Option<wire::Id>| it.map(|it| it.0).unwrap_or_default();
    let at_least = wide.at_least.map_or(Number::Fixed(1), Number::from);
    Some(match key {
        "grade-on" => {
            let grade = match &at_least {
                Number::Fixed(grade @ 1..=5) => *grade,
                Number::Fixed(other) => {
                    here.key("at-least").wrong(format!(
                        "there should be a whole number from 1 to 5 here, not {other}"
                    ));
                    1
                }
                Number::Threshold(name) => {
                    here.key("at-least").wrong(format!(
                        "there should be a whole number from 1 to 5 here, not \"threshold:{name}\""
                    ));
                    1
                }
            };
            WideCondition::Grade(id(wide.grade_on).into(), u8::try_from(grade).unwrap_or(1))
        }
        "no-better" => WideCondition::NoBetter,
        "again" => WideCondition::Again,
        "written" => {
            let field = id(wide.written);
            known.asked.push((field.clone(), Vec::new()));
            WideCondition::Written(field.into())
        }
        "listed" => {
            let (list, field, none) = (id(wide.listed), id(wide.field), id(wide.is));
            known.rows_of.push(list.clone());
            known.asked.push((field.clone(), vec![none.clone()]));
            WideCondition::Listed { list: list.into(), field: field.into(), none: none.into() }
        }
        "rows-of" => {
            let (list, field, is) = (id(wide.rows_of), id(wide.field), id(wide.is));
            let offers = |(other, cell, choices): &(Id, Id, Vec<Id>)| {
                *other == list && *cell == field && choices.contains(&is)
            };
            // What is missing or misspelled was said.
            let is_named = here.is_whole(&["rows-of", "field", "is"]);
            if is_named && !here.report().has_lost_ids("steps") && !known.cells.iter().any(offers) {
                here.also_wrong("no list has a field with this choice");
            }
            let months = wide.months.map_or(1, |it| it.0);
            WideCondition::Rows {
                list: list.into(),
                field: field.into(),
                is: is.into(),
                months,
                at_least,
            }
        }
        "age" => {
            let band = wide.age.map_or(AgeBand { from: 0, under: 1 }, Into::into);
            WideCondition::Age(band)
        }
        "home" => home(here, wide.home, (wide.kinds, wide.items), wide.answered),
        "adult" => {
            let tool = id(wide.adult);
            says_a_level(&here.key("adult"), &tool);
            let at_least = wide.level.map_or(Level::EarlyHelp, Into::into);
            if at_least < Level::EarlyHelp {
                here.key("level").wrong("the children's papers say no level below early-help");
            }
            WideCondition::Adult { tool: tool.into(), at_least }
        }
        _ => {
            if wide.answered.as_ref().is_some_and(Vec::is_empty) {
                here.key("answered").wrong("name at least one answer that the rule looks for");
            }
            WideCondition::OtherChild {
                tool: id(wide.other_child).into(),
                item: id(wide.item).into(),
                answered: wire::all(wide.answered.unwrap_or_default()),
                note: id(wide.note).into(),
            }
        }
    })
}

/// What is looked for in a home where the child stays.
fn home(
    here: &Place<'_>,
    tool: Option<wire::Id>,
    looked_at: (Option<Vec<file::ItemKind>>, Option<Vec<Text>>),
    answered: Option<Vec<wire::Test>>,
) -> WideCondition {
    if answered.as_ref().is_some_and(Vec::is_empty) {
        here.key("answered").wrong("name at least one answer that the rule looks for");
    }
    let (kinds, items) = looked_at;
    let tool = tool.map(|it| it.0).unwrap_or_default();
    let items: Vec<ItemId> = wire::all(items.unwrap_or_default());
    let place = here.key("home");
    let instrument = shipped_tool(&tool);
    if instrument.is_none() && !place.is_lost() && !tool.is_empty() {
        place.wrong(format!("there is no instrument \"{tool}\""));
    }
    if let Some(instrument) = instrument {
        if instrument.about != Role::Home {
            place.wrong("this tool is not about a home");
        }
        for (n, item) in items.iter().enumerate() {
            if instrument.item(item).is_none() {
                here.nth("items", n).wrong(format!("there is no item \"{item}\""));
            }
        }
    }
    WideCondition::Home {
        tool: tool.into(),
        kinds: wire::all(kinds.unwrap_or_default()),
        items,
        answered: wire::all(answered.unwrap_or_default()),
    }
}
