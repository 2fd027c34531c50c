//! One person, then and now: tool by tool.

use crate::case::context::Context;
use crate::case::history::{History, histories};
use crate::explain::licensed::{LicensedWords, licensed_words};
use crate::form::people::called;
use crate::phrases::dates::plain_date;
use crate::review::cautions::{cautions, drift_of, risen};
use crate::review::help::help_then_and_now;
use crate::review::moved::{MovedWords, answer_at, hidden, moved_words, order};
use crate::review::parts::{PersonReview, Review, ToolReview};
use crate::review::results::result;
use crate::review::side_by_side::side_by_side;
use crate::review::targets::target;
use crate::review::trend::trend;
use windscreen_core::{
    Direction, Gain, Instrument, Kind, Moved, Role, Subject, Text, Time, moved, not_done_again,
};
use windscreen_wording as wording;

/// What there is to say of earlier times. Empty in everything but `side_by_side` while there are none.
pub fn review(context: &Context<'_>, people: &[&Subject]) -> Review {
    let is_of = |subject: &Subject| people.iter().any(|person| person.id == subject.id);
    let histories = histories(context.wide(), context.area, |subject, _| is_of(subject));
    review_of(context, people, &histories)
}

/// The same of tools that are worked out already.
pub(crate) fn review_of(
    context: &Context<'_>,
    people: &[&Subject],
    histories: &[History<'_>],
) -> Review {
    let mut review = Review::default();
    for day in context.record.earlier_days() {
        review.days.push(plain_date(day));
    }
    let mut is_new = false;
    for person in people {
        let mut person_review = PersonReview {
            label: called(context.record, person),
            tools: Vec::new(),
            not_again: Vec::new(),
        };
        for history in histories.iter().filter(|one| one.subject.id == person.id) {
            let (instrument, times) = (history.instrument, &history.times);
            let moved = moved(times, instrument);
            is_new |= moved.iter().any(|moved| moved.gain == Gain::New);
            if let Some(words) = risen(context, person, instrument, times) {
                review.cautions.insert(0, words);
            }
            if let Some(words) = drift_of(context, person, instrument, times) {
                review.cautions.push(words);
            }
            let is_answered = context
                .record
                .sheet(person.id, &instrument.id)
                .is_some_and(windscreen_core::Sheet::is_answered);
            if let [.., then, now] = &times[..]
                && is_answered
            {
                person_review
                    .tools
                    .push(tool_review(context, instrument, times, &moved, then, now));
            }
        }
        for (day, tool) in not_done_again(context.record, person.id) {
            let title = context.instruments.iter().find(|instrument| instrument.id == *tool);
            let title = title.map_or_else(|| tool.to_text(), |it| it.title.clone());
            person_review.not_again.push(wording::review_last_on(&plain_date(day), &title));
        }
        review.people.push(person_review);
    }
    // Who is spoken of is decided by whom the paper is about; a paper about nobody yet is about children.
    let mut roles: Vec<Role> = people.iter().map(|person| person.role).collect();
    if roles.is_empty() {
        roles.push(Role::Child);
    }
    if roles.contains(&Role::Child) {
        roles.push(Role::Home);
    }
    cautions(context, &mut review, is_new, &roles);
    // A home is spoken of among the children.
    if roles.iter().any(|role| role.is_of_children()) {
        review.help = help_then_and_now(context);
    }
    review.side_by_side = side_by_side(context, people, histories);
    review
}

/// The same for one person on one tool: what their own paper holds. Who else stood in the record is not said there.
pub(crate) fn review_of_one(context: &Context<'_>, history: &History<'_>) -> Review {
    let mut review = review_of(context, &[history.subject], std::slice::from_ref(history));
    if review.people.iter().all(|person| person.tools.is_empty()) {
        return Review::default();
    }
    review.cautions.clear();
    review.side_by_side = Default::default();
    review
}

fn tool_review(
    context: &Context<'_>,
    instrument: &Instrument,
    times: &[Time<'_>],
    all: &[Moved],
    then: &Time<'_>,
    now: &Time<'_>,
) -> ToolReview {
    // Each answer in the words in which it was asked.
    let at_hand = context.instruments.iter().find(|it| it.id == instrument.id);
    let words_of = |time: &Time<'_>| at_hand.map_or(instrument, |it| it.as_asked(time.sheet));
    let before = words_of(then);
    let mut new: Vec<MovedWords> = Vec::new();
    let mut rows: Vec<MovedWords> = Vec::new();
    let mut same = 0;
    for moved in all {
        if moved.direction == Direction::Same && moved.gain != Gain::Held {
            same += 1;
            continue;
        }
        let Some(item) = instrument.item(&moved.item) else { continue };
        // A strength that was there at neither time says nothing; one that was lost does.
        let was_there = |time: &Time<'_>| {
            let meaning = time.outcome.readings.of(&moved.item).meaning;
            meaning.is_some_and(|meaning| item.is_strength(meaning))
        };
        if item.kind == Kind::Strength && !was_there(then) && !was_there(now) {
            continue;
        }
        let is_raised = |time: &Time<'_>| {
            let meaning = time.outcome.readings.of(&moved.item).meaning;
            meaning.is_some_and(|meaning| meaning.is_raised() && !item.is_strength(meaning))
        };
        let is_new = item.counts() && is_raised(now) && !is_raised(then);
        let into = if is_new { &mut new } else { &mut rows };
        into.push(MovedWords {
            topic: item.topic.clone(),
            then: answer_at(before, before.item(&moved.item).unwrap_or(item), then),
            now: answer_at(instrument, item, now),
            direction: moved.direction,
            says: moved_words(moved).into(),
        });
    }
    // A sign that is new stands before everything that got worse, whether or not it was asked before.
    let mut ordered = new;
    for wanted in 0..=4 {
        ordered.extend(rows.iter().filter(|row| order(row.direction) == wanted).cloned());
    }
    let mut words: Vec<Text> = Vec::new();
    for time in times {
        let licensed = licensed_words(words_of(time), time.sheet);
        for line in licensed.iter().flat_map(LicensedWords::lines) {
            if !words.contains(line) {
                words.push(line.clone());
            }
        }
    }
    let asked = |time: &Time<'_>| time.sheet.asked.clone().map(|it| (it.owner, it.words));
    if let Some((owner, _)) = asked(then).or(asked(now)).filter(|_| asked(then) != asked(now)) {
        words.push(wording::licence_compared(&owner));
    }
    let days = usize::try_from((now.day - then.day).num_days()).unwrap_or(0);
    ToolReview {
        title: instrument.title.clone(),
        between: wording::review_between(days, &plain_date(then.day), &plain_date(now.day)),
        words,
        results: times
            .iter()
            .map(|time| (plain_date(time.day), result(context, instrument, time)))
            .collect(),
        moved: ordered,
        same: wording::review_same(same),
        hidden: hidden(instrument, then, now),
        trend: trend(instrument, times),
        targets: then
            .sheet
            .targets
            .iter()
            .filter_map(|other| target(instrument, other, then, now))
            .collect(),
    }
}
