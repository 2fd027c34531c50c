//! A case: answers and what must come of them, as data in `tests/cases/`.

use crate::root;
use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;
use std::rc::Rc;
use windscreen_core::{
    Age, Area, CHILD_ELSEWHERE, CHILD_NOT_KNOWN, Cause, Completeness, Instrument, Item, Judgement,
    Level, MissingText, NoteKind, Outcome, Problem, Readings, Record, Role, Sheet, Subject,
    SubjectId, Thresholds, Truth, Value, Wide, outcome, wide_outcome,
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

/// What is wrong with a case, each with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slips(pub Vec<String>);

impl std::fmt::Display for Slips {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0.join("\n"))
    }
}

/// Reads one kind of file that tests are made of: what it does not know is a slip, and none hides another.
#[derive(Debug, Default)]
pub struct Strict {
    wrong: Vec<String>,
}

impl Strict {
    /// Notes a slip.
    pub fn wrong(&mut self, place: &str, message: impl std::fmt::Display) {
        let between = if place.is_empty() { "" } else { ": " };
        self.wrong.push(format!("{place}{between}{message}"));
    }

    /// Whether this id is among those known; a slip that names it where it is not.
    pub fn knows(&mut self, place: &str, what: &str, id: &str, known: &[&str]) -> bool {
        if known.contains(&id) {
            return true;
        }
        let near = Problem::nearest(id, known);
        let near = near.map(|it| format!("; did you mean \"{it}\"?")).unwrap_or_default();
        self.wrong(place, format!("{what} \"{id}\" is not declared{near}"));
        false
    }

    /// The pairs of a group that may be left out.
    pub fn group<'a>(
        &mut self,
        place: &str,
        json: Option<&'a Json>,
    ) -> impl Iterator<Item = (&'a String, &'a Json)> + use<'a> {
        let group = json.and_then(Json::as_object);
        if json.is_some() && group.is_none() {
            self.wrong(place, "there should be a group in { } here");
        }
        group.into_iter().flatten()
    }

    /// Refuses every key of a group but these.
    pub fn only(&mut self, place: &str, json: &Json, known: &[&str]) {
        for (key, _) in self.group(place, Some(json)) {
            self.knows(place, "key", key, known);
        }
    }

    /// The things of a list that may be left out.
    pub fn list<'a>(&mut self, place: &str, json: Option<&'a Json>) -> &'a [Json] {
        let list = json.and_then(Json::as_array);
        if json.is_some() && list.is_none() {
            self.wrong(place, "there should be a list in [ ] here");
        }
        list.map_or(&[], |it| it)
    }

    /// The words here.
    pub fn words<'a>(&mut self, place: &str, json: &'a Json) -> &'a str {
        if !json.is_string() {
            self.wrong(place, format!("there should be text in quotes here, not {json}"));
        }
        json.as_str().unwrap_or_default()
    }

    /// One of these words.
    pub fn word<'a>(&mut self, place: &str, what: &str, json: &'a Json, known: &[&str]) -> &'a str {
        let word = self.words(place, json);
        if json.is_string() {
            self.knows(place, what, word, known);
        }
        word
    }

    /// A whole number that is not too great.
    pub fn number(&mut self, place: &str, json: &Json) -> u16 {
        json.as_u64().and_then(|n| u16::try_from(n).ok()).unwrap_or_else(|| {
            self.wrong(place, format!("there should be a whole number here, not {json}"));
            0
        })
    }

    fn day(&mut self, place: &str, json: &Json) -> NaiveDate {
        let day = json.as_str().and_then(|it| it.parse().ok());
        day.unwrap_or_else(|| {
            self.wrong(place, format!("{json} is not a day"));
            NaiveDate::default()
        })
    }

    fn truth(&mut self, place: &str, json: &Json) -> Truth {
        match self.word(place, "answer", json, &["yes", "no", "not-known"]) {
            "yes" => Truth::True,
            "no" => Truth::False,
            _ => Truth::Unknown,
        }
    }

    fn subject(&mut self, place: &str, json: &Json) -> Subject {
        self.only(place, json, &["kind", "born", "years", "due"]);
        let at = |key: &str| format!("{place}.{key}");
        let kind = json.get("kind").unwrap_or(&Json::Null);
        let kind = self.word(&at("kind"), "kind", kind, &["child", "adult", "unborn", "home"]);
        let due = json.get("due").map(|it| self.day(&at("due"), it));
        let born = json.get("born").map(|it| self.day(&at("born"), it));
        let years = json.get("years").map(|it| self.number(&at("years"), it));
        let age = match (kind, born, years) {
            ("unborn", None, None) => Age::Unborn(due),
            (_, Some(born), None) if due.is_none() => Age::Born(born),
            (_, None, Some(years)) if due.is_none() => {
                Age::Years(u8::try_from(years).unwrap_or(u8::MAX))
            }
            (_, None, None) if due.is_none() => Age::NotKnown,
            _ => {
                self.wrong(place, "an age is said once");
                Age::NotKnown
            }
        };
        if kind == "home" && age != Age::NotKnown {
            self.wrong(place, "a home has no age");
        }
        let (role, label) = match kind {
            "adult" => (Role::Adult, "Adult 1"),
            "home" => (Role::Home, "Home 1"),
            _ => (Role::Child, "Child 1"),
        };
        Subject::new(SubjectId(0), label, role, age)
    }

    /// What was read, unless anything was wrong.
    pub fn done<T>(self, read: T) -> Result<T, Slips> {
        if self.wrong.is_empty() { Ok(read) } else { Err(Slips(self.wrong)) }
    }
}

