//! The Yew app: choose a tool, say whom it is about, answer, see what must happen, take the summary away.
//!
//! It knows pages, the order in which they come, and what is kept in memory while the page is open. It works
//! nothing out itself (core does) and writes no words of a result or a summary (summary does). It stores nothing,
//! sends nothing, and puts nothing into an address or a title. Only its `platform` module reaches the browser's
//! window, so that every page also renders natively.
//!
//! Read `store.rs` first (what there is and what can happen to it), then `app.rs`, then a page. Pages and most of their
//! parts are plain functions that write on a `Markup`; only the list of items and each item in it draw themselves (see
//! `govuk_yew::Draw`), so that an answer draws its own item anew and not the list.

#![warn(clippy::disallowed_methods)]

pub mod app;
mod components;
mod desk;
pub mod draft;
mod field;
pub mod library;
pub mod pages;
mod platform;
mod rest;
mod shelf;
pub mod site;
pub mod store;

/// Mounts the app in the page.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub fn start() {
    platform::keep_answers_through_a_panic();
    #[cfg(feature = "languages")]
    platform::say_language();
    wasm_bindgen_futures::spawn_local(async {
        let site = site::load().await;
        if let Some(root) = platform::app_root() {
            let props = app::app(store::Store::new(site));
            yew::Renderer::<govuk_yew::Live>::with_root_and_props(root, props).render();
        }
    });
}
