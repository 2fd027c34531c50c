//! Which version this is, where its contents come from, and which tools are not here and why.

use crate::context::Session;
use crate::pages::start::about_area;
use crate::pages::tool::provenance;
use govuk_yew::{Markup, Words};
use windscreen_core::Text;
use windscreen_wording as wording;

/// The version of the program.
pub(crate) const BUILD: &str = env!("CARGO_PKG_VERSION");

/// The about page.
pub(crate) fn view(m: &mut Markup, session: &Session) {
    let area = session.state().area.clone();
    m.h1(wording::about_title());
    m.p(wording::about_intro());
    let review_by = area.review_by.to_string();
    m.p(wording::about_version(&area.title, BUILD, &area.edition, &review_by));
    about_area(m, &area);
    m.h2(wording::about_tools_title());
    for listing in session.library().listings() {
        if let Some(instrument) = session.library().open(&listing.id) {
            m.h3(&instrument.title);
            m.p(&instrument.is_not);
            provenance(m, &instrument);
        }
    }
    m.h2(wording::about_doors_title(&area.title));
    for door in &area.front_doors {
        m.h3(if door.name.is_empty() {
            wording::about_door().words()
        } else {
            (&door.name).words()
        });
        m.within("ul.govuk-list", |m| {
            for phone in &door.phones {
                let number = if phone.number.is_empty() {
                    wording::about_phone_unknown()
                } else {
                    &phone.number
                };
                let words = if phone.hours.is_empty() {
                    wording::about_phone(number, &phone.text)
                } else {
                    wording::about_phone_hours(&phone.hours, number, &phone.text)
                };
                m.say("li", words);
            }
        });
        m.p(&door.note);
    }
    for contact in windscreen_summary::contacts(&area) {
        m.h3(&contact.name);
        m.within("ul.govuk-list", |m| {
            m.say("li", wording::about_contact_phone(&contact.phone));
        });
        m.when(!contact.note.is_empty(), |m| m.p(&contact.note));
    }
    let withheld = crate::shipped::withheld();
    m.h2(wording::about_withheld_title());
    m.within("dl.govuk-summary-list", |m| {
        for it in &withheld.withheld {
            let why = wording::about_withheld_why(&it.instead, &it.owner, &it.reason);
            row(m, &it.title, &why);
        }
    });
    m.h2(wording::about_coming_title());
    m.within("dl.govuk-summary-list", |m| {
        for it in &withheld.coming {
            row(m, &it.title, &it.instead);
        }
    });
}

fn row(m: &mut Markup, title: &Text, words: &Text) {
    m.within("div.govuk-summary-list__row", |m| {
        m.say("dt.govuk-summary-list__key", title);
        m.say("dd.govuk-summary-list__value", words);
    });
}
