//! How something went over all the times.

use crate::phrases::dates::plain_date;
use crate::phrases::sentences::{figure, said};
use chrono::NaiveDate;
use windscreen_core::{Instrument, Item, Meaning, Outcome, ProfileArea, Text, Time};
use windscreen_wording as wording;

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

/// How many signs are raised, and how many are not known or not answered.
pub(crate) fn counts(outcome: &Outcome, instrument: &Instrument) -> (usize, usize) {
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

/// Grades of the areas of a profile at each time; of another tool, how many signs are raised among the questions that were
/// answered at every time. Where something that was looked at before is not looked at now, no line falls for it.
pub(crate) fn trend(instrument: &Instrument, times: &[Time<'_>]) -> Trend {
    let days = times.iter().map(|time| plain_date(time.day)).collect();
    let first = times.first().map(|time| time.day);
    let after = |day: NaiveDate| first.map_or(0, |first| (day - first).num_days());
    let offsets = times.iter().map(|time| usize::try_from(after(time.day)).unwrap_or(0)).collect();
    if let Some(definition) = &instrument.profile {
        let mut lines: Vec<TrendLine> = Vec::new();
        for area in &definition.areas {
            let grade = |time: &Time<'_>| {
                let grade = time.area_grade(&area.id).map(usize::from);
                grade.filter(|_| is_looked_at(instrument, area, times, time))
            };
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
    let each_time: Vec<&Item> = instrument
        .items
        .iter()
        .filter(|item| item.counts() && item.asked_if.is_none())
        .filter(|item| times.iter().all(|time| is_answered(time, item)))
        .collect();
    let raised = |time: &Time<'_>| {
        let meaning = |item: &&&Item| time.outcome.readings.of(&item.id).meaning;
        let is_raised = |item: &&&Item| meaning(item).is_some_and(Meaning::is_raised);
        Some(each_time.iter().filter(is_raised).count())
    };
    Trend {
        title: wording::review_trend_signs(&figure(each_time.len()), each_time.len()),
        days,
        offsets,
        lines: vec![TrendLine {
            title: said(wording::review_trend_raised()),
            values: times.iter().map(raised).collect(),
        }],
        most: None,
    }
}

/// Whether something was answered at a time, and not only that it is not known.
fn is_answered(time: &Time<'_>, item: &Item) -> bool {
    let meaning = time.outcome.readings.of(&item.id).meaning;
    meaning.is_some_and(|meaning| meaning != Meaning::NotKnown)
}

/// Whether at this time everything of an area was answered that is asked then and was answered at another.
fn is_looked_at(
    instrument: &Instrument,
    area: &ProfileArea,
    times: &[Time<'_>],
    time: &Time<'_>,
) -> bool {
    let items = area.sub_areas.iter().flat_map(|sub| &sub.items);
    let mut items = items.filter_map(|id| instrument.item(id));
    items.all(|item| {
        !time.outcome.readings.of(&item.id).visible
            || is_answered(time, item)
            || !times.iter().any(|other| is_answered(other, item))
    })
}
