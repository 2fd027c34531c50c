//! How far somebody is: "12 of 24 answered".

use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`Progress`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ProgressProps {
    /// How many questions are answered, *not known* counted as answered.
    pub(crate) n_answered: usize,
    /// How many are asked.
    pub(crate) n_asked: usize,
}

/// How far somebody is. Nothing forces an answer.
#[component]
pub(crate) fn Progress(props: &ProgressProps) -> Html {
    let (answered, asked) = (props.n_answered.to_string(), props.n_asked.to_string());
    html! {
        <p class="ws-progress govuk-body" data-answered={answered.clone()}>
            <span class="ws-progress__count">{ wording::tool_answered(&answered, &asked) }</span>
            <progress class="ws-progress__bar" aria-hidden="true" value={answered}
                max={props.n_asked.max(1).to_string()}>
            </progress>
        </p>
    }
}
