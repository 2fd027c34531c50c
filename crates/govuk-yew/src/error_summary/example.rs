//! An example, for the documentation and the page of all components.

use govuk_yew::{ErrorSummary, ErrorSummaryItem};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let error_list = vec![ErrorSummaryItem::new("issued-year", "The date must include a year")];
    html! { <ErrorSummary {error_list} /> }
}
