//! The first page of the referral, in the order in which a front door asks: what is urgent and asked for, who, what
//! happened, what the parents know, which level and what the tools say of it; then what it means for each child, and what
//! is not known.

use super::Referral;
use super::{more, tools};
use crate::answers::Gap;
use crate::asked::{Filled, Scope, as_written, is_written};
use crate::builder::Paper;
use crate::document::{Block, NoticeKind};
use crate::events::{Event, events};
use crate::form_words::{Shown, field_words, in_words, labelled, row_line, rows};
use crate::named::{choice, field, household, other_children};
use crate::paper::{Told, joined};
use crate::words::{
    age_words, capital, clean, date_words, figure, in_a_line, plain_date, said, sentences,
};
use windscreen_core::{
    Age, AgeRange, Entry, Field, FieldKey, FieldKind, PageOne, Row, Subject, Text, parse_age,
};
use windscreen_wording as wording;

/// So many events stand on the first page; of more, the latest of those that have a day.
const EVENTS: usize = 5;

/// So many things that are not known are named, for each tool: a longer list is no help to whoever reads it.
const UNKNOWN: usize = 6;

pub(super) fn push(paper: &mut Paper, it: &Referral<'_>) {
    push_top(paper, it);
    push_events(paper, it);
    paper.heading(2, wording::referral_told_and_level());
    paper.pair(wording::referral_told(), &or_not_given(sentences(&place(it, PageOne::Told, None))));
    paper.pair(
        wording::referral_level(),
        &or_not_given(sentences(&place(it, PageOne::Level, None))),
    );
    paper.pair(wording::referral_tools(), &tools::lines(it).join("\n"));
    push_meaning(paper, it);
    push_not_known(paper, it);
}

/// What the referral is about and whether it is urgent, and who everybody is.
pub(super) fn push_top(paper: &mut Paper, it: &Referral<'_>) {
    let context = it.context;
    let about: Vec<Text> = it.children.iter().map(|(child, _)| about(it, child)).collect();
    if !about.is_empty() {
        paper.pair(wording::referral_about(), &joined(&about));
    }
    let at = wording::referral_written_at(&date_words(context.today), context.time);
    let to = context.form.field(&field::RECIPIENT.into());
    let to = to.map(|field| field_words(&it.asked(), field, Scope::default())).unwrap_or_default();
    let written = if to.is_empty() { at } else { wording::referral_written_to(&at, &to) };
    paper.pair(wording::referral_written(), &written);
    if !it.before.days.is_empty() {
        let days = wording::referral_written_before(&joined(&it.before.days));
        paper.pair(wording::review_written_before(), &days);
    }
    push_urgent(paper, it);
    push_before_contact(paper, it);
    paper.heading(2, wording::referral_who());
    paper.pair(
        wording::referral_referrer(),
        &or_not_given(sentences(&place(it, PageOne::Referrer, None))),
    );
    if it.children.is_empty() {
        paper.paragraph(wording::referral_children_none());
    }
    for (child, _) in &it.children {
        paper.pair(&it.called(child), &who(it, child));
    }
    push_adults(paper, it);
}

/// A child, in few words: what the child is called, with the age in years or the day on which the baby is due.
fn about(it: &Referral<'_>, child: &Subject) -> Text {
    let today = it.context.today;
    let age = match (child.age, child.ages_on(today)) {
        (Age::Born(_), AgeRange::Years(low, high)) if low == high && 0 < low => {
            figure(low.into()).into()
        }
        (Age::NotKnown, _) => said(wording::referral_age_not_known()),
        _ => in_a_line(&age_words(child, today)).into(),
    };
    wording::referral_about_child(&age, &it.called(child))
}

/// Whether it is urgent, and everything about that: what was said of danger, what was done, where the children are, and
/// what is asked for.
fn push_urgent(paper: &mut Paper, it: &Referral<'_>) {
    let head = &it.head;
    let is_level_named = it.found.iter().any(|it| it.outcome.names_level());
    let doctor = choice::DOCTOR_NEEDED;
    let is_doctor_needed = it.asked().entry(doctor.field, None).has(&doctor.id.into());
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
    let asked = it.asked();
    let mut lines: Vec<Text> = head.now.also.clone();
    // What is chosen stands together in one line, above what is written.
    let mut chosen: Vec<Text> = Vec::new();
    for at in [PageOne::Urgent, PageOne::Request, PageOne::Contact] {
        for field in it.context.form.at(at) {
            let is_chosen = matches!(field.kind, FieldKind::Choice(_) | FieldKind::Ticks(_));
            // That nobody is said to have been rung is said where somebody should have been.
            let is_missed =
                at == PageOne::Urgent && asked.is_asked(&field.asked_if, Scope::default());
            let missed = is_missed.then(|| labelled(field, wording::referral_not_given()));
            if let Some(words) = in_its_place(it, field, None).or(missed) {
                if is_chosen { chosen.push(words) } else { lines.push(words) }
            }
        }
    }
    let n_also = head.now.also.len();
    lines.insert(n_also, sentences(&chosen));
    // Why this is written comes before everything else about it.
    for (n, (child, _)) in it.children.iter().enumerate() {
        if let Filled::With(worry) = asked.filled_of(field::WORRY, Some(child)) {
            lines.insert(n_also + n.min(lines.len() - n_also), clean(worry.words()));
        }
    }
    paper.notice(kind, title, &lines);
}

