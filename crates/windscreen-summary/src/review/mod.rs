//! What came before, beside what is so now: in words, for the screen and for the paper.
//!
//! Nothing here sets a level or takes one away. It says what moved, what cannot be compared, which gain counts, and what
//! must not be left out.

pub(crate) mod cautions;
pub(crate) mod help;
pub(crate) mod moved;
pub(crate) mod parts;
pub(crate) mod results;
pub(crate) mod side_by_side;
pub(crate) mod targets;
pub(crate) mod then_and_now;
pub(crate) mod trend;
