//! A calendar file becomes a [`Calendar`].

use crate::opening::Opening;
use crate::place::Place;
use crate::problems::FileErrors;
use crate::wire;
use chrono::{Datelike, NaiveDate, Weekday};
use windscreen_core::Calendar;

/// Reads a calendar file, or says everything that is wrong with it.
pub fn read_calendar(file: &str, json: &str) -> Result<Calendar, FileErrors> {
    let (opening, it) = Opening::by_hand::<wire::Calendar>(file, json)?;
    let top = Place::top(&opening.report);
    let mut days: Vec<NaiveDate> = Vec::new();
    for (n, wire::Day(day)) in it.days.into_iter().enumerate() {
        let here = top.nth("days", n);
        if days.last().is_some_and(|last| day <= *last) && !here.is_lost() {
            here.wrong("the days stand in order, each once");
        }
        if i32::from(it.until.0) < day.year() && !top.key("until").is_wrong() {
            here.wrong("this day is after the year in \"until\"");
        }
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            here.wrong("this day is at a weekend: nobody works then anyway");
        }
        days.push(day);
    }
    let until = top.key("until");
    if days.last().is_none_or(|last| last.year() < i32::from(it.until.0))
        && !until.is_wrong()
        && !top.key("days").is_wrong()
    {
        until.wrong("no day of this year is here, and every year has bank holidays: a deadline would be too early");
    }
    let calendar =
        Calendar { id: it.id.0.into(), until: it.until.0.into(), mark: it.mark.into(), days };
    // Nothing of a calendar may be left out.
    opening.opened(calendar, "")?.without_remarks()
}
