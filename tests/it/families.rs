//! Six worked families: what somebody reads of each, counted. Everybody in them is invented.
//!
//! `tests/families/` holds them as saved records, filled as a school or a school nurse fills them on a working day, with
//! what is honestly not known left so. Browsers enter the same families by hand (`tests/browser/families-*.test.mjs`).

use crate::result_words::{n_words, result_page_of};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use windscreen_content::{Saved, misfits, read_record, write_record};
use windscreen_core::{Field, FieldKind, Form, Record, Role, SubjectId};
use windscreen_summary::{ToolUse, referral, restricted, tool_use};
use windscreen_tests::desk::Desk;
use windscreen_tests::{files, read};

/// Of a result at most so many words stand before anything is opened.
const RESULT: usize = 350;

/// Results that say more, and how much at most. These numbers only fall.
///
/// Of the checklist everything that is over the bar is a warning, or a step that one asks for.
const LONGER: &[(&str, &str, usize)] = &[("mothers-abuse", "domestic-abuse", 439)];

/// A referral of one child and one tool has at most so many words, and one of three children with an unborn.
///
/// The first was 900 until each adult was said to be causing harm or not, and help stood in rows with its effect;
/// the second 1,800 until page one said what must not be passed on to the family, and the weeks stood beside a due date.
const REFERRALS: &[(&str, usize)] = &[("one-child", 925), ("three-children", 1_865)];

/// A family, opened on the day on which it was written.
pub(crate) struct Family {
    pub(crate) name: String,
    pub(crate) saved: Saved,
    pub(crate) desk: Desk,
}

impl Family {
    /// Every tool that somebody answered, by person.
    fn sheets(&self) -> impl Iterator<Item = (SubjectId, &str)> {
        let sheets = self.desk.record.sheets.iter();
        sheets
            .filter(|(_, sheet)| tool_use(Some(sheet)) == ToolUse::Used)
            .map(|((who, tool), _)| (*who, &**tool))
    }

    fn label(&self, who: SubjectId) -> &str {
        &self.desk.record.subject(who).expect("a sheet is somebody's").label
    }

    /// The words of the result page of one person and tool.
    fn result(&self, who: SubjectId, tool: &str) -> usize {
        let desk = &self.desk;
        let page = result_page_of(
            desk.record.clone(),
            Some(&desk.area),
            desk.today,
            who,
            &desk.tool(tool).id,
        );
        n_words(&page)
    }

    fn referral(&self) -> usize {
        n_words(&referral(&self.desk.context()).to_text())
    }
}

/// Every family, opened as the app opens a file.
pub(crate) fn families() -> Vec<Family> {
    let mut all = Vec::new();
    for path in files("tests/families", ".json") {
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        if name == "budgets" {
            continue; // what journeys through them may take (tests/browser/families-*.test.mjs)
        }
        let file = path.to_string_lossy();
        let saved = read_record(&file, &read(&path)).unwrap_or_else(|errors| panic!("{errors}"));
        let mut desk = Desk {
            record: saved.record.clone(),
            today: saved.written,
            reference: "WS-TEST-0001",
            ..Desk::new(&saved.area)
        };
        desk.form.take_in(&mut desk.record);
        all.push(Family { name, saved, desk });
    }
    assert_eq!(all.len(), 6, "a worked family was added or lost");
    all
}

/// All that somebody wrote in a record: in the form, and beside answers.
fn written(record: &Record) -> (usize, usize) {
    let rows = record.rows.values().flatten().flat_map(|row| row.cells.values());
    let form = record.notes.values().chain(rows).map(|it| n_words(it.words())).sum();
    let answers = record.sheets.values().flat_map(|sheet| sheet.answers.values());
    let notes = answers.flat_map(|it| it.notes.values()).map(|it| n_words(it.words()));
    let texts = record.sheets.values().flat_map(|it| it.texts.values()).map(|it| n_words(it));
    (form, notes.chain(texts).sum())
}

