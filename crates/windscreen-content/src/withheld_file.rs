//! The list of tools that are withheld or not here yet.

use crate::opening::Opening;
use crate::place::Place;
use crate::problems::FileErrors;
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, Opened};
use crate::wire;
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
    Ok(open_withheld(file, json)?.value)
}

/// As [`read_withheld`], with the translations of the list and what is wrong with any that are left out.
pub fn open_withheld(file: &str, json: &str) -> Result<Opened<Withheld>, FileErrors> {
    let (opening, it) = Opening::by_hand::<wire::Withheld>(file, json)?;
    let list = Withheld {
        sources: wire::all(it.sources),
        withheld: wire::all(it.tools),
        coming: wire::all(it.coming),
    };
    let top = Place::top(&opening.report);
    for (n, tool) in list.withheld.iter().enumerate() {
        top.nth("withheld", n).prove(&tool.provenance, &list.sources);
    }
    opening.translated(list, BRITISH_ENGLISH, |it, walk| texts::withheld(it, walk))
}

impl From<wire::WithheldTool> for WithheldTool {
    fn from(withheld_tool: wire::WithheldTool) -> WithheldTool {
        WithheldTool {
            id: withheld_tool.id.0,
            title: withheld_tool.title.0,
            owner: withheld_tool.owner.0,
            reason: withheld_tool.reason.0,
            instead: withheld_tool.instead.0,
            provenance: wire::provenance(withheld_tool.mark, withheld_tool.sources),
        }
    }
}

impl From<wire::ComingTool> for ComingTool {
    fn from(coming_tool: wire::ComingTool) -> ComingTool {
        ComingTool {
            id: coming_tool.id.0,
            title: coming_tool.title.0,
            instead: coming_tool.instead.0,
        }
    }
}
