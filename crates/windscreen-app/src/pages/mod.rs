//! The pages, one file each.

pub(crate) mod about;
pub(crate) mod form;
pub(crate) mod gate;
pub(crate) mod keep;
pub(crate) mod later;
pub(crate) mod paper;
pub(crate) mod people;
pub(crate) mod quick;
pub(crate) mod result;
pub(crate) mod review;
pub(crate) mod section;
pub(crate) mod start;
pub(crate) mod summary;
pub(crate) mod tasks;
pub(crate) mod texts;
pub(crate) mod tool;
mod waiting;

use crate::context::Session;
use crate::open_tool::OpenTool;
use crate::session::Route;
use govuk_yew::Markup;
use windscreen_core::Subject;
use windscreen_wording as wording;
use yew::prelude::*;

/// A page by itself.
pub fn view(session: &Session, page: &Route) -> Html {
    let mut m = Markup::default();
    let found = match page {
        _ if session.state().waits() => {
            waiting::view(&mut m, session, page);
            Some(())
        }
        Route::Start => {
            start::view(&mut m, session);
            Some(())
        }
        Route::People => {
            people::view(&mut m, session);
            Some(())
        }
        Route::Summary
        | Route::Form(..)
        | Route::Keep
        | Route::Review
        | Route::About
        | Route::Paper(_) => later::page(&mut m, session, page),
        Route::Quick(tool) => quick::view(&mut m, session, tool),
        Route::Tool(id, tool)
        | Route::Gate(id, tool)
        | Route::Section(id, tool, _)
        | Route::Texts(id, tool)
        | Route::Result(id, tool) => OpenTool::new(session, *id, tool)
            .and_then(|opened| opened.subject().map(|subject| (opened, subject)))
            .and_then(|(opened, subject)| at_desk(&mut m, &opened, &subject, page)),
    };
    if found.is_none() {
        m.h1(wording::frame_gone());
        m.p_link(wording::frame_to_people(), session.on_go(Route::People));
    }
    m.done()
}

/// A page about one person and one tool.
fn at_desk(m: &mut Markup, opened: &OpenTool, subject: &Subject, page: &Route) -> Option<()> {
    match page {
        Route::Gate(..) => gate::view(m, opened, subject),
        Route::Section(_, _, n) => section::view(m, opened, subject, *n),
        Route::Texts(..) => {
            texts::view(m, opened, subject);
            Some(())
        }
        Route::Result(..) => {
            later::result(m, opened, subject);
            Some(())
        }
        _ => {
            tool::view(m, opened, subject);
            Some(())
        }
    }
}
