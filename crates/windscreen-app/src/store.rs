//! What there is while the page is open, and everything that can happen to it.
//!
//! One [`Store`] holds the record. Pages read from it and dispatch an [`Action`]; what an action does is plain
//! Rust, testable without a browser. The whole page is drawn anew after each, except for the list of items: there only
//! the item draws itself anew that was answered, so that a thousand of them stay quick.

use crate::draft::{Blank, Draft, DraftPart, Worth};
use crate::library::Library;
use crate::pages::quick::asks_nothing;
use crate::pages::{needs, opening_page};
use crate::platform;
use crate::site::LoadedSite;
use chrono::NaiveDate;
use std::cell::{Cell, Ref, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use windscreen_core::{
    Age, Answer, AnsweredRest, Area, AreaId, ChoiceId, Entry, ExceptionId, FactId, FieldId,
    FieldKey, Gap, Grade, GroupId, Instrument, InstrumentId, ItemId, Judgement, Level, ListId,
    LiteMap, NoteFieldId, Outcome, PageId, PointId, ROW_DATE, Reader, Record, Role, Row, Sheet,
    Subject, SubjectId, Target, Text, TextId, Ticks, Truth, Value, WayId, outcome_so_far,
};
use windscreen_summary::named::{evidence, page};
use windscreen_wording as wording;
use yew::{AttrValue, Callback, MouseEvent};

/// Where somebody is. Never written into an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// What this is; choose by worry or by name.
    Start,
    /// A deep link to a tool: one thing is asked first.
    Quick(InstrumentId),
    /// Who it is about, and which tool for whom.
    People,
    /// What a tool is, and what must be known before it opens.
    Tool(SubjectId, InstrumentId),
    /// The safety gate of a tool.
    Gate(SubjectId, InstrumentId),
    /// A section of a tool, by its place.
    Section(SubjectId, InstrumentId, usize),
    /// The longer texts of a tool.
    Texts(SubjectId, InstrumentId),
    /// What came of a tool.
    Result(SubjectId, InstrumentId),
    /// One list of what there is to do, and how to take it away.
    Summary,
    /// A page of the referral form, for one child where it is asked for each.
    Form(PageId, Option<SubjectId>),
    /// Keeping the work as a file, and opening one.
    Keep,
    /// What was found before, beside what is so now.
    Review,
    /// A paper as it will be printed.
    Paper(PaperKind),
    /// Which version this is, its sources, and what is not here.
    About,
}

/// Which paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperKind {
    /// The children's referral, for the front door.
    Referral,
    /// The same in this order of the form's.
    Ordered(usize),
    /// The worker's own sheet, which goes to nobody.
    Worker,
    /// A copy of what is written about one child for somebody else, with parts left out.
    Copy(Reader, SubjectId),
    /// What one adult answered on a tool.
    Restricted(SubjectId, InstrumentId),
}

/// What can be done to the sheet of one person on one tool.
#[derive(Debug)]
pub enum Edit {
    /// Answers an item, or clears it.
    Answer(ItemId, Value),
    /// Says that a number or a date is not known, or takes that back.
    NotKnown(ItemId, bool),
    /// Answers an item's follow-up question.
    FollowUp(ItemId, Truth),
    /// Writes a note beside an item.
    Note(ItemId, NoteFieldId, Entry),
    /// Writes a longer text.
    Text(TextId, Text),
    /// Raises the level, or takes the raise back.
    Judge(Option<Level>),
    /// Writes the reason of a raise.
    Reason(Text),
    /// Chooses a way on at the safety gate, or goes back to it.
    Way(Option<WayId>),
    /// Says which points of the safety gate are met.
    Points(BTreeSet<PointId>),
    /// Picks an item of a group of alternatives by hand.
    Stage(GroupId, ItemId),
    /// Claims an exception, or takes it back.
    Claim(ExceptionId, bool),
    /// Writes the comment of an exception.
    Comment(ExceptionId, Text),
    /// Says that the tool is not needed, with the reason, or takes that back.
    NotNeeded(Option<Text>),
    /// Says what should be seen of an item of a profile.
    Aim(ItemId, Text),
    /// Says by when.
    ByWhen(ItemId, Text),
    /// Says which grade is aimed at.
    Grade(ItemId, Option<Grade>),
}

impl Edit {
    /// The same with these words: typed, or the id of what was chosen. `None` if it takes no words.
    fn with(&self, words: Text) -> Option<Edit> {
        Some(match self {
            Edit::Answer(item, _) => Edit::Answer(item.clone(), Value::Choice(words.into())),
            Edit::FollowUp(item, _) => Edit::FollowUp(item.clone(), truth(&words)),
            Edit::Note(item, field, _) => Edit::Note(item.clone(), field.clone(), words.into()),
            Edit::Text(field, _) => Edit::Text(field.clone(), words),
            Edit::Judge(_) => Edit::Judge(Level::from_id(&words)),
            Edit::Reason(_) => Edit::Reason(words),
            Edit::Way(_) => Edit::Way(Some(words.into())),
            Edit::Stage(group, _) => Edit::Stage(group.clone(), words.into()),
            Edit::Comment(exception, _) => Edit::Comment(exception.clone(), words),
            Edit::NotNeeded(_) => Edit::NotNeeded(Some(words)),
            Edit::Aim(item, _) => Edit::Aim(item.clone(), words),
            Edit::ByWhen(item, _) => Edit::ByWhen(item.clone(), words),
            Edit::Grade(item, _) => Edit::Grade(item.clone(), words.parse().ok()),
            Edit::NotKnown(..) | Edit::Points(_) | Edit::Claim(..) => return None,
        })
    }

    /// The same with what is ticked now. `None` if it takes no ticks.
    fn with_ticks(&self, ticks: Ticks) -> Option<Edit> {
        Some(match self {
            Edit::NotKnown(item, _) => Edit::NotKnown(item.clone(), !ticks.is_empty()),
            Edit::Note(item, field, _) => Edit::Note(item.clone(), field.clone(), ticks.into()),
            Edit::Points(_) => {
                Edit::Points(ticks.iter().map(|it| PointId::from(it.as_str())).collect())
            }
            Edit::Claim(exception, _) => Edit::Claim(exception.clone(), !ticks.is_empty()),
            _ => return None,
        })
    }
}

