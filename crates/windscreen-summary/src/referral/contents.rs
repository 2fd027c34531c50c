//! What a referral is made from, worked out once for everything that stands in it.

use crate::case::context::Context;
use crate::case::found::Found;
use crate::case::history::{found_in, histories};
use crate::checks::finding::{Finding, Severity};
use crate::checks::run::checks_on_paper;
use crate::form::asked::Asked;
use crate::form::named::field;
use crate::form::people::called;
use crate::form::urgency::{Urgency, suggested_by_adults, urgency};
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::Document;
use crate::papers::tool_result::{ToolResult, results_by_person};
use crate::phrases::sentences::said;
use crate::review::parts::Review;
use crate::review::then_and_now::review_of;
use windscreen_core::{ChildrenSee, Instrument, Level, Role, Subject, Text};
use windscreen_wording as wording;

/// What a referral is made from.
pub(crate) struct Contents<'a> {
    pub(super) context: &'a Context<'a>,
    /// Every child, with what came of each tool.
    pub(super) children: Vec<(&'a Subject, Vec<ToolResult<'a>>)>,
    /// Every home where children stay, with what came of each tool.
    pub(super) homes: Vec<(&'a Subject, Vec<ToolResult<'a>>)>,
    /// The same as the form and the checks look at it.
    pub(super) found: Vec<Found>,
    /// What heads it.
    pub(super) urgency: Urgency,
    /// The level that tools about adults suggest for the children, as far as it may be said here.
    pub(super) by_adults: Option<Level>,
    /// What came before.
    pub(super) before: Review,
    /// What the checks find, as far as a paper says it.
    pub(super) findings: Vec<Finding>,
}

impl<'a> Contents<'a> {
    pub(super) fn new(context: &'a Context<'a>) -> Contents<'a> {
        // Nothing of a tool about an adult bears on what stands here, but the level that it may say.
        let is_of_child = |subject: &Subject, _: &Instrument| subject.role.is_of_children();
        let histories = histories(context.wide(), context.area, is_of_child);
        let people: Vec<&Subject> = context.people_of_children().collect();
        let before = review_of(context, &people, &histories);
        let found = found_in(&context.wide(), &histories);
        let says_level = |subject: &Subject, tool: &Instrument| {
            subject.role == Role::Adult && tool.children_see == ChildrenSee::Level
        };
        let of_adults =
            found_in(&context.wide(), &self::histories(context.wide(), context.area, says_level));
        let mut all = found.clone();
        all.extend(of_adults.iter().cloned());
        let urgency = urgency(context, &all);
        let by_adults = suggested_by_adults(&of_adults);
        let Context { record, form, area, today, .. } = *context;
        let findings = checks_on_paper(&Asked { record, form, found: &found, area, today });
        let (homes, children) = results_by_person(people, histories)
            .into_iter()
            .partition(|(subject, _)| subject.role == Role::Home);
        Contents { context, children, homes, found, urgency, by_adults, before, findings }
    }

    pub(super) fn asked(&self) -> Asked<'_> {
        self.context.asked(&self.found)
    }

    /// Every tool with a result, of every child and then of every home.
    pub(super) fn tool_results(&self) -> impl Iterator<Item = &ToolResult<'a>> {
        self.children.iter().chain(&self.homes).flat_map(|(_, tool_results)| tool_results)
    }

    /// Every tool with a result about this child, and about the homes where they stay.
    pub(super) fn tool_results_for(&self, child: &Subject) -> Vec<&ToolResult<'a>> {
        let bears = |subject: &Subject| subject.id == child.id || subject.is_home_of(child);
        let all = self.children.iter().chain(&self.homes).filter(|(it, _)| bears(it));
        all.flat_map(|(_, tool_results)| tool_results).collect()
    }

    /// The children who stay in a home, by what they are called.
    pub(super) fn who_stays(&self, home: &Subject) -> Vec<Text> {
        self.context.record.children_of(home).map(|child| self.called(child)).collect()
    }

    /// What a child is called: by name once there is one.
    pub(super) fn called(&self, child: &Subject) -> Text {
        called(self.context.record, child)
    }

    pub(super) fn document(&self, paper: DocumentBuilder) -> Document {
        let is_draft = self.findings.iter().any(|finding| finding.severity == Severity::Stop);
        Document {
            title: said(wording::referral_title()),
            marking: said(if is_draft {
                wording::referral_marking_draft()
            } else {
                wording::referral_marking()
            }),
            reference: self.context.reference.into(),
            initials: initials(self.context, &|_| true),
            practice: false,
            blocks: paper.blocks,
        }
    }
}

/// The first letters of the name of each child who is shown, or of what each is called: never a name in a margin.
pub(crate) fn initials(context: &Context<'_>, is_shown: &dyn Fn(&Subject) -> bool) -> Text {
    let mut all = String::new();
    for child in context.people(Role::Child).filter(|child| is_shown(child)) {
        let name = called(context.record, child);
        if !all.is_empty() {
            all.push_str(wording::list_comma());
        }
        // What is as short as initials are stays as it is.
        if name.chars().count() <= 3 {
            all.push_str(&name);
            continue;
        }
        for word in name.split_whitespace() {
            all.extend(word.chars().next());
        }
    }
    all.into()
}

/// What a heading or the first lines say already, or what goes without saying.
pub(crate) const SAID_IN_HEADINGS: [&str; 5] =
    [field::CHILD_NAME, field::BIRTH, field::BIRTH_ESTIMATED, field::PART, field::RECIPIENT];
