//! The names that a form file declares, held against those that it uses.

use crate::place::Place;
use windscreen_core::Id;

/// The names declared so far, and the fields that something else asks for.
#[derive(Default)]
pub(super) struct Known {
    pub(super) pages: Vec<Id>,
    pub(super) lists: Vec<Id>,
    /// The fields of each list, with their choices.
    pub(super) cells: Vec<(Id, Id, Vec<Id>)>,
    /// Each field that is no row's, with its choices.
    pub(super) fields: Vec<(Id, Vec<Id>)>,
    pub(super) asked: Vec<(Id, Vec<Id>)>,
}

impl Known {
    /// Reports fields that are asked for and do not exist, or lack a choice.
    pub(super) fn hold(&self, here: &Place<'_>) {
        // One whose id cannot be read may be the one that is meant.
        if here.report().has_lost_ids("steps") {
            return;
        }
        for (id, choices) in self.asked.iter().filter(|(id, _)| !id.is_empty()) {
            match self.fields.iter().find(|(known, _)| known == id) {
                None => here.also_wrong(
                    ["\"asked-if\" names a field \"", id, "\" that is not declared"].concat(),
                ),
                Some((_, known)) => {
                    for choice in choices.iter().filter(|choice| !known.contains(choice)) {
                        here.also_wrong(
                            [
                                "\"asked-if\" names a choice \"",
                                choice,
                                "\" that the field \"",
                                id,
                                "\" does not offer",
                            ]
                            .concat(),
                        );
                    }
                }
            }
        }
    }
}

pub(super) fn once(here: &Place<'_>, names: &mut Vec<Id>, name: &Id) {
    if names.contains(name) && !name.is_empty() {
        here.also_wrong(["the id \"", name, "\" is used twice"].concat());
    }
    names.push(name.clone());
}
