//! The invented families to practise on: whoever records of each point no more than its first item comes to the level that
//! a colleague would expect at least. Else the end of practice would ask of a learner what the tool does not say.

use crate::Row;
use windscreen_content::{PracticeFamily, PracticeTool, practice_families, practice_family};
use windscreen_core::{Record, Subject, SubjectId, Truth, Value, WayKind, outcome};
use windscreen_tests::case::area;
use windscreen_tests::desk::{instrument, today};

/// Adds a test for each tool of each family: `practice/quiet-baby: neglect for child-a`.
pub(crate) fn add(rows: &mut Vec<Row>) {
    for entry in practice_families() {
        match practice_family(entry.id).expect("it is listed") {
            Err(errors) => rows.push(Row::broken(format!("practice/{}", entry.id), errors)),
            Ok(family) => {
                for (n, fits) in family.tools.iter().enumerate() {
                    let person = &family.people[fits.person].id;
                    let name = format!("practice/{}: {} for {person}", entry.id, fits.tool);
                    let id = entry.id;
                    rows.push(Row::new(name, "", move || {
                        let family = practice_family(id).expect("it is listed").expect("it reads");
                        differences(&family, &family.tools[n])
                    }));
                }
            }
        }
    }
}

/// What comes of a tool where each point is recorded by its first item alone, no follow-up adding to it.
fn differences(family: &PracticeFamily, fits: &PracticeTool) -> Vec<String> {
    let mut wrong = Vec::new();
    let tool = instrument(&fits.tool);
    let id = SubjectId(0);
    let told = &family.people[fits.person];
    let subject = Subject::new(id, told.label.clone(), told.about, told.age.on(today()));
    let mut record = Record { subjects: vec![subject.clone()], ..Record::default() };
    if let Some(gate) = &tool.gate {
        let known = gate.ways.iter().find(|way| way.kind == WayKind::FromWhatIsKnown);
        record.sheet_mut(id, &tool.id).way = known.map(|way| way.id.clone());
    }
    let points = family.noticed.iter().filter(|it| it.tool == tool.id);
    let points: Vec<_> = points.filter(|it| it.person == Some(fits.person)).collect();
    for point in &points {
        let item = tool.item(&point.items[0]).expect("the reader looked for it");
        let scale = tool.scale_of(item).expect("the reader looked for its choices");
        let first = point.answered[0];
        let choice = scale.choices.iter().find(|it| first.accepts(it.means)).expect("it has one");
        let value = Value::Choice(choice.id.clone());
        record.set_answer(id, &tool, &item.id, value).expect("it takes its own choice");
        if item.follow_up.is_some() {
            record.set_follow_up(id, &tool, &item.id, Some(Truth::False)).expect("it has one");
        }
    }
    let area = area(windscreen_content::default_area()).expect("it is shipped");
    let thresholds = area.thresholds_for(&tool.id);
    let sheet = record.sheet(id, &tool.id).cloned().unwrap_or_default();
    let outcome = outcome(&subject, &sheet, &tool, &thresholds, today());
    for point in &points {
        let meaning = outcome.readings.of(&point.items[0]).meaning;
        if !meaning.is_some_and(|meaning| point.is_said_by(meaning)) {
            wrong.push(format!("{}: the item is not shown for this person", point.id));
        }
        for item in &point.items {
            if !outcome.readings.of(item).visible {
                wrong.push(format!("{}: {item} is not shown for this person", point.id));
            }
        }
    }
    if let Some(level) = fits.level
        && outcome.level < level
    {
        wrong.push(format!("it comes to {:?}, and {level:?} is expected at least", outcome.level));
    }
    if fits.act_today && !outcome.act_today {
        wrong.push("it does not ask for action today".to_owned());
    }
    wrong
}
