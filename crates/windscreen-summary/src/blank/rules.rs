//! The rules of a tool on paper: in the words of the file, and worked out so that a person can try them by hand.

use crate::blank::area::level_words;
use crate::blank::shared::{Blanks, ages, only_words, provenance, provenance_in_full, quoted};
use crate::blank::sheet::{Room, Sheet};
use crate::phrases::sentences::listed;
use windscreen_core::{
    AgeBand, AnswerTest, Condition, Instrument, Item, ItemId, Kind, Level, Meaning, NoteKind,
    Number, Only, Pick, RouteId, Text, Tier, TiersSeen,
};
use windscreen_wording as wording;

/// What each kind of item is called on paper, as a sentence.
pub(crate) fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Harm => wording::blank_kind_harm(),
        Kind::Risk => wording::blank_kind_risk(),
        Kind::Vulnerability => wording::blank_kind_vulnerability(),
        Kind::Strength => wording::blank_kind_strength(),
        Kind::Context => wording::blank_kind_context(),
    }
}

/// The weight that sources give a sign.
fn tier_words(tier: Tier) -> &'static str {
    match tier {
        Tier::High => wording::rules_tier_high(),
        Tier::Medium => wording::rules_tier_medium(),
        Tier::Low => wording::rules_tier_low(),
    }
}

/// What an item is called where it does not stand in full.
pub(crate) fn label(item: &Item) -> String {
    if item.number.is_empty() {
        item.topic.to_string()
    } else {
        [&*item.number, " ", &*item.topic].concat()
    }
}

/// The label of an item by its id.
pub(crate) fn label_of(instrument: &Instrument, id: &ItemId) -> String {
    instrument.item(id).map_or_else(|| id.to_string(), label)
}

/// The answers of these items that pass, each once, in the words of their choices; grades by their number. Empty if none
/// does.
pub(crate) fn answers(
    instrument: &Instrument,
    items: &[&Item],
    passes: impl Fn(Meaning) -> bool,
) -> String {
    let mut all: Vec<Text> = Vec::new();
    let mut push = |words: Text| {
        if !all.contains(&words) {
            all.push(words);
        }
    };
    for item in items {
        if let Some(scale) = instrument.scale_of(item) {
            for choice in scale.choices.iter().filter(|choice| passes(choice.means)) {
                push(match choice.means {
                    Meaning::Grade(grade) => wording::rules_grade(&grade.to_string()),
                    _ => wording::blank_quoted(&choice.text),
                });
            }
        } else if passes(Meaning::NotKnown) {
            push(wording::blank_quoted(wording::not_known()));
        }
    }
    let all: Vec<&str> = all.iter().map(|it| &**it).collect();
    listed(&all, wording::list_or())
}

fn passes(tests: &[AnswerTest], meaning: Meaning) -> bool {
    tests.iter().any(|test| test.accepts(meaning))
}

/// The items that a pick could pick.
fn picked<'a>(instrument: &'a Instrument, pick: &Pick) -> Vec<&'a Item> {
    let all = instrument.items.iter().enumerate();
    all.filter(|(place, _)| pick.picks(instrument, *place)).map(|(_, item)| item).collect()
}

/// The items that are picked and the answers looked for, as "… answered “Yes”".
fn pick_words(instrument: &Instrument, pick: &Pick) -> Text {
    let mut words = picked_words(instrument, pick);
    // Items that stand by name say for themselves which they are.
    if pick.items.is_empty() {
        words = match pick.tiers_seen {
            Some(TiersSeen::Agree) => wording::rules_pick_agree(&words),
            Some(TiersSeen::Differ) => wording::rules_pick_differ(&words),
            None => words,
        };
        if !pick.except.is_empty() {
            words = wording::rules_pick_except(&labels_of(instrument, &pick.except), &words);
        }
    }
    words
}

/// The labels of items by their ids, cited.
fn labels_of(instrument: &Instrument, items: &[ItemId]) -> Text {
    let labels: Vec<String> = items.iter().map(|id| label_of(instrument, id)).collect();
    let labels: Vec<&str> = labels.iter().map(|label| &**label).collect();
    quoted(&labels).into()
}

