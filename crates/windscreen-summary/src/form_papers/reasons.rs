//! Why an adult is referred: critical signs first, then by which routes, the count last.

use crate::form_papers::write::Sheet;
use crate::papers::answers::{Fields, written};
use crate::papers::builder::DocumentBuilder;
use crate::papers::tool_result::{ToolResult, known_words};
use crate::phrases::sentences::{joined, sentences};
use windscreen_core::Text;
use windscreen_wording as wording;

/// Writes what came of each tool about the person.
pub(super) fn write_reasons(paper: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    let cases = sheet.histories().into_iter().filter_map(|history| history.case);
    let tools: Vec<ToolResult<'_>> = cases.map(ToolResult::new).collect();
    if tools.is_empty() {
        paper.paragraph(wording::form_paper_no_tool());
    }
    for tool in &tools {
        write_tool(paper, tool);
    }
}

/// The critical signs, each with what was said of it; and whatever else was raised and has words beside it.
fn in_own_words(tool: &ToolResult<'_>) -> (Vec<Text>, Vec<Text>) {
    let case = &tool.case;
    let grave = tool.grave_signs();
    let (mut signs, mut others) = (Vec::new(), Vec::new());
    for item in &case.instrument.items {
        let reading = tool.explanation.outcome.readings.of(&item.id);
        let Some(meaning) = reading.meaning.filter(|meaning| meaning.is_raised()) else { continue };
        let notes = written(case, item, meaning, Fields::NotSource);
        let notes: Vec<Text> = notes
            .lines()
            .filter(|line| !line.ends_with(wording::paper_not_written()))
            .map(Text::from)
            .collect();
        let line = if notes.is_empty() {
            item.topic.clone()
        } else {
            wording::paper_pair(&item.topic, &sentences(&notes))
        };
        if grave.contains(&item.topic) {
            signs.push(line);
        } else if !notes.is_empty() && !item.number.is_empty() {
            others.push(line);
        }
    }
    (signs, others)
}

fn write_tool(paper: &mut DocumentBuilder, tool: &ToolResult<'_>) {
    let explanation = &tool.explanation;
    let (signs, others) = in_own_words(tool);
    if !signs.is_empty() {
        paper.pair(wording::restricted_grave(), &signs.join("\n"));
    }
    if !others.is_empty() {
        paper.pair(wording::form_paper_also(), &others.join("\n"));
    }
    let routes: Vec<Text> = tool.routes().into_iter().map(|route| route.title).collect();
    if !routes.is_empty() {
        paper.pair(wording::paper_routes(), &joined(&routes));
    }
    // What is only counted stands below what somebody saw or judged.
    let mut why: Vec<Text> = Vec::new();
    let mut counted: Vec<Text> = Vec::new();
    for (words, fired) in explanation.fired.iter().zip(&explanation.outcome.fired) {
        let rule = fired.rule(tool.case.instrument);
        let leads = rule.is_some_and(|rule| !rule.routes.is_empty() || !rule.headline.is_empty());
        if !(leads || words.alert || (rule.is_none() && !words.rule.is_empty())) {
            continue;
        }
        // Of a rule of the tool the count stands below, beside its number.
        if words.tally.is_empty() || rule.is_some() {
            why.push(words.title.clone());
        } else {
            counted.push(sentences(&[words.title.clone(), words.tally.clone()]));
        }
    }
    if let Some(judgement) = &explanation.judgement {
        why.push(wording::paper_pair(wording::paper_judgement(), &judgement.reason));
    }
    if !why.is_empty() {
        paper.pair(wording::form_paper_why(), &joined(&why));
    }
    for (n, count) in explanation.counted.counts.iter().enumerate() {
        let rules = tool.case.instrument.rules.iter();
        let mut own = rules.filter(|rule| rule.text == count.rule);
        // Of a number that was not reached only the first is said, and not that it was.
        if !count.reached && 0 < n {
            continue;
        }
        let name = count.rule.split(':').next().unwrap_or_default();
        // Several rules may count the same: the first says it.
        let is_said = counted.iter().any(|line| line.ends_with(&*count.words));
        if own.next().is_some_and(|rule| !rule.routes.is_empty()) && !is_said {
            counted.push(wording::paper_pair(name, &count.words));
        }
    }
    counted.push(known_words(explanation));
    paper.pair(wording::form_paper_count(), &sentences(&counted));
}
