//! One tool at several times, for one person: what moved, which way, and what cannot be compared.
//!
//! A gain counts only when it holds at the next review (practice/neglect-and-care.md 6, R12). What is not known at
//! either time is never a gain, and neither is an answer given at another age, on another edition or to
//! other words.

use super::completeness::Completeness;
use super::outcome::{Outcome, outcome};
use crate::{
    Grade, Instrument, InstrumentId, Item, ItemId, Kind, Level, Meaning, ProfileAreaId, Record,
    Sheet, Subject, SubjectId, Target, Thresholds, Value,
};
use chrono::NaiveDate;

/// One tool for one person at one time.
#[derive(Debug, Clone)]
pub struct Time<'a> {
    /// The day.
    pub day: NaiveDate,
    /// The person as they stood then.
    pub subject: &'a Subject,
    /// What was answered then.
    pub sheet: &'a Sheet,
    /// Whether the tool was the present edition then.
    pub same_edition: bool,
    /// What came of it, by the rules of the present edition.
    pub outcome: Outcome,
}

/// Which way an answer moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Less of a worry than before.
    Better,
    /// More of a worry.
    Worse,
    /// As before.
    Same,
    /// Another answer, of a kind that has no better or worse.
    Different,
    /// It cannot be compared.
    Not(Hindrance),
}

/// Why two answers cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The tool was another edition then.
    Edition,
    /// It was asked in other words then, licensed or not, and the answer is less of a worry: that may be the words.
    Words,
    /// It was asked at one of the two ages only.
    Age,
    /// Other answers opened it at one of the two times only.
    NotAsked,
    /// It is not known, or was not answered, at one of the two times.
    NotKnown,
    /// It was answered then, and nobody has looked at it now.
    NotLookedAt,
    /// It does not apply at one of the two times.
    DoesNotApply,
}

/// What became of a gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gain {
    /// There is none.
    None,
    /// It was seen for the first time, and does not count yet.
    New,
    /// It was seen before and holds.
    Held,
    /// It was seen before and is gone.
    Lost,
}

/// One item at the last two times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The item.
    pub item: ItemId,
    /// Which way it moved.
    pub direction: Direction,
    /// What became of a gain, over all the times.
    pub gain: Gain,
}

/// Every time at which something was answered on a tool about a person, oldest first; what is entered now is the last
/// of them, as on `today`.
pub fn times<'a>(
    record: &'a Record,
    id: SubjectId,
    instrument: &Instrument,
    thresholds: &Thresholds,
    today: NaiveDate,
) -> Vec<Time<'a>> {
    let mut all = earlier_times(record, id, instrument, thresholds);
    push(&mut all, record, id, instrument, thresholds, today, true);
    all
}

/// The same without what is entered now: the times before.
pub fn earlier_times<'a>(
    record: &'a Record,
    id: SubjectId,
    instrument: &Instrument,
    thresholds: &Thresholds,
) -> Vec<Time<'a>> {
    let mut all = Vec::new();
    for earlier in &record.earlier {
        let same_edition = earlier
            .instruments
            .iter()
            .any(|(tool, edition)| *tool == instrument.id && *edition == instrument.edition);
        push(&mut all, &earlier.record, id, instrument, thresholds, earlier.written, same_edition);
    }
    all
}

fn push<'a>(
    all: &mut Vec<Time<'a>>,
    record: &'a Record,
    id: SubjectId,
    instrument: &Instrument,
    thresholds: &Thresholds,
    day: NaiveDate,
    same_edition: bool,
) {
    let Some(subject) = record.subject(id) else { return };
    let Some(sheet) = record.sheet(id, &instrument.id).filter(|sheet| sheet.is_answered()) else {
        return;
    };
    let answered = record.answered_by_itself(sheet, instrument, subject, day);
    let outcome = outcome(subject, &answered, instrument, thresholds, day);
    all.push(Time { day, subject, sheet, same_edition, outcome });
}

