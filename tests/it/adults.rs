//! What a tool about an adult does beyond that adult: it speaks to the worker in the result of a tool about a child, and on
//! no paper; and what an area calls a tool stands wherever its name does.

use std::rc::Rc;
use windscreen_content::Library;
use windscreen_core::{
    Age, Area, Cause, Instrument, ItemId, Role, Sheet, Subject, SubjectId, Thresholds, Value, Wide,
    WideCondition, wide_outcome,
};
use windscreen_summary::{Papers, json, referral, restricted};
use windscreen_tests::desk::{Desk, today};

/// The rule of the form that looks at a tool about adults, with the tool on which it speaks.
fn rule(desk: &Desk) -> (windscreen_core::WideRule, Rc<Instrument>, Rc<Instrument>) {
    let rule = desk.form.rules.iter().find(|rule| rule.looks_at_adults());
    let rule = rule.expect("a rule looks at adults").clone();
    let looked_at = rule.when.iter().find_map(|when| match when {
        WideCondition::Adult { tool, .. } => Some(tool.clone()),
        _ => None,
    });
    let tool = |id: &str| desk.instruments.iter().find(|it| *it.id == *id).expect("it is here");
    let (on, of) = (tool(&rule.on).clone(), tool(&looked_at.expect("it does")).clone());
    (rule, on, of)
}

/// A child and an adult of whom this was answered.
fn house(answers: &[(&str, &str)]) -> Desk {
    let mut desk = Desk::of(windscreen_core::Record::default());
    let (_, _, tool) = rule(&desk);
    for (id, role, age) in [(0, Role::Child, Age::Years(6)), (1, Role::Adult, Age::Years(30))] {
        let label = if role == Role::Child { "Child 1" } else { "Adult 1" };
        desk.record.subjects.push(Subject::new(SubjectId(id), label, role, age));
    }
    for (item, choice) in answers {
        let value = Value::Choice((*choice).into());
        let set = desk.record.set_answer(SubjectId(1), &tool, &ItemId::from(*item), value);
        set.expect("the tool offers it");
    }
    desk
}

/// Whether it speaks in the child's result, to the worker or to whoever reads a paper.
fn speaks(desk: &Desk, to_worker: bool) -> bool {
    let (rule, on, _) = rule(desk);
    let wide = Wide {
        record: &desk.record,
        instruments: &desk.instruments,
        rules: &desk.form.rules,
        today: today(),
        to_worker,
    };
    let child = &desk.record.subjects[0];
    let none = Thresholds::default();
    let (outcome, _) = wide_outcome(&wide, child, &Sheet::default(), &on, &none);
    outcome.fired.iter().any(|it| it.cause == Cause::Wide(rule.id.clone()))
}

/// Nobody who thinks of dying is sent to the domestic abuse service because they are an adult.
#[test]
fn the_domestic_abuse_service_is_named_only_where_abuse_may_be() {
    let doors = |answers: &[(&str, &str)]| {
        let desk = house(answers);
        let area = &desk.area;
        let name = |role| area.front_doors_for(role).next().expect("it has one").name.clone();
        let text = restricted(&desk.context(), SubjectId(1), &rule(&desk).2.id).to_text();
        assert!(text.contains(&*name(Role::Child)), "{text}");
        text.contains(&*name(Role::Adult))
    };
    for answer in [("suicidal", "yes"), ("suicide-child", "suspected"), ("substances", "yes")] {
        assert!(!doors(&[answer]), "{answer:?}");
    }
    assert!(doors(&[("abuse", "yes")]));
    assert!(doors(&[("suicidal", "yes"), ("abuse", "suspected")]));
    assert!(doors(&[("danger-now", "not-known")]), "what the danger comes from nobody has said");
}

#[test]
fn what_an_adult_needs_is_said_to_the_worker_and_on_no_childs_paper() {
    let quiet = house(&[("mental-health", "yes")]);
    assert!(!speaks(&quiet, true), "below early help it says nothing");
    let mut loud = house(&[("substances", "yes")]);
    assert!(speaks(&loud, true), "the worker is not told");
    assert!(!speaks(&loud, false), "a paper tells it");
    let (rule, ..) = rule(&loud);
    let context = loud.context();
    for paper in
        [referral(&context).to_text(), json(&referral(&context), &context, Papers::Children)]
    {
        assert!(!paper.contains(&*rule.text) && !paper.contains(&*rule.says), "{paper}");
    }
    // As it last was, until it is answered again.
    let again = loud.form.asked_again();
    loud.record.begin_review("2026-06-01".parse().expect("a day"), Vec::new(), &again, today());
    assert!(speaks(&loud, true), "a review took it back");
}

#[test]
fn abuse_alone_is_said_in_no_result_of_a_child() {
    for answers in [
        &[("abuse", "yes"), ("abuse-child", "yes")][..],
        &[("abuse", "yes"), ("other-adult", "nobody")],
        &[("abuse", "yes"), ("effect", "yes")],
        &[("abuse", "yes"), ("mental-health", "yes")],
    ] {
        assert!(!speaks(&house(answers), true), "{answers:?}");
    }
    // What stands beside it speaks as it would alone.
    assert!(speaks(&house(&[("abuse", "yes"), ("substances", "yes")]), true));
}

/// An area that calls the tool by another name.
fn area_that_calls_it(id: &str, title: &str) -> Area {
    let mut area = Desk::of(windscreen_core::Record::default()).area;
    area.titles.insert(id.into(), title.into());
    area
}

#[test]
fn what_an_area_calls_a_tool_stands_wherever_its_name_does() {
    const OWN: &str = "Trio of vulnerabilities";
    let mut desk = house(&[("substances", "yes")]);
    let (_, _, tool) = rule(&desk);
    let library = Library::of_catalogue(Vec::new());
    let area = area_that_calls_it(&tool.id, OWN);
    let entitled = library.of_area(&area);
    let listed = entitled.listings();
    let listing = listed.iter().find(|it| it.id == tool.id).expect("it is listed");
    assert_eq!((&*listing.title, &*listing.short), (OWN, OWN));
    let own = entitled.open(&tool.id).expect("it is here");
    assert_eq!((&*own.title, &*own.short), (OWN, OWN));
    assert!(Rc::ptr_eq(&own, &entitled.open(&tool.id).expect("it is kept")));
    // Its name alone is another: nothing that is asked, and no other tool.
    assert_eq!((&own.items, &own.rules), (&tool.items, &tool.rules));
    for other in listed.iter().filter(|it| it.id != tool.id) {
        let shipped = library.open(&other.id).expect("it is here");
        assert!(Rc::ptr_eq(&shipped, &entitled.open(&other.id).expect("it is here")));
        assert_eq!(shipped.title, other.title);
    }
    // Another area has the name that the file gives.
    let plain = Desk::of(windscreen_core::Record::default()).area;
    let entitled = library.of_area(&plain);
    assert_eq!(entitled.open(&tool.id).expect("it is here").title, tool.title);

    // Papers and files are made from what the library opens.
    desk.instruments = library.of_area(&area).opened_in(&desk.record);
    desk.area = area;
    let context = desk.context();
    let adult = SubjectId(1);
    let paper = restricted(&context, adult, &tool.id);
    assert!(paper.to_text().contains(OWN) && !paper.to_text().contains(&*tool.title));
    let file = json(&paper, &context, Papers::Adult(adult, &tool.id));
    assert!(file.contains(OWN) && !file.contains(&*tool.title));
}
