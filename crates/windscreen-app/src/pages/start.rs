//! What this is and is not; the area; choose by worry or by name.

use crate::components::area_choice;
use crate::context::Session;
use crate::session::Listing;
use crate::session::{Action, Route};
use govuk_yew::Markup;
use windscreen_core::Area;
use windscreen_summary::{area_example, area_left_out};
use windscreen_wording as wording;

/// The start page.
pub(crate) fn view(m: &mut Markup, session: &Session) {
    m.say("h1.govuk-heading-xl", wording::start_title());
    m.say("p.govuk-body-l", wording::start_lead());
    m.p(wording::start_is_not());
    let kept = session.edge().kept_written();
    m.when(!kept.is_empty(), |m| {
        m.within("section.ws-offer", |m| {
            m.attribute("aria-label", wording::start_kept_title());
            m.say("h2.govuk-heading-s", wording::start_kept_title());
            m.p(wording::start_kept(&kept));
            m.p_link(wording::start_kept_open(), session.on_go(Route::Keep));
        });
    });
    m.within("section.ws-area-first", |m| {
        m.attribute("aria-label", wording::area_label());
        area_choice::fields(m, session, "");
        about_area(m, &session.state().area);
    });
    m.press("ws-button--first", wording::summary_page_refer(), session.on(Action::Refer));
    m.p(wording::start_refer());
    let (first, others): (Vec<Listing>, Vec<Listing>) =
        session.library().listings().into_iter().partition(|it| it.cannot_wait);
    for (title, listings) in
        [(wording::start_cannot_wait(), first), (wording::start_worries(), others)]
    {
        m.when(!listings.is_empty(), |m| {
            m.say("h2.govuk-heading-l", title);
            m.within("ul.ws-worries", |m| {
                for it in listings {
                    worry(m, session, it);
                }
            });
        });
    }
    m.h2(wording::start_people_title());
    m.p(wording::start_people());
    m.press("", wording::start_people_go(), session.on_go(Route::People));
    m.p_link(wording::start_open(), session.on_go(Route::Keep));
}

/// A card that leads to a tool.
fn worry(m: &mut Markup, session: &Session, it: Listing) {
    let words = Markup::of(|m| {
        m.say("span.ws-worry__text", it.worry);
        m.say("span.ws-worry__tool", it.title);
    });
    let begin = session.on(Action::Begin(it.id, it.about));
    m.within("li.ws-worry", |m| m.link("ws-worry__link", words, begin));
}

/// Whose the names and numbers of an area are, and what of them could not be used.
pub(crate) fn about_area(m: &mut Markup, area: &Area) {
    m.within("div", |m| {
        m.attribute("role", "status");
        m.say_any("p.govuk-body ws-area-left-out", area_left_out(area));
        m.p_any(area_example(area));
    });
}
