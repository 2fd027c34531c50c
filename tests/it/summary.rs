//! What the papers say, for records a front door could receive. Everybody in them is invented.

use chrono::NaiveDate;
use windscreen_core::{
    Age, InstrumentId, ItemId, Judgement, Kind, Level, Reader, Role, Row, SubjectId, Target, Value,
};
use windscreen_summary::{
    Block, Case as Told, Document, Explanation, NoticeKind, ToolUse, explain, referral,
    referral_in, restricted, tool_use, worker_sheet,
};
use windscreen_tests::case::{Case, read_cases};
use windscreen_tests::desk::{Desk, copied, instrument};
use windscreen_tests::referral_case::case_called;
use windscreen_tests::{read, root};
use windscreen_wording::CATALOGUE;
use windscreen_wording::language::{Language, speak};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day written in a test exists")
}

trait Papers {
    fn add(&mut self, label: &str, id: &str, name: &str) -> SubjectId;
    fn referral(&self) -> Document;
    fn explain(&self, who: SubjectId, id: &str) -> Explanation;
}

impl Papers for Desk {
    /// Adds a person from a case of `tests/cases`, with its sheet.
    #[track_caller]
    fn add(&mut self, label: &str, id: &str, name: &str) -> SubjectId {
        let case = case_called(id, name);
        let case = case.unwrap_or_else(|| panic!("{id}.json has no case \"{name}\""));
        let who = self.record.next_subject_id();
        let sheet = case.record.sheet(case.subject.id, &id.into()).cloned().unwrap_or_default();
        let mut subject = case.subject;
        subject.id = who;
        subject.label = label.into();
        self.record.subjects.push(subject);
        self.record.sheets.insert((who, id.into()), sheet);
        who
    }

    fn referral(&self) -> Document {
        referral(&self.context())
    }

    fn explain(&self, who: SubjectId, id: &str) -> Explanation {
        let empty = windscreen_core::Sheet::default();
        let subject = self.record.subject(who).expect("the person was added");
        let sheet = self.record.sheet(who, &id.into()).unwrap_or(&empty);
        let wide = self.context().wide();
        explain(&Told::new(wide, subject, sheet, self.tool(id), &self.area))
    }
}

/// A referral of one person from one case, in the neutral area.
#[track_caller]
fn one(id: &str, name: &str) -> (Desk, SubjectId) {
    let mut desk = Desk::new("england");
    let who = desk.add("Child A", id, name);
    (desk, who)
}

