//! The same worry, raised in two tools for one child: one line that names both, with every word of both.
//!
//! Which items are the same worry is data (`same-as`). What was seen and when stays as it was written, an event each: two
//! people on two days are two events.

use crate::case::person_tool::Case;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Block;
use crate::papers::tool_result::ToolResult;
use crate::phrases::sentences::joined;
use crate::referral::contents::Contents;
use crate::referral::tool_details::{Rows, raised_words, rows_of};
use windscreen_core::{Id, InstrumentId, Item, ItemId, Role, Subject, SubjectId, Text};
use windscreen_wording as wording;

/// An item that stands in such a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    subject: SubjectId,
    tool: InstrumentId,
    item: ItemId,
}

impl Told {
    fn new(case: &Case<'_>, item: &Item) -> Told {
        Told { subject: case.subject.id, tool: case.instrument.id.clone(), item: item.id.clone() }
    }

    /// Whether this item of this case is the one.
    pub(super) fn is(&self, case: &Case<'_>, item: &Item) -> bool {
        *self == Told::new(case, item)
    }
}

/// Every worry of one child that several tools raise.
#[derive(Debug, Default)]
pub(super) struct SameWorries {
    /// A line for each.
    pub(super) lines: Vec<Text>,
    /// The items that stand in them.
    pub(super) told: Vec<Told>,
}

/// One worry, with what each tool says of it.
struct Worry {
    id: Id,
    parts: Vec<Text>,
    tools: Vec<(SubjectId, InstrumentId)>,
    told: Vec<Told>,
}

impl SameWorries {
    /// Those of a child: in the tools about them, and about the homes where they stay. Of a home, none: they stand with
    /// each child.
    pub(super) fn of(contents: &Contents<'_>, child: &Subject) -> SameWorries {
        if child.role != Role::Child {
            return SameWorries::default();
        }
        let mut all: Vec<Worry> = Vec::new();
        for tool_result in contents.tool_results_for(child) {
            gather(&mut all, contents, tool_result);
        }
        let mut same = SameWorries::default();
        for worry in all.into_iter().filter(|worry| 1 < worry.tools.len()) {
            same.lines.push(worry.parts.join(wording::paper_semicolon()).into());
            same.told.extend(worry.told);
        }
        same
    }

    /// Writes the lines.
    pub(super) fn write(&self, paper: &mut DocumentBuilder) {
        if !self.lines.is_empty() {
            paper.push(Block::List(self.lines.clone()));
        }
    }
}

fn gather(all: &mut Vec<Worry>, contents: &Contents<'_>, tool_result: &ToolResult<'_>) {
    let (case, outcome) = (&tool_result.case, &tool_result.explanation.outcome);
    if !case.entered.is_answered() {
        return;
    }
    let tool = if case.subject.role == Role::Home {
        wording::referral_tool_of(&contents.called(case.subject), &case.instrument.title)
    } else {
        case.instrument.title.clone()
    };
    for rows in [Rows::Evidence, Rows::Suspicion, Rows::Background] {
        for (reading, item, meaning) in rows_of(case, outcome, rows) {
            if item.same_as.is_empty() {
                continue;
            }
            let (topic, answer) = raised_words(case, item, reading, meaning);
            let words = if answer.is_empty() {
                topic
            } else {
                joined(&[wording::paper_pair(&topic, &answer)])
            };
            let part = wording::referral_same_part(&words, &tool);
            let own = (case.subject.id, case.instrument.id.clone());
            let told = Told::new(case, item);
            match all.iter_mut().find(|worry| worry.id == item.same_as) {
                Some(worry) => {
                    worry.parts.push(part);
                    worry.told.push(told);
                    if !worry.tools.contains(&own) {
                        worry.tools.push(own);
                    }
                }
                None => all.push(Worry {
                    id: item.same_as.clone(),
                    parts: vec![part],
                    tools: vec![own],
                    told: vec![told],
                }),
            }
        }
    }
}
