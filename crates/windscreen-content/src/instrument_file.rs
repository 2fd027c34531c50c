//! An instrument file becomes an [`Instrument`]. (`writer.rs` is the way back.)

mod rules;

use crate::opening::Opening;
use crate::pictures;
use crate::place::Place;
use crate::problems::{FileErrors, not_a_key};
use crate::reading::Report;
use crate::texts;
use crate::translations::{Opened, is_tag};
use crate::wire::{self, instrument as file};
use rules::rule;
use windscreen_core::{
    AgeBand, AnswerForm, AskedIf, ChildrenAsked, ChildrenSee, Choice, Definition, DefinitionError,
    FactQuestion, FollowUp, Gate, GatePoint, Grade, GroupId, Grouping, GroupingPart, Instrument,
    Item, LARGEST_NUMBER, Note, NoteField, NoteKind, Permission, PictureId, Points, Problem,
    ProfileArea, ProfileDefinition, ProfileException, ResultWords, Route, Scale, Section, SubArea,
    Sum, Text, TextField, Threshold, TierSeen, Way,
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
                || (message.starts_with("the record answers this")
                    || message.ends_with("an answer that gives no points"))
                    && (report.is_wrong_in("scales") || report.has_lost_in("sums"))
        }
        _ => false,
    }
}