fn snapshot(name: &str, words: &str) {
    insta::with_settings!({
        snapshot_path => "../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!(name, words) });
}

#[track_caller]
fn text(name: &str, document: &Document) {
    snapshot(name, &document.to_text());
}

#[track_caller]
fn both(name: &str, document: &Document) {
    text(name, document);
    snapshot(&[name, "-html"].concat(), &document.to_html());
}

#[test]
fn nothing_recorded_never_reassures() {
    let (desk, _) =
        one("neglect", "Nothing raised is nothing recorded, never more certain than that");
    text("neglect-nothing-recorded", &desk.referral());
}

#[test]
fn watch() {
    let (desk, _) = one("neglect", "N1: hungry sometimes and nothing else is watch");
    text("neglect-watch", &desk.referral());
}

#[test]
fn early_help_with_everything_written() {
    let mut desk = Desk::new("cheshire-west-and-chester");
    let a = desk.add(
        "Child A",
        "neglect",
        "N2: hungry sometimes and thin clothing sometimes is early help",
    );
    let raised: Vec<ItemId> = desk
        .explain(a, "neglect")
        .counted
        .answers
        .iter()
        .map(|it| it.answer.item.clone())
        .collect();
    for item in raised {
        for (field, words) in [
            ("seen", "Asked for food at the door. Seen by the class teacher."),
            ("effect", "Tired by ten, and cries when the food runs out."),
            ("how-often", "most-weeks"),
            ("first-seen", "September 2026"),
            ("last-seen", "20 November 2026"),
            ("fact-or-opinion", "fact"),
        ] {
            desk.note(a, "neglect", &item, field, words);
        }
    }
    desk.text(a, "neglect", "child-words", "\"I had crisps.\" To the class teacher, 20 November.");
    desk.text(a, "neglect", "analysis", "It comes at the end of each month and is growing.");
    desk.write("f1-name", None, "T. Example");
    desk.write("f1-role", None, "Designated safeguarding lead");
    desk.write("know", None, "Hungry on most Mondays since September.");
    desk.write("tell", None, "School nurse.");
    desk.write("r7", None, "What is in the kitchen: ask the health visitor.");
    desk.write("r6-first", None, "Benefits stopped.");
    desk.write("r6-second", None, "A parent is unwell.");
    desk.write("e2", Some(a), "Child A comes to school hungry and looks for food.");
    desk.write("u4", None, "needed");
    adult(
        &mut desk,
        &[("name", "Alex Example"), ("relationship", "Mother"), ("contact", "no-phone no-visit")],
    );
    both("neglect-early-help-written", &desk.referral());
}

#[test]
fn several_services() {
    let mut desk = Desk::new("cheshire-east");
    desk.add("Child A", "neglect", "Signs that apply under two headings are multi-agency");
    text("neglect-multi-agency", &desk.referral());
}

#[test]
fn a_sign_of_harm_is_now_by_telephone() {
    let mut desk = Desk::new("cheshire-west-and-chester");
    desk.add("Child A", "neglect", "N4: food withheld alone is statutory");
    both("neglect-statutory", &desk.referral());
    assert!(desk.referral().to_text().contains("*** Urgent: yes ***"));
    let sheet = worker_sheet(&desk.context()).to_text();
    assert!(sheet.contains("*** Telephone children’s social care now ***"));
    assert!(sheet.contains("Telephone the front door now, before the child goes home"));
}

/// Puts an adult into the household, with these cells.
fn adult(desk: &mut Desk, cells: &[(&str, &str)]) {
    let rows = desk.record.rows.entry("household".into()).or_default();
    let id = u32::try_from(rows.len()).expect("few adults");
    let cells = cells.iter().map(|(id, words)| ((*id).into(), (*words).into())).collect();
    rows.push(Row { id, cells });
}

/// The lines of the notice that must be read before anybody rings or visits, and whether it is said that nothing is known
/// of how the adults may be contacted.
fn before_contact(desk: &Desk) -> (Vec<String>, bool) {
    let paper = desk.referral();
    let place = |is: &dyn Fn(&Block) -> bool| paper.blocks.iter().position(is);
    let notice = |it: &Block| {
        let Block::Notice(NoticeKind::Danger, title, lines) = it else { return None };
        (**title == *"Before anybody rings or visits").then(|| lines.clone())
    };
    let at = place(&|it| notice(it).is_some());
    let children = place(&|it| *it == Block::Heading(2, "Who".into()));
    assert!(at < children && children.is_some(), "it stands below those whom it protects");
    // Whatever the order of the paper.
    for order in &desk.form.orders {
        let other = referral_in(&desk.context(), order);
        assert_eq!(other.blocks.iter().find_map(notice), paper.blocks.iter().find_map(notice));
    }
    let lines = paper.blocks.iter().find_map(notice).unwrap_or_default();
    let unknown = "Contacting the adults: not yet known: ask the referrer before anybody rings";
    (lines.iter().map(ToString::to_string).collect(), paper.to_text().contains(unknown))
}

#[test]
fn how_an_adult_may_not_be_contacted_stands_before_anybody_can_ring() {
    let mut desk = Desk::new("england");
    desk.add("Child A", "neglect", "N4: food withheld alone is statutory");
    assert_eq!(before_contact(&desk), (vec![], true));
    adult(
        &mut desk,
        &[("name", "Alex Example"), ("relationship", "Mother"), ("contact", "no-phone no-address")],
    );
    adult(
        &mut desk,
        &[("name", "not known"), ("relationship", "Partner"), ("contact", "no-visit")],
    );
    adult(&mut desk, &[("name", "Kim Example"), ("relationship", "Aunt")]);
    adult(&mut desk, &[("contact", "no-phone")]);
    let lines = [
        "Alex Example, Mother: do not telephone; Do not give them or show them the address",
        "Adult 2, Partner, name not known: do not visit",
        "Adult 4, name and relationship not known: do not telephone",
    ];
    assert_eq!(before_contact(&desk), (lines.map(str::to_owned).to_vec(), false));
    // Nothing of it is for the family, who may read their copy aloud.
    let family = copied(&desk.context(), Reader::Family);
    for words in ["o not telephone", "o not visit", "show them the address"] {
        assert!(!family.contains(words), "the family reads {words}");
    }
}

#[test]
fn a_child_who_needs_a_doctor_is_named_first_of_all() {
    for (answer, says, title) in [
        ("needed", "yes, and not seen yet", "Urgent: today"),
        ("not-known", "not known", "Urgent: to be decided with you"),
        ("obtained", "yes, and seen", "Urgent: to be decided with you"),
        ("not-needed", "no", "Not marked as urgent"),
        ("", "not yet given", "Not marked as urgent"),
    ] {
        let mut desk = Desk::new("england");
        desk.add("Child A", "neglect", "N1: hungry sometimes and nothing else is watch");
        if !answer.is_empty() {
            desk.write("u4", None, answer);
        }
        let paper = desk.referral();
        let notice = paper.blocks.iter().find_map(|it| match it {
            Block::Notice(_, title, lines) => Some((title, lines)),
            _ => None,
        });
        let (is, lines) = notice.expect("the paper begins with whether it is urgent");
        assert_eq!(&**is, title, "{answer}");
        let words = format!("Needs a doctor: {says}.");
        assert!(lines.iter().any(|it| it.contains(&words)), "{answer}: {lines:?}");
    }
}

#[test]
fn danger_is_999_first() {
    let (desk, who) = one("neglect", "Danger right now is immediate");
    text("neglect-immediate", &desk.referral());
    let now = desk.explain(who, "neglect").now;
    assert!(now.urgent && now.title.contains("999"), "{now:?}");
}

#[test]
fn an_incomplete_result_names_what_was_found_and_whom_to_ask() {
    let (desk, who) =
        one("neglect", "An incomplete result keeps the multi-agency level that fired");
    text("neglect-incomplete", &desk.referral());
    let told = desk.explain(who, "neglect");
    assert_eq!(told.headline.level, Some(Level::MultiAgency));
    assert!(told.headline.title.starts_with("At least: Speak to your safeguarding lead today"));
    assert!(told.headline.result.starts_with("At least: "));
    assert!(told.rungs.iter().any(|rung| rung.current));
    // What a lower rule asks is no longer something to do, and nothing says that there is too little to go by.
    for fired in told.fired.iter().filter(|it| it.level < Some(Level::MultiAgency)) {
        let is_own = fired.rule.is_empty();
        assert!(is_own || fired.level.is_none() || fired.action.is_empty(), "{}", fired.title);
    }
    assert!(told.gaps.ask.starts_with("Whom to ask: "));
}

#[test]
fn an_incomplete_result_with_a_sign_of_harm_still_says_now() {
    let (desk, who) =
        one("cse", "A sign of harm with all else unanswered is statutory at once, and incomplete");
    text("cse-statutory-incomplete", &desk.referral());
    assert!(desk.explain(who, "cse").now.urgent);
}

#[test]
fn not_assessed_is_no_result() {
    let (desk, who) = one("cse", "All not known is not assessed");
    text("cse-not-assessed", &desk.referral());
    let headline = desk.explain(who, "cse").headline;
    assert_eq!(&*headline.title, "Not assessed yet: find out more, starting today");
    assert_eq!((&*headline.result, headline.level), ("Not assessed", None));
}

#[test]
fn an_age_not_known_is_taken_as_the_worrying_one_and_said() {
    let (desk, who) = one(
        "cse",
        "Age not known: a suspected high sign is acted on as if the child were 13 or under",
    );
    text("cse-age-not-known", &desk.referral());
    let told = desk.explain(who, "cse");
    assert!(told.could_not_try.iter().any(|it| it.contains("the age is not known. Taken as if")));
}

#[test]
fn suspicion_stands_apart_from_evidence() {
    let mut desk = Desk::new("england");
    let a = desk.add("Child A", "cse", "One seen and one suspected reach the number");
    let answers = desk.explain(a, "cse").counted.answers;
    let given = |item: &ItemId| {
        desk.record.sheet(a, &"cse".into()).is_some_and(|sheet| sheet.answer(item).is_some())
    };
    // A sign that nobody answered counts too, and nothing is written beside it.
    let answers: Vec<_> = answers.into_iter().filter(|it| given(&it.answer.item)).collect();
    for it in &answers {
        let suspected = &*it.answer.answer == "Suspected";
        let (field, words) = if suspected {
            ("gut-feeling", "Goes quiet when the telephone rings.")
        } else {
            ("evidence", "Told by a neighbour on 18 November.")
        };
        desk.note(a, "cse", &it.answer.item.clone(), field, words);
    }
    both("cse-multi-agency-suspicion", &desk.referral());
    let paper = desk.referral().to_text();
    assert!(paper.contains("Suspected only: "), "what is suspected reads like what was raised");
    let felt: Vec<&str> = paper.lines().filter(|it| it.contains("Goes quiet")).collect();
    assert!(!felt.is_empty(), "why it is suspected is lost: {paper}");
    for line in felt {
        assert!(line.contains("opinion"), "a gut feeling reads like what was seen: {line}");
    }
}

#[test]
fn a_judgement_without_its_reason_stands_and_is_named() {
    let (desk, who) = one("cse", "Judgement raises while its reason is missing");
    text("cse-judgement-without-reason", &desk.referral());
    let judgement = desk.explain(who, "cse").judgement.expect("there is one");
    assert!(!judgement.reason_given);
    assert_eq!(&*judgement.reason, "Reason not given yet.");
}

#[test]
fn a_care_profile_shows_its_worst_items_and_no_total() {
    let mut desk = Desk::new("cheshire-east");
    let a = desk.add(
        "Child A",
        "graded-care",
        "G15: with a written temperament comment love takes the carer's grade, 2, and the level still rests on the worst item",
    );
    let item = desk.explain(a, "graded-care").counted.answers[0].answer.item.clone();
    desk.record.sheet_mut(a, &InstrumentId::from("graded-care")).targets.push(Target {
        item,
        by_when: "end of January".into(),
        aim: "Held at two visits".into(),
        grade: Some(2),
    });
    both("graded-care-multi-agency", &desk.referral());
}

#[test]
fn a_care_profile_of_grade_5_is_now() {
    let (desk, _) = one("graded-care", "G09: physical care from sub-areas 2, 5, 2, 2, 2 is 5");
    text("graded-care-statutory", &desk.referral());
}

#[test]
fn every_child_stands_on_the_paper() {
    let mut desk = Desk::new("england");
    desk.add("Child A", "neglect", "One sign that applies is early help");
    let b = desk.person("Child B", Role::Child, Age::Years(2));
    let c = desk.person("Child C", Role::Child, Age::Unborn(Some(day("2026-11-01"))));
    desk.person("", Role::Child, Age::NotKnown);
    desk.record.sheet_mut(b, &InstrumentId::from("neglect")).not_needed =
        Some("Lives with the grandparents; screened there on 12 November.".into());
    desk.record.sheet_mut(c, &InstrumentId::from("neglect")).not_needed = Some("  ".into());
    both("several-children", &desk.referral());
    let paper = desk.referral().to_text();
    assert!(paper.contains("No reason given: this child still needs looking at"));
    assert!(paper.contains("screened there on 12 November"));
}

/// An adult's checklist with words beside every answer, and a child.
fn family() -> (Desk, SubjectId, SubjectId) {
    let mut desk = Desk::new("england");
    let adult = desk.add(
        "Adult 1",
        "domestic-abuse",
        "A way to Marac by the count with a child treats the child as likely at high risk",
    );
    let items: Vec<ItemId> = desk
        .record
        .sheet(adult, &"domestic-abuse".into())
        .map(|sheet| sheet.answers.keys().cloned().collect())
        .unwrap_or_default();
    for item in items {
        desk.note(adult, "domestic-abuse", &item, "source", "SECRET-OF-THE-ADULT");
        desk.note(adult, "domestic-abuse", &item, "what", "SECRET-OF-THE-ADULT");
    }
    for field in ["safe-contact", "most-wanted", "analysis"] {
        desk.text(adult, "domestic-abuse", field, "SECRET-OF-THE-ADULT");
    }
    desk.record.sheet_mut(adult, &InstrumentId::from("domestic-abuse")).judgement =
        Some(Judgement { level: Level::Statutory, reason: "SECRET-OF-THE-ADULT".into() });
    let child = desk.add("Child A", "neglect", "N1: hungry sometimes and nothing else is watch");
    desk.write("for-child", Some(child), "Flinches at raised voices.");
    (desk, adult, child)
}

#[test]
fn the_adults_checklist_is_a_paper_of_its_own() {
    let (desk, adult, _) = family();
    both(
        "domestic-abuse-restricted",
        &restricted(&desk.context(), adult, &"domestic-abuse".into()),
    );
}

/// Whoever reads the paper would take a yes that counted for a question that nobody asked.
#[test]
fn what_the_record_answers_by_itself_is_answered_on_the_paper() {
    let (mut desk, adult, _) = family();
    let instrument = instrument("domestic-abuse");
    let sheet = desk.record.sheet_mut(adult, &instrument.id);
    for item in instrument.items.iter().filter(|item| item.from_record.is_some()) {
        sheet.answers.remove(&item.id);
    }
    let paper = restricted(&desk.context(), adult, &"domestic-abuse".into()).to_text();
    let mut n = 0;
    for item in instrument.items.iter().filter(|item| item.from_record.is_some()) {
        let row = paper.lines().skip_while(|line| !line.contains(&*item.topic)).take(2);
        let row: Vec<&str> = row.collect();
        assert_eq!(row.get(1).copied(), Some("Answer: Yes"), "{row:?}");
        n += 1;
    }
    assert!(0 < n, "no item is answered by the record");
}

#[test]
fn the_childs_paper_holds_no_answer_of_the_adult() {
    let (desk, adult, _) = family();
    let paper = desk.referral();
    both("child-beside-adult", &paper);
    let told = desk.explain(adult, "domestic-abuse");
    for out in [paper.to_text(), paper.to_html()] {
        assert!(!out.contains("SECRET-OF-THE-ADULT"));
        assert!(out.contains("Flinches at raised voices."));
        assert!(!out.contains("Adult 1"));
        for answer in &told.counted.answers {
            assert!(!out.contains(&*answer.answer.topic), "{}", answer.answer.topic);
        }
        for fired in &told.fired {
            assert!(!out.contains(&*fired.title), "{}", fired.title);
        }
        // Nothing crosses by itself: not even that there is a checklist, or that it is urgent.
        let title = &*instrument("domestic-abuse").title;
        for words in ["hecklist", title, "kept apart", "restricted record", "Refer to Marac"] {
            assert!(!out.contains(words), "somebody causing harm would read of it: {words}");
        }
        assert!(!out.contains("Now, by telephone, before the child goes home"));
    }
}

#[test]
fn below_the_number_the_count_is_not_everything() {
    let mut desk = Desk::new("england");
    let who = desk.add(
        "Adult 1",
        "domestic-abuse",
        "Ten yes with two children opens no way to Marac, and the decision about the children is still made",
    );
    text("domestic-abuse-below", &restricted(&desk.context(), who, &"domestic-abuse".into()));
    let told = desk.explain(who, "domestic-abuse");
    // A critical sign stands first, and nothing about the count above it or in its place.
    assert!(told.headline.title.starts_with("May be high risk: decide today"));
    assert!(told.now.today && told.outcome.act_today);
    for says in &told.headline.says {
        assert!(!says.contains("low number") && !says.contains("uneasy"), "{says}");
    }
    assert!(told.rungs.is_empty());
}

#[test]
fn not_safe_to_ask_still_refers() {
    let mut desk = Desk::new("england");
    let who = desk.add(
        "Adult 1",
        "domestic-abuse",
        "Not safe to ask: judgement opens Marac with no question answered",
    );
    text("domestic-abuse-not-safe", &restricted(&desk.context(), who, &"domestic-abuse".into()));
    let told = desk.explain(who, "domestic-abuse");
    assert!(told.routes.iter().any(|route| &*route.id == "marac"));
    assert!(told.now.steps().any(|step| step.starts_with("Do not raise it where")));
}

#[test]
fn a_route_that_opens_without_a_level_is_never_said_to_be_nothing() {
    let mut desk = Desk::new("england");
    let who = desk.add(
        "Adult 1",
        "domestic-abuse",
        "High risk to the adult without a child says nothing of a child",
    );
    let told = desk.explain(who, "domestic-abuse");
    assert_eq!(told.outcome.level, Level::NothingRecorded);
    assert_eq!(&*told.headline.title, "Refer to Marac and to the IDVA today");
    assert_eq!(told.now.title, told.headline.title);
}

#[test]
fn a_band_word_is_said_only_by_an_area_that_gives_one() {
    let name = "14 yes is called high only where an area gives bands";
    for (area, said) in [("test-bands", true), ("england", false)] {
        let mut desk = Desk::new(area);
        let who = desk.add("Adult 1", "domestic-abuse", name);
        let told = desk.explain(who, "domestic-abuse");
        let band = told.headline.band.contains("word for a count of 14: high");
        assert_eq!(band, said, "{area}: {:?}", told.headline.band);
    }
}

#[test]
fn hostile_words_do_no_harm() {
    let mut desk = Desk::new("england");
    let label = "</style><script>alert(1)</script>\u{202e}Child\u{2066}";
    let who = desk.add(label, "neglect", "One sign that applies is early help");
    let long = "<img src=x onerror=alert(1)>&\"' ".repeat(3_500);
    assert!(100_000 < long.len());
    desk.text(who, "neglect", "analysis", &long);
    desk.write("know", None, "\u{202e}know\u{0}\u{2067} <b>x</b>");
    desk.write("e2", Some(who), "a".repeat(2_000));
    let paper = desk.referral();
    let html = paper.to_html();
    assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<b>"));
    for out in [&html, &paper.to_text()] {
        assert!(!out.contains(['\u{202e}', '\u{2066}', '\u{2067}', '\u{0}']));
    }
    // Nothing that was written is lost.
    assert_eq!(paper.to_text().matches("onerror").count(), 3_500);
    desk.text(who, "neglect", "analysis", "<img src=x>");
    both("hostile-words", &desk.referral());
}

#[test]
fn a_title_says_nothing_and_every_paper_says_what_it_rests_on() {
    let (desk, adult, _) = family();
    let papers = [
        desk.referral(),
        restricted(&desk.context(), adult, &"domestic-abuse".into()),
        worker_sheet(&desk.context()),
    ];
    for (n, paper) in papers.iter().enumerate() {
        assert!(!paper.title.contains("Child A") && !paper.title.contains("Adult"));
        let html = paper.to_html();
        let (_, page) = html.split_once("<title>").expect("a page has a title");
        assert!(page.starts_with(&*paper.title));
        assert!(!html.contains("<script") && !html.contains("src=") && !html.contains("href="));
        for needed in ["edition 2026-11", "WS-TEST-0001"] {
            assert!(html.contains(needed), "{needed}");
        }
        // The front door has no use for it; the worker has.
        for needed in ["Build test", "to be checked by"] {
            assert_eq!(html.contains(needed), 0 < n, "{needed}");
        }
    }
    assert_eq!(&*papers[1].title, "Record");
}

#[test]
fn everyone_an_area_names_can_be_found_on_the_workers_sheet() {
    for entry in windscreen_content::areas() {
        let desk = Desk::new(entry.id);
        let paper = worker_sheet(&desk.context()).to_text();
        for contact in &desk.area.contacts {
            let known = !contact.phone.is_empty();
            let phone = if known { &*contact.phone } else { "not known: ask your partnership" };
            for words in [&[&*contact.name, ": ", phone].concat(), &*contact.note] {
                assert!(paper.contains(words), "{}: {}: {words}", entry.id, contact.role);
            }
        }
    }
}

#[test]
fn every_answer_stands_at_the_end_where_the_worker_adds_it_or_the_area_wants_it() {
    let (mut desk, who) = one("neglect", "N4: food withheld alone is statutory");
    let annex = "Every answer. Child A: Neglect screen";
    assert!(!desk.referral().to_text().contains(annex));
    desk.write("a2-answers", None, "add");
    let added = desk.referral().to_text();
    let (_, answers) = added.split_once(annex).expect("the worker added it");
    for (id, reading) in desk.explain(who, "neglect").outcome.readings.iter() {
        let item = desk.tool("neglect").item(id).expect("its own item");
        let is_answered = reading.visible && reading.meaning.is_some();
        assert!(!is_answered || answers.contains(&*item.topic), "{} is missing", item.topic);
    }
    desk.write("a2-answers", None, "");
    desk.area.answers_wanted = true;
    assert!(desk.referral().to_text().contains(annex), "the front door wants it");
}

#[test]
fn the_workers_own_sheet_says_what_is_next_and_whom_to_ask() {
    let mut desk = Desk::new("cheshire-west-and-chester");
    desk.add("Child A", "neglect", "N4: food withheld alone is statutory");
    desk.add("Child B", "neglect", "N1: hungry sometimes and nothing else is watch");
    let sheet = worker_sheet(&desk.context());
    assert!(sheet.marking.contains("Never send it"), "{}", sheet.marking);
    both("workers-own-sheet", &sheet);
}

#[test]
fn a_strength_that_is_absent_is_never_printed() {
    let neglect = instrument("neglect");
    let strengths = || neglect.items.iter().filter(|it| it.kind == Kind::Strength);
    let (desk, who) = one("neglect", "Strengths that are absent raise nothing");
    assert!(desk.explain(who, "neglect").strengths.is_empty());
    let (paper, page) = (desk.referral().to_text(), desk.referral().to_html());
    for item in strengths() {
        assert!(!paper.contains(&*item.topic) && !page.contains(&*item.topic), "{}", item.id);
    }
    let (desk, who) = one("neglect", "Strengths lower nothing");
    assert_eq!(desk.explain(who, "neglect").strengths.len(), strengths().count());
    let paper = desk.referral().to_text();
    assert!(strengths().all(|item| paper.contains(&*item.topic)), "{paper}");
}

#[test]
fn missed_appointments_are_never_a_strength() {
    let listed = |desk: &Desk, who| {
        let strengths = desk.explain(who, "graded-care").strengths;
        strengths.iter().any(|it| &*it.item == "health-appointments")
    };
    let (desk, who) = one("graded-care", "Every item at grade 2 fires no rule");
    assert!(!listed(&desk, who), "some were missed, and that is called a strength");
    let paper = desk.referral().to_text();
    let at = paper.find("Keeping appointments").expect("what was graded is on the paper");
    let strengths = paper.find("Strengths: ").expect("the others are strengths");
    assert!(at < strengths, "{paper}");
    assert!(!paper[strengths..].contains("Keeping appointments"), "{paper}");
    let (desk, who) = one(
        "graded-care",
        "G07: health 1, 1, 2 with no disability or long-term illness is 1 from the three items that apply",
    );
    assert!(listed(&desk, who), "every appointment was kept, and nothing says so");
}

#[test]
fn grades_4_and_5_are_spoken_of_only_where_there_are_any() {
    let says = "Grades 4 and 5 indicate neglect";
    for (name, there) in [
        ("Every item at grade 2 fires no rule", 0),
        ("One item at grade 3 is early help, and not more", 0),
        ("One item at grade 4 is multi-agency, and not more", 1),
    ] {
        let (desk, who) = one("graded-care", name);
        let told = desk.explain(who, "graded-care");
        assert_eq!(told.fired.iter().filter(|it| it.says.contains(says)).count(), there, "{name}");
    }
}

#[test]
fn medical_help_comes_before_the_call_and_the_call_before_the_police() {
    for (id, name) in [
        ("neglect", "Serious untreated illness: medical help is said before the telephone call"),
        (
            "graded-care",
            "Medicine not given at grade 5: medical help is said before the telephone call",
        ),
    ] {
        let (desk, who) = one(id, name);
        let now = desk.explain(who, id).now;
        let steps: Vec<&str> = now.steps().map(|it| &**it).collect();
        let at = |words: &str| {
            let found = steps.iter().position(|step| step.contains(words));
            found.unwrap_or_else(|| panic!("{id}: {words}: {steps:?}"))
        };
        let (medical, call) = (at("edical help"), at("Telephone the front door now"));
        assert!(medical < call && call < at("tell the police"), "{id}: {steps:?}");
    }
}

#[test]
fn past_the_review_date_and_past_the_calendar_are_said() {
    let (mut desk, who) = one("neglect", "N4: food withheld alone is statutory");
    desk.today = day("2031-01-02");
    let told = desk.explain(who, "neglect");
    assert!(told.edition.past_review.contains("should have been checked"));
    desk.write("u3-day", None, "1 1 2031");
    let paper = worker_sheet(&desk.context()).to_text();
    assert!(paper.contains("should have been checked") && paper.contains("held only up to 2030"));
}

#[test]
fn working_days_never_stand_in_what_must_happen_now() {
    for (id, name) in [
        ("neglect", "N4: food withheld alone is statutory"),
        ("cse", "V9: and somebody is in danger: immediate"),
    ] {
        let (desk, who) = one(id, name);
        let now = desk.explain(who, id).now;
        assert!(now.steps().all(|step| !step.contains("working day")), "{now:?}");
        assert!(!now.emergency.is_empty());
    }
}

#[test]
fn unfired_content_and_hidden_answers_never_appear() {
    let (desk, _) = one("cse", "V8: 11 years, no sign: nothing recorded, and that is all it says");
    let paper = desk.referral().to_text();
    let cse = instrument("cse");
    for rule in &cse.rules {
        assert!(!paper.contains(&*rule.says), "{}", rule.id);
    }
    for route in &cse.routes {
        assert!(!paper.contains(&*route.title), "{}", route.id);
    }
    text("cse-nothing-recorded", &desk.referral());
}

#[test]
fn the_same_record_says_the_same_words_and_one_childs_answers_stay_theirs() {
    let mut desk = Desk::new("england");
    let a = desk.add("Child A", "neglect", "N4: food withheld alone is statutory");
    let b = desk.add("Child B", "neglect", "N1: hungry sometimes and nothing else is watch");
    assert_eq!(desk.referral(), desk.referral());
    let alone = desk.explain(b, "neglect");
    let first = InstrumentId::from("neglect");
    desk.record.sheet_mut(a, &first).answers.clear();
    assert_eq!(alone, desk.explain(b, "neglect"));
    assert!(matches!(
        desk.record.sheet(b, &"neglect".into()).and_then(|it| it.answers.values().next()),
        Some(answer) if answer.value != Value::Unanswered
    ));
}

/// Every case of every file, said in words: what must hold whatever was answered.
#[test]
fn every_case_can_be_said_and_keeps_the_promises() {
    let mut n = 0;
    for id in ["neglect", "cse", "domestic-abuse", "graded-care"] {
        let path = root().join("tests/cases").join([id, ".json"].concat());
        let (_, cases) = read_cases(&read(&path)).expect("a case file reads");
        let mut desk = Desk::new("cheshire-west-and-chester");
        let tool = instrument(id);
        for json in &cases {
            n += 1;
            let case = Case::new(&tool, json);
            let name = case.name.clone();
            let who = case.subject.id;
            desk.record = case.record;
            desk.record.subjects = vec![case.subject];
            desk.today = case.today;
            let told = desk.explain(who, id);
            let outcome = &told.outcome;

            assert_eq!(told.now.urgent, outcome.level.is_now(), "{name}");
            assert!(told.now.emergency.contains("999"), "{name}");
            assert!(!told.now.doors.is_empty(), "{name}");
            assert_eq!(&*told.headline.suggested, "Suggested: the front door decides.");
            assert!(!told.headline.title.is_empty(), "{name}");
            if !outcome.names_level() {
                assert_eq!(told.headline.level, None, "{name}");
                assert!(told.rungs.iter().all(|rung| !rung.current), "{name}");
                for level in ["Universal", "Partnership Plus", "Statutory"] {
                    assert!(!told.headline.title.contains(level), "{name}");
                }
            }
            assert_eq!(told.gaps.unknown.len(), outcome.unknown.len(), "{name}");
            assert_eq!(told.gaps.unanswered.len(), outcome.unanswered.len(), "{name}");
            assert_eq!(told.fired.len(), outcome.fired.len(), "{name}");
            assert_eq!(told.routes.len(), outcome.routes.len(), "{name}");
            assert_eq!(told.could_not_try.len(), outcome.could_not_try.len(), "{name}");
            for fired in &told.fired {
                assert!(!fired.title.is_empty(), "{name}");
            }

            let paper = if tool.about == Role::Adult {
                let child = desk.referral().to_text();
                for fired in told.fired.iter().filter(|fired| !fired.answers.is_empty()) {
                    assert!(!child.contains(&*fired.title), "{name}: {}", fired.title);
                }
                restricted(&desk.context(), who, &id.into()).to_text()
            } else {
                desk.referral().to_text()
            };
            // A tool on which nothing was entered has no part on the paper.
            let answered = tool_use(desk.record.sheet(who, &id.into())) == ToolUse::Used;
            // Unfired rules say nothing on paper.
            for rule in &tool.rules {
                let said = told.fired.iter().any(|fired| fired.says == rule.says);
                assert!(said || !paper.contains(&*rule.says), "{name}: {}", rule.id);
            }
            // A child's paper says how many there are, and names what could be harm; the worker's sheet names them all.
            let own = worker_sheet(&desk.context()).to_text();
            let is_adult = tool.about == Role::Adult;
            for it in &told.gaps.unknown {
                let named = if is_adult { &paper } else { &own };
                assert!(!answered || named.contains(&*it.topic), "{name}: {named}");
                let is_harm = outcome.readings.of(&it.item).harm;
                let small = paper.to_lowercase();
                let is_named = small.contains(&it.topic.to_lowercase());
                assert!(!(answered && is_harm) || is_named, "{name}: {paper}");
            }
            let unknown = told.gaps.unknown.len();
            let says = format!("{unknown} of them \"not known\"");
            assert!(!answered || unknown == 0 || paper.contains(&says), "{name}: {paper}");
            let open = told.gaps.unanswered.len();
            let says = format!("; {open} not answered");
            assert!(!answered || open == 0 || paper.contains(&says), "{name}: {paper}");
        }
    }
    assert!(400 < n, "only {n} cases were said");
}

/// The catalogue's own words under another tag: what is looked at is the sheet, not what stands on it.
#[test]
fn a_paper_in_a_language_from_right_to_left_runs_that_way() {
    let (desk, adult, _) = family();
    let arabic = Language::read("ar", CATALOGUE).expect("the catalogue reads");
    speak(Some(arabic));
    let html = restricted(&desk.context(), adult, &"domestic-abuse".into()).to_html();
    speak(None);
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\" translate=\"no\">"), "{html}");
    let (style, _) = html.split_once("</style>").expect("it has a style");
    assert!(!style.contains("left:") && !style.contains("left-") && !style.contains("-right{"));
    for side in ["padding-right:", "border-right-width:", "text-align:right", "@top-left{"] {
        assert!(style.contains(side), "a reader would look on the wrong side: {side}");
    }
}

