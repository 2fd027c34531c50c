//! The tree of a graded profile, as an instrument has it: items in sub-areas, and these in areas.

use crate::{ExceptionId, ItemId, ProfileAreaId, Provenance, SubAreaId, Text};

/// A grade of care: 1 (best) to 5 (worst).
pub type Grade = u8;

/// A sub-area of a graded profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubArea {
    /// Its id.
    pub id: SubAreaId,
    /// The number on the record sheet ("A1").
    pub code: Text,
    /// Its name.
    pub title: Text,
    /// The ids of its items.
    pub items: Vec<ItemId>,
}

/// A published exception that makes an area's grade milder. It waits for its comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileException {
    /// Its id.
    pub id: ExceptionId,
    /// The words beside the tick.
    pub text: Text,
    /// A line of explanation.
    pub help: Text,
    /// The id of the sub-area it leaves out of the area's grade.
    pub leaves_out: SubAreaId,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// An area of a graded profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileArea {
    /// Its id.
    pub id: ProfileAreaId,
    /// The letter on the record sheet ("A").
    pub code: Text,
    /// Its name.
    pub title: Text,
    /// Its sub-areas.
    pub sub_areas: Vec<SubArea>,
    /// Its exception, if the tool has one.
    pub exception: Option<ProfileException>,
}

/// The tree up which grades are combined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileDefinition {
    /// Any grade above this stands for the whole (the published rule: 3).
    pub above: Grade,
    /// The areas.
    pub areas: Vec<ProfileArea>,
}
