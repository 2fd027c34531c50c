//! A home: who stays there, what the record says of their ages, where what is found stands, and what is counted.

use windscreen_core::{
    Age, Cause, Earlier, Level, Meaning, Reader, Role, Subject, SubjectId, Truth, Value,
    wide_outcome,
};
use windscreen_summary::{
    Papers, called, copy_for, evidence_from_answers, fhir, json, referral, restricted, worker_sheet,
};
use windscreen_tests::desk::{Desk, today};

const TOOL: &str = "home-conditions";

/// A home where two children stay, one of them a baby, and a third who never does.
struct Household {
    desk: Desk,
    school_child: SubjectId,
    baby: SubjectId,
    elsewhere: SubjectId,
    home: SubjectId,
}

fn household() -> Household {
    let mut desk = Desk::of(windscreen_core::Record::default());
    let school_child = desk.person("Child Ann", Role::Child, Age::Years(9));
    let baby = desk.person("Child Bea", Role::Child, Age::Years(0));
    let elsewhere = desk.person("Child Cam", Role::Child, Age::Years(7));
    let home = desk.person("Home Oak", Role::Home, Age::NotKnown);
    not_here(&mut desk, home, &[elsewhere]);
    Household { desk, school_child, baby, elsewhere, home }
}

fn not_here(desk: &mut Desk, home: SubjectId, children: &[SubjectId]) {
    let found = desk.record.subjects.iter_mut().find(|it| it.id == home).expect("it is there");
    found.not_here = children.to_vec();
}

fn answer(desk: &mut Desk, who: SubjectId, tool: &str, item: &str, choice: &str) {
    let instrument = desk.tool(tool).clone();
    let value = Value::Choice(choice.into());
    desk.record.set_answer(who, &instrument, &item.into(), value).expect("it offers this");
}

/// The rules over homes that are met in this tool about this child, and the level.
fn met(desk: &Desk, child: SubjectId, tool: &str) -> (Vec<String>, Level) {
    let context = desk.context();
    let wide = context.wide();
    let subject = desk.record.subject(child).expect("the child is there");
    let sheet = desk.record.sheet(child, &tool.into()).cloned().unwrap_or_default();
    let (outcome, fired) = wide_outcome(
        &wide,
        subject,
        &sheet,
        desk.tool(tool),
        &windscreen_core::Thresholds::default(),
    );
    let ids = fired.iter().filter_map(|it| match &it.fired.cause {
        Cause::Wide(rule) if rule.contains("home") => Some(rule.to_string()),
        _ => None,
    });
    (ids.collect(), outcome.level)
}

#[test]
fn every_child_stays_in_a_home_until_somebody_says_that_one_never_does() {
    let Household { mut desk, school_child, baby, elsewhere, home } = household();
    let stays = |desk: &Desk| -> Vec<SubjectId> {
        let home = desk.record.subject(home).expect("it is there");
        desk.record.children_of(home).map(|child| child.id).collect()
    };
    assert_eq!(stays(&desk), [school_child, baby], "{elsewhere:?} never stays there");
    let later = desk.person("Child Dan", Role::Child, Age::NotKnown);
    assert_eq!(stays(&desk), [school_child, baby, later], "a child added later is left out");
    let adult = desk.person("Adult Eve", Role::Adult, Age::Years(30));
    assert!(!stays(&desk).contains(&adult), "an adult is taken for a child who stays there");
}

#[test]
fn a_record_answers_by_the_ages_of_those_who_stay_there() {
    let Household { mut desk, baby, home, .. } = household();
    let instrument = desk.tool(TOOL).clone();
    let item = |id: &str| instrument.item(&id.into()).expect("it is there").from_record;
    let (babies, toddlers) =
        (item("baby-here").expect("asked"), item("toddler-here").expect("asked"));
    let says = |desk: &Desk, asked| {
        let home = desk.record.subject(home).expect("it is there");
        desk.record.has_children(home, asked, today())
    };
    assert_eq!(says(&desk, babies), Truth::True);
    assert_eq!(says(&desk, toddlers), Truth::False);
    let set = |desk: &mut Desk, age| {
        desk.record.subjects.iter_mut().find(|it| it.id == baby).expect("there").age = age;
    };
    set(&mut desk, Age::NotKnown);
    assert_eq!(says(&desk, babies), Truth::Unknown, "an age that nobody knows is taken for no");
    set(&mut desk, Age::Between(0, 2));
    assert_eq!(says(&desk, babies), Truth::Unknown);
    assert_eq!(says(&desk, toddlers), Truth::Unknown);
    set(&mut desk, Age::Unborn(None));
    assert_eq!(says(&desk, babies), Truth::False, "a baby not born yet is in no cot");
    set(&mut desk, Age::Years(0));
    not_here(&mut desk, home, &[baby]);
    assert_eq!(says(&desk, babies), Truth::False, "a baby who never stays there is counted");
}

