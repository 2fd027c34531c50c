//! A case of the referral: what is written in the form and answered about the children, and what heads the paper, what it
//! says and what the family's copy may hold, as data in `tests/cases/referral/`.

use crate::case::{Case, Slips, Strict, names, read_cases};
use crate::desk::{Desk, copied, instrument, today};
use serde_json::{Value as Json, json};
use windscreen_core::{
    Age, Field, FieldKey, FieldKind, Form, Gap, Reader, Record, Role, Row, Subject, SubjectId,
};
use windscreen_summary::{Asked, copy_parts, found, referral, urgency, worker_sheet};

/// Every key that a case may have.
const KEYS: &[&str] = &[
    "name",
    "source",
    "children",
    "notes",
    "gaps",
    "rows",
    "tools",
    "head",
    "page-one-says",
    "paper-says",
    "paper-lacks",
    "family-says",
    "family-lacks",
    "pieces",
];

/// The cases of a file, as they are written.
///
/// # Errors
///
/// If it has another key, no cases, or two of one name.
pub fn read_referral_cases(text: &str) -> Result<Vec<Json>, Slips> {
    let mut strict = Strict::default();
    let file: Json = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) => {
            return Err(Slips(vec![format!("the file is not well-formed JSON: {error}")]));
        }
    };
    strict.only("", &file, &["cases"]);
    let cases = strict.list("cases", file.get("cases")).to_vec();
    names(&mut strict, &cases);
    strict.done(cases)
}

/// Every field of the form that is asked by itself.
fn fields(form: &Form) -> Vec<&Field> {
    form.pages().flat_map(|it| &it.fields).collect()
}

/// The words that a field may hold, where not any.
fn choices(field: &Field) -> Option<Vec<&str>> {
    match &field.kind {
        FieldKind::Choice(all) | FieldKind::Ticks(all) => {
            Some(all.iter().map(|(id, _)| &**id).collect())
        }
        FieldKind::Readers => Some(Reader::ALL.iter().map(|it| it.id()).collect()),
        _ => None,
    }
}

impl Strict {
    fn written(
        &mut self,
        place: &str,
        field: Option<&Field>,
        json: &Json,
    ) -> windscreen_core::Text {
        let words = self.words(place, json);
        if let Some(known) = field.and_then(choices) {
            for word in words.split_whitespace() {
                self.knows(place, "choice", word, &known);
            }
        }
        words.into()
    }

    /// The fields of a record: `know`, or `e2:0` for the first child.
    fn notes(
        &mut self,
        place: &str,
        json: Option<&Json>,
        form: &Form,
        n: usize,
        is_gap: bool,
    ) -> Vec<(FieldKey, windscreen_core::Text)> {
        let all = fields(form);
        let known: Vec<&str> = all.iter().map(|it| &*it.id).collect();
        let mut read = Vec::new();
        for (key, words) in self.group(place, json) {
            let (id, child) = key.split_once(':').map_or((&**key, None), |(id, at)| (id, Some(at)));
            self.knows(place, "field", id, &known);
            if child.is_some_and(|it| it.parse().map_or(true, |at: usize| n <= at)) {
                self.wrong(place, format!("there is no child of \"{key}\""));
            }
            let field = all.iter().find(|it| *it.id == *id).copied();
            let words = self.written(&format!("{place}.{key}"), field.filter(|_| !is_gap), words);
            read.push((FieldKey::from_written(key), words));
        }
        read
    }
}

/// A gap, as a saved record writes it.
fn gap(written: &str) -> Gap {
    match written.strip_prefix('-') {
        Some(why) => Gap::DoesNotApply(why.into()),
        None => Gap::NotKnown,
    }
}

