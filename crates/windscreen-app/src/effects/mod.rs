//! The one edge to the browser: it carries out what the reducer asks for (`run.rs`), and says what a page asks of the browser
//! while it is drawn.
//!
//! What a browser can do stands in a few small traits. In a browser they are those of `browser`; everywhere else each does
//! what a page meets where there is no browser, and a test may give its own.

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
mod browser;
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
mod file_kind;
mod run;

#[cfg(all(target_arch = "wasm32", feature = "csr", feature = "languages"))]
pub(crate) use browser::say_language;
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub(crate) use browser::{
    Network, app_root, asks_for_practice, browser, first_address, keep_answers_through_a_panic,
};
pub(crate) use run::{Asker, run, show_in_margin};

use crate::session::{
    Action, BrowserFacts, Coming, CopyLine, FileKind, KeepHere, Refusal, SavedRecord, Setting,
    State, Strength,
};
use chrono::NaiveDate;
use std::rc::Rc;
use yew::{Callback, MouseEvent};

/// The copy of what is entered, outside the program, in case the program stops (www/scripts/copy.js).
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
    /// Adds a step.
    fn add(&self, _at: usize) {}
    /// Goes one step back.
    fn back(&self) {}
    /// Asks before the page is left, or no longer.
    fn ask_before_leaving(&self, _asks: bool) {}
}

/// What is kept on this device (www/scripts/kept.js and keep.js): nothing until somebody asks for it.
pub trait Device {
    /// The id of the area that is remembered; empty if none is.
    fn area(&self) -> String {
        String::new()
    }
    /// Remembers the area of this id; none where it is empty. Whether that could be done.
    fn remember_area(&self, id: &str) -> bool {
        id.is_empty()
    }
    /// Keeps whatever is entered: `text` is asked for it every few seconds.
    fn keep(&self, _wish: &KeepHere, text: Box<dyn Fn() -> String>, done: &Callback<Keeping>) {
        text();
        done.emit(Keeping::Begun);
    }
    /// Stops keeping, and deletes what was kept.
    fn stop(&self) {}
    /// Deletes what is kept under this name.
    fn remove(&self, _name: &str) {}
    /// Opens what is kept under this name: its text, or why it does not open.
    fn open(&self, _name: &str, _passphrase: &str, done: &Callback<Result<String, Refusal>>) {
        done.emit(Err(Refusal::NoFile));
    }
}

/// What came of a wish to keep something on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept.
    Begun,
    /// It could not be kept.
    Refused,
    /// Somebody stopped it, or asked again, before it began: the later word counts.
    Overtaken,
}

/// The sealing and opening of files (www/scripts/keep.js).
pub trait SavedFiles {
    /// Seals a text; nothing where that cannot be done.
    fn seal(&self, _text: &str, _passphrase: &str, done: &Callback<Option<String>>) {
        done.emit(None);
    }
    /// Lets somebody choose a file and opens it: its text, or why it does not open.
    fn choose_and_open(&self, _passphrase: &str, done: &Callback<Result<String, Refusal>>) {
        done.emit(Err(Refusal::NoFile));
    }
    /// Says whether this is the passphrase that was used last.
    fn check(&self, _passphrase: &str, done: &Callback<bool>) {
        done.emit(true);
    }
}

/// The ways in which something leaves the page. Each must be asked for while a press is being handled.
pub trait TakenAway {
    /// Opens the browser's print window. `false` where there is none.
    fn print(&self) -> bool {
        false
    }
    /// Puts a text on the clipboard, and says whether it worked.
    fn copy(&self, _text: &str, done: &Callback<bool>) {
        done.emit(false);
    }
    /// Offers bytes as a file, whose name says it where they are about an invented family; and says whether it worked.
    fn download(&self, _kind: FileKind, _is_practice: bool, _bytes: &[u8]) -> bool {
        false
    }
    /// Tells the page around.
    fn share(&self, _text: &str) {}
}

/// The page in its window: what is seen of it, where the keyboard is, and what happens to it.
pub trait Window {
    /// Shows the app in place of what could be read before it ran.
    fn show_app(&self) {}
    /// What was pressed on the page before the app ran; nothing where nothing was.
    fn early_press(&self) -> Option<Action> {
        None
    }
    /// Shows the top of a new page and puts the keyboard on its heading, so that it is read aloud.
    fn show_top(&self) {}
    /// Puts the keyboard on the question beside whose answers something was pressed: a press of the space bar then chooses
    /// nothing.
    fn focus_question(&self, _event: &MouseEvent) {}
    /// Says in the title of the browser's window whether somebody practises: of all that the page is about, that alone.
    fn say_practice(&self, _is_practice: bool) {}
    /// Sets a custom property of the page, for a theme or a printed margin.
    fn set_style(&self, _name: &str, _value: &str) {}
    /// Dispatches what happens to the window: Back and Forward, a return to the page, idleness, another tab.
    fn listen(&self, _happens: &Callback<Action>) {}
}