#[test]
fn what_is_found_in_a_home_speaks_for_each_child_who_stays_there_and_only_raises() {
    let Household { mut desk, school_child, baby, elsewhere, home } = household();
    for child in [school_child, baby, elsewhere] {
        for tool in ["neglect", "graded-care"] {
            assert_eq!(met(&desk, child, tool).0, [""; 0]);
        }
    }
    let before: Vec<Level> =
        [school_child, baby].iter().map(|child| met(&desk, *child, "neglect").1).collect();
    answer(&mut desk, home, TOOL, "food", "very-bad");
    for (child, before) in [school_child, baby].into_iter().zip(before) {
        let (rules, level) = met(&desk, child, "neglect");
        assert_eq!(rules, ["home-flag-here", "home-clear-here"]);
        assert!(before.max(Level::MultiAgency) <= level);
        assert_eq!(met(&desk, child, "graded-care").0, ["profile-home-flag"]);
    }
    assert_eq!(met(&desk, elsewhere, "neglect").0, [""; 0], "a child who never stays there");
    answer(&mut desk, home, TOOL, "weapon", "yes");
    assert_eq!(met(&desk, baby, "neglect").1, Level::Statutory);
    let later = desk.person("Child Dan", Role::Child, Age::Years(3));
    assert!(met(&desk, later, "neglect").0.contains(&"home-danger-here".into()), "added later");
    // Not known is no finding by itself, and takes none back.
    answer(&mut desk, home, TOOL, "weapon", "not-known");
    assert!(!met(&desk, baby, "neglect").0.contains(&"home-danger-here".into()));
    assert!(met(&desk, baby, "neglect").0.contains(&"home-flag-here".into()));
}

#[test]
fn what_stood_at_an_earlier_time_stands_until_the_home_is_looked_at_again() {
    let Household { mut desk, baby, home, .. } = household();
    answer(&mut desk, home, TOOL, "bed", "very-bad");
    let written = today() - chrono::Days::new(30);
    let record = desk.record.clone();
    desk.record.earlier.push(Earlier { written, instruments: Vec::new(), record });
    desk.record.sheets = windscreen_core::LiteMap::default();
    assert!(met(&desk, baby, "neglect").0.contains(&"home-flag-here".into()));
    answer(&mut desk, home, TOOL, "bed", "no");
    assert_eq!(met(&desk, baby, "neglect").0, [""; 0], "looked at again");
}

/// Everything that is said of a home, on every paper of the children, and on none of an adult's.
#[test]
fn a_home_stands_among_the_childrens_papers_and_on_no_adults() {
    let Household { mut desk, school_child, baby, home, elsewhere } = household();
    answer(&mut desk, home, TOOL, "food", "very-bad");
    desk.note(home, TOOL, "food", "seen", "ZEBRA-SEEN one tin");
    desk.note(home, TOOL, "food", "agreed", "ZEBRA-AGREED a parcel by Friday");
    desk.text(home, TOOL, "each-child", "ZEBRA-EACH");
    let paper = referral(&desk.context());
    let text = paper.to_text();
    for words in ["ZEBRA-SEEN one tin", "ZEBRA-AGREED a parcel by Friday", "ZEBRA-EACH"] {
        assert!(text.contains(words), "{words} is not on the referral: {text}");
    }
    let whose = "Home conditions, Home Oak (stays there: Child Ann, Child Bea):";
    assert!(text.contains(whose), "{text}");
    assert!(worker_sheet(&desk.context()).to_text().contains("Home Oak"));
    let context = desk.context();
    let as_data: serde_json::Value =
        serde_json::from_str(&json(&paper, &context, Papers::Children)).expect("it is JSON");
    let people = as_data["people"].as_array().expect("a list");
    let written = people.iter().find(|it| it["role"] == "home").expect("the home is there");
    assert_eq!(written["children"], serde_json::json!([school_child.0, baby.0]));
    assert!(written.get("age").is_none(), "a home has no age");
    assert_eq!(written["tools"][0]["sums"][0]["flagged"], serde_json::json!(["food"]));
    let bundle = fhir(&context, Papers::Children);
    assert!(bundle.contains("\"resourceType\":\"Location\""), "{bundle}");
    // A copy about one child shows the home only if that child stays there, and names no other.
    let copy = |child| copy_for(&desk.context(), Reader::Agency, child).expect("it may be named");
    let (of_baby, of_other) = (copy(baby).to_text(), copy(elsewhere).to_text());
    assert!(of_baby.contains("ZEBRA-SEEN one tin") && of_baby.contains("Home Oak"), "{of_baby}");
    assert!(!of_baby.contains("Child Ann"), "another child is named: {of_baby}");
    for words in ["ZEBRA", "Home Oak", "Home conditions"] {
        assert!(!of_other.contains(words), "{words}: {of_other}");
    }
    let family = copy_for(&desk.context(), Reader::Family, baby).expect("it may be named");
    assert!(!family.to_text().contains("ZEBRA"), "a note for colleagues lies at home");
    // An adult's own paper holds nothing of it.
    let adult = desk.person("Adult Eve", Role::Adult, Age::Years(30));
    answer(&mut desk, adult, "domestic-abuse", "injury", "yes");
    let apart = restricted(&desk.context(), adult, &"domestic-abuse".into()).to_text();
    assert!(!apart.contains("Home Oak") && !apart.contains("ZEBRA"), "{apart}");
}

