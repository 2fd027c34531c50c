//! What there is while the page is open, and everything that can happen to it.
//!
//! One [`Store`] holds the record. Pages read from it and dispatch an [`Action`]; what an action does is plain
//! Rust, testable without a browser. Answering notifies the page around the item, never the list of items: each
//! item shows its own answer, so that a thousand of them stay quick.

use crate::library::Library;
use crate::platform;
use crate::site::LoadedSite;
use chrono::NaiveDate;
use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;
use windscreen_core::{
    Age, Answer, Area, Calendar, Id, Instrument, Judgement, Outcome, Record, Role, Sheet, Subject,
    SubjectId, Target, Text, Truth, Value, outcome,
};
use yew::Callback;

/// Where somebody is. Never written into an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// What this is; choose by worry or by name.
    Start,
    /// A deep link to a tool: one thing is asked first.
    Quick(Id),
    /// Who it is about, and which tool for whom.
    People,
    /// What a tool is, and what must be known before it opens.
    Tool(SubjectId, Id),
    /// The safety gate of a tool.
    Gate(SubjectId, Id),
    /// A section of a tool, by its place.
    Section(SubjectId, Id, usize),
    /// The longer texts of a tool.
    Texts(SubjectId, Id),
    /// What came of a tool.
    Result(SubjectId, Id),
    /// The referral: what is asked once, and how to take it away.
    Summary,
    /// The papers as they will be printed, by place: the referral first, then each adult's own.
    Paper(usize),
    /// Which version this is, its sources, and what is not here.
    About,
}

/// What can be done to the sheet of one person on one tool.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Answers an item, or clears it.
    Answer(Id, Value),
    /// Answers an item's follow-up question.
    FollowUp(Id, Truth),
    /// Writes a note beside an item.
    Note(Id, Id, Text),
    /// Writes a longer text.
    Text(Id, Text),
    /// Raises the level, or takes the raise back.
    Judge(Option<Judgement>),
    /// Chooses a way on at the safety gate, or goes back to it.
    Way(Option<Id>),
    /// Ticks or unticks a point of the safety gate.
    Point(Id, bool),
    /// Picks an item of a group of alternatives by hand.
    Stage(Id, Id),
    /// Claims an exception with its comment, or takes it back.
    Exception(Id, Option<Text>),
    /// Says that the tool is not needed, with the reason, or takes that back.
    NotNeeded(Option<Text>),
    /// Sets the targets of a profile.
    Targets(Vec<Target>),
}

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Adds a child or an adult, called "Child 1", "Adult 1" and so on until somebody says otherwise.
    AddPerson(Role, Age),
    /// Says what a person is called.
    Label(SubjectId, Text),
    /// Says what is known of a person's age.
    Age(SubjectId, Age),
    /// Says what is known of a fact about a person.
    Fact(SubjectId, Id, Truth),
    /// Takes a person and everything about them out.
    Remove(SubjectId),
    /// Writes on a sheet.
    Edit(SubjectId, Id, Edit),
    /// Writes a field of the referral as a whole.
    Note(Id, Text),
    /// Chooses another area.
    Area(Rc<Area>),
    /// Goes to a page.
    Go(Page),
    /// Goes to the page that the browser's Back or Forward button names.
    Trail(usize),
    /// Covers the screen, or shows it again.
    Hide(bool),
    /// Forgets everything.
    Wipe,
}

/// What there is.
#[derive(Debug)]
pub struct Workspace {
    /// Everything entered.
    pub record: Record,
    /// The area in use.
    pub area: Rc<Area>,
    /// The pages gone through.
    pub trail: Vec<Page>,
    /// The place of the present page in the trail.
    pub at: usize,
    /// Whether the screen is covered.
    pub hidden: bool,
    /// The reference printed on each sheet.
    pub reference: Text,
}

impl Workspace {
    /// The present page.
    pub fn page(&self) -> &Page {
        self.trail.get(self.at).unwrap_or(&Page::Start)
    }

    /// Whether leaving would lose something.
    pub fn is_touched(&self) -> bool {
        !self.record.subjects.is_empty()
            || !self.record.sheets.is_empty()
            || !self.record.notes.is_empty()
    }
}

