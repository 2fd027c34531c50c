//! An instrument file becomes an [`Instrument`]. (`writer.rs` is the way back.)

mod rules;

use crate::opening::Opening;
use crate::place::Place;
use crate::problems::{FileErrors, not_a_key};
use crate::reading::Report;
use crate::texts;
use crate::translations::{Opened, is_tag};
use crate::wire::{self, instrument as file};
use rules::rule;
use windscreen_core::{
    AgeBand, AnswerForm, AskedIf, Choice, Definition, DefinitionError, FactQuestion, FollowUp,
    Gate, GatePoint, Grade, Instrument, Item, Note, NoteField, NoteKind, Permission, Problem,
    ProfileArea, ProfileDefinition, ProfileException, ResultWords, Route, Scale, Section, SubArea,
    Text, TextField, Threshold, TierSeen, Way,
};

/// Reads an instrument file, or says everything that is wrong with it; what is wrong with a translation is passed over
/// (see [`open_instrument`]).
pub fn read_instrument(file: &str, json: &str) -> Result<Instrument, FileErrors> {
    Ok(open_instrument(file, json)?.value)
}

/// As [`read_instrument`], with the translations of the instrument and what is wrong with any that are left out.
pub fn open_instrument(file: &str, json: &str) -> Result<Opened<Instrument>, FileErrors> {
    let (opening, it) = Opening::by_hand::<file::Instrument>(file, json)?;
    let own = definition(&Place::top(&opening.report), it);
    let report = &opening.report;
    // A place of which something was read wrongly is not reported again for what follows from it.
    let is_read = |error: &DefinitionError| {
        !report.is_lost(&error.place)
            && (error.place.is_empty() || !report.is_wrong_in(&error.place))
    };
    let errors = Instrument::new(own.clone()).err().into_iter().flatten();
    let errors: Vec<DefinitionError> = errors.filter(is_read).collect();
    for error in errors {
        if !follows(report, &error) {
            report.also_wrong(&error.place, error.problem.to_string());
        }
    }
    let language = own.language.clone();
    let opened = opening.translated(own, &language, |it, walk| texts::instrument(it, walk))?;
    // Of a translation the texts alone are others, and no proof rests on a text.
    Ok(opened.map(|language, mut it| {
        it.language = language.into();
        Instrument::already_proved(it)
    }))
}

/// Whether a problem follows from another that was said already: of a name, say, that may be declared by what could not
/// be read.
fn follows(report: &Report, error: &DefinitionError) -> bool {
    match &error.problem {
        Problem::NotDeclared { what, name, .. } => {
            let list = match *what {
                "source" => "sources",
                "route" => "routes",
                "fact" => "facts",
                "threshold" => "thresholds",
                "item" | "section" => "sections",
                "sub-area" => "profile",
                _ => "notes",
            };
            // An empty one stands where no text did.
            name.is_empty() && report.is_wrong_in(&error.place) || report.has_lost_ids(list)
        }
        Problem::ItemCount { .. } => report.has_lost_ids("sections"),
        // What a choice means may be what could not be read.
        Problem::Wrong(message) => {
            message.starts_with("no scale of this instrument") && report.is_wrong_in("scales")
                // Nor what is an item.
                || message.contains("can never be met")
                    && (report.has_lost_in("sections") || report.has_lost_ids("thresholds"))
                || message.contains("no sign of harm") && report.has_lost_in("sections")
        }
        _ => false,
    }
}

