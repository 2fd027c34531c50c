//! What an instrument is: its sections, items, scales, notes, rules, routes and words.
//!
//! [`Definition`] is what somebody wrote; [`Instrument`] is a definition proved well-formed.

use crate::{
    AgeBand, Answer, AnswerForm, AnswerTest, Area, Condition, FactId, Gate, GroupId, GroupingId,
    Id, InstrumentId, Item, ItemId, Kind, Level, Licence, Meaning, Note, NoteField, PictureId,
    ProfileDefinition, Provenance, Role, RouteId, Rule, RuleId, Scale, SectionId, Source, Subject,
    Sum, Text, TextId, ThresholdId, Value, Way, WayId,
};
use std::ops::{Deref, Range};
use std::rc::Rc;

/// A page of items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// Its heading.
    pub title: Text,
    /// A line under the heading; empty for none. Of a section that is read with a child, what is said to the child first.
    pub intro: Text,
    /// The ages it is for, where it is one of several alternatives.
    pub ages: Option<AgeBand>,
    /// The group of which only one section is shown, chosen by age or by hand; empty for none. Its items have the same.
    pub one_of: GroupId,
    /// The picture of its first page, where it is read with a child; empty where it is for the adult.
    pub picture: PictureId,
    /// The places of its items in [`Definition::items`].
    pub items: Range<usize>,
}

/// What the children's papers may say of a tool about an adult.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChildrenSee {
    /// Nothing, not even that it was used.
    #[default]
    Nothing,
    /// The level that it suggests for the children, and that its reasons stand on the adult's own paper: not whose, and
    /// nothing of what it rests on. What may rest on domestic abuse is held back even so ([`Rule::kept_from_children`]).
    Level,
}

/// One way in which the sections stand under headings: three domains in one partnership, four in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouping {
    /// Its id, by which an area chooses it.
    pub id: GroupingId,
    /// What it is called.
    pub title: Text,
    /// Its headings, in order.
    pub parts: Vec<GroupingPart>,
}

/// A heading and the sections under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupingPart {
    /// The heading.
    pub title: Text,
    /// The sections, in the order in which they stand in the tool.
    pub sections: Vec<SectionId>,
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
    pub about: Role,
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
    /// Said for somebody who has been born, for whom it then does not open anew; empty if it may be used after birth.
    pub born: Text,
    /// Whether it is used together with a child: its sections with a picture are pages to read with them.
    pub with_child: bool,
    /// Whether its result has a place on the level diagram.
    pub diagram: bool,
    /// What the children's papers may say of it, where it is about an adult.
    pub children_see: ChildrenSee,
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
    /// Ways in which the sections stand under headings, of which the first holds where an area chooses none; empty where
    /// they stand under none.
    pub groupings: Vec<Grouping>,
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
    /// The time limits of the referral form whose days the result shows, by id.
    pub limits: Vec<Id>,
    /// What is counted and added up beside the result. No rule rests on it.
    pub sums: Vec<Sum>,
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
    /// The same in licensed words, of those at hand.
    pub(crate) wordings: Vec<Rc<Instrument>>,
    /// The licence under which these words are used, if they are not its own.
    pub(crate) licence: Option<Rc<Licence>>,
    /// The items that are in its own words all the same.
    pub(crate) own_words: Vec<ItemId>,
}

impl Instrument {
    /// Whether an item asks about danger now: that it is not known would by itself call for an emergency.
    pub fn asks_of_danger_now(&self, item: &ItemId) -> bool {
        fn takes_not_known(condition: &Condition, item: &ItemId) -> bool {
            match condition {
                Condition::Any(pick) => {
                    pick.items.contains(item)
                        && pick.answered.iter().any(|test| test.accepts(Meaning::NotKnown))
                }
                Condition::OneOf(all) => all.iter().any(|one| takes_not_known(one, item)),
                _ => false,
            }
        }
        let emergencies = self.rules.iter().filter(|rule| rule.level == Some(Level::Immediate));
        emergencies.into_iter().any(|rule| takes_not_known(&rule.when, item))
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
        Instrument {
            definition,
            by_id: by_id.into(),
            wordings: Vec::new(),
            licence: None,
            own_words: Vec::new(),
        }
    }

