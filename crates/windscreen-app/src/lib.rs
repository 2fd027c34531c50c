//! The Yew app: choose a tool, say whom it is about, answer, see what must happen, take the summary away.
//!
//! It knows pages, the order in which they come, and what is kept in memory while the page is open. It works
//! nothing out itself (core does) and writes no words of a result or a summary (summary does). It stores nothing,
//! sends nothing, and puts nothing into an address or a title, but that
//! somebody practises on an invented family. Only its `effects` module reaches the browser's
//! window, so that every page also renders natively.
//!
//! Read `session/` first (what there is and what can happen to it), then `context.rs` (how components have it), `effects/`
//! (what is asked of the browser), `app.rs`, then a page. Every page is a component, and so is what several pages show; each
//! says by `use_state_of` what it shows of the session, and is drawn anew when that changes: an answer draws its own item and
//! not the list.

#![warn(clippy::disallowed_methods)]

pub mod app;
mod components;
pub mod context;
pub mod effects;
mod field;
mod later;
mod open_tool;
pub mod pages;
pub mod session;
mod shipped;
pub mod site;
mod words;

use chrono::NaiveDate;
use std::rc::Rc;

/// A session at a page on a day, without a browser and with the whole program: for tests.
#[must_use]
pub fn session_for_tests(
    site: session::LoadedSite,
    route: session::Route,
    today: NaiveDate,
) -> context::Session {
    let edge = effects::Edge { later_part: Rc::new(later::Later), ..effects::Edge::default() };
    context::Session::new(site, route, today, edge)
}

/// Mounts the app in the page.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub fn start() {
    effects::keep_answers_through_a_panic();
    #[cfg(feature = "languages")]
    effects::say_language();
    wasm_bindgen_futures::spawn_local(async {
        let network = effects::Network { load_later_part: || Box::pin(later::load()) };
        let mut site = site::load_from(&network).await;
        let route = if effects::asks_for_practice() {
            session::Route::Practice
        } else {
            site.first_route(effects::first_address().as_deref())
        };
        if let Some(root) = effects::app_root() {
            let edge = effects::browser(Rc::new(later::Later));
            let today = edge.machine.today();
            let session = context::Session::new(site, route, today, edge);
            let props = app::AppProps { session };
            yew::Renderer::<app::App>::with_root_and_props(root, props).render();
        }
    });
}
