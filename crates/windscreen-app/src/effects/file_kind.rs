//! The kinds of files that somebody takes away.

/// What kind of file somebody takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text.
    Text,
    /// A page that stands by itself.
    Html,
    /// An encrypted record.
    Sealed,
    /// A Word file.
    Word,
    /// Follow-up dates.
    Dates,
    /// A row for statistics.
    Row,
    /// A paper for another program.
    Json,
    /// Answers for another program, as FHIR.
    Fhir,
}

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
impl FileKind {
    /// A neutral name: it must say nothing of what is inside.
    pub(super) fn name(self) -> &'static str {
        match self {
            FileKind::Text => "summary.txt",
            FileKind::Html => "summary.html",
            FileKind::Sealed => "windscreen.jwe",
            FileKind::Word => "summary.docx",
            FileKind::Dates => "dates.ics",
            FileKind::Row => "row.csv",
            FileKind::Json => "summary.json",
            FileKind::Fhir => "answers.json",
        }
    }

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
