//! What came of the tools: a line for each on the first page, a few lines for each further on, and every answer where
//! that is asked for.

use super::Referral;
use crate::answers::{answer_words, note_words};
use crate::builder::Paper;
use crate::document::Block;
use crate::paper::{Fields, Rows, Standing, Told, joined, known_words, rows_of, standing, written};
use crate::profile::ProfileWords;
use crate::words::{clean, figure, in_a_line, level_name, plain_date, said, sentences};
use windscreen_core::{Cause, Item, Meaning, Role, Subject, Text, Truth};
use windscreen_wording as wording;

/// So many reasons of a tool stand in its line on the first page.
const REASONS: usize = 3;

/// A line for each tool of each child: what came of it, why, and how much is known.
pub(super) fn push_lines(paper: &mut Paper, it: &Referral<'_>) {
    paper.heading(2, wording::referral_tools());
    let mut lines: Vec<Text> = Vec::new();
    for (child, told) in &it.children {
        let before = lines.len();
        for instrument in it.context.instruments.iter().filter(|it| it.about == Role::Child) {
            let done = told.iter().find(|it| it.case.instrument.id == instrument.id);
            let whose = wording::referral_tool_of(&it.called(child), &instrument.title);
            if let Some(done) = done {
                lines.push(wording::referral_of(&result_line(done), &whose));
            }
            lines.extend(beside(it, child, &instrument.id, done, &whose));
        }
        if lines.len() == before {
            let name = it.called(child);
            lines.push(wording::referral_of(wording::referral_no_tool(), &name));
        }
    }
    paper.push(Block::List(lines));
    if it.told().next().is_some() {
        paper.paragraph(wording::referral_suggested());
    }
}

/// That a tool was marked as not needed, or stands as it last was, where it was not answered now.
fn beside(
    it: &Referral<'_>,
    child: &Subject,
    tool: &windscreen_core::InstrumentId,
    done: Option<&Told<'_>>,
    whose: &Text,
) -> Option<Text> {
    if done.is_some_and(|it| it.case.sheet.is_answered()) {
        return None;
    }
    if let Standing::NotNeeded(reason) = standing(it.context.record.sheet(child.id, tool)) {
        return Some(wording::referral_of(&not_needed(&reason), whose));
    }
    let last = it.found.iter().find(|it| it.subject == child.id && it.instrument.id == *tool)?;
    let then = wording::referral_still_stands(&plain_date(last.earlier?));
    let result = if last.outcome.names_level() {
        level_name(it.context.area, last.outcome.level)
    } else {
        said(wording::referral_not_named())
    };
    Some(wording::referral_of(&sentences(&[result, then]), whose))
}

/// What came of a tool, because of what, and how much is known.
fn result_line(told: &Told<'_>) -> Text {
    let it = &told.explanation;
    let mut reasons: Vec<Text> = Vec::new();
    let decide = || it.reasons.iter().filter(|it| it.decides);
    for reason in decide().take(REASONS) {
        let title = in_a_line(&reason.title);
        reasons.push(if reason.because.is_empty() {
            title.into()
        } else {
            wording::referral_because_signs(&title, &reason.because)
        });
    }
    let rest = decide().count().saturating_sub(REASONS);
    if 0 < rest {
        reasons.push(wording::referral_because_more(&figure(rest)));
    }
    let result = if reasons.is_empty() {
        it.headline.result.clone()
    } else {
        wording::referral_result_because(&joined(&reasons), &it.headline.result)
    };
    let mut parts = vec![result];
    if told.case.sheet.is_answered() {
        parts.push(known_words(it));
    } else {
        parts.push(said(wording::referral_unasked()));
    }
    sentences(&parts)
}

pub(super) fn not_needed(reason: &Text) -> Text {
    if reason.is_empty() {
        said(wording::referral_not_needed_no_reason())
    } else {
        wording::referral_not_needed(reason)
    }
}

/// Each tool of each child, with the answers that count.
pub(super) fn push(paper: &mut Paper, it: &Referral<'_>) {
    for (child, told) in &it.children {
        for told in told {
            let name = it.called(child);
            paper.heading(3, &wording::referral_of(&told.explanation.edition.tool, &name));
            push_tool(paper, told);
        }
    }
}