/// The record that a case describes: one child of six where it names none.
///
/// # Errors
///
/// If anything in it is not known, each with its place.
pub fn desk_of(case: &Json) -> Result<Desk, Slips> {
    let mut strict = Strict::default();
    let it = &mut strict;
    it.only("", case, KEYS);
    for key in ["name", "source"] {
        if it.words(key, case.get(key).unwrap_or(&Json::Null)).trim().is_empty() {
            it.wrong(key, "a case has a name and cites its source");
        }
    }
    let mut desk = Desk::of(Record::default());
    let mut record = Record::default();
    let one = json!([{ "label": "Child A", "years": 6 }]);
    for (n, child) in it.list("children", case.get("children").or(Some(&one))).iter().enumerate() {
        let place = format!("children[{n}]");
        it.only(&place, child, &["label", "years", "unborn"]);
        let age = match child.get("years") {
            _ if child["unborn"] == true => Age::Unborn(None),
            Some(years) => Age::Years(u8::try_from(it.number(&place, years)).unwrap_or(u8::MAX)),
            None => Age::NotKnown,
        };
        let id = SubjectId(u32::try_from(n).unwrap_or(u32::MAX));
        let label = it.words(&format!("{place}.label"), child.get("label").unwrap_or(&Json::Null));
        record.subjects.push(Subject::new(id, label, Role::Child, age));
    }
    let n = record.subjects.len();
    let notes = it.notes("notes", case.get("notes"), &desk.form, n, false).into_iter();
    record.notes = notes.map(|(key, words)| (key, words.into())).collect();
    let gaps = it.notes("gaps", case.get("gaps"), &desk.form, n, true).into_iter();
    record.gaps = gaps.map(|(key, words)| (key, gap(&words))).collect();
    let lists: Vec<_> = desk.form.pages().filter_map(|it| it.list.as_ref()).collect();
    let known: Vec<&str> = lists.iter().map(|it| &*it.id).collect();
    for (id, rows) in it.group("rows", case.get("rows")) {
        it.knows("rows", "list", id, &known);
        let fields = lists.iter().find(|it| *it.id == **id).map_or(&[][..], |it| &it.fields);
        let known: Vec<&str> = fields.iter().map(|it| &*it.id).collect();
        let mut read = Vec::new();
        for (n, cells) in it.list(&format!("rows.{id}"), Some(rows)).iter().enumerate() {
            let place = format!("rows.{id}[{n}]");
            let mut row = Row { id: u32::try_from(n).unwrap_or(u32::MAX), ..Row::default() };
            for (key, words) in it.group(&place, Some(cells)) {
                it.knows(&place, "field", key, &known);
                let field = fields.iter().find(|it| *it.id == **key);
                let words = it.written(&format!("{place}.{key}"), field, words);
                row.cells.insert(key.as_str().into(), words.into());
            }
            read.push(row);
        }
        record.rows.insert(id.as_str().into(), read);
    }
    for (n, tool) in it.list("tools", case.get("tools")).iter().enumerate() {
        let place = format!("tools[{n}]");
        it.only(&place, tool, &["child", "instrument", "case"]);
        let who = it.number(&place, tool.get("child").unwrap_or(&Json::Null));
        let shipped: Vec<&str> = windscreen_content::instruments().iter().map(|it| it.id).collect();
        let id = tool.get("instrument").unwrap_or(&Json::Null);
        let id = it.word(&place, "instrument", id, &shipped);
        if !shipped.contains(&id) {
            continue;
        }
        match case_called(id, tool["case"].as_str().unwrap_or_default()) {
            Some(named) => {
                let sheet =
                    named.record.sheet(named.subject.id, &id.into()).cloned().unwrap_or_default();
                record.sheets.insert((SubjectId(who.into()), id.into()), sheet);
            }
            None => it.wrong(&place, format!("{id} has no case {}", tool["case"])),
        }
    }
    if let Some(head) = case.get("head") {
        it.only("head", head, &["title", "asks-level", "recorded", "urgent"]);
    }
    if let Some(wanted) = case.get("pieces") {
        for json in it.list("pieces", Some(wanted)) {
            it.words("pieces", json);
        }
    }
    desk.form.take_in(&mut record);
    desk.record = record;
    strict.done(desk)
}

