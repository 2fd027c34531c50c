//! A form file becomes a [`Form`].

use crate::instrument_file::{field_choices, number, opened_ages, provenance, sources};
use crate::reader::{FileErrors, Reader, parse_file};
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, KEY as TRANSLATIONS, Opened};
use crate::words::{ASKS, FIELD_KINDS, LEVELS, LEVELS_OF_RULES, NEEDS, PERS, READERS, TESTS, WIDE};
use std::ops::Deref;
use windscreen_core::{
    AgeBand, Ask, ChoiceId, Field, FieldId, FieldKind, Form, FormList, FormPage, Harm, Level,
    ListId, Need, Order, OrderPart, PageId, Per, Source, Step, WideCondition, WideRule,
};

/// The key by which a form file is known, with the number of its format.
const KIND: &str = "windscreen-form";

/// Reads a form file, or says everything that is wrong with it.
pub fn read_form(file: &str, json: &str) -> Result<Form, FileErrors> {
    Ok(open_form(file, json)?.value)
}

/// As [`read_form`], with the translations of the form and what is wrong with any that are left out.
pub fn open_form(file: &str, json: &str) -> Result<Opened<Form>, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::new(&tree, KIND);
    let own = form(&mut it);
    it.leave(TRANSLATIONS);
    let opened = Reader::opened(file, own, BRITISH_ENGLISH, it.finish(), Vec::new())?;
    let again = || form(&mut Reader::new(&tree, KIND));
    Ok(opened.translated(file, &tree, again, |it, walk| texts::form(it, walk)))
}

fn form(it: &mut Reader<'_>) -> Form {
    let sources = sources(it);
    let mut known = Known::default();
    let form = Form {
        id: it.id("id"),
        edition: it.text("edition"),
        steps: steps(it, &sources, &mut known),
        rules: rules(it, &sources, &mut known),
        orders: orders(it, &known),
        sources,
    };
    known.hold(it);
    form
}

/// The names declared so far, and the fields that something else asks for.
#[derive(Default)]
struct Known {
    pages: Vec<PageId>,
    lists: Vec<ListId>,
    /// The fields of each list, with their choices.
    cells: Vec<(ListId, FieldId, Vec<ChoiceId>)>,
    /// Each field that is no row's, with its choices.
    fields: Vec<(FieldId, Vec<ChoiceId>)>,
    asked: Vec<(FieldId, Vec<ChoiceId>)>,
}

