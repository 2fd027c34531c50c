//! An example, for the documentation and the page of all components.

use govuk_yew::{
    SummaryCard, SummaryCardTitle, SummaryList, SummaryListAction, SummaryListActions,
    SummaryListRow,
};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let change = SummaryListAction {
        href: "#event".into(),
        content: "Change".into(),
        visually_hidden_text: "name".into(),
        ..SummaryListAction::default()
    };
    let rows = vec![
        SummaryListRow {
            actions: SummaryListActions { items: vec![change], ..SummaryListActions::default() },
            ..SummaryListRow::new("Name", "Sarah Philips")
        },
        SummaryListRow::new("Reference", "6f1c"),
    ];
    let title = SummaryCardTitle {
        content: "Lead tenant".into(),
        heading_level: Some(3),
        ..SummaryCardTitle::default()
    };
    html! { <SummaryList {rows} card={SummaryCard { title, ..SummaryCard::default() }} /> }
}
