//! The pages, one file each.

pub(crate) mod about;
mod asking;
pub mod first;
pub(crate) mod form;
pub(crate) mod gate;
pub(crate) mod keep;
pub(crate) mod paper;
pub(crate) mod people;
pub(crate) mod practice;
pub(crate) mod quick;
pub(crate) mod result;
pub(crate) mod review;
pub(crate) mod section;
pub(crate) mod start;
pub(crate) mod summary;
pub(crate) mod tasks;
pub(crate) mod texts;
pub(crate) mod tool;
pub(crate) mod voice;
mod waiting;

use crate::components::basics::Gone;
use crate::context::Session;
use crate::later;
use crate::open_tool::OpenTool;
use crate::session::Route;
use yew::prelude::*;

/// The page of a route; that it is gone, where what it is about is no longer there.
pub(crate) fn page(session: &Session, route: &Route) -> Html {
    if session.state().waits() {
        return html! { <waiting::WaitingPage /> };
    }
    let found = match route {
        Route::Start => Some(html! { <start::StartPage /> }),
        Route::People => Some(html! { <people::PeoplePage /> }),
        Route::Quick(tool) => {
            session.library().open(tool).map(|_| html! { <quick::QuickPage tool={tool.clone()} /> })
        }
        Route::Summary
        | Route::Form(..)
        | Route::Voice(..)
        | Route::Keep
        | Route::Review
        | Route::About
        | Route::Practice
        | Route::PracticeStory
        | Route::PracticeEnd
        | Route::Paper(_) => later::door().and_then(|door| (door.page)(session, route)),
        Route::Tool(id, tool)
        | Route::Gate(id, tool)
        | Route::Section(id, tool, _)
        | Route::Texts(id, tool)
        | Route::Result(id, tool) => OpenTool::new(session, *id, tool)
            .filter(|opened| opened.subject().is_some())
            .and_then(|opened| page_of_tool(opened, route)),
    };
    found.unwrap_or_else(|| html! { <Gone /> })
}

/// A page about one person and one tool.
fn page_of_tool(opened: OpenTool, route: &Route) -> Option<Html> {
    Some(match route {
        Route::Gate(..) => {
            opened.instrument.gate.as_ref()?;
            html! { <gate::GatePage {opened} /> }
        }
        Route::Section(_, _, section) => {
            opened.instrument.sections.get(*section)?;
            html! { <section::SectionPage {opened} section={*section} /> }
        }
        Route::Texts(..) => html! { <texts::TextsPage {opened} /> },
        Route::Result(..) => later::door().map(|door| (door.result)(opened))?,
        _ => html! { <tool::ToolPage {opened} /> },
    })
}
