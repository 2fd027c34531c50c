//! What must happen now.

use crate::area::doors::{Door, doors};
use crate::case::person_tool::Case;
use crate::phrases::dates::plain_date;
use crate::phrases::sentences::said;
use windscreen_core::{Area, Completeness, Level, Role, Rule, Text, WayKind, earlier_times};
use windscreen_wording as wording;

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

impl Now {
    /// Everything to do, in order, each thing once.
    pub fn steps(&self) -> impl Iterator<Item = &Text> {
        self.before.iter().chain(&self.general).chain(&self.by_rules)
    }

    /// Adds what a rule asks for besides, unless that is asked for already.
    pub(crate) fn add_by_rule(&mut self, action: &Text) {
        add_new(&mut self.by_rules, action);
    }

    /// What a level asks for by itself, whatever tool led to it. `may_go_home`: whether it can be done before a child goes
    /// home (see [`windscreen_core::Subject::may_go_home`]).
    pub(crate) fn new(
        level: Level,
        names_level: bool,
        area: &Area,
        role: Role,
        may_go_home: bool,
    ) -> Now {
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
                match (level == Level::Immediate, may_go_home) {
                    (true, true) => wording::now_then_telephone(),
                    (true, false) => wording::now_then_telephone_at_once(),
                    (false, true) => wording::now_telephone(),
                    (false, false) => wording::now_telephone_at_once(),
                }
                .into(),
            );
            steps.push(said(wording::now_tell_lead()));
            steps.push(said(wording::now_do_not_wait()));
        } else if !names_level {
            steps.push(
                match role {
                    Role::Child | Role::Home => wording::now_tell_and_ask(),
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
    pub(crate) fn of(case: &Case<'_>) -> Now {
        let outcome = &case.outcome;
        let named = outcome.names_level();
        let may_go_home = case.subject.may_go_home(case.wide.today);
        let mut now = Now::new(outcome.level, named, case.area, case.subject.role, may_go_home);
        now.doors = doors(case.area, outcome.rings(case.instrument), now.urgent);
        let headlines = outcome.headlines(case.instrument);
        let fired = || outcome.fired.iter().filter_map(|fired| fired.rule(case.instrument));
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
        now.also.extend(standing(case).filter(|_| !now.urgent));
        now.also.extend(headlines.into_iter().filter(|headline| **headline != now.title).cloned());

        let way = case.sheet.way.as_ref().and_then(|way| case.instrument.way(way));
        if let Some(way) = way.filter(|way| way.kind == WayKind::NotSafe) {
            way.steps.iter().for_each(|step| add_new(&mut now.by_rules, step));
        }
        // A warning that is as urgent as the call itself: medical help.
        let is_first = |rule: &&Rule| rule.alert && rule.level.is_some_and(Level::is_now);
        fired().filter(is_first).for_each(|fired| add_new(&mut now.before, &fired.action));
        // What is now, then who must decide today, then what set the level or warns whatever it is.
        let passes: [fn(&Rule) -> bool; 3] = [
            |rule| rule.level.is_some_and(Level::is_now),
            |rule| !rule.headline.is_empty(),
            |rule| rule.level.is_none(),
        ];
        for passes in passes {
            let actions = fired()
                .filter(|fired| passes(fired) && !is_first(fired))
                .map(|fired| &fired.action);
            actions.for_each(|action| add_new(&mut now.by_rules, action));
        }
        let decides = |rule: &&Rule| rule.level == Some(outcome.level) && named && !is_graver;
        let decide = fired().filter(|fired| decides(fired) && !is_first(fired));
        decide.for_each(|fired| add_new(&mut now.by_rules, &fired.action));
        now
    }
}

/// That the tool asked for action now when it was used last, where it is begun again and not finished: until it is, that
/// stands.
fn standing(case: &Case<'_>) -> Option<Text> {
    let instrument = case.instrument;
    if case.outcome.completeness == Completeness::Complete {
        return None;
    }
    let thresholds = case.area.thresholds_for(&instrument.id);
    let earlier = earlier_times(case.wide.record, case.subject.id, instrument, &thresholds);
    let last = earlier.last()?;
    let was_now = last.outcome.level.is_now() || last.outcome.act_today;
    was_now.then(|| wording::now_stands(&plain_date(last.day)))
}

fn add_new(steps: &mut Vec<Text>, words: &Text) {
    if !words.is_empty() && !steps.contains(words) {
        steps.push(words.clone());
    }
}