#[test]
fn a_language_may_number_the_sheets_in_its_own_order() {
    let (desk, adult, _) = family();
    let messages = CATALOGUE.replacen("Page { $page } of { $pages }", "{ $pages }, \"{ $page }", 1);
    let welsh = Language::read("cy", &messages).expect("it reads");
    speak(Some(welsh));
    let html = restricted(&desk.context(), adult, &"domestic-abuse".into()).to_html();
    speak(None);
    assert!(html.contains("<html lang=\"cy\" translate=\"no\">"));
    assert!(html.contains("content:counter(pages) \", \" counter(page)}}</style>"), "{html}");
}

/// A front door reads silence as no: each sign of harm that is not known is named, however many there are.
#[test]
fn every_sign_of_harm_that_is_not_known_is_named_on_the_referral() {
    let mut tried = 0;
    for tool in windscreen_content::instruments() {
        let mut desk = Desk::new("england");
        let tool = desk.tool(tool.id).clone();
        if !tool.about.is_of_children() {
            continue;
        }
        let person = desk.person("Person 1", tool.about, Age::NotKnown);
        let signs: Vec<_> = tool.items.iter().filter(|it| it.kind == Kind::Harm).collect();
        for item in signs {
            let Some(scale) = tool.scale_of(item) else { continue };
            let unknown =
                scale.choices.iter().find(|it| it.means == windscreen_core::Meaning::NotKnown);
            let Some(unknown) = unknown else { continue };
            let value = Value::Choice(unknown.id.clone());
            desk.record.set_answer(person, &tool, &item.id, value).expect("it offers this");
        }
        let context = desk.context();
        let text = referral(&context).to_text().to_lowercase();
        let Some((_, named)) = text.split_once("not known, and who may know it") else {
            assert!(tool.items.iter().all(|it| it.kind != Kind::Harm), "{}: {text}", tool.id);
            continue;
        };
        let subject = desk.record.subject(person).expect("added");
        let sheet = desk.record.sheet(person, &tool.id).cloned().unwrap_or_default();
        let readings = windscreen_core::Readings::new(&tool, subject, &sheet, desk.today);
        for item in tool.items.iter().filter(|it| readings.of(&it.id).harm_unknown) {
            tried += 1;
            let topic = item.topic.to_lowercase();
            assert!(named.contains(&topic), "{}: {topic} reads as no: {named}", tool.id);
        }
    }
    assert!(30 < tried, "only {tried} signs were tried");
}

/// What was given as a number or a day is nobody's to guess: it stands on the referral with what it is.
#[test]
fn what_is_answered_with_a_number_or_a_day_stands_on_the_referral() {
    let mut desk = Desk::new("england");
    let tool = desk.tool("pre-birth").clone();
    let baby = desk.person("Baby", Role::Child, Age::Unborn(None));
    let told = desk.today;
    for (item, value) in [
        ("booking-week", Value::Number(21)),
        ("learned", Value::Date(told)),
        ("due-how", Value::Choice("scan".into())),
    ] {
        desk.record.set_answer(baby, &tool, &item.into(), value).expect("it offers this");
    }
    let text = referral(&desk.context()).to_text();
    for (item, words) in [
        ("booking-week", "21".to_owned()),
        ("learned", windscreen_summary::plain_date(told).to_string()),
        ("due-how", "by a scan".to_owned()),
    ] {
        let topic = &tool.item(&item.into()).expect("its own").topic;
        let line = format!("{topic}: {words}");
        assert!(text.contains(&line), "{line} is lost: {text}");
    }
}
