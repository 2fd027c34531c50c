//! An instrument as FHIR items, with the answers that one person gave.
//!
//! Questionnaire and response are written from the same items, so no answer can stand in a response without its
//! question in the questionnaire, and no coding without its option.

use super::wire::fhir as file;
use super::{cause_id, completeness_id};
use crate::answers::note_words;
use crate::paper::Told;
use crate::words::{clean, role_words, said, text};
use chrono::NaiveDate;
use windscreen_core::{
    Answer, AnswerForm, AskedIf, Choice, Completeness, Instrument, Item, Kind, Level, Meaning,
    NoteField, NoteKind, Reading, Record, Scale, Text, Truth, Value, WideRule,
};
use windscreen_wording as wording;

/// One of the answers that an item offers.
struct Choosable {
    system: Text,
    code: Text,
    display: Text,
    /// Its number, where the instrument gives one.
    ordinal: Option<u8>,
}

/// What was answered.
enum Given {
    /// The option with this code.
    Code(Text),
    Number(u32),
    Day(NaiveDate),
    Words(Text),
    /// A number or date that was asked and is not known.
    Unknown,
}

/// An item of a questionnaire, and what was answered to it.
pub(super) struct Node {
    link: Text,
    words: Text,
    number: Text,
    kind: &'static str,
    read_only: bool,
    repeats: bool,
    /// Opened by any of these choices of another item: its link, and the option's system and code.
    opened_by: Vec<(Text, Text, Text)>,
    options: Vec<Choosable>,
    given: Vec<Given>,
    nodes: Vec<Node>,
}

const GROUP: &str = "group";
const CHOICE: &str = "choice";
const INTEGER: &str = "integer";
const DATE: &str = "date";
const STRING: &str = "string";
const TEXT: &str = "text";

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

impl Node {
    fn new(link: &[&str], words: &str, kind: &'static str) -> Node {
        Node {
            link: text(link),
            words: said(words),
            number: said(""),
            kind,
            read_only: false,
            repeats: false,
            opened_by: Vec::new(),
            options: Vec::new(),
            given: Vec::new(),
            nodes: Vec::new(),
        }
    }

    /// A question that is answered by yes, no or not known.
    fn yes_no(link: &[&str], words: &str) -> Node {
        let mut node = Node::new(link, words, CHOICE);
        for (truth, display) in [
            (Truth::True, wording::yes()),
            (Truth::False, wording::no()),
            (Truth::Unknown, wording::not_known()),
        ] {
            node.offer("urn:windscreen:yes-no-not-known", truth_code(truth), display);
        }
        node
    }

    fn offer(&mut self, system: &str, code: &str, display: &str) {
        self.options.push(Choosable {
            system: said(system),
            code: said(code),
            display: said(display),
            ordinal: None,
        });
    }

    /// A code that is not among the options is not given: it belongs to another edition.
    fn give_code(&mut self, code: &str) {
        if self.options.iter().any(|it| *it.code == *code) {
            self.given.push(Given::Code(said(code)));
        }
    }

    fn give_words(&mut self, words: &str) {
        let words = clean(&said(words));
        if !words.is_empty() {
            self.given.push(Given::Words(words));
        }
    }

    fn give_number(&mut self, number: usize) {
        self.given.push(Given::Number(u32::try_from(number).unwrap_or(u32::MAX)));
    }

    /// Whether there is an answer to write, its own or of what stands in it.
    fn is_given(&self) -> bool {
        !self.given.is_empty() || (self.kind == GROUP && self.nodes.iter().any(Node::is_given))
    }
}

/// Words as FHIR takes them: every character is printable, a plain space, a tab or a line break; `None` for no words.
pub(super) fn words(words: &str) -> Option<Text> {
    let clean = clean(&said(words));
    let mut plain = String::with_capacity(clean.len());
    for letter in clean.chars() {
        let other = letter.is_whitespace() && !matches!(letter, '\n' | '\t');
        plain.push(if other { ' ' } else { letter });
    }
    Some(plain.into()).filter(|it: &Text| !it.is_empty())
}

