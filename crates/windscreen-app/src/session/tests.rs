//! What can happen, without a page and without a browser.

use super::*;
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Age, Answer, Entry, FieldKey, Instrument, InstrumentId, ItemId, Level, ROW_DATE, Record, Role,
    Subject, SubjectId, Value,
};
use windscreen_wording as wording;

/// A passphrase that is not weak.
const WORDS: &str = "lamp river eleven quiet moss";

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
    fn new(parts: Coming) -> Walk {
        let setting = Setting::new(
            LoadedSite::default(),
            BrowserFacts::default(),
            StrengthOf(Rc::new(strength)),
        );
        let state = State::new(&setting, Route::Start, today(), "R-1".into(), parts);
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

    fn type_word(&mut self, key: DraftKey, word: &str) {
        self.act(Action::Fill(key, DraftPart::Word, word.into()));
    }

    /// Types the same passphrase twice.
    fn type_passphrase(&mut self, word: &str) {
        self.type_word(DraftKey::Passphrase, word);
        self.type_word(DraftKey::PassphraseAgain, word);
    }

    fn said(&self) -> &'static str {
        self.state.on_page.said
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
    assert!(walk.act(Action::Go(Route::People)).iter().all(|effect| *effect == Effect::AddStep(1)));
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
    walk.act(Action::Downloaded(FileKind::Sealed, true));
    assert!(walk.state.has_passphrase);
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
    alone.setting.browser.keeps_steps = true;
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
fn the_later_part_comes_when_the_first_page_stands_and_is_sent_for_again_where_it_did_not() {
    let mut walk = Walk::new(Coming::Away);
    let asks = |effects: &[Effect]| effects.contains(&Effect::LoadLaterPart);
    assert!(asks(&walk.act(Action::Stands)), "somebody would wait for it at the result");
    assert!(!asks(&walk.act(Action::Go(Route::Summary))), "it would be fetched twice");
    walk.act(Action::Go(Route::Start));
    // Nobody was told that it did not come, for nobody needed it yet.
    walk.act(Action::LaterPart(Coming::Missing));
    assert!(!walk.state.waits_in_vain());
    assert!(
        asks(&walk.act(Action::Go(Route::Summary))),
        "a line that failed once would fail for good"
    );
}

#[test]
fn at_a_deep_link_a_tool_that_asks_no_age_opens_at_once() {
    let of = |instrument: &Instrument| !asks_age(instrument) && instrument.about != Role::Adult;
    let library = library(Vec::new(), Vec::new());
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

/// A child's record that was saved on another day.
fn saved() -> Rc<SavedRecord> {
    let child = Subject::new(SubjectId(0), "Child 1", Role::Child, Age::Years(9));
    let record = Record { subjects: vec![child], ..Record::default() };
    Rc::new(SavedRecord {
        record: Rc::new(record),
        area: "no-such-area".into(),
        reference: "R-2".into(),
        written: NaiveDate::from_ymd_opt(2026, 3, 1).expect("the day exists"),
        instruments: Vec::new(),
    })
}

#[test]
fn a_passphrase_is_asked_for_typed_twice_and_said_to_be_weak_before_anything_is_sealed_with_it() {
    for action in [Action::Save, Action::KeepHere(KeepFor::Week)] {
        let mut walk = Walk::new(Coming::Here);
        let refused = |walk: &mut Walk, why: &str| {
            assert!(walk.act(action.clone()).is_empty(), "{action:?} although: {why}");
            assert_eq!(walk.said(), why);
        };
        refused(&mut walk, wording::keep_passphrase_none());
        walk.type_word(DraftKey::Passphrase, "Autumn2026!");
        refused(&mut walk, wording::keep_passphrase_differs());
        walk.type_word(DraftKey::PassphraseAgain, "Autumn2026");
        refused(&mut walk, wording::keep_passphrase_differs());
        walk.type_word(DraftKey::PassphraseAgain, "Autumn2026!");
        refused(&mut walk, wording::keep_passphrase_weak_sure());
        // Another weak one is said to be weak as well; the same one is taken.
        walk.type_passphrase("Winter2026!");
        refused(&mut walk, wording::keep_passphrase_weak_sure());
        assert_eq!(walk.act(action.clone()).len(), 1);
        assert_eq!(walk.said(), wording::keep_encrypting());
    }
}

#[test]
fn a_passphrase_that_is_shown_is_typed_once() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::Fill(DraftKey::Passphrase, DraftPart::Mode, "shown".into()));
    walk.type_word(DraftKey::Passphrase, WORDS);
    assert_eq!(walk.act(Action::Save), [Effect::Seal(WORDS.into())]);
}

