//! The door to the later part of the program: what nobody needs before the first result.
//!
//! The built program comes in three files. The first holds what every visit needs; the second what stands in the
//! instruments (`shipped`), all of them together; the third is the rest (results in words, the summary, the papers, the reader
//! of a partnership's own files). Each is asked for at the first page that needs it, by everybody alike. The build
//! (crates/xtask/src/split.mjs) puts into the rest whatever is reached only through the functions of this module and of
//! `site::later`, so they are never inlined, and nothing else may call into it. Before the rest is here, calling one of them
//! stops the program: the session and `site` see to that.

use super::{about, form, keep, paper, result, review, summary};
use crate::context::Session;
use crate::open_tool::OpenTool;
use crate::session::{CopyLine, Refusal, Route, SavedRecord, to_save};
use std::rc::Rc;
use windscreen_content::{Saved, read_record, write_record};
use windscreen_core::{InstrumentId, Subject, Wide, speaks_unasked};
use yew::prelude::*;

/// The result page.
#[inline(never)]
pub(crate) fn result(opened: OpenTool) -> Html {
    html! { <result::ResultPage {opened} /> }
}

/// Any other page of the rest; `None` where what it is about is no longer there.
#[inline(never)]
pub(crate) fn page(session: &Session, route: &Route) -> Option<Html> {
    match route {
        Route::Paper(kind) => Some(html! { <paper::PaperPage kind={kind.clone()} /> }),
        Route::Form(page, child) => form::is_here(session, page, *child)
            .then(|| html! { <form::FormPage page={page.clone()} child={*child} /> }),
        Route::About => Some(html! { <about::AboutPage /> }),
        Route::Keep => Some(html! { <keep::KeepPage /> }),
        Route::Review => Some(html! { <review::ReviewPage /> }),
        _ => Some(html! { <summary::SummaryPage /> }),
    }
}

/// The tools in whose result a rule speaks about this person because of what was answered about another child.
#[inline(never)]
pub(crate) fn spoken_of(session: &Session, subject: &Subject) -> Vec<InstrumentId> {
    let form = session.setting().form();
    let state = session.state();
    let instruments = session.library().opened_in(&state.record);
    let wide = Wide {
        record: &state.record,
        instruments: &instruments,
        rules: &form.rules,
        today: session.today(),
    };
    let mut all = Vec::new();
    for instrument in instruments.iter().filter(|instrument| instrument.about == subject.role) {
        if speaks_unasked(&wide, subject, instrument) {
            all.push(instrument.id.clone());
        }
    }
    all
}

/// Asks for the passphrase before a covered screen is shown again. Nobody has one before the rest is here.
#[inline(never)]
pub(crate) fn uncover() -> Html {
    html! { <keep::Uncover /> }
}

/// What is entered, as the text of a saved record.
#[inline(never)]
pub(crate) fn text_to_save(session: &Session) -> String {
    let SavedRecord { record, area, reference, written, instruments } =
        to_save(&session.state(), session.setting());
    let record = (*record).clone();
    let build = about::BUILD.into();
    write_record(&Saved { record, area, reference, written, build, instruments })
}

/// What the text of a saved record holds, or why it cannot be read.
#[inline(never)]
pub(crate) fn saved_record(text: &str) -> Result<SavedRecord, Refusal> {
    match read_record("record", text) {
        Ok(Saved { record, area, reference, written, build: _, instruments }) => {
            Ok(SavedRecord { record: Rc::new(record), area, reference, written, instruments })
        }
        Err(errors) if errors.problems.iter().any(|problem| problem.place == FORMAT) => {
            Err(Refusal::Newer)
        }
        Err(_) => Err(Refusal::Damaged),
    }
}

/// Where a saved record says in which format it is written.
const FORMAT: &str = "windscreen-record";

/// Every paper, as it stands, for the copy of what is entered.
#[inline(never)]
pub(crate) fn papers_to_copy(session: &Session) -> Vec<CopyLine> {
    paper::to_copy(session)
}
