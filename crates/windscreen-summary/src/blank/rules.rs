//! The rules of a tool on paper: in the words of the file, and worked out so that a person can try them by hand.

use super::area::level_words;
use super::sheet::{Room, Sheet};
use super::{Blanks, ages, provenance, provenance_in_full, quoted};
use crate::words::listed;
use windscreen_core::{
    AgeBand, AnswerTest, Condition, Instrument, Item, Kind, Level, Meaning, Number, Pick, Text,
    Tier,
};

/// What each kind of item is called on paper.
pub(crate) const fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Harm => "Sign of harm",
        Kind::Risk => "Sign of risk",
        Kind::Vulnerability => "Vulnerability, never counted",
        Kind::Strength => "Strength, never counted",
        Kind::Context => "Recorded beside the result",
    }
}

/// The weight that sources give a sign.
pub(crate) const fn tier_words(tier: Tier) -> &'static str {
    match tier {
        Tier::High => "high",
        Tier::Medium => "medium",
        Tier::Low => "low",
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
pub(crate) fn label_of(instrument: &Instrument, id: &str) -> String {
    instrument.item(id).map_or_else(|| id.to_owned(), label)
}

/// The answers of these items that pass, each once, in the words of their choices; grades by their number. Empty if none
/// does.
pub(crate) fn answers(
    instrument: &Instrument,
    items: &[&Item],
    passes: impl Fn(Meaning) -> bool,
) -> String {
    let mut all: Vec<String> = Vec::new();
    let mut push = |words: String| {
        if !all.contains(&words) {
            all.push(words);
        }
    };
    for item in items {
        if let Some(scale) = instrument.scale_of(item) {
            for choice in scale.choices.iter().filter(|it| passes(it.means)) {
                push(match choice.means {
                    Meaning::Grade(grade) => ["grade ", &grade.to_string()].concat(),
                    _ => quoted(&[&choice.text]),
                });
            }
        } else if passes(Meaning::NotKnown) {
            push(quoted(&["Not known"]));
        }
    }
    let all: Vec<&str> = all.iter().map(|it| &**it).collect();
    listed(&all, "or")
}

fn passes(tests: &[AnswerTest], meaning: Meaning) -> bool {
    tests.iter().any(|it| it.accepts(meaning))
}

/// The items that are picked and the answers looked for, as "… answered “Yes”".
fn pick_words(instrument: &Instrument, pick: &Pick) -> String {
    let picked: Vec<&Item> = instrument
        .items
        .iter()
        .enumerate()
        .filter(|(place, _)| pick.picks(instrument, *place))
        .map(|(_, item)| item)
        .collect();
    let mut words = if pick.items.is_empty() {
        let kinds: &[Kind] =
            if pick.kinds.is_empty() { &[Kind::Harm, Kind::Risk] } else { &pick.kinds };
        let kinds: Vec<&str> = kinds
            .iter()
            .map(|kind| match kind {
                Kind::Harm => "signs of harm",
                Kind::Risk => "signs of risk",
                Kind::Vulnerability => "vulnerabilities",
                Kind::Strength => "strengths",
                Kind::Context => "what is recorded beside the result",
            })
            .collect();
        let mut words = listed(&kinds, "and");
        if !pick.tiers.is_empty() {
            let tiers: Vec<&str> = pick.tiers.iter().map(|it| tier_words(*it)).collect();
            words.push_str(" of the weight ");
            words.push_str(&listed(&tiers, "or"));
        }
        if !pick.sections.is_empty() {
            let titles: Vec<&str> = instrument
                .sections
                .iter()
                .filter(|it| pick.sections.contains(&it.id))
                .map(|it| &*it.title)
                .collect();
            words.push_str(" in ");
            words.push_str(&quoted(&titles));
        }
        words
    } else {
        let labels: Vec<String> = picked.iter().map(|it| label(it)).collect();
        let labels: Vec<&str> = labels.iter().map(|it| &**it).collect();
        quoted(&labels)
    };
    words.push_str(", answered ");
    words.push_str(&answers(instrument, &picked, |it| passes(&pick.answered, it)));
    words
}

fn number_words(blanks: &Blanks<'_>, instrument: &Instrument, number: &Number) -> String {
    match number {
        Number::Fixed(n) => n.to_string(),
        Number::Threshold(id) => {
            blanks.area.thresholds_for(&instrument.id).number(instrument, id).to_string()
        }
    }
}

/// A condition, as a list where it holds others.
fn push_condition(
    sheet: &mut Sheet,
    blanks: &Blanks<'_>,
    instrument: &Instrument,
    condition: &Condition,
) {
    let n = |number: &Number| number_words(blanks, instrument, number);
    let pick = |pick: &Pick| pick_words(instrument, pick);
    let words = match condition {
        Condition::All(conditions) | Condition::OneOf(conditions) => {
            sheet.say(if matches!(condition, Condition::All(_)) {
                "All of these:"
            } else {
                "At least one of these:"
            });
            sheet.open("ul", "");
            for it in conditions {
                sheet.open("li", "");
                push_condition(sheet, blanks, instrument, it);
                sheet.close("li");
            }
            sheet.close("ul");
            return;
        }
        Condition::Any(it) => ["At least one: ", &pick(it)].concat(),
        Condition::Count(it, number) => ["At least ", &n(number), ": ", &pick(it)].concat(),
        Condition::Sections(it, number) => {
            ["In at least ", &n(number), " sections: ", &pick(it)].concat()
        }
        Condition::CouldReach(it, number) => [
            "Fewer than ",
            &n(number),
            ", but that many together with those not known and those not answered: ",
            &pick(it),
        ]
        .concat(),
        Condition::AtLeast(id, number) => {
            [&*quoted(&[&label_of(instrument, id)]), " is ", &n(number), " or more"].concat()
        }
        Condition::Within(id, number) => [
            &*quoted(&[&label_of(instrument, id)]),
            " lies in the ",
            &n(number),
            " months up to today",
        ]
        .concat(),
        Condition::Age { from, under } => {
            ["The age is ", &ages(AgeBand { from: *from, under: *under })].concat()
        }
        Condition::Fact(id) => {
            let fact = instrument.facts.iter().find(|it| it.id == *id);
            [&*quoted(&[fact.map_or("", |it| &*it.text)]), " is answered \u{201c}Yes\u{201d}"]
                .concat()
        }
        Condition::Harm => "A sign of harm is raised".to_owned(),
        Condition::HarmUnknown => {
            "A sign of harm, or a question with a second question, is not known".to_owned()
        }
    };
    sheet.say(&words);
}

/// The parts of a rule that are the same for every kind of rule.
struct Words<'a> {
    text: &'a Text,
    says: &'a Text,
    action: &'a Text,
    level: Option<Level>,
    routes: &'a [windscreen_core::Id],
    alert: bool,
}

