//! The paper of a checklist about an adult: its own document, never merged with a child's.
//! It holds one adult on one tool, and its title names neither.
//! Whoever causes harm may never see it, and it says so on its face.

pub(crate) mod record;
pub(crate) mod result;