/// Who a child is and where to find them.
fn who(it: &Referral<'_>, child: &Subject) -> Text {
    let asked = it.asked();
    let is_asked = |field: &Field| {
        let mut pages = asked.pages().into_iter();
        pages.any(|(page, of)| {
            of.is_some_and(|it| it.id == child.id) && page.fields.iter().any(|it| it.id == field.id)
        })
    };
    let mut parts = vec![born(it, child)];
    for field in it.context.form.at(PageOne::Child).filter(|it| is_asked(it)) {
        if *field.id == *field::ADDRESS && lives_as_the_one_above(it, child) {
            parts.push(said(wording::referral_same_address()));
        } else {
            parts.extend(in_its_place(it, field, Some(child)));
        }
    }
    // That a child is part of it goes without saying.
    let considered = choice::CONSIDERED;
    if asked.entry(considered.field, Some(child)).has(&considered.id.into()) {
        for id in [field::PART, field::NOT_PART_WHY] {
            let field = it.context.form.field(&id.into());
            parts.extend(field.and_then(|field| in_its_place(it, field, Some(child))));
        }
    }
    sentences(&parts)
}

/// Whether the child who stands above has the same address.
fn lives_as_the_one_above(it: &Referral<'_>, child: &Subject) -> bool {
    let address = |of: &Subject| match it.asked().filled_of(field::ADDRESS, Some(of)) {
        Filled::With(words) => Some(words),
        Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => None,
    };
    let above = it.children.iter().map(|(it, _)| *it).take_while(|it| it.id != child.id).last();
    let own = address(child);
    own.is_some() && above.is_some_and(|it| address(it) == own)
}

/// A child's date of birth, or the day on which a baby is due, with the age as far as it is known.
fn born(it: &Referral<'_>, child: &Subject) -> Text {
    let estimate = it.context.note(choice::IS_ESTIMATE.field, Some(child.id));
    let is_estimate = *estimate == *choice::IS_ESTIMATE.id;
    let told = |words: Text| {
        if is_estimate { wording::referral_born_estimate(&words) } else { words }
    };
    let age = age_words(child, it.context.today);
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let written = as_written(it.context.record, &FieldKey::of(field::BIRTH, child.id));
    // What is no day is said by the age, where it can be read as one.
    let is_read = |it: &Entry| it.day().is_none() && parse_age(it.words(), is_unborn).is_some();
    let date = match &written {
        Filled::With(it) if is_read(it) => said(wording::referral_not_given()),
        Filled::With(it) => it.day().map_or_else(|| it.words().clone(), plain_date),
        Filled::DoesNotApply(why) => why.clone(),
        Filled::NotKnown => said(wording::referral_not_known()),
        Filled::Empty => said(wording::referral_not_given()),
    };
    if matches!(child.age, Age::Born(_) | Age::Unborn(Some(_))) {
        let is_unread = |it: &Entry| parse_age(it.words(), is_unborn).is_none();
        return match &written {
            Filled::With(it) if is_unread(it) => wording::referral_born_aged(&age, &date),
            _ => told(age),
        };
    }
    let date = told(date);
    match child.age {
        Age::Unborn(_) => wording::referral_due_on(&date),
        Age::NotKnown => wording::referral_born_on(&date),
        _ => wording::referral_born_aged(&age, &date),
    }
}

/// How an adult may not be contacted, or that this is not known.
fn push_before_contact(paper: &mut Paper, it: &Referral<'_>) {
    let warnings: Vec<Text> = adults(it)
        .into_iter()
        .filter(|it| !it.contact.is_empty())
        .map(|it| wording::referral_of(&in_a_line(&it.contact), &it.called))
        .collect();
    if warnings.is_empty() {
        paper.pair(wording::referral_contact(), wording::referral_contact_unknown());
    } else {
        paper.notice(NoticeKind::Danger, wording::referral_before_contact(), &warnings);
    }
}

