//! Which area it is, whose names and numbers those are, and how old they are.

use crate::phrases::dates::plain_date;
use crate::phrases::sentences::said;
use chrono::NaiveDate;
use windscreen_core::{Area, Text};
use windscreen_wording as wording;

/// An area, its edition and its review date.
pub(crate) fn area_edition(area: &Area) -> Text {
    let day = plain_date(area.review_by);
    let words = wording::explain_area_edition(&area.title, &day, &area.edition);
    let example = example(area);
    if example.is_empty() { words } else { wording::paper_sentences(&words, &example) }
}

/// Said when an area should have been checked; empty until then.
pub(crate) fn past_review(area: &Area, today: NaiveDate) -> Text {
    if area.is_past_review(today) {
        wording::explain_past_review(&plain_date(area.review_by))
    } else {
        said("")
    }
}

/// That the area's pack is an example and whose it is not; empty for every other pack.
pub fn example(area: &Area) -> Text {
    if area.not_issued_by.is_empty() {
        said("")
    } else {
        wording::area_example(&area.not_issued_by)
    }
}
