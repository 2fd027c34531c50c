//! Early help, and looking at one's own work: under which headings it stands, what the family's paper may hold, and that
//! what somebody writes of their own work is on no paper that leaves their hands.

use windscreen_core::{
    Age, ChoiceId, FieldKind, Meaning, PageId, Reader, Role, Row, SubjectId, Text, Value, Wide,
};
use windscreen_summary::{
    Asked, Blanks, Papers, blank_referral, blank_tool, due, fhir, form_paper, form_papers, json,
    referral, referral_in, speaks, worker_sheet,
};
use windscreen_tests::desk::{Desk, copies};

const TOOL: &str = "early-help";

/// The pages about one's own work.
const OWN: [&str; 3] = ["self-audit", "manager", "handover"];

fn answer(desk: &mut Desk, who: SubjectId, item: &str, choice: &str) {
    let tool = desk.tool(TOOL).clone();
    let value = Value::Choice(ChoiceId::from(choice));
    desk.record.set_answer(who, &tool, &item.into(), value).expect("it is offered");
}

/// A family with two children, of whom the first has early help.
fn family(area: &str) -> (Desk, SubjectId, SubjectId) {
    let mut desk = Desk::new(area);
    let first = desk.person("Amber", Role::Child, Age::Years(8));
    let second = desk.person("Rowan", Role::Child, Age::Years(3));
    for (item, choice) in [
        ("danger-now", "no"),
        ("hurt", "no"),
        ("outside-harm", "no"),
        ("learning", "well"),
        ("boundaries", "some"),
        ("parent-health", "lot"),
        ("afraid-at-home", "yes"),
    ] {
        answer(&mut desk, first, item, choice);
    }
    (desk, first, second)
}

fn row(desk: &mut Desk, list: &str, cells: &[(&str, &str)]) {
    let rows = desk.record.rows.entry(list.into()).or_default();
    let id = u32::try_from(rows.len()).expect("few");
    let cells = cells.iter().map(|(field, words)| ((*field).into(), (*words).into()));
    rows.push(Row { id, cells: cells.collect() });
}

/// Everything that leaves the worker's hands.
fn what_goes_out(desk: &Desk) -> Vec<Text> {
    let context = desk.context();
    let paper = referral(&context);
    let mut all: Vec<Text> = vec![
        paper.to_text().into(),
        json(&paper, &context, Papers::Children).into(),
        fhir(&context, Papers::Children).into(),
    ];
    all.extend(desk.form.orders.iter().map(|it| referral_in(&context, it).to_text().into()));
    for reader in Reader::ALL {
        all.extend(copies(&context, reader).iter().map(|it| Text::from(it.to_text())));
    }
    for sheet in form_papers(&context) {
        if !OWN.contains(&&*sheet.paper) {
            let paper = form_paper(&context, &sheet.paper, sheet.about).expect("it is offered");
            all.push(paper.to_text().into());
        }
    }
    all
}

#[test]
fn what_somebody_writes_of_their_own_work_goes_nowhere() {
    let (mut desk, ..) = family("england");
    let before = what_goes_out(&desk);
    let form = desk.form.clone();
    let mut n = 0;
    for page in OWN {
        let page = form.page(&PageId::from(page)).expect("the form asks it");
        for field in &page.fields {
            match &field.kind {
                FieldKind::Choice(_) if *field.id == *"sa-list" => {
                    desk.write(&field.id, None, "fourteen");
                }
                FieldKind::Choice(choices) => {
                    desk.write(&field.id, None, choices[choices.len() - 1].0.to_text());
                }
                FieldKind::Date => desk.write(&field.id, None, "20 11 2026"),
                _ => desk.write(&field.id, None, format!("Quokka {n}")),
            }
            n += 1;
        }
    }
    assert!(40 < n, "only {n} fields were tried");
    assert_eq!(before, what_goes_out(&desk), "somebody else reads how a worker judges their work");
    let own = worker_sheet(&desk.context()).to_text();
    assert!(own.contains("Quokka"), "what was written is lost: {own}");
    // Nor is any of it missed, or a step of a referral.
    for page in OWN {
        let page = form.page(&PageId::from(page)).expect("the form asks it");
        assert_eq!(desk.asked().progress(page, None).1, 0, "{}: a referral waits for it", page.id);
    }
}

