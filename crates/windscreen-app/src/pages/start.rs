//! What this is and is not; choose by worry or by name; the area.

use crate::components::frame::name_of;
use crate::field::drop_down;
use crate::platform;
use crate::store::{Action, Page, Store};
use govuk_yew::{Markup, SelectItem, Words};
use windscreen_core::Area;
use windscreen_summary::{area_example, area_left_out};
use windscreen_wording as wording;

/// The start page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    m.say("h1.govuk-heading-xl", wording::start_title());
    m.say("p.govuk-body-l", wording::start_lead());
    m.p(wording::start_is_not());
    let kept = platform::kept_written();
    m.when(!kept.is_empty(), |m| {
        m.within("section.ws-offer", |m| {
            m.attribute("aria-label", wording::start_kept_title());
            m.say("h2.govuk-heading-s", wording::start_kept_title());
            m.p(wording::start_kept(&kept));
            m.p_link(wording::start_kept_open(), store.on_go(Page::Keep));
        });
    });
    m.press("ws-button--first", wording::summary_page_refer(), store.on(Action::Refer));
    m.p(wording::start_refer());
    m.say("h2.govuk-heading-l", wording::start_worries());
    m.within("ul.ws-worries", |m| {
        for it in store.library().listings() {
            let words = Markup::of(|m| {
                m.say("span.ws-worry__text", it.worry);
                m.say("span.ws-worry__tool", it.title);
            });
            let begin = store.on(Action::Begin(it.id, it.about));
            m.within("li.ws-worry", |m| m.link("ws-worry__link", words, begin));
        }
    });
    m.h2(wording::start_people_title());
    m.p(wording::start_people());
    m.press("", wording::start_people_go(), store.on_go(Page::People));
    m.p_link(wording::start_open(), store.on_go(Page::Keep));
    m.h2(wording::start_area_title());
    let mut areas = Vec::new();
    for area in &store.site().areas {
        areas.push(SelectItem::new(area.id.to_text().words(), name_of(area, &area.title).words()));
    }
    m.put(drop_down(
        &"area".into(),
        wording::start_area(),
        wording::start_area_hint(),
        &areas,
        &store.workspace().area.id.to_text(),
        &store.typed(Action::Area("".into())),
    ));
    about_area(m, &store.workspace().area);
}

/// Whose the names and numbers of an area are, and what of them could not be used.
pub(crate) fn about_area(m: &mut Markup, area: &Area) {
    m.within("div", |m| {
        m.attribute("role", "status");
        m.say_any("p.govuk-body ws-area-left-out", area_left_out(area));
        m.p_any(area_example(area));
    });
}
