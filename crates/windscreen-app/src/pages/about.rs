//! Which version this is, where its contents come from, and which tools are not here and why.

use crate::pages::tool::provenance;
use crate::store::Store;
use govuk_yew::{Markup, join};

/// The version of the program.
pub(crate) const BUILD: &str = env!("CARGO_PKG_VERSION");

/// The about page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    let area = store.workspace().area.clone();
    m.h1("About this toolkit");
    m.p(
        "Screening questionnaires for neglect, child sexual exploitation, domestic abuse and the care a child receives. \
         They help you see what must happen now and write it down. They do not diagnose, do not prove or rule out harm, and do not decide: \
         the front door decides.",
    );
    m.p(join(&[
        "Version ",
        BUILD,
        ". Area: ",
        &area.title,
        ", edition ",
        &area.edition,
        ", review by ",
        &area.review_by.to_string(),
        ".",
    ]));
    m.h2("The tools");
    for listing in store.library().listings() {
        if let Some(instrument) = store.library().open(&listing.id) {
            m.h3(&instrument.title);
            m.p(&instrument.is_not);
            provenance(m, &instrument);
        }
    }
    m.h2(join(&["Who to ring in ", &area.title]));
    for door in &area.front_doors {
        m.h3(join(&[if door.name.is_empty() { "Front door" } else { &door.name }]));
        m.within("ul.govuk-list", |m| {
            for phone in &door.phones {
                let number = if phone.number.is_empty() {
                    "not known, ask your partnership"
                } else {
                    &phone.number
                };
                let comma = if phone.hours.is_empty() { "" } else { ", " };
                m.say("li", join(&[&phone.text, ": ", number, comma, &phone.hours]));
            }
        });
        m.p(&door.note);
    }
    for contact in windscreen_summary::contacts(&area) {
        m.h3(&contact.name);
        m.within("ul.govuk-list", |m| {
            m.say("li", join(&["Telephone: ", &contact.phone]));
        });
        m.when(!contact.note.is_empty(), |m| m.p(&contact.note));
    }
    let withheld = crate::shelf::withheld();
    m.h2("Tools that may not be printed here");
    m.within("dl.govuk-summary-list", |m| {
        for it in &withheld.withheld {
            let why = join(&[&it.reason, " Owner: ", &it.owner, ". ", &it.instead]);
            row(m, &it.title, &why);
        }
    });
    m.h2("Not here yet");
    m.within("dl.govuk-summary-list", |m| {
        for it in &withheld.coming {
            row(m, &it.title, &join(&[&it.instead]));
        }
    });
}

fn row(m: &mut Markup, title: &windscreen_core::Text, words: &yew::AttrValue) {
    m.within("div.govuk-summary-list__row", |m| {
        m.say("dt.govuk-summary-list__key", title);
        m.say("dd.govuk-summary-list__value", words);
    });
}
