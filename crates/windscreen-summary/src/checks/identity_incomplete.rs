//! # What it looks at
//! What the front door needs to find each child and to reach you; communication; and what an unborn baby, a child of
//! 16 or 17 and a child who may be trafficked need looked at.
//! # Why it matters
//! Without it the referral is sent back, or the wrong child is looked up.
//! # How to clear it
//! Fill in the fields named. "Not known" is an answer.
//! # Source
//! practice/referral.md 8, check 11; S14, S47, S69, S70, S131.

use super::{Findings, Ground, Severity};
use windscreen_core::{Age, Truth, parse_day};

/// What is asked about each child, by the page that asks it.
const ASKED: [(&str, &[(&str, &str)]); 4] = [
    ("child", &[("c4", "ethnicity")]),
    (
        "communication",
        &[("c5-language", "first language"), ("c7", "disability and ways of communicating")],
    ),
    ("places", &[("c9", "address"), ("c10", "school or nursery"), ("c11-gp", "GP")]),
    ("concern", &[("h3", "who holds parental responsibility")]),
];

/// A baby is expected within so many days.
const SOON: i64 = 28;

pub(super) fn check(it: &Ground<'_>, found: &mut Findings) {
    for (page, field, what) in
        [("route", "m1", "where it goes"), ("referrer", "f2-phone", "your telephone number")]
    {
        if it.is_empty(field, None) {
            found.add(Severity::Stop, page, None, &["Still to say: ", what, "."]);
        }
    }
    for child in it.children() {
        let born = matches!(child.age, Age::Born(_) | Age::Unborn(Some(_)));
        if !born && it.is_empty("c2", Some(child)) {
            found.add(
                Severity::Stop,
                "child",
                Some(child),
                &["no date of birth, or day the baby is due. \"Not known\" is an answer."],
            );
        }
        for (page, fields) in ASKED {
            let missing = it.missing(Some(child), fields);
            if !missing.is_empty() {
                found.add(Severity::Warn, page, Some(child), &["still to say: ", &missing, "."]);
            }
        }
        if it.chose("c5-interpreter", Some(child), "family") {
            found.add(
                Severity::Warn,
                "communication",
                Some(child),
                &["somebody of the family or a friend interpreted. They may leave out what harms."],
            );
        }
        if let Age::Unborn(due) = child.age {
            let due = due.or_else(|| parse_day(&it.written("c2", Some(child))));
            if due.is_some_and(|due| (due - it.today).num_days() < SOON) {
                found.add(
                    Severity::Warn,
                    "unborn",
                    Some(child),
                    &["the baby is due within four weeks: say so on the telephone."],
                );
            }
            if it.is_empty("b-midwife", Some(child)) {
                found.add(
                    Severity::Warn,
                    "unborn",
                    Some(child),
                    &["no midwife is named. \"None\" is an answer, and one to act on."],
                );
            }
        }
        // An age not known may be this one.
        let may_be_older = child.ages_on(it.today).is_within(16, 18) != Truth::False;
        let homeless = it.chose("h16-home", Some(child), "yes")
            || it.chose("h16-home", Some(child), "not-known");
        if may_be_older && homeless {
            found.add(Severity::Warn, "older", Some(child), &[
                "may have nowhere to live at 16 or 17: ask for an assessment as a child in need.",
            ]);
        }
    }
    if it.is_asked("k7") && it.is_empty("k7", None) {
        found.add(Severity::Warn, "sharing", None, &[
            "A child may be exploited or trafficked, and it is not said whether the national referral mechanism was considered.",
        ]);
    }
}