fn coding(it: &Choosable, ordinal: Option<u8>) -> file::Coding {
    file::Coding {
        extension: ordinal.map(|it| [file::Ordinal { url: ORDINAL, value_decimal: it }]),
        system: it.system.clone(),
        code: it.code.clone(),
        display: words(&it.display),
    }
}

/// The items of a questionnaire.
pub(super) fn asked_items(nodes: Vec<Node>) -> Vec<file::Item> {
    nodes.into_iter().map(asked_item).collect()
}

fn asked_item(node: Node) -> file::Item {
    let opened = |(question, system, code)| file::EnableWhen {
        question,
        operator: "=",
        answer_coding: file::Coding { extension: None, system, code, display: None },
    };
    let option = |it: &Choosable| file::AnswerOption { value_coding: coding(it, it.ordinal) };
    file::Item {
        link_id: node.link,
        prefix: words(&node.number),
        text: words(&node.words),
        kind: node.kind,
        enable_behavior: (1 < node.opened_by.len()).then_some("any"),
        enable_when: node.opened_by.into_iter().map(opened).collect(),
        repeats: node.repeats.then_some(true),
        read_only: node.read_only.then_some(true),
        answer_option: node.options.iter().map(option).collect(),
        item: asked_items(node.nodes),
    }
}

/// The answers of a response. What was not answered has no item.
pub(super) fn answered_items(nodes: Vec<Node>) -> Vec<file::ResponseItem> {
    nodes.into_iter().filter(Node::is_given).map(answered_item).collect()
}

fn answered_item(node: Node) -> file::ResponseItem {
    let mut answer: Vec<file::Answer> = node.given.iter().map(|it| given(&node, it)).collect();
    let below = answered_items(node.nodes);
    let mut item = Vec::new();
    // What stands below a question is asked once, whatever the number of its answers.
    match answer.first_mut() {
        Some(first) => first.item = below,
        None => item = below,
    }
    file::ResponseItem { link_id: node.link, text: words(&node.words), item, answer }
}

fn given(node: &Node, given: &Given) -> file::Answer {
    let mut answer = file::Answer::default();
    match given {
        Given::Code(code) => {
            let option = node.options.iter().find(|it| it.code == *code);
            answer.value_coding = option.map(|it| coding(it, None));
        }
        Given::Number(number) => answer.value_integer = Some(*number),
        Given::Day(day) => answer.value_date = Some(*day),
        Given::Words(given) => answer.value_string = words(given),
        Given::Unknown => {
            let absent = file::Absent { url: ABSENT, value_code: "asked-unknown" };
            let why = Some(file::NoValue { extension: [absent] });
            if node.kind == INTEGER {
                answer.no_integer = why;
            } else {
                answer.no_date = why;
            }
        }
    }
    answer
}

/// Every item of an instrument: with what was answered, or as it stands empty.
pub(super) fn items(
    instrument: &Instrument,
    wide: &[WideRule],
    told: Option<&Told<'_>>,
) -> Vec<Node> {
    let mut all = Vec::new();
    push_gate(&mut all, instrument, told);
    push_facts(&mut all, instrument, told);
    for section in &instrument.sections {
        let mut group = Node::new(&["section:", &section.id], &section.title, GROUP);
        for place in section.items.clone() {
            if let Some(item) = instrument.items.get(place) {
                group.nodes.push(question(instrument, item, place, told));
            }
        }
        all.push(group);
    }
    push_texts(&mut all, instrument, told);
    push_exceptions(&mut all, instrument, told);
    push_targets(&mut all, instrument, told);
    push_judgement(&mut all, told);
    all.push(result(instrument, wide, told));
    all
}

fn truth_code(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "yes",
        Truth::False => "no",
        Truth::Unknown => "not-known",
    }
}

/// The system of an instrument's own codes.
fn system(instrument: &Instrument, kind: &str, id: &str) -> Text {
    let gap = if id.is_empty() { "" } else { ":" };
    text(&["urn:windscreen:", kind, ":", &instrument.id, gap, id])
}

/// A group, if anything stands in it.
fn push_group(all: &mut Vec<Node>, link: &str, words: &str, nodes: Vec<Node>) {
    if !nodes.is_empty() {
        let mut group = Node::new(&[link], words, GROUP);
        group.nodes = nodes;
        all.push(group);
    }
}

