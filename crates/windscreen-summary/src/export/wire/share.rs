//! What the page around is told.

use serde::Serialize;
use windscreen_core::Text;

/// What came of a tool, and nothing that was answered.
#[derive(Debug, Serialize)]
pub(crate) struct Share {
    /// The instrument's id.
    pub(crate) tool: Text,
    /// Its edition.
    pub(crate) edition: Text,
    /// The level's id. Absent where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<&'static str>,
    /// The ids of the instrument's rules that fired.
    pub(crate) rules: Vec<Text>,
}