/// A handle on what there is. Cheap to clone; two handles are equal if they hold the same thing.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    workspace: RefCell<Workspace>,
    site: LoadedSite,
    library: Library,
    calendar: Option<Calendar>,
    today: Cell<NaiveDate>,
    onchange: RefCell<Option<Callback<()>>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// An empty store for a site, at the page that the address asks for.
    pub fn new(site: LoadedSite) -> Store {
        let library = Library::new(site.instruments.clone());
        let first = platform::deep_link()
            .filter(|id| library.listings().iter().any(|it| *it.id == **id))
            .map_or(Page::Start, |id| Page::Quick(id.as_str().into()));
        Store::at(site, library, first, platform::today())
    }

    /// An empty store at a page on a day: for tests, which have no browser to ask.
    pub fn for_tests(site: LoadedSite, page: Page, today: NaiveDate) -> Store {
        let library = Library::new(site.instruments.clone());
        Store::at(site, library, page, today)
    }

    fn at(site: LoadedSite, library: Library, page: Page, today: NaiveDate) -> Store {
        let area = site.area.clone();
        let calendar = windscreen_content::calendar(&area.calendar).and_then(Result::ok);
        let workspace = Workspace {
            record: Record::default(),
            area,
            trail: vec![page],
            at: 0,
            hidden: false,
            reference: platform::reference(today).into(),
        };
        Store(Rc::new(Inner {
            workspace: RefCell::new(workspace),
            site,
            library,
            calendar,
            today: Cell::new(today),
            onchange: RefCell::default(),
        }))
    }

    /// Says who is told when something changed.
    pub fn onchange(&self, callback: Callback<()>) {
        *self.0.onchange.borrow_mut() = Some(callback);
    }

    /// What there is now.
    pub fn workspace(&self) -> Ref<'_, Workspace> {
        self.0.workspace.borrow()
    }

    /// The site's settings.
    pub fn site(&self) -> &LoadedSite {
        &self.0.site
    }

    /// The instruments at hand.
    pub fn library(&self) -> &Library {
        &self.0.library
    }

    /// The day on which everything is worked out.
    pub fn today(&self) -> NaiveDate {
        self.0.today.get()
    }

    /// The bank holidays of the area, if they are held.
    pub fn calendar(&self) -> Option<&Calendar> {
        self.0.calendar.as_ref()
    }

    /// The sheet of a person on a tool; empty if nothing was entered.
    pub fn sheet(&self, subject: SubjectId, tool: &str) -> Sheet {
        self.workspace().record.sheet(subject, tool).cloned().unwrap_or_default()
    }

    /// The answer to an item; unanswered if nothing was entered.
    pub fn answer(&self, subject: SubjectId, tool: &str, item: &str) -> Answer {
        let workspace = self.workspace();
        workspace
            .record
            .sheet(subject, tool)
            .and_then(|sheet| sheet.answer(item))
            .cloned()
            .unwrap_or_default()
    }

    /// The person of this id.
    pub fn subject(&self, id: SubjectId) -> Option<Subject> {
        self.workspace().record.subject(id).cloned()
    }

    /// What comes of a person's sheet on a tool now.
    pub fn outcome(&self, subject: SubjectId, instrument: &Instrument) -> Option<Outcome> {
        let workspace = self.workspace();
        let person = workspace.record.subject(subject)?;
        let empty = Sheet::default();
        let sheet = workspace.record.sheet(subject, &instrument.id).unwrap_or(&empty);
        let thresholds = workspace.area.thresholds_for(&instrument.id);
        Some(outcome(person, sheet, instrument, &thresholds, self.today()))
    }

    /// Lets something happen, and tells whoever asked to be told.
    pub fn dispatch(&self, action: Action) {
        self.happen(action);
        let told = self.0.onchange.borrow().clone();
        if let Some(told) = told {
            told.emit(());
        }
    }

    /// Goes to a page.
    pub fn go(&self, page: Page) {
        self.dispatch(Action::Go(page));
    }

    /// Writes on a sheet.
    pub fn edit(&self, subject: SubjectId, tool: &Id, edit: Edit) {
        self.dispatch(Action::Edit(subject, tool.clone(), edit));
    }

    /// Adds a person and says which id they were given.
    pub fn add_person(&self, role: Role, age: Age) -> SubjectId {
        let id = self.workspace().record.next_subject_id();
        self.dispatch(Action::AddPerson(role, age));
        id
    }

    fn happen(&self, action: Action) {
        let mut workspace = self.0.workspace.borrow_mut();
        match action {
            Action::AddPerson(role, age) => {
                let id = workspace.record.next_subject_id();
                let label = next_label(&workspace.record, role);
                workspace.record.subjects.push(Subject::new(id, label, role, age));
            }
            Action::Label(id, label) => {
                with_subject(&mut workspace, id, |subject| subject.label = label);
            }
            Action::Age(id, age) => with_subject(&mut workspace, id, |subject| subject.age = age),
            Action::Fact(id, fact, truth) => {
                with_subject(&mut workspace, id, |subject| {
                    subject.facts.insert(fact, truth);
                });
            }
            Action::Remove(id) => {
                workspace.record.subjects.retain(|subject| subject.id != id);
                workspace.record.sheets.retain(|(subject, _), _| *subject != id);
                platform::forget_copy_of(&copy_key(id, "", ""));
            }
            Action::Edit(id, tool, edit) => {
                if let Some(instrument) = self.0.library.open(&tool) {
                    edit_sheet(&mut workspace, id, &instrument, edit);
                }
            }
            Action::Note(field, text) => {
                platform::keep_copy(&field, &line(&field, &text));
                workspace.record.notes.insert(field, text);
            }
            Action::Area(area) => workspace.area = area,
            Action::Go(page) => {
                let at = workspace.at;
                workspace.trail.truncate(at + 1);
                workspace.trail.push(page);
                workspace.at = at + 1;
                platform::remember_page(at + 1);
            }
            Action::Trail(at) => workspace.at = at.min(workspace.trail.len().saturating_sub(1)),
            Action::Hide(hidden) => workspace.hidden = hidden,
            Action::Wipe => {
                workspace.record = Record::default();
                workspace.trail = vec![Page::Start];
                workspace.at = 0;
                workspace.hidden = false;
                workspace.reference = platform::reference(self.today()).into();
                platform::forget_copy();
            }
        }
        platform::warn_before_leaving(workspace.is_touched());
    }
}

