//! The list of tools that are withheld or not here yet.

use crate::instrument_file::{provenance, sources};
use crate::reader::{FileErrors, Reader, parse_file};
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, KEY as TRANSLATIONS, Opened};
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

/// The key by which the list is known, with the number of its format.
const KIND: &str = "windscreen-withheld";

/// Reads the list, or says everything that is wrong with it.
pub fn read_withheld(file: &str, json: &str) -> Result<Withheld, FileErrors> {
    Ok(open_withheld(file, json)?.value)
}

/// As [`read_withheld`], with the translations of the list and what is wrong with any that are left out.
pub fn open_withheld(file: &str, json: &str) -> Result<Opened<Withheld>, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::new(&tree, KIND);
    let own = withheld(&mut it);
    it.leave(TRANSLATIONS);
    let opened = Reader::opened(file, own, BRITISH_ENGLISH, it.finish(), Vec::new())?;
    let again = || withheld(&mut Reader::new(&tree, KIND));
    Ok(opened.translated(file, &tree, again, |it, walk| texts::withheld(it, walk)))
}

fn withheld(it: &mut Reader<'_>) -> Withheld {
    let mut list = Withheld { sources: sources(it), ..Withheld::default() };
    it.groups("withheld");
    while it.next() {
        it.for_keepers();
        let tool = WithheldTool {
            id: it.id("id"),
            title: it.text("title"),
            owner: it.text("owner"),
            reason: it.text("reason"),
            instead: it.text("instead"),
            provenance: provenance(it),
        };
        it.prove(&tool.provenance, &list.sources);
        list.withheld.push(tool);
    }
    it.groups("coming");
    while it.next() {
        list.coming.push(ComingTool {
            id: it.id("id"),
            title: it.text("title"),
            instead: it.text("instead"),
        });
    }
    list
}
