//! The app: the present page inside its frame, drawn anew whenever something happened.

use crate::components::frame;
use crate::pages;
use crate::platform;
use crate::rest;
use crate::store::{Action, Store};
use govuk_yew::{Draw, ExitThisPageProps, LiveProps, Markup, Words, exit_this_page, join, live};
use std::cell::Cell;
use std::rc::Rc;
use windscreen_wording as wording;
use yew::prelude::*;

/// The whole app, as options of [`govuk_yew::Live`].
pub fn app(store: Store) -> LiveProps {
    let wiped = store.clone();
    let wipe = Callback::from(move |()| wiped.dispatch(&Action::Wipe));
    platform::on_return(wipe.clone());
    let exit = exit_this_page(ExitThisPageProps {
        classes: "ws-exit".into(),
        redirect_url: platform::exit_address().into(),
        onexit: wipe,
        activated_text: wording::frame_exit_loading().words(),
        timed_out_text: wording::frame_exit_expired().words(),
        press_two_more_times_text: wording::frame_exit_presses(2).words(),
        press_one_more_time_text: wording::frame_exit_presses(1).words(),
        children: Markup::of(|m| {
            m.say("span.govuk-visually-hidden", wording::frame_exit_urgency());
            m.text(join(&[" ", wording::frame_exit()]));
        }),
        ..Default::default()
    });
    LiveProps { draw: Rc::new(App { store, exit, visit: Cell::default(), tried: Cell::default() }) }
}

/// The whole app.
struct App {
    store: Store,
    /// The way out, which counts its presses while pages come and go.
    exit: Rc<dyn Draw>,
    /// Which page the keyboard was last put on, and after which attempt to leave it.
    visit: Cell<u32>,
    tried: Cell<u32>,
}

impl Draw for App {
    fn start(&self, redraw: &Callback<()>) {
        self.store.onchange(redraw.clone());
        let trail = self.store.clone();
        platform::on_trail(Callback::from(move |at| trail.dispatch(&Action::Trail(at))));
        let idle = self.store.clone();
        platform::on_idle(Callback::from(move |()| idle.dispatch(&Action::Idle)));
        let offer = self.store.clone();
        platform::on_offer(Callback::from(move |()| offer.dispatch(&Action::OfferToKeep)));
        let deleted = self.store.clone();
        platform::on_kept_deleted(Callback::from(move |()| deleted.dispatch(&Action::KeptDeleted)));
        theme(&self.store);
    }

    fn view(&self, _: &Callback<()>) -> Html {
        let store = &self.store;
        let workspace = store.workspace();
        let mut m = Markup::default();
        if workspace.hidden {
            m.put(live(self.exit.clone()));
            m.within("main.ws-cover", |m| {
                m.attribute("data-page", "hidden");
                m.say("h1.govuk-heading-m", wording::frame_hidden_title());
                m.p(wording::frame_hidden());
                if workspace.has_passphrase {
                    rest::uncover(m, store);
                } else {
                    m.press("", wording::frame_show(), store.on(Action::Hide(false)));
                }
            });
        } else {
            let page = pages::view(store, workspace.page());
            frame::view(&mut m, store, live(self.exit.clone()), page);
        }
        m.done()
    }

    fn drawn(&self, _: bool) {
        let (visit, tried) = {
            let workspace = self.store.workspace();
            (workspace.ui.visit, workspace.ui.tried)
        };
        if self.visit.get() != visit {
            platform::show_top();
        } else if self.tried.get() < tried {
            govuk_yew::focus_error_summary();
        }
        self.visit.set(visit);
        self.tried.set(tried);
    }
}

/// Puts the site's or the area's colour to use. One on which white words cannot be read was left out when it was read.
fn theme(store: &Store) {
    let workspace = store.workspace();
    let (site, area) = (&store.site().theme.colour, &workspace.area.brand.colour);
    let colour = if site.is_empty() { area } else { site };
    if !colour.is_empty() {
        platform::set_style("--ws-brand-colour", colour);
    }
}