#[test]
fn what_is_sealed_is_saved_as_a_file_and_only_then_a_covered_screen_asks_for_the_passphrase() {
    let mut walk = Walk::new(Coming::Here);
    walk.type_passphrase(WORDS);
    walk.act(Action::Save);
    assert!(walk.act(Action::Sealed(None)).is_empty());
    assert_eq!(walk.said(), wording::keep_not_saved());
    let file = Take::Save(FileKind::Sealed, b"sealed".as_slice().into());
    assert_eq!(walk.act(Action::Sealed(Some("sealed".into()))), [Effect::TakeAway(file)]);
    walk.act(Action::Downloaded(FileKind::Sealed, false));
    assert_eq!((walk.said(), walk.state.has_passphrase), (wording::keep_not_saved(), false));
    walk.act(Action::Downloaded(FileKind::Sealed, true));
    assert_eq!((walk.said(), walk.state.has_passphrase), (wording::keep_saved(), true));
    assert_eq!(walk.state.offer, Offer::Over, "it is offered to keep what is kept");
}

#[test]
fn a_file_opens_with_a_passphrase_typed_once_and_takes_the_place_of_what_is_entered() {
    let mut walk = Walk::new(Coming::Here);
    assert!(walk.act(Action::OpenFile).is_empty());
    assert_eq!(walk.said(), wording::keep_passphrase_none());
    walk.type_word(DraftKey::Passphrase, "weak");
    assert_eq!(walk.act(Action::OpenFile), [Effect::ChooseAndOpen("weak".into())]);
    assert_eq!(walk.said(), wording::keep_opening());
    walk.act(Action::AddPerson(Role::Adult, Age::NotKnown));
    walk.act(Action::Hide(true));
    walk.act(Action::Hide(false));
    let effects = walk.act(Action::FileOpened(Ok(saved())));
    let shown = Effect::ShowReference("R-2".into());
    assert_eq!(effects.first(), Some(&shown), "what is printed would bear another reference");
    // The lines of what was entered go before those of the papers come.
    let copied = [Effect::ForgetCopyOf(String::new()), Effect::KeepCopyOfPapers];
    assert!(effects.ends_with(&copied), "a program that stops would lose what was opened");
    assert_eq!(walk.state.record, saved().record);
    assert_eq!(&*walk.state.reference, "R-2");
    assert_eq!((walk.said(), walk.state.has_passphrase), (wording::keep_opened(), true));
    assert!(walk.state.draft(&DraftKey::Passphrase).word.is_empty(), "it stays on the page");
}

#[test]
fn what_does_not_open_says_why_in_a_sentence_of_its_own_and_changes_nothing() {
    let all = [
        Refusal::NoFile,
        Refusal::Passphrase,
        Refusal::Truncated,
        Refusal::Foreign,
        Refusal::Newer,
        Refusal::Huge,
        Refusal::Iterations,
        Refusal::Damaged,
    ];
    let mut sentences = Vec::new();
    for refusal in all {
        let mut walk = Walk::new(Coming::Here);
        walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
        let (record, visit) = (walk.state.record.clone(), walk.state.on_page.visit);
        let kept = Action::KeptOpened {
            name: "kept-1".into(),
            passphrase: WORDS.into(),
            opened: Err(refusal),
        };
        for action in [Action::FileOpened(Err(refusal)), kept] {
            assert!(walk.act(action).is_empty(), "{refusal:?}");
        }
        assert_eq!((&walk.state.record, walk.state.on_page.visit), (&record, visit));
        assert!(walk.state.opened.is_none() && !walk.state.has_passphrase);
        assert!(!sentences.contains(&walk.said()), "{refusal:?} is said as another");
        sentences.push(walk.said());
    }
}

