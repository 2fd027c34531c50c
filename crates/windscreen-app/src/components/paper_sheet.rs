//! A paper on screen and on the printer.
//!
//! Its tables and pairs are plain, and not GOV.UK components: they are the document's own, as its saved file writes them.

use crate::context::Same;
use windscreen_core::Text;
use windscreen_summary::{Block, Document, NoticeKind, Table};
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`PaperSheet`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PaperSheetProps {
    /// The paper.
    pub(crate) paper: Same<Document>,
}

/// A paper on screen and on the printer.
#[component]
pub(crate) fn PaperSheet(props: &PaperSheetProps) -> Html {
    let paper = &props.paper;
    // What lies in a home has no reference.
    let mut running: Vec<Text> = vec![paper.marking.clone()];
    if !paper.reference.is_empty() {
        running.push(wording::paper_page_reference(&paper.reference));
    }
    running.retain(|words| !words.is_empty());
    html! {
        <article class="ws-paper" aria-label={wording::paper_page_paper()}>
            <p class="ws-paper__running">
                { running.join(" ") }
            </p>
            <h1 class="ws-paper__title">{ paper.title.clone() }</h1>
            <>{ for paper.blocks.iter().map(block) }</>
        </article>
    }
}

fn block(block: &Block) -> Html {
    let line = |line: &Text| html! { <li>{ line.clone() }</li> };
    let pair = |(key, value): &(Text, Text)| {
        html! { <div><dt>{ key.clone() }</dt><dd>{ value.clone() }</dd></div> }
    };
    match block {
        Block::Heading(2, words) => html! { <h2>{ words.clone() }</h2> },
        Block::Heading(3, words) => html! { <h3>{ words.clone() }</h3> },
        Block::Heading(_, words) => html! { <h4>{ words.clone() }</h4> },
        Block::Paragraph(words) => html! { <p class="ws-paper__words">{ words.clone() }</p> },
        Block::Notice(kind, title, lines) => notice(*kind, title, lines),
        Block::List(lines) => html! { <ul>{ for lines.iter().map(line) }</ul> },
        Block::Table(shown) => table(shown),
        Block::Pairs(pairs) => {
            html! { <dl class="ws-paper__pairs">{ for pairs.iter().map(pair) }</dl> }
        }
        Block::Room => html! { <p class="ws-paper__room"></p> },
        Block::PageBreak => html! { <hr class="ws-paper__break" /> },
    }
}

fn notice(kind: NoticeKind, title: &Text, lines: &[Text]) -> Html {
    let kind = match kind {
        NoticeKind::Danger => "ws-paper__notice--danger",
        NoticeKind::Caution => "ws-paper__notice--caution",
        NoticeKind::Note => "ws-paper__notice--note",
    };
    html! {
        <div class={classes!("ws-paper__notice", kind)}>
            if !title.is_empty() {
                <p><strong>{ title.clone() }</strong></p>
            }
            <>{ for lines.iter().map(|line| html! { <p>{ line.clone() }</p> }) }</>
        </div>
    }
}

fn table(table: &Table) -> Html {
    let head = |words: &Text| html! { <th scope="col">{ words.clone() }</th> };
    let cell = |(n, words): (usize, &Text)| {
        if n == 0 {
            return html! { <th scope="row">{ words.clone() }</th> };
        }
        // For narrow screens, where the heads of the columns are not in sight.
        let head = table.head.get(n).unwrap_or(&table.caption).clone();
        html! { <td data-head={head}>{ words.clone() }</td> }
    };
    let row = |cells: &Vec<Text>| html! { <tr>{ for cells.iter().enumerate().map(cell) }</tr> };
    html! {
        <table>
            <caption>{ table.caption.clone() }</caption>
            <thead><tr>{ for table.head.iter().map(head) }</tr></thead>
            <tbody>{ for table.rows.iter().map(row) }</tbody>
        </table>
    }
}