/// Every key that a case may have; `tests/npm/cases.mjs` reads them too.
const KEYS: &[&str] = &[
    "name",
    "source",
    "subject",
    "facts",
    "today",
    "area",
    "thresholds",
    "children",
    "way",
    "exceptions",
    "stages",
    "judgement",
    "answers",
    "rest",
    "others",
    "expect",
];

fn ids<'a, T, I: std::ops::Deref<Target = str> + 'a>(
    all: &'a [T],
    id: impl Fn(&'a T) -> &'a I,
) -> Vec<&'a str> {
    all.iter().map(|it| &**id(it)).collect()
}

/// The ids of all levels.
fn levels() -> Vec<&'static str> {
    Level::ALL.iter().map(|it| it.id()).collect()
}

/// An area that is shipped or stands in `tests/areas`.
///
/// # Panics
///
/// If it is there and cannot be read.
pub fn area(id: &str) -> Option<Area> {
    let read = windscreen_content::area(id).or_else(|| {
        let path = root().join("tests/areas").join([id, ".json"].concat());
        path.is_file().then(|| windscreen_content::read_area(id, &crate::read(&path)))
    });
    read.map(|it| it.unwrap_or_else(|errors| panic!("{errors}")))
}

/// A file of cases: its instrument's id, and the cases as they are written.
///
/// # Errors
///
/// If it has another key, no cases, or two of one name, which could not be told apart where they are run.
pub fn read_cases(text: &str) -> Result<(String, Vec<Json>), Slips> {
    let mut strict = Strict::default();
    let file: Json = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) => {
            return Err(Slips(vec![format!("the file is not well-formed JSON: {error}")]));
        }
    };
    strict.only("", &file, &["instrument", "cases"]);
    let shipped: Vec<&str> = windscreen_content::instruments().iter().map(|it| it.id).collect();
    let instrument = file.get("instrument").unwrap_or(&Json::Null);
    let instrument = strict.word("instrument", "instrument", instrument, &shipped).to_owned();
    let cases = strict.list("cases", file.get("cases")).to_vec();
    names(&mut strict, &cases);
    strict.done((instrument, cases))
}

/// Each case has a name of its own, which can stand in one line of a list.
pub(crate) fn names(strict: &mut Strict, cases: &[Json]) {
    if cases.is_empty() {
        strict.wrong("cases", "there are none");
    }
    let mut seen = BTreeSet::new();
    for (n, case) in cases.iter().enumerate() {
        let name = text(case, "name").unwrap_or_default();
        if name.trim().is_empty() || name.contains('\n') {
            strict.wrong(&format!("cases[{n}]"), "a case has a name, of one line");
        } else if !seen.insert(name) {
            strict.wrong(&format!("cases[{n}]"), format!("another case is called \"{name}\""));
        }
    }
}

fn text<'a>(json: &'a Json, key: &str) -> Option<&'a str> {
    json.get(key).and_then(Json::as_str)
}

impl Case {
    /// Reads one case of a case file.
    ///
    /// # Panics
    ///
    /// If the case is not written as a case is.
    pub fn new(instrument: &Instrument, json: &Json) -> Case {
        Case::read(instrument, json).unwrap_or_else(|slips| panic!("{slips}"))
    }

