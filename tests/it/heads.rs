//! A child's papers are the same whether or not an adult's checklist is there. Of a tool that lets them say a level, they say
//! that level and no more: whatever led to it, of whichever adult, they are the same. (What heads the referral, what its first page
//! says and what the family's copy may hold is data: `tests/cases/referral/`.)

use std::collections::BTreeMap;
use windscreen_core::{
    Age, ChildrenSee, Instrument, InstrumentId, ItemId, Level, Meaning, Per, Reader, Record, Role,
    Subject, SubjectId, Value,
};
use windscreen_summary::{
    Asked, Document, Papers, asked_by_adults, audit, checks_on_paper, fhir, form_paper,
    form_papers, found, json, referral, referral_in, worker_sheet,
};
use windscreen_tests::desk::{Desk, copies, today};
use windscreen_tests::referral_case::desk_of;

/// Everything of the children that can be taken away, with what it is.
fn childrens(desk: &Desk) -> Vec<(String, String)> {
    let context = desk.context();
    let whole = |paper: &Document| [paper.marking.to_string(), paper.to_html()].concat();
    let paper = referral(&context);
    let mut all = vec![
        ("referral".to_owned(), whole(&paper)),
        ("worker".to_owned(), whole(&worker_sheet(&context))),
    ];
    for order in &desk.form.orders {
        all.push((order.id.to_string(), whole(&referral_in(&context, order))));
    }
    for reader in Reader::ALL {
        for copy in copies(&context, reader) {
            all.push((format!("{reader:?}"), whole(&copy)));
        }
    }
    let is_of_child = |about: Option<SubjectId>| {
        about.and_then(|id| desk.record.subject(id)).is_none_or(|it| it.role == Role::Child)
    };
    for sheet in form_papers(&context).into_iter().filter(|it| is_of_child(it.about)) {
        let made = form_paper(&context, &sheet.paper, sheet.about).expect("it was offered");
        all.push((sheet.paper.to_string(), whole(&made)));
    }
    all.push(("json".to_owned(), json(&paper, &context, Papers::Children)));
    all.push(("fhir".to_owned(), fhir(&context, Papers::Children)));
    let found = found(&context.wide(), &desk.area);
    let ground = Asked {
        record: &desk.record,
        form: &desk.form,
        found: &found,
        area: &desk.area,
        today: today(),
    };
    let rows = audit(Role::Child, &ground, &checks_on_paper(&ground), "b");
    all.push(("statistics".to_owned(), rows));
    all
}

