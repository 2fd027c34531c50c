//! What the pages and papers say: one catalogue, `en-GB/*.ftl`, in the language of Project Fluent, and of each message a
//! function with the name of its id. The words of instruments, areas and the referral form are not here: those are
//! content, and each carries its own.
//!
//! ```
//! assert_eq!(windscreen_wording::yes(), "Yes");
//! assert_eq!(&*windscreen_wording::n_questions(1), "1 question");
//! assert_eq!(&*windscreen_wording::n_questions(3), "3 questions");
//! ```
//!
//! With the feature `languages` another language can be spoken (`language::speak`): same ids, same values, its own
//! plural rules. Without it there is only the one the catalogue is written in, and nothing is looked up. Nobody
//! calls the functions of `www.ftl`: its words stand in files that run as they are, and `static_file` exchanges them.

#[cfg(feature = "languages")]
pub mod language;
#[cfg(feature = "languages")]
pub mod static_file;

use std::rc::Rc;

/// A value put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A whole number, said in figures, by which a message may choose its words.
    Number(usize),
    /// Words.
    Word(&'a str),
}

/// The language in which the catalogue is written.
pub const SOURCE: &str = "en-GB";

/// The whole catalogue, as it is written.
#[cfg(feature = "languages")]
pub const CATALOGUE: &str = include_str!(concat!(env!("OUT_DIR"), "/source.ftl"));

/// The language that is spoken, as BCP 47 has it: for `lang` of a page or paper.
pub fn tag() -> &'static str {
    #[cfg(feature = "languages")]
    if let Some(it) = language::spoken_now() {
        return it.tag();
    }
    SOURCE
}

/// Which way the language that is spoken runs, as `dir` of a page or paper has it: `ltr` or `rtl`.
pub fn direction() -> &'static str {
    #[cfg(feature = "languages")]
    if let Some(it) = language::spoken_now() {
        return it.direction();
    }
    "ltr"
}

/// A message without values, where another language is spoken.
#[inline]
fn spoken(id: &'static str) -> Option<&'static str> {
    #[cfg(feature = "languages")]
    return language::spoken_now().map(|language| language.plain(id));
    #[cfg(not(feature = "languages"))]
    {
        let _ = id;
        None
    }
}

/// The same of one with values.
#[inline]
fn spoken_with<'a>(
    id: &'static str,
    values: impl FnOnce() -> Vec<(&'static str, Value<'a>)>,
) -> Option<Rc<str>> {
    #[cfg(feature = "languages")]
    return language::spoken_now().map(|language| language.with(id, values()).into());
    #[cfg(not(feature = "languages"))]
    {
        let _ = (id, values);
        None
    }
}

/// Puts pieces together.
fn join(pieces: &[&str]) -> Rc<str> {
    pieces.concat().into()
}

/// A whole number in figures.
fn figure(n: usize) -> String {
    n.to_string()
}

#[allow(
    clippy::inline_always,
    clippy::borrow_deref_ref,
    reason = "made by build.rs: a message without values is a literal, and is to cost no more than one"
)]
mod messages {
    use super::{Rc, Value, figure, join, spoken, spoken_with};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
pub use messages::*;
