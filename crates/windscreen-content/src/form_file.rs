//! A form file becomes a [`Form`].

use crate::instrument_file::read_instrument;
use crate::opening::Opening;
use crate::place::Place;
use crate::problems::{FileErrors, push_nearest};
use crate::shipped::{self, INSTRUMENTS};
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, Opened};
use crate::wire::{self, form as file};
use windscreen_core::{
    AgeBand, Ask, Field, FieldKind, Form, FormList, FormPage, Harm, Id, Number, Order, OrderPart,
    Per, Problem, Source, Step, WideCondition, WideRule,
};

/// Reads a form file, or says everything that is wrong with it.
pub fn read_form(file: &str, json: &str) -> Result<Form, FileErrors> {
    Ok(open_form(file, json)?.value)
}

/// As [`read_form`], with the translations of the form and what is wrong with any that are left out.
pub fn open_form(file: &str, json: &str) -> Result<Opened<Form>, FileErrors> {
    let (opening, it) = Opening::by_hand::<file::Form>(file, json)?;
    let own = form(&Place::top(&opening.report), it);
    opening.translated(own, BRITISH_ENGLISH, |it, walk| texts::form(it, walk))
}

fn form(top: &Place<'_>, it: file::Form) -> Form {
    let sources: Vec<Source> = wire::all(it.sources);
    let mut known = Known::default();
    let form = Form {
        id: it.id.0,
        edition: it.edition.0,
        steps: steps(top, it.steps, &sources, &mut known),
        rules: rules(top, it.rules, &sources, &mut known),
        orders: orders(top, it.orders, &known),
        sources,
    };
    known.hold(top);
    form
}

/// The names declared so far, and the fields that something else asks for.
#[derive(Default)]
struct Known {
    pages: Vec<Id>,
    lists: Vec<Id>,
    /// The fields of each list, with their choices.
    cells: Vec<(Id, Id, Vec<Id>)>,
    /// Each field that is no row's, with its choices.
    fields: Vec<(Id, Vec<Id>)>,
    asked: Vec<(Id, Vec<Id>)>,
}

impl Known {
    /// Reports fields that are asked for and do not exist, or lack a choice.
    fn hold(&self, here: &Place<'_>) {
        // One whose id cannot be read may be the one that is meant.
        if here.report().has_lost_ids("steps") {
            return;
        }
        for (id, choices) in self.asked.iter().filter(|(id, _)| !id.is_empty()) {
            match self.fields.iter().find(|(known, _)| known == id) {
                None => here.also_wrong(
                    ["\"asked-if\" names a field \"", id, "\" that is not declared"].concat(),
                ),
                Some((_, known)) => {
                    for choice in choices.iter().filter(|choice| !known.contains(choice)) {
                        here.also_wrong(
                            [
                                "\"asked-if\" names a choice \"",
                                choice,
                                "\" that the field \"",
                                id,
                                "\" does not offer",
                            ]
                            .concat(),
                        );
                    }
                }
            }
        }
    }
}

fn once(here: &Place<'_>, names: &mut Vec<Id>, name: &Id) {
    if names.contains(name) && !name.is_empty() {
        here.also_wrong(["the id \"", name, "\" is used twice"].concat());
    }
    names.push(name.clone());
}

