//! What goes out, key by key: one type for each text. `npm/engine/index.d.ts` says the same to whoever writes TypeScript.
//!
//! Everything is named by its id, as files name it, so that a caller can look its words up in the definition. A flag
//! that is not raised, and a value that there is none of, is left out.

#![expect(clippy::struct_field_names, reason = "keys are named as they are written")]

use serde::Serialize;
use serde_with::skip_serializing_none;
use windscreen_content::FileError;
use windscreen_core::Text;

/// One thing that is wrong, and where.
#[derive(Debug, Serialize)]
pub(crate) struct Problem<'a> {
    /// Where.
    pub(crate) place: &'a str,
    /// What.
    pub(crate) message: &'a str,
}

impl<'a> From<&'a FileError> for Problem<'a> {
    fn from(file_error: &'a FileError) -> Problem<'a> {
        Problem { place: &file_error.place, message: &file_error.message }
    }
}

/// What a check found.
#[derive(Debug, Serialize)]
pub(crate) struct Problems<'a> {
    /// The number of this format: 1.
    #[serde(rename = "windscreen-problems")]
    pub(crate) format: u32,
    /// All of it.
    pub(crate) problems: Vec<Problem<'a>>,
}

/// Why nothing came of a call.
#[derive(Debug, Serialize)]
pub(crate) struct Refusal<'a> {
    /// The number of this format: 1.
    #[serde(rename = "windscreen-error")]
    pub(crate) format: u32,
    /// A code that never changes.
    pub(crate) code: &'static str,
    /// Why, in a sentence.
    pub(crate) message: &'a str,
    /// The id that is unknown; empty for none.
    pub(crate) id: &'a str,
    /// What is wrong with what was given.
    pub(crate) problems: Vec<Problem<'a>>,
}

/// A list of instruments or areas.
#[derive(Debug, Serialize)]
pub(crate) struct List {
    /// The number of this format: 1.
    #[serde(rename = "windscreen-list")]
    pub(crate) format: u32,
    /// One after another.
    pub(crate) list: Vec<Entry>,
}

/// The few words by which somebody chooses.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    /// Its id.
    pub(crate) id: &'static str,
    /// Its name.
    pub(crate) title: &'static str,
    /// Its name in short.
    pub(crate) short: &'static str,
    /// Whom an instrument is about.
    pub(crate) about: Option<&'static str>,
    /// The worry that leads to an instrument.
    pub(crate) worry: Option<&'static str>,
}

/// What was worked out for each sheet.
#[derive(Debug, Serialize)]
pub(crate) struct Outcomes<'a> {
    /// The number of this format: 1.
    #[serde(rename = "windscreen-outcomes")]
    pub(crate) format: u32,
    /// The day on which it was worked out.
    pub(crate) today: String,
    /// The area's id.
    pub(crate) area: Text,
    /// One for each sheet.
    pub(crate) outcomes: Vec<Outcome>,
    /// What the record says and no instrument offers.
    pub(crate) misfits: Vec<Problem<'a>>,
}

/// What a wording pack says of the sheets that are asked in its words.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WordingPack {
    /// The number of this format: 1.
    #[serde(rename = "windscreen-wording")]
    pub(crate) format: u32,
    /// The instrument's id.
    pub(crate) instrument: Text,
    /// What such a sheet keeps.
    pub(crate) asked: Asked,
    /// The first day on which it may be asked in them.
    pub(crate) from: String,
    /// Whether nothing may be asked in them any more: they were made for another edition of the instrument.
    pub(crate) other_edition: Option<bool>,
}

/// The licensed words in which a sheet was asked.
#[derive(Debug, Serialize)]
pub(crate) struct Asked {
    /// The wording pack.
    pub(crate) pack: Text,
    /// Tells its words from others.
    pub(crate) words: Text,
    /// Whose words they are.
    pub(crate) owner: Text,
    /// Who holds the licence.
    pub(crate) holder: Text,
    /// Its last day.
    pub(crate) until: String,
}

