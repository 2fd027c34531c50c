//! The referral, or an adult's restricted record, as JSON.
//! `wire` is its format, key by key, from which the schema is made; `referral` fills it.
//! It says what the paper says, and what the paper leaves out stays out.

pub(crate) mod referral;
pub(crate) mod wire;
