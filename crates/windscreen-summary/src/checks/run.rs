//! The list of the checks, in order, and what runs them.

use super::{
    action_without_change, child_not_seen, child_voice_missing, concern_without_evidence,
    disclosure_risk_on_paper, early_help_refused, emergency_step_not_recorded, history_ignored,
    identity_incomplete, openness_not_said, optimism_unsupported, other_children_not_considered,
    risk_statement_incomplete, strengths_or_second_explanation_missing,
};
use crate::case::found::of_children;
use crate::checks::finding::{Finding, Findings, Severity};
use crate::checks::ground::Ground;
use crate::form::asked::Asked;

type Check = fn(&Ground<'_>, &mut Findings);

/// Every check, in order.
const CHECKS: [(&str, Check); 14] = [
    ("emergency_step_not_recorded", emergency_step_not_recorded::check),
    ("other_children_not_considered", other_children_not_considered::check),
    ("child_not_seen", child_not_seen::check),
    ("openness_not_said", openness_not_said::check),
    ("early_help_refused", early_help_refused::check),
    ("concern_without_evidence", concern_without_evidence::check),
    ("child_voice_missing", child_voice_missing::check),
    ("history_ignored", history_ignored::check),
    ("optimism_unsupported", optimism_unsupported::check),
    ("risk_statement_incomplete", risk_statement_incomplete::check),
    ("action_without_change", action_without_change::check),
    ("strengths_or_second_explanation_missing", strengths_or_second_explanation_missing::check),
    ("identity_incomplete", identity_incomplete::check),
    ("disclosure_risk_on_paper", disclosure_risk_on_paper::check),
];

/// The names of the checks, in order.
pub fn check_names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|(name, _)| *name)
}

/// Runs every check. In an emergency every stop becomes a warning: that stands here and nowhere else.
pub fn checks(asked: &Asked<'_>) -> Vec<Finding> {
    let ground = Ground { asked: *asked };
    let mut all = Findings { check: "", found: Vec::new() };
    for (name, check) in CHECKS {
        all.check = name;
        check(&ground, &mut all);
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
pub fn checks_on_paper(asked: &Asked<'_>) -> Vec<Finding> {
    let found = of_children(asked.found);
    let mut all = checks(&Asked { found: &found, ..*asked });
    all.retain(|finding| !finding.is_of_adult);
    all
}
