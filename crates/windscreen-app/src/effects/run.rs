//! What each effect does in the browser. What comes of it, at once or later, comes back as an action.

use super::Keeping;
use crate::context::Session;
use crate::later;
use crate::session::{Action, AreaKept, Coming, Effect, Refusal, SavedRecord, Take};
use std::rc::Rc;

/// Carries out what the reducer asked for.
pub(crate) fn run(session: &Session, effect: Effect) {
    let edge = session.edge();
    match effect {
        Effect::KeepCopy(line) => edge.copy.keep(&line),
        Effect::KeepCopyOfPapers => {
            if let Some(door) = later::door() {
                for line in (door.papers_to_copy)(session) {
                    edge.copy.keep(&line);
                }
            }
        }
        Effect::ForgetCopyOf(beginning) => edge.copy.forget_of(&beginning),
        Effect::ForgetCopy => edge.copy.forget(),
        Effect::AddStep(at) => edge.steps.add(at),
        Effect::StepBack => edge.steps.back(),
        Effect::AskBeforeLeaving(asks) => edge.steps.ask_before_leaving(asks),
        Effect::ShowTop => edge.window.show_top(),
        Effect::RememberArea(id) => {
            let was_done = edge.device.remember_area(id.as_deref().map_or("", |id| id));
            session.dispatch(Action::AreaKept(match (id, was_done) {
                (None, _) => AreaKept::No,
                (Some(_), true) => AreaKept::Yes,
                (Some(_), false) => AreaKept::Refused,
            }));
        }
        Effect::LoadLaterPart => {
            let done = session.with(|came: bool| {
                Action::LaterPart(if came { Coming::Here } else { Coming::Missing })
            });
            edge.later_part.load(&done);
        }
        Effect::NewReference => {
            let reference = edge.machine.reference(session.today());
            session.dispatch(Action::Reference(reference.into()));
        }
        Effect::ShowReference(reference) => show_in_margin(session, &reference),
        Effect::Seal(passphrase) => {
            // Only a page of the later part asks for this.
            let Some(door) = later::door() else { return };
            let done =
                session.with(|sealed: Option<String>| Action::Sealed(sealed.map(Into::into)));
            edge.files.seal(&(door.text_to_save)(session), &passphrase, &done);
        }
        Effect::ChooseAndOpen(passphrase) => {
            let done = session.with(|text| Action::FileOpened(read(text)));
            edge.files.choose_and_open(&passphrase, &done);
        }
        Effect::CheckPassphrase(passphrase) => {
            edge.files.check(&passphrase, &session.with(Action::PassphraseChecked));
        }
        Effect::KeepHere(wish) => {
            let Some(door) = later::door() else { return };
            let told = session.clone();
            let done = move |keeping| match keeping {
                Keeping::Begun => told.dispatch(Action::KeepingBegan(true)),
                Keeping::Refused => told.dispatch(Action::KeepingBegan(false)),
                Keeping::Overtaken => {}
            };
            let kept = session.clone();
            let text = Box::new(move || (door.text_to_save)(&kept));
            edge.device.keep(&wish, text, &done.into());
        }
        Effect::StopKeeping => edge.device.stop(),
        Effect::OpenKept { name, passphrase } => {
            let (kept, words) = (name.clone(), passphrase.clone());
            let done = session.with(move |text| Action::KeptOpened {
                name: kept.clone(),
                passphrase: words.clone(),
                opened: read(text),
            });
            edge.device.open(&name, &passphrase, &done);
        }
        Effect::DeleteKept(name) => edge.device.remove(&name),
        Effect::TakeAway(Take::Print) => session.dispatch(Action::Printed(edge.taken.print())),
        Effect::TakeAway(Take::Copy(words)) => {
            edge.taken.copy(&words, &session.with(Action::Copied));
        }
        Effect::TakeAway(Take::Save(kind, bytes)) => {
            let is_saved = edge.taken.download(kind, &bytes);
            session.dispatch(Action::Downloaded(kind, is_saved));
        }
        Effect::Share(text) => edge.taken.share(&text),
    }
}

/// Puts words into the margin of what is printed, beside the number of each sheet.
pub(crate) fn show_in_margin(session: &Session, words: &str) {
    let plain: String =
        words.chars().filter(|letter| !matches!(letter, '"' | '\\' | '\n')).collect();
    session.edge().window.set_style("--ws-reference", &format!("\"{plain}\""));
}

/// What an opened text holds.
fn read(text: Result<String, Refusal>) -> Result<Rc<SavedRecord>, Refusal> {
    let door = later::door().ok_or(Refusal::Damaged)?;
    (door.saved_record)(&text?).map(Rc::new)
}
