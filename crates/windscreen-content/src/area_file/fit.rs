//! Whether what an area sets for instruments fits these instruments.

use crate::problems::{FileError, FileErrors, fail, is_id, push_nearest};
use crate::reading::Report;
use std::rc::Rc;
use windscreen_core::{Area, Bands, GroupingId, Instrument, Problem, Thresholds};

/// What an area is read beside: what it sets for an instrument is held against it, and its calendar must be there. (The
/// catalogue stays out of it, so that a program which has these itself does not hold them twice.)
pub struct Beside<'a> {
    /// The ids of instruments for which a slip is refused.
    pub shipped: &'a [&'a str],
    /// Opens an instrument, if it is at hand.
    pub instrument: &'a dyn Fn(&str) -> Option<Rc<Instrument>>,
    /// The ids of the calendars.
    pub calendars: &'a [&'a str],
}

impl std::fmt::Debug for Beside<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Beside").finish_non_exhaustive()
    }
}

/// A threshold outside its permitted range, or of a name the instrument does not have, is refused:
/// silently using another number would be worse than not opening.
pub(super) fn thresholds_fit(
    instrument: &Instrument,
    own: &Thresholds,
    place: &str,
    report: &Report,
) {
    for (name, number) in &own.0 {
        let mut message = String::new();
        match instrument.thresholds.iter().find(|threshold| threshold.id == *name) {
            None => message.push_str("this instrument has no threshold of that name"),
            Some(it) if *number < it.min || it.max < *number => {
                message = format!("this number must lie from {} to {}", it.min, it.max);
            }
            Some(_) => continue,
        }
        report.wrong(&[place, ".", name].concat(), message);
    }
}

/// Bands divide the count of one rule that counts, up to the most it can come to: else a count
/// would have no word, and the highest ones first of all.
pub(super) fn bands_fit(instrument: &Instrument, own: &Bands, place: &str, report: &Report) {
    let say = |key: &str, message: String| report.also_wrong(&[place, key].concat(), message);
    let Some(rule) = instrument.rule(&own.rule) else {
        // A rule that is missing, or that is no id, was reported already.
        if is_id(&own.rule, false) {
            let rules: Vec<&str> = instrument.rules.iter().map(|rule| &*rule.id).collect();
            let mut message = String::from("this instrument has no rule of that name");
            push_nearest(&mut message, Problem::nearest(&own.rule, &rules));
            say(".rule", message);
        }
        return;
    };
    match (&rule.when.highest_counts(instrument)[..], own.bands.last()) {
        ([], _) => say(".rule", "this rule does not count: name one that does".to_owned()),
        ([most], Some(last))
            if usize::from(last.to) < *most && !report.has_lost_in(&[place, ".bands"].concat()) =>
        {
            let message = format!(
                "the last band must end at {most} or more, the most that this rule can count"
            );
            say(".bands", message);
        }
        ([_], _) => {}
        _ => say(
            ".rule",
            "this rule counts several things: name one that counts a single thing".to_owned(),
        ),
    }
}

/// A way of standing under headings that the instrument does not have is refused: another would be used unsaid.
pub(super) fn grouping_fits(
    instrument: &Instrument,
    chosen: &GroupingId,
    place: &str,
    report: &Report,
) {
    let known: Vec<&str> = instrument.groupings.iter().map(|it| &*it.id).collect();
    if is_id(chosen, false) && !known.contains(&&**chosen) {
        let mut message = String::from("this instrument has no grouping of that name");
        push_nearest(&mut message, Problem::nearest(chosen, &known));
        report.wrong(place, message);
    }
}

/// An id that no instrument has and that is a likely slip for a shipped one is refused: what is set
/// under it would never be used.
pub(super) fn refuse_a_slip(id: &str, shipped: &[&str], place: &str, report: &Report) {
    let meant = shipped.iter().find(|shipped| is_slip(id, shipped));
    if let Some(meant) = meant {
        let mut message = String::from("there is no instrument of this id");
        push_nearest(&mut message, Some(meant));
        report.wrong(place, message);
    }
}

/// Whether a name was likely meant as another: a part of it, or a letter missing, added or changed,
/// or two letters swapped. Narrower than what is offered as a guess, because it refuses; and short
/// names, which differ by a letter on purpose, are left alone.
fn is_slip(name: &str, meant: &str) -> bool {
    let (name, meant) = (name.as_bytes(), meant.as_bytes());
    if name.len() < 5 {
        return false;
    }
    if name.len() < meant.len() && meant.windows(name.len()).any(|part| part == name) {
        return true;
    }
    let same = |(a, b): &(&u8, &u8)| a == b;
    let before = name.iter().zip(meant).take_while(same).count();
    let (name, meant) =
        (name.get(before..).unwrap_or_default(), meant.get(before..).unwrap_or_default());
    let after = name.iter().rev().zip(meant.iter().rev()).take_while(same).count();
    match (name.len() - after, meant.len() - after) {
        (0 | 1, 0 | 1) => true,
        (2, 2) => name.first() == meant.get(1) && name.get(1) == meant.first(),
        _ => false,
    }
}

/// What an area sets for instruments that are not among these of a site, shipped ones included: it
/// would never be used. The area opens all the same, because its numbers to ring are needed.
pub fn sets_for_nothing(file: &str, area: &Area, known: &[&str]) -> Option<FileErrors> {
    let mut problems = Vec::new();
    let mut check = |key: &str, id: &str| {
        if !known.contains(&id) {
            let mut message = String::from(
                "no instrument of this id is shipped or named in windscreen.json, so what is set here is never used",
            );
            push_nearest(&mut message, Problem::nearest(id, known));
            problems.push(FileError { place: [key, id].concat(), message });
        }
    };
    for id in area.thresholds.keys() {
        check("thresholds.", id);
    }
    for id in area.bands.keys() {
        check("bands.", id);
    }
    for id in area.groupings.keys() {
        check("groupings.", id);
    }
    if problems.is_empty() { None } else { Some(fail(file, problems)) }
}
