//! Follow-up dates as a calendar file (RFC 5545), with titles that say nothing of anybody.

use crate::named::{actions, escalation, field};
use chrono::{Datelike, Days, NaiveDate};
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

/// The calendar file. `stamp` is the day on which it is made.
pub fn calendar(days: &[FollowUp], reference: &str, stamp: NaiveDate) -> String {
    let mut out = String::new();
    let mut line = |parts: &[&str]| fold(&mut out, &parts.concat());
    line(&["BEGIN:VCALENDAR"]);
    line(&["VERSION:2.0"]);
    line(&["PRODID:-//Windscreen//Follow-up//EN"]);
    for (n, it) in days.iter().enumerate() {
        let number = (n + 1).to_string();
        let end = it.day.checked_add_days(Days::new(1)).unwrap_or(it.day);
        line(&["BEGIN:VEVENT"]);
        line(&["UID:", &escaped(reference), "-", &number]);
        line(&["DTSTAMP:", &basic(stamp), "T000000Z"]);
        line(&["DTSTART;VALUE=DATE:", &basic(it.day)]);
        line(&["DTEND;VALUE=DATE:", &basic(end)]);
        line(&["SUMMARY:", &escaped(&wording::export_follow_up(&number))]);
        line(&["CLASS:PRIVATE"]);
        line(&["TRANSP:TRANSPARENT"]);
        line(&["END:VEVENT"]);
    }
    line(&["END:VCALENDAR"]);
    out
}

fn basic(day: NaiveDate) -> String {
    let two = |n: u32| [if n < 10 { "0" } else { "" }, &*n.to_string()].concat();
    [&*day.year().to_string(), &*two(day.month()), &*two(day.day())].concat()
}

fn escaped(words: &str) -> String {
    let mut out = String::new();
    for letter in words.chars().filter(|it| !it.is_control()) {
        if matches!(letter, ',' | ';' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Adds a line, in pieces of at most 75 bytes.
fn fold(out: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if 75 < length + letter.len_utf8() {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}
