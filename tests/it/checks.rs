//! The checks on a referral: each fires, just misses, and stops nothing in an emergency.

use windscreen_core::{
    Age, Area, Entry, FieldId, FieldKey, FieldKind, Form, Gap, ListId, LiteMap, Per, Record, Role,
    Row, Subject, SubjectId,
};
use windscreen_summary::{Asked, Finding, Found, Severity, check_names, checks, found};

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists")
}

fn form() -> Form {
    windscreen_content::form().unwrap_or_else(|errors| panic!("{errors}"))
}

fn area() -> Area {
    windscreen_content::area(windscreen_content::default_area()).expect("listed").expect("it reads")
}

/// A record in which the checks find nothing: two children, everything filled.
struct Scene {
    record: Record,
    found: Vec<Found>,
    today: chrono::NaiveDate,
}

const A: SubjectId = SubjectId(0);
const B: SubjectId = SubjectId(1);

impl Scene {
    fn whole() -> Scene {
        let mut record = Record::default();
        for (id, label) in [(A, "Child A"), (B, "Child B")] {
            record.subjects.push(Subject::new(id, label, Role::Child, Age::Years(6)));
        }
        let mut scene = Scene { record, found: Vec::new(), today: today() };
        for page in form().pages() {
            for field in &page.fields {
                for child in [A, B] {
                    let (child, words): (_, Entry) = match (&field.kind, page.per) {
                        (FieldKind::Choice(_) | FieldKind::Ticks(_), _) | (_, Per::Adult) => {
                            continue;
                        }
                        (_, Per::Record) => (None, "Invented words".into()),
                        (_, Per::Child) => (
                            Some(child),
                            ["Invented ", &field.id, &child.0.to_string()].concat().into(),
                        ),
                    };
                    scene.record.notes.insert(FieldKey::new(&field.id, child), words);
                }
            }
        }
        for (field, words) in [
            ("u1", "no"),
            ("k1", "yes"),
            ("k2", "agrees"),
            ("e10", "none"),
            ("k6", ""),
            ("z1-why", ""),
            ("e11-compliance", ""),
        ] {
            scene.write(field, None, words);
        }
        for child in [A, B] {
            for (field, words) in [
                ("c13", "alone"),
                ("c18", "included"),
                ("c5-interpreter", "not-needed"),
                ("r2-severity", "serious"),
                ("r2-likelihood", "likely"),
                ("r8-level", "multi-agency"),
            ] {
                scene.write(field, Some(child), words);
            }
        }
        let evidence = [
            ("what", "Asked for bread at the door"),
            ("date", "20 11 2026"),
            ("source", "Class teacher"),
            ("nature", "fact"),
        ];
        scene.row("evidence", &evidence);
        scene.row(
            "strengths",
            &[("what", "A grandmother collects her"), ("observed", "19 11 2026")],
        );
        scene
    }

    fn write(&mut self, field: &str, child: Option<SubjectId>, words: &str) {
        self.record.notes.insert(FieldKey::new(field, child), words.into());
    }

    fn row(&mut self, list: &str, cells: &[(&str, &str)]) {
        let rows = self.record.rows.entry(ListId::from(list)).or_default();
        let id = u32::try_from(rows.len()).expect("few rows");
        let cells = cells
            .iter()
            .map(|(field, words)| (FieldId::from(*field), Entry::from(*words)))
            .collect();
        rows.push(Row { id, cells });
    }

    /// Answers the first item of a shipped instrument about children for one of them.
    fn answer(&mut self, child: SubjectId) {
        let instrument = windscreen_content::instruments()
            .iter()
            .filter_map(|it| windscreen_content::instrument(it.id)?.ok())
            .find(|it| it.about == Role::Child && it.facts.is_empty() && !it.age_needed)
            .expect("an instrument about children");
        // An ordinary sign: one of harm or danger would soften the checks.
        let is_plain = |it: &&windscreen_core::Item| {
            it.asked_if.is_none() && it.kind == windscreen_core::Kind::Risk
        };
        let item = instrument.items.iter().find(is_plain).expect("it asks something");
        let choice = instrument.scale_of(item).expect("it offers choices").choices[0].id.clone();
        let value = windscreen_core::Value::Choice(choice);
        self.record
            .set_answer(child, &instrument, &item.id.clone(), value)
            .expect("its own choice");
        let wide = windscreen_core::Wide {
            record: &self.record,
            instruments: &[instrument.into()],
            rules: &[],
            today: self.today,
            to_worker: true,
        };
        self.found = found(&wide, &area());
    }

