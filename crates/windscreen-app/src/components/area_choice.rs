//! Which area's names, numbers and thresholds are used: a list, and whether the choice is remembered on this device.

use crate::components::frame::name_of;
use crate::context::Session;
use crate::field::{Question, choice, drop_down, tick_if};
use crate::session::{Action, AreaKept};
use govuk_yew::{Markup, Part, SelectItem, Words, join, text};
use windscreen_wording as wording;

/// The list, and the tick below it. `place` tells apart the several that may stand on one page.
pub(crate) fn fields(m: &mut Markup, session: &Session, place: &'static str) {
    let state = session.state();
    let mut areas = Vec::new();
    for area in &session.site().areas {
        let name = name_of(area, &area.title);
        let name = if session.is_neutral(area) { wording::area_none(&name) } else { name };
        areas.push(SelectItem::new(area.id.to_text().words(), name.words()));
    }
    m.put(drop_down(
        &join(&["area", place]),
        wording::area_label(),
        wording::area_hint(),
        &areas,
        &state.area.id.to_text(),
        &session.typed(|id| Action::Area(id.into())),
    ));
    // Where the site sets the area there is nothing to remember; what was remembered before can be forgotten.
    let is_kept = state.area_kept == AreaKept::Yes;
    let may_keep = session.is_area_known() && !session.site_sets_area();
    m.when(is_kept || may_keep, |m| {
        let tick = vec![choice("remember", wording::area_remember())];
        let question = Question::new(join(&["area-remember", place]), Part::default(), tick);
        let changed = session.switched(Action::RememberArea);
        let question = question.classes("govuk-checkboxes--small");
        m.put(question.ticks(tick_if(is_kept, "remember"), changed));
    });
    m.within("p.govuk-body-s ws-area-kept", |m| {
        m.attribute("role", "status");
        m.text(match state.area_kept {
            AreaKept::No => "",
            AreaKept::Yes => wording::area_remembered(),
            AreaKept::Refused => wording::area_not_remembered(),
        });
    });
}

/// The same, folded below words that open it.
pub(crate) fn folded(m: &mut Markup, session: &Session, place: &'static str) {
    m.more(text(wording::area_choose()), false, |m| fields(m, session, place));
}
