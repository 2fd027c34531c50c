//! What must happen now, from the moment a sign of harm is chosen: fixed in view, announced once, gone when the
//! answer changes. It never moves the question under the pointer: the page always keeps room for it.

use crate::components::basics::Press;
use crate::components::numbers::{ShortNumbers, linked};
use crate::context::use_whole_state;
use crate::open_tool::OutcomeProps;
use windscreen_core::Level;
use windscreen_summary::{area_left_out, doors};
use windscreen_wording as wording;
use yew::prelude::*;

/// What must happen now. Says nothing while nothing must.
#[component]
pub(crate) fn ActionPanel(props: &OutcomeProps) -> Html {
    let OutcomeProps { opened, outcome } = props;
    let state = use_whole_state(&opened.session);
    let is_open = outcome.level.is_now() || outcome.act_today;
    let is_immediate = outcome.level == Level::Immediate;
    let class = classes!(
        "ws-panel",
        (is_open || is_immediate).then_some("ws-panel--open"),
        is_immediate.then_some("ws-panel--immediate"),
    );
    let area = &state.area;
    let doors = doors(area, outcome.rings(&opened.instrument), outcome.level.is_now());
    let left_out = area_left_out(area);
    let number = &area.emergency.number;
    let may_go_home = opened.subject().is_none_or(|it| it.may_go_home(opened.session.today()));
    let act =
        if may_go_home { wording::frame_panel_act() } else { wording::frame_panel_act_at_once() };
    html! {
        <section class="ws-panel-place" aria-label={wording::frame_panel_place()}>
            // The region stands here from the start, so that a screen reader hears the words arrive, once.
            <div {class}>
                <div class="ws-panel__words" role="alert">
                    if is_open {
                        <p>
                            if is_immediate {
                                <strong>{ linked(&wording::frame_panel_ring(number), number) }</strong>
                                { " " }{ wording::frame_panel_ring_more() }
                            } else if outcome.level.is_now() {
                                <strong>{ act }</strong>
                                { " " }{ wording::frame_panel_act_more() }
                            }
                            // Of several the gravest stands first, and the result says them all.
                            if outcome.act_today {
                                { " " }
                                <strong>
                                    { outcome.headlines(&opened.instrument).first().copied().cloned().unwrap_or_default() }
                                </strong>
                            }
                        </p>
                    }
                </div>
                if is_open {
                    <div class="ws-panel__rest">
                        <ShortNumbers {doors} place="-panel" />
                        <Press classes="govuk-button--warning" onclick={opened.session.on_go(opened.result())}>
                            { wording::frame_panel_who() }
                        </Press>
                        if !left_out.is_empty() {
                            <p class="ws-area-left-out">{ left_out }</p>
                        }
                    </div>
                }
            </div>
        </section>
    }
}
