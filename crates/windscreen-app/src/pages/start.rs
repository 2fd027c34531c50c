//! What this is and is not; choose by worry or by name; the area.

use crate::field::drop_down;
use crate::store::{Action, Page, Store};
use govuk_yew::{Markup, SelectItem, Words};

/// The start page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    m.say("h1.govuk-heading-xl", "Worried about a child, or about an adult at home?");
    m.say(
        "p.govuk-body-l",
        "Choose what fits your worry, answer what you know, and see at once what must happen now and why. \
         Take away a summary for the front door.",
    );
    m.p(
        "For school, health and other staff. It is worked out in this browser: nothing is sent anywhere, and nothing is kept unless you ask for that. \
         Names are not needed. It supports your judgement and does not replace it.",
    );
    m.say("h2.govuk-heading-l", "What worries you?");
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
    m.h2("More than one child, or more than one worry");
    m.p("Add every child in the household, unborn babies too, and choose tools for each.");
    m.press("", "Start with the people", store.on_go(Page::People));
    m.p_link("Open an earlier record, or one kept on this device", store.on_go(Page::Keep));
    m.h2("Your area");
    let mut areas = Vec::new();
    for area in &store.site().areas {
        areas.push(SelectItem::new((&area.id).words(), (&area.title).words()));
    }
    m.put(drop_down(
        &"area".into(),
        "Whose names, numbers and thresholds to use",
        "Choose the area where the child or adult lives.",
        &areas,
        &store.workspace().area.id,
        &store.typed(Action::Area("".into())),
    ));
}
