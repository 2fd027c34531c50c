//! What was written and found at earlier times and does not stand above.

use crate::case::context::Context;
use crate::case::found::{found, of_children};
use crate::case::tool_use::{Standing, standing};
use crate::form::people::called;
use crate::form::shown::Shown;
use crate::papers::builder::Paper;
use crate::papers::document::Block;
use crate::phrases::dates::plain_date;
use crate::referral::further::push_pages;
use crate::referral::tool_details::{Shows, push_tool};
use windscreen_core::Role;
use windscreen_wording as wording;

/// What was written and found about the children at earlier times and does not stand above: what is asked anew at each
/// review, tools that were not used again, and children who are no longer here. The last time first.
pub(super) fn push_earlier(paper: &mut Paper, context: &Context<'_>) {
    for earlier in context.record.earlier.iter().rev() {
        let then = Context { record: &earlier.record, today: earlier.written, ..*context };
        paper.push(Block::PageBreak);
        paper.heading(2, &wording::referral_earlier(&plain_date(earlier.written)));
        let empty = paper.blocks.len();
        let found = of_children(&found(&then.wide(), context.area));
        let asked = then.asked(&found);
        for page in asked.form.pages() {
            push_pages(paper, &asked, &page.id, Shown::Again);
        }
        for child in then.people(Role::Child) {
            for instrument in context.instruments {
                let now = context.record.sheet(child.id, &instrument.id);
                let is_gone = context.record.subject(child.id).is_none();
                if (is_gone || standing(now) != Standing::Answered)
                    && let Some(told) = then.told(child, instrument)
                    && told.case.sheet.is_answered()
                {
                    let name = called(then.record, child);
                    paper.heading(3, &wording::referral_of(&instrument.title, &name));
                    push_tool(paper, &told, Shows::Result);
                }
            }
        }
        if paper.blocks.len() == empty {
            paper.paragraph(wording::referral_earlier_empty());
        }
    }
}
