//! What an instrument is: its sections, items, scales, notes, rules, routes and words.
//!
//! [`Definition`] is what somebody wrote; [`Instrument`] is a definition proved well-formed.

use crate::{
    ChoiceId, DefinitionError, ExceptionId, FactId, Grade, GroupId, Id, InstrumentId, ItemId,
    NoteFieldId, NoteId, PointId, ProfileAreaId, RouteId, Rule, RuleId, ScaleId, SectionId,
    SourceId, SubAreaId, Text, TextId, ThresholdId, WayId,
};
use std::ops::{Deref, Range};
use std::rc::Rc;

/// How sure we are of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Read in the named source.
    Seen,
    /// Known from the published tool, not re-read.
    Recalled,
    /// Ours.
    Proposed,
}

/// How sure we are, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// How sure we are.
    pub mark: Mark,
    /// Ids of the file's own sources.
    pub sources: Vec<SourceId>,
}

/// Something read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The id by which the file cites it.
    pub id: SourceId,
    /// What it is.
    pub title: Text,
    /// Where it was; empty if not known.
    pub address: Text,
}

/// What a choice means to the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// It does not apply to this person (another age, no such condition). Not counted as a gap.
    NotApplicable,
    /// No, or not seen.
    No,
    /// Asked and not known. Never no.
    NotKnown,
    /// Suspected: a gut feeling without evidence yet.
    Suspected,
    /// Sometimes, or in part.
    Sometimes,
    /// Yes, applies, evidence seen.
    Yes,
    /// A grade of care from 1 (best) to 5 (worst).
    Grade(Grade),
}

impl Meaning {
    /// Whether the answer raises the sign: yes, sometimes or suspected.
    pub fn is_raised(self) -> bool {
        matches!(self, Meaning::Yes | Meaning::Sometimes | Meaning::Suspected)
    }
}

/// One of the offered answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id within the scale.
    pub id: ChoiceId,
    /// The words beside the radio.
    pub text: Text,
    /// What it means to the rules.
    pub means: Meaning,
    /// A line of explanation; empty for none.
    pub help: Text,
    /// Whether choosing it opens the item's notes.
    pub ask_notes: bool,
}

/// The offered answers of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The id by which items name it.
    pub id: ScaleId,
    /// The choices, in the order shown.
    pub choices: Vec<Choice>,
}

impl Scale {
    /// The choice of this id.
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }
}

/// How a note is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// Several lines of text.
    Long,
    /// One line of text.
    Short,
    /// One of these (id, words).
    Choice(Vec<(ChoiceId, Text)>),
    /// Any of these (id, words).
    Ticks(Vec<(ChoiceId, Text)>),
    /// Any of the other children of the record; one who is not in it; or not known who.
    Children,
}

/// What a note of the kind [`NoteKind::Children`] holds for a child who is not in the record.
pub const CHILD_ELSEWHERE: &str = "elsewhere";
/// What a note of the kind [`NoteKind::Children`] holds where it is not known which child.
pub const CHILD_NOT_KNOWN: &str = "not-known";

/// One thing asked beside a raised answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteField {
    /// Its id within the note.
    pub id: NoteFieldId,
    /// The label.
    pub text: Text,
    /// A line of explanation; empty for none.
    pub help: Text,
    /// How it is written.
    pub kind: NoteKind,
    /// The meanings it is asked for; empty for all that open the notes.
    pub answered: Vec<Meaning>,
    /// Whether an empty field is named in the result. It never withholds anything.
    pub wanted: bool,
    /// What the summary uses it for (`evidence`, `impact`, `source` …); empty for nothing special.
    pub role: Id,
    /// The choice that says that a sign was over a year ago; empty for none. Such a sign is listed and not counted, unless
    /// it is one of harm.
    pub earlier: ChoiceId,
}

/// The fields asked together beside an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The id by which items name it.
    pub id: NoteId,
    /// The fields, in the order shown.
    pub fields: Vec<NoteField>,
}

/// What an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A sign of harm: raised, it bypasses every count.
    Harm,
    /// A sign that rules may count.
    Risk,
    /// Something that makes harm more likely. Never counted.
    Vulnerability,
    /// Something that protects. Never counted, and never lowers a level.
    Strength,
    /// Recorded beside the result.
    Context,
}

/// The weight a source gives a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The least.
    Low,
    /// Between.
    Medium,
    /// The most.
    High,
}

/// What one source says of an item's tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierSeen {
    /// The tier as the source words it (`high`, `significant`, `must-refer` …).
    pub tier: Text,
    /// The id of the source.
    pub source: SourceId,
}