/// What ticks beside a field say: that it is not known, or that it does not apply. Of both, the later counts.
fn gap(ticks: &Ticks) -> Option<Gap> {
    match ticks.iter().last()?.as_str() {
        "not-applicable" => Some(Gap::DoesNotApply(Text::default())),
        "not-known" => Some(Gap::NotKnown),
        _ => None,
    }
}

fn truth(words: &str) -> Truth {
    match words {
        "yes" => Truth::True,
        "no" => Truth::False,
        _ => Truth::Unknown,
    }
}

/// What a saved file held.
#[derive(Debug, PartialEq, Eq)]
pub struct Opened {
    /// Everything that was entered, until the store takes it. A copy of a whole record is left to the rest of the program.
    pub record: RefCell<Record>,
    /// The same, to tell whether anything was changed since.
    pub was: Record,
    /// The area it was made for. One that is not here leaves the present one.
    pub area: AreaId,
    /// The reference on its sheets.
    pub reference: Text,
    /// The day on which it was written.
    pub written: NaiveDate,
    /// The id and edition of each instrument that was answered.
    pub instruments: Vec<(InstrumentId, Text)>,
}

/// A part of the program that comes after the first (see `rest`), the same for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What stands in the instruments, all of them together.
    Tools,
    /// The rest, which brings the tools too.
    Rest,
}

impl Part {
    /// Its name, by which the loader knows it.
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Part::Tools => "tools",
            Part::Rest => "rest",
        }
    }
}

/// How a part of the program stands.
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

/// What can happen.
#[derive(Debug)]
pub enum Action {
    /// Adds a child or an adult, called "Child 1", "Adult 1" and so on until somebody says otherwise.
    AddPerson(Role, Age),
    /// Says what is known of a fact about a person.
    Fact(SubjectId, FactId, Truth),
    /// Says how old somebody is; or that what is typed says nothing: then it is again as it was when the page was shown.
    Age(SubjectId, Option<Age>),
    /// Takes a person and everything about them out.
    Remove(SubjectId),
    /// Writes on a sheet.
    Edit(SubjectId, InstrumentId, Edit),
    /// Writes a field of the referral as a whole.
    Note(FieldKey, Entry),
    /// Says of a field that it is not known or does not apply, or takes that back.
    Gap(FieldKey, Option<Gap>),
    /// Goes to the first page of the referral form; adds the first child if there is none.
    Refer,
    /// Adds a row to a list of the referral form.
    AddRow(ListId),
    /// Adds a row that is filled already.
    FilledRow(ListId, LiteMap<FieldId, Entry>),
    /// Writes a field of a row.
    Cell(ListId, u32, FieldId, Entry),
    /// Takes a row out.
    RemoveRow(ListId, u32),
    /// Fills in part of a blank.
    Fill(Blank, DraftPart, Text),
    /// Chooses another area.
    Area(AreaId),
    /// Remembers the area on this device, or forgets it.
    RememberArea(bool),
    /// Answers *not known* to what is unanswered in the part of a tool at this place, but to no sign of harm.
    RestNotKnown(SubjectId, InstrumentId, usize),
    /// Takes back what that answered last.
    TakeBack,
    /// Goes to a page.
    Go(Page),
    /// Opens a tool for a person, at its safety gate if it has one.
    Open(SubjectId, InstrumentId),
    /// Opens a tool for the only person of its kind, for nobody yet (then one thing is asked first), or for one of
    /// several (then from the page that lists them).
    Begin(InstrumentId, Role),
    /// Adds somebody of this age for a tool and opens it.
    Start(InstrumentId, Age),
    /// Goes to the page that the browser's Back or Forward button names.
    Trail(usize),
    /// Goes one page back, as the browser's own button does, so that both walk the same way.
    Back,
    /// Tries to go on although something is missing.
    Try,
    /// Takes what a file held in place of what is entered.
    Opened(Rc<Opened>),
    /// Says how something went that the page did.
    Say(&'static str),
    /// Says how a part of the program stands.
    Part(Part, Coming),
    /// Asks again for what could not be loaded.
    Again,
    /// Covers the screen, or shows it again.
    Hide(bool),
    /// Says that a passphrase was used: a covered screen asks for it.
    Lock,
    /// Covers the screen if there is something on it that is nobody else's business.
    Idle,
    /// Somebody has answered for a while: what is entered may be kept.
    OfferToKeep,
    /// Declines that.
    NoOffer,
    /// Says that another tab deleted what this one kept on the device.
    KeptDeleted,
    /// Says that the picture of this name could not be shown.
    NoPicture(Text),
    /// Forgets everything.
    Wipe,
}

impl Action {
    /// The same with these words: typed, or the id of what was chosen. `None` if it takes no words.
    pub fn with(&self, words: Text) -> Option<Action> {
        Some(match self {
            Action::Fact(id, fact, _) => Action::Fact(*id, fact.clone(), truth(&words)),
            Action::Edit(id, tool, edit) => Action::Edit(*id, tool.clone(), edit.with(words)?),
            Action::Note(field, _) => Action::Note(field.clone(), words.into()),
            Action::Cell(list, row, field, _) => {
                Action::Cell(list.clone(), *row, field.clone(), words.into())
            }
            Action::Fill(blank, part, _) => Action::Fill(blank.clone(), *part, words),
            Action::Area(_) => Action::Area(words.into()),
            _ => return None,
        })
    }

