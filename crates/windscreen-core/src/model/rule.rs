//! The closed set of rules. Never a scripting language, and without *not*: a more worrying answer
//! can never switch a rule off.

use crate::{
    AnswerForm, Definition, FactId, Grade, Instrument, Item, ItemId, Kind, Level, Meaning, Only,
    Provenance, RouteId, RuleId, Section, SectionId, Text, ThresholdId, Tier,
};

/// A condition with words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id, as people cite it.
    pub id: RuleId,
    /// The condition in plain words.
    pub text: Text,
    /// What it means that it fired.
    pub says: Text,
    /// What to do; empty for nothing beyond its routes.
    pub action: Text,
    /// The level it sets, if it sets one.
    pub level: Option<Level>,
    /// The routes it opens.
    pub routes: Vec<RouteId>,
    /// Whether it is shown as a warning whatever the level.
    pub alert: bool,
    /// For a warning of grave danger, the sentence that heads the result in red, whatever the level and however much is
    /// not known; empty for none. Such a rule says *act today* (see [`crate::Outcome::act_today`]).
    pub headline: Text,
    /// Whether the children's papers hold back its level too, although they may say the level of its tool (see
    /// [`crate::ChildrenSee`]): whoever causes harm may read them, and learn from it that somebody spoke.
    pub kept_from_children: bool,
    /// Whether it is tried only before a birth, or only after it; at any time if absent.
    pub only: Option<Only>,
    /// The condition.
    pub when: Condition,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// One of the answers a rule looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerTest {
    /// Exactly this meaning.
    Is(Meaning),
    /// A grade this bad or worse.
    GradeAtLeast(Grade),
}

impl AnswerTest {
    /// Whether the meaning passes.
    pub fn accepts(self, meaning: Meaning) -> bool {
        match self {
            AnswerTest::Is(wanted) => wanted == meaning,
            AnswerTest::GradeAtLeast(least) => {
                matches!(meaning, Meaning::Grade(grade) if least <= grade)
            }
        }
    }
}

/// A number written in a rule or set by an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// Written in the rule.
    Fixed(u16),
    /// The threshold of this id.
    Threshold(ThresholdId),
}

/// Whether the sources of an item give it the same weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TiersSeen {
    /// All that give it one give it the same.
    Agree,
    /// They give it different ones.
    Differ,
}

/// Which items, with which answers. Empty lists narrow nothing; hidden items are never picked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pick {
    /// Items of these kinds.
    pub kinds: Vec<Kind>,
    /// Items of these tiers.
    pub tiers: Vec<Tier>,
    /// Items whose sources agree on their tier, or differ.
    pub tiers_seen: Option<TiersSeen>,
    /// These items.
    pub items: Vec<ItemId>,
    /// Items of these sections.
    pub sections: Vec<SectionId>,
    /// None of these items.
    pub except: Vec<ItemId>,
    /// The answers looked for.
    pub answered: Vec<AnswerTest>,
}

impl Pick {
    /// Whether its kinds and tiers take an item. One that names neither items nor kinds means the
    /// items that can count.
    pub(crate) fn takes(&self, item: &Item) -> bool {
        let narrowed = !self.items.is_empty() || !self.kinds.is_empty();
        // What somebody said in their own words is for people to read, and no rule weighs it.
        item.form != AnswerForm::Words
            && (narrowed || item.counts())
            && (self.kinds.is_empty() || self.kinds.contains(&item.kind))
            && (self.tiers.is_empty() || item.tier.is_some_and(|tier| self.tiers.contains(&tier)))
            && self.tiers_seen.is_none_or(|seen| (seen == TiersSeen::Differ) == item.tiers_differ())
            && !self.except.contains(&item.id)
    }

    /// Whether it could pick the item at this place.
    pub fn picks(&self, instrument: &Instrument, place: usize) -> bool {
        let named = |item: &Item| self.items.is_empty() || self.items.contains(&item.id);
        let in_section = || {
            instrument.section_of(place).is_some_and(|section| self.sections.contains(&section.id))
        };
        instrument.items.get(place).is_some_and(|item| named(item) && self.takes(item))
            && (self.sections.is_empty() || in_section())
    }

