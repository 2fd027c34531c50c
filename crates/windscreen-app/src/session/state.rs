//! What there is while the page is open.

use super::draft::{Draft, DraftKey, DraftValue};
use super::route::Route;
use super::setting::Setting;
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_content::PracticeFamily;
use windscreen_core::{
    Age, AnsweredRest, Area, AreaId, Entry, Form, Instrument, InstrumentId, ItemId, ListId,
    NoteFieldId, Outcome, Record, RestAs, Role, Sheet, SubjectId, Text, Wide, outcome_so_far,
};

/// What there is.
#[derive(Debug, Clone)]
pub struct State {
    /// Everything entered.
    pub record: Rc<Record>,
    /// The area in use.
    pub area: Rc<Area>,
    /// Whether it is remembered on this device.
    pub area_kept: AreaKept,
    /// What one press answered *not known*, until it is taken back or another press does the same.
    pub answered_rest: Option<AnsweredRest>,
    /// The pages gone through.
    pub trail: Vec<Route>,
    /// The place of the present page in the trail.
    pub at: usize,
    /// Whether the screen is covered.
    pub hidden: bool,
    /// Whether a passphrase was used in this sitting.
    pub has_passphrase: bool,
    /// The day on which everything is worked out.
    pub today: NaiveDate,
    /// The reference printed on each sheet.
    pub reference: Text,
    /// What the present page shows that is no part of the record.
    pub on_page: OnPage,
    /// How the later part of the program stands.
    pub later_part: Coming,
    /// What was opened last.
    pub opened: Option<Rc<SavedRecord>>,
    /// How the offer to keep it all stands.
    pub offer: Offer,
    /// Whether another tab deleted what this one kept on the device.
    pub kept_deleted: bool,
    /// The invented family that somebody practises on; `None` of a real record.
    pub practice: Option<Rc<Practising>>,
    /// The logo that could not be shown. No other is asked for twice.
    pub no_picture: Option<Text>,
}

impl State {
    /// What there is when the page opens on a day: nothing entered. `later_part` says how the later part of the program stands.
    #[must_use]
    pub fn new(
        setting: &Setting,
        route: Route,
        today: NaiveDate,
        reference: Text,
        later_part: Coming,
    ) -> State {
        State {
            record: Rc::default(),
            area: setting.site.area.clone(),
            area_kept: AreaKept::No,
            answered_rest: None,
            trail: vec![route],
            at: 0,
            hidden: false,
            has_passphrase: false,
            today,
            reference,
            on_page: OnPage::default(),
            later_part,
            opened: None,
            offer: Offer::NotYet,
            kept_deleted: false,
            practice: None,
            no_picture: None,
        }
    }

    /// The present page.
    #[must_use]
    pub fn route(&self) -> &Route {
        self.trail.get(self.at).unwrap_or(&Route::Start)
    }

    /// Whether leaving would lose something.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        !self.record.is_untouched()
    }

    /// Whether the present page waits for the later part of the program.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.route().needs_later_part() && self.later_part != Coming::Here
    }

    /// Whether the present page needs the later part of the program, and that could not be loaded.
    #[must_use]
    pub fn waits_in_vain(&self) -> bool {
        self.waits() && self.later_part == Coming::Missing
    }

    /// Whether the present page is about an adult. Whoever reads it over somebody's shoulder must not learn from it that
    /// anything is kept.
    #[must_use]
    pub fn is_about_adult(&self) -> bool {
        let subject = self.route().about().and_then(|id| self.record.subject(id));
        subject.is_some_and(|subject| subject.role == Role::Adult)
    }

    /// Whether the passphrase is shown as it is typed. What is typed unseen is typed twice before it is taken: a slip would
    /// lock everybody out.
    #[must_use]
    pub fn shows_passphrase(&self) -> bool {
        !self.draft(&DraftKey::Passphrase).mode.is_empty()
    }

    /// What rules look at that look beyond one sheet: everything entered, on these tools, by the form's own rules.
    #[must_use]
    pub fn wide<'a>(&'a self, instruments: &'a [Rc<Instrument>], form: &'a Form) -> Wide<'a> {
        let record = &self.record;
        Wide { record, instruments, rules: &form.rules, today: self.today, to_worker: false }
    }

    /// What comes of a person's sheet on a tool so far, as a page of questions needs it; `None` without the person.
    #[must_use]
    pub fn outcome(&self, subject: SubjectId, instrument: &Instrument) -> Option<Outcome> {
        let person = self.record.subject(subject)?;
        let empty = Sheet::default();
        let sheet = self.record.sheet(subject, &instrument.id).unwrap_or(&empty);
        let sheet = self.record.answered_by_itself(sheet, instrument, person, self.today);
        let thresholds = self.area.thresholds_for(&instrument.id);
        Some(outcome_so_far(person, &sheet, instrument, &thresholds, self.today))
    }

    /// Another page is shown. What is half-typed goes, but a slip about somebody, which is found again where it was made.
    pub(super) fn turn(&mut self) {
        let mut drafts = std::mem::take(&mut self.on_page.drafts);
        drafts.retain(|(key, _)| key.outlasts_page());
        self.on_page = OnPage { visit: self.on_page.visit + 1, drafts, ..OnPage::default() };
        // Only when a page is turned: nothing moves under somebody's hand.
        self.offer = match self.offer {
            Offer::Due if self.may_offer() => Offer::Made,
            Offer::Made => Offer::Over,
            other => other,
        };
    }

    fn may_offer(&self) -> bool {
        self.route().may_offer_to_keep() && !self.hidden && !self.waits() && !self.is_about_adult()
    }
}

