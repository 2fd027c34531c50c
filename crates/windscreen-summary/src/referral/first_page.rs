//! The first page of the referral, in the order in which a front door asks: what is urgent and asked for, who, what
//! happened, what the parents know, which level and what the tools say of it; then what it means for each child, and what
//! is not known.

use crate::form::asked::Scope;
use crate::form::field_words::field_words;
use crate::form::filled::Filled;
use crate::form::lines::{labelled, rows};
use crate::form::named::{choice, field, strengths};
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::NoticeKind;
use crate::phrases::clean::clean;
use crate::phrases::dates::{age_words, date_words};
use crate::phrases::sentences::{capital, figure, in_a_line, joined, said, sentences};
use crate::referral::contents::Contents;
use crate::referral::events::write_events;
use crate::referral::not_known::write_not_known;
use crate::referral::people::{who, write_adults, write_before_contact};
use crate::referral::places::{in_its_place, or_not_given, place};
use crate::referral::tool_lines::lines;
use windscreen_core::{Age, AgeRange, FieldKind, PageOne, Subject, Text};
use windscreen_wording as wording;

pub(super) fn write_first_page(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    write_top(paper, contents);
    write_events(paper, contents);
    paper.heading(2, wording::referral_told_and_level());
    paper.pair(
        wording::referral_told(),
        &or_not_given(sentences(&place(contents, PageOne::Told, None))),
    );
    paper.pair(wording::referral_level(), &or_not_given(levels(contents)));
    let tools = lines(contents);
    let tools = if tools.is_empty() {
        capital(wording::referral_no_tool())
    } else {
        tools.join("\n").into()
    };
    paper.pair(wording::referral_tools(), &tools);
    write_meaning(paper, contents);
    write_not_known(paper, contents);
}

/// What the referral is about and whether it is urgent, and who everybody is.
pub(super) fn write_top(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let context = contents.context;
    let about: Vec<Text> =
        contents.children.iter().map(|(child, _)| about(contents, child)).collect();
    if !about.is_empty() {
        paper.pair(wording::referral_about(), &joined(&about));
    }
    let at = wording::referral_written_at(&date_words(context.today), context.time);
    let to = context.form.field(&field::RECIPIENT.into());
    let to =
        to.map(|field| field_words(&contents.asked(), field, Scope::default())).unwrap_or_default();
    let written = if to.is_empty() { at } else { wording::referral_written_to(&at, &to) };
    paper.pair(wording::referral_written(), &written);
    if !contents.before.days.is_empty() {
        let days = wording::referral_written_before(&joined(&contents.before.days));
        paper.pair(wording::review_written_before(), &days);
    }
    write_urgent(paper, contents);
    write_before_contact(paper, contents);
    paper.heading(2, wording::referral_who());
    paper.pair(
        wording::referral_referrer(),
        &or_not_given(sentences(&place(contents, PageOne::Referrer, None))),
    );
    if contents.children.is_empty() {
        paper.paragraph(wording::referral_children_none());
    }
    for (child, _) in &contents.children {
        paper.pair(&contents.called(child), &who(contents, child));
    }
    write_adults(paper, contents);
}

/// A child, in few words: what the child is called, with the age in years or the day on which the baby is due.
fn about(contents: &Contents<'_>, child: &Subject) -> Text {
    let today = contents.context.today;
    let age = match (child.age, child.ages_on(today)) {
        (Age::Born(_), AgeRange::Years(low, high)) if low == high && 0 < low => {
            figure(low.into()).into()
        }
        // On which day, and what was known before the birth, stands with who the baby is.
        (Age::Born(_), AgeRange::Years(0, 0)) => wording::age_years(0),
        (Age::NotKnown, _) => said(wording::referral_age_not_known()),
        _ => in_a_line(&age_words(child, today)).into(),
    };
    wording::referral_about_child(&age, &contents.called(child))
}