fn push_gate(all: &mut Vec<Node>, instrument: &Instrument, told: Option<&Told<'_>>) {
    let Some(gate) = &instrument.gate else { return };
    let mut points = Node::new(&["windscreen-gate:points"], wording::fhir_gate_points(), CHOICE);
    points.repeats = true;
    for point in &gate.points {
        points.offer(&system(instrument, "gate-point", ""), &point.id, &point.text);
    }
    let mut ways = Node::new(&["windscreen-gate:way"], wording::fhir_gate_way(), CHOICE);
    for way in &gate.ways {
        ways.offer(&system(instrument, "gate-way", ""), &way.id, &way.title);
    }
    if let Some(told) = told {
        for point in gate.points.iter().filter(|it| told.case.sheet.points.contains(&it.id)) {
            points.give_code(&point.id);
        }
        if let Some(way) = &told.case.sheet.way {
            ways.give_code(way);
        }
    }
    push_group(all, "windscreen-gate", &gate.title, vec![points, ways]);
}

fn push_facts(all: &mut Vec<Node>, instrument: &Instrument, told: Option<&Told<'_>>) {
    let mut nodes = Vec::new();
    for fact in &instrument.facts {
        let link = ["windscreen-facts:", &*fact.id];
        let mut node = Node::yes_no(&link, &fact.text);
        if let Some(truth) = told.and_then(|told| told.case.subject.facts.get(&fact.id)) {
            node.give_code(truth_code(*truth));
        }
        nodes.push(node);
    }
    push_group(all, "windscreen-facts", wording::fhir_facts(), nodes);
}

fn push_texts(all: &mut Vec<Node>, instrument: &Instrument, told: Option<&Told<'_>>) {
    let mut nodes = Vec::new();
    for field in &instrument.texts {
        let mut node = Node::new(&["windscreen-texts:", &field.id], &field.text, TEXT);
        if let Some(told) = told {
            node.give_words(told.case.sheet.text(&field.id));
        }
        nodes.push(node);
    }
    push_group(all, "windscreen-texts", wording::fhir_texts(), nodes);
}

fn push_exceptions(all: &mut Vec<Node>, instrument: &Instrument, told: Option<&Told<'_>>) {
    let mut nodes = Vec::new();
    let areas = instrument.profile.iter().flat_map(|it| &it.areas);
    for exception in areas.filter_map(|it| it.exception.as_ref()) {
        let mut node = Node::new(&["windscreen-exceptions:", &exception.id], &exception.text, TEXT);
        if let Some(comment) = told.and_then(|it| it.case.sheet.exceptions.get(&exception.id)) {
            node.give_words(comment);
        }
        nodes.push(node);
    }
    push_group(all, "windscreen-exceptions", wording::fhir_exceptions(), nodes);
}

fn push_targets(all: &mut Vec<Node>, instrument: &Instrument, told: Option<&Told<'_>>) {
    let mut nodes = Vec::new();
    let areas = instrument.profile.iter().flat_map(|it| &it.areas);
    for id in areas.flat_map(|it| &it.sub_areas).flat_map(|it| &it.items) {
        let Some(item) = instrument.item(id) else { continue };
        let mut node = Node::new(&["windscreen-targets:", id], &item.topic, TEXT);
        node.repeats = true;
        for target in told.iter().flat_map(|it| &it.case.sheet.targets).filter(|it| it.item == *id)
        {
            if target.by_when.trim().is_empty() {
                node.give_words(&target.aim);
            } else {
                let by_when = wording::fhir_target_by_when(&target.by_when);
                node.give_words(&text(&[&target.aim, "\n", &by_when]));
            }
        }
        nodes.push(node);
    }
    push_group(all, "windscreen-targets", wording::fhir_targets(), nodes);
}

fn levels(link: &[&str], words: &str) -> Node {
    let mut node = Node::new(link, words, CHOICE);
    for level in Level::ALL {
        node.offer("urn:windscreen:level", level.id(), &role_words(level.id()));
    }
    node
}

