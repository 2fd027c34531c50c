//! How far somebody is: "12 of 24 answered".

use yew::prelude::*;

/// Options of [`Progress`].
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub(crate) struct ProgressProps {
    /// How many items are answered, *not known* included.
    pub(crate) n_answered: usize,
    /// How many are shown.
    pub(crate) n_items: usize,
}

/// How far somebody is. Nothing forces an answer.
#[component]
pub(crate) fn Progress(props: &ProgressProps) -> Html {
    html! {
        <p class="ws-progress govuk-body" data-answered={props.n_answered.to_string()}>
            <span class="ws-progress__count">{ props.n_answered }{ " of " }{ props.n_items }{ " answered" }</span>
            <progress class="ws-progress__bar" aria-hidden="true" value={props.n_answered.to_string()}
                max={props.n_items.max(1).to_string()}></progress>
        </p>
    }
}
