//! Saving what is entered, keeping it on this device, opening it again, and the passphrase that each of these asks for.

use super::draft::DraftKey;
use super::effect::{Effect, FileKind, KeepFor, KeepHere, Refusal, Take};
use super::passphrase::Strength;
use super::reduce::Reducer;
use super::setting::Setting;
use super::state::{Offer, SavedRecord, State};
use std::rc::Rc;
use windscreen_core::{InstrumentId, Record, Text};
use windscreen_wording as wording;

impl Reducer<'_> {
    // ----- the passphrase

    /// The passphrase that was typed; where there is none, it is asked for.
    fn passphrase(&mut self) -> Option<Text> {
        let passphrase = self.state.draft(&DraftKey::Passphrase).word;
        if passphrase.is_empty() {
            self.say(wording::keep_passphrase_none());
            return None;
        }
        Some(passphrase)
    }

    /// The passphrase that was typed, if something may be sealed with it; where not, it is said why not yet. A weak one is
    /// taken when it is asked for once more.
    fn passphrase_to_seal_with(&mut self) -> Option<Text> {
        let passphrase = self.passphrase()?;
        if !self.state.shows_passphrase()
            && self.state.draft(&DraftKey::PassphraseAgain).word != passphrase
        {
            self.say(wording::keep_passphrase_differs());
            return None;
        }
        let strength = (self.setting.strength.0)(&passphrase);
        if strength == Some(Strength::Weak) && self.state.on_page.weak_passphrase != passphrase {
            self.state.on_page.weak_passphrase = passphrase;
            self.say(wording::keep_passphrase_weak_sure());
            return None;
        }
        Some(passphrase)
    }

    /// From now on a covered screen asks for the passphrase, and keeping need not be offered.
    pub(super) fn passphrase_was_used(&mut self) {
        self.state.has_passphrase = true;
        self.state.offer = Offer::Over;
        self.state.kept_deleted = false;
    }

    pub(super) fn uncover(&mut self) {
        if let Some(passphrase) = self.passphrase() {
            self.effects.push(Effect::CheckPassphrase(passphrase));
        }
    }

    pub(super) fn passphrase_checked(&mut self, is_right: bool) {
        if is_right {
            self.state.hidden = false;
            self.state.turn();
        } else {
            self.say(wording::keep_uncover_wrong());
        }
    }

    // ----- a file

    pub(super) fn save(&mut self) {
        if let Some(passphrase) = self.passphrase_to_seal_with() {
            self.say(wording::keep_encrypting());
            self.effects.push(Effect::Seal(passphrase));
        }
    }

    pub(super) fn take_sealed(&mut self, sealed: Option<Text>) {
        match sealed {
            Some(sealed) => {
                let take = Take::Save(FileKind::Sealed, sealed.as_bytes().into());
                self.effects.push(Effect::TakeAway(take));
            }
            None => self.say(wording::keep_not_saved()),
        }
    }

    pub(super) fn open_file(&mut self) {
        if let Some(passphrase) = self.passphrase() {
            self.say(wording::keep_opening());
            self.effects.push(Effect::ChooseAndOpen(passphrase));
        }
    }

    /// Takes in what was opened, or says why it did not open. Whether it did.
    pub(super) fn take_in(&mut self, opened: Result<Rc<SavedRecord>, Refusal>) -> bool {
        match opened {
            Ok(opened) => {
                self.take_opened(&opened);
                self.passphrase_was_used();
                self.say(wording::keep_opened());
                true
            }
            Err(refusal) => {
                self.say(says(refusal));
                false
            }
        }
    }

    // ----- on this device

    pub(super) fn keep_here(&mut self, time: KeepFor) {
        if let Some(passphrase) = self.passphrase_to_seal_with() {
            self.begin_to_keep(KeepHere { passphrase, time, name: None });
        }
    }

    fn begin_to_keep(&mut self, wish: KeepHere) {
        self.say(wording::keep_encrypting());
        self.effects.push(Effect::KeepHere(wish));
    }

    pub(super) fn keeping_began(&mut self, has_begun: bool) {
        if self.state.practice.is_some() {
            // It was asked for before practice began, and would go on with an invented family.
            self.effects.push(Effect::StopKeeping);
        } else if has_begun {
            self.passphrase_was_used();
            self.say(wording::keep_here_begun());
        } else {
            self.say(wording::keep_here_refused());
        }
    }

    pub(super) fn open_kept(&mut self, name: Text) {
        if let Some(passphrase) = self.passphrase() {
            self.say(wording::keep_opening());
            self.effects.push(Effect::OpenKept { name, passphrase });
        }
    }

    /// Takes in what was kept here, and goes on keeping it under its name.
    pub(super) fn go_on_keeping(
        &mut self,
        name: Text,
        passphrase: Text,
        opened: Result<Rc<SavedRecord>, Refusal>,
    ) {
        if self.take_in(opened) {
            self.begin_to_keep(KeepHere { passphrase, time: KeepFor::Week, name: Some(name) });
        }
    }
}

/// Why something did not open, and what to do.
fn says(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoFile => wording::keep_refused_none(),
        Refusal::Passphrase => wording::keep_refused_passphrase(),
        Refusal::Truncated => wording::keep_refused_truncated(),
        Refusal::Foreign => wording::keep_refused_foreign(),
        Refusal::Newer => wording::keep_refused_newer(),
        Refusal::Huge => wording::keep_refused_huge(),
        Refusal::Iterations => wording::keep_refused_iterations(),
        Refusal::Damaged => wording::keep_refused_damaged(),
    }
}

/// What is entered, as it is saved.
pub(crate) fn to_save(state: &State, setting: &Setting) -> SavedRecord {
    let opened = state.opened.as_deref();
    // What was opened and not changed since was written then, and not today.
    let as_it_was = opened.filter(|opened| opened.record == state.record);
    SavedRecord {
        record: state.record.clone(),
        area: state.area.id.clone(),
        reference: state.reference.clone(),
        written: as_it_was.map_or(state.today, |opened| opened.written),
        instruments: editions(&state.record, opened, setting),
    }
}

/// The edition on which each tool was answered: the present one, or for a tool whose sheets are as they were opened, the
/// one that the file named.
fn editions(
    record: &Record,
    opened: Option<&SavedRecord>,
    setting: &Setting,
) -> Vec<(InstrumentId, Text)> {
    let mut all = Vec::new();
    for tool in setting.library.opened_in(record) {
        let sheets = |record: &Record| -> Vec<_> {
            let own = record.sheets.iter().filter(|((_, of), _)| *of == tool.id);
            own.map(|(place, sheet)| (place.clone(), sheet.clone())).collect()
        };
        let named = opened
            .filter(|opened| sheets(&opened.record) == sheets(record))
            .and_then(|opened| opened.instruments.iter().find(|(id, _)| *id == tool.id));
        all.push(named.cloned().unwrap_or_else(|| (tool.id.clone(), tool.edition.clone())));
    }
    all
}
