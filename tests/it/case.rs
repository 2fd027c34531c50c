//! A case: answers and what must come of them, as data in `tests/cases/`.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};
use std::collections::BTreeSet;
use std::rc::Rc;
use windscreen_core::{
    Age, AnswerForm, Area, Cause, Completeness, Instrument, ItemId, Judgement, Level, MissingText,
    Outcome, Readings, Record, Role, Sheet, Subject, SubjectId, Thresholds, Truth, Value, WayId,
    Wide, outcome, wide_outcome,
};

/// A case ready to be worked out.
#[derive(Debug)]
pub struct Case {
    /// What it states.
    pub name: String,
    /// The person.
    pub subject: Subject,
    /// Everything answered.
    pub record: Record,
    /// The numbers of the area, or the case's own.
    pub thresholds: Thresholds,
    /// The area it names, if it names one.
    pub area: Option<Area>,
    /// The day on which it is worked out.
    pub today: NaiveDate,
    /// Whether other children stand in the record, so that the rules which look beyond one sheet are tried.
    pub has_others: bool,
    /// What must come of it.
    pub expect: Map<String, Json>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a day"))
}

fn text<'a>(json: &'a Json, key: &str) -> Option<&'a str> {
    json.get(key).and_then(Json::as_str)
}

fn truth(text: &str) -> Truth {
    match text {
        "yes" => Truth::True,
        "no" => Truth::False,
        "not-known" => Truth::Unknown,
        other => panic!("\"{other}\" is not yes, no or not-known"),
    }
}

fn subject(json: &Json) -> Subject {
    let role = if text(json, "kind") == Some("adult") { Role::Adult } else { Role::Child };
    let age =
        match (text(json, "kind"), text(json, "born"), json.get("years").and_then(Json::as_u64)) {
            (Some("unborn"), _, _) => Age::Unborn(text(json, "due").map(day)),
            (_, Some(born), _) => Age::Born(day(born)),
            (_, _, Some(years)) => Age::Years(u8::try_from(years).expect("an age fits")),
            _ => Age::NotKnown,
        };
    Subject::new(SubjectId(0), if role == Role::Adult { "Adult 1" } else { "Child 1" }, role, age)
}

