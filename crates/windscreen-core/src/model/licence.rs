//! Licensed words in the place of an instrument's own: whose they are, from when until when, and in which words a sheet
//! was asked.
//!
//! Only texts are exchanged. Items, choices, rules and levels are the instrument's own, whatever the words, so nothing
//! that is worked out rests on a licence.

use crate::{
    Answer, Definition, Entry, Instrument, ItemId, PackId, Record, Sheet, SubjectId, Text, Value,
};
use chrono::NaiveDate;
use std::rc::Rc;

/// What a partnership holds that may use somebody else's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// The id of the wording pack.
    pub id: PackId,
    /// Tells these words from all others: the same for the same texts, whatever the days of the licence.
    pub words: Text,
    /// Who holds the licence.
    pub holder: Text,
    /// Whose words they are.
    pub owner: Text,
    /// The terms of the licence.
    pub terms: Text,
    /// The line that the licence asks to be shown; empty for none.
    pub credit: Text,
    /// The first day on which they may be used.
    pub from: NaiveDate,
    /// The last day on which they may be used.
    pub until: NaiveDate,
    /// Whether nothing may be asked in them any more: they were made for another edition of the instrument, and a
    /// question may have changed since.
    pub other_edition: bool,
}

impl Licence {
    /// Whether questions may be asked in these words on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        !self.other_edition && self.from <= day && day <= self.until
    }
}

/// In which words a sheet was asked. It names whose they are, so that this can be said where the words are no longer at
/// hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedIn {
    /// The wording pack.
    pub pack: PackId,
    /// Which words it held.
    pub words: Text,
    /// Who held the licence.
    pub holder: Text,
    /// Whose words they are.
    pub owner: Text,
    /// The last day of the licence, as it was known when the sheet was begun.
    pub until: NaiveDate,
    /// The items that were answered in the instrument's own words all the same, after the licence had ended.
    pub own: Vec<ItemId>,
}

impl AskedIn {
    /// What a sheet keeps that is begun under this licence.
    fn under(licence: &Licence) -> AskedIn {
        AskedIn {
            pack: licence.id.clone(),
            words: licence.words.clone(),
            holder: licence.holder.clone(),
            owner: licence.owner.clone(),
            until: licence.until,
            own: Vec::new(),
        }
    }

    /// Whether these are the words.
    pub fn is(&self, licence: &Licence) -> bool {
        self.pack == licence.id && self.words == licence.words
    }
}

