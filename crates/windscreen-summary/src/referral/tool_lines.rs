//! A line for each tool of each child on the first page: what came of it, why, and how much is known.

use crate::case::found::Found;
use crate::case::tool_use::{ToolUse, tool_use};
use crate::explain::answers::AnswerWords;
use crate::explain::fired::FiredWords;
use crate::form::lines::rows;
use crate::form::named::other_tools;
use crate::form::shown::Shown;
use crate::papers::tool_result::{ToolResult, known_words};
use crate::phrases::dates::plain_date;
use crate::phrases::sentences::{figure, in_a_line, joined, said, sentences};
use crate::phrases::terms::level_name;
use crate::referral::contents::Contents;
use windscreen_core::{Cause, Level, Meaning, Opening, Role, Subject, Text};
use windscreen_wording as wording;

/// So many signs of a reason stand there.
const SIGNS: usize = 3;

/// So many reasons of a tool stand in its line on the first page.
pub(crate) const REASONS: usize = 3;

/// A line for each tool of each child: what came of it, why, and how much is known.
pub(crate) fn lines(contents: &Contents<'_>) -> Vec<Text> {
    let mut lines: Vec<Text> = Vec::new();
    let mut without: Vec<Text> = Vec::new();
    let mut only_home: Vec<Text> = Vec::new();
    for (child, tool_results) in &contents.children {
        let before = lines.len();
        for instrument in
            contents.context.instruments.iter().filter(|instrument| instrument.about == Role::Child)
        {
            let done = tool_results
                .iter()
                .find(|tool_result| tool_result.case.instrument.id == instrument.id);
            // By the name under which it stands further on.
            let title = done.map_or(&instrument.title, |done| &done.case.instrument.title);
            let whose = wording::referral_tool_of(&contents.called(child), title);
            if let Some(done) = done {
                lines.push(wording::referral_of(&result_line(done), &whose));
            }
            lines.extend(beside(contents, child, &instrument.id, done, &whose));
        }
        if lines.len() == before && is_missed(contents, child) {
            let is_home_seen =
                contents.tool_results_for(child).iter().any(|it| it.case.entered.is_answered());
            let of = if is_home_seen { &mut only_home } else { &mut without };
            of.push(contents.called(child));
        }
    }
    for (home, tool_results) in &contents.homes {
        lines.extend(home_lines(contents, home, tool_results));
    }
    lines.extend(from_elsewhere(contents));
    // Not whose it is, and not what it rests on: that is for the adult's own paper.
    let by_adults = contents.by_adults.map(|level| level_name(contents.context.area, level));
    lines.extend(by_adults.map(|level| wording::referral_by_adults(&level)));
    for (names, says) in
        [(only_home, wording::referral_only_home()), (without, wording::referral_no_tool())]
    {
        if !names.is_empty() {
            lines.push(wording::referral_of(says, &names.join(wording::list_comma())));
        }
    }
    if contents.tool_results().next().is_some() || contents.by_adults.is_some() {
        lines.push(said(wording::referral_suggested()));
    }
    // Once, though several were asked in them.
    for licensed in contents.tool_results().filter_map(|it| it.explanation.licensed.as_ref()) {
        if !lines.contains(&licensed.says) {
            lines.push(licensed.says.clone());
        }
    }
    lines
}

/// Whether it is told that no tool was used about a child: where one that fits the child was opened, or a home was looked
/// at. Nobody misses a tool that is only for the time before birth, or only for after it.
fn is_missed(contents: &Contents<'_>, child: &Subject) -> bool {
    let context = contents.context;
    let mut of_children =
        context.instruments.iter().filter(|tool| tool.about == Role::Child).peekable();
    if of_children.peek().is_none() {
        return !contents.homes.is_empty();
    }
    of_children.any(|tool| {
        let opening = context.record.opening(tool, child, context.today);
        !matches!(opening, Opening::NotForUnborn | Opening::NotForBorn)
    })
}

