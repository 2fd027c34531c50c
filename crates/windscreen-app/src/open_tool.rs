//! One person's sheet on one tool: to read from and to write on.

use crate::context::{Same, Session};
use crate::session::{Action, Edit, Route, VoiceStep, next_section, opening_route};
use crate::words::Words;
use std::rc::Rc;
use windscreen_core::{
    Instrument, InstrumentId, Item, Outcome, Sheet, Subject, SubjectId, Text, Ticks, Truth,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// One person's sheet on one tool.
#[derive(Clone)]
pub(crate) struct OpenTool {
    /// What is entered.
    pub(crate) session: Session,
    /// The person.
    pub(crate) id: SubjectId,
    /// The tool, in the words in which its questions are asked today.
    pub(crate) instrument: Rc<Instrument>,
}

impl PartialEq for OpenTool {
    fn eq(&self, other: &OpenTool) -> bool {
        self.id == other.id
            && self.session == other.session
            && Rc::ptr_eq(&self.instrument, &other.instrument)
    }
}

/// Options of a page about one person and one tool.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ToolPageProps {
    /// The person's sheet on the tool.
    pub(crate) opened: OpenTool,
}

/// Options of a part of such a page that shows what came of the tool.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OutcomeProps {
    /// The person's sheet on the tool.
    pub(crate) opened: OpenTool,
    /// What came of it.
    pub(crate) outcome: Same<Outcome>,
}

impl OpenTool {
    /// The sheet, with the tool in the words in which its questions are asked today; `None` if the tool is not at hand.
    pub(crate) fn new(session: &Session, id: SubjectId, tool: &InstrumentId) -> Option<OpenTool> {
        let instrument = session.library().open(tool)?;
        let instrument = instrument.to_ask(&session.sheet(id, tool), session.today()).clone();
        Some(OpenTool { session: session.clone(), id, instrument })
    }

    /// The tool with every wording that is at hand.
    pub(crate) fn in_every_wording(&self) -> Rc<Instrument> {
        let found = self.session.library().open(&self.instrument.id);
        found.unwrap_or_else(|| self.instrument.clone())
    }

    /// The tool's id.
    pub(crate) fn tool(&self) -> InstrumentId {
        self.instrument.id.clone()
    }

    /// The person; `None` if they were taken out.
    pub(crate) fn subject(&self) -> Option<Subject> {
        self.session.subject(self.id)
    }

    /// What is entered.
    pub(crate) fn sheet(&self) -> Sheet {
        self.session.sheet(self.id, &self.instrument.id)
    }

    /// What comes of it now. A page works it out once and hands it down.
    pub(crate) fn outcome(&self) -> Option<Same<Outcome>> {
        self.session.outcome(self.id, &self.instrument).map(Same::new)
    }

    /// What the record says by itself to this item: it asks for children, and one stands in the record, or may; `None` if
    /// it asks for none.
    pub(crate) fn answer_of_record(&self, item: &Item) -> Option<Truth> {
        let (asked, subject) = (item.from_record?, self.subject()?);
        Some(self.session.state().record.has_children(&subject, asked, self.session.today()))
    }

    /// Writes on the sheet when pressed.
    pub(crate) fn on(&self, edit: Edit) -> Callback<MouseEvent> {
        self.session.on(Action::Edit(self.id, self.tool(), edit))
    }

    /// Writes on the sheet what is typed or chosen.
    pub(crate) fn typed(&self, edit: impl Fn(Text) -> Edit + 'static) -> Callback<AttrValue> {
        let (id, tool) = (self.id, self.tool());
        self.session.typed(move |words| Action::Edit(id, tool.clone(), edit(words)))
    }

    /// Writes a value on the sheet.
    pub(crate) fn with<T: 'static>(&self, edit: impl Fn(T) -> Edit + 'static) -> Callback<T> {
        let (id, tool) = (self.id, self.tool());
        self.session.with(move |value| Action::Edit(id, tool.clone(), edit(value)))
    }

    /// Writes on the sheet what is ticked.
    pub(crate) fn ticked(&self, edit: impl Fn(Ticks) -> Edit + 'static) -> Callback<Ticks> {
        let (id, tool) = (self.id, self.tool());
        self.session.ticked(move |ticks| Action::Edit(id, tool.clone(), edit(ticks)))
    }

    /// Writes on the sheet whether one tick is set.
    pub(crate) fn switched(&self, edit: impl Fn(bool) -> Edit + 'static) -> Callback<Ticks> {
        self.ticked(move |ticks| edit(!ticks.is_empty()))
    }

    /// A name for a field.
    pub(crate) fn name(&self, item: &str, part: &str) -> AttrValue {
        crate::field::name(self.id, &self.instrument.id, item, part)
    }

    /// The person and the tool, to stand above a page's heading.
    pub(crate) fn caption(&self, subject: &Subject) -> AttrValue {
        wording::tool_caption(&self.session.called(subject), &self.instrument.title).words()
    }

    /// The page of what came of it.
    pub(crate) fn result(&self) -> Route {
        Route::Result(self.id, self.tool())
    }

    /// The first of the pages that are used together with a child.
    pub(crate) fn with_child(&self) -> Route {
        Route::Voice(self.id, self.tool(), VoiceStep::Before)
    }

    /// The page on which answering starts.
    pub(crate) fn first_section(&self) -> Route {
        let outcome = self.outcome();
        let first = outcome.and_then(|outcome| self.section_after(&outcome, None));
        first.unwrap_or_else(|| self.result())
    }

    /// The page after this section (or the first, after `None`); `None` when the result comes next.
    pub(crate) fn section_after(&self, outcome: &Outcome, section: Option<usize>) -> Option<Route> {
        next_section(self.id, &self.instrument, outcome, section)
    }

    /// The page on which answers are changed: the gate if it was not passed, otherwise the first part.
    pub(crate) fn again(&self) -> Route {
        let at_gate = self.instrument.gate.is_some() && self.sheet().way.is_none();
        if at_gate {
            return opening_route(&self.instrument, self.id);
        }
        let outcome = self.outcome();
        let first = outcome.and_then(|outcome| self.section_after(&outcome, None));
        first.unwrap_or_else(|| opening_route(&self.instrument, self.id))
    }
}
