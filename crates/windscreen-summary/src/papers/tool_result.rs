//! What came of one tool for one person, as it stands on that person's paper.

use crate::case::context::Context;
use crate::case::person_tool::Case;
use crate::case::tool_use::{Standing, empty_sheet, standing};
use crate::explain::explanation::{Explanation, explain};
use crate::explain::routes::RouteWords;
use crate::phrases::sentences::figure;
use windscreen_core::{Instrument, Role, RouteId, Subject, Text, speaks_unasked};
use windscreen_wording as wording;

/// One tool with a result for one person.
pub(crate) struct Told<'a> {
    pub(crate) case: Case<'a>,
    pub(crate) explanation: Explanation,
}

impl Told<'_> {
    /// Whether a route leads from a child's paper to a tool about an adult: whoever causes harm may read it there, and
    /// learn that somebody will be asked.
    fn is_kept(&self, route: &RouteId) -> bool {
        let Case { subject, instrument, wide, .. } = &self.case;
        let tool = instrument.route(route).map(|it| &it.tool);
        let about = wide.instruments.iter().find(|it| Some(&it.id) == tool).map(|it| it.about);
        subject.role == Role::Child && about == Some(Role::Adult)
    }

    /// The routes that stand on this person's paper.
    pub(crate) fn routes(&self) -> Vec<RouteWords> {
        let routes = self.explanation.routes.iter().filter(|it| !self.is_kept(&it.id));
        routes.cloned().collect()
    }

    /// What the rules that fired ask for, as far as it stands on this person's paper.
    pub(crate) fn steps(&self) -> Vec<Text> {
        let now = &self.explanation.now;
        let mut steps: Vec<Text> = now.before.iter().chain(&now.by_rules).cloned().collect();
        let rules = self.explanation.outcome.fired.iter();
        for rule in rules.filter_map(|it| it.rule(self.case.instrument)) {
            if rule.routes.iter().any(|it| self.is_kept(it)) {
                steps.retain(|it| *it != rule.action);
            }
        }
        steps
    }
}

/// How much of a tool is known: "38 of 40 answered, 2 of them not known; 2 not answered".
#[inline(never)]
pub(crate) fn known_words(explanation: &Explanation) -> Text {
    let gaps = &explanation.gaps;
    wording::paper_known(
        &figure(gaps.n_answered),
        &figure(gaps.n_shown),
        gaps.unanswered.len(),
        gaps.unknown.len(),
    )
}

impl<'a> Context<'a> {
    /// The result of a person on an instrument about people like them, if there is one to say.
    pub(crate) fn told(
        &self,
        subject: &'a Subject,
        instrument: &'a Instrument,
    ) -> Option<Told<'a>> {
        if instrument.about != subject.role {
            return None;
        }
        let sheet = self.record.sheet(subject.id, &instrument.id);
        let is_answered = standing(sheet) == Standing::Answered;
        if !is_answered && !speaks_unasked(&self.wide(), subject, instrument) {
            return None;
        }
        let case = Case {
            subject,
            sheet: sheet.unwrap_or_else(|| empty_sheet()),
            instrument,
            area: self.area,
            calendar: self.calendar,
            today: self.today,
            wide: self.wide(),
        };
        Some(Told { explanation: explain(&case), case })
    }
}
