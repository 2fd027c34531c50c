//! What heads the referral, what its first page says and what the family's copy may hold: every case of
//! `tests/cases/referral/`. And that a child's papers are the same whether or not an adult's checklist is there.

use crate::scenes::today;
use serde_json::Value as Json;
use std::rc::Rc;
use windscreen_core::{
    Age, Area, Calendar, FieldId, FieldKey, Form, Gap, Instrument, ListId, Reader, Record, Role,
    Row, Subject, SubjectId, Text,
};
use windscreen_summary::{
    Asked, Context, Document, Ground, Papers, asked_by_adults, audit, checks_on_paper, copy_for,
    fhir, found, head, json, pieces, referral, referral_in,
};
use windscreen_tests::case::Case;
use windscreen_tests::{files, read, root};

struct Desk {
    record: Record,
    form: Form,
    tools: Vec<Rc<Instrument>>,
    area: Area,
    calendar: Calendar,
}

fn instrument(id: &str) -> Instrument {
    windscreen_content::instrument(id).expect("listed").expect("it reads")
}

fn area(id: &str) -> Area {
    windscreen_content::area(id).expect("listed").expect("it reads")
}

fn pairs(json: &Json) -> impl Iterator<Item = (FieldId, Text)> {
    json.as_object()
        .into_iter()
        .flatten()
        .map(|(key, words)| (FieldId::from(key.as_str()), words.as_str().expect("words").into()))
}

/// A gap, as a saved record writes it.
fn gap(written: &str) -> Gap {
    match written.strip_prefix('-') {
        Some(why) => Gap::DoesNotApply(why.into()),
        None => Gap::NotKnown,
    }
}

fn words(json: &Json) -> impl Iterator<Item = &str> {
    json.as_array().into_iter().flatten().map(|it| it.as_str().expect("words"))
}

impl Desk {
    fn new(record: Record) -> Desk {
        let area = area(windscreen_content::default_area());
        let calendar = windscreen_content::calendar(&area.calendar).expect("listed");
        let tools = windscreen_content::instruments().iter().map(|it| Rc::new(instrument(it.id)));
        Desk {
            record,
            form: windscreen_content::form().expect("it reads"),
            tools: tools.collect(),
            area,
            calendar: calendar.expect("it reads"),
        }
    }

    /// The record that a case describes: one child of six where it names none.
    fn of(case: &Json) -> Desk {
        let mut record = Record::default();
        let one = vec![serde_json::json!({ "label": "Child A", "years": 6 })];
        let children = case["children"].as_array().unwrap_or(&one);
        for (n, child) in children.iter().enumerate() {
            let age = match child["years"].as_u64() {
                _ if child["unborn"] == true => Age::Unborn(None),
                Some(years) => Age::Years(u8::try_from(years).expect("an age fits")),
                None => Age::NotKnown,
            };
            let id = SubjectId(u32::try_from(n).expect("few children"));
            let label = child["label"].as_str().expect("a child has a label");
            record.subjects.push(Subject::new(id, label, Role::Child, age));
        }
        let key = |written: &str| FieldKey::from_written(written);
        record.notes = pairs(&case["notes"]).map(|(it, words)| (key(&it), words.into())).collect();
        record.gaps = pairs(&case["gaps"]).map(|(it, words)| (key(&it), gap(&words))).collect();
        for (list, rows) in case["rows"].as_object().into_iter().flatten() {
            let rows = rows.as_array().into_iter().flatten().enumerate().map(|(n, cells)| Row {
                id: u32::try_from(n).expect("few rows"),
                cells: pairs(cells).map(|(it, words)| (it, words.into())).collect(),
            });
            record.rows.insert(ListId::from(list.as_str()), rows.collect());
        }
        for it in case["tools"].as_array().into_iter().flatten() {
            let id = it["instrument"].as_str().expect("a tool has an id");
            let file = root().join("tests/cases").join([id, ".json"].concat());
            let file: Json = serde_json::from_str(&read(&file)).expect("a case file is JSON");
            let mut cases = file["cases"].as_array().expect("it has cases").iter();
            let named = cases.find(|case| case["name"] == it["case"]);
            let named = named.unwrap_or_else(|| panic!("{id} has no case {}", it["case"]));
            let sheet = Case::new(&instrument(id), named, area).record;
            let sheet = sheet.sheet(SubjectId(0), &id.into()).cloned().unwrap_or_default();
            let who = u32::try_from(it["child"].as_u64().expect("whose it is")).expect("few");
            record.sheets.insert((SubjectId(who), id.into()), sheet);
        }
        Desk::new(record)
    }

