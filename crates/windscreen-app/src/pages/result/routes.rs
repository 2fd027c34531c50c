//! What to do next.

use crate::components::basics::paragraph;
use crate::open_tool::OpenTool;
use crate::session::{Action, Route};
use govuk_yew::Details;
use windscreen_core::Opening;
use windscreen_summary::{Explanation, RouteWords};
use windscreen_wording as wording;
use yew::prelude::*;

/// What to do next, with a link where the tool it leads to is here. What each is stands folded.
pub(super) fn routes(opened: &OpenTool, explained: &Explanation) -> Html {
    let library = opened.session.library();
    let subject = opened.subject();
    let today = opened.session.state().today;
    // No link leads to a tool that this person cannot use, such as one for born children before a birth.
    let tool_of = |route: &RouteWords| {
        let tool = library.open(&route.tool)?;
        let record = &opened.session.state().record;
        let opening = subject.as_ref().map(|subject| record.opening(&tool, subject, today));
        let is_shut = matches!(opening, Some(Opening::NotForUnborn | Opening::NotForBorn));
        (!is_shut).then_some(tool)
    };
    // What the level asks for stands among the steps, and what only lower rules ask for stands folded. A link to a tool
    // stays where it is found.
    let is_new = |route: &&RouteWords| {
        let leads_on = tool_of(route).is_some();
        !(explained.now.urgent && route.by_level || route.beside || route.said && !leads_on)
    };
    let line = |route: &RouteWords| {
        let Some(tool) = tool_of(route) else {
            return html! { { route.title.clone() } };
        };
        let action = if tool.about == opened.instrument.about {
            Action::Open(opened.id, route.tool.clone())
        } else {
            Action::Go(Route::People)
        };
        let onclick = opened.session.on(action);
        html! { <a class="govuk-link" href="#/" {onclick}>{ route.title.clone() }</a> }
    };
    let new: Vec<&RouteWords> = explained.routes.iter().filter(is_new).collect();
    let whole = |route: &RouteWords| {
        html! {
            <>
                <h3 class="govuk-heading-s">{ line(route) }</h3>
                <p class="govuk-body">{ route.text.clone() }</p>
                { paragraph(&route.contact) }
            </>
        }
    };
    html! {
        <>
            if !new.is_empty() {
                <h2 class="govuk-heading-m">{ wording::result_routes_title() }</h2>
                <ul class="govuk-list govuk-list--bullet ws-routes">
                    <>{ for new.iter().map(|route| html! { <li>{ line(route) }</li> }) }</>
                </ul>
            }
            <Details summary={wording::result_routes_more()}>{ for explained.routes.iter().map(whole) }</Details>
        </>
    }
}
