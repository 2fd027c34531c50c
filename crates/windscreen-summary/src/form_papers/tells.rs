//! Words that may not lie in a family's home: those that name another child, and where there is abuse those that name
//! whoever may be causing harm.

use crate::form::asked::Asked;
use crate::form::named::{choice, evidence, household};
use crate::form::people::called;
use crate::form::rows::rows_of;
use crate::form::shown::Shown;
use crate::form_papers::write::Sheet;
use crate::phrases::clean::clean;
use windscreen_core::{Role, Text};

/// Whether words for a family would tell them of another child of the record, or, where the record speaks of domestic or
/// sexual abuse or of exploitation, of somebody who may be causing harm: whoever that is may read it at home.
pub(super) fn tells(sheet: &Sheet<'_>, words: &str) -> bool {
    let Shown::To(_, own) = sheet.shown else { return false };
    let others = sheet.context.people(Role::Child).filter(|child| child.id != own);
    let children =
        others.flat_map(|child| [called(sheet.context.record, child), child.label.clone()]);
    let mut names: Vec<Text> = children.collect();
    if is_of_abuse(&sheet.asked) {
        names.extend(suspected(sheet));
    }
    names.iter().any(|name| holds(sheet, words, name))
}

/// Whether words hold a name, or its first word. "Child B" is a label: its first word is everybody's.
fn holds(sheet: &Sheet<'_>, words: &str, name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    let is_word = |it: &str| {
        words
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| word.eq_ignore_ascii_case(it))
    };
    !name.is_empty() && words.contains(name)
        || 2 < first.len() && !is_own(sheet, first) && is_word(first)
}

/// Whether a word begins the name or the label of the child whom the sheet is about.
fn is_own(sheet: &Sheet<'_>, first: &str) -> bool {
    sheet.about.is_some_and(|own| {
        let names = [called(sheet.context.record, own), own.label.clone()];
        names.iter().any(|name| name.split_whitespace().next() == Some(first))
    })
}

/// Whether the record speaks of abuse by somebody near.
fn is_of_abuse(asked: &Asked<'_>) -> bool {
    let kinds = [
        choice::ABOUT_DOMESTIC_ABUSE,
        choice::ABOUT_SEXUAL_ABUSE,
        choice::ABOUT_EXPLOITATION,
        choice::DOMESTIC_ABUSE_IN_FAMILY,
    ];
    let is_incident = |row: &windscreen_core::Row| {
        row.cells.get(evidence::INCIDENT).is_some_and(|it| it.has(&evidence::DOMESTIC.into()))
    };
    kinds.iter().any(|kind| asked.entry(kind.field, None).has(&kind.id.into()))
        || asked.rows(evidence::LIST).iter().any(is_incident)
}

/// The names of those who may be causing harm.
fn suspected(sheet: &Sheet<'_>) -> Vec<Text> {
    let rows = rows_of(sheet.context.record, &household::LIST.into()).iter();
    let causes = |row: &&windscreen_core::Row| {
        let harm = row.cells.get(household::HARM);
        household::CAUSES.iter().any(|id| harm.is_some_and(|it| it.has(&(*id).into())))
    };
    rows.filter(causes)
        .filter_map(|row| row.cells.get(household::NAME))
        .map(|name| clean(name.words()))
        .collect()
}
