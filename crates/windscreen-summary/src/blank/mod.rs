//! Blank paper: every tool and the referral form as pages to fill in with a pen, where the program cannot run.
//!
//! It prints what the files say and nothing else: a page is made from an instrument, an area and the form, without a
//! record. Rules are printed so that a person can work out by hand what the program would.

pub(crate) mod area;
pub(crate) mod child;
pub(crate) mod form;
pub(crate) mod index;
pub(crate) mod rules;
pub(crate) mod shared;
pub(crate) mod sheet;
pub(crate) mod style;
pub(crate) mod tool;