fn push_words(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument, it: &Words<'_>) {
    sheet.open("h4", "");
    sheet.tick();
    sheet.say(it.text);
    sheet.close("h4");
    if it.alert {
        sheet.paragraph("A warning, whatever the level.");
    }
    sheet.paragraph(it.says);
    sheet.pair("Do", it.action);
    if let Some(level) = it.level {
        sheet.pair("Level", &level_words(blanks.area, level));
    }
    let routes: Vec<&str> =
        it.routes.iter().filter_map(|id| Some(&*instrument.route(id)?.title)).collect();
    sheet.pair("Opens", &routes.join("; "));
}

/// Every rule of a tool, those that look beyond its sheet, its thresholds, routes and levels, and what is always so.
pub(crate) fn push_rules(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument) {
    sheet.heading(2, "What must happen: the rules");
    sheet.paragraph(
        "Go through every rule and tick those that are met. Each that is met counts: the highest of their levels is the \
         level, and every route that one opens is open. Nothing lowers it.",
    );
    sheet.list(
        "ul",
        &[
            "An age, or a fact about the person, that is not known is taken as the answer that worries most.",
            "A number or a date that is not known leaves its rule untried: write down that it could not be tried.",
            "A sign of harm is raised by a question marked so, or by one whose second question is not answered \u{201c}No\u{201d}.",
        ],
    );
    sheet.heading(3, "Rules");
    for rule in &instrument.rules {
        sheet.open("div", "rule whole");
        let words = Words {
            text: &rule.text,
            says: &rule.says,
            action: &rule.action,
            level: rule.level,
            routes: &rule.routes,
            alert: rule.alert,
        };
        push_words(sheet, blanks, instrument, &words);
        sheet.open("div", "help");
        sheet.words("p", "label", "Met when");
        push_condition(sheet, blanks, instrument, &rule.when);
        sheet.close("div");
        sheet.help(&provenance(&rule.provenance));
        sheet.close("div");
    }
    let wide = || blanks.form.rules.iter().filter(|it| it.on == instrument.id);
    if wide().next().is_some() {
        sheet.heading(3, "Rules that look beyond this paper");
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
        };
        push_words(sheet, blanks, instrument, &words);
        sheet.help(&provenance_in_full(&rule.provenance, &blanks.form.sources));
        sheet.close("div");
    }
    sheet.heading(3, "In every tool");
    sheet.list(
        "ul",
        &[
            "A third or more of the questions that apply, or of the signs among them, are not known or not answered: it is incomplete. The rules that are met stand, and no other level is named.",
            "No sign is known, or it was not safe to ask: it is not assessed. The rules that are met stand.",
        ],
    );
    let least = level_words(blanks.area, Level::Watch);
    sheet.paragraph(
        &["A sign of harm is not known: the level is at least ", &quoted(&[&least]), "."].concat(),
    );
    push_thresholds(sheet, blanks, instrument);
    if !instrument.routes.is_empty() {
        sheet.heading(2, "Routes");
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

fn push_thresholds(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument) {
    let numbers = blanks.area.thresholds_for(&instrument.id);
    let rows: Vec<Vec<String>> = instrument
        .thresholds
        .iter()
        .map(|it| {
            vec![
                it.text.to_string(),
                numbers.number(instrument, &it.id).to_string(),
                [&*it.min.to_string(), " to ", &it.max.to_string()].concat(),
                provenance(&it.provenance),
            ]
        })
        .collect();
    if !rows.is_empty() {
        sheet.heading(3, "Numbers");
    }
    sheet.table(
        "Numbers in the rules",
        &["What is counted", "Number", "An area may set", "How sure we are"],
        &rows,
    );
    if let Some(bands) = blanks.area.bands.get(&instrument.id) {
        let rows: Vec<Vec<String>> = bands
            .bands
            .iter()
            .map(|it| {
                vec![
                    [&*it.from.to_string(), " to ", &it.to.to_string()].concat(),
                    it.name.to_string(),
                ]
            })
            .collect();
        sheet.table("The area's words for a count", &["Count", "Word"], &rows);
        sheet.help(&bands.source);
    }
}

/// The result and the worker's own judgement.
pub(crate) fn push_result(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument) {
    sheet.heading(2, "What came of it");
    if instrument.diagram {
        push_level_ticks(sheet, blanks, "The highest level of the rules that are met");
    }
    sheet.pair("If no rule is met", &instrument.results.nothing);
    sheet.pair("If no route is open", &instrument.results.below);
    sheet.list("ul", &instrument.results.always);
    sheet.heading(2, "Your own judgement");
    sheet.paragraph(
        "It can raise a level or open a route, at any number. It never lowers or closes one.",
    );
    if instrument.diagram {
        push_level_ticks(sheet, blanks, "Your judgement");
    }
    sheet.room(Room::Large, "Why", "");
    sheet.room(Room::Lines, "What is not known, who could be asked, and by when", "");
    sheet.room(Room::Lines, "Whom you told, when, and what was agreed", "");
    sheet.room(Room::Line, "The day to look again", "");
}

fn push_level_ticks(sheet: &mut Sheet, blanks: &Blanks<'_>, name: &str) {
    let levels: Vec<String> =
        Level::ALL.into_iter().rev().map(|it| level_words(blanks.area, it)).collect();
    sheet.open("div", "whole");
    sheet.words("p", "label", name);
    sheet.ticks(levels.iter().map(|it| (&**it, "")));
    sheet.close("div");
}
