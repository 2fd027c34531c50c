//! A child's papers are the same whether or not an adult's checklist is there. (What heads the referral, what its first page
//! says and what the family's copy may hold is data: `tests/cases/referral/`.)

use windscreen_core::{Age, Per, Reader, Record, Role, Subject};
use windscreen_summary::{
    Asked, Document, Papers, asked_by_adults, audit, checks_on_paper, fhir, found, json, referral,
    referral_in, worker_sheet,
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
            for tool in beside.instruments.clone().iter().filter(|it| it.about == Role::Adult) {
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
