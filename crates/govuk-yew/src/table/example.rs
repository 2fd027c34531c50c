//! An example, for the documentation and the page of all components.

use govuk_yew::{Table, TableCell};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let number = |text: &'static str| TableCell { format: Some("numeric".into()), ..text.into() };
    let rows = vec![
        vec!["First 6 weeks".into(), number("£109.80")],
        vec!["Next 33 weeks".into(), number("£109.80")],
    ];
    html! {
        <Table caption="Payments" caption_classes="govuk-table__caption--m"
            head={vec!["Time".into(), number("Amount")]} {rows} first_cell_is_header=true />
    }
}
