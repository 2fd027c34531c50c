//! The levels of an area as rungs of a diagram.

use crate::case::person_tool::Case;
use crate::phrases::sentences::said;
use crate::phrases::terms::level_name;
use windscreen_core::{Level, Text};

/// A rung of the level diagram: a level, or neighbouring ones that the area calls by one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// The level; of several, the lowest.
    pub level: Level,
    /// How many levels it stands for.
    pub n_levels: usize,
    /// What the area calls it.
    pub name: Text,
    /// What it means there; of several, what the highest means.
    pub says: Text,
    /// Whether it is, or holds, the level suggested.
    pub current: bool,
}

pub(crate) fn rungs(case: &Case<'_>) -> Vec<Rung> {
    let outcome = &case.outcome;
    if !case.instrument.diagram {
        return Vec::new();
    }
    let mut rungs: Vec<Rung> = Vec::new();
    for level in Level::ALL {
        let name = level_name(case.area, level);
        let is_named = case.area.level(level).is_some_and(|level| !level.name.is_empty());
        let says = case.area.level(level).map_or_else(|| said(""), |it| it.says.clone());
        let current = level == outcome.level && outcome.names_level();
        match rungs.last_mut() {
            Some(below) if is_named && below.name == name => {
                below.n_levels += 1;
                below.says = says;
                below.current |= current;
            }
            _ => rungs.push(Rung { level, n_levels: 1, name, says, current }),
        }
    }
    rungs
}