/// Whose home alone was looked at is told apart from whom nobody looked at: neither is left out.
#[test]
fn a_child_whose_home_alone_was_looked_at_is_not_called_without_a_tool() {
    let Household { mut desk, home, .. } = household();
    let home_alone =
        "Child Ann, Child Bea: the home was looked at, and no tool was used about the child";
    assert!(!referral(&desk.context()).to_text().contains(home_alone), "nobody looked");
    answer(&mut desk, home, TOOL, "food", "no");
    let text = referral(&desk.context()).to_text();
    assert!(text.contains(home_alone), "{text}");
    let without = text.lines().find(|line| line.contains("no tool was used. That says nothing"));
    let without = without.unwrap_or_else(|| panic!("the third child is forgotten: {text}"));
    assert!(without.starts_with("Child ") && !without.contains("Ann"), "{without}");
}

#[test]
fn what_was_seen_in_a_home_is_about_the_children_it_touches() {
    let Household { mut desk, school_child, baby, home, .. } = household();
    answer(&mut desk, home, TOOL, "bed", "clear");
    desk.note(home, TOOL, "bed", "seen", "No sheet");
    let children = |desk: &Desk| {
        let rows = evidence_from_answers(&desk.record, &desk.instruments);
        let [row] = &rows[..] else { panic!("{rows:?}") };
        row.get("children").expect("it says whom").words().to_string()
    };
    assert_eq!(children(&desk), format!("{} {}", school_child.0, baby.0), "all who stay there");
    desk.note(home, TOOL, "bed", "whom", &baby.0.to_string());
    assert_eq!(children(&desk), baby.0.to_string(), "the one who is named");
    desk.note(home, TOOL, "bed", "whom", "not-known");
    assert_eq!(children(&desk), format!("{} {}", school_child.0, baby.0), "not known is nobody");
    // Who is touched is not lost where nothing else is written.
    desk.note(home, TOOL, "bed", "seen", "");
    desk.note(home, TOOL, "bed", "whom", &baby.0.to_string());
    assert_eq!(children(&desk), baby.0.to_string());
    // Of a home where no child of the record stays, no copy about one may hold it.
    let all: Vec<SubjectId> =
        desk.record.subjects.iter().filter(|it| it.role == Role::Child).map(|it| it.id).collect();
    not_here(&mut desk, home, &all);
    desk.note(home, TOOL, "bed", "seen", "No sheet");
    assert_eq!(children(&desk), "elsewhere");
}

#[test]
fn the_same_worry_in_two_tools_is_one_line_with_every_word() {
    let Household { mut desk, baby, home, .. } = household();
    answer(&mut desk, home, TOOL, "food", "very-bad");
    answer(&mut desk, home, TOOL, "smell", "slight");
    answer(&mut desk, baby, "neglect", "diet", "sometimes");
    answer(&mut desk, baby, "neglect", "gp", "applies");
    let text = referral(&desk.context()).to_text();
    let line = text.lines().find(|line| line.contains("Neglect screen: ") && line.contains("Diet"));
    let line = line.unwrap_or_else(|| panic!("{text}"));
    for words in [
        "Neglect screen: Diet: Sometimes",
        "Home conditions, Home Oak: Food in the home: Very bad, with serious effect",
    ] {
        assert!(line.contains(words), "{words} is lost: {line}");
    }
    // Neither tool says it a second time among what it raised; what is raised once stays with its tool.
    let raised: Vec<&str> = text.lines().filter(|line| line.starts_with("Raised:")).collect();
    assert!(
        raised.iter().all(|it| !it.contains("Diet") && !it.contains("Food in the home")),
        "{raised:?}"
    );
    assert!(
        raised.iter().any(|it| it.contains("GP")) && raised.iter().any(|it| it.contains("Smell"))
    );
    // A worry of one tool alone stands with that tool.
    answer(&mut desk, baby, "neglect", "diet", "does-not-apply");
    let text = referral(&desk.context()).to_text();
    assert!(
        text.lines().any(|line| line.starts_with("Raised:") && line.contains("Food in the home"))
    );
}

