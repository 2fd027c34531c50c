//! What is due, by when, from which event; and of which other duties a record reminds somebody.

use chrono::NaiveDate;
use windscreen_core::{Age, Role, SubjectId};
use windscreen_summary::{Due, DueStands, due, duties};
use windscreen_tests::desk::Desk;

fn day(words: &str) -> NaiveDate {
    windscreen_core::read_day(words).expect("a day written in a test exists")
}

fn due_at(desk: &Desk) -> Vec<Due> {
    due(&desk.asked(), &desk.calendar)
}

/// The day of what is due under words that begin so.
fn day_of(desk: &Desk, what: &str) -> Option<NaiveDate> {
    due_at(desk).into_iter().find(|it| it.what.contains(what)).and_then(|it| it.day)
}

fn child(area: &str) -> (Desk, SubjectId) {
    let mut desk = Desk::new(area);
    desk.today = day("2026-11-27");
    let child = desk.person("Child A", Role::Child, Age::Years(7));
    (desk, child)
}

/// Each limit of the form, from its own event: the field of that day, whether a child's, and the day that is due.
const LIMITS: &[(&str, &str, &str, bool, &str, &str)] = &[
    ("england", "The council says", "u3-day", false, "27 11 2026", "2026-11-30"),
    ("england", "If you hear nothing", "u3-day", false, "27 11 2026", "2026-12-02"),
    ("england", "finishes its assessment", "t-written", false, "27 11 2026", "2027-02-03"),
    (
        "england",
        "first child protection conference",
        "t-strategy",
        false,
        "27 11 2026",
        "2026-12-18",
    ),
    (
        "england",
        "core group meets for the first",
        "t-conference",
        false,
        "27 11 2026",
        "2026-12-11",
    ),
    ("england", "first review conference", "t-conference", false, "27 11 2026", "2027-02-27"),
    ("england", "core group meets again", "t-core", false, "27 11 2026", "2027-01-08"),
    ("england", "next review conference", "t-review", false, "27 11 2026", "2027-05-27"),
    ("england", "Look whether the family", "eh-need", false, "27 11 2026", "2026-12-01"),
    ("england", "Finish the early help", "eh-began", false, "27 11 2026", "2026-12-11"),
    ("england", "Make the plan", "eh-began", false, "27 11 2026", "2026-12-18"),
    ("england", "meets for the first review", "eh-planned", false, "27 11 2026", "2027-01-08"),
    ("england", "has gone on for a year", "eh-began", false, "27 11 2026", "2027-11-27"),
    ("gateshead", "visit", "c13-when", true, "27 11 2026", "2026-12-01"),
    ("gateshead", "manager", "u3-day", false, "27 11 2026", "2026-12-07"),
    ("portsmouth", "ritten", "u3-day", false, "27 11 2026", "2026-11-29"),
];

#[test]
fn every_limit_counts_from_its_own_event_and_never_from_the_day_of_printing() {
    for (area, what, field, is_of_child, at, expected) in LIMITS {
        let (mut desk, child) = child(area);
        assert_eq!(day_of(&desk, what), None, "{area}: {what} is due before anything happened");
        desk.write(field, is_of_child.then_some(child), *at);
        assert_eq!(day_of(&desk, what), Some(day(expected)), "{area}: {what}");
        // Printed a fortnight later it is due on the same day, and says so.
        desk.today = day("2026-12-25");
        assert_eq!(day_of(&desk, what), Some(day(expected)), "{area}: {what} moved");
        let stands =
            due_at(&desk).into_iter().find(|it| it.what.contains(what)).expect("it stands");
        let is_past = day(expected) < desk.today;
        assert_eq!(stands.stands == DueStands::Overdue, is_past, "{area}: {what}: {stands:?}");
        assert!(!stands.source.is_empty() || *what == "If you hear nothing", "{what}: no source");
    }
}

#[test]
fn what_was_kept_is_not_asked_for_any_more() {
    let (mut desk, child) = child("gateshead");
    for (field, kept, what) in [
        ("u3-day", "t-reply", "The council says"),
        ("t-strategy", "t-conference", "first child protection conference"),
        ("t-conference", "t-core", "core group meets for the first"),
        ("t-conference", "t-review", "first review conference"),
        ("eh-need", "eh-check", "Look whether the family"),
        ("eh-began", "eh-assessed", "Finish the early help"),
        ("eh-began", "eh-planned", "Make the plan"),
        ("eh-began", "eh-ended", "has gone on for a year"),
    ] {
        desk.record.notes.clear();
        desk.write(field, None, "27 11 2026");
        assert!(day_of(&desk, what).is_some(), "{what}");
        desk.write(kept, None, "30 11 2026");
        assert_eq!(day_of(&desk, what), None, "{what} is asked for although it was done");
        // What was done before does not keep a limit that began after.
        desk.write(kept, None, "20 11 2026");
        assert!(day_of(&desk, what).is_some(), "{what}: an older day stops a new clock");
    }
    desk.write("c13-when", Some(child), "27 11 2026");
    desk.write("c13-recorded", Some(child), "27 11 2026");
    assert_eq!(day_of(&desk, "visit"), None);
}

