//! Who everybody is: each child and how to find them, the adults, and how they may not be contacted.

use crate::form::asked::Scope;
use crate::form::field_words::field_words;
use crate::form::filled::{Filled, as_written};
use crate::form::lines::{row_line, rows};
use crate::form::named::{choice, field, household, other_children};
use crate::form::rows::is_written;
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::NoticeKind;
use crate::phrases::dates::{age_words, plain_date};
use crate::phrases::sentences::{in_a_line, said, sentences};
use crate::referral::contents::Contents;
use crate::referral::places::in_its_place;
use windscreen_core::{Age, Entry, Field, FieldKey, PageOne, Row, Subject, Text, parse_age};
use windscreen_wording as wording;

/// Who a child is and where to find them.
pub(crate) fn who(contents: &Contents<'_>, child: &Subject) -> Text {
    let asked = contents.asked();
    let is_asked = |field: &Field| {
        let mut pages = asked.pages().into_iter();
        pages.any(|(page, of)| {
            of.is_some_and(|it| it.id == child.id)
                && page.fields.iter().any(|other| other.id == field.id)
        })
    };
    let mut parts = vec![born(contents, child)];
    for field in contents.context.form.at(PageOne::Child).filter(|it| is_asked(it)) {
        if *field.id == *field::ADDRESS && lives_as_the_one_above(contents, child) {
            parts.push(said(wording::referral_same_address()));
        } else {
            parts.extend(in_its_place(contents, field, Some(child)));
        }
    }
    // That a child is part of it goes without saying.
    let considered = choice::CONSIDERED;
    if asked.entry(considered.field, Some(child)).has(&considered.id.into()) {
        for id in [field::PART, field::NOT_PART_WHY] {
            let field = contents.context.form.field(&id.into());
            parts.extend(field.and_then(|field| in_its_place(contents, field, Some(child))));
        }
    }
    sentences(&parts)
}

/// Whether the child who stands above has the same address.
fn lives_as_the_one_above(contents: &Contents<'_>, child: &Subject) -> bool {
    let address = |of: &Subject| match contents.asked().filled_of(field::ADDRESS, Some(of)) {
        Filled::With(words) => Some(words),
        Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => None,
    };
    let above =
        contents.children.iter().map(|(it, _)| *it).take_while(|other| other.id != child.id).last();
    let own = address(child);
    own.is_some() && above.is_some_and(|above| address(above) == own)
}

/// A child's date of birth, or the day on which a baby is due, with the age as far as it is known.
fn born(contents: &Contents<'_>, child: &Subject) -> Text {
    let estimate = contents.context.note(choice::IS_ESTIMATE.field, Some(child.id));
    let is_estimate = *estimate == *choice::IS_ESTIMATE.id;
    let estimated = |words: Text| {
        if is_estimate { wording::referral_born_estimate(&words) } else { words }
    };
    let age = age_words(child, contents.context.today);
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let written = as_written(contents.context.record, &FieldKey::of(field::BIRTH, child.id));
    // What is no day is said by the age, where it can be read as one.
    let is_read =
        |entry: &Entry| entry.day().is_none() && parse_age(entry.words(), is_unborn).is_some();
    let date = match &written {
        Filled::With(it) if is_read(it) => said(wording::referral_not_given()),
        Filled::With(it) => it.day().map_or_else(|| it.words().clone(), plain_date),
        Filled::DoesNotApply(why) => why.clone(),
        Filled::NotKnown => said(wording::referral_not_known()),
        Filled::Empty => said(wording::referral_not_given()),
    };
    if matches!(child.age, Age::Born(_) | Age::Unborn(Some(_))) {
        let is_unread = |entry: &Entry| parse_age(entry.words(), is_unborn).is_none();
        return match &written {
            Filled::With(it) if is_unread(it) => wording::referral_born_aged(&age, &date),
            _ => estimated(age),
        };
    }
    let date = estimated(date);
    match child.age {
        Age::Unborn(_) => wording::referral_due_on(&date),
        Age::NotKnown => wording::referral_born_on(&date),
        _ => wording::referral_born_aged(&age, &date),
    }
}

/// How an adult may not be contacted, or that this is not known.
pub(crate) fn write_before_contact(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let warnings: Vec<Text> = adults(contents)
        .into_iter()
        .filter(|adult| !adult.contact.is_empty())
        .map(|adult| wording::referral_of(&in_a_line(&adult.contact), &adult.called))
        .collect();
    if warnings.is_empty() {
        paper.pair(wording::referral_contact(), wording::referral_contact_unknown());
    } else {
        paper.notice(NoticeKind::Danger, wording::referral_before_contact(), &warnings);
    }
}

/// The adults and other children of the household, each in a line.
pub(crate) fn write_adults(paper: &mut DocumentBuilder, contents: &Contents<'_>) {
    let lines: Vec<Text> = adults(contents)
        .into_iter()
        .map(|adult| {
            if adult.more.is_empty() {
                adult.called
            } else {
                sentences(&[adult.called, adult.more])
            }
        })
        .collect();
    if !lines.is_empty() {
        paper.pair(wording::referral_adults(), &lines.join("\n"));
    }
    if let Some(list) = contents.context.form.list(&other_children::LIST.into()) {
        let lines = rows(&contents.asked(), list, Shown::Everything);
        if !lines.is_empty() {
            paper.pair(wording::referral_other_children(), &lines.join("\n"));
        }
    }
}

/// An adult of the household.
struct Adult {
    /// By name and relationship, or by what is known of them.
    called: Text,
    /// How they may not be contacted; empty if nothing is said of it.
    contact: Text,
    /// What else is known.
    more: Text,
}

fn adults(contents: &Contents<'_>) -> Vec<Adult> {
    let asked = contents.asked();
    let Some(list) = contents.context.form.list(&household::LIST.into()) else { return Vec::new() };
    let adult = |(n, row): (usize, &Row)| {
        let scope = Scope { child: None, row: Some(row) };
        let words = |id: &str| {
            let field = list.fields.iter().find(|field| *field.id == *id);
            field.map(|field| field_words(&asked, field, scope)).unwrap_or_default()
        };
        let above = [household::NAME, household::RELATIONSHIP, household::CONTACT];
        Adult {
            called: called(n, &words(household::NAME), &words(household::RELATIONSHIP)),
            contact: words(household::CONTACT),
            more: row_line(&asked, list, row, Shown::Everything, &above).unwrap_or_default(),
        }
    };
    let rows = asked.rows(&list.id).iter().enumerate();
    rows.filter(|(_, row)| is_written(row)).map(adult).collect()
}

/// Whom a warning is about, so that nobody else is meant: by name and relationship, or by what is known of them.
pub(crate) fn called(n: usize, name: &Text, relationship: &Text) -> Text {
    let number = wording::paper_adult(&(n + 1).to_string());
    match (is_known(name), is_known(relationship)) {
        (true, true) => wording::referral_adult_known(name, relationship),
        (true, false) => name.clone(),
        (false, true) => wording::referral_adult_unnamed(&number, relationship),
        (false, false) => wording::referral_adult_unknown(&number),
    }
}

/// Whether words name anything: "not known" typed where a name belongs does not.
fn is_known(words: &Text) -> bool {
    let small = words.to_lowercase();
    let small = small.trim_matches(|char: char| !char.is_alphanumeric());
    !small.is_empty()
        && !wording::referral_unknown_words().split(';').any(|word| word.trim() == small)
}
