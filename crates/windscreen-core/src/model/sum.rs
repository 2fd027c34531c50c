//! What a tool counts and adds up beside its result. A sum sets no level, and no condition can ask one.

use crate::{AnswerTest, ItemId, Meaning, SectionId, SumId, Text};

/// Items whose answers are counted, flagged and perhaps added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// Its id.
    pub id: SumId,
    /// What it is called.
    pub title: Text,
    /// What it is, and what it is not.
    pub text: Text,
    /// The items.
    pub items: Vec<ItemId>,
    /// The sections all of whose signs belong to it.
    pub sections: Vec<SectionId>,
    /// The points of each meaning; empty where nothing is added up.
    pub points: Vec<Points>,
    /// The answers that are flagged, which stand before the total.
    pub flags: Vec<AnswerTest>,
}

/// The points that an answer of this meaning gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    /// The meaning.
    pub means: Meaning,
    /// The points.
    pub points: u16,
}

impl Sum {
    /// The points of an answer, if it gives any.
    pub fn points_of(&self, meaning: Meaning) -> Option<u16> {
        self.points.iter().find(|points| points.means == meaning).map(|points| points.points)
    }
}