fn picked_words(instrument: &Instrument, pick: &Pick) -> Text {
    let picked = picked(instrument, pick);
    let answers = answers(instrument, &picked, |it| passes(&pick.answered, it));
    if !pick.items.is_empty() {
        let labels: Vec<String> = picked.iter().map(|picked| label(picked)).collect();
        let labels: Vec<&str> = labels.iter().map(|label| &**label).collect();
        return wording::rules_pick_items(&answers, &quoted(&labels));
    }
    let kinds: &[Kind] =
        if pick.kinds.is_empty() { &[Kind::Harm, Kind::Risk] } else { &pick.kinds };
    let kinds: Vec<&str> = kinds
        .iter()
        .map(|kind| match kind {
            Kind::Harm => wording::rules_kind_harm(),
            Kind::Risk => wording::rules_kind_risk(),
            Kind::Vulnerability => wording::rules_kind_vulnerability(),
            Kind::Strength => wording::rules_kind_strength(),
            Kind::Context => wording::rules_kind_context(),
        })
        .collect();
    let kinds = listed(&kinds, wording::list_and());
    let tiers: Vec<&str> = pick.tiers.iter().map(|tier| tier_words(*tier)).collect();
    let tiers = listed(&tiers, wording::list_or());
    let titles: Vec<&str> = instrument
        .sections
        .iter()
        .filter(|section| pick.sections.contains(&section.id))
        .map(|section| &*section.title)
        .collect();
    let titles = quoted(&titles);
    match (pick.tiers.is_empty(), pick.sections.is_empty()) {
        (true, true) => wording::rules_pick_kinds(&answers, &kinds),
        (false, true) => wording::rules_pick_tiers(&answers, &kinds, &tiers),
        (true, false) => wording::rules_pick_sections(&answers, &kinds, &titles),
        (false, false) => wording::rules_pick_tiers_sections(&answers, &kinds, &titles, &tiers),
    }
}

fn number_of(blanks: &Blanks<'_>, instrument: &Instrument, number: &Number) -> Option<u16> {
    match number {
        Number::Fixed(n) => Some(*n),
        Number::Threshold(id) => blanks.area.thresholds_for(&instrument.id).number(instrument, id),
    }
}

/// What is counted by a threshold for which this area has set no number, if a condition uses one.
fn off<'a>(
    blanks: &Blanks<'_>,
    instrument: &'a Instrument,
    condition: &Condition,
) -> Option<&'a Text> {
    let (Condition::Count(_, number)
    | Condition::Sections(_, number)
    | Condition::CouldReach(_, number)
    | Condition::AtLeast(_, number)
    | Condition::Within(_, number)) = condition
    else {
        return None;
    };
    let Number::Threshold(id) = number else { return None };
    let threshold = instrument.thresholds.iter().find(|threshold| threshold.id == *id);
    threshold
        .filter(|_| number_of(blanks, instrument, number).is_none())
        .map(|threshold| &threshold.text)
}

/// A condition, as a list where it holds others.
fn write_condition(
    sheet: &mut Sheet,
    blanks: &Blanks<'_>,
    instrument: &Instrument,
    condition: &Condition,
) {
    if let Some(what) = off(blanks, instrument, condition) {
        sheet.say(&wording::rules_off(what));
        return;
    }
    let n = |number: &Number| number_of(blanks, instrument, number).unwrap_or_default();
    let pick = |pick: &Pick| pick_words(instrument, pick);
    let item = |id: &ItemId| wording::blank_quoted(&label_of(instrument, id));
    let words = match condition {
        Condition::All(conditions) | Condition::OneOf(conditions) => {
            sheet.say(if matches!(condition, Condition::All(_)) {
                wording::rules_all()
            } else {
                wording::rules_one_of()
            });
            sheet.open("ul", "");
            for condition in conditions {
                sheet.open("li", "");
                write_condition(sheet, blanks, instrument, condition);
                sheet.close("li");
            }
            sheet.close("ul");
            return;
        }
        Condition::Any(it) => wording::rules_any(&pick(it)),
        Condition::Count(it, number) => wording::rules_count(&n(number).to_string(), &pick(it)),
        Condition::Sections(it, number) => wording::rules_sections(n(number).into(), &pick(it)),
        Condition::CouldReach(it, number) => {
            wording::rules_could_reach(&n(number).to_string(), &pick(it))
        }
        Condition::Gaps(it) => {
            let labels: Vec<String> =
                picked(instrument, it).iter().map(|picked| label(picked)).collect();
            let labels: Vec<&str> = labels.iter().map(|label| &**label).collect();
            wording::rules_find_out(&quoted(&labels))
        }
        Condition::AtLeast(id, number) => {
            wording::rules_at_least(&item(id), &n(number).to_string())
        }
        Condition::Within(id, number) => wording::rules_within(&item(id), n(number).into()),
        Condition::Age { from, under } => {
            ages(AgeBand { from: *from, under: *under }, wording::rules_age)
        }
        Condition::Fact(id) => {
            let fact = instrument.facts.iter().find(|fact| fact.id == *id);
            wording::rules_fact(&wording::blank_quoted(fact.map_or("", |it| &*it.text)))
        }
        Condition::Harm => wording::rules_harm_raised().into(),
        Condition::HarmAt(items) => wording::rules_harm_at(&labels_of(instrument, items)),
        Condition::HarmUnknown => wording::rules_harm_not_known().into(),
    };
    sheet.say(&words);
}

