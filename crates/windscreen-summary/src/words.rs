//! Small turns of phrase used everywhere: dates, ages, lists, who could be asked.

use chrono::{Datelike, NaiveDate};
use windscreen_core::{Age, Area, Level, Subject, Text, years_on};
use windscreen_wording as wording;

/// Words as shared text. Not inlined: it is called everywhere.
#[inline(never)]
pub(crate) fn said(words: &str) -> Text {
    words.into()
}

/// Puts pieces together. Cheaper in Wasm than `format!`.
#[inline(never)]
pub(crate) fn text(parts: &[&str]) -> Text {
    parts.concat().into()
}

/// A whole number in figures.
#[inline(never)]
pub(crate) fn figure(n: usize) -> String {
    n.to_string()
}

/// Words that begin a line, as they stand within one. What begins with capitals, as an abbreviation does, stays.
pub(crate) fn in_a_line(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return words.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Words with which a line begins.
pub(crate) fn capital(words: &str) -> Text {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().into()
}

/// Parts that are whole sentences or are made such, one after another.
#[inline(never)]
pub(crate) fn sentences(parts: &[Text]) -> Text {
    let mut out = String::new();
    for part in parts {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
        let closed = part.trim_end_matches(['”', '’', '"', '\'', ')']);
        if !closed.ends_with(['.', '!', '?', ':', '…']) {
            out.push('.');
        }
    }
    out.into()
}

/// "a, b or c": `last` is what the catalogue says before the last of several.
pub(crate) fn listed(parts: &[&str], last: &str) -> String {
    let mut words = String::new();
    for (place, part) in parts.iter().enumerate() {
        if 0 < place {
            if place + 1 == parts.len() {
                words.push(' ');
                words.push_str(last);
                words.push(' ');
            } else {
                words.push_str(wording::list_comma());
            }
        }
        words.push_str(part);
    }
    words
}

/// A day in full: "Monday 23 November 2026".
pub fn date_words(day: NaiveDate) -> Text {
    let weekday = wording::day_weekday(day.weekday().number_from_monday() as usize);
    wording::day_full(&plain_date(day), &weekday)
}

/// A day within a list that is read together: "Saturday 21 November", with its year where that is another than today's.
pub(crate) fn day_of(day: NaiveDate, today: NaiveDate) -> Text {
    if day.year() != today.year() {
        return date_words(day);
    }
    let weekday = wording::day_weekday(day.weekday().number_from_monday() as usize);
    let month = wording::day_month(day.month() as usize);
    wording::day_short(&figure(day.day() as usize), &month, &weekday)
}

/// A day without its weekday: "23 November 2026".
pub fn plain_date(day: NaiveDate) -> Text {
    let month = wording::day_month(day.month() as usize);
    wording::day_plain(&figure(day.day() as usize), &month, &day.year().to_string())
}

/// A day as it is written in a field: 22 11 2026.
pub fn figures_of(day: NaiveDate) -> Text {
    let [day, month, year] =
        [day.day().to_string(), day.month().to_string(), day.year().to_string()];
    text(&[&day, " ", &month, " ", &year])
}

/// An upper end above this is no knowledge of the age: it is said as "or over".
const LIKELY: u8 = 110;

/// What is known of a person's age, on `today`.
pub fn age_words(subject: &Subject, today: NaiveDate) -> Text {
    match subject.age {
        Age::Born(born) => match years_on(born, today) {
            Some(n) => wording::age_born(&plain_date(born), n.into()),
            None => wording::age_born_later(&plain_date(born)),
        },
        Age::Years(n) => wording::age_years(n.into()),
        // An adult's age is often known only so far.
        Age::Between(from, to) if LIKELY < from.max(to) => {
            wording::age_or_over(from.min(to).into())
        }
        Age::Between(from, to) => {
            wording::age_between(&figure(from.min(to).into()), from.max(to).into())
        }
        Age::Unborn(None) => said(wording::age_unborn()),
        Age::Unborn(Some(due)) if subject.due_date_passed(today) => {
            wording::age_unborn_due_passed(&plain_date(due))
        }
        Age::Unborn(Some(due)) => wording::age_unborn_due(&plain_date(due)),
        Age::NotKnown => said(wording::age_not_known()),
    }
}

/// What an area calls a level. Where it has no name, the words say so.
pub fn level_name(area: &Area, level: Level) -> Text {
    match area.level(level) {
        Some(it) if !it.name.is_empty() => it.name.clone(),
        _ if level == Level::NothingRecorded => said(wording::explain_level_none()),
        // No partnership's word: this level is no step of its continuum.
        _ if level == Level::Watch => said(wording::explain_level_watch()),
        _ => said(wording::explain_level_unnamed()),
    }
}

/// Who could be asked, or usually knows, in words.
pub fn who_words(id: &str) -> &str {
    match id {
        "school" => wording::who_school(),
        "health-visitor" => wording::who_health_visitor(),
        "school-nurse" => wording::who_school_nurse(),
        "midwife" => wording::who_midwife(),
        "gp" => wording::who_gp(),
        "home-visit" => wording::who_home_visit(),
        "police" => wording::who_police(),
        "housing" => wording::who_housing(),
        "social-care" => wording::who_social_care(),
        "specialist" => wording::who_specialist(),
        "person" => wording::who_person(),
        "anyone" => wording::who_anyone(),
        other => other,
    }
}

/// What the program itself calls a level, whatever its name in an area.
fn neutral_level_name(level: Level) -> &'static str {
    match level {
        Level::NothingRecorded => wording::explain_level_nothing_recorded(),
        Level::Watch => wording::explain_level_watch(),
        Level::EarlyHelp => wording::explain_level_early_help(),
        Level::MultiAgency => wording::explain_level_multi_agency(),
        Level::Statutory => wording::explain_level_statutory(),
        Level::Immediate => wording::explain_level_immediate(),
    }
}

