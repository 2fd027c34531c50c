//! A paper as it will be printed.
use crate::store::Store;
use yew::prelude::*;

/// Options of the paper page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PaperProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The place of the paper.
    pub(crate) n: usize,
}

/// The paper page.
#[component]
pub(crate) fn Paper(props: &PaperProps) -> Html {
    let _ = props;
    html! { <h1 class="govuk-heading-l">{ "Paper" }</h1> }
}
