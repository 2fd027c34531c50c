//! # What it looks at
//! What the front door needs to find each child and to reach you; communication; and what an unborn baby, a child of
//! 16 or 17 and a child who may be trafficked need looked at.
//! # Why it matters
//! Without it the referral is sent back, or the wrong child is looked up.
//! # How to clear it
//! Fill in the fields named. "Not known" is an answer.
//! # Source
//! practice/referral.md 8, check 11; S14, S47, S69, S70, S131.

use crate::checks::finding::{Findings, Severity};
use crate::checks::ground::{Ground, Label};
use crate::form::filled::as_written;
use crate::form::named::{choice, field, page};
use windscreen_core::{Age, FieldKey, Truth, parse_day};
use windscreen_wording as wording;

/// What is asked about each child, by the page that asks it.
const ASKED: [(&str, &[(&str, Label)]); 5] = [
    (
        page::CHILD,
        &[(field::ADDRESS, wording::check_address), (field::SCHOOL, wording::check_school)],
    ),
    (page::CHILD_MORE, &[(field::ETHNICITY, wording::check_ethnicity)]),
    (
        page::COMMUNICATION,
        &[
            (field::LANGUAGE, wording::check_first_language),
            (field::DISABILITY, wording::check_disability),
        ],
    ),
    (page::PLACES, &[(field::GP, wording::check_gp)]),
    (page::CONCERN, &[(field::RESPONSIBILITY, wording::check_responsibility)]),
];

/// A baby is expected within so many days.
const SOON: i64 = 28;

pub(super) fn check(ground: &Ground<'_>, found: &mut Findings) {
    if ground.is_empty(field::RECIPIENT, None) {
        found.add(Severity::Stop, page::ROUTE, None, wording::check_where_to());
    }
    if ground.is_empty(field::REFERRER_PHONE, None) {
        found.add(Severity::Stop, page::REFERRER, None, wording::check_telephone());
    }
    for child in ground.asked.children() {
        let born = matches!(child.age, Age::Born(_) | Age::Unborn(Some(_)));
        // An age that was said elsewhere is no answer to when that was.
        let birth = as_written(ground.asked.record, &FieldKey::of(field::BIRTH, child.id));
        if !born && !birth.is_filled() {
            found.add(
                Severity::Stop,
                page::CHILD,
                Some(child),
                &wording::check_no_birth_date(&ground.name(child)),
            );
        }
        for (page, fields) in ASKED {
            let missing = ground.missing(Some(child), fields);
            if !missing.is_empty() {
                found.add(
                    Severity::Warn,
                    page,
                    Some(child),
                    &wording::check_still_to_say(&ground.name(child), &missing),
                );
            }
        }
        if ground.chose(choice::FAMILY_INTERPRETS, Some(child)) {
            found.add(
                Severity::Warn,
                page::COMMUNICATION,
                Some(child),
                &wording::check_family_interpreted(&ground.name(child)),
            );
        }
        if let Age::Unborn(due) = child.age {
            let due = due.or_else(|| parse_day(&ground.written(field::BIRTH, Some(child))));
            if due.is_some_and(|due| (due - ground.asked.today).num_days() < SOON) {
                found.add(
                    Severity::Warn,
                    page::UNBORN,
                    Some(child),
                    &wording::check_due_soon(&ground.name(child)),
                );
            }
            if ground.is_empty(field::MIDWIFE, Some(child)) {
                found.add(
                    Severity::Warn,
                    page::UNBORN,
                    Some(child),
                    &wording::check_no_midwife(&ground.name(child)),
                );
            }
        }
        // An age not known may be this one.
        let may_be_older = child.ages_on(ground.asked.today).is_within(16, 18) != Truth::False;
        let homeless = ground.chose(choice::MAY_BE_HOMELESS, Some(child))
            || ground.chose(choice::HOME_NOT_KNOWN, Some(child));
        if may_be_older && homeless {
            found.add(
                Severity::Warn,
                page::OLDER,
                Some(child),
                &wording::check_homeless(&ground.name(child)),
            );
        }
    }
    if ground.is_asked(field::TRAFFICKED) && ground.is_empty(field::TRAFFICKED, None) {
        found.add(Severity::Warn, page::SHARING, None, wording::check_trafficked());
    }
}
