//! What each export says, key by key: one type for each, by which it is written, and from which the schema of the
//! referral is made. Their documentation is what the schema says to whoever receives one.

pub(crate) mod fhir;
pub(crate) mod referral;
pub(crate) mod share;
