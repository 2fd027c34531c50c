//! What must happen now, whom to ring, and by when the rest.

use crate::explain::Case;
use crate::paper::joined;
use crate::words::{date_words, role_words, said};
use chrono::NaiveDate;
use windscreen_core::{
    Area, Calendar, Completeness, FrontDoor, Level, Outcome, Role, Rule, Text, WayKind,
};
use windscreen_wording as wording;

/// A number of a front door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorPhone {
    /// When or for what it is used.
    pub text: Text,
    /// The number, or that it is not known.
    pub number: Text,
    /// Whether the number is known.
    pub known: bool,
    /// Its hours; empty if not known.
    pub hours: Text,
}

/// Whom to ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// Its name.
    pub name: Text,
    /// Its numbers.
    pub phones: Vec<DoorPhone>,
    /// What to know about it; empty for nothing.
    pub note: Text,
}

/// Another service of the area, and how to reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactWords {
    /// Its name, or what it is for.
    pub name: Text,
    /// The number and its hours, or that it is not known.
    pub phone: Text,
    /// What to know about it; empty for nothing.
    pub note: Text,
}

/// What must happen now. Never withheld.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// Whether it is now, by telephone, before the child goes home.
    pub urgent: bool,
    /// Whether somebody must decide today, whatever the level.
    pub today: bool,
    /// One line: what must happen, as somebody who knows nothing of the tool understands it.
    pub title: Text,
    /// Further headlines of grave danger, such as an adult's where a child's comes first.
    pub also: Vec<Text>,
    /// The emergency line of the area; first of all where somebody is in danger.
    pub emergency: Text,
    /// What comes before the call that the level asks for, because a life may hang on it.
    pub before: Vec<Text>,
    /// What the level asks for by itself.
    pub general: Vec<Text>,
    /// What the rules that were met ask for besides.
    pub by_rules: Vec<Text>,
    /// Whom to ring.
    pub doors: Vec<Door>,
}

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

/// The front doors of an area for this role. For an adult those for children follow, and come
/// first where a child must be protected now.
pub fn doors(area: &Area, role: Role, urgent: bool) -> Vec<Door> {
    let order: &[Role] = match (role, urgent) {
        (Role::Child, _) => &[Role::Child],
        (Role::Adult, true) => &[Role::Child, Role::Adult],
        (Role::Adult, false) => &[Role::Adult, Role::Child],
    };
    let mut seen: Vec<&FrontDoor> = Vec::new();
    for role in order {
        for door in area.front_doors_for(*role) {
            if !seen.iter().any(|it| it.id == door.id) {
                seen.push(door);
            }
        }
    }
    seen.into_iter().map(door).collect()
}

fn door(door: &FrontDoor) -> Door {
    let phones = door.phones.iter().map(|phone| {
        let known = !phone.number.is_empty();
        DoorPhone {
            text: phone.text.clone(),
            number: if known { phone.number.clone() } else { said(wording::now_ask_partnership()) },
            known,
            hours: phone.hours.clone(),
        }
    });
    Door { name: door.name.clone(), phones: phones.collect(), note: door.note.clone() }
}

/// Every other service that an area names, in its order, whatever route leads to it or none.
pub fn contacts(area: &Area) -> Vec<ContactWords> {
    let mut all = Vec::new();
    for contact in &area.contacts {
        let phone =
            if contact.phone.is_empty() { wording::now_ask_partnership() } else { &*contact.phone };
        let phone = with_hours(phone, &contact.hours);
        let name =
            if contact.name.is_empty() { role_words(&contact.role) } else { contact.name.clone() };
        all.push(ContactWords { name, phone, note: contact.note.clone() });
    }
    all
}

/// A number with its hours, if they are known.
pub(crate) fn with_hours(number: &str, hours: &str) -> Text {
    if hours.is_empty() { said(number) } else { wording::now_telephone_hours(hours, number) }
}

impl Now {
    /// Everything to do, in order, each thing once.
    pub fn steps(&self) -> impl Iterator<Item = &Text> {
        self.before.iter().chain(&self.general).chain(&self.by_rules)
    }

    /// Adds what a rule asks for besides, unless that is asked for already.
    pub(crate) fn push_by_rule(&mut self, action: &Text) {
        push_new(&mut self.by_rules, action);
    }

