//! Rules that look beyond one sheet: at another tool, at an earlier time, at the chronology.
//!
//! They are rules like the others, with an id, words and a source, and they speak in the result of one instrument. They
//! can open a route, raise an alert and raise a level; they lower nothing. Only sheets about the same person are looked
//! at; the chronology is the household's, so that an incident counts for every adult in it. One condition looks at other
//! children: what was answered of one who harmed this child protects this child too. Another looks at the homes where the
//! child stays.

use super::compare::{Time, times};
use super::condition::Tally;
use super::outcome::{Cause, Fired, Outcome, outcome, worst_first};
use crate::{
    AgeRange, AnswerTest, ChoiceId, Entry, FieldId, FieldKey, Gap, Grade, Instrument, InstrumentId,
    Item, ItemId, Kind, Level, ListId, Meaning, Named, NoteFieldId, Number, ProfileAreaId,
    ROW_CHILDREN, ROW_DATE, Readings, Record, Role, RouteId, Row, RuleId, Sheet, Subject,
    SubjectId, Thresholds, Truth, WideCondition, WideRule,
};
use chrono::{Months, NaiveDate};
use std::rc::Rc;

/// Everything that wide rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Wide<'a> {
    /// Everything entered, now and before.
    pub record: &'a Record,
    /// The instruments at hand.
    pub instruments: &'a [Rc<Instrument>],
    /// The rules.
    pub rules: &'a [WideRule],
    /// The day.
    pub today: NaiveDate,
    /// Whether this is a page before the worker's own eyes, and no paper or file that somebody else reads: only there do
    /// rules speak that rest on a tool about an adult.
    pub to_worker: bool,
}

impl<'a> Wide<'a> {
    /// The rule of this id.
    pub fn rule(&self, id: &RuleId) -> Option<&'a WideRule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }
}

/// What a wide rule rests on besides items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestsOn {
    /// This area of the profile on this tool, with its grade, on this day.
    Area(InstrumentId, ProfileAreaId, Grade, NaiveDate),
    /// The level on this day.
    Level(NaiveDate, Level),
    /// A day on which the same was raised.
    Day(NaiveDate),
    /// These items of this tool about a home where the child stays, as at this day.
    Home(SubjectId, InstrumentId, Vec<ItemId>, NaiveDate),
}

/// A wide rule that was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WideFired {
    /// What it does to the outcome.
    pub fired: Fired,
    /// What it rests on.
    pub rests_on: Vec<RestsOn>,
}

/// The least grade that indicates neglect: practice/neglect-and-care.md 3.8.
const POOR: Grade = 4;

/// Every wide rule that is met in the result of an instrument for a person, of those that are looked at.
fn wide_fired(
    wide: &Wide<'_>,
    subject: &Subject,
    instrument: &Instrument,
    thresholds: &Thresholds,
    is_looked_at: impl Fn(&WideRule) -> bool,
) -> Vec<WideFired> {
    let mut all = Vec::new();
    let is_mine = |rule: &&WideRule| {
        let may_speak = wide.to_worker || !rule.looks_at_adults();
        rule.on == instrument.id && may_speak && is_looked_at(rule)
    };
    let mine: Vec<&WideRule> = wide.rules.iter().filter(is_mine).collect();
    if mine.is_empty() {
        return all;
    }
    // The same for every rule: worked out once.
    let times = times(wide.record, subject.id, instrument, thresholds, wide.today);
    for rule in mine {
        let mut trial = Trial {
            wide,
            subject,
            instrument,
            thresholds,
            times: &times,
            items: Vec::new(),
            tally: None,
            rests_on: Vec::new(),
        };
        let truth = rule.when.iter().fold(Truth::True, |truth, it| truth.and(trial.holds(it)));
        if truth == Truth::False {
            continue;
        }
        all.push(WideFired {
            fired: Fired {
                cause: Cause::Wide(rule.id.clone()),
                level: rule.level,
                // What is not known is taken as the worrying answer.
                assumed: truth == Truth::Unknown,
                items: trial.items,
                tally: trial.tally,
            },
            rests_on: trial.rests_on,
        });
    }
    all
}

