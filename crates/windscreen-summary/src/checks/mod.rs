//! What the program asks of a referral before it leaves somebody's hands. Each check says what is missing and why it
//! matters. None ever says that one may not refer, a draft can always be printed, and in an emergency nothing stops.
//!
//! One file a check, named so that "the summary has {check}" reads as English. The order of the list is that of
//! practice/referral.md 8.

mod child_not_seen;
mod child_voice_missing;
mod concern_without_evidence;
mod disclosure_risk_on_paper;
mod emergency_step_not_recorded;
mod history_ignored;
mod identity_incomplete;
mod openness_not_said;
mod optimism_unsupported;
mod other_children_not_considered;
mod risk_statement_incomplete;
mod strengths_or_second_explanation_missing;

use crate::asked::{Asked, Filled, Found, Scope};
use crate::head::{is_danger, of_children, suggested};
use crate::named::Choice;
use crate::paper::called;
use crate::words::{clean, said};
use chrono::NaiveDate;
use windscreen_core::{
    AgeRange, Area, Entry, Form, Level, Record, Role, Row, Subject, SubjectId, Text,
};
use windscreen_wording as wording;

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

/// What the checks look at.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// Everything entered.
    pub record: &'a Record,
    /// What the referral form asks.
    pub form: &'a Form,
    /// What came of the instruments.
    pub found: &'a [Found],
    /// The area.
    pub area: &'a Area,
    /// The day.
    pub today: NaiveDate,
}

/// What a field is called in a list of what is missing: a message of the catalogue.
type Label = fn() -> &'static str;

type Check = fn(&Ground<'_>, &mut Findings);

/// Every check, in order.
const CHECKS: [(&str, Check); 12] = [
    ("emergency_step_not_recorded", emergency_step_not_recorded::check),
    ("other_children_not_considered", other_children_not_considered::check),
    ("child_not_seen", child_not_seen::check),
    ("openness_not_said", openness_not_said::check),
    ("concern_without_evidence", concern_without_evidence::check),
    ("child_voice_missing", child_voice_missing::check),
    ("history_ignored", history_ignored::check),
    ("optimism_unsupported", optimism_unsupported::check),
    ("risk_statement_incomplete", risk_statement_incomplete::check),
    ("strengths_or_second_explanation_missing", strengths_or_second_explanation_missing::check),
    ("identity_incomplete", identity_incomplete::check),
    ("disclosure_risk_on_paper", disclosure_risk_on_paper::check),
];

/// The names of the checks, in order.
pub fn check_names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|(name, _)| *name)
}

/// Runs every check. In an emergency every stop becomes a warning: that stands here and nowhere else.
pub fn checks(ground: &Ground<'_>) -> Vec<Finding> {
    let mut all = Findings { check: "", found: Vec::new() };
    for (name, check) in CHECKS {
        all.check = name;
        check(ground, &mut all);
    }
    if ground.is_emergency() {
        for finding in &mut all.found {
            finding.severity = finding.severity.max(Severity::Warn);
        }
    }
    all.found
}

/// What the children's papers say of the checks: nothing in it rests on a tool about an adult, or on who stood in the
/// record as one.
pub fn checks_on_paper(ground: &Ground<'_>) -> Vec<Finding> {
    let found = of_children(ground.found);
    let mut all = checks(&Ground { found: &found, ..*ground });
    all.retain(|it| !it.is_of_adult);
    all
}

/// What was found so far.
struct Findings {
    check: &'static str,
    found: Vec<Finding>,
}

impl Findings {
    fn add(&mut self, severity: Severity, page: &'static str, child: Option<&Subject>, says: &str) {
        let child = child.map(|it| it.id);
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
    fn keep_off_paper(&mut self) {
        if let Some(last) = self.found.last_mut() {
            last.is_kept_off_paper = true;
        }
    }

    /// What was found last rests on something of an adult, where it is about one.
    fn is_of(&mut self, person: &Subject) {
        if let Some(last) = self.found.last_mut() {
            last.is_of_adult = person.role == Role::Adult;
        }
    }
}

impl<'a> Ground<'a> {
    /// Whether somebody said that there is danger now, or that it is not known. What an instrument says is no less urgent,
    /// nor what the worker suggests.
    fn is_emergency(&self) -> bool {
        is_danger(self.record) || self.worst() == Level::Immediate
    }

