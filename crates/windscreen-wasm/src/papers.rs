//! A record becomes a paper, in the format asked for.
//!
//! The papers are the site's own, word for word: the referral about the children, and each adult's restricted record.

use crate::refusal::Refused;
use crate::request::Request;
use crate::{Answer, shipped};
use windscreen_content::FileErrors;
use windscreen_core::{Form, Role, SubjectId};
use windscreen_summary::{Context, Document, Papers};

/// The referral about the children.
pub(crate) fn referral(request: &Request, time: &str, format: &str) -> Answer {
    on_paper(request, time, format, Papers::Children)
}

/// The restricted record of one adult on one instrument.
pub(crate) fn restricted(
    request: &Request,
    time: &str,
    format: &str,
    person: u32,
    instrument: &str,
) -> Answer {
    let who = SubjectId(person);
    let subject = request.saved.record.subject(who).ok_or_else(|| Refused::no_person(person))?;
    let tool = request.instrument(instrument).ok_or_else(|| Refused::no_instrument(instrument))?;
    if subject.role != Role::Adult || tool.about != Role::Adult {
        return Err(Refused::request(
            "a restricted record is about an adult, on an instrument about adults",
        ));
    }
    on_paper(request, time, format, Papers::Adult(who, instrument))
}

thread_local! {
    /// The referral form, read at the first paper: it is the longest file, and stays as it is.
    static FORM: Result<Form, FileErrors> = windscreen_content::form();
}

fn on_paper(request: &Request, time: &str, format: &str, papers: Papers<'_>) -> Answer {
    FORM.with(|form| {
        let form = form.as_ref().map_err(Refused::definition)?;
        with_form(request, time, format, papers, form)
    })
}

fn with_form(
    request: &Request,
    time: &str,
    format: &str,
    papers: Papers<'_>,
    form: &Form,
) -> Answer {
    let calendar = windscreen_content::calendar_of(&request.area);
    let context = Context {
        record: &request.saved.record,
        instruments: &request.instruments,
        form,
        area: &request.area,
        calendar: &calendar,
        today: request.today,
        time,
        reference: &request.saved.reference,
        build: shipped::VERSION,
    };
    let document: Document = match papers {
        Papers::Children => windscreen_summary::referral(&context),
        Papers::Adult(person, instrument) => {
            windscreen_summary::restricted(&context, person, &instrument.into())
        }
    };
    match format {
        "text" => Ok(document.to_text()),
        "html" => Ok(document.to_html()),
        "json" => Ok(windscreen_summary::json(&document, &context, papers)),
        _ => Err(Refused::request("format: there should be text, html or json here")),
    }
}
