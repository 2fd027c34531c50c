//! A paper as it will be printed, and the ways to take it away.

use crate::pages::about::BUILD;
use crate::pages::{go, gone};
use crate::platform::{self, FileKind};
use crate::store::{Page, Store};
use govuk_yew::Button;
use windscreen_core::Role;
use windscreen_summary::{
    Block, Context, Document, NoticeKind, Standing, Table, referral, restricted, standing,
};
use yew::prelude::*;

/// Options of the paper page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PaperProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The place of the paper.
    pub(crate) n: usize,
}

/// Every paper of the record, with a name to choose it by: the children's referral, then each adult's own.
pub(crate) fn papers(store: &Store) -> Vec<(String, Document)> {
    let workspace = store.workspace();
    let Some(calendar) = store.calendar() else { return Vec::new() };
    let instruments = store.library().opened_in(&workspace.record);
    let time = platform::time();
    let context = Context {
        record: &workspace.record,
        instruments: &instruments,
        area: &workspace.area,
        calendar,
        today: store.today(),
        time: &time,
        reference: &workspace.reference,
        build: BUILD,
    };
    let mut papers = Vec::new();
    if workspace.record.subjects.iter().any(|it| it.role == Role::Child) {
        papers.push(("the children’s summary".to_owned(), referral(&context)));
    }
    for adult in workspace.record.subjects.iter().filter(|it| it.role == Role::Adult) {
        for instrument in instruments.iter().filter(|it| it.about == Role::Adult) {
            let sheet = workspace.record.sheet(adult.id, &instrument.id);
            if matches!(standing(sheet), Standing::Answered) {
                let mut name = String::from("the restricted paper of ");
                name.push_str(&adult.label);
                papers.push((name, restricted(&context, adult.id, &instrument.id)));
            }
        }
    }
    papers
}

/// A paper.
#[component]
pub(crate) fn Paper(props: &PaperProps) -> Html {
    let said = use_state(|| None::<&'static str>);
    let papers = papers(&props.store);
    let Some((_, paper)) = papers.get(props.n) else { return gone(&props.store) };
    let say = |said: &UseStateHandle<Option<&'static str>>,
               ok: bool,
               yes: &'static str,
               no: &'static str| {
        said.set(Some(if ok { yes } else { no }));
    };
    let print = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            if !platform::print() {
                said.set(Some(
                    "This browser would not print. Copy the text or save it as a file instead.",
                ));
            }
        })
    };
    let copy = {
        let (said, text) = (said.clone(), paper.to_text());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            platform::copy(
                text.clone(),
                Callback::from(move |ok| {
                    say(
                        &said,
                        ok,
                        "Copied. Paste it where it belongs, then copy something else over it.",
                        "This browser would not copy. Select the text below and copy it, or save it as a file.",
                    );
                }),
            );
        })
    };
    let save = |kind: FileKind| {
        let said = said.clone();
        let words = match kind {
            FileKind::Text => paper.to_text(),
            FileKind::Html => paper.to_html(),
        };
        Callback::from(move |_: MouseEvent| {
            say(
                &said,
                platform::download(kind, &words),
                "Saved among this browser’s downloads. Move it where it belongs and delete it there.",
                "This browser would not save a file. Print it or copy it instead.",
            );
        })
    };
    let reference = paper.reference.clone();
    use_effect_with(reference, |reference| {
        // For the margin of each printed sheet.
        let mut quoted = String::from("\"");
        quoted.push_str(reference);
        quoted.push('"');
        platform::set_style("--ws-reference", &quoted);
    });
    html! {
        <>
            <div class="ws-take">
                <h1 class="govuk-heading-l">{ "Check it, then take it away" }</h1>
                <p class="govuk-body">{ "Right child? Right recipient? Right printer? Stand at the printer." }</p>
                <p class="govuk-body ws-take__caution">{ "Downloads and the clipboard are not protected: anybody who uses this device after you can look there." }</p>
                <div class="govuk-button-group">
                    <Button button_type="button" onclick={print}>{ "Print or save as PDF" }</Button>
                    <Button button_type="button" classes="govuk-button--secondary" onclick={copy}>{ "Copy as text" }</Button>
                    <Button button_type="button" classes="govuk-button--secondary" onclick={save(FileKind::Text)}>{ "Save as text" }</Button>
                    <Button button_type="button" classes="govuk-button--secondary" onclick={save(FileKind::Html)}>{ "Save as a web page" }</Button>
                </div>
                <p class="govuk-body" role="status">{ said.unwrap_or_default() }</p>
                <p class="govuk-body"><a class="govuk-link" href="#/" onclick={go(&props.store, Page::Summary)}>{ "Back to the summary" }</a></p>
            </div>
            { sheet(paper) }
        </>
    }
}

/// A paper on screen and on the printer.
pub(crate) fn sheet(paper: &Document) -> Html {
    html! {
        <article class="ws-paper" aria-label="The paper">
            <p class="ws-paper__running">{ &*paper.marking }{ if paper.marking.is_empty() { "" } else { ". " } }{ "Reference " }{ &*paper.reference }</p>
            <h1 class="ws-paper__title">{ &*paper.title }</h1>
            { for paper.blocks.iter().map(block) }
        </article>
    }
}

fn block(it: &Block) -> Html {
    match it {
        Block::Heading(2, words) => html! { <h2>{ &**words }</h2> },
        Block::Heading(3, words) => html! { <h3>{ &**words }</h3> },
        Block::Heading(_, words) => html! { <h4>{ &**words }</h4> },
        Block::Paragraph(words) => html! { <p class="ws-paper__words">{ &**words }</p> },
        Block::Notice(kind, title, lines) => {
            let kind = match kind {
                NoticeKind::Danger => "ws-paper__notice--danger",
                NoticeKind::Caution => "ws-paper__notice--caution",
                NoticeKind::Note => "ws-paper__notice--note",
            };
            html! {
                <div class={classes!("ws-paper__notice", kind)}>
                    if !title.is_empty() { <p><strong>{ &**title }</strong></p> }
                    { for lines.iter().map(|line| html! { <p>{ &**line }</p> }) }
                </div>
            }
        }
        Block::List(lines) => {
            html! { <ul>{ for lines.iter().map(|line| html! { <li>{ &**line }</li> }) }</ul> }
        }
        Block::Table(it) => table(it),
        Block::Pairs(pairs) => html! {
            <dl class="ws-paper__pairs">
                { for pairs.iter().map(|(key, value)| html! { <div><dt>{ &**key }</dt><dd>{ &**value }</dd></div> }) }
            </dl>
        },
        Block::PageBreak => html! { <hr class="ws-paper__break" /> },
    }
}

fn table(it: &Table) -> Html {
    html! {
        <table>
            <caption>{ &*it.caption }</caption>
            <thead><tr>{ for it.head.iter().map(|head| html! { <th scope="col">{ &**head }</th> }) }</tr></thead>
            <tbody>
                { for it.rows.iter().map(|row| html! {
                    <tr>
                        { for row.iter().enumerate().map(|(n, cell)| if n == 0 {
                            html! { <th scope="row">{ &**cell }</th> }
                        } else {
                            html! { <td>{ &**cell }</td> }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
