//! What stands of a tool further on: what was raised and suspected, what was written, the profile, the judgement.

use crate::case::person_tool::Case;
use crate::explain::answers::{answer_words, note_words};
use crate::explain::profile::ProfileWords;
use crate::explain::sums::flagged_first;
use crate::form::evidence::FAMILY;
use crate::form::voice::{is_with_words, not_said_elsewhere};
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Block;
use crate::papers::shared::write_licensed;
use crate::papers::tool_result::ToolResult;
use crate::phrases::clean::clean;
use crate::phrases::sentences::{in_a_line, joined, said, sentences, text};
use crate::referral::contents::Contents;
use crate::referral::same_worry::{SameWorries, Told};
use crate::referral::tool_lines::{REASONS, not_needed, reasons};
use windscreen_core::{
    Cause, Item, Kind, Meaning, NoteField, NoteKind, Outcome, Reading, Role, Subject, Text, Truth,
    Value,
};
use windscreen_wording as wording;

/// Each tool of each child, with the answers that count.
pub(super) fn write_tools(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let mut told: Vec<Told> = Vec::new();
    for (child, tool_results) in contents.children.iter().chain(&contents.homes) {
        let same = SameWorries::of(contents, child);
        let name = contents.called(child);
        if !same.lines.is_empty() {
            paper.heading(3, &wording::referral_of(wording::referral_same_worry(), &name));
            same.write(paper);
        }
        told.extend(same.told);
        for tool_result in tool_results {
            paper.heading(3, &wording::referral_of(&tool_result.explanation.edition.tool, &name));
            write_stays(paper, contents, child);
            write_tool(paper, tool_result, Shows::Result, &told);
        }
    }
}

/// Of a home, the children who stay there.
pub(super) fn write_stays(paper: &mut DocumentBuilder, contents: &Contents<'_>, home: &Subject) {
    let stays = contents.who_stays(home);
    if home.role == Role::Home && !stays.is_empty() {
        paper.pair(wording::referral_stays(), &joined(&stays));
    }
}

/// Where a tool stands.
#[derive(Clone, Copy)]
pub(crate) enum Shows {
    /// By itself, with its result.
    Result,
    /// After the first page, which has its result and its strongest reasons.
    BesideFirst,
}

/// One tool: warnings, what was raised and suspected, strengths, what was written, and the worker's own judgement.
/// What was told before as the same worry in two tools is not told again.
pub(super) fn write_tool(
    paper: &mut DocumentBuilder,
    tool_result: &ToolResult<'_>,
    shows: Shows,
    told: &[Told],
) {
    let explanation = &tool_result.explanation;
    write_licensed(paper, tool_result);
    if let Shows::Result = shows {
        paper.pair(wording::referral_result(), &explanation.headline.result);
    }
    if let Some(reason) = &tool_result.case.entered.not_needed {
        let reason = clean(reason);
        let is_answered = tool_result.case.entered.is_answered();
        paper.pair(
            wording::referral_but(),
            &match (is_answered, reason.is_empty()) {
                (true, true) => said(wording::referral_not_needed_no_reason_answered()),
                (true, false) => wording::referral_not_needed_answered(&reason),
                (false, _) => not_needed(&reason),
            },
        );
    }
    let first: Vec<usize> = match shows {
        Shows::Result => Vec::new(),
        Shows::BesideFirst => reasons(tool_result).iter().take(REASONS).map(|(_, n)| *n).collect(),
    };
    let mut lines: Vec<Text> = Vec::new();
    for (n, fired) in explanation.fired.iter().enumerate() {
        let is_wide = matches!(fired.cause, Cause::Wide(_));
        if is_wide {
            let says = text(&[&fired.says, " ", &fired.assumed]);
            lines.push(wording::paper_sentences(&fired.title, says.trim()));
        } else if fired.alert && !first.contains(&n) {
            lines.push(fired.title.clone());
        }
    }
    pair_any(paper, wording::paper_warnings(), &sentences(&lines));
    if !tool_result.case.entered.is_answered() {
        return;
    }
    for (rows, name) in [
        (Rows::Evidence, wording::referral_raised()),
        (Rows::Suspicion, wording::referral_suspected()),
        (Rows::Background, wording::referral_background()),
        (Rows::Strengths, wording::referral_strengths()),
    ] {
        pair_any(paper, name, &topics(tool_result, rows, told));
    }
    write_sums(paper, tool_result);
    let earlier: Vec<Text> = explanation
        .earlier
        .iter()
        .map(|earlier| wording::paper_pair(&earlier.topic, &earlier.answer))
        .collect();
    pair_any(paper, wording::paper_earlier(), &joined(&earlier));
    write_notes(paper, tool_result);
    write_texts(paper, tool_result);
    if let Some(profile) = &explanation.profile {
        write_profile(paper, profile);
    }
    if let Some(judgement) = &explanation.judgement {
        let words = sentences(&[judgement.name.clone(), judgement.reason.clone()]);
        paper.pair(wording::paper_judgement(), &words);
    }
    write_facts(paper, tool_result);
}

