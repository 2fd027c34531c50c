//! A form file becomes a [`Form`].

mod further;
mod known;
mod wide_rules;

use crate::opening::Opening;
use crate::place::Place;
use crate::problems::FileErrors;
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, Opened};
use crate::wire::{self, form as file};
use further::{duties, limits, moved, papers};
use known::{Known, once};
use wide_rules::rules;
use windscreen_core::{
    Ask, Field, FieldKind, Form, FormList, FormPage, Harm, Id, ListId, Order, OrderPart, Per,
    Source, Step, Text,
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

fn form(top: &Place<'_>, written: file::Form) -> Form {
    let sources: Vec<Source> = wire::all(written.sources);
    let mut known = Known::default();
    let form = Form {
        id: written.id.0,
        edition: written.edition.0,
        steps: steps(top, written.steps, &sources, &mut known),
        rules: rules(top, written.rules, &sources, &mut known),
        limits: limits(top, written.limits.unwrap_or_default(), &sources),
        duties: duties(top, written.duties.unwrap_or_default(), &sources, &mut known),
        papers: papers(top, written.papers.unwrap_or_default(), &mut known),
        moved: moved(top, written.moved.unwrap_or_default(), &known),
        orders: orders(top, written.orders, &known),
        sources,
    };
    known.hold(top);
    known.hold_what_speaks(top, &form);
    form
}

fn steps(
    top: &Place<'_>,
    steps: Vec<file::Step>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<Step> {
    let mut all = Vec::new();
    for (n, step) in steps.into_iter().enumerate() {
        all.push(Step {
            id: step.id.0.into(),
            title: step.title.0,
            says: step.says.0,
            pages: pages(&top.nth("steps", n), step.pages, sources, known),
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
    for (n, page) in pages.into_iter().enumerate() {
        let here = step.nth("pages", n);
        once(&here, &mut known.pages, &page.id.0);
        let asked_if = asks(&here, "asked-if", page.asked_if, known);
        let fields = fields(&here, page.fields.unwrap_or_default(), sources, known);
        hold_places(&here, &fields, (!here.key("per").is_lost()).then(|| page.per.into()));
        all.push(FormPage {
            id: page.id.0.into(),
            title: page.title.0,
            intro: page.intro.unwrap_or_default(),
            per: page.per.into(),
            asked_if,
            not_for: wire::all(page.not_for.unwrap_or_default()),
            for_worker: page.for_worker.unwrap_or_default(),
            fields,
            list: page.list.map(|other| list(&here.key("list"), other, sources, known)),
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
                place.wrong(
                    "\"child\", \"worry\" and \"level\" are for pages that are asked for each child",
                );
            }
            (Some(_), Some(Per::Adult)) => {
                place.wrong("on a page that is asked for each adult there is no such place");
            }
            (Some(other), Some(Per::Child)) if !other.is_of_child() => {
                place.wrong(
                    "on a page that is asked for each child, this is \"child\", \"worry\" or \"level\"",
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
        | FieldKind::Rows { .. }
        | FieldKind::Readers
        | FieldKind::Pieces => Vec::new(),
    }
}

fn list(here: &Place<'_>, list: file::List, sources: &[Source], known: &mut Known) -> FormList {
    once(here, &mut known.lists, &list.id.0);
    // What a row asks may depend on that row, so its fields have names of their own.
    let mut own = Known::default();
    let fields = fields(here, list.fields, sources, &mut own);
    own.hold(here);
    for (n, field) in fields.iter().enumerate() {
        let present = [
            ("page-one", field.page_one.is_some()),
            ("if-written", field.if_written),
            ("gaps", !field.gaps.is_empty()),
            ("speaks", !field.speaks.is_empty()),
        ];
        for (key, _) in present.iter().filter(|(_, is)| *is) {
            here.nth("fields", n)
                .also_wrong(["\"", key, "\" is not a key that belongs here"].concat());
        }
    }
    let id = list.id.0;
    for (field, choices) in own.fields {
        known.cells.push((id.clone(), field, choices));
    }
    FormList { id: id.into(), row: list.row.0, fields, by_hand: list.by_hand.unwrap_or_default() }
}

fn fields(
    of: &Place<'_>,
    fields: Vec<file::Field>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<Field> {
    let mut all = Vec::new();
    for (n, written) in fields.into_iter().enumerate() {
        let here = of.nth("fields", n);
        let field = field(&here, written, sources, known);
        let mut names: Vec<Id> = known.fields.iter().map(|(id, _)| id.clone()).collect();
        once(&here, &mut names, &field.id.to_text());
        known.fields.push((field.id.clone().to_text(), choices(&field.kind)));
        all.push(field);
    }
    all
}

fn field(here: &Place<'_>, written: file::Field, sources: &[Source], known: &mut Known) -> Field {
    let is_kind = !here.key("kind").is_lost();
    let is_choice = matches!(written.kind, file::Kind::Choice | file::Kind::Ticks);
    match &written.choices {
        None if is_choice && is_kind => here.missing("choices"),
        Some(all) if is_choice && is_kind && all.is_empty() => {
            here.key("choices").wrong("name at least one choice");
        }
        Some(_) if !is_choice && is_kind => {
            here.also_wrong("\"choices\" is not a key that belongs here");
        }
        _ => {}
    }
    if written.of.is_some()
        && !matches!(written.kind, file::Kind::Row | file::Kind::Rows)
        && is_kind
    {
        here.also_wrong("\"of\" is not a key that belongs here");
    }
    if written.event.is_some() && written.kind != file::Kind::Date && is_kind {
        here.also_wrong("\"event\" is for dates");
    }
    if matches!(written.event, Some(file::Event::Referral | file::Event::Birth)) {
        here.key("event").wrong("no field holds this day: it comes of others");
    }
    let choices = written.choices.unwrap_or_default();
    let mut names = Vec::new();
    for (n, choice) in choices.iter().enumerate() {
        once(&here.nth("choices", n), &mut names, &choice.id.0);
    }
    let offered = wire::choices(choices);
    let kind = match written.kind {
        file::Kind::Short => FieldKind::Short,
        file::Kind::Long => FieldKind::Long,
        file::Kind::Date => FieldKind::Date,
        file::Kind::NhsNumber => FieldKind::NhsNumber,
        file::Kind::Choice => FieldKind::Choice(offered),
        file::Kind::Ticks => FieldKind::Ticks(offered),
        file::Kind::Children => FieldKind::Children,
        file::Kind::Row => FieldKind::Rows { list: rows_of(here, written.of, known), many: false },
        file::Kind::Rows => FieldKind::Rows { list: rows_of(here, written.of, known), many: true },
        file::Kind::Readers => FieldKind::Readers,
        file::Kind::Pieces => FieldKind::Pieces,
    };
    let field = Field {
        id: written.id.0.into(),
        label: written.label.0,
        on_paper: written.on_paper.map(|on_paper| on_paper.0).unwrap_or_default(),
        bare: written.bare.unwrap_or_default(),
        help: written.help.unwrap_or_default(),
        harm: written.harm.map_or(Harm::No, |it| harm(here, it, &kind)),
        kind,
        need: written.need.into(),
        gaps: wire::all(written.gaps.unwrap_or_default()),
        again: written.again.unwrap_or_default(),
        not_for: wire::all(written.not_for.unwrap_or_default()),
        by_hand: written.by_hand.unwrap_or_default(),
        page_one: written.page_one.map(Into::into),
        if_written: written.if_written.unwrap_or_default(),
        asked_if: asks(here, "asked-if", written.asked_if, known),
        event: written.event.map(Into::into),
        speaks: speaks(here, written.speaks, known),
        provenance: wire::provenance(written.mark, written.sources),
    };
    here.prove(&field.provenance, sources);
    field
}

/// What bears on a question, held against the form once all of it is read.
fn speaks(here: &Place<'_>, speaks: Option<Vec<Text>>, known: &mut Known) -> Vec<Id> {
    let speaks = speaks.unwrap_or_default();
    for id in &speaks {
        known.speaks.push((here.key("speaks").place(), id.clone()));
    }
    wire::all(speaks)
}

/// The list of which rows are named.
fn rows_of(here: &Place<'_>, of: Option<wire::Id>, known: &mut Known) -> ListId {
    let Some(of) = of else {
        here.missing("of");
        return ListId::default();
    };
    known.rows_of.push(of.0.clone());
    of.0.into()
}

/// Of what is chosen, the choices that are harm; of what is written, whether any words are.
fn harm(here: &Place<'_>, harm: file::Harm, kind: &FieldKind) -> Harm {
    let place = here.key("harm");
    match (harm, matches!(kind, FieldKind::Choice(_) | FieldKind::Ticks(_))) {
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

fn asks(of: &Place<'_>, key: &str, asks: Option<Vec<file::Ask>>, known: &mut Known) -> Vec<Ask> {
    let mut all = Vec::new();
    for (n, ask) in asks.into_iter().flatten().enumerate() {
        let here = of.nth(key, n);
        if here.is_lost() {
            continue;
        }
        let present = [
            ("field", ask.field.is_some()),
            ("is", ask.is.is_some()),
            ("tool", ask.tool.is_some()),
            ("level", ask.level.is_some()),
            ("ages", ask.ages.is_some()),
            ("unborn", ask.unborn.is_some()),
        ];
        let Some(key) = here.chosen(&present, ASKS) else { continue };
        all.push(match (key, ask.level, ask.ages) {
            ("field", ..) => {
                let (field, is) = (ask.field.map(|field| field.0), ask.is.unwrap_or_default());
                let field = field.unwrap_or_default();
                known.asked.push((field.clone(), is.clone()));
                Ask::Field(field.into(), wire::all(is))
            }
            ("level", Some(level), _) => Ask::Level(level.into()),
            ("ages", _, Some(ages)) => Ask::Age { from: ages.from.0, under: ages.under.0 },
            ("unborn", ..) => Ask::Unborn,
            _ => Ask::Tool(wire::all(ask.tool.unwrap_or_default())),
        });
    }
    all
}

/// Other orders in which the same may be read. Each page stands in one part at most.
fn orders(top: &Place<'_>, orders: Vec<file::Order>, known: &Known) -> Vec<Order> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    for (n, written) in orders.into_iter().enumerate() {
        let order = top.nth("orders", n);
        once(&order, &mut names, &written.id.0);
        let mut parts = Vec::new();
        let mut taken: Vec<Id> = Vec::new();
        for (n, part) in written.parts.into_iter().enumerate() {
            let here = order.nth("parts", n);
            for (n, page) in part.pages.iter().enumerate() {
                if here.nth("pages", n).is_lost() {
                    continue;
                }
                if !known.pages.contains(page) && !here.report().has_lost_ids("steps") {
                    here.also_wrong(["there is no page \"", page, "\""].concat());
                }
                once(&here, &mut taken, page);
            }
            parts.push(OrderPart {
                title: part.title.0,
                pages: wire::all(part.pages),
                tools: part.tools.unwrap_or_default(),
            });
        }
        all.push(Order { id: written.id.0, title: written.title.0, parts });
    }
    all
}
