//! The referral, or an adult's restricted record, as data.

#![expect(clippy::struct_field_names, reason = "keys are named as they are written")]

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use serde_with::skip_serializing_none;
use windscreen_core as core;
use windscreen_core::Text;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
#[cfg(feature = "schema")]
use schemars::Schema;
#[cfg(feature = "schema")]
use schemars::SchemaGenerator;
#[cfg(feature = "schema")]
use schemars::json_schema;
#[cfg(feature = "schema")]
use std::borrow::Cow;

/// What the referral, or an adult's restricted record, says, as data, version 1. It is made from the same parts as the
/// paper and holds no more. A later version has another number.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A referral"))]
pub struct ReferralFile {
    /// The number of this format: 1.
    #[serde(rename = "windscreen-referral")]
    pub(crate) format: Version,
    /// Whether the family is invented, to practise on. Nothing of it is true of anybody, and it goes into no record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) practice: Option<True>,
    /// Whose papers: every child of the record, or one adult on one tool. The adult's is never to be put with the
    /// children's.
    pub(crate) papers: Whose,
    /// The neutral title.
    pub(crate) title: Filled,
    /// Who may have it, and whether it is a draft.
    pub(crate) marking: Filled,
    /// The reference printed on each sheet. It says nothing about anybody.
    pub(crate) reference: Text,
    /// The day of writing.
    pub(crate) written: Day,
    /// The time of writing, in words.
    pub(crate) time: Text,
    /// The build that made it.
    pub(crate) build: Text,
    /// The area.
    pub(crate) area: Area,
    /// The front doors for which it is meant.
    pub(crate) recipient: Vec<Door>,
    /// The people.
    pub(crate) people: Vec<Person>,
    /// What the referral form holds about the record as a whole.
    pub(crate) fields: Vec<Field>,
    /// The lists of the form that have rows.
    pub(crate) lists: Vec<List>,
    /// What the checks found missing. Nothing waits for it.
    pub(crate) checks: Vec<Check>,
}

/// Whose papers they are.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Whose {
    Children,
    Adult,
}

/// An area.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "area"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Area {
    /// Its id.
    pub(crate) id: Filled,
    /// Its name.
    pub(crate) title: Filled,
    /// Its edition.
    pub(crate) edition: Filled,
}

/// A front door.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "door"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Door {
    /// Its name.
    pub(crate) name: Filled,
    /// Its numbers.
    pub(crate) phones: Vec<Phone>,
}

/// A number.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "phone"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Phone {
    /// When or for what it is used.
    pub(crate) text: Option<NotEmpty>,
    /// The number. Absent where the area gives none.
    pub(crate) number: Option<NotEmpty>,
    /// Its hours.
    pub(crate) hours: Option<NotEmpty>,
}

/// A person, or a home where children stay, and the tools used for them.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "person"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Person {
    /// Their number in the record.
    pub(crate) person: Number,
    /// Child, unborn included, adult, or home.
    pub(crate) role: Role,
    /// What they are called on the paper.
    pub(crate) label: Filled,
    /// What is known of their age, in words. A home has none.
    pub(crate) age: Option<Filled>,
    /// Of a home, the numbers of the children who stay there.
    pub(crate) children: Option<Vec<Number>>,
    /// The tools with a result.
    pub(crate) tools: Vec<Tool>,
    /// The tools that were marked as not needed.
    pub(crate) not_needed: Vec<NotNeeded>,
    /// What the referral form holds about this child.
    pub(crate) fields: Vec<Field>,
}

/// What somebody is in a record.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Role {
    Child,
    Adult,
    Home,
}

/// A tool that was marked as not needed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "not-needed"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct NotNeeded {
    /// Its id.
    pub(crate) instrument: Filled,
    /// Its name.
    pub(crate) title: Filled,
    /// Why. Empty where no reason was given.
    pub(crate) reason: Text,
}

