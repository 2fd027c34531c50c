//! What came before, beside what is so now: in words, for the screen and for the paper.
//!
//! Nothing here sets a level or takes one away. It says what moved, what cannot be compared, which gain counts, and what
//! must not be left out.

use crate::answers::answer_words;
use crate::builder::Paper;
use crate::document::{Block, NoticeKind};
use crate::explain::Case;
use crate::paper::{Context, called, joined};
use crate::words::{figure, level_name, plain_date, said};
use chrono::{Months, NaiveDate};
use windscreen_core::{
    AreaGrade, Direction, Gain, Hindrance, Instrument, InstrumentId, Item, Kind, Level, Meaning,
    Moved, Outcome, ProfileAreaId, Role, Subject, Target, TargetStands, Text, Time, Value, moved,
    no_longer_here, not_done_again, target_stands, times, wide_outcome,
};
use windscreen_wording as wording;

/// One answer at two times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedWords {
    /// What it is about.
    pub topic: Text,
    /// The answer then.
    pub then: Text,
    /// The answer now.
    pub now: Text,
    /// Which way it moved.
    pub direction: Direction,
    /// The same in words, with what that is worth.
    pub says: Text,
}

/// One line of a trend: what was found at each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendLine {
    /// What it is a line of.
    pub title: Text,
    /// Its value at each time; `None` where there is none.
    pub values: Vec<Option<usize>>,
}

/// How something went over all the times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// What the numbers are.
    pub title: Text,
    /// The days.
    pub days: Vec<Text>,
    /// How many days each lies after the first.
    pub offsets: Vec<usize>,
    /// The lines.
    pub lines: Vec<TrendLine>,
    /// The largest number that a line can have; none for counts.
    pub most: Option<usize>,
}

impl Trend {
    /// The lines of a trend as rows of words.
    pub fn rows(&self) -> Vec<Vec<Text>> {
        let mut rows: Vec<Vec<Text>> = Vec::new();
        for line in &self.lines {
            let mut row = vec![line.title.clone()];
            for value in &line.values {
                row.push(
                    value.map_or_else(|| said(wording::review_none()), |it| figure(it).into()),
                );
            }
            rows.push(row);
        }
        rows
    }
}

/// How a target stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetReview {
    /// What it is about.
    pub topic: Text,
    /// The aim and the day, as written.
    pub aim: Text,
    /// The grades: then, aimed at, now.
    pub grades: Text,
    /// Whether it is met.
    pub stands: Text,
}

/// One tool for one person, at all its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolReview {
    /// The tool.
    pub title: Text,
    /// From when to when, and how many days lie between.
    pub between: Text,
    /// The result at each time.
    pub results: Vec<(Text, Text)>,
    /// What moved and what cannot be compared, worst first; what stayed as it was is counted in `same`.
    pub moved: Vec<MovedWords>,
    /// How many answers are as they were, in words.
    pub same: Text,
    /// A part that stayed the same while what it rests on moved, in words.
    pub hidden: Vec<Text>,
    /// Over all the times.
    pub trend: Trend,
    /// Targets set last time.
    pub targets: Vec<TargetReview>,
}

/// One person, then and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonReview {
    /// The person.
    pub label: Text,
    /// Their tools with two times or more.
    pub tools: Vec<ToolReview>,
    /// Tools that were used last time and not now.
    pub not_again: Vec<Text>,
}

/// Everything there is to say of earlier times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// The earlier times, in words, oldest first.
    pub days: Vec<Text>,
    /// The people.
    pub people: Vec<PersonReview>,
    /// What must be looked at before anything is called better: drift, gains that do not count yet, people and tools
    /// that have gone.
    pub cautions: Vec<Text>,
    /// The last results of every person side by side: tool, then a cell for each person.
    pub side_by_side: (Vec<Text>, Vec<Vec<Text>>),
}

