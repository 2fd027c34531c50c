//! The one edge to the browser: it carries out what the reducer asks for, and what a page asks of the machine.
//!
//! What a browser can do stands in a few small traits. In a browser they are those of `browser`; everywhere else each does
//! what a page meets where there is no browser, and a test may give its own.

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
mod browser;
mod file_kind;

#[cfg(all(target_arch = "wasm32", feature = "csr", feature = "languages"))]
pub(crate) use browser::say_language;
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub(crate) use browser::{Network, app_root, browser, first_address, keep_answers_through_a_panic};
pub use file_kind::FileKind;

use crate::session::{Action, AreaKept, Coming, CopyLine, Effect};
use chrono::NaiveDate;
use std::rc::Rc;
use yew::{Callback, MouseEvent};

/// What becomes of something that takes a while: a text, or one word that says why not.
pub type Done = Callback<Result<String, String>>;

/// The copy of what is entered, outside the program, in case the program stops (www/copy.js).
pub trait AnswersCopy {
    /// Keeps a line.
    fn keep(&self, _line: &CopyLine) {}
    /// Takes the lines out whose keys begin so.
    fn forget_of(&self, _beginning: &str) {}
    /// Forgets it all, and stops keeping on the device.
    fn forget(&self) {}
}

/// The browser's history: a step for each page, which holds nothing but its number.
pub trait Steps {
    /// Whether there are steps of this page's own: not in a frame, nor without a browser.
    fn are_kept(&self) -> bool {
        false
    }
    /// Adds a step.
    fn add(&self, _at: usize) {}
    /// Goes one step back.
    fn back(&self) {}
    /// Asks before the page is left, or no longer.
    fn ask_before_leaving(&self, _asks: bool) {}
}

/// What may be kept on this device (www/copy.js and www/keep.js): off until somebody asks for it.
pub trait Device {
    /// The id of the area that is remembered; empty if none is.
    fn area(&self) -> String {
        String::new()
    }
    /// Remembers the area of this id; none where it is empty. Whether that could be done.
    fn remember_area(&self, id: &str) -> bool {
        id.is_empty()
    }
    /// What earlier sittings and other tabs keep: name, when it was written and until when it is kept, with tabs, a line each.
    fn kept(&self) -> String {
        String::new()
    }
    /// Whether anything may be kept.
    fn may_keep(&self) -> bool {
        true
    }
    /// Until when this sitting is kept, and whether that failed, with a tab; empty if it is not.
    fn keeping(&self) -> String {
        String::new()
    }
    /// Keeps for so many days whatever is entered: `text` is asked for it every few seconds.
    fn keep(&self, _wish: &Keeping<'_>, text: Box<dyn Fn() -> String>, done: &Done) {
        done.emit(Ok(text()));
    }
    /// Stops keeping, and deletes what was kept.
    fn stop(&self) {}
    /// Deletes what is kept under this name.
    fn remove(&self, _name: &str) {}
    /// Opens what is kept under this name.
    fn open(&self, _name: &str, _passphrase: &str, done: &Done) {
        done.emit(Err("none".to_owned()));
    }
}

/// How something is to be kept on this device.
#[derive(Debug, Clone, Copy)]
pub struct Keeping<'a> {
    /// The passphrase it is sealed with.
    pub passphrase: &'a str,
    /// For how many days.
    pub days: u32,
    /// In the entry of this name, if no other tab holds it.
    pub name: &'a str,
}

/// Files that somebody saves or chooses, and the sealing of them (www/keep.js).
pub trait SavedFiles {
    /// Whether this browser can seal anything.
    fn can_seal(&self) -> bool {
        true
    }
    /// Encrypts a text.
    fn seal(&self, _text: &str, _passphrase: &str, done: &Done) {
        done.emit(Err("not-in-a-browser".to_owned()));
    }
    /// Lets somebody choose a file and decrypts it.
    fn choose_and_open(&self, _passphrase: &str, done: &Done) {
        done.emit(Err("none".to_owned()));
    }
    /// Says whether this is the passphrase that was used last.
    fn check(&self, _passphrase: &str, done: &Done) {
        done.emit(Ok(String::new()));
    }
    /// Offers bytes as a file, and says whether it worked.
    fn download(&self, _kind: FileKind, _bytes: &[u8]) -> bool {
        false
    }
}

