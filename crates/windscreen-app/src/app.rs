//! The app: the present page inside its frame.

use crate::components::basics::Act;
use crate::components::frame::Frame;
use crate::context::{Session, use_whole_state};
use crate::later;
use crate::pages;
use crate::session::{Action, State};
use crate::words::Words;
use govuk_yew::{ExitThisPage, ExitThisPageProps};
use windscreen_core::Text;
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`App`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The session, which every component below finds in its context.
    pub session: Session,
}

/// The whole app: the present page inside its frame, or the cover.
#[component]
pub fn App(props: &AppProps) -> Html {
    let session = &props.session;
    let state = use_whole_state(session);
    // Here and not in the page that is shown: the way out counts its presses while pages come and go.
    let exit = html! { <ExitThisPage ..exit(session) /> };
    // For as long as the page is open, and never taken back.
    use_effect_with(session.clone(), |session| {
        let told = session.clone();
        let window = session.window();
        window.listen(&Callback::from(move |action| told.dispatch(action)));
        window.show_app();
        if let Some(pressed) = window.early_press() {
            session.dispatch(pressed);
        }
        session.dispatch(Action::Stands);
    });
    let window = session.window();
    use_effect_with(state.practice.is_some(), move |is_practice| window.say_practice(*is_practice));
    let window = session.window();
    use_effect_with(colour(session, &state), move |colour: &Text| {
        window.set_style("--ws-brand-colour", colour);
    });
    // Another page takes the keyboard to its heading; the first one does not, which somebody may be reading already.
    let last = use_mut_ref(|| (state.on_page.visit, state.on_page.tried));
    let window = session.window();
    use_effect_with((state.on_page.visit, state.on_page.tried), move |now| {
        let before = last.replace(*now);
        if before.0 != now.0 {
            window.show_top();
        } else if before.1 < now.1 {
            govuk_yew::focus_error_summary();
        }
    });
    let shown = if state.hidden {
        html! {
            <>
                { exit }
                <main class="ws-cover" data-page="hidden">
                    <h1 class="govuk-heading-m">{ wording::frame_hidden_title() }</h1>
                    <p class="govuk-body">{ wording::frame_hidden() }</p>
                    if state.has_passphrase {
                        { later::door().map(|door| (door.uncover)()).unwrap_or_default() }
                    } else {
                        <Act action={Action::Hide(false)}>{ wording::frame_show() }</Act>
                    }
                </main>
            </>
        }
    } else {
        html! { <Frame {exit}>{ pages::page(session, state.route()) }</Frame> }
    };
    html! { <ContextProvider<Session> context={session.clone()}>{ shown }</ContextProvider<Session>> }
}

/// The way out of the page: forgets everything and leaves.
fn exit(session: &Session) -> ExitThisPageProps {
    let wiped = session.clone();
    ExitThisPageProps {
        classes: "ws-exit".into(),
        redirect_url: Some((&session.setting().browser.exit_address).words()),
        onexit: Some(Callback::from(move |()| wiped.dispatch(Action::Wipe))),
        activated_text: Some(wording::frame_exit_loading().words()),
        timed_out_text: Some(wording::frame_exit_expired().words()),
        press_two_more_times_text: Some(wording::frame_exit_presses(2).words()),
        press_one_more_time_text: Some(wording::frame_exit_presses(1).words()),
        children: html! {
            <>
                <span class="govuk-visually-hidden">{ wording::frame_exit_urgency() }</span>
                { " " }{ wording::frame_exit() }
            </>
        },
        ..Default::default()
    }
}

/// The colour of the site, or else of the area in use; empty where neither has one. One on which white words cannot be read
/// was left out when it was read.
fn colour(session: &Session, state: &State) -> Text {
    let (site, area) = (&session.site().theme.colour, &state.area.brand.colour);
    if site.is_empty() { area.clone() } else { site.clone() }
}