    /// The same instrument under the name that an area has for it. Licensed words keep theirs.
    #[must_use]
    pub fn under_title(&self, title: &Text) -> Instrument {
        let mut named = self.clone();
        named.definition.title = title.clone();
        named.definition.short = title.clone();
        named
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
            AnswerForm::Number | AnswerForm::Date | AnswerForm::Words => None,
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

    /// The way in which sections stand under headings in this area: the one that it chose, else the first; `None` where
    /// they stand under none.
    pub fn grouping(&self, area: &Area) -> Option<&Grouping> {
        let chosen = area.groupings.get(&self.id);
        let own = |id: &GroupingId| self.groupings.iter().find(|it| it.id == *id);
        chosen.and_then(own).or_else(|| self.groupings.first())
    }

    /// The heading under which a section stands in this area; `None` for none.
    pub fn heading_of(&self, section: &SectionId, area: &Area) -> Option<&Text> {
        let parts = self.grouping(area).map(|it| &it.parts[..]).unwrap_or_default();
        parts.iter().find(|part| part.sections.contains(section)).map(|part| &part.title)
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
    /// It is for an unborn baby, and this is nobody of whom it is known that they are one.
    NotForBorn,
    /// It is about a child and this is an adult, or the other way round.
    NotAboutThem,
}

impl Instrument {
    /// Whether it opens for this person on `today`, by what is known of them. Of what was answered about them before,
    /// [`Record::opening`](crate::Record::opening) knows.
    pub fn opening(&self, subject: &Subject, today: chrono::NaiveDate) -> Opening {
        use crate::{AgeRange, Truth};
        if self.about != subject.role {
            return Opening::NotAboutThem;
        }
        let ages = subject.ages_on(today);
        if ages == AgeRange::Unborn {
            return if self.unborn.is_empty() { Opening::Open } else { Opening::NotForUnborn };
        }
        if !self.born.is_empty() {
            return Opening::NotForBorn;
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

impl Instrument {
    /// Whether an item asks if anyone is in danger now: a sign of harm that sets the highest level when it is not known.
    pub fn asks_danger(&self, item: &Item) -> bool {
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

impl Section {
    /// Whether it is read with a child.
    pub fn is_for_child(&self) -> bool {
        !self.picture.is_empty()
    }
}

impl Instrument {
    /// Whether what is typed at the item is what a child said: words, in a section that is read with them. What an adult
    /// writes about a child is not in the child's own words.
    pub fn is_child_speaking(&self, item: &Item) -> bool {
        item.form == AnswerForm::Words
            && self
                .place(&item.id)
                .and_then(|place| self.section_of(place))
                .is_some_and(Section::is_for_child)
    }

    /// The sections of a group of alternatives, in order.
    pub fn alternatives<'a>(
        &'a self,
        group: &'a GroupId,
    ) -> impl Iterator<Item = (usize, &'a Section)> {
        let all = self.sections.iter().enumerate();
        all.filter(move |(_, section)| !group.is_empty() && section.one_of == *group)
    }
}

impl Instrument {
    /// The note fields that this answer asks for, in order.
    pub fn asked_notes<'a>(
        &'a self,
        item: &'a Item,
        answer: &Answer,
        meaning: Meaning,
    ) -> impl Iterator<Item = &'a NoteField> + 'a {
        let opens = match (&answer.value, self.scale_of(item)) {
            (Value::Choice(id), Some(scale)) => {
                scale.choice(id).is_some_and(|choice| choice.ask_notes)
            }
            (Value::Number(_) | Value::Date(_) | Value::Words(_), _) => true,
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
    pub(crate) fn is_said_earlier(&self, item: &Item, answer: &Answer, meaning: Meaning) -> bool {
        self.asked_notes(item, answer, meaning).any(|field| {
            let written = answer.notes.get(&field.id);
            !field.earlier.is_empty()
                && written.is_some_and(|written| written.words().trim() == &*field.earlier)
        })
    }
}