#[test]
fn each_point_shows_what_the_record_says_to_it_and_judges_nothing() {
    let (mut desk, first, _) = family("england");
    let offered = |desk: &Desk| {
        form_papers(&desk.context()).into_iter().filter(|it| OWN.contains(&&*it.paper)).count()
    };
    assert_eq!(offered(&desk), 0, "an empty sheet is handed to a manager");
    desk.write("sa-list", None, "five");
    desk.write("sa5-child", None, "partly");
    desk.write("sa5-child-do", None, "See Rowan alone.");
    desk.write("c15", Some(first), "I like it when Gran comes.");
    desk.write("c17", Some(first), "word ".repeat(90));
    let paper = form_paper(&desk.context(), &"self-audit".into(), None).expect("a list is chosen");
    let text = paper.to_text();
    for words in [
        "Amber, Own words and wishes: I like it when Gran comes.",
        "Rowan, Own words and wishes: nothing written yet",
        "Nothing in the record speaks to this yet",
        "See Rowan alone.",
        "word …",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains(&"word ".repeat(50)), "a page of the record stands beside a question");
    assert!(!text.contains("other agencies"), "the other list is shown too: {text}");
    desk.write("sa-list", None, "fourteen");
    let text = form_paper(&desk.context(), &"self-audit".into(), None).expect("chosen").to_text();
    assert!(text.contains("other agencies") && !text.contains("anybody else’s"), "{text}");
    desk.write("ho-is", None, "yes");
    desk.write("ho-know", None, "Ask for Gran first.");
    let text = form_paper(&desk.context(), &"manager".into(), None).expect("it is offered");
    assert!(text.to_text().contains("Ask for Gran first."));
}

/// What an adult told in their own tool stands beside no question: a manager's sheet may lie with the children's papers.
#[test]
fn nothing_of_an_adults_tool_speaks() {
    let (desk, ..) = family("england");
    let wide = Wide {
        record: &desk.record,
        instruments: &desk.instruments,
        rules: &desk.form.rules,
        today: desk.today,
        to_worker: false,
    };
    let with = windscreen_summary::found(&wide, &desk.area);
    let field = desk.form.field(&"mg-grows".into()).expect("the form asks it");
    let lines =
        |found: &[windscreen_summary::Found]| speaks(&Asked { found, ..desk.asked() }, field);
    assert!(lines(&with).iter().any(|it| it.contains("Early help")), "{:?}", lines(&with));
    let mut adult = with[0].clone();
    adult.instrument = desk.tool("domestic-abuse").clone();
    assert!(lines(&[adult]).is_empty(), "an adult's checklist is named among the children's");
}

#[test]
fn sections_stand_under_the_headings_of_the_area() {
    let england = Desk::new("england");
    let gateshead = Desk::new("gateshead");
    let tool = england.tool(TOOL).clone();
    let outside = |desk: &Desk| tool.heading_of(&"outside".into(), &desk.area).cloned();
    assert_eq!(outside(&england).as_deref(), Some("Family and surroundings"));
    assert_eq!(outside(&gateshead).as_deref(), Some("The world outside the family"));
    // The gate stands under none, whatever the area.
    assert_eq!(tool.heading_of(&"right-now".into(), &gateshead.area), None);
    let blank = |desk: &Desk| {
        let blanks = Blanks { area: &desk.area, instruments: &desk.instruments, form: &desk.form };
        assert!(blank_referral(&blanks).contains("Look in the record at:"));
        blank_tool(&blanks, &tool)
    };
    assert!(blank(&gateshead).contains("<h2>The world outside the family</h2>"));
    assert!(!blank(&england).contains("The world outside the family"));
    for instrument in &england.instruments {
        for grouping in &instrument.groupings {
            let named = grouping.parts.iter().flat_map(|it| &it.sections).count();
            assert!(
                named + 1 >= instrument.sections.len(),
                "{}: parts are left over",
                instrument.id
            );
        }
    }
}

#[test]
fn what_goes_well_is_a_strength_and_what_is_not_known_is_none() {
    let desk = Desk::new("england");
    let tool = desk.tool(TOOL);
    let learning = tool.item(&"learning".into()).expect("its own");
    assert!(learning.is_strength(Meaning::No));
    for meaning in [Meaning::NotKnown, Meaning::NotApplicable, Meaning::Sometimes, Meaning::Yes] {
        assert!(!learning.is_strength(meaning), "{meaning:?} is told as a strength");
    }
    let hurt = tool.item(&"hurt".into()).expect("its own");
    assert!(!hurt.is_strength(Meaning::No), "that no harm was seen is told as a strength");
}

