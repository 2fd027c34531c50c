//! Which items are shown for a person, and what each answer means: read once, used by every rule.

use crate::{
    AgeRange, Answer, AskedIf, Instrument, Item, ItemId, Kind, Meaning, Only, Sheet, Subject,
    Truth, WayKind,
};
use chrono::NaiveDate;
use std::rc::Rc;

/// One item as it stands for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// Whether it is shown. A hidden item's answer never counts.
    pub visible: bool,
    /// What was answered; `None` while unanswered or hidden.
    pub meaning: Option<Meaning>,
    /// Whether a sign of harm is raised here: a raised harm item, or a raised item whose follow-up
    /// is anything but *no*.
    pub harm: bool,
    /// Whether a sign of harm is answered *not known* here.
    pub harm_unknown: bool,
    /// Whether it is raised and its follow-up question is open.
    pub follow_up_open: bool,
    /// Whether it is raised and said to be over a year ago, and is therefore listed and not counted. A sign of harm never
    /// is: it counts whenever it was.
    pub earlier: bool,
}

impl Reading {
    /// Shown, and neither answered nor said to be not known.
    pub fn is_unanswered(self) -> bool {
        self.visible && self.meaning.is_none()
    }

    /// Shown and answered *not known*.
    pub fn is_unknown(self) -> bool {
        self.visible && self.meaning == Some(Meaning::NotKnown)
    }
}

/// Every item of an instrument as it stands for one person, in the order of the definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readings {
    /// A reading for each item.
    items: Vec<(ItemId, Reading)>,
    /// The places of the items, in the order of their ids: the instrument's own, so that finding one costs no walk.
    by_id: Rc<[usize]>,
    /// Whether any sign of harm is raised.
    pub harm: bool,
}

impl Readings {
    /// Reads a sheet. `today` turns a date of birth into an age.
    pub fn new(
        instrument: &Instrument,
        subject: &Subject,
        sheet: &Sheet,
        today: NaiveDate,
    ) -> Readings {
        let ages = subject.ages_on(today);
        let not_safe = sheet
            .way
            .as_ref()
            .and_then(|way| instrument.way(way))
            .filter(|way| way.kind == WayKind::NotSafe);
        let unread = |item: &Item| (item.id.clone(), Reading::default());
        let mut items: Vec<(ItemId, Reading)> = instrument.items.iter().map(unread).collect();
        let mut harm = false;
        // Three passes: items always asked; items opened by an answer; items opened by harm.
        for pass in 0..3 {
            for (place, item) in instrument.items.iter().enumerate() {
                let (item_pass, open) = match &item.asked_if {
                    None => (0, true),
                    Some(AskedIf::Answered { items: openers, answered }) => {
                        let open = pass == 1
                            && openers.iter().filter_map(|id| instrument.place(id)).any(|opener| {
                                items
                                    .get(opener)
                                    .and_then(|(_, reading)| reading.meaning)
                                    .is_some_and(|meaning| answered.contains(&meaning))
                            });
                        (1, open)
                    }
                    Some(AskedIf::Harm) => (2, harm),
                };
                if item_pass != pass || !open {
                    continue;
                }
                if not_safe.is_some_and(|way| !way.items.contains(&item.id)) {
                    continue;
                }
                if !is_for_age(item, ages) || !is_stage(instrument, item, sheet, ages) {
                    continue;
                }
                let reading = read(instrument, item, sheet.answer(&item.id));
                if !is_of_time(item, subject, today, reading) {
                    continue;
                }
                // What harm opens must not depend on what it opened: the danger question adds no sign.
                if pass < 2 {
                    harm |= reading.harm;
                }
                if let Some((_, slot)) = items.get_mut(place) {
                    *slot = reading;
                }
            }
        }
        Readings { items, by_id: instrument.by_id(), harm }
    }

    /// How an item was read; as one that is not shown, if the instrument has none of this id.
    pub fn of(&self, item: &ItemId) -> Reading {
        let id = |place: usize| self.items.get(place).map_or("", |(id, _)| &**id);
        let found = self.by_id.binary_search_by(|place| id(*place).cmp(item));
        let place = found.ok().and_then(|at| self.by_id.get(at));
        place.and_then(|place| self.at(*place)).unwrap_or_default()
    }

