//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::{Options, check};
use crate::{Table, TableCell};

fn cell(o: &Options<'_>) -> TableCell {
    TableCell {
        content: o.content(),
        format: o.some("format"),
        classes: o.classes(),
        colspan: o.number("colspan"),
        rowspan: o.number("rowspan"),
        attributes: o.attributes(),
    }
}

#[test]
fn every_published_example_is_drawn_as_published() {
    check("table", |o| {
        let rows = o.list("rows", |row| row.members().map(|o| cell(&o)).collect());
        let head = o.list("head", |o| cell(&o));
        let caption = o.text("caption");
        html! {
            <Table {rows} {head} caption={html! { {caption} }} caption_classes={yew::Classes::from(o.text("captionClasses"))}
                first_cell_is_header={o.flag("firstCellIsHeader")} classes={o.classes()}
                attributes={o.attributes()} />
        }
    });
}
