//! The names that a form file declares, held against those that it uses.

use crate::instrument_file::read_instrument;
use crate::place::Place;
use crate::shipped::{self, INSTRUMENTS};
use std::rc::Rc;
use windscreen_core::{Id, Instrument};

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
    /// Lists of which rows are named.
    pub(super) rows_of: Vec<Id>,
    /// The shipped tools that were looked into, each read once; none where there is none of that name.
    tools: Vec<(Id, Option<Rc<Instrument>>)>,
}

impl Known {
    /// The shipped tool of this name.
    pub(super) fn tool(&mut self, id: &Id) -> Option<Rc<Instrument>> {
        if let Some((_, tool)) = self.tools.iter().find(|(known, _)| known == id) {
            return tool.clone();
        }
        let shipped = shipped::find(INSTRUMENTS, id);
        let tool = shipped.and_then(|it| read_instrument(it.id, it.json).ok()).map(Rc::new);
        self.tools.push((id.clone(), tool.clone()));
        tool
    }

    /// Reports fields that are asked for and do not exist, or lack a choice.
    pub(super) fn hold(&self, here: &Place<'_>) {
        // One whose id cannot be read may be the one that is meant.
        if here.report().has_lost_ids("steps") {
            return;
        }
        for list in self.rows_of.iter().filter(|list| !list.is_empty()) {
            if !self.lists.contains(list) {
                here.also_wrong(["there is no list \"", list, "\""].concat());
            }
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