/// Every other child, or every home, about whom a tool was used, each as at the last time.
fn others<'a>(
    wide: &Wide<'a>,
    tool: &InstrumentId,
    role: Role,
    but: SubjectId,
) -> Vec<(&'a Record, &'a Subject, NaiveDate)> {
    let mut all: Vec<(&Record, &Subject, NaiveDate)> = Vec::new();
    let earlier =
        wide.record.earlier.iter().rev().map(|earlier| (&earlier.record, earlier.written));
    for (record, day) in std::iter::once((wide.record, wide.today)).chain(earlier) {
        for child in
            record.subjects.iter().filter(|subject| subject.role == role && subject.id != but)
        {
            let is_used = record.sheet(child.id, tool).is_some_and(Sheet::is_answered);
            if is_used && !all.iter().any(|(_, it, _)| it.id == child.id) {
                all.push((record, child, day));
            }
        }
    }
    all
}

/// The highest level that a tool about adults suggests for the children, as far as their papers may say it: of every adult
/// as it stands now, and as it last was where it was not used again or is begun again and not finished.
fn suggested_by_adults(wide: &Wide<'_>, tool: &InstrumentId) -> Option<Level> {
    let instrument = wide.instruments.iter().find(|instrument| instrument.id == *tool)?;
    let none = Thresholds::default();
    let of_adult = |adult: &Subject| {
        let all = times(wide.record, adult.id, instrument, &none, wide.today);
        let mut levels = Vec::new();
        for time in all.iter().rev() {
            levels.extend(time.outcome.level_for_children(instrument));
            if time.is_complete() {
                break;
            }
        }
        levels.into_iter().max()
    };
    let adults = wide.record.subjects.iter().filter(|subject| subject.role == Role::Adult);
    adults.filter_map(of_adult).max()
}

/// Whether a rule over other children of the record speaks in the result of an instrument for this person, be it used about
/// them or not: what was answered of one child may not wait until somebody asks about another.
pub fn speaks_unasked(wide: &Wide<'_>, subject: &Subject, instrument: &Instrument) -> bool {
    let looks_at_others = |rule: &WideRule| {
        rule.when.iter().any(|when| matches!(when, WideCondition::OtherChild { .. }))
    };
    let none = Thresholds::default();
    !wide_fired(wide, subject, instrument, &none, looks_at_others).is_empty()
}

struct Trial<'a> {
    wide: &'a Wide<'a>,
    subject: &'a Subject,
    instrument: &'a Instrument,
    thresholds: &'a Thresholds,
    times: &'a [Time<'a>],
    items: Vec<ItemId>,
    tally: Option<Tally>,
    rests_on: Vec<RestsOn>,
}

