//! A graded care profile in words. It has no total.

use crate::case::person_tool::Case;
use crate::explain::answers::AnswerWords;
use crate::phrases::clean::clean;
use crate::phrases::sentences::{figure, said};
use windscreen_core::{Grade, ItemId, Meaning, Text};
use windscreen_wording as wording;

/// A sub-area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubAreaWords {
    /// The number on the record sheet.
    pub code: Text,
    /// Its name.
    pub title: Text,
    /// Its grade; `None` if nothing in it was graded.
    pub grade: Option<Grade>,
    /// The grade in words, with what it rests on.
    pub words: Text,
    /// The worst item beside the grade.
    pub worst: Option<(Grade, AnswerWords)>,
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileAreaWords {
    /// The letter on the record sheet.
    pub code: Text,
    /// Its name.
    pub title: Text,
    /// Its grade; `None` if nothing in it was graded.
    pub grade: Option<Grade>,
    /// The grade in words, with what it rests on.
    pub words: Text,
    /// The worst item beside the grade.
    pub worst: Option<(Grade, AnswerWords)>,
    /// The exception: applied, or claimed and waiting for its comment; empty if neither.
    pub exception: Text,
    /// The comment of the exception; empty if there is none.
    pub comment: Text,
    /// Its sub-areas.
    pub sub_areas: Vec<SubAreaWords>,
}

/// A target set on an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetWords {
    /// What the item is about.
    pub topic: Text,
    /// The grade now, in words.
    pub now: Text,
    /// By when, as written.
    pub by_when: Text,
    /// The aim, as written.
    pub aim: Text,
}

/// A graded profile. Grades are never added up and never averaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileWords {
    /// Its areas, in order.
    pub areas: Vec<ProfileAreaWords>,
    /// The targets set.
    pub targets: Vec<TargetWords>,
}

pub(crate) fn profile(case: &Case<'_>) -> Option<ProfileWords> {
    let outcome = &case.outcome;
    let tree = case.instrument.profile.as_ref()?;
    let profile = outcome.profile.as_ref()?;
    let worst = |found: &Option<(ItemId, Grade)>| {
        let (item, grade) = found.as_ref()?;
        Some((*grade, AnswerWords::new(case, item)?))
    };
    let graded = tree.areas.iter().filter_map(|area| Some((area, profile.area(&area.id)?)));
    let areas = graded.map(|(area, grade)| {
        let exception = match &area.exception {
            Some(exception) if grade.exception_applied => {
                wording::profile_exception_applied(&exception.text)
            }
            Some(exception) if grade.exception_waiting => {
                wording::profile_exception_waiting(&exception.text)
            }
            _ => said(""),
        };
        let comment =
            area.exception.as_ref().and_then(|exception| case.sheet.exceptions.get(&exception.id));
        ProfileAreaWords {
            code: area.code.clone(),
            title: area.title.clone(),
            grade: grade.grade,
            words: grade_words(
                grade.grade,
                grade.is_partial(),
                grade.n_graded,
                grade.n_sub_areas,
                wording::profile_areas_partial,
            ),
            worst: worst(&grade.worst),
            exception,
            comment: comment.map_or_else(|| said(""), clean),
            sub_areas: area
                .sub_areas
                .iter()
                .filter_map(|sub| Some((sub, grade.sub_area(&sub.id)?)))
                .map(|(sub, grade)| SubAreaWords {
                    code: sub.code.clone(),
                    title: sub.title.clone(),
                    grade: grade.grade,
                    words: if grade.n_items == 0 {
                        said(wording::profile_not_at_this_age())
                    } else {
                        grade_words(
                            grade.grade,
                            grade.n_graded < grade.n_items,
                            grade.n_graded,
                            grade.n_items,
                            wording::profile_items_partial,
                        )
                    },
                    worst: worst(&grade.worst),
                })
                .collect(),
        }
    });
    let targets = case.sheet.targets.iter().filter_map(|target| {
        let reading = outcome.readings.of(&target.item);
        let answer = AnswerWords::new(case, &target.item).filter(|_| reading.visible)?;
        let graded = matches!(reading.meaning, Some(Meaning::Grade(_)));
        Some(TargetWords {
            topic: answer.topic,
            now: if graded { answer.answer } else { said(wording::profile_not_graded()) },
            by_when: clean(&target.by_when),
            aim: aim_words(target),
        })
    });
    Some(ProfileWords { areas: areas.collect(), targets: targets.collect() })
}

/// What a target aims at: the grade, and what would be seen.
pub(crate) fn aim_words(target: &windscreen_core::Target) -> Text {
    let aim = clean(&target.aim);
    match target.grade {
        Some(grade) if aim.is_empty() => wording::profile_grade(&figure(grade.into())),
        Some(grade) => wording::profile_grade_aim(&aim, &figure(grade.into())),
        None => aim,
    }
}

fn grade_words(
    grade: Option<Grade>,
    is_partial: bool,
    n: usize,
    of: usize,
    partial: fn(&str, &str, usize) -> Text,
) -> Text {
    let Some(grade) = grade else { return said(wording::profile_not_scored()) };
    let grade = figure(grade.into());
    if is_partial { partial(&grade, &figure(n), of) } else { wording::profile_grade(&grade) }
}