/// The person causing harm may read the children's papers, and learn from them that somebody spoke.
#[test]
fn a_childs_papers_are_the_same_whether_or_not_an_adults_checklist_is_there() {
    let mut tried = 0;
    for is_reviewed in [false, true] {
        for file in ["N1: hungry sometimes and nothing else is watch", ""] {
            let mut case = serde_json::json!({
                "name": "A family", "source": "A test",
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
            let alone = desk_of(&case).expect("it reads");
            let mut beside = desk_of(&case).expect("it reads");
            let is_kept = |tool: &Instrument| {
                tool.about == Role::Adult && tool.children_see == ChildrenSee::Nothing
            };
            for tool in beside.instruments.clone().iter().filter(|it| is_kept(it)) {
                let adult = beside.record.next_subject_id();
                let person = Subject::new(adult, "Adult 1", Role::Adult, Age::Years(30));
                beside.record.subjects.push(person);
                for item in &tool.items {
                    let Some(scale) = tool.scale_of(item) else { continue };
                    let worst = scale.choices.iter().max_by_key(|it| it.means.is_raised());
                    let worst = worst.expect("it offers one").id.clone();
                    let value = windscreen_core::Value::Choice(worst);
                    beside.record.set_answer(adult, tool, &item.id, value).expect("its own choice");
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
            for ((what, own), (_, with)) in childrens(&alone).iter().zip(&childrens(&beside)) {
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
    let desk = Desk::of(Record::default());
    let adults = || desk.instruments.iter().filter(|it| it.about == Role::Adult);
    assert!(adults().next().is_some(), "nothing is tried");
    // A page about an adult is asked of that adult, and is on no paper about a child.
    for page in desk.form.pages().filter(|page| page.per != Per::Adult) {
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

/// A family in which somebody is worried about a child, with what is written in the form.
fn family() -> Desk {
    let case = serde_json::json!({
        "name": "A family", "source": "A test",
        "notes": { "c1-name:0": "Alex Example", "e2:0": "Hungry", "u2": "Called at ten", "u3": "Rang" },
        "rows": {
            "evidence": [{ "what": "Shouting", "date": "20 11 2026", "incident": "domestic" }],
            "copies": [{ "to": "The family", "family": "yes" }]
        },
        "tools": [{ "child": 0, "instrument": "neglect", "case": "N1: hungry sometimes and nothing else is watch" }]
    });
    desk_of(&case).expect("it reads")
}

/// The tools about adults that let the children's papers say a level.
fn that_say_a_level(desk: &Desk) -> Vec<std::rc::Rc<Instrument>> {
    let says = |it: &&std::rc::Rc<Instrument>| it.children_see == ChildrenSee::Level;
    desk.instruments.iter().filter(says).cloned().collect()
}

/// Adds an adult about whom these answers were given.
fn with_adult(desk: &mut Desk, name: &str, tool: &Instrument, answers: &[(&ItemId, &Value)]) {
    let adult = desk.record.next_subject_id();
    desk.record.subjects.push(Subject::new(adult, name, Role::Adult, Age::Years(30)));
    for (item, value) in answers {
        let set = desk.record.set_answer(adult, tool, item, (*value).clone());
        set.expect("the tool offers it");
    }
}

/// The level that they may say of the last adult.
fn said(desk: &Desk, tool: &InstrumentId) -> Option<Level> {
    let found = found(&desk.context().wide(), &desk.area);
    let own = found.iter().filter(|it| it.instrument.id == *tool);
    own.filter_map(|it| it.outcome.level_for_children(&it.instrument)).max()
}

/// Every answer by itself, and what must be shown for it: where two lead to the same level, nobody can tell them apart.
#[test]
fn what_a_child_reads_of_an_adults_tool_is_a_level_and_tells_nothing_else() {
    let alone = childrens(&family());
    let mut by_level: BTreeMap<Level, (String, Vec<(String, String)>)> = BTreeMap::new();
    let (mut n_silent, mut n_said) = (0, 0);
    for tool in that_say_a_level(&family()) {
        for item in &tool.items {
            let Some(scale) = tool.scale_of(item) else { continue };
            // The most worrying, and what nobody knows.
            let most = scale.choices.iter().find(|it| it.means.is_raised());
            let unknown = scale.choices.iter().find(|it| it.means == Meaning::NotKnown);
            let is_grave = item.kind == windscreen_core::Kind::Harm;
            for choice in most.into_iter().chain(unknown.filter(|_| is_grave)) {
                let value = Value::Choice(choice.id.clone());
                // What opens the question comes with it.
                let opens = opened_by(&tool, &item.id);
                let mut answers: Vec<(&ItemId, &Value)> =
                    opens.iter().map(|(item, value)| (item, value)).collect();
                answers.push((&item.id, &value));
                let mut desk = family();
                let name = format!("Adult {}", n_said + n_silent);
                with_adult(&mut desk, &name, &tool, &answers);
                let which = format!("{}: {}", item.id, choice.id);
                let papers = childrens(&desk);
                let Some(level) = said(&desk, &tool.id) else {
                    n_silent += 1;
                    for ((what, own), (_, with)) in alone.iter().zip(&papers) {
                        assert_eq!(own, with, "{what}: {which} shows");
                    }
                    continue;
                };
                n_said += 1;
                // Only the referral in its orders and the worker's own sheet say it.
                for ((what, own), (_, with)) in alone.iter().zip(&papers) {
                    let may_say = what == "referral"
                        || what == "worker"
                        || desk.form.orders.iter().any(|order| *order.id == **what);
                    assert!(may_say || own == with, "{what}: {which} shows");
                }
                let (first, same) =
                    by_level.entry(level).or_insert((which.clone(), papers.clone()));
                for ((what, one), (_, other)) in same.iter().zip(&papers) {
                    assert_eq!(one, other, "{what}: {first} and {which} can be told apart");
                }
            }
        }
    }
    assert!(15 < n_silent && 15 < n_said, "{n_silent} and {n_said}");
    assert!(by_level.contains_key(&Level::EarlyHelp) && by_level.contains_key(&Level::Statutory));
}

/// An answer of what an item is asked for.
fn opened_by(tool: &Instrument, id: &ItemId) -> Vec<(ItemId, Value)> {
    let item = tool.item(id).expect("it is there");
    let Some(windscreen_core::AskedIf::Answered { items, answered }) = &item.asked_if else {
        return Vec::new();
    };
    let opener = tool.item(&items[0]).expect("it is declared");
    let scale = tool.scale_of(opener).expect("it is a choice");
    // What is not known opens as much, and says the least by itself.
    let choice = scale.choices.iter().rev().find(|it| answered.contains(&it.means));
    vec![(opener.id.clone(), Value::Choice(choice.expect("it opens").id.clone()))]
}

/// What rests on abuse alone, and a judgement of which nobody knows what it rests on, is said on no child's paper: whoever
/// causes harm may read it there.
#[test]
fn a_level_that_rests_on_abuse_alone_stands_on_no_childs_paper() {
    let alone = childrens(&family());
    for tool in that_say_a_level(&family()) {
        let section =
            tool.sections.iter().find(|it| *it.id == *"domestic-abuse").expect("its page");
        let worst = |item: &windscreen_core::Item| {
            let scale = tool.scale_of(item).expect("a choice");
            let yes = scale.choices.iter().find(|it| it.means == Meaning::Yes);
            Value::Choice(yes.expect("it offers one").id.clone())
        };
        let items = &tool.items[section.items.clone()];
        let values: Vec<Value> = items.iter().map(worst).collect();
        let answers: Vec<(&ItemId, &Value)> = items.iter().map(|it| &it.id).zip(&values).collect();
        for is_judged in [false, true] {
            let mut desk = family();
            with_adult(&mut desk, "Adult 1", &tool, &answers);
            if is_judged {
                let adult = desk.record.subjects.last().expect("just added").id;
                desk.record.sheet_mut(adult, &tool.id).judgement =
                    Some(windscreen_core::Judgement {
                        level: Level::Immediate,
                        reason: "What I was told".into(),
                    });
            }
            assert_eq!(said(&desk, &tool.id), None);
            let context = desk.context();
            let found = found(&context.wide(), &desk.area);
            let for_worker = asked_by_adults(&context, &found);
            assert!(for_worker.is_some(), "the worker is not told of the call");
            for ((what, own), (_, with)) in alone.iter().zip(&childrens(&desk)) {
                assert_eq!(own, with, "{what}: abuse shows");
            }
        }
    }
}

/// The level counts at the head of the referral as another tool's does, and stands as one line under the tools.
#[test]
fn a_level_from_an_adults_tool_heads_the_referral_and_is_one_line() {
    let mut desk = family();
    let tool = that_say_a_level(&desk).pop().expect("there is one");
    let belief = tool.items.iter().find(|it| *it.id == *"belief-child").expect("it is asked");
    let yes = Value::Choice("yes".into());
    let before = referral(&desk.context()).to_text();
    with_adult(&mut desk, "Robin Example", &tool, &[(&belief.id, &yes)]);
    let context = desk.context();
    let paper = referral(&context).to_text();
    assert!(!before.contains("A tool about an adult"));
    assert_eq!(paper.matches("A tool about an adult").count(), 1);
    assert!(paper.contains("Urgent: yes"), "it does not head the referral");
    for word in ["Robin", &*tool.title, &*tool.short, &*belief.topic, "belief"] {
        assert!(!paper.contains(word), "{word} stands on the children's referral");
    }
}