    /// The same with what is ticked now. `None` if it takes no ticks.
    pub fn with_ticks(&self, ticks: Ticks) -> Option<Action> {
        Some(match self {
            Action::Edit(id, tool, edit) => {
                Action::Edit(*id, tool.clone(), edit.with_ticks(ticks)?)
            }
            Action::Note(field, _) => Action::Note(field.clone(), ticks.into()),
            Action::Gap(field, _) => Action::Gap(field.clone(), gap(&ticks)),
            Action::RememberArea(_) => Action::RememberArea(!ticks.is_empty()),
            Action::Cell(list, row, field, _) => {
                Action::Cell(list.clone(), *row, field.clone(), ticks.into())
            }
            // A draft keeps one tick, or none.
            Action::Fill(blank, part, _) => {
                let tick = ticks.iter().next().map(ChoiceId::to_text);
                Action::Fill(blank.clone(), *part, tick.unwrap_or_default())
            }
            _ => return None,
        })
    }
}

/// What a page shows that is no part of the record. It is gone when another page is shown.
#[derive(Debug, Default)]
pub struct Ui {
    /// How many pages were shown before this one.
    pub visit: u32,
    /// How often somebody tried to go on although something was missing.
    pub tried: u32,
    /// How something went that the page did.
    pub said: &'static str,
    /// What was typed into blanks.
    pub drafts: Vec<(Blank, Draft)>,
    /// How old somebody was before it was typed anew on this page.
    pub ages: Vec<(SubjectId, Age)>,
    /// The day of a row before it was typed anew on this page: no row moves under somebody's hand.
    pub dates: Vec<(ListId, u32, Entry)>,
    /// The fields beside an answer that were written in since the page came: what holds them stays open.
    pub noted: Vec<(ItemId, NoteFieldId)>,
    /// How often many answers changed at once: their questions are then drawn anew.
    pub redrawn: u32,
}

/// What there is.
#[derive(Debug)]
pub struct Workspace {
    /// Everything entered.
    pub record: Record,
    /// The area in use.
    pub area: Rc<Area>,
    /// Whether it is remembered on this device.
    pub area_kept: AreaKept,
    /// What one press answered *not known*, until it is taken back or another press does the same.
    pub answered_rest: Option<AnsweredRest>,
    /// The pages gone through.
    pub trail: Vec<Page>,
    /// The place of the present page in the trail.
    pub at: usize,
    /// Whether the screen is covered.
    pub hidden: bool,
    /// Whether a passphrase was used in this sitting.
    pub has_passphrase: bool,
    /// The reference printed on each sheet.
    pub reference: Text,
    /// What the present page shows that is no part of the record.
    pub ui: Ui,
    /// How the instruments stand.
    pub tools: Coming,
    /// How the rest of the program stands.
    pub rest: Coming,
    /// What was opened last.
    pub opened: Option<Rc<Opened>>,
    /// How the offer to keep it all stands.
    pub offer: Offer,
    /// Whether another tab deleted what this one kept on the device.
    pub kept_deleted: bool,
    /// The logo that could not be shown. No other is asked for twice.
    pub no_picture: Option<Text>,
}

impl Workspace {
    /// The present page.
    pub fn page(&self) -> &Page {
        self.trail.get(self.at).unwrap_or(&Page::Start)
    }

    /// Whether leaving would lose something.
    pub fn is_touched(&self) -> bool {
        !self.record.is_untouched()
    }

    /// Whether the present page waits for a part of the program.
    pub fn waits(&self) -> bool {
        needs(self.page()).iter().any(|part| self.coming(*part) != Coming::Here)
    }

    /// Whether the present page waits for a part of the program that stands so.
    pub fn waits_for(&self, coming: Coming) -> bool {
        needs(self.page()).iter().any(|part| self.coming(*part) == coming)
    }

    fn coming(&self, part: Part) -> Coming {
        match part {
            Part::Tools => self.tools,
            Part::Rest => self.rest,
        }
    }

    fn coming_mut(&mut self, part: Part) -> &mut Coming {
        match part {
            Part::Tools => &mut self.tools,
            Part::Rest => &mut self.rest,
        }
    }

    /// Another page is shown: nothing half-typed goes with it.
    fn turn(&mut self) {
        self.ui = Ui { visit: self.ui.visit + 1, ..Ui::default() };
        // Only when a page is turned: nothing moves under somebody's hand.
        self.offer = match self.offer {
            Offer::Due if self.may_offer() => Offer::Made,
            Offer::Made => Offer::Over,
            it => it,
        };
    }

    /// Whether the present page may offer to keep what is entered: not one about an adult, and not one that says what must
    /// happen now.
    fn may_offer(&self) -> bool {
        let is_fit = matches!(
            self.page(),
            Page::Tool(..)
                | Page::Section(..)
                | Page::Texts(..)
                | Page::Form(..)
                | Page::People
                | Page::Summary
                | Page::Review
        );
        is_fit && !self.hidden && !self.waits() && !self.is_about_adult()
    }

    /// Whether the present page is about an adult. Whoever reads it over somebody's shoulder must not learn from it that
    /// anything is kept.
    pub fn is_about_adult(&self) -> bool {
        let about = match self.page() {
            Page::Tool(id, _)
            | Page::Gate(id, _)
            | Page::Section(id, ..)
            | Page::Texts(id, _)
            | Page::Result(id, _)
            | Page::Paper(PaperKind::Restricted(id, _)) => Some(*id),
            Page::Form(_, child) => *child,
            _ => None,
        };
        let subject = about.and_then(|id| self.record.subject(id));
        subject.is_some_and(|it| it.role == Role::Adult)
    }

    fn go(&mut self, page: Page) {
        self.trail.truncate(self.at + 1);
        self.trail.push(page);
        self.at += 1;
        self.turn();
        platform::remember_page(self.at);
    }
}

/// A handle on what there is. Cheap to clone; two handles are equal if they hold the same thing.
#[derive(Clone)]
pub struct Store {
    inner: Rc<Inner>,
    /// Told as well when something happens through this handle.
    also: Option<Callback<()>>,
}

struct Inner {
    workspace: RefCell<Workspace>,
    site: LoadedSite,
    library: Library,
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
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

/// The page that an address asks for by the id of a tool. One that is not here is named as such.
fn first_page(site: &mut LoadedSite, library: &Library, tool: Option<&str>) -> Page {
    match tool {
        None | Some("") => Page::Start,
        Some(id) if library.listings().iter().any(|it| *it.id == *id) => Page::Quick(id.into()),
        Some(id) => {
            // Anybody can write an address: no more of it is shown than could be an id.
            let is_id = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
            let shown: String = id.chars().filter(|it| is_id(*it)).take(40).collect();
            site.problems.push(windscreen_wording::site_no_tool(&shown));
            Page::Start
        }
    }
}

impl Store {
    /// An empty store for a site, at the page that the address asks for.
    pub fn new(mut site: LoadedSite) -> Store {
        let library = Library::new(site.instruments.clone());
        let first = first_page(&mut site, &library, platform::deep_link().as_deref());
        let store = Store::at(site, library, first, platform::today());
        store.recall_area(&platform::kept_area());
        store.ask_for_parts();
        store
    }