fn definition(top: &Place<'_>, it: file::Instrument) -> Definition {
    let scales: Vec<Scale> = wire::all(it.scales);
    let notes: Vec<Note> = it
        .notes
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(n, it)| note(&top.nth("notes", n), it))
        .collect();
    let mut items = Vec::new();
    let sections = sections(top, it.sections, &mut items, &scales, &notes);
    let (mut ages, mut age_needed, mut ages_outside) = (None, false, Text::default());
    if let Some(it) = it.ages {
        ages = Some(AgeBand { from: it.from.0, under: it.under.0 });
        age_needed = it.needed.unwrap_or_default();
        ages_outside = it.outside.unwrap_or_default();
    }
    let minutes = match it.minutes[..] {
        [] => None,
        [wire::Minutes(from), wire::Minutes(to)] => {
            if to < from && !top.key("minutes").is_wrong() {
                top.also_wrong("\"minutes\" holds the fewest first, and then the most");
            }
            Some((from, to))
        }
        _ => {
            top.also_wrong("\"minutes\" holds two numbers, from and to, or none");
            None
        }
    };
    if !it.language.0.trim().is_empty() && !is_tag(&it.language.0) {
        top.key("language").wrong("a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant");
    }
    Definition {
        id: it.id.0.into(),
        edition: it.edition.0,
        title: it.title.0,
        short: it.short.0,
        about: it.about.into(),
        worry: it.worry.0,
        purpose: it.purpose.0,
        is_not: it.is_not.0,
        minutes,
        cautions: it.cautions.unwrap_or_default(),
        ages,
        age_needed,
        ages_outside,
        unborn: it.unborn.unwrap_or_default(),
        diagram: it.diagram,
        complete_by_numbered: it.complete_by.is_some(),
        language: it.language.0,
        lineage: it.lineage.0,
        permission: Permission {
            terms: it.permission.terms.0,
            evidence: it.permission.evidence.0,
            checked: it.permission.checked.0,
        },
        sources: wire::all(it.sources),
        gate: it.gate.0.map(Into::into),
        facts: wire::all(it.facts.unwrap_or_default()),
        scales,
        notes,
        sections,
        items,
        n_items: usize::try_from(it.n_items.0).unwrap_or(0),
        texts: wire::all(it.texts.unwrap_or_default()),
        thresholds: wire::all(it.thresholds.unwrap_or_default()),
        routes: wire::all(it.routes.unwrap_or_default()),
        rules: it
            .rules
            .into_iter()
            .enumerate()
            .map(|(n, it)| rule(&top.nth("rules", n), it))
            .collect(),
        results: ResultWords {
            nothing: it.results.nothing.0,
            always: it.results.always.unwrap_or_default(),
            below: it.results.below.unwrap_or_default(),
        },
        profile: it.profile.0.map(Into::into),
    }
}

impl From<file::Fact> for FactQuestion {
    fn from(it: file::Fact) -> FactQuestion {
        FactQuestion { id: it.id.0.into(), text: it.text.0, help: it.help.unwrap_or_default() }
    }
}

impl From<file::Longer> for TextField {
    fn from(it: file::Longer) -> TextField {
        TextField {
            id: it.id.0.into(),
            text: it.text.0,
            help: it.help.unwrap_or_default(),
            wanted: it.wanted.unwrap_or_default(),
            role: it.role.map(Text::from).unwrap_or_default(),
        }
    }
}

impl From<file::Threshold> for Threshold {
    fn from(it: file::Threshold) -> Threshold {
        Threshold {
            id: it.id.0.into(),
            text: it.text.0,
            default: it.default.0.map(|it| it.0),
            min: it.min.0,
            max: it.max.0,
            provenance: wire::provenance(it.mark, it.sources),
        }
    }
}

impl From<file::Route> for Route {
    fn from(it: file::Route) -> Route {
        let tool = it.tool.map(|it| it.0).unwrap_or_default();
        Route {
            id: it.id.0.into(),
            title: it.title.0,
            text: it.text.0,
            tool: tool.into(),
            by_level: it.by_level.unwrap_or_default(),
        }
    }
}

impl From<file::Scale> for Scale {
    fn from(it: file::Scale) -> Scale {
        Scale { id: it.id.0.into(), choices: wire::all(it.choices) }
    }
}

impl From<file::Choice> for Choice {
    fn from(it: file::Choice) -> Choice {
        Choice {
            id: it.id.0.into(),
            text: it.text.0,
            means: it.means.into(),
            help: it.help.unwrap_or_default(),
            ask_notes: it.ask_notes.unwrap_or_default(),
        }
    }
}

