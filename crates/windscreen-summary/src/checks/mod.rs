//! What the program asks of a referral before it leaves somebody's hands. Each check says what is missing and why it
//! matters. None ever says that one may not refer, a draft can always be printed, and in an emergency nothing stops.
//!
//! One file a check, named so that "the summary has {check}" reads as English. The order of the list is that of
//! practice/referral.md 8; the check on actions stands behind the one on the risk, whose review it shares a page with.

pub(crate) mod action_without_change;
pub(crate) mod child_not_seen;
pub(crate) mod child_voice_missing;
pub(crate) mod concern_without_evidence;
pub(crate) mod disclosure_risk_on_paper;
pub(crate) mod early_help_refused;
pub(crate) mod emergency_step_not_recorded;
pub(crate) mod finding;
pub(crate) mod ground;
pub(crate) mod history_ignored;
pub(crate) mod identity_incomplete;
pub(crate) mod openness_not_said;
pub(crate) mod optimism_unsupported;
pub(crate) mod other_children_not_considered;
pub(crate) mod risk_statement_incomplete;
pub(crate) mod run;
pub(crate) mod strengths_or_second_explanation_missing;