    /// What a level asks for by itself, whatever tool led to it.
    pub(crate) fn new(level: Level, names_level: bool, area: &Area, role: Role) -> Now {
        let urgent = level.is_now();
        let title = match level {
            Level::Immediate => wording::now_ring(&area.emergency.number),
            Level::Statutory => said(wording::now_telephone_title()),
            _ if !names_level => said(wording::now_find_out()),
            Level::NothingRecorded => said(wording::now_keep_looking()),
            Level::Watch => said(wording::now_talk_it_over()),
            Level::EarlyHelp => said(wording::now_early_help()),
            Level::MultiAgency => said(wording::now_multi_agency()),
        };
        let mut steps: Vec<Text> = Vec::new();
        if urgent {
            steps.push(
                if level == Level::Immediate {
                    wording::now_then_telephone()
                } else {
                    wording::now_telephone()
                }
                .into(),
            );
            steps.push(said(wording::now_tell_lead()));
            steps.push(said(wording::now_do_not_wait()));
        } else if !names_level {
            steps.push(
                match role {
                    Role::Child => wording::now_tell_and_ask(),
                    // About an adult, a question in the wrong place can bring danger.
                    Role::Adult => wording::now_tell_today(),
                }
                .into(),
            );
            steps.push(said(wording::now_do_not_wait_for_answers()));
        } else if level <= Level::Watch {
            steps.push(said(wording::now_uneasy()));
        }
        Now {
            urgent,
            today: false,
            title,
            also: Vec::new(),
            emergency: area.emergency.text.clone(),
            before: Vec::new(),
            general: steps,
            by_rules: Vec::new(),
            doors: doors(area, role, urgent),
        }
    }

    /// What must happen now for one person on one tool. What is gravest stands first, in the title and among the steps,
    /// and a rule below the level that stands asks for nothing any more.
    pub(crate) fn of(case: &Case<'_>, outcome: &Outcome) -> Now {
        let named = outcome.names_level();
        let mut now = Now::new(outcome.level, named, case.area, case.subject.role);
        let headlines = outcome.headlines(case.instrument);
        let fired = || outcome.fired.iter().filter_map(|it| it.rule(case.instrument));
        let is_graver = !headlines.is_empty()
            || (!case.instrument.diagram && !outcome.routes.is_empty())
            || (outcome.level == Level::NothingRecorded && fired().next().is_some());
        now.today = outcome.act_today;
        if !now.urgent {
            if let Some(first) = headlines.first() {
                now.title = (*first).clone();
            } else if is_graver {
                now.title = said(wording::now_act_on_routes());
            } else if outcome.completeness == Completeness::NotAssessed && !named {
                now.title = said(wording::now_not_assessed());
            } else if outcome.is_at_least() {
                now.title = wording::now_at_least(&now.title);
            }
            // "If you are uneasy" and its like are for whoever has nothing graver to do.
            if is_graver {
                now.general.clear();
            }
        }
        now.also.extend(headlines.into_iter().filter(|it| **it != now.title).cloned());

        let way = case.sheet.way.as_ref().and_then(|way| case.instrument.way(way));
        if let Some(way) = way.filter(|way| way.kind == WayKind::NotSafe) {
            way.steps.iter().for_each(|it| push_new(&mut now.by_rules, it));
        }
        // A warning that is as urgent as the call itself: medical help.
        let is_first = |rule: &&Rule| rule.alert && rule.level.is_some_and(Level::is_now);
        fired().filter(is_first).for_each(|it| push_new(&mut now.before, &it.action));
        // What is now, then who must decide today, then what set the level or warns whatever it is.
        let passes: [fn(&Rule) -> bool; 3] = [
            |rule| rule.level.is_some_and(Level::is_now),
            |rule| !rule.headline.is_empty(),
            |rule| rule.level.is_none(),
        ];
        for passes in passes {
            let actions = fired().filter(|it| passes(it) && !is_first(it)).map(|it| &it.action);
            actions.for_each(|it| push_new(&mut now.by_rules, it));
        }
        let decides = |rule: &&Rule| rule.level == Some(outcome.level) && named && !is_graver;
        let decide = fired().filter(|it| decides(it) && !is_first(it));
        decide.for_each(|it| push_new(&mut now.by_rules, &it.action));
        now
    }
}

fn push_new(steps: &mut Vec<Text>, words: &Text) {
    if !words.is_empty() && !steps.contains(words) {
        steps.push(words.clone());
    }
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
