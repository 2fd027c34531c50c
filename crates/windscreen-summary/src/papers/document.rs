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
    /// An empty line, to write on by hand.
    Room,
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
    /// Whom it is about, as initials, to stand beside the reference; empty where not even those may.
    pub initials: Text,
    /// Whether it is about an invented family: [`Document::for_practice`] says so wherever it is read.
    pub practice: bool,
    /// The parts, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// What stands on each sheet: the reference, and whom it is about, as initials.
    pub fn running(&self) -> String {
        let gap = if self.initials.is_empty() { "" } else { " / " };
        [&*self.reference, gap, &self.initials].concat()
    }

    /// The parts under each heading of level 2, by that heading: what a portal asks for bit by bit. What stands before
    /// the first has the paper's title.
    pub fn sections(&self) -> Vec<(Text, Document)> {
        let mut all: Vec<(Text, Document)> = Vec::new();
        for block in &self.blocks {
            let heading = match block {
                Block::Heading(2, words) => Some(words.clone()),
                _ if all.is_empty() => Some(self.title.clone()),
                _ => None,
            };
            if let Some(words) = heading {
                all.push((words, Document { blocks: Vec::new(), ..self.clone() }));
            }
            if let Some((_, part)) = all.last_mut().filter(|_| *block != Block::PageBreak) {
                part.blocks.push(block.clone());
            }
        }
        all
    }
}
