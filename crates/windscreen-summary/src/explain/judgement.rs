//! The worker's own judgement, and what is asked for in writing and still empty.

use crate::case::person_tool::Case;
use crate::phrases::clean::clean;
use crate::phrases::sentences::said;
use crate::phrases::terms::level_name;
use windscreen_core::{Cause, Level, MissingText, Text};
use windscreen_wording as wording;

/// The worker's own raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgementWords {
    /// The level chosen.
    pub level: Level,
    /// That level in the area's own words.
    pub name: Text,
    /// The reason, or that it is not given yet.
    pub reason: Text,
    /// Whether a reason is written.
    pub reason_given: bool,
    /// What the judgement did.
    pub says: Text,
}

pub(crate) fn judgement(case: &Case<'_>) -> Option<JudgementWords> {
    let outcome = &case.outcome;
    let judgement = case.sheet.judgement.as_ref()?;
    let reason = clean(&judgement.reason);
    let by_rule = outcome
        .fired
        .iter()
        .filter(|fired| fired.cause != Cause::Judgement)
        .filter_map(|fired| fired.level)
        .max()
        .unwrap_or(Level::NothingRecorded);
    Some(JudgementWords {
        level: judgement.level,
        name: level_name(case.area, judgement.level),
        reason_given: !reason.is_empty(),
        reason: if reason.is_empty() { said(wording::explain_reason_not_given()) } else { reason },
        says: if by_rule < judgement.level {
            wording::explain_judgement_raises()
        } else {
            wording::explain_judgement_beside()
        }
        .into(),
    })
}

pub(crate) fn missing(case: &Case<'_>) -> Vec<Text> {
    let outcome = &case.outcome;
    let words = |missing: &MissingText| match missing {
        MissingText::Note(item, field) => {
            let item = case.instrument.item(item)?;
            let note = case.instrument.note_of(item)?;
            let field = note.fields.iter().find(|other| other.id == *field)?;
            Some(wording::paper_pair(&item.topic, &field.text))
        }
        MissingText::Text(id) => {
            case.instrument.texts.iter().find(|text| text.id == *id).map(|text| text.text.clone())
        }
        MissingText::JudgementReason => Some(said(wording::explain_reason_of_judgement())),
    };
    outcome.missing_texts.iter().filter_map(words).collect()
}
