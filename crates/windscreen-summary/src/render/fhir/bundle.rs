//! A record as a FHIR R4 bundle: people, the questionnaires that were used, and what was answered in them.
//!
//! It carries what was answered and what the tools made of it. Nothing is worked out from it again: there are no rules,
//! thresholds or scores in it. The form of the referral is in [`super::json`].

use crate::case::context::{Context, label};
use crate::explain::licensed::{licence_words, missing_words};
use crate::form::asked::{Asked, Scope};
use crate::form::filled::Filled;
use crate::form::named::{choice, field};
use crate::papers::tool_result::ToolResult;
use crate::phrases::sentences::{said, sentences, text};
use crate::render::fhir::items::items;
use crate::render::fhir::node::{answered_items, asked_items, words};
use crate::render::fhir::wire as file;
use crate::render::papers::{Papers, PeopleAndFound, people_and_found};
use windscreen_core::{
    Age, Completeness, Instrument, InstrumentId, Mark, Role, Subject, Text, is_nhs_number,
    parse_day,
};
use windscreen_wording as wording;

/// The extension that says in whose words something was asked, where the questionnaire does not.
const ASKED_IN: &str = "urn:windscreen:asked-in";

/// The longest id that FHIR takes.
const LONGEST: usize = 64;

/// Makes the bundle of these papers. The same record is the same text: its time is the start of the day of writing, for
/// no other is meant.
///
/// # Panics
///
/// Never: every key is a text.
pub fn fhir(context: &Context<'_>, papers: Papers<'_>) -> String {
    let PeopleAndFound { people, found } = people_and_found(context, papers);
    let all = || people.iter().flat_map(|(_, tool_results)| tool_results);
    // Once for all whose questions were asked in the same words.
    let mut used: Vec<(Text, &Instrument)> = Vec::new();
    for instrument in context.instruments {
        for tool_result in all().filter(|it| it.case.instrument.id == instrument.id) {
            let words = words_id(tool_result);
            if used.iter().all(|(known, it)| *known != words || it.id != instrument.id) {
                used.push((words, tool_result.case.instrument));
            }
        }
    }
    let asked = context.asked(&found);
    let entry = |id: &Text, resource| file::Entry { full_url: address(context, id), resource };
    let mut entries: Vec<file::Entry> = Vec::new();
    for (person, _) in &people {
        let id = person_id(person);
        let resource = if person.role == Role::Home {
            file::Resource::Location(location(id.clone(), person))
        } else {
            file::Resource::Patient(patient(id.clone(), person, &asked))
        };
        entries.push(entry(&id, resource));
    }
    for (words, instrument) in used {
        let id = fitted("questionnaire-", &words, &instrument.id);
        let questionnaire = questionnaire(id.clone(), context, instrument, &words);
        entries.push(entry(&id, file::Resource::Questionnaire(questionnaire)));
    }
    for tool_result in all() {
        let person = tool_result.case.subject.id.0.to_string();
        let id = fitted("response-", &[&*person, "-"].concat(), &tool_result.case.instrument.id);
        let response = response(id.clone(), context, tool_result);
        entries.push(entry(&id, file::Resource::Response(response)));
    }
    // The code's own name in HL7's list, which a receiver may check.
    let (code, display) = match papers {
        Papers::Children => ("R", "restricted"),
        Papers::Adult(..) => ("V", "very restricted"),
    };
    let system = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    let security = file::Coding {
        extension: None,
        system: said(system),
        code: said(code),
        display: Some(said(display)),
    };
    let bundle = file::Bundle {
        meta: file::Meta { security: vec![security] },
        identifier: file::Identifier {
            system: "urn:windscreen:reference",
            value: words(context.reference),
        },
        kind: "collection",
        timestamp: text(&[&context.today.to_string(), "T00:00:00Z"]),
        entry: entries,
    };
    serde_json::to_string(&bundle).expect("every key of a bundle is a text")
}

/// An id from an instrument's, which may be longer than FHIR takes: then its end is kept.
fn fitted(kind: &str, person: &str, instrument: &InstrumentId) -> Text {
    let room = LONGEST.saturating_sub(kind.len() + person.len());
    let cut = instrument.len().saturating_sub(room);
    text(&[kind, person, instrument.get(cut..).unwrap_or_default()])
}

fn person_id(person: &Subject) -> Text {
    let kind = if person.role == Role::Home { "home-" } else { "person-" };
    text(&[kind, &person.id.0.to_string()])
}

