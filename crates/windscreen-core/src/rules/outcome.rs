//! One person's answers on one instrument become an outcome.
//!
//! Only that person's sheet is passed in, so nobody else's answers can touch it.

use super::completeness::{Completeness, completeness};
use super::condition::{Tally, Trace, Trial};
use super::readings::{Reading, Readings};
use super::sums::{Summed, sums};
use crate::{
    ChildrenSee, Entry, Instrument, Item, ItemId, Kind, Level, Meaning, NoteFieldId, Profile, Role,
    RouteId, Rule, RuleId, Sheet, Subject, Text, TextId, Thresholds, WayKind,
};
use chrono::NaiveDate;

/// What set a level, opened a route or raised an alert.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// This rule of the instrument.
    Rule(RuleId),
    /// A sign of harm is answered *not known*, or is left open where the rest is known.
    HarmUnknown,
    /// A third or more is not known or unanswered.
    Incomplete,
    /// Nothing that counts is known.
    NotAssessed,
    /// The worker's judgement.
    Judgement,
    /// This rule among those that look beyond the sheet (see [`crate::WideRule`]).
    Wide(RuleId),
}

/// The fact that a rule was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fired {
    /// What fired.
    pub cause: Cause,
    /// The level it sets, if any.
    pub level: Option<Level>,
    /// Whether it holds only if something not known about the person is taken as the worrying answer.
    pub assumed: bool,
    /// The items whose answers counted, in the order of the definition.
    pub items: Vec<ItemId>,
    /// The count and the number it was held against, for counting rules.
    pub tally: Option<Tally>,
}

/// Something asked for in writing and still empty. It withholds nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingText {
    /// A note field of an item.
    Note(ItemId, NoteFieldId),
    /// A longer text of the instrument.
    Text(TextId),
    /// The reason for the worker's judgement.
    JudgementReason,
}

/// What was worked out for one person on one instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How much is known.
    pub completeness: Completeness,
    /// The level to act on: the highest that anything set.
    pub level: Level,
    /// Everything that fired, worst first, then in the order of the definition.
    pub fired: Vec<Fired>,
    /// Rules that ask something not known.
    pub could_not_try: Vec<RuleId>,
    /// The count of every counting rule, fired or not, in the order of the definition.
    pub tallies: Vec<(RuleId, Tally)>,
    /// The routes opened, in the order of the definition.
    pub routes: Vec<RouteId>,
    /// Items shown and answered *not known*, in the order of the definition.
    pub unknown: Vec<ItemId>,
    /// Items shown and unanswered, in the order of the definition.
    pub unanswered: Vec<ItemId>,
    /// Whether somebody must decide today, whatever the level: a rule with a headline was met. It is no rung of the
    /// ladder, because a tool about an adult has none, and no level can take it away.
    pub act_today: bool,
    /// Signs that are raised and said to be over a year ago, in the order of the definition: listed, and not counted by
    /// any rule.
    pub earlier: Vec<ItemId>,
    /// Whether a sign of harm is raised.
    pub harm: bool,
    /// What is counted and added up beside the result, in the order of the definition.
    pub sums: Vec<Summed>,
    /// The graded profile, if the instrument has one.
    pub profile: Option<Profile>,
    /// What is asked for in writing and still empty.
    pub missing_texts: Vec<MissingText>,
    /// Every item as it was read.
    pub readings: Readings,
}

impl Outcome {
    /// Whether the level is one to name. What was found stands however much is missing, and is named as the least there
    /// is ([`Outcome::is_at_least`]). A result that is incomplete and rests on gaps alone names no level: not enough is
    /// known, and nothing may read like a verdict.
    pub fn names_level(&self) -> bool {
        let is_found = |item: &ItemId| {
            let meaning = self.readings.of(item).meaning;
            meaning.is_some_and(|meaning| meaning != Meaning::NotKnown)
        };
        let rests_on_something = |fired: &Fired| match fired.cause {
            Cause::Rule(_) => fired.items.iter().any(is_found),
            Cause::Judgement | Cause::Wide(_) => true,
            Cause::HarmUnknown | Cause::Incomplete | Cause::NotAssessed => false,
        };
        self.completeness == Completeness::Complete
            || self.level.is_now()
            || self.fired.iter().any(|fired| fired.level.is_some() && rests_on_something(fired))
    }

    /// Whether the level that is named is the least there is: too much is not known to say that it is all.
    pub fn is_at_least(&self) -> bool {
        self.names_level() && self.completeness != Completeness::Complete
    }

