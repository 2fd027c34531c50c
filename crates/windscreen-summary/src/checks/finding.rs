//! What a check found, and how much it asks.

use crate::phrases::sentences::said;
use windscreen_core::{Role, Subject, SubjectId, Text};

/// How much a finding asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Printed as a draft until it is cleared; never in an emergency.
    Stop,
    /// Printed with the warning on it.
    Warn,
    /// Something to know.
    Note,
}

/// Something that a check found missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub check: &'static str,
    /// How much it asks.
    pub severity: Severity,
    /// What is missing, and why it matters.
    pub says: Text,
    /// The page of the referral form that clears it.
    pub page: &'static str,
    /// The child it is about.
    pub child: Option<SubjectId>,
    /// Whether it is for the worker's eyes alone: on paper its words would tell what the check is there to keep.
    pub is_kept_off_paper: bool,
    /// Whether it rests on something of an adult: the children's papers say nothing of it, nor that there is anything.
    pub is_of_adult: bool,
}

/// What was found so far.
pub(crate) struct Findings {
    pub(super) check: &'static str,
    pub(super) found: Vec<Finding>,
}

impl Findings {
    pub(super) fn add(
        &mut self,
        severity: Severity,
        page: &'static str,
        child: Option<&Subject>,
        says: &str,
    ) {
        let child = child.map(|child| child.id);
        self.found.push(Finding {
            check: self.check,
            severity,
            says: said(says),
            page,
            child,
            is_kept_off_paper: false,
            is_of_adult: false,
        });
    }
}

impl Findings {
    /// Keeps what was found last for the worker's eyes.
    pub(super) fn keep_off_paper(&mut self) {
        if let Some(last) = self.found.last_mut() {
            last.is_kept_off_paper = true;
        }
    }

    /// What was found last rests on something of an adult, where it is about one.
    pub(super) fn is_of(&mut self, person: &Subject) {
        if let Some(last) = self.found.last_mut() {
            last.is_of_adult = person.role == Role::Adult;
        }
    }
}
