//! The names that a form file declares, held against those that it uses.

use crate::place::Place;
use windscreen_core::{Form, FormPage, Id, Per, SPEAKS_TOOLS};

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
    /// What bears on a question, by its id, with the place where that is said.
    pub(super) speaks: Vec<(String, Id)>,
    /// Lists of which rows are named.
    pub(super) rows_of: Vec<Id>,
}

impl Known {
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

impl Known {
    /// Reports what is said to bear on a question and is neither a field nor a list; and fields about an adult, whose
    /// papers stand apart.
    pub(super) fn hold_what_speaks(&self, top: &Place<'_>, form: &Form) {
        if top.report().has_lost_ids("steps") {
            return;
        }
        for (place, id) in self.speaks.iter().filter(|(_, id)| **id != *SPEAKS_TOOLS) {
            let own = |page: &&FormPage| page.fields.iter().any(|field| *field.id == **id);
            let message = match form.pages().find(own) {
                Some(page) if page.per == Per::Adult => {
                    ["field \"", id, "\" is about an adult, and stands beside nothing else"]
                        .concat()
                }
                None if !self.lists.contains(id) => {
                    ["there is no field or list \"", id, "\""].concat()
                }
                _ => continue,
            };
            top.report().wrong(place, message);
        }
    }
}

pub(super) fn once(here: &Place<'_>, names: &mut Vec<Id>, name: &Id) {
    if names.contains(name) && !name.is_empty() {
        here.also_wrong(["the id \"", name, "\" is used twice"].concat());
    }
    names.push(name.clone());
}
