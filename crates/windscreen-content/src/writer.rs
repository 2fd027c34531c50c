//! A definition becomes a file again: file, instrument, file is stable.

use crate::instrument_file::STRENGTH_TO;
use crate::words::{KINDS, MARKS, MEANINGS, ROLES, TESTS, TIERS, TIERS_SEEN, WAYS, Words};
use serde_json::{Map, Value, json};
use std::ops::Deref;
use windscreen_core::{
    AnswerForm, AskedIf, Condition, Definition, Item, NoteKind, Number, Pick, Provenance, Rule,
};

/// Writes an instrument as its file.
pub fn write_instrument(it: &Definition) -> Value {
    let mut file = object(vec![
        ("windscreen-instrument", json!(1)),
        ("id", text(&it.id)),
        ("edition", text(&it.edition)),
        ("title", text(&it.title)),
        ("short", text(&it.short)),
        ("about", word(&ROLES, it.about)),
        ("worry", text(&it.worry)),
        ("purpose", text(&it.purpose)),
        ("is-not", text(&it.is_not)),
        ("minutes", it.minutes.map_or(json!([]), |(from, to)| json!([from, to]))),
        ("cautions", texts(&it.cautions)),
        ("diagram", json!(it.diagram)),
        ("complete-by", if it.complete_by_numbered { json!("numbered") } else { Value::Null }),
        ("language", text(&it.language)),
        ("lineage", text(&it.lineage)),
        (
            "permission",
            object(vec![
                ("terms", text(&it.permission.terms)),
                ("evidence", text(&it.permission.evidence)),
                ("checked", text(&it.permission.checked)),
            ]),
        ),
        (
            "sources",
            list(&it.sources, |it| {
                object(vec![
                    ("id", text(&it.id)),
                    ("title", text(&it.title)),
                    ("address", text(&it.address)),
                ])
            }),
        ),
        (
            "facts",
            list(&it.facts, |it| {
                object(vec![
                    ("id", text(&it.id)),
                    ("text", text(&it.text)),
                    ("help", text(&it.help)),
                ])
            }),
        ),
        (
            "scales",
            list(&it.scales, |it| {
                let choices = list(&it.choices, |it| {
                    object(vec![
                        ("id", text(&it.id)),
                        ("text", text(&it.text)),
                        ("means", word(&MEANINGS, it.means)),
                        ("help", text(&it.help)),
                        ("ask-notes", json!(it.ask_notes)),
                    ])
                });
                object(vec![("id", text(&it.id)), ("choices", choices)])
            }),
        ),
        (
            "notes",
            list(&it.notes, |it| {
                object(vec![("id", text(&it.id)), ("fields", list(&it.fields, note_field))])
            }),
        ),
        (
            "sections",
            list(&it.sections, |section| {
                let items = it.items.get(section.items.clone()).unwrap_or_default();
                object(vec![
                    ("id", text(&section.id)),
                    ("title", text(&section.title)),
                    ("intro", text(&section.intro)),
                    ("items", list(items, |item| write_item(it, item))),
                ])
            }),
        ),
        ("n-items", json!(it.n_items)),
        (
            "texts",
            list(&it.texts, |it| {
                object(vec![
                    ("id", text(&it.id)),
                    ("text", text(&it.text)),
                    ("help", text(&it.help)),
                    ("wanted", json!(it.wanted)),
                    ("role", text(&it.role)),
                ])
            }),
        ),
        (
            "thresholds",
            list(&it.thresholds, |it| {
                with_provenance(
                    vec![
                        ("id", text(&it.id)),
                        ("text", text(&it.text)),
                        ("default", json!(it.default)),
                        ("min", json!(it.min)),
                        ("max", json!(it.max)),
                    ],
                    &it.provenance,
                )
            }),
        ),
        (
            "routes",
            list(&it.routes, |it| {
                object(vec![
                    ("id", text(&it.id)),
                    ("title", text(&it.title)),
                    ("text", text(&it.text)),
                    ("tool", text(&it.tool)),
                ])
            }),
        ),
        ("rules", list(&it.rules, rule)),
        (
            "results",
            object(vec![
                ("nothing", text(&it.results.nothing)),
                ("always", texts(&it.results.always)),
                ("below", text(&it.results.below)),
            ]),
        ),
    ]);
    put(&mut file, "unborn", text(&it.unborn));
    if let Some(band) = it.ages {
        let ages = object(vec![
            ("from", json!(band.from)),
            ("under", json!(band.under)),
            ("needed", json!(it.age_needed)),
            ("outside", text(&it.ages_outside)),
        ]);
        put(&mut file, "ages", ages);
    }
    put(&mut file, "gate", it.gate.as_ref().map_or(Value::Null, gate));
    put(&mut file, "profile", it.profile.as_ref().map_or(Value::Null, profile));
    file
}

