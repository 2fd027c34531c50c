//! The days to come as a calendar file (RFC 5545), with titles that say nothing of anybody.

use crate::form::due::Due;
use chrono::{Datelike, Days, NaiveDate};
use windscreen_wording as wording;

/// The calendar file. `stamp` is the day on which it is made; `practice` whether the family is invented, and each day says
/// so.
pub fn calendar(due: &[Due], reference: &str, practice: bool, stamp: NaiveDate) -> String {
    let mut out = String::new();
    let mut line = |parts: &[&str]| fold(&mut out, &parts.concat());
    line(&["BEGIN:VCALENDAR"]);
    line(&["VERSION:2.0"]);
    line(&["PRODID:-//Windscreen//Follow-up//EN"]);
    let days: Vec<NaiveDate> = due.iter().filter_map(|one| one.day).collect();
    for (n, day) in days.into_iter().enumerate() {
        let number = (n + 1).to_string();
        let end = day.checked_add_days(Days::new(1)).unwrap_or(day);
        line(&["BEGIN:VEVENT"]);
        line(&["UID:", &escaped(reference), "-", &number]);
        line(&["DTSTAMP:", &basic(stamp), "T000000Z"]);
        line(&["DTSTART;VALUE=DATE:", &basic(day)]);
        line(&["DTEND;VALUE=DATE:", &basic(end)]);
        let title = wording::export_follow_up(&number);
        let title = if practice { wording::practice_paper_title(&title) } else { title };
        line(&["SUMMARY:", &escaped(&title)]);
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
    for letter in words.chars().filter(|letter| !letter.is_control()) {
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