    /// Ticks how the family works with somebody, seen on a first day and on the twentieth.
    fn compliance(&mut self, ticks: &str, first: &str) {
        self.write("e11-understood", None, "yes");
        self.write("e11-compliance", None, ticks);
        self.write("e11-first", None, first);
        self.write("e11-second", None, "20 11 2026");
    }

    /// Somebody who was asked about early help, and what then.
    fn agreement(&mut self, helped: &str, refused: &str) {
        self.row("eh-consent", &[("who", "Mum"), ("helped", helped)]);
        self.write("eh-refused", None, refused);
    }

    /// An action that changes this for the child, by this day.
    fn action(&mut self, outcome: &str, by_when: &str) {
        let cells = [
            ("who", "Family worker"),
            ("what", "Visits on Tuesdays"),
            ("measure", "Her own chart"),
            ("outcome", outcome),
            ("by-when", by_when),
        ];
        self.row("actions", &cells);
    }

    /// Puts everything aside as it stood in June.
    fn review(&mut self) {
        let june = chrono::NaiveDate::from_ymd_opt(2026, 6, 1).expect("the day exists");
        self.record.begin_review(june, Vec::new(), &[], self.today);
        self.found.clear();
    }

    fn findings(&self) -> Vec<Finding> {
        let (form, area) = (form(), area());
        let Scene { record, found, today } = self;
        checks(&Asked { record, form: &form, found, area: &area, today: *today })
    }

    fn of(&self, check: &str) -> Option<Severity> {
        self.findings().iter().filter(|it| it.check == check).map(|it| it.severity).min()
    }
}

type Change = fn(&mut Scene);

