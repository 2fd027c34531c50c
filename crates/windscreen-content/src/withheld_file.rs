//! The list of tools that are withheld or not here yet.

use crate::instrument_file::{format, provenance, sources};
use crate::reader::{FileErrors, read_file};
use windscreen_core::{Id, Provenance, Source, Text};

/// A published tool whose words may not be printed here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithheldTool {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// Whose it is.
    pub owner: Text,
    /// Why it is not here.
    pub reason: Text,
    /// What to do instead.
    pub instead: Text,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// A tool that is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingTool {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// What to do instead today.
    pub instead: Text,
}

/// The tools that are not here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Withheld {
    /// What was read.
    pub sources: Vec<Source>,
    /// Tools whose words may not be printed here.
    pub withheld: Vec<WithheldTool>,
    /// Tools that are planned.
    pub coming: Vec<ComingTool>,
}

/// Reads the list, or says everything that is wrong with it.
pub fn read_withheld(file: &str, json: &str) -> Result<Withheld, FileErrors> {
    let (list, problems) = read_file(file, json, |node| {
        node.object(|it| {
            format(it, "windscreen-withheld");
            let sources = sources(it);
            let withheld = it.list("withheld", |node| {
                node.object(|it| {
                    Some(WithheldTool {
                        id: it.id("id"),
                        title: it.text("title"),
                        owner: it.text("owner"),
                        reason: it.text("reason"),
                        instead: it.text("instead"),
                        provenance: provenance(it),
                    })
                })
            });
            let coming = it.list("coming", |node| {
                node.object(|it| {
                    Some(ComingTool {
                        id: it.id("id"),
                        title: it.text("title"),
                        instead: it.text("instead"),
                    })
                })
            });
            Withheld {
                sources,
                withheld: withheld.into_iter().flatten().collect(),
                coming: coming.into_iter().flatten().collect(),
            }
        })
    })?;
    if problems.is_empty() { Ok(list) } else { Err(FileErrors { file: file.to_owned(), problems }) }
}
