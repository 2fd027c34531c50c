//! One person on one instrument, in words: what the result page shows and the paper prints.

use crate::answers::{AnswerWords, Gaps, gaps, strengths};
use crate::now::{Now, TimeWords, times};
use crate::paper::joined;
use crate::profile::{ProfileWords, profile};
use crate::reached::{Reached, reached, set_by, tallies, tally_words};
use crate::why::{Reason, reasons};
use crate::words::{clean, figure, level_name, listed, plain_date, said, text};
use chrono::NaiveDate;
use windscreen_core::{
    Area, Calendar, Cause, Completeness, Condition, Fired, Instrument, InstrumentId, Level, Mark,
    MissingText, Outcome, RestsOn, RouteId, RuleId, Sheet, Subject, Text, Thresholds, Truth, Value,
    WayKind, Wide, WideCondition, WideFired, wide_outcome,
};
use windscreen_wording as wording;

/// One person on one instrument, in an area, on a day.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The person.
    pub subject: &'a Subject,
    /// What was answered about them.
    pub sheet: &'a Sheet,
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The area.
    pub area: &'a Area,
    /// The calendar by which working days are counted.
    pub calendar: &'a Calendar,
    /// The day.
    pub today: NaiveDate,
    /// What rules that look beyond the sheet look at.
    pub wide: Wide<'a>,
}

impl Case<'_> {
    /// Whether anybody may be asked: always, unless a safety gate stands before the questions and
    /// the way chosen there is not *ask*.
    pub(crate) fn may_ask(&self) -> bool {
        let way = self.sheet.way.as_ref().and_then(|way| self.instrument.way(way));
        self.instrument.gate.is_none() || way.is_some_and(|way| way.kind == WayKind::Ask)
    }
}

/// The result in a line, with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// What to do, in a sentence that somebody understands who knows nothing of the tool: the title of [`Now`].
    pub title: Text,
    /// Further headlines of grave danger.
    pub also: Vec<Text>,
    /// What the area calls the level, in a sentence; empty where it has no word for it.
    pub area_word: Text,
    /// What came of it, for tables and files: the level in the area's own words, "at least" before it where much is not
    /// known; or that not enough is known, or that nothing was assessed; for a tool without a place on the diagram, what
    /// it asks for.
    pub result: Text,
    /// What it means.
    pub says: Vec<Text>,
    /// The area's own word for the count, with its source; empty where it has none.
    pub band: Text,
    /// "Suggested: the front door decides."
    pub suggested: Text,
    /// The level to show by colour and place; `None` where no level is named.
    pub level: Option<Level>,
}

/// A rung of the level diagram: a level, or neighbouring ones that the area calls by one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// The level; of several, the lowest.
    pub level: Level,
    /// How many levels it stands for.
    pub n_levels: usize,
    /// What the area calls it.
    pub name: Text,
    /// What it means there; of several, what the highest means.
    pub says: Text,
    /// Whether it is, or holds, the level suggested.
    pub current: bool,
}

/// Something that fired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiredWords {
    /// What fired.
    pub cause: Cause,
    /// The rule's id; empty for core's own causes.
    pub rule: RuleId,
    /// The condition in plain words.
    pub title: Text,
    /// What it means.
    pub says: Text,
    /// What to do; empty for nothing beyond its routes.
    pub action: Text,
    /// "Find out today: …", of a rule that asks for what is not known; empty for the others.
    pub find_out: Text,
    /// The level it sets, if any.
    pub level: Option<Level>,
    /// That level in the area's own words; empty where no level is named.
    pub level_name: Text,
    /// The count beside its number, and who set it; of a rule that looks beyond the sheet, what it found there. Empty
    /// for the others.
    pub tally: Text,
    /// What is not known and was taken as the worrying answer; empty if nothing was.
    pub assumed: Text,
    /// The answers it rests on.
    pub answers: Vec<AnswerWords>,
    /// How sure we are of the rule; empty for core's own causes.
    pub mark: Text,
    /// Whether it warns whatever the level.
    pub alert: bool,
}

/// Something to do, opened by rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteWords {
    /// Its id.
    pub id: RouteId,
    /// What it is called.
    pub title: Text,
    /// What to do.
    pub text: Text,
    /// Another instrument it leads to; empty for none.
    pub tool: InstrumentId,
    /// Whether every level that cannot wait asks for it by itself, so that under one it need not be said again.
    pub by_level: bool,
    /// Whether only rules below the level that stands lead to it.
    pub beside: bool,
    /// Whether a step that is to be done now, or a headline, says it already.
    pub said: bool,
    /// Whom to ring for it, from the area's contacts of the same id; empty if there is none.
    pub contact: Text,
}