fn with_subject(workspace: &mut Workspace, id: SubjectId, change: impl FnOnce(&mut Subject)) {
    if let Some(subject) = workspace.record.subjects.iter_mut().find(|subject| subject.id == id) {
        change(subject);
    }
}

/// "Child 1", "Child 2" …: the first number of the role that is free.
fn next_label(record: &Record, role: Role) -> Text {
    let word = if role == Role::Adult { "Adult " } else { "Child " };
    let label = |n: usize| {
        let mut label = String::from(word);
        label.push_str(&n.to_string());
        label
    };
    let is_free = |label: &String| !record.subjects.iter().any(|subject| *subject.label == **label);
    (1..).map(label).find(is_free).unwrap_or_default().into()
}

/// Writes on a sheet. An answer that the instrument refuses changes nothing: the page offers only its own choices.
fn edit_sheet(workspace: &mut Workspace, id: SubjectId, instrument: &Rc<Instrument>, edit: Edit) {
    let record = &mut workspace.record;
    let who = record.subject(id).map(|subject| subject.label.clone()).unwrap_or_default();
    let keep = |what: &str, words: &str| {
        let mut told = String::from(&*who);
        told.push_str(", ");
        told.push_str(&instrument.title);
        told.push_str(", ");
        told.push_str(&line(what, words));
        platform::keep_copy(&copy_key(id, &instrument.id, what), &told);
    };
    match edit {
        Edit::Answer(item, value) => {
            let words =
                match (&value, instrument.item(&item).and_then(|it| instrument.scale_of(it))) {
                    (Value::Choice(choice), Some(scale)) => {
                        scale.choice(choice).map(|it| it.text.clone()).unwrap_or_default()
                    }
                    (Value::Number(n), _) => n.to_string().into(),
                    (Value::Date(day), _) => day.to_string().into(),
                    (Value::NotKnown, _) => "not known".into(),
                    _ => "".into(),
                };
            if record.answer(id, instrument, &item, value).is_ok() {
                let topic = instrument.item(&item).map(|it| it.topic.clone()).unwrap_or_default();
                keep(&topic, &words);
            }
        }
        Edit::FollowUp(item, truth) => {
            // The page offers follow-ups only where there are any.
            let _ = record.follow_up(id, instrument, &item, Some(truth));
        }
        Edit::Note(item, field, text) => {
            let topic = instrument.item(&item).map(|it| it.topic.clone()).unwrap_or_default();
            let mut what = String::from(&*topic);
            what.push_str(", ");
            what.push_str(&field);
            keep(&what, &text);
            record
                .sheet_mut(id, &instrument.id)
                .answers
                .entry(item)
                .or_default()
                .notes
                .insert(field, text);
        }
        Edit::Text(field, text) => {
            keep(&field, &text);
            record.sheet_mut(id, &instrument.id).texts.insert(field, text);
        }
        Edit::Judge(judgement) => {
            if let Some(judgement) = &judgement {
                keep("judgement", &judgement.reason);
            }
            record.sheet_mut(id, &instrument.id).judgement = judgement;
        }
        Edit::Way(way) => record.sheet_mut(id, &instrument.id).way = way,
        Edit::Point(point, met) => {
            let points = &mut record.sheet_mut(id, &instrument.id).points;
            if met {
                points.insert(point);
            } else {
                points.remove(&point);
            }
        }
        Edit::Stage(group, item) => {
            record.sheet_mut(id, &instrument.id).stages.insert(group, item);
        }
        Edit::Exception(exception, comment) => {
            let exceptions = &mut record.sheet_mut(id, &instrument.id).exceptions;
            match comment {
                Some(comment) => exceptions.insert(exception, comment),
                None => exceptions.remove(&exception),
            };
        }
        Edit::NotNeeded(reason) => record.sheet_mut(id, &instrument.id).not_needed = reason,
        Edit::Targets(targets) => record.sheet_mut(id, &instrument.id).targets = targets,
    }
}

/// The key under which a line of the copy outside the program is kept. A person's lines share its beginning.
fn copy_key(id: SubjectId, tool: &str, what: &str) -> String {
    let mut key = id.0.to_string();
    key.push('/');
    if !tool.is_empty() {
        key.push_str(tool);
        key.push('/');
        key.push_str(what);
    }
    key
}

fn line(what: &str, words: &str) -> String {
    let mut line = String::from(what);
    line.push_str(": ");
    line.push_str(words);
    line
}
