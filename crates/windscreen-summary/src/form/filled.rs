//! How a field of a record is filled.

use crate::form::named::{choice, field};
use crate::phrases::clean::clean;
use crate::phrases::dates::figures_of;
use crate::phrases::sentences::figure;
use windscreen_core::{
    Age, Entry, FieldId, FieldKey, Gap, Level, Record, Role, Subject, SubjectId, Text, parse_age,
};
use windscreen_wording as wording;

/// How a field stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// With these words, or with what was chosen.
    With(Entry),
    /// By saying that it is not known.
    NotKnown,
    /// By saying that it does not apply, and why; the reason may still be empty.
    DoesNotApply(Text),
    /// Not at all.
    Empty,
}

impl Filled {
    /// Whether nothing more is asked for: words, *not known*, or a reason why it does not apply.
    pub fn is_filled(&self) -> bool {
        match self {
            Filled::With(_) | Filled::NotKnown => true,
            Filled::DoesNotApply(why) => !why.is_empty(),
            Filled::Empty => false,
        }
    }
}

/// How a field of the record, or of a child, stands.
pub(crate) fn filled(
    record: &Record,
    field: impl Into<FieldId>,
    child: Option<SubjectId>,
) -> Filled {
    let key = FieldKey::new(field, child);
    // Said once, here or on the page of people or before a tool: it stands in both places.
    if *key.field == *field::BIRTH
        && let Some(child) = child.and_then(|child| record.subject(child))
        && let Some(entry) = birth(record, child)
    {
        return Filled::With(entry);
    }
    as_written(record, &key)
}

/// How a field stands by itself, whatever is known from elsewhere.
pub(crate) fn as_written(record: &Record, key: &FieldKey) -> Filled {
    match record.gaps.get(key) {
        Some(Gap::DoesNotApply(why)) => Filled::DoesNotApply(clean(why)),
        Some(Gap::NotKnown) => Filled::NotKnown,
        None => filled_with(record.notes.get(key)),
    }
}

/// When a child was born or is due, or how old the child is: what was written, or what is known from elsewhere where
/// nothing was, or where that is more exact; `None` if nothing is known, or no more than that the day is not.
fn birth(record: &Record, child: &Subject) -> Option<Entry> {
    let key = FieldKey::of(field::BIRTH, child.id);
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let is_day = |age: Age| matches!(age, Age::Born(_) | Age::Unborn(Some(_)));
    if record.gaps.contains_key(&key) && !is_day(child.age) {
        return None;
    }
    let written = record.notes.get(&key).map(cleaned);
    let Some(written) = written.filter(|written| !written.is_blank()) else {
        return age_entry(child.age);
    };
    // Words that cannot be read stay, and so does a day beside an age in years.
    match parse_age(written.words(), is_unborn) {
        Some(age) if age != child.age && (is_day(child.age) || !is_day(age)) => {
            age_entry(child.age).or(Some(written))
        }
        _ => Some(written),
    }
}

/// An age as somebody could have written it; `None` if it is not known.
fn age_entry(age: Age) -> Option<Entry> {
    Some(match age {
        Age::Born(day) | Age::Unborn(Some(day)) => figures_of(day).into(),
        Age::Years(years) => wording::age_years(years.into()).into(),
        Age::Between(from, to) => {
            let (low, high) = (from.min(to), from.max(to));
            wording::age_between(&figure(low.into()), high.into()).into()
        }
        Age::Unborn(None) | Age::NotKnown => return None,
    })
}

/// What stands in a field, as it may stand on a page.
pub(crate) fn cleaned(entry: &Entry) -> Entry {
    clean(entry.words()).into()
}

pub(crate) fn filled_with(written: Option<&Entry>) -> Filled {
    let entry = written.map(cleaned).unwrap_or_default();
    if entry.is_blank() { Filled::Empty } else { Filled::With(entry) }
}

/// The highest level that the worker suggests for any child; none while it is not said, or not known.
pub fn suggested(record: &Record) -> Option<Level> {
    children(record).filter_map(|child| suggested_for(record, child.id)).max()
}

/// The level that the worker suggests for this child; none while it is not said, or not known.
pub fn suggested_for(record: &Record, child: SubjectId) -> Option<Level> {
    match filled(record, field::SUGGESTED, Some(child)) {
        Filled::With(chosen) => Level::from_id(chosen.words()),
        Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => None,
    }
}

pub(crate) fn children(record: &Record) -> impl Iterator<Item = &Subject> {
    record.subjects.iter().filter(|subject| subject.role == Role::Child)
}

/// Whether somebody said that there is danger now, or that it is not known.
pub(crate) fn is_danger(record: &Record) -> bool {
    match filled(record, field::DANGER, None) {
        Filled::With(chosen) => [choice::DANGER_NOW, choice::DANGER_NOT_KNOWN]
            .iter()
            .any(|it| **chosen.words() == *it.id),
        Filled::NotKnown => true,
        Filled::DoesNotApply(_) | Filled::Empty => false,
    }
}
