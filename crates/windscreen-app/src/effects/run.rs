//! What each effect does in the browser. What comes of it, at once or later, comes back as an action.

use super::{Edge, Keeping, LaterPart, Window};
use crate::session::{
    Action, AreaKept, Coming, Effect, Refusal, SavedRecord, Setting, State, Take,
};
use std::rc::Rc;
use windscreen_core::Text;
use windscreen_wording as wording;
use yew::Callback;

/// The session, as far as an effect needs it.
#[derive(Clone)]
pub(crate) struct Asker {
    /// What may be asked of the browser.
    pub(crate) edge: Edge,
    /// The site and the instruments.
    pub(crate) setting: Rc<Setting>,
    /// What there is whenever this is called.
    pub(crate) state: Rc<dyn Fn() -> Rc<State>>,
    /// Lets something happen.
    pub(crate) dispatch: Callback<Action>,
}

impl Asker {
    /// Lets something happen with what comes of an effect.
    fn with<T: 'static>(&self, action: impl Fn(T) -> Action + 'static) -> Callback<T> {
        self.dispatch.reform(action)
    }

    /// What is entered, as the text of a saved record; `None` before the later part of the program is here, and of an
    /// invented family.
    fn text_to_save(&self) -> Option<String> {
        if (self.state)().practice.is_some() {
            return None;
        }
        self.edge.later_part.text_to_save(&(self.state)(), &self.setting)
    }
}

/// Carries out what the reducer asked for.
pub(crate) fn run(asker: &Asker, effect: Effect) {
    let Asker { edge, setting, state, dispatch } = asker;
    match effect {
        Effect::KeepCopy(line) => edge.copy.keep(&line),
        Effect::KeepCopyOfPapers => {
            for line in edge.later_part.papers_to_copy(&state(), setting, &edge.now.time()) {
                edge.copy.keep(&line);
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
            dispatch.emit(Action::AreaKept(match (id, was_done) {
                (None, _) => AreaKept::No,
                (Some(_), true) => AreaKept::Yes,
                (Some(_), false) => AreaKept::Refused,
            }));
        }
        Effect::LoadLaterPart => {
            let done = asker.with(|came: bool| {
                Action::LaterPart(if came { Coming::Here } else { Coming::Missing })
            });
            edge.later_part.load(&done);
        }
        Effect::NewReference => {
            let reference = edge.machine.reference(state().today);
            dispatch.emit(Action::Reference(reference.into()));
        }
        Effect::ShowReference(reference) => show_in_margin(&*edge.window, &reference),
        Effect::Seal(passphrase) => {
            // Only a page of the later part asks for this.
            let Some(text) = asker.text_to_save() else { return };
            let done = asker.with(|sealed: Option<String>| Action::Sealed(sealed.map(Into::into)));
            edge.files.seal(&text, &passphrase, &done);
        }
        Effect::ChooseAndOpen(passphrase) => {
            let later_part = edge.later_part.clone();
            let done = asker.with(move |text| Action::FileOpened(read(&*later_part, text)));
            edge.files.choose_and_open(&passphrase, &done);
        }
        Effect::CheckPassphrase(passphrase) => {
            edge.files.check(&passphrase, &asker.with(Action::PassphraseChecked));
        }
        Effect::KeepHere(wish) => {
            let told = dispatch.clone();
            let done = move |keeping| match keeping {
                Keeping::Begun => told.emit(Action::KeepingBegan(true)),
                Keeping::Refused => told.emit(Action::KeepingBegan(false)),
                Keeping::Overtaken => {}
            };
            let kept = asker.clone();
            // Only a page of the later part asks for this.
            let text = Box::new(move || kept.text_to_save().unwrap_or_default());
            edge.device.keep(&wish, text, &done.into());
        }
        Effect::StopKeeping => edge.device.stop(),
        Effect::OpenKept { name, passphrase } => {
            let (kept, words) = (name.clone(), passphrase.clone());
            let later_part = edge.later_part.clone();
            let done = asker.with(move |text| Action::KeptOpened {
                name: kept.clone(),
                passphrase: words.clone(),
                opened: read(&*later_part, text),
            });
            edge.device.open(&name, &passphrase, &done);
        }
        Effect::DeleteKept(name) => edge.device.remove(&name),
        Effect::TakeAway(Take::Print) => dispatch.emit(Action::Printed(edge.taken.print())),
        Effect::TakeAway(Take::Copy(words)) => {
            edge.taken.copy(&words, &asker.with(Action::Copied));
        }
        Effect::TakeAway(Take::Save(kind, bytes)) => {
            let is_practice = state().practice.is_some();
            let is_saved = edge.taken.download(kind, is_practice, &bytes);
            dispatch.emit(Action::Downloaded(kind, is_saved));
        }
        Effect::Share(text) => edge.taken.share(&text),
    }
}

/// Puts words into the margin of what is printed, beside the number of each sheet.
pub(crate) fn show_in_margin(window: &dyn Window, reference: &str) {
    // What lies in a home has none, and no word for one.
    let words = if reference.is_empty() {
        Text::default()
    } else {
        wording::paper_page_reference(reference)
    };
    let plain: String =
        words.chars().filter(|letter| !matches!(letter, '"' | '\\' | '\n')).collect();
    window.set_style("--ws-reference", &format!("\"{plain}\""));
}

/// What an opened text holds.
fn read(part: &dyn LaterPart, text: Result<String, Refusal>) -> Result<Rc<SavedRecord>, Refusal> {
    part.saved_record(&text?).map(Rc::new)
}
