//! What must happen now, from the moment a sign of harm is chosen: fixed in view, announced once, gone when the
//! answer changes. It never moves the question under the pointer: the page always keeps room for it.

use crate::components::numbers;
use crate::open_tool::OpenTool;
use govuk_yew::{Markup, join};
use windscreen_core::{Level, Outcome};
use windscreen_summary::{area_left_out, doors};
use windscreen_wording as wording;

/// What must happen now. Says nothing while nothing must.
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, outcome: &Outcome) {
    let is_open = outcome.level.is_now() || outcome.act_today;
    let is_immediate = outcome.level == Level::Immediate;
    let class = match (is_open, is_immediate) {
        (_, true) => "ws-panel ws-panel--open ws-panel--immediate",
        (true, false) => "ws-panel ws-panel--open",
        (false, false) => "ws-panel",
    };
    m.within("section.ws-panel-place", |m| {
        m.attribute("aria-label", wording::frame_panel_place());
        // The region stands here from the start, so that a screen reader hears the words arrive, once.
        m.within("div", |m| {
            m.attribute("class", class);
            m.within("div.ws-panel__words", |m| {
                m.attribute("role", "alert");
                m.when(is_open, |m| {
                    m.within("p", |m| {
                        if is_immediate {
                            let state = opened.session.state();
                            let number = &state.area.emergency.number;
                            m.within("strong", |m| {
                                numbers::linked(m, &wording::frame_panel_ring(number), number);
                            });
                            m.text(join(&[" ", wording::frame_panel_ring_more()]));
                        } else if outcome.level.is_now() {
                            m.say("strong", wording::frame_panel_act());
                            m.text(join(&[" ", wording::frame_panel_act_more()]));
                        }
                        // Of several the gravest stands first, and the result says them all.
                        m.when(outcome.act_today, |m| {
                            let headlines = outcome.headlines(&opened.instrument);
                            m.text(" ");
                            m.say(
                                "strong",
                                headlines.first().copied().cloned().unwrap_or_default(),
                            );
                        });
                    });
                });
            });
            m.when(is_open, |m| {
                m.within("div.ws-panel__rest", |m| {
                    let area = opened.session.state().area.clone();
                    let doors = doors(&area, opened.instrument.about, outcome.level.is_now());
                    m.group(|m| numbers::short(m, &opened.session, &doors, "-panel"));
                    m.press(
                        "govuk-button--warning",
                        wording::frame_panel_who(),
                        opened.session.on_go(opened.result()),
                    );
                    m.say_any("p.ws-area-left-out", area_left_out(&area));
                });
            });
        });
    });
}
