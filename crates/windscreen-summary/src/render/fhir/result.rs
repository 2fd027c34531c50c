//! What a tool worked out, as FHIR items.

use crate::papers::tool_result::ToolResult;
use crate::render::fhir::node::{CHOICE, GROUP, INTEGER, Node, STRING, levels, system};
use crate::render::papers::{cause_id, completeness_id};
use windscreen_core::{Completeness, Instrument, WideRule};
use windscreen_wording as wording;

/// What the tool worked out. It is carried here and never worked out again from the items.
pub(crate) fn result(
    instrument: &Instrument,
    wide: &[WideRule],
    tool_result: Option<&ToolResult<'_>>,
) -> Node {
    let explanation = tool_result.map(|tool_result| &tool_result.explanation);
    let mut nodes = Vec::new();

    let mut level = levels(&["windscreen-result:level"], wording::fhir_result_level());
    // Where too little is known no level is named, and none is carried.
    if let Some(named) = explanation.and_then(|explanation| explanation.headline.level) {
        level.give_code(named.id());
    }
    nodes.push(level);

    let mut says = Node::new(&["windscreen-result:says"], wording::fhir_result_says(), STRING);
    if let Some(explanation) = explanation {
        says.give_words(&explanation.headline.result);
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
        if explanation.is_some_and(|explanation| explanation.outcome.completeness == completeness) {
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
        if let Some(gaps) = explanation.map(|explanation| &explanation.gaps) {
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
    for rule in wide.iter().filter(|wide| wide.on == instrument.id) {
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
    for one in explanation.iter().flat_map(|explanation| &explanation.outcome.fired) {
        fired.give_code(cause_id(&one.cause));
    }
    nodes.push(fired);

    let mut routes =
        Node::new(&["windscreen-result:routes"], wording::fhir_result_routes(), CHOICE);
    routes.repeats = true;
    for route in &instrument.routes {
        routes.offer(&system(instrument, "route", ""), &route.id, &route.title);
    }
    for route in tool_result.iter().flat_map(|tool_result| tool_result.routes()) {
        routes.give_code(&route.id);
    }
    if !routes.options.is_empty() {
        nodes.push(routes);
    }

    // A rule of several counts keeps only one of them, and that could be read as another.
    for rule in
        instrument.rules.iter().filter(|rule| rule.when.highest_counts(instrument).len() == 1)
    {
        let mut node = Node::new(&["windscreen-result:count:", &rule.id], &rule.text, INTEGER);
        if let Some(tally) = explanation.and_then(|explanation| explanation.outcome.tally(&rule.id))
        {
            node.give_number(tally.n);
        }
        nodes.push(node);
    }
    // In words, so that no total stands without what is flagged and what was not looked at.
    for sum in &instrument.sums {
        let mut node = Node::new(&["windscreen-result:sum:", &sum.id], &sum.title, STRING);
        let sums = explanation.map(|explanation| &explanation.sums);
        let own = sums.and_then(|sums| sums.iter().find(|it| it.summed.sum == sum.id));
        if let Some(own) = own {
            node.give_words(&own.words);
        }
        nodes.push(node);
    }
    for area in instrument.profile.iter().flat_map(|profile| &profile.areas) {
        let mut node = Node::new(&["windscreen-result:grade:", &area.id], &area.title, INTEGER);
        let profile = explanation.and_then(|explanation| explanation.outcome.profile.as_ref());
        if let Some(grade) = profile.and_then(|profile| profile.area(&area.id)?.grade) {
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