/// The worker's own raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgementWords {
    /// The level chosen.
    pub level: Level,
    /// That level in the area's own words.
    pub name: Text,
    /// The reason, or that it is not given yet.
    pub reason: Text,
    /// Whether a reason is written.
    pub reason_given: bool,
    /// What the judgement did.
    pub says: Text,
}

/// What a result rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionWords {
    /// The tool and its edition.
    pub tool: Text,
    /// How many questions and rules are seen, recalled and proposed.
    pub marks: Text,
    /// The area, its edition and its review date.
    pub area: Text,
    /// Said when the review date is past; empty until then.
    pub past_review: Text,
}

/// Everything there is to say about one person on one instrument, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What was worked out.
    pub outcome: Outcome,
    /// What must happen now. Never withheld.
    pub now: Now,
    /// The result in a line.
    pub headline: Headline,
    /// The diagram; empty for a tool without a place on it.
    pub rungs: Vec<Rung>,
    /// What warns whatever the level.
    pub alerts: Vec<FiredWords>,
    /// What to do, opened by rules.
    pub routes: Vec<RouteWords>,
    /// Everything that fired, worst first, alerts included.
    pub fired: Vec<FiredWords>,
    /// Why, a line for each rule that was met: what decides first.
    pub reasons: Vec<Reason>,
    /// How the result was reached.
    pub reached: Reached,
    /// Rules that ask something not known, in words.
    pub could_not_try: Vec<Text>,
    /// What is still not known.
    pub gaps: Gaps,
    /// The worker's own raise.
    pub judgement: Option<JudgementWords>,
    /// What is asked for in writing and still empty. It withholds nothing.
    pub missing: Vec<Text>,
    /// Cautions under every result.
    pub cautions: Vec<Text>,
    /// The graded profile.
    pub profile: Option<ProfileWords>,
    /// Strengths recorded. They never lower a level.
    pub strengths: Vec<AnswerWords>,
    /// Signs said to be over a year ago: listed, and counted by no rule.
    pub earlier: Vec<AnswerWords>,
    /// By when the written part, the reply and chasing.
    pub times: Vec<TimeWords>,
    /// What the result rests on.
    pub edition: EditionWords,
}

/// Works out a case and says it in words.
pub fn explain(case: &Case<'_>) -> Explanation {
    let sheet = case.wide.record.answered_by_itself(case.sheet, case.instrument);
    let case = &Case { sheet: &sheet, ..*case };
    let thresholds = case.area.thresholds_for(&case.instrument.id);
    let (outcome, wide) =
        wide_outcome(&case.wide, case.subject, case.sheet, case.instrument, &thresholds);
    let mut fired: Vec<FiredWords> = Vec::with_capacity(outcome.fired.len());
    for it in &outcome.fired {
        let mut words = fired_words(case, &outcome, &thresholds, it);
        if let Cause::Wide(rule) = &it.cause {
            wide_words(
                case,
                rule,
                wide.iter().find(|other| other.fired.cause == it.cause),
                &mut words,
            );
        }
        fired.push(words);
    }
    let gaps = gaps(case, &outcome, &thresholds);
    let mut now = Now::of(case, &outcome);
    for it in &fired {
        let asks = match it.cause {
            // What looks beyond the sheet asks as the tool's own rules do.
            Cause::Wide(_) => {
                it.alert || it.level.is_some_and(|it| it.is_now() || it == outcome.level)
            }
            Cause::HarmUnknown | Cause::Incomplete => !now.urgent,
            _ => false,
        };
        if asks {
            now.push_by_rule(&it.action);
        }
    }
    Explanation {
        headline: headline(case, &outcome, &now),
        routes: routes(case, &outcome, &now),
        now,
        rungs: rungs(case, &outcome),
        alerts: fired.iter().filter(|it| it.alert).cloned().collect(),
        reasons: reasons(case, &outcome, &fired),
        fired,
        reached: reached(case, &outcome, &thresholds),
        could_not_try: could_not_try(case, &outcome),
        gaps,
        judgement: judgement(case, &outcome),
        missing: missing(case, &outcome),
        cautions: case.instrument.results.always.clone(),
        profile: profile(case, &outcome),
        strengths: strengths(case, &outcome),
        earlier: outcome
            .earlier
            .iter()
            .filter_map(|item| AnswerWords::new(case, &outcome, item))
            .collect(),
        times: times(case.area, case.calendar, case.today),
        edition: edition(case),
        outcome,
    }
}