#[test]
fn what_is_kept_here_opens_and_goes_on_being_kept_under_its_name() {
    let mut walk = Walk::new(Coming::Here);
    let name = || "kept-1".into();
    assert!(walk.act(Action::OpenKept(name())).is_empty(), "it would open with no passphrase");
    assert_eq!(walk.said(), wording::keep_passphrase_none());
    walk.type_word(DraftKey::Passphrase, WORDS);
    let open = Effect::OpenKept { name: name(), passphrase: WORDS.into() };
    assert_eq!(walk.act(Action::OpenKept(name())), [open]);
    let opened = Ok(saved());
    let effects = walk.act(Action::KeptOpened { name: name(), passphrase: WORDS.into(), opened });
    let wish = KeepHere { passphrase: WORDS.into(), time: KeepFor::Week, name: Some(name()) };
    assert!(effects.contains(&Effect::KeepHere(wish)), "{effects:?}");
    assert_eq!(
        (walk.state.record.clone(), walk.said()),
        (saved().record.clone(), wording::keep_encrypting())
    );
    walk.act(Action::KeepingBegan(true));
    assert_eq!(walk.said(), wording::keep_here_begun());
}

#[test]
fn keeping_on_this_device_begins_stops_and_deletes_where_somebody_asks_for_that() {
    let mut walk = Walk::new(Coming::Here);
    walk.type_passphrase(WORDS);
    for (time, days) in [(KeepFor::Day, 1), (KeepFor::Week, 7), (KeepFor::FourWeeks, 28)] {
        let wish = KeepHere { passphrase: WORDS.into(), time, name: None };
        assert_eq!(walk.act(Action::KeepHere(time)), [Effect::KeepHere(wish)]);
        assert_eq!(time.days(), days);
    }
    walk.act(Action::KeepingBegan(false));
    assert_eq!((walk.said(), walk.state.has_passphrase), (wording::keep_here_refused(), false));
    walk.act(Action::KeptDeleted);
    walk.act(Action::KeepingBegan(true));
    assert_eq!((walk.said(), walk.state.has_passphrase), (wording::keep_here_begun(), true));
    assert!(!walk.state.kept_deleted, "it is kept again");
    assert_eq!(walk.act(Action::StopKeeping), [Effect::StopKeeping]);
    assert_eq!(walk.said(), wording::keep_here_stopped());
    // Nothing is deleted before that is confirmed.
    assert!(walk.act(Action::AskToDelete(Some("kept-1".into()))).is_empty());
    assert_eq!(walk.state.on_page.deleting.as_deref(), Some("kept-1"));
    assert!(walk.act(Action::AskToDelete(None)).is_empty());
    assert_eq!(walk.state.on_page.deleting, None);
    let delete = Action::DeleteKept("kept-1".into());
    assert_eq!(walk.act(delete), [Effect::DeleteKept("kept-1".into())]);
    assert_eq!(walk.said(), wording::keep_before_deleted());
}

#[test]
fn a_covered_screen_is_shown_for_the_right_passphrase_alone() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::Hide(true));
    assert!(walk.act(Action::Uncover).is_empty());
    assert_eq!(walk.said(), wording::keep_passphrase_none());
    walk.type_word(DraftKey::Passphrase, WORDS);
    assert_eq!(walk.act(Action::Uncover), [Effect::CheckPassphrase(WORDS.into())]);
    assert!(walk.state.hidden, "it is shown before anybody said that the passphrase is right");
    walk.act(Action::PassphraseChecked(false));
    assert!(walk.state.hidden);
    assert_eq!(walk.said(), wording::keep_uncover_wrong());
    walk.act(Action::PassphraseChecked(true));
    assert!(!walk.state.hidden);
    assert!(walk.state.draft(&DraftKey::Passphrase).word.is_empty(), "it stays on the page");
}