/// The parts of a rule that are the same for every kind of rule.
struct Words<'a> {
    text: &'a Text,
    says: &'a Text,
    action: &'a Text,
    level: Option<Level>,
    routes: &'a [RouteId],
    alert: bool,
    headline: &'a str,
    only: Option<Only>,
}

fn write_words(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument, rule: &Words<'_>) {
    sheet.open("h4", "");
    sheet.tick();
    sheet.say(rule.text);
    sheet.close("h4");
    if !rule.headline.is_empty() {
        sheet.pair(wording::rules_headline(), rule.headline);
    } else if rule.alert {
        sheet.paragraph(wording::rules_alert());
    }
    if let Some(only) = rule.only {
        sheet.paragraph(only_words(only));
    }
    sheet.paragraph(rule.says);
    sheet.pair(wording::rules_do(), &to_do(blanks, rule));
    if let Some(level) = rule.level {
        sheet.pair(wording::rules_level(), &level_words(blanks.area, level));
    }
    let routes: Vec<&str> =
        rule.routes.iter().filter_map(|id| Some(&*instrument.route(id)?.title)).collect();
    sheet.pair(wording::rules_opens(), &routes.join(wording::paper_semicolon()));
}

/// What a rule asks for. Of one that cannot wait the call stands first: on screen the level itself asks for it.
fn to_do(blanks: &Blanks<'_>, rule: &Words<'_>) -> Text {
    let ring;
    let call: &[&str] = match rule.level {
        Some(Level::Immediate) => {
            ring = wording::now_ring(&blanks.area.emergency.number);
            &[&ring, wording::now_then_telephone()]
        }
        Some(Level::Statutory) => &[wording::now_telephone()],
        _ => return rule.action.clone(),
    };
    let action: &[&str] = &[&**rule.action];
    // A warning that is as urgent as the call comes before it, as on screen: medical help.
    let is_first = rule.alert && rule.level == Some(Level::Statutory);
    let (first, then) = if is_first { (action, call) } else { (call, action) };
    let mut words = String::new();
    for part in first.iter().chain(then).filter(|it| !it.is_empty()) {
        if !words.is_empty() {
            words.push_str(if words.ends_with('.') { " " } else { ". " });
        }
        words.push_str(part);
    }
    words.into()
}

/// Every rule of a tool, those that look beyond its sheet, its thresholds, routes and levels, and what is always so.
pub(crate) fn write_rules(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument) {
    sheet.heading(2, wording::rules_title());
    sheet.paragraph(wording::rules_how());
    let mut always: Vec<Text> = vec![
        wording::rules_not_known_age().into(),
        wording::rules_not_known_number().into(),
        wording::rules_harm().into(),
    ];
    always.extend(earlier_words(instrument));
    sheet.list("ul", &always);
    sheet.heading(3, wording::rules_rules());
    for rule in &instrument.rules {
        sheet.open("div", "rule whole");
        let words = Words {
            text: &rule.text,
            says: &rule.says,
            action: &rule.action,
            level: rule.level,
            routes: &rule.routes,
            alert: rule.alert,
            headline: &rule.headline,
            only: rule.only,
        };
        write_words(sheet, blanks, instrument, &words);
        sheet.open("div", "help");
        sheet.words("p", "label", wording::rules_when());
        write_condition(sheet, blanks, instrument, &rule.when);
        sheet.close("div");
        sheet.help(&provenance(&rule.provenance));
        sheet.close("div");
    }
    let wide = || blanks.form.rules.iter().filter(|rule| rule.on == instrument.id);
    if wide().next().is_some() {
        sheet.heading(3, wording::rules_beyond());
    }
    for rule in wide() {
        sheet.open("div", "rule whole");
        let words = Words {
            text: &rule.text,
            says: &rule.says,
            action: &rule.action,
            level: rule.level,
            routes: &rule.routes,
            alert: rule.alert,
            headline: "",
            only: None,
        };
        write_words(sheet, blanks, instrument, &words);
        sheet.help(&provenance_in_full(&rule.provenance, &blanks.form.sources));
        sheet.close("div");
    }
    sheet.heading(3, wording::rules_always());
    sheet.list("ul", &[wording::rules_incomplete(), wording::rules_not_assessed()]);
    let least = level_words(blanks.area, Level::Watch);
    sheet.paragraph(&wording::rules_harm_unknown(&wording::blank_quoted(&least)));
    write_thresholds(sheet, blanks, instrument);
    if !instrument.routes.is_empty() {
        sheet.heading(2, wording::rules_routes());
    }
    for route in &instrument.routes {
        sheet.open("div", "whole");
        sheet.open("h3", "");
        sheet.tick();
        sheet.say(&route.title);
        sheet.close("h3");
        sheet.paragraph(&route.text);
        sheet.close("div");
    }
}

