//! The session as pages have it: what there is now, and a way to let something happen.

use crate::effects::{self, Asker, BrowserNow, Edge, Window};
use crate::session::{
    Action, Edit, Effect, LoadedSite, Route, Setting, State, StrengthOf, first_effects, reduce,
};
use chrono::NaiveDate;
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use windscreen_content::Entitled;
use windscreen_core::{
    Age, Answer, Area, Instrument, InstrumentId, ItemId, LiteMap, Outcome, Role, Sheet, Subject,
    SubjectId, Text, Ticks,
};
use windscreen_summary::Found;
use yew::prelude::*;

/// A handle on the session, the same for as long as the page is open. [`crate::app::App`] gives it to every component as a
/// Yew context ([`use_session`]); a component draws itself anew when what it shows changes (see [`use_state_of`]).
#[derive(Clone)]
pub struct Session {
    shared: Rc<Shared>,
}

/// What came of the tools in a state.
type FoundOf = (Rc<State>, Rc<[Found]>);

struct Shared {
    state: RefCell<Rc<State>>,
    setting: Rc<Setting>,
    edge: Edge,
    /// What came of the tools, and of which state.
    found: RefCell<Option<FoundOf>>,
    /// Who is told when something happened, each under a number.
    listeners: RefCell<LiteMap<u32, Callback<()>>>,
    next_listener: Cell<u32>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Session")
    }
}

impl PartialEq for Session {
    fn eq(&self, other: &Session) -> bool {
        Rc::ptr_eq(&self.shared, &other.shared)
    }
}

impl Session {
    /// A session in which nothing is entered, at a page on a day.
    #[must_use]
    pub fn new(site: LoadedSite, route: Route, today: NaiveDate, edge: Edge) -> Session {
        let part = edge.later_part.clone();
        let strength = StrengthOf(Rc::new(move |words| part.strength(words)));
        let setting = Setting::new(site, edge.machine.facts(), strength);
        let reference = edge.machine.reference(today).into();
        let state = State::new(&setting, route, today, reference, edge.later_part.at_start());
        let (state, first) = first_effects(state, &setting);
        let shared = Shared {
            state: RefCell::new(Rc::new(state)),
            setting: Rc::new(setting),
            edge,
            found: RefCell::default(),
            listeners: RefCell::default(),
            next_listener: Cell::default(),
        };
        let session = Session { shared: Rc::new(shared) };
        let area = session.edge().device.area();
        if !area.is_empty() {
            session.dispatch(Action::RecallArea((&*area).into()));
        }
        session.carry_out(first);
        session
    }

    /// Calls this whenever something happened, until what is given back is let go of.
    #[must_use]
    fn subscribe(&self, listener: Callback<()>) -> Subscription {
        let number = self.shared.next_listener.get();
        self.shared.next_listener.set(number + 1);
        self.shared.listeners.borrow_mut().insert(number, listener);
        Subscription { session: self.clone(), number }
    }