    /// The sentences of grave danger that head the result, each once, in the order of the definition.
    pub fn headlines<'a>(&self, instrument: &'a Instrument) -> Vec<&'a Text> {
        let mut all: Vec<&Text> = Vec::new();
        for rule in &instrument.rules {
            if self.has_fired(&rule.id)
                && !rule.headline.is_empty()
                && !all.contains(&&rule.headline)
            {
                all.push(&rule.headline);
            }
        }
        all
    }

    /// The level as every page, paper and file says it: none where there is none to name, nor, unless it is *now*, for a
    /// tool without a place on the diagram.
    pub fn shown_level(&self, instrument: &Instrument) -> Option<Level> {
        let has_place = instrument.diagram || self.level.is_now();
        Some(self.level).filter(|_| has_place && self.names_level())
    }

    /// The level that the children's papers may say of a tool about an adult: the highest that its rules set, without
    /// those that are kept from children, and without the worker's judgement, whose reason nobody knows here. None below
    /// early help: that a tool was used and found nothing is nobody's business.
    pub fn level_for_children(&self, instrument: &Instrument) -> Option<Level> {
        let may_be_seen =
            |fired: &&Fired| fired.rule(instrument).is_some_and(|rule| !rule.kept_from_children);
        let seen = self.fired.iter().filter(may_be_seen).filter_map(|fired| fired.level).max();
        seen.filter(|level| {
            instrument.children_see == ChildrenSee::Level && Level::EarlyHelp <= *level
        })
    }

    /// Whose front doors the result names: those of whom the tool is about. Where a tool about an adult speaks of what the
    /// children need, those for the children alone, until something fires that may rest on domestic abuse.
    pub fn rings(&self, instrument: &Instrument) -> Role {
        let mut fired = self.fired.iter().filter_map(|fired| fired.rule(instrument));
        if instrument.children_see == ChildrenSee::Level && !fired.any(|it| it.kept_from_children) {
            Role::Child
        } else {
            instrument.about
        }
    }

    /// The rules that warn whatever the level, with what they rest on.
    pub fn alerts<'a>(
        &'a self,
        instrument: &'a Instrument,
    ) -> impl Iterator<Item = &'a Fired> + 'a {
        self.fired.iter().filter(|fired| fired.rule(instrument).is_some_and(|rule| rule.alert))
    }

    /// The count of a counting rule, fired or not.
    pub fn tally(&self, rule: &RuleId) -> Option<Tally> {
        self.tallies.iter().find(|(of, _)| of == rule).map(|(_, tally)| *tally)
    }

    /// Whether this rule fired.
    pub fn has_fired(&self, rule: &RuleId) -> bool {
        self.fired.iter().any(|other| matches!(&other.cause, Cause::Rule(fired) if fired == rule))
    }
}

impl Fired {
    /// The rule that fired, unless it is one of core's own.
    pub fn rule<'a>(&self, instrument: &'a Instrument) -> Option<&'a Rule> {
        match &self.cause {
            Cause::Rule(rule) => instrument.rule(rule),
            Cause::HarmUnknown
            | Cause::Incomplete
            | Cause::NotAssessed
            | Cause::Judgement
            | Cause::Wide(_) => None,
        }
    }
}

/// Works out the outcome of one person's sheet on one instrument, as on `today`.
///
/// Every rule is tried, whatever fired before it. Judgement raises from the moment it is chosen.
pub fn outcome(
    subject: &Subject,
    sheet: &Sheet,
    instrument: &Instrument,
    thresholds: &Thresholds,
    today: NaiveDate,
) -> Outcome {
    let mut outcome = outcome_so_far(subject, sheet, instrument, thresholds, today);
    outcome.profile = instrument
        .profile
        .as_ref()
        .map(|tree| super::grades::profile(tree, &outcome.readings, sheet));
    outcome.sums = sums(instrument, &outcome.readings);
    outcome.missing_texts = missing_texts(instrument, sheet, &outcome.readings);
    outcome
}

