//! What stands around every page: name, area, ways out, and what is wrong with the site's settings.

use crate::components::area_choice;
use crate::context::Session;
use crate::session::{Action, Offer, Route, State};
use govuk_yew::{BackLinkProps, Markup, SkipLinkProps, Words, back_link, join, skip_link, text};
use windscreen_core::{Area, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// What stands around every page.
pub(crate) fn view(m: &mut Markup, session: &Session, exit: Html, page: Html) {
    let state = session.state();
    m.within("header.ws-header", |m| {
        m.put(skip_link(&SkipLinkProps {
            href: Some("#main".into()),
            children: text(wording::frame_skip()),
            ..Default::default()
        }));
        m.within("div.ws-header__inner", |m| header(m, session));
    });
    m.put(exit);
    m.within("div.ws-page", |m| {
        m.group(|m| {
            if 0 < state.at {
                m.within("nav", |m| {
                    m.attribute("aria-label", wording::frame_back_place());
                    m.put(back_link(&BackLinkProps {
                        href: Some("#/".into()),
                        onclick: Some(session.on(Action::Back)),
                        children: text(wording::frame_back()),
                        ..Default::default()
                    }));
                });
            }
        });
        m.within("main.ws-main", |m| {
            m.attribute("id", "main");
            m.attribute("data-page", page_word(&state));
            m.group(|m| problems(m, &session.site().problems, no_logo(session, &state).as_ref()));
            m.when(state.area.is_past_review(session.today()), |m| {
                m.within("p.ws-review-banner", |m| {
                    let area = &state.area;
                    m.say("strong", join(&[wording::frame_review_first(), " "]));
                    let day = area.review_by.to_string();
                    m.text(wording::frame_review_due(&area.title, &day));
                });
            });
            m.group(|m| keeping(m, session, &state));
            // The key gives each page fresh fields, so that one person's words never stand in another's box.
            m.within("div", |m| {
                m.key(&state.on_page.visit.to_string());
                m.put(page);
            });
        });
    });
    m.within("footer.ws-footer", |m| {
        m.say("p", wording::frame_is_aid());
        m.say("p", wording::frame_exit_help());
        // The start page and the page on keeping say more of it.
        let is_said = matches!(state.route(), Route::Start | Route::Keep);
        m.when(!is_said && !state.is_about_adult(), |m| kept_by_others(m, session));
    });
}

/// The offer to keep what is entered, made once; and that what was kept is kept no more.
fn keeping(m: &mut Markup, session: &Session, state: &State) {
    m.when(state.kept_deleted, |m| {
        m.within("div.ws-offer", |m| {
            m.attribute("role", "alert");
            m.p(wording::frame_kept_deleted());
            m.p_link(wording::frame_offer_keep(), session.on_go(Route::Keep));
        });
    });
    m.when(state.offer == Offer::Made, |m| {
        m.within("section.ws-offer", |m| {
            m.attribute("aria-label", wording::frame_offer_title());
            m.say("h2.govuk-heading-s", wording::frame_offer_title());
            m.p(wording::frame_offer());
            m.within("div.govuk-button-group", |m| {
                let class = "govuk-button--secondary";
                m.press(class, wording::frame_offer_keep(), session.on_go(Route::Keep));
                let told = session.clone();
                let not_now = Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    // The button goes: the keyboard goes to the page's heading.
                    told.edge().window.show_top();
                    told.dispatch(Action::NoOffer);
                });
                m.press(class, wording::frame_offer_not_now(), not_now);
            });
        });
    });
}

/// What other tabs and earlier sittings keep on this device, which *exit* leaves: it cannot stop to ask.
fn kept_by_others(m: &mut Markup, session: &Session) {
    let written = session.edge().kept_written();
    m.when(!written.is_empty(), |m| {
        m.within("p", |m| {
            m.text(join(&[&wording::frame_kept(&written), " "]));
            m.link_to("govuk-link", wording::frame_kept_open(), session.on_go(Route::Keep));
        });
    });
}

/// The logo of the site, else of the area; empty for none.
fn logo<'a>(session: &'a Session, state: &'a State) -> &'a Text {
    let (theme, brand) = (&session.site().theme, &state.area.brand);
    if theme.logo.is_empty() { &brand.logo } else { &theme.logo }
}

/// That the logo could not be shown. In one file, which can load no picture, it is not meant to be.
fn no_logo(session: &Session, state: &State) -> Option<Text> {
    let logo = logo(session, state);
    let is_told = state.no_picture.as_ref() == Some(logo) && !session.edge().window.is_one_file();
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
fn problems(m: &mut Markup, problems: &[Text], no_logo: Option<&Text>) {
    if problems.is_empty() && no_logo.is_none() {
        return;
    }
    m.within("div.ws-problems", |m| {
        m.attribute("role", "alert");
        m.h2_s(wording::frame_fault_title());
        m.p(wording::frame_fault());
        for it in problems.iter().chain(no_logo) {
            m.say("pre.ws-problems__text", it);
        }
    });
}

/// A name of an area, with the word that it is an example if it is one.
pub(crate) fn name_of(area: &Area, name: &Text) -> Text {
    if area.not_issued_by.is_empty() { name.clone() } else { wording::area_example_short(name) }
}

/// The area's name, which opens the choice of another.
fn area(m: &mut Markup, session: &Session, state: &State) {
    m.within("details.ws-area", |m| {
        // Another page begins with it closed.
        m.key(&state.on_page.visit.to_string());
        m.within("summary.ws-area__name", |m| {
            if session.is_area_known() {
                m.text(name_of(&state.area, &state.area.short));
                m.say("span.govuk-visually-hidden", wording::area_change());
            } else {
                m.text(wording::area_choose());
            }
        });
        m.within("div.ws-area__choice", |m| area_choice::fields(m, session, "-header"));
    });
}

fn header(m: &mut Markup, session: &Session) {
    let state = session.state();
    let (theme, brand) = (&session.site().theme, &state.area.brand);
    m.within("div.ws-header__name", |m| {
        let logo = logo(session, &state);
        // One that cannot be shown leaves no broken picture.
        m.when(!logo.is_empty() && state.no_picture.as_ref() != Some(logo), |m| {
            m.within("img.ws-header__logo", |m| {
                m.attribute("src", logo);
                m.attribute("alt", "");
                let (session, logo) = (session.clone(), logo.clone());
                m.onerror(Callback::from(move |()| {
                    session.dispatch(Action::NoPicture(logo.clone()));
                }));
            });
        });
        let name = if theme.name.is_empty() { &brand.name } else { &theme.name };
        let name = if name.is_empty() { wording::frame_name().words() } else { name.words() };
        m.link_to("", name, session.on_go(Route::Start));
        area(m, session, &state);
    });
    m.within("nav.ws-header__ways", |m| {
        m.attribute("aria-label", wording::frame_ways());
        m.when(!state.record.subjects.is_empty(), |m| {
            m.link_to("", wording::people_title(), session.on_go(Route::People));
            m.link_to("", wording::frame_summary(), session.on_go(Route::Summary));
        });
        m.link_to("", wording::frame_about(), session.on_go(Route::About));
        m.press(
            "govuk-button--secondary ws-button--quiet",
            wording::frame_hide(),
            session.on(Action::Hide(true)),
        );
    });
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
        Route::Result(..) => "result",
        Route::Summary => "summary",
        Route::Form(..) => "form",
        Route::Keep => "keep",
        Route::Review => "review",
        Route::Paper(_) => "paper",
        Route::About => "about",
    }
}
