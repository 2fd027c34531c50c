//! What to do besides, opened by rules.

use crate::case::person_tool::Case;
use crate::explain::now::Now;
use crate::phrases::sentences::said;
use windscreen_core::{Area, Fired, InstrumentId, RouteId, Text};
use windscreen_wording as wording;

/// Something to do, opened by rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteWords {
    /// Its id.
    pub id: RouteId,
    /// What it is called.
    pub title: Text,
    /// What to do.
    pub text: Text,
    /// Another instrument it leads to; empty for none.
    pub tool: InstrumentId,
    /// Whether every level that cannot wait asks for it by itself, so that under one it need not be said again.
    pub by_level: bool,
    /// Whether only rules below the level that stands lead to it.
    pub beside: bool,
    /// Whether a step that is to be done now, or a headline, says it already.
    pub said: bool,
    /// Whom to ring for it, from the area's contacts of the same id; empty if there is none.
    pub contact: Text,
}

/// What to do besides, opened by rules.
pub(crate) fn routes(case: &Case<'_>, now: &Now) -> Vec<RouteWords> {
    let outcome = &case.outcome;
    // Files write an apostrophe in two ways.
    let plain = |words: &Text| words.to_lowercase().replace('\u{2019}', "'");
    let said: Vec<String> = now.steps().chain([&now.title]).chain(&now.also).map(plain).collect();
    let is_below = |fired: &Fired| {
        let rule = fired.rule(case.instrument);
        fired.level.is_some_and(|level| level < outcome.level)
            && rule.is_some_and(|rule| !rule.alert && rule.headline.is_empty())
    };
    let routes = outcome.routes.iter().filter_map(|id| case.instrument.route(id));
    let words = routes.map(|route| {
        let leads = |fired: &&Fired| {
            fired.rule(case.instrument).is_some_and(|rule| rule.routes.contains(&route.id))
        };
        let mut leading = outcome.fired.iter().filter(leads).peekable();
        let title = plain(&route.title);
        RouteWords {
            id: route.id.clone(),
            title: route.title.clone(),
            text: route.text.clone(),
            tool: route.tool.clone(),
            by_level: route.by_level,
            beside: leading.peek().is_some() && leading.all(is_below),
            said: said.iter().any(|said| said.contains(&title)),
            contact: contact(case.area, &route.id),
        }
    });
    words.collect()
}

/// Whom to ring for a route: the area's contact whose role is the route's id.
fn contact(area: &Area, route: &RouteId) -> Text {
    let Some(contact) = area.contacts.iter().find(|contact| *contact.role == **route) else {
        return said("");
    };
    let name =
        if contact.name.is_empty() { wording::now_contact_unnamed() } else { &*contact.name };
    let phone =
        if contact.phone.is_empty() { wording::now_ask_partnership() } else { &*contact.phone };
    let mut words = wording::paper_pair(name, phone);
    for more in [&contact.hours, &contact.note] {
        if !more.is_empty() {
            words = wording::paper_sentences(&words, more);
        }
    }
    words
}
