//! The form's own papers over the worked families: how long each is, what it holds, and what it may never hold.

use crate::families::{Family, families};
use crate::result_words::n_words;
use windscreen_core::{Per, Record, Role, SubjectId};
use windscreen_summary::{Document, form_paper, form_papers, referral};

/// Every sheet that a family's record calls for, by the paper's id and whom it is about.
fn sheets(family: &Family) -> Vec<(String, Option<SubjectId>, Document)> {
    let context = family.desk.context();
    let sheet = |it: windscreen_summary::FormSheet| {
        let document = form_paper(&context, &it.paper, it.about).expect("it was offered");
        (it.paper.to_string(), it.about, document)
    };
    form_papers(&context).into_iter().map(sheet).collect()
}

/// A paper has at most so many words: what fits on its pages, by the paper's id, with its pages.
const LONGEST: [(&str, usize, usize); 8] = [
    ("marac", 900, 2),
    ("briefing", 700, 1),
    ("family-plan", 250, 1),
    ("early-help-family", 500, 1),
    ("early-help-preparation", 1_400, 3),
    ("self-audit", 1_200, 2),
    ("manager", 1_200, 2),
    ("disagreement", 500, 1),
];

#[test]
fn every_paper_of_a_family_is_as_long_as_its_reader_has_time() {
    let mut tried = 0;
    let mut wrong = Vec::new();
    for family in families() {
        for (paper, about, document) in sheets(&family) {
            tried += 1;
            let words = n_words(&document.to_text());
            let (_, most, _) = LONGEST.iter().find(|it| it.0 == paper).expect("a paper's length");
            if let Ok(folder) = std::env::var("DUMP") {
                let to = format!("{folder}/{}-{paper}-{about:?}.txt", family.name);
                std::fs::write(to, document.to_text()).expect("it is a scratch folder");
            }
            if *most < words {
                wrong.push(format!("{}, {paper}, {about:?}: {words} words", family.name));
            }
        }
        if let Ok(folder) = std::env::var("DUMP") {
            let text = referral(&family.desk.context()).to_text();
            std::fs::write(format!("{folder}/{}-referral.txt", family.name), text)
                .expect("scratch");
            let text = windscreen_summary::worker_sheet(&family.desk.context()).to_text();
            std::fs::write(format!("{folder}/{}-worker.txt", family.name), text).expect("scratch");
        }
    }
    assert!(8 < tried, "only {tried} papers were made");
    assert!(wrong.is_empty(), "longer than somebody reads: {wrong:#?}");
}

/// The words that nothing for this family's parents may hold: addresses, numbers not to be rung, what an adult said.
fn kept(family: &Family, child: SubjectId) -> Vec<String> {
    let record = &family.desk.record;
    let mut all: Vec<String> = Vec::new();
    let mut add = |words: &str| {
        if 3 < words.trim().len() {
            all.push(words.trim().to_owned());
        }
    };
    for (key, entry) in &record.notes {
        let of_another = key.child.is_some_and(|it| it != child);
        let is_address = ["c9", "c9-earlier"].contains(&&*key.field);
        if is_address || of_another && *key.field == *"c1-name" || is_of_adult(record, key.child) {
            add(entry.words());
        }
    }
    for row in record.rows.get("household").into_iter().flatten() {
        for cell in ["address", "phone", "where", "name"] {
            add(row.cells.get(cell).map_or("", |it| it.words()));
        }
    }
    for ((person, _), sheet) in &record.sheets {
        if is_of_adult(record, Some(*person)) {
            sheet.texts.values().for_each(|text| add(text));
        }
    }
    all
}

fn is_of_adult(record: &Record, person: Option<SubjectId>) -> bool {
    person.and_then(|it| record.subject(it)).is_some_and(|it| it.role == Role::Adult)
}