/// Writes what came before on sheets of its own; nothing while there are no earlier times.
pub(crate) fn push_review(paper: &mut Paper, review: &Review) {
    if review.days.is_empty() {
        return;
    }
    paper.push(Block::PageBreak);
    paper.heading(2, wording::review_title());
    paper.pair(wording::review_written_before(), &joined(&review.days));
    if !review.cautions.is_empty() {
        paper.notice(NoticeKind::Caution, wording::review_cautions(), &review.cautions);
    }
    let (head, rows) = &review.side_by_side;
    push_table(paper, wording::review_side_by_side(), head, rows);
    for person in &review.people {
        for tool in &person.tools {
            paper.heading(3, &wording::referral_of(&tool.title, &person.label));
            paper.pair(wording::review_compared(), &tool.between);
            for (day, result) in &tool.results {
                paper.pair(day, result);
            }
            paper.listed(wording::review_hidden(), &tool.hidden);
            paper.table(
                wording::review_moved(),
                &[
                    wording::review_about(),
                    wording::review_then(),
                    wording::review_now(),
                    wording::review_says(),
                ],
            );
            for it in &tool.moved {
                paper.row(&[&it.topic, &it.then, &it.now, &it.says]);
            }
            paper.end_table();
            paper.paragraph(&tool.same);
            let mut head = vec![said(wording::review_line())];
            head.extend(tool.trend.days.iter().cloned());
            push_table(paper, &tool.trend.title, &head, &tool.trend.rows());
            paper.table(
                wording::review_targets(),
                &[
                    wording::review_about(),
                    wording::review_target_aim(),
                    wording::review_target_grades_head(),
                    wording::review_target_stands(),
                ],
            );
            for it in &tool.targets {
                paper.row(&[&it.topic, &it.aim, &it.grades, &it.stands]);
            }
            paper.end_table();
        }
    }
}

fn push_table(paper: &mut Paper, caption: &str, head: &[Text], rows: &[Vec<Text>]) {
    let head: Vec<&str> = head.iter().map(|it| &**it).collect();
    paper.table(caption, &head);
    for row in rows {
        let row: Vec<&str> = row.iter().map(|it| &**it).collect();
        paper.row(&row);
    }
    paper.end_table();
}

/// What there is to say of earlier times. Empty in everything but `side_by_side` while there are none.
pub fn review(context: &Context<'_>, people: &[&Subject]) -> Review {
    let mut review = Review::default();
    for day in context.record.earlier_days() {
        review.days.push(plain_date(day));
    }
    let mut is_new = false;
    for person in people {
        let mut it = PersonReview {
            label: called(context.record, person),
            tools: Vec::new(),
            not_again: Vec::new(),
        };
        for instrument in context.instruments.iter().filter(|it| it.about == person.role) {
            let times = times_of(context, person, instrument);
            let moved = moved(&times, instrument);
            is_new |= moved.iter().any(|it| it.gain == Gain::New);
            if let Some(words) = risen(context, person, instrument, &times) {
                review.cautions.insert(0, words);
            }
            if let Some(words) = drift_of(context, person, instrument, &times) {
                review.cautions.push(words);
            }
            let is_answered = context
                .record
                .sheet(person.id, &instrument.id)
                .is_some_and(windscreen_core::Sheet::is_answered);
            if let [.., then, now] = &times[..]
                && is_answered
            {
                it.tools.push(tool_review(context, instrument, &times, &moved, then, now));
            }
        }
        for (day, tool) in not_done_again(context.record, person.id) {
            let title = context.instruments.iter().find(|it| it.id == *tool);
            let title = title.map_or_else(|| tool.to_text(), |it| it.title.clone());
            it.not_again.push(wording::review_last_on(&plain_date(day), &title));
        }
        review.people.push(it);
    }
    // Who is spoken of is decided by whom the paper is about; a paper about nobody yet is about children.
    let mut roles: Vec<Role> = people.iter().map(|it| it.role).collect();
    if roles.is_empty() {
        roles.push(Role::Child);
    }
    cautions(context, &mut review, is_new, &roles);
    review.side_by_side = side_by_side(context, people);
    review
}