/// One tool: warnings, what was raised and suspected, what it does to the child, what is not known, strengths, what was
/// written, and the worker's own judgement.
pub(super) fn push_tool(paper: &mut Paper, told: &Told<'_>) {
    let it = &told.explanation;
    paper.pair(wording::referral_result(), &it.headline.result);
    if let Some(reason) = &told.case.sheet.not_needed {
        let reason = clean(reason);
        let is_answered = told.case.sheet.is_answered();
        paper.pair(
            wording::referral_but(),
            &match (is_answered, reason.is_empty()) {
                (true, true) => said(wording::referral_not_needed_no_reason_answered()),
                (true, false) => wording::referral_not_needed_answered(&reason),
                (false, _) => not_needed(&reason),
            },
        );
    }
    let mut lines: Vec<Text> = Vec::new();
    for alert in &it.alerts {
        lines.push(wording::paper_sentences(&alert.title, &alert.says));
    }
    for fired in it.fired.iter().filter(|it| matches!(it.cause, Cause::Wide(_)) && !it.alert) {
        let words = [&fired.says, &fired.assumed];
        let words: Vec<&str> = words.iter().map(|it| &***it).filter(|it| !it.is_empty()).collect();
        lines.push(wording::paper_sentences(&fired.title, &words.join(" ")));
    }
    pair_any(paper, wording::paper_warnings(), &sentences(&lines));
    if !told.case.sheet.is_answered() {
        return;
    }
    for (rows, name) in [
        (Rows::Evidence, wording::referral_raised()),
        (Rows::Suspicion, wording::referral_suspected()),
        (Rows::Background, wording::referral_background()),
        (Rows::Strengths, wording::referral_strengths()),
    ] {
        pair_any(paper, name, &topics(told, rows));
    }
    let earlier: Vec<Text> =
        it.earlier.iter().map(|it| wording::paper_pair(&it.topic, &it.answer)).collect();
    pair_any(paper, wording::paper_earlier(), &joined(&earlier));
    push_notes(paper, told);
    push_texts(paper, told);
    if let Some(profile) = &it.profile {
        push_profile(paper, profile);
    }
    if let Some(judgement) = &it.judgement {
        let words = sentences(&[judgement.name.clone(), judgement.reason.clone()]);
        paper.pair(wording::paper_judgement(), &words);
    }
    let unknown: Vec<&str> = it.gaps.unknown.iter().map(|it| &*it.topic).collect();
    // The first page names a few of them all.
    if super::first::UNKNOWN + 1 < unknown.len() {
        paper.pair(wording::paper_gaps_unknown(), &unknown.join(wording::paper_semicolon()));
    }
    push_facts(paper, told);
}

fn pair_any(paper: &mut Paper, name: &str, words: &str) {
    if !words.is_empty() {
        paper.pair(name, words);
    }
}

/// The topics of those answers: first those answered with a plain yes, then the others by their answer.
fn topics(told: &Told<'_>, rows: Rows) -> Text {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    let mut groups: Vec<(Text, Vec<Text>)> = vec![(said(""), Vec::new())];
    for (reading, item, meaning) in rows_of(case, outcome, rows) {
        let topic = if reading.harm {
            wording::paper_sign_of_harm(&item.topic)
        } else {
            item.topic.clone()
        };
        let is_plain =
            !reading.follow_up_open && matches!(meaning, Meaning::Yes | Meaning::Suspected);
        let answer =
            if is_plain { said("") } else { answer_words(case, item, reading.follow_up_open) };
        match groups.iter_mut().find(|(it, _)| *it == answer) {
            Some((_, topics)) => topics.push(topic),
            None => groups.push((answer, vec![topic])),
        }
    }
    let mut parts: Vec<Text> = Vec::new();
    for (answer, topics) in groups.iter().filter(|(_, topics)| !topics.is_empty()) {
        let topics = joined(topics);
        parts.push(if answer.is_empty() { topics } else { wording::paper_pair(answer, &topics) });
    }
    // One group alone needs no full stop.
    if let [one] = &parts[..] { one.clone() } else { sentences(&parts) }
}

/// What was written beside answers and is no event: what a sign does to the child, why something is only suspected, and
/// whatever else was written where no event was.
fn push_notes(paper: &mut Paper, told: &Told<'_>) {
    let case = &told.case;
    let mut lines: Vec<Text> = Vec::new();
    for item in &case.instrument.items {
        let reading = told.explanation.outcome.readings.of(&item.id);
        let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
        let words = notes(told, item, meaning);
        if !words.is_empty() {
            lines.push(wording::referral_of(&words, &item.topic));
        }
    }
    if !lines.is_empty() {
        paper.heading(4, wording::referral_notes());
        paper.push(Block::List(lines));
    }
}

