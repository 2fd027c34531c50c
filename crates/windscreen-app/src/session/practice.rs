//! Practising on an invented family. It begins empty and ends empty: nothing of it becomes a record, and no record is
//! opened beside it.
//!
//! Two fences keep that. What may not happen in practice ([`is_off`]) is refused before it does; and whatever is done,
//! nothing of it is asked of the browser that would leave a trace ([`leaves_no_trace`]). The second needs no list of
//! actions, so that an action that comes later cannot pass it by.

use super::action::Action;
use super::effect::{CopyLine, Effect, FileKind, Take};
use super::reduce::Reducer;
use super::route::Route;
use super::state::{Offer, Practising, State};
use std::rc::Rc;
use windscreen_content::PracticeFamily;
use windscreen_core::{Record, Subject};
use windscreen_wording as wording;

/// Under this key the copy of the answers holds the one line that it has in practice.
const COPY_KEY: &str = "practice";

/// Whether an action is refused in practice: whatever would save, keep, open, delete or pass on.
pub(super) fn is_off(action: &Action) -> bool {
    match action {
        Action::Opened(_)
        | Action::Save
        | Action::Sealed(_)
        | Action::OpenFile
        | Action::FileOpened(_)
        | Action::KeepHere(_)
        | Action::OpenKept(_)
        | Action::KeptOpened { .. }
        | Action::AskToDelete(_)
        | Action::DeleteKept(_)
        | Action::Share(_)
        | Action::Practise(_) => true,
        Action::TakeAway(Take::Save(kind, _)) => is_file_off(*kind),
        _ => false,
    }
}

/// Whether a kind of file is not made in practice: a saved record, and files in which nobody could tell an invented
/// family from a real one.
fn is_file_off(kind: FileKind) -> bool {
    match kind {
        FileKind::Sealed | FileKind::Row | FileKind::Fhir => true,
        FileKind::Text | FileKind::Html | FileKind::Word | FileKind::Dates | FileKind::Json => {
            false
        }
    }
}

/// Whether the browser may be asked for this in practice.
pub(super) fn leaves_no_trace(effect: &Effect) -> bool {
    match effect {
        Effect::KeepCopy(line) => line.key == COPY_KEY,
        Effect::KeepCopyOfPapers
        | Effect::Seal(_)
        | Effect::ChooseAndOpen(_)
        | Effect::KeepHere(_)
        | Effect::OpenKept { .. }
        | Effect::DeleteKept(_)
        | Effect::Share(_) => false,
        Effect::TakeAway(Take::Save(kind, _)) => !is_file_off(*kind),
        _ => true,
    }
}

impl State {
    /// Whether practice may begin: nothing is entered, and nothing was saved, kept or opened since this page was empty.
    #[must_use]
    pub fn may_practise(&self) -> bool {
        !self.is_touched() && self.opened.is_none() && !self.has_passphrase
    }
}