fn pair_any(paper: &mut DocumentBuilder, name: &str, words: &str) {
    if !words.is_empty() {
        paper.pair(name, words);
    }
}

/// The topics of those answers: first those answered with a plain yes, then the others by their answer.
fn topics(tool_result: &ToolResult<'_>, rows: Rows, told: &[Told]) -> Text {
    let (case, outcome) = (&tool_result.case, &tool_result.explanation.outcome);
    let mut groups: Vec<(Text, Vec<Text>)> = vec![(said(""), Vec::new())];
    for (reading, item, meaning) in rows_of(case, outcome, rows) {
        if is_with_words(case.instrument, item) || told.iter().any(|told| told.is(case, item)) {
            continue;
        }
        let (topic, answer) = raised_words(case, item, reading, meaning);
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

/// What is counted beside the result: what is flagged first, then each sum. No level rests on it.
fn write_sums(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let sums = &tool_result.explanation.sums;
    pair_any(paper, wording::sum_flagged_first(), &flagged_first(sums));
    let lines: Vec<Text> =
        sums.iter().map(|sum| wording::paper_pair(&sum.title, &sum.words)).collect();
    if !lines.is_empty() {
        paper.pair(wording::referral_counted(), &lines.join("\n"));
    }
}

/// A raised sign by its topic, with its answer unless that goes without saying.
pub(super) fn raised_words(
    case: &Case<'_>,
    item: &Item,
    reading: Reading,
    meaning: Meaning,
) -> (Text, Text) {
    let topic =
        if reading.harm { wording::paper_sign_of_harm(&item.topic) } else { item.topic.clone() };
    // That a sign of harm is one says what its follow-up question was answered with.
    let is_plain = matches!(meaning, Meaning::Yes | Meaning::Suspected)
        && (!reading.follow_up_open || reading.harm)
        && !is_one_of_several(case, item, meaning);
    let answer = if is_plain {
        said("")
    } else {
        answer_words(case.instrument, &case.sheet, item, reading.follow_up_open)
    };
    // A number, a day or one of several answers is its own: nothing else stands under it.
    if item.kind == Kind::Context && !answer.is_empty() {
        return (wording::paper_pair(&topic, &in_a_line(&answer)), said(""));
    }
    (topic, answer)
}

/// Whether several answers to the item mean the same, so that the meaning alone would not tell them apart.
fn is_one_of_several(case: &Case<'_>, item: &Item, meaning: Meaning) -> bool {
    let scale = case.instrument.scale_of(item);
    scale.is_some_and(|it| 1 < it.choices.iter().filter(|one| one.means == meaning).count())
}

/// What was written beside answers and is no event: what a sign does to the child, why something is only suspected, and
/// whatever else was written where no event was.
fn write_notes(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let case = &tool_result.case;
    let mut lines: Vec<Text> = Vec::new();
    for item in &case.instrument.items {
        let reading = tool_result.explanation.outcome.readings.of(&item.id);
        let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
        if is_with_words(case.instrument, item) {
            continue;
        }
        let words = notes(tool_result, item, meaning);
        if !words.is_empty() {
            lines.push(wording::referral_of(&words, &item.topic));
        }
    }
    lines.extend(not_said_elsewhere(
        case.wide.record,
        case.subject.id,
        case.instrument,
        &tool_result.explanation.outcome.readings,
        &case.sheet,
    ));
    if !lines.is_empty() {
        paper.heading(4, wording::referral_notes());
        paper.push(Block::List(lines));
    }
}

/// Whether a note field says something about an event and makes none by itself.
fn is_beside(field: &NoteField) -> bool {
    matches!(&*field.role, "source" | "when" | "fact-or-opinion")
        || (field.role.is_empty() && matches!(field.kind, NoteKind::Choice(_)))
}

fn notes(tool_result: &ToolResult<'_>, item: &Item, meaning: Meaning) -> Text {
    let case = &tool_result.case;
    let Some(answer) = case.sheet.answer(&item.id) else { return said("") };
    let asked: Vec<_> = case.instrument.asked_notes(item, answer, meaning).collect();
    let words = |field: &&NoteField| {
        let noted = answer.notes.get(&field.id)?;
        let words = note_words(case.wide.record, &field.kind, noted);
        (!words.is_empty()).then_some(words)
    };
    // What was seen brings everything beside it into the events, and so does why something is suspected.
    let is_family = |field: &NoteField| *field.role == *FAMILY;
    let is_event =
        asked.iter().any(|asked| words(asked).is_some() && !is_beside(asked) && !is_family(asked));
    let mut parts: Vec<Text> = Vec::new();
    for field in &asked {
        if is_event && !is_family(field) {
            continue;
        }
        if let Some(words) = words(field) {
            parts.push(wording::paper_pair(&field.text, &words));
        }
    }
    sentences(&parts)
}

/// The longer texts of a tool.
fn write_texts(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    for field in &tool_result.case.instrument.texts {
        let words = tool_result.case.entered.texts.get(&field.id).map(clean).unwrap_or_default();
        pair_any(paper, &field.text, &words);
    }
}

/// Facts about the child that the rules of the tool ask, as far as they were answered.
fn write_facts(paper: &mut DocumentBuilder, tool_result: &ToolResult<'_>) {
    let mut facts: Vec<Text> = Vec::new();
    for fact in &tool_result.case.instrument.facts {
        let words = match tool_result.case.subject.facts.get(&fact.id) {
            None => continue,
            Some(Truth::True) => wording::yes(),
            Some(Truth::False) => wording::no(),
            Some(Truth::Unknown) => wording::not_known(),
        };
        facts.push(wording::paper_pair(fact.text.trim_end_matches('?'), &in_a_line(words)));
    }
    pair_any(paper, wording::referral_facts(), &sentences(&facts));
    if tool_result.case.subject.due_date_passed(tool_result.case.today()) {
        paper.pair(wording::referral_due(), wording::referral_due_passed());
    }
}

/// A care profile: the grade of each part with its worst item, exceptions, and targets. There is no total.
fn write_profile(paper: &mut DocumentBuilder, profile: &ProfileWords) {
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
        .map(|target| {
            wording::referral_target(&target.aim, &target.by_when, &target.now, &target.topic)
        })
        .collect();
    paper.listed(wording::referral_targets(), &targets);
}

/// Which items a table is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Raised signs, and grades that are no strength, with something seen or said.
    Evidence,
    /// Signs that are only suspected.
    Suspicion,
    /// Raised vulnerabilities and context.
    Background,
    /// Raised strengths, and the grades that are strengths.
    Strengths,
}

fn belongs(rows: Rows, item: &Item, meaning: Meaning) -> bool {
    match (meaning, item.kind) {
        (Meaning::Grade(_), _) => {
            rows == if item.is_strength(meaning) { Rows::Strengths } else { Rows::Evidence }
        }
        (Meaning::Suspected, Kind::Harm | Kind::Risk) => rows == Rows::Suspicion,
        (Meaning::No, _) | (_, Kind::Strength) => {
            rows == Rows::Strengths && item.is_strength(meaning)
        }
        (_, Kind::Harm | Kind::Risk) => rows == Rows::Evidence && meaning.is_raised(),
        (_, Kind::Vulnerability | Kind::Context) => rows == Rows::Background && meaning.is_raised(),
    }
}

/// Whether a number or a day was given: no sign, and what it says stands nowhere else.
fn is_given(case: &Case<'_>, item: &Item) -> bool {
    let answer = case.sheet.answer(&item.id);
    answer.is_some_and(|it| matches!(it.value, Value::Number(_) | Value::Date(_)))
}

/// The shown and answered items that belong in a table, signs of harm first.
pub(crate) fn rows_of<'a>(
    case: &Case<'a>,
    outcome: &Outcome,
    rows: Rows,
) -> Vec<(Reading, &'a Item, Meaning)> {
    let mut found = Vec::new();
    for harm in [true, false] {
        for item in &case.instrument.items {
            let reading = outcome.readings.of(&item.id);
            let Some(meaning) = reading.meaning else { continue };
            let is_here =
                belongs(rows, item, meaning) || (rows == Rows::Background && is_given(case, item));
            if reading.visible && reading.harm == harm && is_here {
                found.push((reading, item, meaning));
            }
        }
    }
    found
}