/// An object without the keys that say nothing.
fn object(entries: Vec<(&str, Value)>) -> Value {
    let mut map = Value::Object(Map::new());
    for (key, value) in entries {
        put(&mut map, key, value);
    }
    map
}

fn put(object: &mut Value, key: &str, value: Value) {
    let says_nothing = match &value {
        Value::Null => key != "default",
        Value::Bool(false) => key != "diagram",
        Value::String(text) => text.is_empty(),
        _ => false,
    };
    if let Some(map) = object.as_object_mut().filter(|_| !says_nothing) {
        map.insert(key.to_owned(), value);
    }
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn texts<T: Deref<Target = str>>(all: &[T]) -> Value {
    list(all, |it| text(it))
}

fn list<T>(all: &[T], write: impl FnMut(&T) -> Value) -> Value {
    Value::Array(all.iter().map(write).collect())
}

fn word<T: PartialEq + Copy>(known: &Words<T>, meaning: T) -> Value {
    let place = known.means.iter().position(|it| *it == meaning);
    place.and_then(|place| known.words.get(place)).map_or(Value::Null, |word| json!(word))
}

fn words<T: PartialEq + Copy>(known: &Words<T>, all: &[T]) -> Value {
    list(all, |it| word(known, *it))
}

fn ids<T: Deref<Target = str>>(all: &[T]) -> Value {
    if all.is_empty() { Value::Null } else { texts(all) }
}

fn non_empty(list: Value) -> Value {
    if list.as_array().is_some_and(Vec::is_empty) { Value::Null } else { list }
}

fn with_provenance(mut entries: Vec<(&str, Value)>, provenance: &Provenance) -> Value {
    entries.push(("mark", word(&MARKS, provenance.mark)));
    entries.push(("sources", texts(&provenance.sources)));
    object(entries)
}

fn note_field(it: &windscreen_core::NoteField) -> Value {
    let (kind, choices) = match &it.kind {
        NoteKind::Long => ("long", None),
        NoteKind::Short => ("short", None),
        NoteKind::Choice(choices) => ("choice", Some(choices)),
        NoteKind::Ticks(choices) => ("ticks", Some(choices)),
        NoteKind::Children => ("children", None),
    };
    let choices = choices.map_or(Value::Null, |choices| {
        list(choices, |(id, words)| object(vec![("id", text(id)), ("text", text(words))]))
    });
    object(vec![
        ("id", text(&it.id)),
        ("text", text(&it.text)),
        ("help", text(&it.help)),
        ("kind", json!(kind)),
        ("choices", choices),
        ("for", non_empty(words(&MEANINGS, &it.answered))),
        ("wanted", json!(it.wanted)),
        ("role", text(&it.role)),
        ("earlier", text(&it.earlier)),
    ])
}

fn write_item(instrument: &Definition, it: &Item) -> Value {
    let (scale, answer) = match it.form {
        AnswerForm::Choice(scale) => {
            (instrument.scales.get(scale).map_or(Value::Null, |it| text(&it.id)), Value::Null)
        }
        AnswerForm::Number => (Value::Null, json!("number")),
        AnswerForm::Date => (Value::Null, json!("date")),
    };
    let asked_if = match &it.asked_if {
        None => Value::Null,
        Some(AskedIf::Harm) => json!({ "harm": true }),
        Some(AskedIf::Answered { items, answered }) => {
            object(vec![("items", texts(items)), ("answered", words(&MEANINGS, answered))])
        }
    };
    with_provenance(
        vec![
            ("id", text(&it.id)),
            ("number", text(&it.number)),
            ("kind", word(&KINDS, it.kind)),
            ("topic", text(&it.topic)),
            ("text", text(&it.text)),
            ("help", text(&it.help)),
            ("scale", scale),
            ("answer", answer),
            (
                "notes",
                it.note
                    .and_then(|note| instrument.notes.get(note))
                    .map_or(Value::Null, |note| text(&note.id)),
            ),
            ("who", ids(&it.who)),
            (
                "ages",
                it.ages
                    .map_or(Value::Null, |band| json!({ "from": band.from, "under": band.under })),
            ),
            ("tier", it.tier.map_or(Value::Null, |tier| word(&TIERS, tier))),
            (
                "tiers-seen",
                non_empty(list(&it.tiers_seen, |it| {
                    object(vec![("tier", text(&it.tier)), ("source", text(&it.source))])
                })),
            ),
            (
                "follow-up",
                it.follow_up.as_ref().map_or(Value::Null, |it| {
                    object(vec![("text", text(&it.text)), ("help", text(&it.help))])
                }),
            ),
            ("asked-if", asked_if),
            ("one-of", text(&it.one_of)),
            ("anchors", ids(&it.anchors)),
            (
                "strength-to",
                if it.strength_to == STRENGTH_TO { Value::Null } else { json!(it.strength_to) },
            ),
            ("household", if it.household { json!(true) } else { Value::Null }),
            ("from-record", if it.asks_for_children { json!("children") } else { Value::Null }),
        ],
        &it.provenance,
    )
}

fn rule(it: &Rule) -> Value {
    with_provenance(
        vec![
            ("id", text(&it.id)),
            ("text", text(&it.text)),
            ("says", text(&it.says)),
            ("do", text(&it.action)),
            ("level", it.level.map_or(Value::Null, |level| json!(level.id()))),
            ("routes", ids(&it.routes)),
            ("alert", json!(it.alert)),
            ("headline", text(&it.headline)),
            ("when", condition(&it.when)),
        ],
        &it.provenance,
    )
}

fn condition(it: &Condition) -> Value {
    match it {
        Condition::Any(it) => json!({ "any": pick(it) }),
        Condition::Count(it, n) => json!({ "count": pick(it), "at-least": number(n) }),
        Condition::Sections(it, n) => json!({ "sections": pick(it), "at-least": number(n) }),
        Condition::CouldReach(it, n) => json!({ "could-reach": pick(it), "at-least": number(n) }),
        Condition::Gaps(it) => json!({ "gaps": picked(it) }),
        Condition::AtLeast(item, n) => json!({ "number": &**item, "at-least": number(n) }),
        Condition::Within(item, n) => json!({ "within": &**item, "months": number(n) }),
        Condition::Age { from, under } => json!({ "age": { "from": from, "under": under } }),
        Condition::Fact(fact) => json!({ "fact": &**fact }),
        Condition::Harm => json!({ "harm": true }),
        Condition::HarmAt(items) => json!({ "harm-at": texts(items) }),
        Condition::HarmUnknown => json!({ "harm-unknown": true }),
        Condition::All(all) => json!({ "all": list(all, condition) }),
        Condition::OneOf(all) => json!({ "one-of": list(all, condition) }),
    }
}

fn number(it: &Number) -> Value {
    match it {
        Number::Fixed(n) => json!(n),
        Number::Threshold(id) => {
            let mut name = String::from("threshold:");
            name.push_str(id);
            Value::String(name)
        }
    }
}

fn pick(it: &Pick) -> Value {
    let mut object = picked(it);
    if let Value::Object(keys) = &mut object {
        keys.insert("answered".to_owned(), words(&TESTS, &it.answered));
    }
    object
}

/// A pick without answers.
fn picked(it: &Pick) -> Value {
    object(vec![
        ("kinds", non_empty(words(&KINDS, &it.kinds))),
        ("tiers", non_empty(words(&TIERS, &it.tiers))),
        ("tiers-seen", it.tiers_seen.map_or(Value::Null, |it| word(&TIERS_SEEN, it))),
        ("items", ids(&it.items)),
        ("sections", ids(&it.sections)),
        ("except", ids(&it.except)),
    ])
}

fn gate(it: &windscreen_core::Gate) -> Value {
    let points = list(&it.points, |it| {
        with_provenance(vec![("id", text(&it.id)), ("text", text(&it.text))], &it.provenance)
    });
    let ways = list(&it.ways, |it| {
        object(vec![
            ("id", text(&it.id)),
            ("kind", word(&WAYS, it.kind)),
            ("title", text(&it.title)),
            ("text", text(&it.text)),
            ("do", ids(&it.steps)),
            ("items", ids(&it.items)),
        ])
    });
    object(vec![
        ("title", text(&it.title)),
        ("intro", text(&it.intro)),
        ("points", points),
        ("ways", ways),
    ])
}

fn profile(it: &windscreen_core::ProfileDefinition) -> Value {
    let areas = list(&it.areas, |it| {
        let sub_areas = list(&it.sub_areas, |it| {
            object(vec![
                ("id", text(&it.id)),
                ("code", text(&it.code)),
                ("title", text(&it.title)),
                ("items", texts(&it.items)),
            ])
        });
        let exception = it.exception.as_ref().map_or(Value::Null, |it| {
            with_provenance(
                vec![
                    ("id", text(&it.id)),
                    ("text", text(&it.text)),
                    ("help", text(&it.help)),
                    ("leaves-out", text(&it.leaves_out)),
                ],
                &it.provenance,
            )
        });
        object(vec![
            ("id", text(&it.id)),
            ("code", text(&it.code)),
            ("title", text(&it.title)),
            ("sub-areas", sub_areas),
            ("exception", exception),
        ])
    });
    object(vec![("above", json!(it.above)), ("tie", json!("highest")), ("areas", areas)])
}
