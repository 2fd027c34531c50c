//! Which events stand on the first page, and which further on.

use crate::form::events::{Event, events};
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Block;
use crate::referral::contents::Contents;
use windscreen_core::Text;
use windscreen_wording as wording;

/// So many events stand on the first page; of more, the latest of those that have a day.
const EVENTS: usize = 5;

/// Which events stand on the first page: all of a few, else the latest of those that have a day.
fn is_first(all: &[Event]) -> Vec<bool> {
    let dated = all.iter().filter(|it| it.is_dated).count();
    // "One more stands further on" is no shorter than the one.
    let mut room = if all.len() <= EVENTS + 1 { all.len() } else { EVENTS };
    let mut skipped = dated.saturating_sub(room);
    all.iter()
        .map(|event| {
            if event.is_dated && 0 < skipped {
                skipped -= 1;
                return false;
            }
            let is_shown = 0 < room;
            room = room.saturating_sub(1);
            is_shown
        })
        .collect()
}

pub(crate) fn write_events(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    paper.heading(2, wording::referral_events());
    let all = events(&contents.asked(), contents.context.instruments, Shown::Everything);
    let is_first = is_first(&all);
    let lines: Vec<Text> =
        all.iter().zip(&is_first).filter(|(_, is)| **is).map(|(it, _)| it.line.clone()).collect();
    if lines.is_empty() {
        paper.paragraph(wording::referral_events_none());
        return;
    }
    let n_lines = lines.len();
    paper.push(Block::List(lines));
    if n_lines < all.len() {
        paper.paragraph(&wording::referral_events_more(all.len() - n_lines));
    }
}

/// The events that the first page has no room for.
pub(crate) fn write_other_events(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let all = events(&contents.asked(), contents.context.instruments, Shown::Everything);
    let is_first = is_first(&all);
    let lines: Vec<Text> =
        all.iter().zip(&is_first).filter(|(_, is)| !**is).map(|(it, _)| it.line.clone()).collect();
    if !lines.is_empty() {
        paper.heading(2, wording::referral_events_other());
        paper.push(Block::List(lines));
    }
}