    /// An empty store at a page on a day: for tests, which have no browser to ask.
    pub fn for_tests(site: LoadedSite, page: Page, today: NaiveDate) -> Store {
        let library = Library::new(site.instruments.clone());
        Store::at(site, library, page, today)
    }

    fn at(site: LoadedSite, library: Library, page: Page, today: NaiveDate) -> Store {
        let area = site.area.clone();
        let workspace = Workspace {
            record: Record::default(),
            area,
            area_kept: AreaKept::No,
            answered_rest: None,
            trail: vec![page],
            at: 0,
            hidden: false,
            has_passphrase: false,
            reference: reference(today),
            ui: Ui::default(),
            tools: platform::AT_START,
            rest: platform::AT_START,
            opened: None,
            offer: Offer::NotYet,
            kept_deleted: false,
            no_picture: None,
        };
        let inner = Inner {
            workspace: RefCell::new(workspace),
            site,
            library,
            today: Cell::new(today),
            onchange: RefCell::default(),
        };
        Store { inner: Rc::new(inner), also: None }
    }

    /// The same store for a part of the page that draws itself anew when it does something.
    #[must_use]
    pub fn telling(&self, also: Callback<()>) -> Store {
        Store { inner: self.inner.clone(), also: Some(also) }
    }

    /// Says who is told when something changed.
    pub fn onchange(&self, callback: Callback<()>) {
        *self.inner.onchange.borrow_mut() = Some(callback);
    }

    /// What there is now.
    pub fn workspace(&self) -> Ref<'_, Workspace> {
        self.inner.workspace.borrow()
    }

    /// The site's settings.
    pub fn site(&self) -> &LoadedSite {
        &self.inner.site
    }

    /// Uses the area of this id, which was remembered on this device, unless the site sets one. One that is not here any
    /// more changes nothing; that something is remembered is still said.
    pub fn recall_area(&self, id: &str) {
        if id.is_empty() {
            return;
        }
        let mut workspace = self.inner.workspace.borrow_mut();
        workspace.area_kept = AreaKept::Yes;
        let known = self.inner.site.areas.iter().find(|it| *it.id == *id);
        if let Some(area) = known.filter(|_| !self.site_sets_area()) {
            workspace.area = area.clone();
        }
    }

    /// Whether this is the area that is used where none is chosen: its numbers are nobody's.
    pub fn is_neutral(&self, area: &Area) -> bool {
        let first = self.inner.site.areas.first();
        first.is_some_and(|it| it.id == area.id) && !area.has_numbers()
    }

    /// Whether the area is known: chosen by somebody, or set by the site.
    pub fn is_area_known(&self) -> bool {
        !self.is_neutral(&self.workspace().area)
    }

    /// Whether the site says which area it is for, even where that cannot be used.
    pub fn site_sets_area(&self) -> bool {
        let area = &self.inner.site.area;
        !self.is_neutral(area) || !area.left_out.is_empty()
    }

    /// The instruments at hand.
    pub fn library(&self) -> &Library {
        &self.inner.library
    }

    /// The day on which everything is worked out.
    pub fn today(&self) -> NaiveDate {
        self.inner.today.get()
    }

    /// The sheet of a person on a tool; empty if nothing was entered.
    pub fn sheet(&self, subject: SubjectId, tool: &InstrumentId) -> Sheet {
        self.workspace().record.sheet(subject, tool).cloned().unwrap_or_default()
    }

    /// The answer to an item; unanswered if nothing was entered.
    pub fn answer(&self, subject: SubjectId, tool: &InstrumentId, item: &ItemId) -> Answer {
        let workspace = self.workspace();
        workspace
            .record
            .sheet(subject, tool)
            .and_then(|sheet| sheet.answer(item))
            .cloned()
            .unwrap_or_default()
    }

    /// What a person is called on screen: by their name once they have one.
    pub fn called(&self, person: &Subject) -> Text {
        windscreen_summary::called(&self.workspace().record, person)
    }

    /// The person of this id.
    pub fn subject(&self, id: SubjectId) -> Option<Subject> {
        self.workspace().record.subject(id).cloned()
    }

    /// What comes of a person's sheet on a tool so far, as a page of questions needs it.
    pub fn outcome(&self, subject: SubjectId, instrument: &Instrument) -> Option<Outcome> {
        self.outcome_in(&self.workspace(), subject, instrument)
    }

    fn outcome_in(
        &self,
        workspace: &Workspace,
        subject: SubjectId,
        instrument: &Instrument,
    ) -> Option<Outcome> {
        let person = workspace.record.subject(subject)?;
        let empty = Sheet::default();
        let sheet = workspace.record.sheet(subject, &instrument.id).unwrap_or(&empty);
        let sheet = workspace.record.answered_by_itself(sheet, instrument);
        let thresholds = workspace.area.thresholds_for(&instrument.id);
        Some(outcome_so_far(person, &sheet, instrument, &thresholds, self.today()))
    }

    /// Lets something happen, and tells whoever asked to be told.
    pub fn dispatch(&self, action: &Action) {
        self.happen(action);
        self.ask_for_parts();
        let told = self.inner.onchange.borrow().clone();
        for told in [&self.also, &told].into_iter().flatten() {
            told.emit(());
        }
    }

    /// Sends for the parts of the program that the present page needs and nobody has asked for.
    fn ask_for_parts(&self) {
        let needed = needs(self.workspace().page());
        for part in needed {
            let mut workspace = self.inner.workspace.borrow_mut();
            if workspace.coming(*part) != Coming::Away {
                continue;
            }
            *workspace.coming_mut(*part) = Coming::Asked;
            drop(workspace);
            let store = self.clone();
            let came = move |came: bool| {
                let coming = if came { Coming::Here } else { Coming::Missing };
                store.dispatch(&Action::Part(*part, coming));
            };
            platform::load(*part, &Callback::from(came));
        }
    }

