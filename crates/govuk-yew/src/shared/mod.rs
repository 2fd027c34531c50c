//! What several components are made of: small options, and the pieces that every field has.
//!
//! Here, and nowhere else, stands what more than one component needs. Read from the bottom up: `attributes`, `part`,
//! then `field` and `choice`, which draw with the components `label`, `hint`, `error_message` and `fieldset`.

pub(crate) mod attributes;
pub(crate) mod choice;
pub(crate) mod enhanced;
pub(crate) mod field;
pub(crate) mod heading;
pub(crate) mod part;
