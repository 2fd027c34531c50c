//! How the targets of last time stand.

use crate::phrases::sentences::said;
use windscreen_core::{Instrument, Meaning, Target, TargetStands, Text, Time, target_stands};
use windscreen_wording as wording;

/// How a target stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetReview {
    /// What it is about.
    pub topic: Text,
    /// The aim and the day, as written.
    pub aim: Text,
    /// The grades: then, aimed at, now.
    pub grades: Text,
    /// Whether it is met.
    pub stands: Text,
}

pub(crate) fn target(
    instrument: &Instrument,
    target: &Target,
    then: &Time<'_>,
    now: &Time<'_>,
) -> Option<TargetReview> {
    let item = instrument.item(&target.item)?;
    if target.aim.trim().is_empty() && target.by_when.trim().is_empty() && target.grade.is_none() {
        return None;
    }
    let grade = |time: &Time<'_>| match time.outcome.readings.of(&target.item).meaning {
        Some(Meaning::Grade(grade)) => Some(grade),
        _ => None,
    };
    let words = |grade: Option<u8>| grade.map_or_else(|| "none".to_owned(), |it| it.to_string());
    let (aim, by_when) = (crate::clean(&target.aim), crate::clean(&target.by_when));
    Some(TargetReview {
        topic: item.topic.clone(),
        aim: if target.by_when.trim().is_empty() {
            aim
        } else {
            wording::review_target_by(&aim, &by_when)
        },
        grades: wording::review_target_grades(
            &words(target.grade),
            &words(grade(now)),
            &words(grade(then)),
        ),
        stands: said(match target_stands(target, then, now) {
            TargetStands::Met => wording::review_target_met(),
            TargetStands::PartMet => wording::review_target_part_met(),
            TargetStands::NotMet => wording::review_target_not_met(),
            TargetStands::NotKnown => wording::review_target_unknown(),
        }),
    })
}