    /// Lets something happen when it is pressed.
    pub fn on(&self, action: Action) -> Callback<MouseEvent> {
        let store = self.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            store.dispatch(&action);
        })
    }

    /// Lets something happen with what is typed or chosen.
    pub fn typed(&self, action: Action) -> Callback<AttrValue> {
        let store = self.clone();
        Callback::from(move |words: AttrValue| {
            if let Some(action) = action.with(Text::from(&*words)) {
                store.dispatch(&action);
            }
        })
    }

    /// Lets something happen with what is ticked.
    pub fn ticked(&self, action: Action) -> Callback<Ticks> {
        let store = self.clone();
        Callback::from(move |ticks: Ticks| {
            if let Some(action) = action.with_ticks(ticks) {
                store.dispatch(&action);
            }
        })
    }

    /// Goes to a page when it is pressed.
    pub fn on_go(&self, page: Page) -> Callback<MouseEvent> {
        self.on(Action::Go(page))
    }

    /// Goes to a page.
    pub fn go(&self, page: Page) {
        self.dispatch(&Action::Go(page));
    }

    /// Writes on a sheet.
    pub fn edit(&self, subject: SubjectId, tool: &InstrumentId, edit: Edit) {
        self.dispatch(&Action::Edit(subject, tool.clone(), edit));
    }

    /// Adds a person and says which id they were given.
    pub fn add_person(&self, role: Role, age: Age) -> SubjectId {
        let id = self.workspace().record.next_subject_id();
        self.dispatch(&Action::AddPerson(role, age));
        id
    }

    fn happen(&self, action: &Action) {
        let mut guard = self.inner.workspace.borrow_mut();
        let workspace = &mut *guard;
        match action {
            Action::AddPerson(role, age) => {
                add_person(&mut workspace.record, *role, *age);
            }
            Action::Fact(id, fact, truth) => {
                if let Some(subject) = subject_mut(workspace, *id) {
                    subject.facts.insert(fact.clone(), *truth);
                }
            }
            Action::Age(id, age) => {
                if let Some(now) = workspace.record.subject(*id).map(|it| it.age) {
                    let ages = &mut workspace.ui.ages;
                    // What was cleared is not brought back by words that cannot be read.
                    if matches!(age, Some(Age::NotKnown | Age::Unborn(None))) {
                        ages.retain(|(it, _)| it != id);
                        ages.extend(age.map(|age| (*id, age)));
                    } else if !ages.iter().any(|(it, _)| it == id) {
                        ages.push((*id, now));
                    }
                    let before = ages.iter().find(|(it, _)| it == id).map_or(now, |(_, age)| *age);
                    if let Some(subject) = subject_mut(workspace, *id) {
                        subject.age = age.unwrap_or(before);
                    }
                }
            }
            Action::Remove(id) => {
                workspace.record.subjects.retain(|subject| subject.id != *id);
                workspace.record.sheets.retain(|place, _| place.0 != *id);
                workspace.record.notes.retain(|key, _| key.child != Some(*id));
                workspace.record.gaps.retain(|key, _| key.child != Some(*id));
                workspace.answered_rest =
                    workspace.answered_rest.take().filter(|it| it.subject != *id);
                platform::forget_copy_of(&copy_key(*id, "", ""));
            }
            Action::Edit(id, tool, edit) => self.edit_sheet(workspace, *id, tool, edit),
            Action::Note(field, entry) => {
                let key = field.to_string();
                platform::keep_copy(&key, &wording::frame_copy_line(&key, entry.words()));
                workspace.record.notes.insert(field.clone(), entry.clone());
            }
            Action::Gap(field, gap) => {
                workspace.record.gaps.remove(field);
                if let Some(gap) = gap {
                    workspace.record.gaps.insert(field.clone(), gap.clone());
                }
            }
            Action::Refer => {
                let record = &mut workspace.record;
                if !record.subjects.iter().any(|it| it.role == Role::Child) {
                    add_person(record, Role::Child, Age::NotKnown);
                }
                workspace.go(Page::Form(page::URGENT.into(), None));
            }
            Action::AddRow(list) => {
                let cells = new_cells(&workspace.record, list);
                add_row(&mut workspace.record, list, &Row { cells, ..Row::default() });
            }
            Action::FilledRow(list, cells) => {
                let row = Row { cells: cells.clone(), ..Row::default() };
                add_row(&mut workspace.record, list, &row);
            }
            Action::Cell(list, id, field, entry) => {
                let key = [list, "/", &*id.to_string(), "/", field].concat();
                platform::keep_copy(&key, &wording::frame_copy_line(field, entry.words()));
                let cells = new_cells(&workspace.record, list);
                let rows = workspace.record.rows.entry(list.clone()).or_default();
                // The first row stands open before there is one.
                if rows.is_empty() {
                    rows.push(Row { id: *id, cells });
                }
                if let Some(row) = rows.iter_mut().find(|row| row.id == *id) {
                    let before = row.cells.insert(field.clone(), entry.clone());
                    let dates = &mut workspace.ui.dates;
                    if **field == *ROW_DATE
                        && !dates.iter().any(|(of, row, _)| of == list && row == id)
                    {
                        dates.push((list.clone(), *id, before.unwrap_or_default()));
                    }
                }
            }
            Action::RemoveRow(list, id) => {
                let rows = workspace.record.rows.entry(list.clone()).or_default();
                rows.retain(|row| row.id != *id);
                platform::forget_copy_of(&[list, "/", &*id.to_string(), "/"].concat());
            }
            Action::Fill(blank, part, words) => self.fill(workspace, blank, *part, words),
            Action::Area(id) => {
                if let Some(area) = self.inner.site.areas.iter().find(|area| area.id == *id) {
                    workspace.area = area.clone();
                    if workspace.area_kept == AreaKept::Yes {
                        keep_area(workspace, !self.is_neutral(area));
                    }
                }
            }
            Action::RememberArea(is_kept) => keep_area(workspace, *is_kept),
            Action::RestNotKnown(id, tool, part) => {
                self.rest_not_known(workspace, *id, tool, *part);
            }
            Action::TakeBack => self.take_back(workspace),
            Action::Go(page) => workspace.go(page.clone()),
            Action::Open(id, tool) => self.open(workspace, *id, tool),
            Action::Begin(tool, about) => {
                let mut people = workspace.record.subjects.iter().filter(|it| it.role == *about);
                match (people.next().map(|it| it.id), people.next()) {
                    (None, _) => workspace.go(Page::Quick(tool.clone())),
                    (Some(only), None) => self.open(workspace, only, tool),
                    (Some(_), Some(_)) => workspace.go(Page::People),
                }
            }
            Action::Start(tool, age) => self.start(workspace, tool, *age),
            // In a browser the step comes back as `Trail`; in a frame there are no steps.
            Action::Back if platform::go_back() => {}
            Action::Back => {
                workspace.at = workspace.at.saturating_sub(1);
                workspace.turn();
                platform::remember_page(workspace.at);
            }
            Action::Trail(at) => {
                workspace.at = (*at).min(workspace.trail.len().saturating_sub(1));
                workspace.turn();
            }
            Action::Try => workspace.ui.tried += 1,
            Action::Opened(opened) => {
                workspace.record = opened.record.take();
                workspace.reference = opened.reference.clone();
                // One that was made before anybody chose an area takes none away.
                let made_for = self.inner.site.areas.iter().find(|it| it.id == opened.area);
                if let Some(area) = made_for.filter(|it| !self.is_neutral(it)) {
                    workspace.area = area.clone();
                }
                workspace.answered_rest = None;
                workspace.opened = Some(opened.clone());
                // Every line begins so: the lines go, and what is kept on this device stays.
                platform::forget_copy_of("");
                workspace.turn();
            }
            Action::Say(words) => workspace.ui.said = words,
            Action::Part(part, coming) => {
                let waited = workspace.waits();
                *workspace.coming_mut(*part) = *coming;
                // Which may have been given up before: the rest brings them.
                if (*part, *coming) == (Part::Rest, Coming::Here) {
                    workspace.tools = Coming::Here;
                }
                if waited && !workspace.waits() {
                    self.arrive(workspace);
                }
            }
            Action::Again => {
                for part in needs(workspace.page()) {
                    let coming = workspace.coming_mut(*part);
                    if *coming == Coming::Missing {
                        *coming = Coming::Away;
                    }
                }
            }
            Action::Hide(hidden) => {
                workspace.hidden = *hidden;
                workspace.turn();
            }
            Action::Lock => {
                workspace.has_passphrase = true;
                workspace.offer = Offer::Over;
                workspace.kept_deleted = false;
            }
            Action::OfferToKeep => {
                if workspace.offer == Offer::NotYet {
                    workspace.offer = Offer::Due;
                }
            }
            Action::NoOffer => workspace.offer = Offer::Over,
            Action::KeptDeleted => workspace.kept_deleted = true,
            Action::NoPicture(name) => workspace.no_picture = Some(name.clone()),
            Action::Idle if workspace.is_touched() && !workspace.hidden => {
                workspace.hidden = true;
                workspace.turn();
            }
            Action::Idle => {}
            Action::Wipe => {
                workspace.record = Record::default();
                workspace.trail = vec![Page::Start];
                workspace.at = 0;
                workspace.hidden = false;
                workspace.has_passphrase = false;
                workspace.opened = None;
                workspace.answered_rest = None;
                workspace.offer = Offer::NotYet;
                workspace.kept_deleted = false;
                workspace.reference = reference(self.today());
                workspace.turn();
                platform::forget_copy();
            }
        }
        platform::warn_before_leaving(workspace.is_touched());
    }

    /// Answers *not known* to the rest of a part.
    fn rest_not_known(
        &self,
        workspace: &mut Workspace,
        id: SubjectId,
        tool: &InstrumentId,
        part: usize,
    ) {
        let Some(instrument) = self.inner.library.open(tool) else { return };
        let Some(outcome) = self.outcome_in(workspace, id, &instrument) else { return };
        let rest = instrument.rest_of_part(part, &outcome.readings);
        let done = workspace.record.answer_rest(id, &instrument, part, &rest);
        copy_answers(workspace, &instrument, id, done.items());
        workspace.answered_rest = Some(done);
        workspace.ui.redrawn += 1;
    }

    /// Takes that back.
    fn take_back(&self, workspace: &mut Workspace) {
        let Some(done) = workspace.answered_rest.take() else { return };
        let taken = workspace.record.take_back(&done);
        if let Some(instrument) = self.inner.library.open(&done.instrument) {
            copy_answers(workspace, &instrument, done.subject, taken.iter());
        }
        workspace.ui.redrawn += 1;
    }

    /// Nothing is waited for any more.
    fn arrive(&self, workspace: &mut Workspace) {
        // At a deep link a tool whose questions and rules ask no age opens at once.
        if workspace.at == 0
            && let Page::Quick(tool) = workspace.page().clone()
            && self.inner.library.open(&tool).is_some_and(|it| asks_nothing(&it))
        {
            self.start(workspace, &tool, Age::NotKnown);
        } else {
            // The page that was waited for is a new one to whoever listens to it.
            workspace.turn();
        }
    }

    fn start(&self, workspace: &mut Workspace, tool: &InstrumentId, age: Age) {
        if let Some(instrument) = self.inner.library.open(tool) {
            let id = add_person(&mut workspace.record, instrument.about, age);
            self.open(workspace, id, tool);
        }
    }

    fn open(&self, workspace: &mut Workspace, id: SubjectId, tool: &InstrumentId) {
        if let Some(instrument) = self.inner.library.open(tool) {
            workspace.go(opening_page(&instrument, id));
        }
    }

    /// Fills in part of a blank. What is no value yet leaves none in the record.
    fn fill(&self, workspace: &mut Workspace, blank: &Blank, part: DraftPart, words: &Text) {
        let mut draft = workspace.draft(blank);
        draft.set(part, words.clone());
        match (blank.worth(&draft), blank) {
            (Worth::Label(label), Blank::Label(id)) => {
                if let Some(subject) = subject_mut(workspace, *id) {
                    subject.label = label;
                }
            }
            (Worth::Age(age), Blank::Age(id)) => {
                if let Some(subject) = subject_mut(workspace, *id) {
                    subject.age = age;
                }
            }
            (Worth::Value(value), Blank::Number(id, tool, item) | Blank::Date(id, tool, item)) => {
                self.edit_sheet(workspace, *id, tool, &Edit::Answer(item.clone(), value));
            }
            _ => {}
        }
        workspace.ui.drafts.retain(|(it, _)| it != blank);
        workspace.ui.drafts.push((blank.clone(), draft));
    }

    /// Writes on a sheet. An answer that the instrument refuses changes nothing: the page offers only its own choices.
    fn edit_sheet(
        &self,
        workspace: &mut Workspace,
        id: SubjectId,
        tool: &InstrumentId,
        edit: &Edit,
    ) {
        let Some(instrument) = self.inner.library.open(tool) else { return };
        let record = &mut workspace.record;
        let who = record.subject(id).map(|subject| subject.label.clone()).unwrap_or_default();
        let keep = |what: &str, words: &str| {
            let told = wording::frame_copy_line_of(&instrument.title, what, &who, words);
            platform::keep_copy(&copy_key(id, tool, what), &told);
        };
        let topic =
            |item: &ItemId| instrument.item(item).map(|it| it.topic.clone()).unwrap_or_default();
        match edit {
            Edit::Answer(item, value) => {
                let words = value_words(&instrument, item, value);
                if record.answer(id, &instrument, item, value.clone()).is_ok() {
                    keep(&topic(item), &words);
                }
                let is_it = |it: &Blank| matches!(it, Blank::Number(_, _, other) | Blank::Date(_, _, other) if other == item);
                workspace.ui.drafts.retain(|(it, _)| !is_it(it));
            }
            Edit::NotKnown(item, is_unknown) => {
                let value = if *is_unknown { Value::NotKnown } else { Value::Unanswered };
                self.edit_sheet(workspace, id, tool, &Edit::Answer(item.clone(), value));
            }
            Edit::FollowUp(item, truth) => {
                // The page offers follow-ups only where there are any.
                let _ = record.follow_up(id, &instrument, item, Some(*truth));
            }
            Edit::Note(item, field, entry) => {
                keep(&[&*topic(item), wording::list_comma(), field].concat(), entry.words());
                let answer = record.sheet_mut(id, tool).answers.entry(item.clone()).or_default();
                answer.notes.insert(field.clone(), entry.clone());
                let noted = (item.clone(), field.clone());
                if !workspace.ui.noted.contains(&noted) {
                    workspace.ui.noted.push(noted);
                }
            }
            Edit::Text(field, text) => {
                keep(field, text);
                record.sheet_mut(id, tool).texts.insert(field.clone(), text.clone());
            }
            Edit::Judge(level) => {
                let sheet = record.sheet_mut(id, tool);
                let reason = sheet.judgement.take().map(|it| it.reason).unwrap_or_default();
                sheet.judgement = level.map(|level| Judgement { level, reason });
            }
            Edit::Reason(reason) => {
                keep(wording::frame_copy_judgement(), reason);
                if let Some(judgement) = &mut record.sheet_mut(id, tool).judgement {
                    judgement.reason = reason.clone();
                }
            }
            Edit::Way(way) => record.sheet_mut(id, tool).way.clone_from(way),
            Edit::Points(points) => record.sheet_mut(id, tool).points.clone_from(points),
            Edit::Stage(group, item) => {
                record.sheet_mut(id, tool).stages.insert(group.clone(), item.clone());
            }
            Edit::Claim(exception, claimed) => {
                let exceptions = &mut record.sheet_mut(id, tool).exceptions;
                exceptions.remove(exception);
                if *claimed {
                    exceptions.insert(exception.clone(), Text::default());
                }
            }
            Edit::Comment(exception, comment) => {
                let exceptions = &mut record.sheet_mut(id, tool).exceptions;
                exceptions.insert(exception.clone(), comment.clone());
            }
            Edit::NotNeeded(reason) => record.sheet_mut(id, tool).not_needed.clone_from(reason),
            Edit::Aim(item, text) => target(record.sheet_mut(id, tool), item).aim = text.clone(),
            Edit::Grade(item, grade) => {
                target(record.sheet_mut(id, tool), item).grade = *grade;
            }
            Edit::ByWhen(item, text) => {
                target(record.sheet_mut(id, tool), item).by_when = text.clone();
            }
        }
    }
}