/// What of a record the form does not ask, or does not offer as an answer.
fn not_asked(form: &Form, record: &Record) -> Vec<String> {
    let children: BTreeSet<String> = record.subjects.iter().map(|it| it.id.0.to_string()).collect();
    let mut slips = Vec::new();
    let mut look = |place: String, field: Option<&Field>, words: &str| {
        let offered: Option<BTreeSet<String>> = match field.map(|it| &it.kind) {
            None => return slips.push(format!("{place}: the form has no such field")),
            Some(FieldKind::Choice(choices) | FieldKind::Ticks(choices)) => {
                Some(choices.iter().map(|(id, _)| id.to_string()).collect())
            }
            Some(FieldKind::Children) => Some(children.clone()),
            Some(_) => None,
        };
        let chosen = words.split(' ').map(String::from);
        if offered.is_some_and(|offered| !chosen.collect::<BTreeSet<_>>().is_subset(&offered)) {
            slips.push(format!("{place}: \"{words}\" is not offered"));
        }
    };
    for (key, entry) in &record.notes {
        look(key.to_string(), form.field(&key.field), entry.words());
    }
    for (list, rows) in &record.rows {
        let fields = form.list(list).map_or(&[][..], |it| &it.fields);
        for (id, entry) in rows.iter().flat_map(|row| &row.cells) {
            let field = fields.iter().find(|it| it.id == *id);
            look(format!("{list}, {id}"), field, entry.words());
        }
    }
    slips
}

#[test]
fn every_family_opens_and_fits_the_tools_and_the_form() {
    for Family { name, saved, desk } in families() {
        let again = read_record(&name, &write_record(&saved));
        assert_eq!(again.as_ref(), Ok(&saved), "{name}: what was entered is lost when it is saved");
        let misfits = misfits(&desk.record, &desk.instruments);
        assert!(misfits.is_empty(), "{name}: {misfits:?}");
        let slips = not_asked(&desk.form, &desk.record);
        assert!(slips.is_empty(), "{name}: {}", slips.join("\n"));
    }
}

/// What stands in the way of a front door that reads, and of a worker who stands, family by family.
#[test]
fn what_is_read_of_each_family_is_counted() {
    let mut table = String::from(
        "words written in the form, written beside answers, on the referral; on each result page\n",
    );
    for family in families() {
        let (form, beside) = written(&family.desk.record);
        let paper = family.referral();
        writeln!(table, "{}: {form}, {beside}, {paper}", family.name).expect("it is memory");
        for (who, tool) in family.sheets() {
            let n = family.result(who, tool);
            writeln!(table, "    {}, {tool}: {n}", family.label(who)).expect("it is memory");
            let adult = family.desk.record.subject(who).is_some_and(|it| it.role == Role::Adult);
            if adult {
                let own = restricted(&family.desk.context(), who, &tool.into());
                let own = n_words(&own.to_text());
                writeln!(table, "    the restricted paper: {own}").expect("it is memory");
            }
        }
    }
    insta::with_settings!({
        snapshot_path => "../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!("families", table) });
}

#[test]
fn the_referral_of_a_family_is_as_long_as_somebody_reads() {
    let families = families();
    for (name, most) in REFERRALS {
        let family = families.iter().find(|it| it.name == *name).expect("a worked family");
        let n = family.referral();
        assert!(n <= *most, "{name}: {n} words, at most {most}");
    }
}
#[test]
fn the_result_of_every_family_is_read_standing() {
    let mut wrong = Vec::new();
    for family in families() {
        for (who, tool) in family.sheets() {
            let n = family.result(who, tool);
            let longer = LONGER.iter().find(|it| (it.0, it.1) == (&*family.name, tool));
            let most = longer.map_or(RESULT, |it| it.2);
            if most < n {
                let label = family.label(who);
                wrong.push(format!("{}, {label}, {tool}: {n} words, at most {most}", family.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
