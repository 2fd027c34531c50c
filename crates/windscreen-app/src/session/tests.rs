//! What can happen, without a page and without a browser.

use super::*;
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Age, Answer, Entry, FieldKey, Instrument, InstrumentId, ItemId, Level, ROW_DATE, Record, Role,
    SubjectId, Value,
};

/// A session on its way, and everything that the browser was asked for.
struct Walk {
    setting: Setting,
    state: State,
    asked: Vec<Effect>,
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists")
}

impl Walk {
    fn new(later_part: Coming) -> Walk {
        let setting = Setting::new(LoadedSite::default());
        let state = State::new(&setting, Route::Start, today(), "R-1".into(), later_part);
        Walk { setting, state, asked: Vec::new() }
    }

    fn at(route: Route) -> Walk {
        let mut walk = Walk::new(Coming::Away);
        walk.state.trail = vec![route];
        let (state, asked) = first_effects(walk.state, &walk.setting);
        Walk { setting: walk.setting, state, asked }
    }

    /// Lets it happen; gives what the browser was asked for.
    fn act(&mut self, action: Action) -> Vec<Effect> {
        let (state, effects) = reduce(&self.state, action, &self.setting);
        self.state = state;
        self.asked.extend(effects.clone());
        effects
    }

    /// The first tool about children, and the item and the choice that it asks first.
    fn tool(&self) -> (Rc<Instrument>, ItemId, Value) {
        let listings = self.setting.library.listings();
        let about_child = listings.iter().find(|listing| listing.about == Role::Child);
        let tool = about_child.expect("a tool is about children").id.clone();
        let instrument = self.setting.open(&tool).expect("it is here");
        let item = instrument.items.iter().find(|item| instrument.scale_of(item).is_some());
        let item = item.expect("it has a question with choices");
        let choice = instrument.scale_of(item).expect("it has choices").choices[0].id.clone();
        (instrument.clone(), item.id.clone(), Value::Choice(choice))
    }

    fn answer(&self, id: SubjectId, tool: &InstrumentId, item: &ItemId) -> Answer {
        let sheet = self.state.record.sheet(id, tool);
        sheet.and_then(|sheet| sheet.answer(item)).cloned().unwrap_or_default()
    }
}

fn kept(effects: &[Effect]) -> Vec<&CopyLine> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::KeepCopy(line) => Some(line),
            _ => None,
        })
        .collect()
}

#[test]
fn what_was_there_stays_as_it_was() {
    let walk = Walk::new(Coming::Here);
    let before = walk.state.clone();
    let (after, _) =
        reduce(&walk.state, Action::AddPerson(Role::Child, Age::Years(6)), &walk.setting);
    assert_eq!(walk.state.record, before.record, "an action changed what there was");
    assert_eq!(after.record.subjects.len(), 1);
}

#[test]
fn an_answer_goes_into_the_record_and_into_the_copy_before_anything_is_drawn() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
    let (instrument, item, value) = walk.tool();
    let (id, tool) = (SubjectId(0), instrument.id.clone());
    let effects =
        walk.act(Action::Edit(id, tool.clone(), Edit::Answer(item.clone(), value.clone())));
    assert_eq!(walk.answer(id, &tool, &item).value, value);
    let lines = kept(&effects);
    assert_eq!(lines.len(), 1, "a program that stops would lose the answer");
    assert!(lines[0].words.contains(&*instrument.title), "{}", lines[0].words);
    // What the tool does not offer changes nothing, and is not said to be kept.
    let nonsense = Value::Choice("no-such-choice".into());
    let effects = walk.act(Action::Edit(id, tool.clone(), Edit::Answer(item.clone(), nonsense)));
    assert_eq!(walk.answer(id, &tool, &item).value, value);
    assert!(kept(&effects).is_empty());
}

#[test]
fn it_is_asked_before_leaving_exactly_while_something_would_be_lost() {
    let mut walk = Walk::new(Coming::Here);
    assert!(walk.act(Action::Go(Route::People)).iter().all(|it| *it == Effect::AddStep(1)));
    let effects = walk.act(Action::Note(FieldKey::once("u1"), Entry::from("here")));
    assert!(effects.contains(&Effect::AskBeforeLeaving(true)), "{effects:?}");
    let effects = walk.act(Action::Note(FieldKey::once("u1"), Entry::from("there")));
    assert!(!effects.contains(&Effect::AskBeforeLeaving(true)), "it is asked already");
    let effects = walk.act(Action::Wipe);
    assert!(effects.contains(&Effect::AskBeforeLeaving(false)), "{effects:?}");
}

#[test]
fn wiping_leaves_nothing_but_the_area() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
    walk.act(Action::Refer);
    walk.act(Action::Lock);
    let area = walk.state.area.clone();
    let effects = walk.act(Action::Wipe);
    assert_eq!(*walk.state.record, Record::default());
    assert_eq!((walk.state.route(), walk.state.trail.len()), (&Route::Start, 1));
    assert!(!walk.state.has_passphrase && walk.state.opened.is_none());
    assert!(Rc::ptr_eq(&walk.state.area, &area));
    assert!(effects.contains(&Effect::ForgetCopy), "the copy of the answers would stay");
    assert!(effects.contains(&Effect::NewReference), "two families would share a reference");
}

