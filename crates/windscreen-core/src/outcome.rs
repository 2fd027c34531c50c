//! One person's answers on one instrument become an outcome.
//!
//! Only that person's sheet is passed in, so nobody else's answers can touch it.

use crate::reading::{Reading, Readings};
use crate::{
    AnswerTest, Condition, Entry, Instrument, ItemId, Kind, Level, Meaning, NoteFieldId, Number,
    Pick, Profile, RouteId, RuleId, Sheet, Subject, TextId, Thresholds, Truth, Value, WayKind,
};
use chrono::{Months, NaiveDate};

/// How much is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Completeness {
    /// Nothing that counts is known: no result at all.
    NotAssessed,
    /// A third or more is not known or unanswered: what fired stands, and is the least there is.
    Incomplete,
    /// Enough is known.
    Complete,
}

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

/// A count beside the number it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// What was counted.
    pub n: usize,
    /// The number that fires the rule.
    pub needed: u16,
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
            meaning.is_some_and(|it| it != Meaning::NotKnown)
        };
        let rests_on_something = |it: &Fired| match it.cause {
            Cause::Rule(_) => it.items.iter().any(is_found),
            Cause::Judgement | Cause::Wide(_) => true,
            Cause::HarmUnknown | Cause::Incomplete | Cause::NotAssessed => false,
        };
        self.completeness == Completeness::Complete
            || self.level.is_now()
            || self.fired.iter().any(|it| it.level.is_some() && rests_on_something(it))
    }

    /// Whether the level that is named is the least there is: too much is not known to say that it is all.
    pub fn is_at_least(&self) -> bool {
        self.names_level() && self.completeness != Completeness::Complete
    }

    /// The sentences of grave danger that head the result, each once, in the order of the definition.
    pub fn headlines<'a>(&self, instrument: &'a Instrument) -> Vec<&'a crate::Text> {
        let mut all: Vec<&crate::Text> = Vec::new();
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
        self.fired.iter().any(|it| matches!(&it.cause, Cause::Rule(fired) if fired == rule))
    }
}

impl Fired {
    /// The rule that fired, unless it is one of core's own.
    pub fn rule<'a>(&self, instrument: &'a Instrument) -> Option<&'a crate::Rule> {
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
        .map(|tree| crate::profile::profile(tree, &outcome.readings, sheet));
    outcome.missing_texts = missing_texts(instrument, sheet, &outcome.readings);
    outcome
}

/// The same without what only a result says, the graded profile and the texts still empty: what a
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

    for rule in &instrument.rules {
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
    let items = |test: &dyn Fn(&crate::Item, Reading) -> bool| -> Vec<ItemId> {
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
        fired.iter().any(|it| it.rule(instrument).is_some_and(|rule| rule.routes.contains(route)))
    };
    let routes =
        instrument.routes.iter().map(|route| &route.id).filter(|id| is_open(id)).cloned().collect();
    let level = fired.iter().filter_map(|it| it.level).max().unwrap_or(Level::NothingRecorded);
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
            .any(|it| it.rule(instrument).is_some_and(|rule| !rule.headline.is_empty())),
        earlier: items(&|_, reading| reading.visible && reading.earlier),
        harm: readings.harm,
        profile: None,
        missing_texts: Vec::new(),
        fired,
        readings,
    }
}

/// Puts what fired in order: the worst level first, then as in the definition.
pub(crate) fn worst_first(all: Vec<Fired>) -> Vec<Fired> {
    let mut ordered: Vec<Fired> = Vec::with_capacity(all.len());
    for it in all {
        let at = ordered.iter().position(|other| other.level < it.level).unwrap_or(ordered.len());
        ordered.insert(at, it);
    }
    ordered
}

/// The share of gaps at which a result is incomplete: one in this many.
const GAPS_ONE_IN: usize = 3;

