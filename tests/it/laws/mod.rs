//! Laws: what is true of every shipped instrument, whatever is answered. Nothing here names one, but the law of grave danger.

mod gaps;
mod harm;
mod outcomes;
mod rules;
mod sheet;
mod worse;
