//! The referral: what is asked once, and how to take it away.
use crate::store::Store;
use yew::prelude::*;

/// Options of the summary page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SummaryProps {
    /// What is entered.
    pub(crate) store: Store,
}

/// The summary page.
#[component]
pub(crate) fn Summary(props: &SummaryProps) -> Html {
    let _ = props;
    html! { <h1 class="govuk-heading-l">{ "Summary" }</h1> }
}
