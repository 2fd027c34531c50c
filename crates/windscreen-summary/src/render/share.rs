//! What the page around may be told of a result.

use crate::explain::explanation::Explanation;
use serde::Serialize;
use windscreen_core::{Instrument, Level, Text};

/// The level and the rules that an explanation of this instrument says, as JSON, and nothing that was answered.
///
/// # Panics
///
/// Never: every key is a text.
pub fn share(instrument: &Instrument, explanation: &Explanation) -> String {
    let rules = explanation
        .fired
        .iter()
        .map(|fired| fired.rule.to_text())
        .filter(|fired| !fired.is_empty());
    let share = Share {
        tool: instrument.id.to_text(),
        edition: instrument.edition.clone(),
        level: explanation.headline.level.map(Level::id),
        rules: rules.collect(),
    };
    serde_json::to_string(&share).expect("every key of it is a text")
}

/// What came of a tool, and nothing that was answered.
#[derive(Debug, Serialize)]
struct Share {
    /// The instrument's id.
    tool: Text,
    /// Its edition.
    edition: Text,
    /// The level's id. Absent where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    /// The ids of the instrument's rules that fired.
    rules: Vec<Text>,
}
