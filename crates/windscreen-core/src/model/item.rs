//! One question or sign, how it is answered, and what is written beside the answer.

use crate::{
    Age, AgeRange, ChoiceId, Grade, GroupId, Id, ItemId, NoteFieldId, NoteId, PictureId,
    Provenance, ScaleId, SourceId, Subject, Text,
};
use chrono::NaiveDate;

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
    /// There, and slight.
    Slight,
    /// There, and plain.
    Clear,
    /// There, and grave in what it does.
    Severe,
    /// A grade of care from 1 (best) to 5 (worst).
    Grade(Grade),
}

impl Meaning {
    /// Whether the answer raises the sign: yes, sometimes or suspected; or slight, clear or severe.
    pub fn is_raised(self) -> bool {
        matches!(self, Meaning::Yes | Meaning::Sometimes | Meaning::Suspected) || self.is_degree()
    }

    /// Whether the answer raises the sign and says how strongly: slight, clear or severe.
    pub fn is_degree(self) -> bool {
        matches!(self, Meaning::Slight | Meaning::Clear | Meaning::Severe)
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

/// What a record can answer by itself: whether there is a child, of any age or of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChildrenAsked {
    /// The ages asked about; all if absent.
    pub ages: Option<AgeBand>,
}

/// The time for which an item or a rule is, in a tool that is used before a birth and after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Only {
    /// Before the birth.
    Unborn,
    /// For a child who has been born.
    Born,
}

impl Only {
    /// Whether it is for this person on `today`. Both are where nobody knows the age at all: who may not be born yet is
    /// asked what is asked before a birth, and after it.
    pub fn is_for(self, subject: &Subject, today: NaiveDate) -> bool {
        let is_unborn = subject.ages_on(today) == AgeRange::Unborn;
        subject.age == Age::NotKnown || (self == Only::Unborn) == is_unborn
    }
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
    /// A whole number from 0 to the greatest that the item takes, or not known.
    Number,
    /// A day, or not known.
    Date,
    /// Several lines kept exactly as they were typed, or not known. No rule looks at them.
    Words,
}

/// The largest number an item takes that names none of its own.
pub const LARGEST_NUMBER: u16 = 999;

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
    /// The id of the picture beside it; empty for none.
    pub picture: PictureId,
    /// How it is answered.
    pub form: AnswerForm,
    /// The greatest number it takes; [`LARGEST_NUMBER`] where it is answered otherwise.
    pub most: u16,
    /// The note block opened by a choice that asks for notes, by its place in the definition.
    pub note: Option<usize>,
    /// Who usually knows (`school`, `health-visitor` …).
    pub who: Vec<Id>,
    /// The ages it is for; all if absent.
    pub ages: Option<AgeBand>,
    /// Whether it is asked only before a birth, or only after it; at any time if absent. What was raised or not known
    /// before the birth stays.
    pub only: Option<Only>,
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
    pub strength_to: Grade,
    /// Whether it is about the home: what is so for one child of the household is so for the others.
    pub household: bool,
    /// Whether, and of which ages, its *no* is a strength to record: it asks how something goes, and not only whether a sign was seen.
    pub no_is_strength: bool,
    /// Whether it asks if there is a child, so that a record that holds one answers it (see
    /// [`crate::Record::answered_by_itself`]).
    pub from_record: Option<ChildrenAsked>,
    /// The worry that it is, under a name that items of other instruments share: raised in several of them for the same
    /// child it is one line on a paper. Empty for none.
    pub same_as: Id,
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
            .any(|other| Some(&other.tier) != self.tiers_seen.first().map(|seen| &seen.tier))
    }

    /// Whether an answer that means this is a strength to record. The absence of one says nothing,
    /// unless the item says that it does.
    pub fn is_strength(&self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::Grade(grade) => grade <= self.strength_to,
            Meaning::No => self.no_is_strength,
            _ => self.kind == Kind::Strength && meaning.is_raised(),
        }
    }
}
