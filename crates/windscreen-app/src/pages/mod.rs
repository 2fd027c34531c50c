//! The pages, one file each.

pub(crate) mod about;
pub(crate) mod form;
pub(crate) mod gate;
pub(crate) mod keep;
pub(crate) mod paper;
pub(crate) mod people;
pub(crate) mod quick;
pub(crate) mod result;
pub(crate) mod review;
pub(crate) mod section;
pub(crate) mod start;
pub(crate) mod summary;
pub(crate) mod tasks;
pub(crate) mod texts;
pub(crate) mod tool;
mod waiting;

use crate::desk::Desk;
use crate::rest;
use crate::store::{Page, Part, Store};
use govuk_yew::Markup;
use windscreen_core::{Instrument, Subject, SubjectId};
use windscreen_wording as wording;
use yew::prelude::*;

/// The parts of the program that a page needs beyond the first.
pub(crate) fn needs(page: &Page) -> &'static [Part] {
    match page {
        Page::Start => &[],
        Page::Result(..)
        | Page::Summary
        | Page::Form(..)
        | Page::Keep
        | Page::Review
        | Page::Paper(_)
        | Page::About => &[Part::Tools, Part::Rest],
        Page::Quick(_)
        | Page::People
        | Page::Tool(..)
        | Page::Gate(..)
        | Page::Section(..)
        | Page::Texts(..) => &[Part::Tools],
    }
}

/// A page by itself.
pub fn view(store: &Store, page: &Page) -> Html {
    let mut m = Markup::default();
    let found = match page {
        _ if store.workspace().waits() => {
            waiting::view(&mut m, store, page);
            Some(())
        }
        Page::Start => {
            start::view(&mut m, store);
            Some(())
        }
        Page::People => {
            people::view(&mut m, store);
            Some(())
        }
        Page::Summary
        | Page::Form(..)
        | Page::Keep
        | Page::Review
        | Page::About
        | Page::Paper(_) => rest::page(&mut m, store, page),
        Page::Quick(tool) => quick::view(&mut m, store, tool),
        Page::Tool(id, tool)
        | Page::Gate(id, tool)
        | Page::Section(id, tool, _)
        | Page::Texts(id, tool)
        | Page::Result(id, tool) => Desk::new(store, *id, tool)
            .and_then(|desk| desk.subject().map(|subject| (desk, subject)))
            .and_then(|(desk, subject)| at_desk(&mut m, &desk, &subject, page)),
    };
    if found.is_none() {
        m.h1(wording::frame_gone());
        m.p_link(wording::frame_to_people(), store.on_go(Page::People));
    }
    m.done()
}

/// A page about one person and one tool.
fn at_desk(m: &mut Markup, desk: &Desk, subject: &Subject, page: &Page) -> Option<()> {
    match page {
        Page::Gate(..) => gate::view(m, desk, subject),
        Page::Section(_, _, n) => section::view(m, desk, subject, *n),
        Page::Texts(..) => {
            texts::view(m, desk, subject);
            Some(())
        }
        Page::Result(..) => {
            rest::result(m, desk, subject);
            Some(())
        }
        _ => {
            tool::view(m, desk, subject);
            Some(())
        }
    }
}

/// Where a tool opens for a person: its safety gate first, a deep link included.
pub(crate) fn opening_page(instrument: &Instrument, subject: SubjectId) -> Page {
    if instrument.gate.is_some() {
        Page::Gate(subject, instrument.id.clone())
    } else {
        Page::Tool(subject, instrument.id.clone())
    }
}
