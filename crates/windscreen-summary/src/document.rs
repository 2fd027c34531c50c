//! A paper as typed blocks, before it is text or HTML.

use windscreen_core::Text;

/// What a notice is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// What must happen now.
    Danger,
    /// What to be careful of.
    Caution,
    /// Something to know.
    Note,
}

/// Rows under headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table is.
    pub caption: Text,
    /// The heading of each column. The first cell of each row is the row's own heading.
    pub head: Vec<Text>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Text>>,
}

/// One part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of level 2, 3 or 4. The title is level 1.
    Heading(u8, Text),
    /// A paragraph. Line breaks are kept.
    Paragraph(Text),
    /// A boxed notice: its kind, its title and its lines.
    Notice(NoticeKind, Text, Vec<Text>),
    /// A list.
    List(Vec<Text>),
    /// A table.
    Table(Table),
    /// Names and what stands beside them.
    Pairs(Vec<(Text, Text)>),
    /// What follows starts on a new sheet.
    PageBreak,
}

/// A paper. Its title names nobody, and for the adult's paper no tool either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The neutral title.
    pub title: Text,
    /// Who may have it.
    pub marking: Text,
    /// The reference that stands on each sheet.
    pub reference: Text,
    /// The parts, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Plain text for pasting: headings underlined, tables as "Label: value" lines, nothing wrapped.
    pub fn to_text(&self) -> String {
        crate::plain::plain(self)
    }

    /// A whole HTML file without scripts and without anything from elsewhere.
    pub fn to_html(&self) -> String {
        crate::html::html(self)
    }
}