    /// Reads one case of a case file.
    ///
    /// # Errors
    ///
    /// If anything in it is not known, each with its place.
    pub fn read(instrument: &Instrument, json: &Json) -> Result<Case, Slips> {
        let mut strict = Strict::default();
        let it = &mut strict;
        it.only("", json, KEYS);
        let name = it.words("name", json.get("name").unwrap_or(&Json::Null)).to_owned();
        if it.words("source", json.get("source").unwrap_or(&Json::Null)).trim().is_empty() {
            it.wrong("source", "a case cites its source");
        }
        let mut subject = it.subject("subject", json.get("subject").unwrap_or(&Json::Null));
        let facts = ids(&instrument.facts, |it| &it.id);
        for (fact, answer) in it.group("facts", json.get("facts")) {
            it.knows("facts", "fact", fact, &facts);
            let truth = it.truth(&format!("facts.{fact}"), answer);
            subject.facts.insert(fact.as_str().into(), truth);
        }
        let today = json.get("today").map(|day| it.day("today", day));
        let today = today.or_else(|| NaiveDate::from_ymd_opt(2026, 11, 22)).unwrap_or_default();
        let area = json.get("area").and_then(|json| {
            let id = it.words("area", json);
            let found = self::area(id);
            if found.is_none() {
                it.wrong("area", format!("there is no area \"{id}\""));
            }
            found
        });
        let mut thresholds =
            area.as_ref().map(|area| area.thresholds_for(&instrument.id)).unwrap_or_default();
        let known = ids(&instrument.thresholds, |it| &it.id);
        for (id, number) in it.group("thresholds", json.get("thresholds")) {
            it.knows("thresholds", "threshold", id, &known);
            let number = it.number(&format!("thresholds.{id}"), number);
            thresholds.0.insert(id.as_str().into(), number);
        }

        let mut record = Record { subjects: vec![subject.clone()], ..Record::default() };
        let n_children = json.get("children").map_or(0, |n| it.number("children", n));
        for n in 0..u32::from(n_children) {
            let child = Subject::new(SubjectId(n + 1), "", Role::Child, Age::NotKnown);
            record.subjects.push(child);
        }
        let id = subject.id;
        let sheet = record.sheet_mut(id, &instrument.id);
        if let Some(way) = json.get("way") {
            let ways = instrument.gate.as_ref().map_or(&[][..], |it| &it.ways);
            sheet.way = Some(it.word("way", "way", way, &ids(ways, |it| &it.id)).into());
        }
        let areas = instrument.profile.as_ref().map_or(&[][..], |it| &it.areas);
        let known: Vec<&str> =
            areas.iter().filter_map(|it| Some(&*it.exception.as_ref()?.id)).collect();
        for (exception, comment) in it.group("exceptions", json.get("exceptions")) {
            it.knows("exceptions", "exception", exception, &known);
            let comment = it.words(&format!("exceptions.{exception}"), comment);
            sheet.exceptions.insert(exception.as_str().into(), comment.into());
        }
        for (group, item) in it.group("stages", json.get("stages")) {
            let grouped = instrument.items.iter().filter(|it| !it.one_of.is_empty());
            let known: Vec<&str> = grouped.clone().map(|it| &*it.one_of).collect();
            it.knows("stages", "group", group, &known);
            let known: Vec<&str> =
                grouped.filter(|it| *it.one_of == **group).map(|it| &*it.id).collect();
            let item = it.word(&format!("stages.{group}"), "item", item, &known);
            sheet.stages.insert(group.as_str().into(), item.into());
        }
        if let Some(judgement) = json.get("judgement") {
            it.only("judgement", judgement, &["level", "reason"]);
            let level = judgement.get("level").unwrap_or(&Json::Null);
            let level = it.word("judgement.level", "level", level, &levels());
            let reason =
                judgement.get("reason").map_or("", |json| it.words("judgement.reason", json));
            let level = Level::from_id(level).unwrap_or(Level::NothingRecorded);
            sheet.judgement = Some(Judgement { level, reason: reason.into() });
        }
        let empty = Map::new();
        let answers = json.get("answers").and_then(Json::as_object).unwrap_or(&empty);
        answer_items(it, "answers", &mut record, id, instrument, json.get("answers"));
        // Other children of the record, from id 1 on, with what was answered about them on the same tool.
        let others = it.list("others", json.get("others"));
        if !others.is_empty() && 0 < n_children {
            it.wrong("others", "children are said either by number or one by one");
        }
        for (n, other) in others.iter().enumerate() {
            let place = format!("others[{n}]");
            it.only(&place, other, &["subject", "answers"]);
            let id = SubjectId(u32::try_from(n + 1).unwrap_or(u32::MAX));
            let json = other.get("subject").unwrap_or(&Json::Null);
            let mut child = it.subject(&format!("{place}.subject"), json);
            child.id = id;
            child.label = format!("Child {}", n + 2).into();
            record.subjects.push(child);
            let place = format!("{place}.answers");
            answer_items(it, &place, &mut record, id, instrument, other.get("answers"));
        }
        if let Some(rest) = json.get("rest") {
            let mut known: Vec<&str> =
                instrument.scales.iter().flat_map(|it| ids(&it.choices, |it| &it.id)).collect();
            known.sort_unstable();
            let rest = it.word("rest", "choice", rest, &known);
            answer_rest(&mut record, &subject, instrument, answers, rest, today);
        }
        let has_others = !others.is_empty();
        let expect = json.get("expect").and_then(Json::as_object).cloned().unwrap_or_default();
        if expect.is_empty() {
            it.wrong("expect", "a case expects something");
        }
        for (key, should) in it.group("expect", json.get("expect")) {
            it.expectation(key, should, instrument, area.as_ref());
        }
        strict.done(Case { name, subject, record, thresholds, area, today, has_others, expect })
    }