/// Source: practice/neglect-and-care.md 2.5 rule 3, taken for every instrument. Gaps are counted
/// twice, over everything shown and over the signs that can count, so that neither many answered
/// side questions nor many empty ones can hide the other.
fn completeness(instrument: &Instrument, sheet: &Sheet, readings: &Readings) -> Completeness {
    let gap = |reading: Reading| matches!(reading.meaning, None | Some(Meaning::NotKnown));
    // An item that does not apply is neither known nor a gap: it may not thin the gaps out. (Numbers
    // and dates that were given mean the same to rules, and do count.)
    let is_kept = |item: &crate::Item, reading: Reading| {
        reading.visible
            && (reading.meaning != Some(Meaning::NotApplicable)
                || !matches!(item.form, crate::AnswerForm::Choice(_)))
    };
    // A tool may say that its published questions alone decide; what is asked beside them is named where it is empty.
    let is_one = |item: &crate::Item| !instrument.complete_by_numbered || !item.number.is_empty();
    let shown = || {
        let all = readings.on(instrument);
        all.filter(|(item, reading)| is_kept(item, *reading) && is_one(item))
    };
    let share = |counts: &dyn Fn(&crate::Item) -> bool| {
        let n = shown().filter(|(item, _)| counts(item)).count();
        let gaps = shown().filter(|(item, reading)| counts(item) && gap(*reading)).count();
        (gaps, n)
    };
    let (gaps, n) = share(&|_| true);
    // A question asked because of a sign is by itself no assessment.
    let is_sign = |item: &crate::Item| item.counts() && item.asked_if.is_none();
    let (sign_gaps, n_signs) = share(&is_sign);
    // Nor is whether anyone is in danger now, which is asked of everybody.
    let asks_danger = |item: &crate::Item| instrument.asks_danger(item);
    let (other_gaps, n_others) = share(&|item| is_sign(item) && !asks_danger(item));
    let not_safe = sheet
        .way
        .as_ref()
        .and_then(|way| instrument.way(way))
        .is_some_and(|way| way.kind == WayKind::NotSafe);
    let (risk_gaps, n_risks) = share(&|item| item.kind == Kind::Risk);
    let harm = shown().any(|(item, reading)| reading.harm && !asks_danger(item));
    let none_known = 0 < n_risks && risk_gaps == n_risks && !harm;
    if not_safe || gaps == n || none_known || (0 < n_others && other_gaps == n_others) {
        Completeness::NotAssessed
    } else if n <= GAPS_ONE_IN * gaps || (0 < n_signs && n_signs <= GAPS_ONE_IN * sign_gaps) {
        Completeness::Incomplete
    } else {
        Completeness::Complete
    }
}

impl Instrument {
    /// Whether an item asks if anyone is in danger now: a sign of harm that sets the highest level when it is not known.
    pub fn asks_danger(&self, item: &crate::Item) -> bool {
        item.kind == Kind::Harm
            && self.rules.iter().any(|rule| match &rule.when {
                Condition::Any(pick) => {
                    rule.level == Some(Level::Immediate)
                        && pick.items.contains(&item.id)
                        && pick.answered.contains(&AnswerTest::Is(Meaning::NotKnown))
                }
                _ => false,
            })
    }
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

impl Instrument {
    /// The note fields that this answer asks for, in order.
    pub fn asked_notes<'a>(
        &'a self,
        item: &'a crate::Item,
        answer: &crate::Answer,
        meaning: Meaning,
    ) -> impl Iterator<Item = &'a crate::NoteField> + 'a {
        let opens = match (&answer.value, self.scale_of(item)) {
            (Value::Choice(id), Some(scale)) => {
                scale.choice(id).is_some_and(|choice| choice.ask_notes)
            }
            (Value::Number(_) | Value::Date(_), _) => true,
            _ => false,
        };
        let fields =
            if opens { self.note_of(item).map_or(&[][..], |note| &note.fields) } else { &[] };
        fields
            .iter()
            .filter(move |field| field.answered.is_empty() || field.answered.contains(&meaning))
    }
}

impl Instrument {
    /// Whether a note field that this answer asks for says that it was over a year ago.
    pub(crate) fn is_said_earlier(
        &self,
        item: &crate::Item,
        answer: &crate::Answer,
        meaning: Meaning,
    ) -> bool {
        self.asked_notes(item, answer, meaning).any(|field| {
            let written = answer.notes.get(&field.id);
            !field.earlier.is_empty()
                && written.is_some_and(|it| it.words().trim() == &*field.earlier)
        })
    }
}