fn steps(
    top: &Place<'_>,
    steps: Vec<file::Step>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<Step> {
    let mut all = Vec::new();
    for (n, it) in steps.into_iter().enumerate() {
        all.push(Step {
            id: it.id.0.into(),
            title: it.title.0,
            says: it.says.0,
            pages: pages(&top.nth("steps", n), it.pages, sources, known),
        });
    }
    all
}

fn pages(
    step: &Place<'_>,
    pages: Vec<file::Page>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<FormPage> {
    let mut all = Vec::new();
    for (n, it) in pages.into_iter().enumerate() {
        let here = step.nth("pages", n);
        once(&here, &mut known.pages, &it.id.0);
        let asked_if = asks(&here, it.asked_if, known);
        let fields = fields(&here, it.fields.unwrap_or_default(), sources, known);
        hold_places(&here, &fields, (!here.key("per").is_lost()).then(|| it.per.into()));
        all.push(FormPage {
            id: it.id.0.into(),
            title: it.title.0,
            intro: it.intro.unwrap_or_default(),
            per: it.per.into(),
            asked_if,
            not_for: wire::all(it.not_for.unwrap_or_default()),
            for_worker: it.for_worker.unwrap_or_default(),
            fields,
            list: it.list.map(|it| list(&here.key("list"), it, sources, known)),
        });
    }
    all
}

/// Reports places on paper at which nothing would be printed.
fn hold_places(page: &Place<'_>, fields: &[Field], per: Option<Per>) {
    for (n, field) in fields.iter().enumerate() {
        let here = page.nth("fields", n);
        let place = here.key("page-one");
        if place.is_lost() {
            continue;
        }
        match (field.page_one, per) {
            (None, _) if field.if_written => here.missing("page-one"),
            (Some(own), Some(Per::Record)) if own.is_of_child() => {
                place.wrong("\"child\" and \"worry\" are for pages that are asked for each child");
            }
            (Some(other), Some(Per::Child)) if !other.is_of_child() => {
                place.wrong(
                    "on a page that is asked for each child, this is \"child\" or \"worry\"",
                );
            }
            _ => {}
        }
    }
}

fn choices(kind: &FieldKind) -> Vec<Id> {
    match kind {
        FieldKind::Choice(choices) | FieldKind::Ticks(choices) => {
            choices.iter().map(|(id, _)| id.to_text()).collect()
        }
        FieldKind::Short
        | FieldKind::Long
        | FieldKind::Date
        | FieldKind::NhsNumber
        | FieldKind::Children
        | FieldKind::Readers
        | FieldKind::Pieces => Vec::new(),
    }
}

fn list(here: &Place<'_>, it: file::List, sources: &[Source], known: &mut Known) -> FormList {
    once(here, &mut known.lists, &it.id.0);
    // What a row asks may depend on that row, so its fields have names of their own.
    let mut own = Known::default();
    let fields = fields(here, it.fields, sources, &mut own);
    own.hold(here);
    for (n, field) in fields.iter().enumerate() {
        let present = [
            ("page-one", field.page_one.is_some()),
            ("if-written", field.if_written),
            ("gaps", !field.gaps.is_empty()),
        ];
        for (key, _) in present.iter().filter(|(_, is)| *is) {
            here.nth("fields", n)
                .also_wrong(["\"", key, "\" is not a key that belongs here"].concat());
        }
    }
    let id = it.id.0;
    for (field, choices) in own.fields {
        known.cells.push((id.clone(), field, choices));
    }
    FormList { id: id.into(), row: it.row.0, fields, by_hand: it.by_hand.unwrap_or_default() }
}

fn fields(
    of: &Place<'_>,
    fields: Vec<file::Field>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<Field> {
    let mut all = Vec::new();
    for (n, it) in fields.into_iter().enumerate() {
        let here = of.nth("fields", n);
        let field = field(&here, it, sources, known);
        let mut names: Vec<Id> = known.fields.iter().map(|(id, _)| id.clone()).collect();
        once(&here, &mut names, &field.id.to_text());
        known.fields.push((field.id.clone().to_text(), choices(&field.kind)));
        all.push(field);
    }
    all
}

fn field(here: &Place<'_>, it: file::Field, sources: &[Source], known: &mut Known) -> Field {
    let is_kind = !here.key("kind").is_lost();
    let is_choice = matches!(it.kind, file::Kind::Choice | file::Kind::Ticks);
    match &it.choices {
        None if is_choice && is_kind => here.missing("choices"),
        Some(all) if is_choice && is_kind && all.is_empty() => {
            here.key("choices").wrong("name at least one choice");
        }
        Some(_) if !is_choice && is_kind => {
            here.also_wrong("\"choices\" is not a key that belongs here");
        }
        _ => {}
    }
    let choices = it.choices.unwrap_or_default();
    let mut names = Vec::new();
    for (n, choice) in choices.iter().enumerate() {
        once(&here.nth("choices", n), &mut names, &choice.id.0);
    }
    let offered = wire::choices(choices);
    let kind = match it.kind {
        file::Kind::Short => FieldKind::Short,
        file::Kind::Long => FieldKind::Long,
        file::Kind::Date => FieldKind::Date,
        file::Kind::NhsNumber => FieldKind::NhsNumber,
        file::Kind::Choice => FieldKind::Choice(offered),
        file::Kind::Ticks => FieldKind::Ticks(offered),
        file::Kind::Children => FieldKind::Children,
        file::Kind::Readers => FieldKind::Readers,
        file::Kind::Pieces => FieldKind::Pieces,
    };
    let field = Field {
        id: it.id.0.into(),
        label: it.label.0,
        on_paper: it.on_paper.map(|it| it.0).unwrap_or_default(),
        bare: it.bare.unwrap_or_default(),
        help: it.help.unwrap_or_default(),
        harm: it.harm.map_or(Harm::No, |it| harm(here, it, &kind)),
        kind,
        need: it.need.into(),
        gaps: wire::all(it.gaps.unwrap_or_default()),
        again: it.again.unwrap_or_default(),
        not_for: wire::all(it.not_for.unwrap_or_default()),
        by_hand: it.by_hand.unwrap_or_default(),
        page_one: it.page_one.map(Into::into),
        if_written: it.if_written.unwrap_or_default(),
        asked_if: asks(here, it.asked_if, known),
        provenance: wire::provenance(it.mark, it.sources),
    };
    here.prove(&field.provenance, sources);
    field
}

/// Of what is chosen, the choices that are harm; of what is written, whether any words are.
fn harm(here: &Place<'_>, it: file::Harm, kind: &FieldKind) -> Harm {
    let place = here.key("harm");
    match (it, matches!(kind, FieldKind::Choice(_) | FieldKind::Ticks(_))) {
        (file::Harm::Chosen(chosen), true) => {
            let offered = choices(kind);
            let is_read = |n: usize| !here.nth("harm", n).is_lost();
            let wrong = chosen.iter().enumerate().filter(|(_, it)| !offered.contains(it));
            for (_, choice) in wrong.filter(|(n, _)| is_read(*n)) {
                here.also_wrong(
                    ["\"harm\" names a choice \"", choice, "\" that is not offered"].concat(),
                );
            }
            if chosen.is_empty() { Harm::No } else { Harm::Chosen(wire::all(chosen)) }
        }
        (file::Harm::Written(is), false) => {
            if is {
                Harm::Written
            } else {
                Harm::No
            }
        }
        (file::Harm::Written(_), true) => {
            place.wrong("there should be a list in [ ] here, not true or false");
            Harm::No
        }
        (file::Harm::Chosen(_), false) => {
            place.wrong("there should be true or false here, not a list");
            Harm::No
        }
    }
}

/// The keys by which conditions of a form are chosen, each with those that belong to it.
const ASKS: &[&[&str]] = &[&["field", "is"], &["tool"], &["level"], &["ages"], &["unborn"]];

fn asks(of: &Place<'_>, asks: Option<Vec<file::Ask>>, known: &mut Known) -> Vec<Ask> {
    let mut all = Vec::new();
    for (n, it) in asks.into_iter().flatten().enumerate() {
        let here = of.nth("asked-if", n);
        if here.is_lost() {
            continue;
        }
        let present = [
            ("field", it.field.is_some()),
            ("is", it.is.is_some()),
            ("tool", it.tool.is_some()),
            ("level", it.level.is_some()),
            ("ages", it.ages.is_some()),
            ("unborn", it.unborn.is_some()),
        ];
        let Some(key) = here.chosen(&present, ASKS) else { continue };
        all.push(match (key, it.level, it.ages) {
            ("field", ..) => {
                let (field, is) = (it.field.map(|it| it.0), it.is.unwrap_or_default());
                let field = field.unwrap_or_default();
                known.asked.push((field.clone(), is.clone()));
                Ask::Field(field.into(), wire::all(is))
            }
            ("level", Some(level), _) => Ask::Level(level.into()),
            ("ages", _, Some(ages)) => Ask::Age { from: ages.from.0, under: ages.under.0 },
            ("unborn", ..) => Ask::Unborn,
            _ => Ask::Tool(wire::all(it.tool.unwrap_or_default())),
        });
    }
    all
}

/// The rules that look beyond one sheet.
fn rules(
    top: &Place<'_>,
    rules: Vec<file::WideRule>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<WideRule> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    for (n, it) in rules.into_iter().enumerate() {
        let here = top.nth("rules", n);
        once(&here, &mut names, &it.id.0);
        let rule = WideRule {
            id: it.id.0.into(),
            on: it.on.0.into(),
            text: it.text.0,
            says: it.says.0,
            action: it.action.unwrap_or_default(),
            level: it.level.map(Into::into),
            routes: wire::all(it.routes.unwrap_or_default()),
            alert: it.alert.unwrap_or_default(),
            when: wide_conditions(&here, it.when, known),
            provenance: wire::provenance(it.mark, it.sources),
        };
        if rule.level.is_none() && rule.routes.is_empty() && !rule.alert && !here.is_lost() {
            here.also_wrong("a rule sets a level, opens a route or raises an alert");
        }
        here.prove(&rule.provenance, sources);
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
    let Some(entry) = shipped::find(INSTRUMENTS, &rule.on) else { return };
    let Ok(tool) = read_instrument(entry.id, entry.json) else { return };
    for (n, route) in rule.routes.iter().enumerate() {
        if !tool.routes.iter().any(|it| it.id == *route) {
            let message = format!("the instrument \"{}\" has no route \"{}\"", &*rule.on, &**route);
            here.nth("routes", n).wrong(message);
        }
    }
}

/// The keys by which conditions of a wide rule are chosen, each with those that belong to it.
const WIDE: &[&[&str]] = &[
    &["grade-on", "at-least"],
    &["no-better"],
    &["again"],
    &["written"],
    &["rows-of", "field", "is", "months", "at-least"],
    &["age"],
    &["other-child", "item", "answered", "note"],
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
    for (n, it) in when.into_iter().enumerate() {
        let here = rule.nth("when", n);
        if here.is_lost() {
            continue;
        }
        all.extend(wide_condition(&here, it, known));
    }
    all
}

fn wide_condition(here: &Place<'_>, it: file::Wide, known: &mut Known) -> Option<WideCondition> {
    let present = [
        ("grade-on", it.grade_on.is_some()),
        ("no-better", it.no_better.is_some()),
        ("again", it.again.is_some()),
        ("written", it.written.is_some()),
        ("rows-of", it.rows_of.is_some()),
        ("field", it.field.is_some()),
        ("is", it.is.is_some()),
        ("months", it.months.is_some()),
        ("at-least", it.at_least.is_some()),
        ("age", it.age.is_some()),
        ("other-child", it.other_child.is_some()),
        ("item", it.item.is_some()),
        ("answered", it.answered.is_some()),
        ("note", it.note.is_some()),
    ];
    let key = here.chosen(&present, WIDE)?;
    let id = |it: Option<wire::Id>| it.map(|it| it.0).unwrap_or_default();
    let at_least = it.at_least.map_or(Number::Fixed(1), Number::from);
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
            WideCondition::Grade(id(it.grade_on).into(), u8::try_from(grade).unwrap_or(1))
        }
        "no-better" => WideCondition::NoBetter,
        "again" => WideCondition::Again,
        "written" => {
            let field = id(it.written);
            known.asked.push((field.clone(), Vec::new()));
            WideCondition::Written(field.into())
        }
        "rows-of" => {
            let (list, field, is) = (id(it.rows_of), id(it.field), id(it.is));
            let offers = |(other, cell, choices): &(Id, Id, Vec<Id>)| {
                *other == list && *cell == field && choices.contains(&is)
            };
            // What is missing or misspelled was said.
            let is_named = here.is_whole(&["rows-of", "field", "is"]);
            if is_named && !here.report().has_lost_ids("steps") && !known.cells.iter().any(offers) {
                here.also_wrong("no list has a field with this choice");
            }
            let months = it.months.map_or(1, |it| it.0);
            WideCondition::Rows {
                list: list.into(),
                field: field.into(),
                is: is.into(),
                months,
                at_least,
            }
        }
        "age" => {
            let band = it.age.map_or(AgeBand { from: 0, under: 1 }, Into::into);
            WideCondition::Age(band)
        }
        _ => {
            if it.answered.as_ref().is_some_and(Vec::is_empty) {
                here.key("answered").wrong("name at least one answer that the rule looks for");
            }
            WideCondition::OtherChild {
                tool: id(it.other_child).into(),
                item: id(it.item).into(),
                answered: wire::all(it.answered.unwrap_or_default()),
                note: id(it.note).into(),
            }
        }
    })
}

/// Other orders in which the same may be read. Each page stands in one part at most.
fn orders(top: &Place<'_>, orders: Vec<file::Order>, known: &Known) -> Vec<Order> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    for (n, it) in orders.into_iter().enumerate() {
        let order = top.nth("orders", n);
        once(&order, &mut names, &it.id.0);
        let mut parts = Vec::new();
        let mut taken: Vec<Id> = Vec::new();
        for (n, it) in it.parts.into_iter().enumerate() {
            let here = order.nth("parts", n);
            for (n, page) in it.pages.iter().enumerate() {
                if here.nth("pages", n).is_lost() {
                    continue;
                }
                if !known.pages.contains(page) && !here.report().has_lost_ids("steps") {
                    here.also_wrong(["there is no page \"", page, "\""].concat());
                }
                once(&here, &mut taken, page);
            }
            parts.push(OrderPart {
                title: it.title.0,
                pages: wire::all(it.pages),
                tools: it.tools.unwrap_or_default(),
            });
        }
        all.push(Order { id: it.id.0, title: it.title.0, parts });
    }
    all
}
