//! The ladder of help and protection.

use std::fmt;

/// How much help or protection is asked for: one ordered ladder for every instrument.
///
/// An area maps each rung to its own name; core has only the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// No rule fired. Never a statement that a child is safe.
    NothingRecorded,
    /// Talk, record, ask others, screen again by a date.
    Watch,
    /// Early help by the worker's own service or a team around the family.
    EarlyHelp,
    /// Several agencies with a lead practitioner.
    MultiAgency,
    /// Children's social care, now, by telephone.
    Statutory,
    /// Danger now: 999.
    Immediate,
}

impl Level {
    /// Every level, from the lowest.
    pub const ALL: [Level; 6] = [
        Level::NothingRecorded,
        Level::Watch,
        Level::EarlyHelp,
        Level::MultiAgency,
        Level::Statutory,
        Level::Immediate,
    ];

    /// The id by which files name this level.
    pub const fn id(self) -> &'static str {
        match self {
            Level::NothingRecorded => "nothing-recorded",
            Level::Watch => "watch",
            Level::EarlyHelp => "early-help",
            Level::MultiAgency => "multi-agency",
            Level::Statutory => "statutory",
            Level::Immediate => "immediate",
        }
    }

    /// The level of this id, if it is one.
    pub fn from_id(id: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.id() == id)
    }

    /// Whether this level is always acted on *now, by telephone, before the child goes home*.
    ///
    /// Source: practice/referral.md T1, T2 and T16; never a number of working days.
    pub fn is_now(self) -> bool {
        Level::Statutory <= self
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