    fn context(&self) -> Context<'_> {
        Context {
            record: &self.record,
            instruments: &self.tools,
            form: Some(&self.form),
            area: &self.area,
            calendar: &self.calendar,
            today: today(),
            time: "10:15",
            reference: "WS-TEST-0001",
            build: "test",
        }
    }

    /// Everything of the children that can be taken away, with what it is.
    fn childrens(&self) -> Vec<(String, String)> {
        let context = self.context();
        let whole = |paper: &Document| [paper.marking.to_string(), paper.to_html()].concat();
        let paper = referral(&context);
        let mut all = vec![("referral".to_owned(), whole(&paper))];
        for order in &self.form.orders {
            all.push((order.id.to_string(), whole(&referral_in(&context, order))));
        }
        for reader in Reader::ALL {
            all.push((format!("{reader:?}"), whole(&copy_for(&context, reader))));
        }
        all.push(("json".to_owned(), json(&paper, &context, Papers::Children)));
        all.push(("fhir".to_owned(), fhir(&context, Papers::Children)));
        let found = found(&context.wide(), &self.area);
        let ground = Ground {
            record: &self.record,
            form: &self.form,
            found: &found,
            area: &self.area,
            today: today(),
        };
        let rows = audit(Role::Child, &ground, &checks_on_paper(&ground), "b");
        all.push(("statistics".to_owned(), rows));
        all
    }
}

#[test]
fn every_case_of_the_referral_holds() {
    let mut n = 0;
    for path in files("tests/cases/referral", ".json") {
        let file: Json = serde_json::from_str(&read(&path)).expect("a case file is JSON");
        for case in file["cases"].as_array().expect("a case file has cases") {
            n += 1;
            let name = case["name"].as_str().expect("a case has a name");
            assert!(case["source"].is_string(), "{name}: a case cites its source");
            let desk = Desk::of(case);
            let context = desk.context();
            let found = found(&context.wide(), &desk.area);
            let head = head(&context, &found);
            let wanted = &case["head"];
            if let Some(title) = wanted["title"].as_str() {
                assert_eq!(&*head.now.title, title, "{name}");
            }
            if let Some(asks) = wanted["asks-level"].as_bool() {
                assert_eq!(head.asks_level, asks, "{name}: whether the level is asked for");
            }
            if wanted.is_object() {
                let urgent = wanted["urgent"].as_bool().unwrap_or(false);
                assert_eq!(head.now.urgent, urgent, "{name}: {head:#?}");
            }
            if wanted["recorded"].is_array() {
                let recorded: Vec<&str> = head.recorded.iter().map(|it| &**it).collect();
                assert_eq!(recorded, words(&wanted["recorded"]).collect::<Vec<_>>(), "{name}");
            }
            let paper = referral(&context).to_text();
            assert!(paper.contains(&*head.now.title), "{name}: the paper has another head");
            // Page one ends before the questions, and what is not written is named there.
            let (page_one, _) = paper.split_once("Tools used for each child").expect("page one");
            let family = copy_for(&context, Reader::Family).to_text();
            for (key, paper, is_there) in [
                ("page-one-says", page_one, true),
                ("paper-says", &*paper, true),
                ("paper-lacks", &paper, false),
                ("family-says", &family, true),
                ("family-lacks", &family, false),
            ] {
                for words in words(&case[key]) {
                    assert_eq!(paper.contains(words), is_there, "{name}: {words:?}:\n{paper}");
                }
            }
            if case["pieces"].is_array() {
                let asked =
                    Asked { record: &desk.record, form: &desk.form, found: &found, today: today() };
                let offered = pieces(&asked);
                let mut ids: Vec<&str> = offered.iter().map(|it| &*it.id).collect();
                let mut wanted: Vec<&str> = words(&case["pieces"]).collect();
                ids.sort_unstable();
                wanted.sort_unstable();
                assert_eq!(ids, wanted, "{name}");
                assert!(offered.iter().all(|it| !it.shows.is_empty()), "{name}: shows nothing");
            }
        }
    }
    assert!(20 < n, "only {n} cases");
}