#[test]
fn the_plan_for_a_family_holds_nothing_that_could_harm_them() {
    let mut tried = 0;
    for mut family in families() {
        let children: Vec<SubjectId> = family.desk.record.subjects.iter().map(|it| it.id).collect();
        for child in children {
            family.desk.write("p-safe", Some(child), "yes");
        }
        for (paper, about, document) in sheets(&family) {
            if paper != "family-plan" {
                continue;
            }
            tried += 1;
            let text = document.to_text();
            let child = about.expect("a plan is about one child");
            for words in kept(&family, child) {
                assert!(!text.contains(&words), "{}: the family reads {words:?}", family.name);
            }
            for warning in ["do not telephone", "Do not visit", "Restricted"] {
                assert!(!text.contains(warning), "{}: the family reads {warning:?}", family.name);
            }
        }
    }
    assert!(3 < tried, "only {tried} plans were made");
}

/// No plan is on paper until somebody has said that it may lie at home.
#[test]
fn no_plan_lies_at_home_unasked() {
    let mut family =
        families().into_iter().find(|it| it.name == "mothers-abuse").expect("it is there");
    let plans = |family: &Family| {
        sheets(family).into_iter().filter(|(paper, ..)| paper == "family-plan").count()
    };
    assert_eq!(plans(&family), 0, "a plan lies where the person who causes harm lives");
    family.desk.write("p-safe", Some(SubjectId(0)), "yes");
    assert_eq!(plans(&family), 1);
    // One of which nothing is written is no paper.
    family.desk.write("p-change", Some(SubjectId(0)), "");
    assert_eq!(plans(&family), 0, "an empty plan is handed to a family");
}

/// A row that is marked for the family and names another child is not for this child's parents: they may be others.
#[test]
fn a_plan_leaves_out_what_names_another_child() {
    let mut family =
        families().into_iter().find(|it| it.name == "mothers-abuse").expect("it is there");
    family.desk.write("p-safe", Some(SubjectId(0)), "yes");
    let row = family.desk.record.rows.get_mut("actions").expect("it has actions");
    for (n, what) in
        ["Read with her every night.", "Finn goes to nursery with her."].into_iter().enumerate()
    {
        row[n].cells.insert("what".into(), what.into());
        row[n].cells.insert("plan".into(), "yes".into());
        row[n].cells.insert("children".into(), "0".into());
    }
    let plan = form_paper(&family.desk.context(), &"family-plan".into(), Some(SubjectId(0)));
    let text = plan.expect("it is offered").to_text();
    assert!(text.contains("Read with her") && !text.contains("Finn"), "{text}");
    // Where there is abuse, neither does it name whoever may be causing harm: they may find it.
    family.desk.write("p-told", Some(SubjectId(0)), "Mother says what Craig did.");
    let plan = form_paper(&family.desk.context(), &"family-plan".into(), Some(SubjectId(0)));
    let text = plan.expect("it is offered").to_text();
    assert!(!text.contains("Craig"), "{text}");
}

#[test]
fn the_marac_form_has_every_group_with_critical_signs_first_and_the_count_last() {
    let family = families().into_iter().find(|it| it.name == "mothers-abuse").expect("it is there");
    let sheets = sheets(&family);
    let (_, _, form) = sheets.iter().find(|it| it.0 == "marac").expect("it is called for");
    let text = form.to_text();
    let places: Vec<usize> = [
        "Critical signs",
        "Hands on her neck twice this month",
        "Split lip",
        "Routes",
        "Counted",
        "\nThe person\n",
        "Gemma Example",
        "Safe number and safe hours",
        "Who may be causing harm",
        "Craig Example",
        "home each evening",
        "Relationship to the person",
        "Children\n",
        "Ella Example",
        "What happened",
        "9 November",
        "What the person most wants",
        "Consent",
        "Other services",
        "Who refers",
    ]
    .iter()
    .map(|it| text.find(it).unwrap_or_else(|| panic!("the Marac has no {it:?}: {text}")))
    .collect();
    assert!(places.is_sorted(), "out of order: {places:?}\n{text}");
    // Its title, which is the name of a printed file, says neither whom nor what it is about.
    assert!(!form.title.contains("Marac") && form.initials.is_empty(), "{}", form.title);
}

