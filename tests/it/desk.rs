//! A record with all that papers are drawn from, as every shipped caller hands it over: with the form.

use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_content::{FileErrors, Opened, open_wording_pack};
use windscreen_core::{
    Age, Area, Calendar, Entry, FieldKey, Form, Instrument, InstrumentId, Reader, Record, Role,
    Subject, SubjectId,
};
use windscreen_summary::{Asked, Context, Document, copy_for};

/// What a page or a paper rests on.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Everything entered.
    pub record: Record,
    /// The instruments at hand, in the order of the catalogue.
    pub instruments: Vec<Rc<Instrument>>,
    /// The referral form.
    pub form: Form,
    /// The area.
    pub area: Area,
    /// Its calendar.
    pub calendar: Calendar,
    /// The day.
    pub today: NaiveDate,
    /// The reference on every paper.
    pub reference: &'static str,
}

/// The day on which tests work things out.
///
/// # Panics
///
/// Never: the day exists.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists")
}

/// A shipped instrument.
///
/// # Panics
///
/// If there is none of this id.
pub fn instrument(id: &str) -> Instrument {
    windscreen_content::instrument(id)
        .unwrap_or_else(|| panic!("no instrument \"{id}\""))
        .unwrap_or_else(|errors| panic!("{errors}"))
}

/// Every shipped instrument.
///
/// # Panics
///
/// If one cannot be read.
pub fn instruments() -> Vec<Rc<Instrument>> {
    thread_local! {
        // Many tests draw one paper after another, and reading takes longer than drawing.
        static ALL: Vec<Rc<Instrument>> = {
            let all = windscreen_content::instruments().iter();
            all.map(|it| Rc::new(instrument(it.id))).collect()
        };
    }
    ALL.with(Clone::clone)
}

/// The referral form.
fn form() -> Form {
    thread_local! {
        // As with the instruments.
        static FORM: Form = windscreen_content::form().unwrap_or_else(|errors| panic!("{errors}"));
    }
    FORM.with(Clone::clone)
}

/// Reads a wording pack beside the shipped instruments, and the one of `tests/instruments`.
///
/// # Errors
///
/// Everything that is wrong with it.
///
/// # Panics
///
/// If an instrument cannot be read.
pub fn open_pack(file: &str, json: &str) -> Result<Opened<Instrument>, FileErrors> {
    thread_local! {
        // Many tests read a pack again and again.
        static ALL: Vec<Rc<Instrument>> = {
            let mut all = instruments();
            let everything = crate::read(&crate::root().join("tests/instruments/everything.json"));
            let everything = windscreen_content::read_instrument("everything", &everything);
            all.push(Rc::new(everything.unwrap_or_else(|errors| panic!("{errors}"))));
            all
        };
    }
    let all = ALL.with(Clone::clone);
    let known: Vec<&str> = all.iter().map(|it| &*it.id).collect();
    let instrument = |id: &str| all.iter().find(|it| *it.id == *id).cloned();
    open_wording_pack(file, json, &known, &instrument)
}

impl Desk {
    /// Nothing entered, in this area: one that is shipped or stands in `tests/areas`.
    ///
    /// # Panics
    ///
    /// If there is none of this id.
    pub fn new(area: &str) -> Desk {
        let area = crate::case::area(area).unwrap_or_else(|| panic!("no area \"{area}\""));
        let calendar = windscreen_content::calendar(&area.calendar);
        let calendar = calendar.unwrap_or_else(|| panic!("no calendar \"{}\"", area.calendar));
        Desk {
            record: Record::default(),
            instruments: instruments(),
            form: form(),
            calendar: calendar.unwrap_or_else(|errors| panic!("{errors}")),
            area,
            today: today(),
            reference: "WS-TEST-0001",
        }
    }

    /// This record, in the neutral area.
    pub fn of(record: Record) -> Desk {
        let mut desk = Desk { record, ..Desk::new(windscreen_content::default_area()) };
        desk.form.take_in(&mut desk.record);
        desk
    }

    /// What papers are drawn from.
    pub fn context(&self) -> Context<'_> {
        Context {
            record: &self.record,
            instruments: &self.instruments,
            form: &self.form,
            area: &self.area,
            calendar: &self.calendar,
            today: self.today,
            time: "10:15",
            reference: self.reference,
            build: "test",
        }
    }

    /// What the form asks in the record, where no tool was worked out.
    pub fn asked(&self) -> Asked<'_> {
        Asked {
            record: &self.record,
            form: &self.form,
            found: &[],
            area: &self.area,
            today: self.today,
        }
    }

    /// The instrument of this id.
    ///
    /// # Panics
    ///
    /// If it is not at hand.
    pub fn tool(&self, id: &str) -> &Rc<Instrument> {
        let found = self.instruments.iter().find(|it| &*it.id == id);
        found.unwrap_or_else(|| panic!("no instrument \"{id}\" is at hand"))
    }

    /// Adds a person with nothing entered.
    pub fn person(&mut self, label: &str, role: Role, age: Age) -> SubjectId {
        let id = self.record.next_subject_id();
        self.record.subjects.push(Subject::new(id, label, role, age));
        id
    }

    /// Writes into a field of the form.
    pub fn write(&mut self, field: &str, child: Option<SubjectId>, words: impl Into<Entry>) {
        self.record.notes.insert(FieldKey::new(field, child), words.into());
    }

    /// Writes beside an answer.
    ///
    /// # Panics
    ///
    /// If the item has no answer.
    pub fn note(&mut self, who: SubjectId, tool: &str, item: &str, field: &str, words: &str) {
        let sheet = self.record.sheet_mut(who, &InstrumentId::from(tool));
        let answer = sheet.answers.get_mut(item);
        let answer = answer.unwrap_or_else(|| panic!("{item} has no answer"));
        answer.notes.insert(field.into(), words.into());
    }

    /// Writes a longer text of an instrument.
    pub fn text(&mut self, who: SubjectId, tool: &str, field: &str, words: &str) {
        self.record
            .sheet_mut(who, &InstrumentId::from(tool))
            .texts
            .insert(field.into(), words.into());
    }
}

/// Every copy of a record for this reader: one for each child.
pub fn copies(context: &Context<'_>, reader: Reader) -> Vec<Document> {
    let people = context.record.subjects.iter();
    people.filter_map(|it| copy_for(context, reader, it.id)).collect()
}

/// The words of those copies, one after another.
pub fn copied(context: &Context<'_>, reader: Reader) -> String {
    copies(context, reader).iter().map(Document::to_text).collect::<Vec<_>>().join("\n")
}