/// Whether it is urgent, and everything about that: what was said of danger, what was done, where the children are, and
/// what is asked for.
fn write_urgent(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let head = &contents.urgency;
    let is_level_named = contents.by_adults.is_some()
        || contents.found.iter().any(|found| found.outcome.names_level());
    let doctor = choice::DOCTOR_NEEDED;
    let is_doctor_needed = contents.asked().entry(doctor.field, None).has(&doctor.id.into());
    let is_open = head.asks_level || (!is_level_named && head.judgement.is_empty());
    let (kind, title) = if head.level.is_now() {
        (NoticeKind::Danger, wording::referral_urgent())
    } else if head.now.today || is_doctor_needed {
        (NoticeKind::Danger, wording::referral_urgent_today())
    } else if is_open {
        (NoticeKind::Caution, wording::referral_urgent_open())
    } else {
        (NoticeKind::Note, wording::referral_urgent_not())
    };
    let asked = contents.asked();
    let mut lines: Vec<Text> = head.now.also.clone();
    // What is chosen stands together in one line, above what is written.
    let mut chosen: Vec<Text> = Vec::new();
    for at in [PageOne::Urgent, PageOne::Request, PageOne::Contact] {
        for field in contents.context.form.at(at) {
            let is_chosen = matches!(field.kind, FieldKind::Choice(_) | FieldKind::Ticks(_));
            // That nobody is said to have been rung is said where somebody should have been.
            let is_missed =
                at == PageOne::Urgent && asked.is_asked(&field.asked_if, Scope::default());
            let missed = is_missed.then(|| labelled(field, wording::referral_not_given()));
            if let Some(words) = in_its_place(contents, field, None).or(missed) {
                if is_chosen { chosen.push(words) } else { lines.push(words) }
            }
        }
    }
    let n_also = head.now.also.len();
    lines.insert(n_also, sentences(&chosen));
    // Why this is written comes before everything else about it.
    for (n, (child, _)) in contents.children.iter().enumerate() {
        if let Filled::With(worry) = asked.filled_of(field::WORRY, Some(child)) {
            lines.insert(n_also + n.min(lines.len() - n_also), clean(worry.words()));
        }
    }
    paper.notice(kind, title, &lines);
}

/// Why now, what it does to each child, what protects them, and what the referrer thinks.
fn write_meaning(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    paper.heading(2, wording::referral_meaning());
    for (child, _) in &contents.children {
        let words = sentences(&worry(contents, child));
        if !words.is_empty() {
            paper.pair(&contents.called(child), &words);
        }
    }
    let why_now = sentences(&place(contents, PageOne::WhyNow, None));
    for (heading, words) in
        [(wording::referral_why_now(), why_now), (wording::referral_view(), view(contents))]
    {
        if !words.is_empty() {
            paper.pair(heading, &words);
        }
    }
    write_strengths(paper, contents);
}

/// The worry about a child and what it does to them, in the order of the form. Only what is to come needs its label:
/// without it it would read as what is.
fn worry(contents: &Contents<'_>, child: &Subject) -> Vec<Text> {
    let mut parts = Vec::new();
    for field in contents.context.form.at(PageOne::Worry) {
        // What stands at the top is not said again.
        let is_above = *field.id == *field::WORRY
            && matches!(contents.asked().filled_of(field::WORRY, Some(child)), Filled::With(_));
        if is_above {
            continue;
        }
        parts.extend(match contents.asked().filled_of(&field.id, Some(child)) {
            Filled::With(written) if *field.id != *field::EFFECT_LATER => {
                Some(clean(written.words()))
            }
            _ => in_its_place(contents, field, Some(child)),
        });
    }
    parts
}

/// Which level the referrer suggests for each child, and why; children of whom the same is said stand together.
fn levels(contents: &Contents<'_>) -> Text {
    let mut all: Vec<(Text, Vec<Text>)> = Vec::new();
    for (child, _) in &contents.children {
        let words = sentences(&place(contents, PageOne::Level, Some(child)));
        let name = contents.called(child);
        match all.iter_mut().find(|(own, _)| *own == words) {
            Some((_, names)) => names.push(name),
            None => all.push((words, vec![name])),
        }
    }
    if let [(words, _)] = &all[..] {
        return words.clone();
    }
    let line = |(words, names): &(Text, Vec<Text>)| {
        let words = or_not_given(words.clone());
        wording::referral_of(&words, &names.join(wording::list_comma()))
    };
    all.iter().map(line).collect::<Vec<Text>>().join("\n").into()
}

/// What the referrer thinks, and what else it could be.
fn view(contents: &Contents<'_>) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    let mut others: Vec<Text> = Vec::new();
    for field in contents.context.form.at(PageOne::View) {
        let written = match contents.asked().filled_of(&field.id, None) {
            Filled::With(written) => clean(written.words()),
            _ => continue,
        };
        if [field::EXPLANATION_FIRST, field::EXPLANATION_SECOND].contains(&&*field.id) {
            others.push(written);
        } else {
            parts.push(written);
        }
    }
    if !others.is_empty() {
        let others: Vec<&str> = others.iter().map(|other| other.trim_end_matches('.')).collect();
        parts.push(wording::referral_other_explanations(&others.join(wording::paper_semicolon())));
    }
    sentences(&parts)
}

/// What protects each child, on the first page.
pub(super) fn write_strengths(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let asked = contents.asked();
    let Some(list) = contents.context.form.list(&strengths::LIST.into()) else { return };
    let lines = rows(&asked, list, Shown::Everything);
    if !lines.is_empty() {
        paper.pair(wording::referral_strengths(), &lines.join("\n"));
    }
}
