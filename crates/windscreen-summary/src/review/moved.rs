//! Answers that moved between two times, and grades that hide that they did.

use crate::explain::answers::answer_words;
use crate::phrases::sentences::said;
use windscreen_core::{
    AreaGrade, Direction, Gain, Hindrance, Instrument, Item, Moved, Text, Time, Value,
};
use windscreen_wording as wording;

/// One answer at two times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedWords {
    /// What it is about.
    pub topic: Text,
    /// The answer then.
    pub then: Text,
    /// The answer now.
    pub now: Text,
    /// Which way it moved.
    pub direction: Direction,
    /// The same in words, with what that is worth.
    pub says: Text,
}

/// Worse first, then what cannot be compared, then what is otherwise, then gains.
pub(crate) fn order(direction: Direction) -> u8 {
    match direction {
        Direction::Worse => 0,
        Direction::Not(_) => 1,
        Direction::Different => 2,
        Direction::Better => 3,
        Direction::Same => 4,
    }
}

pub(crate) fn moved_words(moved: &Moved) -> &'static str {
    match (moved.direction, moved.gain) {
        (Direction::Worse, Gain::Lost) => wording::review_lost(),
        (Direction::Worse, _) => wording::review_worse(),
        (Direction::Better, _) => wording::review_better(),
        (Direction::Same, Gain::Held) => wording::review_held(),
        (Direction::Same, _) => wording::review_as_before(),
        (Direction::Different, _) => wording::review_different(),
        (Direction::Not(Hindrance::Edition), _) => wording::review_other_edition(),
        (Direction::Not(Hindrance::Words), _) => wording::review_other_words(),
        (Direction::Not(Hindrance::Age), _) => wording::review_other_age(),
        (Direction::Not(Hindrance::NotAsked), _) => wording::review_asked_once(),
        (Direction::Not(Hindrance::NotKnown), _) => wording::review_unknown(),
        (Direction::Not(Hindrance::NotLookedAt), _) => wording::review_not_looked_at(),
        (Direction::Not(Hindrance::DoesNotApply), _) => wording::review_applies_once(),
    }
}

/// The answer to an item at a time, in words.
pub(crate) fn answer_at(instrument: &Instrument, item: &Item, time: &Time<'_>) -> Text {
    let reading = time.outcome.readings.of(&item.id);
    if !reading.visible {
        return said(wording::review_not_asked());
    }
    match time.sheet.answer(&item.id).map(|answer| &answer.value) {
        None | Some(Value::Unanswered) => return said(wording::review_not_answered()),
        Some(Value::Choice(choice))
            if instrument.scale_of(item).is_none_or(|scale| scale.choice(choice).is_none()) =>
        {
            return wording::review_answer_other_edition(choice);
        }
        Some(_) => {}
    }
    answer_words(instrument, time.sheet, item, reading.follow_up_open)
}

/// Areas whose grade is as it was while items in them moved both ways: the grade alone would hide that.
pub(crate) fn hidden(instrument: &Instrument, then: &Time<'_>, now: &Time<'_>) -> Vec<Text> {
    let mut all = Vec::new();
    let (Some(definition), Some(before), Some(after)) =
        (&instrument.profile, &then.outcome.profile, &now.outcome.profile)
    else {
        return all;
    };
    if !then.same_edition {
        return all;
    }
    for area in &definition.areas {
        let (Some(before), Some(after)) = (before.area(&area.id), after.area(&area.id)) else {
            continue;
        };
        if before.grade.is_none() || before.grade != after.grade {
            continue;
        }
        let mut better = String::new();
        let mut worse = String::new();
        for sub in &area.sub_areas {
            let grade = |area_grade: &AreaGrade| area_grade.sub_area(&sub.id)?.grade;
            let (Some(b), Some(a)) = (grade(before), grade(after)) else { continue };
            let into = if a < b { &mut better } else { &mut worse };
            if a != b {
                into.push_str(if into.is_empty() { "" } else { wording::list_comma() });
                into.push_str(&wording::review_hidden_part(
                    &a.to_string(),
                    &sub.title,
                    &b.to_string(),
                ));
            }
        }
        if better.is_empty() && worse.is_empty() {
            continue;
        }
        let grade = after.grade.map(|grade| grade.to_string()).unwrap_or_default();
        let mut words = String::from(&*wording::review_hidden_grade(&grade, &area.title));
        if !better.is_empty() {
            words.push(' ');
            words.push_str(&wording::review_hidden_better(&better));
        }
        if !worse.is_empty() {
            words.push(' ');
            words.push_str(&wording::review_hidden_worse(&worse));
        }
        all.push(words.into());
    }
    all
}
