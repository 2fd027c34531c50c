//! A case becomes an explanation: what must happen now, the result in a line, why, what is not known.
//! The result page shows it as it is, and the papers say the same words in another order.
//! Nothing is worked out here but what could still change if the gaps were filled.

pub(crate) mod answers;
pub(crate) mod counted;
pub(crate) mod explanation;
pub(crate) mod fired;
pub(crate) mod gaps;
pub(crate) mod headline;
pub(crate) mod judgement;
pub(crate) mod levels;
pub(crate) mod licensed;
pub(crate) mod now;
pub(crate) mod profile;
pub(crate) mod routes;
pub(crate) mod sums;
pub(crate) mod why;
