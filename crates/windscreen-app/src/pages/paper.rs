//! A paper as it will be printed, and the ways to take it away.

use crate::context::Session;
use crate::effects::FileKind;
use crate::pages::about::BUILD;
use crate::session::{Action, CopyLine, PaperKind, Route};
use crate::shipped;
use govuk_yew::{Markup, Words, join, text};
use windscreen_core::{Reader, Role, Text};
use windscreen_summary::{
    Block, Context, Document, NoticeKind, Papers, Table, ToolUse, called, copy_for, docx, fhir,
    json, referral, referral_in, restricted, tool_use, worker_sheet,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// A paper that there is.
#[derive(Clone)]
pub(crate) struct Paper {
    /// What it is called, to choose it by.
    pub(crate) name: AttrValue,
    /// Whether it is another order or a copy: not what most people look for.
    pub(crate) is_other: bool,
    /// Which it is.
    pub(crate) kind: PaperKind,
}

/// Whose papers a machine reads in place of this one; none of a copy, which leaves parts out.
fn papers_for_machines(kind: &PaperKind) -> Option<Papers<'_>> {
    match kind {
        PaperKind::Referral | PaperKind::Ordered(_) => Some(Papers::Children),
        PaperKind::Copy(..) | PaperKind::Worker => None,
        PaperKind::Restricted(subject, tool) => Some(Papers::Adult(*subject, tool)),
    }
}

/// Every paper of the record: the children's referral, each adult's own, then the referral in other orders and copies.
pub(crate) fn papers(session: &Session) -> Vec<Paper> {
    with_context(session, listed)
}

fn listed(context: &Context<'_>) -> Vec<Paper> {
    let mut papers = Vec::new();
    let mut add = |name: AttrValue, kind: PaperKind| {
        let is_other = matches!(kind, PaperKind::Ordered(_) | PaperKind::Copy(..));
        papers.push(Paper { name, is_other, kind });
    };
    let has_children = context.record.subjects.iter().any(|it| it.role == Role::Child);
    if has_children {
        add(wording::paper_page_name_children().words(), PaperKind::Referral);
        add(wording::paper_page_name_worker().words(), PaperKind::Worker);
    }
    for adult in &context.record.subjects {
        for instrument in context.instruments {
            let sheet = context.record.sheet(adult.id, &instrument.id);
            let is_done = matches!(tool_use(sheet), ToolUse::Used);
            if adult.role == Role::Adult && instrument.about == Role::Adult && is_done {
                let name = wording::paper_page_name_adult(&adult.label).words();
                add(name, PaperKind::Restricted(adult.id, instrument.id.clone()));
            }
        }
    }
    if has_children {
        for (n, order) in context.form.orders.iter().enumerate() {
            let name = wording::paper_page_name_order(&order.title).words();
            add(name, PaperKind::Ordered(n));
        }
        for child in context.record.subjects.iter().filter(|it| it.role == Role::Child) {
            for (name, reader) in [
                (wording::paper_page_name_agency as fn(&str) -> Text, Reader::Agency),
                (wording::paper_page_name_family, Reader::Family),
            ] {
                // A child who may not be named to the family has no copy for them.
                if copy_for(context, reader, child.id).is_some() {
                    let name = name(&called(context.record, child)).words();
                    add(name, PaperKind::Copy(reader, child.id));
                }
            }
        }
    }
    papers
}

