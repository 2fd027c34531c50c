//! What must happen now, the result, what is not known, and how the result was reached.

use crate::case::person_tool::Case;
use crate::explain::gaps::Gap;
use crate::explain::now::Now;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::NoticeKind;
use crate::papers::shared::or_not_written;
use crate::papers::tool_result::{ToolResult, known_words};
use crate::phrases::clean::clean;
use crate::phrases::sentences::{joined, said, text};
use windscreen_core::Text;
use windscreen_wording as wording;

/// The notice with which every paper begins.
pub(crate) fn write_now(paper: &mut DocumentBuilder, now: &Now) {
    let mut lines = now.also.clone();
    lines.push(now.emergency.clone());
    lines.extend(now.steps().cloned());
    let kind = if now.urgent || now.today { NoticeKind::Danger } else { NoticeKind::Caution };
    paper.notice(kind, &now.title, &lines);
}

/// The result: headline, warnings, routes.
pub(crate) fn write_result(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let explanation = &tool_result.explanation;
    let mut lines = explanation.headline.says.clone();
    lines.extend(Some(&explanation.headline.band).filter(|words| !words.is_empty()).cloned());
    lines.push(explanation.headline.suggested.clone());
    let kind = if explanation.now.urgent { NoticeKind::Danger } else { NoticeKind::Note };
    paper.notice(kind, &explanation.headline.result, &lines);
    paper.paragraph(&known_words(explanation));
    lines.clear();
    for alert in &explanation.alerts {
        lines.push(wording::paper_sentences(&alert.title, &alert.says));
    }
    paper.listed(wording::paper_warnings(), &lines);
    lines.clear();
    for route in &tool_result.routes() {
        let gap = if route.contact.is_empty() { "" } else { " " };
        let words = text(&[&route.text, gap, &route.contact]);
        lines.push(wording::paper_sentences(&route.title, &words));
    }
    paper.listed(wording::paper_routes(), &lines);
    lines.clear();
    for answer in &explanation.earlier {
        lines.push(wording::paper_pair(&answer.topic, &answer.answer));
    }
    paper.listed(wording::paper_earlier(), &lines);
}

/// The judgement, and what is asked for in writing and still empty.
pub(crate) fn write_judgement(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let explanation = &tool_result.explanation;
    if let Some(judgement) = &explanation.judgement {
        paper.heading(4, wording::paper_judgement());
        paper.pair(wording::paper_judgement_level(), &judgement.name);
        paper.pair(wording::paper_judgement_reason(), &judgement.reason);
        paper.pair(wording::paper_judgement_says(), &judgement.says);
    }
    paper.listed(wording::paper_missing(), &explanation.missing);
}

/// The longer texts of these roles. A wanted one that is empty is said.
pub(crate) fn write_texts(paper: &mut DocumentBuilder, case: &Case<'_>, roles: &[&str]) {
    for field in &case.instrument.texts {
        if !roles.contains(&&*field.role) {
            continue;
        }
        let words = match case.entered.texts.get(&field.id) {
            Some(words) => clean(words),
            None => said(""),
        };
        if !words.is_empty() || field.wanted {
            paper.heading(4, &field.text);
            paper.paragraph(or_not_written(&words));
        }
    }
}

/// What is not known and what was not answered, apart, with whom to ask.
pub(crate) fn write_gaps(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let gaps = &tool_result.explanation.gaps;
    paper.listed(wording::paper_gaps_unknown(), &gap_lines(&gaps.unknown));
    paper.listed(wording::paper_gaps_unanswered(), &gap_lines(&gaps.unanswered));
    if !gaps.could_raise.is_empty() {
        paper.paragraph(&gaps.could_raise);
    }
    paper.listed(wording::paper_gaps_not_tried(), &tool_result.explanation.could_not_try);
}

fn gap_lines(found: &[Gap]) -> Vec<Text> {
    let mut lines = Vec::new();
    for gap in found {
        lines.push(if gap.ask.is_empty() {
            gap.topic.clone()
        } else {
            wording::paper_gap_ask(&gap.topic, &gap.ask)
        });
    }
    lines
}

/// How the result was reached.
pub(crate) fn write_reached(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let explanation = &tool_result.explanation;
    paper.heading(4, wording::paper_reached());
    paper.table(
        wording::paper_fired(),
        &[
            wording::paper_fired_rule(),
            wording::paper_fired_says(),
            wording::paper_fired_level(),
            wording::paper_fired_mark(),
        ],
    );
    for fired in &explanation.fired {
        let mut says = String::from(&*fired.says);
        for more in [&fired.tally, &fired.assumed] {
            if !more.is_empty() {
                says.push(' ');
                says.push_str(more);
            }
        }
        paper.row(&[&fired.title, &says, &fired.level_name, &fired.mark]);
    }
    paper.end_table();
    paper.table(
        wording::paper_counted(),
        &[
            wording::paper_evidence_about(),
            wording::paper_evidence_answer(),
            wording::paper_counted_in(),
        ],
    );
    for counted in &explanation.counted.answers {
        paper.row(&[&counted.answer.topic, &counted.answer.answer, &joined(&counted.counted_in)]);
    }
    paper.end_table();
    paper.table(
        wording::paper_counts(),
        &[
            wording::paper_fired_rule(),
            wording::paper_counts_count(),
            wording::paper_counts_reached(),
            wording::paper_counts_set_by(),
        ],
    );
    for count in &explanation.counted.counts {
        paper.row(&[&count.rule, &count.words, &count.state, &count.set_by]);
    }
    paper.end_table();
}
