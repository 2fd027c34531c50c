//! A record becomes a paper, in the format asked for.
//!
//! The papers are the site's own, word for word: the referral about the children, and each adult's restricted record.

use crate::desk::Desk;
use crate::refusal::Refused;
use crate::{Answer, shelf};
use std::collections::BTreeSet;
use windscreen_core::{Calendar, Mark, Role, SubjectId};
use windscreen_summary::{Context, Document, Papers};

/// The bank holidays of the area. A calendar that is not here is taken as empty and past its last year, so that the
/// paper says that bank holidays may be missing.
fn calendar(desk: &Desk) -> Calendar {
    let id = &desk.area.calendar;
    let here = windscreen_content::calendar(id).and_then(Result::ok);
    here.unwrap_or_else(|| Calendar {
        id: id.clone(),
        until: 0,
        mark: Mark::Proposed,
        days: BTreeSet::new(),
    })
}

/// The referral about the children.
pub(crate) fn referral(desk: &Desk, time: &str, format: &str) -> Answer {
    on_paper(desk, time, format, Papers::Children)
}

/// The restricted record of one adult on one instrument.
pub(crate) fn restricted(
    desk: &Desk,
    time: &str,
    format: &str,
    person: u32,
    instrument: &str,
) -> Answer {
    let who = SubjectId(person);
    let subject = desk.saved.record.subject(who).ok_or_else(|| Refused::no_person(person))?;
    let tool = desk.instrument(instrument).ok_or_else(|| Refused::no_instrument(instrument))?;
    if subject.role != Role::Adult || tool.about != Role::Adult {
        return Err(Refused::request(
            "a restricted record is about an adult, on an instrument about adults",
        ));
    }
    on_paper(desk, time, format, Papers::Adult(who, instrument))
}

fn on_paper(desk: &Desk, time: &str, format: &str, papers: Papers<'_>) -> Answer {
    let calendar = calendar(desk);
    let form = windscreen_content::form().map_err(|errors| Refused::definition(&errors))?;
    let context = Context {
        record: &desk.saved.record,
        instruments: &desk.instruments,
        form: &form,
        area: &desk.area,
        calendar: &calendar,
        today: desk.today,
        time,
        reference: &desk.saved.reference,
        build: shelf::VERSION,
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