/// What is said of a sign of over a year ago, where a tool asks how long ago one was.
fn earlier_words(instrument: &Instrument) -> Option<Text> {
    let mut said: Vec<Text> = Vec::new();
    for field in instrument.notes.iter().flat_map(|note| &note.fields) {
        let NoteKind::Choice(choices) = &field.kind else { continue };
        for (_, words) in choices.iter().filter(|(id, _)| *id == field.earlier) {
            let words = wording::blank_quoted(words);
            if !said.contains(&words) {
                said.push(words);
            }
        }
    }
    let said: Vec<&str> = said.iter().map(|said| &**said).collect();
    (!said.is_empty()).then(|| wording::rules_earlier(&listed(&said, wording::list_or())))
}

fn write_thresholds(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument) {
    let numbers = blanks.area.thresholds_for(&instrument.id);
    let rows: Vec<Vec<String>> = instrument
        .thresholds
        .iter()
        .map(|threshold| {
            vec![
                threshold.text.to_string(),
                numbers.number(instrument, &threshold.id).map_or_else(
                    || wording::rules_numbers_none().to_owned(),
                    |number| number.to_string(),
                ),
                wording::blank_range(&threshold.min.to_string(), &threshold.max.to_string())
                    .to_string(),
                provenance(&threshold.provenance).to_string(),
            ]
        })
        .collect();
    if !rows.is_empty() {
        sheet.heading(3, wording::rules_numbers());
    }
    sheet.table(
        wording::rules_numbers_table(),
        &[
            wording::rules_numbers_what(),
            wording::rules_numbers_number(),
            wording::rules_numbers_may(),
            wording::rules_numbers_sure(),
        ],
        &rows,
    );
    if let Some(bands) = blanks.area.bands.get(&instrument.id) {
        let rows: Vec<Vec<String>> = bands
            .bands
            .iter()
            .map(|band| {
                vec![
                    wording::blank_range(&band.from.to_string(), &band.to.to_string()).to_string(),
                    band.name.to_string(),
                ]
            })
            .collect();
        let head = [wording::rules_bands_count(), wording::rules_bands_word()];
        sheet.table(wording::rules_bands(), &head, &rows);
        sheet.help(&bands.source);
    }
}

/// The result and the worker's own judgement.
pub(crate) fn write_result(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument) {
    sheet.heading(2, wording::rules_result());
    if instrument.diagram {
        write_level_ticks(sheet, blanks, wording::rules_result_level());
    }
    sheet.pair(wording::rules_result_nothing(), &instrument.results.nothing);
    sheet.pair(wording::rules_result_below(), &instrument.results.below);
    sheet.list("ul", &instrument.results.always);
    sheet.heading(2, wording::rules_judgement());
    sheet.paragraph(wording::rules_judgement_how());
    if instrument.diagram {
        write_level_ticks(sheet, blanks, wording::rules_judgement_level());
    }
    sheet.room(Room::Large, wording::rules_judgement_why(), "");
    sheet.room(Room::Lines, wording::rules_gaps(), "");
    sheet.room(Room::Lines, wording::rules_told(), "");
    sheet.room(Room::Line, wording::rules_look_again(), "");
}

fn write_level_ticks(sheet: &mut Sheet, blanks: &Blanks<'_>, name: &str) {
    let levels: Vec<Text> =
        Level::ALL.into_iter().rev().map(|level| level_words(blanks.area, level)).collect();
    sheet.open("div", "whole");
    sheet.words("p", "label", name);
    sheet.ticks(levels.iter().map(|level| (&**level, "")));
    sheet.close("div");
}
