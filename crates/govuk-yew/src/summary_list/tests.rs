//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::{Options, check};
use crate::{
    SummaryCard, SummaryCardTitle, SummaryList, SummaryListAction, SummaryListActions,
    SummaryListRow,
};

fn actions(o: &Options<'_>) -> SummaryListActions {
    let o = o.of("actions");
    let items = o.list("items", |o| SummaryListAction {
        href: o.text("href"),
        content: o.content(),
        visually_hidden_text: o.text("visuallyHiddenText"),
        classes: o.classes(),
        attributes: o.attributes(),
        onclick: None,
    });
    SummaryListActions { items, classes: o.classes() }
}

#[test]
fn every_published_example_is_drawn_as_published() {
    check("summary-list", |o| {
        let rows = o.list("rows", |row| SummaryListRow {
            classes: row.classes(),
            key: row.part("key"),
            value: row.part("value"),
            actions: actions(&row),
        });
        let card = o.of("card");
        let card = card.is().then(|| {
            let title = card.of("title");
            SummaryCard {
                title: SummaryCardTitle {
                    content: title.content(),
                    heading_level: title.number("headingLevel"),
                    classes: title.classes(),
                },
                actions: actions(&card),
                classes: card.classes(),
                attributes: card.attributes(),
            }
        });
        html! { <SummaryList {rows} {card} classes={o.classes()} attributes={o.attributes()} /> }
    });
}