/// Each check: what makes it fire, how much it asks then, and what is just short of it.
const CASES: &[(&str, Change, Severity, Change)] = &[
    (
        "emergency_step_not_recorded",
        |it| {
            it.write("u1", None, "yes");
            it.write("u3", None, " ");
        },
        Severity::Warn,
        |it| it.write("u1", None, "yes"),
    ),
    (
        "emergency_step_not_recorded",
        |it| {
            it.write("u1", None, "not-known");
            it.write("u3", None, "");
        },
        Severity::Warn,
        |it| it.write("u1", None, "not-known"),
    ),
    // The worker's own level asks for the call as a tool's does.
    (
        "emergency_step_not_recorded",
        |it| {
            it.write("r8-level", Some(A), "statutory");
            it.write("u3", None, "");
        },
        Severity::Warn,
        |it| it.write("r8-level", Some(A), "statutory"),
    ),
    (
        "risk_statement_incomplete",
        |it| it.write("r8-level", Some(A), ""),
        Severity::Warn,
        |it| {
            it.write("r8-level", Some(A), "");
            it.record.gaps.insert(FieldKey::of("r8-level", A), Gap::NotKnown);
        },
    ),
    (
        "other_children_not_considered",
        |it| {
            it.write("c18", Some(B), "");
            it.write("e2", Some(B), "");
        },
        Severity::Stop,
        |it| it.write("c18", Some(B), "considered"),
    ),
    (
        "other_children_not_considered",
        |it| it.answer(A),
        Severity::Stop,
        |it| {
            it.answer(A);
            it.answer(B);
        },
    ),
    (
        "other_children_not_considered",
        |it| it.row("other-children", &[("name", "C")]),
        Severity::Stop,
        |it| {
            it.row(
                "other-children",
                &[
                    ("name", "C"),
                    ("included", "considered"),
                    ("why", "Lives with an aunt, seen there"),
                ],
            );
        },
    ),
    (
        "child_not_seen",
        |it| {
            it.write("c13", Some(A), "not-alone");
            it.write("c13-why", Some(A), "");
        },
        Severity::Stop,
        |it| it.write("c13", Some(A), "not-alone"),
    ),
    (
        "child_not_seen",
        |it| it.write("c13", Some(A), ""),
        Severity::Stop,
        |it| {
            it.record
                .gaps
                .insert(FieldKey::of("c13", A), Gap::DoesNotApply("abroad since August".into()));
        },
    ),
    (
        "openness_not_said",
        |it| {
            it.write("k1", None, "no");
            it.write("k3-reason", None, "risk");
            it.write("k3-authoriser", None, "");
        },
        Severity::Stop,
        |it| {
            it.write("k1", None, "no");
            it.write("k3-reason", None, "risk");
        },
    ),
    ("openness_not_said", |it| it.write("k2", None, ""), Severity::Stop, |_| ()),
    (
        "concern_without_evidence",
        |it| {
            it.record.rows.remove("evidence");
        },
        Severity::Stop,
        |_| (),
    ),
    (
        "concern_without_evidence",
        |it| {
            it.row(
                "evidence",
                &[
                    ("what", "A chaotic home"),
                    ("date", "1 11 2026"),
                    ("source", "A neighbour"),
                    ("nature", "opinion"),
                ],
            );
        },
        Severity::Warn,
        |it| {
            it.row(
                "evidence",
                &[
                    ("what", "She called the morning chaotic: no breakfast, no shoes found"),
                    ("period", "all term"),
                    ("source", "A neighbour"),
                    ("nature", "fact"),
                ],
            );
        },
    ),
    (
        "child_voice_missing",
        |it| it.write("c15", Some(B), " "),
        Severity::Stop,
        |it| {
            it.record.gaps.insert(FieldKey::of("c15", B), Gap::NotKnown);
        },
    ),
    (
        "child_voice_missing",
        |it| {
            it.write("c16-now", Some(A), "Is hungry");
            it.write("c16-now", Some(B), "Is hungry");
        },
        Severity::Warn,
        |it| it.write("c16-now", Some(A), "Is hungry"),
    ),
    (
        "history_ignored",
        |it| it.write("e8", None, ""),
        Severity::Warn,
        |it| {
            it.write("e8", None, "");
            it.record.gaps.insert(FieldKey::once("e8"), Gap::NotKnown);
        },
    ),
    (
        "optimism_unsupported",
        |it| it.row("strengths", &[("what", "Will go to the clinic"), ("observed", "soon")]),
        Severity::Warn,
        |it| it.row("strengths", &[("what", "Went to the clinic"), ("observed", "3 11 2026")]),
    ),
    (
        "optimism_unsupported",
        |it| it.compliance("misses charm", "2 11 2026"),
        Severity::Warn,
        |it| it.compliance("misses", "2 11 2026"),
    ),
    (
        "optimism_unsupported",
        |it| it.compliance("misses", "some time"),
        Severity::Warn,
        |it| it.compliance("misses", "2 11 2026"),
    ),
    // Ticked, and then no longer asked: nobody can see it, so it counts for nothing.
    (
        "optimism_unsupported",
        |it| it.compliance("misses charm", "2 11 2026"),
        Severity::Warn,
        |it| {
            it.compliance("misses charm", "2 11 2026");
            it.write("e11-understood", None, "no");
        },
    ),
    (
        "identity_incomplete",
        |it| {
            it.record.subjects[0].age = Age::NotKnown;
            it.write("h16-home", Some(A), "not-known");
        },
        Severity::Warn,
        |it| {
            it.record.subjects[0].age = Age::Years(15);
            it.write("h16-home", Some(A), "not-known");
        },
    ),
    (
        "identity_incomplete",
        |it| {
            it.record.subjects[0].age = Age::Unborn(None);
            it.write("c2", Some(A), "2 12 2026");
        },
        Severity::Warn,
        |it| {
            it.record.subjects[0].age = Age::Unborn(None);
            it.write("c2", Some(A), "2 3 2027");
        },
    ),
    (
        "history_ignored",
        |it| {
            it.answer(A);
            it.review();
        },
        Severity::Warn,
        |it| {
            it.answer(A);
            it.review();
            it.answer(A);
        },
    ),
    (
        "history_ignored",
        |it| {
            it.review();
            it.record.subjects.retain(|person| person.id != B);
        },
        Severity::Warn,
        |it| it.review(),
    ),
    ("risk_statement_incomplete", |it| it.write("r3-review", None, ""), Severity::Warn, |_| ()),
    ("risk_statement_incomplete", |it| it.answer(A), Severity::Warn, |_| ()),
    (
        "early_help_refused",
        |it| it.agreement("does-not", ""),
        Severity::Warn,
        |it| it.agreement("does-not", "A parenting group. Asked again in a month."),
    ),
    (
        "early_help_refused",
        |it| it.agreement("does-not", ""),
        Severity::Warn,
        |it| it.agreement("agrees", ""),
    ),
    (
        "action_without_change",
        |it| it.action("Support for mother", "3 12 2026"),
        Severity::Warn,
        |it| it.action("Has breakfast before school each day", "3 12 2026"),
    ),
    (
        "action_without_change",
        |it| it.action("To monitor weekly", "3 12 2026"),
        Severity::Warn,
        |it| {
            it.action(
                "Monitored each night, so that she sleeps through and wakes rested",
                "3 12 2026",
            );
        },
    ),
    (
        "action_without_change",
        |it| it.action("Sleeps in her own bed", ""),
        Severity::Warn,
        |it| it.action("Sleeps in her own bed", "3 12 2026"),
    ),
    (
        "strengths_or_second_explanation_missing",
        |it| it.write("r6-second", None, ""),
        Severity::Warn,
        |_| (),
    ),
    (
        "strengths_or_second_explanation_missing",
        |it| {
            it.record.rows.remove("strengths");
        },
        Severity::Warn,
        |_| (),
    ),
    ("identity_incomplete", |it| it.write("f2-phone", None, ""), Severity::Stop, |_| ()),
    (
        "identity_incomplete",
        |it| it.write("c2", Some(A), ""),
        Severity::Stop,
        |it| {
            it.write("c2", Some(A), "");
            it.record.subjects[0].age = Age::Born(today());
        },
    ),
    (
        "identity_incomplete",
        |it| it.write("c5-interpreter", Some(A), "family"),
        Severity::Warn,
        |it| it.write("c5-interpreter", Some(A), "professional"),
    ),
    (
        "identity_incomplete",
        |it| {
            it.write("e1", None, "trafficking");
            it.write("k7", None, "");
        },
        Severity::Warn,
        |it| {
            it.write("e1", None, "trafficking");
            it.write("k7", None, "considered");
        },
    ),
    (
        "disclosure_risk_on_paper",
        |it| {
            it.write("e1", None, "domestic");
            it.row("household", &[("name", "X"), ("contact", "no-phone no-address")]);
        },
        Severity::Stop,
        |it| {
            it.write("e1", None, "domestic");
            it.row("household", &[("name", "X"), ("contact", "no-phone")]);
        },
    ),
    (
        "disclosure_risk_on_paper",
        |it| it.today = area().review_by + chrono::Days::new(1),
        Severity::Warn,
        |it| it.today = area().review_by,
    ),
];