/// The children's papers are the same to the letter with and without what is written about an adult, and an adult's
/// own hold all of it.
#[test]
fn what_is_asked_about_an_adult_stands_on_no_paper_about_a_child() {
    let family = families().into_iter().find(|it| it.name == "mothers-abuse").expect("it is there");
    let mut bare = family.desk.clone();
    let adults: Vec<SubjectId> =
        bare.record.subjects.iter().filter(|it| it.role == Role::Adult).map(|it| it.id).collect();
    let mut full = family.desk.clone();
    for page in full.form.clone().pages().filter(|it| it.per == Per::Adult) {
        for field in &page.fields {
            full.write(&field.id, Some(adults[0]), "SECRET-OF-THE-ADULT");
        }
    }
    bare.record.notes.retain(|key, _| !adults.iter().any(|it| key.child == Some(*it)));
    bare.record.sheets.retain(|(person, _), _| !adults.contains(person));
    let (with, without) = (full.context(), bare.context());
    assert_eq!(referral(&with), referral(&without), "the referral tells of the adult");
    for order in &full.form.orders {
        let own = windscreen_summary::referral_in(&with, order);
        assert_eq!(own, windscreen_summary::referral_in(&without, order), "{}", order.id);
    }
    let of_children = |desk: &windscreen_tests::desk::Desk| {
        let context = desk.context();
        let all = form_papers(&context).into_iter();
        let all = all.filter(|it| !is_of_adult(&desk.record, it.about));
        all.map(|it| form_paper(&context, &it.paper, it.about)).collect::<Vec<_>>()
    };
    assert_eq!(of_children(&full), of_children(&bare), "a paper about a child tells of the adult");
    let json = |desk: &windscreen_tests::desk::Desk| {
        let context = desk.context();
        windscreen_summary::json(
            &referral(&context),
            &context,
            windscreen_summary::Papers::Children,
        )
    };
    assert_eq!(json(&full), json(&bare), "the children's file tells of the adult");
}

/// Somebody who may be causing harm stands on the briefing about every child of the home, whosever parent they are.
#[test]
fn a_briefing_names_every_adult_whoever_holds_responsibility() {
    let family = families().into_iter().find(|it| it.name == "mothers-abuse").expect("it is there");
    let mut tried = 0;
    for (paper, _, document) in sheets(&family) {
        if paper == "briefing" {
            tried += 1;
            assert!(document.to_text().contains("Craig Example"), "{}", document.to_text());
        }
    }
    assert_eq!(tried, 2, "a child has no briefing");
}

/// Words that a page of the referral holds, as the worked families print.
const PAGE: usize = 620;

#[test]
fn the_paper_of_a_review_is_at_most_one_page_longer() {
    let family =
        families().into_iter().find(|it| it.name == "care-profile-review").expect("it is there");
    let mut first = family.desk.clone();
    first.record.earlier.clear();
    let words = |desk: &windscreen_tests::desk::Desk| n_words(&referral(&desk.context()).to_text());
    let (with, without) = (words(&family.desk), words(&first));
    assert!(with <= without + PAGE, "{with} words, {without} without what came before");
}

/// A disagreement in the invented area, whose steps have the times that one county publishes.
fn disagreement() -> windscreen_tests::desk::Desk {
    let mut desk = windscreen_tests::desk::Desk::new("harbour");
    desk.person("Child A", Role::Child, windscreen_core::Age::Years(7));
    for (field, words) in [
        ("d3", "No further action, 30 November, by the duty manager."),
        ("d3-agreed", "no"),
        ("x-enough", "danger each voice"),
        ("x-manager", "Head teacher, 1 December, 9:00"),
        ("x-unsafe", "Left alone again on Saturday."),
        ("x-wanted", "An assessment, by Friday."),
        ("x-safe", "School keeps the child until the aunt comes."),
    ] {
        desk.write(field, None, words);
    }
    desk
}