/// How the words of a tool stand for somebody who is about to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsStand<'a> {
    /// The instrument's own, and there is nothing to say of others.
    Own,
    /// Licensed.
    Licensed(&'a Licence),
    /// The instrument's own, because no licence holds today; this one ended last.
    Ended(&'a Licence),
    /// The instrument's own, because the licence begins on a later day.
    NotYet(&'a Licence),
    /// The instrument's own, because the licensed words were made for another edition.
    OtherEdition(&'a Licence),
    /// The instrument's own from now on: what was answered before was asked in these licensed words, in which nothing may
    /// be asked today.
    EndedWhileAnswering(&'a Licence),
    /// The instrument's own: the licensed words in which the sheet was begun are not at hand.
    Missing(&'a AskedIn),
}

impl Sheet {
    /// Whether anything is answered or written to what is asked: from then on it stays in the words in which it was begun.
    pub fn is_begun(&self) -> bool {
        let is_given = |answer: &Answer| {
            answer.value != Value::Unanswered
                || answer.follow_up.is_some()
                || !answer.notes.values().all(Entry::is_blank)
        };
        self.answers.values().any(is_given)
            || self.texts.values().any(|words| !words.trim().is_empty())
    }

    /// In which words an item was asked; `None` for the instrument's own.
    pub fn asked_in(&self, item: &ItemId) -> Option<&AskedIn> {
        self.asked.as_ref().filter(|asked| !asked.own.contains(item))
    }
}

impl Instrument {
    /// The same instrument in licensed words: this definition is the instrument's own but for its texts, so that nothing
    /// is proved again.
    pub fn licensed(definition: Definition, licence: Licence) -> Instrument {
        let mut instrument = Instrument::already_proved(definition);
        instrument.licence = Some(Rc::new(licence));
        instrument
    }

    /// The licence under which its words are used; `None` for its own words.
    pub fn licence(&self) -> Option<&Licence> {
        self.licence.as_deref()
    }

    /// The same with the wordings at hand beside its own, in the order in which they are preferred.
    #[must_use]
    pub fn with_wordings(&self, wordings: Vec<Rc<Instrument>>) -> Instrument {
        let mut instrument = self.clone();
        instrument.wordings = wordings;
        instrument
    }

    /// The same with every wording that the sheets of a record need: of one that was answered partly in licensed words and
    /// partly in the instrument's own, each item in the words in which it was answered.
    #[must_use]
    pub fn for_record(self: &Rc<Instrument>, record: &Record) -> Rc<Instrument> {
        if self.wordings.is_empty() {
            return self.clone();
        }
        let mut wordings = self.wordings.clone();
        let earlier = record.earlier.iter().map(|earlier| &earlier.record);
        for ((_, tool), sheet) in earlier.chain([record]).flat_map(|time| &time.sheets) {
            let Some(asked) = sheet.asked.as_ref().filter(|_| *tool == self.id) else { continue };
            let is_there = wordings.iter().any(|wording| wording.is_as(asked));
            let words = self.wordings.iter().find(|it| it.licence().is_some_and(|it| asked.is(it)));
            if let Some(words) = words.filter(|_| !is_there) {
                wordings.push(Rc::new(words.partly(self, &asked.own)));
            }
        }
        if wordings.len() == self.wordings.len() {
            return self.clone();
        }
        Rc::new(self.with_wordings(wordings))
    }

    /// Whether these are the words in which a sheet was asked, item for item.
    fn is_as(&self, asked: &AskedIn) -> bool {
        self.licence().is_some_and(|licence| asked.is(licence)) && self.own_words == asked.own
    }

    /// The same with these items, and what may be answered to them, in the words of `own`.
    fn partly(&self, own: &Instrument, items: &[ItemId]) -> Instrument {
        let mut definition = self.definition().clone();
        let n_scales = definition.scales.len();
        definition.scales.extend(own.scales.iter().cloned());
        for item in &mut definition.items {
            if let Some(words) = own.item(&item.id).filter(|_| items.contains(&item.id)) {
                *item = words.clone();
                if let crate::AnswerForm::Choice(scale) = &mut item.form {
                    *scale += n_scales;
                }
            }
        }
        let mut partly = Instrument::already_proved(definition);
        partly.licence.clone_from(&self.licence);
        partly.own_words = items.to_vec();
        partly
    }

    /// The instrument in the words in which a sheet was asked, for whatever is said of its answers; in its own where the
    /// licensed words are not at hand.
    pub fn as_asked(&self, sheet: &Sheet) -> &Instrument {
        self.wording_of(sheet).map_or(self, |wording| wording)
    }

    /// The instrument in these words, for one item or one line; in its own for none, or where they are not at hand.
    pub fn in_words(&self, asked: Option<&AskedIn>) -> &Instrument {
        asked.and_then(|asked| self.whole(asked)).map_or(self, |wording| wording)
    }

    /// The same as [`Instrument::as_asked`] of a shared instrument.
    pub fn shared_as_asked<'a>(self: &'a Rc<Instrument>, sheet: &Sheet) -> &'a Rc<Instrument> {
        self.wording_of(sheet).unwrap_or(self)
    }

    fn wording_of(&self, sheet: &Sheet) -> Option<&Rc<Instrument>> {
        let asked = sheet.asked.as_ref()?;
        self.wordings.iter().find(|wording| wording.is_as(asked)).or_else(|| self.whole(asked))
    }

    /// The wording with every text of the pack.
    fn whole(&self, asked: &AskedIn) -> Option<&Rc<Instrument>> {
        let is_it = |it: &&Rc<Instrument>| {
            it.own_words.is_empty() && it.licence().is_some_and(|licence| asked.is(licence))
        };
        self.wordings.iter().find(is_it)
    }

    /// The instrument in the words in which its questions are asked today, of somebody whose sheet this is: nobody is asked
    /// in words whose licence does not hold.
    pub fn to_ask<'a>(
        self: &'a Rc<Instrument>,
        sheet: &Sheet,
        today: NaiveDate,
    ) -> &'a Rc<Instrument> {
        let holds = |wording: &&Rc<Instrument>| {
            wording.own_words.is_empty()
                && wording.licence().is_some_and(|licence| {
                    licence.holds_on(today)
                        && match &sheet.asked {
                            Some(asked) => asked.is(licence) || !sheet.is_begun(),
                            None => !sheet.is_begun(),
                        }
                })
        };
        self.wordings.iter().find(holds).unwrap_or(self)
    }

    /// How the words stand in which its questions are asked today, of somebody whose sheet this is.
    pub fn words_stand<'a>(
        self: &'a Rc<Instrument>,
        sheet: &'a Sheet,
        today: NaiveDate,
    ) -> WordsStand<'a> {
        if let Some(licence) = self.to_ask(sheet, today).licence() {
            return WordsStand::Licensed(licence);
        }
        if sheet.is_begun() {
            let at_hand = self.wording_of(sheet).and_then(|wording| wording.licence());
            return match (&sheet.asked, at_hand) {
                (Some(_), Some(licence)) => WordsStand::EndedWhileAnswering(licence),
                (Some(asked), None) => WordsStand::Missing(asked),
                (None, _) => WordsStand::Own,
            };
        }
        let all = || self.wordings.iter().filter_map(|wording| wording.licence());
        let ended = all().filter(|it| it.until < today).max_by_key(|it| it.until);
        if let Some(other) =
            all().find(|it| it.other_edition && it.from <= today && today <= it.until)
        {
            return WordsStand::OtherEdition(other);
        }
        match (ended, all().find(|it| today < it.from)) {
            (Some(ended), _) => WordsStand::Ended(ended),
            (None, Some(later)) => WordsStand::NotYet(later),
            (None, None) => WordsStand::Own,
        }
    }
}

impl Record {
    /// Notes in which words these items of a sheet are about to be answered. Nothing is noted while no words but the
    /// instrument's own are at hand and the sheet was begun in none.
    pub fn note_words(
        &mut self,
        subject: SubjectId,
        instrument: &Rc<Instrument>,
        items: &[ItemId],
        today: NaiveDate,
    ) {
        let empty = Sheet::default();
        let before = self.sheet(subject, &instrument.id).unwrap_or(&empty);
        let licence = instrument.to_ask(before, today).licence();
        if licence.is_none() && before.asked.is_none() {
            return;
        }
        let sheet = self.sheet_mut(subject, &instrument.id);
        if !sheet.is_begun() {
            sheet.asked = licence.map(AskedIn::under);
            return;
        }
        let Some(asked) = &mut sheet.asked else { return };
        asked.own.retain(|own| !items.contains(own));
        if licence.is_none() {
            asked.own.extend(items.iter().cloned());
        }
    }
}