/// The person causing harm may read the children's papers, and learn from them that somebody spoke.
#[test]
fn a_childs_papers_are_the_same_whether_or_not_an_adults_checklist_is_there() {
    let mut tried = 0;
    for is_reviewed in [false, true] {
        for file in ["N1: hungry sometimes and nothing else is watch", ""] {
            let mut case = serde_json::json!({
                "notes": { "c1-name:0": "Alex Example", "e2:0": "Hungry", "u2": "Called at ten", "u3": "Rang" },
                "rows": {
                    "evidence": [{ "what": "Shouting", "date": "20 11 2026", "incident": "domestic" }],
                    "copies": [{ "to": "The family", "family": "yes" }]
                }
            });
            if !file.is_empty() {
                case["tools"] =
                    serde_json::json!([{ "child": 0, "instrument": "neglect", "case": file }]);
            }
            let alone = Desk::of(&case);
            let mut beside = Desk::of(&case);
            for tool in beside.tools.clone().iter().filter(|it| it.about == Role::Adult) {
                let adult = beside.record.next_subject_id();
                let person = Subject::new(adult, "Adult 1", Role::Adult, Age::Years(30));
                beside.record.subjects.push(person);
                for item in &tool.items {
                    let Some(scale) = tool.scale_of(item) else { continue };
                    let worst = scale.choices.iter().max_by_key(|it| it.means.is_raised());
                    let worst = worst.expect("it offers one").id.clone();
                    let value = windscreen_core::Value::Choice(worst);
                    beside.record.answer(adult, tool, &item.id, value).expect("its own choice");
                }
                // Facts about the person that make it urgent for a child.
                for fact in &tool.facts {
                    let person = beside.record.subjects.last_mut().expect("just added");
                    person.facts.insert(fact.id.clone(), windscreen_core::Truth::True);
                }
            }
            let mut desks = [alone, beside];
            for desk in desks.iter_mut().filter(|_| is_reviewed) {
                let again = desk.form.asked_again();
                let day = "2026-06-01".parse().expect("a day");
                desk.record.begin_review(day, Vec::new(), &again, today());
            }
            let [alone, beside] = desks;
            let context = beside.context();
            let found = found(&context.wide(), &beside.area);
            assert!(
                asked_by_adults(&context, &found).is_some(),
                "nothing is tried: the adult's checklist asks for nothing"
            );
            for ((what, own), (_, with)) in alone.childrens().iter().zip(&beside.childrens()) {
                tried += 1;
                assert_eq!(own, with, "{what}: the checklist shows");
            }
        }
    }
    assert!(20 < tried);
}

/// What is asked only beside an adult's checklist would say, where it is filled, that there was one.
#[test]
fn nothing_in_the_form_waits_for_a_tool_about_an_adult() {
    let desk = Desk::new(Record::default());
    let adults = || desk.tools.iter().filter(|it| it.about == Role::Adult);
    assert!(adults().next().is_some(), "nothing is tried");
    for page in desk.form.pages() {
        let fields = page.fields.iter().chain(page.list.iter().flat_map(|it| &it.fields));
        let asks = fields.flat_map(|it| &it.asked_if).chain(&page.asked_if);
        for ask in asks {
            let windscreen_core::Ask::Tool(tools) = ask else { continue };
            for tool in adults() {
                assert!(!tools.contains(&tool.id), "{}: waits for {}", page.id, tool.id);
            }
        }
    }
}
