//! How quickly files are read and outcomes are worked out: printed, never a budget in seconds.
//!
//! `cargo bench --bench outcomes` (or `cargo xtask bench`) prints a time and, as elements per
//! second, outcomes per second. The `items` group shows how cost grows with the number of items:
//! its throughput is items per second, so a line that falls means worse than in step.
#![expect(missing_docs, reason = "criterion's macro makes a function and gives it no comment")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value as Json, json};
use std::hint::black_box;
use windscreen_content::{read_area, read_instrument};
use windscreen_core::{
    Age, AnswerForm, Instrument, ItemId, Meaning, Readings, Record, Role, Sheet, Subject,
    SubjectId, Thresholds, Value, outcome,
};

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists")
}

fn subject(about: Role) -> Subject {
    let age = match about {
        Role::Child => Age::Years(9),
        Role::Home => Age::NotKnown,
        Role::Adult => Age::Years(30),
    };
    Subject::new(SubjectId(0), "One", about, age)
}

/// A sheet in which every item that can mean this does.
fn answered(instrument: &Instrument, means: Meaning) -> Sheet {
    let mut sheet = Sheet::default();
    for item in &instrument.items {
        let choice = instrument.scale_of(item).and_then(|scale| {
            let worst = |it: &&windscreen_core::Choice| {
                it.means == means || (means == Meaning::Yes && it.means == Meaning::Grade(5))
            };
            scale.choices.iter().find(worst).or(scale.choices.first())
        });
        let value = match item.form {
            AnswerForm::Choice(_) => choice.map(|it| Value::Choice(it.id.clone())),
            AnswerForm::Number => Some(Value::Number(4)),
            AnswerForm::Date => Some(Value::Date(today())),
            AnswerForm::Words => Some(Value::Words("Words".into())),
        };
        sheet.answers.entry(item.id.clone()).or_default().value = value.unwrap_or_default();
    }
    sheet
}

/// An invented instrument of so many three-choice items, in sections of so many.
fn generated(n_items: usize, per_section: usize) -> String {
    let item = |n: usize| {
        json!({
            "id": format!("item-{n}"), "kind": "risk", "topic": "A sign", "text": "A sign that is seen",
            "scale": "signs", "mark": "proposed"
        })
    };
    let sections: Vec<Json> = (0..n_items)
        .step_by(per_section)
        .map(|from| {
            let items: Vec<Json> = (from..n_items.min(from + per_section)).map(item).collect();
            json!({ "id": format!("section-{from}"), "title": "A section", "items": items })
        })
        .collect();
    let choice = |id: &str| json!({ "id": id, "text": "A choice", "means": id });
    let pick = json!({ "kinds": ["risk"], "answered": ["yes"] });
    let rule = |id: &str, when: Json| {
        json!({
            "id": id, "text": "A rule", "says": "What it means", "level": "watch", "when": when,
            "mark": "proposed"
        })
    };
    json!({
        "windscreen-instrument": 1, "id": "generated", "edition": "2026-11", "title": "Generated",
        "short": "Generated", "about": "child", "worry": "None", "purpose": "To be measured",
        "is-not": "A tool", "minutes": [], "diagram": true, "language": "en-GB",
        "lineage": "Invented", "sources": [], "n-items": n_items,
        "permission": { "terms": "None", "evidence": "None", "checked": "2026-11-22" },
        "scales": [{ "id": "signs", "choices": [choice("yes"), choice("no"), choice("not-known")] }],
        "sections": sections,
        "rules": [
            rule("any", json!({ "any": pick })),
            rule("count", json!({ "count": pick, "at-least": 14 })),
            rule("sections", json!({ "sections": pick, "at-least": 2 })),
            rule("could-reach", json!({ "could-reach": pick, "at-least": n_items }))
        ],
        "results": { "nothing": "Nothing recorded" }
    })
    .to_string()
}

fn read(name: &str, json: &str) -> Instrument {
    read_instrument(name, json).expect("what is measured is well-formed")
}

fn shipped(c: &mut Criterion) {
    let mut group = c.benchmark_group("outcomes");
    group.throughput(Throughput::Elements(1));
    for entry in windscreen_content::instruments() {
        let instrument = read(entry.id, entry.json);
        let subject = subject(instrument.about);
        for (name, means) in [
            ("all-no", Meaning::No),
            ("all-yes", Meaning::Yes),
            ("all-not-known", Meaning::NotKnown),
        ] {
            let sheet = answered(&instrument, means);
            group.bench_function(BenchmarkId::new(entry.id, name), |bench| {
                bench.iter(|| {
                    outcome(
                        black_box(&subject),
                        black_box(&sheet),
                        &instrument,
                        &Thresholds::default(),
                        today(),
                    )
                });
            });
        }
    }
    group.finish();
}

fn growth(c: &mut Criterion) {
    let mut group = c.benchmark_group("items");
    group.sample_size(20);
    for (shape, per_section) in [("sections-of-12", 12), ("one-section", usize::MAX)] {
        for n_items in [24_usize, 100, 1_000, 10_000] {
            let json = generated(n_items, per_section.min(n_items));
            group.throughput(Throughput::Elements(n_items as u64));
            group.bench_function(BenchmarkId::new(format!("read/{shape}"), n_items), |bench| {
                bench.iter(|| read("generated", black_box(&json)));
            });
            let instrument = read("generated", &json);
            let person = subject(Role::Child);
            let sheet = answered(&instrument, Meaning::Yes);
            group.bench_function(BenchmarkId::new(format!("outcome/{shape}"), n_items), |bench| {
                bench.iter(|| {
                    outcome(
                        &person,
                        black_box(&sheet),
                        &instrument,
                        &Thresholds::default(),
                        today(),
                    )
                });
            });
            group.bench_function(BenchmarkId::new(format!("readings/{shape}"), n_items), |bench| {
                bench.iter(|| Readings::new(&instrument, &person, black_box(&sheet), today()));
            });
            // One answer more in a full record: what a click costs before anything is drawn.
            let mut record = Record { subjects: vec![person.clone()], ..Record::default() };
            record.sheets.insert((person.id, instrument.id.clone()), sheet);
            let last: ItemId = format!("item-{}", n_items - 1).into();
            group.bench_function(BenchmarkId::new(format!("answer/{shape}"), n_items), |bench| {
                bench.iter(|| {
                    record.set_answer(person.id, &instrument, &last, Value::Choice("no".into()))
                });
            });
        }
    }
    group.finish();
}

fn files(c: &mut Criterion) {
    let mut group = c.benchmark_group("files");
    for entry in windscreen_content::instruments() {
        group.throughput(Throughput::Bytes(entry.json.len() as u64));
        group.bench_function(BenchmarkId::new("instrument", entry.id), |bench| {
            bench.iter(|| read(entry.id, black_box(entry.json)));
        });
    }
    for entry in windscreen_content::areas() {
        group.throughput(Throughput::Bytes(entry.json.len() as u64));
        group.bench_function(BenchmarkId::new("area", entry.id), |bench| {
            bench.iter(|| read_area(entry.id, black_box(entry.json)));
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_secs(1));
    targets = shipped, growth, files
}
criterion_main!(benches);
