//! The result in a line, with what it means.

use crate::case::person_tool::Case;
use crate::explain::now::Now;
use crate::phrases::sentences::{figure, joined, said};
use crate::phrases::terms::level_name;
use windscreen_core::{Completeness, Level, Text};
use windscreen_wording as wording;

/// The result in a line, with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// What to do, in a sentence that somebody understands who knows nothing of the tool: the title of [`Now`].
    pub title: Text,
    /// Further headlines of grave danger.
    pub also: Vec<Text>,
    /// What the area calls the level, in a sentence; empty where it has no word for it.
    pub area_word: Text,
    /// What came of it, for tables and files: the level in the area's own words, "at least" before it where much is not
    /// known; or that not enough is known, or that nothing was assessed; for a tool without a place on the diagram, what
    /// it asks for.
    pub result: Text,
    /// What it means.
    pub says: Vec<Text>,
    /// The area's own word for the count, with its source; empty where it has none.
    pub band: Text,
    /// "Suggested: the front door decides."
    pub suggested: Text,
    /// The level to show by colour and place; `None` where no level is named.
    pub level: Option<Level>,
}

pub(crate) fn headline(case: &Case<'_>, now: &Now) -> Headline {
    let outcome = &case.outcome;
    let mut says: Vec<Text> = Vec::new();
    let named = outcome.names_level();
    let mut result = if named {
        came_of_it(case, now, &mut says)
    } else if outcome.completeness == Completeness::NotAssessed {
        says.push(said(wording::explain_not_assessed()));
        said(wording::explain_not_assessed_title())
    } else {
        says.push(said(wording::explain_not_enough()));
        said(wording::explain_not_enough_title())
    };
    if outcome.is_at_least() {
        result = wording::explain_at_least(&result);
        says.push(
            if outcome.completeness == Completeness::NotAssessed {
                wording::explain_almost_nothing_known()
            } else {
                wording::explain_much_not_known()
            }
            .into(),
        );
    }
    // What a low count does not mean is for whoever has nothing graver before them.
    if outcome.routes.is_empty() && !outcome.act_today {
        says.extend(
            Some(&case.instrument.results.below).filter(|words| !words.is_empty()).cloned(),
        );
    }
    let is_word = named && case.instrument.diagram && Level::Watch < outcome.level;
    Headline {
        title: now.title.clone(),
        also: now.also.clone(),
        area_word: if is_word { wording::explain_area_word(&result) } else { said("") },
        result,
        says,
        band: band(case).unwrap_or_default(),
        suggested: said(wording::explain_suggested()),
        level: outcome.shown_level(case.instrument),
    }
}

/// What came of a tool whose level is named, in a few words; and what that means.
fn came_of_it(case: &Case<'_>, now: &Now, says: &mut Vec<Text>) -> Text {
    let outcome = &case.outcome;
    if outcome.fired.is_empty() {
        says.push(case.instrument.results.nothing.clone());
        if !outcome.earlier.is_empty() {
            says.push(said(wording::explain_earlier_only()));
        }
        return said(wording::explain_no_rule_fired());
    }
    if outcome.level == Level::NothingRecorded && case.instrument.diagram {
        return said(wording::explain_no_level_set());
    }
    if case.instrument.diagram {
        // What is now is said among the steps.
        let level = case.area.level(outcome.level).filter(|_| !outcome.level.is_now());
        says.extend(level.map(|level| level.says.clone()));
        return level_name(case.area, outcome.level);
    }
    // A tool with routes and no place on the diagram never shows a band word.
    if outcome.level.is_now() || outcome.act_today {
        return now.title.clone();
    }
    if outcome.routes.is_empty() {
        return said(wording::explain_no_route());
    }
    let open = outcome.routes.iter().filter_map(|id| case.instrument.route(id));
    joined(&open.map(|open| open.title.clone()).collect::<Vec<_>>())
}

/// The area's own word for a count, with its source; only for a complete result.
fn band(case: &Case<'_>) -> Option<Text> {
    let outcome = &case.outcome;
    if outcome.completeness != Completeness::Complete {
        return None;
    }
    let bands = case.area.bands.get(&case.instrument.id)?;
    let n = outcome.tally(&bands.rule)?.n;
    let name = bands.name(n)?;
    Some(wording::explain_band(&figure(n), name, &bands.source))
}
