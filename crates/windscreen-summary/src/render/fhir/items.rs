//! An instrument as FHIR items, with what one person answered: everything but its questions and its result.

use crate::papers::tool_result::ToolResult;
use crate::phrases::sentences::text;
use crate::render::fhir::node::{CHOICE, GROUP, Node, TEXT, levels, system, truth_code};
use crate::render::fhir::questions::question;
use crate::render::fhir::result::result;
use windscreen_core::{Instrument, WideRule};
use windscreen_wording as wording;

/// Every item of an instrument: with what was answered, or as it stands empty.
pub(crate) fn items(
    instrument: &Instrument,
    wide: &[WideRule],
    tool_result: Option<&ToolResult<'_>>,
) -> Vec<Node> {
    let mut all = Vec::new();
    add_gate(&mut all, instrument, tool_result);
    add_facts(&mut all, instrument, tool_result);
    for section in &instrument.sections {
        let mut group = Node::new(&["section:", &section.id], &section.title, GROUP);
        for place in section.items.clone() {
            if let Some(item) = instrument.items.get(place) {
                group.nodes.push(question(instrument, item, place, tool_result));
            }
        }
        all.push(group);
    }
    add_texts(&mut all, instrument, tool_result);
    add_exceptions(&mut all, instrument, tool_result);
    add_targets(&mut all, instrument, tool_result);
    add_judgement(&mut all, tool_result);
    all.push(result(instrument, wide, tool_result));
    all
}

/// A group, if anything stands in it.
fn add_group(all: &mut Vec<Node>, link: &str, words: &str, nodes: Vec<Node>) {
    if !nodes.is_empty() {
        let mut group = Node::new(&[link], words, GROUP);
        group.nodes = nodes;
        all.push(group);
    }
}

fn add_gate(all: &mut Vec<Node>, instrument: &Instrument, tool_result: Option<&ToolResult<'_>>) {
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
    if let Some(tool_result) = tool_result {
        for point in
            gate.points.iter().filter(|point| tool_result.case.entered.points.contains(&point.id))
        {
            points.give_code(&point.id);
        }
        if let Some(way) = &tool_result.case.entered.way {
            ways.give_code(way);
        }
    }
    add_group(all, "windscreen-gate", &gate.title, vec![points, ways]);
}

fn add_facts(all: &mut Vec<Node>, instrument: &Instrument, tool_result: Option<&ToolResult<'_>>) {
    let mut nodes = Vec::new();
    for fact in &instrument.facts {
        let link = ["windscreen-facts:", &*fact.id];
        let mut node = Node::yes_no(&link, &fact.text);
        if let Some(truth) =
            tool_result.and_then(|tool_result| tool_result.case.subject.facts.get(&fact.id))
        {
            node.give_code(truth_code(*truth));
        }
        nodes.push(node);
    }
    add_group(all, "windscreen-facts", wording::fhir_facts(), nodes);
}

fn add_texts(all: &mut Vec<Node>, instrument: &Instrument, tool_result: Option<&ToolResult<'_>>) {
    let mut nodes = Vec::new();
    for field in &instrument.texts {
        let mut node = Node::new(&["windscreen-texts:", &field.id], &field.text, TEXT);
        if let Some(tool_result) = tool_result {
            node.give_words(tool_result.case.entered.text(&field.id));
        }
        nodes.push(node);
    }
    add_group(all, "windscreen-texts", wording::fhir_texts(), nodes);
}

fn add_exceptions(
    all: &mut Vec<Node>,
    instrument: &Instrument,
    tool_result: Option<&ToolResult<'_>>,
) {
    let mut nodes = Vec::new();
    let areas = instrument.profile.iter().flat_map(|profile| &profile.areas);
    for exception in areas.filter_map(|area| area.exception.as_ref()) {
        let mut node = Node::new(&["windscreen-exceptions:", &exception.id], &exception.text, TEXT);
        if let Some(comment) = tool_result
            .and_then(|tool_result| tool_result.case.entered.exceptions.get(&exception.id))
        {
            node.give_words(comment);
        }
        nodes.push(node);
    }
    add_group(all, "windscreen-exceptions", wording::fhir_exceptions(), nodes);
}

fn add_targets(all: &mut Vec<Node>, instrument: &Instrument, tool_result: Option<&ToolResult<'_>>) {
    let mut nodes = Vec::new();
    let areas = instrument.profile.iter().flat_map(|profile| &profile.areas);
    for id in areas.flat_map(|area| &area.sub_areas).flat_map(|area| &area.items) {
        let Some(item) = instrument.item(id) else { continue };
        let mut node = Node::new(&["windscreen-targets:", id], &item.topic, TEXT);
        node.repeats = true;
        for target in tool_result
            .iter()
            .flat_map(|tool_result| &tool_result.case.entered.targets)
            .filter(|tool_result| tool_result.item == *id)
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
    add_group(all, "windscreen-targets", wording::fhir_targets(), nodes);
}

fn add_judgement(all: &mut Vec<Node>, tool_result: Option<&ToolResult<'_>>) {
    let mut level = levels(&["windscreen-judgement:level"], wording::fhir_judgement_level());
    let mut reason =
        Node::new(&["windscreen-judgement:reason"], wording::fhir_judgement_reason(), TEXT);
    if let Some(judgement) =
        tool_result.and_then(|tool_result| tool_result.case.entered.judgement.as_ref())
    {
        level.give_code(judgement.level.id());
        reason.give_words(&judgement.reason);
    }
    add_group(all, "windscreen-judgement", wording::fhir_judgement(), vec![level, reason]);
}
