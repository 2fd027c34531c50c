//! A paper as it will be printed, and the ways to take it away.

use crate::components::basics::{Go, Gone, Press};
use crate::components::paper_sheet::PaperSheet;
use crate::context::{Same, Session, use_session, use_state_of};
use crate::effects::show_in_margin;
use crate::pages::about::BUILD;
use crate::session::{Action, CopyLine, FileKind, PaperKind, Route, Setting, State, Take};
use crate::shipped;
use crate::words::Words;
use govuk_yew::Details;
use std::rc::Rc;
use windscreen_core::{Instrument, Reader, Role, Text};
use windscreen_summary::named::page;
use windscreen_summary::{
    Context, Document, Papers, ToolUse, called, copy_for, docx, fhir, form_paper, form_papers,
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
        PaperKind::Copy(..) | PaperKind::Worker | PaperKind::OfForm(..) => None,
        PaperKind::Restricted(subject, tool) => Some(Papers::Adult(*subject, tool)),
    }
}

/// Every paper of the record: the children's referral, each adult's own, the form's own papers, then the referral in
/// other orders and copies.
pub(crate) fn papers(session: &Session) -> Vec<Paper> {
    with_context(session, listed)
}

fn listed(context: &Context<'_>) -> Vec<Paper> {
    let mut papers = Vec::new();
    let mut add = |name: AttrValue, kind: PaperKind| {
        let is_other = matches!(kind, PaperKind::Ordered(_) | PaperKind::Copy(..));
        papers.push(Paper { name, is_other, kind });
    };
    let has_children = context.record.subjects.iter().any(|person| person.role.is_of_children());
    if has_children {
        add(wording::paper_page_name_children().words(), PaperKind::Referral);
        add(wording::paper_page_name_worker().words(), PaperKind::Worker);
    }
    for adult in &context.record.subjects {
        let is_own = |instrument: &&Rc<Instrument>| {
            let sheet = context.record.sheet(adult.id, &instrument.id);
            let is_done = matches!(tool_use(sheet), ToolUse::Used);
            adult.role == Role::Adult && instrument.about == Role::Adult && is_done
        };
        let own: Vec<_> = context.instruments.iter().filter(is_own).collect();
        for instrument in &own {
            // Each tool is a paper of its own; one alone need not be named.
            let name = if own.len() == 1 {
                wording::paper_page_name_adult(&adult.label)
            } else {
                wording::paper_page_name_adult_tool(&adult.label, &instrument.short)
            };
            add(name.words(), PaperKind::Restricted(adult.id, instrument.id.clone()));
        }
    }
    for sheet in form_papers(context) {
        add((&sheet.name).words(), PaperKind::OfForm(sheet.paper, sheet.about));
    }
    if has_children {
        for (n, order) in context.form.orders.iter().enumerate() {
            let name = wording::paper_page_name_order(&order.title).words();
            add(name, PaperKind::Ordered(n));
        }
        for child in context.record.subjects.iter().filter(|person| person.role == Role::Child) {
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
    with_context_at(&session.browser_now().time(), &session.state(), session.setting(), act)
}

/// The same at this time of day, as it is printed.
fn with_context_at<T>(
    time: &str,
    state: &State,
    setting: &Setting,
    act: impl FnOnce(&Context<'_>) -> T,
) -> T {
    let instruments = setting.library.of_area(&state.area).opened_in(&state.record);
    let form = setting.form();
    let calendar = shipped::calendar_of(&state.area);
    act(&Context {
        record: &state.record,
        instruments: &instruments,
        form: &form,
        area: &state.area,
        calendar: &calendar,
        today: state.today,
        time,
        reference: &state.reference,
        build: BUILD,
    })
}

/// A paper; `None` if there is none of the kind any more.
fn written(context: &Context<'_>, kind: &PaperKind) -> Option<Document> {
    listed(context).iter().find(|paper| paper.kind == *kind)?;
    Some(match kind {
        PaperKind::Referral => referral(context),
        PaperKind::Ordered(n) => referral_in(context, context.form.orders.get(*n)?),
        PaperKind::Worker => worker_sheet(context),
        PaperKind::Copy(reader, child) => copy_for(context, *reader, *child)?,
        PaperKind::Restricted(subject, tool) => restricted(context, *subject, tool),
        PaperKind::OfForm(paper, about) => form_paper(context, paper, *about)?,
    })
}

/// The same, which says so where the family is invented: what a page shows, and what is taken away.
fn shown(session: &Session, kind: &PaperKind) -> Option<Document> {
    let paper = with_context(session, |context| written(context, kind))?;
    Some(if session.state().practice.is_some() { paper.for_practice() } else { paper })
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

/// Every paper, as it stands at this time of day, for the copy outside the program.
pub(crate) fn to_copy(state: &State, setting: &Setting, time: &str) -> Vec<CopyLine> {
    with_context_at(time, state, setting, |context| {
        let first = listed(context).into_iter().filter(|paper| !paper.is_other).enumerate();
        let line = |(n, paper): (usize, Paper)| {
            let words = written(context, &paper.kind)?.to_text().into();
            Some(CopyLine { key: format!("opened/{n}"), words })
        };
        first.filter_map(line).collect()
    })
}

/// A way to take a paper away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Print,
    Copy,
    /// The part under this heading, alone.
    CopyPart(usize),
    Save(FileKind),
}

/// What is taken away of a paper in this way; `None` if there is no such paper any more.
fn taken(session: &Session, kind: &PaperKind, way: Way) -> Option<Take> {
    let paper = shown(session, kind)?;
    Some(match way {
        Way::Print => Take::Print,
        Way::Copy => Take::Copy(paper.to_text().into()),
        Way::CopyPart(n) => {
            let words = paper.sections().get(n).map(|(_, part)| part.to_bare_text());
            Take::Copy(words.unwrap_or_default().into())
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
            Take::Save(file, bytes.into())
        }
    })
}

/// Options of [`PaperPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PaperPageProps {
    /// Which paper it is.
    pub(crate) kind: PaperKind,
}

/// A paper below the ways to take it away. It is written once for what is entered, and not at every word on the page.
#[component]
pub(crate) fn PaperPage(props: &PaperPageProps) -> Html {
    let session = use_session();
    let kind = &props.kind;
    let (record, area, said) = use_state_of(&session, |state| {
        let (record, area) = (state.record.clone(), state.area.clone());
        (Same::from(record), Same::from(area), state.on_page.said)
    });
    let is_practice = use_state_of(&session, |state| state.practice.is_some());
    let paper = use_memo((kind.clone(), record, area, is_practice), |(kind, ..)| {
        shown(&session, kind).map(Same::new)
    });
    // What stands on every printed sheet beside its number, for as long as the paper is shown.
    let running = paper.as_ref().as_ref().map(|paper| paper.running()).unwrap_or_default();
    let own = session.clone();
    use_effect_with(running, move |running| {
        show_in_margin(&*own.window(), running);
        move || show_in_margin(&*own.window(), &own.state().reference)
    });
    let Some(paper) = &*paper else { return html! { <Gone /> } };
    let way = |way: Way, classes: &'static str, words: Text| {
        html! { <TakeButton kind={kind.clone()} {way} {classes} {words} /> }
    };
    let other = |taken: Way, words: &'static str| way(taken, OTHER, words.into());
    let sections = paper.sections();
    let part = |(n, (title, _)): (usize, &(Text, Document))| {
        way(Way::CopyPart(n), OTHER, wording::paper_page_part(title))
    };
    html! {
        <>
            <div class="ws-take">
                <h1 class="govuk-heading-l">{ wording::paper_page_title() }</h1>
                <p class="govuk-body">{ wording::paper_page_check() }</p>
                <p class="govuk-body ws-take__caution">{ wording::paper_page_caution() }</p>
                <div class="govuk-button-group">
                    { way(Way::Print, "", wording::paper_page_print().into()) }
                    { other(Way::Copy, wording::paper_page_copy()) }
                    { other(Way::Save(FileKind::Text), wording::paper_page_save_text()) }
                    { other(Way::Save(FileKind::Html), wording::paper_page_save_html()) }
                    { other(Way::Save(FileKind::Word), wording::paper_page_save_word()) }
                </div>
                if 1 < sections.len() {
                    <Details summary={wording::paper_page_parts_title()}>
                        <div class="govuk-button-group">{ for sections.iter().enumerate().map(part) }</div>
                    </Details>
                }
                if papers_for_machines(kind).is_some() {
                    <Details summary={wording::paper_page_machines_title()}>
                        <p class="govuk-body">{ wording::paper_page_machines_intro() }</p>
                        <div class="govuk-button-group">
                            { other(Way::Save(FileKind::Json), wording::paper_page_save_json()) }
                            if !is_practice {
                                { other(Way::Save(FileKind::Fhir), wording::paper_page_save_fhir()) }
                            }
                        </div>
                        if is_practice {
                            <p class="govuk-body">{ wording::practice_files_off() }</p>
                        }
                    </Details>
                }
                if is_for_family(&session, kind) {
                    <p class="govuk-body">{ wording::paper_page_plan() }</p>
                }
                if let PaperKind::Copy(reader, _) = kind {
                    { about_copy(*reader) }
                }
                <p class="govuk-body" role="status">{ said }</p>
                <p class="govuk-body"><Go to={Route::Summary}>{ wording::paper_page_back() }</Go></p>
            </div>
            <PaperSheet paper={paper.clone()} />
        </>
    }
}

/// Whether the family reads this paper of the form's.
fn is_for_family(session: &Session, kind: &PaperKind) -> bool {
    let PaperKind::OfForm(paper, _) = kind else { return false };
    session.setting().form().papers.iter().any(|it| it.id == *paper && it.for_family)
}

/// The look of every way but the first.
const OTHER: &str = "govuk-button--secondary";

/// Options of [`TakeButton`].
#[derive(Clone, PartialEq, Properties)]
struct TakeButtonProps {
    /// Which paper is taken.
    kind: PaperKind,
    /// In which way.
    way: Way,
    /// The further classes of the button.
    classes: &'static str,
    /// Its words.
    words: Text,
}

/// Takes the paper away, as it stands when this is pressed.
#[component]
fn TakeButton(props: &TakeButtonProps) -> Html {
    let session = use_session();
    let TakeButtonProps { kind, way, classes, words } = props.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(take) = taken(&session, &kind, way) {
            session.dispatch(Action::TakeAway(take));
        }
    });
    html! { <Press {classes} {onclick}>{ words }</Press> }
}

/// What a copy leaves out, and where that is chosen.
fn about_copy(reader: Reader) -> Html {
    let to_copies = match reader {
        Reader::Family => wording::paper_page_copy_family_link(),
        Reader::Agency => wording::paper_page_copy_link(),
    };
    html! {
        <>
            <p class="govuk-body">{ wording::paper_page_copy_intro() }</p>
            if reader == Reader::Family {
                <p class="govuk-body">{ wording::paper_page_copy_family() }</p>
            }
            <p class="govuk-body"><Go to={Route::Form(page::COPIES.into(), None)}>{ to_copies }</Go></p>
        </>
    }
}
