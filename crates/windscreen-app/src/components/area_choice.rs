//! Which area's names, numbers and thresholds are used: a list, and whether the choice is remembered on this device.

use crate::context::{use_session, use_whole_state};
use crate::field::{Question, choice, drop_down, tick_if};
use crate::session::{Action, AreaKept};
use crate::words::{Words, join};
use govuk_yew::{Details, Part, SelectItem};
use windscreen_core::{Area, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// A name of an area, with the word that it is an example if it is one.
pub(crate) fn name_of(area: &Area, name: &Text) -> Text {
    if area.not_issued_by.is_empty() { name.clone() } else { wording::area_example_short(name) }
}

/// Options of [`AreaChoice`] and [`AreaFolded`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AreaChoiceProps {
    /// Tells apart the several that may stand on one page.
    #[prop_or_default]
    pub(crate) place: AttrValue,
}

/// The list, and the tick below it.
#[component]
pub(crate) fn AreaChoice(props: &AreaChoiceProps) -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let item = |area: &Area| {
        let name = name_of(area, &area.title);
        let name = if session.is_neutral(area) { wording::area_none(&name) } else { name };
        SelectItem::new(area.id.to_text().words(), name.words())
    };
    let areas: Vec<_> = session.site().areas.iter().map(|area| item(area)).collect();
    // Where the site sets the area there is nothing to remember; what was remembered before can be forgotten.
    let is_kept = state.area_kept == AreaKept::Yes;
    let may_keep = session.is_area_known() && !session.site_sets_area();
    let tick = vec![choice("remember", wording::area_remember())];
    let remember = Question::new(join(&["area-remember", &props.place]), Part::default(), tick);
    html! {
        <>
            { drop_down(
                &join(&["area", &props.place]),
                wording::area_label(),
                wording::area_hint(),
                &areas,
                &state.area.id.to_text(),
                &session.typed(|id| Action::Area(id.into())),
            ) }
            if is_kept || may_keep {
                { remember
                    .classes("govuk-checkboxes--small")
                    .ticks(tick_if(is_kept, "remember"), session.switched(Action::RememberArea)) }
            }
            <p class="govuk-body-s ws-area-kept" role="status">
                { match state.area_kept {
                    AreaKept::No => "",
                    AreaKept::Yes => wording::area_remembered(),
                    AreaKept::Refused => wording::area_not_remembered(),
                } }
            </p>
        </>
    }
}

/// The same, folded below words that open it.
#[component]
pub(crate) fn AreaFolded(props: &AreaChoiceProps) -> Html {
    html! { <Details summary={wording::area_choose()}><AreaChoice ..props.clone() /></Details> }
}