/// Every item that was asked at either of the last two times, with which way it moved. Empty while there is one time.
pub fn moved(times: &[Time<'_>], instrument: &Instrument) -> Vec<Moved> {
    let [.., then, now] = times else { return Vec::new() };
    let mut all = Vec::new();
    for item in &instrument.items {
        let seen = |time: &Time<'_>| time.outcome.readings.of(&item.id).meaning.is_some();
        if seen(then) || seen(now) {
            all.push(Moved {
                item: item.id.clone(),
                direction: direction(then, now, item),
                gain: gain(times, item),
            });
        }
    }
    all
}

/// Which way one item moved between two times.
fn direction(then: &Time<'_>, now: &Time<'_>, item: &Item) -> Direction {
    if !then.same_edition || !now.same_edition {
        return Direction::Not(Hindrance::Edition);
    }
    let reading = |time: &Time<'_>| time.outcome.readings.of(&item.id);
    let (before, after) = (reading(then), reading(now));
    if before.visible != after.visible {
        let by_age = item.ages.is_some() || !item.one_of.is_empty();
        return Direction::Not(if by_age { Hindrance::Age } else { Hindrance::NotAsked });
    }
    let value = |time: &Time<'_>| time.sheet.answer(&item.id).map(|answer| answer.value.clone());
    match (before.meaning, after.meaning) {
        (Some(was), None) if was != Meaning::NotKnown => Direction::Not(Hindrance::NotLookedAt),
        (None | Some(Meaning::NotKnown), _) | (_, None | Some(Meaning::NotKnown)) => {
            Direction::Not(Hindrance::NotKnown)
        }
        (Some(Meaning::NotApplicable), Some(Meaning::NotApplicable)) => {
            // Numbers, dates and words mean nothing by themselves.
            let given = |value: &Option<Value>| {
                matches!(value, Some(Value::Number(_) | Value::Date(_) | Value::Words(_)))
            };
            let (before, after) = (value(then), value(now));
            if given(&before) && given(&after) && before != after {
                Direction::Different
            } else {
                Direction::Same
            }
        }
        (Some(Meaning::NotApplicable), _) | (_, Some(Meaning::NotApplicable)) => {
            Direction::Not(Hindrance::DoesNotApply)
        }
        // Still raised, and said at one of the times to be over a year ago.
        (Some(was), Some(is))
            if before.earlier != after.earlier && was.is_raised() && is.is_raised() =>
        {
            Direction::Different
        }
        (Some(before), Some(after)) if before == after => Direction::Same,
        // Still raised: only how it is known is another thing.
        (Some(before), Some(after))
            if before.is_raised()
                && after.is_raised()
                && (before == Meaning::Suspected || after == Meaning::Suspected) =>
        {
            Direction::Different
        }
        (Some(before), Some(after)) => match item.kind {
            Kind::Harm | Kind::Risk if after < before => better(then, now, item),
            // A strength that is there is better; what makes harm more likely, and context, are neither.
            Kind::Strength if before < after => better(then, now, item),
            Kind::Harm | Kind::Risk | Kind::Strength => Direction::Worse,
            Kind::Vulnerability | Kind::Context => Direction::Different,
        },
    }
}

/// Better, unless it was asked in other words.
fn better(then: &Time<'_>, now: &Time<'_>, item: &Item) -> Direction {
    if same_words(then, now, item) { Direction::Better } else { Direction::Not(Hindrance::Words) }
}

/// Whether an item was asked in the same words at two times.
fn same_words(then: &Time<'_>, now: &Time<'_>, item: &Item) -> bool {
    let words = |time: &Time<'_>| {
        time.sheet.asked_in(&item.id).map(|asked| (asked.pack.clone(), asked.words.clone()))
    };
    words(then) == words(now)
}

/// What became of a gain in one item, over all the times.
fn gain(times: &[Time<'_>], item: &Item) -> Gain {
    let [earlier @ .., now] = times else { return Gain::None };
    let Some(last) = earlier.last() else { return Gain::None };
    match direction(last, now, item) {
        Direction::Better => Gain::New,
        // A gain that held once goes on holding while nothing moves.
        Direction::Same
            if matches!(gain(earlier, item), Gain::New | Gain::Held)
                && same_words(last, now, item) =>
        {
            Gain::Held
        }
        Direction::Worse if matches!(gain(earlier, item), Gain::New | Gain::Held) => Gain::Lost,
        _ => Gain::None,
    }
}

impl Time<'_> {
    /// Whether the level may stand beside another time's: enough was known to name it.
    pub fn level(&self) -> Option<Level> {
        self.outcome.names_level().then_some(self.outcome.level)
    }

    /// The grade of an area of its profile.
    pub fn area_grade(&self, area: &ProfileAreaId) -> Option<Grade> {
        self.outcome.profile.as_ref()?.area(area)?.grade
    }

    /// Whether enough was known for a lower level to mean anything.
    pub fn is_complete(&self) -> bool {
        self.outcome.completeness == Completeness::Complete
    }
}

/// How a target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetStands {
    /// The grade aimed at is reached, or a better one.
    Met,
    /// Better than when it was set, and not there yet.
    PartMet,
    /// No better than when it was set.
    NotMet,
    /// No grade was aimed at, or there is no grade now: nobody can tell from the profile.
    NotKnown,
}

/// How a target stands that was set on `then`'s sheet, by the grades of both times.
pub fn target_stands(target: &Target, then: &Time<'_>, now: &Time<'_>) -> TargetStands {
    let grade = |time: &Time<'_>| match time.outcome.readings.of(&target.item).meaning {
        Some(Meaning::Grade(grade)) => Some(grade),
        _ => None,
    };
    let (Some(aim), Some(before), Some(after)) = (target.grade, grade(then), grade(now)) else {
        return TargetStands::NotKnown;
    };
    if !then.same_edition {
        TargetStands::NotKnown
    } else if after <= aim {
        TargetStands::Met
    } else if after < before {
        TargetStands::PartMet
    } else {
        TargetStands::NotMet
    }
}

/// People of an earlier time who are no longer in the record, with the day on which they last were.
pub fn no_longer_here(record: &Record) -> Vec<(NaiveDate, &Subject)> {
    let mut all: Vec<(NaiveDate, &Subject)> = Vec::new();
    for earlier in &record.earlier {
        for subject in &earlier.record.subjects {
            if record.subject(subject.id).is_some() {
                continue;
            }
            all.retain(|(_, it)| it.id != subject.id);
            all.push((earlier.written, subject));
        }
    }
    all
}

/// The tools that were answered for a person at any earlier time and are not answered now, each with the last of those
/// times; but for those of which somebody said why they are not needed any more.
pub fn not_done_again(record: &Record, id: SubjectId) -> Vec<(NaiveDate, &InstrumentId)> {
    let mut all: Vec<(NaiveDate, &InstrumentId)> = Vec::new();
    for earlier in &record.earlier {
        for ((person, tool), sheet) in &earlier.record.sheets {
            let now = record.sheet(id, tool);
            let is_done = now.is_some_and(|sheet_now| {
                sheet_now.is_answered()
                    || sheet_now.not_needed.as_ref().is_some_and(|why| !why.trim().is_empty())
            });
            if *person == id && sheet.is_answered() && !is_done {
                all.retain(|(_, other)| *other != tool);
                all.push((earlier.written, tool));
            }
        }
    }
    all
}