/// The same for one person on one tool: what their own paper holds. Who else stood in the record is not said there.
pub(crate) fn review_of(context: &Context<'_>, person: &Subject, tool: &InstrumentId) -> Review {
    let mut review = review(context, &[person]);
    let title = context.instruments.iter().find(|it| it.id == *tool).map(|it| it.title.clone());
    for it in &mut review.people {
        it.tools.retain(|it| Some(&it.title) == title.as_ref());
    }
    if review.people.iter().all(|it| it.tools.is_empty()) {
        return Review::default();
    }
    review.cautions.clear();
    review.side_by_side = Default::default();
    review
}

/// Every time of a tool for a person; at the present one what rules say that look further, too.
fn times_of<'a>(context: &Context<'a>, person: &Subject, instrument: &Instrument) -> Vec<Time<'a>> {
    let thresholds = context.area.thresholds_for(&instrument.id);
    let mut all = times(context.record, person.id, instrument, &thresholds, context.today);
    let is_now = context
        .record
        .sheet(person.id, &instrument.id)
        .is_some_and(windscreen_core::Sheet::is_answered);
    if let Some(now) = all.last_mut().filter(|_| is_now) {
        let (outcome, _) =
            wide_outcome(&context.wide(), now.subject, now.sheet, instrument, &thresholds);
        now.outcome = outcome;
    }
    all
}

fn tool_review(
    context: &Context<'_>,
    instrument: &Instrument,
    times: &[Time<'_>],
    all: &[Moved],
    then: &Time<'_>,
    now: &Time<'_>,
) -> ToolReview {
    let mut rows: Vec<MovedWords> = Vec::new();
    let mut same = 0;
    for it in all {
        if it.direction == Direction::Same && it.gain != Gain::Held {
            same += 1;
            continue;
        }
        let Some(item) = instrument.item(&it.item) else { continue };
        // A strength that was there at neither time says nothing; one that was lost does.
        let was_there = |time: &Time<'_>| {
            let meaning = time.outcome.readings.of(&it.item).meaning;
            meaning.is_some_and(|it| item.is_strength(it))
        };
        if item.kind == Kind::Strength && !was_there(then) && !was_there(now) {
            continue;
        }
        rows.push(MovedWords {
            topic: item.topic.clone(),
            then: answer_at(context, instrument, item, then),
            now: answer_at(context, instrument, item, now),
            direction: it.direction,
            says: moved_words(it).into(),
        });
    }
    let mut ordered: Vec<MovedWords> = Vec::with_capacity(rows.len());
    for wanted in 0..=4 {
        ordered.extend(rows.iter().filter(|it| order(it.direction) == wanted).cloned());
    }
    let days = usize::try_from((now.day - then.day).num_days()).unwrap_or(0);
    ToolReview {
        title: instrument.title.clone(),
        between: wording::review_between(days, &plain_date(then.day), &plain_date(now.day)),
        results: times
            .iter()
            .map(|it| (plain_date(it.day), result(context, instrument, it)))
            .collect(),
        moved: ordered,
        same: wording::review_same(same),
        hidden: hidden(instrument, then, now),
        trend: trend(instrument, times),
        targets: then
            .sheet
            .targets
            .iter()
            .filter_map(|it| target(instrument, it, then, now))
            .collect(),
    }
}

/// Worse first, then what cannot be compared, then what is otherwise, then gains.
fn order(direction: Direction) -> u8 {
    match direction {
        Direction::Worse => 0,
        Direction::Not(_) => 1,
        Direction::Different => 2,
        Direction::Better => 3,
        Direction::Same => 4,
    }
}

