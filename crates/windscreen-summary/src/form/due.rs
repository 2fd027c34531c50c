//! What is due, and by when: the time limits of the form and the area, each counted from its own event; the day of the
//! review; actions and steps of a disagreement with a day.
//!
//! Nothing is counted from the day on which somebody looks or prints. A limit whose event has no day yet says from what it
//! will count; one that was kept is not named any more. How long, and what to know, the area has the last word on.

use crate::form::asked::Asked;
use crate::form::named::{actions, escalation, field, page};
use crate::form::people::called;
use crate::form::rows::rows_of;
use crate::phrases::clean::clean;
use crate::phrases::dates::date_words;
use crate::phrases::sentences::{joined, said};
use crate::phrases::terms::mark_words;
use chrono::NaiveDate;
use windscreen_core::{
    Age, Allowed, Area, Calendar, Entry, Event, FieldKey, Form, Id, Limit, Per, Record, Row,
    Source, SourceId, Subject, SubjectId, Text, TimeLimit,
};
use windscreen_wording as wording;

/// How something that is due stands on a day. The order is that in which it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueStands {
    /// The day has passed.
    Overdue,
    /// It is due today, or within two working days. How near is near is ours.
    Soon,
    /// Its day lies further off.
    Later,
    /// No day can be said.
    NoDay,
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What is to happen.
    pub what: Text,
    /// By which day; `None` where that cannot be said.
    pub day: Option<NaiveDate>,
    /// How it stands.
    pub stands: DueStands,
    /// How long it may take and from when that counts, or from what it will; empty for a day that somebody set.
    pub counts: Text,
    /// What to know about it; empty for nothing.
    pub says: Text,
    /// The titles of its sources; empty for a day that somebody set.
    pub source: Text,
    /// Whose rule it is and how sure we are, with the sources; empty for a day that somebody set.
    pub rule: Text,
    /// The page of the form on which it is said that it was done, or its day is changed.
    pub page: &'static str,
    /// The child whose page that is, where it is asked of each.
    pub child: Option<SubjectId>,
}

/// Working days within which something is near. Ours.
const NEAR: u16 = 2;

/// What is due, overdue first, then by day; what has no day stands last.
pub fn due(asked: &Asked<'_>, calendar: &Calendar) -> Vec<Due> {
    // The limits are those of work with children.
    let has_children = asked.children().next().is_some();
    let mut all = if has_children { limits(asked, calendar) } else { Vec::new() };
    let record = asked.record;
    let mut add = |day: Option<NaiveDate>, what: &Text, page: &'static str| {
        if let Some(day) = day {
            all.push(Due {
                what: clean(what),
                day: Some(day),
                stands: stands(day, asked.today, calendar),
                counts: said(""),
                says: said(""),
                source: said(""),
                rule: said(""),
                page,
                child: None,
            });
        }
    };
    let review = record.notes.get(&FieldKey::once(field::REVIEW)).and_then(Entry::day);
    add(review, &said(wording::export_follow_up_review()), page::ACTIONS);
    let cell = |row: &Row, id: &str| row.cells.get(id).map(|it| it.words().clone());
    for row in rows_of(record, &actions::LIST.into()) {
        if row.cells.get(actions::STATUS).is_none_or(|it| !it.has(&actions::MET.into())) {
            let day = row.cells.get(actions::BY_WHEN).and_then(Entry::day);
            add(day, &cell(row, actions::WHAT).unwrap_or_default(), page::ACTIONS);
        }
    }
    for row in rows_of(record, &escalation::LIST.into()) {
        if row.cells.get(escalation::ANSWERED).is_none_or(Entry::is_blank) {
            let day = row.cells.get(escalation::DUE).and_then(Entry::day);
            let stage = cell(row, escalation::STAGE).unwrap_or_default();
            add(day, &wording::due_answer(&stage), page::ESCALATION);
        }
    }
    all.sort_by_key(|it| (it.day.is_none(), it.day));
    all
}

