//! What is refused, as JSON: a code that never changes, a message, and every problem with its place.
//!
//! The codes are listed in the package's README, and a test provokes each.

use crate::wire;
use windscreen_content::{FileError, FileErrors};

/// Why nothing came of a call.
pub(crate) struct Refused<'a> {
    code: &'static str,
    message: &'a str,
    /// The id that is unknown; empty for none.
    id: &'a str,
    problems: &'a [FileError],
}

impl Refused<'_> {
    fn say(&self) -> String {
        wire::json(&wire::Refusal {
            format: 1,
            code: self.code,
            message: self.message,
            id: self.id,
            problems: self.problems.iter().map(wire::Problem::from).collect(),
        })
    }

    fn unknown(code: &'static str, what: &str, id: &str) -> String {
        let message = [what, " \"", id, "\""].concat();
        Refused { code, message: &message, id, problems: &[] }.say()
    }

    /// There is no such instrument.
    pub(crate) fn no_instrument(id: &str) -> String {
        Refused::unknown("unknown-instrument", "there is no instrument", id)
    }

    /// There is no such area.
    pub(crate) fn no_area(id: &str) -> String {
        Refused::unknown("unknown-area", "there is no area", id)
    }

    /// The record has no such person.
    #[cfg(feature = "summary")]
    pub(crate) fn no_person(id: u32) -> String {
        Refused::unknown("unknown-person", "the record has no person", &id.to_string())
    }

    /// What was asked makes no sense.
    pub(crate) fn request(message: &str) -> String {
        Refused { code: "request-invalid", message, id: "", problems: &[] }.say()
    }

    /// A definition is not as it should be.
    pub(crate) fn definition(errors: &FileErrors) -> String {
        Refused::problems("definition-invalid", errors)
    }

    /// The record is not as it should be.
    pub(crate) fn record(errors: &FileErrors) -> String {
        Refused::problems("record-invalid", errors)
    }

    /// The record says something that the instruments do not offer.
    pub(crate) fn misfits(errors: &FileErrors) -> String {
        Refused::problems("record-misfit", errors)
    }

    fn problems(code: &'static str, errors: &FileErrors) -> String {
        let message = errors.to_string();
        Refused { code, message: &message, id: "", problems: &errors.problems }.say()
    }
}

/// What a check found.
pub(crate) fn problems(all: &[FileError]) -> String {
    let problems = all.iter().map(wire::Problem::from).collect();
    wire::json(&wire::Problems { format: 1, problems })
}
