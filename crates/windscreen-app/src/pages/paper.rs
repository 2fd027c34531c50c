//! A paper as it will be printed, and the ways to take it away.

use crate::pages::about::BUILD;
use crate::platform::{self, FileKind};
use crate::shelf;
use crate::store::{Action, Page, Store};
use govuk_yew::{Markup, join};
use std::rc::Rc;
use windscreen_core::{Id, Instrument, Record, Role, SubjectId};
use windscreen_summary::{
    Block, Context, Document, NoticeKind, Standing, Table, docx, referral, restricted, standing,
};
use yew::prelude::*;

/// A paper that there is.
#[derive(Clone)]
pub(crate) struct Paper {
    /// What it is called, to choose it by.
    pub(crate) name: AttrValue,
    /// Whose it is and on what; `None` for the children's referral.
    of: Option<(SubjectId, Id)>,
}

/// Every paper of the record: the children's referral, then each adult's own.
pub(crate) fn papers(store: &Store) -> Vec<Paper> {
    let workspace = store.workspace();
    listed(&workspace.record, &store.library().opened_in(&workspace.record))
}

fn listed(record: &Record, instruments: &[Rc<Instrument>]) -> Vec<Paper> {
    let mut papers = Vec::new();
    if record.subjects.iter().any(|it| it.role == Role::Child) {
        papers.push(Paper { name: "the children’s summary".into(), of: None });
    }
    for adult in &record.subjects {
        for instrument in instruments {
            let is_done =
                matches!(standing(record.sheet(adult.id, &instrument.id)), Standing::Answered);
            if adult.role == Role::Adult && instrument.about == Role::Adult && is_done {
                papers.push(Paper {
                    name: join(&["the restricted paper of ", &adult.label]),
                    of: Some((adult.id, instrument.id.clone())),
                });
            }
        }
    }
    papers
}

/// Does something with everything a paper is made from.
pub(crate) fn with_context<T>(store: &Store, act: impl FnOnce(&Context<'_>) -> T) -> T {
    let workspace = store.workspace();
    let instruments = store.library().opened_in(&workspace.record);
    let time = platform::time();
    let form = shelf::form();
    let calendar = shelf::calendar_of(&workspace.area);
    act(&Context {
        record: &workspace.record,
        instruments: &instruments,
        form: Some(&form),
        area: &workspace.area,
        calendar: &calendar,
        today: store.today(),
        time: &time,
        reference: &workspace.reference,
        build: BUILD,
    })
}

fn written(store: &Store, n: usize) -> Option<Document> {
    with_context(store, |context| {
        let paper = listed(context.record, context.instruments).get(n)?.clone();
        Some(match paper.of {
            None => referral(context),
            Some((subject, tool)) => restricted(context, subject, &tool),
        })
    })
}

/// Puts every paper, as it stands, into the copy outside the program: what was opened was never typed here.
pub(crate) fn keep_copy(store: &Store) {
    let mut n = 0;
    while let Some(paper) = written(store, n) {
        platform::keep_copy(&["opened ", &*n.to_string()].concat(), &paper.to_text());
        n += 1;
    }
}

/// A way to take a paper away.
#[derive(Clone, Copy)]
enum Way {
    Print,
    Copy,
    Save(FileKind),
}

/// Takes a paper away, and says how that went.
fn take(store: &Store, n: usize, way: Way) {
    let say = |words: &'static str| store.dispatch(&Action::Say(words));
    let Some(paper) = written(store, n) else { return };
    match way {
        Way::Print => {
            if !platform::print() {
                say("This browser would not print. Copy the text or save it as a file instead.");
            }
        }
        Way::Copy => {
            let store = store.clone();
            let done = Callback::from(move |copied: bool| {
                store.dispatch(&Action::Say(if copied {
                    "Copied. Paste it where it belongs, then copy something else over it."
                } else {
                    "This browser would not copy. Select the text below and copy it, or save it as a file."
                }));
            });
            platform::copy(&paper.to_text(), &done);
        }
        Way::Save(kind) => {
            let bytes = match kind {
                FileKind::Text => paper.to_text().into_bytes(),
                FileKind::Word => docx(&paper),
                _ => paper.to_html().into_bytes(),
            };
            say(if platform::download(kind, &bytes) {
                "Saved among this browser’s downloads. Move it where it belongs and delete it there."
            } else {
                "This browser would not save a file. Print it or copy it instead."
            });
        }
    }
}

/// A paper.
pub(crate) fn view(m: &mut Markup, store: &Store, n: usize) -> Option<()> {
    let paper = written(store, n)?;
    let on = |way: Way| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| take(&store, n, way))
    };
    let said = store.workspace().ui.said;
    m.within("div.ws-take", |m| {
        m.h1("Check it, then take it away");
        m.p("Right child? Right recipient? Right printer? Stand at the printer.");
        m.say(
            "p.govuk-body ws-take__caution",
            "Downloads and the clipboard are not protected: anybody who uses this device after you can look there.",
        );
        m.within("div.govuk-button-group", |m| {
            m.press("", "Print or save as PDF", on(Way::Print));
            m.press("govuk-button--secondary", "Copy as text", on(Way::Copy));
            m.press("govuk-button--secondary", "Save as text", on(Way::Save(FileKind::Text)));
            m.press(
                "govuk-button--secondary",
                "Save as a web page",
                on(Way::Save(FileKind::Html)),
            );
            m.press("govuk-button--secondary", "Save as a Word file", on(Way::Save(FileKind::Word)));
        });
        m.within("p.govuk-body", |m| {
            m.attribute("role", "status");
            m.text(said);
        });
        m.p_link("Back to the summary", store.on_go(Page::Summary));
    });
    sheet(m, &paper);
    Some(())
}