impl Trial<'_> {
    fn holds(&mut self, condition: &WideCondition) -> Truth {
        match condition {
            WideCondition::Grade(tool, least) => self.grade(tool, *least),
            WideCondition::NoBetter => self.no_better(),
            WideCondition::Again => self.again(),
            WideCondition::Written(field) => self.written(field),
            WideCondition::Listed { list, field, none } => self.listed(list, field, none),
            WideCondition::Rows { list, field, is, months, at_least } => {
                let needed = match at_least {
                    Number::Fixed(number) => Some(*number),
                    Number::Threshold(id) => self.thresholds.number(self.instrument, id),
                };
                let Some(needed) = needed else { return Truth::False };
                let n = self.rows(list, field, is, *months);
                self.tally = Some(Tally { n, needed });
                (usize::from(needed) <= n).into()
            }
            WideCondition::Age(band) => {
                self.subject.ages_on(self.wide.today).is_within(band.from, band.under)
            }
            WideCondition::OtherChild { tool, item, answered, note } => {
                self.other_child(tool, item, answered, note)
            }
            WideCondition::Home { tool, kinds, items, answered } => {
                self.home(tool, kinds, items, answered)
            }
            WideCondition::Adult { tool, at_least } => {
                let suggested = suggested_by_adults(self.wide, tool);
                suggested.is_some_and(|level| *at_least <= level).into()
            }
        }
    }

    /// Says nothing of what it rests on: that stands in the other child's sheet, and only there.
    fn other_child(
        &self,
        tool: &InstrumentId,
        item: &ItemId,
        answered: &[AnswerTest],
        note: &NoteFieldId,
    ) -> Truth {
        let wide = self.wide;
        let Some(instrument) = wide.instruments.iter().find(|instrument| instrument.id == *tool)
        else {
            return Truth::False;
        };
        let is_born = self.subject.ages_on(wide.today) != AgeRange::Unborn;
        if self.subject.role != Role::Child || !is_born {
            return Truth::False;
        }
        let mut truth = Truth::False;
        for (record, other, day) in others(wide, tool, Role::Child, self.subject.id) {
            let Some(sheet) = record.sheet(other.id, tool) else { continue };
            let readings = Readings::new(instrument, other, sheet, day);
            let meaning = readings.of(item).meaning;
            if meaning.is_some_and(|meaning| answered.iter().any(|test| test.accepts(meaning))) {
                let written = sheet.answer(item).and_then(|answer| answer.notes.get(note));
                truth = truth.or(self.is_named(other.id, written.map(Entry::children).as_deref()));
            }
        }
        truth
    }

    /// Whether a home where this child stays has such an answer. Whether a child stays there is as it stands now, so that
    /// one who was added later is spoken of too.
    fn home(
        &mut self,
        tool: &InstrumentId,
        kinds: &[Kind],
        items: &[ItemId],
        answered: &[AnswerTest],
    ) -> Truth {
        let wide = self.wide;
        let Some(instrument) = wide.instruments.iter().find(|instrument| instrument.id == *tool)
        else {
            return Truth::False;
        };
        let is_looked_at = |item: &Item| {
            (kinds.is_empty() || kinds.contains(&item.kind))
                && (items.is_empty() || items.contains(&item.id))
        };
        let before = self.rests_on.len();
        for (record, home, day) in others(wide, tool, Role::Home, self.subject.id) {
            let now = wide.record.subject(home.id).unwrap_or(home);
            let Some(sheet) = record.sheet(home.id, tool).filter(|_| now.is_home_of(self.subject))
            else {
                continue;
            };
            let sheet = record.answered_by_itself(sheet, instrument, home, day);
            let readings = Readings::new(instrument, home, &sheet, day);
            let has = |item: &&Item| {
                let meaning = readings.of(&item.id).meaning;
                is_looked_at(item)
                    && meaning.is_some_and(|it| answered.iter().any(|test| test.accepts(it)))
            };
            let found: Vec<ItemId> =
                instrument.items.iter().filter(has).map(|item| item.id.clone()).collect();
            if !found.is_empty() {
                self.rests_on.push(RestsOn::Home(home.id, tool.clone(), found, day));
            }
        }
        (before < self.rests_on.len()).into()
    }

    /// Whether a note names this child. One that names nobody who is still to be seen on the page is as good as empty.
    fn is_named(&self, by: SubjectId, named: Option<&[Named]>) -> Truth {
        let is_somebody = |named: &Named| match named {
            Named::Child(id) => {
                let child = self.wide.record.subject(*id);
                child.is_some_and(|child| child.role == Role::Child && child.id != by)
            }
            Named::Elsewhere => true,
            Named::NotKnown | Named::Unread => false,
        };
        let named = named.unwrap_or_default();
        if named.contains(&Named::Child(self.subject.id)) {
            Truth::True
        } else if named.contains(&Named::NotKnown) || !named.iter().any(is_somebody) {
            Truth::Unknown
        } else {
            Truth::False
        }
    }

    fn grade(&mut self, tool: &InstrumentId, least: Grade) -> Truth {
        let Some(instrument) =
            self.wide.instruments.iter().find(|instrument| instrument.id == *tool)
        else {
            return Truth::False;
        };
        let all = times(
            self.wide.record,
            self.subject.id,
            instrument,
            &Thresholds::default(),
            self.wide.today,
        );
        let before = self.rests_on.len();
        for area in instrument.profile.iter().flat_map(|profile| &profile.areas) {
            // An area that is not graded now is as it last was: a gap takes nothing back.
            let graded =
                all.iter().rev().find_map(|time| Some((time.area_grade(&area.id)?, time.day)));
            if let Some((grade, day)) = graded.filter(|(grade, _)| least <= *grade) {
                self.rests_on.push(RestsOn::Area(tool.clone(), area.id.clone(), grade, day));
            }
        }
        (before < self.rests_on.len()).into()
    }

    fn no_better(&mut self) -> Truth {
        let [.., then, now] = self.times else { return Truth::False };
        let before = then.outcome.level;
        if before == Level::NothingRecorded {
            return Truth::False;
        }
        let after = now.outcome.level;
        self.rests_on.push(RestsOn::Level(then.day, before));
        self.rests_on.push(RestsOn::Level(now.day, after));
        if before <= after {
            Truth::True
        } else if now.is_complete() {
            Truth::False
        } else {
            Truth::Unknown
        }
    }

    fn again(&mut self) -> Truth {
        let [earlier @ .., now] = self.times else { return Truth::False };
        let raised = |time: &Time<'_>, item: &ItemId| {
            let meaning = time.outcome.readings.of(item).meaning;
            meaning.is_some_and(|meaning| match meaning {
                Meaning::Grade(grade) => POOR <= grade,
                other => other.is_raised(),
            })
        };
        let mut days: Vec<NaiveDate> = Vec::new();
        for item in &self.instrument.items {
            // What is said to be over a year ago has not come back.
            let is_earlier = || now.outcome.readings.of(&item.id).earlier;
            if !item.counts() || !raised(now, &item.id) || is_earlier() {
                continue;
            }
            let mut found = false;
            for time in earlier.iter().filter(|earlier| raised(earlier, &item.id)) {
                found = true;
                if !days.contains(&time.day) {
                    days.push(time.day);
                }
            }
            if found {
                self.items.push(item.id.clone());
            }
        }
        self.rests_on.extend(days.into_iter().map(RestsOn::Day));
        (!self.items.is_empty()).into()
    }

    fn written(&self, field: &FieldId) -> Truth {
        let record = self.wide.record;
        let key = FieldKey::once(field.clone());
        match record.gaps.get(&key) {
            Some(Gap::DoesNotApply(_)) => Truth::False,
            Some(Gap::NotKnown) => Truth::Unknown,
            None => match record.notes.get(&key) {
                Some(words) if !words.is_blank() => Truth::True,
                _ => Truth::Unknown,
            },
        }
    }

    /// Whether something stands in a list about this person, or about nobody in particular.
    fn listed(&self, list: &ListId, field: &FieldId, none: &ChoiceId) -> Truth {
        let rows = self.wide.record.rows.get(list).into_iter().flatten();
        let is_about = |row: &Row| {
            // Which children a row is about stands in the field of that name, in every list that has one.
            let about = row.cells.get(ROW_CHILDREN).filter(|about| !about.is_blank());
            about.is_none_or(|about| about.children().contains(&Named::Child(self.subject.id)))
        };
        let is_written =
            |row: &&Row| row.cells.iter().any(|(id, it)| **id != *ROW_CHILDREN && !it.is_blank());
        let mut written = rows.filter(is_written).peekable();
        if written.peek().is_none() {
            let key = FieldKey::once(field.clone());
            let has_none = self.wide.record.notes.get(&key).is_some_and(|it| it.has(none));
            let does_not_apply =
                matches!(self.wide.record.gaps.get(&key), Some(Gap::DoesNotApply(_)));
            return if has_none || does_not_apply { Truth::False } else { Truth::Unknown };
        }
        if written.any(is_about) { Truth::True } else { Truth::False }
    }

    /// How many rows count. A row without a day that can be read counts: it may have been lately.
    fn rows(&self, list: &ListId, field: &FieldId, is: &ChoiceId, months: u16) -> usize {
        let Some(rows) = self.wide.record.rows.get(list) else { return 0 };
        let first = self.wide.today.checked_sub_months(Months::new(months.into()));
        let counts = |row: &&Row| {
            let chosen = row.cells.get(field).is_some_and(|cell| cell.has(is));
            let day = row.cells.get(ROW_DATE).and_then(Entry::day);
            chosen && day.is_none_or(|day| first.is_none_or(|first| first <= day))
        };
        rows.iter().filter(counts).count()
    }
}

