//! How a file is called that somebody takes away, and what it is to the browser.

use crate::session::FileKind;

impl FileKind {
    /// A neutral name: it must say nothing of what is inside, but that it is about an invented family.
    pub(super) fn name(self, is_practice: bool) -> String {
        let before = if is_practice { "practice-" } else { "" };
        let name = match self {
            FileKind::Text => "summary.txt",
            FileKind::Html => "summary.html",
            FileKind::Sealed => "windscreen.jwe",
            FileKind::Word => "summary.docx",
            FileKind::Dates => "dates.ics",
            FileKind::Row => "row.csv",
            FileKind::Json => "summary.json",
            FileKind::Fhir => "answers.json",
        };
        [before, name].concat()
    }

    /// What it is to the browser and to other programs.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            FileKind::Text => "text/plain;charset=utf-8",
            FileKind::Html => "text/html;charset=utf-8",
            FileKind::Sealed => "application/jose",
            FileKind::Word => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            FileKind::Dates => "text/calendar;charset=utf-8",
            FileKind::Row => "text/csv;charset=utf-8",
            FileKind::Json => "application/json",
            FileKind::Fhir => "application/fhir+json",
        }
    }
}
