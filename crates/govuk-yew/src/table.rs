//! Rows and columns.

use yew::prelude::*;

use crate::part::{Attributes, Part, class, join};

/// A cell of a [`Table`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCell {
    /// What it says.
    pub content: Part,
    /// `numeric` lines numbers up on the right.
    pub format: Option<AttrValue>,
    /// How many columns it spans, if more than one.
    pub colspan: Option<u32>,
    /// How many rows it spans, if more than one.
    pub rowspan: Option<u32>,
}

impl<T: Into<Part>> From<T> for TableCell {
    fn from(content: T) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

/// Options of [`Table`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TableProps {
    /// What the table shows; it has no caption if empty.
    #[prop_or_default]
    pub caption: Part,
    /// The headings of the columns; it has no head if empty.
    #[prop_or_default]
    pub head: Vec<TableCell>,
    /// The rows, each a list of cells.
    pub rows: Vec<Vec<TableCell>>,
    /// Whether the first cell of each row is its heading.
    #[prop_or_default]
    pub first_cell_is_header: bool,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// Rows and columns.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let TableProps { caption, head, rows, first_cell_is_header, classes, attributes } = props;
    attributes.on(html! {
        <table class={class("govuk-table", classes)}>
            if !caption.is_empty() {
                <caption class={class("govuk-table__caption", &caption.classes)}>{caption.content.clone()}</caption>
            }
            if !head.is_empty() {
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        {for head.iter().map(|item| cell(item, "th", "govuk-table__header", Some("col")))}
                    </tr>
                </thead>
            }
            <tbody class="govuk-table__body">
                {for rows.iter().map(|row| html! {
                    <tr class="govuk-table__row">
                        {for row.iter().enumerate().map(|(index, item)| if index == 0 && *first_cell_is_header {
                            cell(item, "th", "govuk-table__header", Some("row"))
                        } else {
                            cell(item, "td", "govuk-table__cell", None)
                        })}
                    </tr>
                })}
            </tbody>
        </table>
    })
}

fn cell(
    cell: &TableCell,
    tag: &'static str,
    own: &'static str,
    scope: Option<&'static str>,
) -> Html {
    let TableCell { content, format, colspan, rowspan } = cell;
    let mut names = class(own, &content.classes);
    // A row's heading lines up with its column whatever its format.
    if let Some(format) = format.as_ref().filter(|_| scope != Some("row")) {
        names = join(&[own, "--", format, " ", &names]);
    }
    content.attributes.on(html! {
        <@{tag} {scope} class={names} colspan={colspan.map(|n| n.to_string())} rowspan={rowspan.map(|n| n.to_string())}>
            {content.content.clone()}
        </@>
    })
}