    /// Works it out.
    pub fn outcome(&self, instrument: &Instrument) -> Outcome {
        let sheet = self.record.sheet(self.subject.id, &instrument.id).cloned().unwrap_or_default();
        if self.has_others {
            return self.wide(instrument, &sheet).0;
        }
        let sheet = self.record.answered_by_itself(&sheet, instrument, &self.subject, self.today);
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
            to_worker: true,
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
        for (key, should) in &self.expect {
            match key.as_str() {
                "level" => same(key, outcome.level.id().into(), should),
                "children-see" => {
                    let seen = outcome.level_for_children(instrument);
                    same(key, seen.map_or("nothing", Level::id).into(), should);
                }
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
                    let tried =
                        |id: &&str| outcome.could_not_try.iter().any(|place| **place == **id);
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
                    same(key, sorted(outcome.unknown.iter().map(|it| &**it)), &sorted_json(should));
                }
                "earlier" => {
                    same(key, sorted(outcome.earlier.iter().map(|it| &**it)), &sorted_json(should));
                }
                "wide" => {
                    let sheet = self.record.sheet(self.subject.id, &instrument.id);
                    let (_, fired) = self.wide(instrument, &sheet.cloned().unwrap_or_default());
                    same(key, sorted(fired.iter().map(String::as_str)), &sorted_json(should));
                }
                "n-unanswered" => same(key, outcome.unanswered.len().into(), should),
                "shows" | "hides" => {
                    let shown: Vec<&str> = outcome.readings.visible().map(|it| &**it).collect();
                    let hit = strings(should).filter(|it| shown.contains(it) == (key == "shows"));
                    same(key, sorted(hit), &sorted_json(should));
                }
                "sums" => {
                    for (id, of) in should.as_object().into_iter().flatten() {
                        same(id, sum_of(&outcome, id), of);
                    }
                }
                "n-visible" => same(key, outcome.readings.n_visible().into(), should),
                "missing-texts" => {
                    let missing = outcome.missing_texts.iter().map(|it| match it {
                        MissingText::Note(place, field) => {
                            format!("{place}/{field}")
                        }
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

/// What came of a sum.
fn sum_of(outcome: &Outcome, id: &str) -> Json {
    let Some(sum) = outcome.sums.iter().find(|sum| *sum.sum == *id) else { return Json::Null };
    let mut words = json!({
        "seen": sum.n_seen,
        "looked-at": sum.n_looked_at,
        "not-looked-at": sum.n_not_looked_at,
        "flagged": sum.flagged.iter().map(|id| &**id).collect::<Vec<_>>(),
    });
    if let Some(points) = sum.points {
        words["points"] = points.into();
    }
    words
}

fn answer_items(
    strict: &mut Strict,
    place: &str,
    record: &mut Record,
    id: SubjectId,
    instrument: &Instrument,
    answers: Option<&Json>,
) {
    let known = ids(&instrument.items, |it| &it.id);
    for (item, answer) in strict.group(place, answers) {
        if strict.knows(place, "item", item, &known)
            && let Some(found) = instrument.item(&item.as_str().into())
        {
            let place = format!("{place}.{item}");
            answer_item(strict, &place, record, id, instrument, found, answer);
        }
    }
}

fn answer_item(
    strict: &mut Strict,
    place: &str,
    record: &mut Record,
    id: SubjectId,
    instrument: &Instrument,
    item: &Item,
    answer: &Json,
) {
    let mut given = answer;
    if answer.is_object() {
        strict.only(
            place,
            answer,
            &["choice", "value", "words", "follow-up", "notes", "not-asked"],
        );
        given = answer.get("choice").or(answer.get("value")).unwrap_or(&Json::Null);
        if let Some(words) = answer.get("words") {
            given = words;
        }
    }
    let value = match (instrument.scale_of(item), given) {
        (Some(scale), _) => {
            let known = ids(&scale.choices, |it| &it.id);
            Value::Choice(strict.word(place, "choice", given, &known).into())
        }
        (None, Json::String(text)) if text == "not-known" => Value::NotKnown,
        (None, Json::String(_)) if item.form == windscreen_core::AnswerForm::Words => {
            Value::Words(strict.words(place, given).into())
        }
        (None, Json::String(_)) => Value::Date(strict.day(place, given)),
        (None, _) => Value::Number(strict.number(place, given)),
    };
    if let Err(error) = record.set_answer(id, instrument, &item.id, value) {
        // What is said already needs no second line.
        if strict.wrong.last().is_none_or(|it| !it.starts_with(place)) {
            strict.wrong(place, error);
        }
        return;
    }
    if let Some(follow_up) = answer.get("follow-up") {
        let truth = strict.truth(&format!("{place}.follow-up"), follow_up);
        if let Err(error) = record.set_follow_up(id, instrument, &item.id, Some(truth)) {
            strict.wrong(place, error);
        }
    }
    // Words that a file holds beside the answer though the page does not ask for them there.
    let fields = instrument.notes.iter().flat_map(|it| &it.fields);
    let hidden = format!("{place}.not-asked");
    for (field, words) in strict.group(&hidden, answer.get("not-asked")) {
        let known: Vec<&str> = fields.clone().map(|it| &*it.id).collect();
        strict.knows(&hidden, "note field", field, &known);
        let words = strict.words(&hidden, words);
        let sheet = record.sheet_mut(id, &instrument.id);
        let notes = &mut sheet.answers.entry(item.id.clone()).or_default().notes;
        notes.insert(field.as_str().into(), words.into());
    }
    let fields = instrument.note_of(item).map_or(&[][..], |it| &it.fields);
    let place = format!("{place}.notes");
    for (field, words) in strict.group(&place, answer.get("notes")) {
        if !strict.knows(&place, "note field", field, &ids(fields, |it| &it.id)) {
            continue;
        }
        let written = strict.words(&place, words);
        let kind = fields.iter().find(|it| *it.id == **field).map(|it| &it.kind);
        let place = format!("{place}.{field}");
        for word in written.split_whitespace() {
            match kind {
                Some(NoteKind::Choice(choices) | NoteKind::Ticks(choices)) => {
                    strict.knows(&place, "choice", word, &ids(choices, |it| &it.0));
                }
                // A child may have gone from the record.
                Some(NoteKind::Children) if word.parse::<u32>().is_err() => {
                    strict.knows(&place, "child", word, &[CHILD_ELSEWHERE, CHILD_NOT_KNOWN]);
                }
                _ => {}
            }
        }
        let sheet = record.sheet_mut(id, &instrument.id);
        let notes = &mut sheet.answers.entry(item.id.clone()).or_default().notes;
        notes.insert(field.as_str().into(), written.into());
    }
}

/// The rest: every other item shown. Answering one can show another, so look until none is left.
fn answer_rest(
    record: &mut Record,
    subject: &Subject,
    instrument: &Instrument,
    answers: &Map<String, Json>,
    rest: &str,
    today: NaiveDate,
) {
    loop {
        let sheet = record.sheet(subject.id, &instrument.id).cloned().unwrap_or_default();
        let answered = record.answered_by_itself(&sheet, instrument, subject, today);
        let readings = Readings::new(instrument, subject, &answered, today);
        let shown = readings.visible().filter_map(|id| instrument.item(id));
        let open = shown.into_iter().find(|item| {
            let scale = instrument.scale_of(item);
            !answers.contains_key(&*item.id)
                && sheet.answer(&item.id).is_none()
                && scale.is_some_and(|scale| scale.choice(&rest.into()).is_some())
        });
        let Some(item) = open else { break };
        let value = Value::Choice(rest.into());
        record
            .set_answer(subject.id, instrument, &item.id, value)
            .unwrap_or_else(|error| panic!("{}: {error}", item.id));
    }
}

impl Strict {
    /// Looks at what a case expects: an id that nothing has would be expected, or not, of nothing.
    fn expectation(
        &mut self,
        key: &str,
        should: &Json,
        instrument: &Instrument,
        area: Option<&Area>,
    ) {
        let at = format!("expect.{key}");
        let rules = || ids(&instrument.rules, |it| &it.id);
        let items = || ids(&instrument.items, |it| &it.id);
        let (what, known) = match key {
            "level" => {
                self.word(&at, "level", should, &levels());
                return;
            }
            "children-see" => {
                let mut known = levels();
                known.push("nothing");
                self.word(&at, "level", should, &known);
                return;
            }
            "completeness" => {
                let known = ["not-assessed", "incomplete", "complete"];
                self.word(&at, "completeness", should, &known);
                return;
            }
            "act-today" | "names-level" | "at-least" => {
                if !should.is_boolean() {
                    self.wrong(&at, format!("there should be true or false here, not {should}"));
                }
                return;
            }
            "n-unanswered" | "n-visible" => {
                self.number(&at, should);
                return;
            }
            "band" => {
                let bands = area.and_then(|area| area.bands.get(&instrument.id));
                let known: Vec<&str> =
                    bands.into_iter().flat_map(|it| &it.bands).map(|it| &*it.name).collect();
                self.word(&at, "band", should, &known);
                return;
            }
            "sums" => {
                let known = ids(&instrument.sums, |it| &it.id);
                for (id, _) in self.group(&at, Some(should)) {
                    self.knows(&at, "sum", id, &known);
                }
                return;
            }
            "grades" | "partial" => {
                self.codes(&at, key, should, instrument);
                return;
            }
            "missing-texts" => {
                let mut known = vec![format!("{}/judgement", instrument.id)];
                known.extend(
                    instrument.texts.iter().map(|it| format!("{}/{}", instrument.id, it.id)),
                );
                for item in &instrument.items {
                    let fields = instrument.note_of(item).map_or(&[][..], |it| &it.fields);
                    known.extend(fields.iter().map(|it| format!("{}/{}", item.id, it.id)));
                }
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                for json in self.list(&at, Some(should)) {
                    self.word(&at, "text", json, &known);
                }
                return;
            }
            "wide" => {
                let form = windscreen_content::form().unwrap_or_else(|errors| panic!("{errors}"));
                let known = ids(&form.rules, |it| &it.id);
                for json in self.list(&at, Some(should)) {
                    self.word(&at, "wide rule", json, &known);
                }
                return;
            }
            "fired" | "alerts" | "fires" | "does-not-fire" | "could-not-try" => ("rule", rules()),
            "routes" | "has-routes" | "lacks-routes" => {
                ("route", ids(&instrument.routes, |it| &it.id))
            }
            "unknown" | "earlier" | "shows" | "hides" => ("item", items()),
            other => {
                self.wrong("expect", format!("\"{other}\" is not something a case can expect"));
                return;
            }
        };
        let mut seen = BTreeSet::new();
        for json in self.list(&at, Some(should)) {
            let id = self.word(&at, what, json, &known);
            if !seen.insert(id) {
                self.wrong(&at, format!("\"{id}\" stands twice"));
            }
        }
    }

    fn codes(&mut self, at: &str, key: &str, should: &Json, instrument: &Instrument) {
        let areas = instrument.profile.as_ref().map_or(&[][..], |it| &it.areas);
        let subs = areas.iter().flat_map(|it| &it.sub_areas).map(|it| &*it.code);
        let known: Vec<&str> = areas.iter().map(|it| &*it.code).chain(subs).collect();
        for (code, is) in self.group(at, Some(should)) {
            self.knows(at, "area or sub-area", code, &known);
            let at = format!("{at}.{code}");
            if key == "partial" {
                for n in self.list(&at, Some(is)) {
                    self.number(&at, n);
                }
            } else if !is.is_null() {
                self.number(&at, is);
            }
        }
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