#[test]
fn the_familys_paper_holds_their_own_words_and_nothing_that_others_may_not_read() {
    let (mut desk, first, _) = family("england");
    desk.note(first, TOOL, "learning", "strength", "Reads to Rowan every night.");
    desk.note(first, TOOL, "boundaries", "seen", "Neighbour Mrs Bell saw her out at ten.");
    desk.note(first, TOOL, "boundaries", "wish", "Somebody to ask about bedtimes.");
    desk.note(first, TOOL, "parent-health", "wish", "Tablets.");
    let paper = |desk: &Desk| form_paper(&desk.context(), &"early-help-family".into(), Some(first));
    assert!(paper(&desk).is_none(), "a paper lies at home before it says what is to change");
    desk.write("p-change", Some(first), "In bed by eight.");
    assert!(paper(&desk).is_none(), "nobody said that a paper may lie at home");
    desk.write("p-safe", Some(first), "yes");
    desk.write("eh-hide", None, "Her uncle");
    desk.write("eh-lead", None, "Ms Green, school");
    let (own, other) = (first.0.to_string(), "1".to_owned());
    for (who, scale, children, plan) in [
        ("Mum", "3", &own, "yes"),
        ("Teacher", "7", &own, "yes"),
        ("Health visitor", "2", &own, "no"),
        ("Dad", "5", &other, "yes"),
    ] {
        let cells = [
            ("who", who),
            ("scale", scale),
            ("children", children),
            ("plan", plan),
            ("because", "So"),
        ];
        row(&mut desk, "eh-views", &cells);
    }
    let text = paper(&desk).expect("it is offered").to_text();
    for words in [
        "Going well",
        "bedtimes",
        "In bed by eight.",
        "Mum",
        "Teacher",
        "Ms Green",
        "You may stop it",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
    for words in [
        "Mrs Bell",
        "Tablets",
        "Parents’ own health",
        "fraid",
        "uncle",
        "Health visitor",
        "help needed",
        "Dad",
        "Rowan",
    ] {
        assert!(!text.contains(words), "the family reads {words}: {text}");
    }
    // What a family says of itself is no event of a referral, and is not lost.
    let front = referral(&desk.context()).to_text();
    let (happened, tool) = front.split_once("What the parents know").expect("a heading");
    assert!(!happened.contains("Tablets") && !happened.contains("bedtimes"), "{front}");
    assert!(happened.contains("Mrs Bell") && tool.contains("Tablets"), "{front}");
    assert!(tool.contains("bedtimes") && tool.contains("Reads to Rowan"), "{front}");
    // Each view stands by itself: none is put together with another.
    assert!(text.contains('3') && text.contains('7') && !text.contains("5 of"), "{text}");
    // Whoever causes harm may read it there.
    desk.write("p-safe", Some(first), "no");
    assert!(paper(&desk).is_none(), "a paper lies where the person who causes harm lives");
}

#[test]
fn a_meeting_that_is_still_to_come_has_not_been_held() {
    let (mut desk, ..) = family("england");
    let what = "reviews the plan again";
    let day = |desk: &Desk| {
        let all = due(&desk.asked(), &desk.calendar);
        all.into_iter().find(|it| it.what.contains(what)).and_then(|it| it.day)
    };
    assert_eq!(day(&desk), None);
    row(&mut desk, "eh-meetings", &[("date", "1 10 2026"), ("came", "Mum")]);
    row(&mut desk, "eh-meetings", &[("date", "1 12 2026"), ("came", "")]);
    let twelve_weeks = windscreen_core::read_day("2026-12-24").expect("a day");
    assert_eq!(day(&desk), Some(twelve_weeks), "a meeting that was only planned counts as held");
    desk.write("eh-ended", None, "20 11 2026");
    assert_eq!(day(&desk), None, "an ended plan is reviewed for ever");
}

/// Nobody waits for a plan, a review or a meeting of help that has ended, and the family reads whom to ring.
#[test]
fn with_its_end_nothing_of_early_help_is_due() {
    let (mut desk, first, _) = family("england");
    desk.write("eh-need", None, "1 10 2026");
    desk.write("eh-began", None, "5 10 2026");
    let open = |desk: &Desk| {
        let of_early_help = |it: &str| {
            ["early help assessment", "Make the plan", "a lead practitioner already"]
                .iter()
                .any(|words| it.contains(words))
        };
        due(&desk.asked(), &desk.calendar).iter().filter(|it| of_early_help(&it.what)).count()
    };
    assert_eq!(open(&desk), 3, "a day of early help is forgotten while it goes on");
    desk.write("eh-ended", None, "20 11 2026");
    assert_eq!(open(&desk), 0, "somebody waits for what nobody will do");
    desk.write("p-safe", Some(first), "yes");
    desk.write("p-change", Some(first), "In bed by eight.");
    desk.write("eh-state", None, "ends");
    desk.write("eh-end-call", None, "Ms Green, school");
    let paper = form_paper(&desk.context(), &"early-help-family".into(), Some(first));
    let paper = paper.expect("it is offered");
    let text = paper.to_text();
    assert!(!text.contains("Reference") && !paper.to_html().contains("Reference"), "of nothing");
    assert!(text.contains("whom you can call") && text.contains("Ms Green, school"), "{text}");
}
