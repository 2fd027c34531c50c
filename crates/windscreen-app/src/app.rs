//! The app: the present page inside its frame.

use crate::components::frame::Frame;
use crate::pages;
use crate::platform;
use crate::store::{Action, Page, Store};
use govuk_yew::Button;
use yew::prelude::*;

/// Options of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What is entered.
    pub store: Store,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let redraw = use_force_update();
    let store = &props.store;
    {
        let store = store.clone();
        use_effect_with((), move |()| {
            store.onchange(Callback::from(move |()| redraw.force_update()));
            let trail = store.clone();
            platform::on_trail(Callback::from(move |at| trail.dispatch(Action::Trail(at))));
            let returned = store.clone();
            platform::on_return(Callback::from(move |()| returned.dispatch(Action::Wipe)));
            theme(&store);
        });
    }
    let (page, at, hidden) = {
        let workspace = store.workspace();
        (workspace.page().clone(), workspace.at, workspace.hidden)
    };
    use_effect_with((at, page.clone()), |(at, _)| {
        if 0 < *at {
            platform::show_top();
        }
    });
    if hidden {
        let show = {
            let store = store.clone();
            Callback::from(move |_: MouseEvent| store.dispatch(Action::Hide(false)))
        };
        return html! {
            <main class="ws-cover" data-page="hidden">
                <h1 class="govuk-heading-m">{ "Screen hidden" }</h1>
                <p class="govuk-body">{ "Nothing was deleted." }</p>
                <Button button_type="button" onclick={show}>{ "Show it again" }</Button>
            </main>
        };
    }
    // The key gives each step fresh fields, so that one person's words never stand in another's box.
    let key = at;
    html! { <Frame store={store.clone()}><div {key}>{ page_view(store, page) }</div></Frame> }
}

/// A page by itself.
pub fn page_view(store: &Store, page: Page) -> Html {
    let store = store.clone();
    match page {
        Page::Start => html! { <pages::start::Start {store} /> },
        Page::Quick(tool) => html! { <pages::quick::Quick {store} {tool} /> },
        Page::People => html! { <pages::people::People {store} /> },
        Page::Tool(subject, tool) => html! { <pages::tool::Tool {store} {subject} {tool} /> },
        Page::Gate(subject, tool) => html! { <pages::gate::GatePage {store} {subject} {tool} /> },
        Page::Section(subject, tool, n) => {
            html! { <pages::section::SectionPage {store} {subject} {tool} {n} /> }
        }
        Page::Texts(subject, tool) => html! { <pages::texts::Texts {store} {subject} {tool} /> },
        Page::Result(subject, tool) => {
            html! { <pages::result::ResultPage {store} {subject} {tool} /> }
        }
        Page::Summary => html! { <pages::summary::Summary {store} /> },
        Page::Paper(n) => html! { <pages::paper::Paper {store} {n} /> },
        Page::About => html! { <pages::about::About {store} /> },
    }
}

/// Puts the site's or the area's colour to use, where white words stay readable on it.
fn theme(store: &Store) {
    let workspace = store.workspace();
    let colours = [&store.site().theme.colour, &workspace.area.brand.colour];
    if let Some(colour) = colours.into_iter().find(|it| !it.is_empty()) {
        platform::set_style("--ws-brand-colour", colour);
    }
}