#[test]
fn a_person_who_is_taken_out_takes_everything_along() {
    let mut walk = Walk::new(Coming::Here);
    for _ in 0..2 {
        walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
    }
    let (instrument, item, value) = walk.tool();
    for id in [SubjectId(0), SubjectId(1)] {
        let edit = Edit::Answer(item.clone(), value.clone());
        walk.act(Action::Edit(id, instrument.id.clone(), edit));
        walk.act(Action::Note(FieldKey::of("c9", id), Entry::from("An address")));
    }
    let effects = walk.act(Action::Remove(SubjectId(0)));
    let record = &walk.state.record;
    assert_eq!(record.subjects.len(), 1);
    assert!(record.sheets.keys().all(|(id, _)| *id == SubjectId(1)));
    assert!(record.notes.keys().all(|key| key.child == Some(SubjectId(1))));
    assert!(effects.contains(&Effect::ForgetCopyOf("0/".to_owned())), "{effects:?}");
}

#[test]
fn back_goes_by_the_browser_where_it_keeps_steps_and_by_itself_where_not() {
    let mut framed = Walk::new(Coming::Here);
    framed.act(Action::Go(Route::People));
    assert_eq!(framed.act(Action::Back), [Effect::AddStep(0)]);
    assert_eq!(framed.state.route(), &Route::Start);
    let mut alone = Walk::new(Coming::Here);
    alone.state.has_steps = true;
    alone.act(Action::Go(Route::People));
    assert_eq!(alone.act(Action::Back), [Effect::StepBack]);
    assert_eq!(alone.state.route(), &Route::People, "the browser says where it went");
    assert!(alone.act(Action::Trail(0)).is_empty());
    assert_eq!(alone.state.route(), &Route::Start);
    // A step of an earlier sitting, whose page is gone.
    alone.act(Action::Trail(9));
    assert_eq!(alone.state.route(), &Route::People);
}

#[test]
fn the_later_part_is_asked_for_once_and_again_only_where_it_failed() {
    let mut walk = Walk::new(Coming::Away);
    let asks = |effects: &[Effect]| effects.contains(&Effect::LoadLaterPart);
    assert!(!asks(&walk.act(Action::Go(Route::People))));
    assert!(asks(&walk.act(Action::Go(Route::Summary))));
    assert!(!asks(&walk.act(Action::Go(Route::Keep))));
    assert!(!asks(&walk.act(Action::LaterPart(Coming::Missing))));
    assert!(walk.state.waits_in_vain());
    assert!(asks(&walk.act(Action::Again)));
    walk.act(Action::LaterPart(Coming::Here));
    assert!(!walk.state.waits());
}

#[test]
fn at_a_deep_link_a_tool_that_asks_no_age_opens_at_once() {
    let of = |instrument: &Instrument| !asks_age(instrument) && instrument.about == Role::Child;
    let library = library(Vec::new());
    for listing in library.listings() {
        let walk = Walk::at(Route::Quick(listing.id.clone()));
        assert!(!walk.asked.contains(&Effect::LoadLaterPart));
        let instrument = walk.setting.open(&listing.id).expect("it is here");
        let opened = walk.state.route() == &opening_route(&instrument, SubjectId(0));
        assert_eq!(opened, of(&instrument), "{}", listing.id);
    }
}

#[test]
fn a_judgement_keeps_its_reason_while_the_level_changes() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
    let (instrument, ..) = walk.tool();
    let edit = |edit| Action::Edit(SubjectId(0), instrument.id.clone(), edit);
    // A reason alone raises nothing.
    walk.act(edit(Edit::Reason("Too early".into())));
    let judged = |walk: &Walk| {
        let sheet = walk.state.record.sheet(SubjectId(0), &instrument.id);
        sheet.and_then(|sheet| sheet.judgement.clone())
    };
    assert_eq!(judged(&walk), None);
    walk.act(edit(Edit::Judge(Some(Level::Watch))));
    walk.act(edit(Edit::Reason("He hides food.".into())));
    walk.act(edit(Edit::Judge(Some(Level::Immediate))));
    let judgement = judged(&walk).expect("it is raised");
    assert_eq!((judgement.level, &*judgement.reason), (Level::Immediate, "He hides food."));
}

#[test]
fn a_row_keeps_its_place_while_its_day_is_typed_and_numbers_are_given_once() {
    let mut walk = Walk::new(Coming::Here);
    let list = || "evidence".into();
    walk.act(Action::AddRow(list()));
    walk.act(Action::AddRow(list()));
    walk.act(Action::RemoveRow(list(), 0));
    walk.act(Action::AddRow(list()));
    let ids = |walk: &Walk| -> Vec<u32> {
        walk.state.record.rows[&list()].iter().map(|row| row.id).collect()
    };
    assert_eq!(ids(&walk), [1, 2]);
    let cell = |words: &str| Action::Cell(list(), 1, ROW_DATE.into(), Entry::from(words));
    walk.act(cell("2"));
    walk.act(cell("27/11/2026"));
    let dates = &walk.state.on_page.dates;
    assert_eq!(dates.len(), 1, "what stood before the first key is what orders the rows");
    assert!(dates[0].2.is_blank());
}
