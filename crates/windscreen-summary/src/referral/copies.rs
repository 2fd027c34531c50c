//! A copy of what is written about one child, for somebody who is not the front door.

use crate::case::context::Context;
use crate::form::events::events;
use crate::form::family_copy::is_kept_from_family;
use crate::form::named::{choice, evidence};
use crate::form::shown::Shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::{Block, Document, NoticeKind};
use crate::papers::tool_result::ToolResult;
use crate::phrases::dates::{age_words, date_words};
use crate::phrases::sentences::said;
use crate::referral::contents::{Contents, initials};
use crate::referral::further::write_pages;
use crate::referral::same_worry::SameWorries;
use crate::referral::tool_details::{Shows, write_tool};
use windscreen_core::{Reader, Role, SubjectId, Text};
use windscreen_wording as wording;

/// Makes the copy about this child. It leaves out whatever the form, a row or the worker keeps from its reader, whatever is
/// about another child alone, everything about an adult's checklist, and what the checks say; and it says on its face that
/// parts are withheld. `None` if the child is not in the record, or may not be named to the family.
///
/// What is written once for all children is as it was written, and may name another child: whoever gives the copy out
/// reads it before.
pub fn copy_for(context: &Context<'_>, reader: Reader, child: SubjectId) -> Option<Document> {
    let contents = Contents::new(context);
    let asked = contents.asked();
    let (subject, _) = contents.children.iter().find(|(it, _)| it.id == child)?;
    let tool_results = contents.tool_results_for(subject);
    if reader == Reader::Family && is_kept_from_family(&asked, subject) {
        return None;
    }
    let shown = Shown::To(reader, child);
    let mut paper = DocumentBuilder { blocks: Vec::new() };
    let whom = match reader {
        Reader::Family => wording::referral_copy_family(),
        Reader::Agency => wording::referral_copy_agency(),
    };
    paper.notice(NoticeKind::Caution, whom, &[said(wording::referral_copy_not_whole())]);
    let at = wording::referral_written_at(&date_words(context.today), context.time);
    paper.pair(wording::referral_written(), &at);
    paper.pair(&contents.called(subject), &age_words(subject, context.today));
    paper.heading(2, wording::referral_copy_form());
    for page in asked.form.pages() {
        write_pages(&mut paper, &asked, &page.id, shown);
        let is_events = page.list.as_ref().is_some_and(|list| *list.id == *evidence::LIST);
        if is_events && reader == Reader::Agency {
            write_beside(&mut paper, &contents, shown);
        }
    }
    let may_read_results = {
        let choice = choice::RESULTS_MAY_BE_READ;
        *asked.written(choice.field, None) == *choice.id
    };
    match reader {
        Reader::Agency => {
            if !tool_results.is_empty() {
                paper.heading(2, wording::referral_copy_results());
            }
            let same = SameWorries::of(&contents, subject);
            if !same.lines.is_empty() {
                paper.heading(3, wording::referral_same_worry());
                same.write(&mut paper);
            }
            for tool_result in tool_results {
                paper.heading(3, &heading(&contents, tool_result));
                write_tool(&mut paper, tool_result, Shows::Result, &same.told);
            }
        }
        // A tool's name says what is suspected, and its answers who spoke: the family reads the result at most.
        Reader::Family if may_read_results => {
            // What was answered about another child alone is not told of this one.
            let answered: Vec<_> = tool_results
                .iter()
                .filter(|tool_result| tool_result.case.entered.is_answered())
                // That a call is asked for because of it says that the child told something.
                .filter(|tool_result| !tool_result.case.instrument.with_child)
                .collect();
            if !answered.is_empty() {
                paper.heading(2, wording::referral_copy_results());
                for tool_result in &answered {
                    let result = &tool_result.explanation.headline.result;
                    paper.pair(&tool_result.case.instrument.title, result);
                }
                paper.paragraph(wording::explain_suggested());
            }
        }
        Reader::Family => {}
    }
    Some(Document {
        title: said(wording::referral_copy_title()),
        marking: said(match reader {
            Reader::Family => wording::referral_copy_marking_family(),
            Reader::Agency => wording::referral_copy_marking_agency(),
        }),
        reference: context.reference.into(),
        initials: initials(context, &|it| it.id == child),
        practice: false,
        blocks: paper.blocks,
    })
}

/// A tool's heading: of a home, with what the home is called, for a child may stay in two.
fn heading(contents: &Contents<'_>, tool_result: &ToolResult<'_>) -> Text {
    let (subject, tool) = (tool_result.case.subject, &tool_result.explanation.edition.tool);
    match subject.role {
        Role::Home => wording::referral_tool_of(&contents.called(subject), tool),
        Role::Child | Role::Adult => tool.clone(),
    }
}

/// What was written beside answers and has not been brought into the list of events: for colleagues only.
fn write_beside(paper: &mut DocumentBuilder, contents: &Contents<'_>, shown: Shown) {
    let asked = contents.asked();
    let listed = events(&asked, &[], shown).len();
    let all = events(&asked, contents.context.instruments, shown);
    if listed < all.len() {
        // Together, by their day: in place of those that stand there.
        if 0 < listed && matches!(paper.blocks.last(), Some(Block::List(_))) {
            paper.blocks.pop();
        } else {
            let title = contents.context.form.pages().find_map(|page| {
                page.list.as_ref().filter(|list| *list.id == *evidence::LIST).map(|_| &page.title)
            });
            paper.heading(3, title.map_or("", |it| it));
        }
        paper.push(Block::List(all.into_iter().map(|it| it.line).collect()));
    }
}