impl Reducer<'_> {
    /// Begins to practise on a family, if nothing is entered.
    pub(super) fn practise(&mut self, family: Rc<PracticeFamily>) {
        if !self.state.may_practise() {
            self.say(wording::practice_blocked_title());
            return;
        }
        let mut record = Record::default();
        let mut people = Vec::new();
        for person in &family.people {
            let id = record.next_subject_id();
            let age = person.age.on(self.state.today);
            record.subjects.push(Subject::new(id, person.label.clone(), person.about, age));
            record.next_person = id.0 + 1;
            people.push(id);
        }
        self.state.record = Rc::new(record);
        self.state.on_page.drafts.clear();
        self.state.practice = Some(Rc::new(Practising { family, people }));
        self.state.offer = Offer::Over;
        self.state.answered_rest = None;
        // The copy says what it is, should the program stop: it must never look like a record that was lost.
        let words = wording::practice_paper_warning().into();
        let line = CopyLine { key: COPY_KEY.to_owned(), words };
        self.effects.extend([Effect::ForgetCopyOf(String::new()), Effect::KeepCopy(line)]);
        self.refer_as(wording::practice_word().into());
        self.go(Route::PracticeStory);
    }

    /// What happens to an action in practice that is refused.
    pub(super) fn refuse_in_practice(&mut self) {
        self.say(wording::practice_off());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{
        BrowserFacts, Coming, Edit, KeepFor, LoadedSite, Refusal, SavedRecord, Setting, StrengthOf,
        reduce, strength, to_save,
    };
    use crate::shipped;
    use chrono::NaiveDate;
    use windscreen_core::{Age, Entry, FieldKey, Level, Role, SubjectId};

    struct Walk {
        setting: Setting,
        state: State,
    }

    impl Walk {
        fn new() -> Walk {
            let strength = StrengthOf(Rc::new(strength));
            let setting = Setting::new(LoadedSite::default(), BrowserFacts::default(), strength);
            let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists");
            let state = State::new(&setting, Route::Start, today, "R-1".into(), Coming::Here);
            Walk { setting, state }
        }

        /// Practises on the family of this id.
        fn on(id: &str) -> Walk {
            let mut walk = Walk::new();
            walk.act(Action::Practise(family(id)));
            assert!(walk.state.practice.is_some());
            walk
        }

        fn act(&mut self, action: Action) -> Vec<Effect> {
            let (state, effects) = reduce(&self.state, action, &self.setting);
            self.state = state;
            effects
        }

        fn saved(&self) -> Rc<SavedRecord> {
            Rc::new(to_save(&self.state, &self.setting))
        }
    }

    fn family(id: &str) -> Rc<PracticeFamily> {
        Rc::new(shipped::practice().find(|it| &*it.id == id).expect("it is shipped"))
    }

    fn first() -> Rc<PracticeFamily> {
        Rc::new(shipped::practice().next().expect("there are twelve"))
    }

    /// A record that somebody entered: one child.
    fn real() -> Rc<SavedRecord> {
        let mut walk = Walk::new();
        walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
        walk.saved()
    }

    #[test]
    fn practice_begins_with_the_family_and_nothing_else() {
        let family = first();
        let walk = Walk::on(&family.id);
        let labels = |walk: &Walk| -> Vec<_> {
            walk.state.record.subjects.iter().map(|it| it.label.clone()).collect()
        };
        let told: Vec<_> = family.people.iter().map(|it| it.label.clone()).collect();
        assert_eq!(labels(&walk), told);
        assert!(walk.state.record.sheets.is_empty() && walk.state.record.notes.is_empty());
        assert_eq!(&*walk.state.reference, wording::practice_word());
        assert_eq!(*walk.state.route(), Route::PracticeStory);
    }

    #[test]
    fn an_age_counts_from_the_day_of_practice() {
        for family in shipped::practice() {
            let walk = Walk::on(&family.id);
            for (told, person) in family.people.iter().zip(&walk.state.record.subjects) {
                assert_eq!(person.age, told.age.on(walk.state.today));
                let is_past =
                    matches!(person.age, Age::Unborn(Some(due)) if due <= walk.state.today);
                assert!(!is_past, "{}: {} is here already", family.id, told.label);
            }
        }
    }

    #[test]
    fn nothing_that_is_entered_or_was_opened_gives_way_to_practice() {
        let mut entered = Walk::new();
        entered.act(Action::Note(FieldKey::once("u1"), Entry::from("here")));
        let mut opened = Walk::new();
        opened.act(Action::FileOpened(Ok(real())));
        let mut emptied = Walk::new();
        emptied.act(Action::FileOpened(Ok(real())));
        emptied.act(Action::Remove(SubjectId(0)));
        let mut kept = Walk::new();
        kept.act(Action::KeepingBegan(true));
        for mut walk in [entered, opened, emptied, kept] {
            let before = walk.state.clone();
            let effects = walk.act(Action::Practise(first()));
            assert!(walk.state.practice.is_none());
            assert_eq!(walk.state.record, before.record, "what was entered is lost");
            assert_eq!(walk.state.reference, before.reference);
            assert_eq!(walk.state.on_page.said, wording::practice_blocked_title());
            assert_eq!(effects, []);
        }
    }

    #[test]
    fn a_record_is_never_opened_into_practice() {
        let mut walk = Walk::on(&first().id);
        let before = walk.state.record.clone();
        let ways = [
            Action::Opened(real()),
            Action::OpenFile,
            Action::FileOpened(Ok(real())),
            Action::FileOpened(Err(Refusal::Damaged)),
            Action::OpenKept("kept".into()),
            Action::KeptOpened {
                name: "kept".into(),
                passphrase: "lamp river eleven quiet moss".into(),
                opened: Ok(real()),
            },
        ];
        for way in ways {
            let effects = walk.act(way.clone());
            assert_eq!(effects, [], "{way:?}");
            assert_eq!(walk.state.record, before, "{way:?}");
            assert!(walk.state.practice.is_some() && walk.state.opened.is_none(), "{way:?}");
            assert_eq!(walk.state.on_page.said, wording::practice_off(), "{way:?}");
        }
    }

    #[test]
    fn an_invented_family_is_never_saved_kept_copied_or_passed_on() {
        let mut walk = Walk::on(&first().id);
        let save = |kind| Action::TakeAway(Take::Save(kind, Rc::from([])));
        let ways = [
            Action::Save,
            Action::Sealed(Some("sealed".into())),
            Action::KeepHere(KeepFor::Day),
            Action::DeleteKept("kept".into()),
            Action::Share("{}".into()),
            save(FileKind::Sealed),
            save(FileKind::Row),
            save(FileKind::Fhir),
        ];
        for way in ways {
            assert_eq!(walk.act(way.clone()), [], "{way:?}");
            assert_eq!(walk.state.on_page.said, wording::practice_off(), "{way:?}");
        }
        // Papers are for learning too.
        for kind in
            [FileKind::Text, FileKind::Html, FileKind::Word, FileKind::Dates, FileKind::Json]
        {
            assert_eq!(walk.act(save(kind)).len(), 1, "{kind:?}");
        }
        // Nor does it begin to be kept because that was asked for just before.
        assert_eq!(walk.act(Action::KeepingBegan(true)), [Effect::StopKeeping]);
        assert!(!walk.state.has_passphrase);
        walk.act(Action::OfferToKeep);
        walk.act(Action::Go(Route::People));
        assert_eq!(walk.state.offer, Offer::Over, "it is offered to keep it");
    }

    #[test]
    fn the_copy_outside_the_program_holds_one_line_that_says_practice() {
        let mut walk = Walk::new();
        let mut copied = walk.act(Action::Practise(first()));
        let id = SubjectId(0);
        let instrument = walk.setting.open(&first().tools[0].tool).expect("it is here");
        let item = instrument.items.iter().find(|it| instrument.scale_of(it).is_some());
        let item = item.expect("it has a question with choices");
        let choice = instrument.scale_of(item).expect("it has").choices[0].id.clone();
        let edits = [
            Edit::Answer(item.id.clone(), windscreen_core::Value::Choice(choice)),
            Edit::Judge(Some(Level::Statutory)),
            Edit::Reason("because".into()),
        ];
        for edit in edits {
            copied.extend(walk.act(Action::Edit(id, instrument.id.clone(), edit)));
        }
        copied.extend(walk.act(Action::Note(FieldKey::once("u1"), Entry::from("here"))));
        copied.extend(walk.act(Action::RestNotKnown(id, instrument.id.clone(), 1)));
        let lines: Vec<&CopyLine> = copied
            .iter()
            .filter_map(|effect| match effect {
                Effect::KeepCopy(line) => Some(line),
                _ => None,
            })
            .collect();
        let [line] = &lines[..] else { panic!("the copy holds {lines:?}") };
        assert!(line.words.contains(wording::practice_word()));
        assert!(!copied.contains(&Effect::KeepCopyOfPapers));
        // What stood there before goes, and what is kept on the device stays.
        assert!(copied.contains(&Effect::ForgetCopyOf(String::new())));
        assert!(!copied.contains(&Effect::ForgetCopy));
    }

    #[test]
    fn leaving_practice_leaves_nothing_and_the_next_record_is_a_real_one() {
        let mut walk = Walk::on(&first().id);
        walk.act(Action::Note(FieldKey::once("u1"), Entry::from("here")));
        let effects = walk.act(Action::Wipe);
        assert!(walk.state.practice.is_none() && !walk.state.is_touched());
        assert_eq!(*walk.state.route(), Route::Start);
        assert_eq!(walk.state.trail, [Route::Start]);
        assert!(effects.contains(&Effect::NewReference) && effects.contains(&Effect::ForgetCopy));
        walk.act(Action::Reference("2026-11-22-ABCD".into()));
        walk.act(Action::AddPerson(Role::Child, Age::Years(6)));
        let effects = walk.act(Action::Note(FieldKey::once("u1"), Entry::from("here")));
        assert!(matches!(effects[..], [Effect::KeepCopy(_)]), "{effects:?}");
        assert_eq!(&*walk.state.reference, "2026-11-22-ABCD");
        assert_eq!(walk.act(Action::Save), [], "a passphrase is asked for first");
        assert_eq!(walk.state.on_page.said, wording::keep_passphrase_none());
    }

    #[test]
    fn one_family_does_not_follow_another_without_an_empty_page_between() {
        let mut walk = Walk::on(&first().id);
        let before = walk.state.record.clone();
        let last = Rc::new(shipped::practice().last().expect("there are twelve"));
        assert_eq!(walk.act(Action::Practise(last)), []);
        assert_eq!(walk.state.record, before);
    }
}
