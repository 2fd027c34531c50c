//! FHIR R4, as far as it is written here. The names are the standard's own: <https://hl7.org/fhir/R4/>.

#![expect(clippy::struct_field_names, reason = "keys are named as they are written")]

use chrono::NaiveDate;
use serde::Serialize;
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// Resources that belong together.
#[derive(Debug, Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Bundle {
    /// Who may see it.
    pub(crate) meta: Meta,
    /// The reference printed on each sheet.
    pub(crate) identifier: Identifier,
    /// What holds them together.
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// When it was made.
    pub(crate) timestamp: Text,
    /// The resources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) entry: Vec<Entry>,
}

/// What is said about a resource and not in it.
#[derive(Debug, Serialize)]
pub(crate) struct Meta {
    /// How closely it is kept.
    pub(crate) security: Vec<Coding>,
}

/// A resource and its address.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    /// Its address within the bundle.
    pub(crate) full_url: Text,
    /// The resource.
    pub(crate) resource: Resource,
}

/// A resource of the bundle.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Resource {
    /// A person.
    Patient(Patient),
    /// A home where children stay.
    Location(Location),
    /// A tool.
    Questionnaire(Questionnaire),
    /// What was answered in a tool about a person.
    Response(QuestionnaireResponse),
}

/// A person.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Patient {
    /// The end of its address.
    pub(crate) id: Text,
    /// The NHS number.
    pub(crate) identifier: Option<[Identifier; 1]>,
    /// What the person is called.
    pub(crate) name: [HumanName; 1],
    /// The day of birth, where it is known.
    pub(crate) birth_date: Option<NaiveDate>,
}

/// A home where children stay: what it is called, and no address.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Location {
    /// The end of its address.
    pub(crate) id: Text,
    /// What it is called.
    pub(crate) name: Option<Text>,
    /// That it is one place.
    pub(crate) mode: &'static str,
}

/// A number or name by which others know something.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
pub(crate) struct Identifier {
    /// Whose it is.
    pub(crate) system: &'static str,
    /// The number or name itself.
    pub(crate) value: Option<Text>,
}

/// A name.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
pub(crate) struct HumanName {
    /// As it is said.
    pub(crate) text: Option<Text>,
}

/// A tool: its questions, and what it works out.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Questionnaire {
    /// The end of its address.
    pub(crate) id: Text,
    /// The language of its questions.
    pub(crate) language: Option<Text>,
    /// The address by which it is known, whatever its edition.
    pub(crate) url: Text,
    /// Its edition.
    pub(crate) version: Option<Text>,
    /// The same in the toolkit's own words, where these are licensed.
    pub(crate) derived_from: Option<[Text; 1]>,
    /// Its title.
    pub(crate) title: Option<Text>,
    /// Whether it is a draft.
    pub(crate) status: &'static str,
    /// Whom it is about.
    pub(crate) subject_type: [&'static str; 1],
    /// What it is for.
    pub(crate) description: Option<Text>,
    /// The terms on which it is used.
    pub(crate) copyright: Option<Text>,
    /// Its items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) item: Vec<Item>,
}

/// An item of a questionnaire: a group, or a question.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Item {
    /// By which a response names it.
    pub(crate) link_id: Text,
    /// Its number.
    pub(crate) prefix: Option<Text>,
    /// Its words.
    pub(crate) text: Option<Text>,
    /// What is answered.
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// The answers to others that open it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) enable_when: Vec<EnableWhen>,
    /// Whether one of them is enough.
    pub(crate) enable_behavior: Option<&'static str>,
    /// Whether it may be answered more than once.
    pub(crate) repeats: Option<bool>,
    /// Whether nobody answers it.
    pub(crate) read_only: Option<bool>,
    /// The answers that it offers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) answer_option: Vec<AnswerOption>,
    /// The items in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) item: Vec<Item>,
}

/// An answer to another question.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EnableWhen {
    /// The other question.
    pub(crate) question: Text,
    /// How its answer is compared.
    pub(crate) operator: &'static str,
    /// With what.
    pub(crate) answer_coding: Coding,
}

/// An answer that is offered.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AnswerOption {
    /// Its code.
    pub(crate) value_coding: Coding,
}

/// A code out of a system of codes.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
pub(crate) struct Coding {
    /// Its number.
    pub(crate) extension: Option<[Ordinal; 1]>,
    /// The system.
    pub(crate) system: Text,
    /// The code.
    pub(crate) code: Text,
    /// Its words.
    pub(crate) display: Option<Text>,
}

/// The number of an answer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Ordinal {
    /// That it is one.
    pub(crate) url: &'static str,
    /// The number.
    pub(crate) value_decimal: u8,
}

/// What one person's sheet holds.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct QuestionnaireResponse {
    /// The end of its address.
    pub(crate) id: Text,
    /// The language of the program's own words in it, where the questions are in another.
    pub(crate) language: Option<&'static str>,
    /// In whose words it was asked, where those are not at hand.
    pub(crate) extension: Option<[Said; 1]>,
    /// The questionnaire, with its edition.
    pub(crate) questionnaire: Text,
    /// Whether enough is known.
    pub(crate) status: &'static str,
    /// Whom it is about.
    pub(crate) subject: Reference,
    /// The day on which it was written.
    pub(crate) authored: NaiveDate,
    /// What was answered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) item: Vec<ResponseItem>,
}

/// A sentence beside what FHIR has a place for.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Said {
    /// What it is about.
    pub(crate) url: &'static str,
    /// The sentence.
    pub(crate) value_string: Text,
}

/// Another resource.
#[derive(Debug, Serialize)]
pub(crate) struct Reference {
    /// Its address.
    pub(crate) reference: Text,
}

/// A group in which something was answered, or a question that was.
#[skip_serializing_none]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ResponseItem {
    /// The item of the questionnaire.
    pub(crate) link_id: Text,
    /// Its words.
    pub(crate) text: Option<Text>,
    /// The items in a group.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) item: Vec<ResponseItem>,
    /// The answers to a question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) answer: Vec<Answer>,
}

/// One answer: one of the values, and what is asked below it.
#[skip_serializing_none]
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Answer {
    /// A choice.
    pub(crate) value_coding: Option<Coding>,
    /// A number.
    pub(crate) value_integer: Option<u32>,
    /// Why there is no number.
    #[serde(rename = "_valueInteger")]
    pub(crate) no_integer: Option<NoValue>,
    /// A day.
    pub(crate) value_date: Option<NaiveDate>,
    /// Why there is no day.
    #[serde(rename = "_valueDate")]
    pub(crate) no_date: Option<NoValue>,
    /// Words.
    pub(crate) value_string: Option<Text>,
    /// Why there are no words.
    #[serde(rename = "_valueString")]
    pub(crate) no_string: Option<NoValue>,
    /// What was answered below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) item: Vec<ResponseItem>,
}

/// In place of a value.
#[derive(Debug, Serialize)]
pub(crate) struct NoValue {
    /// Why there is none.
    pub(crate) extension: [Absent; 1],
}

/// Why there is no value.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Absent {
    /// That it says so.
    pub(crate) url: &'static str,
    /// The reason.
    pub(crate) value_code: &'static str,
}