fn moved_words(it: &Moved) -> &'static str {
    match (it.direction, it.gain) {
        (Direction::Worse, Gain::Lost) => wording::review_lost(),
        (Direction::Worse, _) => wording::review_worse(),
        (Direction::Better, _) => wording::review_better(),
        (Direction::Same, Gain::Held) => wording::review_held(),
        (Direction::Same, _) => wording::review_as_before(),
        (Direction::Different, _) => wording::review_different(),
        (Direction::Not(Hindrance::Edition), _) => wording::review_other_edition(),
        (Direction::Not(Hindrance::Age), _) => wording::review_other_age(),
        (Direction::Not(Hindrance::NotAsked), _) => wording::review_asked_once(),
        (Direction::Not(Hindrance::NotKnown), _) => wording::review_unknown(),
        (Direction::Not(Hindrance::DoesNotApply), _) => wording::review_applies_once(),
    }
}

/// The answer to an item at a time, in words.
fn answer_at(context: &Context<'_>, instrument: &Instrument, item: &Item, time: &Time<'_>) -> Text {
    let reading = time.outcome.readings.of(&item.id);
    if !reading.visible {
        return said(wording::review_not_asked());
    }
    match time.sheet.answer(&item.id).map(|it| &it.value) {
        None | Some(Value::Unanswered) => return said(wording::review_not_answered()),
        Some(Value::Choice(choice))
            if instrument.scale_of(item).is_none_or(|it| it.choice(choice).is_none()) =>
        {
            return wording::review_answer_other_edition(choice);
        }
        Some(_) => {}
    }
    let case = Case {
        subject: time.subject,
        sheet: time.sheet,
        instrument,
        area: context.area,
        calendar: context.calendar,
        today: time.day,
        wide: context.wide(),
    };
    answer_words(&case, item, reading.follow_up_open)
}

/// What came of the tool at a time: the level if one is named, or how much was known.
fn result(context: &Context<'_>, instrument: &Instrument, time: &Time<'_>) -> Text {
    let words = match time.level() {
        Some(_) if !instrument.diagram => raised_words(&time.outcome, instrument),
        Some(Level::NothingRecorded) => said(wording::review_no_rule()),
        Some(level) => level_name(context.area, level),
        None => said(wording::review_not_named()),
    };
    if time.same_edition { words } else { wording::review_result_other_edition(&words) }
}

fn raised_words(outcome: &Outcome, instrument: &Instrument) -> Text {
    let (raised, unknown) = counts(outcome, instrument);
    wording::review_raised(raised, unknown)
}

/// How many signs are raised, and how many are not known or not answered.
fn counts(outcome: &Outcome, instrument: &Instrument) -> (usize, usize) {
    let mut raised = 0;
    let mut unknown = 0;
    for item in &instrument.items {
        let reading = outcome.readings.of(&item.id);
        if !item.counts() || !reading.visible || item.asked_if.is_some() {
            continue;
        }
        match reading.meaning {
            Some(it) if it.is_raised() => raised += 1,
            None | Some(Meaning::NotKnown) => unknown += 1,
            Some(_) => {}
        }
    }
    (raised, unknown)
}

/// Areas whose grade is as it was while items in them moved both ways: the grade alone would hide that.
fn hidden(instrument: &Instrument, then: &Time<'_>, now: &Time<'_>) -> Vec<Text> {
    let mut all = Vec::new();
    let (Some(definition), Some(before), Some(after)) =
        (&instrument.profile, &then.outcome.profile, &now.outcome.profile)
    else {
        return all;
    };
    if !then.same_edition {
        return all;
    }
    for area in &definition.areas {
        let (Some(before), Some(after)) = (before.area(&area.id), after.area(&area.id)) else {
            continue;
        };
        if before.grade.is_none() || before.grade != after.grade {
            continue;
        }
        let mut better = String::new();
        let mut worse = String::new();
        for sub in &area.sub_areas {
            let grade = |it: &AreaGrade| it.sub_area(&sub.id)?.grade;
            let (Some(b), Some(a)) = (grade(before), grade(after)) else { continue };
            let into = if a < b { &mut better } else { &mut worse };
            if a != b {
                into.push_str(if into.is_empty() { "" } else { wording::list_comma() });
                into.push_str(&wording::review_hidden_part(
                    &a.to_string(),
                    &sub.title,
                    &b.to_string(),
                ));
            }
        }
        if better.is_empty() && worse.is_empty() {
            continue;
        }
        let grade = after.grade.map(|it| it.to_string()).unwrap_or_default();
        let mut words = String::from(&*wording::review_hidden_grade(&grade, &area.title));
        if !better.is_empty() {
            words.push(' ');
            words.push_str(&wording::review_hidden_better(&better));
        }
        if !worse.is_empty() {
            words.push(' ');
            words.push_str(&wording::review_hidden_worse(&worse));
        }
        all.push(words.into());
    }
    all
}

