//! One paper of the form, part by part.

use crate::case::context::Context;
use crate::case::history::{History, found_in, histories};
use crate::explain::licensed::{LicensedWords, licensed};
use crate::form::asked::Asked;
use crate::form::shown::Shown;
use crate::form_papers::offered::is_offered;
use crate::form_papers::shows::write_shown;
use crate::papers::builder::DocumentBuilder;
use crate::papers::document::{Document, NoticeKind};
use crate::phrases::dates::date_words;
use crate::phrases::sentences::said;
use crate::referral::contents::initials;
use windscreen_core::{
    FormPaper, Id, InstrumentId, Per, Reader, Role, Shows, Subject, SubjectId, Text,
};
use windscreen_wording as wording;

/// What one sheet is made from.
pub(crate) struct Sheet<'a> {
    pub(crate) context: &'a Context<'a>,
    pub(crate) paper: &'a FormPaper,
    /// Whom it is about; `None` for the record as a whole.
    pub(crate) about: Option<&'a Subject>,
    /// The form before the record, with what came of the tools that may stand on it.
    pub(crate) asked: Asked<'a>,
    /// Who reads it.
    pub(crate) shown: Shown,
}

impl<'a> Sheet<'a> {
    /// Every tool that may stand on it, with what came of it.
    pub(crate) fn histories(&self) -> Vec<History<'a>> {
        histories_of(self.context, self.paper, self.about)
    }
}

/// The tools that a sheet may look at: those about the person and the homes where they stay, or about the children. Never an adult's on a child's.
fn histories_of<'a>(
    context: &'a Context<'a>,
    paper: &FormPaper,
    about: Option<&Subject>,
) -> Vec<History<'a>> {
    let is_of_children = paper.per != Per::Adult;
    histories(context.wide(), context.area, |person, _| {
        person.role.is_of_children() == is_of_children
            && about.is_none_or(|about| about.id == person.id || person.is_home_of(about))
    })
}

/// Makes one sheet of a paper of the form; `None` if there is no such paper, or the record does not call for it about this
/// person.
pub fn form_paper(context: &Context<'_>, paper: &Id, about: Option<SubjectId>) -> Option<Document> {
    let paper = context.form.papers.iter().find(|it| it.id == *paper)?;
    let role = match paper.per {
        Per::Record => None,
        Per::Child => Some(Role::Child),
        Per::Adult => Some(Role::Adult),
    };
    let about = about.and_then(|about| context.record.subject(about));
    if about.map(|person| person.role) != role || !is_offered(context, paper, about) {
        return None;
    }
    let found = found_in(&context.wide(), &histories_of(context, paper, about));
    let sheet = Sheet {
        context,
        paper,
        about,
        asked: context.asked(&found),
        shown: match about.filter(|_| paper.for_family) {
            Some(child) => Shown::To(Reader::Family, child.id),
            None => Shown::Everything,
        },
    };
    let mut blocks = DocumentBuilder { blocks: Vec::new() };
    if !paper.warning.is_empty() {
        let kind = if paper.per == Per::Adult { NoticeKind::Danger } else { NoticeKind::Caution };
        blocks.notice(kind, &paper.warning, &[]);
    }
    let at = wording::referral_written_at(&date_words(context.today), context.time);
    blocks.pair(wording::referral_written(), &at);
    for part in &paper.parts {
        let before = blocks.blocks.len();
        blocks.heading(2, &part.title);
        for shows in &part.shows {
            write_shown(&mut blocks, &sheet, shows, part.shows.len() == 1);
        }
        if blocks.blocks.len() == before + 1 {
            blocks.blocks.truncate(before);
        }
    }
    write_licences(&mut blocks, &sheet);
    let is_shown = |child: &Subject| match paper.per {
        Per::Record => true,
        Per::Child => !paper.for_family && about.is_some_and(|about| about.id == child.id),
        // Whose it is, not even initials say: it may lie beside a child's.
        Per::Adult => false,
    };
    Some(Document {
        title: paper.title.clone(),
        marking: paper.marking.clone(),
        // The same on a paper about an adult would tell that there is one.
        reference: said(if paper.for_family { "" } else { context.reference }),
        initials: initials(context, &is_shown),
        practice: false,
        blocks: blocks.blocks,
    })
}

/// In whose words the tools were asked of which the sheet shows anything. The family's sheet names no tool.
fn write_licences(blocks: &mut DocumentBuilder, sheet: &Sheet<'_>) {
    let shows = || sheet.paper.parts.iter().flat_map(|part| &part.shows);
    let is_shown = |tool: &InstrumentId| {
        shows().any(|shows| match shows {
            Shows::Reasons | Shows::Tools => true,
            Shows::Answers(of, ..) | Shows::Texts(of, _) => of == tool,
            _ => false,
        })
    };
    let mut lines: Vec<Text> = Vec::new();
    if !sheet.paper.for_family {
        for case in sheet.histories().into_iter().filter_map(|history| history.case) {
            let licensed = licensed(&case).filter(|_| is_shown(&case.instrument.id));
            for line in licensed.iter().flat_map(LicensedWords::lines) {
                if !lines.contains(line) {
                    lines.push(line.clone());
                }
            }
        }
    }
    for line in &lines {
        blocks.paragraph(line);
    }
}