/// A line for each tool of a home. Who stays there is said where not every child does.
fn home_lines(
    contents: &Contents<'_>,
    home: &Subject,
    tool_results: &[ToolResult<'_>],
) -> Vec<Text> {
    let mut lines: Vec<Text> = Vec::new();
    let stays = contents.who_stays(home);
    let name = contents.called(home);
    let name = if stays.is_empty() || stays.len() == contents.children.len() {
        name
    } else {
        wording::referral_home_of(&name, &stays.join(wording::list_comma()))
    };
    for instrument in
        contents.context.instruments.iter().filter(|instrument| instrument.about == Role::Home)
    {
        let done = tool_results.iter().find(|it| it.case.instrument.id == instrument.id);
        let whose = wording::referral_tool_of(&name, &instrument.title);
        lines.extend(done.map(|done| wording::referral_of(&result_line(done), &whose)));
        lines.extend(beside(contents, home, &instrument.id, done, &whose));
    }
    lines
}

/// Results of tools that are used elsewhere, each in its own words.
fn from_elsewhere(contents: &Contents<'_>) -> Vec<Text> {
    let list = contents.context.form.list(&other_tools::LIST.into());
    list.map(|list| rows(&contents.asked(), list, Shown::Everything)).unwrap_or_default()
}

/// That a tool was marked as not needed, or stands as it last was, where it was not answered now.
fn beside(
    contents: &Contents<'_>,
    child: &Subject,
    tool: &windscreen_core::InstrumentId,
    done: Option<&ToolResult<'_>>,
    whose: &Text,
) -> Option<Text> {
    let is_again = done.is_some_and(|done| done.case.entered.is_answered());
    // Begun again and not finished: what asked for action now stands until it is.
    let stands = |found: &&Found| found.subject == child.id && found.instrument.id == *tool;
    if is_again && !contents.found.iter().any(|it| stands(&it) && it.earlier.is_some()) {
        return None;
    }
    if let ToolUse::NotNeeded(reason) = tool_use(contents.context.record.sheet(child.id, tool)) {
        return Some(wording::referral_of(&not_needed(&reason), whose));
    }
    let last = contents
        .found
        .iter()
        .find(|found| stands(found) && (!is_again || found.earlier.is_some()))?;
    let day = plain_date(last.earlier?);
    let then = if is_again {
        wording::referral_stands_unfinished(&day)
    } else {
        wording::referral_still_stands(&day)
    };
    let result = if last.outcome.names_level() {
        level_name(contents.context.area, last.outcome.level)
    } else {
        said(wording::referral_not_named())
    };
    Some(wording::referral_of(&sentences(&[result, then]), whose))
}

/// What came of a tool, because of what, and how much is known.
pub(crate) fn result_line(tool_result: &ToolResult<'_>) -> Text {
    let explanation = &tool_result.explanation;
    let all = reasons(tool_result);
    let mut shown: Vec<Text> = all.iter().take(REASONS).map(|(words, _)| words.clone()).collect();
    let rest = all.len().saturating_sub(REASONS);
    if 0 < rest {
        shown.push(wording::referral_because_more(&figure(rest)));
    }
    let result = if shown.is_empty() {
        explanation.headline.result.clone()
    } else {
        wording::referral_result_because(&joined(&shown), &explanation.headline.result)
    };
    sentences(&[
        result,
        if tool_result.case.entered.is_answered() {
            known_words(explanation)
        } else {
            said(wording::referral_unasked())
        },
    ])
}

/// The rules that decide a result, in a few words, the worst first, each with its place among what fired: those at its
/// level, every warning and every sign of harm, with the signs that they rest on and that were not named before.
pub(crate) fn reasons(tool_result: &ToolResult<'_>) -> Vec<(Text, usize)> {
    let explanation = &tool_result.explanation;
    let decides = |fired: &FiredWords| {
        let own = matches!(fired.cause, Cause::Incomplete | Cause::NotAssessed);
        let at_level = fired.level == Some(explanation.outcome.level);
        let now = fired.level.is_some_and(Level::is_now);
        !own && (!explanation.outcome.names_level() || at_level || now || fired.alert)
    };
    let mut named: Vec<&Text> = Vec::new();
    let mut all: Vec<(Text, usize)> = Vec::new();
    for (n, fired) in explanation.fired.iter().enumerate().filter(|(_, it)| decides(it)) {
        let mut signs: Vec<&str> = Vec::new();
        let meaning_of =
            |answer: &AnswerWords| explanation.outcome.readings.of(&answer.item).meaning;
        // What is certain comes before what is suspected.
        let mut answers: Vec<&AnswerWords> = fired.answers.iter().collect();
        answers.sort_by_key(|answer| meaning_of(answer) == Some(Meaning::Suspected));
        for answer in answers {
            let meaning = meaning_of(answer);
            let is_raised = meaning
                .is_some_and(|meaning| meaning.is_raised() || matches!(meaning, Meaning::Grade(_)));
            // What the rule names itself need not be said beside it.
            let is_in_title = fired.title.to_lowercase().contains(&answer.topic.to_lowercase());
            if is_raised && !is_in_title && !named.contains(&&answer.topic) {
                named.push(&answer.topic);
                signs.push(&answer.topic);
            }
        }
        // Signs of harm are all named; of others a few, for the rest stands with the tool.
        let rest = signs.len().saturating_sub(SIGNS);
        let is_harm = |answer_words: &AnswerWords| {
            tool_result.explanation.outcome.readings.of(&answer_words.item).harm
        };
        let signs = if 1 < rest && !fired.answers.iter().any(is_harm) {
            signs.truncate(SIGNS);
            wording::why_and_more(&signs.join(wording::list_comma()), &figure(rest))
        } else {
            signs.join(wording::list_comma()).into()
        };
        let title = in_a_line(&fired.title);
        all.push(if signs.is_empty() {
            // What rests on nothing new has been said.
            let is_said = |answer_words: &AnswerWords| named.contains(&&answer_words.topic);
            if !fired.answers.is_empty() && fired.answers.iter().all(is_said) {
                continue;
            }
            (title.into(), n)
        } else {
            (wording::referral_because_signs(&title, &signs), n)
        });
    }
    all
}

pub(crate) fn not_needed(reason: &Text) -> Text {
    if reason.is_empty() {
        said(wording::referral_not_needed_no_reason())
    } else {
        wording::referral_not_needed(reason)
    }
}