fn note(here: &Place<'_>, it: file::Note) -> Note {
    let field = |(n, it)| note_field(&here.nth("fields", n), it);
    Note { id: it.id.0.into(), fields: it.fields.into_iter().enumerate().map(field).collect() }
}

fn note_field(here: &Place<'_>, it: file::NoteField) -> NoteField {
    let is_choice = matches!(it.kind, file::NoteKind::Choice | file::NoteKind::Ticks);
    if !here.key("kind").is_lost() {
        match &it.choices {
            None if is_choice => here.missing("choices"),
            Some(all) if is_choice && all.is_empty() => {
                here.key("choices").wrong("name at least one choice");
            }
            Some(_) if !is_choice => here.also_wrong(not_a_key("choices", &[])),
            _ => {}
        }
    }
    let choices = wire::choices(it.choices.unwrap_or_default());
    NoteField {
        id: it.id.0.into(),
        text: it.text.0,
        help: it.help.unwrap_or_default(),
        kind: match it.kind {
            file::NoteKind::Long => NoteKind::Long,
            file::NoteKind::Short => NoteKind::Short,
            file::NoteKind::Choice => NoteKind::Choice(choices),
            file::NoteKind::Ticks => NoteKind::Ticks(choices),
            file::NoteKind::Children => NoteKind::Children,
        },
        answered: wire::all(it.whom.unwrap_or_default()),
        wanted: it.wanted.unwrap_or_default(),
        role: it.role.map(Text::from).unwrap_or_default(),
        earlier: it.earlier.map(|it| it.0).unwrap_or_default().into(),
    }
}

fn sections(
    top: &Place<'_>,
    sections: Vec<file::Section>,
    items: &mut Vec<Item>,
    scales: &[Scale],
    notes: &[Note],
) -> Vec<Section> {
    let scales: Vec<&str> = scales.iter().map(|it| &*it.id).collect();
    let notes: Vec<&str> = notes.iter().map(|it| &*it.id).collect();
    let mut all = Vec::new();
    for (n, it) in sections.into_iter().enumerate() {
        let here = top.nth("sections", n);
        let first = items.len();
        for (n, it) in it.items.into_iter().enumerate() {
            items.push(item(&here.nth("items", n), it, &scales, &notes));
        }
        all.push(Section {
            id: it.id.0.into(),
            title: it.title.0,
            intro: it.intro.unwrap_or_default(),
            items: first..items.len(),
        });
    }
    all
}

/// The place of a thing of this file that is named here. One that is not declared is reported.
fn place_of(here: &Place<'_>, list: &str, what: &'static str, name: &str, names: &[&str]) -> usize {
    let place = names.iter().position(|known| *known == name);
    // One whose id cannot be read may be the one that is meant.
    if place.is_none() && !name.trim().is_empty() && !here.report().has_lost_ids(list) {
        here.wrong(Problem::not_declared(what, name, names).to_string());
    }
    place.unwrap_or(0)
}

/// The worst grade that is a strength, where an item does not say.
pub(crate) const STRENGTH_TO: Grade = 2;