/// The days of these time limits for one child, in this order: those that a tool shows with its result. One that counts from
/// a birth whose day is not known stands there without a day, and says why. One that was kept, or of which nothing is known
/// here, is left out.
pub fn limits_of(asked: &Asked<'_>, calendar: &Calendar, child: &Subject, ids: &[Id]) -> Vec<Due> {
    let of = |id: &Id| {
        let limit = asked.form.limits.iter().find(|limit| limit.id == *id)?;
        let own = asked.area.time(id);
        if limit.allowed.is_none() && own.is_none() {
            return None;
        }
        let own_child = is_of_child(asked, limit.from).then_some(child);
        one(asked, calendar, limit, own, own_child)
            .or_else(|| without_birth(asked, limit, own, child))
    };
    ids.iter().filter_map(of).collect()
}

/// These days in one line: what is overdue first, then the nearest still to come; `None` where no day can be said.
pub fn due_line(all: &[Due]) -> Option<Text> {
    let days = |is_overdue: bool| {
        let own = all.iter().filter(move |it| (it.stands == DueStands::Overdue) == is_overdue);
        own.filter_map(|it| it.day)
    };
    let next = days(false).min().map(date_words);
    let Some(since) = days(true).min().map(date_words) else {
        return next.map(|next| wording::dates_next(&next));
    };
    let n = days(true).count();
    Some(match next {
        Some(next) => wording::dates_overdue_next(n, &next, &since),
        None => wording::dates_overdue(n, &since),
    })
}

/// The rules of these time limits, before anything is entered: those of which somebody knows how long they are.
pub(crate) fn limit_rules(form: &Form, area: &Area, ids: &[Id]) -> Vec<Due> {
    let of = |id: &Id| {
        let limit = form.limits.iter().find(|limit| limit.id == *id)?;
        let own = area.time(id);
        let allowed = own.and_then(|own| own.allowed).or(limit.allowed)?;
        let event = event_words(limit.from, true);
        let counts = match allowed {
            Allowed::DaysBefore(_) => wording::due_rule_before(event, &how_long(allowed)),
            _ => wording::due_rule_from(event, &how_long(allowed)),
        };
        Some(Due { counts, ..blank(form, area, limit, own) })
    };
    ids.iter().filter_map(of).collect()
}

/// A limit that counts from a birth of which no day can be used.
fn without_birth(
    asked: &Asked<'_>,
    limit: &Limit,
    own: Option<&TimeLimit>,
    child: &Subject,
) -> Option<Due> {
    let Age::Unborn(due) = child.age else { return None };
    if limit.from != Event::Birth || day(asked, Event::Birth, Some(child)).is_some() {
        return None;
    }
    let allowed = own.and_then(|own| own.allowed).or(limit.allowed)?;
    let counts = match (due, allowed) {
        (Some(_), _) => said(wording::due_birth_unlikely()),
        (None, Allowed::DaysBefore(_)) => wording::due_birth_unknown_before(&how_long(allowed)),
        (None, _) => wording::due_birth_unknown(&how_long(allowed)),
    };
    Some(Due { counts, ..blank_of(asked, limit, own, Some(child)) })
}

fn stands(day: NaiveDate, today: NaiveDate, calendar: &Calendar) -> DueStands {
    if day < today {
        DueStands::Overdue
    } else if day <= calendar.working_days_after(today, NEAR).date {
        DueStands::Soon
    } else {
        DueStands::Later
    }
}

/// The limits that count in this record.
fn limits(asked: &Asked<'_>, calendar: &Calendar) -> Vec<Due> {
    let mut all = Vec::new();
    for limit in &asked.form.limits {
        let own = asked.area.time(&limit.id);
        // Without a number, and without a word of the area's, there is nothing to say.
        if limit.allowed.is_none() && own.is_none() {
            continue;
        }
        if is_of_child(asked, limit.from) {
            for child in asked.children() {
                all.extend(one(asked, calendar, limit, own, Some(child)));
            }
        } else {
            all.extend(one(asked, calendar, limit, own, None));
        }
    }
    let is_known = |time: &&TimeLimit| !asked.form.limits.iter().any(|it| it.id == time.id);
    for time in asked.area.times.iter().filter(is_known) {
        let limit = Limit {
            id: time.id.clone(),
            text: time.text.clone(),
            from: Event::Referral,
            until: None,
            ends_with: None,
            allowed: time.allowed,
            says: time.says.clone(),
            provenance: time.provenance.clone(),
        };
        all.extend(one(asked, calendar, &limit, Some(time), None));
    }
    all
}