/// What came of one tool for one person.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "tool"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Tool {
    /// Its id.
    pub(crate) instrument: Filled,
    /// Its name.
    pub(crate) title: Filled,
    /// Its edition.
    pub(crate) edition: Filled,
    /// The licensed words in which it was asked. Absent for the toolkit's own.
    pub(crate) wording: Option<Wording>,
    /// The result in a line, in the words of the area.
    pub(crate) result: Filled,
    /// The level suggested. Absent where none is named: too little is known, or the tool suggests none.
    pub(crate) level: Option<Level>,
    /// The level is the least there is: much is not known.
    pub(crate) at_least: Option<True>,
    /// Somebody must decide today, whatever the level: a sign of grave danger to an adult is answered yes, or the count
    /// reaches the area's number.
    pub(crate) act_today: Option<True>,
    /// How much is known.
    pub(crate) completeness: Completeness,
    /// How many questions were shown.
    pub(crate) shown: Number,
    /// How many of them have an answer, "not known" included.
    pub(crate) answered: Number,
    /// How many of them are answered "not known".
    pub(crate) not_known: Number,
    /// Signs said to be over a year ago: listed, and not counted. Absent where there are none.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) earlier: Option<Vec<EarlierSign>>,
    /// What is counted beside the result. Absent where nothing is.
    pub(crate) sums: Option<Vec<Sum>>,
    /// What fired, the worst first.
    pub(crate) fired: Vec<Fired>,
    /// What to do, opened by rules.
    pub(crate) routes: Vec<Route>,
}

/// The licensed words in which a tool was asked. Its rules and levels are the toolkit's own.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "wording"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Wording {
    /// The id of the wording pack.
    pub(crate) pack: Filled,
    /// Whose words they are.
    pub(crate) owner: Filled,
    /// Who holds the licence.
    pub(crate) holder: Filled,
    /// The terms. Absent where the words are not at hand.
    pub(crate) licence: Option<NotEmpty>,
    /// The line that the licence asks for.
    pub(crate) credit: Option<NotEmpty>,
    /// The last day of the licence.
    pub(crate) until: Day,
    /// Items that were answered in the toolkit's own words all the same, after the licence had ended.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) own: Option<Vec<Filled>>,
    /// The words are not at hand: what stands here of the questions is in the toolkit's own.
    pub(crate) missing: Option<True>,
}

/// How much is known.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Completeness {
    NotAssessed,
    Incomplete,
    Complete,
}

/// What is counted beside a result. It sets no level.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "sum"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Sum {
    /// Its id.
    pub(crate) id: Filled,
    /// What it is called.
    pub(crate) title: Filled,
    /// The ids of the items that are flagged. They are to be read before the points.
    pub(crate) flagged: Vec<Filled>,
    /// How many were seen.
    pub(crate) seen: Number,
    /// Of how many that were looked at.
    pub(crate) looked_at: Number,
    /// How many were not looked at. Nothing is scaled up for them.
    pub(crate) not_looked_at: Number,
    /// The points over those that were looked at. Absent where nothing is added up.
    pub(crate) points: Option<Number>,
}

/// A sign that was said to be over a year ago.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "earlier-sign"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct EarlierSign {
    /// The item's id.
    pub(crate) item: Filled,
    /// The sign and its answer, in words.
    pub(crate) text: Filled,
}

/// A rule, or harm-unknown, incomplete, not-assessed or judgement.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "fired"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Fired {
    /// Its id.
    pub(crate) id: Filled,
    /// The condition in words.
    pub(crate) text: Filled,
    /// The level it asks for. Absent where none is named.
    pub(crate) level: Option<Level>,
    /// The count beside its number.
    pub(crate) count: Option<NotEmpty>,
    /// What is not known and was taken as the worrying answer.
    pub(crate) assumed: Option<NotEmpty>,
}

/// What to do.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "route"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Route {
    /// Its id.
    pub(crate) id: Filled,
    /// What it is called.
    pub(crate) title: Filled,
    /// What to do.
    pub(crate) text: Text,
}

/// A field in which something stands: with its words, or with one of the two gaps.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "field", extend("oneOf" = [
    { "required": ["text"] }, { "required": ["not-known"] }, { "required": ["does-not-apply"] },
])))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Field {
    /// Its id in the referral form.
    pub(crate) id: Filled,
    /// Its label.
    pub(crate) label: Filled,
    /// What is written, or the words of what was chosen.
    pub(crate) text: Option<NotEmpty>,
    /// It was said that this is not known.
    pub(crate) not_known: Option<True>,
    /// It was said that this does not apply: why. Empty where no reason was given.
    pub(crate) does_not_apply: Option<Text>,
}

