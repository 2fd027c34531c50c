//! What all papers have in common: the typed blocks of a document, how one is put together, and the parts that several
//! of them share. What comes of it is a document, and not yet text or HTML. Which paper holds what stands in the rooms
//! `referral` and `restricted`.

pub(crate) mod answers;
pub(crate) mod builder;
pub(crate) mod document;
pub(crate) mod form_page;
pub(crate) mod practice;
pub(crate) mod review_pages;
pub(crate) mod shared;
pub(crate) mod tool_result;