/// Remembers the area in use on this device, or forgets it. What cannot be remembered stays chosen all the same.
fn keep_area(workspace: &mut Workspace, is_kept: bool) {
    let id = if is_kept { workspace.area.id.to_text() } else { Text::default() };
    let was_done = platform::keep_area(&id);
    workspace.area_kept = match (is_kept, was_done) {
        (false, _) => AreaKept::No,
        (true, true) => AreaKept::Yes,
        (true, false) => AreaKept::Refused,
    };
}

/// Puts what these items hold now into the copy outside the program.
fn copy_answers<'a>(
    workspace: &Workspace,
    instrument: &Instrument,
    id: SubjectId,
    items: impl Iterator<Item = &'a ItemId>,
) {
    let subject = workspace.record.subject(id);
    let who = subject.map(|it| it.label.clone()).unwrap_or_default();
    let sheet = workspace.record.sheet(id, &instrument.id);
    for item in items {
        let Some(item) = instrument.item(item) else { continue };
        let answer = sheet.and_then(|it| it.answer(&item.id)).cloned().unwrap_or_default();
        let words = value_words(instrument, &item.id, &answer.value);
        let told = wording::frame_copy_line_of(&instrument.title, &item.topic, &who, &words);
        platform::keep_copy(&copy_key(id, &instrument.id, &item.topic), &told);
    }
}