/// What to do besides, opened by rules.
fn routes(case: &Case<'_>, outcome: &Outcome, now: &Now) -> Vec<RouteWords> {
    // Files write an apostrophe in two ways.
    let plain = |words: &Text| words.to_lowercase().replace('\u{2019}', "'");
    let said: Vec<String> = now.steps().chain([&now.title]).chain(&now.also).map(plain).collect();
    let is_below = |it: &Fired| {
        let rule = it.rule(case.instrument);
        it.level.is_some_and(|it| it < outcome.level)
            && rule.is_some_and(|it| !it.alert && it.headline.is_empty())
    };
    let routes = outcome.routes.iter().filter_map(|id| case.instrument.route(id));
    let words = routes.map(|route| {
        let leads =
            |it: &&Fired| it.rule(case.instrument).is_some_and(|it| it.routes.contains(&route.id));
        let mut leading = outcome.fired.iter().filter(leads).peekable();
        let title = plain(&route.title);
        RouteWords {
            id: route.id.clone(),
            title: route.title.clone(),
            text: route.text.clone(),
            tool: route.tool.clone(),
            by_level: route.by_level,
            beside: leading.peek().is_some() && leading.all(is_below),
            said: said.iter().any(|it| it.contains(&title)),
            contact: contact(case.area, &route.id),
        }
    });
    words.collect()
}

/// Whom to ring for a route: the area's contact whose role is the route's id.
fn contact(area: &Area, route: &RouteId) -> Text {
    let Some(contact) = area.contacts.iter().find(|it| *it.role == **route) else {
        return said("");
    };
    let name =
        if contact.name.is_empty() { wording::now_contact_unnamed() } else { &*contact.name };
    let phone =
        if contact.phone.is_empty() { wording::now_ask_partnership() } else { &*contact.phone };
    let mut words = wording::paper_pair(name, phone);
    for more in [&contact.hours, &contact.note] {
        if !more.is_empty() {
            words = wording::paper_sentences(&words, more);
        }
    }
    words
}

fn headline(case: &Case<'_>, outcome: &Outcome, now: &Now) -> Headline {
    let mut says: Vec<Text> = Vec::new();
    let named = outcome.names_level();
    let mut result = if named {
        came_of_it(case, outcome, now, &mut says)
    } else if outcome.completeness == Completeness::NotAssessed {
        says.push(said(wording::explain_not_assessed()));
        said(wording::explain_not_assessed_title())
    } else {
        says.push(said(wording::explain_not_enough()));
        said(wording::explain_not_enough_title())
    };
    if outcome.is_at_least() {
        result = wording::explain_at_least(&result);
        says.push(
            if outcome.completeness == Completeness::NotAssessed {
                wording::explain_almost_nothing_known()
            } else {
                wording::explain_much_not_known()
            }
            .into(),
        );
    }
    // What a low count does not mean is for whoever has nothing graver before them.
    if outcome.routes.is_empty() && !outcome.act_today {
        says.extend(Some(&case.instrument.results.below).filter(|it| !it.is_empty()).cloned());
    }
    let is_word = named && case.instrument.diagram && Level::Watch < outcome.level;
    Headline {
        title: now.title.clone(),
        also: now.also.clone(),
        area_word: if is_word { wording::explain_area_word(&result) } else { said("") },
        result,
        says,
        band: band(case, outcome).unwrap_or_default(),
        suggested: said(wording::explain_suggested()),
        level: outcome.shown_level(case.instrument),
    }
}