impl Case {
    /// Reads one case of a case file.
    ///
    /// # Panics
    ///
    /// If the case is not written as a case is.
    pub fn new(instrument: &Instrument, json: &Json, areas: impl Fn(&str) -> Area) -> Case {
        let name = text(json, "name").expect("a case has a name").to_owned();
        assert!(
            text(json, "source").is_some_and(|it| !it.is_empty()),
            "{name}: a case cites its source"
        );
        let mut subject = subject(json.get("subject").expect("a case has a subject"));
        for (fact, answer) in json.get("facts").and_then(Json::as_object).into_iter().flatten() {
            subject.facts.insert(fact.as_str().into(), truth(answer.as_str().unwrap_or_default()));
        }
        let today = day(text(json, "today").unwrap_or("2026-11-22"));
        let area = text(json, "area").map(areas);
        let mut thresholds =
            area.as_ref().map(|area| area.thresholds_for(&instrument.id)).unwrap_or_default();
        for (id, number) in json.get("thresholds").and_then(Json::as_object).into_iter().flatten() {
            let number = number
                .as_u64()
                .and_then(|n| u16::try_from(n).ok())
                .expect("a threshold is a number");
            thresholds.0.insert(id.as_str().into(), number);
        }

        let mut record = Record { subjects: vec![subject.clone()], ..Record::default() };
        let n_children = json.get("children").and_then(Json::as_u64).unwrap_or(0);
        for n in 0..u32::try_from(n_children).expect("few children") {
            let child = Subject::new(SubjectId(n + 1), "", Role::Child, Age::NotKnown);
            record.subjects.push(child);
        }
        let id = subject.id;
        let sheet = record.sheet_mut(id, &instrument.id);
        sheet.way = text(json, "way").map(WayId::from);
        for (exception, comment) in
            json.get("exceptions").and_then(Json::as_object).into_iter().flatten()
        {
            sheet
                .exceptions
                .insert(exception.as_str().into(), comment.as_str().unwrap_or_default().into());
        }
        for (group, item) in json.get("stages").and_then(Json::as_object).into_iter().flatten() {
            sheet.stages.insert(group.as_str().into(), item.as_str().unwrap_or_default().into());
        }
        if let Some(judgement) = json.get("judgement") {
            sheet.judgement = Some(Judgement {
                level: text(judgement, "level")
                    .and_then(Level::from_id)
                    .expect("a judgement has a level"),
                reason: text(judgement, "reason").unwrap_or_default().into(),
            });
        }
        let empty = Map::new();
        let answers = json.get("answers").and_then(Json::as_object).unwrap_or(&empty);
        for (item, answer) in answers {
            answer_item(&mut record, id, instrument, item, answer, &name);
        }
        // The rest: every other item shown. Answering one can show another, so look until none is left.
        if let Some(rest) = text(json, "rest") {
            loop {
                let sheet = record.sheet(id, &instrument.id).cloned().unwrap_or_default();
                let readings = Readings::new(instrument, &subject, &sheet, today);
                let open = readings.visible().filter_map(|place| instrument.items.get(place)).find(
                    |item| {
                        !answers.contains_key(&*item.id)
                            && sheet.answer(&item.id).is_none()
                            && instrument
                                .scale_of(item)
                                .is_some_and(|scale| scale.choice(&rest.into()).is_some())
                    },
                );
                let Some(item) = open else { break };
                let value = Value::Choice(rest.into());
                record
                    .answer(id, instrument, &item.id, value)
                    .unwrap_or_else(|error| panic!("{name}: {error}"));
            }
        }
        // Other children of the record, from id 1 on, with what was answered about them on the same tool.
        let others = json.get("others").and_then(Json::as_array).cloned().unwrap_or_default();
        for (n, other) in others.iter().enumerate() {
            let id = SubjectId(u32::try_from(n + 1).expect("there are not so many"));
            let mut child =
                self::subject(other.get("subject").expect("another child is a subject"));
            child.id = id;
            child.label = format!("Child {}", n + 2).into();
            record.subjects.push(child);
            let answers = other.get("answers").and_then(Json::as_object).unwrap_or(&empty);
            for (item, answer) in answers {
                answer_item(&mut record, id, instrument, item, answer, &name);
            }
        }
        let has_others = !others.is_empty();
        let expect = json
            .get("expect")
            .and_then(Json::as_object)
            .cloned()
            .expect("a case expects something");
        Case { name, subject, record, thresholds, area, today, has_others, expect }
    }

    /// Works it out.
    pub fn outcome(&self, instrument: &Instrument) -> Outcome {
        let sheet = self.record.sheet(self.subject.id, &instrument.id).cloned().unwrap_or_default();
        if self.has_others {
            return self.wide(instrument, &sheet).0;
        }
        let sheet = self.record.answered_by_itself(&sheet, instrument);
        outcome(&self.subject, &sheet, instrument, &self.thresholds, self.today)
    }

    /// Works it out together with the rules that look beyond one sheet; with the ids of those that fired.
    fn wide(&self, instrument: &Instrument, sheet: &Sheet) -> (Outcome, Vec<String>) {
        let form = windscreen_content::form().unwrap_or_else(|errors| panic!("{errors}"));
        let instruments = [Rc::new(instrument.clone())];
        let wide = Wide {
            record: &self.record,
            instruments: &instruments,
            rules: &form.rules,
            today: self.today,
        };
        let (outcome, fired) =
            wide_outcome(&wide, &self.subject, sheet, instrument, &self.thresholds);
        let fired = fired.iter().filter_map(|it| match &it.fired.cause {
            Cause::Wide(rule) => Some(rule.to_string()),
            _ => None,
        });
        let fired = fired.collect();
        (outcome, fired)
    }