/// A paper on screen and on the printer.
fn sheet(m: &mut Markup, paper: &Document) {
    m.within("article.ws-paper", |m| {
        m.attribute("aria-label", "The paper");
        let gap = if paper.marking.is_empty() { "" } else { " " };
        let running = join(&[&paper.marking, gap, "Reference ", &paper.reference]);
        m.say("p.ws-paper__running", running);
        m.say("h1.ws-paper__title", &paper.title);
        for it in &paper.blocks {
            block(m, it);
        }
    });
}

fn block(m: &mut Markup, it: &Block) {
    match it {
        Block::Heading(level, words) => {
            let tag = match level {
                2 => "h2",
                3 => "h3",
                _ => "h4",
            };
            m.say(tag, words);
        }
        Block::Paragraph(words) => m.say("p.ws-paper__words", words),
        Block::Notice(kind, title, lines) => {
            let class = match kind {
                NoticeKind::Danger => "ws-paper__notice ws-paper__notice--danger",
                NoticeKind::Caution => "ws-paper__notice ws-paper__notice--caution",
                NoticeKind::Note => "ws-paper__notice ws-paper__notice--note",
            };
            m.within("div", |m| {
                m.attribute("class", class);
                if !title.is_empty() {
                    m.within("p", |m| m.say("strong", title));
                }
                for line in lines {
                    m.say("p", line);
                }
            });
        }
        Block::List(lines) => m.within("ul", |m| {
            for line in lines {
                m.say("li", line);
            }
        }),
        Block::Table(it) => table(m, it),
        Block::Pairs(pairs) => m.within("dl.ws-paper__pairs", |m| {
            for (key, value) in pairs {
                m.within("div", |m| {
                    m.say("dt", key);
                    m.say("dd", value);
                });
            }
        }),
        Block::PageBreak => m.within("hr.ws-paper__break", |_| ()),
    }
}

fn table(m: &mut Markup, it: &Table) {
    m.within("table", |m| {
        m.say("caption", &it.caption);
        m.within("thead", |m| {
            m.within("tr", |m| {
                for head in &it.head {
                    m.within("th", |m| {
                        m.attribute("scope", "col");
                        m.text(head);
                    });
                }
            });
        });
        m.within("tbody", |m| {
            for row in &it.rows {
                m.within("tr", |m| {
                    for (n, cell) in row.iter().enumerate() {
                        if n == 0 {
                            m.within("th", |m| {
                                m.attribute("scope", "row");
                                m.text(cell);
                            });
                        } else {
                            m.within("td", |m| {
                                // For narrow screens, where the heads of the columns are not in sight.
                                m.attribute("data-head", it.head.get(n).unwrap_or(&it.caption));
                                m.text(cell);
                            });
                        }
                    }
                });
            }
        });
    });
}