fn definition(top: &Place<'_>, written: file::Instrument) -> Definition {
    let scales: Vec<Scale> = wire::all(written.scales);
    let blocks = written.notes.into_iter().flatten().enumerate();
    let notes: Vec<Note> = blocks.map(|(n, block)| note(&top.nth("notes", n), block)).collect();
    let rules = written.rules.into_iter().enumerate();
    let mut items = Vec::new();
    let sections = sections(top, written.sections, &mut items, &scales, &notes);
    let (mut ages, mut age_needed, mut ages_outside) = (None, false, Text::default());
    if let Some(offered) = written.ages {
        ages = Some(AgeBand { from: offered.from.0, under: offered.under.0 });
        age_needed = offered.needed.unwrap_or_default();
        ages_outside = offered.outside.unwrap_or_default();
    }
    let minutes = match written.minutes[..] {
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
    if !written.language.0.trim().is_empty() && !is_tag(&written.language.0) {
        top.key("language").wrong("a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant");
    }
    Definition {
        id: written.id.0.into(),
        edition: written.edition.0,
        title: written.title.0,
        short: written.short.0,
        about: written.about.into(),
        worry: written.worry.0,
        purpose: written.purpose.0,
        is_not: written.is_not.0,
        minutes,
        cautions: written.cautions.unwrap_or_default(),
        ages,
        age_needed,
        ages_outside,
        unborn: written.unborn.unwrap_or_default(),
        born: written.born.unwrap_or_default(),
        with_child: written.with_child.unwrap_or_default(),
        diagram: written.diagram,
        children_see: match written.children_see {
            Some(file::ChildrenSee::Level) => ChildrenSee::Level,
            None => ChildrenSee::Nothing,
        },
        complete_by_numbered: written.complete_by.is_some(),
        language: written.language.0,
        lineage: written.lineage.0,
        permission: Permission {
            terms: written.permission.terms.0,
            evidence: written.permission.evidence.0,
            checked: written.permission.checked.0,
        },
        sources: wire::all(written.sources),
        gate: written.gate.0.map(Into::into),
        facts: wire::all(written.facts.unwrap_or_default()),
        scales,
        notes,
        sections,
        groupings: wire::all(written.groupings.unwrap_or_default()),
        items,
        n_items: usize::try_from(written.n_items.0).unwrap_or(0),
        texts: wire::all(written.texts.unwrap_or_default()),
        thresholds: wire::all(written.thresholds.unwrap_or_default()),
        routes: wire::all(written.routes.unwrap_or_default()),
        rules: rules.map(|(n, written)| rule(&top.nth("rules", n), written)).collect(),
        limits: written.limits.unwrap_or_default().into_iter().map(|limit| limit.0).collect(),
        sums: wire::all(written.sums.unwrap_or_default()),
        results: ResultWords {
            nothing: written.results.nothing.0,
            always: written.results.always.unwrap_or_default(),
            below: written.results.below.unwrap_or_default(),
        },
        profile: written.profile.0.map(Into::into),
    }
}

impl From<file::Fact> for FactQuestion {
    fn from(fact: file::Fact) -> FactQuestion {
        FactQuestion {
            id: fact.id.0.into(),
            text: fact.text.0,
            help: fact.help.unwrap_or_default(),
        }
    }
}

impl From<file::Grouping> for Grouping {
    fn from(grouping: file::Grouping) -> Grouping {
        Grouping {
            id: grouping.id.0.into(),
            title: grouping.title.0,
            parts: wire::all(grouping.parts),
        }
    }
}

impl From<file::GroupingPart> for GroupingPart {
    fn from(part: file::GroupingPart) -> GroupingPart {
        GroupingPart { title: part.title.0, sections: wire::all(part.sections) }
    }
}

impl From<file::Longer> for TextField {
    fn from(longer: file::Longer) -> TextField {
        TextField {
            id: longer.id.0.into(),
            text: longer.text.0,
            help: longer.help.unwrap_or_default(),
            wanted: longer.wanted.unwrap_or_default(),
            role: longer.role.map(Text::from).unwrap_or_default(),
        }
    }
}

impl From<file::Threshold> for Threshold {
    fn from(threshold: file::Threshold) -> Threshold {
        Threshold {
            id: threshold.id.0.into(),
            text: threshold.text.0,
            default: threshold.default.0.map(|number| number.0),
            min: threshold.min.0,
            max: threshold.max.0,
            provenance: wire::provenance(threshold.mark, threshold.sources),
        }
    }
}

impl From<file::Route> for Route {
    fn from(route: file::Route) -> Route {
        let tool = route.tool.map(|tool| tool.0).unwrap_or_default();
        Route {
            id: route.id.0.into(),
            title: route.title.0,
            text: route.text.0,
            tool: tool.into(),
            by_level: route.by_level.unwrap_or_default(),
        }
    }
}

impl From<file::Scale> for Scale {
    fn from(scale: file::Scale) -> Scale {
        Scale { id: scale.id.0.into(), choices: wire::all(scale.choices) }
    }
}

impl From<file::Choice> for Choice {
    fn from(choice: file::Choice) -> Choice {
        Choice {
            id: choice.id.0.into(),
            text: choice.text.0,
            means: choice.means.into(),
            help: choice.help.unwrap_or_default(),
            ask_notes: choice.ask_notes.unwrap_or_default(),
        }
    }
}

fn note(here: &Place<'_>, note: file::Note) -> Note {
    let field = |(n, it)| note_field(&here.nth("fields", n), it);
    Note { id: note.id.0.into(), fields: note.fields.into_iter().enumerate().map(field).collect() }
}

fn note_field(here: &Place<'_>, note_field: file::NoteField) -> NoteField {
    let is_choice = matches!(note_field.kind, file::NoteKind::Choice | file::NoteKind::Ticks);
    if !here.key("kind").is_lost() {
        match &note_field.choices {
            None if is_choice => here.missing("choices"),
            Some(all) if is_choice && all.is_empty() => {
                here.key("choices").wrong("name at least one choice");
            }
            Some(_) if !is_choice => here.also_wrong(not_a_key("choices", &[])),
            _ => {}
        }
    }
    let choices = wire::choices(note_field.choices.unwrap_or_default());
    NoteField {
        id: note_field.id.0.into(),
        text: note_field.text.0,
        help: note_field.help.unwrap_or_default(),
        kind: match note_field.kind {
            file::NoteKind::Long => NoteKind::Long,
            file::NoteKind::Short => NoteKind::Short,
            file::NoteKind::Choice => NoteKind::Choice(choices),
            file::NoteKind::Ticks => NoteKind::Ticks(choices),
            file::NoteKind::Children => NoteKind::Children,
        },
        answered: wire::all(note_field.whom.unwrap_or_default()),
        wanted: note_field.wanted.unwrap_or_default(),
        role: note_field.role.map(Text::from).unwrap_or_default(),
        earlier: note_field.earlier.map(|earlier| earlier.0).unwrap_or_default().into(),
    }
}

fn sections(
    top: &Place<'_>,
    sections: Vec<file::Section>,
    items: &mut Vec<Item>,
    scales: &[Scale],
    notes: &[Note],
) -> Vec<Section> {
    let scales: Vec<&str> = scales.iter().map(|scale| &*scale.id).collect();
    let notes: Vec<&str> = notes.iter().map(|note| &*note.id).collect();
    let mut all = Vec::new();
    for (n, section) in sections.into_iter().enumerate() {
        let here = top.nth("sections", n);
        let first = items.len();
        let one_of: GroupId = section.one_of.map(|one_of| one_of.0).unwrap_or_default().into();
        let ages = section.ages.map(Into::into);
        for (n, written) in section.items.into_iter().enumerate() {
            let mut item = item(&here.nth("items", n), written, &scales, &notes);
            // What is one of several as a whole is so in each of its parts.
            if !one_of.is_empty() && item.one_of.is_empty() {
                item.one_of = one_of.clone();
                item.ages = item.ages.or(ages);
            }
            items.push(item);
        }
        all.push(Section {
            id: section.id.0.into(),
            title: section.title.0,
            intro: section.intro.unwrap_or_default(),
            ages,
            one_of,
            picture: picture(&here, section.picture),
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

/// The id of a picture of ours. One that is not here is reported.
fn picture(here: &Place<'_>, wanted: Option<wire::Id>) -> PictureId {
    let name = wanted.map(|wanted| wanted.0).unwrap_or_default();
    let ours = pictures::ids();
    if !name.is_empty() && !ours.contains(&&*name) {
        here.key("picture").wrong(Problem::not_declared("picture", &name, &ours).to_string());
    }
    name.into()
}

/// The worst grade that is a strength, where an item does not say.
pub(crate) const STRENGTH_TO: Grade = 2;

fn item(here: &Place<'_>, item: file::Item, scales: &[&str], notes: &[&str]) -> Item {
    let mut anchors = Vec::new();
    let form = match item.answer.unwrap_or(file::Answer::Choice) {
        file::Answer::Choice => {
            let place = here.key("scale");
            if item.scale.is_none() && !here.key("answer").is_lost() && !here.is_lost() {
                here.missing("scale");
            }
            if let Some(own) = item.anchors {
                if own.is_empty() {
                    here.key("anchors").wrong("there must be five anchors, best first");
                }
                anchors = own;
            }
            let name = item.scale.map(|scale| scale.0).unwrap_or_default();
            AnswerForm::Choice(place_of(&place, "scales", "scale", &name, scales))
        }
        other => {
            let present = [("scale", item.scale.is_some()), ("anchors", item.anchors.is_some())];
            if !here.key("answer").is_lost() {
                here.only(&present, &[]);
            }
            match other {
                file::Answer::Number => AnswerForm::Number,
                file::Answer::Words => AnswerForm::Words,
                file::Answer::Date | file::Answer::Choice => AnswerForm::Date,
            }
        }
    };
    let note = item.notes.map(|note| note.0).filter(|note| !note.is_empty());
    let tier_seen = |tier_seen: file::TierSeen| TierSeen {
        tier: tier_seen.tier.into(),
        source: tier_seen.source.0.into(),
    };
    Item {
        id: item.id.0.into(),
        number: item.number.unwrap_or_default(),
        kind: item.kind.into(),
        topic: item.topic.0,
        text: item.text.0,
        help: item.help.unwrap_or_default(),
        picture: picture(here, item.picture),
        form,
        most: item.most.map_or(LARGEST_NUMBER, |it| it.0),
        note: note.map(|note| place_of(&here.key("notes"), "notes", "note", &note, notes)),
        who: item.who.into_iter().flatten().map(Text::from).collect(),
        ages: item.ages.map(Into::into),
        only: item.only.map(Into::into),
        tier: item.tier.map(Into::into),
        tiers_seen: item.tiers_seen.into_iter().flatten().map(tier_seen).collect(),
        follow_up: item.follow_up.map(|follow_up| FollowUp {
            text: follow_up.text.0,
            help: follow_up.help.unwrap_or_default(),
        }),
        asked_if: item.asked_if.map(|other| asked_if(&here.key("asked-if"), other)),
        one_of: item.one_of.map(|one_of| one_of.0).unwrap_or_default().into(),
        anchors,
        strength_to: item.strength_to.map_or(STRENGTH_TO, |it| it.0),
        household: item.household.unwrap_or_default(),
        no_is_strength: item.no_is_strength.unwrap_or_default(),
        from_record: from_record(here, item.from_record, item.record_ages),
        same_as: item.same_as.map(|same_as| same_as.0).unwrap_or_default(),
        provenance: wire::provenance(item.mark, item.sources),
    }
}

fn from_record(
    here: &Place<'_>,
    asked: Option<file::FromRecord>,
    ages: Option<wire::Ages>,
) -> Option<ChildrenAsked> {
    if asked.is_none() && ages.is_some() && !here.key("from-record").is_lost() {
        here.missing("from-record");
    }
    asked.map(|file::FromRecord::Children| ChildrenAsked { ages: ages.map(Into::into) })
}

impl From<file::Sum> for Sum {
    fn from(sum: file::Sum) -> Sum {
        let points =
            |points: file::Points| Points { means: points.means.into(), points: points.points.0 };
        Sum {
            id: sum.id.0.into(),
            title: sum.title.0,
            text: sum.text.0,
            items: wire::all(sum.items.unwrap_or_default()),
            sections: wire::all(sum.sections.unwrap_or_default()),
            points: sum.points.into_iter().flatten().map(points).collect(),
            flags: wire::all(sum.flags.unwrap_or_default()),
        }
    }
}

fn asked_if(here: &Place<'_>, asked_if: file::AskedIf) -> AskedIf {
    if asked_if.harm.is_some() {
        let present =
            [("items", asked_if.items.is_some()), ("answered", asked_if.answered.is_some())];
        here.only(&present, &["harm"]);
        return AskedIf::Harm;
    }
    if !here.is_lost() {
        if asked_if.items.is_none() {
            here.missing("items");
        }
        if asked_if.answered.is_none() {
            here.missing("answered");
        }
    }
    AskedIf::Answered {
        items: wire::all(asked_if.items.unwrap_or_default()),
        answered: wire::all(asked_if.answered.unwrap_or_default()),
    }
}

impl From<file::Gate> for Gate {
    fn from(gate: file::Gate) -> Gate {
        Gate {
            title: gate.title.0,
            intro: gate.intro.unwrap_or_default(),
            points: wire::all(gate.points),
            ways: wire::all(gate.ways),
        }
    }
}

impl From<file::Point> for GatePoint {
    fn from(point: file::Point) -> GatePoint {
        let provenance = wire::provenance(point.mark, point.sources);
        GatePoint { id: point.id.0.into(), text: point.text.0, provenance }
    }
}

impl From<file::Way> for Way {
    fn from(way: file::Way) -> Way {
        Way {
            id: way.id.0.into(),
            kind: way.kind.into(),
            title: way.title.0,
            text: way.text.0,
            steps: way.action.unwrap_or_default(),
            items: wire::all(way.items.unwrap_or_default()),
        }
    }
}

impl From<file::Profile> for ProfileDefinition {
    fn from(profile: file::Profile) -> ProfileDefinition {
        ProfileDefinition { above: profile.above.0, areas: wire::all(profile.areas) }
    }
}

impl From<file::CareArea> for ProfileArea {
    fn from(care_area: file::CareArea) -> ProfileArea {
        ProfileArea {
            id: care_area.id.0.into(),
            code: care_area.code.0,
            title: care_area.title.0,
            sub_areas: wire::all(care_area.sub_areas),
            exception: care_area.exception.map(Into::into),
        }
    }
}

impl From<file::SubArea> for SubArea {
    fn from(sub_area: file::SubArea) -> SubArea {
        SubArea {
            id: sub_area.id.0.into(),
            code: sub_area.code.0,
            title: sub_area.title.0,
            items: wire::all(sub_area.items),
        }
    }
}

impl From<file::Exception> for ProfileException {
    fn from(exception: file::Exception) -> ProfileException {
        ProfileException {
            id: exception.id.0.into(),
            text: exception.text.0,
            help: exception.help.unwrap_or_default(),
            leaves_out: exception.leaves_out.0.into(),
            provenance: wire::provenance(
                exception.mark.unwrap_or(wire::Mark::Proposed),
                exception.sources,
            ),
        }
    }
}
