//! Shown while a part of the program is on its way, and where it could not be loaded. What must happen now, and whom
//! to ring, never waits for it.

use crate::components::action_panel;
use crate::desk::Desk;
use crate::store::{Action, Coming, Page, Store};
use govuk_yew::{Markup, join};
use windscreen_core::Subject;

const DO_NOT_WAIT: &str = "If you are worried, do not wait for it: speak to your safeguarding lead or telephone the front door.";

/// The page in place of one that needs a part of the program.
pub(crate) fn view(m: &mut Markup, store: &Store, page: &Page) {
    if let Page::Result(id, tool) = page
        && let Some(desk) = Desk::new(store, *id, tool)
        && let Some(subject) = desk.subject()
    {
        m.heading(desk.caption(&subject), "What came of it");
        state(m, store);
        so_far(m, &desk, &subject);
    } else {
        m.h1("One moment");
        let is_missing = state(m, store);
        m.when(is_missing, |m| m.p(DO_NOT_WAIT));
    }
}

/// How the loading stands; whether it failed.
fn state(m: &mut Markup, store: &Store) -> bool {
    let is_missing = store.workspace().waits_for(Coming::Missing);
    m.within("p.govuk-body", |m| {
        m.attribute("role", "status");
        m.text(if is_missing {
            "A part of this program could not be loaded, so this page cannot be shown yet. Nothing you entered is lost or was sent. Check the connection, then try again."
        } else {
            "Loading this page. What you entered stays on this device."
        });
    });
    m.when(is_missing, |m| m.press("", "Try again", store.on(Action::Again)));
    is_missing
}

/// What the rules say, without the explanation that is still to come.
fn so_far(m: &mut Markup, desk: &Desk, subject: &Subject) {
    let Some(outcome) = desk.outcome() else { return };
    m.h2("What the rules say so far");
    m.within("ul.govuk-list govuk-list--bullet", |m| {
        for fired in &outcome.fired {
            if let Some(rule) = fired.rule(&desk.instrument) {
                m.say("li", join(&[&rule.says, " ", &rule.action]));
            }
        }
    });
    m.p(join(&["This is not all there is to say. ", DO_NOT_WAIT]));
    let workspace = desk.store.workspace();
    m.p(&workspace.area.emergency.text);
    for door in workspace.area.front_doors_for(subject.role) {
        m.within("p.govuk-body", |m| {
            m.say("strong", &door.name);
            for phone in &door.phones {
                let number = if phone.number.is_empty() {
                    "not known: ask your partnership"
                } else {
                    &phone.number
                };
                m.text(join(&[" ", &phone.text, ": ", number, ". "]));
            }
        });
    }
    action_panel::view(m, desk, &outcome);
}