/// A list of the referral form.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "list"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct List {
    /// Its id in the form.
    pub(crate) list: Filled,
    /// Its heading.
    pub(crate) title: Filled,
    /// Its rows, by their date.
    pub(crate) rows: Vec<Row>,
}

/// A row of a list.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "row"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Row {
    /// Its fields in which something stands.
    pub(crate) cells: Vec<Field>,
}

/// A check that is not met. One that is for the worker's eyes says only that there is something to look at again.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "check", extend("dependentRequired" = {
    "check": ["severity"], "severity": ["check"], "person": ["check"],
})))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Check {
    /// The check.
    pub(crate) check: Option<Filled>,
    /// How much it asks. In an emergency nothing stops.
    pub(crate) severity: Option<Severity>,
    /// What is missing, and why it matters.
    pub(crate) says: Filled,
    /// The child it is about.
    pub(crate) person: Option<Number>,
}

/// How much a check asks.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Severity {
    Stop,
    Warn,
    Note,
}

/// A type that holds one value of a certain form, and the schema of that form.
macro_rules! leaf {
    ($(#[$said:meta])* $name:ident $(($inner:ty))?, $schema:tt) => {
        $(#[$said])*
        #[derive(Debug)]
        pub(crate) struct $name $((pub(crate) $inner))?;

        #[cfg(feature = "schema")]
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

leaf!(
    /// A text with something in it.
    #[derive(Serialize)]
    Filled(Text), { "type": "string", "pattern": "\\S" }
);

leaf!(
    /// A text that is left out where it would be empty.
    #[derive(Serialize)]
    NotEmpty(Text), { "type": "string", "minLength": 1 }
);

leaf!(
    /// A day, as 2026-12-25.
    #[derive(Serialize)]
    Day(NaiveDate), { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }
);

leaf!(
    /// A whole number.
    #[derive(Serialize)]
    Number(u32), { "type": "integer", "minimum": 0 }
);

leaf!(
    /// The number of the format.
    Version, { "const": 1 }
);

leaf!(
    /// What can only be true: else the key is left out.
    True, { "const": true }
);

leaf!(
    /// A level, by its id.
    Level(core::Level), { "type": "string", "enum": (core::Level::ALL.map(core::Level::id)) }
);

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u32(1)
    }
}

impl Serialize for True {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bool(true)
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.id())
    }
}

impl Filled {
    /// This text.
    pub(crate) fn of(words: &str) -> Filled {
        Filled(words.into())
    }
}

impl NotEmpty {
    /// This text, unless it is empty.
    pub(crate) fn any(words: &Text) -> Option<NotEmpty> {
        Some(NotEmpty(words.clone())).filter(|words| !words.0.is_empty())
    }
}

impl Number {
    /// How many there are.
    pub(crate) fn of(n: usize) -> Number {
        Number(u32::try_from(n).unwrap_or(u32::MAX))
    }
}

impl From<core::Role> for Role {
    fn from(role: core::Role) -> Role {
        match role {
            core::Role::Child => Role::Child,
            core::Role::Adult => Role::Adult,
            core::Role::Home => Role::Home,
        }
    }
}

impl From<core::Completeness> for Completeness {
    fn from(completeness: core::Completeness) -> Completeness {
        match completeness {
            core::Completeness::NotAssessed => Completeness::NotAssessed,
            core::Completeness::Incomplete => Completeness::Incomplete,
            core::Completeness::Complete => Completeness::Complete,
        }
    }
}

impl From<crate::checks::finding::Severity> for Severity {
    fn from(severity: crate::checks::finding::Severity) -> Severity {
        match severity {
            crate::checks::finding::Severity::Stop => Severity::Stop,
            crate::checks::finding::Severity::Warn => Severity::Warn,
            crate::checks::finding::Severity::Note => Severity::Note,
        }
    }
}