/// Grades of the areas of a profile at each time; of another tool, how many signs are raised.
fn trend(instrument: &Instrument, times: &[Time<'_>]) -> Trend {
    let days = times.iter().map(|it| plain_date(it.day)).collect();
    let first = times.first().map(|it| it.day);
    let after = |day: NaiveDate| first.map_or(0, |first| (day - first).num_days());
    let offsets = times.iter().map(|it| usize::try_from(after(it.day)).unwrap_or(0)).collect();
    if let Some(definition) = &instrument.profile {
        let mut lines: Vec<TrendLine> = Vec::new();
        for area in &definition.areas {
            let grade = |time: &Time<'_>| time.area_grade(&area.id).map(usize::from);
            lines.push(TrendLine {
                title: area.title.clone(),
                values: times.iter().map(grade).collect(),
            });
        }
        return Trend {
            title: said(wording::review_trend_grades()),
            days,
            offsets,
            lines,
            most: Some(5),
        };
    }
    let mut raised = Vec::new();
    let mut unknown = Vec::new();
    for time in times {
        let (n, gaps) = counts(&time.outcome, instrument);
        raised.push(Some(n));
        unknown.push(Some(gaps));
    }
    Trend {
        title: said(wording::review_trend_signs()),
        days,
        offsets,
        lines: vec![
            TrendLine { title: said(wording::review_trend_raised()), values: raised },
            TrendLine { title: said(wording::review_trend_unknown()), values: unknown },
        ],
        most: None,
    }
}

fn target(
    instrument: &Instrument,
    it: &Target,
    then: &Time<'_>,
    now: &Time<'_>,
) -> Option<TargetReview> {
    let item = instrument.item(&it.item)?;
    if it.aim.trim().is_empty() && it.by_when.trim().is_empty() && it.grade.is_none() {
        return None;
    }
    let grade = |time: &Time<'_>| match time.outcome.readings.of(&it.item).meaning {
        Some(Meaning::Grade(grade)) => Some(grade),
        _ => None,
    };
    let words = |grade: Option<u8>| grade.map_or_else(|| "none".to_owned(), |it| it.to_string());
    let (aim, by_when) = (crate::clean(&it.aim), crate::clean(&it.by_when));
    Some(TargetReview {
        topic: item.topic.clone(),
        aim: if it.by_when.trim().is_empty() {
            aim
        } else {
            wording::review_target_by(&aim, &by_when)
        },
        grades: wording::review_target_grades(
            &words(it.grade),
            &words(grade(now)),
            &words(grade(then)),
        ),
        stands: said(match target_stands(it, then, now) {
            TargetStands::Met => wording::review_target_met(),
            TargetStands::PartMet => wording::review_target_part_met(),
            TargetStands::NotMet => wording::review_target_not_met(),
            TargetStands::NotKnown => wording::review_target_unknown(),
        }),
    })
}

/// What must be looked at before anything is called better.
fn cautions(context: &Context<'_>, review: &mut Review, is_new: bool, roles: &[Role]) {
    if context.record.earlier.is_empty() {
        return;
    }
    if is_new {
        review.cautions.push(said(wording::review_new_gain()));
    }
    for person in &review.people {
        for tool in &person.not_again {
            review.cautions.push(wording::review_not_again(&person.label, tool));
        }
    }
    for (day, person) in no_longer_here(context.record) {
        if !roles.contains(&person.role) {
            continue;
        }
        review
            .cautions
            .push(wording::review_gone(&plain_date(day), &called(context.record, person)));
    }
}