#[test]
fn what_is_taken_away_says_how_that_went() {
    let mut walk = Walk::new(Coming::Here);
    let print = Action::TakeAway(Take::Print);
    assert_eq!(walk.act(print), [Effect::TakeAway(Take::Print)]);
    walk.act(Action::Printed(true));
    assert_eq!(walk.said(), "", "the print window speaks for itself");
    for (action, words) in [
        (Action::Printed(false), wording::paper_page_not_printed()),
        (Action::Copied(true), wording::paper_page_copied()),
        (Action::Copied(false), wording::paper_page_not_copied()),
        (Action::Downloaded(FileKind::Word, true), wording::paper_page_saved()),
        (Action::Downloaded(FileKind::Word, false), wording::paper_page_not_saved()),
        (Action::Downloaded(FileKind::Dates, true), wording::tasks_saved()),
        (Action::Downloaded(FileKind::Row, false), wording::tasks_not_saved()),
    ] {
        assert!(walk.act(action).is_empty());
        assert_eq!(walk.said(), words);
    }
    assert!(!walk.state.has_passphrase, "none of these was sealed");
    assert_eq!(walk.act(Action::Share("{}".into())), [Effect::Share("{}".into())]);
    assert_eq!(walk.said(), wording::result_shared());
}

#[test]
fn an_offer_that_is_declined_leaves_the_keyboard_on_the_page() {
    let mut walk = Walk::new(Coming::Here);
    assert_eq!(walk.act(Action::NoOffer), [Effect::ShowTop]);
    assert_eq!(walk.state.offer, Offer::Over);
}

#[test]
fn what_is_saved_says_when_and_on_which_edition_it_was_answered() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
    let (instrument, item, value) = walk.tool();
    let edit = |id| {
        let edit = Edit::Answer(item.clone(), value.clone());
        Action::Edit(SubjectId(id), instrument.id.clone(), edit)
    };
    walk.act(edit(0));
    let now = to_save(&walk.state, &walk.setting);
    let present = vec![(instrument.id.clone(), instrument.edition.clone())];
    assert_eq!((now.written, &now.instruments), (today(), &present));
    // Opened later, when the tool has another edition: as it was, until something is changed.
    let earlier = vec![(instrument.id.clone(), "0.1".into())];
    let written = saved().written;
    let opened = SavedRecord { written, instruments: earlier.clone(), ..now };
    walk.act(Action::Opened(Rc::new(opened)));
    let again = to_save(&walk.state, &walk.setting);
    assert_eq!((again.written, &again.instruments), (written, &earlier));
    // A change elsewhere is of today, and leaves the tool's edition.
    walk.act(Action::AddPerson(Role::Child, Age::Years(3)));
    let changed = to_save(&walk.state, &walk.setting);
    assert_eq!((changed.written, &changed.instruments), (today(), &earlier));
    walk.act(edit(1));
    let answered = to_save(&walk.state, &walk.setting);
    assert_eq!((answered.written, &answered.instruments), (today(), &present));
}

#[test]
fn an_unborn_baby_is_entered_by_weeks_and_days_and_a_slip_is_said_and_not_used() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::AddPerson(Role::Child, Age::Unborn(None)));
    let id = SubjectId(0);
    let fill = |walk: &mut Walk, part: DraftPart, words: &str| {
        walk.act(Action::Fill(DraftKey::Age(id), part, words.into()));
    };
    let age = |walk: &Walk| walk.state.record.subject(id).expect("added").age;
    let problem =
        |walk: &Walk| walk.state.draft(&DraftKey::Age(id)).age_problem(Role::Child, today());
    fill(&mut walk, DraftPart::Mode, "weeks");
    fill(&mut walk, DraftPart::Weeks, "24");
    fill(&mut walk, DraftPart::Days, "3");
    assert_eq!(age(&walk), Age::Unborn(None), "nobody knows yet on which day it was");
    for (n, words) in ["22", "11", "2026"].into_iter().enumerate() {
        fill(&mut walk, DraftPart::SaidOn(n), words);
    }
    let due = NaiveDate::from_ymd_opt(2027, 3, 11).expect("the day exists");
    assert_eq!((age(&walk), problem(&walk)), (Age::Unborn(Some(due)), None));
    // Chosen by the due date, that stands there, and the day of the scan stays what it is.
    fill(&mut walk, DraftPart::Mode, "unborn");
    assert_eq!((age(&walk), problem(&walk)), (Age::Unborn(Some(due)), None));
    assert_eq!(walk.state.draft(&DraftKey::Age(id)).day(), Some(due));
    fill(&mut walk, DraftPart::Mode, "weeks");
    assert_eq!((age(&walk), problem(&walk)), (Age::Unborn(Some(due)), None));
    fill(&mut walk, DraftPart::Days, "7");
    assert_eq!(
        (age(&walk), problem(&walk)),
        (Age::Unborn(None), Some(wording::field_days_wrong()))
    );
    fill(&mut walk, DraftPart::Days, "");
    fill(&mut walk, DraftPart::Weeks, "45");
    assert_eq!(problem(&walk), Some(wording::field_weeks_wrong()));
    fill(&mut walk, DraftPart::Weeks, "24");
    fill(&mut walk, DraftPart::SaidOn(0), "23");
    assert_eq!(problem(&walk), Some(wording::field_weeks_later()), "that day is still to come");
    fill(&mut walk, DraftPart::SaidOn(0), "31");
    assert_eq!(problem(&walk), Some(wording::field_no_day_of_weeks()));
    // A slip is found again where it was made.
    walk.act(Action::Go(Route::Summary));
    walk.act(Action::Go(Route::People));
    assert_eq!(problem(&walk), Some(wording::field_no_day_of_weeks()), "it is dropped in silence");
    fill(&mut walk, DraftPart::Mode, "due-not-known");
    assert_eq!((age(&walk), problem(&walk)), (Age::Unborn(None), None));
}

