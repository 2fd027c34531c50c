//! What must be looked at before anything is called better.

use crate::case::context::Context;
use crate::form::people::called;
use crate::phrases::dates::plain_date;
use crate::phrases::sentences::said;
use crate::phrases::terms::level_name;
use crate::review::parts::Review;
use chrono::{Months, NaiveDate};
use windscreen_core::{Instrument, Level, Role, Subject, Text, Time, no_longer_here};
use windscreen_wording as wording;

/// What must be looked at before anything is called better.
pub(crate) fn cautions(context: &Context<'_>, review: &mut Review, is_new: bool, roles: &[Role]) {
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
pub(crate) fn risen(
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
pub(crate) fn drift_of(
    context: &Context<'_>,
    person: &Subject,
    instrument: &Instrument,
    times: &[Time<'_>],
) -> Option<Text> {
    if context.record.earlier.is_empty() {
        return None;
    }
    let first = times.iter().find(|time| Level::EarlyHelp <= time.outcome.level)?;
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
            .is_some_and(|day| day <= context.today)
    };
    let mut months =
        context.area.drift_months.iter().filter_map(|drift_month| drift_month.parse().ok());
    months.rfind(passed)
}