#[test]
fn a_referral_with_everything_in_it_has_nothing_to_be_asked() {
    let findings = Scene::whole().findings();
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn each_check_fires_and_just_misses() {
    for (check, fires, severity, misses) in CASES {
        let mut scene = Scene::whole();
        fires(&mut scene);
        assert_eq!(scene.of(check), Some(*severity), "{check}: what is missing would not be named");
        let mut scene = Scene::whole();
        misses(&mut scene);
        assert_eq!(
            scene.of(check),
            None,
            "{check}: asks for what is there: {:#?}",
            scene.findings()
        );
    }
    for name in check_names() {
        assert!(CASES.iter().any(|(check, ..)| *check == name), "{name} is tried by no case");
    }
}

#[test]
fn of_a_baby_before_words_nobody_misses_words_a_school_or_being_seen_alone() {
    let said = |age: Age| {
        let mut scene = Scene::whole();
        scene.record.subjects[0].age = age;
        for field in ["c15", "c15-how", "c10", "c13-why"] {
            scene.write(field, Some(A), "");
        }
        scene.write("c13", Some(A), "not-alone");
        scene.findings()
    };
    for age in [Age::Years(0), Age::Years(1), Age::Born(today())] {
        let all = said(age);
        assert!(all.iter().all(|it| it.severity != Severity::Stop), "{age:?}: {all:#?}");
        assert!(all.iter().any(|it| it.says.contains("what was seen of the baby")), "{all:#?}");
        for words in ["own words", "school", "alone"] {
            assert!(all.iter().all(|it| !it.says.contains(words)), "{age:?}, {words}: {all:#?}");
        }
    }
    // Nobody is taken for a baby of whom it is not known.
    for age in [Age::Years(2), Age::NotKnown, Age::Between(1, 2)] {
        let all = said(age);
        for words in ["own words", "school", "alone"] {
            assert!(all.iter().any(|it| it.says.contains(words)), "{age:?}, {words}: {all:#?}");
        }
        assert!(all.iter().any(|it| it.severity == Severity::Stop), "{age:?}: {all:#?}");
    }
    // A baby whom nobody saw is missed, without a reason.
    let mut scene = Scene::whole();
    scene.record.subjects[0].age = Age::Years(0);
    scene.write("c13", Some(A), "not-seen");
    scene.write("c13-why", Some(A), "");
    assert_eq!(scene.of("child_not_seen"), Some(Severity::Stop));
}

#[test]
fn in_an_emergency_nothing_stops() {
    for (check, fires, _, _) in CASES {
        let mut scene = Scene::whole();
        fires(&mut scene);
        let dangers =
            [("u1", None, "yes"), ("u1", None, "not-known"), ("r8-level", Some(A), "immediate")];
        for (field, child, danger) in dangers {
            scene.write("u1", None, "no");
            scene.write(field, child, danger);
            for finding in scene.findings() {
                assert!(
                    finding.severity != Severity::Stop,
                    "{check}: {} would hold somebody up",
                    finding.says
                );
            }
        }
    }
}

#[test]
fn a_check_leads_to_a_page_of_the_form() {
    let form = form();
    for (_, fires, _, _) in CASES {
        let mut scene = Scene::whole();
        fires(&mut scene);
        for finding in scene.findings() {
            let page = form.page(&finding.page.into());
            let page = page
                .unwrap_or_else(|| panic!("{}: there is no page {}", finding.check, finding.page));
            assert!(finding.child.is_none() || page.per == Per::Child || page.per == Per::Record);
        }
    }
}

/// The person causing harm may see the paper: what a check says about them is for the worker alone.
#[test]
fn what_a_paper_must_not_tell_is_not_told_by_the_check_on_it() {
    let mut scene = Scene::whole();
    scene.write("e1", None, "domestic");
    scene.row("household", &[("name", "X"), ("contact", "no-address")]);
    let (form, area) = (form(), area());
    let finding = scene.findings().into_iter().find(|it| it.check == "disclosure_risk_on_paper");
    let words = finding.expect("it fires").says;
    let context = windscreen_summary::Context {
        record: &scene.record,
        instruments: &[],
        form: &form,
        area: &area,
        calendar: &windscreen_content::calendar(&area.calendar).expect("listed").expect("it reads"),
        today: scene.today,
        time: "09:00",
        reference: "R-1",
        build: "test",
    };
    let paper = windscreen_summary::referral(&context);
    let own = windscreen_summary::worker_sheet(&context).to_text();
    for text in [&paper.to_text(), &own] {
        assert!(
            !text.contains(&*words) && !text.contains("Abuse is named"),
            "the paper tells: {words}"
        );
    }
    assert!(own.contains("Look at the referral again"), "nobody is told to look again");
    assert!(paper.marking.starts_with("Draft"), "{}", paper.marking);
}

#[test]
fn every_finding_leads_to_the_page_that_clears_it() {
    let mut empty = Scene::whole();
    empty.record.notes = LiteMap::default();
    empty.record.rows = LiteMap::default();
    empty.record.subjects[0].age = Age::Unborn(None);
    empty.answer(B);
    let form = form();
    let findings = empty.findings();
    assert!(20 < findings.len(), "{}", findings.len());
    for it in findings {
        let page = form.page(&it.page.into());
        let page = page.unwrap_or_else(|| panic!("{}: there is no page {}", it.says, it.page));
        assert!(
            page.per == Per::Record || it.child.is_some(),
            "{}: nobody can tell whose page {} is meant",
            it.says,
            it.page
        );
    }
}
