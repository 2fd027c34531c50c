//! What the reducer asks of the browser, as data. The one edge that carries it out is the `effects` module.

use std::rc::Rc;
use windscreen_core::{AreaId, SubjectId, Text};

/// A line of the copy of what is entered that is kept outside the program, in case the program stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyLine {
    /// Under which it is kept: a later line of the same key takes its place.
    pub key: String,
    /// What a person reads.
    pub words: Text,
}

/// What the browser must see to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Keeps this line in the copy of the answers.
    KeepCopy(CopyLine),
    /// Keeps every paper, as it stands, in the copy of the answers.
    KeepCopyOfPapers,
    /// Takes the lines out of the copy whose keys begin so; all of them where this is empty, but nothing of what is kept on
    /// the device.
    ForgetCopyOf(String),
    /// Forgets the copy, and stops keeping on the device.
    ForgetCopy,
    /// Adds a step with this number to the browser's history.
    AddStep(usize),
    /// Goes one step back in the browser's history, which comes back as `Action::Trail`.
    StepBack,
    /// Asks before the page is left, or no longer.
    AskBeforeLeaving(bool),
    /// Shows the top of the page and puts the keyboard on its heading.
    ShowTop,
    /// Remembers this area on the device, or none. How that went comes back as `Action::AreaKept`.
    RememberArea(Option<AreaId>),
    /// Loads the later part of the program. How that went comes back as `Action::LaterPart`.
    LoadLaterPart,
    /// Makes a fresh reference, which comes back as `Action::Reference`.
    NewReference,
    /// Puts this reference into the margin of what is printed.
    ShowReference(Text),
    /// Seals what is entered with this passphrase. What came of it comes back as `Action::Sealed`.
    Seal(Text),
    /// Lets somebody choose a file and opens it with this passphrase, which comes back as `Action::FileOpened`.
    ChooseAndOpen(Text),
    /// Asks whether this is the passphrase that was used last, which comes back as `Action::PassphraseChecked`.
    CheckPassphrase(Text),
    /// Keeps what is entered on this device, from now on and as it changes. Whether that began comes back as
    /// `Action::KeepingBegan`.
    KeepHere(KeepHere),
    /// Stops keeping on this device, and deletes what this tab kept.
    StopKeeping,
    /// Opens what is kept on this device, which comes back as `Action::KeptOpened`.
    OpenKept {
        /// Under this name.
        name: Text,
        /// With this passphrase.
        passphrase: Text,
    },
    /// Deletes what is kept on this device under this name.
    DeleteKept(Text),
    /// Takes something away. How that went comes back as `Action::Printed`, `Action::Copied` or `Action::Downloaded`.
    TakeAway(Take),
    /// Tells the page around this text.
    Share(Text),
}

/// Something that somebody takes away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Take {
    /// What is on the page, on paper.
    Print,
    /// This text, on the clipboard.
    Copy(Text),
    /// These bytes, as a file.
    Save(FileKind, Rc<[u8]>),
}

/// What kind of file somebody takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text.
    Text,
    /// A page that stands by itself.
    Html,
    /// An encrypted record.
    Sealed,
    /// A Word file.
    Word,
    /// Follow-up dates.
    Dates,
    /// A row for statistics.
    Row,
    /// A paper for another program.
    Json,
    /// Answers for another program, as FHIR.
    Fhir,
}

/// How something is to be kept on this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeepHere {
    /// The passphrase it is sealed with.
    pub passphrase: Text,
    /// For how long, unless the entry of this name says otherwise.
    pub time: KeepFor,
    /// In the entry of this name, if no other tab holds it; else in a new one.
    pub name: Option<Text>,
}

/// For how long something may be kept on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepFor {
    /// One day.
    Day,
    /// Seven days.
    Week,
    /// Twenty-eight days.
    FourWeeks,
}

impl KeepFor {
    /// For how many days.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            KeepFor::Day => 1,
            KeepFor::Week => 7,
            KeepFor::FourWeeks => 28,
        }
    }
}

/// Why something that was saved or kept did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No file was chosen.
    NoFile,
    /// Another passphrase sealed it.
    Passphrase,
    /// Its end is missing.
    Truncated,
    /// It was not saved here.
    Foreign,
    /// A later version made it, or another program.
    Newer,
    /// It is larger than any that is saved here.
    Huge,
    /// It asks for more work than any that is saved here.
    Iterations,
    /// Something in it was changed.
    Damaged,
}

impl From<&str> for Refusal {
    /// The refusal of this word, as www/scripts/keep.js says it. Any other word means that it could not be read.
    fn from(word: &str) -> Refusal {
        match word {
            "none" => Refusal::NoFile,
            "passphrase" => Refusal::Passphrase,
            "truncated" => Refusal::Truncated,
            "foreign" => Refusal::Foreign,
            "newer" => Refusal::Newer,
            "huge" => Refusal::Huge,
            "iterations" => Refusal::Iterations,
            _ => Refusal::Damaged,
        }
    }
}

/// The key under which a line of the copy of the answers is kept. A person's lines share its beginning.
pub(super) fn copy_key(id: SubjectId, tool: &str, what: &str) -> String {
    if tool.is_empty() { format!("{}/", id.0) } else { format!("{}/{tool}/{what}", id.0) }
}
