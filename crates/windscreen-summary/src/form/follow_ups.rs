//! The days to come of a record.

use crate::form::named::{actions, escalation, field};
use chrono::NaiveDate;
use windscreen_core::{Area, Calendar, Entry, FieldKey, Record, Text};
use windscreen_wording as wording;

/// A day on which something is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The day.
    pub day: NaiveDate,
    /// What it is for, to be shown on the page. It never goes into the file.
    pub what: Text,
}

/// The days to come of a record: the area's times that are known, the review, and actions with a day.
pub fn follow_ups(
    record: &Record,
    area: &Area,
    calendar: &Calendar,
    today: NaiveDate,
) -> Vec<FollowUp> {
    let mut all: Vec<FollowUp> = Vec::new();
    let mut add = |day: NaiveDate, what: &Text| {
        let at = all.iter().position(|it| day < it.day).unwrap_or(all.len());
        all.insert(at, FollowUp { day, what: what.clone() });
    };
    for limit in &area.times {
        if let Some(days) = limit.working_days {
            add(calendar.working_days_after(today, days).date, &limit.text);
        }
    }
    if let Some(day) = record.notes.get(&FieldKey::once(field::REVIEW)).and_then(Entry::day) {
        add(day, &wording::export_follow_up_review().into());
    }
    for (list, field, what) in [
        (actions::LIST, actions::BY_WHEN, actions::WHAT),
        (escalation::LIST, escalation::DUE, escalation::WHAT),
    ] {
        for row in record.rows.get(list).into_iter().flatten() {
            if let Some(day) = row.cells.get(field).and_then(Entry::day) {
                add(day, row.cells.get(what).map_or(&Text::default(), Entry::words));
            }
        }
    }
    all
}
