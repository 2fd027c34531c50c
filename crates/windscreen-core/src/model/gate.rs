//! The safety gate: the page that comes before every question of a tool about an adult.

use crate::{ItemId, PointId, Provenance, Text, WayId};

/// What must be so before anybody is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatePoint {
    /// Its id.
    pub id: PointId,
    /// The words beside the tick.
    pub text: Text,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// What a way on from the gate allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WayKind {
    /// Ask the person now: needs every point.
    Ask,
    /// Nobody is asked; sources are required.
    FromWhatIsKnown,
    /// No question is asked of anybody.
    NotSafe,
}

/// A way on from the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Its id.
    pub id: WayId,
    /// What it allows.
    pub kind: WayKind,
    /// What it is called.
    pub title: Text,
    /// What it means.
    pub text: Text,
    /// What to do now.
    pub steps: Vec<Text>,
    /// For [`WayKind::NotSafe`]: the items that rest on what the worker already knows.
    pub items: Vec<ItemId>,
}

/// The page that comes before every question of a tool about an adult.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Its heading.
    pub title: Text,
    /// A line under the heading.
    pub intro: Text,
    /// What must be so.
    pub points: Vec<GatePoint>,
    /// The ways on.
    pub ways: Vec<Way>,
}
