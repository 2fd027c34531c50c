//! What the page around may be told of a result.

use super::wire::share::Share;
use crate::explain::Explanation;
use windscreen_core::{Instrument, Level};

/// The level and the rules that an explanation of this instrument says, as JSON, and nothing that was answered.
///
/// # Panics
///
/// Never: every key is a text.
pub fn share(instrument: &Instrument, it: &Explanation) -> String {
    let rules = it.fired.iter().map(|it| it.rule.to_text()).filter(|it| !it.is_empty());
    let share = Share {
        tool: instrument.id.to_text(),
        edition: instrument.edition.clone(),
        level: it.headline.level.map(Level::id),
        rules: rules.collect(),
    };
    serde_json::to_string(&share).expect("every key of it is a text")
}