/// What was worked out for one person on one instrument.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Outcome {
    /// The person's number.
    pub(crate) person: u32,
    /// The instrument's id.
    pub(crate) instrument: Text,
    /// Its edition.
    pub(crate) edition: Text,
    /// The licensed words in which it was asked.
    pub(crate) asked: Option<Asked>,
    /// The level.
    pub(crate) level: &'static str,
    /// Of a tool about an adult, the level that a child's paper may say.
    pub(crate) level_for_children: Option<&'static str>,
    /// Whether the level is one to name.
    pub(crate) names_level: Option<bool>,
    /// Whether the level is the least there is.
    pub(crate) at_least: Option<bool>,
    /// Whether somebody must decide today.
    pub(crate) act_today: Option<bool>,
    /// How much is known.
    pub(crate) completeness: &'static str,
    /// Whether a sign of harm is raised.
    pub(crate) harm: Option<bool>,
    /// Why the instrument was marked as not needed.
    pub(crate) not_needed: Option<Text>,
    /// What fired, worst first.
    pub(crate) fired: Vec<Fired>,
    /// Rules that ask something not known.
    pub(crate) could_not_try: Vec<Text>,
    /// The count of every counting rule, fired or not.
    pub(crate) counts: Vec<RuleCount>,
    /// The area's own word for a count.
    pub(crate) band: Option<Text>,
    /// Routes of the instrument.
    pub(crate) routes: Vec<Text>,
    /// Items that are shown.
    pub(crate) shown: Vec<Text>,
    /// Those of them that are answered *not known*.
    pub(crate) not_known: Vec<Text>,
    /// Those of them that are not answered.
    pub(crate) not_answered: Vec<Text>,
    /// Signs said to be over a year ago.
    pub(crate) earlier: Vec<Text>,
    /// What is asked for in writing and still empty.
    pub(crate) missing_texts: Vec<MissingText>,
    /// What is counted beside the result. No level rests on it.
    pub(crate) sums: Option<Vec<Sum>>,
    /// The graded profile, in the order of its definition. It has no total.
    pub(crate) profile: Option<Vec<ProfileArea>>,
}

/// What is counted beside the result: flags are read before the points.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Sum {
    /// Its id.
    pub(crate) sum: Text,
    /// The items that are flagged.
    pub(crate) flagged: Vec<Text>,
    /// How many were seen.
    pub(crate) seen: usize,
    /// Of how many that were looked at.
    pub(crate) looked_at: usize,
    /// How many were not.
    pub(crate) not_looked_at: usize,
    /// The points over those that were looked at; absent where nothing is added up.
    pub(crate) points: Option<u16>,
}

/// How many, and how many are needed.
#[derive(Debug, Serialize)]
pub(crate) struct Count {
    /// How many.
    pub(crate) n: usize,
    /// How many are needed.
    pub(crate) needed: u16,
}

/// The count of a rule.
#[derive(Debug, Serialize)]
pub(crate) struct RuleCount {
    /// The rule.
    pub(crate) rule: Text,
    /// How many.
    pub(crate) n: usize,
    /// How many are needed.
    pub(crate) needed: u16,
}

/// What set a level, opened a route or raised an alert.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
pub(crate) struct Fired {
    /// What kind of thing it is.
    pub(crate) cause: &'static str,
    /// The rule, if it is one.
    pub(crate) rule: Option<Text>,
    /// Its condition in plain words.
    pub(crate) text: Option<Text>,
    /// Whether it warns whatever the level.
    pub(crate) alert: Option<bool>,
    /// The level it sets.
    pub(crate) level: Option<&'static str>,
    /// Whether it holds only if something not known is taken as the worrying answer.
    pub(crate) assumed: Option<bool>,
    /// The items that counted.
    pub(crate) items: Vec<Text>,
    /// What it counted.
    pub(crate) count: Option<Count>,
}

/// What is asked for in writing and still empty.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum MissingText {
    /// A field of a note.
    Note { item: Text, field: Text },
    /// A text of the instrument.
    Text { text: Text },
    /// Why the level was raised.
    Judgement { judgement: bool },
}

/// A part of the graded profile.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProfileArea {
    /// Its code.
    pub(crate) code: Text,
    /// Its grade, 1 best.
    pub(crate) grade: Option<u8>,
    /// Its worst item.
    pub(crate) worst: Option<Text>,
    /// Of how many parts its grade was made.
    pub(crate) n_graded: usize,
    /// How many there are.
    pub(crate) n_of: usize,
    /// Whether its exception was used.
    pub(crate) exception_applied: Option<bool>,
    /// Whether its exception still lacks its reason.
    pub(crate) exception_waiting: Option<bool>,
    /// Its parts.
    pub(crate) sub_areas: Vec<SubArea>,
}

/// A part of a part.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SubArea {
    /// Its code.
    pub(crate) code: Text,
    /// Its grade, 1 best.
    pub(crate) grade: Option<u8>,
    /// Its worst item.
    pub(crate) worst: Option<Text>,
    /// Of how many items its grade was made.
    pub(crate) n_graded: usize,
    /// How many there are.
    pub(crate) n_of: usize,
}

/// As JSON.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("every key that goes out is a text")
}