impl Known {
    /// Reports fields that are asked for and do not exist, or lack a choice.
    fn hold(&self, it: &mut Reader<'_>) {
        for (id, choices) in &self.asked {
            match self.fields.iter().find(|(known, _)| known == id) {
                None => it.wrong_here(
                    ["\"asked-if\" names a field \"", id, "\" that is not declared"].concat(),
                ),
                Some((_, known)) => {
                    for choice in choices.iter().filter(|choice| !known.contains(choice)) {
                        it.wrong_here(
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

fn once<T: Clone + PartialEq + Deref<Target = str>>(
    it: &mut Reader<'_>,
    names: &mut Vec<T>,
    name: &T,
) {
    if names.contains(name) {
        it.wrong_here(["the id \"", name, "\" is used twice"].concat());
    }
    names.push(name.clone());
}

fn steps(it: &mut Reader<'_>, sources: &[Source], known: &mut Known) -> Vec<Step> {
    let mut all = Vec::new();
    it.groups("steps");
    while it.next() {
        all.push(Step {
            id: it.id("id"),
            title: it.text("title"),
            says: it.text("says"),
            pages: pages(it, sources, known),
        });
    }
    all
}

fn pages(it: &mut Reader<'_>, sources: &[Source], known: &mut Known) -> Vec<FormPage> {
    let mut all = Vec::new();
    it.groups("pages");
    while it.next() {
        let id = it.id("id");
        once(it, &mut known.pages, &id);
        let asked_if = asks(it, known);
        let mut fields_here = Vec::new();
        it.optional_groups("fields");
        while it.next() {
            let field = field(it, sources, known);
            let mut names: Vec<FieldId> = known.fields.iter().map(|(id, _)| id.clone()).collect();
            once(it, &mut names, &field.id);
            known.fields.push((field.id.clone(), choices(&field.kind)));
            fields_here.push(field);
        }
        all.push(FormPage {
            id,
            title: it.text("title"),
            intro: it.optional_text("intro"),
            per: PERS.at(it.word("per", PERS.words)).unwrap_or(Per::Record),
            asked_if,
            not_for: READERS.all(&it.optional_words("not-for", READERS.words)),
            fields: fields_here,
            list: list(it, sources, known),
        });
    }
    all
}

fn choices(kind: &FieldKind) -> Vec<ChoiceId> {
    match kind {
        FieldKind::Choice(choices) | FieldKind::Ticks(choices) => {
            choices.iter().map(|(id, _)| id.clone()).collect()
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

fn list(it: &mut Reader<'_>, sources: &[Source], known: &mut Known) -> Option<FormList> {
    if !it.opens("list") {
        return None;
    }
    let id = it.id("id");
    once(it, &mut known.lists, &id);
    let row = it.text("row");
    let by_hand = it.flag("by-hand");
    let mut fields: Vec<Field> = Vec::new();
    // What a row asks may depend on that row, so its fields have names of their own.
    let mut own = Known::default();
    it.groups("fields");
    while it.next() {
        let field = field(it, sources, &mut own);
        let mut names: Vec<FieldId> = own.fields.iter().map(|(id, _)| id.clone()).collect();
        once(it, &mut names, &field.id);
        own.fields.push((field.id.clone(), choices(&field.kind)));
        fields.push(field);
    }
    own.hold(it);
    it.close();
    for (field, choices) in own.fields {
        known.cells.push((id.clone(), field, choices));
    }
    Some(FormList { id, row, fields, by_hand })
}

fn field(it: &mut Reader<'_>, sources: &[Source], known: &mut Known) -> Field {
    let kind = match it.word("kind", FIELD_KINDS) {
        1 => FieldKind::Long,
        2 => FieldKind::Date,
        3 => FieldKind::NhsNumber,
        4 => FieldKind::Choice(field_choices(it)),
        5 => FieldKind::Ticks(field_choices(it)),
        6 => FieldKind::Children,
        7 => FieldKind::Readers,
        8 => FieldKind::Pieces,
        _ => FieldKind::Short,
    };
    let harm = harm(it, &kind);
    let field = Field {
        id: it.id("id"),
        label: it.text("label"),
        help: it.optional_text("help"),
        kind,
        need: NEEDS.at(it.word("need", NEEDS.words)).unwrap_or(Need::Required),
        again: it.flag("again"),
        not_for: READERS.all(&it.optional_words("not-for", READERS.words)),
        by_hand: it.flag("by-hand"),
        harm,
        asked_if: asks(it, known),
        provenance: provenance(it),
    };
    it.prove(&field.provenance, sources);
    field
}

/// Of what is chosen, the choices that are harm; of what is written, whether any words are.
fn harm(it: &mut Reader<'_>, kind: &FieldKind) -> Harm {
    if !matches!(kind, FieldKind::Choice(_) | FieldKind::Ticks(_)) {
        return if it.flag("harm") { Harm::Written } else { Harm::No };
    }
    let offered = choices(kind);
    let chosen = it.optional_texts("harm");
    for choice in chosen.iter().filter(|choice| !offered.contains(choice)) {
        it.wrong_here(["\"harm\" names a choice \"", choice, "\" that is not offered"].concat());
    }
    if chosen.is_empty() { Harm::No } else { Harm::Chosen(chosen) }
}

fn asks(it: &mut Reader<'_>, known: &mut Known) -> Vec<Ask> {
    let mut all = Vec::new();
    it.optional_groups("asked-if");
    while it.next() {
        let place = ASKS.iter().position(|key| it.has(key)).unwrap_or(ASKS.len());
        all.push(match place {
            0 => {
                let (field, is): (FieldId, Vec<ChoiceId>) = (it.id("field"), it.texts("is"));
                known.asked.push((field.clone(), is.clone()));
                Ask::Field(field, is)
            }
            1 => Ask::Tool(it.texts("tool")),
            2 => Ask::Level(
                LEVELS.at(it.word("level", LEVELS.words)).unwrap_or(Level::NothingRecorded),
            ),
            3 => {
                let AgeBand { from, under } =
                    opened_ages(it, "ages").unwrap_or(AgeBand { from: 0, under: 1 });
                Ask::Age { from, under }
            }
            4 => {
                if !it.need_flag("unborn") {
                    it.wrong("this can only be true: leave the key out instead");
                }
                Ask::Unborn
            }
            _ => {
                it.wrong_here(["a condition has one of these keys: ", &ASKS.join(", ")].concat());
                continue;
            }
        });
    }
    all
}

/// The rules that look beyond one sheet.
fn rules(it: &mut Reader<'_>, sources: &[Source], known: &mut Known) -> Vec<WideRule> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    it.groups("rules");
    while it.next() {
        let id = it.id("id");
        once(it, &mut names, &id);
        let rule = WideRule {
            id,
            on: it.id("on"),
            text: it.text("text"),
            says: it.text("says"),
            action: it.optional_text("do"),
            level: LEVELS_OF_RULES.at(it.optional_word("level", LEVELS_OF_RULES.words)),
            routes: it.optional_texts("routes"),
            alert: it.flag("alert"),
            when: wide_conditions(it, known),
            provenance: provenance(it),
        };
        if rule.level.is_none() && rule.routes.is_empty() && !rule.alert {
            it.wrong_here("a rule sets a level, opens a route or raises an alert".to_owned());
        }
        it.prove(&rule.provenance, sources);
        all.push(rule);
    }
    all
}

fn wide_conditions(it: &mut Reader<'_>, known: &mut Known) -> Vec<WideCondition> {
    let mut all = Vec::new();
    it.groups("when");
    while it.next() {
        let place = WIDE.iter().position(|key| it.has(key)).unwrap_or(WIDE.len());
        all.push(match place {
            0 => WideCondition::Grade(
                it.id("grade-on"),
                u8::try_from(it.number("at-least", 1, 5)).unwrap_or(1),
            ),
            1 => {
                it.need_flag("no-better");
                WideCondition::NoBetter
            }
            2 => {
                it.need_flag("again");
                WideCondition::Again
            }
            3 => {
                let field: FieldId = it.id("written");
                known.asked.push((field.clone(), Vec::new()));
                WideCondition::Written(field)
            }
            4 => {
                let (list, field, is) = (it.id("rows-of"), it.id("field"), it.id("is"));
                let offers = |(other, cell, choices): &(ListId, FieldId, Vec<ChoiceId>)| {
                    *other == list && *cell == field && choices.contains(&is)
                };
                if !known.cells.iter().any(offers) {
                    it.wrong_here("no list has a field with this choice".to_owned());
                }
                let months = it.small("months", 1);
                WideCondition::Rows { list, field, is, months, at_least: number(it, "at-least") }
            }
            5 => {
                WideCondition::Age(opened_ages(it, "age").unwrap_or(AgeBand { from: 0, under: 1 }))
            }
            6 => {
                let answered = TESTS.all(&it.words("answered", TESTS.words));
                if answered.is_empty() {
                    it.wrong("name at least one answer that the rule looks for");
                }
                let (tool, item) = (it.id("other-child"), it.id("item"));
                WideCondition::OtherChild { tool, item, answered, note: it.id("note") }
            }
            _ => {
                it.wrong_here(["a condition has one of these keys: ", &WIDE.join(", ")].concat());
                continue;
            }
        });
    }
    if all.is_empty() {
        it.wrong_here("a rule has at least one condition".to_owned());
    }
    all
}

/// Other orders in which the same may be read. Each page stands in one part at most.
fn orders(it: &mut Reader<'_>, known: &Known) -> Vec<Order> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    it.groups("orders");
    while it.next() {
        let id = it.id("id");
        once(it, &mut names, &id);
        let title = it.text("title");
        let mut parts = Vec::new();
        let mut taken: Vec<PageId> = Vec::new();
        it.groups("parts");
        while it.next() {
            let part = OrderPart {
                title: it.text("title"),
                pages: it.texts("pages"),
                tools: it.flag("tools"),
            };
            for page in &part.pages {
                if !known.pages.contains(page) {
                    it.wrong_here(["there is no page \"", page, "\""].concat());
                }
                once(it, &mut taken, page);
            }
            parts.push(part);
        }
        all.push(Order { id, title, parts });
    }
    all
}