    /// How many items it could pick at most, whoever is asked.
    pub(crate) fn most(&self, instrument: &Definition) -> usize {
        let mut most = 0;
        for section in &instrument.sections {
            if self.sections.is_empty() || self.sections.contains(&section.id) {
                let items = instrument.items.get(section.items.clone()).unwrap_or_default();
                let named = |item: &Item| self.items.is_empty() || self.items.contains(&item.id);
                most += items.iter().filter(|item| named(item) && self.takes(item)).count();
            }
        }
        most
    }

    /// In how many sections it could pick an item.
    pub(crate) fn most_sections(&self, instrument: &Definition) -> usize {
        let picks_in = |section: &Section| {
            let one = Pick { sections: vec![section.id.clone()], ..self.clone() };
            let is_named = self.sections.is_empty() || self.sections.contains(&section.id);
            is_named && 0 < one.most(instrument)
        };
        instrument.sections.iter().filter(|section| picks_in(section)).count()
    }
}

/// What must hold for a rule to fire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// At least one picked item has one of the answers.
    Any(Pick),
    /// At least this many picked items have one of the answers.
    Count(Pick, Number),
    /// Picked items with one of the answers stand in at least this many sections.
    Sections(Pick, Number),
    /// Fewer have it, but with the unknown and unanswered picked items they reach the number.
    CouldReach(Pick, Number),
    /// At least one picked item is not known or not answered. Whatever is asked of it is to find out: its rule sets no
    /// level and opens no route.
    Gaps(Pick),
    /// The number item is at least this.
    AtLeast(ItemId, Number),
    /// The date item lies within this many months up to today, the day itself included.
    Within(ItemId, Number),
    /// The person's age in whole years is in the half-open range.
    Age {
        /// The first age inside.
        from: u8,
        /// The first age outside.
        under: u8,
    },
    /// The fact about the person is yes.
    Fact(FactId),
    /// A sign of harm is raised.
    Harm,
    /// A sign of harm is raised at one of these items.
    HarmAt(Vec<ItemId>),
    /// A sign of harm, or an item with a follow-up, is answered *not known*.
    HarmUnknown,
    /// Every one of these.
    All(Vec<Condition>),
    /// At least one of these.
    OneOf(Vec<Condition>),
}

impl Condition {
    /// For each count that is held against a number in it, the most that it could come to.
    pub fn highest_counts(&self, instrument: &Instrument) -> Vec<usize> {
        let mut all = Vec::new();
        self.push_highest_counts(instrument, &mut all);
        all
    }

    /// What the counts in it make of one answer: for each that picks the item at this place, whether the answer is one of
    /// those counted. None where nothing in it counts the item.
    pub fn counts(&self, instrument: &Instrument, place: usize, meaning: Meaning) -> Vec<bool> {
        let mut all = Vec::new();
        self.push_counts(instrument, place, meaning, &mut all);
        all
    }

    fn push_counts(
        &self,
        instrument: &Instrument,
        place: usize,
        meaning: Meaning,
        all: &mut Vec<bool>,
    ) {
        match self {
            Condition::Count(pick, _) if pick.picks(instrument, place) => {
                all.push(pick.answered.iter().any(|test| test.accepts(meaning)));
            }
            Condition::All(conditions) | Condition::OneOf(conditions) => {
                for condition in conditions {
                    condition.push_counts(instrument, place, meaning, all);
                }
            }
            _ => {}
        }
    }

    fn push_highest_counts(&self, instrument: &Instrument, all: &mut Vec<usize>) {
        match self {
            Condition::Count(pick, _) | Condition::CouldReach(pick, _) => {
                all.push(pick.most(instrument));
            }
            Condition::Sections(..) => all.push(instrument.sections.len()),
            Condition::AtLeast(item, _) => {
                all.extend(instrument.item(item).map(|item| usize::from(item.most)));
            }
            Condition::All(conditions) | Condition::OneOf(conditions) => {
                for condition in conditions {
                    condition.push_highest_counts(instrument, all);
                }
            }
            Condition::Any(_)
            | Condition::Gaps(_)
            | Condition::Within(..)
            | Condition::Age { .. }
            | Condition::Fact(_)
            | Condition::Harm
            | Condition::HarmAt(_)
            | Condition::HarmUnknown => {}
        }
    }
}
