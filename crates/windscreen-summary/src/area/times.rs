//! The time limits of an area, counted from a day.

use crate::phrases::dates::date_words;
use crate::phrases::sentences::{joined, said};
use chrono::NaiveDate;
use windscreen_core::{Area, Calendar, Text};
use windscreen_wording as wording;

/// A time limit of the area, counted from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeWords {
    /// What it limits.
    pub text: Text,
    /// By when: a day, a number of hours, or that it is not known.
    pub by: Text,
    /// Whether a time is known.
    pub known: bool,
    /// What to know about it.
    pub says: Text,
    /// The titles of its sources; empty if it has none.
    pub source: Text,
}

/// The time limits of an area, counted from `today`.
///
/// Only the written follow-up, the reply and chasing have one: what must happen now never does.
pub fn times(area: &Area, calendar: &Calendar, today: NaiveDate) -> Vec<TimeWords> {
    area.times
        .iter()
        .map(|limit| {
            let by = match (limit.working_days, limit.hours) {
                (Some(days), _) => {
                    let day = calendar.working_days_after(today, days);
                    let date = date_words(day.date);
                    if day.beyond_calendar {
                        let year = calendar.until.to_string();
                        wording::now_by_day_unsure(&date, days.into(), &year)
                    } else {
                        wording::now_by_day(&date, days.into())
                    }
                }
                (None, Some(hours)) => wording::now_within_hours(hours.into()),
                (None, None) => said(wording::now_time_not_known()),
            };
            let sources: Vec<Text> = area
                .sources
                .iter()
                .filter(|source| limit.provenance.sources.contains(&source.id))
                .map(|source| source.title.clone())
                .collect();
            TimeWords {
                text: limit.text.clone(),
                by,
                known: limit.working_days.is_some() || limit.hours.is_some(),
                says: limit.says.clone(),
                source: joined(&sources),
            }
        })
        .collect()
}
