//! How something went over all the times.

use crate::phrases::dates::plain_date;
use crate::phrases::sentences::{figure, said};
use chrono::NaiveDate;
use windscreen_core::{Instrument, Meaning, Outcome, Text, Time};
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

/// Grades of the areas of a profile at each time; of another tool, how many signs are raised.
pub(crate) fn trend(instrument: &Instrument, times: &[Time<'_>]) -> Trend {
    let days = times.iter().map(|time| plain_date(time.day)).collect();
    let first = times.first().map(|time| time.day);
    let after = |day: NaiveDate| first.map_or(0, |first| (day - first).num_days());
    let offsets = times.iter().map(|time| usize::try_from(after(time.day)).unwrap_or(0)).collect();
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