/// Ages in whole years: `from` included, `under` not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeBand {
    /// The first age inside.
    pub from: u8,
    /// The first age outside.
    pub under: u8,
}

/// A question that decides whether a raised sign is a sign of harm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The question, answered yes, no or not known.
    pub text: Text,
    /// A line of explanation; empty for none.
    pub help: Text,
}

/// When an item is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedIf {
    /// Once a sign of harm is raised.
    Harm,
    /// Once one of these items has one of these meanings.
    Answered {
        /// Items that are themselves always asked.
        items: Vec<ItemId>,
        /// The meanings that open it.
        answered: Vec<Meaning>,
    },
}

/// How an item is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerForm {
    /// One choice of its scale, by the scale's place in the definition.
    Choice(usize),
    /// A whole number from 0 to 999, or not known.
    Number,
    /// A day, or not known.
    Date,
}

/// One question or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// The number of the published tool; empty for none.
    pub number: Text,
    /// What it is about.
    pub kind: Kind,
    /// A few words for summaries.
    pub topic: Text,
    /// The question or sign in full.
    pub text: Text,
    /// A line of explanation; empty for none.
    pub help: Text,
    /// How it is answered.
    pub form: AnswerForm,
    /// The note block opened by a choice that asks for notes, by its place in the definition.
    pub note: Option<usize>,
    /// Who usually knows (`school`, `health-visitor` …).
    pub who: Vec<Id>,
    /// The ages it is for; all if absent.
    pub ages: Option<AgeBand>,
    /// The weight its sources give it.
    pub tier: Option<Tier>,
    /// What each source says, where they differ.
    pub tiers_seen: Vec<TierSeen>,
    /// The question that makes a raised sign a sign of harm.
    pub follow_up: Option<FollowUp>,
    /// When it is shown; always if absent.
    pub asked_if: Option<AskedIf>,
    /// The group of which only one item is shown, chosen by stage; empty for none.
    pub one_of: GroupId,
    /// Five anchors, best first, for items answered by grade; empty for none.
    pub anchors: Vec<Text>,
    /// The worst grade that is a strength: 2, or 1 where grade 2 already tells of something missed. For items answered
    /// by grade only.
    pub strength_to: crate::Grade,
    /// Whether it is about the home: what is so for one child of the household is so for the others.
    pub household: bool,
    /// Whether it asks if there is a child, so that a record that holds one answers it (see
    /// [`crate::Record::answered_by_itself`]).
    pub asks_for_children: bool,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

impl Item {
    /// Whether its answer can count in rules that name no item: a sign of harm or of risk.
    pub fn counts(&self) -> bool {
        matches!(self.kind, Kind::Harm | Kind::Risk)
    }

    /// Whether its sources give it different weights.
    pub fn tiers_differ(&self) -> bool {
        self.tiers_seen
            .iter()
            .any(|it| Some(&it.tier) != self.tiers_seen.first().map(|it| &it.tier))
    }

    /// Whether an answer that means this is a strength to record. The absence of one says nothing.
    pub fn is_strength(&self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::Grade(grade) => grade <= self.strength_to,
            _ => self.kind == Kind::Strength && meaning.is_raised(),
        }
    }
}

/// A page of items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// Its heading.
    pub title: Text,
    /// A line under the heading; empty for none.
    pub intro: Text,
    /// The places of its items in [`Definition::items`].
    pub items: Range<usize>,
}

/// A longer text about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextField {
    /// Its id.
    pub id: TextId,
    /// The label.
    pub text: Text,
    /// A line of explanation; empty for none.
    pub help: Text,
    /// Whether an empty field is named in the result. It never withholds anything.
    pub wanted: bool,
    /// What the summary uses it for (`analysis`, `child-words` …).
    pub role: Id,
}

/// A number that an area may set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// Its id.
    pub id: ThresholdId,
    /// What it is.
    pub text: Text,
    /// The number used where an area sets none; `None` where what uses it then never holds.
    pub default: Option<u16>,
    /// The least an area may set.
    pub min: u16,
    /// The most an area may set.
    pub max: u16,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// Something to do, opened by rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Its id.
    pub id: RouteId,
    /// What it is called.
    pub title: Text,
    /// What to do.
    pub text: Text,
    /// Another instrument it leads to; empty for none.
    pub tool: InstrumentId,
    /// Whether every level that cannot wait asks for it by itself: the call, the lead, 999.
    pub by_level: bool,
}

/// A fact about the person that rules ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactQuestion {
    /// Its id.
    pub id: FactId,
    /// The question, answered yes, no or not known.
    pub text: Text,
    /// A line of explanation; empty for none.
    pub help: Text,
}

