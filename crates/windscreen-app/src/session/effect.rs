//! What the reducer asks of the browser, as data. The one edge that carries it out is the `effects` module.

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
    /// Remembers this area on the device, or none. How that went comes back as `Action::AreaKept`.
    RememberArea(Option<AreaId>),
    /// Loads the later part of the program. How that went comes back as `Action::LaterPart`.
    LoadLaterPart,
    /// Makes a fresh reference, which comes back as `Action::Reference`.
    NewReference,
}

/// The key under which a line of the copy of the answers is kept. A person's lines share its beginning.
pub(super) fn copy_key(id: SubjectId, tool: &str, what: &str) -> String {
    if tool.is_empty() { format!("{}/", id.0) } else { format!("{}/{tool}/{what}", id.0) }
}