fn push_judgement(all: &mut Vec<Node>, told: Option<&Told<'_>>) {
    let mut level = levels(&["windscreen-judgement:level"], wording::fhir_judgement_level());
    let mut reason =
        Node::new(&["windscreen-judgement:reason"], wording::fhir_judgement_reason(), TEXT);
    if let Some(judgement) = told.and_then(|told| told.case.sheet.judgement.as_ref()) {
        level.give_code(judgement.level.id());
        reason.give_words(&judgement.reason);
    }
    push_group(all, "windscreen-judgement", wording::fhir_judgement(), vec![level, reason]);
}

/// What was answered to an item that is shown.
fn shown<'a>(told: &'a Told<'_>, item: &Item) -> Option<(&'a Answer, Reading)> {
    let reading = told.explanation.outcome.readings.of(&item.id);
    reading.meaning.filter(|_| reading.visible)?;
    Some((told.case.sheet.answer(&item.id)?, reading))
}

fn question(instrument: &Instrument, item: &Item, place: usize, told: Option<&Told<'_>>) -> Node {
    let kind = match item.form {
        AnswerForm::Choice(_) => CHOICE,
        AnswerForm::Number => INTEGER,
        AnswerForm::Date => DATE,
    };
    let mut node = Node::new(&[&item.id], &item.text, kind);
    node.number = item.number.clone();
    node.opened_by = opened_by(instrument, item);
    let scale = instrument.scale_of(item);
    if let Some(scale) = scale {
        let counted = ordinals(instrument, scale, place);
        for (choice, ordinal) in scale.choices.iter().zip(counted) {
            node.options.push(Choosable {
                system: system(instrument, "scale", &scale.id),
                code: choice.id.to_text(),
                display: choice.text.clone(),
                ordinal,
            });
        }
    }
    let given = told.and_then(|told| shown(told, item));
    if let Some((answer, _)) = given {
        match (&answer.value, item.form) {
            (Value::Choice(choice), AnswerForm::Choice(_)) => node.give_code(choice),
            (Value::NotKnown, AnswerForm::Choice(_)) => {
                let not_known =
                    scale.and_then(|it| it.choices.iter().find(|it| it.means == Meaning::NotKnown));
                if let Some(choice) = not_known {
                    node.give_code(&choice.id);
                }
            }
            (Value::NotKnown, _) => node.given.push(Given::Unknown),
            (Value::Number(number), AnswerForm::Number) => node.give_number(usize::from(*number)),
            (Value::Date(day), AnswerForm::Date) => node.given.push(Given::Day(*day)),
            _ => {}
        }
    }
    if let Some(follow_up) = &item.follow_up {
        let link = [&*item.id, ":follow-up"];
        let mut below = Node::yes_no(&link, &follow_up.text);
        below.opened_by = choices_where(instrument, item, |choice| choice.means.is_raised());
        if let Some((answer, reading)) = given
            && let Some(truth) = answer.follow_up.filter(|_| reading.follow_up_open)
        {
            below.give_code(truth_code(truth));
        }
        node.nodes.push(below);
    }
    for field in instrument.note_of(item).map_or(&[][..], |note| &note.fields) {
        let record = told.map(|told| told.case.wide.record);
        push_note(&mut node, instrument, item, field, given.zip(record));
    }
    node
}

/// The number of each choice where the instrument gives one: the grade; or, where its rules count the item, one for what
/// is counted and nought for what is not. *Not known* and *does not apply* get none, or they would pass for no. Rules that
/// count it differently leave every choice without a number, and so does an instrument that counts nothing: none is
/// invented. A sign that may be said to be over a year ago has none either: its choice alone does not say whether it counts.
fn ordinals(instrument: &Instrument, scale: &Scale, place: usize) -> Vec<Option<u8>> {
    let mut all = Vec::new();
    let item = instrument.items.get(place);
    let note = item.filter(|it| it.kind != Kind::Harm).and_then(|it| instrument.note_of(it));
    let may_be_earlier =
        note.is_some_and(|note| note.fields.iter().any(|field| !field.earlier.is_empty()));
    for choice in &scale.choices {
        all.push(match choice.means {
            Meaning::Grade(grade) => Some(grade),
            Meaning::NotKnown | Meaning::NotApplicable => None,
            _ if may_be_earlier => None,
            meaning => {
                let mut counts = Vec::new();
                for rule in &instrument.rules {
                    counts.extend(rule.when.counts(instrument, place, meaning));
                }
                let one = counts.first().copied();
                if counts.iter().any(|it| Some(*it) != one) {
                    return vec![None; scale.choices.len()];
                }
                one.map(u8::from)
            }
        });
    }
    all
}