/// What came of a tool whose level is named, in a few words; and what that means.
fn came_of_it(case: &Case<'_>, outcome: &Outcome, now: &Now, says: &mut Vec<Text>) -> Text {
    if outcome.fired.is_empty() {
        says.push(case.instrument.results.nothing.clone());
        if !outcome.earlier.is_empty() {
            says.push(said(wording::explain_earlier_only()));
        }
        return said(wording::explain_no_rule_fired());
    }
    if outcome.level == Level::NothingRecorded && case.instrument.diagram {
        return said(wording::explain_no_level_set());
    }
    if case.instrument.diagram {
        // What is now is said among the steps.
        let level = case.area.level(outcome.level).filter(|_| !outcome.level.is_now());
        says.extend(level.map(|it| it.says.clone()));
        return level_name(case.area, outcome.level);
    }
    // A tool with routes and no place on the diagram never shows a band word.
    if outcome.level.is_now() || outcome.act_today {
        return now.title.clone();
    }
    if outcome.routes.is_empty() {
        return said(wording::explain_no_route());
    }
    let open = outcome.routes.iter().filter_map(|id| case.instrument.route(id));
    joined(&open.map(|it| it.title.clone()).collect::<Vec<_>>())
}

/// The area's own word for a count, with its source; only for a complete result.
fn band(case: &Case<'_>, outcome: &Outcome) -> Option<Text> {
    if outcome.completeness != Completeness::Complete {
        return None;
    }
    let bands = case.area.bands.get(&case.instrument.id)?;
    let n = outcome.tally(&bands.rule)?.n;
    let name = bands.name(n)?;
    Some(wording::explain_band(&figure(n), name, &bands.source))
}

fn rungs(case: &Case<'_>, outcome: &Outcome) -> Vec<Rung> {
    if !case.instrument.diagram {
        return Vec::new();
    }
    let mut rungs: Vec<Rung> = Vec::new();
    for level in Level::ALL {
        let name = level_name(case.area, level);
        let is_named = case.area.level(level).is_some_and(|it| !it.name.is_empty());
        let says = case.area.level(level).map_or_else(|| said(""), |it| it.says.clone());
        let current = level == outcome.level && outcome.names_level();
        match rungs.last_mut() {
            Some(below) if is_named && below.name == name => {
                below.n_levels += 1;
                below.says = says;
                below.current |= current;
            }
            _ => rungs.push(Rung { level, n_levels: 1, name, says, current }),
        }
    }
    rungs
}

fn fired_words(
    case: &Case<'_>,
    outcome: &Outcome,
    thresholds: &Thresholds,
    fired: &Fired,
) -> FiredWords {
    let named = case.instrument.diagram && (outcome.names_level());
    let mut words = FiredWords {
        cause: fired.cause.clone(),
        rule: RuleId::default(),
        title: said(""),
        says: said(""),
        action: said(""),
        find_out: said(""),
        level: fired.level,
        level_name: match fired.level {
            Some(level) if named => level_name(case.area, level),
            _ => said(""),
        },
        tally: said(""),
        assumed: said(""),
        answers: fired
            .items
            .iter()
            .filter_map(|item| AnswerWords::new(case, outcome, item))
            .collect(),
        mark: said(""),
        alert: false,
    };
    if let Some(rule) = fired.rule(case.instrument) {
        words.rule = rule.id.clone();
        words.title = rule.text.clone();
        words.says = rule.says.clone();
        // Where a higher level stands, what a lower one asks is no longer something to do.
        if rule.level.is_none_or(|level| outcome.level <= level || level.is_now()) {
            words.action = rule.action.clone();
        }
        if matches!(rule.when, Condition::Gaps(_)) {
            let topics: Vec<&str> = words.answers.iter().map(|it| &*it.topic).collect();
            words.find_out = wording::explain_find_out(&listed(&topics, wording::list_and()));
            words.action = words.find_out.clone();
            words.answers.clear();
        }
        words.alert = rule.alert;
        words.mark = mark_words(rule.provenance.mark).into();
        if let Cause::Rule(_) = fired.cause {
            let mut tally = String::new();
            for (part, it) in tallies(case, outcome, rule) {
                if !tally.is_empty() {
                    tally.push(' ');
                }
                let count = tally_words(case, part, it);
                tally
                    .push_str(&wording::explain_tally(&count, &set_by(case, thresholds, part, it)));
            }
            words.tally = tally.into();
        }
        if fired.assumed {
            let (n, what) = not_known(case, outcome, &rule.when);
            words.assumed = assumed(&wording::explain_fired_not_tried(n, &what));
        }
        return words;
    }
    let (title, says, action) = match fired.cause {
        Cause::HarmUnknown => (
            wording::reached_harm_unknown(),
            wording::explain_harm_unknown(),
            wording::explain_harm_unknown_action(),
        ),
        Cause::Incomplete => (
            wording::explain_incomplete_title(),
            wording::explain_incomplete(),
            if case.may_ask() {
                wording::explain_incomplete_action()
            } else {
                wording::explain_no_asking()
            },
        ),
        Cause::NotAssessed => (
            wording::explain_none_known_title(),
            wording::explain_none_known(),
            if case.may_ask() {
                wording::explain_none_known_action()
            } else {
                wording::explain_no_asking()
            },
        ),
        Cause::Judgement | Cause::Rule(_) | Cause::Wide(_) => {
            (wording::explain_judgement_title(), wording::explain_judgement(), "")
        }
    };
    words.title = title.into();
    words.says = says.into();
    words.action = action.into();
    words
}

