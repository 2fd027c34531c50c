//! What came of a tool.
use crate::pages::SheetPageProps;
use yew::prelude::*;

/// What came of a tool.
#[component]
pub(crate) fn ResultPage(props: &SheetPageProps) -> Html {
    let _ = props;
    html! { <h1 class="govuk-heading-l">{ "Result" }</h1> }
}
