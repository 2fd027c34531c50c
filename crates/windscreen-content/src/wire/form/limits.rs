//! Time limits, the events from which they count, and other duties.

use super::pages::Ask;
use crate::wire::{Filled, Id, Mark, SmallOrNone};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::{self as core, Text};

/// How long something may take.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "limit"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
pub(crate) struct Limit {
    /// Its id, under which an area may set another number.
    pub(crate) id: Id,
    /// What is to happen.
    pub(crate) text: Filled,
    /// The event from which it counts.
    pub(crate) from: Event,
    /// The event that shows that it was kept. Leave it out if none does.
    pub(crate) until: Option<Event>,
    /// The event with which nobody waits for it any more, whether it was kept or not: an end.
    pub(crate) ends_with: Option<Event>,
    /// In working days. Give one measure at most, and none where only an area sets it.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) working_days: SmallOrNone,
    /// In hours. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) hours: SmallOrNone,
    /// In days, weekends and bank holidays included. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) days: SmallOrNone,
    /// In weeks. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) weeks: SmallOrNone,
    /// In calendar months. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) months: SmallOrNone,
    /// In days before the event. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) days_before: SmallOrNone,
    /// What to know about it.
    pub(crate) says: Option<Text>,
    /// What the keepers of this file tell each other. No page and no paper shows it.
    pub(crate) for_keepers: Option<Text>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// Something that happens on one day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) enum Event {
    Call,
    Written,
    Referral,
    Reply,
    ChildSeen,
    VisitRecorded,
    Assessment,
    StrategyDiscussion,
    Conference,
    CoreGroup,
    ReviewConference,
    EarlyHelpNeed,
    EarlyHelpCheck,
    EarlyHelp,
    EarlyHelpAssessment,
    EarlyHelpPlan,
    EarlyHelpReview,
    EarlyHelpEnd,
    Birth,
}

crate::wire::same_words!(
    Event = core::Event {
        Call,
        Written,
        Referral,
        Reply,
        ChildSeen,
        VisitRecorded,
        Assessment,
        StrategyDiscussion,
        Conference,
        CoreGroup,
        ReviewConference,
        EarlyHelpNeed,
        EarlyHelpCheck,
        EarlyHelp,
        EarlyHelpAssessment,
        EarlyHelpPlan,
        EarlyHelpReview,
        EarlyHelpEnd,
        Birth
    }
);

/// Another duty than the referral.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "duty"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
pub(crate) struct Duty {
    /// Its id.
    pub(crate) id: Id,
    /// What it is about.
    pub(crate) title: Filled,
    /// What to do, who does it and by when.
    pub(crate) says: Filled,
    /// When somebody is reminded of it: any one is enough.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) asked_if: Vec<Ask>,
    /// Where there are any, one of these must hold too.
    pub(crate) and_if: Option<Vec<Ask>>,
    /// Why nobody is reminded of it yet. Leave it out for a duty that is in force.
    pub(crate) off: Option<Filled>,
    /// What the keepers of this file tell each other. No page and no paper shows it.
    pub(crate) for_keepers: Option<Text>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}