/// The case of this name about an instrument.
///
/// # Panics
///
/// If the file of cases cannot be read.
pub fn case_called(id: &str, name: &str) -> Option<Case> {
    let path = crate::root().join("tests/cases").join([id, ".json"].concat());
    let (_, cases) =
        read_cases(&crate::read(&path)).unwrap_or_else(|slips| panic!("{id}: {slips}"));
    let found = cases.iter().find(|case| case["name"].as_str() == Some(name))?;
    Some(Case::new(&instrument(id), found))
}

fn words(json: &Json) -> impl Iterator<Item = &str> {
    json.as_array().into_iter().flatten().map(|it| it.as_str().unwrap_or_default())
}

/// Everything in which the papers are not as the case expects.
///
/// # Errors
///
/// If the case is not written as a case is.
pub fn referral_differences(case: &Json) -> Result<Vec<String>, Slips> {
    let desk = desk_of(case)?;
    let context = desk.context();
    let found = found(&context.wide(), &desk.area);
    let head = urgency(&context, &found);
    let mut wrong = Vec::new();
    let mut same = |what: &str, is: Json, should: Json| {
        if is != should {
            wrong.push(format!("{what} is {is}, and should be {should}"));
        }
    };
    let wanted = &case["head"];
    let recorded: Vec<&str> = head.harm_recorded.iter().map(|it| &**it).collect();
    for (key, is) in [
        ("title", json!(&*head.now.title)),
        ("asks-level", json!(head.asks_level)),
        ("recorded", json!(recorded)),
    ] {
        if let Some(should) = wanted.get(key) {
            same(key, is, should.clone());
        }
    }
    if wanted.is_object() {
        let should = wanted["urgent"].as_bool().unwrap_or(false);
        same("urgent", json!(head.now.urgent), json!(should));
    }
    let asked = Asked {
        record: &desk.record,
        form: &desk.form,
        found: &found,
        area: &desk.area,
        today: today(),
    };
    if let Some(wanted) = case.get("pieces") {
        let offered = copy_parts(&asked);
        let mut is: Vec<&str> = offered.iter().map(|it| &*it.id).collect();
        let mut should: Vec<&str> = words(wanted).collect();
        is.sort_unstable();
        should.sort_unstable();
        same("pieces", json!(is), json!(should));
        same(
            "pieces that show nothing",
            json!(offered.iter().any(|it| it.shows.is_empty())),
            json!(false),
        );
    }
    let document = referral(&context);
    let paper = document.to_text();
    if !worker_sheet(&context).to_text().contains(&*head.now.title) {
        wrong.push("the worker's sheet has another head".to_owned());
    }
    if paper.contains("Urgent: yes") != head.level.is_now() {
        wrong.push(format!("the paper says otherwise whether it is urgent:\n{paper}"));
    }
    // The first page ends before what it means for each child.
    let sections = document.sections();
    let end = sections.iter().position(|(title, _)| &**title == "What it means for each child");
    let first = end.and_then(|end| sections.get(..end)).unwrap_or(&[]);
    if first.is_empty() {
        wrong.push("the paper has no page one".to_owned());
    }
    let page_one: String = first.iter().map(|(_, it)| it.to_bare_text()).collect();
    let family = copied(&context, Reader::Family);
    for (key, paper, is_there) in [
        ("page-one-says", &*page_one, true),
        ("paper-says", &*paper, true),
        ("paper-lacks", &paper, false),
        ("family-says", &family, true),
        ("family-lacks", &family, false),
    ] {
        for words in words(&case[key]) {
            if paper.contains(words) != is_there {
                wrong.push(format!("{key}: {words:?}:\n{paper}"));
            }
        }
    }
    Ok(wrong)
}
