//! The catalogue: what the code says is what Fluent's own library says, and a language with other plurals is spoken by
//! its own rules.

use windscreen_wording::language::{Language, speak};
use windscreen_wording::{CATALOGUE, Value};

/// A function of the catalogue, and how to call it.
struct Row {
    id: &'static str,
    /// By name, whether it is a number.
    values: &'static [(&'static str, bool)],
    call: fn(&[Value<'_>]) -> String,
}

trait Given {
    fn number(&self) -> usize;
    fn word(&self) -> &str;
}

impl Given for Value<'_> {
    fn number(&self) -> usize {
        if let Value::Number(n) = self { *n } else { 0 }
    }

    fn word(&self) -> &str {
        if let Value::Word(words) = self { words } else { "" }
    }
}

const ALL: &[Row] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// Every message with several numbers and words, as one text a line.
fn everything() -> Vec<String> {
    let mut all = Vec::new();
    for row in ALL {
        for (n, word) in [
            (0, ""),
            (1, "Child A"),
            (2, "child"),
            (3, "adult"),
            (11, "none"),
            (21, "other"),
            (102, "{$x}"),
        ] {
            let given: Vec<Value<'_>> = row
                .values
                .iter()
                .map(|(_, is_number)| if *is_number { Value::Number(n) } else { Value::Word(word) })
                .collect();
            all.push(format!("{} {:?}: {}", row.id, given, (row.call)(&given)));
        }
    }
    all
}

#[test]
fn the_code_says_what_fluent_says() {
    let ours = everything();
    speak(Some(Language::read("en-GB", CATALOGUE).expect("the catalogue reads")));
    let theirs = everything();
    speak(None);
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(
            ours, theirs,
            "a practitioner would read another sentence than the one in the catalogue"
        );
    }
}

/// Arabic has six plurals, of which English has two.
#[test]
fn another_language_counts_by_its_own_rules() {
    let plurals = "n-questions = { $n ->
    [zero] Z { $n }
    [one] O { $n }
    [two] T { $n }
    [few] F { $n }
    [many] M { $n }
   *[other] X { $n }
}";
    let start = CATALOGUE.find("n-questions =").expect("it is there");
    let end = CATALOGUE[start..].find("\n}").expect("it ends") + start + 2;
    let messages = [&CATALOGUE[..start], plurals, &CATALOGUE[end..]].concat();
    let arabic = Language::read("ar", &messages).expect("it reads");
    assert_eq!(arabic.direction(), "rtl");
    speak(Some(arabic));
    let said: Vec<String> = [0, 1, 2, 3, 11, 100]
        .map(|n| windscreen_wording::n_questions(n).chars().filter(char::is_ascii).collect())
        .to_vec();
    let (tag, direction) = (windscreen_wording::tag(), windscreen_wording::direction());
    speak(None);
    assert_eq!(said, ["Z 0", "O 1", "T 2", "F 3", "M 11", "X 100"]);
    assert_eq!((tag, direction), ("ar", "rtl"));
    assert_eq!((windscreen_wording::tag(), windscreen_wording::direction()), ("en-GB", "ltr"));
}

#[test]
fn half_a_language_is_refused() {
    for (messages, why) in [
        (CATALOGUE.replacen("yes = Yes\n", "", 1), "yes is not there"),
        (format!("{CATALOGUE}\nmore = More\n"), "more is no message"),
        (CATALOGUE.replacen("[one] question", "[one] { $of }", 1), "n-questions uses"),
        (CATALOGUE.replacen("yes = Yes\n", "yes =\n    .more = Yes\n", 1), "yes says nothing"),
    ] {
        let error = Language::read("cy", &messages).expect_err("it is not whole");
        assert!(error.contains(why), "{error}");
    }
    assert!(Language::read("not a tag", CATALOGUE).is_err());
}

/// Such a message would stop the page that says it.
#[test]
fn a_message_that_cannot_be_said_is_refused() {
    let yes = |says: &str| CATALOGUE.replacen("yes = Yes\n", says, 1);
    for (messages, why) in [
        (yes("yes = { aye }\n"), "yes names aye, which is not there"),
        (yes("yes = { no.more }\n"), "yes names no.more, which is not there"),
        (yes("yes = { -aye }\n"), "yes names -aye, which is not there"),
        (
            yes("yes = { -aye.more ->\n   *[it] Aye\n}\n-aye = Aye\n"),
            "yes names -aye.more, which is not there",
        ),
        (yes("yes = { -aye }\n-aye = { no } { nay }\n"), "yes names nay, which is not there"),
        (yes("yes = { yes }\n"), "yes names yes, which leads back to itself"),
        (yes("yes = { -aye }\n-aye = { -yea }\n-yea = { -aye }\n"), "leads back to itself"),
        (yes("yes = { NUMBER(1) }\n"), "yes uses NUMBER, and there are no functions here"),
        // Of a message with two forms, in the one that is said of one thing only.
        (
            CATALOGUE.replacen("[one] question", "[one] { -question }", 1),
            "n-questions names -question, which is not there",
        ),
        // A value that the other message is not given.
        (yes("yes = { n-questions }\n"), "yes uses {\"n\"}, not {}"),
    ] {
        let error = Language::read("cy", &messages).expect_err("it cannot be said");
        assert!(error.contains(why), "{error}");
    }
    let aye = Language::read("cy", &yes("yes = { -aye } { no }\n-aye = Aye\n"));
    speak(Some(aye.expect("it reads")));
    let said = windscreen_wording::yes();
    speak(None);
    assert_eq!(said, "Aye No");
}