/// What must be so before anybody is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatePoint {
    /// Its id.
    pub id: PointId,
    /// The words beside the tick.
    pub text: Text,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// What a way on from the gate allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WayKind {
    /// Ask the person now: needs every point.
    Ask,
    /// Nobody is asked; sources are required.
    FromWhatIsKnown,
    /// No question is asked of anybody.
    NotSafe,
}

/// A way on from the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Its id.
    pub id: WayId,
    /// What it allows.
    pub kind: WayKind,
    /// What it is called.
    pub title: Text,
    /// What it means.
    pub text: Text,
    /// What to do now.
    pub steps: Vec<Text>,
    /// For [`WayKind::NotSafe`]: the items that rest on what the worker already knows.
    pub items: Vec<ItemId>,
}

/// The page that comes before every question of a tool about an adult.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Its heading.
    pub title: Text,
    /// A line under the heading.
    pub intro: Text,
    /// What must be so.
    pub points: Vec<GatePoint>,
    /// The ways on.
    pub ways: Vec<Way>,
}

/// Words said under a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultWords {
    /// Said when no rule fired.
    pub nothing: Text,
    /// Cautions under every result.
    pub always: Vec<Text>,
    /// Said when no route opened; empty for none.
    pub below: Text,
}

/// What may be done with the wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permission {
    /// The terms.
    pub terms: Text,
    /// What they rest on.
    pub evidence: Text,
    /// The day they were checked, as written.
    pub checked: Text,
}

/// A sub-area of a graded profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubArea {
    /// Its id.
    pub id: SubAreaId,
    /// The number on the record sheet ("A1").
    pub code: Text,
    /// Its name.
    pub title: Text,
    /// The ids of its items.
    pub items: Vec<ItemId>,
}

/// A published exception that makes an area's grade milder. It waits for its comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileException {
    /// Its id.
    pub id: ExceptionId,
    /// The words beside the tick.
    pub text: Text,
    /// A line of explanation.
    pub help: Text,
    /// The id of the sub-area it leaves out of the area's grade.
    pub leaves_out: SubAreaId,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// An area of a graded profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileArea {
    /// Its id.
    pub id: ProfileAreaId,
    /// The letter on the record sheet ("A").
    pub code: Text,
    /// Its name.
    pub title: Text,
    /// Its sub-areas.
    pub sub_areas: Vec<SubArea>,
    /// Its exception, if the tool has one.
    pub exception: Option<ProfileException>,
}

/// The tree up which grades are combined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileDefinition {
    /// Any grade above this stands for the whole (the published rule: 3).
    pub above: Grade,
    /// The areas.
    pub areas: Vec<ProfileArea>,
}

/// An instrument as somebody wrote it, not yet proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its id.
    pub id: InstrumentId,
    /// Which version of the content this is.
    pub edition: Text,
    /// Its name.
    pub title: Text,
    /// Its name in a narrow column.
    pub short: Text,
    /// Whom it is about.
    pub about: crate::Role,
    /// The practitioner's own worry that leads to it.
    pub worry: Text,
    /// Who it is for and what it does.
    pub purpose: Text,
    /// What it is not.
    pub is_not: Text,
    /// How long it takes, in minutes, from and to; `None` if not known.
    pub minutes: Option<(u16, u16)>,
    /// Cautions before use.
    pub cautions: Vec<Text>,
    /// The ages it is for.
    pub ages: Option<AgeBand>,
    /// Whether it cannot open without an age.
    pub age_needed: bool,
    /// Said for ages outside; empty for none.
    pub ages_outside: Text,
    /// Said for an unborn baby, for whom it then does not open; empty if it may be used before birth.
    pub unborn: Text,
    /// Whether its result has a place on the level diagram.
    pub diagram: bool,
    /// Whether only numbered questions decide if enough is known, as where a published checklist is followed.
    pub complete_by_numbered: bool,
    /// The language of its words.
    pub language: Text,
    /// Where the structure comes from.
    pub lineage: Text,
    /// What may be done with the wording.
    pub permission: Permission,
    /// What was read.
    pub sources: Vec<Source>,
    /// The safety gate.
    pub gate: Option<Gate>,
    /// Facts about the person that rules ask.
    pub facts: Vec<FactQuestion>,
    /// The scales.
    pub scales: Vec<Scale>,
    /// The note blocks.
    pub notes: Vec<Note>,
    /// The sections, each a run of items.
    pub sections: Vec<Section>,
    /// Every item, in order.
    pub items: Vec<Item>,
    /// The number of items as the file states it.
    pub n_items: usize,
    /// Longer texts.
    pub texts: Vec<TextField>,
    /// Numbers an area may set.
    pub thresholds: Vec<Threshold>,
    /// Things to do.
    pub routes: Vec<Route>,
    /// The rules.
    pub rules: Vec<Rule>,
    /// Words under the result.
    pub results: ResultWords,
    /// The tree of a graded profile.
    pub profile: Option<ProfileDefinition>,
}