/// Works out a sheet together with what wide rules say of it.
pub fn wide_outcome(
    wide: &Wide<'_>,
    subject: &Subject,
    sheet: &Sheet,
    instrument: &Instrument,
    thresholds: &Thresholds,
) -> (Outcome, Vec<WideFired>) {
    let sheet = wide.record.answered_by_itself(sheet, instrument, subject, wide.today);
    let mut outcome = outcome(subject, &sheet, instrument, thresholds, wide.today);
    let all = wide_fired(wide, subject, instrument, thresholds, |_| true);
    let mut fired = std::mem::take(&mut outcome.fired);
    for rule in &all {
        fired.push(rule.fired.clone());
    }
    outcome.fired = worst_first(fired);
    for rule in &all {
        outcome.level = outcome.level.max(rule.fired.level.unwrap_or(Level::NothingRecorded));
    }
    let opens = |route: &RouteId| {
        all.iter().any(|it| match &it.fired.cause {
            Cause::Wide(rule) => wide.rule(rule).is_some_and(|rule| rule.routes.contains(route)),
            _ => false,
        })
    };
    let open: Vec<RouteId> = instrument
        .routes
        .iter()
        .map(|route| &route.id)
        .filter(|id| outcome.routes.contains(id) || opens(id))
        .cloned()
        .collect();
    outcome.routes = open;
    (outcome, all)
}