fn notes(told: &Told<'_>, item: &Item, meaning: Meaning) -> Text {
    let case = &told.case;
    let Some(answer) = case.sheet.answer(&item.id) else { return said("") };
    let asked: Vec<_> = case.instrument.asked_notes(item, answer, meaning).collect();
    let words = |it: &&windscreen_core::NoteField| {
        let noted = answer.notes.get(&it.id)?;
        let words = note_words(case.wide.record, &it.kind, noted);
        (!words.is_empty()).then_some(words)
    };
    let is_event = asked.iter().any(|it| *it.role == *"evidence" && words(it).is_some());
    let in_event = ["evidence", "source", "when", "fact-or-opinion"];
    let mut parts: Vec<Text> = Vec::new();
    for field in &asked {
        if is_event && in_event.contains(&&*field.role) {
            continue;
        }
        if let Some(words) = words(field) {
            parts.push(wording::paper_pair(&field.text, &words));
        }
    }
    sentences(&parts)
}

/// The longer texts of a tool.
fn push_texts(paper: &mut Paper, told: &Told<'_>) {
    for field in &told.case.instrument.texts {
        let words = told.case.sheet.texts.get(&field.id).map(clean).unwrap_or_default();
        pair_any(paper, &field.text, &words);
    }
}

/// Facts about the child that the rules of the tool ask, as far as they were answered.
fn push_facts(paper: &mut Paper, told: &Told<'_>) {
    let mut facts: Vec<Text> = Vec::new();
    for fact in &told.case.instrument.facts {
        let words = match told.case.subject.facts.get(&fact.id) {
            None => continue,
            Some(Truth::True) => wording::yes(),
            Some(Truth::False) => wording::no(),
            Some(Truth::Unknown) => wording::not_known(),
        };
        facts.push(wording::paper_pair(fact.text.trim_end_matches('?'), &in_a_line(words)));
    }
    pair_any(paper, wording::referral_facts(), &sentences(&facts));
    if told.case.subject.due_date_passed(told.case.today) {
        paper.pair(wording::referral_due(), wording::referral_due_passed());
    }
}

/// A care profile: the grade of each part with its worst item, exceptions, and targets. There is no total.
fn push_profile(paper: &mut Paper, profile: &ProfileWords) {
    let mut lines: Vec<Text> = Vec::new();
    let mut exceptions: Vec<Text> = Vec::new();
    for area in &profile.areas {
        let worst = area
            .worst
            .as_ref()
            .map(|(grade, it)| wording::referral_worst(&grade.to_string(), &in_a_line(&it.topic)));
        let words =
            sentences(&[Some(area.words.clone()), worst].into_iter().flatten().collect::<Vec<_>>());
        lines.push(wording::referral_of(&words, &[&*area.code, " ", &area.title].concat()));
        let subs: Vec<Text> = area
            .sub_areas
            .iter()
            .filter(|sub| sub.grade.is_some() && sub.grade != area.grade)
            .map(|sub| wording::paper_pair(&sub.title, &in_a_line(&sub.words)))
            .collect();
        if let Some(last) = lines.last_mut().filter(|_| !subs.is_empty()) {
            *last = sentences(&[last.clone(), joined(&subs)]);
        }
        if !area.exception.is_empty() {
            exceptions.push(if area.comment.is_empty() {
                wording::referral_exception(&area.exception, &area.title)
            } else {
                wording::referral_exception_comment(&area.comment, &area.exception, &area.title)
            });
        }
    }
    paper.listed(wording::referral_profile(), &lines);
    paper.listed(wording::referral_exceptions(), &exceptions);
    let targets: Vec<Text> = profile
        .targets
        .iter()
        .map(|it| wording::referral_target(&it.aim, &it.by_when, &it.now, &it.topic))
        .collect();
    paper.listed(wording::referral_targets(), &targets);
}

/// Every answer given, in the order of the tool, with what was written beside it.
pub(super) fn push_answers(paper: &mut Paper, told: &Told<'_>) {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    for section in &case.instrument.sections {
        paper.table(
            &section.title,
            &[
                wording::restricted_answer_about(),
                wording::restricted_answer(),
                wording::restricted_answer_notes(),
            ],
        );
        for place in section.items.clone() {
            let Some(item) = case.instrument.items.get(place) else { continue };
            let reading = outcome.readings.of(&item.id);
            let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
            paper.row(&[
                &item.topic,
                &answer_words(case, item, reading.follow_up_open),
                &written(case, item, meaning, Fields::All),
            ]);
        }
        paper.end_table();
    }
}