fn one(
    asked: &Asked<'_>,
    calendar: &Calendar,
    limit: &Limit,
    own: Option<&TimeLimit>,
    child: Option<&Subject>,
) -> Option<Due> {
    let allowed = own.and_then(|own| own.allowed).or(limit.allowed);
    let is_before = matches!(allowed, Some(Allowed::DaysBefore(_)));
    // What was to be done before the birth is asked for at once after it, by other limits.
    if is_before && child.is_some_and(|child| child.born_since().is_some()) {
        return None;
    }
    let from = day(asked, limit.from, child);
    let kept = limit.until.and_then(|until| day(asked, until, child));
    if kept.is_some_and(|kept| is_before || from.is_none_or(|from| from <= kept)) {
        return None;
    }
    let ended = limit.ends_with.and_then(|end| day(asked, end, child));
    if ended.is_some_and(|ended| from.is_none_or(|from| from <= ended)) {
        return None;
    }
    let is_expected = child.is_some_and(|child| child.born_since().is_none());
    let event = event_words(limit.from, is_expected);
    let mut it = blank_of(asked, limit, own, child);
    match (from, allowed) {
        (Some(from), Some(allowed)) => {
            let due = allowed.due(from, calendar);
            it.day = Some(due.date);
            it.stands = stands(due.date, asked.today, calendar);
            let counts = match allowed {
                Allowed::DaysBefore(_) => wording::due_counts_before,
                _ => wording::due_counts,
            };
            it.counts = counts(&date_words(from), event, &how_long(allowed));
            if due.beyond_calendar {
                let year = calendar.until.to_string();
                it.counts = wording::due_counts_unsure(&it.counts, &year);
            }
        }
        // What has not happened yet, and may never, has no limit. A call is always the first thing.
        (None, _) if !matches!(limit.from, Event::Call | Event::Written | Event::Referral) => {
            return None;
        }
        // What comes after the answer is said once the clock runs.
        (None, Some(_)) if limit.until != Some(Event::Reply) => return None,
        (None, Some(allowed)) => it.counts = wording::due_will_count(event, &how_long(allowed)),
        (_, None) => {}
    }
    Some(it)
}

/// What a limit says before any day is counted, and of nobody.
fn blank(form: &Form, area: &Area, limit: &Limit, own: Option<&TimeLimit>) -> Due {
    let text = own.map_or(&limit.text, |own| &own.text);
    let says = own.map(|own| &own.says).filter(|says| !says.is_empty()).unwrap_or(&limit.says);
    // A number of the form's beside an area's word is still the form's.
    let own = own.filter(|own| own.allowed.is_some() || limit.allowed.is_none());
    let (source, mark) = match own {
        Some(own) => (titles(&area.sources, &own.provenance.sources), own.provenance.mark),
        None => (titles(&form.sources, &limit.provenance.sources), limit.provenance.mark),
    };
    let sure = if source.is_empty() {
        mark_words(mark).into()
    } else {
        wording::blank_provenance(mark_words(mark), &source)
    };
    let rule = match own {
        Some(_) => wording::due_rule_of_area(&area.title, &area.edition, &sure),
        None => wording::due_rule_of_none(&area.title, &sure),
    };
    Due {
        what: text.clone(),
        day: None,
        stands: DueStands::NoDay,
        counts: said(""),
        says: says.clone(),
        source,
        rule,
        page: match limit.from {
            Event::ChildSeen => page::SEEN,
            Event::Call => page::URGENT,
            Event::EarlyHelpNeed
            | Event::EarlyHelp
            | Event::EarlyHelpPlan
            | Event::EarlyHelpReview => page::EARLY_HELP,
            _ => page::DATES,
        },
        child: None,
    }
}

/// The same, of a child.
fn blank_of(
    asked: &Asked<'_>,
    limit: &Limit,
    own: Option<&TimeLimit>,
    child: Option<&Subject>,
) -> Due {
    let mut due = blank(asked.form, asked.area, limit, own);
    if let Some(child) = child {
        due.what = wording::referral_of(&due.what, &called(asked.record, child));
        due.child = Some(child.id);
    }
    due
}