    /// How the item at this place of the instrument was read.
    pub(crate) fn at(&self, place: usize) -> Option<Reading> {
        self.items.get(place).map(|(_, reading)| *reading)
    }

    /// Every item of the instrument that was read, with how it was.
    pub(crate) fn on<'a>(
        &'a self,
        instrument: &'a Instrument,
    ) -> impl Iterator<Item = (&'a Item, Reading)> {
        instrument.items.iter().zip(self.iter().map(|(_, reading)| reading))
    }

    /// Every item with how it was read.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, Reading)> {
        self.items.iter().map(|(id, reading)| (id, *reading))
    }

    /// The items shown.
    pub fn visible(&self) -> impl Iterator<Item = &ItemId> {
        self.iter().filter(|(_, reading)| reading.visible).map(|(id, _)| id)
    }

    /// How many shown items are answered, *not known* included.
    pub fn n_answered(&self) -> usize {
        self.iter().filter(|(_, reading)| reading.visible && reading.meaning.is_some()).count()
    }

    /// How many items are shown.
    pub fn n_visible(&self) -> usize {
        self.visible().count()
    }
}

/// An item is shown unless the person's age is known to lie outside its band.
fn is_for_age(item: &Item, ages: AgeRange) -> bool {
    !item.one_of.is_empty()
        || item.ages.is_none_or(|band| ages.is_within(band.from, band.under) != Truth::False)
}

/// An item for the time before a birth is not asked after it, nor one for the time after it before: but what was raised
/// or is not known is never taken back by a birth.
fn is_of_time(item: &Item, subject: &Subject, today: NaiveDate, reading: Reading) -> bool {
    let is_for = item.only.is_none_or(|only| only.is_for(subject, today));
    let is_worrying =
        reading.meaning.is_some_and(|meaning| meaning.is_raised() || meaning == Meaning::NotKnown);
    is_for || (item.only == Some(Only::Unborn) && is_worrying)
}

/// Of a group of alternatives only one is shown: the one picked by hand, else the first whose
/// band fits the age.
fn is_stage(instrument: &Instrument, item: &Item, sheet: &Sheet, ages: AgeRange) -> bool {
    if item.one_of.is_empty() {
        return true;
    }
    // Alternatives are items, or whole sections: then whichever item is named stands for its section.
    let section_of =
        |id: &ItemId| instrument.place(id).and_then(|place| instrument.section_of(place));
    let own = section_of(&item.id).filter(|section| section.one_of == item.one_of);
    let is_it = |other: &ItemId| match own {
        Some(own) => section_of(other).is_some_and(|section| section.id == own.id),
        None => *other == item.id,
    };
    let mut group = instrument.items.iter().filter(|other| other.one_of == item.one_of);
    if let Some(picked) = sheet.stages.get(&item.one_of) {
        return is_it(picked);
    }
    group
        .find(|other| {
            other.ages.is_none_or(|band| ages.is_within(band.from, band.under) != Truth::False)
        })
        .is_some_and(|first| is_it(&first.id))
}

/// What one answer means.
fn read(instrument: &Instrument, item: &Item, answer: Option<&Answer>) -> Reading {
    let meaning = answer.and_then(|answer| answer.meaning(item, instrument));
    let raised = meaning.is_some_and(Meaning::is_raised);
    let can_harm = item.kind == Kind::Harm || item.follow_up.is_some();
    let follow_up_says_no = answer.and_then(|answer| answer.follow_up) == Some(Truth::False);
    let harm =
        raised && (item.kind == Kind::Harm || (item.follow_up.is_some() && !follow_up_says_no));
    let can_be_earlier = raised && !harm && matches!(item.kind, Kind::Risk | Kind::Vulnerability);
    Reading {
        visible: true,
        meaning,
        harm,
        earlier: can_be_earlier
            && answer
                .zip(meaning)
                .is_some_and(|(answer, meaning)| instrument.is_said_earlier(item, answer, meaning)),
        harm_unknown: can_harm && meaning == Some(Meaning::NotKnown),
        follow_up_open: raised && item.follow_up.is_some(),
    }
}