/// The address of a resource within the bundle. A reference is put into it by its letters and figures.
fn address(context: &Context<'_>, id: &str) -> Text {
    let mut out = String::from("urn:windscreen:");
    for letter in context.reference.chars() {
        out.push(if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' });
    }
    out.push(':');
    out.push_str(id);
    out.into()
}

/// What stands in a field about a child, where the referral form shows it.
fn written(asked: &Asked<'_>, child: &Subject, field: &str) -> Text {
    let scope = Scope { child: Some(child), row: None };
    let mut pages =
        asked.pages().into_iter().filter(|(_, of)| of.is_some_and(|it| it.id == child.id));
    let page = pages.find(|(page, _)| page.fields.iter().any(|other| *other.id == *field));
    let shown = page.map(|(page, _)| asked.shown(&page.fields, scope)).unwrap_or_default();
    match shown
        .into_iter()
        .find(|shown| *shown.id == *field)
        .map(|shown| asked.filled(shown, scope))
    {
        Some(Filled::With(entry)) => entry.words().clone(),
        _ => said(""),
    }
}

/// A person: by the name in the referral, else by the label. A child's date of birth is left out where it is an estimate
/// or the day on which a baby is due.
fn patient(id: Text, person: &Subject, asked: &Asked<'_>) -> file::Patient {
    let shown = |id: &str| written(asked, person, id);
    let number = shown(field::NHS_NUMBER);
    let digits = || number.chars().filter(char::is_ascii_digit).collect::<String>().into();
    let identifier = is_nhs_number(&number).then(|| file::Identifier {
        system: "https://fhir.nhs.uk/Id/nhs-number",
        value: Some(digits()),
    });
    let mut name = shown(field::CHILD_NAME);
    if name.is_empty() {
        name = label(person);
    }
    let birth_date = match person.age {
        Age::Unborn(_) => None,
        age => match (parse_day(&shown(field::BIRTH)), age) {
            (Some(_), _) if *shown(field::BIRTH_ESTIMATED) == *choice::IS_ESTIMATE.id => None,
            (Some(day), _) | (None, Age::Born(day)) => Some(day),
            _ => None,
        },
    };
    file::Patient {
        id,
        identifier: identifier.map(|identifier| [identifier]),
        name: [file::HumanName { text: words(&name) }],
        birth_date,
    }
}

/// A home: what it is called. Who stays there is in no resource that is written here.
fn location(id: Text, home: &Subject) -> file::Location {
    file::Location { id, name: words(&label(home)), mode: "instance" }
}

/// The address by which an instrument is known, whatever its edition.
fn canonical(instrument: &Instrument) -> Text {
    text(&["urn:windscreen:questionnaire:", &instrument.id])
}

/// Tells an instrument in licensed words from all others; empty for its own. One that was answered partly in its own words
/// is a questionnaire of the person's own.
fn words_id(tool_result: &ToolResult<'_>) -> Text {
    let case = &tool_result.case;
    match case.instrument.licence().zip(case.entered.asked.as_ref()) {
        None => said(""),
        Some((licence, asked)) if asked.own.is_empty() => text(&[&licence.words, "-"]),
        Some((licence, _)) => text(&[&licence.words, "-", &case.subject.id.0.to_string(), "-"]),
    }
}

/// The address of an instrument in these words.
fn canonical_in(instrument: &Instrument, words_id: &str) -> Text {
    if words_id.is_empty() {
        return canonical(instrument);
    }
    text(&[&canonical(instrument), ":wording:", words_id.trim_end_matches('-')])
}

/// On what terms an instrument is used: whose words it has, where not its own, and what may be done with its own.
fn copyright(instrument: &Instrument) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    if let Some(licence) = instrument.licence() {
        parts.extend(licence_words(licence).lines().cloned());
    }
    parts.push(instrument.permission.terms.clone());
    sentences(&parts)
}

/// An instrument. It is a draft while any of its questions or rules is a proposal of ours, in no source that we know.
fn questionnaire(
    id: Text,
    context: &Context<'_>,
    instrument: &Instrument,
    words_id: &str,
) -> file::Questionnaire {
    let items_are = instrument.items.iter().map(|item| item.provenance.mark);
    let rules_are = instrument.rules.iter().map(|rule| rule.provenance.mark);
    let is_draft = items_are.chain(rules_are).any(|mark| mark == Mark::Proposed);
    file::Questionnaire {
        id,
        language: words(&instrument.language),
        url: canonical_in(instrument, words_id),
        version: words(&instrument.edition),
        derived_from: (!words_id.is_empty())
            .then(|| [text(&[&canonical(instrument), "|", &instrument.edition])]),
        title: words(&instrument.title),
        status: if is_draft { "draft" } else { "active" },
        subject_type: [if instrument.about == Role::Home { "Location" } else { "Patient" }],
        description: words(&instrument.purpose),
        copyright: words(&copyright(instrument)),
        item: asked_items(items(instrument, context.wide().rules, None)),
    }
}

/// What one person's sheet holds. It is completed where enough is known, and else in progress.
fn response(
    id: Text,
    context: &Context<'_>,
    tool_result: &ToolResult<'_>,
) -> file::QuestionnaireResponse {
    let instrument = tool_result.case.instrument;
    let asked = tool_result.case.entered.asked.as_ref();
    let missing = asked.filter(|_| instrument.licence().is_none());
    let complete = tool_result.explanation.outcome.completeness == Completeness::Complete;
    file::QuestionnaireResponse {
        id,
        // The program's own words in it; the questionnaire says what language its questions are in.
        language: Some(wording::tag()).filter(|words| **words != *instrument.language),
        extension: missing
            .map(|asked| [file::Said { url: ASKED_IN, value_string: missing_words(asked) }]),
        questionnaire: text(&[
            &canonical_in(instrument, &words_id(tool_result)),
            "|",
            &instrument.edition,
        ]),
        status: if complete { "completed" } else { "in-progress" },
        subject: file::Reference {
            reference: address(context, &person_id(tool_result.case.subject)),
        },
        authored: context.today,
        item: answered_items(items(instrument, context.wide().rules, Some(tool_result))),
    }
}