#[test]
fn the_same_total_with_other_flags_reads_otherwise() {
    let told = |answers: &[(&str, &str)]| {
        let Household { mut desk, home, .. } = household();
        for (item, choice) in answers {
            answer(&mut desk, home, TOOL, item, choice);
        }
        referral(&desk.context()).to_text()
    };
    let flagged = told(&[("bed", "very-bad"), ("smell", "no"), ("dust", "no")]);
    let other = told(&[("bed", "slight"), ("smell", "slight"), ("dust", "slight")]);
    assert!(flagged.contains("Signs seen: 0 of 2 looked at; 9 not looked at"), "{flagged}");
    assert!(other.contains("Signs seen: 2 of 2 looked at; 9 not looked at"), "{other}");
    for text in [&flagged, &other] {
        assert!(text.contains("3 points over 3 aspects looked at, 17 not looked at"), "{text}");
    }
    assert!(flagged.contains("Look at these first: Bed and bedding"), "{flagged}");
    assert!(flagged.contains("Flagged: Bed and bedding"), "{flagged}");
    assert!(!other.contains("Flagged"), "{other}");
    let at = |words: &str| flagged.find(words).unwrap_or_else(|| panic!("{words}: {flagged}"));
    assert!(at("Look at these first") < at("3 points over"), "the total stands before its flags");
}

/// Whoever was kept out of a bedroom must not find their answer in the words of an empty one.
#[test]
fn no_answer_about_a_home_says_only_that_nothing_was_seen() {
    let Household { desk, .. } = household();
    let tool = desk.tool(TOOL);
    for choice in tool.scales.iter().flat_map(|scale| &scale.choices) {
        assert!(!choice.text.contains("seen"), "looked, or not? {}", choice.text);
    }
    let of = |meaning| {
        let grades = tool.scales.iter().find(|it| it.id == "grades".into()).expect("it is there");
        grades.choices.iter().find(|it| it.means == meaning).expect("it is there")
    };
    assert!(of(Meaning::No).text.starts_with("Looked:"));
    assert!(of(Meaning::NotKnown).text.contains("not looked at"));
}

#[test]
fn a_saved_record_keeps_who_never_stays_there() {
    let Household { desk, elsewhere, home, .. } = household();
    let saved = windscreen_content::Saved {
        record: desk.record.clone(),
        area: desk.area.id.clone(),
        reference: "R-1".into(),
        written: today(),
        build: "test".into(),
        instruments: Vec::new(),
    };
    let text = windscreen_content::write_record(&saved);
    let read = windscreen_content::read_record("file", &text).expect("it reads");
    assert_eq!(read, saved);
    assert_eq!(read.record.subject(home).expect("there").not_here, [elsewhere]);
}

/// A worry about a home opens its tool with nothing asked, once; a second press opens the same home.
#[test]
fn a_worry_about_a_home_opens_its_tool_at_once() {
    use windscreen_app::session::{Action, LoadedSite, Route};
    let site = LoadedSite::default();
    let session = windscreen_app::session_for_tests(site, Route::Start, today());
    session.add_person(Role::Child, Age::Years(0));
    session.dispatch(Action::Begin(TOOL.into(), Role::Home));
    session.dispatch(Action::Begin(TOOL.into(), Role::Home));
    let state = session.state();
    let homes: Vec<&Subject> =
        state.record.subjects.iter().filter(|it| it.role == Role::Home).collect();
    let [home] = &homes[..] else { panic!("{homes:?}") };
    assert_eq!(&*home.label, "Home 1");
    assert_eq!(*state.route(), Route::Tool(home.id, TOOL.into()));
    assert_eq!(state.record.children_of(home).count(), 1, "the child is not considered");
    let child = state.record.subjects[0].id;
    session.dispatch(Action::NotHere(home.id, vec![child]));
    assert_eq!(session.state().record.homes_of(&session.state().record.subjects[0]).count(), 0);
}

#[test]
fn a_home_is_called_by_what_it_is_called_and_no_answer_becomes_a_strength() {
    let Household { mut desk, home, .. } = household();
    let subject: Subject = desk.record.subject(home).expect("there").clone();
    assert_eq!(&*called(&desk.record, &subject), "Home Oak");
    let instrument = desk.tool(TOOL).clone();
    for item in &instrument.items {
        for choice in instrument.scale_of(item).map_or(&[][..], |scale| &scale.choices) {
            assert!(!item.is_strength(choice.means), "{}: {}", item.id, choice.id);
        }
        if item.counts() {
            answer(&mut desk, home, TOOL, &item.id, "no");
        }
    }
    assert!(!referral(&desk.context()).to_text().contains("Strengths"));
}
