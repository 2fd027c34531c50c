//! What may be wrong with a definition, and how it is said.

use std::fmt;

/// What is wrong with a definition, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefinitionError {
    /// The place, as a path into the file: `rules[3].when`.
    pub place: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What may be wrong with a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A name is used that is not declared; with the nearest that is, if one is near.
    NotDeclared {
        /// What kind of thing it names.
        what: &'static str,
        /// The name used.
        name: String,
        /// The nearest declared name.
        nearest: Option<String>,
    },
    /// A name is declared twice.
    DeclaredTwice {
        /// What kind of thing it names.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// The file states one number of items and has another.
    ItemCount {
        /// As stated.
        stated: usize,
        /// As counted.
        counted: usize,
    },
    /// Anything else, as a whole sentence that says what would be right.
    Wrong(String),
}

impl Problem {
    /// A name is used that is not among the declared ones.
    pub fn not_declared(what: &'static str, name: &str, declared: &[&str]) -> Problem {
        let nearest = Problem::nearest(name, declared).map(str::to_owned);
        Problem::NotDeclared { what, name: name.to_owned(), nearest }
    }

    /// The name of which another is likely a slip: one that contains it or is contained in it, or
    /// one that differs in a letter or two.
    pub fn nearest<'n>(name: &str, names: &[&'n str]) -> Option<&'n str> {
        let mut nearest = None;
        for known in names {
            if stands_in(known, name) || stands_in(name, known) {
                return Some(known);
            }
            let differing = known.bytes().zip(name.bytes()).filter(|(a, b)| a != b).count();
            if nearest.is_none() && differing + known.len().abs_diff(name.len()) <= 2 {
                nearest = Some(*known);
            }
        }
        nearest
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::NotDeclared { what, name, nearest } => {
                push_all(f, &[what, " \"", name, "\" is not declared"])?;
                match nearest {
                    Some(nearest) => push_all(f, &["; did you mean \"", nearest, "\"?"]),
                    None => Ok(()),
                }
            }
            Problem::DeclaredTwice { what, name } => {
                push_all(f, &[what, " \"", name, "\" is declared twice"])
            }
            Problem::ItemCount { stated, counted } => push_all(
                f,
                &[
                    "the file states ",
                    &stated.to_string(),
                    " items and has ",
                    &counted.to_string(),
                    "; count again, or mend n-items",
                ],
            ),
            Problem::Wrong(sentence) => f.write_str(sentence),
        }
    }
}

fn push_all(f: &mut fmt::Formatter<'_>, parts: &[&str]) -> fmt::Result {
    parts.iter().try_for_each(|part| f.write_str(part))
}

impl fmt::Display for DefinitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        push_all(f, &[&self.place, ": "])?;
        fmt::Display::fmt(&self.problem, f)
    }
}

impl std::error::Error for DefinitionError {}

/// Whether one name stands in another. (`str::contains` brings a searcher of 2 kB with it.)
fn stands_in(part: &str, whole: &str) -> bool {
    (0..=whole.len())
        .any(|at| whole.as_bytes().iter().skip(at).take(part.len()).eq(part.as_bytes()))
}
