//! What must happen now, on the result page and on the summary.

use crate::components::numbers::{Numbers, linked};
use crate::context::{Same, use_session, use_state_of};
use windscreen_core::Text;
use windscreen_summary::{Now, area_left_out};
use yew::prelude::*;

/// Options of [`MustHappenNow`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MustHappenNowProps {
    /// Its heading.
    pub(crate) heading: AttrValue,
    /// What must happen.
    pub(crate) now: Now,
}

/// What must happen now, under its heading. In an alarm the numbers come before whatever else is to be done, but for what
/// a life may hang on.
#[component]
pub(crate) fn MustHappenNow(props: &MustHappenNowProps) -> Html {
    let now = &props.now;
    let session = use_session();
    let area = use_state_of(&session, |state| Same::from(state.area.clone()));
    let is_alarm = now.urgent || now.today;
    let steps: Vec<&Text> = now.steps().collect();
    let n_first = if is_alarm { now.before.len() } else { steps.len() };
    let (first, then) = steps.split_at_checked(n_first).unwrap_or((&steps, &[]));
    let left_out = area_left_out(&area);
    html! {
        <section class={classes!("ws-now", is_alarm.then_some("ws-now--urgent"))} aria-labelledby="now-title">
            <h2 class="govuk-heading-m" id="now-title">{ props.heading.clone() }</h2>
            if !now.emergency.is_empty() {
                <p class="govuk-body ws-now__emergency">{ linked(&now.emergency, &area.emergency.number) }</p>
            }
            { numbered(first, 1) }
            <Numbers doors={now.doors.clone()} place="-now" />
            { numbered(then, first.len() + 1) }
            if !left_out.is_empty() {
                <p class="govuk-body ws-area-left-out">{ left_out }</p>
            }
        </section>
    }
}

/// Steps, counted from this number.
fn numbered(steps: &[&Text], start: usize) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    let step = |step: &&Text| html! { <li>{ (*step).clone() }</li> };
    html! {
        <ol class="govuk-list govuk-list--number" start={(1 < start).then(|| start.to_string())}>
            <>{ for steps.iter().map(step) }</>
        </ol>
    }
}