/// The page in its window.
pub trait Window {
    /// Shows the top of a new page and puts the keyboard on its heading, so that it is read aloud.
    fn show_top(&self) {}
    /// Puts the keyboard on the question beside whose answers something was pressed: a press of the space bar then chooses
    /// nothing.
    fn focus_question(&self, _event: &MouseEvent) {}
    /// Sets a custom property of the page, for a theme or a printed margin.
    fn set_style(&self, _name: &str, _value: &str) {}
    /// Opens the browser's print window. `false` where there is none.
    fn print(&self) -> bool {
        false
    }
    /// Puts a text on the clipboard, and says whether it worked.
    fn copy(&self, _text: &str, done: &Callback<bool>) {
        done.emit(false);
    }
    /// The address that *exit* goes to.
    fn exit_address(&self) -> String {
        "about:blank".to_owned()
    }
    /// Whether this is the one-file build, which brings what it would load.
    fn is_one_file(&self) -> bool {
        false
    }
    /// Whether the page around asked to be told what came of a tool.
    fn may_share(&self) -> bool {
        false
    }
    /// Tells the page around.
    fn share(&self, _text: &str) {}
    /// Dispatches what happens to the window: Back and Forward, a return to the page, idleness, another tab.
    fn listen(&self, _happens: &Callback<Action>) {}
}

/// The later part of the program.
pub trait LaterPart {
    /// How it stands when the page opens.
    fn at_start(&self) -> Coming {
        Coming::Here
    }
    /// Loads it, and says whether it came.
    fn load(&self, done: &Callback<bool>) {
        done.emit(true);
    }
}

/// What only the machine knows.
pub trait Machine {
    /// Today, by this machine's clock and place.
    fn today(&self) -> NaiveDate {
        NaiveDate::default()
    }
    /// The time of day, as it is printed.
    fn time(&self) -> String {
        "09:00".to_owned()
    }
    /// A reference for this sitting: the date and four letters by chance. It says nothing of anybody.
    fn reference(&self, today: NaiveDate) -> String {
        format!("{today}-TEST")
    }
}

/// No browser: nothing is kept, asked, shown or loaded.
#[derive(Debug, Clone, Copy)]
pub struct NoBrowser;

impl AnswersCopy for NoBrowser {}
impl Steps for NoBrowser {}
impl Device for NoBrowser {}
impl SavedFiles for NoBrowser {}
impl Window for NoBrowser {}
impl LaterPart for NoBrowser {}
impl Machine for NoBrowser {}

/// Everything that a page or an effect may ask of the browser.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the trait of its type")]
pub struct Edge {
    pub copy: Rc<dyn AnswersCopy>,
    pub steps: Rc<dyn Steps>,
    pub device: Rc<dyn Device>,
    pub files: Rc<dyn SavedFiles>,
    pub window: Rc<dyn Window>,
    pub later_part: Rc<dyn LaterPart>,
    pub machine: Rc<dyn Machine>,
}

impl Default for Edge {
    /// No browser.
    fn default() -> Edge {
        let none = Rc::new(NoBrowser);
        Edge {
            copy: none.clone(),
            steps: none.clone(),
            device: none.clone(),
            files: none.clone(),
            window: none.clone(),
            later_part: none.clone(),
            machine: none,
        }
    }
}

impl std::fmt::Debug for Edge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Edge")
    }
}

impl Edge {
    /// When each record was last written that other tabs or earlier sittings keep on this device, with commas.
    #[must_use]
    pub fn kept_written(&self) -> String {
        let kept = self.device.kept();
        let written: Vec<&str> = kept.lines().filter_map(|line| line.split('\t').nth(1)).collect();
        written.join(windscreen_wording::list_comma())
    }
}

/// Carries out what the reducer asked for on this day. What comes of it later is dispatched.
pub(crate) fn run(edge: &Edge, effect: Effect, today: NaiveDate, dispatch: &Callback<Action>) {
    match effect {
        Effect::KeepCopy(line) => edge.copy.keep(&line),
        Effect::ForgetCopyOf(beginning) => edge.copy.forget_of(&beginning),
        Effect::ForgetCopy => edge.copy.forget(),
        Effect::AddStep(at) => edge.steps.add(at),
        Effect::StepBack => edge.steps.back(),
        Effect::AskBeforeLeaving(asks) => edge.steps.ask_before_leaving(asks),
        Effect::RememberArea(id) => {
            let was_done = edge.device.remember_area(id.as_deref().map_or("", |id| id));
            dispatch.emit(Action::AreaKept(match (id, was_done) {
                (None, _) => AreaKept::No,
                (Some(_), true) => AreaKept::Yes,
                (Some(_), false) => AreaKept::Refused,
            }));
        }
        Effect::LoadLaterPart => {
            let told = dispatch.clone();
            let done = Callback::from(move |came: bool| {
                let coming = if came { Coming::Here } else { Coming::Missing };
                told.emit(Action::LaterPart(coming));
            });
            edge.later_part.load(&done);
        }
        Effect::NewReference => {
            let reference = edge.machine.reference(today);
            edge.window.set_style("--ws-reference", &format!("\"{reference}\""));
            dispatch.emit(Action::Reference(reference.into()));
        }
    }
}
