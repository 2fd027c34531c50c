//! Grades combined up a tree: items to sub-areas to areas. Never added up, never averaged.
//!
//! The combining rule is the published one (practice/neglect-and-care.md 3.4, recalled): any grade
//! above a limit stands for the whole, the worst of them; else a clear mode; else the worst. It is
//! not monotone (1, 2, 3 gives 3 while 2, 2, 3 gives 2) and stays as published; levels come from
//! the worst item, never from a combined grade.

use crate::{
    Grade, ItemId, Meaning, ProfileArea, ProfileAreaId, ProfileDefinition, Readings, Sheet,
    SubArea, SubAreaId,
};

/// How many grades there are.
const GRADES: usize = 5;

/// A sub-area's grade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubAreaGrade {
    /// Which sub-area it is.
    pub id: SubAreaId,
    /// Its combined grade; `None` if nothing in it was graded.
    pub grade: Option<Grade>,
    /// How many of its items were graded.
    pub n_graded: usize,
    /// How many of its items are shown and apply.
    pub n_items: usize,
    /// The worst item and its grade.
    pub worst: Option<(ItemId, Grade)>,
}

/// An area's grade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaGrade {
    /// Which area it is.
    pub id: ProfileAreaId,
    /// Its combined grade; `None` if nothing in it was graded.
    pub grade: Option<Grade>,
    /// How many of its sub-areas have a grade.
    pub n_graded: usize,
    /// How many of its sub-areas have items that apply.
    pub n_sub_areas: usize,
    /// Its sub-areas, in order.
    pub sub_areas: Vec<SubAreaGrade>,
    /// The worst item and its grade.
    pub worst: Option<(ItemId, Grade)>,
    /// Whether its exception was applied: claimed, and its comment written.
    pub exception_applied: bool,
    /// Whether its exception is claimed and waits for its comment.
    pub exception_waiting: bool,
}

impl AreaGrade {
    /// The grade of this sub-area.
    pub fn sub_area(&self, id: &SubAreaId) -> Option<&SubAreaGrade> {
        self.sub_areas.iter().find(|sub_area| sub_area.id == *id)
    }

    /// Whether the grade rests on gaps: a sub-area without a grade, or one graded in part.
    pub fn is_partial(&self) -> bool {
        self.grade.is_some()
            && (self.n_graded < self.n_sub_areas
                || self.sub_areas.iter().any(|sub| sub.n_graded < sub.n_items))
    }
}

/// The whole profile. It has no total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its areas, in the order of the definition.
    pub areas: Vec<AreaGrade>,
}

impl Profile {
    /// The grade of this area.
    pub fn area(&self, id: &ProfileAreaId) -> Option<&AreaGrade> {
        self.areas.iter().find(|area| area.id == *id)
    }
}

/// Combines grades of 1 to 5: the worst of those above `above`; else the clear mode; else the worst.
/// `None` if there are none. A grade outside 1 to 5 is ignored.
///
/// Source: practice/neglect-and-care.md 3.4 (recalled; the literal reading of its tie).
pub fn combine(grades: &[Grade], above: Grade) -> Option<Grade> {
    let mut tally = [0_usize; GRADES];
    for grade in grades {
        if let Some(n) = usize::from(*grade).checked_sub(1).and_then(|place| tally.get_mut(place)) {
            *n += 1;
        }
    }
    let present = || (1..).zip(tally).filter(|(_, n)| 0 < *n);
    let worst = present().map(|(grade, _)| grade).max()?;
    if above < worst {
        return Some(worst);
    }
    let most = present().map(|(_, n)| n).max()?;
    let mut modes = present().filter(|(_, n)| *n == most).map(|(grade, _)| grade);
    match (modes.next(), modes.next()) {
        (Some(mode), None) => Some(mode),
        _ => Some(worst),
    }
}

/// The profile of one person.
pub(crate) fn profile(
    definition: &ProfileDefinition,
    readings: &Readings,
    sheet: &Sheet,
) -> Profile {
    let areas = definition
        .areas
        .iter()
        .map(|area| area_grade(area, definition.above, readings, sheet))
        .collect();
    Profile { areas }
}

fn area_grade(area: &ProfileArea, above: Grade, readings: &Readings, sheet: &Sheet) -> AreaGrade {
    let sub_areas: Vec<SubAreaGrade> =
        area.sub_areas.iter().map(|sub| sub_area_grade(sub, above, readings)).collect();
    let claim = area
        .exception
        .as_ref()
        .and_then(|exception| Some((exception, sheet.exceptions.get(&exception.id)?)));
    let applied =
        claim.filter(|(_, comment)| !comment.trim().is_empty()).map(|(exception, _)| exception);
    let counted = || {
        sub_areas.iter().filter(|grade| {
            0 < grade.n_items && applied.is_none_or(|applied| applied.leaves_out != grade.id)
        })
    };
    let grades: Vec<Grade> = counted().filter_map(|sub| sub.grade).collect();
    AreaGrade {
        id: area.id.clone(),
        grade: combine(&grades, above),
        n_graded: grades.len(),
        n_sub_areas: counted().count(),
        worst: sub_areas.iter().filter_map(|sub| sub.worst.clone()).max_by_key(|(_, grade)| *grade),
        exception_applied: applied.is_some(),
        exception_waiting: claim.is_some() && applied.is_none(),
        sub_areas,
    }
}

fn sub_area_grade(sub: &SubArea, above: Grade, readings: &Readings) -> SubAreaGrade {
    let mut grades = Vec::new();
    let mut n_items = 0;
    let mut worst: Option<(ItemId, Grade)> = None;
    for item in &sub.items {
        let reading = readings.of(item);
        if !reading.visible {
            continue;
        }
        if reading.meaning != Some(Meaning::NotApplicable) {
            n_items += 1;
        }
        if let Some(Meaning::Grade(grade)) = reading.meaning {
            grades.push(grade);
            if worst.as_ref().is_none_or(|(_, so_far)| *so_far < grade) {
                worst = Some((item.clone(), grade));
            }
        }
    }
    SubAreaGrade {
        id: sub.id.clone(),
        grade: combine(&grades, above),
        n_graded: grades.len(),
        n_items,
        worst,
    }
}

#[cfg(test)]
mod tests {
    use super::combine;

    /// Worked examples of practice/neglect-and-care.md 8.1.
    #[test]
    fn the_published_rule_combines_as_its_examples_say() {
        for (grades, expected) in [
            (&[2, 2, 3, 2][..], Some(2)),
            (&[2, 2, 3, 3], Some(3)),
            (&[2, 2, 2, 4], Some(4)),
            (&[1, 2, 3], Some(3)),
            (&[2, 2, 3], Some(2)),
            (&[2, 3], Some(3)),
            (&[1, 1, 2], Some(1)),
            (&[2, 5, 2, 2, 2], Some(5)),
            (&[4, 5], Some(5)),
            (&[1, 1, 2, 2, 3], Some(3)),
            (&[3], Some(3)),
            (&[], None),
        ] {
            assert_eq!(combine(grades, 3), expected, "grades {grades:?}");
        }
    }
}
