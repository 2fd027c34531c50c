//! How sure we are of a fact, and where it was read.

use crate::{SourceId, Text};

/// How sure we are of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Read in the named source.
    Seen,
    /// Known from the published tool, not re-read.
    Recalled,
    /// Ours.
    Proposed,
}

/// How sure we are, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// How sure we are.
    pub mark: Mark,
    /// Ids of the file's own sources.
    pub sources: Vec<SourceId>,
}

/// Something read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The id by which the file cites it.
    pub id: SourceId,
    /// What it is.
    pub title: Text,
    /// Where it was; empty if not known.
    pub address: Text,
}
