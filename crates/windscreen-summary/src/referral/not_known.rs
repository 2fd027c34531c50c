//! What is not known, and who may know it.

use crate::explain::gaps::Gap;
use crate::form::asked::Scope;
use crate::form::filled::Filled;
use crate::papers::builder::DocumentBuilder;
use crate::papers::tool_result::ToolResult;
use crate::phrases::sentences::{capital, in_a_line, joined, sentences};
use crate::referral::contents::{Contents, SAID_IN_HEADINGS};
use crate::referral::places::place;
use windscreen_core::{PageOne, Text};
use windscreen_wording as wording;

/// So many things that are not known are named, for each tool: a longer list is no help to whoever reads it.
const UNKNOWN: usize = 6;

/// What is not known and who may know it: one paragraph, whatever it comes from.
pub(crate) fn write_not_known(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let mut parts: Vec<Text> = Vec::new();
    let own = sentences(&place(contents, PageOne::Gaps, None));
    if !own.is_empty() {
        parts.push(own.clone());
    }
    let is_one = contents.children.len() + contents.homes.len() < 2;
    for tool_result in contents.tool_results() {
        let shown = unknown_first(tool_result, !own.is_empty());
        // Of a long list the worker's own sheet says who may know each.
        let is_long = UNKNOWN < shown.len();
        let mut by_whom: Vec<(Text, Vec<Text>)> = Vec::new();
        for gap in shown {
            let topic = Text::from(in_a_line(&gap.topic));
            let who = if is_long { Text::default() } else { gap.ask.clone() };
            match by_whom.iter_mut().find(|(other, _)| *other == who) {
                Some((_, topics)) => topics.push(topic),
                None => by_whom.push((who, vec![topic])),
            }
        }
        let mut lines: Vec<Text> = Vec::new();
        for (who, topics) in &by_whom {
            let topics = topics.join(wording::list_comma());
            lines.push(if who.is_empty() {
                topics.into()
            } else {
                wording::referral_gap_asked(&topics, who)
            });
        }
        if lines.is_empty() {
            continue;
        }
        let lines = joined(&lines);
        parts.push(if is_one {
            capital(&lines)
        } else {
            wording::referral_of(&lines, &contents.called(tool_result.case.subject))
        });
    }
    let form = not_known_in_form(contents);
    if !form.is_empty() {
        parts.push(capital(&form.join(wording::list_comma())));
    }
    if !parts.is_empty() {
        paper.heading(2, wording::referral_gaps());
        paper.paragraph(&sentences(&parts));
    }
}

/// What was answered *not known* and is named: signs of harm always, for they could change everything; the others where
/// they are few, and where the referrer has not said in words what is not known. How many there are stands with the tool;
/// all of them stand on the worker's own sheet, who is to ask.
fn unknown_first<'a>(tool_result: &'a ToolResult<'_>, is_written: bool) -> Vec<&'a Gap> {
    let unknown = &tool_result.explanation.gaps.unknown;
    let readings = &tool_result.explanation.outcome.readings;
    let is_harm = |gap: &&Gap| readings.of(&gap.item).harm_unknown;
    let (mut shown, others): (Vec<&Gap>, Vec<&Gap>) = unknown.iter().partition(is_harm);
    if !is_written && others.len() <= UNKNOWN {
        shown.extend(others);
    }
    shown
}

/// The fields that have no place of their own and of which it is said that they are not known, by their labels.
fn not_known_in_form(contents: &Contents<'_>) -> Vec<Text> {
    let asked = contents.asked();
    let mut all = Vec::new();
    for (page, child) in asked.pages() {
        let scope = Scope { child, row: None };
        for field in asked.shown(&page.fields, scope) {
            let is_told = field.page_one.is_some() || SAID_IN_HEADINGS.contains(&&*field.id);
            if !is_told && asked.filled(field, scope) == Filled::NotKnown {
                let label = in_a_line(field.paper_label());
                all.push(match child {
                    Some(child) if 1 < contents.children.len() => {
                        wording::referral_gap_of(&contents.called(child), &label)
                    }
                    _ => label.into(),
                });
            }
        }
    }
    all
}
