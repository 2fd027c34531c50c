//! What stands around every page: name, area, ways out, and what is wrong with the site's settings.

use crate::components::area_choice::{AreaChoice, name_of};
use crate::components::basics::{Act, Go};
use crate::components::numbers::linked;
use crate::context::{Session, use_session, use_whole_state};
use crate::session::{Action, Offer, Route, State};
use crate::words::{Words, join};
use govuk_yew::{BackLink, SkipLink};
use windscreen_core::Text;
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`Frame`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FrameProps {
    /// The way out, which stands above every page.
    pub(crate) exit: Html,
    /// The page.
    pub(crate) children: Html,
}

/// What stands around every page.
#[component]
pub(crate) fn Frame(props: &FrameProps) -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    // The start page and the page on keeping say more of what others keep.
    if state.route().is_with_child() {
        return bare(&state, props);
    }
    let is_said = matches!(state.route(), Route::Start | Route::Keep);
    let by_others = (!is_said && !state.is_about_adult()).then(|| session.kept_written());
    let by_others = by_others.filter(|written| !written.is_empty());
    html! {
        <>
            <header class="ws-header">
                <SkipLink href="#main">{ wording::frame_skip() }</SkipLink>
                <div class="ws-header__inner">{ header(&session, &state) }</div>
            </header>
            { props.exit.clone() }
            <div class="ws-page">
                if 0 < state.at {
                    <nav aria-label={wording::frame_back_place()}>
                        <BackLink href="#/" onclick={session.on(Action::Back)}>{ wording::frame_back() }</BackLink>
                    </nav>
                }
                <main class="ws-main" id="main" data-page={page_word(&state)}>
                    { problems(&session.site().problems, no_logo(&session, &state).as_ref()) }
                    if state.area.is_past_review(state.today) {
                        <p class="ws-review-banner">
                            <strong>{ wording::frame_review_first() }{ " " }</strong>
                            { wording::frame_review_due(&state.area.title, &state.area.review_by.to_string()) }
                        </p>
                    }
                    { practice(&state) }
                    { keeping(&state) }
                    // The key gives each page fresh fields, so that one person's words never stand in another's box.
                    <div key={state.on_page.visit.to_string()}>{ props.children.clone() }</div>
                </main>
            </div>
            <footer class="ws-footer">
                <p>{ wording::frame_is_aid() }</p>
                <p>{ wording::frame_exit_help() }</p>
                // What other tabs and earlier sittings keep on this device, which *exit* leaves: it cannot stop to ask.
                if let Some(written) = by_others {
                    <p>
                        { wording::frame_kept(&written) }{ " " }
                        <Go to={Route::Keep}>{ wording::frame_kept_open() }</Go>
                    </p>
                }
            </footer>
        </>
    }
}

/// What stands around a page that is used together with a child: the way out, and nothing else. No name, no other page.
fn bare(state: &State, props: &FrameProps) -> Html {
    html! {
        <>
            { props.exit.clone() }
            <div class="ws-page">
                <main class="ws-main ws-voice" id="main" data-page={page_word(state)}>
                    { practice(state) }
                    <div key={state.on_page.visit.to_string()}>{ props.children.clone() }</div>
                </main>
            </div>
        </>
    }
}

/// That somebody practises, on every page: the family is invented, and nobody is to ring because of it.
fn practice(state: &State) -> Html {
    let Some(practising) = &state.practice else { return Html::default() };
    let emergency = &state.area.emergency.number;
    html! {
        <>
            // Across each printed sheet, whatever prints it.
            <p class="ws-practice-mark" aria-hidden="true">{ wording::practice_word() }</p>
            <aside class="ws-practice" aria-label={wording::practice_banner_place()}>
                <p>
                    <strong class="ws-practice__word">{ wording::practice_word() }</strong>{ " " }
                    { wording::practice_banner(&practising.family.title) }
                </p>
                <p>{ linked(&wording::practice_banner_ring(emergency), emergency) }</p>
                <p class="ws-practice__ways">
                    <Go to={Route::PracticeStory}>{ wording::practice_banner_story() }</Go>
                    <Go to={Route::PracticeEnd}>{ wording::practice_banner_end() }</Go>
                </p>
            </aside>
        </>
    }
}

