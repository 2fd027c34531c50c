//! Papers for one purpose and one reader each, as the form defines them: which are offered, and what stands on one.
//!
//! A paper about an adult is a document of its own and holds that adult's tool; one about a child holds nothing of any
//! adult's tool, and one for the family nothing that the form keeps from them.

pub(crate) mod offered;
pub(crate) mod reasons;
pub(crate) mod shows;
mod tells;
pub(crate) mod write;