/// The day of an event, of this child where it is asked of each: as it is written now, else as it last was, for a clock that
/// runs is not stopped by a review. `None` if it is not written.
fn day(asked: &Asked<'_>, event: Event, child: Option<&Subject>) -> Option<NaiveDate> {
    match event {
        Event::Referral => {
            let both = [Event::Call, Event::Written];
            both.into_iter().filter_map(|event| day(asked, event, None)).min()
        }
        Event::Birth => {
            child.and_then(|child| child.born_since().or_else(|| child.due_date(asked.today)))
        }
        _ => {
            // A day that is asked once is every child's.
            let child = child.filter(|_| is_of_child(asked, event));
            let fields = asked.form.pages().flat_map(|page| &page.fields);
            let own: Vec<FieldKey> = fields
                .filter(|field| field.event == Some(event))
                .map(|field| FieldKey::new(&field.id, child.map(|child| child.id)))
                .collect();
            // A meeting that is still to come has not been held.
            let held = |record: &Record| {
                let lists = asked.form.pages().filter_map(|page| page.list.as_ref());
                let cells = lists.flat_map(|list| list.fields.iter().map(move |it| (list, it)));
                let mut days: Vec<NaiveDate> = Vec::new();
                for (list, field) in cells.filter(|(_, field)| field.event == Some(event)) {
                    let rows = rows_of(record, &list.id).iter();
                    days.extend(rows.filter_map(|row| row.cells.get(&field.id)?.day()));
                }
                days.into_iter().filter(|day| *day <= asked.today).max()
            };
            let in_record = |record: &Record| {
                let written = own.iter().filter_map(|key| record.notes.get(key)?.day()).max();
                written.max(held(record))
            };
            let earlier = asked.record.earlier.iter().rev().map(|earlier| &earlier.record);
            std::iter::once(asked.record).chain(earlier).find_map(in_record)
        }
    }
}

/// Whether each child has a day of its own for an event.
fn is_of_child(asked: &Asked<'_>, event: Event) -> bool {
    event == Event::Birth
        || asked.form.pages().any(|page| {
            page.per == Per::Child && page.fields.iter().any(|field| field.event == Some(event))
        })
}

fn titles(sources: &[Source], used: &[SourceId]) -> Text {
    let titles: Vec<Text> = sources
        .iter()
        .filter(|source| used.contains(&source.id))
        .map(|source| source.title.clone())
        .collect();
    joined(&titles)
}

/// How long something may take, in words.
pub fn how_long(allowed: Allowed) -> Text {
    match allowed {
        Allowed::WorkingDays(n) => wording::due_working_days(n.into()),
        Allowed::Hours(n) => wording::due_hours(n.into()),
        Allowed::Days(n) | Allowed::DaysBefore(n) => wording::due_days(n.into()),
        Allowed::Weeks(n) => wording::due_weeks(n.into()),
        Allowed::Months(n) => wording::due_months(n.into()),
    }
}

/// An event, as the end of "3 days after …". `is_expected`: of a birth, that it is still to come.
fn event_words(event: Event, is_expected: bool) -> &'static str {
    match event {
        Event::Call => wording::due_event_call(),
        Event::Written => wording::due_event_written(),
        Event::Referral => wording::due_event_referral(),
        Event::Reply => wording::due_event_reply(),
        Event::ChildSeen => wording::due_event_child_seen(),
        Event::VisitRecorded => wording::due_event_visit_recorded(),
        Event::Assessment => wording::due_event_assessment(),
        Event::StrategyDiscussion => wording::due_event_strategy_discussion(),
        Event::Conference => wording::due_event_conference(),
        Event::CoreGroup => wording::due_event_core_group(),
        Event::ReviewConference => wording::due_event_review_conference(),
        Event::EarlyHelpNeed => wording::due_event_early_help_need(),
        Event::EarlyHelpCheck => wording::due_event_early_help_check(),
        Event::EarlyHelp => wording::due_event_early_help(),
        Event::EarlyHelpAssessment => wording::due_event_early_help_assessment(),
        Event::EarlyHelpPlan => wording::due_event_early_help_plan(),
        Event::EarlyHelpReview => wording::due_event_early_help_review(),
        Event::EarlyHelpEnd => wording::due_event_early_help_end(),
        Event::Birth if is_expected => wording::due_event_birth(),
        Event::Birth => wording::due_event_born(),
    }
}