/// The target of an item, made if there is none yet.
fn target<'a>(sheet: &'a mut Sheet, item: &ItemId) -> &'a mut Target {
    let targets = &mut sheet.targets;
    let place = targets.iter().position(|it| it.item == *item).unwrap_or(targets.len());
    if place == targets.len() {
        targets.push(Target {
            item: item.clone(),
            by_when: "".into(),
            aim: "".into(),
            grade: None,
        });
    }
    &mut targets[place]
}

/// A fresh reference, and its place in the margin of each printed sheet.
fn reference(today: NaiveDate) -> Text {
    let reference = platform::reference(today);
    platform::set_style("--ws-reference", &["\"", &reference, "\""].concat());
    reference.into()
}

/// What a new row is filled with: an event is about the only child, where there is one.
pub(crate) fn new_cells(record: &Record, list: &ListId) -> LiteMap<FieldId, Entry> {
    let mut cells = LiteMap::default();
    let mut children = record.subjects.iter().filter(|it| it.role == Role::Child);
    if **list == *evidence::LIST
        && let (Some(only), None) = (children.next(), children.next())
    {
        cells.insert(evidence::CHILDREN.into(), only.id.into());
    }
    cells
}

/// Adds a row to a list, with a number that none of its rows has.
fn add_row(record: &mut Record, list: &ListId, row: &Row) {
    let rows = record.rows.entry(list.clone()).or_default();
    let id = rows.iter().map(|row| row.id + 1).max().unwrap_or(0);
    rows.push(Row { id, cells: row.cells.clone() });
}