/// The choices of an item that pass, as what opens another.
fn choices_where(
    instrument: &Instrument,
    item: &Item,
    passes: impl Fn(&Choice) -> bool,
) -> Vec<(Text, Text, Text)> {
    let mut all = Vec::new();
    if let Some(scale) = instrument.scale_of(item) {
        for choice in scale.choices.iter().filter(|it| passes(it)) {
            let system = system(instrument, "scale", &scale.id);
            all.push((item.id.to_text(), system, choice.id.to_text()));
        }
    }
    all
}

/// The choices that open an item. What an age, a stage, a gate or a sign of harm opens cannot be said in this way, and
/// neither can a number or date that is not known: such an item is simply not answered.
fn opened_by(instrument: &Instrument, item: &Item) -> Vec<(Text, Text, Text)> {
    let mut all = Vec::new();
    let Some(AskedIf::Answered { items, answered }) = &item.asked_if else { return all };
    for opener in items.iter().filter_map(|id| instrument.item(id)) {
        if instrument.scale_of(opener).is_none() {
            return Vec::new();
        }
        let opens = |choice: &Choice| answered.contains(&choice.means);
        all.extend(choices_where(instrument, opener, opens));
    }
    all
}

fn push_note(
    node: &mut Node,
    instrument: &Instrument,
    item: &Item,
    field: &NoteField,
    given: Option<((&Answer, Reading), &Record)>,
) {
    let asks = |choice: &Choice| {
        choice.ask_notes && (field.answered.is_empty() || field.answered.contains(&choice.means))
    };
    let opened_by = choices_where(instrument, item, asks);
    if opened_by.is_empty() && node.kind == CHOICE {
        return; // no choice of this item ever asks for it
    }
    let link = [&*item.id, ":note:", &*field.id];
    let (kind, choices) = match &field.kind {
        NoteKind::Long => (TEXT, None),
        // Who is in the record is no part of a questionnaire.
        NoteKind::Short | NoteKind::Children => (STRING, None),
        NoteKind::Choice(choices) | NoteKind::Ticks(choices) => (CHOICE, Some(choices)),
    };
    let mut below = Node::new(&link, &field.text, kind);
    below.repeats = matches!(field.kind, NoteKind::Ticks(_));
    below.opened_by = opened_by;
    let block = instrument.note_of(item).map_or("", |it| &it.id);
    let system = system(instrument, "note", &[block, ":", &field.id].concat());
    for (code, display) in choices.into_iter().flatten() {
        below.offer(&system, code, display);
    }
    let asked = given.and_then(|((answer, reading), record)| {
        let asked = instrument.asked_notes(item, answer, reading.meaning?).any(|it| it == field);
        Some((answer.notes.get(&field.id).filter(|_| asked)?, record))
    });
    if let Some((written, record)) = asked {
        match choices {
            None => below.give_words(&note_words(record, &field.kind, written)),
            Some(choices) => {
                for (code, _) in choices {
                    let is_ticked = written.has(code);
                    if is_ticked && (below.repeats || below.given.is_empty()) {
                        below.give_code(code);
                    }
                }
            }
        }
    }
    node.nodes.push(below);
}

