//! Where a tool opens, and what is asked before it does.

use super::route::Route;
use windscreen_core::{Age, Condition, Instrument, Only, Role, SubjectId};

/// Where a tool opens for a person: its safety gate first, a deep link included.
pub(crate) fn opening_route(instrument: &Instrument, subject: SubjectId) -> Route {
    if instrument.gate.is_some() {
        Route::Gate(subject, instrument.id.clone())
    } else {
        Route::Tool(subject, instrument.id.clone())
    }
}

/// Whether a tool's questions or rules ask the age at all.
pub(crate) fn asks_age(instrument: &Instrument) -> bool {
    fn looks_at_age(condition: &Condition) -> bool {
        match condition {
            Condition::Age { .. } => true,
            Condition::All(all) | Condition::OneOf(all) => all.iter().any(looks_at_age),
            _ => false,
        }
    }
    instrument.ages.is_some()
        || instrument.items.iter().any(|item| item.ages.is_some())
        // What is tried only after a birth asks nothing of a baby who is not born yet, with whom such a tool begins.
        || instrument
            .rules
            .iter()
            .filter(|rule| rule.only != Some(Only::Born) || instrument.born.is_empty())
            .any(|rule| looks_at_age(&rule.when))
}

/// The age with which a child is added for a tool that asks none: one that is only for the time before birth says it.
pub(crate) fn age_unasked(instrument: &Instrument) -> Age {
    if instrument.born.is_empty() { Age::NotKnown } else { Age::Unborn(None) }
}

/// Whether a tool opens with nothing asked first: about a child or a home, and without any age in it.
pub(super) fn asks_nothing(instrument: &Instrument) -> bool {
    instrument.about != Role::Adult && !asks_age(instrument)
}