/// Says a rule that looks beyond the sheet.
#[inline(never)]
fn wide_words(case: &Case<'_>, rule: &RuleId, met: Option<&WideFired>, words: &mut FiredWords) {
    let Some((rule, met)) = case.wide.rule(rule).zip(met) else { return };
    words.rule = rule.id.clone();
    words.title = rule.text.clone();
    words.says = rule.says.clone();
    words.action = rule.action.clone();
    words.alert = rule.alert;
    words.mark = mark_words(rule.provenance.mark).into();
    let mut rests: Vec<Text> = Vec::new();
    if let Some(tally) = met.fired.tally {
        rests.push(wording::reached_count(tally.n, &figure(tally.needed.into())));
    }
    for it in &met.rests_on {
        rests.push(rests_words(case, it));
    }
    if !rests.is_empty() {
        words.tally = wording::explain_rests_on(&joined(&rests));
    }
    if met.fired.assumed {
        let of_a_child = rule.when.iter().any(|it| matches!(it, WideCondition::OtherChild { .. }));
        words.assumed = assumed(if of_a_child {
            wording::explain_asks_which_child()
        } else {
            wording::explain_asks_not_written()
        });
    }
}

/// What such a rule rests on, in words.
fn rests_words(case: &Case<'_>, it: &RestsOn) -> Text {
    match it {
        RestsOn::Area(tool, area, grade, day) => {
            let instrument = case.wide.instruments.iter().find(|it| it.id == *tool);
            let title = instrument.map_or("", |it| &it.title);
            let area = instrument
                .and_then(|it| it.profile.as_ref())
                .and_then(|it| it.areas.iter().find(|it| it.id == *area))
                .map_or("", |it| &it.title);
            let grade = figure(usize::from(*grade));
            wording::explain_rests_grade(area, &plain_date(*day), &grade, title)
        }
        RestsOn::Level(day, level) => {
            wording::explain_rests_level(&plain_date(*day), &level_name(case.area, *level))
        }
        RestsOn::Day(day) => wording::explain_rests_raised(&plain_date(*day)),
    }
}

/// That a rule fired although it could not be tried, after what is not known.
fn assumed(not_known: &str) -> Text {
    text(&[not_known, " ", wording::explain_taken_as_applied()])
}

/// What a rule asks that is not known: how many things, and a list of them.
fn not_known(case: &Case<'_>, outcome: &Outcome, when: &Condition) -> (usize, String) {
    let mut found = Vec::new();
    collect_not_known(case, outcome, when, &mut found);
    let parts: Vec<&str> = found.iter().map(|it| &**it).collect();
    (parts.len(), listed(&parts, wording::list_and()))
}

fn collect_not_known(case: &Case<'_>, outcome: &Outcome, when: &Condition, found: &mut Vec<Text>) {
    let words = match when {
        Condition::Age { from, under } => {
            (case.subject.ages_on(case.today).is_within(*from, *under) == Truth::Unknown)
                .then(|| said(wording::explain_asks_age()))
        }
        Condition::Fact(id) => (case.subject.fact(id) == Truth::Unknown).then(|| {
            let question = case.instrument.facts.iter().find(|fact| fact.id == *id);
            match question {
                Some(question) => wording::explain_asks_fact(&question.text),
                None => said(wording::explain_asks_some_fact()),
            }
        }),
        Condition::AtLeast(item, _) | Condition::Within(item, _) => {
            let shown = case.instrument.item(item).filter(|it| outcome.readings.of(&it.id).visible);
            let given = case
                .sheet
                .answer(item)
                .is_some_and(|answer| matches!(answer.value, Value::Number(_) | Value::Date(_)));
            shown.filter(|_| !given).map(|item| wording::explain_asks_topic(&item.topic))
        }
        Condition::All(parts) | Condition::OneOf(parts) => {
            for part in parts {
                collect_not_known(case, outcome, part, found);
            }
            None
        }
        _ => None,
    };
    found.extend(words.filter(|words| !found.contains(words)));
}

