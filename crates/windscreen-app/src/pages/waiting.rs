//! Shown while a part of the program is on its way, and where it could not be loaded. What must happen now, and whom
//! to ring, never waits for it.

use crate::components::{action_panel, numbers};
use crate::context::Session;
use crate::open_tool::OpenTool;
use crate::session::{Action, Coming, Route};
use govuk_yew::{Markup, join};
use windscreen_core::Subject;
use windscreen_summary::{area_left_out, doors};
use windscreen_wording as wording;

/// The page in place of one that needs a part of the program.
pub(crate) fn view(m: &mut Markup, session: &Session, page: &Route) {
    if let Route::Result(id, tool) = page
        && let Some(opened) = OpenTool::new(session, *id, tool)
        && let Some(subject) = opened.subject()
    {
        m.heading(opened.caption(&subject), wording::frame_waiting_result());
        state(m, session);
        so_far(m, &opened, &subject);
    } else {
        let is_missing = session.state().waits_for(Coming::Missing);
        m.h1(if is_missing {
            wording::frame_waiting_failed()
        } else {
            wording::frame_waiting_title()
        });
        m.when(is_missing, |m| m.p(wording::frame_waiting_do_not_wait()));
        state(m, session);
    }
}

/// How the loading stands, and what can be done where it failed.
fn state(m: &mut Markup, session: &Session) {
    let is_missing = session.state().waits_for(Coming::Missing);
    m.within("p.govuk-body", |m| {
        m.attribute("role", "status");
        m.text(if is_missing {
            wording::frame_waiting_missing()
        } else {
            wording::frame_waiting_loading()
        });
    });
    m.when(is_missing, |m| m.press("", wording::frame_waiting_again(), session.on(Action::Again)));
    // Where the site was built anew since this page came, its files have other names, and only a new page knows them.
    m.when(is_missing && !session.state().is_touched(), |m| m.p(wording::frame_waiting_reload()));
    m.when(is_missing, |m| {
        m.within("p.govuk-body", |m| {
            m.within("a.govuk-link", |m| {
                m.attribute("href", "./paper/index.html");
                m.text(wording::frame_waiting_paper());
            });
        });
    });
}

/// What the rules say, without the explanation that is still to come.
fn so_far(m: &mut Markup, opened: &OpenTool, subject: &Subject) {
    let Some(outcome) = opened.outcome() else { return };
    m.h2(wording::frame_waiting_so_far());
    m.within("ul.govuk-list govuk-list--bullet", |m| {
        for fired in &outcome.fired {
            if let Some(rule) = fired.rule(&opened.instrument) {
                m.say("li", join(&[&rule.says, " ", &rule.action]));
            }
        }
    });
    m.p(wording::frame_waiting_not_all());
    let state = opened.session.state();
    m.within("p.govuk-body", |m| {
        let emergency = &state.area.emergency;
        numbers::linked(m, &emergency.text, &emergency.number);
    });
    // The panel below gives them too.
    m.when(!outcome.level.is_now() && !outcome.act_today, |m| {
        let doors = doors(&state.area, subject.role, false);
        numbers::view(m, &opened.session, &doors, "-waiting");
    });
    // The panel below says it too.
    m.when(!outcome.level.is_now(), |m| {
        m.say_any("p.govuk-body ws-area-left-out", area_left_out(&state.area));
    });
    action_panel::view(m, opened, &outcome);
}