#[test]
fn a_number_that_cannot_be_true_is_said_and_not_taken() {
    let mut walk = Walk::new(Coming::Here);
    walk.act(Action::AddPerson(Role::Child, Age::Unborn(None)));
    let id = SubjectId(0);
    let tool = walk.setting.open(&"pre-birth".into()).expect("it is here").clone();
    let item = tool.item(&"booking-week".into()).expect("it is asked");
    let key = DraftKey::Number(id, tool.id.clone(), item.id.clone(), item.most);
    for (word, value, is_wrong) in [
        ("9", Value::Number(9), false),
        ("99", Value::Unanswered, true),
        ("45", Value::Unanswered, true),
        ("44", Value::Number(44), false),
        ("", Value::Unanswered, false),
    ] {
        walk.type_word(key.clone(), word);
        assert_eq!(walk.answer(id, &tool.id, &item.id).value, value, "{word}");
        let draft = walk.state.draft(&key);
        assert_eq!((&*draft.word, draft.is_no_number(item.most)), (word, is_wrong));
    }
    // A file of an earlier edition may hold one: it stays, and stands on the page as what it is.
    let answer = Answer { value: Value::Number(99), ..Answer::default() };
    let mut record = (*walk.state.record).clone();
    record.sheet_mut(id, &tool.id).answers.insert(item.id.clone(), answer);
    walk.state.record = record.into();
    let draft = walk.state.draft(&key);
    assert_eq!((&*draft.word, draft.is_no_number(item.most)), ("99", true));
}

#[test]
fn a_birth_is_said_with_its_day_and_nothing_that_was_written_is_lost() {
    let mut walk = Walk::new(Coming::Here);
    let due = NaiveDate::from_ymd_opt(2026, 12, 6).expect("the day exists");
    walk.act(Action::AddPerson(Role::Child, Age::Unborn(Some(due))));
    let id = SubjectId(0);
    walk.act(Action::Note(FieldKey::of("c2", id), "38 weeks on 22 11 2026".into()));
    walk.act(Action::Note(FieldKey::of("b-midwife", id), "A midwife".into()));
    let say = |walk: &mut Walk, day: [&str; 3]| {
        for (n, words) in day.into_iter().enumerate() {
            walk.act(Action::Fill(DraftKey::Birth(id), DraftPart::Date(n), words.into()));
        }
        walk.act(Action::Born(id));
    };
    for day in [["", "", ""], ["31", "11", "2026"], ["23", "11", "2026"], ["22", "11", "2024"]] {
        say(&mut walk, day);
        let baby = walk.state.record.subject(id).expect("added");
        assert_eq!(baby.age, Age::Unborn(Some(due)), "{day:?}");
        let draft = walk.state.draft(&DraftKey::Birth(id));
        assert!(draft.birth_problem(today()).is_some(), "{day:?} is no day of this birth");
    }
    say(&mut walk, ["21", "11", "2026"]);
    let record = &walk.state.record;
    let baby = record.subject(id).expect("added");
    assert_eq!(baby.born_since(), NaiveDate::from_ymd_opt(2026, 11, 21));
    assert_eq!(baby.before_birth.and_then(|before| before.due), Some(due));
    assert!(!record.notes.contains_key(&FieldKey::of("c2", id)), "the due date stands as a birth");
    assert!(record.notes.contains_key(&FieldKey::of("b-midwife", id)));
}

