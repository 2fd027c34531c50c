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
