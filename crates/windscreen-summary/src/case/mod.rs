//! The case: one person on one tool, with what came of it, worked out once.
//! Everything that is said of a tool further on rests on the cases made here, and nothing works one out anew.
//! No words are made here but what people and tools are called.

pub(crate) mod context;
pub(crate) mod found;
pub(crate) mod history;
pub(crate) mod person_tool;
pub(crate) mod tool_use;