/// What a condition rested on.
#[derive(Default)]
struct Trace {
    /// The places of items: here, where the instrument is at hand, they are put in order and told apart most cheaply.
    places: Vec<usize>,
    tally: Option<Tally>,
    asked_unknown: bool,
}

impl Trace {
    /// The items in the order of the definition, each once.
    fn items(&self, instrument: &Instrument) -> Vec<ItemId> {
        let mut ordered: Vec<usize> = Vec::with_capacity(self.places.len());
        for &place in &self.places {
            // Nearly always the last: conditions find items in the order of the definition.
            match ordered.last() {
                Some(last) if place <= *last => {
                    if let Err(at) = ordered.binary_search(&place) {
                        ordered.insert(at, place);
                    }
                }
                _ => ordered.push(place),
            }
        }
        let items = ordered.into_iter().filter_map(|place| instrument.items.get(place));
        items.map(|item| item.id.clone()).collect()
    }
}

/// Everything a condition may ask.
struct Trial<'a> {
    subject: &'a Subject,
    sheet: &'a Sheet,
    instrument: &'a Instrument,
    thresholds: &'a Thresholds,
    today: NaiveDate,
    readings: &'a Readings,
}

impl Trial<'_> {
    /// Tries a condition. With `assume`, what is not known about the person (age, facts) is taken
    /// as the worrying answer; numbers and dates are not, for there is no telling which.
    fn holds(&self, condition: &Condition, assume: bool, trace: &mut Trace) -> Truth {
        match condition {
            Condition::Any(pick) => {
                let found = self.pick(pick);
                let any = !found.is_empty();
                trace.places.extend(found);
                any.into()
            }
            Condition::Count(pick, number) => {
                let found = self.pick(pick);
                self.reaches(found.len(), found, number, trace)
            }
            Condition::Sections(pick, number) => {
                let found = self.pick(pick);
                let sections = &self.instrument.sections;
                let n = sections
                    .iter()
                    .filter(|it| found.iter().any(|place| it.items.contains(place)))
                    .count();
                self.reaches(n, found, number, trace)
            }
            Condition::CouldReach(pick, number) => {
                let n = self.pick(pick).len();
                let gaps =
                    self.places(pick, |meaning| matches!(meaning, None | Some(Meaning::NotKnown)));
                let Some(needed) = self.number(number) else { return Truth::False };
                trace.tally = Some(Tally { n, needed });
                let needed = usize::from(needed);
                let could = n < needed && needed <= n + gaps.len();
                if could {
                    trace.places.extend(gaps);
                }
                could.into()
            }
            Condition::Gaps(pick) => {
                let gaps =
                    self.places(pick, |meaning| matches!(meaning, None | Some(Meaning::NotKnown)));
                let any = !gaps.is_empty();
                trace.places.extend(gaps);
                any.into()
            }
            Condition::AtLeast(item, number) => {
                let Some(needed) = self.number(number) else { return Truth::False };
                match self.value(item) {
                    Some(Value::Number(n)) => {
                        trace.tally = Some(Tally { n: usize::from(*n), needed });
                        trace.places.extend(self.instrument.place(item));
                        (needed <= *n).into()
                    }
                    _ => self.unknown_number(item, trace),
                }
            }
            Condition::Within(item, months) => {
                let Some(months) = self.number(months) else { return Truth::False };
                match self.value(item) {
                    Some(Value::Date(date)) if *date <= self.today => {
                        let last = date.checked_add_months(Months::new(months.into()));
                        trace.places.extend(self.instrument.place(item));
                        last.is_none_or(|last| self.today <= last).into()
                    }
                    _ => self.unknown_number(item, trace),
                }
            }
            Condition::Age { from, under } => {
                let truth = self.subject.ages_on(self.today).is_within(*from, *under);
                assumed(truth, assume, trace)
            }
            Condition::Fact(fact) => assumed(self.subject.fact(fact), assume, trace),
            Condition::Harm => {
                trace.places.extend(self.found(|it| it.harm));
                self.readings.harm.into()
            }
            Condition::HarmAt(items) => {
                let before = trace.places.len();
                let raised = |place: &usize| {
                    self.readings.at(*place).is_some_and(|reading| reading.visible && reading.harm)
                };
                let places = items.iter().filter_map(|id| self.instrument.place(id));
                trace.places.extend(places.filter(raised));
                (before < trace.places.len()).into()
            }
            Condition::HarmUnknown => {
                let before = trace.places.len();
                trace.places.extend(self.found(|it| it.harm_unknown));
                (before < trace.places.len()).into()
            }
            Condition::All(conditions) => {
                conditions.iter().fold(Truth::True, |truth, condition| {
                    truth.and(self.holds(condition, assume, trace))
                })
            }
            Condition::OneOf(conditions) => {
                conditions.iter().fold(Truth::False, |truth, condition| {
                    let before = trace.places.len();
                    let held = self.holds(condition, assume, trace);
                    // The rule does not rest on what was found for a part that does not hold.
                    if !held.is_true() {
                        trace.places.truncate(before);
                    }
                    truth.or(held)
                })
            }
        }
    }

    fn reaches(&self, n: usize, found: Vec<usize>, number: &Number, trace: &mut Trace) -> Truth {
        let Some(needed) = self.number(number) else { return Truth::False };
        trace.tally = Some(Tally { n, needed });
        trace.places.extend(found);
        (usize::from(needed) <= n).into()
    }

    /// A number or date that is hidden cannot hold; one that is shown and not given is unknown.
    fn unknown_number(&self, item: &ItemId, trace: &mut Trace) -> Truth {
        if self.readings.of(item).visible {
            trace.asked_unknown = true;
            Truth::Unknown
        } else {
            Truth::False
        }
    }

    /// What was entered for a shown item.
    fn value(&self, item: &ItemId) -> Option<&Value> {
        let answer = self.sheet.answer(item).filter(|_| self.readings.of(item).visible);
        answer.map(|answer| &answer.value)
    }

    /// The number; none where only an area can set it and this one has not: what uses it then never holds.
    fn number(&self, number: &Number) -> Option<u16> {
        match number {
            Number::Fixed(number) => Some(*number),
            Number::Threshold(id) => self.thresholds.number(self.instrument, id),
        }
    }

    /// The shown items whose reading passes.
    fn found(&self, passes: fn(Reading) -> bool) -> impl Iterator<Item = usize> {
        let all = self.readings.iter().enumerate();
        all.filter(move |(_, (_, it))| it.visible && passes(*it)).map(|(place, _)| place)
    }

    /// The shown items of a pick that have one of its answers.
    fn pick(&self, pick: &Pick) -> Vec<usize> {
        self.places(pick, |meaning| {
            meaning.is_some_and(|meaning| {
                pick.answered.iter().any(|test: &AnswerTest| test.accepts(meaning))
            })
        })
    }

    /// The shown items of a pick whose meaning passes.
    fn places(&self, pick: &Pick, passes: impl Fn(Option<Meaning>) -> bool) -> Vec<usize> {
        let instrument = self.instrument;
        let in_sections = |place: usize| {
            pick.sections.is_empty()
                || instrument
                    .section_of(place)
                    .is_some_and(|section| pick.sections.contains(&section.id))
        };
        let test = |place: &usize| {
            let (Some(item), Some(reading)) =
                (instrument.items.get(*place), self.readings.at(*place))
            else {
                return false;
            };
            reading.visible
                && !reading.earlier
                && passes(reading.meaning)
                && pick.takes(item)
                && (pick.items.is_empty() || in_sections(*place))
        };
        if pick.items.is_empty() && !pick.sections.is_empty() {
            let sections = instrument.sections.iter().filter(|it| pick.sections.contains(&it.id));
            sections.flat_map(|section| section.items.clone()).filter(test).collect()
        } else if pick.items.is_empty() {
            (0..instrument.items.len()).filter(test).collect()
        } else {
            pick.items.iter().filter_map(|id| instrument.place(id)).filter(test).collect()
        }
    }
}

/// What is not known about the person, taken as the worrying answer where that is asked.
fn assumed(truth: Truth, assume: bool, trace: &mut Trace) -> Truth {
    if truth == Truth::Unknown {
        trace.asked_unknown = true;
        if assume {
            return Truth::True;
        }
    }
    truth
}
