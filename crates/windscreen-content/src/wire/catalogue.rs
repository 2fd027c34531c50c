//! What is compiled in.

use serde::Deserialize;

/// What is compiled in, in the order in which it is offered. Only `build.rs` reads it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Catalogue {
    /// The instruments, by id.
    pub(crate) instruments: Vec<String>,
    /// Those of them whose worry cannot wait: they stand first on the start page.
    #[serde(default)]
    pub(crate) cannot_wait: Vec<String>,
    /// The areas, by id; the first is used where a site names none.
    pub(crate) areas: Vec<String>,
    /// The calendars, by id.
    pub(crate) calendars: Vec<String>,
    /// The invented families to practise on, by id, in the order in which they are offered.
    pub(crate) practice: Vec<String>,
    /// The numbers that are rung in an emergency.
    pub(crate) emergency_numbers: Vec<String>,
}