/// Does something with everything a paper is made from.
pub(crate) fn with_context<T>(session: &Session, act: impl FnOnce(&Context<'_>) -> T) -> T {
    let state = session.state();
    let instruments = session.library().opened_in(&state.record);
    let time = session.edge().machine.time();
    let form = shipped::form();
    let calendar = shipped::calendar_of(&state.area);
    act(&Context {
        record: &state.record,
        instruments: &instruments,
        form: &form,
        area: &state.area,
        calendar: &calendar,
        today: session.today(),
        time: &time,
        reference: &state.reference,
        build: BUILD,
    })
}

/// A paper; `None` if there is none of the kind any more.
fn written(session: &Session, kind: &PaperKind) -> Option<Document> {
    with_context(session, |context| {
        listed(context).iter().find(|it| it.kind == *kind)?;
        Some(match kind {
            PaperKind::Referral => referral(context),
            PaperKind::Ordered(n) => referral_in(context, context.form.orders.get(*n)?),
            PaperKind::Worker => worker_sheet(context),
            PaperKind::Copy(reader, child) => copy_for(context, *reader, *child)?,
            PaperKind::Restricted(subject, tool) => restricted(context, *subject, tool),
        })
    })
}

/// The paper as a machine reads it.
fn for_machines(
    session: &Session,
    kind: &PaperKind,
    document: &Document,
    file: FileKind,
) -> String {
    with_context(session, |context| match papers_for_machines(kind) {
        None => String::new(),
        Some(papers) if file == FileKind::Fhir => fhir(context, papers),
        Some(papers) => json(document, context, papers),
    })
}

/// Puts every paper, as it stands, into the copy outside the program: what was opened was never typed here.
pub(crate) fn keep_copy(session: &Session) {
    for (n, it) in papers(session).iter().filter(|it| !it.is_other).enumerate() {
        if let Some(paper) = written(session, &it.kind) {
            let line = CopyLine { key: format!("opened/{n}"), words: paper.to_text().into() };
            session.edge().copy.keep(&line);
        }
    }
}

/// A way to take a paper away.
#[derive(Clone, Copy)]
enum Way {
    Print,
    Copy,
    /// The part under this heading, alone.
    CopyPart(usize),
    Save(FileKind),
}

/// Takes a paper away, and says how that went.
fn take(session: &Session, kind: &PaperKind, way: Way) {
    let say = |words: &'static str| session.dispatch(Action::Say(words));
    let Some(paper) = written(session, kind) else { return };
    match way {
        Way::Print => {
            if !session.edge().window.print() {
                say(wording::paper_page_not_printed());
            }
        }
        Way::Copy | Way::CopyPart(_) => {
            let words = match way {
                Way::CopyPart(n) => {
                    paper.sections().get(n).map(|(_, it)| it.to_bare_text()).unwrap_or_default()
                }
                _ => paper.to_text(),
            };
            let edge = session.edge();
            let session = session.clone();
            let done = Callback::from(move |copied: bool| {
                session.dispatch(Action::Say(if copied {
                    wording::paper_page_copied()
                } else {
                    wording::paper_page_not_copied()
                }));
            });
            edge.window.copy(&words, &done);
        }
        Way::Save(file) => {
            let bytes = match file {
                FileKind::Text => paper.to_text().into_bytes(),
                FileKind::Word => docx(&paper),
                FileKind::Fhir | FileKind::Json => {
                    for_machines(session, kind, &paper, file).into_bytes()
                }
                _ => paper.to_html().into_bytes(),
            };
            say(if session.edge().files.download(file, &bytes) {
                wording::paper_page_saved()
            } else {
                wording::paper_page_not_saved()
            });
        }
    }
}

/// A paper.
pub(crate) fn view(m: &mut Markup, session: &Session, kind: &PaperKind) -> Option<()> {
    let paper = written(session, kind)?;
    let margin = format!("\"{}\"", plain(&paper.running()));
    session.edge().window.set_style("--ws-reference", &margin);
    let on = |way: Way| {
        let (session, kind) = (session.clone(), kind.clone());
        Callback::from(move |_: MouseEvent| take(&session, &kind, way))
    };
    let said = session.state().on_page.said;
    m.within("div.ws-take", |m| {
        m.h1(wording::paper_page_title());
        m.p(wording::paper_page_check());
        m.say("p.govuk-body ws-take__caution", wording::paper_page_caution());
        m.within("div.govuk-button-group", |m| {
            m.press("", wording::paper_page_print(), on(Way::Print));
            let class = "govuk-button--secondary";
            m.press(class, wording::paper_page_copy(), on(Way::Copy));
            m.press(class, wording::paper_page_save_text(), on(Way::Save(FileKind::Text)));
            m.press(class, wording::paper_page_save_html(), on(Way::Save(FileKind::Html)));
            m.press(class, wording::paper_page_save_word(), on(Way::Save(FileKind::Word)));
        });
        m.when(paper.sections().len() > 1, |m| {
            m.more(text(wording::paper_page_parts_title()), false, |m| {
                m.within("div.govuk-button-group", |m| {
                    for (n, (title, _)) in paper.sections().iter().enumerate() {
                        let words = wording::paper_page_part(title);
                        m.press("govuk-button--secondary", words, on(Way::CopyPart(n)));
                    }
                });
            });
        });
        m.when(papers_for_machines(kind).is_some(), |m| {
            m.more(text(wording::paper_page_machines_title()), false, |m| {
                m.p(wording::paper_page_machines_intro());
                m.within("div.govuk-button-group", |m| {
                    let class = "govuk-button--secondary";
                    m.press(class, wording::paper_page_save_json(), on(Way::Save(FileKind::Json)));
                    m.press(class, wording::paper_page_save_fhir(), on(Way::Save(FileKind::Fhir)));
                });
            });
        });
        if let PaperKind::Copy(reader, _) = kind {
            m.p(wording::paper_page_copy_intro());
            m.when(*reader == Reader::Family, |m| {
                m.p(wording::paper_page_copy_family());
            });
            let to_copies = match reader {
                Reader::Family => wording::paper_page_copy_family_link(),
                Reader::Agency => wording::paper_page_copy_link(),
            };
            m.p_link(to_copies, session.on_go(Route::Form("copies".into(), None)));
        }
        m.within("p.govuk-body", |m| {
            m.attribute("role", "status");
            m.text(said);
        });
        m.p_link(wording::paper_page_back(), session.on_go(Route::Summary));
    });
    sheet(m, &paper);
    Some(())
}

/// What may stand between quotation marks in a style.
fn plain(words: &str) -> String {
    words.chars().filter(|it| !matches!(it, '"' | '\\' | '\n')).collect()
}

/// A paper on screen and on the printer.
fn sheet(m: &mut Markup, paper: &Document) {
    m.within("article.ws-paper", |m| {
        m.attribute("aria-label", wording::paper_page_paper());
        let gap = if paper.marking.is_empty() { "" } else { " " };
        let running =
            join(&[&paper.marking, gap, &wording::paper_page_reference(&paper.reference)]);
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