#[test]
fn a_clock_that_runs_goes_on_at_a_review() {
    let (mut desk, _) = child("england");
    desk.write("u3-day", None, "20 11 2026");
    let again = desk.form.asked_again();
    desk.record.begin_review(day("2026-11-20"), Vec::new(), &again, desk.today);
    let reply = due_at(&desk).into_iter().find(|it| it.what.contains("The council says"));
    let reply = reply.expect("an answer that never came is forgotten at the review");
    assert_eq!(reply.stands, DueStands::Overdue, "{reply:?}");
}

#[test]
fn four_weeks_before_a_birth_there_is_a_day_for_each_baby() {
    let mut desk = Desk::new("gateshead");
    desk.today = day("2026-11-27");
    desk.person("Baby", Role::Child, Age::Unborn(Some(day("2027-02-20"))));
    assert_eq!(day_of(&desk, "before a birth"), Some(day("2027-01-23")), "{:?}", due_at(&desk));
    desk.record.subjects[0].age = Age::Born(day("2027-02-19"));
    assert_eq!(day_of(&desk, "before a birth"), None, "a child who is born is waited for");
}

#[test]
fn soon_is_today_and_two_working_days() {
    let (mut desk, _) = child("england");
    let mut stands = |at: &str| {
        desk.write("r3-review", None, at);
        due_at(&desk).into_iter().find(|it| it.what.contains("review")).expect("it stands").stands
    };
    // Friday 27 November.
    assert_eq!(stands("26 11 2026"), DueStands::Overdue);
    assert_eq!(stands("27 11 2026"), DueStands::Soon);
    assert_eq!(stands("1 12 2026"), DueStands::Soon);
    assert_eq!(stands("2 12 2026"), DueStands::Later);
}

/// What calls for each duty: a field, whether a child's, its choice, and the child's age in years.
const DUTIES: &[(&str, &str, bool, &str, u8)] = &[
    ("A crime may have been committed", "e1", false, "physical", 7),
    ("A child may have been sexually abused", "e1", false, "sexual", 7),
    ("Female genital mutilation", "e1", false, "fgm", 7),
    ("Being drawn into extremism", "e1", false, "extremism", 14),
    ("Somebody who works or volunteers with children", "e1", false, "trust", 7),
    ("Harm by another child", "e1", false, "other-child", 7),
    ("A child who lives with somebody else", "c12", true, "private-fostering", 7),
    ("A child who is not in school", "c12", true, "excluded", 7),
    ("16 or 17 and nowhere to live", "h16-home", true, "not-known", 16),
    ("16 or 17 and pregnant, or a parent", "h16-parent", true, "yes", 17),
    ("A child who is looked after, or on a plan", "c12", true, "on-plan", 7),
    ("Harm outside the home", "e1", false, "outside", 13),
    ("Family or an address abroad", "c12", true, "abroad", 7),
    ("A strategy discussion may be called", "r8-level", true, "statutory", 7),
];

#[test]
fn each_duty_is_said_where_the_record_calls_for_it_and_nowhere_else() {
    for (title, field, is_of_child, choice, age) in DUTIES {
        let (mut desk, child) = child("england");
        desk.record.subjects[0].age = Age::Years(*age);
        let has = |desk: &Desk| duties(&desk.asked()).iter().any(|it| *it.title == **title);
        assert!(!has(&desk), "{title}: said of a record that says nothing");
        desk.write(field, is_of_child.then_some(child), *choice);
        assert!(has(&desk), "{title}: nobody is reminded");
    }
    let (mut desk, child) = child("england");
    desk.write("h16-home", Some(child), "yes");
    assert!(
        !duties(&desk.asked()).iter().any(|it| it.title.contains("nowhere to live")),
        "a child of seven is read as one of sixteen"
    );
}

#[test]
fn a_duty_that_has_not_begun_is_said_to_nobody() {
    let (mut desk, _) = child("england");
    desk.write("e1", None, "sexual");
    let off: Vec<_> = desk.form.duties.iter().filter(|it| !it.off.is_empty()).collect();
    assert_eq!(off.len(), 1, "the duty of the 2026 Act stands in data, switched off");
    assert!(off[0].off.contains("not found"), "{}", off[0].off);
    assert!(!duties(&desk.asked()).iter().any(|it| it.title == off[0].title), "law is claimed");
}