/// What a service is for, or how a level is called, where an area gives no name. A service that the catalogue does not
/// know is called by the words of its id.
pub(crate) fn role_words(id: &str) -> Text {
    let known = match id {
        "idva" => Some(wording::now_service_idva()),
        "nspcc" => Some(wording::now_service_nspcc()),
        "marac" => Some(wording::now_service_marac()),
        "police" => Some(wording::now_service_police()),
        "exploitation" => Some(wording::now_service_exploitation()),
        other => Level::from_id(other).map(neutral_level_name),
    };
    if let Some(words) = known {
        return said(words);
    }
    let mut words = id.replace('-', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words.into()
}

/// Typed or pasted words without characters that could reorder or hide other words on the page:
/// text-direction controls, other control characters and tags. Line breaks and tabs stay, and so
/// does everything a language needs.
#[inline(never)]
pub fn clean(words: &Text) -> Text {
    let trimmed = words.trim();
    if trimmed.len() == words.len() && !words.contains(|c| c == '\r' || is_hidden(c)) {
        return words.clone();
    }
    let mut out = String::with_capacity(trimmed.len());
    let mut before = ' ';
    for c in trimmed.chars() {
        match c {
            // The second half of a line break that is already there.
            '\n' if before == '\r' => {}
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            c if is_hidden(c) => {}
            c => out.push(c),
        }
        before = c;
    }
    said(out.trim())
}

/// Whether a character shows nothing and can change how its neighbours are read.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use windscreen_core::{Role, SubjectId};

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a day written in a test exists")
    }

    fn aged(age: Age) -> Text {
        age_words(&Subject::new(SubjectId(0), "Child A", Role::Child, age), day(2026, 11, 22))
    }

    #[test]
    fn a_date_is_written_in_full() {
        assert_eq!(&*date_words(day(2026, 11, 22)), "Sunday 22 November 2026");
    }

    #[test]
    fn an_age_is_said_as_it_is_known() {
        assert_eq!(&*aged(Age::Born(day(2020, 5, 12))), "6 years (born 12 May 2020)");
        assert_eq!(&*aged(Age::Years(1)), "1 year");
        assert_eq!(&*aged(Age::Years(0)), "under 1 year");
        assert_eq!(&*aged(Age::Between(7, 5)), "between 5 and 7 years");
        assert_eq!(&*aged(Age::Between(18, 130)), "18 or over");
        assert_eq!(&*aged(Age::NotKnown), "not known");
        assert!(aged(Age::Born(day(2027, 1, 1))).starts_with("not known"));
        assert!(aged(Age::Unborn(Some(day(2026, 11, 1)))).ends_with("the baby may be here"));
    }

    #[test]
    fn a_service_without_a_name_is_called_by_what_it_is_for() {
        assert_eq!(&*role_words("idva"), "IDVA");
        assert_eq!(&*role_words("marac"), "Marac");
        assert_eq!(&*role_words("young-carers"), "Young carers");
    }

    #[test]
    fn a_list_reads_as_a_sentence() {
        assert_eq!(listed(&["a"], wording::list_or()), "a");
        assert_eq!(listed(&["a", "b"], wording::list_or()), "a or b");
        assert_eq!(listed(&["a", "b", "c"], wording::list_or()), "a, b or c");
    }

    #[test]
    fn characters_that_reorder_words_are_taken_out_and_languages_stay() {
        assert_eq!(&*clean(&"no\u{202e}t\u{2066} seen\u{0}\u{e0041}".into()), "not seen");
        assert_eq!(&*clean(&" a\r\nb\u{2028}c\td ".into()), "a\nb\nc\td");
        assert_eq!(&*clean(&"سلام \u{5e9}\u{5dc} n\u{303}".into()), "سلام \u{5e9}\u{5dc} n\u{303}");
    }
}