    /// Everything in which the outcome is not as expected.
    pub fn differences(&self, instrument: &Instrument) -> Vec<String> {
        let outcome = self.outcome(instrument);
        let wrong = std::cell::RefCell::new(Vec::new());
        let same = |what: &str, is: Json, should: &Json| {
            if is != *should {
                wrong.borrow_mut().push(format!("{what} is {is}, and should be {should}"));
            }
        };
        let rules: Vec<&str> = outcome
            .fired
            .iter()
            .filter_map(|it| it.rule(instrument))
            .map(|rule| &*rule.id)
            .collect();
        let items = |places: &[usize]| -> Vec<&str> {
            places.iter().map(|it| &*instrument.items[*it].id).collect()
        };
        for (key, should) in &self.expect {
            match key.as_str() {
                "level" => same(key, outcome.level.id().into(), should),
                "completeness" => {
                    let word = match outcome.completeness {
                        Completeness::NotAssessed => "not-assessed",
                        Completeness::Incomplete => "incomplete",
                        Completeness::Complete => "complete",
                    };
                    same(key, word.into(), should);
                }
                "fired" => same(key, sorted(rules.iter().copied()), &sorted_json(should)),
                "alerts" => {
                    let alerts = outcome
                        .alerts(instrument)
                        .filter_map(|it| it.rule(instrument))
                        .map(|rule| &*rule.id);
                    same(key, sorted(alerts), &sorted_json(should));
                }
                "fires" => same(
                    key,
                    sorted(strings(should).filter(|it| rules.contains(it))),
                    &sorted_json(should),
                ),
                "does-not-fire" => {
                    same(
                        key,
                        sorted(strings(should).filter(|it| rules.contains(it))),
                        &Json::Array(Vec::new()),
                    );
                }
                "could-not-try" => {
                    let tried = |id: &&str| outcome.could_not_try.iter().any(|rule| **rule == **id);
                    same(key, sorted(strings(should).filter(tried)), &sorted_json(should));
                }
                "routes" => {
                    same(key, sorted(outcome.routes.iter().map(|id| &**id)), &sorted_json(should));
                }
                "act-today" => same(key, outcome.act_today.into(), should),
                "names-level" => same(key, outcome.names_level().into(), should),
                "at-least" => same(key, outcome.is_at_least().into(), should),
                "has-routes" | "lacks-routes" => {
                    let is_open = |id: &&str| outcome.routes.iter().any(|it| **it == **id);
                    let hit = strings(should).filter(|it| is_open(it) == (key == "has-routes"));
                    same(key, sorted(hit), &sorted_json(should));
                }
                "unknown" => {
                    same(key, sorted(items(&outcome.unknown).into_iter()), &sorted_json(should));
                }
                "earlier" => {
                    same(key, sorted(items(&outcome.earlier).into_iter()), &sorted_json(should));
                }
                "wide" => {
                    let sheet = self.record.sheet(self.subject.id, &instrument.id);
                    let (_, fired) = self.wide(instrument, &sheet.cloned().unwrap_or_default());
                    same(key, sorted(fired.iter().map(String::as_str)), &sorted_json(should));
                }
                "n-unanswered" => same(key, outcome.unanswered.len().into(), should),
                "shows" | "hides" => {
                    let shown: Vec<usize> = outcome.readings.visible().collect();
                    let shown = items(&shown);
                    let hit = strings(should).filter(|it| shown.contains(it) == (key == "shows"));
                    same(key, sorted(hit), &sorted_json(should));
                }
                "n-visible" => same(key, outcome.readings.n_visible().into(), should),
                "missing-texts" => {
                    let missing = outcome.missing_texts.iter().map(|it| match it {
                        MissingText::Note(item, field) => format!("{item}/{field}"),
                        MissingText::Text(field) => format!("{}/{field}", instrument.id),
                        MissingText::JudgementReason => format!("{}/judgement", instrument.id),
                    });
                    let missing: Vec<String> = missing.collect();
                    let hit = strings(should).filter(|it| missing.iter().any(|found| found == it));
                    same(key, sorted(hit), &sorted_json(should));
                }
                "grades" => {
                    for (code, grade) in should.as_object().into_iter().flatten() {
                        same(code, grade_of(instrument, &outcome, code), grade);
                    }
                }
                "band" => {
                    let bands = self.area.as_ref().and_then(|area| area.bands.get(&instrument.id));
                    let counted = bands.and_then(|bands| {
                        let fired = outcome.tally(&bands.rule)?;
                        bands.name(fired.n).map(|name| Json::from(&**name))
                    });
                    same(key, counted.unwrap_or(Json::Null), should);
                }
                "partial" => {
                    for (code, of) in should.as_object().into_iter().flatten() {
                        same(code, gaps_of(instrument, &outcome, code), of);
                    }
                }
                other => wrong
                    .borrow_mut()
                    .push(format!("\"{other}\" is not something a case can expect")),
            }
        }
        // Core's own causes are never in a file's list of rules.
        debug_assert!(
            outcome
                .fired
                .iter()
                .all(|it| matches!(it.cause, Cause::Rule(_)) || it.rule(instrument).is_none())
        );
        wrong.into_inner()
    }
}