/// What a page shows that is no part of the record. It is gone when another page is shown.
#[derive(Debug, Clone, Default)]
pub struct OnPage {
    /// How many pages were shown before this one.
    pub visit: u32,
    /// How often somebody tried to go on although something was missing.
    pub tried: u32,
    /// How something went that somebody asked for on the page.
    pub said: &'static str,
    /// The passphrase that was said to be weak: asked for once more, it is taken.
    pub weak_passphrase: Text,
    /// The entry kept on this device that is about to be deleted.
    pub deleting: Option<Text>,
    /// What was typed and may not be a value yet.
    pub drafts: Vec<(DraftKey, Draft)>,
    /// How old somebody was before it was typed anew on this page.
    pub ages: Vec<(SubjectId, Age)>,
    /// The day of a row before it was typed anew on this page: no row moves under somebody's hand.
    pub dates: Vec<(ListId, u32, Entry)>,
    /// The fields beside an answer that were written in since the page came: what holds them stays open.
    pub noted: Vec<(ItemId, NoteFieldId)>,
    /// Whether the page shows what was written on it. One that is used with a child does not, until somebody writes on it or
    /// asks for it.
    pub shows_words: bool,
    /// What was taken back last, of what one press had answered.
    pub taken_back: Option<RestAs>,
}

/// What a saved file holds.
#[derive(Debug, PartialEq, Eq)]
pub struct SavedRecord {
    /// Everything that was entered. Of what was opened it tells whether anything was changed since.
    pub record: Rc<Record>,
    /// The area it was made for. One that is not here leaves the present one.
    pub area: AreaId,
    /// The reference on its sheets.
    pub reference: Text,
    /// The day on which it was written.
    pub written: NaiveDate,
    /// The id and edition of each instrument that was answered.
    pub instruments: Vec<(InstrumentId, Text)>,
}

/// An invented family, as somebody practises on it.
#[derive(Debug, PartialEq, Eq)]
pub struct Practising {
    /// The family.
    pub family: Rc<PracticeFamily>,
    /// Whom the record holds for each of its people.
    pub people: Vec<SubjectId>,
}

/// How the later part of the program stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coming {
    /// Nothing has needed it yet.
    Away,
    /// It is on its way.
    Asked,
    /// It is here.
    Here,
    /// It could not be loaded.
    Missing,
}

/// How the offer to keep what is entered stands. It is made once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Nobody has answered for long.
    NotYet,
    /// It is made on the next page that may show it.
    Due,
    /// The present page makes it.
    Made,
    /// It was made, or nobody needs it.
    Over,
}

/// Whether the area is remembered on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKept {
    /// Nobody asked for that.
    No,
    /// It is.
    Yes,
    /// Somebody asked, and the browser keeps nothing.
    Refused,
}

impl State {
    /// The draft of this key: what was typed, unless the record has moved on.
    pub fn draft(&self, key: &DraftKey) -> Draft {
        let kept = kept(key, &self.record);
        let typed = self.on_page.drafts.iter().find(|(of, _)| of == key).map(|(_, draft)| draft);
        match (typed, kept) {
            (Some(typed), None) => typed.clone(),
            (Some(typed), Some(kept)) if key.value(typed) == kept => typed.clone(),
            (_, Some(kept)) => Draft::of(kept),
            (None, None) => Draft::default(),
        }
    }
}

/// What the record holds of a draft; `None` if it has no such place.
fn kept(key: &DraftKey, record: &Record) -> Option<DraftValue> {
    match key {
        DraftKey::Label(id) => Some(DraftValue::Label(record.subject(*id)?.label.clone())),
        DraftKey::Age(id) => Some(DraftValue::Age(record.subject(*id)?.age)),
        DraftKey::NewAge
        | DraftKey::Birth(_)
        | DraftKey::Passphrase
        | DraftKey::PassphraseAgain
        | DraftKey::RowsOf => None,
        DraftKey::Number(id, tool, item, _) | DraftKey::Date(id, tool, item) => {
            let answer = record.sheet(*id, tool).and_then(|sheet| sheet.answer(item));
            Some(DraftValue::Value(answer.map(|answer| answer.value.clone()).unwrap_or_default()))
        }
    }
}