#[test]
fn a_tool_for_unborn_babies_begins_with_one_and_not_with_a_born_child() {
    let mut walk = Walk::new(Coming::Here);
    let listings = walk.setting.library.listings();
    let open = |id: &InstrumentId| walk.setting.open(id).expect("it is here");
    let tool = listings.iter().map(|it| it.id.clone()).find(|id| !open(id).born.is_empty());
    let tool = tool.expect("one is for unborn babies");
    walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
    walk.act(Action::Begin(tool.clone(), Role::Child));
    assert_eq!(*walk.state.route(), Route::Tool(SubjectId(1), tool.clone()));
    walk.act(Action::Begin(tool.clone(), Role::Child));
    assert_eq!(*walk.state.route(), Route::Tool(SubjectId(1), tool), "the only baby not born yet");
}

#[test]
fn at_a_birth_a_calm_answer_about_danger_now_is_asked_again_and_nothing_else_changes() {
    let mut walk = Walk::new(Coming::Here);
    let tool: InstrumentId = "pre-birth".into();
    let born = |walk: &mut Walk, id: SubjectId| {
        for (n, words) in ["21", "11", "2026"].into_iter().enumerate() {
            walk.act(Action::Fill(DraftKey::Birth(id), DraftPart::Date(n), words.into()));
        }
        walk.act(Action::Born(id));
    };
    let answer = |walk: &mut Walk, id: SubjectId, item: &str, choice: &str| {
        let value = Value::Choice(choice.into());
        walk.act(Action::Edit(id, "pre-birth".into(), Edit::Answer(item.into(), value)));
    };
    let is_open = |walk: &Walk, id: SubjectId, item: &str| {
        walk.answer(id, &"pre-birth".into(), &item.into()).value == Value::Unanswered
    };
    for said in ["no", "yes", "not-known"] {
        let id = walk.state.record.next_subject_id();
        walk.act(Action::AddPerson(Role::Child, Age::Unborn(None)));
        answer(&mut walk, id, "danger-now", said);
        answer(&mut walk, id, "removed", "no");
        walk.act(Action::Edit(id, tool.clone(), Edit::Text("safe-with".into(), "A doubt".into())));
        born(&mut walk, id);
        assert_eq!(is_open(&walk, id, "danger-now"), said == "no", "{said}");
        assert!(!is_open(&walk, id, "removed"), "every other answer stands");
        let sheet = walk.state.record.sheet(id, &tool).expect("it was answered");
        assert_eq!(sheet.text(&"safe-with".into()), "A doubt");
    }
    // The form: a *no* is asked again, and where everybody was is kept as what was so before the birth.
    for (said, stays) in [("no", false), ("yes", true), ("not-known", true)] {
        let id = walk.state.record.next_subject_id();
        walk.act(Action::AddPerson(Role::Child, Age::Unborn(None)));
        let (danger, place) = (FieldKey::once("u1"), FieldKey::once("u5"));
        walk.act(Action::Note(danger.clone(), said.into()));
        walk.act(Action::Note(place.clone(), "At school".into()));
        born(&mut walk, id);
        assert_eq!(walk.state.record.notes.contains_key(&danger), stays, "{said}");
        let entry = walk.state.record.notes.get(&place).expect("nothing is lost");
        assert_eq!(**entry.words(), *wording::form_before_birth("At school"));
    }
    // A change of a day of birth is no birth.
    let id = SubjectId(0);
    answer(&mut walk, id, "danger-now", "no");
    walk.act(Action::Age(id, Some(Age::Born(today()))));
    assert!(!is_open(&walk, id, "danger-now"));
}