/// The adults and other children of the household, each in a line.
fn push_adults(paper: &mut Paper, it: &Referral<'_>) {
    let lines: Vec<Text> = adults(it)
        .into_iter()
        .map(|it| if it.more.is_empty() { it.called } else { sentences(&[it.called, it.more]) })
        .collect();
    if !lines.is_empty() {
        paper.pair(wording::referral_adults(), &lines.join("\n"));
    }
    if let Some(list) = it.context.form.list(&other_children::LIST.into()) {
        let lines = rows(&it.asked(), list, Shown::Everything);
        if !lines.is_empty() {
            paper.pair(wording::referral_other_children(), &lines.join("\n"));
        }
    }
}

/// An adult of the household.
struct Adult {
    /// By name and relationship, or by what is known of them.
    called: Text,
    /// How they may not be contacted; empty if nothing is said of it.
    contact: Text,
    /// What else is known.
    more: Text,
}

fn adults(it: &Referral<'_>) -> Vec<Adult> {
    let asked = it.asked();
    let Some(list) = it.context.form.list(&household::LIST.into()) else { return Vec::new() };
    let adult = |(n, row): (usize, &Row)| {
        let scope = Scope { child: None, row: Some(row) };
        let words = |id: &str| {
            let field = list.fields.iter().find(|it| *it.id == *id);
            field.map(|it| field_words(&asked, it, scope)).unwrap_or_default()
        };
        let above = [household::NAME, household::RELATIONSHIP, household::CONTACT];
        Adult {
            called: called(n, &words(household::NAME), &words(household::RELATIONSHIP)),
            contact: words(household::CONTACT),
            more: row_line(&asked, list, row, Shown::Everything, &above).unwrap_or_default(),
        }
    };
    let rows = asked.rows(&list.id).iter().enumerate();
    rows.filter(|(_, row)| is_written(row)).map(adult).collect()
}

/// Whom a warning is about, so that nobody else is meant: by name and relationship, or by what is known of them.
fn called(n: usize, name: &Text, relationship: &Text) -> Text {
    let number = wording::paper_adult(&(n + 1).to_string());
    match (is_known(name), is_known(relationship)) {
        (true, true) => wording::referral_adult_known(name, relationship),
        (true, false) => name.clone(),
        (false, true) => wording::referral_adult_unnamed(&number, relationship),
        (false, false) => wording::referral_adult_unknown(&number),
    }
}

/// Whether words name anything: "not known" typed where a name belongs does not.
fn is_known(words: &Text) -> bool {
    let small = words.to_lowercase();
    let small = small.trim_matches(|it: char| !it.is_alphanumeric());
    !small.is_empty() && !wording::referral_unknown_words().split(';').any(|it| it.trim() == small)
}

/// Which events stand on the first page: all of a few, else the latest of those that have a day.
fn is_first(all: &[Event]) -> Vec<bool> {
    let dated = all.iter().filter(|it| it.is_dated).count();
    // "One more stands further on" is no shorter than the one.
    let mut room = if all.len() <= EVENTS + 1 { all.len() } else { EVENTS };
    let mut skipped = dated.saturating_sub(room);
    all.iter()
        .map(|it| {
            if it.is_dated && 0 < skipped {
                skipped -= 1;
                return false;
            }
            let is_shown = 0 < room;
            room = room.saturating_sub(1);
            is_shown
        })
        .collect()
}

fn push_events(paper: &mut Paper, it: &Referral<'_>) {
    paper.heading(2, wording::referral_events());
    let all = events(&it.asked(), it.context.instruments, Shown::Everything);
    let is_first = is_first(&all);
    let lines: Vec<Text> =
        all.iter().zip(&is_first).filter(|(_, is)| **is).map(|(it, _)| it.line.clone()).collect();
    if lines.is_empty() {
        paper.paragraph(wording::referral_events_none());
        return;
    }
    let n_lines = lines.len();
    paper.push(Block::List(lines));
    if n_lines < all.len() {
        paper.paragraph(&wording::referral_events_more(all.len() - n_lines));
    }
}

/// The events that the first page has no room for.
pub(super) fn push_other_events(paper: &mut Paper, it: &Referral<'_>) {
    let all = events(&it.asked(), it.context.instruments, Shown::Everything);
    let is_first = is_first(&all);
    let lines: Vec<Text> =
        all.iter().zip(&is_first).filter(|(_, is)| !**is).map(|(it, _)| it.line.clone()).collect();
    if !lines.is_empty() {
        paper.heading(2, wording::referral_events_other());
        paper.push(Block::List(lines));
    }
}

/// Why now, what it does to each child, what protects them, and what the referrer thinks.
fn push_meaning(paper: &mut Paper, it: &Referral<'_>) {
    paper.heading(2, wording::referral_meaning());
    for (child, _) in &it.children {
        let words = sentences(&worry(it, child));
        if !words.is_empty() {
            paper.pair(&it.called(child), &words);
        }
    }
    let why_now = sentences(&place(it, PageOne::WhyNow, None));
    for (heading, words) in
        [(wording::referral_why_now(), why_now), (wording::referral_view(), view(it))]
    {
        if !words.is_empty() {
            paper.pair(heading, &words);
        }
    }
    more::push_strengths(paper, it);
}

