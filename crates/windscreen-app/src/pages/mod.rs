//! The pages, one file each.

pub(crate) mod about;
pub(crate) mod gate;
pub(crate) mod paper;
pub(crate) mod people;
pub(crate) mod quick;
pub(crate) mod result;
pub(crate) mod section;
pub(crate) mod start;
pub(crate) mod summary;
pub(crate) mod texts;
pub(crate) mod tool;

use crate::store::{Page, Store};
use std::rc::Rc;
use windscreen_core::{Id, Instrument, Sheet, Subject, SubjectId};
use yew::prelude::*;

/// Options of a page about one person and one tool.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SheetPageProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) tool: Id,
}

/// What a page about one person and one tool needs.
pub(crate) struct Opened {
    /// The person.
    pub(crate) subject: Subject,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
    /// What is entered.
    pub(crate) sheet: Sheet,
}

impl SheetPageProps {
    /// The person and the tool; `None` if the person was taken out or the tool is not at hand.
    pub(crate) fn open(&self) -> Option<Opened> {
        let subject = self.store.subject(self.subject)?;
        let instrument = self.store.library().open(&self.tool)?;
        let sheet = self.store.sheet(self.subject, &self.tool);
        Some(Opened { subject, instrument, sheet })
    }

    /// Goes to a page when clicked.
    pub(crate) fn go(&self, page: Page) -> Callback<MouseEvent> {
        go(&self.store, page)
    }

    /// The page that follows the gate, or the tool's opening page where there is no gate.
    pub(crate) fn first_section(&self) -> Page {
        section::next(self, None).unwrap_or_else(|| Page::Result(self.subject, self.tool.clone()))
    }
}

/// Goes to a page when clicked.
pub(crate) fn go(store: &Store, page: Page) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        store.go(page.clone());
    })
}

/// Where a tool opens for a person: its safety gate first, a deep link included.
pub(crate) fn opening_page(instrument: &Instrument, subject: SubjectId) -> Page {
    if instrument.gate.is_some() {
        Page::Gate(subject, instrument.id.clone())
    } else {
        Page::Tool(subject, instrument.id.clone())
    }
}

/// Said where a person or a tool is no longer there.
pub(crate) fn gone(store: &Store) -> Html {
    html! {
        <>
            <h1 class="govuk-heading-l">{ "This is no longer here" }</h1>
            <p class="govuk-body"><a class="govuk-link" href="#/" onclick={go(store, Page::People)}>{ "Go to people and tools" }</a></p>
        </>
    }
}

/// A caption and a heading: whom and what a page is about, then what it asks.
pub(crate) fn heading(caption: &str, title: &str) -> Html {
    html! {
        <>
            <span class="govuk-caption-l">{ caption.to_owned() }</span>
            <h1 class="govuk-heading-l">{ title.to_owned() }</h1>
        </>
    }
}
