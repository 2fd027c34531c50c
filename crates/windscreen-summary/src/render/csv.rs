//! A row for a service's own statistics (CSV, RFC 4180), without anything that identifies: no label, no age but a band,
//! no date of anything that happened, no free text.

use crate::checks::finding::Finding;
use crate::checks::run::check_names;
use crate::form::asked::Asked;
use crate::render::papers::cause_id;
use windscreen_core::{AgeRange, Completeness, Level, Role};
use windscreen_wording as wording;

/// The table: a heading, and a row for each person of this role and tool; among the children's, one for each home too. Its cells are codes, the same in every language,
/// so that rows can be counted together. What is about adults is a table of its own, as their papers are; the checks are
/// the children's, and stand in theirs.
pub fn audit(role: Role, asked: &Asked<'_>, findings: &[Finding], build: &str) -> String {
    let Asked { record, found, area, today, .. } = *asked;
    let mut out = String::new();
    row(
        &mut out,
        &[
            wording::audit_about(),
            wording::audit_age_band(),
            wording::audit_tool(),
            wording::audit_edition(),
            wording::audit_level(),
            wording::audit_at_least(),
            wording::audit_act_today(),
            wording::audit_completeness(),
            wording::audit_rules_fired(),
            wording::audit_checks_unmet(),
            wording::audit_area(),
            wording::audit_area_edition(),
            wording::audit_build(),
        ],
    );
    let is_unmet = |name: &&str| {
        role == Role::Child
            && findings.iter().any(|finding| finding.check == *name && !finding.is_of_adult)
    };
    let unmet: Vec<&str> = check_names().filter(is_unmet).collect();
    let is_it = |about: Role| about.is_of_children() == role.is_of_children();
    let results =
        found.iter().filter(|found| is_it(found.instrument.about) && found.earlier.is_none());
    for one in results {
        let Some(person) = record.subject(one.subject) else { continue };
        let band = match person.ages_on(today) {
            // A home has no age.
            _ if person.role == Role::Home => "",
            AgeRange::Unborn => "unborn",
            AgeRange::Years(low, high) => match (low, high) {
                (_, 0..=4) => "0 to 4",
                (5.., 0..=9) => "5 to 9",
                (10.., 0..=13) => "10 to 13",
                (14.., 0..=17) => "14 to 17",
                (18.., _) => "18 or over",
                _ => "not known",
            },
        };
        let fired = &one.outcome.fired;
        let rules: Vec<&str> = fired.iter().map(|fired| cause_id(&fired.cause)).collect();
        let level = one.outcome.shown_level(&one.instrument).map_or("not named", Level::id);
        let least = if one.outcome.is_at_least() { "at least" } else { "" };
        let act_today = if one.outcome.act_today { "act today" } else { "" };
        row(
            &mut out,
            &[
                match person.role {
                    Role::Child => "child",
                    Role::Adult => "adult",
                    Role::Home => "home",
                },
                band,
                &one.instrument.id,
                &one.instrument.edition,
                level,
                least,
                act_today,
                completeness(one.outcome.completeness),
                &rules.join(" "),
                &unmet.join(" "),
                &area.id,
                &area.edition,
                build,
            ],
        );
    }
    out
}

fn completeness(known: Completeness) -> &'static str {
    match known {
        Completeness::NotAssessed => "not assessed",
        Completeness::Incomplete => "incomplete",
        Completeness::Complete => "complete",
    }
}

fn row(out: &mut String, cells: &[&str]) {
    for (n, cell) in cells.iter().enumerate() {
        if 0 < n {
            out.push(',');
        }
        out.push('"');
        // A cell that begins so would be run by a spreadsheet.
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}
