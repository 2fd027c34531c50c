//! What came of one tool for one person, as it stands on that person's paper.

use crate::case::history::History;
use crate::case::person_tool::Case;
use crate::explain::explanation::{Explanation, explain};
use crate::explain::routes::RouteWords;
use crate::phrases::sentences::figure;
use windscreen_core::{Fired, Meaning, Role, RouteId, Subject, Text};
use windscreen_wording as wording;

/// What came of one tool for one person, and how it is said.
pub(crate) struct ToolResult<'a> {
    pub(crate) case: Case<'a>,
    pub(crate) explanation: Explanation,
}

impl ToolResult<'_> {
    /// Whether a route leads from a child's paper to a tool about an adult: whoever causes harm may read it there, and
    /// learn that somebody will be asked.
    fn is_kept(&self, route: &RouteId) -> bool {
        let Case { subject, instrument, wide, .. } = &self.case;
        let tool = instrument.route(route).map(|route| &route.tool);
        let about = wide
            .instruments
            .iter()
            .find(|instrument| Some(&instrument.id) == tool)
            .map(|instrument| instrument.about);
        subject.role == Role::Child && about == Some(Role::Adult)
    }

    /// The signs on which a headline rests by themselves, by their topics, each once. What is only counted is not among them.
    pub(crate) fn grave_signs(&self) -> Vec<Text> {
        let (instrument, outcome) = (self.case.instrument, &self.explanation.outcome);
        let heads = |fired: &&Fired| {
            fired.tally.is_none()
                && fired.rule(instrument).is_some_and(|rule| !rule.headline.is_empty())
        };
        let mut topics: Vec<Text> = Vec::new();
        for id in outcome.fired.iter().filter(heads).flat_map(|fired| &fired.items) {
            let is_raised = outcome.readings.of(id).meaning.is_some_and(Meaning::is_raised);
            if let Some(item) = instrument.item(id).filter(|_| is_raised)
                && !topics.contains(&item.topic)
            {
                topics.push(item.topic.clone());
            }
        }
        topics
    }

    /// The routes that stand on this person's paper.
    pub(crate) fn routes(&self) -> Vec<RouteWords> {
        let routes = self.explanation.routes.iter().filter(|route| !self.is_kept(&route.id));
        routes.cloned().collect()
    }

    /// What the rules that fired ask for, as far as it stands on this person's paper.
    pub(crate) fn steps(&self) -> Vec<Text> {
        let now = &self.explanation.now;
        let mut steps: Vec<Text> = now.before.iter().chain(&now.by_rules).cloned().collect();
        let rules = self.explanation.outcome.fired.iter();
        for rule in rules.filter_map(|rule| rule.rule(self.case.instrument)) {
            if rule.routes.iter().any(|route| self.is_kept(route)) {
                steps.retain(|step| *step != rule.action);
            }
        }
        steps
    }
}

/// How much of a tool is known: "38 of 40 answered, 2 of them not known; 2 not answered".
pub(crate) fn known_words(explanation: &Explanation) -> Text {
    let gaps = &explanation.gaps;
    wording::paper_known(
        &figure(gaps.n_answered),
        &figure(gaps.n_shown),
        gaps.unanswered.len(),
        gaps.unknown.len(),
    )
}

impl<'a> ToolResult<'a> {
    /// Says a case in words.
    pub(crate) fn new(case: Case<'a>) -> ToolResult<'a> {
        ToolResult { explanation: explain(&case), case }
    }
}

/// Every person with what came of each tool that has a result, in the order of the record and of the tools.
pub(crate) fn results_by_person<'a>(
    people: Vec<&'a Subject>,
    histories: Vec<History<'a>>,
) -> Vec<(&'a Subject, Vec<ToolResult<'a>>)> {
    let mut all: Vec<(&Subject, Vec<ToolResult<'_>>)> =
        people.into_iter().map(|person| (person, Vec::new())).collect();
    for history in histories {
        let own = all.iter_mut().find(|(person, _)| person.id == history.subject.id);
        if let Some(((_, results), case)) = own.zip(history.case) {
            results.push(ToolResult::new(case));
        }
    }
    all
}
