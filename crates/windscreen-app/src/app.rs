//! The app: the present page inside its frame, drawn anew whenever something happened.

use crate::components::frame;
use crate::pages;
use crate::platform;
use crate::store::{Action, Store};
use govuk_yew::Markup;
use yew::prelude::*;

/// Options of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What is entered.
    pub store: Store,
}

/// The whole app.
#[derive(Debug)]
pub struct App {
    onexit: Callback<()>,
    /// Which page the keyboard was last put on, and after which attempt to leave it.
    visit: u32,
    tried: u32,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let store = &ctx.props().store;
        store.onchange(ctx.link().callback(|()| ()));
        let trail = store.clone();
        platform::on_trail(Callback::from(move |at| trail.dispatch(&Action::Trail(at))));
        let onexit = {
            let store = store.clone();
            Callback::from(move |()| store.dispatch(&Action::Wipe))
        };
        platform::on_return(onexit.clone());
        theme(store);
        App { onexit, visit: 0, tried: 0 }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = &ctx.props().store;
        let workspace = store.workspace();
        let mut m = Markup::default();
        if workspace.hidden {
            m.within("main.ws-cover", |m| {
                m.attribute("data-page", "hidden");
                m.say("h1.govuk-heading-m", "Screen hidden");
                m.p("Nothing was deleted.");
                m.press("", "Show it again", store.on(Action::Hide(false)));
            });
        } else {
            let page = pages::view(store, workspace.page());
            frame::view(&mut m, store, self.onexit.clone(), page);
        }
        m.done()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let (visit, tried) = {
            let workspace = ctx.props().store.workspace();
            (workspace.ui.visit, workspace.ui.tried)
        };
        if self.visit != visit {
            platform::show_top();
        } else if self.tried < tried {
            govuk_yew::focus_error_summary();
        }
        (self.visit, self.tried) = (visit, tried);
    }
}

/// Puts the site's or the area's colour to use, where white words stay readable on it.
fn theme(store: &Store) {
    let workspace = store.workspace();
    let (site, area) = (&store.site().theme.colour, &workspace.area.brand.colour);
    let colour = if site.is_empty() { area } else { site };
    if !colour.is_empty() {
        platform::set_style("--ws-brand-colour", colour);
    }
}
