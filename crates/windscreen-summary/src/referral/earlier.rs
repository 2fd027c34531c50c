//! What was written and found at earlier times and does not stand above.

use crate::case::context::Context;
use crate::case::history::{found_in, histories};
use crate::case::tool_use::{ToolUse, tool_use};
use crate::form::people::called;
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Block;
use crate::papers::tool_result::ToolResult;
use crate::phrases::dates::plain_date;
use crate::referral::further::write_pages;
use crate::referral::tool_details::{Shows, write_tool};
use windscreen_core::{Instrument, Subject};
use windscreen_wording as wording;

/// What was written and found about the children at earlier times and does not stand above: what is asked anew at each
/// review, tools that were not used again, and children who are no longer here. The last time first.
pub(super) fn write_earlier(paper: &mut DocumentBuilder, context: &Context<'_>) {
    for earlier in context.record.earlier.iter().rev() {
        let then = Context { record: &earlier.record, today: earlier.written, ..*context };
        paper.push(Block::PageBreak);
        paper.heading(2, &wording::referral_earlier(&plain_date(earlier.written)));
        let empty = paper.blocks.len();
        let is_of_child = |subject: &Subject, _: &Instrument| subject.role.is_of_children();
        let histories = histories(then.wide(), context.area, is_of_child);
        let found = found_in(&then.wide(), &histories);
        let asked = then.asked(&found);
        for page in asked.form.pages() {
            write_pages(paper, &asked, &page.id, Shown::Again);
        }
        for history in histories {
            let (child, instrument) = (history.subject, history.instrument);
            let now = context.record.sheet(child.id, &instrument.id);
            let is_gone = context.record.subject(child.id).is_none();
            if (is_gone || tool_use(now) != ToolUse::Used)
                && let Some(case) = history.case.filter(|case| case.entered.is_answered())
            {
                let name = called(then.record, child);
                paper.heading(3, &wording::referral_of(&instrument.title, &name));
                write_tool(paper, &ToolResult::new(case), Shows::Result, &[]);
            }
        }
        if paper.blocks.len() == empty {
            paper.paragraph(wording::referral_earlier_empty());
        }
    }
}