fn could_not_try(case: &Case<'_>, outcome: &Outcome) -> Vec<Text> {
    let words = |rule: &RuleId| {
        let is_it = |it: &Fired| it.assumed && it.cause == Cause::Rule(rule.clone());
        let fired = outcome.fired.iter().any(is_it);
        let rule = case.instrument.rule(rule)?;
        let (n, what) = not_known(case, outcome, &rule.when);
        let words = wording::explain_not_tried(n, &rule.text, &what);
        Some(if fired { assumed(&words) } else { words })
    };
    outcome.could_not_try.iter().filter_map(words).collect()
}

fn judgement(case: &Case<'_>, outcome: &Outcome) -> Option<JudgementWords> {
    let judgement = case.sheet.judgement.as_ref()?;
    let reason = clean(&judgement.reason);
    let by_rule = outcome
        .fired
        .iter()
        .filter(|it| it.cause != Cause::Judgement)
        .filter_map(|it| it.level)
        .max()
        .unwrap_or(Level::NothingRecorded);
    Some(JudgementWords {
        level: judgement.level,
        name: level_name(case.area, judgement.level),
        reason_given: !reason.is_empty(),
        reason: if reason.is_empty() { said(wording::explain_reason_not_given()) } else { reason },
        says: if by_rule < judgement.level {
            wording::explain_judgement_raises()
        } else {
            wording::explain_judgement_beside()
        }
        .into(),
    })
}

fn missing(case: &Case<'_>, outcome: &Outcome) -> Vec<Text> {
    let words = |missing: &MissingText| match missing {
        MissingText::Note(item, field) => {
            let item = case.instrument.item(item)?;
            let note = case.instrument.note_of(item)?;
            let field = note.fields.iter().find(|it| it.id == *field)?;
            Some(wording::paper_pair(&item.topic, &field.text))
        }
        MissingText::Text(id) => {
            case.instrument.texts.iter().find(|it| it.id == *id).map(|it| it.text.clone())
        }
        MissingText::JudgementReason => Some(said(wording::explain_reason_of_judgement())),
    };
    outcome.missing_texts.iter().filter_map(words).collect()
}

/// How sure we are, in words.
pub(crate) fn mark_words(mark: Mark) -> &'static str {
    match mark {
        Mark::Seen => wording::explain_mark_seen(),
        Mark::Recalled => wording::explain_mark_recalled(),
        Mark::Proposed => wording::explain_mark_proposed(),
    }
}

fn edition(case: &Case<'_>) -> EditionWords {
    let instrument = case.instrument;
    let marked = |marks: Vec<Mark>, words: fn(usize, &str, &str, &str) -> Text| {
        let n = |mark: Mark| figure(marks.iter().filter(|it| **it == mark).count());
        words(marks.len(), &n(Mark::Proposed), &n(Mark::Recalled), &n(Mark::Seen))
    };
    let items: Vec<Mark> = instrument.items.iter().map(|it| it.provenance.mark).collect();
    let rules: Vec<Mark> = instrument.rules.iter().map(|it| it.provenance.mark).collect();
    EditionWords {
        tool: wording::explain_edition(&instrument.edition, &instrument.title),
        marks: text(&[
            &marked(items, wording::explain_questions_marked),
            " ",
            &marked(rules, wording::explain_rules_marked),
        ]),
        area: area_edition(case.area),
        past_review: past_review(case.area, case.today),
    }
}

/// An area, its edition and its review date.
pub(crate) fn area_edition(area: &Area) -> Text {
    let day = plain_date(area.review_by);
    let words = wording::explain_area_edition(&area.title, &day, &area.edition);
    let example = crate::area_words::example(area);
    if example.is_empty() { words } else { wording::paper_sentences(&words, &example) }
}

/// Said when an area should have been checked; empty until then.
pub(crate) fn past_review(area: &Area, today: NaiveDate) -> Text {
    if area.is_past_review(today) {
        wording::explain_past_review(&plain_date(area.review_by))
    } else {
        said("")
    }
}