/// The same without what only a result says, the sums, the graded profile and the texts still empty: what a
/// page must know at each answer. No level, rule or route rests on those.
pub fn outcome_so_far(
    subject: &Subject,
    sheet: &Sheet,
    instrument: &Instrument,
    thresholds: &Thresholds,
    today: NaiveDate,
) -> Outcome {
    let readings = Readings::new(instrument, subject, sheet, today);
    let trial = Trial { subject, sheet, instrument, thresholds, today, readings: &readings };
    let mut fired = Vec::new();
    let mut could_not_try = Vec::new();
    let mut tallies = Vec::new();

    let is_of_time = |rule: &&Rule| rule.only.is_none_or(|only| only.is_for(subject, today));
    for rule in instrument.rules.iter().filter(is_of_time) {
        let mut known = Trace::default();
        let truth = trial.holds(&rule.when, false, &mut known);
        tallies.extend(known.tally.map(|tally| (rule.id.clone(), tally)));
        let mut assumed = Trace::default();
        let met = if truth.is_true() {
            Some((known, false))
        } else if trial.holds(&rule.when, true, &mut assumed).is_true() {
            could_not_try.push(rule.id.clone());
            Some((assumed, true))
        } else {
            if known.asked_unknown {
                could_not_try.push(rule.id.clone());
            }
            None
        };
        if let Some((trace, assumed)) = met {
            fired.push(Fired {
                cause: Cause::Rule(rule.id.clone()),
                level: rule.level,
                assumed,
                items: trace.items(instrument),
                tally: trace.tally,
            });
        }
    }

    let completeness = completeness(instrument, sheet, &readings);
    let built_in = |cause, level, items| Fired {
        cause,
        level: Some(level),
        assumed: false,
        items,
        tally: None,
    };
    let items = |test: &dyn Fn(&Item, Reading) -> bool| -> Vec<ItemId> {
        let found = readings.on(instrument).filter(|(item, reading)| test(item, *reading));
        found.map(|(item, _)| item.id.clone()).collect()
    };
    // Where the rest is known, a sign of harm that nobody answered stands out; else it is one gap among many.
    let stands_out = completeness == Completeness::Complete;
    let harm_unknown = items(&|item, reading| {
        let is_left = item.kind == Kind::Harm && reading.is_unanswered();
        (reading.visible && reading.harm_unknown) || (stands_out && is_left)
    });
    if !harm_unknown.is_empty() {
        fired.push(built_in(Cause::HarmUnknown, Level::Watch, harm_unknown));
    }
    match completeness {
        Completeness::NotAssessed => {
            fired.push(built_in(Cause::NotAssessed, Level::Watch, Vec::new()));
        }
        Completeness::Incomplete => {
            fired.push(built_in(Cause::Incomplete, Level::Watch, Vec::new()));
        }
        Completeness::Complete => {}
    }
    if let Some(judgement) = &sheet.judgement {
        fired.push(built_in(Cause::Judgement, judgement.level, Vec::new()));
    }
    let fired = worst_first(fired);

    let is_open = |route: &RouteId| {
        fired
            .iter()
            .any(|fired| fired.rule(instrument).is_some_and(|rule| rule.routes.contains(route)))
    };
    let routes =
        instrument.routes.iter().map(|route| &route.id).filter(|id| is_open(id)).cloned().collect();
    let level =
        fired.iter().filter_map(|fired| fired.level).max().unwrap_or(Level::NothingRecorded);
    Outcome {
        completeness,
        level,
        could_not_try,
        tallies,
        routes,
        unknown: items(&|_, reading| reading.is_unknown()),
        unanswered: items(&|_, reading| reading.is_unanswered()),
        act_today: fired
            .iter()
            .any(|fired| fired.rule(instrument).is_some_and(|rule| !rule.headline.is_empty())),
        earlier: items(&|_, reading| reading.visible && reading.earlier),
        harm: readings.harm,
        sums: Vec::new(),
        profile: None,
        missing_texts: Vec::new(),
        fired,
        readings,
    }
}

/// Puts what fired in order: the worst level first, then as in the definition.
pub(crate) fn worst_first(all: Vec<Fired>) -> Vec<Fired> {
    let mut ordered: Vec<Fired> = Vec::with_capacity(all.len());
    for fired in all {
        let at =
            ordered.iter().position(|other| other.level < fired.level).unwrap_or(ordered.len());
        ordered.insert(at, fired);
    }
    ordered
}

/// Names the texts that are asked for and empty.
fn missing_texts(instrument: &Instrument, sheet: &Sheet, readings: &Readings) -> Vec<MissingText> {
    let mut missing = Vec::new();
    // Where nobody is asked, each answer must say where it comes from.
    let way = sheet.way.as_ref().and_then(|way| instrument.way(way));
    let needs_source = way.is_some_and(|way| way.kind == WayKind::FromWhatIsKnown);
    for (item, reading) in readings.on(instrument) {
        let Some(answer) = sheet.answer(&item.id).filter(|_| reading.visible) else { continue };
        let Some(meaning) = reading.meaning else { continue };
        for field in instrument.asked_notes(item, answer, meaning) {
            let empty = answer.notes.get(&field.id).is_none_or(Entry::is_blank);
            if empty && (field.wanted || (needs_source && &*field.role == "source")) {
                missing.push(MissingText::Note(item.id.clone(), field.id.clone()));
            }
        }
    }
    for field in &instrument.texts {
        if field.wanted && sheet.text(&field.id).is_empty() {
            missing.push(MissingText::Text(field.id.clone()));
        }
    }
    if sheet.judgement.as_ref().is_some_and(|judgement| judgement.reason.trim().is_empty()) {
        missing.push(MissingText::JudgementReason);
    }
    missing
}