fn item(here: &Place<'_>, it: file::Item, scales: &[&str], notes: &[&str]) -> Item {
    let mut anchors = Vec::new();
    let form = match it.answer.unwrap_or(file::Answer::Choice) {
        file::Answer::Choice => {
            let place = here.key("scale");
            if it.scale.is_none() && !here.key("answer").is_lost() && !here.is_lost() {
                here.missing("scale");
            }
            if let Some(own) = it.anchors {
                if own.is_empty() {
                    here.key("anchors").wrong("there must be five anchors, best first");
                }
                anchors = own;
            }
            let name = it.scale.map(|it| it.0).unwrap_or_default();
            AnswerForm::Choice(place_of(&place, "scales", "scale", &name, scales))
        }
        other => {
            let present = [("scale", it.scale.is_some()), ("anchors", it.anchors.is_some())];
            if !here.key("answer").is_lost() {
                here.only(&present, &[]);
            }
            if other == file::Answer::Number { AnswerForm::Number } else { AnswerForm::Date }
        }
    };
    let note = it.notes.map(|it| it.0).filter(|it| !it.is_empty());
    let tier_seen =
        |it: file::TierSeen| TierSeen { tier: it.tier.into(), source: it.source.0.into() };
    Item {
        id: it.id.0.into(),
        number: it.number.unwrap_or_default(),
        kind: it.kind.into(),
        topic: it.topic.0,
        text: it.text.0,
        help: it.help.unwrap_or_default(),
        form,
        note: note.map(|note| place_of(&here.key("notes"), "notes", "note", &note, notes)),
        who: it.who.into_iter().flatten().map(Text::from).collect(),
        ages: it.ages.map(Into::into),
        tier: it.tier.map(Into::into),
        tiers_seen: it.tiers_seen.into_iter().flatten().map(tier_seen).collect(),
        follow_up: it
            .follow_up
            .map(|it| FollowUp { text: it.text.0, help: it.help.unwrap_or_default() }),
        asked_if: it.asked_if.map(|it| asked_if(&here.key("asked-if"), it)),
        one_of: it.one_of.map(|it| it.0).unwrap_or_default().into(),
        anchors,
        strength_to: it.strength_to.map_or(STRENGTH_TO, |it| it.0),
        household: it.household.unwrap_or_default(),
        asks_for_children: it.from_record.is_some(),
        provenance: wire::provenance(it.mark, it.sources),
    }
}

fn asked_if(here: &Place<'_>, it: file::AskedIf) -> AskedIf {
    if it.harm.is_some() {
        let present = [("items", it.items.is_some()), ("answered", it.answered.is_some())];
        here.only(&present, &["harm"]);
        return AskedIf::Harm;
    }
    if !here.is_lost() {
        if it.items.is_none() {
            here.missing("items");
        }
        if it.answered.is_none() {
            here.missing("answered");
        }
    }
    AskedIf::Answered {
        items: wire::all(it.items.unwrap_or_default()),
        answered: wire::all(it.answered.unwrap_or_default()),
    }
}

impl From<file::Gate> for Gate {
    fn from(it: file::Gate) -> Gate {
        Gate {
            title: it.title.0,
            intro: it.intro.unwrap_or_default(),
            points: wire::all(it.points),
            ways: wire::all(it.ways),
        }
    }
}

impl From<file::Point> for GatePoint {
    fn from(it: file::Point) -> GatePoint {
        let provenance = wire::provenance(it.mark, it.sources);
        GatePoint { id: it.id.0.into(), text: it.text.0, provenance }
    }
}

impl From<file::Way> for Way {
    fn from(it: file::Way) -> Way {
        Way {
            id: it.id.0.into(),
            kind: it.kind.into(),
            title: it.title.0,
            text: it.text.0,
            steps: it.action.unwrap_or_default(),
            items: wire::all(it.items.unwrap_or_default()),
        }
    }
}

impl From<file::Profile> for ProfileDefinition {
    fn from(it: file::Profile) -> ProfileDefinition {
        ProfileDefinition { above: it.above.0, areas: wire::all(it.areas) }
    }
}

impl From<file::CareArea> for ProfileArea {
    fn from(it: file::CareArea) -> ProfileArea {
        ProfileArea {
            id: it.id.0.into(),
            code: it.code.0,
            title: it.title.0,
            sub_areas: wire::all(it.sub_areas),
            exception: it.exception.map(Into::into),
        }
    }
}

impl From<file::SubArea> for SubArea {
    fn from(it: file::SubArea) -> SubArea {
        SubArea {
            id: it.id.0.into(),
            code: it.code.0,
            title: it.title.0,
            items: wire::all(it.items),
        }
    }
}

impl From<file::Exception> for ProfileException {
    fn from(it: file::Exception) -> ProfileException {
        ProfileException {
            id: it.id.0.into(),
            text: it.text.0,
            help: it.help.unwrap_or_default(),
            leaves_out: it.leaves_out.0.into(),
            provenance: wire::provenance(it.mark.unwrap_or(wire::Mark::Proposed), it.sources),
        }
    }
}