#[test]
fn the_form_for_a_disagreement_says_what_keeps_the_child_safe_and_has_room_for_the_answer() {
    let mut desk = disagreement();
    let form = |desk: &windscreen_tests::desk::Desk| {
        form_paper(&desk.context(), &"disagreement".into(), None)
    };
    let text = form(&desk).expect("it is called for").to_text();
    let places: Vec<usize> = [
        "No further action",
        "Left alone again",
        "School keeps the child",
        "An assessment, by Friday",
        "What happened, with days",
        "Head teacher",
        "An answer within 2 working days",
        "An answer within 5 working days",
        "An answer within 48 hours",
        "How soon an answer is due is not known here",
        "____",
    ]
    .iter()
    .map(|it| text.find(it).unwrap_or_else(|| panic!("the form has no {it:?}: {text}")))
    .collect();
    assert!(places.is_sorted(), "{places:?}\n{text}");
    desk.write("d3-agreed", None, "yes");
    assert!(form(&desk).is_none(), "who agrees is handed a form to disagree");
    desk.write("d3-agreed", None, "no-answer");
    assert!(form(&desk).is_some(), "silence ends a disagreement");
}

#[test]
fn an_answer_that_is_due_in_a_disagreement_is_due_until_it_is_there() {
    let mut desk = disagreement();
    let cells = [("stage", "First"), ("when", "20 11 2026"), ("due", "24 11 2026")];
    let cells = cells.map(|(id, words)| (id.into(), words.into())).into_iter().collect();
    let row = windscreen_core::Row { id: 0, cells };
    desk.record.rows.insert("escalation".into(), vec![row]);
    desk.today = windscreen_core::read_day("2026-11-25").expect("a day");
    let due = |desk: &windscreen_tests::desk::Desk| {
        let context = desk.context();
        let asked = windscreen_summary::Asked {
            record: context.record,
            form: context.form,
            found: &[],
            area: context.area,
            today: context.today,
        };
        let all = windscreen_summary::due(&asked, context.calendar);
        all.into_iter().find(|it| it.what.contains("First")).map(|it| it.stands)
    };
    assert_eq!(due(&desk), Some(windscreen_summary::DueStands::Overdue));
    let rows = desk.record.rows.get_mut("escalation").expect("it was written");
    rows[0].cells.insert("answer".into(), "Agreed, 25 November".into());
    assert_eq!(due(&desk), None);
}

/// What was written on a form of an earlier edition stands where this one asks for it, and with each child.
#[test]
fn what_an_earlier_edition_asked_once_stands_with_each_child() {
    let mut desk = windscreen_tests::desk::Desk::of(Record::default());
    let (a, b) = (
        desk.person("Child A", Role::Child, windscreen_core::Age::Years(7)),
        desk.person("Child B", Role::Child, windscreen_core::Age::Years(4)),
    );
    desk.write("r8-level", None, "statutory");
    desk.write("r2-severity", None, "very");
    desk.write("r2-severity", Some(b), "serious");
    desk.write("e9", None, "A nurse each week; nothing changed.");
    let mut without = desk.record.clone();
    without.notes.remove(&windscreen_core::FieldKey::once("e9"));
    let key = windscreen_core::FieldKey::once("e9");
    without.gaps.insert(key, windscreen_core::Gap::DoesNotApply("Nobody knew them".into()));
    desk.form.take_in(&mut desk.record);
    let note = |desk: &windscreen_tests::desk::Desk, field: &str, child| {
        let key = windscreen_core::FieldKey::new(field, child);
        desk.record.notes.get(&key).map(|it| it.words().to_string())
    };
    for child in [a, b] {
        assert_eq!(note(&desk, "r8-level", Some(child)).as_deref(), Some("statutory"));
    }
    assert_eq!(note(&desk, "r2-severity", Some(a)).as_deref(), Some("very"));
    assert_eq!(
        note(&desk, "r2-severity", Some(b)).as_deref(),
        Some("serious"),
        "it is overwritten"
    );
    assert_eq!(note(&desk, "r8-level", None), None);
    let paper = referral(&desk.context()).to_text();
    assert!(paper.contains("A nurse each week; nothing changed"), "help that was written is lost");
    // Taken in again it is as it was.
    let once = desk.record.clone();
    desk.form.take_in(&mut desk.record);
    assert_eq!(desk.record, once);
    desk.form.take_in(&mut without);
    let gap = without.gaps.get(&windscreen_core::FieldKey::once("e9-help"));
    assert!(gap.is_some(), "that there was no help, and why, is lost");
}
