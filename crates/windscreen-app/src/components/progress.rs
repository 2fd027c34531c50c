//! How far somebody is: "12 of 24 answered".

use windscreen_core::Readings;
use windscreen_wording as wording;
use yew::prelude::*;

/// How far somebody is, *not known* counted as answered. Nothing forces an answer.
pub(crate) fn progress(readings: &Readings) -> Html {
    let n_asked = readings.n_visible();
    let (answered, asked) = (readings.n_answered().to_string(), n_asked.to_string());
    html! {
        <p class="ws-progress govuk-body" data-answered={answered.clone()}>
            <span class="ws-progress__count">{ wording::tool_answered(&answered, &asked) }</span>
            <progress class="ws-progress__bar" aria-hidden="true" value={answered}
                max={n_asked.max(1).to_string()}>
            </progress>
        </p>
    }
}