    /// What there is now.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        self.shared.state.borrow().clone()
    }

    /// The site's settings and the instruments at hand.
    #[must_use]
    pub fn setting(&self) -> &Setting {
        &self.shared.setting
    }

    /// The browser, for what effects do in it. Pages ask [`Session::browser_now`] and [`Session::window`].
    #[must_use]
    pub(crate) fn edge(&self) -> &Edge {
        &self.shared.edge
    }

    /// What is so in the browser now.
    #[must_use]
    pub fn browser_now(&self) -> &dyn BrowserNow {
        &*self.shared.edge.now
    }

    /// When each record was last written that other tabs or earlier sittings keep on this device, with commas.
    #[must_use]
    pub fn kept_written(&self) -> String {
        let kept = self.browser_now().kept();
        let written: Vec<&str> = kept.iter().map(|kept| &*kept.written).collect();
        written.join(windscreen_wording::list_comma())
    }

    /// The page in its window.
    #[must_use]
    pub fn window(&self) -> Rc<dyn Window> {
        self.shared.edge.window.clone()
    }

    /// Lets something happen, sees to what the browser must do, and tells whoever shows any of it.
    pub fn dispatch(&self, action: Action) {
        let (next, effects) = reduce(&self.state(), action, self.setting());
        *self.shared.state.borrow_mut() = Rc::new(next);
        // Before anything is drawn: a copy of an answer is kept even if drawing it stops the program.
        self.carry_out(effects);
        let listeners: Vec<_> = self.shared.listeners.borrow().values().cloned().collect();
        for listener in listeners {
            listener.emit(());
        }
    }

    fn carry_out(&self, effects: Vec<Effect>) {
        let (for_state, for_dispatch) = (self.clone(), self.clone());
        let asker = Asker {
            edge: self.shared.edge.clone(),
            setting: self.shared.setting.clone(),
            state: Rc::new(move || for_state.state()),
            dispatch: Callback::from(move |action| for_dispatch.dispatch(action)),
        };
        for effect in effects {
            effects::run(&asker, effect);
        }
    }

    /// Lets something happen when it is pressed.
    pub fn on(&self, action: Action) -> Callback<MouseEvent> {
        let session = self.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            session.dispatch(action.clone());
        })
    }

    /// Lets something happen with a value: what is typed, chosen or ticked.
    pub fn with<T: 'static>(&self, action: impl Fn(T) -> Action + 'static) -> Callback<T> {
        let session = self.clone();
        Callback::from(move |value| session.dispatch(action(value)))
    }

    /// Lets something happen with what is typed or chosen.
    pub fn typed(&self, action: impl Fn(Text) -> Action + 'static) -> Callback<AttrValue> {
        self.with(move |words: AttrValue| action(Text::from(&*words)))
    }

    /// Lets something happen with what is ticked.
    pub fn ticked(&self, action: impl Fn(Ticks) -> Action + 'static) -> Callback<Ticks> {
        self.with(action)
    }

    /// Lets something happen when one tick is set or taken away.
    pub fn switched(&self, action: impl Fn(bool) -> Action + 'static) -> Callback<Ticks> {
        self.ticked(move |ticks| action(!ticks.is_empty()))
    }

    /// Goes to a page when it is pressed.
    pub fn on_go(&self, route: Route) -> Callback<MouseEvent> {
        self.on(Action::Go(route))
    }

    /// Goes to a page.
    pub fn go(&self, route: Route) {
        self.dispatch(Action::Go(route));
    }

    /// Writes on a sheet.
    pub fn edit(&self, subject: SubjectId, tool: &InstrumentId, edit: Edit) {
        self.dispatch(Action::Edit(subject, tool.clone(), edit));
    }

    /// Adds a person and says which id they were given.
    pub fn add_person(&self, role: Role, age: Age) -> SubjectId {
        let id = self.state().record.next_subject_id();
        self.dispatch(Action::AddPerson(role, age));
        id
    }

    // ----- what there is, in short

    /// What came of the tools: worked out once after each change, by what the later part of the program brings.
    pub(crate) fn found(&self, work_out: impl FnOnce(&State) -> Vec<Found>) -> Rc<[Found]> {
        let state = self.state();
        let known = self.shared.found.borrow();
        if let Some((_, found)) = known.as_ref().filter(|(of, _)| Rc::ptr_eq(of, &state)) {
            return found.clone();
        }
        drop(known);
        let found: Rc<[Found]> = work_out(&state).into();
        self.shared.found.replace(Some((state, found.clone())));
        found
    }

    /// The site's settings.
    #[must_use]
    pub fn site(&self) -> &LoadedSite {
        &self.setting().site
    }

    /// The instruments at hand, under the names that the area has for them.
    #[must_use]
    pub fn library(&self) -> Entitled<'_> {
        self.setting().library.of_area(&self.state().area)
    }

    /// The day on which everything is worked out.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.state().today
    }

    /// Whether this is the area that is used where none is chosen: its numbers are nobody's.
    #[must_use]
    pub fn is_neutral(&self, area: &Area) -> bool {
        self.setting().is_neutral(area)
    }

    /// Whether the area is known: chosen by somebody, or set by the site.
    #[must_use]
    pub fn is_area_known(&self) -> bool {
        !self.is_neutral(&self.state().area)
    }

    /// Whether the site says which area it is for, even where that cannot be used.
    #[must_use]
    pub fn site_sets_area(&self) -> bool {
        self.setting().site_sets_area()
    }

    /// The person of this id.
    #[must_use]
    pub fn subject(&self, id: SubjectId) -> Option<Subject> {
        self.state().record.subject(id).cloned()
    }

    /// What a person is called on screen: by their name once they have one.
    #[must_use]
    pub fn called(&self, person: &Subject) -> Text {
        windscreen_summary::called(&self.state().record, person)
    }

    /// The sheet of a person on a tool; empty if nothing was entered.
    #[must_use]
    pub fn sheet(&self, subject: SubjectId, tool: &InstrumentId) -> Sheet {
        self.state().record.sheet(subject, tool).cloned().unwrap_or_default()
    }

    /// The answer to an item; unanswered if nothing was entered.
    #[must_use]
    pub fn answer(&self, subject: SubjectId, tool: &InstrumentId, item: &ItemId) -> Answer {
        let state = self.state();
        let sheet = state.record.sheet(subject, tool);
        sheet.and_then(|sheet| sheet.answer(item)).cloned().unwrap_or_default()
    }

    /// What comes of a person's sheet on a tool so far, as a page of questions needs it.
    #[must_use]
    pub fn outcome(&self, subject: SubjectId, instrument: &Instrument) -> Option<Outcome> {
        self.state().outcome(subject, instrument)
    }
}