    /// The highest level that came of any instrument, or that the worker suggests.
    fn worst(&self) -> Level {
        self.highest().max(suggested(self.record).unwrap_or(Level::NothingRecorded))
    }

    fn children(&self) -> impl Iterator<Item = &'a Subject> {
        self.record.subjects.iter().filter(|it| it.role == Role::Child)
    }

    fn is_unborn(&self, child: &Subject) -> bool {
        child.ages_on(self.today) == AgeRange::Unborn
    }

    /// The highest level that came of any instrument.
    fn highest(&self) -> Level {
        self.found.iter().map(|it| it.outcome.level).max().unwrap_or(Level::NothingRecorded)
    }

    /// Whether the form asks a field of the record as it stands: which instruments and choices call for it is data.
    fn is_asked(&self, field: &str) -> bool {
        self.is_asked_of(field, None)
    }

    /// Whether a checklist about an adult was answered: what stands behind its safety gate.
    fn is_about_an_adult(&self) -> bool {
        self.found.iter().any(|it| it.instrument.about == Role::Adult)
    }

    /// What somebody is called where something is missing.
    fn name(&self, person: &Subject) -> Text {
        called(self.record, person)
    }

    fn asked(&self) -> Asked<'a> {
        Asked {
            record: self.record,
            form: self.form,
            found: self.found,
            area: self.area,
            today: self.today,
        }
    }

    fn filled(&self, field: &str, child: Option<&Subject>) -> Filled {
        self.asked().filled_of(field, child)
    }

    fn is_filled(&self, field: &str, child: Option<&Subject>) -> bool {
        self.filled(field, child).is_filled()
    }

    fn is_empty(&self, field: &str, child: Option<&Subject>) -> bool {
        !self.is_filled(field, child)
    }

    /// What was written; empty where a gap was given in its place, or where the field is no longer asked: what somebody
    /// can no longer see counts for nothing.
    fn written(&self, field: &str, child: Option<&Subject>) -> Text {
        self.entry(field, child).words().clone()
    }

    fn entry(&self, field: &str, child: Option<&Subject>) -> Entry {
        let asked = self.asked();
        let scope = Scope { child, row: None };
        if self.form.field(&field.into()).is_some_and(|it| !asked.is_asked(&it.asked_if, scope)) {
            return Entry::default();
        }
        match self.filled(field, child) {
            Filled::With(entry) => entry,
            Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => Entry::default(),
        }
    }

    fn chose(&self, choice: Choice, child: Option<&Subject>) -> bool {
        self.entry(choice.field, child).has(&choice.id.into())
    }

    fn rows(&self, list: &str) -> &'a [Row] {
        self.record.rows.get(list).map_or(&[], |rows| rows)
    }

    /// Whether the form asks this of the child, or of the record: nothing that fits only a child who is born, or older, is
    /// missed of a baby.
    fn is_asked_of(&self, field: &str, child: Option<&Subject>) -> bool {
        let asked = self.asked();
        let scope = Scope { child, row: None };
        self.form.pages().any(|page| {
            let own = page.fields.iter().find(|it| *it.id == *field);
            own.is_some_and(|it| {
                asked.is_asked(&page.asked_if, scope) && asked.is_asked(&it.asked_if, scope)
            })
        })
    }

    /// The labels of those fields of a child that are asked and empty, joined.
    fn missing(&self, child: Option<&Subject>, fields: &[(&str, Label)]) -> String {
        let missing = fields
            .iter()
            .filter(|(field, _)| self.is_asked_of(field, child) && self.is_empty(field, child));
        let labels: Vec<&str> = missing.map(|(_, label)| label()).collect();
        labels.join(wording::list_comma())
    }
}

/// What is written in a cell of a row.
fn cell(row: &Row, field: &str) -> Text {
    row.cells.get(field).map(|it| clean(it.words())).unwrap_or_default()
}