/// The offer to keep what is entered, made once; and that what was kept is kept no more.
fn keeping(state: &State) -> Html {
    html! {
        <>
            if state.kept_deleted {
                <div class="ws-offer" role="alert">
                    <p class="govuk-body">{ wording::frame_kept_deleted() }</p>
                    <p class="govuk-body"><Go to={Route::Keep}>{ wording::frame_offer_keep() }</Go></p>
                </div>
            }
            if state.offer == Offer::Made {
                <section class="ws-offer" aria-label={wording::frame_offer_title()}>
                    <h2 class="govuk-heading-s">{ wording::frame_offer_title() }</h2>
                    <p class="govuk-body">{ wording::frame_offer() }</p>
                    <div class="govuk-button-group">
                        <Act classes="govuk-button--secondary" action={Action::Go(Route::Keep)}>
                            { wording::frame_offer_keep() }
                        </Act>
                        <Act classes="govuk-button--secondary" action={Action::NoOffer}>
                            { wording::frame_offer_not_now() }
                        </Act>
                    </div>
                </section>
            }
        </>
    }
}

/// The logo of the site, else of the area; empty for none.
fn logo<'a>(session: &'a Session, state: &'a State) -> &'a Text {
    let (theme, brand) = (&session.site().theme, &state.area.brand);
    if theme.logo.is_empty() { &brand.logo } else { &theme.logo }
}

/// That the logo could not be shown. In one file, which can load no picture, it is not meant to be.
fn no_logo(session: &Session, state: &State) -> Option<Text> {
    let logo = logo(session, state);
    let is_told = state.no_picture.as_ref() == Some(logo) && !session.setting().browser.is_one_file;
    is_told.then(|| {
        let place = if session.site().theme.logo.is_empty() {
            join(&[&state.area.id, ": brand.logo"])
        } else {
            join(&["windscreen.json", ": theme.logo"])
        };
        wording::site_no_logo(logo, &place)
    })
}

/// What is wrong with the site's settings.
fn problems(problems: &[Text], no_logo: Option<&Text>) -> Html {
    if problems.is_empty() && no_logo.is_none() {
        return Html::default();
    }
    let text = |problem: &Text| html! { <pre class="ws-problems__text">{ problem.clone() }</pre> };
    html! {
        <div class="ws-problems" role="alert">
            <h2 class="govuk-heading-s">{ wording::frame_fault_title() }</h2>
            <p class="govuk-body">{ wording::frame_fault() }</p>
            <>{ for problems.iter().chain(no_logo).map(text) }</>
        </div>
    }
}

fn header(session: &Session, state: &State) -> Html {
    let (theme, brand) = (&session.site().theme, &state.area.brand);
    let logo = logo(session, state).clone();
    // One that cannot be shown leaves no broken picture.
    let shows_logo = !logo.is_empty() && state.no_picture.as_ref() != Some(&logo);
    let onerror = {
        let logo = logo.clone();
        session.with(move |_: Event| Action::NoPicture(logo.clone()))
    };
    let name = if theme.name.is_empty() { &brand.name } else { &theme.name };
    let name = if name.is_empty() { wording::frame_name().words() } else { name.words() };
    html! {
        <>
            <div class="ws-header__name">
                if shows_logo {
                    <img class="ws-header__logo" src={logo} alt="" {onerror} />
                }
                <Go class="" to={Route::Start}>{ name }</Go>
                // Another page begins with it closed.
                <details class="ws-area" key={state.on_page.visit.to_string()}>
                    <summary class="ws-area__name">
                        if session.is_area_known() {
                            { name_of(&state.area, &state.area.short) }
                            <span class="govuk-visually-hidden">{ wording::area_change() }</span>
                        } else {
                            { wording::area_choose() }
                        }
                    </summary>
                    <div class="ws-area__choice"><AreaChoice place="-header" /></div>
                </details>
            </div>
            <nav class="ws-header__ways" aria-label={wording::frame_ways()}>
                if !state.record.subjects.is_empty() {
                    <Go class="" to={Route::People}>{ wording::people_title() }</Go>
                    <Go class="" to={Route::Summary}>{ wording::frame_summary() }</Go>
                }
                <Go class="" to={Route::About}>{ wording::frame_about() }</Go>
                <Act classes="govuk-button--secondary ws-button--quiet" action={Action::Hide(true)}>
                    { wording::frame_hide() }
                </Act>
            </nav>
        </>
    }
}

/// A word for the kind of page, for tests to find it by. It says nothing of a person or a tool.
fn page_word(state: &State) -> &'static str {
    match state.route() {
        _ if state.waits() => "waiting",
        Route::Start => "start",
        Route::Quick(_) => "quick",
        Route::People => "people",
        Route::Tool(..) => "tool",
        Route::Gate(..) => "gate",
        Route::Section(..) => "section",
        Route::Texts(..) => "texts",
        Route::Voice(..) => "voice",
        Route::Result(..) => "result",
        Route::Summary => "summary",
        Route::Form(..) => "form",
        Route::Keep => "keep",
        Route::Review => "review",
        Route::Paper(_) => "paper",
        Route::About => "about",
        Route::Practice => "practice",
        Route::PracticeStory => "practice-story",
        Route::PracticeEnd => "practice-end",
    }
}
