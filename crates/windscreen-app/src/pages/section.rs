//! One part of a tool: its items, how far somebody is, and what must happen now if a sign of harm is raised.

use crate::components::action_panel::{ActionPanel, ActionPanelProps, danger_item};
use crate::components::exception_box::{ExceptionBox, exception_of};
use crate::components::item_list::ItemList;
use crate::components::progress::Progress;
use crate::pages::{SheetPageProps, gate, gone, heading};
use crate::store::{Page, Store};
use govuk_yew::{Button, Details};
use std::rc::Rc;
use windscreen_core::{Age, Id, Instrument, Outcome, SubjectId};
use yew::prelude::*;

/// Options of a section page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SectionPageProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) tool: Id,
    /// The place of the section.
    pub(crate) n: usize,
}

/// The items of a section that its page shows: visible, and not asked in the panel.
fn places(instrument: &Instrument, outcome: &Outcome, n: usize) -> Vec<usize> {
    let danger = danger_item(instrument);
    let shown = |place: &usize| {
        Some(*place) != danger
            && outcome.readings.items.get(*place).is_some_and(|reading| reading.visible)
    };
    instrument
        .sections
        .get(n)
        .map(|it| it.items.clone().filter(shown).collect())
        .unwrap_or_default()
}

/// The page after this section (or the first, after `None`); `None` when the result comes next.
pub(crate) fn next(props: &SheetPageProps, after: Option<usize>) -> Option<Page> {
    let instrument = props.store.library().open(&props.tool)?;
    let outcome = props.store.outcome(props.subject, &instrument)?;
    let first = after.map_or(0, |n| n + 1);
    let section =
        (first..instrument.sections.len()).find(|n| !places(&instrument, &outcome, *n).is_empty());
    match section {
        Some(n) => Some(Page::Section(props.subject, props.tool.clone(), n)),
        None => {
            (!instrument.texts.is_empty()).then(|| Page::Texts(props.subject, props.tool.clone()))
        }
    }
}

/// Every part of the tool, to go to directly: somebody may leave a part and come back.
fn parts(
    props: &SheetPageProps,
    instrument: &Rc<Instrument>,
    outcome: &Outcome,
    here: Option<usize>,
) -> Html {
    let link = |n: usize| {
        let section = instrument.sections.get(n)?;
        let places = places(instrument, outcome, n);
        if places.is_empty() {
            return None;
        }
        let answered = |place: &&usize| {
            outcome.readings.items.get(**place).is_some_and(|it| it.meaning.is_some())
        };
        let n_answered = places.iter().filter(answered).count();
        let page = Page::Section(props.subject, props.tool.clone(), n);
        Some(html! {
            <li aria-current={(here == Some(n)).then_some("step")}>
                <a class="govuk-link" href="#/" onclick={props.go(page)}>{ &*section.title }</a>
                { " " }<span class="ws-parts__count">{ n_answered }{ " of " }{ places.len() }</span>
            </li>
        })
    };
    html! {
        <Details summary={html! { { "All parts, and the result so far" } }}>
            <ol class="govuk-list govuk-list--number">{ for (0..instrument.sections.len()).filter_map(link) }</ol>
            <p class="govuk-body">
                <a class="govuk-link" href="#/" onclick={props.go(Page::Result(props.subject, props.tool.clone()))}>{ "The result so far" }</a>
            </p>
        </Details>
    }
}

/// One part of a tool.
#[component]
pub(crate) fn SectionPage(props: &SectionPageProps) -> Html {
    let sheet_page = SheetPageProps {
        store: props.store.clone(),
        subject: props.subject,
        tool: props.tool.clone(),
    };
    let Some(opened) = sheet_page.open() else { return gone(&props.store) };
    let instrument = &opened.instrument;
    let Some(outcome) = props.store.outcome(props.subject, instrument) else {
        return gone(&props.store);
    };
    let Some(section) = instrument.sections.get(props.n) else { return gone(&props.store) };
    let places = places(instrument, &outcome, props.n);
    let exception = exception_of(instrument, &places).map(Rc::new);
    let is_first = (0..props.n).all(|n| self::places(instrument, &outcome, n).is_empty());
    let next = next(&sheet_page, Some(props.n));
    let is_last = next.is_none();
    let next = next.unwrap_or_else(|| Page::Result(props.subject, props.tool.clone()));
    let mut caption = String::from(&*opened.subject.label);
    caption.push_str(", ");
    caption.push_str(&instrument.title);
    let panel = ActionPanelProps::new(&props.store, props.subject, instrument, &outcome);
    html! {
        <>
            { heading(&caption, &section.title) }
            if is_first { { gate::steps(&sheet_page) } }
            if !section.intro.is_empty() { <p class="govuk-body">{ &*section.intro }</p> }
            <Progress n_answered={outcome.readings.n_answered()} n_items={outcome.readings.n_visible()} />
            <ItemList store={props.store.clone()} subject={props.subject} instrument={instrument.clone()} {places}
                says_ages={opened.subject.age == Age::NotKnown} />
            if let Some(exception) = exception {
                <ExceptionBox store={props.store.clone()} subject={props.subject} instrument={instrument.clone()} {exception} />
            }
            <Button button_type="button" onclick={sheet_page.go(next)}>
                { if is_last { "See the result" } else { "Continue" } }
            </Button>
            { parts(&sheet_page, instrument, &outcome, Some(props.n)) }
            <ActionPanel ..panel />
        </>
    }
}