/// A questionnaire or profile, proved well-formed: every name it uses is declared, once.
///
/// Reads like its [`Definition`]; nothing after this re-checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    definition: Definition,
    /// The places of the items, in the order of their ids.
    by_id: Rc<[usize]>,
}

impl Instrument {
    /// Proves a definition, or says everything that is wrong with it, each with its place.
    pub fn new(definition: Definition) -> Result<Instrument, Vec<DefinitionError>> {
        let problems = crate::proof::problems(&definition);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Instrument::already_proved(definition))
    }

    /// Takes a definition that [`Instrument::new`] has accepted before, as those that are compiled into a program were
    /// when it was built. Nothing is proved again.
    pub fn already_proved(definition: Definition) -> Instrument {
        // Inserted one by one: a sort would weigh more than all the rest of this function.
        let mut by_id: Vec<usize> = Vec::with_capacity(definition.items.len());
        for place in 0..definition.items.len() {
            if let Err(at) = search(&definition, &by_id, &definition.items[place].id) {
                by_id.insert(at, place);
            }
        }
        Instrument { definition, by_id: by_id.into() }
    }

    /// The place of an item in [`Definition::items`].
    pub fn place(&self, item: &ItemId) -> Option<usize> {
        let at = search(&self.definition, &self.by_id, item).ok()?;
        self.by_id.get(at).copied()
    }

    /// The places of the items, in the order of their ids.
    pub(crate) fn by_id(&self) -> Rc<[usize]> {
        self.by_id.clone()
    }

    /// The item of this id.
    pub fn item(&self, item: &ItemId) -> Option<&Item> {
        self.items.get(self.place(item)?)
    }

    /// The scale of an item answered by choice.
    pub fn scale_of(&self, item: &Item) -> Option<&Scale> {
        match item.form {
            AnswerForm::Choice(scale) => self.scales.get(scale),
            AnswerForm::Number | AnswerForm::Date => None,
        }
    }

    /// The note block of an item.
    pub fn note_of(&self, item: &Item) -> Option<&Note> {
        self.notes.get(item.note?)
    }

    /// The section in which the item at this place stands.
    pub fn section_of(&self, place: usize) -> Option<&Section> {
        self.sections.iter().find(|section| section.items.contains(&place))
    }

    /// The way on from the gate of this id.
    pub fn way(&self, id: &WayId) -> Option<&Way> {
        self.gate.as_ref()?.ways.iter().find(|way| way.id == *id)
    }

    /// The route of this id.
    pub fn route(&self, id: &RouteId) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == *id)
    }

    /// The rule of this id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    /// The definition itself, for writing it back to a file.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }
}

/// Where an id stands, or would stand, among the places in the order of their ids.
fn search(definition: &Definition, by_id: &[usize], id: &str) -> Result<usize, usize> {
    by_id
        .binary_search_by(|place| definition.items.get(*place).map_or("", |item| &*item.id).cmp(id))
}

impl Deref for Instrument {
    type Target = Definition;

    fn deref(&self) -> &Definition {
        &self.definition
    }
}

/// Whether an instrument opens for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It opens.
    Open,
    /// It opens, and the person is known to be older or younger than it is meant for.
    OutsideAges,
    /// It waits for an age.
    NeedsAge,
    /// It is not for an unborn baby.
    NotForUnborn,
    /// It is about a child and this is an adult, or the other way round.
    NotAboutThem,
}

impl Instrument {
    /// Whether it opens for this person on `today`.
    pub fn opening(&self, subject: &crate::Subject, today: chrono::NaiveDate) -> Opening {
        use crate::{AgeRange, Truth};
        if self.about != subject.role {
            return Opening::NotAboutThem;
        }
        let ages = subject.ages_on(today);
        if ages == AgeRange::Unborn {
            return if self.unborn.is_empty() { Opening::Open } else { Opening::NotForUnborn };
        }
        let known = matches!(ages, AgeRange::Years(low, high) if low == high);
        match self.ages {
            _ if self.age_needed && !known => Opening::NeedsAge,
            Some(band) if ages.is_within(band.from, band.under) == Truth::False => {
                if self.age_needed { Opening::NeedsAge } else { Opening::OutsideAges }
            }
            _ => Opening::Open,
        }
    }
}
