//! A record as a FHIR R4 bundle: people, the questionnaires that were used, and what was answered in them.
//!
//! It carries what was answered and what the tools made of it. Nothing is worked out from it again: there are no rules,
//! thresholds or scores in it. The form of the referral is in [`super::json`].

use super::fhir_items::{items, words, write_answers, write_items};
use super::{Papers, told};
use crate::asked::{Asked, Filled, Scope, found};
use crate::head::of_children;
use crate::named::{choice, field};
use crate::paper::{Context, Told, label};
use crate::words::{said, text};
use chrono::NaiveDate;
use windscreen_core::{
    Age, Completeness, Instrument, InstrumentId, JsonWriter, Mark, Subject, Text, is_nhs_number,
    parse_day,
};
use windscreen_wording as wording;

/// The longest id that FHIR takes.
const LONGEST: usize = 64;

/// Makes the bundle of these papers. The same record is the same text: its time is the start of the day of writing, for
/// no other is meant.
pub fn fhir(context: &Context<'_>, papers: Papers<'_>) -> String {
    let people = told(context, papers);
    let all = || people.iter().flat_map(|(_, told)| told);
    let used: Vec<&Instrument> = context
        .instruments
        .iter()
        .filter(|it| all().any(|told| told.case.instrument.id == it.id))
        .map(|it| &**it)
        .collect();
    let found = of_children(&found(&context.wide(), context.area));
    let asked = context.asked(&found);
    JsonWriter::whole(|out| {
        out.text("resourceType", "Bundle");
        out.key("meta");
        out.group(|out| {
            out.array("security", |out| {
                out.entry(|out| {
                    // The code's own name in HL7's list, which a receiver may check.
                    let (code, display) = match papers {
                        Papers::Children => ("R", "restricted"),
                        Papers::Adult(..) => ("V", "very restricted"),
                    };
                    coded(out, "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code);
                    out.text("display", display);
                });
            });
        });
        out.key("identifier");
        out.group(|out| {
            out.text("system", "urn:windscreen:reference");
            words(out, "value", context.reference);
        });
        out.text("type", "collection");
        out.text("timestamp", &[&*context.today.to_string(), "T00:00:00Z"].concat());
        out.array_if_any("entry", |out| {
            for (person, _) in &people {
                entry(out, context, &person_id(person), |out, id| {
                    patient(out, id, person, &asked);
                });
            }
            for instrument in &used {
                let id = fitted("questionnaire-", "", &instrument.id);
                entry(out, context, &id, |out, id| questionnaire(out, id, context, instrument));
            }
            for told in all() {
                let person = told.case.subject.id.0.to_string();
                let id = fitted("response-", &[&*person, "-"].concat(), &told.case.instrument.id);
                entry(out, context, &id, |out, id| response(out, id, context, told));
            }
        });
    })
}

fn coded(out: &mut JsonWriter, system: &str, code: &str) {
    out.text("system", system);
    out.text("code", code);
}

/// An id from an instrument's, which may be longer than FHIR takes: then its end is kept.
fn fitted(kind: &str, person: &str, instrument: &InstrumentId) -> Text {
    let room = LONGEST.saturating_sub(kind.len() + person.len());
    let cut = instrument.len().saturating_sub(room);
    text(&[kind, person, instrument.get(cut..).unwrap_or_default()])
}

fn person_id(person: &Subject) -> Text {
    text(&["person-", &person.id.0.to_string()])
}

/// The address of a resource within the bundle. A reference is put into it by its letters and figures.
fn address(context: &Context<'_>, id: &str) -> String {
    let mut out = String::from("urn:windscreen:");
    for letter in context.reference.chars() {
        out.push(if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' });
    }
    out.push(':');
    out.push_str(id);
    out
}

fn entry(
    out: &mut JsonWriter,
    context: &Context<'_>,
    id: &Text,
    write: impl FnOnce(&mut JsonWriter, &Text),
) {
    out.entry(|out| {
        out.text("fullUrl", &address(context, id));
        out.key("resource");
        out.group(|out| write(out, id));
    });
}

/// What stands in a field about a child, where the referral form shows it.
fn written(asked: &Asked<'_>, child: &Subject, field: &str) -> Text {
    let scope = Scope { child: Some(child), row: None };
    let mut pages =
        asked.pages().into_iter().filter(|(_, of)| of.is_some_and(|it| it.id == child.id));
    let page = pages.find(|(page, _)| page.fields.iter().any(|it| *it.id == *field));
    let shown = page.map(|(page, _)| asked.shown(&page.fields, scope)).unwrap_or_default();
    match shown.into_iter().find(|it| *it.id == *field).map(|it| asked.filled(it, scope)) {
        Some(Filled::With(entry)) => entry.words().clone(),
        _ => said(""),
    }
}

/// A person: by the name in the referral, else by the label. A child's date of birth is left out where it is an estimate
/// or the day on which a baby is due.
fn patient(out: &mut JsonWriter, id: &str, person: &Subject, asked: &Asked<'_>) {
    let shown = |id: &str| written(asked, person, id);
    out.text("resourceType", "Patient");
    out.text("id", id);
    let number = shown(field::NHS_NUMBER);
    if is_nhs_number(&number) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        out.array("identifier", |out| {
            out.entry(|out| {
                out.text("system", "https://fhir.nhs.uk/Id/nhs-number");
                out.text("value", &digits);
            });
        });
    }
    let mut name = shown(field::CHILD_NAME);
    if name.is_empty() {
        name = label(person);
    }
    out.array("name", |out| out.entry(|out| words(out, "text", &name)));
    let born = match person.age {
        Age::Unborn(_) => None,
        age => match (parse_day(&shown(field::BIRTH)), age) {
            (Some(_), _) if *shown(field::BIRTH_ESTIMATED) == *choice::IS_ESTIMATE.id => None,
            (Some(day), _) | (None, Age::Born(day)) => Some(day),
            _ => None,
        },
    };
    if let Some(born) = born {
        out.text("birthDate", &born.to_string());
    }
}

/// The address by which an instrument is known, whatever its edition.
fn canonical(instrument: &Instrument) -> Text {
    text(&["urn:windscreen:questionnaire:", &instrument.id])
}

/// An instrument. It is a draft while any of its questions or rules is a proposal of ours, in no source that we know.
fn questionnaire(out: &mut JsonWriter, id: &str, context: &Context<'_>, instrument: &Instrument) {
    let items_are = instrument.items.iter().map(|it| it.provenance.mark);
    let rules_are = instrument.rules.iter().map(|it| it.provenance.mark);
    let is_draft = items_are.chain(rules_are).any(|mark| mark == Mark::Proposed);
    out.text("resourceType", "Questionnaire");
    out.text("id", id);
    words(out, "language", &instrument.language);
    out.text("url", &canonical(instrument));
    words(out, "version", &instrument.edition);
    words(out, "title", &instrument.title);
    out.text("status", if is_draft { "draft" } else { "active" });
    out.array("subjectType", |out| out.item("Patient"));
    words(out, "description", &instrument.purpose);
    words(out, "copyright", &instrument.permission.terms);
    write_items(out, &items(instrument, context.wide().rules, None));
}

/// What one person's sheet holds. It is completed where enough is known, and else in progress.
fn response(out: &mut JsonWriter, id: &str, context: &Context<'_>, told: &Told<'_>) {
    let instrument = told.case.instrument;
    let complete = told.explanation.outcome.completeness == Completeness::Complete;
    let today: NaiveDate = context.today;
    out.text("resourceType", "QuestionnaireResponse");
    out.text("id", id);
    // The program's own words in it; the questionnaire says what language its questions are in.
    if wording::tag() != &*instrument.language {
        out.text("language", wording::tag());
    }
    out.text("questionnaire", &text(&[&canonical(instrument), "|", &instrument.edition]));
    out.text("status", if complete { "completed" } else { "in-progress" });
    out.key("subject");
    out.group(|out| out.text("reference", &address(context, &person_id(told.case.subject))));
    out.text("authored", &today.to_string());
    write_answers(out, &items(instrument, context.wide().rules, Some(told)));
}