fn answer_item(
    record: &mut Record,
    id: SubjectId,
    instrument: &Instrument,
    item: &str,
    answer: &Json,
    name: &str,
) {
    let item = &ItemId::from(item);
    let form = instrument.item(item).unwrap_or_else(|| panic!("{name}: no item \"{item}\"")).form;
    let value = |json: &Json| match (form, json) {
        (AnswerForm::Choice(_), Json::String(choice)) => Value::Choice(choice.as_str().into()),
        (_, Json::String(text)) if text == "not-known" => Value::NotKnown,
        (_, Json::String(text)) => Value::Date(day(text)),
        (_, Json::Number(number)) => {
            Value::Number(number.as_u64().and_then(|n| u16::try_from(n).ok()).unwrap_or(0))
        }
        _ => panic!("{name}: {item}: not an answer"),
    };
    let refused = |error| panic!("{name}: {item}: {error}");
    if let Some(object) = answer.as_object() {
        let choice = object
            .get("choice")
            .or(object.get("value"))
            .unwrap_or_else(|| panic!("{name}: {item}: no choice"));
        record.answer(id, instrument, item, value(choice)).unwrap_or_else(refused);
        if let Some(follow_up) = object.get("follow-up").and_then(Json::as_str) {
            record.follow_up(id, instrument, item, Some(truth(follow_up))).unwrap_or_else(refused);
        }
        for (field, words) in object.get("notes").and_then(Json::as_object).into_iter().flatten() {
            let notes = &mut record
                .sheet_mut(id, &instrument.id)
                .answers
                .get_or_default(item.clone())
                .notes;
            notes.insert(field.as_str().into(), words.as_str().unwrap_or_default().into());
        }
    } else {
        record.answer(id, instrument, item, value(answer)).unwrap_or_else(refused);
    }
}

fn grade_of(instrument: &Instrument, outcome: &Outcome, code: &str) -> Json {
    let (Some(tree), Some(profile)) = (&instrument.profile, &outcome.profile) else {
        return Json::Null;
    };
    for (area, grade) in tree.areas.iter().zip(&profile.areas) {
        if *area.code == *code {
            return grade.grade.into();
        }
        for (sub, grade) in area.sub_areas.iter().zip(&grade.sub_areas) {
            if *sub.code == *code {
                return grade.grade.into();
            }
        }
    }
    format!("no area or sub-area \"{code}\"").into()
}

/// How many parts of an area or sub-area were graded, of how many.
fn gaps_of(instrument: &Instrument, outcome: &Outcome, code: &str) -> Json {
    let (Some(tree), Some(profile)) = (&instrument.profile, &outcome.profile) else {
        return Json::Null;
    };
    for (area, grade) in tree.areas.iter().zip(&profile.areas) {
        if *area.code == *code {
            return vec![grade.n_graded, grade.n_sub_areas].into();
        }
        for (sub, grade) in area.sub_areas.iter().zip(&grade.sub_areas) {
            if *sub.code == *code {
                return vec![grade.n_graded, grade.n_items].into();
            }
        }
    }
    Json::Null
}

fn strings(json: &Json) -> impl Iterator<Item = &str> {
    json.as_array().into_iter().flatten().filter_map(Json::as_str)
}

fn sorted<'a>(ids: impl Iterator<Item = &'a str>) -> Json {
    let ids: BTreeSet<&str> = ids.collect();
    ids.into_iter().collect()
}

fn sorted_json(json: &Json) -> Json {
    sorted(strings(json))
}