/// Somebody who is called when something happened, for as long as this is there.
struct Subscription {
    session: Session,
    number: u32,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.session.shared.listeners.borrow_mut().remove(&self.number);
    }
}

/// The session of the page that a component stands on.
#[hook]
pub fn use_session() -> Session {
    use_context::<Session>().expect("the app gives every component its session")
}

/// What a component shows of the session, as `select` finds it there: the component draws itself anew when that changes,
/// and at nothing else. So it must show nothing that is not selected.
#[hook]
pub fn use_state_of<T>(session: &Session, select: impl Fn(&Rc<State>) -> T + 'static) -> T
where
    T: Clone + PartialEq + 'static,
{
    let selected = select(&session.state());
    let drawn = selected.clone();
    use_redraw_if(session, Rc::new(move |state| select(state) != drawn));
    selected
}

/// Whether something of a state is so.
type Test = dyn Fn(&Rc<State>) -> bool;

/// Draws the component anew when something happened of which `is_other` says that what is drawn is no longer so.
#[hook]
fn use_redraw_if(session: &Session, is_other: Rc<Test>) {
    let redraw = use_force_update();
    // Each drawing may have drawn something else, by other props.
    let newest = use_mut_ref(|| is_other.clone());
    newest.replace(is_other);
    use_effect_with(session.clone(), move |session| {
        let own = session.clone();
        let check = Callback::from(move |()| {
            let is_other = newest.borrow().clone();
            if is_other(&own.state()) {
                redraw.force_update();
            }
        });
        let subscription = session.subscribe(check.clone());
        // Something may have happened between the drawing and now.
        check.emit(());
        move || drop(subscription)
    });
}

/// What there is, for a component that shows much of it: it draws itself anew whenever something happens.
#[hook]
pub fn use_whole_state(session: &Session) -> Rc<State> {
    use_state_of(session, |state| Same::from(state.clone())).0
}

/// Something shared, which is the same until it is made anew: to compare two of them asks nothing of what they hold.
#[derive(Debug)]
pub struct Same<T>(Rc<T>);

impl<T> Same<T> {
    /// Shares this.
    pub fn new(thing: T) -> Same<T> {
        Same(Rc::new(thing))
    }
}

impl<T> From<Rc<T>> for Same<T> {
    fn from(shared: Rc<T>) -> Same<T> {
        Same(shared)
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Same<T> {
        Same(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Same<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
