//! The app: the present page inside its frame, drawn anew whenever something happened.

use crate::components::frame;
use crate::context::Session;
use crate::pages::{self, later};
use crate::session::Action;
use govuk_yew::{Draw, ExitThisPageProps, LiveProps, Markup, Words, exit_this_page, join, live};
use std::cell::Cell;
use std::rc::Rc;
use windscreen_wording as wording;
use yew::prelude::*;

/// The whole app, as options of [`govuk_yew::Live`].
pub fn app(session: Session) -> LiveProps {
    let wiped = session.clone();
    let wipe = Callback::from(move |()| wiped.dispatch(Action::Wipe));
    let exit = exit_this_page(ExitThisPageProps {
        classes: "ws-exit".into(),
        redirect_url: session.edge().window.exit_address().into(),
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
    LiveProps {
        draw: Rc::new(App { session, exit, visit: Cell::default(), tried: Cell::default() }),
    }
}

/// The whole app.
struct App {
    session: Session,
    /// The way out, which counts its presses while pages come and go.
    exit: Rc<dyn Draw>,
    /// Which page the keyboard was last put on, and after which attempt to leave it.
    visit: Cell<u32>,
    tried: Cell<u32>,
}

impl Draw for App {
    fn start(&self, redraw: &Callback<()>) {
        self.session.onchange(redraw.clone());
        let session = self.session.clone();
        let happens = Callback::from(move |action| session.dispatch(action));
        self.session.edge().window.listen(&happens);
        theme(&self.session);
    }

    fn view(&self, _: &Callback<()>) -> Html {
        let session = &self.session;
        let state = session.state();
        let mut m = Markup::default();
        if state.hidden {
            m.put(live(self.exit.clone()));
            m.within("main.ws-cover", |m| {
                m.attribute("data-page", "hidden");
                m.say("h1.govuk-heading-m", wording::frame_hidden_title());
                m.p(wording::frame_hidden());
                if state.has_passphrase {
                    later::uncover(m, session);
                } else {
                    m.press("", wording::frame_show(), session.on(Action::Hide(false)));
                }
            });
        } else {
            let page = pages::view(session, state.route());
            frame::view(&mut m, session, live(self.exit.clone()), page);
        }
        m.done()
    }

    fn drawn(&self, _: bool) {
        let (visit, tried) = {
            let state = self.session.state();
            (state.on_page.visit, state.on_page.tried)
        };
        if self.visit.get() != visit {
            self.session.edge().window.show_top();
        } else if self.tried.get() < tried {
            govuk_yew::focus_error_summary();
        }
        self.visit.set(visit);
        self.tried.set(tried);
    }
}

/// Puts the site's or the area's colour to use. One on which white words cannot be read was left out when it was read.
fn theme(session: &Session) {
    let state = session.state();
    let (site, area) = (&session.site().theme.colour, &state.area.brand.colour);
    let colour = if site.is_empty() { area } else { site };
    if !colour.is_empty() {
        session.edge().window.set_style("--ws-brand-colour", colour);
    }
}