fn subject_mut(workspace: &mut Workspace, id: SubjectId) -> Option<&mut Subject> {
    workspace.record.subjects.iter_mut().find(|subject| subject.id == id)
}

fn add_person(record: &mut Record, role: Role, age: Age) -> SubjectId {
    let id = record.next_subject_id();
    let label = next_label(record, role);
    record.subjects.push(Subject::new(id, label, role, age));
    record.next_person = id.0 + 1;
    id
}

/// "Child 1", "Child 2" …: the first number of the role that is free.
fn next_label(record: &Record, role: Role) -> Text {
    let label_of =
        if role == Role::Adult { wording::people_adult_n } else { wording::people_child_n };
    // One more than there are people is free for certain.
    let mut label = Text::default();
    for n in 1..=record.subjects.len() + 1 {
        label = label_of(&n.to_string());
        if !record.subjects.iter().any(|subject| subject.label == label) {
            break;
        }
    }
    label
}

/// What was answered, for the copy outside the program.
fn value_words(instrument: &Instrument, item: &ItemId, value: &Value) -> Text {
    let scale = instrument.item(item).and_then(|it| instrument.scale_of(it));
    match (value, scale) {
        (Value::Choice(choice), Some(scale)) => {
            scale.choice(choice).map(|it| it.text.clone()).unwrap_or_default()
        }
        (Value::Number(n), _) => n.to_string().into(),
        (Value::Date(day), _) => day.to_string().into(),
        (Value::NotKnown, _) => wording::frame_copy_not_known().into(),
        _ => Text::default(),
    }
}

/// The key under which a line of the copy outside the program is kept. A person's lines share its beginning.
fn copy_key(id: SubjectId, tool: &str, what: &str) -> String {
    let id = id.0.to_string();
    if tool.is_empty() { [&*id, "/"].concat() } else { [&*id, "/", tool, "/", what].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_the_address_asks_for_and_is_not_here_is_named() {
        let library = Library::new(Vec::new());
        let shipped = crate::shelf::INSTRUMENTS.first().map_or("", |it| it.id);
        let asked = |tool: Option<&str>| {
            let mut site = LoadedSite::default();
            let page = first_page(&mut site, &library, tool);
            (page, site.problems)
        };
        assert_eq!(asked(None), (Page::Start, Vec::new()));
        assert_eq!(asked(Some("")), (Page::Start, Vec::new()));
        assert_eq!(asked(Some(shipped)), (Page::Quick(shipped.into()), Vec::new()));
        let said = |id: &str| (Page::Start, vec![windscreen_wording::site_no_tool(id)]);
        assert_eq!(asked(Some("no-such-tool")), said("no-such-tool"));
        // Nobody writes on our page by an address.
        assert_eq!(asked(Some("<b>Ring %20 us")), said("bing20us"));
    }

    fn ticks(ids: &[&str]) -> Ticks {
        ids.iter().map(|it| ChoiceId::from(*it)).collect()
    }

    fn ticked(action: &Action, ids: &[&str]) -> Action {
        action.with_ticks(ticks(ids)).expect("it takes ticks")
    }

    #[test]
    fn what_is_ticked_is_what_happens() {
        let note = Action::Note(FieldKey::once("e1"), Entry::default());
        assert!(matches!(
            ticked(&note, &["neglect", "missing"]),
            Action::Note(_, entry) if entry.ticks() == ticks(&["neglect", "missing"])
        ));
        let edit = |edit| Action::Edit(SubjectId(0), "domestic-abuse".into(), edit);
        let met: BTreeSet<PointId> = ["alone", "unheard"].map(PointId::from).into_iter().collect();
        assert!(matches!(
            ticked(&edit(Edit::Points(BTreeSet::new())), &["unheard", "alone"]),
            Action::Edit(_, _, Edit::Points(points)) if points == met
        ));
        let claim = edit(Edit::Claim("none".into(), false));
        assert!(matches!(ticked(&claim, &["claimed"]), Action::Edit(_, _, Edit::Claim(_, true))));
        assert!(matches!(ticked(&claim, &[]), Action::Edit(_, _, Edit::Claim(_, false))));
        assert!(edit(Edit::Way(None)).with_ticks(ticks(&["ask"])).is_none());
        assert!(claim.with("claimed".into()).is_none());
    }

    #[test]
    fn of_two_gaps_the_later_counts() {
        let gap = Action::Gap(FieldKey::once("u1"), None);
        assert!(matches!(ticked(&gap, &[]), Action::Gap(_, None)));
        let both = ["not-known", "not-applicable"];
        assert!(matches!(ticked(&gap, &both), Action::Gap(_, Some(Gap::DoesNotApply(_)))));
        let both = ["not-applicable", "not-known"];
        assert!(matches!(ticked(&gap, &both), Action::Gap(_, Some(Gap::NotKnown))));
    }
}