/// Says first of all that a level is higher than last time.
fn risen(
    context: &Context<'_>,
    person: &Subject,
    instrument: &Instrument,
    times: &[Time<'_>],
) -> Option<Text> {
    let [.., then, now] = times else { return None };
    if now.outcome.level <= then.outcome.level {
        return None;
    }
    let (label, title) = (called(context.record, person), &instrument.title);
    Some(match now.level() {
        Some(level) => wording::review_risen(&level_name(context.area, level), &label, title),
        None => wording::review_risen_not_named(&label, title),
    })
}

/// Names drift in what one tool says of one person: so many months since the worry was first recorded, and the level is
/// not lower than then at two times running. What else got better does not clear it.
fn drift_of(
    context: &Context<'_>,
    person: &Subject,
    instrument: &Instrument,
    times: &[Time<'_>],
) -> Option<Text> {
    if context.record.earlier.is_empty() {
        return None;
    }
    let first = times.iter().find(|it| Level::EarlyHelp <= it.outcome.level)?;
    let is_lower = |time: &Time<'_>| time.is_complete() && time.outcome.level < first.outcome.level;
    let has_held = matches!(times, [.., before, now] if is_lower(before) && is_lower(now));
    if has_held {
        return None;
    }
    let months = drift(context, first.day)?;
    Some(wording::review_drift(
        &plain_date(first.day),
        months.into(),
        &called(context.record, person),
        &instrument.title,
    ))
}

/// The last of the area's months of drift that has passed.
fn drift(context: &Context<'_>, since: NaiveDate) -> Option<u16> {
    let passed = |months: &u16| {
        since
            .checked_add_months(Months::new(u32::from(*months)))
            .is_some_and(|it| it <= context.today)
    };
    let mut months = context.area.drift_months.iter().filter_map(|it| it.parse().ok());
    months.rfind(passed)
}

/// The present result of every person, tool by tool; of a profile, area by area.
fn side_by_side(context: &Context<'_>, people: &[&Subject]) -> (Vec<Text>, Vec<Vec<Text>>) {
    let mut head: Vec<Text> = vec![said(wording::review_tool())];
    for person in people {
        head.push(called(context.record, person));
    }
    let mut rows: Vec<Vec<Text>> = Vec::new();
    for instrument in context.instruments {
        let mut row: Vec<Text> = vec![instrument.title.clone()];
        let mut areas: Vec<(&ProfileAreaId, Vec<Text>)> = Vec::new();
        let definition = instrument.profile.as_ref();
        for area in definition.map_or(&[][..], |it| &it.areas) {
            let title = wording::review_tool_part(&area.title, &instrument.title);
            areas.push((&area.id, vec![title]));
        }
        let mut none = true;
        for person in people {
            let all = times_of(context, person, instrument);
            let last = all.last().filter(|_| instrument.about == person.role);
            none &= last.is_none();
            let when = |time: &Time<'_>, words: &Text| {
                if time.day == context.today {
                    words.clone()
                } else {
                    wording::review_result_on(&plain_date(time.day), words)
                }
            };
            row.push(match last {
                Some(time) => when(time, &result(context, instrument, time)),
                None => said(wording::review_not_used()),
            });
            for (area, line) in &mut areas {
                // One that is not graded now is as it last was.
                let graded = all.iter().rev().find_map(|time| Some((time.area_grade(area)?, time)));
                line.push(match graded {
                    Some((grade, time)) if instrument.about == person.role => {
                        when(time, &wording::review_grade(&grade.to_string()))
                    }
                    _ => said(wording::review_no_grade()),
                });
            }
        }
        if !none {
            rows.push(row);
            rows.extend(areas.into_iter().map(|(_, line)| line));
        }
    }
    (head, rows)
}