/// What is so in the browser now: a page asks for it while it is drawn, and asking changes nothing.
///
/// It is not in the session's state because it changes without the program: other tabs write and delete what they keep here,
/// a timer finds that there is no more room, a script comes late. A copy in the state would be wrong just then.
pub trait BrowserNow {
    /// Whether this browser can seal anything.
    fn can_seal(&self) -> bool {
        true
    }
    /// Whether anything may be kept on this device.
    fn may_keep(&self) -> bool {
        true
    }
    /// What this sitting keeps on this device, if it keeps anything.
    fn keeps(&self) -> Option<KeepsHere> {
        None
    }
    /// What earlier sittings and other tabs keep on this device, the latest first.
    fn kept(&self) -> Vec<Kept> {
        Vec::new()
    }
    /// Whether the page around asked to be told what came of a tool.
    fn may_share(&self) -> bool {
        false
    }
    /// The time of day, as it is printed.
    fn time(&self) -> String {
        "09:00".to_owned()
    }
}

/// How this sitting keeps what is entered on this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeepsHere {
    /// Until when it is kept.
    pub until: String,
    /// Whether the last changes could not be written.
    pub has_failed: bool,
}

/// A record that an earlier sitting or another tab keeps on this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The name under which it is kept. Nobody is shown it.
    pub name: String,
    /// When it was last written.
    pub written: String,
    /// Until when it is kept.
    pub until: String,
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
    /// How hard a passphrase is to guess; `None` of an empty one, and before this part is here.
    fn strength(&self, _passphrase: &str) -> Option<Strength> {
        None
    }
    /// What is entered, as the text of a saved record; `None` before this part is here.
    fn text_to_save(&self, _state: &State, _setting: &Setting) -> Option<String> {
        None
    }
    /// What the text of a saved record holds, or why it cannot be read.
    fn saved_record(&self, _text: &str) -> Result<SavedRecord, Refusal> {
        Err(Refusal::Damaged)
    }
    /// Every paper, as it stands at this time of day, for the copy of what is entered.
    fn papers_to_copy(&self, _state: &State, _setting: &Setting, _time: &str) -> Vec<CopyLine> {
        Vec::new()
    }
}

/// What only the machine knows.
pub trait Machine {
    /// What is so of the browser for as long as the page is open.
    fn facts(&self) -> BrowserFacts {
        BrowserFacts::default()
    }
    /// Today, by this machine's clock and place.
    fn today(&self) -> NaiveDate {
        NaiveDate::default()
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
impl TakenAway for NoBrowser {}
impl Window for NoBrowser {}
impl BrowserNow for NoBrowser {}
impl LaterPart for NoBrowser {}
impl Machine for NoBrowser {}

/// Everything that may be asked of the browser. Pages ask only what is so now, and see to the window; the rest is done by
/// effects alone.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the trait of its type")]
pub struct Edge {
    pub copy: Rc<dyn AnswersCopy>,
    pub steps: Rc<dyn Steps>,
    pub device: Rc<dyn Device>,
    pub files: Rc<dyn SavedFiles>,
    pub taken: Rc<dyn TakenAway>,
    pub window: Rc<dyn Window>,
    pub now: Rc<dyn BrowserNow>,
    pub later_part: Rc<dyn LaterPart>,
    pub machine: Rc<dyn Machine>,
}

impl Default for Edge {
    /// No browser.
    fn default() -> Edge {
        Edge::of(&Rc::new(NoBrowser), Rc::new(NoBrowser))
    }
}

impl Edge {
    /// Everything, asked of one.
    fn of<B>(browser: &Rc<B>, later_part: Rc<dyn LaterPart>) -> Edge
    where
        B: AnswersCopy
            + Steps
            + Device
            + SavedFiles
            + TakenAway
            + Window
            + BrowserNow
            + Machine
            + 'static,
    {
        Edge {
            copy: browser.clone(),
            steps: browser.clone(),
            device: browser.clone(),
            files: browser.clone(),
            taken: browser.clone(),
            window: browser.clone(),
            now: browser.clone(),
            later_part,
            machine: browser.clone(),
        }
    }
}

impl std::fmt::Debug for Edge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Edge")
    }
}

#[cfg(test)]
mod tests;