/// The worry about a child and what it does to them, in the order of the form. Only what is to come needs its label:
/// without it it would read as what is.
fn worry(it: &Referral<'_>, child: &Subject) -> Vec<Text> {
    let mut parts = Vec::new();
    for field in it.context.form.at(PageOne::Worry) {
        // What stands at the top is not said again.
        let is_above = *field.id == *field::WORRY
            && matches!(it.asked().filled_of(field::WORRY, Some(child)), Filled::With(_));
        if is_above {
            continue;
        }
        parts.extend(match it.asked().filled_of(&field.id, Some(child)) {
            Filled::With(written) if *field.id != *field::EFFECT_LATER => {
                Some(clean(written.words()))
            }
            _ => in_its_place(it, field, Some(child)),
        });
    }
    parts
}

/// What the referrer thinks, and what else it could be.
fn view(it: &Referral<'_>) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    let mut others: Vec<Text> = Vec::new();
    for field in it.context.form.at(PageOne::View) {
        let written = match it.asked().filled_of(&field.id, None) {
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
        let others: Vec<&str> = others.iter().map(|it| it.trim_end_matches('.')).collect();
        parts.push(wording::referral_other_explanations(&others.join(wording::paper_semicolon())));
    }
    sentences(&parts)
}

/// What is not known and who may know it: one paragraph, whatever it comes from.
fn push_not_known(paper: &mut Paper, it: &Referral<'_>) {
    let mut parts: Vec<Text> = Vec::new();
    let own = sentences(&place(it, PageOne::Gaps, None));
    if !own.is_empty() {
        parts.push(own.clone());
    }
    let is_one = it.children.len() < 2;
    for told in it.told() {
        let shown = unknown_first(told, !own.is_empty());
        let mut by_whom: Vec<(Text, Vec<Text>)> = Vec::new();
        for gap in shown {
            let topic = Text::from(in_a_line(&gap.topic));
            match by_whom.iter_mut().find(|(who, _)| *who == gap.ask) {
                Some((_, topics)) => topics.push(topic),
                None => by_whom.push((gap.ask.clone(), vec![topic])),
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
            wording::referral_of(&lines, &it.called(told.case.subject))
        });
    }
    let form = not_known_in_form(it);
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
fn unknown_first<'a>(told: &'a Told<'_>, is_written: bool) -> Vec<&'a Gap> {
    let unknown = &told.explanation.gaps.unknown;
    let is_harm = |it: &&Gap| told.explanation.outcome.readings.of(&it.item).harm;
    let (mut shown, others): (Vec<&Gap>, Vec<&Gap>) = unknown.iter().partition(is_harm);
    if !is_written && others.len() <= UNKNOWN {
        shown.extend(others);
    }
    shown
}

/// The fields that have no place of their own and of which it is said that they are not known, by their labels.
fn not_known_in_form(it: &Referral<'_>) -> Vec<Text> {
    let asked = it.asked();
    let mut all = Vec::new();
    for (page, child) in asked.pages() {
        let scope = Scope { child, row: None };
        for field in asked.shown(&page.fields, scope) {
            let is_told = field.page_one.is_some() || more::OF_NAME.contains(&&*field.id);
            if !is_told && asked.filled(field, scope) == Filled::NotKnown {
                let label = in_a_line(field.paper_label());
                all.push(match child {
                    Some(child) if 1 < it.children.len() => {
                        wording::referral_gap_of(&it.called(child), &label)
                    }
                    _ => label.into(),
                });
            }
        }
    }
    all
}

/// What stands in the fields of a place, each with its label, in the order of the form. What has to be said of every
/// family is said to be missing.
fn place(it: &Referral<'_>, at: PageOne, child: Option<&Subject>) -> Vec<Text> {
    it.context.form.at(at).filter_map(|field| in_its_place(it, field, child)).collect()
}

/// A field with its label on the referral; `None` where nothing stands in it and that need not be said.
fn in_its_place(it: &Referral<'_>, field: &Field, child: Option<&Subject>) -> Option<Text> {
    let asked = it.asked();
    let scope = Scope { child, row: None };
    let words = field_words(&asked, field, scope);
    if words.is_empty() {
        return (!field.if_written).then(|| labelled(field, wording::referral_not_given()));
    }
    in_words(&asked, field, scope, &words)
}

fn or_not_given(words: Text) -> Text {
    if words.is_empty() { said(wording::referral_not_given()) } else { words }
}