/// What the tool worked out. It is carried here and never worked out again from the items.
fn result(instrument: &Instrument, wide: &[WideRule], told: Option<&Told<'_>>) -> Node {
    let it = told.map(|told| &told.explanation);
    let mut nodes = Vec::new();

    let mut level = levels(&["windscreen-result:level"], wording::fhir_result_level());
    // Where too little is known no level is named, and none is carried.
    if let Some(named) = it.and_then(|it| it.headline.level) {
        level.give_code(named.id());
    }
    nodes.push(level);

    let mut says = Node::new(&["windscreen-result:says"], wording::fhir_result_says(), STRING);
    if let Some(it) = it {
        says.give_words(&it.headline.result);
    }
    nodes.push(says);

    let mut known =
        Node::new(&["windscreen-result:completeness"], wording::fhir_result_known(), CHOICE);
    for (completeness, words) in [
        (Completeness::NotAssessed, wording::fhir_known_not_assessed()),
        (Completeness::Incomplete, wording::fhir_known_incomplete()),
        (Completeness::Complete, wording::fhir_known_complete()),
    ] {
        let code = completeness_id(completeness);
        known.offer("urn:windscreen:completeness", code, words);
        if it.is_some_and(|it| it.outcome.completeness == completeness) {
            known.give_code(code);
        }
    }
    nodes.push(known);

    for (n, (link, words)) in [
        ("windscreen-result:shown", wording::fhir_result_shown()),
        ("windscreen-result:answered", wording::fhir_result_answered()),
        ("windscreen-result:not-known", wording::fhir_result_not_known()),
    ]
    .into_iter()
    .enumerate()
    {
        let mut node = Node::new(&[link], words, INTEGER);
        if let Some(gaps) = it.map(|it| &it.gaps) {
            node.give_number(match n {
                0 => gaps.n_shown,
                1 => gaps.n_answered,
                _ => gaps.unknown.len(),
            });
        }
        nodes.push(node);
    }

    let mut fired = Node::new(&["windscreen-result:fired"], wording::fhir_result_fired(), CHOICE);
    fired.repeats = true;
    for rule in &instrument.rules {
        fired.offer(&system(instrument, "rule", ""), &rule.id, &rule.text);
    }
    for rule in wide.iter().filter(|it| it.on == instrument.id) {
        fired.offer("urn:windscreen:wide-rule", &rule.id, &rule.text);
    }
    for (code, words) in [
        ("harm-unknown", wording::fhir_cause_harm_unknown()),
        ("incomplete", wording::fhir_cause_incomplete()),
        ("not-assessed", wording::fhir_cause_not_assessed()),
        ("judgement", wording::fhir_cause_judgement()),
    ] {
        if instrument.rule(&code.into()).is_none() {
            fired.offer("urn:windscreen:cause", code, words);
        }
    }
    for one in it.iter().flat_map(|it| &it.outcome.fired) {
        fired.give_code(cause_id(&one.cause));
    }
    nodes.push(fired);

    let mut routes =
        Node::new(&["windscreen-result:routes"], wording::fhir_result_routes(), CHOICE);
    routes.repeats = true;
    for route in &instrument.routes {
        routes.offer(&system(instrument, "route", ""), &route.id, &route.title);
    }
    for route in told.iter().flat_map(|it| it.routes()) {
        routes.give_code(&route.id);
    }
    if !routes.options.is_empty() {
        nodes.push(routes);
    }

    // A rule of several counts keeps only one of them, and that could be read as another.
    for rule in instrument.rules.iter().filter(|it| it.when.highest_counts(instrument).len() == 1) {
        let mut node = Node::new(&["windscreen-result:count:", &rule.id], &rule.text, INTEGER);
        if let Some(tally) = it.and_then(|it| it.outcome.tally(&rule.id)) {
            node.give_number(tally.n);
        }
        nodes.push(node);
    }
    for area in instrument.profile.iter().flat_map(|it| &it.areas) {
        let mut node = Node::new(&["windscreen-result:grade:", &area.id], &area.title, INTEGER);
        let profile = it.and_then(|it| it.outcome.profile.as_ref());
        if let Some(grade) = profile.and_then(|it| it.area(&area.id)?.grade) {
            node.give_number(grade.into());
        }
        nodes.push(node);
    }
    for node in &mut nodes {
        node.read_only = true;
    }
    let mut group = Node::new(&["windscreen-result"], wording::fhir_result(), GROUP);
    group.read_only = true;
    group.nodes = nodes;
    group
}
