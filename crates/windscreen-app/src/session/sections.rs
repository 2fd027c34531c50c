//! Which questions of a tool stand on which page, and which page comes next.

use super::route::Route;
use windscreen_core::{Instrument, Item, Outcome, SubjectId};

/// The question whether anyone is in danger now, where it is shown.
pub(crate) fn danger_item<'a>(instrument: &'a Instrument, outcome: &Outcome) -> Option<&'a Item> {
    let is_shown = |item: &Item| outcome.readings.of(&item.id).visible;
    instrument.items.iter().find(|item| instrument.asks_danger(item) && is_shown(item))
}

/// The items of a section that its page shows: visible, and not the question of danger, which stands above every list.
pub(crate) fn section_items<'a>(
    instrument: &'a Instrument,
    outcome: &Outcome,
    section: usize,
) -> Vec<&'a Item> {
    let Some(section) = instrument.sections.get(section) else { return Vec::new() };
    let danger = danger_item(instrument, outcome).map(|item| &item.id);
    let items = section.items.clone().filter_map(|place| instrument.items.get(place));
    let shown = |item: &&Item| outcome.readings.of(&item.id).visible && Some(&item.id) != danger;
    items.filter(shown).collect()
}

/// The page after this section (or the first, after `None`); `None` when the result comes next.
pub(crate) fn next_section(
    subject: SubjectId,
    instrument: &Instrument,
    outcome: &Outcome,
    after: Option<usize>,
) -> Option<Route> {
    let first = after.map_or(0, |section| section + 1);
    let mut sections = first..instrument.sections.len();
    let tool = || instrument.id.clone();
    match sections.find(|section| !section_items(instrument, outcome, *section).is_empty()) {
        Some(section) => Some(Route::Section(subject, tool(), section)),
        None => (!instrument.texts.is_empty()).then(|| Route::Texts(subject, tool())),
    }
}
