//! Other duties than the referral, of which the record reminds whoever works on it. They stand on no paper that leaves
//! their hands.

use crate::form::asked::{Asked, Scope};
use crate::form::people::called;
use crate::phrases::sentences::joined;
use windscreen_core::{Duty, Text};
use windscreen_wording as wording;

/// A duty of which the record reminds somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyWords {
    /// What it is about.
    pub title: Text,
    /// The children of whom it speaks, where it does not speak of all; empty otherwise.
    pub whose: Text,
    /// What to do, who does it and by when.
    pub says: Text,
}

impl DutyWords {
    /// What it is about, with the children of whom it speaks.
    pub fn heading(&self) -> Text {
        if self.whose.is_empty() {
            self.title.clone()
        } else {
            wording::referral_of(&self.title, &self.whose)
        }
    }
}

/// The duties that are in force and of which this record reminds somebody, in the order of the form.
pub fn duties(asked: &Asked<'_>) -> Vec<DutyWords> {
    asked.form.duties.iter().filter_map(|duty| reminded(asked, duty)).collect()
}

fn reminded(asked: &Asked<'_>, duty: &Duty) -> Option<DutyWords> {
    if !duty.off.is_empty() {
        return None;
    }
    let holds = |scope: Scope<'_>| {
        asked.is_asked(&duty.asked_if, scope) && asked.is_asked(&duty.and_if, scope)
    };
    let children: Vec<_> = asked.children().collect();
    let own: Vec<Text> = children
        .iter()
        .filter(|child| holds(Scope { child: Some(child), row: None }))
        .map(|child| called(asked.record, child))
        .collect();
    if own.is_empty() {
        return None;
    }
    let is_of_all = own.len() == children.len();
    Some(DutyWords {
        title: duty.title.clone(),
        whose: if is_of_all { Text::default() } else { joined(&own) },
        says: duty.says.clone(),
    })
}
