//! Rows and columns.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::part::{is_empty, says_as_part};

#[cfg(test)]
mod tests;

/// A cell of a [`Table`]: an entry of upstream's `head` or of one of its `rows`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCell {
    /// What it says: upstream's `text` or `html`.
    pub content: Html,
    /// The format; `numeric` lines numbers up on the right.
    pub format: Option<AttrValue>,
    /// Classes to add to the cell.
    pub classes: Classes,
    /// How many columns the cell extends.
    pub colspan: Option<u32>,
    /// How many rows the cell extends.
    pub rowspan: Option<u32>,
    /// HTML attributes to add to the cell.
    pub attributes: Attributes,
}

says_as_part!(TableCell by content);

/// Options of [`Table`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct TableProps {
    /// The rows, each a list of cells.
    pub rows: Vec<Vec<TableCell>>,
    /// The cells of a row of headings at the top; there is none if it is empty.
    #[prop_or_default]
    pub head: Vec<TableCell>,
    /// The caption; there is none if it is empty.
    #[prop_or_default]
    pub caption: Html,
    /// Classes for the size of the caption's text, such as `govuk-table__caption--m`.
    #[prop_or_default]
    pub caption_classes: Classes,
    /// Whether the first cell in each row is a heading.
    #[prop_or_default]
    pub first_cell_is_header: bool,
    /// Classes to add to the table.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the table.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// Rows and columns.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Table(props: &TableProps) -> Html {
    let TableProps { rows, head, caption, caption_classes, classes, .. } = props;
    let row = |cells: &Vec<TableCell>| {
        html! {
            <tr class="govuk-table__row">
                {for cells.iter().enumerate().map(|(n, cell)| cell.view(props.first_cell_is_header && n == 0))}
            </tr>
        }
    };
    props.attributes.on(html! {
        <table class={classes!("govuk-table", classes.clone())}>
            if !is_empty(caption) {
                <caption class={classes!("govuk-table__caption", caption_classes.clone())}>{caption.clone()}</caption>
            }
            if !head.is_empty() {
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">{for head.iter().map(TableCell::view_in_head)}</tr>
                </thead>
            }
            <tbody class="govuk-table__body">{for rows.iter().map(row)}</tbody>
        </table>
    })
}

impl TableCell {
    fn view_in_head(&self) -> Html {
        let format = self.format_class("govuk-table__header");
        let class = classes!("govuk-table__header", format, self.classes.clone());
        self.attributes.on(html! {
            <th scope="col" {class} colspan={span(self.colspan)} rowspan={span(self.rowspan)}>{self.content.clone()}</th>
        })
    }

    fn view(&self, is_header: bool) -> Html {
        let (colspan, rowspan) = (span(self.colspan), span(self.rowspan));
        let (content, classes) = (self.content.clone(), self.classes.clone());
        self.attributes.on(if is_header {
            // It lines up with its column whatever its format.
            let class = classes!("govuk-table__header", classes);
            html! { <th scope="row" {class} {colspan} {rowspan}>{content}</th> }
        } else {
            let class =
                classes!("govuk-table__cell", self.format_class("govuk-table__cell"), classes);
            html! { <td {class} {colspan} {rowspan}>{content}</td> }
        })
    }

    fn format_class(&self, own: &str) -> Option<String> {
        self.format.as_ref().map(|format| format!("{own}--{format}"))
    }
}

fn span(n: Option<u32>) -> Option<AttrValue> {
    n.map(|n| n.to_string().into())
}
